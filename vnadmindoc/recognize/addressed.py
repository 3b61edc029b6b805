"""The addressees read back (ô 9a): on the label's line, beside it, or in a list below it, with or without dashes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from vnadmindoc.components.addressees import opens_addressees, parse_addressees
from vnadmindoc.components.issuer import opens_a_body
from vnadmindoc.components.line import ITEM_DASHES, is_placeholder, without_label
from vnadmindoc.components.signature import looks_like_position
from vnadmindoc.layout import Alignment
from vnadmindoc.recognize.draft import Draft
from vnadmindoc.recognize.spots import Spot
from vnadmindoc.recognize.title import PROSE, is_prose
from vnadmindoc.regulations import Wording

__all__ = ["number_of", "opens_numbered", "read_addressees"]

_MARKERS: Final = (*ITEM_DASHES, "*")
_NUMBERED: Final = re.compile(r"(?P<number>\d{1,2})\s?[.)]\s*(?=[^\W\d_])")
_SLOT: Final = re.compile(r"\W*(?!đồng\b)[^:()]{3,60}:", re.IGNORECASE)
"""A line of a form that says something of its writer: "- Họ và tên: …"; below a name it is no further addressee."""

_ADDRESS: Final = re.compile(r"địa chỉ\b", re.IGNORECASE)


def read_addressees(
    draft: Draft, start: int, stop: int, wording: Wording, see: Callable[[int, str], None]
) -> tuple[tuple[str, ...], int]:
    """Read the first "Kính gửi" between two items; returns the names and the first item after them."""
    for index in range(start, stop):
        spot = draft.spot(index)
        if spot is None or not draft.is_free(index) or not opens_addressees(spot.text, wording):
            continue
        see(index, "addressees")
        lines, following = _gather(draft, index, stop, wording)
        for number in range(index + 1, following):
            see(number, "addressee")
        return parse_addressees(tuple(lines), wording), following
    return (), start


def opens_numbered(text: str, wording: Wording) -> int:
    """Return the number that the line below "Kính gửi" bears if the addressees are numbered; 0 if they cannot be."""
    rest = without_label(text, wording.addressees)
    return 1 if not rest else 2 if number_of(rest) == 1 else 0


def number_of(text: str) -> int:
    """Return the number in front of a line that may be an addressee by its words and length, 0 if it has none."""
    found = _NUMBERED.match(text) if len(text) < PROSE else None
    if found is None:
        return 0
    number, rest = int(found["number"]), text[found.end() :]
    ends = rest.endswith(";") or (number > 1 and rest.endswith("."))
    return number if ends or opens_a_body(rest) or looks_like_position(rest) else 0


def _gather(draft: Draft, index: int, stop: int, wording: Wording) -> tuple[list[str], int]:
    """Return the label's line with one line for each addressee below it, and the first item that is none."""
    label = draft.spot(index)
    assert label is not None  # noqa: S101 - the label is one
    lines = [label.text]
    dashed = False
    numbered = opens_numbered(label.text, wording)
    named = bool(without_label(label.text, wording.addressees))
    following = index + 1
    while (item := draft.spot(following)) and draft.is_free(following) and following < stop:
        if len(lines) > 1 and lines[-1].endswith("."):
            break
        if numbered and number_of(item.text) == numbered:
            numbered += 1
            lines.append(item.text)
        elif item.text.startswith(_MARKERS) and not (named and _SLOT.match(item.text)):
            dashed = True
            lines.append(item.text)
        elif _goes_on(lines, label, item, wording, is_first=following == index + 1, dashed=dashed):
            lines[-1] = f"{lines[-1]} {item.text}"
        elif not dashed and _is_undashed(lines, label, item, wording):
            lines.append(item.text)
        else:
            break
        following += 1
    return lines, following


def _goes_on(lines: list[str], label: Spot, item: Spot, wording: Wording, *, is_first: bool, dashed: bool) -> bool:
    """Tell whether a line carries on the addressee above it."""
    if len(item.text) >= PROSE:
        return False
    if dashed:
        return not lines[-1].endswith(";")
    if not item.text[0].islower():
        return False
    if len(lines) > 1:
        return _is_undashed(lines, label, item, wording)
    centred = {label.paragraph.format.alignment, item.paragraph.format.alignment} == {Alignment.CENTER}
    if not is_first or not centred or label.table is not None or item.table is not None:
        return False
    return bool(without_label(label.text, wording.addressees)) and not label.text.endswith((";", ".", ":"))


def _is_undashed(lines: list[str], label: Spot, item: Spot, wording: Wording) -> bool:
    """Tell whether a line without a dash names one more addressee: beside the label, or short below it."""
    if item.text.startswith("(") or is_prose(item) or (label.table is not None and item.table != label.table):
        return False
    listed = lines[-1].endswith(";")
    if len(lines) == 1 and not listed and without_label(lines[0], wording.addressees):
        return False
    if label.table is not None:
        return True
    if item.table is not None or len(item.text) >= PROSE or item.text.endswith((":", ",")):
        return False
    is_set_apart = item.paragraph.format.alignment is Alignment.CENTER or is_placeholder(item.text)
    names = opens_a_body(item.text) or looks_like_position(item.text) or is_set_apart
    return listed or item.text.endswith(";") or (names and not _ADDRESS.match(item.text))
