"""One attempt at a file: its parts as trees, parsed when they are asked for, and the archive made of them."""

from __future__ import annotations

import re
from typing import Final

from attrs import define, field, frozen

from vnadmindoc.formats.docx.opening import Package, open_package
from vnadmindoc.formats.docx.patching.archive import replace_members
from vnadmindoc.formats.docx.patching.looks import Looks
from vnadmindoc.formats.docx.patching.places import Names, find_node
from vnadmindoc.formats.docx.patching.refusing import NO_PLACE, PROTECTED, SIGNED, TOO_LARGE, refused
from vnadmindoc.formats.docx.patching.revisions import Revisions
from vnadmindoc.formats.docx.patching.tree import Node, Tree, parse_tree
from vnadmindoc.layout import Anchor

__all__ = ["Session", "Wish"]

_ID: Final = re.compile(rb"\bid=[\"'](\d{1,9})[\"']")
_MOST_MARKS: Final = 400_000
"""The most tags of a part that is edited: a page of text has a thousand or less, a page of a table some more."""

_OFF: Final = frozenset({"0", "false", "off"})


@frozen(kw_only=True)
class Wish:
    """How edits shall be carried out: as plain changes or as revisions of an author."""

    is_tracked: bool = False
    author: str = ""
    date: str | None = None


@define(eq=False)
class Session:
    """The parts of one file that are being edited. `fresh` are the bytes of parts that come in, by name.

    `stand_ins` are nodes that are edited in the place of others, by the identity of these.
    """

    data: bytes
    package: Package
    revisions: Revisions
    trees: dict[str, Tree] = field(factory=dict)
    fresh: dict[str, bytes] = field(factory=dict)
    stand_ins: dict[int, Node] = field(factory=dict)
    _parts: dict[str, bytes | None] = field(init=False, factory=dict)
    _names: dict[str, Names] = field(init=False, factory=dict)
    _looks: dict[str, Looks] = field(init=False, factory=dict)
    _styles: bytes | None = field(init=False, default=None)
    _large: set[str] = field(init=False, factory=set)

    @classmethod
    def begin(cls, data: bytes, wish: Wish) -> Session:
        """Open a file. Raises `UnreadableFile` as the reader does."""
        package = open_package(data)
        session = cls(data, package, Revisions(wish.author, wish.date, 1, wish.is_tracked))
        if wish.is_tracked:
            names = [row.filename for row in package.members.values() if row.filename.endswith(".xml")]
            used = [int(match) for name in names for match in _ID.findall(session.read(name) or b"")]
            session.revisions.number = max(used, default=0) + 1
        return session

    def read(self, part: str) -> bytes | None:
        """Return the bytes of a part as it was, `None` where there is none; each is unpacked and counted once."""
        name = part.lower()
        if name not in self._parts:
            self._parts[name] = self.package.read(part)
        return self._parts[name]

    def forbid_protected(self) -> None:
        """Raise `Refused` for a file that is signed or protected against editing."""
        if any(name.startswith("_xmlsignatures/") for name in self.package.members):
            raise refused(SIGNED)
        settings = self.package.related(self.package.main, "settings")
        tree = self.tree(settings) if settings and self.read(settings) is not None else None
        protection = None if tree is None else tree.root.child("documentProtection")
        if protection is not None and (protection.attribute("enforcement") or "0").lower() not in _OFF:
            raise refused(PROTECTED)

    def tree(self, part: str) -> Tree:
        """Return a part as a tree, always the same one."""
        known = self.trees.get(part)
        if known is None:
            data = self.read(part)
            if data is None:
                raise refused(NO_PLACE)
            if part in self._large or data.count(b"<") > _MOST_MARKS:
                self._large.add(part)
                raise refused(TOO_LARGE)
            known = self.trees[part] = parse_tree(data)
        return known

    def looks(self, part: str) -> Looks:
        """Return what states looks in a part."""
        known = self._looks.get(part)
        if known is None:
            if self._styles is None:
                names = [self.package.related(self.package.main, kind) for kind in ("styles", "numbering")]
                self._styles = b"".join([self.read(name) or b"" for name in names if name])
            known = self._looks[part] = Looks(self.tree(part), self._styles)
        return known

    def node(self, anchor: Anchor) -> Node:
        """Return the node that an anchor names. To be asked before anything is changed."""
        if anchor.part is None or anchor.path is None:
            raise refused(NO_PLACE)
        names = self._names.get(anchor.part)
        if names is None:
            names = self._names[anchor.part] = Names()
        found = find_node(self.tree(anchor.part), anchor.path, names)
        return self.stand_ins.get(id(found), found)

    def finish(self) -> bytes:
        """Return the file with all that was changed; the very same bytes where nothing was."""
        changed: dict[str, bytes] = {}
        for part, tree in self.trees.items():
            data = tree.to_bytes()
            if data != self.read(part):
                changed[self.package.members[part.lower()].filename] = data
        if not changed and not self.fresh:
            return self.data
        return replace_members(self.data, changed, self.fresh)
