"""`vnadmindoc check FILE...`: judge files and print what was found."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from vnadmindoc.cli import phrases
from vnadmindoc.cli.program import command, regulation_option
from vnadmindoc.cli.run import fault_lines
from vnadmindoc.cli.usage import UnknownRule
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

        patterns = _patterns(select), _patterns(ignore)
        _refuse_unknown(patterns[0] + patterns[1])
        law = find_regulation(regulation)
        results = _check_all(files, law, Stage(stage), patterns, language)
        return _print(results, form, language)

    return command("check", language, check, _parameters(language), phrases.CHECK_DETAILS)


def _parameters(language: Language) -> list[click.Parameter]:
    pattern = phrases.PATTERN.say(language)
    return [
        click.Argument(["files"], nargs=-1, required=True, metavar=phrases.FILES.say(language)),
        click.Option(
            ["--format", "form"],
            type=click.Choice(["text", "json"]),
            default="text",
            help=phrases.FORMAT.say(language),
        ),
        regulation_option(language),
        click.Option(
            ["--stage"],
            type=click.Choice(["draft", "signing", "issued"]),
            default="issued",
            help=phrases.STAGE.say(language),
        ),
        click.Option(["--select"], multiple=True, metavar=pattern, help=phrases.SELECT.say(language)),
        click.Option(["--ignore"], multiple=True, metavar=pattern, help=phrases.IGNORE.say(language)),
    ]


def _patterns(values: tuple[str, ...]) -> tuple[str, ...]:
    """Take apart options that were repeated, or given as lists with commas."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def _refuse_unknown(patterns: tuple[str, ...]) -> None:
    if not patterns:
        return
    from vnadmindoc.rules import all_rules

    rules = all_rules()
    for pattern in patterns:
        if not any(rule.name == pattern or rule.code.startswith(pattern.upper()) for rule in rules):
            raise UnknownRule(pattern, tuple(word for rule in rules for word in (rule.code, rule.name)))


def _check_all(
    files: tuple[str, ...],
    law: Regulation,
    stage: Stage,
    patterns: tuple[tuple[str, ...], tuple[str, ...]],
    language: Language,
) -> Iterator[Checked]:
    """Judge one file after the other; one that fails does not stop the rest."""
    from vnadmindoc.api import check, read
    from vnadmindoc.reporting.checked import Checked

    select, ignore = patterns
    for file in files:
        try:
            reading = read(_source(file), regulation=law)
            report = check(reading, regulation=law, stage=stage, select=select, ignore=ignore)
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
