"""The order of the letters that name points, and Roman numerals.

Points (điểm) take the letters of the Vietnamese alphabet in their order (Phụ lục I, Phần I, Mục II, khoản 6);
letters with a modified vowel are not used, đ is. Parts, chapters and groups of headings take Roman numerals.
"""

from __future__ import annotations

import re

__all__ = ["POINT_LETTERS", "format_roman", "next_letter", "parse_roman"]

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters of points, in order."""

_ROMAN = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", re.IGNORECASE)
_VALUES = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LARGEST = 3999


def next_letter(letter: str) -> str | None:
    """Return the letter of the point that follows, or `None` after the last one or for no point letter.

    >>> next_letter("d"), next_letter("e"), next_letter("y")
    ('đ', 'g', None)
    """
    if len(letter) != 1:
        return None
    place = POINT_LETTERS.find(letter.casefold())
    return POINT_LETTERS[place + 1] if 0 <= place < len(POINT_LETTERS) - 1 else None


def parse_roman(text: str) -> int | None:
    """Return the value of a well-formed Roman numeral, `None` for any other text.

    >>> parse_roman("XIV"), parse_roman("iii"), parse_roman("IIII"), parse_roman("")
    (14, 3, None, None)
    """
    if not text or not text.isascii() or not _ROMAN.fullmatch(text):
        return None
    total, position, capitals = 0, 0, text.upper()
    for value, digits in _VALUES:
        while capitals.startswith(digits, position):
            total += value
            position += len(digits)
    return total


def format_roman(number: int) -> str:
    """Return the Roman numeral of 1 to 3999. Raises `ValueError` outside.

    >>> format_roman(14)
    'XIV'
    """
    if not 1 <= number <= _LARGEST:
        raise ValueError(f"No Roman numeral for {number}")
    pieces: list[str] = []
    for value, digits in _VALUES:
        count, number = divmod(number, value)
        pieces.append(digits * count)
    return "".join(pieces)
