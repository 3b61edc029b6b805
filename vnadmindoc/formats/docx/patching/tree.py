"""An XML part as a tree of its own bytes: a node that nobody changes is written back as it was read.

Every tag, text, comment and instruction keeps its bytes; only a part that an XML parser has accepted comes here.
Names are resolved as the reader resolves them, those of the strict class as the transitional ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import define, field

from vnadmindoc.formats.docx.markup import escape, escape_attribute
from vnadmindoc.formats.docx.ooxml import BrokenPart, W, parse_xml
from vnadmindoc.formats.docx.patching.refusing import ENCODING, NO_PLACE, PREFIX, refused

__all__ = ["Node", "Scope", "Tree", "parse_tree"]

_TOKEN: Final = re.compile(
    rb"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|</[^<>]*>"
    rb"|<[^<\"'>]*(?:\"[^<\"]*\"[^<\"'>]*|'[^<']*'[^<\"'>]*)*>|[^<]+",
    re.DOTALL,
)
_ATTRIBUTE: Final = re.compile(rb"(?<!\s)\s++([^\s=]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)')")
_NAME: Final = re.compile(rb"</?([^\s/>]+)")
_ENTITY: Final = re.compile(r"&(#x[0-9a-fA-F]+|#[0-9]+|lt|gt|amp|quot|apos);")
_ENTITIES: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_ENCODING: Final = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']+)")
_STRICT: Final = "http://purl.oclc.org/ooxml/"
_TRANSITIONAL: Final = (
    (f"{_STRICT}wordprocessingml/main", W[1:-1]),
    (f"{_STRICT}officeDocument/", "http://schemas.openxmlformats.org/officeDocument/2006/"),
    (f"{_STRICT}drawingml/", "http://schemas.openxmlformats.org/drawingml/2006/"),
)


@define(eq=False)
class Scope:
    """The namespaces that are declared at a place: prefix to name, and the names resolved there so far."""

    spaces: dict[bytes, str]
    is_strict: bool = False
    _names: dict[bytes, str] = field(init=False, factory=dict)
    _tags: dict[bytes, str] = field(init=False, factory=dict)

    def resolve(self, raw: bytes, *, is_attribute: bool = False) -> str:
        """Return `{namespace}name` for a name as it is written."""
        if is_attribute and b":" not in raw:
            return raw.decode()
        known = self._names.get(raw)
        if known is None:
            prefix, _, local = raw.rpartition(b":")
            space = self.spaces.get(prefix, "")
            known = self._names[raw] = f"{{{space}}}{local.decode()}" if space else local.decode()
        return known

    def named(self, opening: bytes) -> str:
        """Return `{namespace}name` for the element that a tag opens."""
        known = self._tags.get(opening)
        if known is None:
            name = _NAME.match(opening)
            known = self._tags[opening] = self.resolve(name[1] if name else b"")
        return known

    def prefix(self) -> bytes:
        """Return the prefix of the main vocabulary, needed for attributes of new elements."""
        found = [prefix for prefix, space in self.spaces.items() if space == W[1:-1] and prefix]
        if not found:
            raise refused(PREFIX)
        return b"w" if b"w" in found else found[0]

    def inner(self, opening: bytes) -> Scope:
        """Return the scope inside a tag, which may declare more."""
        own: dict[bytes, str] = {}
        is_strict = self.is_strict
        for name, double, single in _ATTRIBUTE.findall(opening):
            if name == b"xmlns" or name.startswith(b"xmlns:"):
                space = (double or single).decode()
                is_strict = is_strict or space.startswith(_STRICT)
                for strict, transitional in _TRANSITIONAL:
                    space = space.replace(strict, transitional)
                own[name[6:]] = space
        return Scope({**self.spaces, **own}, is_strict)


@define(eq=False)
class Node:
    """An element: its name, its tags as they are written (`closing` is empty where it has one tag), what is inside.

    `hint` is about where it stands among its siblings, once the `shift` of its parent is added.
    """

    name: str
    opening: bytes
    scope: Scope
    parent: Node | None = None
    closing: bytes = b""
    content: list[Node | bytes] = field(factory=list)
    hint: int = field(init=False, default=0)
    shift: int = field(init=False, default=0)

    def children(self) -> list[Node]:
        """Return the elements inside, in order."""
        return [child for child in self.content if isinstance(child, Node)]

    def child(self, name: str) -> Node | None:
        """Return the first element of the main vocabulary with this name."""
        wanted = W + name
        for child in self.content:
            if isinstance(child, Node) and child.name == wanted:
                return child
        return None

    def iter(self) -> Iterator[Node]:
        """Yield this element and all inside it, in the order of the text."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack += reversed(node.children())

    def ancestors(self) -> Iterator[Node]:
        """Yield the elements around this one, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def text(self) -> str:
        """Return the characters right inside, as an XML parser gives them."""
        return "".join([_characters(piece) for piece in self.content if isinstance(piece, bytes)])

    def attribute(self, name: str) -> str | None:
        """Return an attribute of the main vocabulary, or one without a prefix."""
        plain = None
        is_stated = name.encode() in self.opening
        for raw, double, single in _ATTRIBUTE.findall(self.opening) if is_stated else ():
            resolved = self.scope.resolve(raw, is_attribute=True)
            if resolved == W + name:
                return _unescape((double or single).decode())
            if resolved == name:
                plain = _unescape((double or single).decode())
        return plain

    def raw_name(self) -> bytes:
        """Return the name as it is written."""
        found = _NAME.match(self.opening)
        return found[1] if found else b""

    def set_attribute(self, name: str, value: str | None) -> None:
        """Give an attribute of the main vocabulary a value; `None` drops it."""
        raw = b"" if value is None else self.scope.prefix() + b":" + name.encode()
        self._set((W + name, name), raw, value)

    def set_plain(self, name: str, value: str | None) -> None:
        """Give an attribute that is written with exactly this name a value; `None` drops it."""
        self._set((name,), name.encode(), value)

    def plain(self, name: str) -> str | None:
        """Return an attribute that is written with exactly this name."""
        for raw, double, single in _ATTRIBUTE.findall(self.opening):
            if raw == name.encode():
                return _unescape((double or single).decode())
        return None

    def _set(self, names: tuple[str, ...], raw: bytes, value: str | None) -> None:
        is_stated = names[-1].encode() in self.opening
        for match in _ATTRIBUTE.finditer(self.opening) if is_stated else ():
            if match[1] != raw and self.scope.resolve(match[1], is_attribute=True) not in names:
                continue
            group = 2 if match[2] is not None else 3
            if value is None:
                self.opening = self.opening[: match.start()] + self.opening[match.end() :]
            elif _unescape(match[group].decode()) != value:
                self.opening = self.opening[: match.start(group)] + _attribute(value) + self.opening[match.end(group) :]
            return
        if value is not None:
            end = len(self.opening) - (2 if self.opening.endswith(b"/>") else 1)
            head = self.opening[:end].rstrip()
            self.opening = head + b" " + raw + b'="' + _attribute(value) + b'"' + self.opening[end:]

    def append(self, child: Node) -> None:
        """Put an element at the end."""
        self.insert(len(self.content), child)

    def insert(self, place: int, child: Node) -> None:
        """Put an element among the content."""
        self.open_up()
        self.content.insert(place, child)
        child.parent, child.hint = self, place - self.shift

    def open_up(self) -> None:
        """Give an empty element its closing tag."""
        if not self.closing:
            self.opening = self.opening[:-2].rstrip() + b">"
            self.closing = b"</" + self.raw_name() + b">"

    def replace(self, *others: Node) -> None:
        """Put others (or nothing) in this element's place."""
        if self.parent is None:
            raise refused(NO_PLACE)
        place = self.index()
        self.parent.content[place : place + 1] = others
        hint, parent = self.hint, self.parent
        if self not in others:
            self.parent = None
        for number, other in enumerate(others):
            other.parent, other.hint = parent, hint + number

    def index(self) -> int:
        """Return the place among the content of its parent: looked for from where the last one asked for stood.

        Edits go from one sibling to the next, and what comes in or goes shifts all that follow by the same.
        """
        if self.parent is None:
            raise refused(NO_PLACE)
        siblings = self.parent.content
        guess = min(max(self.hint + self.parent.shift, 0), len(siblings) - 1)
        for distance in range(len(siblings)):
            for place in (guess + distance, guess - distance):
                if 0 <= place < len(siblings) and siblings[place] is self:
                    self.parent.shift = place - self.hint
                    return place
        raise refused(NO_PLACE)

    def set_text(self, text: str) -> None:
        """Make a text the whole content, with `xml:space` where its edges need it."""
        self.open_up()
        self.content = [escape(text).encode()] if text else []
        if text != text.strip(" "):
            self.set_plain("xml:space", "preserve")

    def copy(self) -> Node:
        """Return the element and all inside it once more, without a parent."""
        made = Node(self.name, self.opening, self.scope, None, self.closing)
        for child in self.content:
            if isinstance(child, Node):
                inner = child.copy()
                inner.parent = made
                made.content.append(inner)
            else:
                made.content.append(child)
        return made

    def to_bytes(self) -> bytes:
        """Return the element as it is written."""
        out: list[bytes] = []
        stack: list[Node | bytes] = [self]
        while stack:
            piece = stack.pop()
            if isinstance(piece, Node):
                out.append(piece.opening)
                stack.append(piece.closing)
                stack += reversed(piece.content)
            else:
                out.append(piece)
        return b"".join(out)


