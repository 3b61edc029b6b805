"""One `w:r` edited: cut where its edits begin and end, its words replaced, its typography stated anew.

What stands between its words (drawings, breaks, field marks) stays where it was, and the pieces carry copies of
its properties.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import define, field, frozen

from vnadmindoc.formats.docx.characters import CHARACTERS, symbol
from vnadmindoc.formats.docx.ooxml import MC, W
from vnadmindoc.formats.docx.patching.looks import Looks
from vnadmindoc.formats.docx.patching.places import chosen
from vnadmindoc.formats.docx.patching.properties import properties_of
from vnadmindoc.formats.docx.patching.refusing import ALTERNATIVES, NO_PLACE, refused
from vnadmindoc.formats.docx.patching.revisions import Revisions
from vnadmindoc.formats.docx.patching.tree import Node
from vnadmindoc.layout import RunFormat
from vnadmindoc.layout.pieces import Piece, Stretch, cut

__all__ = ["edit_run"]

_NO_FORMAT: Final = RunFormat()
_BREAKS: Final = re.compile("(\t|\r\n?|\n)")
_MARKS: Final = {"\t": "<w:tab/>", "\n": "<w:br/>", "\r": "<w:br/>", "\r\n": "<w:br/>"}


@frozen(eq=False)
class _Atom:
    """A child of a run and the characters that it shows."""

    node: Node
    text: str
    is_plain: bool = False


@define(eq=False)
class _Words:
    """Text of a new `w:t`, and the one that it was part of."""

    text: str
    like: Node | None


@define(eq=False)
class _Segment:
    """Children of one new run: their format, and whether they stay, come in ("ins") or go ("del")."""

    format: RunFormat
    kind: str
    children: list[Node | _Words] = field(factory=list)

    def add(self, text: str, like: Node | None) -> None:
        """Put text at the end, into the `w:t` that is being made there if one is."""
        last = self.children[-1] if self.children else None
        if isinstance(last, _Words):
            last.text += text
            last.like = last.like or like
        else:
            self.children.append(_Words(text, like))


def edit_run(run: Node, stretches: Sequence[Stretch], looks: Looks, revisions: Revisions) -> None:
    """Carry out the edits of one run, which stand at the characters of its node.

    Raises:
        Refused: where an edit begins or ends inside what cannot be cut.
        IllegalCharacter: for text that XML cannot hold.
    """
    atoms = [_atom(child) for child in run.children() if child.name != f"{W}rPr"]
    pieces = cut(0, sum(len(atom.text) for atom in atoms), stretches)
    if len(pieces) == 1 and pieces[0].text is None:
        _style(run, pieces[0].format, looks, revisions)
        return
    cutter = _Cutter(looks, run, is_tracked=revisions.is_on)
    cutter.deal(atoms, pieces)
    made: list[Node] = []
    for segment, node in cutter.runs():
        if segment.kind == "ins" and segment.format != _NO_FORMAT:
            looks.typography(properties_of(looks.tree, node, "rPr"), segment.format)
        elif not segment.kind:
            _style(node, segment.format, looks, revisions)
        made.append(revisions.wrap(looks.tree, [node], segment.kind, run) if segment.kind else node)
    run.replace(*made)


def _style(run: Node, look: RunFormat, looks: Looks, revisions: Revisions) -> None:
    if look == _NO_FORMAT:
        return
    properties = properties_of(looks.tree, run, "rPr")
    before = properties.copy()
    looks.typography(properties, look)
    revisions.keep(looks.tree, properties, before)


def _atom(node: Node) -> _Atom:
    """Return a child of a run with the characters that the reader sees in it."""
    if node.name == f"{W}t":
        text = node.text().replace("\t", " ").replace("\r", " ").replace("\n", " ")
        return _Atom(node, text if node.plain("xml:space") == "preserve" else text.strip(" "), is_plain=True)
    return _Atom(node, _shown(node))


def _shown(node: Node) -> str:
    name = node.name.removeprefix(W)
    if name in CHARACTERS:
        return CHARACTERS[name]
    if name == "br":
        return "" if node.attribute("type") == "page" else "\n"
    if name == "sym":
        return symbol(node.attribute("char") or "")
    if node.name == f"{MC}AlternateContent":
        branch = chosen(node)
        return "" if branch is None else "".join([_atom(child).text for child in branch.children()])
    if name == "ruby":
        bases = [inner for inner in node.children() if inner.name == f"{W}rubyBase"]
        runs = [run for base in bases for run in base.children() if run.name == f"{W}r"]
        return "".join([_atom(child).text for run in runs for child in run.children() if child.name == f"{W}t"])
    return ""


@define(eq=False)
class _Cutter:
    """Deals the children of a run out to the pieces that it is cut into."""

    looks: Looks
    run: Node
    is_tracked: bool
    made: list[_Segment] = field(factory=list)

    def deal(self, atoms: list[_Atom], pieces: tuple[Piece, ...]) -> None:
        """Fill `made`, in order. A child without characters goes with what follows it, and stays whatever happens."""
        rest = list(atoms)
        used = 0
        for piece in pieces:
            left = piece.end - piece.start
            while left > 0:
                if not rest:
                    raise refused(NO_PLACE)
                atom = rest[0]
                taken = atom.text[used : used + left]
                if taken != atom.text and not atom.is_plain:
                    raise refused(ALTERNATIVES)
                self._deal(piece, atom, taken)
                left -= len(taken)
                used += len(taken)
                if used == len(atom.text):
                    rest.pop(0)
                    used = 0
            if piece.text:
                self._bring(piece)
        for atom in rest:
            self._segment(pieces[-1].format if pieces else _NO_FORMAT, "").children.append(atom.node)

    def _deal(self, piece: Piece, atom: _Atom, taken: str) -> None:
        is_going = piece.text is not None and bool(atom.text)
        if is_going and not self.is_tracked:
            return
        segment = self._segment(_NO_FORMAT if is_going else piece.format, "del" if is_going else "")
        if taken == atom.text:
            segment.children.append(atom.node)
        else:
            segment.add(taken, atom.node)

    def _bring(self, piece: Piece) -> None:
        segment = self._segment(piece.format, "ins" if self.is_tracked else "")
        for part in _BREAKS.split(piece.text or ""):
            if part in _MARKS:
                segment.children.append(self.looks.tree.parse(_MARKS[part], self.run.scope))
            elif part:
                segment.add(part, None)

    def _segment(self, look: RunFormat, kind: str) -> _Segment:
        if not self.made or (self.made[-1].format, self.made[-1].kind) != (look, kind):
            self.made.append(_Segment(look, kind))
        return self.made[-1]

    def runs(self) -> list[tuple[_Segment, Node]]:
        """Return the new runs, with the properties of the old one."""
        found: list[tuple[_Segment, Node]] = []
        properties = self.run.child("rPr")
        for segment in self.made:
            if not segment.children:
                continue
            node = Node(self.run.name, self.run.opening, self.run.scope, None, self.run.closing)
            if properties is not None:
                node.append(properties.copy())
            for child in segment.children:
                node.append(child if isinstance(child, Node) else self._text(child))
            found.append((segment, node))
        return found

    def _text(self, words: _Words) -> Node:
        like = words.like
        made = self.looks.tree.parse("<w:t></w:t>", self.run.scope)
        if like is not None:
            made = Node(like.name, like.opening, like.scope, None, like.closing)
        made.set_text(words.text)
        return made
