"""What a fix changes in the bytes of a Word file's parts: found by making it, and looking where the parts differ."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from attrs import frozen

from vnadmindoc.formats.docx.patch import patch_docx

if TYPE_CHECKING:
    from vnadmindoc.rules.report import Fix

__all__ = ["Replacement", "replacements"]


@frozen
class Replacement:
    """`length` bytes from `start` (from 0) of a part as it is after unpacking, and the text put in their place."""

    start: int
    length: int
    text: str


def replacements(data: bytes, fix: Fix) -> dict[str, tuple[Replacement, ...]]:
    """Return by part what one fix, made alone, replaces in a Word file; nothing where it cannot be made whole.

    A fix that adds or drops a part, or changes one that is no UTF-8, cannot be told as replacements: nothing, too.
    """
    patched = patch_docx(data, fix.edits)
    if patched.refused:
        return {}
    found: dict[str, tuple[Replacement, ...]] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(io.BytesIO(patched.data)) as after:
        old_sums, new_sums = _sums(before), _sums(after)
        if old_sums.keys() != new_sums.keys():
            return {}
        for part in [part for part, total in old_sums.items() if new_sums[part] != total]:
            row = _difference(before.read(part), after.read(part))
            if row is None:
                return {}
            found[part] = (row,)
    return found


def _sums(archive: zipfile.ZipFile) -> dict[str, tuple[int, int]]:
    """Return checksum and length of each part: the patcher leaves those that it does not edit as they are."""
    return {member.filename: (member.CRC, member.file_size) for member in archive.infolist()}


def _difference(old: bytes, new: bytes) -> Replacement | None:
    """Return the one stretch in which two texts differ, cut between characters."""
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    while start and start < len(old) and _is_inside(old[start]):
        start -= 1
    while end and _is_inside(old[len(old) - end]):
        end -= 1
    try:
        text = new[start : len(new) - end].decode()
    except UnicodeDecodeError:
        return None
    return Replacement(start, len(old) - end - start, text)


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
