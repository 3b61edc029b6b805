"""Whether a document surely fills more than one page."""

from __future__ import annotations

import pytest
from attrs import evolve

from vnadmindoc.layout import (
    Layout,
    LineSpacing,
    PageBreak,
    PageSetup,
    Paragraph,
    ParagraphFormat,
    Run,
    RunFormat,
    Section,
    Table,
    TableCell,
    TableRow,
)
from vnadmindoc.rules.page.extent import has_two_pages

_PAGE = PageSetup(width=210, height=297, top=20, bottom=20, left=30, right=20)
_LINE = Paragraph((Run("Nội dung.", RunFormat(size=14.0)),))


def _layout(*blocks, page=_PAGE) -> Layout:
    return Layout(sections=(Section(blocks=blocks, page=page),))


@pytest.mark.parametrize(("count", "answer"), [(1, False), (40, False), (60, True)])
def test_lines_are_counted_against_the_height_of_the_page(count, answer):
    # 257 mm hold 45 single lines of 14 pt; a tenth more is asked for.
    assert has_two_pages(_layout(*[_LINE] * count)) is answer


def test_a_long_paragraph_is_broken_into_lines():
    long = Paragraph((Run("Nội dung của văn bản được trình bày đúng quy định. " * 100, RunFormat(size=14.0)),))
    assert has_two_pages(_layout(long))
    assert not has_two_pages(_layout(evolve(long, runs=(Run("Nội dung. " * 100, RunFormat(size=14.0)),))))


def test_gaps_and_line_spacing_count():
    wide = evolve(_LINE, format=ParagraphFormat(space_before=6.0, space_after=6.0, line_spacing=LineSpacing(value=1.5)))
    assert has_two_pages(_layout(*[wide] * 35))
    exact = evolve(_LINE, format=ParagraphFormat(line_spacing=LineSpacing(mode="exact", value=10.0)))
    assert not has_two_pages(_layout(*[exact] * 70))


def test_the_columns_of_a_table_stand_beside_each_other():
    column = TableCell(blocks=(_LINE,) * 30)
    table = Table(rows=(TableRow(cells=(column, column)),))
    assert not has_two_pages(_layout(table))
    assert has_two_pages(_layout(table, table))


def test_what_is_not_known_counts_as_nothing():
    assert not has_two_pages(_layout(*[Paragraph((Run("Nội dung."),))] * 200))
    assert not has_two_pages(_layout(*[_LINE] * 200, page=PageSetup()))
    assert not has_two_pages(Layout(sections=()))


def test_a_break_counts_only_behind_words():
    assert has_two_pages(_layout(_LINE, PageBreak(), _LINE))
    assert not has_two_pages(_layout(PageBreak(), _LINE))
    assert has_two_pages(_layout(_LINE, evolve(_LINE, format=ParagraphFormat(page_break_before=True))))


def test_a_second_section_begins_a_page():
    one = Section(blocks=(_LINE,), page=_PAGE)
    assert has_two_pages(Layout(sections=(one, one)))
    assert not has_two_pages(Layout(sections=(one, Section(blocks=()))))
