"""The words of running text that a rule on capitals looks at, and what it says of one that is written wrongly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.rule import Fault, fault

__all__ = ["INSIDE", "JUDGED", "is_running", "rewritten"]

JUDGED: Final = ("basis", "body", "article", "clause_titled", "clause", "point", "bullet")
"""Components of the content that are sentences; titles and what is in capitals follow other rules."""

INSIDE: Final = re.compile(r"[^\W\d_][,;]?\s$")
"""What stands before a word inside a sentence: a word, perhaps a comma, one blank."""


def is_running(label: Label) -> bool:
    """Tell whether a label is running text, so that its capitals mean something."""
    return not label.text.isupper()


def rewritten(label: Label, match: re.Match[str], expected: str, group: str | int = 0) -> Iterator[Fault]:
    """Yield the fault that a stretch is not written as expected; none where it is, or where it is all in capitals."""
    found = match[group]
    if found != expected and not found.isupper():
        yield fault(label, match.span(group), found=found, expected=expected)
