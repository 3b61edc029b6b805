"""The report for people: one block a file, grouped by component, then what stayed open, then the verdict."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, TextIO

from vnadmindoc.errors import UnknownName
from vnadmindoc.reporting import phrases
from vnadmindoc.reporting.numbers import format_count, format_number
from vnadmindoc.reporting.place import place_in_words
from vnadmindoc.reporting.quote import plain, quote
from vnadmindoc.reporting.translation import translate

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
        for indent, text in _file(result, language, terminal.width):
            for line in text.wrap(terminal, terminal.width - indent):
                line.rstrip()
                line.pad_left(indent)
                terminal.print(line)
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


_Row = tuple[int, "Text"]
"""How far a text is indented, and the text, which is wrapped within its indent."""


def _row(indent: int, text: str, style: str = "") -> _Row:
    from rich.text import Text

    return indent, Text(text, style=style)


def _blank() -> _Row:
    return _row(0, "")


def _file(result: Checked, language: Language, width: int) -> Iterator[_Row]:
    yield _row(0, phrases.STANDARD_INPUT.say(language) if result.file == "-" else plain(result.file), "bold")
    report = result.report
    if report is None:
        yield _row(2, phrases.UNREADABLE.say(language), _COLORS["error"])
        for fault in result.faults:
            yield _row(4, plain(fault))
        return
    kind = report.kind or phrases.UNKNOWN_KIND.say(language)
    stage = phrases.STAGES[report.stage].say(language)
    yield _row(2, f"{kind} · {result.regulation.short_title} · {stage}", "dim")
    for component, group in _grouped(report.diagnostics).items():
        yield _blank()
        yield _row(2, _component_name(component, result, language), "bold")
        for found in group:
            yield from _diagnostic(found, result, language, width)
    yield from _open(report, language, is_text=result.reading is not None and result.reading.layout.source == "text")
    if report.notices:
        yield _blank()
        yield _row(2, phrases.NOTICES.say(language), "bold")
        for notice in report.notices:
            yield _row(4, f"- {plain(translate(notice, language))}")
    yield _blank()
    yield _row(2, *_verdict(report, language))


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


def _diagnostic(found: Diagnostic, result: Checked, language: Language, width: int) -> Iterator[_Row]:
    from rich.text import Text

    style = _COLORS[found.severity]
    where = place_in_words(found.location, language)
    head = Text.assemble(
        (phrases.SEVERITIES[found.severity].say(language), style), f" {found.code} ", (found.name, "dim")
    )
    if where:
        head.append(f" · {where}")
    yield 4, head
    yield _row(6, plain(found.message(language)))
    quoted = quote(found, result.reading)
    if quoted is not None:
        fitted = quoted.fitted(width - 10)
        yield _row(6, f"| {fitted.text}", "dim")
        if fitted.end > fitted.start:
            yield _row(6, "| " + " " * fitted.start + "^" * (fitted.end - fitted.start), style)
    yield _row(6, f"{phrases.CITATION.say(language)} {found.citation}", "dim")


def _open(report: Report, language: Language, *, is_text: bool) -> Iterator[_Row]:
    """Say what could not be answered: one line a reason, however many rules share it."""
    if not report.open_questions:
        return
    reasons: dict[str, list[str]] = {}
    for question in report.open_questions:
        reasons.setdefault(question.reason(language), []).append(question.code)
    yield _blank()
    yield _row(2, phrases.OPEN.say(language), "bold")
    if is_text:
        yield _row(4, phrases.TEXT_HAS_NO_LOOK.say(language))
    for reason, codes in reasons.items():
        count = format_count(len(codes), phrases.RULE, phrases.RULES, language)
        listed = f" ({', '.join(codes)})" if len(codes) <= phrases.FEW else ""
        yield _row(4, f"- {plain(reason)}: {count}{listed}")


def _verdict(report: Report, language: Language) -> tuple[str, str]:
    """Return the verdict and its style."""
    if report.conforms is None and not report.outcomes:
        return phrases.NOT_JUDGED.say(language), "bold yellow"
    found = Counter(diagnostic.severity for diagnostic in report.diagnostics)
    counts = ", ".join(
        format_count(found[severity], one, many, language) for severity, (one, many) in phrases.COUNTS.items()
    )
    opened = len(report.open_questions)
    if opened:
        counts += "; " + format_count(opened, phrases.OPEN_RULE, phrases.OPEN_RULES, language)
    if report.conforms is None:
        return f"{phrases.NOT_CERTAIN.say(language)}: {counts}.", "bold yellow"
    if not report.conforms:
        return f"{phrases.FAILED.say(language)}: {counts}.", "bold red"
    verdict = phrases.PASSED_SO_FAR if opened else phrases.PASSED
    return f"{verdict.say(language)}: {counts}.", "bold green"
