"""Which stretch of which paragraph a finding means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from vnadmindoc.layout import Paragraph
from vnadmindoc.layout.walk import stories, walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnadmindoc.layout import Layout
    from vnadmindoc.rules.report import Diagnostic, Location

__all__ = ["Mark", "place_marks"]


@frozen
class Mark:
    """The characters `start` to `end` (from 0) of a paragraph's text, and the number of the finding that means them."""

    start: int
    end: int
    finding: int


def place_marks(layout: Layout, diagnostics: Sequence[Diagnostic]) -> dict[int, tuple[Mark, ...]]:
    """Return the marks of each paragraph, by its identity; a finding that stands nowhere has none.

    The number of a finding is its place among the diagnostics.
    """
    paragraphs = tuple(_paragraphs(layout))
    by_path: dict[tuple[str | None, str | None], Paragraph] = {
        (one.anchor.part, one.anchor.path): one for one in paragraphs if one.anchor is not None and one.anchor.path
    }
    by_line: dict[int, list[Paragraph]] = {}
    for one in paragraphs:
        first = one.anchor.line if one.anchor is not None else None
        for line in range(first, first + one.text.count("\n") + 1) if first else ():
            by_line.setdefault(line, []).append(one)
    found: dict[int, list[Mark]] = {}
    for number, diagnostic in enumerate(diagnostics):
        location = diagnostic.location
        if location.path is not None:
            paragraph = _above(by_path, location.part, location.path)
        elif location.line is not None:
            paragraph = _on_line(by_line.get(location.line, ()), location.column or 1)
        else:
            paragraph = None
        if paragraph is not None and paragraph.text:
            start, end = _stretch(paragraph, location, diagnostic.excerpt)
            found.setdefault(id(paragraph), []).append(Mark(start, end, number))
    return {key: tuple(marks) for key, marks in found.items()}


def _paragraphs(layout: Layout) -> Iterator[Paragraph]:
    for section in layout.sections:
        for story in stories(section):
            yield from (block for block in walk(story) if isinstance(block, Paragraph))


def _above(by_path: dict[tuple[str | None, str | None], Paragraph], part: str | None, path: str) -> Paragraph | None:
    """Return the paragraph that is the node at a path, or the nearest one around it."""
    while path:
        found = by_path.get((part, path))
        if found is not None:
            return found
        path = path.rpartition("/")[0]
    return None


def _on_line(sharing: Sequence[Paragraph], column: int) -> Paragraph | None:
    """Return the paragraph of a line; where columns share it, the last that begins before the column."""
    begun = [paragraph for paragraph in sharing if _begins(paragraph) <= column]
    return begun[-1] if begun else next(iter(sharing), None)


def _begins(paragraph: Paragraph) -> int:
    anchor = paragraph.runs[0].anchor if paragraph.runs else paragraph.anchor
    return (anchor.column if anchor is not None else None) or 1


def _stretch(paragraph: Paragraph, location: Location, excerpt: str) -> tuple[int, int]:
    """Return where the excerpt stands in a paragraph, nearest to the location's column; all of it without one."""
    text = paragraph.text
    words = excerpt.removesuffix("…").split()
    if not words:
        return 0, len(text)
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    near = _offset(paragraph, location)
    found = min(pattern.finditer(text), key=lambda match: abs(match.start() - near), default=None)
    if found is None:
        return 0, len(text)
    return (found.start(), len(text)) if excerpt.endswith("…") else found.span()


def _offset(paragraph: Paragraph, location: Location) -> int:
    """Return about where in a paragraph's text the location points; its beginning where that is not told."""
    offset = 0
    for run in paragraph.runs:
        anchor = run.anchor
        if anchor is not None and (anchor.part, anchor.path) == (location.part, location.path):
            if location.line is not None and anchor.line is not None and location.line > anchor.line:
                lines = run.text.split("\n")[: location.line - anchor.line]
                return offset + sum(len(line) + 1 for line in lines) + (location.column or 1) - 1
            inside = (location.column or 1) - (anchor.column or 1)
            if 0 <= inside < max(len(run.text), 1):
                return offset + inside
        offset += len(run.text)
    return 0
