"""Kính gửi (ô 9a; điểm d khoản 9 Mục II)."""

from __future__ import annotations

import re

from vnadmindoc.components.line import Line, strip_dash, strip_end
from vnadmindoc.regulations import Wording
from vnadmindoc.vietnamese import fold, nfc

__all__ = ["format_addressees", "opens_addressees", "parse_addressees"]

_LABEL = 3
"""How many times its own length the label and what decides on it can take, with blanks and decomposed letters."""


def format_addressees(addressees: tuple[str, ...], wording: Wording) -> tuple[Line, ...]:
    """Print one addressee on the line of "Kính gửi:", several on lines of their own below it."""
    if not addressees:
        return ()
    if len(addressees) == 1:
        return (Line("addressees", f"{wording.addressees} {addressees[0]}"),)
    ends = [";"] * (len(addressees) - 1) + ["."]
    items = (Line("addressee", f"- {name}{end}") for name, end in zip(addressees, ends, strict=True))
    return (Line("addressees", wording.addressees), *items)


def opens_addressees(text: str, wording: Wording) -> bool:
    """Tell whether a line begins with the words "Kính gửi" as a label."""
    words = fold(wording.addressees).rstrip(":")
    return re.match(rf"{words}\s*(?::|$)", fold(text[: _LABEL * len(words)]).strip()) is not None


def parse_addressees(lines: tuple[str, ...], wording: Wording) -> tuple[str, ...]:
    """Read the label's line and the lines below it."""
    label = len(wording.addressees.rstrip(":"))
    first = re.sub(r"^\s*:?\s*", "", nfc(lines[0]).strip()[label:])
    names = [first, *lines[1:]]
    return tuple(clean for name in names if (clean := _clean(name)))


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", strip_end(strip_dash(nfc(text)))).strip()
