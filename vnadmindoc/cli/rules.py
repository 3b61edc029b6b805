"""`vnadmindoc rules`: one line a rule that the regulation imposes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from vnadmindoc.cli.program import command, regulation_option

if TYPE_CHECKING:
    from vnadmindoc.reporting.language import Language

__all__ = ["build"]


def build(language: Language) -> click.Command:
    """Return the command in one language."""

    def rules(*, regulation: str) -> int:
        from vnadmindoc.api import find_regulation
        from vnadmindoc.reporting.phrases import SEVERITIES
        from vnadmindoc.rules import all_rules

        law = find_regulation(regulation)
        for rule in all_rules():
            row = law.rule(rule.name)
            if row is not None:
                severity = SEVERITIES[row.severity].say(language)
                sys.stdout.write(f"{rule.code}  {severity:<8}  {rule.name}\n")
        return 0

    return command("rules", language, rules, [regulation_option(language, "nd30_2020")])
