"""Where a report goes: each form of it to standard output or to a file, and the exit code that it stands for."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vnadmindoc.cli import phrases
from vnadmindoc.errors import UnwritableFile
from vnadmindoc.files import in_vietnamese, refuse_target, write_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnadmindoc.reporting.checked import Checked
    from vnadmindoc.reporting.language import Language

__all__ = ["FORMS", "refuse_report", "report_all"]

FORMS: Final = {
    "text": (".txt",),
    "json": (".json",),
    "sarif": (".sarif", ".json"),
    "junit": (".xml",),
    "github": (".txt",),
    "html": (".html", ".htm"),
}
"""The forms of the report, and how the file may end that one is written to."""


def refuse_report(target: Path, form: str, sources: Sequence[str], *, overwrite: bool) -> None:
    """Raise `UnwritableFile` where a report must not be written, before any file is read.

    A report is never written over a file that is being checked, nor under a suffix that belongs to another form.
    """
    if target.suffix.lower() not in FORMS[form]:
        values = {"target": target, "form": form, "suffixes": ", ".join(FORMS[form])}
        raise in_vietnamese(
            UnwritableFile(phrases.REPORT_SUFFIX.say("en", **values)), phrases.REPORT_SUFFIX.say("vi", **values)
        )
    for source in (*(Path(each) for each in sources if each != "-"), None):
        refuse_target(target, source=source, overwrite=overwrite or source is not None)


def report_all(
    results: Iterable[Checked], form: str, language: Language, *, output: str | None, overwrite: bool
) -> int:
    """Print results, or write them to a file whole or not at all; return the exit code.

    For people each is printed as soon as it is there. With a file, where it went is said instead.
    """
    codes: list[int] = []

    def counted() -> Iterator[Checked]:
        for result in results:
            codes.append(result.exit_code)
            yield result

    if output is None:
        _print(counted(), form, language)
    else:
        write_bytes(Path(output), _dump(counted(), form, language), overwrite=overwrite)
        sys.stdout.write(phrases.WRITTEN.say(language, target=output) + "\n")
    return max(codes)


def _print(results: Iterator[Checked], form: str, language: Language) -> None:
    if form == "text":
        from vnadmindoc.reporting.text import console, text_report

        text_report(results, console(sys.stdout), language=language)
    elif form == "github":
        from vnadmindoc.reporting.github import github_report

        sys.stdout.writelines(github_report(results, language=language))
    else:
        sys.stdout.write(_dump(results, form, language).decode())


def _dump(results: Iterator[Checked], form: str, language: Language) -> bytes:
    match form:
        case "json":
            from vnadmindoc.reporting.json_report import json_report

            return json_report(results, language=language).encode()
        case "sarif":
            from vnadmindoc.reporting.sarif import sarif_report

            return sarif_report(results, language=language).encode()
        case "junit":
            from vnadmindoc.reporting.junit import junit_report

            return junit_report(results, language=language)
        case "html":
            from vnadmindoc.reporting.html import html_report

            return html_report(results, language=language)
        case "github":
            from vnadmindoc.reporting.github import github_report

            return "".join(github_report(results, language=language)).encode()
        case _:
            from vnadmindoc.reporting.text import console, text_report

            stream = io.StringIO()
            text_report(results, console(stream), language=language)
            return stream.getvalue().encode()
