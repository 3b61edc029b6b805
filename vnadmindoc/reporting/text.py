"""The report for people: one block a file, grouped by component, then what stayed open, then the verdict."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, TextIO

from vnadmindoc.errors import UnknownName
from vnadmindoc.reporting import phrases
from vnadmindoc.reporting.numbers import format_count, format_number
from vnadmindoc.reporting.quote import plain, quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console
    from rich.text import Text

    from vnadmindoc.reporting.checked import Checked
    from vnadmindoc.reporting.language import Language
    from vnadmindoc.rules.report import Diagnostic, Report

__all__ = ["WIDTH", "console", "text_report"]

WIDTH: Final = 100
"""The width of output that does not go to a terminal."""

_COLORS: Final = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def console(stream: TextIO) -> Console:
    """Return a Rich console on a stream: in colour and as wide as a terminal's window, else plain and `WIDTH` wide."""
    from rich.console import Console

    is_terminal = stream.isatty()
    return Console(
        file=stream,
        width=None if is_terminal else WIDTH,
        force_terminal=None if is_terminal else False,
        color_system="auto" if is_terminal else None,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )


def text_report(results: Iterable[Checked], terminal: Console, *, language: Language = "vi") -> None:
    """Print the results to a Rich console, each as soon as it is there; with several, a last line counts them.

    Where the console is no terminal it should be `WIDTH` wide: then equal results print equal text.
    """
    codes: Counter[int] = Counter()
    for result in results:
        if codes:
            terminal.print()
        codes[result.exit_code] += 1
        for line in _file(result, language, terminal.width):
            terminal.print(line, soft_wrap=False)
    if codes.total() > 1:
        terminal.print()
        terminal.print(
            phrases.ALL_FILES.say(
                language,
                files=format_number(codes.total(), language),
                passed=format_number(codes[0], language),
                failed=format_number(codes[1], language),
                unchecked=format_number(codes[2], language),
            )
        )


def _styled(text: str, style: str = "", *, indent: int = 0) -> Text:
    from rich.text import Text

    return Text(" " * indent + text, style=style)


def _file(result: Checked, language: Language, width: int) -> Iterator[Text | object]:
    yield _styled(plain(result.file), "bold")
    report = result.report
    if report is None:
        yield _padded(_styled(phrases.UNREADABLE.say(language), _COLORS["error"]), 2)
        for fault in result.faults:
            yield _padded(_styled(plain(fault)), 4)
        return
    kind = report.kind or phrases.UNKNOWN_KIND.say(language)
    stage = phrases.STAGES[report.stage].say(language)
    yield _padded(_styled(f"{kind} · {result.regulation.short_title} · {stage}", "dim"), 2)
    for component, group in _grouped(report.diagnostics).items():
        yield _styled("")
        yield _padded(_styled(_component_name(component, result, language), "bold"), 2)
        for found in group:
            yield from _diagnostic(found, result, language, width)
    yield from _open(report, language)
    if report.notices:
        yield _styled("")
        yield _padded(_styled(phrases.NOTICES.say(language), "bold"), 2)
        for notice in report.notices:
            yield _padded(_styled(f"- {plain(notice)}"), 4)
    yield _styled("")
    yield _padded(_verdict(report, language), 2)


def _padded(text: Text, indent: int) -> object:
    from rich.padding import Padding

    return Padding(text, (0, 0, 0, indent), expand=False)


def _grouped(diagnostics: tuple[Diagnostic, ...]) -> dict[str | None, list[Diagnostic]]:
    """Group by component, in the order of the decree's codes."""
    groups: dict[str | None, list[Diagnostic]] = {}
    for found in sorted(diagnostics, key=lambda each: each.code):
        groups.setdefault(found.location.component, []).append(found)
    return groups


def _component_name(component: str | None, result: Checked, language: Language) -> str:
    if component is None:
        return phrases.WHOLE_DOCUMENT.say(language)
    if language == "en":
        return component.replace("_", " ").capitalize()
    try:
        row = result.regulation.component(component)
    except UnknownName:
        return phrases.OTHER_TEXT.say(language)
    return f"{row.name} (ô {row.cell})" if row.cell else row.name


def _diagnostic(found: Diagnostic, result: Checked, language: Language, width: int) -> Iterator[object]:
    from rich.text import Text

    style = _COLORS[found.severity]
    where = _where(found, language)
    head = Text.assemble(
        (phrases.SEVERITIES[found.severity].say(language), style), f" {found.code} ", (found.name, "dim")
    )
    if where:
        head.append(f" · {where}")
    yield _padded(head, 4)
    yield _padded(_styled(plain(found.message(language))), 6)
    quoted = quote(found, result.reading)
    if quoted is not None:
        fitted = quoted.fitted(width - 10)
        yield _padded(_styled(f"| {fitted.text}", "dim"), 6)
        if fitted.end > fitted.start:
            yield _padded(_styled("| " + " " * fitted.start + "^" * (fitted.end - fitted.start), style), 6)
    yield _padded(_styled(f"{phrases.CITATION.say(language)} {found.citation}", "dim"), 6)


def _where(found: Diagnostic, language: Language) -> str:
    place = found.location
    parts: list[str] = []
    if place.page is not None:
        parts.append(phrases.PAGE.say(language, page=place.page))
    if place.line is not None:
        parts.append(phrases.LINE.say(language, line=place.line))
    if place.column is not None:
        parts.append(phrases.COLUMN.say(language, column=place.column))
    if not parts and place.path:
        parts.append(f"{place.part or ''}{place.path}")
    return ", ".join(parts)


def _open(report: Report, language: Language) -> Iterator[object]:
    """Say what could not be answered: one line a reason, however many rules share it."""
    if not report.open_questions:
        return
    reasons: dict[str, list[str]] = {}
    for question in report.open_questions:
        reasons.setdefault(question.reason(language), []).append(question.code)
    yield _styled("")
    yield _padded(_styled(phrases.OPEN.say(language), "bold"), 2)
    for reason, codes in reasons.items():
        count = format_count(len(codes), phrases.RULE, phrases.RULES, language)
        listed = f" ({', '.join(codes)})" if len(codes) <= phrases.FEW else ""
        yield _padded(_styled(f"- {plain(reason)}: {count}{listed}"), 4)


def _verdict(report: Report, language: Language) -> Text:
    if report.conforms is None:
        return _styled(phrases.NOT_JUDGED.say(language), "bold yellow")
    found = Counter(diagnostic.severity for diagnostic in report.diagnostics)
    counts = ", ".join(
        format_count(found[severity], one, many, language) for severity, (one, many) in phrases.COUNTS.items()
    )
    opened = len(report.open_questions)
    if opened:
        counts += "; " + format_count(opened, phrases.OPEN_RULE, phrases.OPEN_RULES, language)
    if not report.conforms:
        return _styled(f"{phrases.FAILED.say(language)}: {counts}.", "bold red")
    verdict = phrases.PASSED_SO_FAR if opened else phrases.PASSED
    return _styled(f"{verdict.say(language)}: {counts}.", "bold green")
