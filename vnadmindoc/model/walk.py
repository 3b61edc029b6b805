"""The two ways through a body: `query` collects, `walk` rewrites.

>>> from vnadmindoc.model import Level, Paragraph, Division
>>> body = (Division(level=Level.HEADING, number="I", title="KẾT QUẢ", children=(Paragraph("Đã xong."),)),)
>>> [node.number for node in query(body, Division)]
['I']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from vnadmindoc.model.body import Bullet, Division, Node, PageBreak, Paragraph, Picture, Raw, Row, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["query", "walk"]

_N = TypeVar("_N", Paragraph, Bullet, Division, Table, Picture, PageBreak, Raw)


def _all(body: tuple[Node, ...]) -> Iterator[Node]:
    stack = list(reversed(body))
    while stack:
        node = stack.pop()
        yield node
        if isinstance(node, Division):
            stack.extend(reversed(node.children))
        elif isinstance(node, Table):
            for row in reversed(node.rows):
                for cell in reversed(row.cells):
                    stack.extend(reversed(cell.children))


def query(body: tuple[Node, ...], wanted: type[_N]) -> Iterator[_N]:
    """Yield every node of a type, in reading order, however deep it stands."""
    return (node for node in _all(body) if isinstance(node, wanted))


def walk(body: tuple[Node, ...], change: Callable[[Node], Node | None]) -> tuple[Node, ...]:
    """Return the body with `change` applied to every node, children first; `None` takes a node out."""
    changed: list[Node] = []
    for node in body:
        inner: Node = node
        if isinstance(node, Division):
            inner = evolve(node, children=walk(node.children, change))
        elif isinstance(node, Table):
            rows = tuple(
                Row(tuple(evolve(cell, children=walk(cell.children, change)) for cell in row.cells))
                for row in node.rows
            )
            inner = evolve(node, rows=rows)
        result = change(inner)
        if result is not None:
            changed.append(result)
    return tuple(changed)
