"""`vnadmindoc regulation [ID|FILE]`: list the instruments, or print what one lays down."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from vnadmindoc.cli import phrases
from vnadmindoc.cli.program import command

if TYPE_CHECKING:
    from vnadmindoc.reporting import Language

__all__ = ["build"]


def build(language: Language) -> click.Command:
    """Return the command in one language."""

    def regulation(*, name: str | None) -> int:
        from vnadmindoc import regulations, reporting
        from vnadmindoc.api import find_regulation

        if name is not None:
            terminal = reporting.console(sys.stdout)
            reporting.regulation_text(find_regulation(name), terminal, language=language)
            return 0
        for known in regulations.available():
            sys.stdout.write(f"{known}  {regulations.regulation(known).title}\n")
        return 0

    argument = click.Argument(["name"], required=False, metavar=phrases.ID.say(language))
    return command("regulation", language, regulation, [argument])
