"""What one `w:tcPr` states of its cell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, TypedDict

from attrs import field, frozen

from vnadmindoc.formats.docx.facts import Border, border_facts, margin_facts
from vnadmindoc.formats.docx.ooxml import W, attribute, integer, twips

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["MOST_COLUMNS", "UNSTATED_CELL", "CellFacts", "CellValues", "cell_facts", "cell_values"]

MOST_COLUMNS: Final = 1000
"""The most columns that a cell may span."""


class CellValues(TypedDict, total=False):
    """What is stated of a cell, by the names of `CellFacts`."""

    span: int
    width: float | None
    is_merged: bool
    begins: bool
    margins: dict[str, float]
    borders: dict[str, Border]


@frozen(kw_only=True, eq=False)
class CellFacts:
    """Columns, width in twips (`None` where none is stated in them), margins in mm and borders of a cell.

    A cell that `is_merged` with others above or below is the upper one where it `begins` them.
    """

    span: int = 1
    width: float | None = None
    is_merged: bool = False
    begins: bool = False
    margins: dict[str, float] = field(factory=dict)
    borders: dict[str, Border] = field(factory=dict)


UNSTATED_CELL: Final = CellFacts()


def cell_facts(properties: Iterable[_Element]) -> CellFacts:
    """Return what a `w:tcPr` states."""
    return CellFacts(**cell_values(properties))


def cell_values(properties: Iterable[_Element]) -> CellValues:
    """Return what a `w:tcPr`, or some of its children, states; of children of one name the first counts."""
    values: CellValues = {}
    seen: set[str] = set()
    for child in properties:
        name = str(child.tag)[len(W) :]
        if name in seen or not str(child.tag).startswith(W):
            continue
        seen.add(name)
        match name:
            case "tcW":
                is_in_twips = attribute(child, "type") in (None, "dxa")
                values["width"] = (twips(attribute(child, "w")) or 0.0) if is_in_twips else None
            case "gridSpan":
                values["span"] = min(max(integer(attribute(child, "val")) or 1, 1), MOST_COLUMNS)
            case "vMerge":
                values["is_merged"], values["begins"] = True, attribute(child, "val") == "restart"
            case "tcMar":
                values["margins"] = margin_facts(child)
            case "tcBorders":
                values["borders"] = border_facts(child)
    return values
