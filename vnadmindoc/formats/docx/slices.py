"""Properties read without a parser, where they are written as everyone writes them.

A parser is made for large documents: to begin and end takes it longer than to read the few tags of a property. Here
elements of the main vocabulary, in the usual prefixes, with plain values in double quotes and nothing between tags,
become elements that can be asked what those of a tree are asked. Everything else is left to the parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import define, field

__all__ = ["Slice", "read_slice"]

_TAG: Final = re.compile(
    r'<(/?)(w14|w):([A-Za-z0-9]++)((?: (?:w14|w|r):[A-Za-z0-9]++="[^"<>&\x00-\x1f\ufffe\uffff]*+")*+) ?(/?)>', re.ASCII
)
_ATTRIBUTE: Final = re.compile(r' (w14|w|r):([A-Za-z0-9]++)="([^"]*+)"', re.ASCII)
_DEEPEST: Final = 16


@define(eq=False)
class Slice:
    """An element: its tag and attributes with their namespaces, its children. It has no text."""

    tag: str
    attributes: dict[str, str]
    children: list[Slice] = field(init=False, factory=list)

    def __len__(self) -> int:
        """Return how many children there are."""
        return len(self.children)

    def __iter__(self) -> Iterator[Slice]:
        """Yield the children."""
        return iter(self.children)

    def __bool__(self) -> bool:
        """Be true, with children or without."""
        return True

    def get(self, name: str) -> str | None:
        """Return an attribute, `None` where there is none of this name."""
        return self.attributes.get(name)

    def find(self, path: str) -> Slice | None:
        """Return the first element that a path of tags leads to."""
        head, _, rest = path.partition("/{")
        for child in self.iterchildren(head):
            found = child.find(f"{{{rest}") if rest else child
            if found is not None:
                return found
        return None

    def iter(self) -> Iterator[Slice]:
        """Yield the element and all under it."""
        yield self
        for child in self.children:
            yield from child.iter()

    def iterchildren(self, tag: str) -> Iterator[Slice]:
        """Yield the children of a tag."""
        return (child for child in self.children if child.tag == tag)


def read_slice(markup: str, spaces: dict[str, str]) -> Slice | None:
    """Return the one element that markup is, `None` where a parser has to say; `spaces` are those of the prefixes."""
    if _TAG.sub("", markup):
        return None
    root: Slice | None = None
    opened: list[Slice] = []
    for closing, prefix, name, stated, empty in _TAG.findall(markup):
        tag = spaces[prefix] + name
        if closing:
            if stated or empty or not opened or opened.pop().tag != tag:
                return None
            continue
        attributes = _attributes(stated, spaces) if stated else {}
        if attributes is None or (root is not None and not opened) or len(opened) > _DEEPEST:
            return None
        element = Slice(tag, attributes)
        if opened:
            opened[-1].children.append(element)
        else:
            root = element
        if not empty:
            opened.append(element)
    return None if opened else root


def _attributes(stated: str, spaces: dict[str, str]) -> dict[str, str] | None:
    """Return attributes by their names with namespaces, `None` where a prefix is unknown or a name stands twice."""
    found = _ATTRIBUTE.findall(stated)
    attributes = {spaces[prefix] + name: value for prefix, name, value in found if prefix in spaces}
    return attributes if len(attributes) == len(found) else None
