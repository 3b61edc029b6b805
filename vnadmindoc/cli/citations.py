"""`vnadmindoc citations FILE`: the documents that a file cites."""

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

    def citations(*, file: str, form: str, regulation: str) -> int:
        from vnadmindoc import api, errors
        from vnadmindoc.cli.run import refuse, source_of
        from vnadmindoc.reporting.cited import cited_json, cited_text

        law = api.find_regulation(regulation)
        try:
            found = api.citations(source_of(file), regulation=law)
        except errors.VnadmindocError as fault:
            return refuse(phrases.NOT_READ.say(language, source=file), fault, language)
        sys.stdout.write(cited_json(found) if form == "json" else cited_text(found, language=language))
        return 0

    parameters: list[click.Parameter] = [
        click.Argument(["file"], metavar=phrases.ONE_FILE.say(language)),
        click.Option(
            ["--format", "form"],
            type=click.Choice(["text", "json"]),
            default="text",
            help=phrases.CITATIONS_FORMAT.say(language),
        ),
        regulation_option(language, "nd30_2020"),
    ]
    return command("citations", language, citations, parameters, phrases.CITATIONS_DETAILS)
