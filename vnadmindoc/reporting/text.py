"""The report for people: one block a file, grouped by component, then what stayed open, then the verdict."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, TextIO

from vnadmindoc.reporting import phrases
from vnadmindoc.reporting.numbers import format_number
from vnadmindoc.reporting.place import place_in_words
from vnadmindoc.reporting.quote import plain, quote
from vnadmindoc.reporting.summary import component_name, grouped, open_reasons, verdict, waived_reasons
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
_VERDICTS: Final = {True: "bold green", False: "bold red", None: "bold yellow"}


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
    for component, group in grouped(report.diagnostics).items():
        yield _blank()
        yield _row(2, component_name(component, result, language), "bold")
        for found in group:
            yield from _diagnostic(found, result, language, width)
    yield from _open(report, language, is_text=result.reading is not None and result.reading.layout.source == "text")
    if report.waived:
        yield _blank()
        yield _row(2, phrases.WAIVED.say(language), "bold")
        for line in waived_reasons(report):
            yield _row(4, f"- {line}", "dim")
    if report.notices:
        yield _blank()
        yield _row(2, phrases.NOTICES.say(language), "bold")
        for notice in report.notices:
            yield _row(4, f"- {plain(translate(notice, language))}")
    yield _blank()
    yield _verdict(report, language)


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
    """Say what could not be answered, and of a text file why so much of it."""
    if not report.open_questions:
        return
    yield _blank()
    yield _row(2, phrases.OPEN.say(language), "bold")
    if is_text:
        yield _row(4, phrases.TEXT_HAS_NO_LOOK.say(language))
    for reason in open_reasons(report, language):
        yield _row(4, f"- {reason}")


def _verdict(report: Report, language: Language) -> _Row:
    said, conforms = verdict(report, language)
    return _row(2, said, _VERDICTS[conforms])
