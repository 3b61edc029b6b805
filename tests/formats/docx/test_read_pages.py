"""Sections, page numbers, headers and footers; tables and their cells."""

import pytest
from read_specimen import NAMES, PAPER, package, read_blocks, words

from vnadmindoc.formats.docx import read_docx
from vnadmindoc.layout import Alignment

PAGE = '<w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple>'
TEXT = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def sections(body="", section=PAPER, **parts):
    return read_docx(package(body, section=section, **parts)).sections


def test_paper_and_margins_are_read_in_millimetres():
    (section,) = sections()
    page = section.page
    assert (page.width, page.height) == (pytest.approx(210, abs=0.1), pytest.approx(297, abs=0.1))
    assert (page.top, page.left, page.right) == (
        pytest.approx(20, abs=0.1),
        pytest.approx(30, abs=0.1),
        pytest.approx(20, abs=0.1),
    )
    assert page.page_numbers == ()


def test_a_gutter_is_part_of_the_left_margin():
    (section,) = sections(section='<w:pgMar w:left="1134" w:gutter="567"/>')
    assert section.page.left == pytest.approx(30, abs=0.1)


@pytest.mark.parametrize(
    ("paragraph", "alignment"),
    [
        (f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{PAGE}</w:p>', Alignment.CENTER),
        (f"<w:sdt><w:sdtContent><w:p>{PAGE}</w:p></w:sdtContent></w:sdt>", Alignment.LEFT),
        (f'<w:p><w:pPr><w:framePr w:xAlign="center"/></w:pPr>{PAGE}</w:p>', Alignment.CENTER),
        (f"<w:p><w:r><w:tab/></w:r>{PAGE}</w:p>", Alignment.CENTER),
        (f"<w:p><w:r><w:tab/><w:tab/></w:r>{PAGE}</w:p>", Alignment.RIGHT),
        (f'<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:pPr><w:jc w:val="right"/></w:pPr>{PAGE}</w:p>'
         "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>", Alignment.RIGHT),
    ],
)  # fmt: skip
@pytest.mark.parametrize("place", ["header", "footer"])
def test_a_page_number_is_found_wherever_it_hides(paragraph, alignment, place):
    section = f'<w:{place}Reference w:type="default" r:id="{place}1"/>{PAPER}<w:pgNumType w:start="5"/>'
    (found,) = sections(section=section, **{f"{place}1": paragraph})
    (number,) = found.page.page_numbers
    assert (number.position, number.alignment, number.format.size) == (place, alignment, 13.0)
    assert (number.start, number.on_first_page) == (5, True)
    assert (found.header, found.footer) == ((), ())


def test_a_title_page_without_number_shows_none_and_keeps_its_own_words():
    section = (
        '<w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/>'
        f"{PAPER}<w:titlePg/>"
    )
    (found,) = sections(section=section, header1=f"<w:p>{PAGE}</w:p>{TEXT.format('tiếp')}", header2=TEXT.format("đầu"))
    assert found.page.page_numbers[0].on_first_page is False
    assert ([*words(found.header)][-1], words(found.first_header)) == ("tiếp", ["đầu"])


def test_a_section_without_headers_of_its_own_shows_those_before_it():
    first = (
        f'<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="header1"/>{PAPER}</w:sectPr></w:pPr></w:p>'
    )
    one, two = sections(first + TEXT.format("b"), header1=f"<w:p>{PAGE}</w:p>")
    assert one.page.page_numbers == two.page.page_numbers
    assert words(two.blocks) == ["b"]


def test_a_section_that_goes_on_upon_the_same_page_is_no_new_one():
    first = f"<w:p><w:pPr><w:sectPr>{PAPER}</w:sectPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
    (section,) = sections(first + TEXT.format("b"), section=f'<w:type w:val="continuous"/>{PAPER}')
    assert words(section.blocks) == ["a", "b"]


@pytest.mark.parametrize(
    "other", [PAPER.replace("1701", "2500"), f'<w:headerReference w:type="default" r:id="header1"/>{PAPER}']
)
def test_a_section_that_goes_on_with_margins_or_headers_of_its_own_is_told_of(other):
    assert other != PAPER
    first = f"<w:p><w:pPr><w:sectPr>{PAPER}</w:sectPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
    for section, is_told in ((PAPER, False), (other, True)):
        layout = read_docx(
            package(
                first + TEXT.format("b"), section=f'<w:type w:val="continuous"/>{section}', header1=TEXT.format("đầu")
            )
        )
        assert len(layout.sections) == 1
        assert any("nối tiếp trên cùng trang" in notice for notice in layout.notices) is is_told


def test_words_beside_a_page_number_stay():
    body = f"<w:p><w:r><w:t>Phòng họp</w:t></w:r>{PAGE}</w:p>"
    (found,) = sections(section=f'<w:footerReference w:type="default" r:id="footer1"/>{PAPER}', footer1=body)
    assert words(found.footer) == ["Phòng họp"]
    assert len(found.page.page_numbers) == 1


def cell(text="", properties="", inner=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def table(*rows, properties="", grid=(2835, 5670)):
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return (
        f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
        + "".join(f"<w:tr>{row}</w:tr>" for row in rows)
        + "</w:tbl>"
    )


BORDERS = '<w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="{}"/></w:tblBorders>'


def test_cells_span_columns_and_rows():
    (found,) = read_blocks(
        table(
            cell("a", '<w:vMerge w:val="restart"/>') + cell("b"),
            cell("", "<w:vMerge/>") + cell("c"),
            cell("d", '<w:gridSpan w:val="2"/>'),
        )
    )
    assert found.widths == (pytest.approx(50, abs=0.1), pytest.approx(100, abs=0.1))
    assert [[(words(each.blocks)[0], each.column_span, each.row_span) for each in row.cells] for row in found.rows] == [
        [("a", 1, 2), ("b", 1, 1)],
        [("c", 1, 1)],
        [("d", 2, 1)],
    ]


@pytest.mark.parametrize(
    ("properties", "cells", "has_borders"),
    [
        ("", "", False),
        (BORDERS.format("single"), "", True),
        (BORDERS.format("none").replace("single", "nil"), "", False),
        ("", '<w:tcBorders><w:top w:val="single"/></w:tcBorders>', True),
        (BORDERS.format("single"), '<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders>', False),
        ('<w:tblStyle w:val="G"/>', "", True),
    ],
)  # fmt: skip
def test_a_table_has_borders_where_any_shows(properties, cells, has_borders):
    styles = f'<w:style w:type="table" w:styleId="G"><w:name w:val="G"/><w:tblPr>{BORDERS.format("single")}</w:tblPr></w:style>'
    (found,) = read_blocks(table(cell("a", cells) + cell("b", cells), properties=properties), styles=styles)
    assert found.has_borders is has_borders


def test_rows_say_whether_they_repeat_and_may_be_cut_and_tables_nest():
    row = "<w:trPr><w:tblHeader/><w:cantSplit/></w:trPr>" + cell("a", inner=table(cell("trong")))
    (found,) = read_blocks(table(row))
    assert (found.rows[0].is_header, found.rows[0].can_split) == (True, False)
    assert words(found.rows[0].cells[0].blocks) == ["trong", "a"]


def test_a_line_in_a_cell_is_as_long_as_the_cell_allows():
    line = '<w:pBdr><w:bottom w:val="single"/></w:pBdr><w:ind w:left="567" w:right="567"/>'
    margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    body = table(f"<w:tc><w:p><w:pPr>{line}</w:pPr></w:p></w:tc>" + cell("b"), properties=margins)
    (found,) = read_blocks(body)
    assert found.rows[0].cells[0].blocks[0].length == pytest.approx(30, abs=0.1)


def test_a_name_space_that_nobody_knows_is_passed_over():
    assert "xmlns:w" in NAMES
    (found,) = read_blocks('<x:y xmlns:x="urn:x"><x:z/></x:y>' + TEXT.format("a"))
    assert found.text == "a"


def test_a_section_says_where_it_is_set_up_and_a_joined_one_says_every_place():
    first = f"<w:p><w:pPr><w:sectPr>{PAPER}</w:sectPr></w:pPr></w:p>"
    layout = read_docx(package(first + TEXT.format("b"), section=PAPER + '<w:type w:val="continuous"/>'))
    (section,) = layout.sections
    assert [(anchor.part, anchor.path) for anchor in section.anchors] == [
        ("word/document.xml", "/body/p[1]/pPr[1]/sectPr[1]"),
        ("word/document.xml", "/body/sectPr[1]"),
    ]


def grid(*rows, properties=""):
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def test_the_only_border_of_a_table_that_shows_none_is_a_line():
    ruled = '<w:tcW w:w="4535" w:type="dxa"/><w:tcBorders><w:bottom w:val="single" w:sz="6"/></w:tcBorders>'
    (table,) = read_blocks(grid(cell("SỞ NỘI VỤ") + cell("Độc lập", ruled), cell("Số: 1") + cell("Huế")))
    _, line = table.rows[0].cells[1].blocks
    assert table.has_borders is False
    assert (line.width, line.length) == (0.75, pytest.approx(80 - 3.8, abs=0.1))
    assert len(table.rows[0].cells[0].blocks) == 1


def test_the_borders_of_a_box_in_a_table_are_no_lines():
    sides = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right"))
    boxed = cell("HỎA TỐC", f"<w:tcBorders>{sides}</w:tcBorders>")
    (table,) = read_blocks(grid(boxed + cell("a"), cell("b") + cell("c")))
    assert [len(each.blocks) for row in table.rows for each in row.cells] == [1, 1, 1, 1]


def test_a_table_style_speaks_for_the_parts_of_a_table_that_its_look_asks_for():
    parts = "".join(
        f'<w:tblStylePr w:type="{name}"><w:rPr><w:sz w:val="{size}"/></w:rPr></w:tblStylePr>'
        for name, size in (("band1Horz", 20), ("firstCol", 40), ("lastRow", 60), ("firstRow", 80))
    )
    styles = (
        f'<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:rPr><w:sz w:val="10"/></w:rPr>{parts}</w:style>'
    )
    rows = [cell("a") + cell("b")] * 4
    look = (
        '<w:tblStyle w:val="T"/><w:tblLook w:firstRow="1" w:lastRow="1" w:firstColumn="1" w:noHBand="0" w:noVBand="1"/>'
    )
    (table,) = read_blocks(grid(*rows, properties=look), styles=styles)
    sizes = [[each.blocks[0].runs[0].format.size for each in row.cells] for row in table.rows]
    assert sizes == [[40.0, 40.0], [20.0, 10.0], [20.0, 5.0], [30.0, 30.0]]


def test_the_words_around_a_page_number_are_kept_with_it():
    section = f'<w:headerReference w:type="default" r:id="header1"/>{PAPER}'
    of = '<w:r><w:t>/</w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>'
    header = f'<w:p><w:r><w:t xml:space="preserve">Trang </w:t></w:r>{PAGE}{of}</w:p>'
    (found,) = sections(section=section, header1=header)
    assert [number.text for number in found.page.page_numbers] == ["Trang 2/9"]
    assert found.header == ()
