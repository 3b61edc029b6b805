"""Quốc hiệu và Tiêu ngữ (ô 1; khoản 1 Mục II)."""

from __future__ import annotations

from vnadmindoc.components.line import Line
from vnadmindoc.regulations import Wording
from vnadmindoc.vietnamese import fold

__all__ = ["format_national", "is_motto", "is_national_name"]


def format_national(wording: Wording) -> tuple[Line, ...]:
    """Print the national name and the motto."""
    return (Line("national_name", wording.national_name), Line("motto", wording.motto))


def is_national_name(text: str, wording: Wording) -> bool:
    """Recognize the national name in either case and either place of the tone mark (HÒA, HOÀ)."""
    return _letters(text) == _letters(wording.national_name)


def is_motto(text: str, wording: Wording) -> bool:
    """Recognize the motto whatever stands between its phrases."""
    return _letters(text) == _letters(wording.motto)


def _letters(text: str) -> str:
    return "".join(character for character in fold(text) if character.isalpha())
