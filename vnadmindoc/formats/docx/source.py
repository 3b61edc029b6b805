"""What the reader of one story (the text, a header, a note) carries with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from vnadmindoc.formats.docx.cascade import Cascade, TableLook
from vnadmindoc.formats.docx.facts import ParagraphFacts
from vnadmindoc.formats.docx.numbering import ListCounter
from vnadmindoc.formats.docx.opening import Package
from vnadmindoc.formats.docx.plain import Facts, PlainParagraphs
from vnadmindoc.layout import Alignment, Anchor, HorizontalLine, Paragraph, ParagraphFormat, RunFormat

if TYPE_CHECKING:
    from lxml.etree import _Element

    from vnadmindoc.formats.docx.inline import Inline

__all__ = ["Field", "Frame", "PageField", "Source", "Unended"]


@define
class Field:
    """A complex field that has begun: its instruction so far, and whether its result is being shown."""

    code: str = ""
    is_result: bool = False
    format: RunFormat = RunFormat()


@frozen
class PageField:
    """A PAGE field that was met: how its number looks, where it stands, and the words of its paragraph."""

    alignment: Alignment | None
    format: RunFormat
    anchor: Anchor
    text: str


@frozen(kw_only=True)
class Frame:
    """Where blocks stand: the width in mm, the table style that governs them, how many tables are around them."""

    width: float
    look: TableLook = TableLook()
    depth: int = 0


@frozen(eq=False)
class Unended:
    """A paragraph whose mark is deleted: its inside, its facts and look, its path."""

    inline: Inline
    facts: ParagraphFacts
    shape: ParagraphFormat
    path: str


@define(eq=False)
class Source:
    """One story of one package. `notices` are kept by all stories of the package together.

    `notes` are the bodies of footnotes, endnotes and comments by kind and id. In `is_furniture` (headers,
    footers) a page number is not text: it goes to `page_fields`. `section_widths` are the widths of the text
    frames of the sections still to come, in order. `plain` are the paragraphs that were taken out of the tree.

    Between neighbours there are remembered: the paragraphs of the blocks being read that leave out the space between
    them (`contextual`), the borders of the last paragraph that has any, with its last line (`ruled`), and a paragraph
    whose mark is deleted, so that it goes on in the next one (`unended`).
    """

    package: Package
    part: str
    cascade: Cascade
    counter: ListCounter
    notices: dict[str, None]
    notes: dict[tuple[str, str], _Element] = field(factory=dict)
    is_furniture: bool = False
    fields: list[Field] = field(factory=list)
    page_fields: list[PageField] = field(factory=list)
    used_styles: dict[str, None] = field(factory=dict)
    used_notes: set[tuple[str, str]] = field(factory=set)
    section_widths: list[float] = field(factory=list)
    plain: PlainParagraphs | None = None
    contextual: list[Paragraph] = field(init=False, factory=list)
    ruled: tuple[object, HorizontalLine] | None = field(init=False, default=None)
    unended: Unended | None = field(init=False, default=None)

    def anchor(self, path: str) -> Anchor:
        """Return the place of a node of this part."""
        return Anchor(part=self.part, path=path)

    def notice(self, sentence: str) -> None:
        """Tell the user of something that the reader had to do, once."""
        self.notices[sentence] = None

    def restore(self, element: _Element) -> None:
        """Put back all that was taken out of the tree under an element."""
        if self.plain is not None:
            self.plain.restore(element)

    def stated(self, element: _Element, read: Callable[[_Element], Facts]) -> Facts:
        """Return what properties of a cell, row, table or section state, as `read` finds it in their element."""
        return read(element) if self.plain is None else self.plain.stated(element, read)

    @property
    def shows_text(self) -> bool:
        """Whether text stands outside the instruction of every field that is open."""
        return all(open_field.is_result for open_field in self.fields)
