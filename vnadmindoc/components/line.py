"""One printed line: which component it belongs to, and its words."""

from __future__ import annotations

from typing import NamedTuple

from vnadmindoc.model import Span

__all__ = ["BLANK", "Line", "is_blank", "is_plain", "strip_end"]

BLANK = " " * 6
"""What stands where a draft leaves a number or a day to be filled in by hand or by the clerk."""

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


def strip_end(text: str, marks: str = ";.,") -> str:
    """Return a text without blanks and end marks behind it; an ellipsis and "./." go as well."""
    stripped = text.strip()
    stripped = stripped.removesuffix("./.")
    return stripped.rstrip(marks + " \u00a0")
