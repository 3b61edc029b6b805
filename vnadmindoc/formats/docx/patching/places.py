"""The node that an anchor names, found by the path that the reader gave it, and what forbids to touch it."""

from __future__ import annotations

import re
from typing import Final

from attrs import define, field

from vnadmindoc.formats.docx.ooxml import MC, OFFICE, WP, A, M, V, W
from vnadmindoc.formats.docx.patching.refusing import NO_PLACE, refused
from vnadmindoc.formats.docx.patching.tree import Node, Tree

__all__ = [
    "Names",
    "chosen",
    "element_before",
    "field_results",
    "find_node",
    "forbid_bound",
    "forbid_locked",
    "next_element",
]

_STEP: Final = re.compile(r"(?:(\w+|\*):)?([^\[]+)\[(\d+)\]")
_SPACES: Final = {None: W, "mc": MC, "m": M, "v": V, "o": OFFICE, "a": A, "wp": WP}
_KNOWN: Final = frozenset(_SPACES.values())
_LOCKED: Final = frozenset({"contentLocked", "sdtContentLocked"})
_LOCK: Final = (
    "chỗ này nằm trong vùng nội dung bị khóa (content control)",
    "the place is in a locked content control",
)
_BOUND: Final = (
    "chữ này lấy từ dữ liệu gắn với tệp (content control có data binding)",
    "the text comes from data that the file is bound to",
)
_SEVERAL_BOXES: Final = (
    "không phân biệt được các khung chữ trong cùng một nhóm hình",
    "several text boxes stand in one drawing",
)


@define(eq=False)
class Names:
    """The children of the nodes of one tree by their names, as long as nothing in it is changed."""

    _known: dict[int, dict[str, list[Node]]] = field(init=False, factory=dict)

    def of(self, parent: Node, name: str) -> list[Node]:
        """Return the children of a name."""
        found = self._known.get(id(parent))
        if found is None:
            found = self._known[id(parent)] = {}
            for child in parent.children():
                found.setdefault(child.name, []).append(child)
        return found.get(name, [])


def find_node(tree: Tree, path: str, names: Names | None = None) -> Node:
    """Return the element that the reader named by this path; with the same `names` many are found in linear time.

    Raises:
        Refused: where there is none, or more than one could be meant.
    """
    steps = path.split("/")[1:]
    node: Node | None = tree.root
    if steps and steps[0] == "body":
        node = tree.root.child("body")
    names = names or Names()
    for step in steps[1:]:
        if node is None:
            break
        node = _step(node, step, names)
    if node is None:
        raise refused(NO_PLACE)
    return node


def _step(node: Node, step: str, names: Names) -> Node | None:
    match = _STEP.fullmatch(step)
    if match is None:
        return None
    prefix, local, count = match[1], match[2], int(match[3])
    if local == "txbxContent":
        boxes = _boxes(node)
        if len(boxes) != 1:
            raise refused(_SEVERAL_BOXES if boxes else NO_PLACE)
        return boxes[0]
    parent = _entered(node, local)
    if parent is not None and prefix != "*":
        found = names.of(parent, f"{_SPACES[prefix]}{local}") if prefix in _SPACES else []
        return found[count - 1] if 1 <= count <= len(found) else None
    seen: dict[str, int] = {}
    for child in [] if parent is None else parent.children():
        space, _, name = child.name.rpartition("}")
        if space + "}" not in _KNOWN and name == local:
            seen[child.name] = seen.get(child.name, 0) + 1
            if seen[child.name] == count:
                return child
    return None


def _entered(node: Node, step: str) -> Node | None:
    """Return the element whose children a path goes on with: a wrapper's content stands for it."""
    if node.name == f"{W}sdt" and step != "sdtContent":
        return node.child("sdtContent") or node
    return chosen(node) if node.name == f"{MC}AlternateContent" else node


def chosen(alternatives: Node) -> Node | None:
    """Return the branch of `mc:AlternateContent` that is read: the first choice, else the fallback."""
    branches = alternatives.children()
    choice = next((branch for branch in branches if branch.name == f"{MC}Choice"), None)
    if choice is None or not choice.children():
        return next((branch for branch in branches if branch.name == f"{MC}Fallback"), None)
    return choice


def _boxes(node: Node) -> list[Node]:
    """Return the contents of the text boxes of a drawing, not those inside them."""
    found: list[Node] = []
    for child in node.children():
        if child.name == f"{W}txbxContent":
            found.append(child)
        elif child.name == f"{MC}AlternateContent":
            branch = chosen(child)
            found += [] if branch is None else _boxes(branch)
        else:
            found += _boxes(child)
    return found


def forbid_locked(node: Node) -> None:
    """Raise where a content control around a node locks its content."""
    for outer in node.ancestors():
        properties = outer.child("sdtPr") if outer.name == f"{W}sdt" else None
        lock = None if properties is None else properties.child("lock")
        if lock is not None and lock.attribute("val") in _LOCKED:
            raise refused(_LOCK)


def forbid_bound(node: Node) -> None:
    """Raise where the words of a node come from a content control's data."""
    for outer in node.ancestors():
        properties = outer.child("sdtPr") if outer.name == f"{W}sdt" else None
        if properties is not None and any(each.name.endswith("}dataBinding") for each in properties.children()):
            raise refused(_BOUND)


def field_results(tree: Tree) -> set[int]:
    """Return the ids of the runs that stand inside fields, whose text a program computes."""
    found: set[int] = set()
    depth = 0
    for node in tree.root.iter():
        if node.name == f"{W}fldSimple":
            found |= {id(inner) for inner in node.iter() if inner.name == f"{W}r"}
        elif node.name == f"{W}r":
            marks = [child.attribute("fldCharType") for child in node.children() if child.name == f"{W}fldChar"]
            if depth or "begin" in marks:
                found.add(id(node))
            for mark in marks:
                depth = max(depth + {"begin": 1, "end": -1}.get(mark or "", 0), 0)
    return found


def next_element(node: Node) -> Node | None:
    """Return the element right after a node."""
    return None if node.parent is None else _first_from(node.parent, node.index() + 1, 1)


def element_before(node: Node) -> Node | None:
    """Return the element right before a node."""
    return None if node.parent is None else _first_from(node.parent, node.index() - 1, -1)


def _first_from(parent: Node, place: int, step: int) -> Node | None:
    while 0 <= place < len(parent.content):
        piece = parent.content[place]
        if isinstance(piece, Node):
            return piece
        place += step
    return None
