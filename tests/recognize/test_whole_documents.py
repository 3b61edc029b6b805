"""What strategies seldom draw: attached texts, copies, marks, tables, emphasis, several signatures, drafts."""

import pytest
from attrs import evolve

from vnadmindoc.compose import compose
from vnadmindoc.formats.text import read_text, write_text
from vnadmindoc.model import (
    Annex,
    ArchiveNote,
    AttachedText,
    Authority,
    Bullet,
    Capacity,
    Cell,
    Confidentiality,
    ContactLine,
    CopyBlock,
    CopyForm,
    Division,
    Document,
    DocumentNumber,
    DrafterMark,
    Issuer,
    Level,
    Marks,
    PageBreak,
    Paragraph,
    PlaceDate,
    Raw,
    Recipients,
    Row,
    Signature,
    Span,
    Symbol,
    Table,
    Urgency,
    kinds,
)
from vnadmindoc.recognize import recognize
from vnadmindoc.regulations import regulation

ND30 = regulation("nd30_2020")

DECISION = Document(
    kind=kinds.DECISION,
    issuer=Issuer(superior="UBND TỈNH NINH BÌNH", name="SỞ NỘI VỤ"),
    number=DocumentNumber(serial=7, symbol=Symbol.named("QĐ", "SNV")),
    place_date=PlaceDate(place="Ninh Bình", day=5, month=2, year=2026),
    subject="Ban hành Quy chế làm việc của Sở Nội vụ",
    enacting_power="GIÁM ĐỐC SỞ NỘI VỤ",
    bases=(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
        "Theo đề nghị của Chánh Văn phòng Sở",
    ),
    body=(
        Division(
            level=Level.ARTICLE,
            number="1",
            children=(Paragraph("Ban hành kèm theo Quyết định này Quy chế làm việc của Sở Nội vụ."),),
        ),
        Division(level=Level.ARTICLE, number="2", children=(Paragraph("Quyết định này có hiệu lực từ ngày ký./."),)),
    ),
    signatures=(Signature(position="GIÁM ĐỐC", name="Phạm Quốc Khánh"),),
    recipients=Recipients(entries=("Như Điều 2",), archive=ArchiveNote(("VT", "VP"))),
)

REGULATIONS = AttachedText(
    kind=kinds.REGULATIONS,
    issuer=Issuer(superior="UBND TỈNH NINH BÌNH", name="SỞ NỘI VỤ"),
    subject="Làm việc của Sở Nội vụ",
    reference="Kèm theo Quyết định số 07/QĐ-SNV ngày 05 tháng 02 năm 2026 của Sở Nội vụ",
    body=(
        Division(
            level=Level.CHAPTER,
            number="I",
            title="QUY ĐỊNH CHUNG",
            children=(
                Division(
                    level=Level.ARTICLE,
                    number="1",
                    title="Phạm vi điều chỉnh",
                    children=(Paragraph("Quy chế này quy định chế độ làm việc của Sở Nội vụ./."),),
                ),
            ),
        ),
    ),
)

COPY = CopyBlock(
    form=CopyForm.TRUE_COPY,
    issuer=Issuer(name="VĂN PHÒNG SỞ NỘI VỤ"),
    number=DocumentNumber(serial=12, symbol=Symbol.named("SY", "VP")),
    place_date=PlaceDate(place="Ninh Bình", day=9, month=2, year=2026),
    signatures=(Signature(position="CHÁNH VĂN PHÒNG", name="Lê Ngọc Mai"),),
    recipients=Recipients(entries=("Các phòng thuộc Sở",), archive=ArchiveNote(("VT",))),
)

TABLE = Table(
    rows=(
        Row((Cell((Paragraph("STT"),)), Cell((Paragraph("Nội dung"),)))),
        Row((Cell((Paragraph("1"),)), Cell((Paragraph("Hồ sơ lưu trữ"),)))),
    ),
    header_rows=1,
)

CASES = {
    "a decision with its regulations": evolve(DECISION, attachments=(REGULATIONS,)),
    "a true copy on paper": evolve(DECISION, copy_block=COPY),
    "an annex with a table": evolve(
        DECISION, annexes=(Annex(title="DANH MỤC HỒ SƠ", body=(TABLE, Paragraph("Danh mục có 01 hồ sơ./."))),)
    ),
    "every mark": evolve(
        DECISION,
        marks=Marks(confidentiality=Confidentiality.SECRET, urgency=Urgency.EXPRESS, circulation="LƯU HÀNH NỘI BỘ"),
        contact=ContactLine(address="Số 8 đường Trường Yên", phone="0229 000 1286", email="a@b.vn"),
    ),
    "a drafter's mark": evolve(
        DECISION, recipients=evolve(DECISION.recipients, drafter=DrafterMark(notation="PL", copies=30))
    ),
    "two capacities": evolve(
        DECISION,
        signatures=(
            Signature(
                capacities=(
                    Capacity(authority=Authority.ON_BEHALF, principal="ỦY BAN NHÂN DÂN"),
                    Capacity(authority=Authority.FOR_HEAD, principal="CHỦ TỊCH"),
                ),
                position="PHÓ CHỦ TỊCH",
                name="Hoàng Văn Phúc",
            ),
        ),
    ),
    "an acting head": evolve(
        DECISION,
        signatures=(
            Signature(capacities=(Capacity(authority=Authority.ACTING, principal="GIÁM ĐỐC"),), name="Phạm Quốc Khánh"),
        ),
    ),
    "another post above the name": evolve(
        DECISION,
        signatures=(Signature(position="TRƯỞNG BAN", other_position="Phó Giám đốc Sở Nội vụ", name="Phạm Quốc Khánh"),),
    ),
    "a draft": evolve(
        DECISION,
        number=DocumentNumber(symbol=Symbol.named("QĐ", "SNV")),
        place_date=PlaceDate(place="Ninh Bình", month=2, year=2026),
        signatures=(Signature(position="GIÁM ĐỐC"),),
    ),
}
EMPHATIC = evolve(
    DECISION,
    body=(
        Paragraph((Span("Thời hạn là "), Span("ngày 30 tháng 6", bold=True), Span(" năm 2026."))),
        Bullet("Đối với sở, ngành;"),
        Bullet("Đối với xã, phường;", marker="+"),
        Paragraph((Span("Diện tích 25 m"), Span("2", script="superscript"), Span("."))),
        PageBreak(),
        Raw(name="chart", text="Biểu đồ 1"),
        TABLE,
        Paragraph((Span("Hết", italic=True), Span("./."))),
    ),
)


@pytest.mark.parametrize("document", [*CASES.values(), EMPHATIC], ids=[*CASES, "emphasis, lists, breaks"])
def test_a_page_says_what_the_document_said(document):
    assert document == recognize(compose(document, ND30), ND30).document


@pytest.mark.parametrize("document", CASES.values(), ids=CASES)
def test_plain_text_says_what_the_document_said(document):
    text = write_text(compose(document, ND30))
    assert document == recognize(read_text(text.encode()), ND30).document
