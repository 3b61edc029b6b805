"""The letters of points and Roman numerals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmindoc.vietnamese.letters import POINT_LETTERS, format_roman, next_letter, parse_roman


def test_points_run_through_the_alphabet_with_the_letter_d_with_stroke_after_d():
    letters = ["a"]
    while (following := next_letter(letters[-1])) is not None:
        letters.append(following)
    assert "".join(letters) == POINT_LETTERS == "abcdđeghiklmnopqrstuvxy"


@pytest.mark.parametrize("text", ["", "ab", "f", "w", "1", "ă"])
def test_what_names_no_point_has_no_next_letter(text):
    assert next_letter(text) is None


@given(st.integers(1, 3999))
def test_a_roman_numeral_is_read_back_in_either_case(number):
    assert parse_roman(format_roman(number)) == number == parse_roman(format_roman(number).lower())


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "A", "I ", "ⅳ", "VIV", "XM"])
def test_ill_formed_numerals_are_no_numerals(text):
    assert parse_roman(text) is None


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_numbers_without_a_roman_numeral_are_misuse(number):
    with pytest.raises(ValueError, match=str(number)):
        format_roman(number)
