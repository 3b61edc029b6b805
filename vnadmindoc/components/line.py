"""One printed line: which component it belongs to, and its words."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from vnadmindoc.model import Span
from vnadmindoc.vietnamese import nfc

__all__ = [
    "BLANK",
    "ITEM_DASHES",
    "PLACEHOLDER",
    "Line",
    "is_blank",
    "is_placeholder",
    "is_plain",
    "strip_dash",
    "strip_end",
    "without_label",
]

BLANK = " " * 6
"""What stands where a draft leaves a number or a day to be filled in by hand or by the clerk."""

ITEM_DASHES = ("-", "–", "—", "+", "•")
"""What people put in front of an item of a list."""

PLACEHOLDER = r"\[[^\[\]\n]{1,80}\]|\{\{[^{}\n]{0,60}\}\}|\$?\{[^{}\n]{0,60}\}|«[^«»\n]{1,60}»|<[^<>\n]{1,60}>"
"""What a template leaves for a machine or a person to fill in: "[họ tên]", "{{ho_ten}}", "${TEN}", "«Tên»"."""

_PLACEHOLDER = re.compile(rf"(?:{PLACEHOLDER})")
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


def is_placeholder(text: str) -> bool:
    """Tell whether a line is one thing to be filled in, and nothing else."""
    return _PLACEHOLDER.fullmatch(text.strip()) is not None


def strip_dash(text: str) -> str:
    """Return an item of a list without the dash in front of it."""
    match = _DASH.match(text)
    return text[match.end() :] if match else text


def strip_end(text: str, marks: str = ";.,") -> str:
    """Return a text without blanks and end marks behind it; an ellipsis and "./." go as well."""
    stripped = text.strip()
    stripped = stripped.removesuffix("./.")
    return stripped.rstrip(marks + " \u00a0")


def without_label(text: str, label: str) -> str:
    """Return what stands on a label's line behind the label and its colon, however its words are spaced."""
    return _labelled(label).sub("", nfc(text), count=1).strip()


@cache
def _labelled(label: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, label.rstrip(": ").split()))
    return re.compile(rf"^\s*{words}\s*:?\s*", re.IGNORECASE)
