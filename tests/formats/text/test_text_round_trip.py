"""What is written as text is read back: the same words in the same cells, the same paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vnadmindoc.formats.text import read_text, write_text
from vnadmindoc.layout import (
    Alignment,
    HorizontalLine,
    Layout,
    Opaque,
    PageBreak,
    Paragraph,
    ParagraphFormat,
    Picture,
    Run,
    Section,
    Table,
    TableCell,
    TableRow,
)

WORDS = st.text(alphabet="abcdđeghiklmnoôơpqrstuưvxyáàảãạ", min_size=1, max_size=8)
PROSE = st.builds(
    lambda first, rest, end: " ".join(["Xã " + first, *rest]) + end,
    WORDS,
    st.lists(
        WORDS | st.sampled_from(["2025", "(b/c)", "Điều", "UBND", "30/2020/NĐ-CP", "ngày", "tháng", "số"]), max_size=30
    ),
    st.sampled_from([".", ";", ":", "./."]),
)
LOOKS = st.sampled_from([None, *Alignment]).map(lambda alignment: ParagraphFormat(alignment=alignment))
PARAGRAPHS = st.builds(lambda text, look: Paragraph((Run(text),), look), PROSE, LOOKS)
CELLS = st.lists(PARAGRAPHS, min_size=1, max_size=4).map(lambda blocks: TableCell(blocks=tuple(blocks)))


@st.composite
def tables(draw):
    columns = draw(st.integers(2, 4))
    rows = draw(st.lists(st.lists(CELLS, min_size=columns, max_size=columns), min_size=1, max_size=4))
    header = draw(st.booleans())
    has_borders = draw(st.booleans())
    return Table(
        rows=tuple(
            TableRow(cells=tuple(cells), is_header=header and has_borders and place == 0)
            for place, cells in enumerate(rows)
        ),
        has_borders=has_borders,
    )


LAYOUTS = st.lists(PARAGRAPHS | tables(), min_size=1, max_size=6).map(
    lambda blocks: Layout(sections=(Section(blocks=tuple(blocks)),))
)


MODEST = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def said(blocks):
    result = []
    for block in blocks:
        match block:
            case Paragraph():
                result.append(block.text)
            case Table():
                result.append(
                    (
                        block.has_borders,
                        [(row.is_header, [said(cell.blocks) for cell in row.cells]) for row in block.rows],
                    )
                )
            case HorizontalLine():
                result.append("(line)")
            case PageBreak():
                result.append(("break", block.furniture))
    return result


def again(layout):
    return read_text(write_text(layout).encode())


@MODEST
@given(LAYOUTS)
def test_prose_in_paragraphs_and_tables_is_read_back_as_it_was(layout):
    assert said(again(layout).sections[0].blocks) == said(layout.sections[0].blocks)


@MODEST
@given(LAYOUTS)
def test_writing_what_was_read_back_says_the_same_again(layout):
    once = again(layout)
    assert said(again(once).sections[0].blocks) == said(once.sections[0].blocks)


def test_lines_and_page_breaks_are_read_back():
    layout = _layout(
        _paragraph("BÁO CÁO", Alignment.CENTER),
        HorizontalLine(),
        _paragraph("Trang một."),
        PageBreak(furniture="2"),
        _paragraph("Trang hai."),
        PageBreak(),
        _paragraph("Trang ba."),
    )
    assert said(again(layout).sections[0].blocks) == said(layout.sections[0].blocks)


@pytest.mark.parametrize(
    "text", ["Biểu **số** 1.", "# Không phải đề mục.", "Tên _in_ nghiêng.", "(*) Ghi chú.", "a\\*b."]
)
def test_characters_that_look_like_marks_are_read_back_as_characters(text):
    (paragraph,) = again(_layout(_paragraph(text))).sections[0].blocks
    assert paragraph.text == text


def test_the_written_page_is_what_a_reader_expects():
    header = Table(
        rows=(
            TableRow(
                cells=(
                    TableCell(
                        blocks=(_paragraph("UBND TỈNH X", Alignment.CENTER), _paragraph("SỞ Y TẾ", Alignment.CENTER))
                    ),
                    TableCell(
                        blocks=(
                            _paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Alignment.CENTER),
                            _paragraph("Độc lập - Tự do - Hạnh phúc", Alignment.CENTER),
                        )
                    ),
                )
            ),
        ),
        has_borders=False,
    )
    lines = write_text(_layout(header, _paragraph("BÁO CÁO", Alignment.CENTER), _paragraph("Nội dung."))).split("\n")
    assert lines == [
        " " * 14 + "UBND TỈNH X" + " " * 32 + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        " " * 16 + "SỞ Y TẾ" + " " * 37 + "Độc lập - Tự do - Hạnh phúc",
        "",
        "",
        " " * 46 + "BÁO CÁO",
        "",
        "Nội dung.",
        "",
    ]


def test_pictures_and_opaque_things_leave_their_words():
    text = write_text(_layout(Picture(description="Quốc huy"), Picture(), Opaque(name="shape", text="Khung chữ")))
    assert text.split("\n\n") == ["[Hình: Quốc huy]", "[Hình]", "Khung chữ\n"]


def test_blocks_of_the_first_page_and_computed_labels_are_written():
    body = Paragraph((Run("Mục đích."),), label="1.")
    layout = Layout(
        sections=(Section(blocks=(body,), first_header=(_paragraph("SAO Y"),), first_footer=(_paragraph("Số 1"),)),)
    )
    assert write_text(layout) == "SAO Y\n\n1. Mục đích.\n\nSố 1\n"


def test_an_empty_layout_is_an_empty_text():
    assert write_text(Layout(sections=())) == ""


def _paragraph(text, alignment=None):
    return Paragraph((Run(text),), ParagraphFormat(alignment=alignment))


def _layout(*blocks):
    return Layout(sections=(Section(blocks=blocks),))
