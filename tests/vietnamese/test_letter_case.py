"""Letter case of lines."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmindoc.vietnamese.case import capital_share, is_capitals, is_sentence_start


@pytest.mark.parametrize("text", ["ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "CỘNG HÒA - 2024", "Đ"])
def test_lines_in_capitals_are_capitals_in_either_unicode_form(text):
    assert is_capitals(text)
    assert is_capitals(normalize("NFD", text))


@pytest.mark.parametrize("text", ["", "12/2024", "...", "Sở Y tế", "PHòNG", "ỦY BAN nhân dân"])
def test_lines_without_letters_or_with_a_small_one_are_not(text):
    assert not is_capitals(text)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Điều 1", True),
        ("“Đề án", True),
        ("(Kèm theo", True),
        ("03 ngày", True),
        ("và", False),
        ("", False),
        ("- a", False),
    ],
)
def test_a_sentence_starts_with_a_capital_or_a_digit(text, starts):
    assert is_sentence_start(text) is starts


@given(st.text())
def test_the_share_of_capitals_is_a_share_and_is_whole_only_in_capitals(text):
    assert 0.0 <= capital_share(text) <= 1.0
    assert capital_share(text.lower()) <= capital_share(text) or not text
