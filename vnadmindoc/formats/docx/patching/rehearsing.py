"""Edits made for the sake of what they would change: the file is opened once, and stays as it was.

What an edit touches is a run, or a paragraph and what stands beside it, or the properties of a section. Copies of
these stand in for them while the edits are carried out, and what stands in their place then is compared with them.
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

_LEAVES: Final = frozenset({f"{W}pPr", f"{W}rPr", f"{W}t", f"{W}tblPr", f"{W}tcPr"})
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
        """Return by member what edits would change in the file's bytes, in order; None where they cannot be made whole.

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
        members = self._session.package.members
        return {
            members[part.lower()].filename: tuple(
                sorted(Changed(self._start(part, unit) - lead, old, new) for unit, lead, old, new in rows)
            )
            for part, rows in compared.items()
        }

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
    _rows: dict[int, _Row] = field(init=False, factory=dict)
    _marked: list[tuple[str, int]] = field(init=False, factory=list)

    def set_up(self, edits: Sequence[Edit]) -> None:
        """Put copies into the place of all that the edits may change. Raises `Refused` where a place is not found."""
        units: dict[int, tuple[str, Node]] = {}
        for edit in edits:
            for anchor in _anchors(edit):
                unit = _unit(self.session.node(anchor))
                units[id(unit)] = anchor.part or "", unit
        outer = [pair for pair in units.values() if not any(id(each) in units for each in pair[1].ancestors())]
        for part, _ in outer:
            if part not in self.fields:
                data = self.session.read(part) or b""
                has_fields = b"fldChar" in data or b"fldSimple" in data
                self.fields[part] = field_results(self.session.tree(part)) if has_fields else set()
        for part, unit in outer:
            self._stand_in(part, unit)

    def _stand_in(self, part: str, unit: Node) -> None:
        parent, copy = unit.parent, unit.copy()
        if parent is None:
            return
        place = unit.index()
        row = self._rows.setdefault(id(parent), _Row(part, parent, list(parent.content)))
        row.copies.append((place, copy))
        parent.content[place] = copy
        copy.parent, copy.hint = parent, unit.hint
        for old, new in zip(unit.iter(), copy.iter(), strict=True):
            self.session.stand_ins[id(old)] = new
            if id(old) in self.fields[part]:
                self.fields[part].add(id(new))
                self._marked.append((part, id(new)))

    def clear(self) -> None:
        """Put everything back."""
        for row in self._rows.values():
            row.parent.content[:] = row.content
            row.parent.shift = 0
        for part, marked in self._marked:
            self.fields[part].discard(marked)
        self.session.stand_ins.clear()

    def compared(self) -> dict[str, list[_Difference]] | None:
        """Return by part what is not as it was; None where a part came in."""
        if self.session.fresh:
            return None
        found: dict[str, list[_Difference]] = {}
        for row in self._rows.values():
            differences = list(row.compared())
            if differences:
                found.setdefault(row.part, []).extend(differences)
        return found


_Difference = tuple[Node, int, bytes, bytes]
"""An element, how many bytes before it the difference begins, and the bytes as they were and as they are."""


@define(eq=False)
class _Row:
    """What stood in one element, and the copies that stand in it, with their places."""

    part: str
    parent: Node
    content: list[Node | bytes]
    copies: list[tuple[int, Node]] = field(factory=list)

    def compared(self) -> Iterator[_Difference]:
        """Yield where the content differs from what it was."""
        shown = self.parent.content
        if len(shown) == len(self.content) and all(shown[place] is copy for place, copy in self.copies):
            pairs: list[tuple[list[Node | bytes], list[Node | bytes]]] = [
                ([self.content[place]], [copy]) for place, copy in self.copies
            ]
        else:
            pairs = self._aligned()
        for old, new in pairs:
            before, after = _bytes(old), _bytes(new)
            unit = next((place for place, piece in enumerate(old) if isinstance(piece, Node)), None)
            if before != after and unit is not None:
                node = old[unit]
                assert isinstance(node, Node)  # noqa: S101 - it was looked for
                yield node, len(_bytes(old[:unit])), before, after

    def _aligned(self) -> list[tuple[list[Node | bytes], list[Node | bytes]]]:
        """Return the stretches of the content as it was and as it is, between the elements that are in both."""
        kept = {id(piece) for piece in self.parent.content if isinstance(piece, Node)}
        kept &= {id(piece) for piece in self.content if isinstance(piece, Node)}
        return list(zip(_stretches(self.content, kept), _stretches(self.parent.content, kept), strict=True))


def _stretches(content: list[Node | bytes], kept: set[int]) -> list[list[Node | bytes]]:
    found: list[list[Node | bytes]] = [[]]
    for piece in content:
        if isinstance(piece, Node) and id(piece) in kept:
            found.append([])
        else:
            found[-1].append(piece)
    return found


def _bytes(pieces: Sequence[Node | bytes]) -> bytes:
    return b"".join([piece.to_bytes() if isinstance(piece, Node) else piece for piece in pieces])


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
    """Return a run as it is, else the outermost paragraph around a node, the node itself where there is none."""
    if node.name == f"{W}r":
        return node
    found = node
    for outer in (node, *node.ancestors()):
        if outer.name == f"{W}p":
            found = outer
    return found


def _starts_of(tree: Tree) -> Iterator[tuple[int, int]]:
    """Yield where each element begins in its part, but for those that no edit is about."""
    position = len(tree.before)
    stack: list[Node | bytes] = [tree.root]
    while stack:
        piece = stack.pop()
        if isinstance(piece, bytes):
            position += len(piece)
            continue
        yield id(piece), position
        if piece.name in _LEAVES:
            position += len(piece.to_bytes())
        else:
            position += len(piece.opening)
            stack.append(piece.closing)
            stack += reversed(piece.content)
