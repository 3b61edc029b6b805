"""Edits of a Layout carried out on the Word file that it was read from: nothing else of the file changes.

Parts that no edit touches keep their bytes, their place and their metadata in the archive; in a part that is
edited only the edited nodes do. The result is read again and compared with the same edits carried out on the
layout, so no word is lost unseen. The decisions behind this are in docs/decisions/0011-patching.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import define, field, frozen

from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.docx.ooxml import BrokenPart
from vnadmindoc.formats.docx.patching.carrying import Culprit, carry_out
from vnadmindoc.formats.docx.patching.measuring import Measure
from vnadmindoc.formats.docx.patching.proving import same_words
from vnadmindoc.formats.docx.patching.refusing import LOST_WORDS, Refused
from vnadmindoc.formats.docx.patching.session import Wish
from vnadmindoc.formats.docx.read import read_docx
from vnadmindoc.layout import Layout
from vnadmindoc.layout.edits import Edit
from vnadmindoc.layout.fit import Refusal, fit

__all__ = ["Patched", "Refusal", "patch_docx"]

_ATTEMPTS: Final = 40
"""How often a file is written and read again, at the most, to find which of many edits it does not admit."""

_BROKEN: Final = "một phần của tệp bị hỏng nên không sửa được", "a part of the file is damaged"


@frozen(kw_only=True)
class Patched:
    """An edited file, and the edits that were not carried out on it."""

    data: bytes
    refused: tuple[Refusal, ...] = ()


def patch_docx(
    data: bytes, edits: Sequence[Edit], *, tracked: bool = False, author: str = "vnadmindoc", date: str | None = None
) -> Patched:
    """Return a Word file with edits carried out, all of which speak of the layout that `read_docx(data)` gives.

    Each edit is carried out whole or refused with a reason. With `tracked` the changes are revisions of
    `author` at `date` (an ISO 8601 instant) that can be accepted or rejected one by one; what cannot be
    kept as a revision is refused.

    Raises:
        UnreadableFile: for bytes that `read_docx` does not read.
    """
    layout = read_docx(data)
    fitted = fit(layout, edits)
    settling = _Settling(data, layout, Wish(is_tracked=tracked, author=author, date=date), list(fitted.refused))
    settling.settle(list(fitted.edits))
    places = {id(edit): place for place, edit in enumerate(edits)}
    refused = sorted(settling.refused, key=lambda refusal: places.get(id(refusal.edit), 0))
    return Patched(data=settling.done, refused=tuple(refused))


@define(eq=False)
class _Settling:
    """Finds the edits that a file admits: all at once where it can, in halves where something stands against it."""

    data: bytes
    layout: Layout
    wish: Wish
    refused: list[Refusal]
    done: bytes = field(init=False, default=b"")
    _kept: list[Edit] = field(init=False, factory=list)
    _attempts: int = field(init=False, default=0)
    _measure: Measure = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Keep what is measured from one attempt to the next."""
        self._measure = Measure(self.data, self.layout, read_docx)

    def settle(self, edits: list[Edit]) -> None:
        """Carry out as many of the edits as can be; `done` is the file then."""
        self.done = self.data
        waiting = [edits] if edits else []
        while waiting:
            chunk = waiting.pop(0)
            if not chunk:
                continue
            rest = self._try(chunk)
            if rest is None:
                half = len(chunk) // 2
                if half == 0 or self._attempts >= _ATTEMPTS:
                    self._refuse(chunk, LOST_WORDS)
                else:
                    waiting[:0] = [chunk[:half], chunk[half:]]
            elif rest:
                waiting.insert(0, rest)

    def _try(self, chunk: list[Edit]) -> list[Edit] | None:
        """Carry out a chunk on top of what is kept; return what remains to be tried, `None` where words changed."""
        self._attempts += 1
        try:
            made, unfit = carry_out(self.data, [*self._kept, *chunk], self.wish, self._measure)
        except Culprit as fault:
            self._refuse([edit for edit in chunk if _is_among(edit, fault.edits)], fault.reason)
            return [edit for edit in chunk if not _is_among(edit, fault.edits)]
        except Refused as fault:
            self._refuse(chunk, fault.reason)
            return []
        except BrokenPart:
            self._refuse(chunk, _BROKEN)
            return []
        against = [edit for edit, _ in unfit]
        possible = [edit for edit in chunk if not _is_among(edit, against)]
        try:
            if not same_words(self.layout, [*self._kept, *possible], read_docx(made)):
                return None
        except UnreadableFile:
            return None
        for edit, reason in unfit:
            self._refuse([edit], reason)
        self._kept += possible
        self.done = made
        return []

    def _refuse(self, edits: Sequence[Edit], reason: tuple[str, str]) -> None:
        self.refused += [Refusal(edit=edit, reason_vi=reason[0], reason_en=reason[1]) for edit in edits]


def _is_among(edit: Edit, edits: Sequence[Edit]) -> bool:
    return any(each is edit for each in edits)
