"""How wide the column is in which a paragraph stands: a cell of a table, or the text frame."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vnadmindoc.layout import Anchor, Block, Paragraph, Table
from vnadmindoc.layout.metrics import text_width
from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence

__all__ = ["column_width", "line_width"]

_PADDING: Final = 3.8
"""Millimetres that word processors leave free inside a cell, left and right together."""


def column_width(label: Label, evidence: Evidence) -> float | None:
    """Return the width in mm of the column in which a label's paragraph stands, or None where it is not known."""
    anchor = label.paragraph.anchor
    if anchor is None:
        return None
    for section in evidence.reading.layout.sections:
        for place, width in _columns(section.blocks, section.page.text_width):
            if place == anchor:
                return width
    return None


def line_width(label: Label) -> float | None:
    """Return the width in mm of a label's line with the blanks in front of it, or None where a size is not known."""
    width = 0.0
    for run in label.paragraph.runs:
        look = run.format
        if look.size is None:
            return None
        words = run.text.upper() if look.caps else run.text
        width += text_width(words, look.size, bold=bool(look.bold), italic=bool(look.italic))
    return width


def _columns(blocks: tuple[Block, ...], width: float | None) -> Iterator[tuple[Anchor | None, float | None]]:
    """Yield the place of every paragraph with the width of its column."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.anchor, width
        elif isinstance(block, Table):
            for row in block.rows:
                start = 0
                for cell in row.cells:
                    end = start + max(1, cell.column_span)
                    inside = None if block.widths is None else max(sum(block.widths[start:end]) - _PADDING, 0.0)
                    yield from _columns(cell.blocks, inside)
                    start = end
