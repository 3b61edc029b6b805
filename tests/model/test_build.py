"""The builders: what is written by hand is the value that the model has for it."""

from __future__ import annotations

import doctest
import unicodedata
from datetime import date

import pytest

from vnadmindoc.model import (
    Authority,
    Bullet,
    Cell,
    Division,
    DrafterMark,
    Issuer,
    Level,
    Paragraph,
    PlaceDate,
    Signature,
    Span,
    build,
    build_frame,
    walk,
)


@pytest.mark.parametrize("module", [build, build_frame, walk.__globals__["__name__"]])
def test_the_examples_in_the_docstrings_hold(module):
    import importlib

    named = importlib.import_module(module) if isinstance(module, str) else module
    failed, attempted = doctest.testmod(named)
    assert attempted > 0
    assert failed == 0


def test_a_text_in_a_division_is_a_paragraph_and_groups_are_opened():
    node = build.clause(1, "Thuận lợi", "Đoạn văn.", build.bullets("một;", "hai."), [build.paragraph("Hết.")])
    assert node == Division(
        level=Level.CLAUSE,
        number="1",
        title="Thuận lợi",
        children=(Paragraph("Đoạn văn."), Bullet("một;"), Bullet("hai."), Paragraph("Hết.")),
    )


@pytest.mark.parametrize(
    ("builder", "level"),
    [
        (build.part, Level.PART),
        (build.chapter, Level.CHAPTER),
        (build.section, Level.SECTION),
        (build.subsection, Level.SUBSECTION),
        (build.article, Level.ARTICLE),
        (build.heading, Level.HEADING),
        (build.clause, Level.CLAUSE),
    ],
)
def test_each_level_has_its_builder(builder, level):
    assert builder("1", None, "Nội dung.") == Division(level=level, number="1", children=(Paragraph("Nội dung."),))


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("chữ thường", (Span("chữ thường"),)),
        ("**đậm**", (Span("đậm", bold=True),)),
        ("trước *nghiêng* sau", (Span("trước "), Span("nghiêng", italic=True), Span(" sau"))),
        ("***cả hai***", (Span("cả hai", bold=True, italic=True),)),
        ("2 * 3 * 4", (Span("2 * 3 * 4"),)),
        (r"\*không nghiêng\*", (Span("*không nghiêng*"),)),
        ("**a** **b**", (Span("a", bold=True), Span(" "), Span("b", bold=True))),
        ("hai\n   dòng", (Span("hai dòng"),)),
        ("** hở **", (Span("** hở **"),)),
    ],
)
def test_stars_are_emphasis_where_they_embrace_a_word(text, spans):
    assert build.paragraph(text).spans == spans


def test_texts_are_composed():
    assert build.paragraph(unicodedata.normalize("NFD", "Quyết định")) == Paragraph("Quyết định")


def test_a_blank_paragraph_is_refused():
    with pytest.raises(ValueError, match="without text"):
        build.paragraph("  ")


def test_points_skip_the_letters_that_the_decree_skips():
    letters = "".join(node.number for node in build.enumerate_points(*["Ý;"] * 23))
    assert letters == "abcdđeghiklmnopqrstuvxy"


def test_more_points_than_letters_are_refused_with_the_article():
    with pytest.raises(ValueError, match="khoản 6"):
        build.enumerate_points(*["Ý;"] * 24)


def test_articles_and_clauses_are_numbered_through():
    nodes = build.enumerate_articles("Một.", ("Hai.", build.enumerate_clauses("a.", "b.")))
    assert [node.number for node in nodes] == ["1", "2"]
    assert [child.number for child in nodes[1].children[1:]] == ["1", "2"]


def test_a_cell_is_a_text_a_cell_or_empty():
    table = build.table([["a", ""], [Cell((), column_span=2)]], widths=(1, 2))
    assert table.rows[0].cells == (Cell((Paragraph("a"),)), Cell())
    assert table.rows[1].cells == (Cell((), column_span=2),)
    assert table.widths == (1, 2)


def test_an_issuer_has_its_superior_above_it():
    assert build.issuer("UBND TỈNH NINH BÌNH", "SỞ NỘI VỤ") == Issuer(superior="UBND TỈNH NINH BÌNH", name="SỞ NỘI VỤ")
    with pytest.raises(ValueError, match="khoản 2"):
        build.issuer("A", "B", "C")


@pytest.mark.parametrize(
    ("text", "serial", "symbol"),
    [
        ("15/QĐ-BNV", 15, "QĐ-BNV"),
        ("Số: 05/BNV-VP", 5, "BNV-VP"),
        ("Số 07 / QyĐ - SNV", 7, "QyĐ-SNV"),
        ("/BC-VP", None, "BC-VP"),
        ("Số:    /BC-VP", None, "BC-VP"),
    ],
)
def test_a_number_is_read_as_it_is_printed(text, serial, symbol):
    number = build.number(text)
    assert (number.serial, str(number.symbol)) == (serial, symbol)


@pytest.mark.parametrize("text", ["", "15", "QĐ-BNV", "0/QĐ-BNV", "15/QĐ--BNV"])
def test_what_is_no_number_is_refused_with_the_article(text):
    with pytest.raises(ValueError, match="khoản 3"):
        build.number(text)


def test_a_draft_has_a_place_and_no_date():
    assert build.place_date("Hà Nội") == PlaceDate(place="Hà Nội")
    assert build.place_date("Hà Nội", date(2026, 3, 5)) == PlaceDate(place="Hà Nội", day=5, month=3, year=2026)


def test_a_signature_is_read_from_its_lines():
    signed = build.signature("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Lê Thị Lan")
    assert [capacity.authority for capacity in signed.capacities] == [Authority.BY_ORDER, Authority.FOR_HEAD]
    assert signed.capacities[1].principal == "CHÁNH VĂN PHÒNG"
    assert (signed.position, signed.name) == ("PHÓ CHÁNH VĂN PHÒNG", "Lê Thị Lan")


def test_an_acting_head_has_no_line_of_position():
    signed = build.signature("Q. GIÁM ĐỐC", "Trần Văn Bình")
    assert (signed.position, signed.name) == (None, "Trần Văn Bình")


def test_the_other_post_stands_between_position_and_name():
    signed = build.signature("TRƯỞNG BAN", "PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "Trần Văn Bình")
    assert signed == Signature(
        position="TRƯỞNG BAN", other_position="PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", name="Trần Văn Bình"
    )


def test_lines_in_another_order_are_no_signature():
    with pytest.raises(ValueError, match="khoản 7"):
        build.signature("PHÓ GIÁM ĐỐC", "KT. GIÁM ĐỐC", "Trần Văn Bình")


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("PL.(300)", DrafterMark(notation="PL", copies=300)),
        ("PL", DrafterMark(notation="PL")),
        ("(20)", DrafterMark(copies=20)),
    ],
)
def test_a_drafters_mark_is_read_as_it_is_printed(text, mark):
    assert build.recipients("Như trên", archive="VT", drafter=text).drafter == mark
