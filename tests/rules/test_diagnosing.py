"""Very many faults of one rule: some are told one by one, the rest in one finding that says how many there are."""

import io
import re
import zipfile

from readings import LAW

import vnadmindoc as vn
from vnadmindoc.layout import Layout, Paragraph, Run, Section
from vnadmindoc.recognize import recognize
from vnadmindoc.rules import check_reading
from vnadmindoc.rules.diagnosing import MOST_LISTED

HEAD = (
    "UBND XÃ BÌNH AN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 15/QĐ-UBND",
    "Bình An, ngày 20 tháng 11 năm 2025", "QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác",
)  # fmt: skip


def articles(count):
    """Return the findings of a quyết định in which each điều has the number 1."""
    lines = (*HEAD, *["Điều 1. Phạm vi"] * count)
    layout = Layout(sections=(Section(blocks=tuple(Paragraph((Run(line),)) for line in lines)),), source="text")
    found = check_reading(recognize(layout, LAW), LAW).diagnostics
    codes = [each.code for each in found]
    usual = max(set(codes), key=codes.count)
    return [each for each in found if each.code == usual]


def test_faults_up_to_the_bound_are_told_one_by_one():
    found = articles(MOST_LISTED + 1)
    assert len(found) == MOST_LISTED
    assert not any("không kể từng chỗ" in each.message_vi for each in found)


def test_one_fault_more_is_told_like_the_others():
    found = articles(MOST_LISTED + 2)
    assert len(found) == MOST_LISTED + 1
    assert not any("không kể từng chỗ" in each.message_vi for each in found)


def test_the_finding_that_stands_for_the_rest_says_how_many_there_are_in_both_languages():
    found = articles(MOST_LISTED + 51)
    assert len(found) == MOST_LISTED + 1
    assert found[-1].message_vi.endswith("(và 49 lỗi cùng loại nữa, không kể từng chỗ)")
    assert found[-1].message_en.endswith("(and 49 more of this kind, not listed one by one)")


def test_the_repair_of_the_rest_is_in_the_finding_that_stands_for_it():
    written = vn.Document(
        kind=vn.kinds.REPORT,
        issuer=vn.Issuer(superior="UBND TỈNH QUẢNG NGÃI", name="SỞ NỘI VỤ"),
        number=vn.DocumentNumber(serial=15, symbol=vn.Symbol.named("BC", "SNV")),
        place_date=vn.PlaceDate(place="Quảng Ngãi", day=20, month=11, year=2025),
        subject="Kết quả công tác năm 2025",
        body=(vn.Paragraph("Nội dung."),),
        signatures=(vn.Signature(position="GIÁM ĐỐC", name="Nguyễn Văn An"),),
    )
    count = MOST_LISTED + 40
    runs = "".join(
        f'<w:r><w:rPr><w:color w:val="{256 + each:06X}"/></w:rPr><w:t>chữ </w:t></w:r>' for each in range(count)
    )
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(vn.render(written))) as file, zipfile.ZipFile(out, "w") as target:
        for name in file.namelist():
            data = re.sub(rb"<w:r>(?:(?!<w:r>).)*?N\xe1\xbb\x99i dung\..*?</w:r>", runs.encode(), file.read(name))
            target.writestr(name, data)
    report = vn.check(out.getvalue(), select=["color-not-black"], fixes=True)
    assert len(report.diagnostics) == MOST_LISTED + 1
    edits = {edit for each in report.diagnostics if each.fix is not None for edit in each.fix.edits}
    assert len(edits) == count
