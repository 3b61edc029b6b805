"""One printed line: which component it belongs to, and its words."""

from __future__ import annotations

import re
from typing import NamedTuple

from vnadmindoc.model import Span

__all__ = ["BLANK", "ITEM_DASHES", "Line", "is_blank", "is_plain", "strip_dash", "strip_end"]

BLANK = " " * 6
"""What stands where a draft leaves a number or a day to be filled in by hand or by the clerk."""

ITEM_DASHES = ("-", "–", "—", "+", "•")
"""What people put in front of an item of a list."""

_DASH = re.compile(r"\s*[-–—•+*]\s*")
_FILLER = frozenset(" \t\u00a0._…-–—")


class Line(NamedTuple):
    """A line of a component. `spans` carry emphasis where the words have any; `governed` is how many
    leading characters the component's typography governs, None for all of them.
    """  # noqa: D205

    component: str
    text: str
    spans: tuple[Span, ...] = ()
    governed: int | None = None


def is_plain(spans: tuple[Span, ...]) -> bool:
    """Tell whether words are one span without emphasis, as nearly all are."""
    if len(spans) != 1:
        return False
    (span,) = spans
    return not (span.bold or span.italic or span.underline or span.script)


def is_blank(text: str) -> bool:
    """Tell whether a slot holds nothing but what people draw into a blank: spaces, dots, dashes."""
    return all(character in _FILLER for character in text)


def strip_dash(text: str) -> str:
    """Return an item of a list without the dash in front of it."""
    match = _DASH.match(text)
    return text[match.end() :] if match else text


def strip_end(text: str, marks: str = ";.,") -> str:
    """Return a text without blanks and end marks behind it; an ellipsis and "./." go as well."""
    stripped = text.strip()
    stripped = stripped.removesuffix("./.")
    return stripped.rstrip(marks + " \u00a0")
