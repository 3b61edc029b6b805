"""`vnadmindoc convert SOURCE TARGET`: read one file, write another."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from vnadmindoc.cli import phrases
from vnadmindoc.cli.program import command, regulation_option

if TYPE_CHECKING:
    from vnadmindoc.reporting.language import Language

__all__ = ["build"]


def build(language: Language) -> click.Command:
    """Return the command in one language."""

    def convert(*, source: str, target: str, regulation: str, force: bool) -> int:
        from vnadmindoc import api, errors
        from vnadmindoc.cli.run import refuse
        from vnadmindoc.reporting.translation import translate

        law = api.find_regulation(regulation)
        try:
            reading = api.convert(source, target, regulation=law, overwrite=force)
        except errors.VnadmindocError as fault:
            return refuse(phrases.NOT_CONVERTED.say(language, source=source, target=target), fault, language)
        sys.stdout.write(phrases.WRITTEN.say(language, target=target) + "\n")
        for notice in reading.layout.notices:
            click.echo(f"- {translate(notice, language)}", err=True)
        return 0

    parameters: list[click.Parameter] = [
        click.Argument(["source"], metavar=phrases.SOURCE.say(language)),
        click.Argument(["target"], metavar=phrases.TARGET.say(language)),
        regulation_option(language, "nd30_2020"),
        click.Option(["--force"], is_flag=True, help=phrases.FORCE.say(language)),
    ]
    return command("convert", language, convert, parameters, phrases.CONVERT_DETAILS)
