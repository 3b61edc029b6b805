"""The commands, each loaded when it is called, with help in the user's language."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import click

from vnadmindoc.cli import phrases
from vnadmindoc.cli.usage import UnknownCommand

if TYPE_CHECKING:
    from vnadmindoc.reporting.language import Language, Phrase

__all__ = ["command", "language_option", "program", "regulation_option"]

COMMANDS: Final = {
    "check": phrases.CHECK,
    "annotate": phrases.ANNOTATE,
    "convert": phrases.CONVERT,
    "fix": phrases.FIX,
    "citations": phrases.CITATIONS,
    "rules": phrases.RULES,
    "explain": phrases.EXPLAIN,
    "regulation": phrases.REGULATION,
}
"""The commands in the order of the help; each is `vnadmindoc.cli.<name>` with a function `build`."""


class _Formatter(click.HelpFormatter):
    """Help with its headings in the language; there is one of them a language."""

    language: Language = "vi"

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how a command is called."""
        super().write_usage(prog, args, prefix or phrases.USAGE.say(self.language) + " ")

    def write_heading(self, heading: str) -> None:
        """Write a heading, click's English one turned into the language."""
        known = phrases.HEADINGS.get(heading)
        super().write_heading(known.say(self.language) if known else heading)


class _EnglishFormatter(_Formatter):
    language: Language = "en"


def _context_class(language: Language) -> type[click.Context]:
    class Context(click.Context):
        formatter_class = _EnglishFormatter if language == "en" else _Formatter

    return Context


class _Program(click.Group):
    """The program: it knows the names of its commands and loads one when it is called."""

    def __init__(self, language: Language, **settings: Any) -> None:  # noqa: ANN401 - click's own settings, passed on
        super().__init__(**settings)
        self.language = language
        self.context_class = _context_class(language)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Load one command."""
        if cmd_name not in COMMANDS:
            return None
        build = import_module(f"vnadmindoc.cli.{cmd_name}").build
        loaded: click.Command = build(self.language)
        return loaded

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """Write the list of commands without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, phrase.say(self.language)) for name, phrase in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first argument names."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise UnknownCommand(args[0], tuple(COMMANDS), ctx)
        return super().resolve_command(ctx, args)


def language_option(language: Language) -> click.Option:
    """Return `--lang`, which was read before parsing and is here only to be accepted and explained."""
    return click.Option(
        ["--lang"],
        type=click.Choice(["vi", "en"]),
        expose_value=False,
        help=phrases.LANGUAGE.say(language),
    )


def regulation_option(language: Language, default: str | None = None) -> click.Option:
    """Return `--regulation`: the id of a regulation, or the path of its file; without it a project's holds."""
    return click.Option(
        ["--regulation"],
        default=default,
        metavar=phrases.ID_OR_FILE.say(language),
        help=phrases.BY_REGULATION.say(language),
    )


def _help_option(language: Language) -> click.Option:
    def show(ctx: click.Context, _parameter: click.Parameter, value: bool) -> None:
        if value and not ctx.resilient_parsing:
            click.echo(ctx.get_help())
            ctx.exit()

    return click.Option(
        ["--help"], is_flag=True, is_eager=True, expose_value=False, callback=show, help=phrases.HELP.say(language)
    )


def _version_option(language: Language) -> click.Option:
    def show(ctx: click.Context, _parameter: click.Parameter, value: bool) -> None:
        if value and not ctx.resilient_parsing:
            from vnadmindoc import __version__

            click.echo(f"vnadmindoc {__version__}")
            ctx.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=phrases.VERSION.say(language),
    )


def command(
    name: str,
    language: Language,
    callback: Any,  # noqa: ANN401 - a function of whatever parameters the command has
    params: list[click.Parameter],
    details: Phrase | None = None,
) -> click.Command:
    """Return one command with its help, and with the options that every command has.

    `details` may speak of `{readable}` and `{writable}`, the suffixes of the table of formats.
    """
    summary = COMMANDS[name].say(language)
    built = click.Command(
        name,
        callback=callback,
        params=[*params, language_option(language), _help_option(language)],
        help=f"{summary}\n\n{details.say(language, **_suffixes())}" if details else summary,
        short_help=summary,
        options_metavar=phrases.OPTIONS.say(language),
        add_help_option=False,
    )
    built.context_class = _context_class(language)
    return built


def _suffixes() -> dict[str, str]:
    from vnadmindoc.file_formats import readable_suffixes, writable_suffixes

    return {"readable": readable_suffixes(), "writable": writable_suffixes()}


def program(language: Language) -> click.Group:
    """Return the whole command line in one language."""
    return _Program(
        language,
        name="vnadmindoc",
        params=[_version_option(language), language_option(language), _help_option(language)],
        help=phrases.PROGRAM.say(language),
        options_metavar=phrases.OPTIONS.say(language),
        subcommand_metavar=phrases.SUBCOMMAND.say(language),
        add_help_option=False,
        no_args_is_help=False,
    )
