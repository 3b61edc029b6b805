"""Which files can be repaired at all, and the repairs of many places as one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from vnadmindoc.layout import Layout
from vnadmindoc.rules.report import Applicability, Fix

__all__ = ["is_repairable", "join_fixes"]

_SUREST_FIRST: Final[tuple[Applicability, ...]] = ("safe", "unsafe", "display")
_FILES_OF_LINES: Final = "text"


def is_repairable(layout: Layout) -> bool:
    """Tell whether edits of this layout could be carried out on its file; a file of lines has no looks to repair."""
    return layout.source != _FILES_OF_LINES


def join_fixes(fixes: Sequence[Fix]) -> Fix:
    """Return the fixes of equal faults as one: every place that can be repaired as surely as the surest of them.

    What is less sure is left for another round. The words are the first one's, with the number of places;
    `fixes` is not empty.
    """
    kind = next(one for one in _SUREST_FIRST if any(fix.applicability == one for fix in fixes))
    chosen = [fix for fix in fixes if fix.applicability == kind]
    edits = tuple(dict.fromkeys(edit for fix in chosen for edit in fix.edits))
    first, count = chosen[0], len(chosen)
    if count == 1:
        return evolve(first, edits=edits)
    return evolve(first, edits=edits, vi=f"{first.vi} ({count} chỗ)", en=f"{first.en} ({count} places)")
