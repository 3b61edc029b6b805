"""The engine: every rule that the regulation imposes is put to a reading, and the answers are a report."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from attrs import evolve

from vnadmindoc.recognize.reading import Reading
from vnadmindoc.regulations.schema import Regulation, RuleSpec
from vnadmindoc.rules.catalogue import all_rules
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.fix_join import is_repairable, join_fixes
from vnadmindoc.rules.locate import excerpt_of, locate
from vnadmindoc.rules.report import Diagnostic, Fix, Location, OpenQuestion, Outcome, Report, Severity, Stage
from vnadmindoc.rules.rule import Doubt, Fault, Finding, NotApplicable, Rule, is_called
from vnadmindoc.rules.scope import scope_doubt

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
    present = evidence.present
    outcomes: dict[str, Outcome] = {}
    diagnostics: list[tuple[tuple[int, int], Diagnostic]] = []
    questions: list[OpenQuestion] = []
    for rule, row, is_due in _plan(regulation, stage, tuple(select), tuple(ignore)):
        if not is_due or (rule.components and present.isdisjoint(rule.components)):
            outcomes[rule.code] = Outcome.INAPPLICABLE
            continue
        findings = _ask(rule, evidence)
        if not findings:
            outcomes[rule.code] = Outcome.PASSED
            continue
        faults, doubts = _sort(findings)
        outcome = outcomes[rule.code] = _outcome(faults, doubts)
        if outcome is Outcome.FAILED:
            diagnostics.extend(_diagnose(rule, row, faults, evidence, fixes=fixes))
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


@lru_cache(maxsize=32)
def _plan(
    regulation: Regulation, stage: Stage, select: tuple[str, ...], ignore: tuple[str, ...]
) -> tuple[tuple[Rule, RuleSpec, bool], ...]:
    """Return the rules that a regulation imposes and the caller wants, each with whether the stage is reached."""
    reached = _STAGES.index(stage)
    return tuple(
        (rule, row, _STAGES.index(Stage(row.since)) <= reached)
        for rule in all_rules()
        if (row := regulation.rule(rule.name)) is not None and is_selected(rule.code, rule.name, select, ignore)
    )


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


def _diagnose(
    rule: Rule, row: RuleSpec, faults: list[Fault], evidence: Evidence, *, fixes: bool
) -> list[tuple[tuple[int, int], Diagnostic]]:
    """Turn faults into diagnostics, equal ones of a grouped rule into one with their number."""
    found: list[tuple[tuple[int, int], Diagnostic]] = []
    counts: dict[str, int] = {}
    places: dict[str, int] = {}
    repairs: dict[int, list[Fix]] = {}
    for fault in faults:
        message = rule.message_vi.format_map(fault.words("vi"))
        if rule.grouped and message in counts:
            counts[message] += 1
        else:
            counts[message] = 1
            places[message] = len(found)
            place = evidence.place(fault.at) if fault.at is not None else -1
            found.append(((_GRAVITY[row.severity], place), _diagnostic(rule, row, fault)))
        fix = _fix(rule, fault, evidence) if fixes else None
        if fix is not None:
            repairs.setdefault(places[message], []).append(fix)
    for message, count in counts.items():
        if count > 1:
            key, diagnostic = found[places[message]]
            found[places[message]] = (key, _counted(diagnostic, count))
    for index, joined in repairs.items():
        key, diagnostic = found[index]
        found[index] = (key, evolve(diagnostic, fix=join_fixes(joined)))
    return found


def _fix(rule: Rule, fault: Fault, evidence: Evidence) -> Fix | None:
    """Return how a fault is repaired, in a file that can be repaired at all."""
    if rule.fix is None or not is_repairable(evidence.reading.layout):
        return None
    try:
        return rule.fix.fix(fault, evidence)
    except Exception:  # noqa: BLE001 - a check never raises; the law of repair hunts for these
        return None


def _diagnostic(rule: Rule, row: RuleSpec, fault: Fault) -> Diagnostic:
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=row.severity,
        message_vi=rule.message_vi.format_map(fault.words("vi")),
        message_en=rule.message_en.format_map(fault.words("en")),
        citation=row.citation,
        excerpt=excerpt_of(fault.at, fault.start, fault.end),
        location=Location() if fault.at is None else locate(fault.at, fault.start or 0),
    )


def _counted(diagnostic: Diagnostic, count: int) -> Diagnostic:
    return evolve(
        diagnostic,
        message_vi=f"{diagnostic.message_vi} ({count} chỗ)",
        message_en=f"{diagnostic.message_en} ({count} places)",
    )
