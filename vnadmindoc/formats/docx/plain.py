"""What is taken out of a document before it is parsed: plain paragraphs, runs and properties, by their numbers.

A paragraph is plain where it holds, after its `w:pPr`, only runs of text, tabs and line breaks, with bookmarks and
marks of the spelling checker between them: nearly all are, in most files. An empty `w:p` with a number is left in the
place of those that follow right upon each other, so the reader of the tree meets it where they stand and decides what
they are part of. Of other paragraphs the
`w:pPr` and the runs of that kind are taken out likewise, and what cells, rows, tables and sections state (`cutting`).
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from typing import TYPE_CHECKING, Final, TypeVar, cast

from attrs import define

from vnadmindoc.formats.docx.ooxml import W, parse_xml
from vnadmindoc.formats.docx.stated import Held, StatedParagraph, StatedRun
from vnadmindoc.formats.docx.tokens import FIELDS

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["HELD_MARK", "MARK", "PLAIN_MARK", "RUN_MARK", "SHAPE_MARK", "CutRun", "Plain", "PlainParagraphs"]

MARK: Final = "vnadmindoc-"
"""How the attributes begin that stand for what was taken out."""

PLAIN_MARK: Final = f"{MARK}plain"
"""The attribute of an emptied `w:p` that says which stretch of paragraphs it stands for."""

SHAPE_MARK: Final = f"{MARK}shape"
"""The attribute of a `w:p` that says which `w:pPr` was taken out of it."""

RUN_MARK: Final = f"{MARK}run"
"""The attribute of an emptied `w:r` that says which run was taken out of it."""

HELD_MARK: Final = f"{MARK}held"
"""The attribute of an emptied `w:tcPr`, `w:trPr`, `w:tblPr` or `w:sectPr` that says what it held."""

Plain = tuple[StatedParagraph, list[tuple[StatedRun, str, int]], int, int]
"""A plain paragraph: what it states, its runs that have text, its first and its last piece.

Of a run there are what it states, its text, and its number among the paragraph's runs.
"""

CutRun = tuple[StatedRun, str, str]
"""A run that stood in another paragraph: what it states, its text, its markup."""

Facts = TypeVar("Facts", bound=Held)


@define(eq=False)
class PlainParagraphs:
    """What was taken out of a part, and the part without it."""

    rest: bytes
    root: str
    stretches: list[list[Plain]]
    shapes: list[StatedParagraph]
    runs: list[CutRun]
    held: list[Held]
    pieces: list[str | None]

    def stated(self, element: _Element, read: Callable[[_Element], Facts]) -> Facts:
        """Return what properties state: what was taken out of them, or what `read` finds in them."""
        number = element.get(HELD_MARK)
        return read(element) if number is None else cast("Facts", self.held[int(number)])

    def restore(self, element: _Element) -> None:
        """Give every emptied paragraph and run under (or at) an element back the words that it holds."""
        for each in list(element.iter(f"{W}p", f"{W}r")):
            if (number := each.get(PLAIN_MARK)) is not None:
                del each.attrib[PLAIN_MARK]
                stretch = self.stretches[int(number)]
                for _ in stretch[1:]:
                    each.addnext(each.makeelement(each.tag))
                for taken, paragraph in zip(stretch, chain((each,), each.itersiblings()), strict=False):
                    self._fill(paragraph, self._markup(taken))
            elif (number := each.get(RUN_MARK)) is not None:
                del each.attrib[RUN_MARK]
                self._fill(each, self.runs[int(number)][2])

    def _markup(self, plain: Plain) -> str:
        _, _, first, last = plain
        return "".join([piece or "" for piece in self.pieces[first * FIELDS + 1 : (last + 1) * FIELDS : FIELDS]])

    def _fill(self, element: _Element, markup: str) -> None:
        whole = parse_xml(f"{self.root}{markup}</w:document>".encode())[0]
        element.attrib.update(whole.attrib)
        element.text = whole.text
        element.extend(list(whole))
