"""`vnadmindoc check FILE...`: judge files and print what was found."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vnadmindoc.cli import phrases
from vnadmindoc.cli.program import command, regulation_option
from vnadmindoc.cli.report import FORMS, refuse_report, report_all
from vnadmindoc.cli.run import fault_lines
from vnadmindoc.cli.selection import known_patterns, selection_options
from vnadmindoc.errors import VnadmindocError
from vnadmindoc.files import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnadmindoc.recognize.reading import Reading
    from vnadmindoc.regulations import Regulation
    from vnadmindoc.reporting.checked import Checked
    from vnadmindoc.reporting.language import Language
    from vnadmindoc.rules.report import Stage

__all__ = ["build"]

_LARGEST_INPUT = 64 << 20


def build(language: Language) -> click.Command:
    """Return the command in one language."""

    def check(
        *,
        files: tuple[str, ...],
        form: str,
        output: str | None,
        force: bool,
        regulation: str,
        stage: str,
        select: tuple[str, ...],
        ignore: tuple[str, ...],
    ) -> int:
        from vnadmindoc.api import find_regulation
        from vnadmindoc.rules.report import Stage

        patterns = known_patterns(select), known_patterns(ignore)
        law = find_regulation(regulation)
        if output is not None:
            refuse_report(Path(output), form, files, overwrite=force)
        results = _check_all(files, law, Stage(stage), patterns, language, form)
        return report_all(results, form, language, output=output, overwrite=force)

    return command("check", language, check, _parameters(language), phrases.CHECK_DETAILS)


def _parameters(language: Language) -> list[click.Parameter]:
    return [
        click.Argument(["files"], nargs=-1, required=True, metavar=phrases.FILES.say(language)),
        click.Option(
            ["--format", "form"],
            type=click.Choice(tuple(FORMS)),
            default="text",
            help=phrases.FORMAT.say(language),
        ),
        click.Option(["-o", "--output"], metavar=phrases.TARGET.say(language), help=phrases.REPORT_TO.say(language)),
        click.Option(["--force"], is_flag=True, help=phrases.FORCE.say(language)),
        regulation_option(language),
        *selection_options(language),
    ]


def _check_all(
    files: tuple[str, ...],
    law: Regulation,
    stage: Stage,
    patterns: tuple[tuple[str, ...], tuple[str, ...]],
    language: Language,
    form: str,
) -> Iterator[Checked]:
    """Judge one file after the other; one that fails does not stop the rest."""
    from vnadmindoc.api import check, read
    from vnadmindoc.reporting.checked import Checked

    select, ignore = patterns
    with_fixes = form in ("json", "sarif", "html")
    for file in files:
        try:
            reading = read(_source(file), regulation=law)
            report = check(reading, regulation=law, stage=stage, select=select, ignore=ignore, fixes=with_fixes)
            data = _word_bytes(file, reading) if form == "sarif" else None
        except VnadmindocError as fault:
            yield Checked(file=file, regulation=law, stage=stage, faults=fault_lines(fault, language))
        except Exception as fault:
            if os.environ.get("VNADMINDOC_DEBUG"):
                raise
            line = phrases.UNEXPECTED_FILE.say(language, fault=f"{type(fault).__name__}: {fault}")
            yield Checked(file=file, regulation=law, stage=stage, faults=(line,))
        else:
            yield Checked(file=file, regulation=law, stage=stage, report=report, reading=reading, data=data)


def _word_bytes(file: str, reading: Reading) -> bytes | None:
    """Return the bytes of a Word file once more, in which a report says what a repair replaces; None for others."""
    if file == "-" or reading.layout.source != "docx":
        return None
    data = read_bytes(Path(file), limit=_LARGEST_INPUT)
    return data if data.startswith(b"PK") else None


def _source(file: str) -> str | bytes:
    return sys.stdin.buffer.read(_LARGEST_INPUT) if file == "-" else file
