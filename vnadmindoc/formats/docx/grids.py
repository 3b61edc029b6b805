"""Tables: rows, cells and how many columns and rows they span, widths, and whether any border shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from vnadmindoc.formats.docx.cascade import TableLook
from vnadmindoc.formats.docx.cells import MOST_COLUMNS, UNSTATED_CELL, CellFacts, cell_facts
from vnadmindoc.formats.docx.facts import Border
from vnadmindoc.formats.docx.ooxml import W, leading, step
from vnadmindoc.formats.docx.source import Frame, Source
from vnadmindoc.formats.docx.table_facts import (
    UNSTATED_ROW,
    UNSTATED_TABLE,
    RowFacts,
    TableFacts,
    grid_columns,
    row_facts,
    table_facts,
)
from vnadmindoc.layout import Alignment, Anchor, Block, HorizontalLine, Paragraph, Table, TableCell, TableRow
from vnadmindoc.units import twips_to_mm

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["read_table"]

Fill = Callable[["_Element", str, Frame], tuple[Block, ...]]
"""Reads the blocks of a cell."""

_TR: Final = f"{W}tr"
_TC: Final = f"{W}tc"
_TC_PR: Final = f"{W}tcPr"
_TR_PR: Final = f"{W}trPr"
_PADDING: Final = 1.9
_MEMO: Final = 256
_INNER: Final = {"top": "insideH", "bottom": "insideH", "left": "insideV", "right": "insideV"}
_NONE: Final[Border] = (False, 0.0)
_WRAPPERS: Final = frozenset({W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo")})


@define(eq=False)
class _Cell:
    """A cell being read: where it begins, how far it reaches."""

    start: int
    span: int
    blocks: list[Block]
    rows: int = 1
    width: float = 0.0
    shown: dict[str, float] = field(factory=dict)
    """The sides whose border shows, and its weight in pt."""


@frozen(eq=False)
class _Row:
    """A row to be read: its element and path, its number from 0, how many columns are left empty before it."""

    element: _Element
    path: str
    number: int
    is_last: bool
    columns_before: int


@define(eq=False)
class _Look:
    """What a table says of all its cells."""

    widths: list[float]
    padding: tuple[float, float]
    style: str | None
    parts: frozenset[str]
    """The parts of the table ("firstRow") that its style formats here."""
    shown: dict[str, Border]
    """The borders of a cell that states none, wherever in the table it stands."""
    ruled: int = 0
    cells: int = 0
    open: dict[int, _Cell] = field(factory=dict)
    frames: dict[tuple[CellFacts, int, tuple[str, ...]], Frame] = field(factory=dict)


def read_table(table: _Element, path: str, frame: Frame, source: Source, fill: Fill) -> Table:
    """Return a `w:tbl`. A cell that continues one from above is part of that one."""
    properties = table.find(f"{W}tblPr")
    stated = UNSTATED_TABLE if properties is None else source.stated(properties, table_facts)
    look = _look(table, stated, source)
    rows: list[tuple[list[_Cell], RowFacts]] = []
    found = _inside(table, path, _TR)
    for number, (element, place) in enumerate(found, 1):
        marks = leading(element, _TR_PR)
        facts = UNSTATED_ROW if marks is None else source.stated(marks, row_facts)
        if facts.is_deleted:
            source.notice("Tệp có hàng của bảng đã xóa được theo dõi (Track Changes); hàng đó bị bỏ.")
            continue
        row = _Row(element, place, number=len(rows), is_last=number == len(found), columns_before=facts.columns_before)
        rows.append((_cells(row, look, frame, source, fill), facts))
    has_borders = look.cells > 0 and look.ruled * 2 >= look.cells
    if look.ruled and not has_borders:
        _draw_rules([cell for cells, _ in rows for cell in cells], source.anchor(path))
    made = [
        TableRow(cells=tuple([_finish(cell) for cell in cells]), is_header=facts.is_header, can_split=facts.can_split)
        for cells, facts in rows
    ]
    return Table(
        rows=tuple(made),
        widths=tuple([round(width, 2) for width in look.widths]) or None,
        has_borders=has_borders,
        alignment=stated.alignment,
        anchor=source.anchor(path),
    )


def _finish(cell: _Cell) -> TableCell:
    blocks = tuple(cell.blocks)
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        only = blocks[0]
        if not only.runs and only.style is None and only.label is None:
            blocks = ()
    return TableCell(blocks=blocks, column_span=cell.span, row_span=cell.rows)


def _inside(parent: _Element, path: str, tag: str) -> list[tuple[_Element, str]]:
    """Return the rows of a table or the cells of a row, also those that stand in wrappers, with their paths."""
    found: list[tuple[_Element, str]] = []
    seen: dict[str, int] = {}
    name, count = tag[len(W) :], 0
    for child in parent:
        if child.tag == tag:
            count += 1
            found.append((child, f"{path}/{name}[{count}]"))
        elif child.tag in _WRAPPERS:
            found += _inside(child, path + step(child, seen), tag)
    return found


def _look(table: _Element, stated: TableFacts, source: Source) -> _Look:
    borders: dict[str, Border] = {}
    sides = {"left": _PADDING, "right": _PADDING}
    chain = source.cascade.chain(stated.style)
    for layer in chain:
        borders |= layer.whole.borders
        sides |= layer.whole.margins
    borders |= stated.borders
    sides |= stated.margins
    columns = grid_columns(table.find(f"{W}tblGrid")) if stated.columns is None else stated.columns
    if not any(columns):
        columns = _first_row_widths(table, source)
    return _Look(
        widths=[twips_to_mm(column) for column in columns[:MOST_COLUMNS]],
        padding=(sides["left"], sides["right"]),
        style=stated.style,
        parts=stated.parts & {name for layer in chain for name in layer.parts},
        shown=_shown_everywhere(borders),
    )


def _shown_everywhere(borders: dict[str, Border]) -> dict[str, Border]:
    """Return what a table's borders draw around a cell: the outer ones where they show, else the inner ones."""
    shown: dict[str, Border] = {}
    for side, inner in _INNER.items():
        outer = borders.get(side, _NONE)
        shown[side] = outer if outer[0] else borders.get(inner, _NONE)
    return shown


