"""Tables: widths that add up, ruled and bare frames, merged cells, rows that repeat or stay whole."""

# ruff: noqa: SLF001 - python-docx shows the XML under private names only

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml.ns import qn
from specimen import HEADER_WIDTHS, report

from vnadmindoc.formats.docx import write_docx
from vnadmindoc.layout import (
    Alignment,
    HorizontalLine,
    Layout,
    PageSetup,
    Paragraph,
    Run,
    Section,
    Table,
    TableCell,
    TableRow,
)
from vnadmindoc.units import twips_to_mm


def cell(text: str, **spans: int) -> TableCell:
    return TableCell(blocks=(Paragraph((Run(text),)),), **spans)


def opened(*blocks):
    page = PageSetup(width=210.0, height=297.0, left=30.0, right=20.0)
    data = write_docx(Layout(sections=(Section(blocks=blocks, page=page),)))
    return docx.Document(io.BytesIO(data))


def numbers(element, path: str) -> list[int]:
    return [int(value) for value in element.xpath(path)]


def test_a_bare_table_has_no_borders_and_no_margins_and_a_fixed_grid_equal_to_its_cells():
    table = docx.Document(io.BytesIO(write_docx(report()))).tables[0]._tbl
    assert table.xpath("./w:tblPr/w:tblBorders") == []
    assert table.xpath("./w:tblPr/w:tblLayout/@w:type") == ["fixed"]
    assert set(numbers(table, "./w:tblPr/w:tblCellMar/*/@w:w")) == {0}
    grid = numbers(table, "./w:tblGrid/w:gridCol/@w:w")
    assert [twips_to_mm(column) for column in grid] == pytest.approx(HEADER_WIDTHS, abs=0.02)
    assert numbers(table, "./w:tblPr/w:tblW/@w:w") == [sum(grid)]
    for row in table.tr_lst:
        assert numbers(row, "./w:tc/w:tcPr/w:tcW/@w:w") == grid
        assert row.xpath("./w:trPr/w:cantSplit") != []


def test_a_data_table_is_ruled_and_repeats_its_header_row():
    head = TableRow(cells=(cell("STT"), cell("Nội dung")), is_header=True)
    table = opened(
        Table(rows=(head, TableRow(cells=(cell("1"), cell("Việc")))), widths=(15.0, 145.0), has_borders=True)
    )
    xml = table.tables[0]._tbl
    assert [child.tag for child in xml.tblPr.find(qn("w:tblBorders"))] == [
        qn(f"w:{side}") for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    ]
    assert [bool(row.xpath("./w:trPr/w:tblHeader")) for row in xml.tr_lst] == [True, False]
    assert [c.text for row in table.tables[0].rows for c in row.cells] == ["STT", "Nội dung", "1", "Việc"]


def test_cells_merge_across_columns_and_rows():
    rows = (
        TableRow(cells=(cell("TT", row_span=2), cell("Kế hoạch", column_span=2), cell("Ghi chú", row_span=3))),
        TableRow(cells=(cell("Quý I"), cell("Quý II"))),
        TableRow(cells=(cell("1"), cell("20"), cell("30"))),
    )
    table = opened(Table(rows=rows, widths=(20.0, 40.0, 40.0, 60.0), has_borders=True)).tables[0]
    assert [[c.text for c in row.cells] for row in table.rows] == [
        ["TT", "Kế hoạch", "Kế hoạch", "Ghi chú"],
        ["TT", "Quý I", "Quý II", "Ghi chú"],
        ["1", "20", "30", "Ghi chú"],
    ]
    for row in table._tbl.tr_lst:
        assert sum(numbers(row, "./w:tc/w:tcPr/w:tcW/@w:w")) == sum(numbers(table._tbl, "./w:tblGrid/*/@w:w"))


def test_a_row_with_too_few_cells_is_filled():
    table = opened(Table(rows=(TableRow(cells=(cell("a"), cell("b"))), TableRow(cells=(cell("c"),))))).tables[0]
    assert [[c.text for c in row.cells] for row in table.rows] == [["a", "b"], ["c", ""]]


def test_columns_without_widths_share_the_text_frame():
    table = opened(Table(rows=(TableRow(cells=(cell("a"), cell("b"))),))).tables[0]
    assert [twips_to_mm(int(w)) for w in table._tbl.xpath("./w:tblGrid/*/@w:w")] == pytest.approx(
        [80.0, 80.0], abs=0.02
    )


def test_two_tables_in_a_row_stay_two():
    table = Table(rows=(TableRow(cells=(cell("a"),)),), widths=(50.0,))
    body = opened(table, table).element.body
    assert [child.tag for child in body] == [qn("w:tbl"), qn("w:p"), qn("w:tbl"), qn("w:p"), qn("w:sectPr")]


def test_a_table_in_a_cell_is_followed_by_the_paragraph_that_word_demands():
    inner = Table(rows=(TableRow(cells=(cell("trong"),)),), widths=(20.0,))
    outer = opened(Table(rows=(TableRow(cells=(TableCell(blocks=(inner,)),)),), widths=(60.0,))).tables[0]
    assert outer.cell(0, 0)._tc[-1].tag == qn("w:p")
    assert outer.cell(0, 0).tables[0].cell(0, 0).text == "trong"


@pytest.mark.parametrize(
    ("alignment", "left", "right"),
    [(Alignment.LEFT, 0.0, 60.0), (Alignment.CENTER, 30.0, 30.0), (Alignment.RIGHT, 60.0, 0.0), (None, 0.0, 60.0)],
)
def test_a_line_leaves_free_what_its_length_does_not_take(alignment, left, right):
    paragraph = opened(HorizontalLine(length=100.0, alignment=alignment, width=1.0)).paragraphs[0]
    assert paragraph.paragraph_format.left_indent.mm == pytest.approx(left, abs=0.02)
    assert paragraph.paragraph_format.right_indent.mm == pytest.approx(right, abs=0.02)
    assert paragraph._p.xpath("./w:pPr/w:pBdr/w:bottom/@w:sz") == ["8"]
    assert paragraph.style.name == "Đường kẻ ngang"


def test_a_line_in_a_cell_is_measured_from_the_cell():
    line = HorizontalLine(length=20.0, alignment=Alignment.CENTER)
    table = Table(
        rows=(TableRow(cells=(TableCell(blocks=(line,)), cell("b"))),), widths=(60.0, 100.0), has_borders=False
    )
    shape = opened(table).tables[0].cell(0, 0).paragraphs[0].paragraph_format
    assert (shape.left_indent.mm, shape.right_indent.mm) == pytest.approx((20.0, 20.0), abs=0.02)


def test_a_line_longer_than_its_frame_fills_it():
    assert opened(HorizontalLine(length=400.0)).paragraphs[0].paragraph_format.left_indent is None
