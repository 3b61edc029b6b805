"""`vnadmindoc check FILE...`: judge files and print what was found."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click
from attrs import evolve

from vnadmindoc.cli import phrases
from vnadmindoc.cli.program import command, regulation_option
from vnadmindoc.cli.report import FORMS, refuse_report, report_all
from vnadmindoc.cli.run import LARGEST_INPUT, fault_lines, source_of
from vnadmindoc.cli.selection import Asked, Options, asked, selection_options
from vnadmindoc.errors import VnadmindocError
from vnadmindoc.files import read_bytes, write_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnadmindoc.project import Project
    from vnadmindoc.recognize.reading import Reading
    from vnadmindoc.reporting.checked import Checked
    from vnadmindoc.reporting.language import Language

__all__ = ["build"]


def build(language: Language) -> click.Command:
    """Return the command in one language."""

    def check(
        *,
        files: tuple[str, ...],
        form: str,
        output: str | None,
        force: bool,
        write_baseline: str | None,
        **options: Unpack[Options],
    ) -> int:
        wanted = asked(options)
        if output is not None:
            refuse_report(Path(output), form, files, overwrite=force)
        results = _check_all(files, wanted, language, form)
        if write_baseline is not None:
            results = _noted(tuple(results), Path(write_baseline), wanted["project"], overwrite=force)
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
        click.Option(
            ["--write-baseline"], metavar=phrases.ONE_FILE.say(language), help=phrases.WRITE_BASELINE.say(language)
        ),
    ]


def _check_all(files: tuple[str, ...], wanted: Asked, language: Language, form: str) -> Iterator[Checked]:
    """Judge one file after the other; one that fails does not stop the rest."""
    from vnadmindoc.api import read
    from vnadmindoc.manner import Manners
    from vnadmindoc.reporting.checked import Checked
    from vnadmindoc.rules.fix_doubts import is_too_long

    with_fixes = form in {"json", "sarif", "html"}
    manners = Manners(**wanted)
    for file in files:
        manner = manners.of(file)
        result = Checked(file=file, regulation=manner.law, stage=manner.stage)
        try:
            reading = read(source_of(file), regulation=manner.law)
            report = manner.judge(reading, fixes=with_fixes and not is_too_long(reading))
            data = _word_bytes(file, reading) if form == "sarif" else None
        except VnadmindocError as fault:
            yield evolve(result, faults=fault_lines(fault, language))
        except Exception as fault:
            if os.environ.get("VNADMINDOC_DEBUG"):
                raise
            line = phrases.UNEXPECTED_FILE.say(language, fault=f"{type(fault).__name__}: {fault}")
            yield evolve(result, faults=(line,))
        else:
            yield evolve(result, report=report, reading=reading, data=data)


def _noted(
    results: tuple[Checked, ...], target: Path, project: Project | None, *, overwrite: bool
) -> Iterator[Checked]:
    """Write a baseline of all that was found, and yield the results as they were."""
    from vnadmindoc.project import baseline_of, dump_baseline, path_in

    folder = target.parent if project is None else project.folder
    known = baseline_of(
        (found, path_in(folder, result.file))
        for result in results
        if result.report is not None
        for found in (*result.report.diagnostics, *(each.diagnostic for each in result.report.waived))
    )
    write_bytes(target, dump_baseline(known), overwrite=overwrite)
    yield from results


def _word_bytes(file: str, reading: Reading) -> bytes | None:
    """Return the bytes of a Word file once more, in which a report says what a repair replaces; None for others."""
    if file == "-" or reading.layout.source != "docx":
        return None
    data = read_bytes(Path(file), limit=LARGEST_INPUT)
    return data if data.startswith(b"PK") else None
