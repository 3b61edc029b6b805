"""The JSON of the content, read: paragraphs, lists, divisions, tables, pictures."""

from __future__ import annotations

from base64 import b64decode
from typing import Final

from vnadmindoc.exchange.shapes import (
    Place,
    Refusal,
    Shape,
    choice,
    flag,
    integer,
    line,
    list_of,
    number,
    optional,
    parsed,
    record,
    text,
)
from vnadmindoc.model import (
    Bullet,
    Cell,
    Division,
    Level,
    Node,
    PageBreak,
    Paragraph,
    Picture,
    Raw,
    Row,
    Span,
    Table,
    spans,
)

__all__ = ["BODY", "MAX_DEPTH", "MOST_BLOCKS", "NODES"]

MAX_DEPTH: Final = 50
MOST_BLOCKS: Final = 25_000
"""How many blocks may enclose one another; the decree's own levels are eight."""


def _base64(value: str) -> bytes:
    try:
        return b64decode(value, validate=True)
    except ValueError:
        raise ValueError("a text in base64 is expected") from None


def _literal(*options: str) -> Shape[str]:
    def read(value: object, place: Place) -> str | Refusal:
        if isinstance(value, str) and value in options:
            return value
        return place.refuse(f"one of {', '.join(options)} is expected")

    return read


_SPAN: Final = record(
    Span,
    {
        "text": text,
        "bold": flag,
        "italic": flag,
        "underline": flag,
        "script": optional(_literal("superscript", "subscript")),
    },
    required=("text",),
)


_PLAIN_SPAN: Final = parsed(Span)
_PLAIN_SPANS: Final = parsed(spans)


def _one_span(value: object, place: Place) -> Span | Refusal:
    return _PLAIN_SPAN(value, place) if isinstance(value, str) else _SPAN(value, place)


_SPANS: Final = list_of(_one_span)


def _spans(value: object, place: Place) -> tuple[Span, ...] | Refusal:
    if isinstance(value, str):
        return _PLAIN_SPANS(value, place)
    if isinstance(value, list):
        return _SPANS(value, place)
    return place.refuse("a text or a list of spans is expected")


def _title(value: object, place: Place) -> tuple[Span, ...] | Refusal:
    return () if value is None else _spans(value, place)


def _node(value: object, place: Place) -> Node | Refusal:
    if place.depth >= MAX_DEPTH:
        return place.refuse(f"more than {MAX_DEPTH} blocks inside one another")
    if not isinstance(value, dict):
        return place.refuse("a block is an object with a type")
    kind = value.get("type")
    if not isinstance(kind, str) or kind not in NODES:
        return place.key("type").refuse(f"the type of a block is one of {', '.join(NODES)}")
    return NODES[kind](value, place.deeper())


BODY: Final[Shape[tuple[Node, ...]]] = list_of(_node)
"""The shape of a list of blocks."""


def _plain_cell(content: str) -> Cell:
    return Cell((Paragraph(content),)) if content else Cell()


_PLAIN_CELL: Final = parsed(_plain_cell)
_CELL: Final = record(Cell, {"children": BODY, "column_span": integer, "row_span": integer})


def _cell(value: object, place: Place) -> Cell | Refusal:
    return _PLAIN_CELL(value, place) if isinstance(value, str) else _CELL(value, place)


_CELLS: Final = list_of(_cell)


def _row(value: object, place: Place) -> Row | Refusal:
    cells = _CELLS(value, place)
    return cells if isinstance(cells, Refusal) else Row(cells)


def _paragraph(*, text: tuple[Span, ...]) -> Paragraph:
    return Paragraph(text)


def _bullet(*, text: tuple[Span, ...], marker: str = "-") -> Bullet:
    return Bullet(text, marker=marker)


NODES: Final[dict[str, Shape[Node]]] = {
    "paragraph": record(_paragraph, {"text": _spans}, required=("text",), tag="type"),
    "bullet": record(_bullet, {"text": _spans, "marker": line}, required=("text",), tag="type"),
    "division": record(
        Division,
        {"level": choice(Level), "number": optional(line), "title": _title, "children": BODY},
        required=("level",),
        tag="type",
    ),
    "table": record(
        Table,
        {"rows": list_of(_row), "header_rows": integer, "widths": optional(list_of(number))},
        required=("rows",),
        tag="type",
    ),
    "picture": record(
        Picture,
        {
            "data": parsed(_base64),
            "media_type": _literal("image/png", "image/jpeg"),
            "width": number,
            "height": number,
            "description": text,
        },
        required=("data", "width", "height"),
        tag="type",
    ),
    "page_break": record(PageBreak, {}, tag="type"),
    "raw": record(Raw, {"name": line, "text": text, "data": optional(parsed(_base64))}, required=("name",), tag="type"),
}
