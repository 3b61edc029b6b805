"""Page numbers: a header of its own for the sections that shall be numbered, no number anywhere else in them.

No header or footer that the file has is changed, for another section may show it: new parts come in, and the
section refers to them.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from attrs import define, field, frozen

from vnadmindoc.formats.docx.ooxml import R, W
from vnadmindoc.formats.docx.patching.properties import properties_of, set_toggle
from vnadmindoc.formats.docx.patching.refusing import refused
from vnadmindoc.formats.docx.patching.session import Session
from vnadmindoc.formats.docx.patching.tree import Node, Tree, parse_tree
from vnadmindoc.layout import Alignment, ParagraphFormat, RunFormat
from vnadmindoc.layout.edits import NumberPages

__all__ = ["number_pages"]

Place = Literal["header", "footer"]
_Kind = tuple[Place, str]
_PLACES: Final[tuple[Place, ...]] = ("header", "footer")
_NUMBER_FIELD: Final = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)(?:\s|\\|$)", re.IGNORECASE)
_PAGE_FIELD: Final = re.compile(r"\s*PAGE(?:\s|\\|$)", re.IGNORECASE)
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ID: Final = re.compile(rb"[\"'](rId\d+)[\"']")
_OFF: Final = frozenset({"0", "false", "off"})
_MIXED: Final = (
    "số trang đứng chung với chữ hoặc hình trong phần lề, cần sửa bằng tay",
    "the page number stands among words or drawings of its margin",
)
_EVEN: Final = (
    "tệp có đầu trang và chân trang riêng cho trang chẵn",
    "the file has headers and footers of its own for even pages",
)
_UNTRACKED: Final = "Track Changes không ghi được việc đánh số trang", "page numbers cannot come in as a revision"
_STRICT: Final = "tệp theo lớp Strict; cần đánh số trang bằng tay", "the file is of the strict class"


@frozen(eq=False)
class _Shown:
    """What a section shows before anything is changed: the id of the relationship for each kind of furniture."""

    properties: Node
    ids: dict[_Kind, str]


def number_pages(session: Session, edits: list[tuple[NumberPages, tuple[Node, ...]]]) -> None:
    """Number the pages of sections; each edit comes with its `w:sectPr` nodes.

    Raises:
        Refused: where a page number stands among other words, or the file is of a kind that is not known here.
    """
    if not edits:
        return
    main = session.tree(session.package.main)
    if session.revisions.is_on:
        raise refused(_UNTRACKED)
    if main.root.scope.is_strict:
        raise refused(_STRICT)
    _forbid_even(session)
    shown = _sections(main)
    desk = _Desk(session, main)
    wanted = {id(node): edit.format for edit, nodes in edits for node in nodes}
    pending: set[_Kind] = set()
    for section in shown:
        look = wanted.get(id(section.properties))
        stated = set() if look is None else desk.number(section, look)
        # A section that says nothing would show what the numbered one before it shows.
        for kind in sorted(pending - stated):
            desk.refer(section.properties, kind, section.ids.get(kind) or desk.empty(kind[0]), is_pinned=True)
        pending = set() if look is None else pending | stated


def _forbid_even(session: Session) -> None:
    settings = session.package.related(session.package.main, "settings")
    if settings and session.read(settings) is not None:
        even = session.tree(settings).root.child("evenAndOddHeaders")
        if even is not None and (even.attribute("val") or "1").lower() not in _OFF:
            raise refused(_EVEN)


def _sections(main: Tree) -> list[_Shown]:
    found: list[_Shown] = []
    ids: dict[_Kind, str] = {}
    for node in main.root.iter():
        parent = node.parent
        if node.name != f"{W}sectPr" or parent is None or parent.name not in (f"{W}pPr", f"{W}body"):
            continue
        for place in _PLACES:
            for reference in node.children():
                if reference.name == f"{W}{place}Reference":
                    ids[place, reference.attribute("type") or "default"] = _id_of(reference)
        found.append(_Shown(node, dict(ids)))
    return found


def _id_of(reference: Node) -> str:
    prefix = _relationships_prefix(reference)
    return (reference.plain(f"{prefix}:id") if prefix else None) or ""


def _relationships_prefix(node: Node) -> str | None:
    return next((prefix.decode() for prefix, space in node.scope.spaces.items() if space == R[1:-1]), None)


@define(eq=False)
class _Desk:
    """Makes the headers and footers that come in and refers to them."""

    session: Session
    main: Tree
    _empty: dict[Place, str] = field(init=False, factory=dict)
    _stripped: dict[tuple[str, Place], str | None] = field(init=False, factory=dict)
    _numbered: dict[tuple[str | None, RunFormat], str] = field(init=False, factory=dict)
    _named: set[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Note every id of a relationship that the text names."""
        text = self.session.read(self.session.package.main) or b""
        self._named = {name.decode() for name in _ID.findall(text)}

    def number(self, section: _Shown, look: RunFormat) -> set[_Kind]:
        """Number the pages of one section; return the kinds of furniture that it now states itself."""
        title = section.properties.child("titlePg")
        has_first = title is not None and (title.attribute("val") or "1").lower() not in _OFF
        stated: set[_Kind] = set()
        for place in _PLACES:
            rest = section.ids.get((place, "default"))
            first = section.ids.get((place, "first"))
            shown_first = first if has_first else rest
            new_rest = self._with_number(rest, look) if place == "header" else self._without_number(rest, place)
            new_first = self._without_number(shown_first, place)
            if new_first is None and first is not None:
                new_first = self.empty(place)
            for kind, old, new in (("default", rest, new_rest), ("first", first, new_first)):
                if new is not None and new != old:
                    self.refer(section.properties, (place, kind), new)
                    stated.add((place, kind))
        set_toggle(self.main, section.properties, "titlePg", value=True)
        return stated

    def refer(self, properties: Node, kind: _Kind, identifier: str, *, is_pinned: bool = False) -> None:
        """Make a section show a part; one that is only pinned keeps a reference of its own."""
        place, page = kind
        for reference in properties.children():
            if reference.name == f"{W}{place}Reference" and (reference.attribute("type") or "default") == page:
                if not is_pinned:
                    reference.set_plain(f"{_relationships_prefix(reference)}:id", identifier)
                return
        prefix = _relationships_prefix(properties)
        declared = f"{prefix}:id" if prefix else f'xmlns:r="{_OFFICE}" r:id'
        markup = f'<w:{place}Reference w:type="{page}" {declared}="{identifier}"/>'
        properties.insert(0, self.main.parse(markup, properties.scope))

    def empty(self, place: Place) -> str:
        """Return the id of a part that shows nothing."""
        if place not in self._empty:
            self._empty[place] = self._add(place, _blank(place), None)
        return self._empty[place]

    def _without_number(self, identifier: str | None, place: Place) -> str | None:
        """Return the id of a part that shows the same without a page number: the same id where there is none."""
        if identifier is None:
            return None
        key = identifier, place
        if key not in self._stripped:
            part, tree = self._copy(identifier)
            if tree is None or not _strip(tree):
                self._stripped[key] = identifier
            else:
                self._stripped[key] = self._add(place, tree, part)
        return self._stripped[key]

    def _with_number(self, identifier: str | None, look: RunFormat) -> str:
        key = identifier, look
        if key not in self._numbered:
            part, tree = (None, None) if identifier is None else self._copy(identifier)
            tree = tree or _blank("header")
            _strip(tree)
            paragraph = _number_paragraph(tree, look, self.session)
            first = next((child for child in tree.root.children() if child.name == f"{W}p"), None)
            if first is not None and len(tree.root.children()) == 1 and not _has_content(first):
                first.replace(paragraph)
            else:
                tree.root.insert(0, paragraph)
            self._numbered[key] = self._add("header", tree, part)
        return self._numbered[key]

    def _copy(self, identifier: str) -> tuple[str | None, Tree | None]:
        target = self.session.package.targets(self.session.package.main).get(identifier)
        data = None if target is None or target.is_external else self.session.read(target.name)
        return (target.name, parse_tree(data)) if target is not None and data is not None else (None, None)

    def _add(self, place: Place, tree: Tree, like: str | None) -> str:
        """Put a part into the package, with the relationships of the one that it is made from; return its id."""
        session = self.session
        folder, _, main_name = session.package.main.rpartition("/")
        number = 1
        while (name := f"{folder}/{place}{number}.xml".lstrip("/")).lower() in session.package.members or (
            name in session.fresh
        ):
            number += 1
        session.fresh[name] = tree.to_bytes()
        if like is not None:
            source = "{}/_rels/{}.rels".format(*like.rsplit("/", 1)) if "/" in like else f"_rels/{like}.rels"
            rows = session.read(source)
            if rows is not None:
                session.fresh[f"{folder}/_rels/{place}{number}.xml.rels".lstrip("/")] = rows
        types = session.tree("[Content_Types].xml")
        types.root.append(types.parse_child(f'<Override PartName="/{name}" ContentType="{_TYPES}.{place}+xml"/>'))
        relationships = session.tree(f"{folder}/_rels/{main_name}.rels".lstrip("/"))
        # Neither an id that is given, nor one that a reference names although nothing answers to it.
        used = {row.plain("Id") for row in relationships.root.children()} | self._named
        serial = 1
        while (identifier := f"rId{serial}") in used:
            serial += 1
        relationships.root.append(
            relationships.parse_child(
                f'<Relationship Id="{identifier}" Type="{_OFFICE}/{place}" Target="{place}{number}.xml"/>'
            )
        )
        return identifier


