"""Paper, margins, page numbers, headers and footers, and sections that each have their own."""

# ruff: noqa: SLF001 - python-docx shows the XML under private names only

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from attrs import evolve
from docx.enum.section import WD_ORIENT
from specimen import report

from vnadmindoc.formats.docx import write_docx
from vnadmindoc.layout import (
    Alignment,
    HorizontalLine,
    Layout,
    PageNumber,
    PageSetup,
    Paragraph,
    Run,
    RunFormat,
    Section,
    Table,
    TableCell,
    TableRow,
)


def text(words: str) -> Paragraph:
    return Paragraph((Run(words),))


def numbered(position: str = "header", **facts) -> PageSetup:
    return PageSetup(width=210.0, height=297.0, page_numbers=(PageNumber(position=position, **facts),))


def opened(*sections: Section):
    return docx.Document(io.BytesIO(write_docx(Layout(sections=sections))))


def field_codes(story) -> list[str]:
    return story._element.xpath(".//w:instrText/text()")


def test_the_page_of_a_report_is_a4_with_the_margins_of_the_layout():
    page = docx.Document(io.BytesIO(write_docx(report()))).sections[0]
    assert (page.page_width.mm, page.page_height.mm) == pytest.approx((210.0, 297.0), abs=0.02)
    margins = (page.top_margin.mm, page.bottom_margin.mm, page.left_margin.mm, page.right_margin.mm)
    assert margins == pytest.approx((20.0, 20.0, 30.0, 15.0), abs=0.02)
    assert (page.header_distance.mm, page.footer_distance.mm) == pytest.approx((10.0, 10.0), abs=0.02)


def test_a_wide_page_lies_on_its_side():
    section = opened(Section(blocks=(text("x"),), page=PageSetup(width=297.0, height=210.0))).sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE


def test_the_page_number_is_a_field_in_the_header_that_the_first_page_does_not_show():
    section = docx.Document(io.BytesIO(write_docx(report()))).sections[0]
    assert section.different_first_page_header_footer
    assert field_codes(section.header) == [" PAGE "]
    assert section.header.paragraphs[0].alignment == docx.enum.text.WD_ALIGN_PARAGRAPH.CENTER
    assert field_codes(section.first_page_header) == []
    assert section._sectPr.xpath("./w:pgNumType/@w:start") == ["1"]


def test_a_number_that_the_first_page_shows_needs_no_other_first_page():
    section = opened(Section(blocks=(text("x"),), page=numbered(on_first_page=True))).sections[0]
    assert not section.different_first_page_header_footer
    assert field_codes(section.header) == [" PAGE "]


def test_a_number_in_the_footer_keeps_its_side_and_typography():
    page = numbered("footer", alignment=Alignment.RIGHT, format=RunFormat(size=11.0, italic=True), start=5)
    footer = opened(Section(blocks=(text("x"),), page=page)).sections[0].footer
    (paragraph,) = footer.paragraphs
    assert field_codes(footer) == [" PAGE "]
    assert paragraph.alignment == docx.enum.text.WD_ALIGN_PARAGRAPH.RIGHT
    assert {(run.font.size.pt, run.italic) for run in paragraph.runs} == {(11.0, True)}
    assert paragraph.text == "5"


def test_the_contact_line_stands_at_the_foot_of_the_first_page_only():
    section = Section(
        blocks=(text("x"),),
        page=numbered(on_first_page=False),
        first_footer=(HorizontalLine(), text("Địa chỉ: số 5 đường Bờ Kè")),
    )
    written = opened(section).sections[0]
    assert [paragraph.text for paragraph in written.first_page_footer.paragraphs] == ["", "Địa chỉ: số 5 đường Bờ Kè"]
    assert [paragraph.text for paragraph in written.footer.paragraphs if paragraph.text] == []
    assert field_codes(written.header) == [" PAGE "]


def test_a_header_with_a_table_keeps_it():
    table = Table(
        rows=(TableRow(cells=(TableCell(blocks=(text("LƯU HÀNH NỘI BỘ"),)),)),), widths=(60.0,), has_borders=True
    )
    section = opened(Section(blocks=(text("x"),), first_header=(table,))).sections[0]
    assert section.first_page_header.tables[0].cell(0, 0).text == "LƯU HÀNH NỘI BỘ"
    assert section.header.tables == []


def test_a_header_that_all_pages_share_is_one_part():
    section = Section(blocks=(text("x"),), header=(text("Nội bộ"),), first_header=(text("Nội bộ"),))
    data = write_docx(Layout(sections=(section, section)))
    assert [name for name in zipfile.ZipFile(io.BytesIO(data)).namelist() if "header" in name] == ["word/header1.xml"]


def test_each_section_counts_its_own_pages():
    pages = numbered(on_first_page=False, start=1)
    sections = [Section(blocks=(text(word),), page=pages) for word in ("Văn bản", "Phụ lục I", "Phụ lục II")]
    document = opened(*sections)
    assert [section._sectPr.xpath("./w:pgNumType/@w:start") for section in document.sections] == [["1"]] * 3
    assert [paragraph.text for paragraph in document.paragraphs] == ["Văn bản", "Phụ lục I", "Phụ lục II"]


def test_a_silent_section_does_not_repeat_the_header_of_the_one_before():
    first = Section(
        blocks=(text("a"),), page=numbered(), header=(text("Chương trình"),), first_header=(text("Chương trình"),)
    )
    document = opened(first, Section(blocks=(text("b"),)))
    assert [paragraph.text for paragraph in document.sections[1].header.paragraphs] == [""]
    assert document.sections[1].header.is_linked_to_previous is False


def test_a_section_that_ends_with_a_table_ends_with_the_smallest_paragraph():
    table = Table(rows=(TableRow(cells=(TableCell(blocks=(text("ô"),)),)),), widths=(60.0,))
    document = opened(Section(blocks=(table,)), Section(blocks=(text("sau"),)))
    assert len(document.sections) == 2
    assert [paragraph.style.name for paragraph in document.paragraphs] == ["Khoảng ngăn", "Normal"]


def test_a_layout_without_a_word_is_still_a_document():
    assert len(docx.Document(io.BytesIO(write_docx(Layout(sections=())))).sections) == 1
    bare = evolve(report(), sections=(Section(blocks=()),))
    assert docx.Document(io.BytesIO(write_docx(bare))).sections[0].page_width.mm == pytest.approx(210.0, abs=0.02)
