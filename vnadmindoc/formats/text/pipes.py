"""Pipe tables, as Markdown writes them: `| a | b |`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from vnadmindoc.formats.text.lines import Line
from vnadmindoc.layout import Anchor, Paragraph, Table, TableCell, TableRow

__all__ = ["read_pipes"]

_MOST_STROKES = 200
_PIPE = re.compile(r"(?<!\\)\|")
_DELIMITER = re.compile(r"\|(?:\s*:?-+:?\s*\|)+")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def read_pipes(lines: Sequence[Line], start: int) -> tuple[Table, int] | None:
    """Return the pipe table that begins at a line and the index after it; `None` where none begins."""
    end = start
    while end < len(lines) and _is_row(lines[end].text.strip()) and (end == start or not lines[end].starts_page):
        end += 1
    if end == start:
        return None
    delimiters = [index for index in range(start, end) if _DELIMITER.fullmatch(lines[index].text.strip())]
    has_header = delimiters[:1] == [start + 1]
    rows = tuple(
        TableRow(cells=_cells(lines[index]), is_header=has_header and index == start)
        for index in range(start, end)
        if index not in delimiters[:1]
    )
    return Table(rows=rows, has_borders=True, anchor=Anchor(line=lines[start].number, column=1)), end


def _is_row(text: str) -> bool:
    """Tell whether a line is a row; what has more strokes than a table has columns was drawn with them."""
    return len(text) > 1 and text[0] == "|" and text[-1] == "|" and text.count("|") <= _MOST_STROKES


def _cells(line: Line) -> tuple[TableCell, ...]:
    places = [found.start() for found in _PIPE.finditer(line.text)]
    return tuple(TableCell(blocks=_paragraphs(line, left + 1, right)) for left, right in pairwise(places))


def _paragraphs(line: Line, start: int, end: int) -> tuple[Paragraph, ...]:
    edges = [start]
    for found in _BREAK.finditer(line.text, start, end):
        edges += found.span()
    edges.append(end)
    paragraphs: list[Paragraph] = []
    for left, right in zip(edges[0::2], edges[1::2], strict=True):
        runs = tuple(evolve(run, text=run.text.replace("\\|", "|")) for run in line.runs(left, right))
        if runs:
            paragraphs.append(Paragraph(runs, anchor=runs[0].anchor))
    return tuple(paragraphs)
