"""What the page shows around a place, asked of the reader: how long a line is, how wide the frame that it stands in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from attrs import define, evolve, field

from vnadmindoc.formats.docx.patching.blocks import ruled_paragraph
from vnadmindoc.formats.docx.patching.properties import properties_of
from vnadmindoc.formats.docx.patching.refusing import NO_PLACE, refused
from vnadmindoc.formats.docx.patching.session import Session, Wish
from vnadmindoc.formats.docx.patching.tree import Node
from vnadmindoc.layout import (
    Alignment,
    Anchor,
    Block,
    HorizontalLine,
    Layout,
    Paragraph,
    ParagraphFormat,
    Section,
    Table,
)
from vnadmindoc.layout.edits import SetPage
from vnadmindoc.layout.walk import stories, walk

__all__ = ["Measure", "blocks_of"]

_IN_BOX: Final = (
    "không đo được bề rộng khung chữ để kẻ đường",
    "the width of the text box is not known",
)


def blocks_of(layout: Layout) -> Iterator[Block]:
    """Yield every block of a layout, also those in cells and margins."""
    for section in layout.sections:
        for blocks in stories(section):
            yield from walk(blocks)


def _is_boxed(anchor: Anchor) -> bool:
    return "txbxContent" in (anchor.path or "")


@define(eq=False)
class Measure:
    """Answers about one file. Widths are found by trying: the file is read again with a change, which is dropped."""

    data: bytes
    layout: Layout
    read: Callable[[bytes], Layout]
    _lines: dict[Anchor, HorizontalLine] = field(init=False, factory=dict)
    _worded: set[Anchor] = field(init=False, factory=set)
    _shapes: dict[Anchor, ParagraphFormat] = field(init=False, factory=dict)
    _rooms: dict[Anchor, float] = field(init=False, factory=dict)
    _sides: dict[Anchor, tuple[float, float]] = field(init=False, factory=dict)
    _sections: dict[Anchor, Section] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        """Note the lines and words of the layout."""
        for section in self.layout.sections:
            for blocks in stories(section):
                for block in blocks:
                    if block.anchor is not None and not isinstance(block, Table) and not _is_boxed(block.anchor):
                        # A header is as wide as the first section that shows it.
                        self._sections.setdefault(block.anchor, section)
        for block in blocks_of(self.layout):
            if block.anchor is None:
                continue
            if isinstance(block, HorizontalLine):
                self._lines[block.anchor] = block
            elif isinstance(block, Paragraph):
                self._shapes[block.anchor] = block.format
                if block.text.strip():
                    self._worded.add(block.anchor)

    def has_line(self, anchor: Anchor) -> bool:
        """Tell whether a paragraph's border is a line."""
        return anchor in self._lines

    def both_spaces(self, anchor: Anchor, wanted: ParagraphFormat) -> ParagraphFormat:
        """Return a wanted shape that states the space on both sides: what it leaves open, as the page shows it."""
        shown = self._shapes[anchor]
        before = shown.space_before if wanted.space_before is None else wanted.space_before
        after = shown.space_after if wanted.space_after is None else wanted.space_after
        return evolve(wanted, space_before=before, space_after=after)

    def has_words(self, anchor: Anchor) -> bool:
        """Tell whether a paragraph has words."""
        return anchor in self._worded

    def length(self, anchor: Anchor) -> float:
        """Return the length of a line in mm."""
        length = self._lines[anchor].length if anchor in self._lines else None
        if length is None:
            raise refused(NO_PLACE)
        return length

    def alignment(self, anchor: Anchor) -> Alignment | None:
        """Return how a line stands in its frame."""
        return self._lines[anchor].alignment if anchor in self._lines else None

    def section_of(self, anchor: Anchor) -> tuple[Anchor, ...]:
        """Return the anchors of the section whose text frame a paragraph stands in, none for one in a cell or a box."""
        section = self._sections.get(anchor)
        return () if section is None else section.anchors

    def lines_in(self, anchors: tuple[Anchor, ...]) -> list[Anchor]:
        """Return the lines, made of the borders of paragraphs without words, in the text frame of a section."""
        return [
            anchor
            for anchor in self._lines
            if self.section_of(anchor) == anchors
            and anchor not in self._worded
            and (anchor.path or "").rpartition("/")[2].startswith("p[")
        ]

    def growth(self, edit: SetPage) -> float:
        """Return by how much the text frame of a section gets wider, in mm."""
        for section in self.layout.sections:
            if section.anchors == edit.anchors and section.page.text_width is not None:
                names = ("width", "left", "right")
                known = {name: value for name in names if (value := getattr(edit.page, name)) is not None}
                return (evolve(section.page, **known).text_width or 0.0) - section.page.text_width
        return 0.0

    def sides(self, anchor: Anchor) -> tuple[float, float]:
        """Return the left and right indent in mm of a paragraph whose border is a line."""
        if anchor not in self._sides:
            whole = self._tried(anchor, ParagraphFormat(left_indent=0.0, right_indent=0.0))
            right_free = self._tried(anchor, ParagraphFormat(right_indent=0.0))
            self._sides[anchor] = whole - right_free, right_free - self.length(anchor)
        return self._sides[anchor]

    def room_below(self, anchor: Anchor) -> float:
        """Return the width in mm of the frame that a paragraph stands in."""
        if anchor not in self._rooms:
            path = anchor.path or ""
            if _is_boxed(anchor):
                raise refused(_IN_BOX)
            head, _, count = path.rpartition("[")
            below = evolve(anchor, path=f"{head}[{int(count.removesuffix(']')) + 1}]")
            session = Session.begin(self.data, Wish())
            node = session.node(anchor)
            looks = session.looks(anchor.part or "")
            if node.parent is None:
                raise refused(NO_PLACE)
            drawn = ruled_paragraph(node, 1.0, (0.0, 0.0), looks, session.revisions)
            node.parent.insert(node.index() + 1, drawn)
            self._rooms[anchor] = self._length_in(session, below)
        return self._rooms[anchor]

    def _tried(self, anchor: Anchor, shape: ParagraphFormat) -> float:
        session = Session.begin(self.data, Wish())
        node: Node = session.node(anchor)
        looks = session.looks(anchor.part or "")
        looks.shape(properties_of(looks.tree, node, "pPr"), shape)
        return self._length_in(session, anchor)

    def _length_in(self, session: Session, anchor: Anchor) -> float:
        for block in blocks_of(self.read(session.finish())):
            if isinstance(block, HorizontalLine) and block.anchor == anchor and block.length is not None:
                return block.length
        raise refused(NO_PLACE)
