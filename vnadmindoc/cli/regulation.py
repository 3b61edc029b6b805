"""`vnadmindoc regulation [ID|FILE]`: list the instruments, or print what one lays down."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from vnadmindoc.cli import phrases
from vnadmindoc.cli.program import command

if TYPE_CHECKING:
    from vnadmindoc.reporting.language import Language

__all__ = ["build"]


def build(language: Language) -> click.Command:
    """Return the command in one language."""

    def regulation(*, name: str | None) -> int:
        from vnadmindoc import regulations
        from vnadmindoc.api import find_regulation
        from vnadmindoc.reporting.law import regulation_text
        from vnadmindoc.reporting.text import console

        if name is not None:
            regulation_text(find_regulation(name), console(sys.stdout), language=language)
            return 0
        for known in regulations.available():
            sys.stdout.write(f"{known}  {regulations.regulation(known).title}\n")
        return 0

    argument = click.Argument(["name"], required=False, metavar=phrases.ID.say(language))
    return command("regulation", language, regulation, [argument])
