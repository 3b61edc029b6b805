"""Quốc hiệu và Tiêu ngữ (ô 1; khoản 1 Mục II)."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from vnadmindoc.components.line import Line
from vnadmindoc.regulations import Wording
from vnadmindoc.vietnamese import fold

__all__ = ["format_national", "is_motto", "is_national_name", "resembles_motto", "resembles_national_name"]

_ALIKE: Final = 0.8
_LONGEST: Final = 3
"""How many times its own length a line of these words may have, with blanks and decomposed letters."""


def format_national(wording: Wording) -> tuple[Line, ...]:
    """Print the national name and the motto."""
    return (Line("national_name", wording.national_name), Line("motto", wording.motto))


def is_national_name(text: str, wording: Wording) -> bool:
    """Recognize the national name in either case and either place of the tone mark (HÒA, HOÀ)."""
    return _same_letters(text, wording.national_name, "Cc")


def is_motto(text: str, wording: Wording) -> bool:
    """Recognize the motto whatever stands between its phrases."""
    return _same_letters(text, wording.motto, "ĐđÐðDd")


def resembles_national_name(text: str, wording: Wording) -> bool:
    """Tell whether a line beside the motto must be meant for the national name, misspelt as it is."""
    return _resembles(text, wording.national_name)


def resembles_motto(text: str, wording: Wording) -> bool:
    """Tell whether a line below the national name must be meant for the motto, misspelt as it is."""
    return _resembles(text, wording.motto)


def _resembles(text: str, words: str) -> bool:
    if len(text) > _LONGEST * len(words):
        return False
    return SequenceMatcher(None, _letters(text), _letters(words), autojunk=False).ratio() >= _ALIKE


def _same_letters(text: str, words: str, initials: str) -> bool:
    """Compare the letters only; most lines are told by their length or their first letter."""
    if len(text) > _LONGEST * len(words):
        return False
    first = text[0] if text[:1].isalpha() else next((character for character in text if character.isalpha()), "")
    return first != "" and first in initials and _letters(text) == _letters(words)


@lru_cache(maxsize=256)
def _letters(text: str) -> str:
    """Return the letters of a text that is no longer than `_LONGEST` allows; most documents say these very words."""
    return "".join([character for character in fold(text) if character.isalpha()])
