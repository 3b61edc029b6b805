"""Edits made for the sake of what they would change: the file is opened once, and stays as it was.

What an edit touches is inside a paragraph, or beside one, or the properties of a section. Copies of these stand in
for them while the edits are carried out, and are compared with them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from attrs import define, field

from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.docx.markup import IllegalCharacter
from vnadmindoc.formats.docx.ooxml import BrokenPart, W
from vnadmindoc.formats.docx.patching.carrying import Culprit, Finder, change
from vnadmindoc.formats.docx.patching.measuring import Measure
from vnadmindoc.formats.docx.patching.places import field_results
from vnadmindoc.formats.docx.patching.refusing import Refused
from vnadmindoc.formats.docx.patching.session import Session, Wish
from vnadmindoc.formats.docx.patching.tree import Node, Tree
from vnadmindoc.formats.docx.read import read_docx
from vnadmindoc.layout import Anchor, Layout
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
from vnadmindoc.layout.fit import Fitter

__all__ = ["Changed", "Rehearsal"]

_FAULTS: Final = (Culprit, Refused, IllegalCharacter, BrokenPart, UnreadableFile)


class Changed(NamedTuple):
    """Bytes of a part from `start` (from 0), as they are and as they would be."""

    start: int
    old: bytes
    new: bytes


@define(eq=False)
class Rehearsal:
    """One file in which edits are tried again and again. `layout` is what `read_docx(data)` gives."""

    data: bytes
    layout: Layout
    _session: Session | None = field(init=False, default=None)
    _measure: Measure = field(init=False)
    _fitter: Fitter = field(init=False)
    _starts: dict[str, dict[int, int]] = field(init=False, factory=dict)
    _fields: dict[str, set[int]] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        """Open the file; one in which nothing may be edited is left closed."""
        self._measure = Measure(self.data, self.layout, read_docx)
        self._fitter = Fitter(self.layout)
        try:
            session = Session.begin(self.data, Wish())
            session.forbid_protected()
        except _FAULTS:
            return
        self._session = session

    def changes(self, edits: Sequence[Edit]) -> dict[str, tuple[Changed, ...]] | None:
        """Return by part what edits would change in the file's bytes, in order; None where they cannot be made whole.

        Edits that bring in parts cannot be told so.
        """
        if (
            self._session is None
            or self._fitter.fit(edits).refused
            or any(isinstance(one, NumberPages) for one in edits)
        ):
            return None
        stage = _Stage(self._session, self._fields)
        try:
            stage.set_up(edits)
            self._play(edits, stage)
            compared = stage.compared()
        except _FAULTS:
            return None
        finally:
            stage.clear()
        if compared is None:
            return None
        found: dict[str, list[Changed]] = {}
        for part, unit, new in compared:
            found.setdefault(part, []).append(Changed(self._start(part, unit), unit.to_bytes(), new))
        return {part: tuple(sorted(rows)) for part, rows in found.items()}

    def _play(self, edits: Sequence[Edit], stage: _Stage) -> None:
        self._measure.expect([edit.paragraph for edit in edits if isinstance(edit, DrawLine)])
        finder = Finder(stage.session, self._measure, stage.fields)
        for edit in edits:
            finder.find(edit)
        change(finder.work, stage.session)

    def _start(self, part: str, unit: Node) -> int:
        known = self._starts.get(part)
        if known is None:
            tree = None if self._session is None else self._session.tree(part)
            known = self._starts[part] = {} if tree is None else dict(_starts_of(tree))
        return known[id(unit)]


@define(eq=False)
class _Stage:
    """What stands in for what while some edits are made, and how it was before."""

    session: Session
    fields: dict[str, set[int]]
    _copies: list[tuple[str, Node, Node]] = field(init=False, factory=list)
    _rows: dict[int, tuple[Node, list[Node | bytes]]] = field(init=False, factory=dict)
    _marked: list[tuple[str, int]] = field(init=False, factory=list)

    def set_up(self, edits: Sequence[Edit]) -> None:
        """Put copies into the place of all that the edits may change. Raises `Refused` where a place is not found."""
        units: dict[int, tuple[str, Node]] = {}
        for anchor in [anchor for edit in edits for anchor in _anchors(edit)]:
            unit = _unit(self.session.node(anchor))
            units[id(unit)] = anchor.part or "", unit
        for part, _ in units.values():
            if part not in self.fields:
                data = self.session.read(part) or b""
                has_fields = b"fldChar" in data or b"fldSimple" in data
                self.fields[part] = field_results(self.session.tree(part)) if has_fields else set()
        for part, unit in units.values():
            self._stand_in(part, unit)

    def _stand_in(self, part: str, unit: Node) -> None:
        parent, copy = unit.parent, unit.copy()
        if parent is None:
            return
        self._rows.setdefault(id(parent), (parent, list(parent.content)))
        parent.content[unit.index()] = copy
        copy.parent, copy.hint = parent, unit.hint
        self._copies.append((part, unit, copy))
        for old, new in zip(unit.iter(), copy.iter(), strict=True):
            self.session.stand_ins[id(old)] = new
            if id(old) in self.fields[part]:
                self.fields[part].add(id(new))
                self._marked.append((part, id(new)))

    def clear(self) -> None:
        """Put everything back."""
        for parent, content in self._rows.values():
            parent.content[:] = content
            parent.shift = 0
        for part, marked in self._marked:
            self.fields[part].discard(marked)
        self.session.stand_ins.clear()

    def compared(self) -> list[tuple[str, Node, bytes]] | None:
        """Return what is not as it was, and its new bytes; None where something came in that stands beside no copy."""
        shown = self._shown()
        if shown is None or self.session.fresh:
            return None
        new = [(part, unit, shown.get(id(copy), b"")) for part, unit, copy in self._copies]
        return [(part, unit, text) for part, unit, text in new if text != unit.to_bytes()]

    def _shown(self) -> dict[int, bytes] | None:
        """Return the bytes of each copy that is left, with those of the new elements right before and after it."""
        copies = {id(copy) for _, _, copy in self._copies}
        shown: dict[int, bytes] = {}
        for parent, content in self._rows.values():
            known = {id(piece) for piece in content if isinstance(piece, Node)}
            before, beside = b"", 0
            for piece in parent.content:
                if not isinstance(piece, Node) or id(piece) in known:
                    if before:
                        return None
                    beside = 0
                elif id(piece) in copies:
                    beside = id(piece)
                    shown[beside] = before + piece.to_bytes()
                    before = b""
                elif beside:
                    shown[beside] += piece.to_bytes()
                else:
                    before += piece.to_bytes()
            if before:
                return None
        return shown


def _anchors(edit: Edit) -> tuple[Anchor, ...]:
    match edit:
        case SetPage() | NumberPages():
            return edit.anchors
        case SetLine():
            return (edit.line,)
        case InsertParagraph():
            return (edit.beside,)
        case DrawLine() | RemoveParagraph() | SetShape():
            return (edit.paragraph,)
        case SetTypography() | ReplaceText():
            return (edit.run,)


def _unit(node: Node) -> Node:
    """Return the outermost paragraph around a node, the node itself where there is none."""
    found = node
    for outer in (node, *node.ancestors()):
        if outer.name == f"{W}p":
            found = outer
    return found


def _starts_of(tree: Tree) -> Iterator[tuple[int, int]]:
    """Yield where each element outside paragraphs, and each outermost paragraph, begins in its part."""
    position = len(tree.before)
    stack: list[Node | bytes] = [tree.root]
    while stack:
        piece = stack.pop()
        if isinstance(piece, bytes):
            position += len(piece)
            continue
        yield id(piece), position
        if piece.name == f"{W}p":
            position += len(piece.to_bytes())
        else:
            position += len(piece.opening)
            stack.append(piece.closing)
            stack += reversed(piece.content)
