"""What every report for people says of a file as a whole: its findings grouped, what stayed open, the verdict."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from vnadmindoc.errors import UnknownName
from vnadmindoc.reporting import phrases
from vnadmindoc.reporting.numbers import format_count
from vnadmindoc.reporting.quote import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnadmindoc.reporting.checked import Checked
    from vnadmindoc.reporting.language import Language
    from vnadmindoc.rules.report import Diagnostic, Report

__all__ = ["component_name", "grouped", "open_reasons", "verdict", "waived_reasons"]


def grouped(diagnostics: Iterable[Diagnostic]) -> dict[str | None, list[Diagnostic]]:
    """Group findings by component, in the order of the decree's codes; None holds those on the whole document."""
    groups: dict[str | None, list[Diagnostic]] = {}
    for found in sorted(diagnostics, key=lambda each: each.code):
        groups.setdefault(found.location.component, []).append(found)
    return groups


def component_name(component: str | None, result: Checked, language: Language) -> str:
    """Return what a component is called: in Vietnamese by the regulation, with its cell of the diagram."""
    if component is None:
        return phrases.WHOLE_DOCUMENT.say(language)
    if language == "en":
        return component.replace("_", " ").capitalize()
    try:
        row = result.regulation.component(component)
    except UnknownName:
        return phrases.OTHER_TEXT.say(language)
    return f"{row.name} (ô {row.cell})" if row.cell else row.name


def open_reasons(report: Report, language: Language) -> tuple[str, ...]:
    """Say what could not be answered: one line a reason, however many rules share it."""
    reasons: dict[str, list[str]] = {}
    for question in report.open_questions:
        reasons.setdefault(question.reason(language), []).append(question.code)
    return tuple(_reason(reason, codes, language) for reason, codes in reasons.items())


def _reason(reason: str, codes: list[str], language: Language) -> str:
    count = format_count(len(codes), phrases.RULE, phrases.RULES, language)
    listed = f" ({', '.join(codes)})" if len(codes) <= phrases.FEW else ""
    return f"{plain(reason)}: {count}{listed}"


def waived_reasons(report: Report) -> tuple[str, ...]:
    """Say what the office waives: one line a reason, with the codes and how often."""
    reasons: dict[str, Counter[str]] = {}
    for each in report.waived:
        reasons.setdefault(each.reason, Counter())[each.diagnostic.code] += 1
    return tuple(
        f"{plain(reason)}: " + ", ".join(f"{code} × {count}" if count > 1 else code for code, count in codes.items())
        for reason, codes in reasons.items()
    )


def verdict(report: Report, language: Language) -> tuple[str, bool | None]:
    """Return the verdict in words with its counts, and whether the document conforms; None is undecided."""
    if report.conforms is None and not report.outcomes:
        return phrases.NOT_JUDGED.say(language), None
    found = Counter(diagnostic.severity for diagnostic in report.diagnostics)
    counts = ", ".join(
        format_count(found[severity], one, many, language) for severity, (one, many) in phrases.COUNTS.items()
    )
    opened = len(report.open_questions)
    if opened:
        counts += "; " + format_count(opened, phrases.OPEN_RULE, phrases.OPEN_RULES, language)
    if report.conforms is None:
        head = phrases.NOT_CERTAIN
    elif not report.conforms:
        head = phrases.FAILED
    else:
        head = phrases.PASSED_SO_FAR if opened else phrases.PASSED
    return f"{head.say(language)}: {counts}.", report.conforms
