"""Changes kept as revisions (Track Changes), which a reader of the file accepts or rejects one by one.

ECMA-376-1, 17.13.5: `w:ins` and `w:del` around runs and on paragraph marks; `w:rPrChange`, `w:pPrChange` and
`w:sectPrChange` keep the properties as they were.
"""

from __future__ import annotations

from typing import Final

from attrs import define

from vnadmindoc.formats.docx.markup import escape_attribute
from vnadmindoc.formats.docx.ooxml import W
from vnadmindoc.formats.docx.patching.properties import properties_of, put
from vnadmindoc.formats.docx.patching.tree import Node, Tree

__all__ = ["Revisions"]

_NOT_KEPT: Final = {
    "rPr": frozenset({"ins", "del", "moveFrom", "moveTo", "rPrChange"}),
    "pPr": frozenset({"rPr", "sectPr", "pPrChange"}),
    "sectPr": frozenset({"headerReference", "footerReference", "sectPrChange"}),
}


@define(eq=False)
class Revisions:
    """Makes the marks of revisions; `number` is the id that the next one gets. Without `is_on` nothing is marked."""

    author: str
    date: str | None
    number: int
    is_on: bool

    def _stamp(self) -> str:
        date = "" if self.date is None else f' w:date="{escape_attribute(self.date)}"'
        stamp = f' w:id="{self.number}" w:author="{escape_attribute(self.author)}"{date}'
        self.number += 1
        return stamp

    def keep(self, tree: Tree, properties: Node, before: Node) -> None:
        """Note in changed properties what they were; `before` is their copy from before the change.

        Where an earlier revision stands there already, it keeps saying what was there before all of them.
        """
        local = properties.name.removeprefix(W)
        change = f"{local}Change"
        if not self.is_on or properties.child(change) is not None or properties.to_bytes() == before.to_bytes():
            return
        old = "".join(
            child.to_bytes().decode()
            for child in before.children()
            if child.name.removeprefix(W) not in _NOT_KEPT[local]
        )
        mark = tree.parse(f"<w:{change}{self._stamp()}><w:{local}></w:{local}></w:{change}>", properties.scope)
        kept = mark.children()[0]
        if old:
            kept.content = [old.encode()]
        put(properties, mark)

    def wrap(self, tree: Tree, runs: list[Node], kind: str, like: Node) -> Node:
        """Return `w:ins` or `w:del` around runs; the text of what is deleted becomes `w:delText`."""
        wrapper = tree.parse(f"<w:{kind}{self._stamp()}></w:{kind}>", like.scope)
        for run in runs:
            wrapper.append(run)
            if kind == "del":
                for place, child in enumerate(run.content):
                    if isinstance(child, Node) and child.name == f"{W}t":
                        deleted = tree.parse("<w:delText></w:delText>", run.scope)
                        deleted.set_plain("xml:space", child.plain("xml:space"))
                        deleted.content = child.content
                        deleted.parent = run
                        run.content[place] = deleted
        return wrapper

    def mark_paragraph(self, tree: Tree, paragraph: Node, kind: str) -> None:
        """Say on a paragraph's mark that the paragraph comes in (`ins`) or goes (`del`)."""
        if self.is_on:
            marks = properties_of(tree, properties_of(tree, paragraph, "pPr"), "rPr")
            put(marks, tree.parse(f"<w:{kind}{self._stamp()}/>", marks.scope))
