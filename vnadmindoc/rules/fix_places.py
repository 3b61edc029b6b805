"""From a stretch of a label's text back to the runs that hold it, exactly or not at all."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from vnadmindoc.layout import Anchor, Run
from vnadmindoc.recognize.reading import Label
from vnadmindoc.recognize.spots import on_one_line
from vnadmindoc.rules.reach import reach
from vnadmindoc.vietnamese import nfc

__all__ = ["Stretch", "governed_stretches", "own_start", "stretches"]


class Stretch(NamedTuple):
    """`length` characters from `start` of a run's own text; `anchor` is the run's."""

    run: Run
    anchor: Anchor
    start: int
    length: int

    @property
    def text(self) -> str:
        """The words of the stretch as the file has them."""
        return self.run.text[self.start : self.start + self.length]


def stretches(label: Label, start: int, end: int) -> tuple[Stretch, ...] | None:
    """Return the stretches of runs that hold the characters from `start` to `end` of a label's text.

    The text of a label is its runs' on one line, in composed letters and without outer blanks; runs hold
    what the file has. None where the two cannot be matched letter by letter, or where a run cannot be found
    in its file again: computed list text, letters that were converted.
    """
    runs = label.paragraph.runs
    raw = "".join([run.text for run in runs])
    composed, raw_places = _composed(raw)
    if composed is None or composed.strip() != label.text or not 0 <= start <= end <= len(label.text):
        return None
    lead = len(composed) - len(composed.lstrip())
    first, last = raw_places.get(start + lead), raw_places.get(end + lead)
    if first is None or last is None:
        return None
    return _cut(runs, first, last)


def _composed(raw: str) -> tuple[str | None, dict[int, int]]:
    """Return a text as labels have it, and for each boundary between its letters the boundary in the raw text."""
    shown = on_one_line(raw)
    if unicodedata.is_normalized("NFC", raw):
        return shown, {place: place for place in range(len(raw) + 1)}
    places = {0: 0}
    length = start = 0
    for index in range(1, len(raw) + 1):
        if index == len(raw) or not unicodedata.combining(raw[index]):
            length += len(nfc(raw[start:index]))
            places[length] = start = index
    return (shown if length == len(shown) else None), places


def _cut(runs: tuple[Run, ...], first: int, last: int) -> tuple[Stretch, ...] | None:
    found: list[Stretch] = []
    position = 0
    for run in runs:
        end = position + len(run.text)
        low, high = max(first, position), min(last, end)
        if low < high:
            if run.anchor is None or run.anchor.path is None or run.anchor.column is None:
                return None
            found.append(Stretch(run, run.anchor, low - position, high - low))
        position = end
    return tuple(found)


def own_start(label: Label) -> int:
    """Return where a label's own text begins: behind the list label that the file computes, if it has one."""
    runs = label.paragraph.runs
    if runs and runs[0].anchor is None and any(run.anchor is not None for run in runs[1:]):
        return len(on_one_line(runs[0].text).lstrip())
    return 0


def governed_stretches(label: Label) -> tuple[Stretch, ...] | None:
    """Return the stretches whose typography the label's component governs, without computed list text."""
    start, end = own_start(label), reach(label)
    return stretches(label, start, end) if start < end else ()
