"""What the page shows around a place, asked of the reader: how long a line is, how wide the frame that it stands in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Final

from attrs import define, evolve, field

from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.docx.patching.blocks import ruled_paragraph
from vnadmindoc.formats.docx.patching.properties import properties_of
from vnadmindoc.formats.docx.patching.refusing import NO_PLACE, Refused, refused
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
_TOO_MANY: Final = (
    "tệp có quá nhiều đường kẻ phải đo từng đường",
    "the file has too many lines that must be measured one by one",
)
_MOST_LINES: Final = 500
"""The most lines that are measured: a document has two or three, a form one below each answer."""

_MOST_READ: Final = 20_000
"""The most blocks that are read again, all readings together, to measure lines one by one."""


def blocks_of(layout: Layout) -> Iterator[Block]:
    """Yield every block of a layout, also those in cells and margins."""
    for section in layout.sections:
        for blocks in stories(section):
            yield from walk(blocks)


def _is_boxed(anchor: Anchor) -> bool:
    return "txbxContent" in (anchor.path or "")


@define(eq=False)
class Measure:
    """Answers about one file. Widths are found by trying: the file is read again with a change, which is dropped.

    All that are like to be asked for are tried at once; only where that does not tell is one tried by itself.
    """

    data: bytes
    layout: Layout
    read: Callable[[bytes], Layout]
    _lines: dict[Anchor, HorizontalLine] = field(init=False, factory=dict)
    _worded: set[Anchor] = field(init=False, factory=set)
    _shapes: dict[Anchor, ParagraphFormat] = field(init=False, factory=dict)
    _rooms: dict[Anchor, float] = field(init=False, factory=dict)
    _sides: dict[Anchor, tuple[float, float]] = field(init=False, factory=dict)
    _sections: dict[Anchor, Section] = field(init=False, factory=dict)
    _are_tried: bool = field(init=False, default=False)
    _size: int = field(init=False, default=0)
    _read: int = field(init=False, default=0)

    def __attrs_post_init__(self) -> None:
        """Note the lines and words of the layout."""
        for section in self.layout.sections:
            for blocks in stories(section):
                for block in blocks:
                    if block.anchor is not None and not isinstance(block, Table) and not _is_boxed(block.anchor):
                        # A header is as wide as the first section that shows it.
                        self._sections.setdefault(block.anchor, section)
        for block in blocks_of(self.layout):
            self._size += 1
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
            if self.section_of(anchor) == anchors and anchor not in self._worded and _is_border(anchor)
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
        if len(self._lines) > _MOST_LINES:
            raise refused(_TOO_MANY)
        if not self._are_tried:
            self._are_tried = True
            self._try_sides([each for each in self._lines if _is_border(each) and each not in self._worded])
        if anchor not in self._sides:
            self._spend()
            self._try_sides([anchor])
        if anchor not in self._sides:
            raise refused(NO_PLACE)
        return self._sides[anchor]

    def expect(self, anchors: Sequence[Anchor]) -> None:
        """Measure the frames that these paragraphs stand in, to be asked for later, in one reading."""
        new = [each for each in dict.fromkeys(anchors) if each not in self._rooms and not _is_boxed(each)]
        if len(new) > 1:
            self._try_rooms(new)

    def room_below(self, anchor: Anchor) -> float:
        """Return the width in mm of the frame that a paragraph stands in."""
        if anchor not in self._rooms:
            if _is_boxed(anchor):
                raise refused(_IN_BOX)
            self._spend()
            self._try_rooms([anchor])
        if anchor not in self._rooms:
            raise refused(NO_PLACE)
        return self._rooms[anchor]

    def _spend(self) -> None:
        """Count one more reading for one line. Raises where there were too many."""
        self._read += self._size
        if self._read > max(_MOST_READ, self._size):
            raise refused(_TOO_MANY)

    def _try_sides(self, anchors: Sequence[Anchor]) -> None:
        whole = self._tried(anchors, ParagraphFormat(left_indent=0.0, right_indent=0.0))
        right_free = self._tried(anchors, ParagraphFormat(right_indent=0.0))
        for anchor in anchors:
            length = self._lines[anchor].length if anchor in self._lines else None
            if length is not None and anchor in whole and anchor in right_free:
                self._sides[anchor] = whole[anchor] - right_free[anchor], right_free[anchor] - length

    def _tried(self, anchors: Sequence[Anchor], shape: ParagraphFormat) -> dict[Anchor, float]:
        """Return how long the lines are that paragraphs with this shape have as their borders."""
        session = Session.begin(self.data, Wish())
        for anchor, node in _found(session, anchors):
            looks = session.looks(anchor.part or "")
            looks.shape(properties_of(looks.tree, node, "pPr"), shape)
        return self._lengths(session)

    def _try_rooms(self, anchors: Sequence[Anchor]) -> None:
        """Draw a line below each of these paragraphs, as wide as it can be."""
        session = Session.begin(self.data, Wish())
        below: dict[Anchor, Anchor] = {}
        drawn: Counter[tuple[str | None, str]] = Counter()
        for anchor, node in sorted(_found(session, anchors), key=lambda pair: _place(pair[0])[1]):
            (head, count), looks = _place(anchor), session.looks(anchor.part or "")
            if node.parent is None:
                continue
            node.parent.insert(node.index() + 1, ruled_paragraph(node, 1.0, (0.0, 0.0), looks, session.revisions))
            drawn[anchor.part, head] += 1
            below[anchor] = evolve(anchor, path=f"{head}[{count + drawn[anchor.part, head]}]")
        lengths = self._lengths(session)
        self._rooms |= {anchor: lengths[line] for anchor, line in below.items() if line in lengths}

    def _lengths(self, session: Session) -> dict[Anchor, float]:
        found: dict[Anchor, float] = {}
        try:
            tried = self.read(session.finish())
        except UnreadableFile:  # with the lines it would be beyond the bounds of the reader
            return found
        for block in blocks_of(tried):
            if isinstance(block, HorizontalLine) and block.anchor is not None and block.length is not None:
                found.setdefault(block.anchor, block.length)
        return found


def _found(session: Session, anchors: Sequence[Anchor]) -> list[tuple[Anchor, Node]]:
    """Return the nodes of those anchors that have one, before anything is changed."""
    found: list[tuple[Anchor, Node]] = []
    for anchor in anchors:
        with suppress(Refused):
            found.append((anchor, session.node(anchor)))
    return found


def _place(anchor: Anchor) -> tuple[str, int]:
    """Return the path of an anchor without the number of its last step, and that number."""
    head, _, count = (anchor.path or "").rpartition("[")
    return head, int(count.removesuffix("]") or 0)


def _is_border(anchor: Anchor) -> bool:
    return (anchor.path or "").rpartition("/")[2].startswith("p[")
