"""`vnadmindoc check FILE...`: judge files and print what was found."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from vnadmindoc.cli import phrases
from vnadmindoc.cli.program import command, regulation_option
from vnadmindoc.cli.run import fault_lines
from vnadmindoc.cli.selection import known_patterns, selection_options
from vnadmindoc.errors import VnadmindocError

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        regulation: str,
        stage: str,
        select: tuple[str, ...],
        ignore: tuple[str, ...],
    ) -> int:
        from vnadmindoc.api import find_regulation
        from vnadmindoc.rules.report import Stage

        patterns = known_patterns(select), known_patterns(ignore)
        law = find_regulation(regulation)
        results = _check_all(files, law, Stage(stage), patterns, language, fixes=form == "json")
        return _print(results, form, language)

    return command("check", language, check, _parameters(language), phrases.CHECK_DETAILS)


def _parameters(language: Language) -> list[click.Parameter]:
    return [
        click.Argument(["files"], nargs=-1, required=True, metavar=phrases.FILES.say(language)),
        click.Option(
            ["--format", "form"],
            type=click.Choice(["text", "json"]),
            default="text",
            help=phrases.FORMAT.say(language),
        ),
        regulation_option(language),
        *selection_options(language),
    ]


def _check_all(
    files: tuple[str, ...],
    law: Regulation,
    stage: Stage,
    patterns: tuple[tuple[str, ...], tuple[str, ...]],
    language: Language,
    *,
    fixes: bool,
) -> Iterator[Checked]:
    """Judge one file after the other; one that fails does not stop the rest."""
    from vnadmindoc.api import check, read
    from vnadmindoc.reporting.checked import Checked

    select, ignore = patterns
    for file in files:
        try:
            reading = read(_source(file), regulation=law)
            report = check(reading, regulation=law, stage=stage, select=select, ignore=ignore, fixes=fixes)
        except VnadmindocError as fault:
            yield Checked(file=file, regulation=law, stage=stage, faults=fault_lines(fault, language))
        except Exception as fault:
            if os.environ.get("VNADMINDOC_DEBUG"):
                raise
            line = phrases.UNEXPECTED_FILE.say(language, fault=f"{type(fault).__name__}: {fault}")
            yield Checked(file=file, regulation=law, stage=stage, faults=(line,))
        else:
            yield Checked(file=file, regulation=law, stage=stage, report=report, reading=reading)


def _source(file: str) -> str | bytes:
    return sys.stdin.buffer.read(_LARGEST_INPUT) if file == "-" else file


def _print(results: Iterator[Checked], form: str, language: Language) -> int:
    from vnadmindoc.reporting.json_report import json_report
    from vnadmindoc.reporting.text import console, text_report

    codes: list[int] = []

    def counted() -> Iterator[Checked]:
        for result in results:
            codes.append(result.exit_code)
            yield result

    if form == "json":
        sys.stdout.write(json_report(counted(), language=language))
    else:
        text_report(counted(), console(sys.stdout), language=language)
    return max(codes)
