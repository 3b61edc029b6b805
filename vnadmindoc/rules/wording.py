"""Texts made comparable: Unicode form, blanks, dashes and the place of tone marks are no difference."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from vnadmindoc.vietnamese import fold as fold_words
from vnadmindoc.vietnamese import nfc

__all__ = ["DASHES", "GROUND_OF_LAW", "ending", "flatten", "fold", "in_any_case"]

GROUND_OF_LAW: Final = re.compile(r"\s*căn\s+cứ\s+(?:vào\s+)?", re.IGNORECASE)
"""How a basis opens that is a document, and not a proposal or a report."""

DASHES: Final = "-–—‐‑−"
"""The hyphen, then every longer dash that is typed for it."""

_DASH: Final = re.compile(r"(?:(?<!\s)\s++)?-\s*+")


def flatten(text: str) -> str:
    """Return a text in NFC with single blanks and none at its ends."""
    return " ".join(nfc(text).split())


def in_any_case(words: str) -> str:
    """Return the expression of words in capitals or not, letter by letter.

    It is searched many times faster than one that is compiled to ignore case.
    """
    return "".join([f"[{sign}{sign.upper()}]" if sign.islower() else re.escape(sign) for sign in words])


def ending(text: str) -> str:
    """Return what a text ends with: its last mark, or its last word where no mark stands behind that."""
    stripped = text.rstrip()
    if not stripped:
        return ""
    last = stripped[-1]
    return stripped.rsplit(maxsplit=1)[-1] if last.isalnum() or last == ")" else last


def fold(text: str) -> str:
    """Return a text without the differences that no reader sees: tone places, case, dashes and blanks at them."""
    return _fold_line(text) if len(text) <= _LONGEST_LINE else _fold(text)


def _fold(text: str) -> str:
    key = fold_words(text)
    return _DASH.sub(" - ", key) if "-" in key else key


_LONGEST_LINE: Final = 160
_fold_line: Final = lru_cache(maxsize=256)(_fold)
"""A line of the header is compared by several rules, and is the same in many documents."""
