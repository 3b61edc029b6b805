"""Tables: rows, cells and how many columns and rows they span, widths, and whether any border shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from attrs import define, field

from vnadmindoc.formats.docx.cascade import TableLook
from vnadmindoc.formats.docx.cells import MOST_COLUMNS, UNSTATED_CELL, CellFacts, cell_facts
from vnadmindoc.formats.docx.facts import ALIGNMENTS, Border, border_facts, margin_facts
from vnadmindoc.formats.docx.ooxml import W, attribute, integer, is_on, leading, step, twips, value
from vnadmindoc.formats.docx.plain import CELL_MARK
from vnadmindoc.formats.docx.source import Frame, Source
from vnadmindoc.layout import Alignment, Anchor, Block, HorizontalLine, Paragraph, Table, TableCell, TableRow
from vnadmindoc.units import twips_to_mm

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["read_table"]

Fill = Callable[["_Element", str, Frame], tuple[Block, ...]]
"""Reads the blocks of a cell."""

_TC_PR: Final = f"{W}tcPr"
_TR_PR: Final = f"{W}trPr"
_PADDING: Final = 1.9
_INNER: Final = {"top": "insideH", "bottom": "insideH", "left": "insideV", "right": "insideV"}
_NONE: Final[Border] = (False, 0.0)
_LOOKS: Final = (
    ("firstRow", 0x20, True, {"firstRow"}),
    ("lastRow", 0x40, True, {"lastRow"}),
    ("firstColumn", 0x80, True, {"firstCol"}),
    ("lastColumn", 0x100, True, {"lastCol"}),
    ("noHBand", 0x200, False, {"band1Horz", "band2Horz"}),
    ("noVBand", 0x400, False, {"band1Vert", "band2Vert"}),
)
"""Of the attributes of `w:tblLook`: its bit, whether it switches on or off, and what."""
_WRAPPERS: Final = frozenset({"sdtContent", "customXml", "ins", "moveTo"})


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


@define(eq=False)
class _Look:
    """What a table says of all its cells."""

    widths: list[float]
    borders: dict[str, Border]
    padding: tuple[float, float]
    style: str | None
    parts: frozenset[str]
    """The parts of the table ("firstRow") that its style formats here."""
    shown: dict[str, Border]
    """The borders of a cell that states none, wherever in the table it stands."""
    cut: list[CellFacts]
    """What the cells state that was taken out of the tree."""
    ruled: int = 0
    cells: int = 0
    open: dict[int, _Cell] = field(factory=dict)
    frames: dict[tuple[CellFacts, int, tuple[str, ...]], Frame] = field(factory=dict)


def read_table(table: _Element, path: str, frame: Frame, source: Source, fill: Fill) -> Table:
    """Return a `w:tbl`. A cell that continues one from above is part of that one."""
    properties = table.find(f"{W}tblPr")
    look = _look(table, properties, source)
    rows: list[tuple[list[_Cell], bool, bool]] = []
    found = _rows(table, path)
    for number, (element, place) in enumerate(found, 1):
        marks = leading(element, _TR_PR)
        if marks is not None and marks.find(f"{W}del") is not None:
            source.notice("Tệp có hàng của bảng đã xóa được theo dõi (Track Changes); hàng đó bị bỏ.")
            continue
        cells = _cells(element, place, look, frame, fill, row_place=(len(rows), number == len(found)))
        rows.append((cells, _marked(marks, "tblHeader"), not _marked(marks, "cantSplit")))
    alignment = value(properties, "jc")
    has_borders = look.cells > 0 and look.ruled * 2 >= look.cells
    if look.ruled and not has_borders:
        _draw_rules([cell for cells, _, _ in rows for cell in cells], source.anchor(path))
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
        has_borders=has_borders,
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
    borders: dict[str, Border] = {}
    sides = {"left": _PADDING, "right": _PADDING}
    chain = source.cascade.chain(style)
    for layer in chain:
        borders |= layer.whole.borders
        sides |= layer.whole.margins
    if properties is not None:
        borders |= border_facts(properties.find(f"{W}tblBorders"))
        sides |= margin_facts(properties.find(f"{W}tblCellMar"))
    cut = [] if source.plain is None else source.plain.cells
    grid = table.find(f"{W}tblGrid")
    columns = (
        [] if grid is None else [twips(attribute(column, "w")) or 0.0 for column in grid.iterchildren(f"{W}gridCol")]
    )
    if not any(columns):
        columns = _first_row_widths(table, cut)
    mark = None if properties is None else properties.find(f"{W}tblLook")
    return _Look(
        widths=[twips_to_mm(column) for column in columns[:MOST_COLUMNS]],
        borders=borders,
        padding=(sides["left"], sides["right"]),
        style=style,
        parts=_parts_in_use(mark) & {name for layer in chain for name in layer.parts},
        shown=_shown_everywhere(borders),
        cut=cut,
    )


def _shown_everywhere(borders: dict[str, Border]) -> dict[str, Border]:
    """Return what a table's borders draw around a cell: the outer ones where they show, else the inner ones."""
    shown: dict[str, Border] = {}
    for side, inner in _INNER.items():
        outer = borders.get(side, _NONE)
        shown[side] = outer if outer[0] else borders.get(inner, _NONE)
    return shown


