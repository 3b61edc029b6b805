"""The report as GitHub annotations: one workflow command a finding, which a run shows beside the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnadmindoc.reporting import phrases
from vnadmindoc.reporting.place import place_in_words
from vnadmindoc.reporting.quote import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnadmindoc.reporting.checked import Checked
    from vnadmindoc.reporting.language import Language
    from vnadmindoc.rules.report import Diagnostic

__all__ = ["github_report"]

_LEVELS: Final = {"error": "error", "warning": "warning", "info": "notice"}


def github_report(results: Iterable[Checked], *, language: Language = "vi") -> Iterator[str]:
    """Yield one line a finding, and one a file that could not be read or not be judged, each with its line break.

    Lines and columns are given for files of lines; in a Word file the place stands in the message.
    """
    for result in results:
        for fault in result.faults:
            yield _command("error", f"{phrases.UNREADABLE.say(language)} {plain(fault)}", file=result.file)
        report = result.report
        if report is None:
            continue
        for found in report.diagnostics:
            yield _finding(found, result.file, language)
        if report.conforms is None:
            said = phrases.NOT_CERTAIN if report.outcomes else phrases.NOT_JUDGED
            yield _command("warning", said.say(language), file=result.file)


def _finding(found: Diagnostic, file: str, language: Language) -> str:
    said = [plain(found.message(language))]
    if found.excerpt:
        said.append(f"“{plain(found.excerpt)}”")
    if found.location.line is None and (where := place_in_words(found.location, language)):
        said.append(where[:1].upper() + where[1:])
    said.append(f"{phrases.CITATION.say(language)} {found.citation}")
    is_line = found.location.line is not None
    return _command(
        _LEVELS[found.severity],
        "\n".join(said),
        file=file,
        line=found.location.line,
        col=found.location.column if is_line else None,
        title=f"{found.code} {found.name}",
    )


def _command(level: str, message: str, **properties: str | int | None) -> str:
    """Return one workflow command; signs that would end it early are escaped as GitHub unescapes them."""
    listed = ",".join(f"{name}={_escape_value(str(value))}" for name, value in properties.items() if value is not None)
    return f"::{level} {listed}::{_escape(message)}\n"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_value(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
