"""Tables: a fixed grid whose columns keep their widths in Word and LibreOffice alike."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple

from vnadmindoc.formats.docx.formatting import JUSTIFICATION
from vnadmindoc.layout import Alignment, Block, Table, TableCell, TableRow
from vnadmindoc.units import mm_to_twips

__all__ = ["write_table"]

_PADDING: Final = 1.9
"""The space in mm between a ruled cell's edge and its text on either side."""

Fill = Callable[[tuple[Block, ...], float, list[str]], None]
"""Writes the blocks of a cell that is so many mm wide."""


_EMPTY: Final = TableCell(blocks=())


class _Place(NamedTuple):
    """A cell in its columns: from `start` to before `end`, over `rows` rows from here down."""

    start: int
    end: int
    cell: TableCell
    rows: int = 1
    is_lower: bool = False


def write_table(table: Table, width: float, out: list[str], fill: Fill) -> None:
    """Append a table's markup to `out`. `width` is that of the frame in mm, used where columns have none."""
    columns = len(table.widths or ())
    if table.widths is not None and _is_even(table.rows, columns):
        head, cells = _frame(table.widths, table.has_borders, table.alignment)
        out.append(head)
        for row in table.rows:
            out.append(_row_head(row.is_header, row.can_split))
            for cell, (opening, inner) in zip(row.cells, cells, strict=True):
                out.append(opening)
                fill(cell.blocks, inner, out)
                out.append("</w:tc>")
            out.append("</w:tr>")
        out.append("</w:tbl>")
    else:
        _write_uneven(table, width, out, fill)


def _is_even(rows: tuple[TableRow, ...], columns: int) -> bool:
    """Tell whether each row has a cell for each column, none of them merged."""
    for row in rows:
        if len(row.cells) != columns:
            return False
        for cell in row.cells:
            if cell.column_span != 1 or cell.row_span != 1:
                return False
    return True


def _write_uneven(table: Table, width: float, out: list[str], fill: Fill) -> None:
    rows = _places(table.rows)
    count = max([places[-1].end for places in rows if places], default=1)
    widths = table.widths
    if widths is None or len(widths) < count:
        widths = (width / count,) * count
    grid = tuple([mm_to_twips(column) for column in widths])
    out.append(_head(grid, table.has_borders, table.alignment))
    padding = _padding(table.has_borders)
    for row, places in zip(table.rows, rows, strict=True):
        out.append(_row_head(row.is_header, row.can_split))
        end = 0
        for place in places:
            start, end = place.start, place.end
            out.append(_cell_head(sum(grid[start:end]), place))
            fill(place.cell.blocks, sum(widths[start:end]) - padding, out)
            out.append("</w:tc>")
        if end < len(grid):
            out.append(_cell_head(sum(grid[end:]), _Place(end, len(grid), _EMPTY)) + "<w:p/></w:tc>")
        out.append("</w:tr>")
    out.append("</w:tbl>")


def _places(rows: tuple[TableRow, ...]) -> list[list[_Place]]:
    """Return for each row which cell stands in which columns, with the lower parts of those from above."""
    placed: list[list[_Place]] = []
    hanging: list[_Place] = []
    for row in rows:
        places: list[_Place] = []
        column = 0
        for cell in row.cells:
            column = _pass(hanging, column, places)
            end = column + max(cell.column_span, 1)
            places.append(_Place(column, end, cell, cell.row_span))
            column = end
        while hanging:
            column = _pass(hanging, column, places)
            if hanging:
                places.append(_Place(column, hanging[0].start, _EMPTY))
                column = hanging[0].start
        hanging = [place for place in places if place.rows > 1]
        placed.append(places)
    return placed


def _pass(hanging: list[_Place], column: int, places: list[_Place]) -> int:
    """Place the lower parts of merged cells that begin at a column; return the next free column.

    Where a cell of this row was laid over a merged one from above, the merged cell ends.
    """
    while hanging and hanging[0].start <= column:
        upper = hanging.pop(0)
        if upper.start < column:
            continue
        places.append(_Place(upper.start, upper.end, _EMPTY, upper.rows - 1, is_lower=True))
        column = upper.end
    return column


def _cell_head(twips: int, place: _Place) -> str:
    width = f'<w:tc><w:tcPr><w:tcW w:w="{twips}" w:type="dxa"/>'
    if place.end - place.start > 1:
        width += f'<w:gridSpan w:val="{place.end - place.start}"/>'
    if place.is_lower:
        return f"{width}<w:vMerge/></w:tcPr>"
    return f'{width}<w:vMerge w:val="restart"/></w:tcPr>' if place.rows > 1 else f"{width}</w:tcPr>"


def _row_head(is_header: bool, can_split: bool) -> str:
    if can_split and not is_header:
        return "<w:tr>"
    return f"<w:tr><w:trPr>{'' if can_split else '<w:cantSplit/>'}{'<w:tblHeader/>' if is_header else ''}</w:trPr>"


@lru_cache(maxsize=64)
def _frame(
    widths: tuple[float, ...], has_borders: bool | None, alignment: Alignment | None
) -> tuple[str, tuple[tuple[str, float], ...]]:
    """Return a table's opening and, for each column, a cell's opening and the width in mm inside it."""
    grid = tuple([mm_to_twips(column) for column in widths])
    padding = _padding(has_borders)
    cells = tuple(
        [
            (_cell_head(twips, _Place(column, column + 1, _EMPTY)), width - padding)
            for column, (twips, width) in enumerate(zip(grid, widths, strict=True))
        ]
    )
    return _head(grid, has_borders, alignment), cells


def _padding(has_borders: bool | None) -> float:
    """Return what the sides of a cell take from its width, in mm."""
    return 0.0 if has_borders is False else 2 * _PADDING


def _head(grid: tuple[int, ...], has_borders: bool | None, alignment: Alignment | None) -> str:
    justification = f'<w:jc w:val="{_EDGE[alignment]}"/>' if alignment in _EDGE else ""
    margin = 0 if has_borders is False else mm_to_twips(_PADDING)
    sides = f'<w:left w:w="{margin}" w:type="dxa"/>', f'<w:right w:w="{margin}" w:type="dxa"/>'
    columns = "".join(f'<w:gridCol w:w="{column}"/>' for column in grid)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(grid)}" w:type="dxa"/>{justification}'
        f'<w:tblInd w:w="0" w:type="dxa"/>{_BORDERS if has_borders else ""}<w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{sides[0]}{sides[1]}</w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
    )


_EDGE: Final = {side: JUSTIFICATION[side] for side in (Alignment.LEFT, Alignment.CENTER, Alignment.RIGHT)}
_BORDERS: Final = (
    "<w:tblBorders>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders>"
)
