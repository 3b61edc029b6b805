"""`vnadmindoc annotate FILE -o OUT`: a copy of a Word file with every finding as a comment."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Unpack

import click

from vnadmindoc.cli import phrases
from vnadmindoc.cli.program import command, regulation_option
from vnadmindoc.cli.selection import Options, asked, selection_options

if TYPE_CHECKING:
    from vnadmindoc.reporting.language import Language

__all__ = ["build"]


def build(language: Language) -> click.Command:
    """Return the command in one language."""

    def annotate(*, source: str, target: str, force: bool, **options: Unpack[Options]) -> int:
        from vnadmindoc import api, errors
        from vnadmindoc.cli.run import refuse

        wanted = asked(options)
        try:
            report = api.annotate(source, target, language=language, overwrite=force, **wanted)
        except errors.VnadmindocError as fault:
            return refuse(phrases.NOT_ANNOTATED.say(language, source=source, target=target), fault, language)
        sys.stdout.write(phrases.WRITTEN.say(language, target=target) + "\n")
        sys.stdout.write(phrases.ANNOTATED.say(language, count=len(report.diagnostics)) + "\n")
        return 0

    parameters: list[click.Parameter] = [
        click.Argument(["source"], metavar=phrases.SOURCE.say(language)),
        click.Option(
            ["-o", "--output", "target"],
            required=True,
            metavar=phrases.TARGET.say(language),
            help=phrases.OUTPUT.say(language),
        ),
        regulation_option(language),
        *selection_options(language),
        click.Option(["--force"], is_flag=True, help=phrases.FORCE.say(language)),
    ]
    return command("annotate", language, annotate, parameters, phrases.ANNOTATE_DETAILS)