def _attribute(value: str) -> bytes:
    return escape_attribute(value).replace("'", "&apos;").encode()


def _unescape(text: str) -> str:
    def character(match: re.Match[str]) -> str:
        name = match[1]
        if name.startswith("#"):
            return chr(int(f"0{name[1:]}", 0) if name[1] == "x" else int(name[1:]))
        return _ENTITIES[name]

    return _ENTITY.sub(character, text) if "&" in text else text


def _characters(piece: bytes) -> str:
    if piece.startswith((b"<!--", b"<?")):
        return ""
    text = piece.decode().replace("\r\n", "\n").replace("\r", "\n")
    return text[9:-3] if text.startswith("<![CDATA[") else _unescape(text)


@define(eq=False)
class Tree:
    """One part: what stands before its root, the root, what stands after."""

    before: bytes
    root: Node
    after: bytes
    _made: dict[tuple[str, int], tuple[Node, Scope]] = field(init=False, factory=dict)

    @property
    def prefix(self) -> bytes:
        """The prefix of the main vocabulary."""
        return self.root.scope.prefix()

    def to_bytes(self) -> bytes:
        """Return the part."""
        return self.before + self.root.to_bytes() + self.after

    def parse_child(self, markup: str) -> Node:
        """Return a new element of the root's own namespace, written without a prefix."""
        prefix = self.root.raw_name().rpartition(b":")[0]
        data = markup.encode()
        return _build(data.replace(b"<", b"<" + prefix + b":", 1) if prefix else data, self.root.scope).root

    def parse(self, markup: str, scope: Scope | None = None) -> Node:
        """Return a new element written with the prefix `w:` as one of this part.

        The same is asked for again and again: what has nothing inside is taken apart once.
        """
        scope = scope or self.root.scope
        known = self._made.get((markup, id(scope)))
        if known is not None:
            like = known[0]
            return Node(like.name, like.opening, like.scope, None, like.closing)
        made = self._parse(markup, scope)
        if not made.content and "w:id=" not in markup:
            self._made[markup, id(scope)] = Node(made.name, made.opening, made.scope, None, made.closing), scope
        return made

    def _parse(self, markup: str, scope: Scope) -> Node:
        data = markup.encode()
        prefix = scope.prefix()
        if prefix != b"w":
            data = re.sub(rb"<[^<>]*+>", lambda tag: re.sub(rb"(</?|\s)w:", rb"\1" + prefix + b":", tag[0]), data)
        return _build(data, scope).root


