"""What a file is: told by evidence that adds up, so that a form or a contract is not accused of what it lacks."""

import pytest

from vnadmindoc.layout import Alignment, Layout, Paragraph, ParagraphFormat, Run, RunFormat, Section
from vnadmindoc.recognize import recognize
from vnadmindoc.regulations import regulation

ND30 = regulation("nd30_2020")
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PROSE = "Các bên thống nhất thực hiện đúng những nội dung nêu trên kể từ ngày ký cho đến hết năm 2026./."
ATTACHED = "(Kèm theo Quyết định số 5/QĐ-SNV)"


def read(*lines):
    """Recognize lines, those in capitals bold and centred; a tab parts two columns."""
    blocks = tuple(
        Paragraph(
            (Run(text, RunFormat(bold=text.isupper())),),
            ParagraphFormat(alignment=Alignment.CENTER if text.isupper() else Alignment.LEFT),
        )
        for text in lines
    )
    return recognize(Layout(sections=(Section(blocks=blocks),)), ND30)


def head(issuer, number):
    return (f"{issuer}\t{NATION}", f"\t{MOTTO}", f"{number}\tNinh Bình, ngày 05 tháng 02 năm 2026")


CASES = {
    "a pupil's request": ((NATION, MOTTO, "ĐƠN XIN NGHỈ HỌC", "Kính gửi: Trường", PROSE), "not_administrative"),
    "a contract of two parties": (
        (NATION, MOTTO, "HỢP ĐỒNG LAO ĐỘNG", "(Số: ______)", PROSE),
        "not_administrative",
    ),
    "a contract of an office": ((*head("SỞ Y TẾ", "Số: 1/HĐ-SYT"), "HỢP ĐỒNG", PROSE), "administrative"),
    "minutes of two parties": ((NATION, MOTTO, "BIÊN BẢN THANH LÝ", PROSE), "not_administrative"),
    "an annex alone": (("PHỤ LỤC", "DANH SÁCH", ATTACHED, PROSE), "not_administrative"),
    "an attached text alone": (
        (f"SỞ NỘI VỤ\t{NATION}", f"\t{MOTTO}", "QUY CHẾ", "LÀM VIỆC", ATTACHED, PROSE),
        "not_administrative",
    ),
    "an exercise": (("BÀI TẬP TUẦN 3", "Câu 1: Tính tổng.", "Câu 2: Tính hiệu."), "not_administrative"),
    "nothing": ((), "not_administrative"),
    "a decree": ((*head("CHÍNH PHỦ", "Số: 5/2026/NĐ-CP"), "NGHỊ ĐỊNH", "VỀ VĂN THƯ", PROSE), "other_regime"),
    "a normative decision": ((*head("SỞ Y TẾ", "Số: 5/2026/QĐ-SYT"), "QUYẾT ĐỊNH", PROSE), "other_regime"),
    "a report with a year": ((*head("SỞ Y TẾ", "Số: 5/2026/BC-SYT"), "BÁO CÁO", PROSE), "administrative"),
    "a draft": ((*head("SỞ NỘI VỤ", "Số:      /BC-SNV"), "BÁO CÁO", PROSE), "administrative"),
    "the Party's": (
        ("ĐẢNG ỦY XÃ", "Số 12-QC/ĐU", "ĐẢNG CỘNG SẢN VIỆT NAM", "QUY CHẾ", PROSE),
        "other_regime",
    ),
}


@pytest.mark.parametrize(("lines", "verdict"), CASES.values(), ids=CASES)
def test_a_verdict_rests_on_evidence(lines, verdict):
    reading = read(*lines)
    assert reading.verdict == verdict
    assert (reading.reason is None) == (verdict == "administrative")