def _parts_in_use(mark: _Element | None) -> frozenset[str]:
    """Return the parts for which a `w:tblLook` lets the table's style speak (ECMA-376-1, 17.4.55)."""
    if mark is None:
        return frozenset()
    try:
        bits = int(attribute(mark, "val") or "0", 16)
    except ValueError:
        bits = 0
    found: set[str] = set()
    for name, bit, is_meant_by, parts in _LOOKS:
        stated = attribute(mark, name)
        is_set = bool(bits & bit) if stated is None else stated in {"1", "true", "on"}
        if is_set is is_meant_by:
            found |= parts
    return frozenset(found)


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


def _first_row_widths(table: _Element, cut: list[CellFacts]) -> list[float]:
    row = table.find(f"{W}tr")
    widths = [_facts(cell, cut).width for cell in ([] if row is None else row.iterchildren(f"{W}tc"))]
    stated = [width for width in widths if width is not None]
    return stated if any(stated) and len(stated) == len(widths) else []


def _cells(
    row: _Element, path: str, look: _Look, frame: Frame, fill: Fill, *, row_place: tuple[int, bool]
) -> list[_Cell]:
    """Return the cells of a row; `row_place` is its number from 0 and whether it is the last."""
    made: list[_Cell] = []
    still_open: dict[int, _Cell] = {}
    column = min(max(integer(value(leading(row, _TR_PR), "gridBefore")) or 0, 0), MOST_COLUMNS)
    if column:
        made.append(_Cell(0, column, []))
    found = _inside(row, path, "tc")
    for number, (element, place) in enumerate(found, 1):
        facts = _facts(element, look.cut)
        parts = _parts(look.parts, row_place, (column, number == len(found))) if look.parts else ()
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


def _facts(cell: _Element, cut: list[CellFacts]) -> CellFacts:
    """Return what a cell states, at once where its `w:tcPr` was taken out of the tree."""
    properties = leading(cell, _TC_PR)
    if properties is None:
        return UNSTATED_CELL
    number = properties.get(CELL_MARK) if cut else None
    return cell_facts(properties) if number is None else cut[int(number)]


def _inside_frame(facts: CellFacts, look: _Look, column: int, parts: tuple[str, ...], frame: Frame) -> Frame:
    """Return the frame between the margins of a cell, the one made before where a cell states the same."""
    key = facts, column, parts
    known = look.frames.get(key)
    if known is None:
        sides = {"left": look.padding[0], "right": look.padding[1]} | facts.margins
        width = sum(look.widths[column : column + facts.span]) or twips_to_mm(facts.width or 0.0) or frame.width
        inner = max(width - sides["left"] - sides["right"], 0.0)
        known = Frame(width=inner, look=TableLook(look.style, parts), depth=frame.depth + 1)
        look.frames[key] = known
    return known


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
