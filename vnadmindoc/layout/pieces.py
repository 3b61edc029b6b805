"""A run cut up by edits: which characters stay, which are replaced, and what is stated of each anew."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from attrs import evolve, fields, frozen

from vnadmindoc.layout.edits import ReplaceText, SetTypography
from vnadmindoc.layout.formatting import ParagraphFormat, RunFormat
from vnadmindoc.layout.place import Anchor

__all__ = ["Piece", "Stretch", "cut", "node_of", "overlay_run", "overlay_shape", "stretch_of"]


@frozen(kw_only=True)
class Stretch:
    """Where an edit of a run's text stands: from character `start` (from 0) to before `end` of its node's text."""

    start: int
    end: int
    edit: SetTypography | ReplaceText


@frozen(kw_only=True)
class Piece:
    """Characters `start` to before `end` of a run; `text` replaces them, or they stay where it is `None`.

    `format` holds the facts that are stated of the piece anew.
    """

    start: int
    end: int
    text: str | None
    format: RunFormat


def node_of(anchor: Anchor) -> Anchor:
    """Return the anchor of the whole node that a run is part of."""
    if anchor.column is None:
        return anchor
    return Anchor(line=anchor.line, part=anchor.part, path=anchor.path, page=anchor.page)


def stretch_of(edit: SetTypography | ReplaceText) -> Stretch:
    """Return where an edit stands in the text of its node."""
    start = (edit.run.column or 1) - 1 + edit.start
    length = edit.length if isinstance(edit, SetTypography) else len(edit.old)
    return Stretch(start=start, end=start + length, edit=edit)


def overlay_run(upper: RunFormat, lower: RunFormat) -> RunFormat:
    """Return `upper` with each fact that it leaves open taken from `lower`."""
    known = {each.name: value for each in fields(RunFormat) if (value := getattr(upper, each.name)) is not None}
    return evolve(lower, **known) if known else lower


def overlay_shape(upper: ParagraphFormat, lower: ParagraphFormat) -> ParagraphFormat:
    """Return `upper` with each fact that it leaves open taken from `lower`."""
    known = {each.name: value for each in fields(ParagraphFormat) if (value := getattr(upper, each.name)) is not None}
    return evolve(lower, **known) if known else lower


def cut(start: int, end: int, stretches: Sequence[Stretch]) -> tuple[Piece, ...]:
    """Return the characters `start` to before `end` cut up by the edits that stand among them, in order.

    All edits speak of the text as it was. Where two state the same fact the later one counts; a text that
    comes in looks like the first of what it replaces, one that replaces nothing like what stands before it.
    """
    styled = [each for each in stretches if isinstance(each.edit, SetTypography)]
    worded = sorted((each for each in stretches if isinstance(each.edit, ReplaceText)), key=_place)
    borders = {start, end}
    for each in stretches:
        borders |= {each.start, each.end}
    places = sorted(place for place in borders if start <= place <= end)
    pieces: list[Piece] = []
    waiting = deque([each for each in worded if _is_among(each, start, end)])
    position = start
    for place in places:
        if place > position:
            pieces.append(Piece(start=position, end=place, text=None, format=_look(styled, position)))
            position = place
        while waiting and waiting[0].start == place:
            each = waiting.popleft()
            text = each.edit.text if isinstance(each.edit, ReplaceText) else ""
            at = each.start if each.end > each.start or each.start == start else each.start - 1
            pieces.append(Piece(start=each.start, end=each.end, text=text, format=_look(styled, at)))
            position = each.end
    return tuple(pieces)


def _is_among(stretch: Stretch, start: int, end: int) -> bool:
    """Tell whether a text comes in here; between two runs of one node it belongs to the first."""
    if stretch.start == stretch.end == start:
        return start == 0
    return start <= stretch.start and stretch.end <= end


def _place(stretch: Stretch) -> tuple[int, int]:
    return stretch.start, stretch.end


def _look(styled: Sequence[Stretch], position: int) -> RunFormat:
    look = RunFormat()
    for each in styled:
        if each.start <= position < each.end and isinstance(each.edit, SetTypography):
            look = overlay_run(each.edit.format, look)
    return look
