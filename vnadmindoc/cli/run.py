"""One run of the command line: the language, the streams, and every way in which it can end."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING, Final

from vnadmindoc.cli import phrases

if TYPE_CHECKING:
    from vnadmindoc.reporting.language import Language

__all__ = ["INTERRUPTED", "LARGEST_INPUT", "NOT_DONE", "fault_lines", "find_language", "refuse", "run", "source_of"]

NOT_DONE: Final = 2
"""The exit code of what could not be checked or done, or was asked for wrongly."""

LARGEST_INPUT: Final = 64 << 20
"""So many bytes are read of one input."""

INTERRUPTED: Final = 130
"""The exit code after Ctrl-C, as shells have it."""


def run(arguments: tuple[str, ...]) -> int:
    """Run the command line and return the exit code; no exception leaves it."""
    _speak_utf8()
    language = find_language(arguments)
    try:
        code = _call(arguments, language)
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit):  # the second is Rich's answer to the first
        _drop_output()
        return NOT_DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as fault:
        if os.environ.get("VNADMINDOC_DEBUG"):
            raise
        _complain(phrases.UNEXPECTED.say(language, fault=f"{type(fault).__name__}: {fault}"))
        return NOT_DONE
    return code


def find_language(arguments: tuple[str, ...]) -> Language:
    """Return the language asked for by `--lang`, else by VNADMINDOC_LANG, else Vietnamese.

    The language must be known before the arguments are parsed: help and faults of usage are said in it.
    """
    wanted = os.environ.get("VNADMINDOC_LANG", "")
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            wanted = argument.removeprefix("--lang=")
        elif argument == "--lang" and position + 1 < len(arguments):
            wanted = arguments[position + 1]
    return "en" if wanted == "en" else "vi"


def _call(arguments: tuple[str, ...], language: Language) -> int:
    import click

    from vnadmindoc.cli.program import program
    from vnadmindoc.cli.usage import usage_lines
    from vnadmindoc.errors import VnadmindocError

    try:
        group = program(language)
        with group.make_context("vnadmindoc", list(arguments)) as context:
            outcome: object = group.invoke(context)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as fault:
        _complain(*usage_lines(fault, language))
        return NOT_DONE
    except VnadmindocError as fault:
        _complain(*fault_lines(fault, language))
        return NOT_DONE
    return outcome if isinstance(outcome, int) else 0


def fault_lines(fault: Exception, language: Language) -> tuple[str, ...]:
    """Return a fault of use as lines for the user: each fault of a document or regulation on its own."""
    from vnadmindoc.errors import InvalidDocument, InvalidProject, InvalidRegulation
    from vnadmindoc.reporting.translation import translate

    match fault:
        case InvalidDocument():
            head = phrases.INVALID_DOCUMENT.say(language)
            return (head, *(translate(each, language) for each in fault.faults))
        case InvalidRegulation():
            head = phrases.INVALID_REGULATION.say(language, subject=fault.subject)
            return (head, *(translate(each, language) for each in fault.faults))
        case InvalidProject():
            head = phrases.INVALID_PROJECT.say(language, subject=fault.subject)
            return (head, *(translate(each, language) for each in fault.faults))
    notes: list[str] = getattr(fault, "__notes__", [])
    return tuple(notes) if notes and language == "vi" else (translate(str(fault), language),)


def refuse(head: str, fault: Exception, language: Language) -> int:
    """Say what could not be done and why, and return the exit code of that."""
    _complain(head, *(f"  {line}" for line in fault_lines(fault, language)))
    return NOT_DONE


def source_of(file: str) -> str | bytes:
    """Return what is to be read: a file's path, or what standard input gives for "-"."""
    return sys.stdin.buffer.read(LARGEST_INPUT) if file == "-" else file


def _complain(*lines: str) -> None:
    for line in lines:
        print(line, file=sys.stderr)  # noqa: T201 - the command line's own voice


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale; Vietnamese cannot be said in ASCII."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _drop_output() -> None:
    """Send what is still buffered nowhere: the reader of the pipe has gone, and Python flushes at exit."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, io.UnsupportedOperation):
        return
