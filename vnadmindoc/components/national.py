"""Quốc hiệu và Tiêu ngữ (ô 1; khoản 1 Mục II)."""

from __future__ import annotations

from functools import cache
from typing import Final

from vnadmindoc.components.line import Line
from vnadmindoc.regulations import Wording
from vnadmindoc.vietnamese import fold

__all__ = ["format_national", "is_motto", "is_national_name"]

_LONGEST: Final = 3
"""How many times its own length a line of these words may have, with blanks and decomposed letters."""


def format_national(wording: Wording) -> tuple[Line, ...]:
    """Print the national name and the motto."""
    return (Line("national_name", wording.national_name), Line("motto", wording.motto))


def is_national_name(text: str, wording: Wording) -> bool:
    """Recognize the national name in either case and either place of the tone mark (HÒA, HOÀ)."""
    return _same_letters(text, wording.national_name)


def is_motto(text: str, wording: Wording) -> bool:
    """Recognize the motto whatever stands between its phrases."""
    return _same_letters(text, wording.motto)


def _same_letters(text: str, words: str) -> bool:
    if len(text) > _LONGEST * len(words):  # prose, not worth a closer look
        return False
    return _letters(text) == _letters_once(words)


def _letters(text: str) -> str:
    return "".join([character for character in fold(text) if character.isalpha()])


_letters_once = cache(_letters)
