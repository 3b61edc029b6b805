"""What a table states of itself (`w:tblPr`, `w:tblGrid`) and of its rows (`w:trPr`)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, TypedDict

from attrs import field, frozen

from vnadmindoc.formats.docx.cells import MOST_COLUMNS
from vnadmindoc.formats.docx.facts import ALIGNMENTS, Border, border_facts, margin_facts
from vnadmindoc.formats.docx.ooxml import W, attribute, integer, is_on, twips, value
from vnadmindoc.layout import Alignment

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = [
    "UNSTATED_ROW",
    "UNSTATED_TABLE",
    "RowFacts",
    "TableFacts",
    "TableValues",
    "grid_columns",
    "row_facts",
    "table_facts",
    "table_values",
]

_LOOKS: Final = (
    ("firstRow", 0x20, True, {"firstRow"}),
    ("lastRow", 0x40, True, {"lastRow"}),
    ("firstColumn", 0x80, True, {"firstCol"}),
    ("lastColumn", 0x100, True, {"lastCol"}),
    ("noHBand", 0x200, False, {"band1Horz", "band2Horz"}),
    ("noVBand", 0x400, False, {"band1Vert", "band2Vert"}),
)
"""Of the attributes of `w:tblLook`: its bit, whether it switches on or off, and what."""


class TableValues(TypedDict, total=False):
    """What is stated of a table, by the names of `TableFacts`."""

    style: str | None
    borders: dict[str, Border]
    margins: dict[str, float]
    alignment: Alignment | None
    parts: frozenset[str]


@frozen(kw_only=True, eq=False)
class TableFacts:
    """A table's style, borders, margins of its cells in mm, place, and the parts of it that the style may format.

    `columns` are the widths of its grid in twips, where that was stated right after the rest.
    """

    style: str | None = None
    borders: dict[str, Border] = field(factory=dict)
    margins: dict[str, float] = field(factory=dict)
    alignment: Alignment | None = None
    parts: frozenset[str] = frozenset()
    columns: tuple[float, ...] | None = None


@frozen(kw_only=True, eq=False)
class RowFacts:
    """A row's marks: one of the heading, one that stays on a page, one deleted; the columns left empty before it."""

    is_header: bool = False
    can_split: bool = True
    is_deleted: bool = False
    columns_before: int = 0


UNSTATED_TABLE: Final = TableFacts()
UNSTATED_ROW: Final = RowFacts()


def table_facts(properties: Iterable[_Element], columns: tuple[float, ...] | None = None) -> TableFacts:
    """Return what a `w:tblPr` states, and the columns where they are known."""
    return TableFacts(**table_values(properties), columns=columns)


def table_values(properties: Iterable[_Element]) -> TableValues:
    """Return what a `w:tblPr`, or some of its children, states; of children of one name the first counts."""
    values: TableValues = {}
    seen: set[str] = set()
    for child in properties:
        tag = str(child.tag)
        name = tag[len(W) :]
        if name in seen or not tag.startswith(W):
            continue
        seen.add(name)
        match name:
            case "tblStyle":
                values["style"] = attribute(child, "val")
            case "tblBorders":
                values["borders"] = border_facts(child)
            case "tblCellMar":
                values["margins"] = margin_facts(child)
            case "jc":
                values["alignment"] = ALIGNMENTS.get(attribute(child, "val") or "")
            case "tblLook":
                values["parts"] = _parts_in_use(child)
    return values


def grid_columns(grid: _Element | None) -> tuple[float, ...]:
    """Return the widths in twips that a `w:tblGrid` states."""
    if grid is None:
        return ()
    return tuple([twips(attribute(column, "w")) or 0.0 for column in grid.iterchildren(f"{W}gridCol")])


def row_facts(properties: _Element) -> RowFacts:
    """Return what a `w:trPr` states."""
    return RowFacts(
        is_header=_marked(properties, "tblHeader"),
        can_split=not _marked(properties, "cantSplit"),
        is_deleted=properties.find(f"{W}del") is not None,
        columns_before=min(max(integer(value(properties, "gridBefore")) or 0, 0), MOST_COLUMNS),
    )


def _marked(properties: _Element, name: str) -> bool:
    mark = properties.find(W + name)
    return mark is not None and is_on(mark)


def _parts_in_use(mark: _Element) -> frozenset[str]:
    """Return the parts for which a `w:tblLook` lets the table's style speak (ECMA-376-1, 17.4.55)."""
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
