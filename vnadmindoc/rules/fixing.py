"""The fix loop: repair, look again, repair what has come to light, until nothing more can be done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Generic, TypeVar

from attrs import define, field, frozen

from vnadmindoc.layout.edits import Edit
from vnadmindoc.recognize.reading import Reading
from vnadmindoc.regulations.schema import Regulation
from vnadmindoc.rules.engine import check_reading, is_selected
from vnadmindoc.rules.fix_conflicts import compatible
from vnadmindoc.rules.fix_doubts import doubt_about
from vnadmindoc.rules.report import Diagnostic, Outcome, Report, Stage
from vnadmindoc.rules.rule import Both

__all__ = ["Carrier", "Repair", "Wish", "repair"]

S = TypeVar("S")

_ROUNDS: Final = 8
_HARMFUL: Final = Both(
    "sửa chỗ này làm phát sinh lỗi khác nên không sửa: {codes}",
    "this repair was not made, because it would bring up another fault: {codes}",
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
    """One run of the loop. `tried` are the edits of fixes that were made or refused: they are not made twice."""

    carrier: Carrier[S]
    regulation: Regulation
    wish: Wish
    refused: list[Refused] = field(factory=list)
    tried: set[tuple[Edit, ...]] = field(factory=set)

    def look(self, thing: S, edits: tuple[Edit, ...], applied: tuple[Diagnostic, ...]) -> _State[S]:
        """Read a thing and check it by every rule."""
        reading = self.carrier.read(thing)
        report = check_reading(reading, self.regulation, stage=self.wish.stage, fixes=True)
        return _State(thing=thing, reading=reading, report=report, edits=edits, applied=applied)

    def run(self, start: _State[S]) -> _State[S]:
        """Go round until nothing more is to be done; return the last state in which no rule newly fails."""
        good = state = start
        for _ in range(_ROUNDS):
            chosen = compatible([found for found in state.report.diagnostics if self._is_new(found)])
            if not chosen:
                break
            state = self._round(start, state, chosen)
            if not _newly_failed(start, state):
                good = state
        if good is not state:
            codes = ", ".join(sorted(_newly_failed(start, state)))
            self._refuse(state.applied[len(good.applied) :], _HARMFUL, codes)
        return good

    def _is_new(self, found: Diagnostic) -> bool:
        return self.wish.wants(found) and found.fix is not None and found.fix.edits not in self.tried

    def _round(self, start: _State[S], state: _State[S], chosen: tuple[Diagnostic, ...]) -> _State[S]:
        """Make the fixes of these findings at once; where that does harm, one after the other."""
        self.tried.update(found.fix.edits for found in chosen if found.fix is not None)
        after = self._make(state, chosen)
        if self._harm(start, after) is None:
            return after
        self.refused = [one for one in self.refused if one[0] not in chosen]
        for found in chosen:
            after = self._make(state, (found,))
            harm = self._harm(start, after)
            if harm is None:
                state = after
            else:
                self._refuse((found,), *harm)
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

    def _refuse(self, found: Iterable[Diagnostic], why: Both, codes: str) -> None:
        for each in found:
            self.refused.append((each, why.vi.format(codes=codes), why.en.format(codes=codes)))


def _newly_failed(start: _State[S], state: _State[S]) -> set[str]:
    """Return the codes of the rules that fail now and did not fail at the start."""
    return {
        code
        for code, outcome in state.report.outcomes.items()
        if outcome is Outcome.FAILED and start.report.outcomes.get(code) is not Outcome.FAILED
    }
