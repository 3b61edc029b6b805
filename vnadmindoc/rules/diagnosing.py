"""From the faults that a rule finds to what is told of them: one by one, equal ones together, very many summed up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import define, field

from vnadmindoc.regulations.schema import RuleSpec
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.fix_join import is_repairable, join_cures
from vnadmindoc.rules.locate import excerpt_of, locate
from vnadmindoc.rules.report import Diagnostic, Fix, Location
from vnadmindoc.rules.rule import Cure, Fault, Rule

__all__ = ["MOST_LISTED", "diagnose"]

MOST_LISTED: Final = 200
"""The most findings of one rule that are told each by itself; nobody reads more of a kind, and each takes its time."""

_PLACES_VI: Final = "{message} ({count} chỗ)"
_PLACES_EN: Final = "{message} ({count} places)"
_REST_VI: Final = "{message} (và {count} lỗi cùng loại nữa, không kể từng chỗ)"
_REST_EN: Final = "{message} (and {count} more of this kind, not listed one by one)"


@define(eq=False)
class _Told:
    """One diagnostic in the making: its first fault, how many there are, and what repairs them."""

    first: Fault
    count: int = 0
    cures: list[tuple[Fault, Cure]] = field(factory=list)


def diagnose(
    rule: Rule, row: RuleSpec, faults: Sequence[Fault], evidence: Evidence, *, fixes: bool
) -> list[tuple[int, Diagnostic]]:
    """Turn a rule's faults into diagnostics, each with the place of its label among the labels, -1 for none.

    Equal faults of a grouped rule are one diagnostic with their number. So are all that are left when `MOST_LISTED`
    have been told: the last diagnostic says how many more there are, and with `fixes` repairs all of them.
    """
    told: list[_Told] = []
    known: dict[str, _Told] = {}
    rest: _Told | None = None
    cures = fixes and rule.fix is not None and is_repairable(evidence.reading.layout)
    for fault in faults:
        message = rule.message_vi.format_map(fault.words("vi")) if rule.grouped and len(faults) > 1 else ""
        one = known.get(message) if rule.grouped else None
        if one is None and len(told) < MOST_LISTED:
            one = known[message] = _Told(fault)
            told.append(one)
        elif one is None:
            one = rest = rest or _Told(fault)
        one.count += 1
        cure = _cure(rule, fault, evidence) if cures else None
        if cure is not None:
            one.cures.append((fault, cure))
    found = [_diagnostic(rule, row, one, (_PLACES_VI, _PLACES_EN), one.count) for one in told]
    if rest is not None:
        told.append(rest)
        found.append(_diagnostic(rule, row, rest, (_REST_VI, _REST_EN), rest.count - 1))
    return [
        (-1 if one.first.at is None else evidence.place(one.first.at), diagnostic)
        for one, diagnostic in zip(told, found, strict=True)
    ]


def _cure(rule: Rule, fault: Fault, evidence: Evidence) -> Cure | None:
    """Return what repairs a fault."""
    try:
        return None if rule.fix is None else rule.fix.cure(fault, evidence)
    except Exception:  # noqa: BLE001 - a check never raises; the law of repair hunts for these
        return None


def _joined(rule: Rule, one: _Told) -> Fix | None:
    try:
        return join_cures(rule.fix, one.cures) if rule.fix is not None and one.cures else None
    except Exception:  # noqa: BLE001 - likewise
        return None


def _diagnostic(rule: Rule, row: RuleSpec, one: _Told, counted: tuple[str, str], count: int) -> Diagnostic:
    fault = one.first
    vi, en = rule.message_vi.format_map(fault.words("vi")), rule.message_en.format_map(fault.words("en"))
    if one.count > 1:
        vi, en = counted[0].format(message=vi, count=count), counted[1].format(message=en, count=count)
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=row.severity,
        message_vi=vi,
        message_en=en,
        citation=row.citation,
        excerpt=excerpt_of(fault.at, fault.start, fault.end),
        location=Location() if fault.at is None else locate(fault.at, fault.start or 0),
        fix=_joined(rule, one),
    )