def _blank(place: Place) -> Tree:
    tag = "hdr" if place == "header" else "ftr"
    return parse_tree(
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{tag} xmlns:w="{W[1:-1]}" xmlns:r="{_OFFICE}">'
        f"<w:p/></w:{tag}>".encode()
    )


def _has_content(paragraph: Node) -> bool:
    return any(child.name != f"{W}pPr" for child in paragraph.children())


def _number_paragraph(tree: Tree, look: RunFormat, session: Session) -> Node:
    from vnadmindoc.formats.docx.patching.looks import Looks

    looks = Looks(tree, session.looks(session.package.main).styles)
    paragraph = tree.parse("<w:p></w:p>")
    shape = ParagraphFormat(alignment=Alignment.CENTER, first_line_indent=0.0, left_indent=0.0, right_indent=0.0)
    looks.shape(properties_of(tree, paragraph, "pPr"), shape)
    for content in (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>2</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ):
        run = tree.parse(f"<w:r>{content}</w:r>")
        looks.typography(properties_of(tree, run, "rPr"), look)
        paragraph.append(run)
    return paragraph


def _strip(tree: Tree) -> bool:
    """Take the paragraphs out that are a page number; tell whether there were any."""
    found = [child for child in tree.root.children() if _codes(child)[1]]
    for child in found:
        codes, _ = _codes(child)
        is_alone = not any(
            letter.isalnum() for letter in _words(child).lower().replace("trang", "").replace("page", "")
        )
        is_known = all(_NUMBER_FIELD.match(code) for code in codes)
        if child.name not in (f"{W}p", f"{W}sdt") or not is_alone or not is_known or _holds_more(child):
            raise refused(_MIXED)
        _take_out(child)
    if found and not any(child.name == f"{W}p" for child in tree.root.children()):
        tree.root.append(tree.parse("<w:p/>"))
    return bool(found)


