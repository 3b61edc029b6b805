"""Where a part of a page begins: the top of the table that a line of it stands in."""

from __future__ import annotations

from vnadmindoc.recognize.draft import Draft

__all__ = ["top_of_table"]


def top_of_table(draft: Draft, index: int, start: int) -> int:
    """Return the first item, not before `start`, of the table that an item stands in, or the item itself."""
    spot = draft.spot(index)
    if spot is None or spot.table is None:
        return index
    return min(index, max(start, draft.tops[spot.table]))
