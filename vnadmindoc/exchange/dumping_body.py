"""The content as JSON values. What has its default is left out of a block, so that a block reads well."""

from __future__ import annotations

from base64 import b64encode

from vnadmindoc.errors import InvalidDocument
from vnadmindoc.exchange.loading_body import MAX_DEPTH
from vnadmindoc.model import Bullet, Cell, Division, Node, PageBreak, Paragraph, Picture, Raw, Span, Table

__all__ = ["Json", "dump_body"]

Json = dict[str, object]


def dump_body(body: tuple[Node, ...], depth: int = 0) -> list[Json]:
    """Return blocks as JSON objects. Raises `InvalidDocument` beyond `MAX_DEPTH` blocks inside one another."""
    if body and depth >= MAX_DEPTH:
        raise InvalidDocument("no JSON", (f"more than {MAX_DEPTH} blocks inside one another @ $",))
    return [_node(node, depth + 1) for node in body]


def _node(node: Node, depth: int) -> Json:  # noqa: PLR0911 - one return a kind of block
    match node:
        case Paragraph():
            return {"type": "paragraph", "text": _spans(node.spans)}
        case Bullet():
            marker = {} if node.marker == "-" else {"marker": node.marker}
            return {"type": "bullet", **marker, "text": _spans(node.spans)}
        case Division():
            return {
                "type": "division",
                "level": node.level.value,
                "number": node.number,
                "title": _spans(node.title) if node.title else None,
                "children": dump_body(node.children, depth),
            }
        case Table():
            return _table(node, depth)
        case Picture():
            return {
                "type": "picture",
                "media_type": node.media_type,
                "width": node.width,
                "height": node.height,
                "description": node.description,
                "data": b64encode(node.data).decode("ascii"),
            }
        case PageBreak():
            return {"type": "page_break"}
        case Raw():
            data = {} if node.data is None else {"data": b64encode(node.data).decode("ascii")}
            return {"type": "raw", "name": node.name, "text": node.text, **data}


def _table(table: Table, depth: int) -> Json:
    dumped: Json = {"type": "table"}
    if table.header_rows:
        dumped["header_rows"] = table.header_rows
    if table.widths is not None:
        dumped["widths"] = list(table.widths)
    return {**dumped, "rows": [[_cell(cell, depth) for cell in row.cells] for row in table.rows]}


def _cell(cell: Cell, depth: int) -> str | Json:
    spans_two = cell.column_span > 1 or cell.row_span > 1
    match cell.children:
        case () if not spans_two:
            return ""
        case (Paragraph((Span() as only,)),) if not spans_two and only == Span(only.text):
            return only.text
    dumped: Json = {}
    if cell.column_span > 1:
        dumped["column_span"] = cell.column_span
    if cell.row_span > 1:
        dumped["row_span"] = cell.row_span
    return {**dumped, "children": dump_body(cell.children, depth)}


def _spans(parts: tuple[Span, ...]) -> str | list[str | Json]:
    dumped = [_span(span) for span in parts]
    match dumped:
        case [str() as only]:
            return only
    return dumped


def _span(span: Span) -> str | Json:
    flags: Json = {name: True for name in ("bold", "italic", "underline") if getattr(span, name)}
    if span.script is not None:
        flags["script"] = span.script
    return {"text": span.text, **flags} if flags else span.text
