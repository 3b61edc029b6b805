"""The engine: every rule that the regulation imposes is put to a reading, and the answers are a report."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final, NamedTuple

from attrs import evolve

from vnadmindoc.collector import at_rest
from vnadmindoc.recognize.reading import Reading
from vnadmindoc.regulations.schema import Regulation, RuleSpec
from vnadmindoc.rules.catalogue import all_rules
from vnadmindoc.rules.diagnosing import diagnose
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.report import Diagnostic, OpenQuestion, Outcome, Report, Severity, Stage
from vnadmindoc.rules.rule import INAPPLICABLE, Doubt, Fault, Finding, NotApplicable, Rule, is_called
from vnadmindoc.rules.scope import scope_doubt
from vnadmindoc.rules.settling import settled_rules

__all__ = ["check_reading", "is_selected"]

_STAGES: Final = tuple(Stage)
_UNCERTAIN: Final = Doubt(
    "không chắc đoạn này là thành phần nào của văn bản", "it is not certain which component this paragraph is"
)
_GRAVITY: Final[dict[Severity, int]] = {"error": 0, "warning": 1, "info": 2}
_BEYOND: Final = "Không chắc quy định này ràng buộc văn bản: {}. Lỗi được báo ở mức cảnh báo."
_UNISSUED: Final = "Số và ngày còn để trống: nếu đây là bản thảo, hãy kiểm tra ở giai đoạn dự thảo (--stage draft)."
_GAPS: Final = frozenset({"serial-blank", "day-blank"})
_BROKEN: Final = Doubt("quy tắc không xử lý được văn bản này", "the rule could not cope with this document")


@at_rest
def check_reading(
    reading: Reading,
    regulation: Regulation,
    stage: Stage = Stage.ISSUED,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    *,
    fixes: bool = False,
) -> Report:
    """Judge a reading by a regulation at a stage. Never raises.

    `select` keeps only rules whose code starts with, or whose name is, one of these; `ignore` leaves
    such rules out. With `fixes` the findings say how they can be repaired, which takes longer. Where the reading
    is no administrative document no rule runs.
    """
    if reading.verdict != "administrative":
        notices = (reading.reason,) if reading.reason else ()
        return Report(
            regulation=regulation.id,
            stage=stage,
            diagnostics=(),
            open_questions=(),
            notices=notices + reading.layout.notices,
            kind=reading.outline.kind,
        )
    evidence = Evidence(reading=reading, regulation=regulation, stage=stage)
    agenda = _agenda(regulation, stage, tuple(select), tuple(ignore), evidence.present)
    outcomes = agenda.outcomes.copy()
    diagnostics: list[tuple[tuple[int, int], Diagnostic]] = []
    questions: list[OpenQuestion] = []
    settled = _settled(evidence)
    for rule, row in agenda.asked:
        if rule.code in settled or not (findings := _ask(rule, evidence)):
            continue
        if len(findings) == 1 and findings[0] is INAPPLICABLE:
            outcomes[rule.code] = Outcome.INAPPLICABLE
            continue
        faults, doubts = _sort(findings)
        outcome = outcomes[rule.code] = _outcome(faults, doubts)
        if outcome is Outcome.FAILED:
            gravity = _GRAVITY[row.severity]
            told = diagnose(rule, row, faults, evidence, fixes=fixes)
            diagnostics.extend([((gravity, place), diagnostic) for place, diagnostic in told])
        elif outcome is Outcome.OPEN:
            first = doubts[0]
            questions.append(OpenQuestion(code=rule.code, name=rule.name, reason_vi=first.vi, reason_en=first.en))
    doubt = _scope(evidence)
    found, conforms = _weighed(diagnostics, questions, doubt)
    return Report(
        regulation=regulation.id,
        stage=stage,
        diagnostics=found,
        open_questions=tuple(questions),
        outcomes=outcomes,
        conforms=conforms,
        notices=((_BEYOND.format(doubt.vi),) if doubt and conforms is None else ())
        + ((_UNISSUED,) if _seems_draft(found, stage) else ())
        + reading.layout.notices,
        kind=reading.outline.kind,
    )


def _seems_draft(found: Sequence[Diagnostic], stage: Stage) -> bool:
    """Tell whether a document that is judged as issued has gaps for both its number and its day."""
    return stage is Stage.ISSUED and {diagnostic.name for diagnostic in found} >= _GAPS


def _settled(evidence: Evidence) -> AbstractSet[str]:
    try:
        return settled_rules(evidence)
    except Exception:  # noqa: BLE001 - as for a rule: then each rule is asked, and says for itself what it cannot judge
        return frozenset()


def _scope(evidence: Evidence) -> Doubt | None:
    try:
        return scope_doubt(evidence)
    except Exception:  # noqa: BLE001 - as for a rule
        return _BROKEN


def _weighed(
    diagnostics: list[tuple[tuple[int, int], Diagnostic]], questions: list[OpenQuestion], doubt: Doubt | None
) -> tuple[tuple[Diagnostic, ...], bool | None]:
    """Return the diagnostics by gravity and place, and whether the document conforms.

    Where it is not certain that the regulation's forms bind the document, what would be an error is a warning; with
    such a one, or with a component that seems to be absent, it is not known whether the document conforms.
    """
    found = [diagnostic for _, diagnostic in sorted(diagnostics, key=lambda pair: pair[0])]
    if doubt is not None:
        found = [_cautious(diagnostic) for diagnostic in found]
    has_errors = any(diagnostic.severity == "error" for diagnostic in found)
    if doubt is None or not (has_errors or any(question.reason_vi == doubt.vi for question in questions)):
        return tuple(found), not has_errors
    return tuple(evolve(one, severity="warning") if one.severity == "error" else one for one in found), None


def _cautious(found: Diagnostic) -> Diagnostic:
    """Return a finding in a document that is perhaps not bound: it may be drawn so on purpose, by another's form."""
    fix = found.fix
    if fix is None or fix.applicability != "safe":
        return found
    return evolve(found, fix=evolve(fix, applicability="unsafe"))


