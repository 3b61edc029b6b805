"""Conforming documents made by hand with python-docx, as an office makes them: nothing of this package is used.

A heading in a table without borders, lines drawn as borders of empty paragraphs or as shapes, Word's own styles.
"""
# ruff: noqa: SLF001 - python-docx shows the XML of a paragraph or run under no other name

from __future__ import annotations

import io
from functools import cache

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

CENTER, JUSTIFY, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT

_SHAPE = (
    "<w:r {names}><w:drawing><wp:anchor distT='0' distB='0' distL='0' distR='0' simplePos='0' relativeHeight='1' "
    "behindDoc='0' locked='0' layoutInCell='1' allowOverlap='1'><wp:simplePos x='0' y='0'/>"
    "<wp:positionH relativeFrom='column'><wp:align>center</wp:align></wp:positionH>"
    "<wp:positionV relativeFrom='paragraph'><wp:posOffset>{below}</wp:posOffset></wp:positionV>"
    "<wp:extent cx='{length}' cy='0'/><wp:wrapNone/><wp:docPr id='{number}' name='Line {number}'/>"
    "<a:graphic><a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'>"
    "<wps:wsp xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'><wps:cNvCnPr/><wps:spPr>"
    "<a:xfrm><a:off x='0' y='0'/><a:ext cx='{length}' cy='0'/></a:xfrm><a:prstGeom prst='line'><a:avLst/></a:prstGeom>"
    "<a:ln w='9525'><a:solidFill><a:srgbClr val='000000'/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>"
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
)


class _Page:
    """A document in the making."""

    def __init__(self) -> None:
        self.document = docx.Document()
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = "Times New Roman", Pt(14)
        for slot in ("w:cs", "w:eastAsia"):
            normal.element.rPr.rFonts.set(qn(slot), "Times New Roman")
        normal.paragraph_format.space_after = Pt(0)
        normal.paragraph_format.line_spacing = 1.0
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
        section.left_margin = Mm(30)
        section.different_first_page_header_footer = True
        number = section.header.paragraphs[0]
        number.alignment = CENTER
        for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
            run = number.add_run()
            run.font.size = Pt(14)
            mark = OxmlElement("w:instrText" if text else "w:fldChar")
            if text:
                mark.text = text
            else:
                mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        self.shapes = 0

    def columns(self):
        table = self.document.add_table(rows=2, cols=2)
        table.autofit = False
        for row in table.rows:
            row.cells[0].width, row.cells[1].width = Mm(60), Mm(100)
        return table

    def put(self, where, text, size=14.0, *, bold=False, italic=False, alignment=CENTER, first=False):
        paragraph = where.paragraphs[0] if first else where.add_paragraph()
        paragraph.alignment = alignment
        run = paragraph.add_run(text)
        run.font.size, run.bold, run.italic = Pt(size), bold or None, italic or None
        return paragraph

    def body(self, text, *, bold=0, italic=False):
        paragraph = self.document.add_paragraph()
        paragraph.alignment = JUSTIFY
        paragraph.paragraph_format.first_line_indent = Mm(12.7)
        paragraph.paragraph_format.space_before = Pt(6)
        for part, is_bold in ((text[:bold], True), (text[bold:], None)):
            if part:
                run = paragraph.add_run(part)
                run.bold, run.italic = is_bold, italic or None
        return paragraph

    def line(self, paragraph, length, size=14.0):
        """Draw a line of so many mm below a paragraph, as a shape that hangs on it."""
        self.shapes += 1
        paragraph._p.append(
            parse_xml(
                _SHAPE.format(
                    names=nsdecls("w", "wp", "a"),
                    below=round(size * 1.25 * 12700),
                    length=round(length * 36000),
                    number=self.shapes,
                )
            )
        )

    def saved(self):
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()


def _head(page, issuer, number, date, *, under_number=None, superior=None):
    table = page.columns()
    left, right = table.rows[0].cells
    if superior:
        page.put(left, superior, 13, first=True)
    name = page.put(left, issuer, 13, bold=True, first=not superior)
    page.line(name, len(issuer) * 1.1)
    page.put(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True, first=True)
    motto = page.put(right, "Độc lập - Tự do - Hạnh phúc", 14, bold=True)
    page.line(motto, 60.0)
    left, right = table.rows[1].cells
    page.put(left, number, 13, first=True)
    if under_number:
        page.put(left, under_number, 12).paragraph_format.space_before = Pt(6)
    page.put(right, date, 14, italic=True, first=True)


