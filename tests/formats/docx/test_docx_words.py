"""Any small layout becomes a well-formed package from which an independent reader takes the same words."""

from __future__ import annotations

import io
import zipfile

import docx
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from vnadmindoc.formats.docx import write_docx
from vnadmindoc.layout import (
    Alignment,
    Block,
    HorizontalLine,
    Layout,
    LineSpacing,
    PageBreak,
    PageNumber,
    PageSetup,
    Paragraph,
    ParagraphFormat,
    Properties,
    Run,
    RunFormat,
    Section,
    Style,
    Table,
    TableCell,
    TableRow,
)

_TEXT = st.text(
    st.one_of(
        st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyÁẠỆỠự &<>\"'\t\n/;.–-\u00a0\u0301"),
        st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"),
    ),
    max_size=24,
)
_MAYBE = st.sampled_from((None, True, False))
_RUN_FORMATS = st.builds(
    RunFormat,
    font=st.sampled_from((None, "Times New Roman", "Arial")),
    size=st.sampled_from((None, 11.0, 13.5, 14.0)),
    bold=_MAYBE,
    italic=_MAYBE,
    underline=_MAYBE,
    strike=_MAYBE,
    color=st.sampled_from((None, "000000", "FF0000")),
    caps=_MAYBE,
    vertical=st.sampled_from((None, "baseline", "superscript", "subscript")),
)
_SHAPES = st.builds(
    ParagraphFormat,
    alignment=st.sampled_from((None, *Alignment)),
    first_line_indent=st.sampled_from((None, 0.0, 10.0, -5.0)),
    left_indent=st.sampled_from((None, 0.0, 12.7)),
    space_before=st.sampled_from((None, 0.0, 6.0)),
    line_spacing=st.sampled_from((None, LineSpacing(), LineSpacing(mode="exact", value=18.0))),
    keep_with_next=_MAYBE,
    page_break_before=_MAYBE,
)
_STYLES = (
    Style(name="Nội dung", paragraph=ParagraphFormat(first_line_indent=10.0), run=RunFormat(size=14.0, bold=True)),
    Style(name="Normal", paragraph=ParagraphFormat(space_after=6.0), run=RunFormat(size=13.0)),
)
_PARAGRAPHS = st.builds(
    Paragraph,
    st.lists(st.builds(Run, _TEXT, _RUN_FORMATS), max_size=3).map(tuple),
    _SHAPES,
    st.sampled_from((None, "Nội dung", "Normal", "chưa khai báo")),
)
_LINES = st.builds(
    HorizontalLine, length=st.sampled_from((None, 30.0, 500.0)), alignment=st.sampled_from((None, *Alignment))
)


def _tables(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Table]:
    cells = st.builds(
        TableCell,
        blocks=st.lists(blocks, max_size=2).map(tuple),
        column_span=st.integers(1, 2),
        row_span=st.integers(1, 3),
    )
    rows = st.builds(TableRow, cells=st.lists(cells, min_size=1, max_size=3).map(tuple), is_header=st.booleans())
    return st.builds(
        Table,
        rows=st.lists(rows, min_size=1, max_size=3).map(tuple),
        has_borders=_MAYBE,
        alignment=st.sampled_from((None, Alignment.CENTER)),
    )


_BLOCKS = st.recursive(_PARAGRAPHS | _LINES | st.just(PageBreak()), _tables, max_leaves=6)
_PAGES = st.builds(
    PageSetup,
    width=st.sampled_from((None, 210.0)),
    page_numbers=st.sampled_from(
        (None, (PageNumber(position="header", on_first_page=False),), (PageNumber(position="footer", start=3),))
    ),
)
_SECTIONS = st.builds(
    Section,
    blocks=st.lists(_BLOCKS, max_size=4).map(tuple),
    page=_PAGES,
    header=st.lists(_PARAGRAPHS, max_size=1).map(tuple),
    first_footer=st.lists(_PARAGRAPHS | _LINES, max_size=2).map(tuple),
)
_LAYOUTS = st.builds(
    Layout,
    sections=st.lists(_SECTIONS, max_size=3).map(tuple),
    styles=st.just(_STYLES),
    properties=st.builds(Properties, title=st.none() | _TEXT),
)


def _words(blocks: tuple[Block, ...]) -> list[str]:
    """Return the texts of paragraphs in reading order, those of tables row by row."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    found += _words(cell.blocks)
    return [text for text in found if text]


@settings(max_examples=50, deadline=None)
@given(_LAYOUTS)
def test_a_written_layout_is_well_formed_and_holds_the_same_words(layout):
    data = write_docx(layout)
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    for name in archive.namelist():
        etree.fromstring(archive.read(name))
    body = docx.Document(io.BytesIO(data)).element.body
    read = [docx.text.paragraph.Paragraph(p, None).text for p in body.xpath(".//w:p")]
    written = _words(tuple(block for section in layout.sections for block in section.blocks))
    assert [text for text in read if text] == written


@settings(max_examples=50, deadline=None)
@given(st.builds(Layout, sections=st.tuples(st.builds(Section, blocks=st.tuples(_BLOCKS)))))
def test_the_cells_of_every_row_are_as_wide_as_the_grid(layout):
    body = docx.Document(io.BytesIO(write_docx(layout))).element.body
    for table in body.xpath(".//w:tbl"):
        grid = [int(width) for width in table.xpath("./w:tblGrid/w:gridCol/@w:w")]
        for row in table.xpath("./w:tr"):
            assert sum(int(width) for width in row.xpath("./w:tc/w:tcPr/w:tcW/@w:w")) == sum(grid)