def parse_tree(data: bytes) -> Tree:
    """Return a part as a tree.

    Raises:
        Refused: where it is not UTF-8.
        BrokenPart: where it is not well formed or has a document type declaration.
    """
    stated = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf")[:200])
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:4]:
        raise refused(ENCODING)
    if stated is not None and stated[1].lower() not in (b"utf-8", b"utf8", b"us-ascii"):
        raise refused(ENCODING)
    parse_xml(data)
    return _build(data, Scope({b"xml": "http://www.w3.org/XML/1998/namespace"}))


def _build(data: bytes, scope: Scope) -> Tree:
    before: list[bytes] = []
    after: list[bytes] = []
    root: Node | None = None
    open_node: Node | None = None
    same: dict[bytes, bytes] = {}
    for token in _TOKEN.findall(data):
        if token[:1] == b"<" and token[1:2] not in (b"!", b"?"):
            if token[1:2] == b"/":
                if open_node is None:
                    raise BrokenPart("an end tag without a start")
                open_node.closing = same.setdefault(token, token)
                open_node = open_node.parent
                continue
            outer = scope if open_node is None else open_node.scope
            inner = outer.inner(token) if b"xmlns" in token else outer
            node = Node(inner.named(token), same.setdefault(token, token), inner, open_node)
            if open_node is not None:
                node.hint = len(open_node.content)
                open_node.content.append(node)
            else:
                root = root or node
            if token[-2:] != b"/>":
                open_node = node
        elif open_node is not None:
            open_node.content.append(token)
        else:
            (before if root is None else after).append(token)
    if root is None:
        raise BrokenPart("no element")
    return Tree(b"".join(before), root, b"".join(after))
