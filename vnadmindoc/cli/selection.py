"""The options that say how a document is judged: its stage, and the rules to keep or to leave out, the project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import click

from vnadmindoc.cli import phrases
from vnadmindoc.cli.usage import UnknownRule

if TYPE_CHECKING:
    from vnadmindoc.project import Project
    from vnadmindoc.reporting.language import Language
    from vnadmindoc.rules.report import Stage

__all__ = ["Asked", "Options", "asked", "known_patterns", "selection_options"]


def selection_options(language: Language) -> list[click.Parameter]:
    """Return `--stage`, `--select`, `--ignore`, `--project` and `--no-project` with their help in one language."""
    pattern = phrases.PATTERN.say(language)
    stages = click.Choice(["draft", "signing", "issued"])
    return [
        click.Option(["--stage"], type=stages, help=phrases.STAGE.say(language)),
        click.Option(["--select"], multiple=True, metavar=pattern, help=phrases.SELECT.say(language)),
        click.Option(["--ignore"], multiple=True, metavar=pattern, help=phrases.IGNORE.say(language)),
        click.Option(["--project"], metavar=phrases.ONE_FILE.say(language), help=phrases.PROJECT.say(language)),
        click.Option(["--no-project"], is_flag=True, help=phrases.NO_PROJECT.say(language)),
    ]


class Options(TypedDict):
    """What a command was asked for, as the options of this module and `--regulation` come."""

    regulation: str | None
    stage: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    project: str | None
    no_project: bool


class Asked(TypedDict):
    """The same, as the verbs of the package take it."""

    regulation: str | None
    stage: Stage | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    project: Project | None


def asked(options: Options) -> Asked:
    """Return what was asked for. Raises `UnknownRule`, `InvalidProject` and `UnreadableFile`."""
    from vnadmindoc.rules.report import Stage

    return Asked(
        regulation=options["regulation"],
        stage=None if options["stage"] is None else Stage(options["stage"]),
        select=known_patterns(options["select"]),
        ignore=known_patterns(options["ignore"]),
        project=None if options["no_project"] else _project(options["project"]),
    )


def _project(named: str | None) -> Project | None:
    """Return the project to judge by: the file that was named, else that of the current folder or one above it."""
    from vnadmindoc.project import find_project, load_project

    file = Path(named) if named is not None else find_project(Path())
    return None if file is None else load_project(file)


def known_patterns(values: tuple[str, ...]) -> tuple[str, ...]:
    """Take apart options that were repeated, or given as lists with commas. Raises `UnknownRule`."""
    patterns = tuple(part.strip() for value in values for part in value.split(",") if part.strip())
    if not patterns:
        return ()
    from vnadmindoc.rules import all_rules
    from vnadmindoc.rules.rule import is_called

    rules = all_rules()
    for pattern in patterns:
        if not any(is_called(pattern, rule.code, rule.name) for rule in rules):
            raise UnknownRule(pattern, tuple(word for rule in rules for word in (rule.code, rule.name)))
    return patterns
