"""Which files can be repaired at all, and the repairs of many places as one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from vnadmindoc.layout import Layout
from vnadmindoc.rules.report import Applicability, Fix
from vnadmindoc.rules.rule import Cure, Fault, Remedy

__all__ = ["is_repairable", "join_cures"]

_SUREST_FIRST: Final[tuple[Applicability, ...]] = ("safe", "unsafe", "display")
_FILES_OF_LINES: Final = "text"


def is_repairable(layout: Layout) -> bool:
    """Tell whether edits of this layout could be carried out on its file; a file of lines has no looks to repair."""
    return layout.source != _FILES_OF_LINES


def join_cures(remedy: Remedy, cures: Sequence[tuple[Fault, Cure]]) -> Fix:
    """Return what repairs faults that are told as one: every place that can be repaired as surely as the surest.

    What is less sure is left for another round. The words are the first one's, with the number of places;
    `cures` is not empty.
    """
    kinds = [cure.applicability or remedy.applicability for _, cure in cures]
    kind = next(one for one in _SUREST_FIRST if one in kinds)
    chosen = [each for each, own in zip(cures, kinds, strict=True) if own == kind]
    edits = tuple(dict.fromkeys([edit for _, cure in chosen for edit in cure.edits]))
    first, count = remedy.tell(*chosen[0]), len(chosen)
    if count == 1:
        return evolve(first, edits=edits)
    return evolve(first, edits=edits, vi=f"{first.vi} ({count} chỗ)", en=f"{first.en} ({count} places)")