class _Agenda(NamedTuple):
    """The rules that are put to documents of some components, and the outcomes of all where none of these objects."""

    asked: tuple[tuple[Rule, RuleSpec], ...]
    outcomes: dict[str, Outcome]


@lru_cache(maxsize=128)
def _agenda(
    regulation: Regulation, stage: Stage, select: tuple[str, ...], ignore: tuple[str, ...], present: frozenset[str]
) -> _Agenda:
    """Return which rules can say anything: those that are due, and that look at a component which is present."""
    due, outcomes = _due(regulation, stage, select, ignore)
    asked = tuple([pair for pair, components in due if not components or not present.isdisjoint(components)])
    return _Agenda(asked, outcomes | {rule.code: Outcome.PASSED for rule, _ in asked})


@lru_cache(maxsize=32)
def _due(
    regulation: Regulation, stage: Stage, select: tuple[str, ...], ignore: tuple[str, ...]
) -> tuple[tuple[tuple[tuple[Rule, RuleSpec], tuple[str, ...]], ...], dict[str, Outcome]]:
    """Return the rules that are due, each with what it looks at, and the outcomes where none has anything to look at.

    These are of all rules that a regulation imposes and the caller wants, of such too whose stage is not reached.
    """
    reached = _STAGES.index(stage)
    wanted = [
        (rule, row)
        for rule in all_rules()
        if (row := regulation.rule(rule.name)) is not None and is_selected(rule.code, rule.name, select, ignore)
    ]
    due = [(rule, row) for rule, row in wanted if _STAGES.index(Stage(row.since)) <= reached]
    outcomes = {rule.code: Outcome.INAPPLICABLE for rule, _ in wanted}
    return tuple([(pair, pair[0].components) for pair in due]), outcomes


def is_selected(code: str, name: str, select: Sequence[str], ignore: Sequence[str]) -> bool:
    """Tell whether a rule is wanted: its code begins with, or its name is, one that is selected and not ignored."""

    def matches(pattern: str) -> bool:
        return is_called(pattern, code, name)

    return (not select or any(map(matches, select))) and not any(map(matches, ignore))


def _ask(rule: Rule, evidence: Evidence) -> list[Finding]:
    try:
        return rule.findings(evidence)
    except Exception:  # noqa: BLE001 - a check never raises, whatever the reading; the law of totality hunts for these
        return [_BROKEN]


def _sort(findings: list[Finding]) -> tuple[list[Fault], list[Doubt]]:
    """Separate faults from doubts; a fault on a label that is not certain is a doubt."""
    faults: list[Fault] = []
    doubts: list[Doubt] = []
    for finding in findings:
        match finding:
            case Fault(at=label) if label is not None and not label.is_certain:
                doubts.append(_UNCERTAIN)
            case Fault():
                faults.append(finding)
            case Doubt():
                doubts.append(finding)
            case NotApplicable():
                pass
    return faults, doubts


def _outcome(faults: list[Fault], doubts: list[Doubt]) -> Outcome:
    """Return what a rule answered that did not pass in silence."""
    if faults:
        return Outcome.FAILED
    return Outcome.OPEN if doubts else Outcome.INAPPLICABLE
