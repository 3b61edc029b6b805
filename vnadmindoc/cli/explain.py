"""`vnadmindoc explain CODE`: a rule's page of the manual."""

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

    def explain(*, code: str, regulation: str) -> int:
        from vnadmindoc import api
        from vnadmindoc.cli.usage import UnknownRule
        from vnadmindoc.errors import UnknownName
        from vnadmindoc.rules import all_rules

        law = api.find_regulation(regulation)
        try:
            page = api.explain(code, language=language, regulation=law)
        except UnknownName as fault:
            known = tuple(word for rule in all_rules() for word in (rule.code, rule.name))
            raise UnknownRule(code, known) from fault
        sys.stdout.write(page.rstrip() + "\n")
        return 0

    argument = click.Argument(["code"], metavar=phrases.CODE.say(language))
    return command("explain", language, explain, [argument, regulation_option(language, "nd30_2020")])
