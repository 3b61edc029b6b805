"""Any legal text: what the model takes as one line, from the whole of Unicode."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

from hypothesis import strategies as st

from vnadmindoc.model import kinds as names

__all__ = ["KINDS", "kinds", "letters", "texts"]

KINDS: Final[tuple[str, ...]] = tuple(value for name, value in vars(names).items() if name.isupper())
"""The 29 kinds in the order of Điều 7."""

_NOT_PRINTED: Final = ("Cc", "Cs", "Cn", "Co", "Zl", "Zp")


@cache
def letters(excluded: str = "") -> st.SearchStrategy[str]:
    """Draw a printable character of Unicode: no control, no line or paragraph separator, none unassigned."""
    return st.characters(exclude_categories=_NOT_PRINTED, exclude_characters=excluded)


@cache
def texts(*, max_size: int = 30, excluded: str = "") -> st.SearchStrategy[str]:
    """Draw a one-line text in NFC without blanks at its ends, free of the `excluded` characters."""
    drawn = st.text(letters(excluded), min_size=1, max_size=max_size)
    composed = drawn.map(lambda text: unicodedata.normalize("NFC", text).strip())
    return composed.filter(lambda text: bool(text) and not any(character in excluded for character in text))


@cache
def kinds() -> st.SearchStrategy[str]:
    """Draw the name of a kind: one of Điều 7, or any other that a house may have."""
    return st.sampled_from(KINDS) | texts(max_size=12).map(_lower).filter(_is_kind)


def _lower(text: str) -> str:
    return unicodedata.normalize("NFC", text.lower()).strip()


def _is_kind(text: str) -> bool:
    return bool(text) and text == text.lower() and not any(character.isdigit() for character in text)
