"""Texts made comparable: Unicode form, blanks, dashes and the place of tone marks are no difference."""

from __future__ import annotations

import re
from typing import Final

from vnadmindoc.vietnamese import fold as fold_words
from vnadmindoc.vietnamese import nfc

__all__ = ["DASHES", "ending", "flatten", "fold"]

DASHES: Final = "-–—‐‑−"
"""The hyphen, then every longer dash that is typed for it."""

_DASH: Final = re.compile(r"(?:(?<!\s)\s++)?-\s*+")


def flatten(text: str) -> str:
    """Return a text in NFC with single blanks and none at its ends."""
    return " ".join(nfc(text).split())


def ending(text: str) -> str:
    """Return what a text ends with: its last mark, or its last word where no mark stands behind that."""
    stripped = text.rstrip()
    if not stripped:
        return ""
    last = stripped[-1]
    return stripped.rsplit(maxsplit=1)[-1] if last.isalnum() or last == ")" else last


def fold(text: str) -> str:
    """Return a text without the differences that no reader sees: tone places, case, dashes and blanks at them."""
    key = fold_words(text)
    return _DASH.sub(" - ", key) if "-" in key else key
