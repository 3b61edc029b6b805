"""The content of a document as blocks of a page."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final, assert_never

from attrs import evolve

from vnadmindoc import layout
from vnadmindoc.components.divisions import format_opening
from vnadmindoc.compose.dress import Wardrobe
from vnadmindoc.layout import ParagraphFormat, RunFormat
from vnadmindoc.model import Bullet, Division, Level, Node, PageBreak, Paragraph, Picture, Raw, Span, Table

__all__ = ["compose_body"]

_TABLE_GAP: Final = 6.0
"""The distance in pt between a table and the line above it."""

_INLINE = (Level.ARTICLE, Level.HEADING, Level.CLAUSE, Level.POINT)


def compose_body(body: tuple[Node, ...], wardrobe: Wardrobe, width: float) -> list[layout.Block]:
    """Return the blocks of a body. `width` is the room in mm for its tables."""
    blocks: list[layout.Block] = []
    _append(body, wardrobe, width, blocks, "body")
    return blocks


def _append(body: tuple[Node, ...], wardrobe: Wardrobe, width: float, blocks: list[layout.Block], text: str) -> None:
    for node in body:
        match node:
            case Paragraph():
                blocks.append(wardrobe.words(text, node.spans))
            case Division():
                _append_division(node, wardrobe, width, blocks)
            case Bullet():
                blocks.append(wardrobe.words("bullet", (Span(f"{node.marker} "), *node.spans)))
            case Table():
                if blocks:
                    blocks[-1] = _reshaped(blocks[-1], _clear)
                blocks.append(_table(node, wardrobe, width))
            case Picture():
                blocks.append(
                    layout.Picture(
                        data=node.data,
                        media_type=node.media_type,
                        width=node.width,
                        height=node.height,
                        description=node.description,
                    )
                )
            case PageBreak():
                blocks.append(layout.PageBreak())
            case Raw():
                blocks.append(layout.Opaque(name=node.name or "", text=node.text, data=node.data))
            case _:
                assert_never(node)


def _append_division(division: Division, wardrobe: Wardrobe, width: float, blocks: list[layout.Block]) -> None:
    children = division.children
    inline: tuple[Span, ...] = ()
    if division.level in _INLINE and not division.title and children and isinstance(children[0], Paragraph):
        inline = children[0].spans
        children = children[1:]
    blocks.extend([wardrobe.paragraph(line) for line in format_opening(division, inline)])
    if division.level is Level.ARTICLE and division.title:
        blocks[-1] = _reshaped(blocks[-1], _kept)
    _append(children, wardrobe, width, blocks, "body")


@lru_cache(maxsize=16)
def _kept(shape: ParagraphFormat) -> ParagraphFormat:
    return evolve(shape, keep_with_next=True)


@lru_cache(maxsize=16)
def _clear(shape: ParagraphFormat) -> ParagraphFormat:
    return evolve(shape, space_after=_TABLE_GAP)


@lru_cache(maxsize=16)
def _centred(shape: ParagraphFormat) -> ParagraphFormat:
    return evolve(shape, alignment=layout.Alignment.CENTER)


def _reshaped(block: layout.Block, reshape: Callable[[ParagraphFormat], ParagraphFormat]) -> layout.Block:
    """Return a paragraph in another shape; any other block as it is."""
    if not isinstance(block, layout.Paragraph):
        return block
    return layout.Paragraph(block.runs, reshape(block.format), block.style)


@lru_cache(maxsize=16)
def _bold(base: RunFormat) -> RunFormat:
    return evolve(base, bold=True)


def _as_heading(block: layout.Block) -> layout.Block:
    """Return a cell's paragraph as the heading of its column: bold, centred (practice; the decree leaves it open)."""
    centred = _reshaped(block, _centred)
    if not isinstance(centred, layout.Paragraph):
        return centred
    runs = tuple(layout.Run(run.text, _bold(run.format)) for run in centred.runs)
    return layout.Paragraph(runs, centred.format, centred.style)


def _table(table: Table, wardrobe: Wardrobe, width: float) -> layout.Table:
    columns = max((sum(cell.column_span for cell in row.cells) for row in table.rows), default=1)
    shares = table.widths or (1.0,) * columns
    total = sum(shares)
    rows: list[layout.TableRow] = []
    for index, row in enumerate(table.rows):
        cells: list[layout.TableCell] = []
        for cell in row.cells:
            blocks: list[layout.Block] = []
            _append(cell.children, wardrobe, width / columns, blocks, "table_text")
            if index < table.header_rows:
                blocks = [_as_heading(block) for block in blocks]
            cells.append(layout.TableCell(blocks=tuple(blocks), column_span=cell.column_span, row_span=cell.row_span))
        rows.append(layout.TableRow(cells=tuple(cells), is_header=index < table.header_rows))
    return layout.Table(
        rows=tuple(rows), widths=tuple(round(width * share / total, 2) for share in shares), has_borders=True
    )
