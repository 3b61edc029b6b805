"""The words of running text that a rule on capitals looks at, and what it says of one that is written wrongly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.rule import Fault, fault

__all__ = ["JUDGED", "capital", "is_inside", "is_running", "rewritten"]

JUDGED: Final = ("basis", "body", "article", "clause_titled", "clause", "point", "bullet")
"""Components of the content that are sentences; titles and what is in capitals follow other rules."""

_INSIDE: Final = re.compile(r"[^\W\d_][,;]?\s$")
"""What stands before a word inside a sentence: a word, perhaps a comma, one blank."""


def capital(words: str) -> str:
    """Return words with a capital at their beginning."""
    return words[0].upper() + words[1:]


def is_inside(label: Label, match: re.Match[str]) -> bool:
    """Tell whether a stretch stands inside a sentence."""
    return _INSIDE.search(label.text[max(0, match.start() - 3) : match.start()]) is not None


def is_running(label: Label) -> bool:
    """Tell whether a label is running text, so that its capitals mean something."""
    return not label.text.isupper()


def rewritten(label: Label, match: re.Match[str], expected: str, group: str | int = 0) -> Iterator[Fault]:
    """Yield the fault that a stretch is not written as expected; none where it is, or where it is all in capitals."""
    found = match[group]
    if found != expected and not found.isupper():
        yield fault(label, match.span(group), found=found, expected=expected)
