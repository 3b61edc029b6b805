"""From a stretch of a label's text to the place in the file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import Final
from unicodedata import combining

from attrs import frozen

from vnadmindoc.components.once import Same
from vnadmindoc.layout import Anchor, Run
from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.report import Location
from vnadmindoc.vietnamese import nfc

__all__ = ["excerpt_of", "locate"]

_LONGEST: Final = 120
_GRAIN: Final = 256
"""Characters that are composed at once to find one among them."""


def excerpt_of(label: Label | None, start: int | None, end: int | None) -> str:
    """Return the faulty stretch of a label's text, or its beginning, on one line."""
    if label is None:
        return ""
    text = " ".join((label.text if start is None else label.text[start:end]).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def locate(label: Label, offset: int) -> Location:
    """Return where the character at `offset` of a label's text stands in the file.

    A label's text is NFC without outer blanks, behind the paragraph's computed list label; runs hold the
    text as the file has it. So the offset is counted on composed characters, then found in the runs.
    """
    runs = label.paragraph.runs
    if not runs:
        return _location(label.component, label.paragraph.anchor, "")
    if len(runs) == 1 and runs[0].text == label.text:
        return _location(label.component, runs[0].anchor or label.paragraph.anchor, label.text[: max(0, offset)])
    own = _composed(Same(runs))
    if label.text.endswith(own.text):
        rest = max(0, offset - (len(label.text) - len(own.text)))
    else:
        rest = max(0, offset - (len(label.text) - own.stripped)) + own.lead
    index = min(bisect_right(own.ends, rest), len(runs) - 1)
    run, before = runs[index], own.ends[index - 1] if index else 0
    inside = _raw_prefix(run.text, own.pieces[index], rest - before)
    return _location(label.component, run.anchor or label.paragraph.anchor, inside)


@frozen
class _Composed:
    """The text of runs in form C, its pieces, where they end; its length without outer blanks, its first blanks."""

    text: str
    pieces: tuple[str, ...]
    ends: tuple[int, ...]
    stripped: int
    lead: int


@lru_cache(maxsize=1)
def _composed(runs: Same[tuple[Run, ...]]) -> _Composed:
    """Compose the text of runs; the last one is kept, for the findings of a rule come paragraph by paragraph."""
    pieces = [nfc(run.text) for run in runs.held]
    text = "".join(pieces)
    return _Composed(
        text=text,
        pieces=tuple(pieces),
        ends=tuple(accumulate(len(piece) for piece in pieces)),
        stripped=len(text.strip()),
        lead=len(text) - len(text.lstrip()),
    )


def _raw_prefix(raw: str, composed: str, length: int) -> str:
    """Return what stands in a run before the character that is number `length`, from 0, of the run composed."""
    if raw == composed:
        return raw[:length]
    raw_ends, ends = _grains(raw)
    grain = min(bisect_right(ends, length), len(ends) - 1)
    start = raw_ends[grain - 1] if grain else 0
    left = length - (ends[grain - 1] if grain else 0)
    piece = raw[start : raw_ends[grain]]
    return raw[: start + bisect_left(range(len(piece)), left, key=lambda end: len(nfc(piece[:end])))]


@lru_cache(maxsize=4)
def _grains(raw: str) -> tuple[list[int], list[int]]:
    """Cut a text where no mark is parted from its letter; return where the pieces end in it and in it composed.

    Only a flood of marks is cut in its midst.
    """
    raw_ends: list[int] = []
    ends: list[int] = []
    start = total = 0
    while start < len(raw):
        end = start + _GRAIN
        while end < min(len(raw), start + 4 * _GRAIN) and combining(raw[end]):
            end += 1
        total += len(nfc(raw[start:end]))
        raw_ends.append(min(end, len(raw)))
        ends.append(total)
        start = end
    return raw_ends, ends


def _location(component: str, anchor: Anchor | None, before: str) -> Location:
    if anchor is None:
        return Location(component=component)
    line, column = anchor.line, anchor.column
    if line is not None and "\n" in before:
        line += before.count("\n")
        column = len(before) - before.rindex("\n")
    elif column is not None:
        column += len(before)
    return Location(component=component, line=line, column=column, part=anchor.part, path=anchor.path, page=anchor.page)
