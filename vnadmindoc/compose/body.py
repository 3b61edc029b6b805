"""The content of a document as blocks of a page."""

from __future__ import annotations

from typing import assert_never

from vnadmindoc import layout
from vnadmindoc.components.divisions import format_opening
from vnadmindoc.compose.dress import Wardrobe
from vnadmindoc.model import Bullet, Division, Level, Node, PageBreak, Paragraph, Picture, Raw, Span, Table

__all__ = ["compose_body"]

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
    _append(children, wardrobe, width, blocks, "body")


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
            cells.append(layout.TableCell(blocks=tuple(blocks), column_span=cell.column_span, row_span=cell.row_span))
        rows.append(layout.TableRow(cells=tuple(cells), is_header=index < table.header_rows))
    return layout.Table(
        rows=tuple(rows), widths=tuple(round(width * share / total, 2) for share in shares), has_borders=True
    )
