"""The same two-page report written by python-docx and docxtpl: the peers of the writing benchmark.

Each writes the facts that `specimen.report` holds: the text, the font, size, weight and slant of every run,
alignment, indents and spacing of every paragraph, A4 and its margins, a centred PAGE header that the first
page does not show, fixed borderless tables, ruled lines. Each is given its best habits: `RunFormat` of a
paragraph is set once a run, templates are held in memory, docxtpl's template is opened once.
"""

# ruff: noqa: SLF001 - python-docx shows the XML under private names only

from __future__ import annotations

import io
import zipfile
from functools import cache

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docxtpl import DocxTemplate
from specimen import report

from vnadmindoc.layout import Alignment, HorizontalLine, Layout, Paragraph, Table

__all__ = ["fill_template", "slim_template", "write_with_python_docx"]

_ALIGNMENT = {
    Alignment.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Alignment.CENTER: WD_ALIGN_PARAGRAPH.CENTER,
    Alignment.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Alignment.JUSTIFY: WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def write_with_python_docx(layout: Layout, template: bytes | None = None) -> bytes:
    """Return the DOCX that python-docx makes of a report, on its default template or the given one."""
    document = Document(io.BytesIO(template) if template else None)
    (section,) = layout.sections
    page = document.sections[0]
    page.page_width, page.page_height = Mm(section.page.width), Mm(section.page.height)
    page.top_margin, page.bottom_margin = Mm(section.page.top), Mm(section.page.bottom)
    page.left_margin, page.right_margin = Mm(section.page.left), Mm(section.page.right)
    page.header_distance, page.footer_distance = Mm(section.page.header_distance), Mm(section.page.footer_distance)
    page.different_first_page_header_footer = True
    number = page.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, text in (("begin", None), (None, " PAGE "), ("end", None)):
        run = number.add_run()
        run.font.name, run.font.size = "Times New Roman", Pt(14)
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)
    for block in section.blocks:
        if isinstance(block, Table):
            _table(document, block)
        else:
            _block(document.add_paragraph(), block, section.page.text_width)
    properties = document.core_properties
    properties.title, properties.subject = layout.properties.title, layout.properties.subject
    properties.author, properties.language = layout.properties.creator, "vi-VN"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _table(document, table: Table) -> None:
    drawn = document.add_table(rows=len(table.rows), cols=len(table.widths))
    drawn.autofit = False
    drawn.alignment = WD_TABLE_ALIGNMENT.CENTER
    for row, cells in zip(table.rows, drawn.rows, strict=True):
        for cell, width, target in zip(row.cells, table.widths, cells.cells, strict=True):
            target.width = Mm(width)
            paragraph = target.paragraphs[0]
            for place, block in enumerate(cell.blocks):
                _block(target.add_paragraph() if place else paragraph, block, width)


def _block(target, block: Paragraph | HorizontalLine, width: float) -> None:
    if isinstance(block, HorizontalLine):
        free = Mm((width - block.length) / 2)
        target.paragraph_format.left_indent = target.paragraph_format.right_indent = free
        target.paragraph_format.line_spacing = Pt(3)
        borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
        for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "auto")):
            bottom.set(qn(f"w:{name}"), value)
        borders.append(bottom)
        target._p.get_or_add_pPr().insert_element_before(borders, "w:spacing", "w:ind", "w:jc")
        return
    shape = target.paragraph_format
    shape.alignment = _ALIGNMENT[block.format.alignment]
    shape.first_line_indent = Mm(block.format.first_line_indent)
    shape.space_before, shape.space_after = Pt(block.format.space_before), Pt(block.format.space_after)
    shape.line_spacing = block.format.line_spacing.value
    for run in block.runs:
        drawn = target.add_run(run.text)
        font = drawn.font
        font.name, font.size = run.format.font, Pt(run.format.size)
        font.bold, font.italic = run.format.bold, run.format.italic


@cache
def slim_template() -> bytes:
    """Return python-docx's own template without the styles, fonts and theme that a report does not use."""
    document = Document()
    styles = document.styles.element
    kept = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList", "Header", "HeaderChar"}
    for style in list(styles):
        if style.tag == qn("w:latentStyles") or (style.tag == qn("w:style") and style.get(qn("w:styleId")) not in kept):
            styles.remove(style)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@cache
def _template() -> DocxTemplate:
    """Return a template of the report as an office would keep it: the page, with the words as variables."""
    page = write_with_python_docx(report(0))
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(page)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                text = data.decode()
                for place, word in enumerate(_words(report(0))):
                    text = text.replace(f"<w:t>{word}</w:t>", f"<w:t>{{{{ words[{place}] }}}}</w:t>", 1)
                data = text.encode()
            target.writestr(name, data)
    return DocxTemplate(io.BytesIO(stream.getvalue()))


def fill_template(layout: Layout) -> bytes:
    """Return the DOCX that docxtpl makes of a report by filling the template that it keeps."""
    template = _template()
    template.render({"words": _words(layout)}, autoescape=True)
    stream = io.BytesIO()
    template.save(stream)
    return stream.getvalue()


def _words(layout: Layout) -> list[str]:
    words: list[str] = []
    for block in layout.sections[0].blocks:
        if isinstance(block, Paragraph):
            words.append(block.text)
        elif isinstance(block, Table):
            words += [
                inner.text
                for row in block.rows
                for cell in row.cells
                for inner in cell.blocks
                if isinstance(inner, Paragraph)
            ]
    return words
