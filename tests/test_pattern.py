"""The expressions made of templates: what they forgive, and that a line made to hurt is soon refused."""

from __future__ import annotations

import pytest

from vnadmindoc.components.place_date import is_place_date, parse_place_date
from vnadmindoc.regulations import regulation

WORDING = regulation("nd30_2020").wording


@pytest.mark.parametrize("blanks", [" ", "      ", "\u00a0 \t", ""])
def test_any_run_of_blanks_is_one(blanks):
    line = f"Hà Nội,{blanks}ngày{blanks}05{blanks}tháng{blanks}3{blanks}năm{blanks}2020"
    found = parse_place_date(line, WORDING)
    assert (found.place, found.day, found.month, found.year) == ("Hà Nội", 5, 3, 2020)


@pytest.mark.parametrize("fill", ["", "5", ". ."])
def test_blanks_before_words_that_run_on_are_not_tried_in_every_way(fill):
    """With a cube of the blanks a slot this line would take days."""
    gap = fill + " " * 110
    assert not is_place_date(f"X, ngày{gap}tháng{gap}năm 202TỈNH Y", WORDING)