def _parts(known: frozenset[str], row: tuple[int, bool], column: tuple[int, bool]) -> tuple[str, ...]:
    """Return the parts of a table that a cell is in, the one that is heard first in front (17.7.6).

    Bands begin after a first row or column that is formatted as such.
    """
    across, down = row[0] - ("firstRow" in known), column[0] - ("firstCol" in known)
    named = (
        (f"band{down % 2 + 1}Vert", down >= 0),
        (f"band{across % 2 + 1}Horz", across >= 0),
        ("firstCol", column[0] == 0),
        ("lastCol", column[1]),
        ("firstRow", row[0] == 0),
        ("lastRow", row[1]),
    )
    return tuple([name for name, is_in in named if is_in and name in known])


def _first_row_widths(table: _Element, source: Source) -> tuple[float, ...]:
    row = table.find(_TR)
    widths = [_facts(cell, source).width for cell in ([] if row is None else row.iterchildren(_TC))]
    stated = [width for width in widths if width is not None]
    return tuple(stated) if any(stated) and len(stated) == len(widths) else ()


def _cells(row: _Row, look: _Look, frame: Frame, source: Source, fill: Fill) -> list[_Cell]:
    made: list[_Cell] = []
    still_open: dict[int, _Cell] = {}
    column = row.columns_before
    if column:
        made.append(_Cell(0, column, []))
    found = _inside(row.element, row.path, _TC)
    for number, (element, place) in enumerate(found, 1):
        facts = _facts(element, source)
        parts = _parts(look.parts, (row.number, row.is_last), (column, number == len(found))) if look.parts else ()
        inside = _inside_frame(facts, look, column, parts, frame)
        blocks = fill(element, place, inside)
        upper = look.open.get(column)
        if facts.is_merged and not facts.begins and upper is not None:
            upper.rows += 1
            upper.blocks += [block for block in blocks if not (isinstance(block, Paragraph) and not block.text)]
            still_open[column] = upper
        else:
            cell = _Cell(column, facts.span, list(blocks), width=inside.width, shown=_shown(facts, look))
            made.append(cell)
            look.cells += 1
            look.ruled += bool(cell.shown)
            if facts.is_merged:
                still_open[column] = cell
        column += facts.span
    look.open = still_open
    return made


def _facts(cell: _Element, source: Source) -> CellFacts:
    """Return what a cell states."""
    properties = leading(cell, _TC_PR)
    return UNSTATED_CELL if properties is None else source.stated(properties, cell_facts)


def _inside_frame(facts: CellFacts, look: _Look, column: int, parts: tuple[str, ...], frame: Frame) -> Frame:
    """Return the frame between the margins of a cell, the one made before where a cell states the same."""
    key = facts, column, parts
    known = look.frames.get(key)
    if known is None:
        left, right = look.padding
        if facts.margins:
            left, right = facts.margins.get("left", left), facts.margins.get("right", right)
        width = sum(look.widths[column : column + facts.span]) or twips_to_mm(facts.width or 0.0) or frame.width
        known = Frame(width=max(width - left - right, 0.0), look=_table_look(look.style, parts), depth=frame.depth + 1)
        look.frames[key] = known
    return known


@lru_cache(maxsize=_MEMO)
def _table_look(style: str | None, parts: tuple[str, ...]) -> TableLook:
    return TableLook(style, parts)


def _shown(facts: CellFacts, look: _Look) -> dict[str, float]:
    """Return the sides of a cell whose border shows, its own or the table's, and the border's weight."""
    shown = look.shown | facts.borders if facts.borders else look.shown
    return {side: weight for side, (is_shown, weight) in shown.items() if is_shown}


def _draw_rules(cells: list[_Cell], anchor: Anchor) -> None:
    """Make lines of the borders of a table that shows hardly any: a cell's upper or lower one stands for a rule.

    A cell with a border at its side is no rule, and then none of the table's is.
    """
    ruled = [cell for cell in cells if cell.shown]
    if any(not cell.shown.keys() <= {"top", "bottom"} for cell in ruled):
        return
    for cell in ruled:
        lines = {
            side: HorizontalLine(
                length=round(cell.width, 2), alignment=Alignment.CENTER, width=weight or None, anchor=anchor
            )
            for side, weight in cell.shown.items()
        }
        if "top" in lines:
            cell.blocks.insert(0, lines["top"])
        if "bottom" in lines:
            cell.blocks.append(lines["bottom"])
