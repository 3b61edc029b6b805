"""`vnadmindoc fix FILE -o OUT`: a copy of a Word file in which what can be repaired is repaired."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Unpack

import click

from vnadmindoc.cli import phrases
from vnadmindoc.cli.program import command, regulation_option
from vnadmindoc.cli.selection import Options, asked, selection_options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnadmindoc.regulations import Regulation
    from vnadmindoc.reporting.language import Language
    from vnadmindoc.rules.fixing import Repair
    from vnadmindoc.rules.report import Diagnostic

__all__ = ["build"]


def build(language: Language) -> click.Command:
    """Return the command in one language."""

    def fix(
        *,
        source: str,
        target: str | None,
        unsafe: bool,
        tracked: bool,
        dry_run: bool,
        force: bool,
        **options: Unpack[Options],
    ) -> int:
        from vnadmindoc import api, errors
        from vnadmindoc.cli.run import NOT_DONE, refuse
        from vnadmindoc.manner import manner_of

        if target is None and not dry_run:
            click.echo(phrases.WRONG_USE.say(language, fault=phrases.NO_TARGET.say(language)), err=True)
            return NOT_DONE
        wanted = asked(options)
        law = manner_of(source=source, **wanted).law
        try:
            done = api.fix(
                source,
                None if dry_run else target,
                unsafe=unsafe,
                tracked=tracked,
                overwrite=force,
                **wanted,
            )
        except errors.VnadmindocError as fault:
            return refuse(phrases.NOT_FIXED.say(language, source=source), fault, language)
        if target is not None and not dry_run:
            sys.stdout.write(phrases.WRITTEN.say(language, target=target) + "\n")
        sys.stdout.writelines(f"{line}\n" for line in _account(done, law, language, is_dry=dry_run))
        if done.doubt is not None:
            return NOT_DONE
        return 0 if done.after.conforms else 1

    return command("fix", language, fix, _parameters(language), phrases.FIX_DETAILS)


def _parameters(language: Language) -> list[click.Parameter]:
    return [
        click.Argument(["source"], metavar=phrases.SOURCE.say(language)),
        click.Option(
            ["-o", "--output", "target"], metavar=phrases.TARGET.say(language), help=phrases.OUTPUT.say(language)
        ),
        regulation_option(language),
        *selection_options(language),
        click.Option(["--unsafe"], is_flag=True, help=phrases.UNSAFE.say(language)),
        click.Option(["--tracked"], is_flag=True, help=phrases.TRACKED.say(language)),
        click.Option(["--dry-run"], is_flag=True, help=phrases.DRY_RUN.say(language)),
        click.Option(["--force"], is_flag=True, help=phrases.FORCE.say(language)),
    ]


def _account(done: Repair[bytes], law: Regulation, language: Language, *, is_dry: bool) -> Iterator[str]:
    """Yield what was done, in a dry run as a diff; then what was refused and what is left."""
    from vnadmindoc.reporting.diff import changes, format_changes

    if done.doubt is not None:
        yield phrases.UNTOUCHED.say(language, reason=done.doubt.vi if language == "vi" else done.doubt.en)
    elif not done.applied:
        yield phrases.NOTHING_TO_FIX.say(language)
    else:
        yield (phrases.WOULD_REPAIR if is_dry else phrases.REPAIRED).say(language) + ":"
        for found in done.applied:
            yield f"  {found.code} {found.message(language)}"
            yield f"    → {found.fix.words(language) if found.fix else ''}"
    if is_dry and done.is_changed:
        yield ""
        yield format_changes(changes(done.was, done.now), law, language=language).rstrip("\n")
    if done.refused and done.doubt is None:
        yield ""
        yield phrases.NOT_REPAIRED.say(language) + ":"
        for found, reason_vi, reason_en in done.refused:
            yield f"  {found.code} {found.message(language)}"
            yield f"    {reason_vi if language == 'vi' else reason_en}"
    yield ""
    if done.after.diagnostics:
        yield phrases.REMAINING.say(language) + ":"
        for found in done.after.diagnostics:
            yield from _remaining(found, language)
    elif done.after.conforms:
        yield phrases.NOTHING_LEFT.say(language)


def _remaining(found: Diagnostic, language: Language) -> Iterator[str]:
    yield f"  {found.code} {found.message(language)}"
    if found.fix is not None and found.fix.applicability != "safe":
        phrase = phrases.UNSAFE_FIX if found.fix.applicability == "unsafe" else phrases.SHOWN_FIX
        yield f"    {phrase.say(language, fix=found.fix.words(language))}"
