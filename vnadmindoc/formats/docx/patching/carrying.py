"""Edits carried out on the parts of one file: every place is found first, then everything is changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from attrs import define, field

from vnadmindoc.collector import at_rest
from vnadmindoc.formats.docx.markup import IllegalCharacter
from vnadmindoc.formats.docx.ooxml import W
from vnadmindoc.formats.docx.patching.blocks import (
    forbid_after,
    forbid_removal,
    insert_paragraph,
    remove_paragraph,
    ruled_paragraph,
)
from vnadmindoc.formats.docx.patching.furniture import number_pages
from vnadmindoc.formats.docx.patching.lines import share_indents, stretch_border, stretch_shape
from vnadmindoc.formats.docx.patching.measuring import Measure
from vnadmindoc.formats.docx.patching.places import field_results, forbid_bound, forbid_locked
from vnadmindoc.formats.docx.patching.properties import properties_of
from vnadmindoc.formats.docx.patching.refusing import NO_PLACE, Refused, refused
from vnadmindoc.formats.docx.patching.runs import edit_run
from vnadmindoc.formats.docx.patching.session import Session, Wish
from vnadmindoc.formats.docx.patching.tree import Node
from vnadmindoc.layout import Anchor
from vnadmindoc.layout.edits import (
    DrawLine,
    Edit,
    InsertParagraph,
    NumberPages,
    RemoveParagraph,
    ReplaceText,
    SetLine,
    SetPage,
    SetShape,
    SetTypography,
)
from vnadmindoc.layout.pieces import Stretch, node_of, stretch_of

__all__ = ["Culprit", "Finder", "carry_out", "change"]

_IN_FIELD: Final = (
    "chữ này do một trường (field) tính ra, sửa ở đây sẽ bị ghi đè",
    "a field computes this text and would write it again",
)
_UNTRACKED_LINE: Final = (
    "Track Changes không ghi được độ dài của hình vẽ",
    "the length of a shape cannot change as a revision",
)
_BORDERED: Final = (
    "viền của đoạn văn này là một đường kẻ; đổi thụt lề sẽ đổi độ dài đường kẻ",
    "the paragraph's border is a line whose length its indents decide",
)
_RULED_WORDS: Final = (
    "đường kẻ là viền của đoạn văn có chữ; đổi độ dài sẽ đổi thụt lề của chữ",
    "the line is the border of a paragraph with words",
)


class Culprit(Exception):
    """Edits that turned out not to be possible when others were already done."""

    def __init__(self, edits: tuple[Edit, ...], reason: tuple[str, str]) -> None:
        """Tell of edits and the reason against them."""
        self.edits = edits
        self.reason = reason
        super().__init__(reason[1])


@define(eq=False)
class Work:
    """The places of all edits, found before any of them was carried out."""

    runs: dict[Anchor, tuple[Node, list[Stretch]]] = field(factory=dict)
    steps: list[tuple[int, Edit | None, Callable[[], None]]] = field(factory=list)
    numbered: list[tuple[NumberPages, tuple[Node, ...]]] = field(factory=list)


@at_rest
def carry_out(
    data: bytes, edits: Sequence[Edit], wish: Wish, measure: Measure
) -> tuple[bytes, list[tuple[Edit, tuple[str, str]]]]:
    """Return the file with the edits carried out, and those that it does not admit with the reasons.

    Raises:
        Culprit: for edits that failed halfway; nothing must be kept of this attempt.
        Refused: for a file in which nothing may be edited.
    """
    session = Session.begin(data, wish)
    session.forbid_protected()
    measure.expect([edit.paragraph for edit in edits if isinstance(edit, DrawLine)])
    finder = Finder(session, measure)
    unfit: list[tuple[Edit, tuple[str, str]]] = []
    for edit in edits:
        try:
            finder.find(edit)
        except Refused as fault:
            unfit.append((edit, fault.reason))
        except IllegalCharacter as fault:
            unfit.append((edit, (f"có ký tự không ghi được vào tệp Word ({fault})", str(fault))))
    change(finder.work, session)
    return session.finish(), unfit


def change(work: Work, session: Session) -> None:
    """Carry out what was found, kind by kind. Raises `Culprit`."""
    for node_anchor, (node, stretches) in work.runs.items():
        with_edits = tuple([each.edit for each in stretches])
        _attempt(with_edits, _run_step(session, node_anchor, node, stretches))
    for order in range(_GOING + 1):
        steps = [(edit, step) for own, edit, step in work.steps if own == order]
        # What is put right after a paragraph comes last first, so that it stands in the order of the edits.
        for edit, step in reversed(steps) if order in (_AFTER, _BELOW) else steps:
            _attempt((edit,) if edit else (), step)
    _attempt(tuple([edit for edit, _ in work.numbered]), lambda: number_pages(session, work.numbered))


def _run_step(session: Session, anchor: Anchor, node: Node, stretches: list[Stretch]) -> Callable[[], None]:
    return lambda: edit_run(node, stretches, session.looks(anchor.part or ""), session.revisions)


def _attempt(edits: tuple[Edit, ...], step: Callable[[], None]) -> None:
    try:
        step()
    except Refused as fault:
        raise Culprit(edits, fault.reason) from fault
    except IllegalCharacter as fault:
        reason = f"có ký tự không ghi được vào tệp Word ({fault})", str(fault)
        raise Culprit(edits, reason) from fault


_NEAR_MM: Final = 0.05
_SHAPES, _PAGES, _LINES, _ABOVE, _AFTER, _BELOW, _GOING = range(7)


@define(eq=False)
class Finder:
    """Finds where edits stand and notes how each is carried out there, in the order of kinds.

    `fields` are the runs inside fields, by part, where they are known already.
    """

    session: Session
    measure: Measure
    fields: dict[str, set[int]] = field(factory=dict)
    work: Work = field(factory=Work)
    _growths: dict[tuple[Anchor, ...], float] = field(init=False, factory=dict)
    _borders: set[Anchor] = field(init=False, factory=set)
    _stretched: dict[Anchor, SetLine] = field(init=False, factory=dict)

    def find(self, edit: Edit) -> None:
        """Find the place of an edit. Raises `Refused` where it cannot be carried out."""
        match edit:
            case SetTypography() | ReplaceText():
                self._words(edit)
            case SetShape():
                self._shape(edit)
            case SetPage() | NumberPages():
                self._page(edit)
            case SetLine():
                self._line(edit)
            case DrawLine():
                self._drawn(edit)
            case InsertParagraph():
                self._inserted(edit)
            case RemoveParagraph():
                self._removed(edit)

    def _node(self, anchor: Anchor, name: str) -> Node:
        node = self.session.node(anchor)
        if node.name != W + name:
            raise refused(NO_PLACE)
        forbid_locked(node)
        return node

    def _note(self, order: int, edit: Edit | None, step: Callable[[], None]) -> None:
        self.work.steps.append((order, edit, step))

    def _words(self, edit: SetTypography | ReplaceText) -> None:
        node = self._node(edit.run, "r")
        if isinstance(edit, ReplaceText):
            part = edit.run.part or ""
            if part not in self.fields:
                data = self.session.read(part) or b""
                has_fields = b"fldChar" in data or b"fldSimple" in data
                self.fields[part] = field_results(self.session.tree(part)) if has_fields else set()
            if id(node) in self.fields[part]:
                raise refused(_IN_FIELD)
            forbid_bound(node)
        self.work.runs.setdefault(node_of(edit.run), (node, []))[1].append(stretch_of(edit))

    def _shape(self, edit: SetShape) -> None:
        node = self._node(edit.paragraph, "p")
        moves = edit.format.left_indent is not None or edit.format.right_indent is not None
        if moves and self.measure.has_line(edit.paragraph):
            raise refused(_BORDERED)
        looks, revisions = self.session.looks(edit.paragraph.part or ""), self.session.revisions

        def step() -> None:
            properties = properties_of(looks.tree, node, "pPr")
            before = properties.copy()
            look = edit.format
            if (look.space_before or look.space_after) and looks.may_hide_space(properties):
                # What makes one space show would make the other show, too.
                look = self.measure.both_spaces(edit.paragraph, look)
            looks.shape(properties, look)
            revisions.keep(looks.tree, properties, before)

        self._note(_SHAPES, edit, step)

    def _page(self, edit: SetPage | NumberPages) -> None:
        nodes = tuple([self._node(anchor, "sectPr") for anchor in edit.anchors])
        if isinstance(edit, NumberPages):
            self.work.numbered.append((edit, nodes))
            return
        looks, revisions = self.session.looks(self.session.package.main), self.session.revisions
        growth = self.measure.growth(edit)
        self._growths[edit.anchors] = growth
        if abs(growth) > _NEAR_MM:
            for anchor in self.measure.lines_in(edit.anchors):
                self._border(anchor)

        def step() -> None:
            for node in nodes:
                before = node.copy()
                looks.page(node, edit.page)
                revisions.keep(looks.tree, node, before)

        self._note(_PAGES, edit, step)

    def _line(self, edit: SetLine) -> None:
        node = self.session.node(edit.line)
        forbid_locked(node)
        if node.name != f"{W}p":
            if self.session.revisions.is_on:
                raise refused(_UNTRACKED_LINE)
            self._note(_LINES, edit, lambda: stretch_shape(node, edit.length))
            return
        if self.measure.has_words(edit.line):
            raise refused(_RULED_WORDS)
        self._border(edit.line)
        self._stretched[edit.line] = edit

    def _border(self, anchor: Anchor) -> None:
        """Note a line made of a paragraph's border, whose indents keep it as long as it shall be."""
        if anchor in self._borders:
            return
        self._borders.add(anchor)
        node, sides = self._node(anchor, "p"), self.measure.sides(anchor)
        looks, revisions = self.session.looks(anchor.part or ""), self.session.revisions

        def step() -> None:
            wanted = self._stretched.get(anchor)
            change = 0.0 if wanted is None else wanted.length - self.measure.length(anchor)
            properties = properties_of(looks.tree, node, "pPr")
            before = properties.copy()
            try:
                growth = self._growths.get(self.measure.section_of(anchor), 0.0)
                stretch_border(node, sides, change - growth, self.measure.alignment(anchor), looks)
            except Refused as fault:
                # A line as wide as its frame follows the frame.
                if wanted is not None:
                    raise Culprit((wanted,), fault.reason) from fault
            revisions.keep(looks.tree, properties, before)

        self._note(_LINES, None, step)

    def _drawn(self, edit: DrawLine) -> None:
        node = self._node(edit.paragraph, "p")
        looks, revisions = self.session.looks(edit.paragraph.part or ""), self.session.revisions
        forbid_after(node, revisions, is_line=True)
        room = self.measure.room_below(edit.paragraph)

        def step() -> None:
            growth = self._growths.get(self.measure.section_of(edit.paragraph), 0.0)
            indents = share_indents(room + growth - edit.length, edit.alignment)
            _put_after(node, ruled_paragraph(node, edit.width, indents, looks, revisions))

        self._note(_BELOW, edit, step)

    def _inserted(self, edit: InsertParagraph) -> None:
        node = self._node(edit.beside, "p")
        looks, revisions = self.session.looks(edit.beside.part or ""), self.session.revisions
        if not edit.is_before:
            forbid_after(node, revisions)

        def step() -> None:
            made = insert_paragraph(node, edit.text, (edit.shape, edit.format), looks, revisions)
            if edit.is_before and node.parent is not None:
                node.parent.insert(node.index(), made)
            else:
                _put_after(node, made)

        self._note(_ABOVE if edit.is_before else _AFTER, edit, step)

    def _removed(self, edit: RemoveParagraph) -> None:
        node = self._node(edit.paragraph, "p")
        looks, revisions = self.session.looks(edit.paragraph.part or ""), self.session.revisions

        def step() -> None:
            forbid_removal(node, revisions)
            remove_paragraph(node, looks, revisions)

        self._note(_GOING, edit, step)


def _put_after(node: Node, made: Node) -> None:
    if node.parent is None:
        raise refused(NO_PLACE)
    node.parent.insert(node.index() + 1, made)
