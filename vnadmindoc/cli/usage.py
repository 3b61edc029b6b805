"""What click objects to, said in the user's language."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

import click

from vnadmindoc.cli import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnadmindoc.reporting.language import Language, Phrase

__all__ = ["UnknownCommand", "UnknownRule", "usage_lines"]


class UnknownCommand(click.UsageError):
    """A command that does not exist."""

    def __init__(self, name: str, known: tuple[str, ...], ctx: click.Context | None = None) -> None:
        """Keep the name, and the commands that there are."""
        self.name = name
        self.known = known
        super().__init__(f"no such command: {name}", ctx)


class UnknownRule(click.UsageError):
    """A `--select` or `--ignore` that no rule answers to."""

    def __init__(self, pattern: str, known: tuple[str, ...]) -> None:
        """Keep the pattern, and the codes and names that there are."""
        self.pattern = pattern
        self.known = known
        super().__init__(f"no such rule: {pattern}")


def usage_lines(fault: click.ClickException, language: Language) -> tuple[str, ...]:
    """Return a fault of usage as lines: what is wrong, what may have been meant, where help is."""
    lines = [phrases.WRONG_USE.say(language, fault=_sentence(fault, language))]
    context = fault.ctx if isinstance(fault, click.UsageError) else None
    if context is not None:
        lines.append(phrases.SEE_HELP.say(language, command=context.command_path))
    return tuple(lines)


def _sentence(fault: click.ClickException, language: Language) -> str:
    match fault:
        case UnknownCommand():
            return _no_such(phrases.NO_COMMAND, fault.name, fault.known, language)
        case UnknownRule():
            return _no_such(phrases.NO_RULE, fault.pattern, fault.known, language)
        case click.NoSuchOption():
            known = [name for parameter in _parameters(fault) for name in parameter.opts]
            return _no_such(phrases.NO_OPTION, fault.option_name, known, language)
        case _:
            return _misused(fault, language)


def _misused(fault: click.ClickException, language: Language) -> str:
    match fault:
        case click.MissingParameter():
            name = fault.param.human_readable_name.rstrip(".") if fault.param is not None else ""
            sentence = phrases.MISSING.say(language, name=name)
        case click.BadOptionUsage():
            sentence = phrases.NO_VALUE.say(language, name=fault.option_name)
        case click.BadParameter(param=click.Parameter(type=click.Choice() as choice) as parameter):
            values = ", ".join(map(str, choice.choices))
            sentence = phrases.BAD_CHOICE.say(language, name=parameter.opts[0], values=values)
        case click.UsageError(ctx=click.Context(command=click.Group())):
            sentence = phrases.NO_SUBCOMMAND.say(language)
        case click.UsageError():
            sentence = phrases.TOO_MANY.say(language)
        case _:
            sentence = fault.format_message()
    return sentence


def _parameters(fault: click.UsageError) -> list[click.Parameter]:
    return [] if fault.ctx is None else fault.ctx.command.params


def _no_such(phrase: Phrase, name: str, known: Iterable[str], language: Language) -> str:
    sentence = phrase.say(language, name=name)
    close = difflib.get_close_matches(name, list(known), n=3)
    return f"{sentence} {phrases.MEANT.say(language, names=', '.join(close))}" if close else sentence
