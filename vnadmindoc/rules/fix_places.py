"""From a stretch of a label's text back to the runs that hold it, exactly or not at all."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from attrs import frozen

from vnadmindoc.components.once import Same
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
    laid = _laid_out(Same(label.paragraph.runs))
    if laid.text != label.text or not 0 <= start <= end <= len(label.text):
        return None
    first, last = laid.raw_place(start), laid.raw_place(end)
    return None if first is None or last is None else _cut(label.paragraph.runs, laid.ends, first, last)


@frozen(eq=False)
class _Laid:
    """The runs of one paragraph: their text as labels have it, the blanks before it, where each run ends in the raw.

    `places` are the raw places of the boundaries between composed letters, None where text and raw are the same.
    """

    text: str | None
    lead: int
    ends: tuple[int, ...]
    places: Mapping[int, int] | None

    def raw_place(self, place: int) -> int | None:
        """Return the place in the raw text of a boundary between letters of the text."""
        place += self.lead
        return place if self.places is None else self.places.get(place)


@lru_cache(maxsize=1)
def _laid_out(runs: Same[tuple[Run, ...]]) -> _Laid:
    """Lay out the runs of a paragraph; the last one is kept, for the faults of a rule come paragraph by paragraph."""
    raw = "".join([run.text for run in runs.held])
    composed, places = _composed(raw)
    return _Laid(
        text=None if composed is None else composed.strip(),
        lead=0 if composed is None else len(composed) - len(composed.lstrip()),
        ends=tuple(accumulate([len(run.text) for run in runs.held])),
        places=places,
    )


def _composed(raw: str) -> tuple[str | None, dict[int, int] | None]:
    """Return a text as labels have it, and for each boundary between its letters the boundary in the raw text."""
    shown = on_one_line(raw)
    if unicodedata.is_normalized("NFC", raw):
        return shown, None
    places = {0: 0}
    length = start = 0
    for index in range(1, len(raw) + 1):
        if index == len(raw) or not unicodedata.combining(raw[index]):
            length += len(nfc(raw[start:index]))
            places[length] = start = index
    return (shown if length == len(shown) else None), places


def _cut(runs: tuple[Run, ...], ends: Sequence[int], first: int, last: int) -> tuple[Stretch, ...] | None:
    found: list[Stretch] = []
    number = bisect_right(ends, first)
    position = ends[number - 1] if number else 0
    while number < len(runs) and position < last:
        run, end = runs[number], ends[number]
        low, high = max(first, position), min(last, end)
        if low < high:
            if run.anchor is None or run.anchor.path is None or run.anchor.column is None:
                return None
            found.append(Stretch(run, run.anchor, low - position, high - low))
        position, number = end, number + 1
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
