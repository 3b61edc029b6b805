"""Phần, chương, mục, tiểu mục, điều, đề mục, khoản, điểm (ô 6; điểm đ khoản 6 Mục II; Mục V, dòng 6a, 6b)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from vnadmindoc.components.line import Line, is_plain
from vnadmindoc.model import Division, Level, Span, text_of
from vnadmindoc.vietnamese import nfc

__all__ = ["DEPTH", "Opening", "format_opening", "parse_opening"]

DEPTH: Final = {
    Level.PART: 0,
    Level.CHAPTER: 1,
    Level.SECTION: 2,
    Level.SUBSECTION: 3,
    Level.ARTICLE: 4,
    Level.HEADING: 5,
    Level.CLAUSE: 6,
    Level.POINT: 9,
}
"""How deep each level stands; khoản of the form 1.1., 1.1.1. stand between khoản and điểm."""

_TWO_LINES: Final = {
    Level.PART: ("part_number", "part_title", "Phần"),
    Level.CHAPTER: ("chapter_number", "chapter_title", "Chương"),
    Level.SECTION: ("section_number", "section_title", "Mục"),
    Level.SUBSECTION: ("subsection_number", "subsection_title", "Tiểu mục"),
}
_WORDS: Final = {word.lower(): level for level, (_, _, word) in _TWO_LINES.items()}
_WORD: Final = re.compile(
    r"(?P<word>phần|chương|mục|tiểu\s+mục)\s+(?P<number>[IVXLCDM]+(?!\w)|\d+|thứ\s+\w+)\s*[.:]?\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(r"(?P<head>điều\s+(?P<number>\d+[a-zđ]?)\s*[.:])\s*(?P<rest>.*)", re.IGNORECASE)
_HEADING: Final = re.compile(r"(?P<head>(?P<number>[IVXL]{1,15})\s*[.)])\s*(?P<rest>\S.*)")
_CLAUSE: Final = re.compile(r"(?P<head>(?P<number>\d{1,3}(?:\.\d{1,2}){0,3})\s*\.)(?!\d)\s*(?P<rest>\S.*)")
_DOTTED: Final = re.compile(r"(?P<head>(?P<number>\d{1,2}(?:\.\d{1,2}){1,3}))\s+(?P<rest>[^\W\d_].*)")
_POINT: Final = re.compile(r"(?P<head>(?P<number>[a-zđ]\d?)\s*\))\s*(?P<rest>\S.*)")


_KEPT: Final = 256
_LONGEST_KEPT: Final = 1000
_WORD_INITIALS: Final = frozenset("PpCcMmTt")
_ROMAN_INITIALS: Final = frozenset("IVXL")
_ARTICLE_INITIALS: Final = frozenset("Đđ")


class Opening(NamedTuple):
    """How a line opens a division: its level, its number, what is left of the line, how long the number is."""

    level: Level
    number: str
    rest: str
    head: int

    @property
    def depth(self) -> int:
        """How deep the division stands among the levels."""
        return DEPTH[self.level] + (self.number.count(".") if self.level is Level.CLAUSE else 0)


def format_opening(division: Division, inline: tuple[Span, ...] = ()) -> tuple[Line, ...]:
    """Print the lines that open a division.

    `inline` is the first paragraph of an untitled division, which follows its number on the same line.
    """
    number = division.number or ""
    if division.level in _TWO_LINES:
        label, title, word = _TWO_LINES[division.level]
        lines = (Line(label, f"{word} {number}".rstrip()),)
        return lines + (_titled(title, division.title) if division.title else ())
    head, component = _head(division, number)
    spans = division.title or inline
    if is_plain(spans) and (division.title or division.level is not Level.ARTICLE):
        return (Line(component, f"{head} {spans[0].text}"),)
    text = f"{head} {text_of(spans)}".strip()
    governed = None if division.title or division.level is not Level.ARTICLE else len(head)
    return (Line(component, text, (Span(f"{head} "), *spans) if spans else (), governed),)


def _titled(component: str, title: tuple[Span, ...]) -> tuple[Line, ...]:
    return (Line(component, text_of(title), () if is_plain(title) else title),)


def _head(division: Division, number: str) -> tuple[str, str]:
    match division.level:
        case Level.ARTICLE:
            return f"Điều {number}.", "article"
        case Level.HEADING:
            return f"{number}.", "heading"
        case Level.CLAUSE:
            return f"{number}.", "clause_titled" if division.title else "clause"
        case _:
            return f"{number})", "point"


def parse_opening(text: str) -> Opening | None:
    """Read how a line opens a division, or None where it opens none."""
    return _opening_once(text) if len(text) <= _LONGEST_KEPT else _opening(text)


@lru_cache(maxsize=_KEPT)
def _opening_once(text: str) -> Opening | None:
    """Keep the answer: most lines are asked for when the head ends, where parts begin, and what they are."""
    return _opening(text)


def _opening(text: str) -> Opening | None:
    line = nfc(text).strip()
    first = line[:1]
    if first in _WORD_INITIALS and (match := _WORD.fullmatch(line)):
        rest, number = match["rest"], match["number"]
        if rest and not _is_title_case(rest):
            return None
        word = " ".join(match["word"].lower().split())
        if " " in number:
            return None
        return Opening(_WORDS[word], number.upper() if number.isalpha() else number, rest, match.start("rest"))
    for pattern, level in _candidates(line):
        if match := pattern.fullmatch(line):
            return Opening(level, match["number"], match["rest"], match.end("head"))
    return None


def _candidates(line: str) -> tuple[tuple[re.Pattern[str], Level], ...]:
    """Return the patterns that a line may match, told by its first letters."""
    first = line[:1]
    if first.isdecimal():
        return ((_CLAUSE, Level.CLAUSE), (_DOTTED, Level.CLAUSE))
    if first in _ROMAN_INITIALS:
        return ((_HEADING, Level.HEADING),)
    if first in _ARTICLE_INITIALS and first != line[:2].rstrip(" )0123456789"):
        return ((_ARTICLE, Level.ARTICLE),)
    return ((_POINT, Level.POINT),) if ")" in line[1:8] else ()


def _is_title_case(rest: str) -> bool:
    return rest == rest.upper() or (rest[0].isupper() and rest[-1] not in ".;,")
