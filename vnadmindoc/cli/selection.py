"""The options that say how a document is judged: its stage, and the rules to keep or to leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vnadmindoc.cli import phrases
from vnadmindoc.cli.usage import UnknownRule

if TYPE_CHECKING:
    from vnadmindoc.reporting.language import Language

__all__ = ["known_patterns", "selection_options"]


def selection_options(language: Language) -> list[click.Parameter]:
    """Return `--stage`, `--select` and `--ignore` with their help in one language."""
    pattern = phrases.PATTERN.say(language)
    stages = click.Choice(["draft", "signing", "issued"])
    return [
        click.Option(["--stage"], type=stages, default="issued", help=phrases.STAGE.say(language)),
        click.Option(["--select"], multiple=True, metavar=pattern, help=phrases.SELECT.say(language)),
        click.Option(["--ignore"], multiple=True, metavar=pattern, help=phrases.IGNORE.say(language)),
    ]


def known_patterns(values: tuple[str, ...]) -> tuple[str, ...]:
    """Take apart options that were repeated, or given as lists with commas. Raises `UnknownRule`."""
    patterns = tuple(part.strip() for value in values for part in value.split(",") if part.strip())
    if not patterns:
        return ()
    from vnadmindoc.rules import all_rules

    rules = all_rules()
    for pattern in patterns:
        if not any(rule.name == pattern or rule.code.startswith(pattern.upper()) for rule in rules):
            raise UnknownRule(pattern, tuple(word for rule in rules for word in (rule.code, rule.name)))
    return patterns
