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
    """An edited file, what it looks like read again, and the edits that were not carried out on it."""

    data: bytes
    layout: Layout = field(repr=False)
    refused: tuple[Refusal, ...] = ()


def patch_docx(
    data: bytes,
    edits: Sequence[Edit],
    *,
    tracked: bool = False,
    author: str = "vnadmindoc",
    date: str | None = None,
    layout: Layout | None = None,
) -> Patched:
    """Return a Word file with edits carried out, all of which speak of the layout that `read_docx(data)` gives.

    Each edit is carried out whole or refused with a reason. With `tracked` the changes are revisions of
    `author` at `date` (an ISO 8601 instant) that can be accepted or rejected one by one; what cannot be
    kept as a revision is refused. `layout` is what `read_docx(data)` gave, where that is known already.

    Raises:
        UnreadableFile: for bytes that `read_docx` does not read.
    """
    layout = read_docx(data) if layout is None else layout
    fitted = fit(layout, edits)
    settling = _Settling(data, layout, Wish(is_tracked=tracked, author=author, date=date), list(fitted.refused))
    settling.settle(list(fitted.edits))
    places = {id(edit): place for place, edit in enumerate(edits)}
    refused = sorted(settling.refused, key=lambda refusal: places.get(id(refusal.edit), 0))
    return Patched(data=settling.done, layout=settling.shown, refused=tuple(refused))


@define(eq=False)
class _Settling:
    """Finds the edits that a file admits: all at once where it can, in halves where something stands against it."""

    data: bytes
    layout: Layout
    wish: Wish
    refused: list[Refusal]
    done: bytes = field(init=False)
    shown: Layout = field(init=False)
    _kept: list[Edit] = field(init=False, factory=list)
    _attempts: int = field(init=False, default=0)
    _measure: Measure = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Keep what is measured from one attempt to the next."""
        self.done, self.shown = self.data, self.layout
        self._measure = Measure(self.data, self.layout, read_docx)

    def settle(self, edits: list[Edit]) -> None:
        """Carry out as many of the edits as can be; `done` is the file then, `shown` what it looks like."""
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
            culprits = {id(edit) for edit in fault.edits}
            self._refuse([edit for edit in chunk if id(edit) in culprits], fault.reason)
            return [edit for edit in chunk if id(edit) not in culprits]
        except Refused as fault:
            self._refuse(chunk, fault.reason)
            return []
        except BrokenPart:
            self._refuse(chunk, _BROKEN)
            return []
        against = {id(edit) for edit, _ in unfit}
        possible = [edit for edit in chunk if id(edit) not in against]
        try:
            shown = self.layout if made is self.data else read_docx(made)
        except UnreadableFile:
            return None
        if not same_words(self.layout, [*self._kept, *possible], shown):
            return None
        for edit, reason in unfit:
            self._refuse([edit], reason)
        self._kept += possible
        self.done, self.shown = made, shown
        return []

    def _refuse(self, edits: Sequence[Edit], reason: tuple[str, str]) -> None:
        self.refused += [Refusal(edit=edit, reason_vi=reason[0], reason_en=reason[1]) for edit in edits]
