"""What one `w:tcPr` states of its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from vnadmindoc.formats.docx.facts import Border, border_facts, margin_facts
from vnadmindoc.formats.docx.ooxml import W, attribute, integer, twips, value

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["MOST_COLUMNS", "UNSTATED_CELL", "CellFacts", "cell_facts"]

MOST_COLUMNS: Final = 1000
"""The most columns that a cell may span."""


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


def cell_facts(properties: _Element) -> CellFacts:
    """Return what a `w:tcPr` states."""
    own, merge = properties.find(f"{W}tcW"), properties.find(f"{W}vMerge")
    is_in_twips = own is not None and attribute(own, "type") in (None, "dxa")
    return CellFacts(
        span=min(max(integer(value(properties, "gridSpan")) or 1, 1), MOST_COLUMNS),
        width=twips(attribute(own, "w")) or 0.0 if own is not None and is_in_twips else None,
        is_merged=merge is not None,
        begins=merge is not None and attribute(merge, "val") == "restart",
        margins=margin_facts(properties.find(f"{W}tcMar")),
        borders=border_facts(properties.find(f"{W}tcBorders")),
    )
