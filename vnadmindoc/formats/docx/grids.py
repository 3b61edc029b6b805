"""Tables: rows, cells and how many columns and rows they span, widths, and whether any border shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from attrs import define, evolve, field

from vnadmindoc.formats.docx.cascade import TableLook
from vnadmindoc.formats.docx.facts import ALIGNMENTS, read_border
from vnadmindoc.formats.docx.ooxml import W, attribute, integer, is_on, step, twips, value
from vnadmindoc.formats.docx.source import Frame, Source
from vnadmindoc.layout import Block, Paragraph, Table, TableCell, TableRow
from vnadmindoc.units import twips_to_mm

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["read_table"]

Fill = Callable[["_Element", str, Frame], tuple[Block, ...]]
"""Reads the blocks of a cell."""

_PADDING: Final = 1.9
_MOST_COLUMNS: Final = 1000
_SIDES: Final = frozenset({"top", "left", "start", "bottom", "right", "end", "insideH", "insideV"})
_FIRST_ROW: Final = 0x20
_WRAPPERS: Final = frozenset({"sdtContent", "customXml", "ins", "moveTo"})


@define(eq=False)
class _Cell:
    """A cell being read: where it begins, how far it reaches."""

    start: int
    span: int
    blocks: list[Block]
    rows: int = 1


@define(eq=False)
class _Look:
    """What a table says of all its cells."""

    widths: list[float]
    borders: dict[str, bool]
    padding: tuple[float, float]
    style: str | None
    has_first_row: bool
    ruled: int = 0
    cells: int = 0
    open: dict[int, _Cell] = field(factory=dict)


def read_table(table: _Element, path: str, frame: Frame, source: Source, fill: Fill) -> Table:
    """Return a `w:tbl`. A cell that continues one from above is part of that one."""
    properties = table.find(f"{W}tblPr")
    look = _look(table, properties, source)
    rows: list[tuple[list[_Cell], bool, bool]] = []
    for element, place in _rows(table, path):
        marks = element.find(f"{W}trPr")
        if marks is not None and marks.find(f"{W}del") is not None:
            source.notice("Tệp có hàng của bảng đã xóa được theo dõi (Track Changes); hàng đó bị bỏ.")
            continue
        cells = _cells(element, place, look, frame, fill, is_first=not rows)
        rows.append((cells, _marked(marks, "tblHeader"), not _marked(marks, "cantSplit")))
    alignment = value(properties, "jc")
    made = tuple(
        [
            TableRow(
                cells=tuple([_finish(cell) for cell in cells]),
                is_header=is_header,
                can_split=can_split,
            )
            for cells, is_header, can_split in rows
        ]
    )
    return Table(
        rows=made,
        widths=tuple([round(width, 2) for width in look.widths]) or None,
        has_borders=look.cells > 0 and look.ruled * 2 >= look.cells,
        alignment=ALIGNMENTS.get(alignment or ""),
        anchor=source.anchor(path),
    )


def _finish(cell: _Cell) -> TableCell:
    blocks = tuple(cell.blocks)
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        only = blocks[0]
        if not only.runs and only.style is None and only.label is None:
            blocks = ()
    return TableCell(blocks=blocks, column_span=cell.span, row_span=cell.rows)


def _marked(properties: _Element | None, name: str) -> bool:
    mark = None if properties is None else properties.find(W + name)
    return mark is not None and is_on(mark)


def _rows(parent: _Element, path: str) -> list[tuple[_Element, str]]:
    return _inside(parent, path, "tr")


def _inside(parent: _Element, path: str, name: str) -> list[tuple[_Element, str]]:
    """Return the rows of a table or the cells of a row, also those that stand in wrappers."""
    found: list[tuple[_Element, str]] = []
    seen: dict[str, int] = {}
    for child in parent:
        tag = str(child.tag)
        here = path + step(child, seen)
        if tag == W + name:
            found.append((child, here))
        elif tag == f"{W}sdt" or tag.removeprefix(W) in _WRAPPERS:
            found += _inside(child, here, name)
    return found


def _look(table: _Element, properties: _Element | None, source: Source) -> _Look:
    style = value(properties, "tblStyle")
    borders: dict[str, bool] = {}
    sides = {"left": _PADDING, "right": _PADDING}
    layers = [element.find(f"{W}tblPr") for element in source.cascade.chain(style)]
    for layer in [*layers, properties]:
        if layer is None:
            continue
        borders |= _visible(layer.find(f"{W}tblBorders"))
        _margins(layer.find(f"{W}tblCellMar"), sides)
    grid = table.find(f"{W}tblGrid")
    columns = (
        [] if grid is None else [twips(attribute(column, "w")) or 0.0 for column in grid.iterchildren(f"{W}gridCol")]
    )
    if not any(columns):
        columns = _first_row_widths(table)
    mark = None if properties is None else properties.find(f"{W}tblLook")
    return _Look(
        widths=[twips_to_mm(column) for column in columns[:_MOST_COLUMNS]],
        borders=borders,
        padding=(sides["left"], sides["right"]),
        style=style,
        has_first_row=mark is not None and _has_first_row(mark),
    )


def _has_first_row(mark: _Element) -> bool:
    stated = attribute(mark, "firstRow")
    if stated is not None:
        return stated in {"1", "true", "on"}
    try:
        return bool(int(attribute(mark, "val") or "0", 16) & _FIRST_ROW)
    except ValueError:
        return False


def _first_row_widths(table: _Element) -> list[float]:
    row = table.find(f"{W}tr")
    widths = []
    for cell in [] if row is None else row.iterchildren(f"{W}tc"):
        width = cell.find(f"{W}tcPr/{W}tcW")
        if width is None or attribute(width, "type") not in (None, "dxa"):
            return []
        widths.append(twips(attribute(width, "w")) or 0.0)
    return widths if any(widths) else []


def _visible(borders: _Element | None) -> dict[str, bool]:
    """Return for each side that is stated whether its border shows."""
    found: dict[str, bool] = {}
    for side in [] if borders is None else borders:
        name = str(side.tag).rpartition("}")[2]
        if name in _SIDES:
            found[{"start": "left", "end": "right"}.get(name, name)] = read_border(side)[0]
    return found


def _margins(margins: _Element | None, sides: dict[str, float]) -> None:
    for side in [] if margins is None else margins:
        name = {"start": "left", "end": "right"}.get(name := str(side.tag).rpartition("}")[2], name)
        width = twips(attribute(side, "w"))
        if name in sides and width is not None and attribute(side, "type") in (None, "dxa"):
            sides[name] = twips_to_mm(width)


def _cells(row: _Element, path: str, look: _Look, frame: Frame, fill: Fill, *, is_first: bool) -> list[_Cell]:
    made: list[_Cell] = []
    still_open: dict[int, _Cell] = {}
    column = min(max(integer(value(row.find(f"{W}trPr"), "gridBefore")) or 0, 0), _MOST_COLUMNS)
    if column:
        made.append(_Cell(0, column, []))
    table_look = TableLook(look.style, is_first and look.has_first_row)
    for element, place in _inside(row, path, "tc"):
        properties = element.find(f"{W}tcPr")
        span = min(max(integer(value(properties, "gridSpan")) or 1, 1), _MOST_COLUMNS)
        inside = evolve(
            frame, width=_inner_width(properties, look, column, span, frame), look=table_look, depth=frame.depth + 1
        )
        blocks = fill(element, place, inside)
        merge = None if properties is None else properties.find(f"{W}vMerge")
        upper = look.open.get(column)
        if merge is not None and attribute(merge, "val") != "restart" and upper is not None:
            upper.rows += 1
            upper.blocks += [block for block in blocks if not (isinstance(block, Paragraph) and not block.text)]
            still_open[column] = upper
        else:
            cell = _Cell(column, span, list(blocks))
            made.append(cell)
            _count_borders(properties, look)
            if merge is not None:
                still_open[column] = cell
        column += span
    look.open = still_open
    return made


def _inner_width(properties: _Element | None, look: _Look, column: int, span: int, frame: Frame) -> float:
    """Return the width in mm between the margins of a cell."""
    sides = {"left": look.padding[0], "right": look.padding[1]}
    width = sum(look.widths[column : column + span])
    if properties is not None:
        _margins(properties.find(f"{W}tcMar"), sides)
        own = properties.find(f"{W}tcW")
        stated = None if own is None or attribute(own, "type") not in (None, "dxa") else twips(attribute(own, "w"))
        if not width and stated:
            width = twips_to_mm(stated)
    return max((width or frame.width) - sides["left"] - sides["right"], 0.0)


def _count_borders(properties: _Element | None, look: _Look) -> None:
    """Count a cell, and count it as ruled where a border of it shows, its own or the table's."""
    own = {} if properties is None else _visible(properties.find(f"{W}tcBorders"))
    inner_row, inner_column = look.borders.get("insideH", False), look.borders.get("insideV", False)
    shown = {
        "top": look.borders.get("top", False) or inner_row,
        "bottom": look.borders.get("bottom", False) or inner_row,
        "left": look.borders.get("left", False) or inner_column,
        "right": look.borders.get("right", False) or inner_column,
    }
    look.cells += 1
    look.ruled += any((shown | own).values())
