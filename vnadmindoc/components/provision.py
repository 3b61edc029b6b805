"""Điểm, khoản, điều that a text points at: "điểm a khoản 2 Điều 5" (khoản 7 Mục V Phụ lục II)."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from vnadmindoc.model.citation import Provision

__all__ = ["FoundProvision", "format_provision", "parse_provisions"]

_ORDINAL: Final = r"(?:\d{1,3}[a-zđ]?|[a-zđ]|này)(?![\w/])(?!\.\d)"
_UNIT: Final = re.compile(
    rf"(?P<word>[đĐ]iểm|[kK]hoản|[đĐ]iều)\s++(?P<first>{_ORDINAL})"
    rf"(?P<more>(?:(?:\s*+,\s*+|\s++và\s++){_ORDINAL})*+)"
)
_EACH: Final = re.compile(_ORDINAL)
_DEPTHS: Final = {"điểm": 2, "khoản": 1, "điều": 0}
_WORDS: Final = ("Điều", "khoản", "điểm")
_GAP: Final = re.compile(r"\s*+,?+\s*+(?:của\s++)?+|\s*+(?:,|và|hoặc)\s++")
_LONGEST_GAP: Final = 12


class FoundProvision(NamedTuple):
    """A provision with its span in the text."""

    start: int
    end: int
    provision: Provision


class _Unit(NamedTuple):
    """A word with its numbers, and where they stand."""

    start: int
    end: int
    depth: int
    numbers: tuple[str, ...]


def format_provision(provision: Provision) -> str:
    """Print a provision from the smallest part up: "điểm a, b khoản 2 Điều 5"."""
    parts = (provision.points, provision.clauses, provision.articles)
    return " ".join([f"{_WORDS[2 - row]} {', '.join(numbers)}" for row, numbers in enumerate(parts) if numbers])


def parse_provisions(text: str) -> tuple[FoundProvision, ...]:
    """Return every provision that a text in form C points at, in order.

    >>> [found.provision.clauses for found in parse_provisions("khoản 1, khoản 2 Điều 15 và khoản 3 Điều này")]
    [('1', '2'), ('3',)]
    """
    if "iều " not in text and "hoản " not in text and "iểm " not in text:
        return ()
    found: list[FoundProvision] = []
    chain: list[_Unit] = []
    for match in _UNIT.finditer(text):
        word = match["word"].lower()
        if word != "điểm" and match["first"].isalpha() and match["first"] != "này":
            continue  # "điều a" is no provision
        numbers = (match["first"], *_EACH.findall(match["more"]))
        unit = _Unit(match.start(), match.end(), _DEPTHS[word], numbers)
        if chain and not _goes_on(chain[-1], unit, text):
            found.append(_joined(chain))
            chain = []
        chain.append(unit)
    if chain:
        found.append(_joined(chain))
    return tuple(found)


def _goes_on(last: _Unit, unit: _Unit, text: str) -> bool:
    """Tell whether a unit belongs to the chain: the next larger part, or one more of the same."""
    if unit.depth > last.depth or unit.start - last.end > _LONGEST_GAP:
        return False
    return _GAP.fullmatch(text, last.end, unit.start) is not None


def _joined(chain: list[_Unit]) -> FoundProvision:
    levels: tuple[list[str], list[str], list[str]] = ([], [], [])
    for unit in chain:
        levels[unit.depth].extend(unit.numbers)
    articles, clauses, points = (tuple(level) for level in levels)
    provision = Provision(points=points, clauses=clauses, articles=articles)
    return FoundProvision(chain[0].start, chain[-1].end, provision)