def _foot(page, recipients, signature):
    table = page.columns()
    left, right = table.rows[0].cells
    page.put(left, "Nơi nhận:", 12, bold=True, italic=True, alignment=LEFT, first=True)
    for line in recipients:
        page.put(left, line, 11, alignment=LEFT)
    for position, line in enumerate(signature[:-1]):
        page.put(right, line, 14, bold=True, first=position == 0)
    for _ in range(4):
        page.put(right, "")
    page.put(right, signature[-1], 14, bold=True)


@cache
def letter() -> bytes:
    """Return a công văn."""
    page = _Page()
    _head(
        page,
        "SỞ NỘI VỤ",
        "Số: 412/SNV-VTLT",
        "Ninh Bình, ngày 09 tháng 10 năm 2026",
        superior="UBND TỈNH NINH BÌNH",
        under_number="V/v rà soát tài liệu lưu trữ tồn đọng",
    )
    page.document.add_paragraph()
    page.put(page.document, "Kính gửi: Ủy ban nhân dân các xã, phường.")
    page.document.add_paragraph()
    page.body(
        "Thực hiện kế hoạch công tác năm 2026, Sở Nội vụ đề nghị Ủy ban nhân dân các xã, phường rà soát tài liệu "
        "lưu trữ tồn đọng tại kho lưu trữ của cơ quan, cụ thể như sau:"
    )
    page.body("1. Thống kê số lượng hồ sơ, tài liệu chưa chỉnh lý đến hết ngày 30 tháng 9 năm 2026.")
    page.body("2. Đề xuất phương án chỉnh lý, số hóa và nguồn kinh phí thực hiện trong năm 2027.")
    page.body("Báo cáo gửi về Sở Nội vụ trước ngày 15 tháng 11 năm 2026 để tổng hợp./.")
    page.document.add_paragraph()
    recipients = ("- Như trên;", "- Giám đốc Sở;", "- Lưu: VT, VTLT.")
    _foot(page, recipients, ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Đinh Thị Hồng Vân"))
    return page.saved()


LETTER_FACTS = {
    "superior_agency": "UBND TỈNH NINH BÌNH",
    "issuing_agency": "SỞ NỘI VỤ",
    "position": "PHÓ GIÁM ĐỐC",
    "full_name": "Đinh Thị Hồng Vân",
}


@cache
def decision() -> bytes:
    """Return a quyết định."""
    page = _Page()
    head = ("ỦY BAN NHÂN DÂN", "Số: 85/QĐ-UBND", "Hoa Lư, ngày 14 tháng 02 năm 2026")
    _head(page, *head, superior=None)
    page.document.add_paragraph()
    page.put(page.document, "QUYẾT ĐỊNH", bold=True)
    subject = page.put(page.document, "Về việc thành lập Tổ công tác cải cách hành chính", bold=True)
    page.line(subject, 48.0)
    page.document.add_paragraph()
    page.put(page.document, "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG HOA LƯ", bold=True)
    for basis in (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
    ):
        page.body(basis, italic=True)
    page.put(page.document, "QUYẾT ĐỊNH:", bold=True).paragraph_format.space_before = Pt(6)
    page.body("Điều 1. Thành lập Tổ công tác cải cách hành chính gồm các ông, bà có tên dưới đây:", bold=7)
    page.body("1. Ông Nguyễn Văn Bình, Phó Chủ tịch Ủy ban nhân dân phường, Tổ trưởng.")
    page.body("2. Bà Lê Thị Mai, Trưởng phòng Văn hóa - Xã hội, Tổ phó.")
    page.body("Điều 2. Tổ công tác có các nhiệm vụ sau đây:", bold=7)
    page.body("a) Xây dựng kế hoạch cải cách hành chính hằng năm của phường;")
    page.body("b) Đôn đốc, kiểm tra việc thực hiện kế hoạch;")
    page.body("c) Báo cáo kết quả thực hiện vào ngày 25 tháng cuối mỗi quý.")
    page.body("Điều 3. Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.", bold=7)
    page.document.add_paragraph()
    _foot(page, ("- Như Điều 3;", "- Sở Nội vụ;", "- Lưu: VT, VHXH."), ("CHỦ TỊCH", "Phạm Quang Huy"))
    return page.saved()


DECISION_FACTS = {
    "issuing_agency": "ỦY BAN NHÂN DÂN",
    "type_name": "QUYẾT ĐỊNH",
    "subject": "thành lập Tổ công tác cải cách hành chính",
    "enacting_power": "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG HOA LƯ",
    "position": "CHỦ TỊCH",
    "full_name": "Phạm Quang Huy",
}
