"""What a fix changes in the bytes of a Word file's parts: found by making it, and looking where they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from vnadmindoc.formats.docx.patching.rehearsing import Rehearsal
    from vnadmindoc.rules.report import Fix

__all__ = ["Replacement", "replacements"]


@frozen
class Replacement:
    """`length` bytes from `start` (from 0) of a part as it is after unpacking, and the text put in their place."""

    start: int
    length: int
    text: str


def replacements(rehearsal: Rehearsal, fix: Fix) -> dict[str, tuple[Replacement, ...]]:
    """Return by part what one fix, made alone, replaces in a Word file; nothing where it cannot be made whole.

    A fix that adds a part, or changes one that is no UTF-8, cannot be told as replacements: nothing, too.
    """
    changes = rehearsal.changes(fix.edits)
    return {
        part: tuple([_difference(row.start, row.old, row.new) for row in rows])
        for part, rows in (changes or {}).items()
    }


def _difference(offset: int, old: bytes, new: bytes) -> Replacement:
    """Return the one stretch in which two texts of a part differ, cut between characters; they begin at `offset`."""
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    while start and start < len(old) and _is_inside(old[start]):
        start -= 1
    while end and _is_inside(old[len(old) - end]):
        end -= 1
    return Replacement(offset + start, len(old) - end - start, new[start : len(new) - end].decode())


def _shared(one: bytes, other: bytes) -> int:
    """Return how many bytes two texts have in common at their beginning, found by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _is_inside(byte: int) -> bool:
    """Tell whether a byte of UTF-8 continues a character."""
    return 0x80 <= byte < 0xC0  # noqa: PLR2004 - the two bounds are the definition of a continuation byte
