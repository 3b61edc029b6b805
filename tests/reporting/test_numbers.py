"""Numbers in both languages."""

from __future__ import annotations

import pytest

from vnadmindoc.reporting.language import Phrase
from vnadmindoc.reporting.numbers import format_count, format_number


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [(0, "0", "0"), (13.0, "13", "13"), (13.5, "13,5", "13.5"), (12.756, "12,76", "12.76"), (1250, "1.250", "1,250")],
)
def test_a_number_has_the_marks_of_its_language(value, vietnamese, english):
    assert format_number(value, "vi") == vietnamese
    assert format_number(value, "en") == english


def test_english_nouns_have_a_plural_and_vietnamese_ones_have_not():
    one, many = Phrase("lỗi", "error"), Phrase("lỗi", "errors")
    assert [format_count(n, one, many, "en") for n in (0, 1, 2)] == ["0 errors", "1 error", "2 errors"]
    assert [format_count(n, one, many, "vi") for n in (0, 1, 2)] == ["0 lỗi", "1 lỗi", "2 lỗi"]
