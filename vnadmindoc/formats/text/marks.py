"""Markdown's marks in a text: bold and italic, headings, escapes. They are taken off and become facts.

Only pairs are marks: a star or an underscore that is not closed before the next blank line, or that encloses
blanks, is text. A pair may span lines, as it does around the two lines of a signer's position.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from attrs import evolve, frozen

from vnadmindoc.formats.text.lines import Line, Span

__all__ = ["escape_marks", "take_marks"]

_MARK = re.compile(r"\\(?=[*_#.+\-()\[\]!>~`])|\*+|_+")
_HEADING = re.compile(r"( {0,3})(#{1,6})[ \t]+")
_KINDS = {"*": (False, True), "**": (True, False), "***": (True, True), "_": (False, True), "__": (True, False)}
_OPENS_BEFORE, _CLOSES_AFTER = "([{\"'“‘«/-–—>", ")]}\"'”’».,;:!?…/-–—<"


@frozen
class _Mark:
    """A run of stars or underscores, or an escaping backslash: its line, its place there, its characters."""

    line: int
    start: int
    end: int
    text: str


def take_marks(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines without their marks, which are recorded in `spans` and `is_heading`."""
    taken: list[Line] = []
    for has_text, group in groupby(lines, key=lambda line: not line.is_blank):
        paragraph = list(group)
        taken.extend(_take(paragraph) if has_text else paragraph)
    return tuple(taken)


def escape_marks(text: str) -> str:
    r"""Return the text such that reading it takes nothing off.

    >>> escape_marks("Biểu **số** 1"), escape_marks("(*) Ghi chú")
    ('Biểu \\*\\*số\\*\\* 1', '(*) Ghi chú')
    """
    line = Line(number=1, text=text)
    if not text.startswith("#") and ("*" in text or "_" in text or "\\" in text) and _take([line])[0].text != text:
        return re.sub(r"([*_])", r"\\\1", text)
    return "\\" + text if _HEADING.match(text) else text


def _take(lines: list[Line]) -> list[Line]:
    lines = [_take_heading(line) for line in lines]
    marks = [
        _Mark(index, found.start(), found.end(), found[0])
        for index, line in enumerate(lines)
        if "*" in line.text or "_" in line.text or "\\" in line.text
        for found in _MARK.finditer(line.text)
    ]
    if not marks:
        return lines
    return _cut(lines, _pair(lines, marks))


def _take_heading(line: Line) -> Line:
    found = _HEADING.match(line.text)
    if found is None:
        return line
    origins = line.origins or tuple(range(1, len(line.text) + 1))
    return evolve(line, text=line.text[found.end() :], origins=origins[found.end() :], is_heading=True)


def _pair(lines: list[Line], marks: list[_Mark]) -> dict[int, list[tuple[_Mark, int, int]]]:
    """Return the marks to cut, by line, each with its change of the bold and the italic depth."""
    cut: dict[int, list[tuple[_Mark, int, int]]] = defaultdict(list)
    open_marks: dict[str, list[_Mark]] = defaultdict(list)
    escaped: tuple[int, int] | None = None
    for mark in marks:
        if mark.text == "\\":
            cut[mark.line].append((mark, 0, 0))
            escaped = (mark.line, mark.end)
            continue
        if (mark.line, mark.start) == escaped or mark.text not in _KINDS:
            continue
        text = lines[mark.line].text
        before, after = text[mark.start - 1 : mark.start] or " ", text[mark.end : mark.end + 1] or " "
        waiting = open_marks[mark.text]
        if waiting and _can_close(mark.text, before, after):
            bold, italic = _KINDS[mark.text]
            opening = waiting.pop()
            cut[opening.line].append((opening, int(bold), int(italic)))
            cut[mark.line].append((mark, -int(bold), -int(italic)))
        elif _can_open(mark.text, before, after):
            waiting.append(mark)
    return cut


def _can_open(mark: str, before: str, after: str) -> bool:
    if after.isspace() or after in ".,;:!?)]}":
        return False
    if mark[0] == "_" and not (after.isalnum() or after in "([{\"'“‘«"):
        return False
    return mark == "**" or before.isspace() or before in _OPENS_BEFORE


def _can_close(mark: str, before: str, after: str) -> bool:
    if before.isspace() or before in "([{":
        return False
    return mark == "**" or after.isspace() or after in _CLOSES_AFTER or after in "*_"


def _cut(lines: list[Line], cut: dict[int, list[tuple[_Mark, int, int]]]) -> list[Line]:
    bold = italic = 0
    result: list[Line] = []
    for index, line in enumerate(lines):
        pieces: list[str] = []
        columns: list[int] = []
        spans: list[Span] = []
        place = length = 0
        end_of_line = _Mark(index, len(line.text), len(line.text), "")
        for mark, more_bold, more_italic in [*sorted(cut[index], key=lambda one: one[0].start), (end_of_line, 0, 0)]:
            if mark.start > place:
                pieces.append(line.text[place : mark.start])
                columns.extend(map(line.column, range(place, mark.start)))
                if bold or italic:
                    spans.append(Span(length, len(columns), bold=bold > 0 or None, italic=italic > 0 or None))
                length = len(columns)
            place = mark.end
            bold, italic = bold + more_bold, italic + more_italic
        untouched = not cut[index] and not spans
        result.append(
            line if untouched else evolve(line, text="".join(pieces), origins=tuple(columns), spans=tuple(spans))
        )
    return result
