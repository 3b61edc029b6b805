"""Phụ lục và văn bản kèm theo (khoản 1 Mục III; Mẫu 1.3, 2.1, 2.2)."""

from __future__ import annotations

import re
from functools import cache

from vnadmindoc.components.line import Line
from vnadmindoc.regulations import Wording
from vnadmindoc.vietnamese import fold, is_capitals, nfc

__all__ = ["format_annex_label", "format_reference", "parse_annex_label", "parse_annex_opening", "parse_reference"]

_LONGEST = 60
_LONGEST_TITLED = 200
_REFERENCE = re.compile(r"\(\s*((?:ban hành\s+)?kèm(?:\s+theo)?\b.*?)\s*\)?\s*", re.IGNORECASE)


def format_annex_label(number: str | None, wording: Wording) -> Line:
    """Print "Phụ lục" with its Roman number, if it has one."""
    return Line("annex_label", f"{wording.annex} {number}" if number else wording.annex)


def parse_annex_label(text: str, wording: Wording) -> tuple[bool, str | None]:
    """Tell whether a line is an annex's label, and its number."""
    if len(text) > _LONGEST or text.lstrip()[:1].casefold() != wording.annex[:1].casefold():
        return False, None
    match = _label(wording.annex).fullmatch(fold(text).strip())
    return match is not None, match[1].upper() if match and match[1] else None


@cache
def _label(words: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(fold(words))}(?:\s+(?:số\s+)?([ivxlc]+|\d+))?\s*[.:]?")


def parse_annex_opening(text: str, wording: Wording) -> tuple[str | None, str | None] | None:
    """Read a label that may hold the title too ("PHỤ LỤC 01: DANH MỤC"): number and title, None where it is none."""
    is_label, number = parse_annex_label(text, wording)
    if is_label:
        return number, None
    if text.lstrip()[:1] != wording.annex[:1].upper() or len(text) > _LONGEST_TITLED or not is_capitals(text):
        return None
    line = " ".join(nfc(text).split())
    match = re.fullmatch(rf"{wording.annex}(?:\s+(?:số\s+)?([ivxlc]+|\d+))?\s*[.:]\s*(\S.*)", line, re.IGNORECASE)
    return (match[1].upper() if match[1] else None, match[2]) if match else None


def format_reference(reference: str, component: str) -> Line:
    """Print the line in brackets that ties an annex or a text to its document."""
    return Line(component, f"({reference})")


def parse_reference(text: str) -> str | None:
    """Read the line in brackets, or None where it is none."""
    match = _REFERENCE.fullmatch(nfc(text).strip())
    return match[1] if match else None
