"""The fix loop: repair, look again, repair what has come to light, until nothing more can be done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Generic, TypeVar

from attrs import define, evolve, field, frozen

from vnadmindoc.layout.edits import Edit, SetShape, SetTypography
from vnadmindoc.recognize.reading import Reading
from vnadmindoc.regulations.schema import Regulation
from vnadmindoc.rules.engine import check_reading, is_selected
from vnadmindoc.rules.fix_conflicts import compatible
from vnadmindoc.rules.fix_doubts import doubt_about, is_too_long
from vnadmindoc.rules.report import Diagnostic, Outcome, Report, Stage
from vnadmindoc.rules.rule import Both

__all__ = ["Carrier", "Repair", "Wish", "repair"]

S = TypeVar("S")

_ROUNDS: Final = 8
_HARMFUL: Final = Both(
    "sửa chỗ này làm phát sinh lỗi khác nên không sửa: {codes}",
    "this repair was not made, because it would bring up another fault: {codes}",
)
_MOST_READ: Final = 20_000
"""The most paragraphs that are read and judged anew while one document is repaired, the rounds together: a hundred
times a document of some pages, but four times one of two hundred and fifty."""

_MOST_EDITS: Final = 8_000
"""The most edits that are made in one document, the rounds together."""

_LEFT: Final = Both(
    "văn bản quá dài để thử từng chỗ sửa trong một lần; hãy chạy lại, hoặc chọn bớt quy tắc",
    "the document is too long for each repair to be tried at once; run it again, or choose fewer rules",
)
_UNREADABLE: Final = Both(
    "sửa xong thì không còn nhận ra văn bản như trước nên không sửa",
    "this repair was not made, because the document would no longer be recognized as it is",
)

Refused = tuple[Diagnostic, str, str]
"""A finding that was not repaired, and why, in Vietnamese and in English."""


def _spares_none(_found: Diagnostic) -> bool:
    return False


@frozen(kw_only=True)
class Wish:
    """What the caller wants: the stage, unsafe fixes too or not, and which rules' findings are repaired.

    `spares` tells of a finding that it is to stay, whatever its fix.
    """

    stage: Stage = Stage.ISSUED
    unsafe: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    spares: Callable[[Diagnostic], bool] = _spares_none

    def wants(self, found: Diagnostic) -> bool:
        """Tell whether a finding has a fix that may be carried out."""
        kinds = ("safe", "unsafe") if self.unsafe else ("safe",)
        is_meant = is_selected(found.code, found.name, self.select, self.ignore)
        return found.fix is not None and found.fix.applicability in kinds and is_meant and not self.spares(found)


@frozen(kw_only=True)
class Carrier(Generic[S]):
    """What edits are carried out on: a layout, or the bytes of a file.

    `read` recognizes it; `carry_out` returns it with the edits made, and those that were refused with the reasons
    in both languages.
    """

    read: Callable[[S], Reading]
    carry_out: Callable[[S, Sequence[Edit]], tuple[S, tuple[tuple[Edit, str, str], ...]]]


@frozen(kw_only=True, eq=False)
class Repair(Generic[S]):
    """What became of a document: the edits that were made, round after round, and for which findings.

    `refused` are findings that have a fix that was wanted and could not be made. `before` and `after` are whole
    reports, `was` and `now` what was read, `result` is the repaired thing itself.
    """

    result: S = field(repr=False)
    edits: tuple[Edit, ...] = field(repr=False)
    applied: tuple[Diagnostic, ...]
    refused: tuple[Refused, ...]
    before: Report
    after: Report
    was: Reading = field(repr=False)
    now: Reading = field(repr=False)
    doubt: Both | None = None
    """Why nothing was touched, where the structure of the document is in doubt."""

    @property
    def is_changed(self) -> bool:
        """Whether any edit was made."""
        return bool(self.edits)


@frozen(kw_only=True, eq=False)
class _State(Generic[S]):
    """The document at one moment, with the edits and findings that led there."""

    thing: S
    reading: Reading
    report: Report
    edits: tuple[Edit, ...] = ()
    applied: tuple[Diagnostic, ...] = ()


def repair(thing: S, regulation: Regulation, carrier: Carrier[S], wish: Wish | None = None) -> Repair[S]:
    """Repair what the rules find, as far as it can be done mechanically and the caller wants it.

    A repair that would make a rule fail that did not fail before, with no repair for that in turn, is undone
    and refused. Where the structure of the document is in doubt nothing is touched.
    """
    loop = _Loop(carrier=carrier, regulation=regulation, wish=wish or Wish())
    start = loop.look(thing, (), ())
    doubt = doubt_about(start.reading)
    if doubt is not None:
        wanted = filter(loop.wish.wants, start.report.diagnostics)
        loop.refused = [(found, doubt.vi, doubt.en) for found in wanted]
    end = start if doubt is not None else loop.run(start)
    return Repair(
        result=end.thing,
        edits=end.edits,
        applied=end.applied,
        refused=tuple({(each.code, each.message_vi, vi): (each, vi, en) for each, vi, en in loop.refused}.values()),
        before=start.report,
        after=end.report,
        was=start.reading,
        now=end.reading,
        doubt=doubt,
    )


@define(eq=False, kw_only=True)
class _Loop(Generic[S]):
    """One run of the loop. `tried` are the edits of fixes that were made or refused: they are not made twice.

    `work` counts the paragraphs that were read and judged, `room` is how many edits may still be made.
    """

    carrier: Carrier[S]
    regulation: Regulation
    wish: Wish
    refused: list[Refused] = field(factory=list)
    tried: set[tuple[Edit, ...]] = field(factory=set)
    work: int = 0
    room: int = _MOST_EDITS

    def look(self, thing: S, edits: tuple[Edit, ...], applied: tuple[Diagnostic, ...]) -> _State[S]:
        """Read a thing and check it by every rule."""
        reading = self.carrier.read(thing)
        self.work += len(reading.labels)
        fixes = not is_too_long(reading)
        report = check_reading(reading, self.regulation, stage=self.wish.stage, fixes=fixes)
        return _State(thing=thing, reading=reading, report=report, edits=edits, applied=applied)

    def run(self, start: _State[S]) -> _State[S]:
        """Go round until nothing more is to be done; return the last state in which no rule newly fails."""
        good = state = start
        for _ in range(_ROUNDS):
            chosen = compatible([found for found in state.report.diagnostics if self._is_new(found)])
            if not chosen:
                break
            chosen = self._as_many_as_may(chosen) if self._may_go_on(state) else self._refuse(chosen, _LEFT)
            if not chosen:
                break
            state = self._round(start, state, chosen)
            if not _newly_failed(start, state):
                good = state
        if good is not state:
            codes = ", ".join(sorted(_newly_failed(start, state)))
            self._refuse(state.applied[len(good.applied) :], _HARMFUL, codes)
        return good

    def _as_many_as_may(self, chosen: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """Return the findings whose edits are within bounds; of one with very many looks, those that still are.

        The others are refused for this time, and so is what is left of that one.
        """
        kept: list[Diagnostic] = []
        for found in chosen:
            edits = found.fix.edits if found.fix is not None else ()
            if len(edits) <= self.room:
                kept.append(found)
                self.room -= len(edits)
                continue
            self._refuse((found,), _LEFT)
            if (
                found.fix is not None
                and self.room
                and all(isinstance(edit, SetTypography | SetShape) for edit in edits)
            ):
                kept.append(evolve(found, fix=evolve(found.fix, edits=edits[: self.room])))
                self.room = 0
        return tuple(kept)

    def _may_go_on(self, state: _State[S]) -> bool:
        """Tell whether one more reading is within bounds; the first repair always is."""
        size = len(state.reading.labels)
        return self.work <= size or self.work + size <= _MOST_READ

    def _is_new(self, found: Diagnostic) -> bool:
        return self.wish.wants(found) and found.fix is not None and found.fix.edits not in self.tried

    def _round(self, start: _State[S], state: _State[S], chosen: tuple[Diagnostic, ...]) -> _State[S]:
        """Make the fixes of these findings at once; where that does harm, in halves, down to the one that does it."""
        self.tried.update(found.fix.edits for found in chosen if found.fix is not None)
        after = self._make(state, chosen)
        if self._harm(start, after) is None:
            return after
        ids = {id(found) for found in chosen}
        self.refused = [one for one in self.refused if id(one[0]) not in ids]
        waiting = list(_halves(chosen))
        while waiting:
            group = waiting.pop(0)
            if not self._may_go_on(state):
                self._refuse(group, _LEFT)
                continue
            refused = len(self.refused)
            after = self._make(state, group)
            harm = self._harm(start, after)
            if harm is None:
                state = after
            elif len(group) == 1:
                self._refuse(group, *harm)
            else:
                del self.refused[refused:]
                waiting[:0] = _halves(group)
        return state

    def _make(self, state: _State[S], chosen: tuple[Diagnostic, ...]) -> _State[S]:
        edits = tuple(dict.fromkeys(edit for found in chosen if found.fix is not None for edit in found.fix.edits))
        thing, refusals = self.carrier.carry_out(state.thing, edits)
        reasons = {edit: (vi, en) for edit, vi, en in refusals}
        done: list[Diagnostic] = []
        for found in chosen:
            own = found.fix.edits if found.fix is not None else ()
            lost = [edit for edit in own if edit in reasons]
            if lost:
                self.refused.append((found, *reasons[lost[0]]))
            if len(lost) < len(own):
                done.append(found)
        made = tuple(edit for edit in edits if edit not in reasons)
        if not made:
            return state
        return self.look(thing, state.edits + made, state.applied + tuple(done))

    def _harm(self, start: _State[S], after: _State[S]) -> tuple[Both, str] | None:
        """Return what a round did wrong: a rule fails that did not, and its fault has no fix that is wanted."""
        if (after.reading.verdict, after.reading.outline.kind) != (start.reading.verdict, start.reading.outline.kind):
            return _UNREADABLE, ""
        bad = _newly_failed(start, after)
        stuck = {found.code for found in after.report.diagnostics if found.code in bad and not self._is_new(found)}
        return (_HARMFUL, ", ".join(sorted(stuck))) if stuck else None

    def _refuse(self, found: Iterable[Diagnostic], why: Both, codes: str = "") -> tuple[()]:
        """Note findings as refused; return that none of them is to be made."""
        for each in found:
            self.refused.append((each, why.vi.format(codes=codes), why.en.format(codes=codes)))
        return ()


def _halves(found: tuple[Diagnostic, ...]) -> tuple[tuple[Diagnostic, ...], ...]:
    half = len(found) // 2
    return (found[:half], found[half:]) if half else (found,)


def _newly_failed(start: _State[S], state: _State[S]) -> set[str]:
    """Return the codes of the rules that fail now and did not fail at the start."""
    return {
        code
        for code, outcome in state.report.outcomes.items()
        if outcome is Outcome.FAILED and start.report.outcomes.get(code) is not Outcome.FAILED
    }