def _take_out(block: Node) -> None:
    """Take a page number out; the paragraph stays where its border is a line of the margin."""
    properties = block.child("pPr")
    if properties is None or properties.child("pBdr") is None:
        block.replace()
        return
    for child in block.children():
        if child is not properties:
            child.replace()


def _codes(block: Node) -> tuple[list[str], bool]:
    """Return the instructions of the fields in a block, and whether one of them is the page's number."""
    codes: list[str] = []
    is_numbered = False
    for node in block.iter():
        if node.name == f"{W}fldSimple":
            codes.append(node.attribute("instr") or "")
        elif node.name == f"{W}fldChar" and node.attribute("fldCharType") == "begin":
            codes.append("")
        elif node.name == f"{W}instrText" and codes:
            codes[-1] += node.text()
        is_numbered = is_numbered or node.name == f"{W}pgNum"
    return codes, is_numbered or any(_PAGE_FIELD.match(code) for code in codes)


def _words(block: Node) -> str:
    """Return the text of a block outside its fields."""
    words: list[str] = []
    depth = 0
    inside = {id(inner) for node in block.iter() if node.name == f"{W}fldSimple" for inner in node.iter()}
    for node in block.iter():
        if node.name == f"{W}fldChar":
            depth += {"begin": 1, "end": -1}.get(node.attribute("fldCharType") or "", 0)
        elif node.name == f"{W}t" and depth <= 0 and id(node) not in inside:
            words.append(node.text())
    return "".join(words)


def _holds_more(block: Node) -> bool:
    return any(node.name in (f"{W}drawing", f"{W}pict", f"{W}object", f"{W}tbl") for node in block.iter())
