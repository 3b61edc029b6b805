"""Where a comment on a finding stands in a Word file: the runs of the text that it is put on.

Word takes comments only in the text itself. What stands elsewhere (a header, a text box, a note), and what is
absent, is spoken of at the nearest paragraph of the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from vnadmindoc.recognize.reading import Reading
    from vnadmindoc.rules.report import Diagnostic

__all__ = ["Places"]

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SPACES: Final = {"": _W, "mc": _MC}
_STEP: Final = re.compile(r"/(?:([\w*]+):)?(\w+)\[(\d+)\]")
_DRAWINGS: Final = frozenset({"drawing", "pict", "object"})

_HEAD: Final = frozenset({"01", "02", "03", "04"})
_BODY: Final = (
    *("addressees", "addressee", "basis", "enacting_power", "enacting_formula", "body", "article", "clause_titled"),
    *("clause", "point", "bullet", "heading", "part_number", "chapter_number", "section_number"),
)
_SIGNING: Final = ("competence", "position", "full_name")
_RECIPIENTS: Final = ("archive_note", "recipient", "recipients_label")


class Places:
    """The text of one Word file and the paths of what was read in it.

    `body` is the element `w:body`, `part` the name of the part that it stands in. Without a reading what is absent
    from the foot of a document is spoken of at its last paragraph.
    """

    def __init__(self, body: _Element, part: str, reading: Reading | None) -> None:
        """Keep the text and list its paragraphs."""
        self._body = body
        self._part = part.lstrip("/").lower()
        self._reading = reading
        self._known: dict[tuple[_Element, str], list[_Element]] = {}
        self._paragraphs = [paragraph for paragraph in body.iter(f"{_W}p") if _is_in_text(paragraph)]

    def find(self, found: Diagnostic) -> tuple[list[_Element], bool]:
        """Return the runs to put a finding's comment on, and whether the finding itself stands there.

        The list is empty where the file has no paragraph that could bear a comment. A paragraph without runs
        gets an empty one.
        """
        path = found.location.path
        if path is None:
            return self._runs(self._sensible(found)), False
        if (found.location.part or "").lstrip("/").lower() != self._part:
            return self._runs(self._paragraphs[0] if self._paragraphs else None), False
        node, is_exact = self._resolve(path)
        paragraph = _paragraph_of(node)
        if paragraph is None:
            return self._runs(self._paragraphs[0] if self._paragraphs else None), False
        if node.tag == f"{_W}r" and not _is_whole(found.excerpt, paragraph):
            return [node], is_exact
        return self._runs(paragraph), is_exact

    def _resolve(self, path: str) -> tuple[_Element, bool]:
        """Follow a path, behind its step `/body`, as far as it stays in the text; say whether it did so to its end."""
        node = self._body
        for space, name, number in _STEP.findall(path):
            if name in _DRAWINGS or space not in _SPACES:
                return node, False
            tag = _SPACES[space] + name
            found = self._known.get((node, tag))
            if found is None:
                children = _children(node, is_unwrapped=name != "sdtContent")
                found = self._known[node, tag] = list(_only(children, tag))
            if not 1 <= int(number) <= len(found):
                return node, False
            node = found[int(number) - 1]
        return node, True

    def _runs(self, paragraph: _Element | None) -> list[_Element]:
        if paragraph is None:
            return []
        runs = [run for run in paragraph.iter(f"{_W}r") if _paragraph_of(run) is paragraph]
        if not runs:
            runs = [paragraph.makeelement(f"{_W}r")]
            paragraph.append(runs[0])
        return runs if len(runs) == 1 else [runs[0], runs[-1]]

    def _sensible(self, found: Diagnostic) -> _Element | None:
        """Return the paragraph at which an absent component should stand, the first one for the page."""
        if not self._paragraphs:
            return None
        cell = found.code[2:4]
        if cell == "00" or cell in _HEAD:
            return self._paragraphs[0]
        if cell in {"05", "06"} or found.name.startswith("addressees"):
            candidates = [*self._labelled(_BODY), self._paragraphs[0]]
            return candidates[0]
        own = _RECIPIENTS if cell == "09" else _SIGNING
        candidates = [self._paragraphs[-1], *self._labelled(_BODY)[-1:], *self._labelled(own)[-1:]]
        return candidates[-1]

    def _labelled(self, components: tuple[str, ...]) -> list[_Element]:
        """Return the paragraphs of the document itself that were recognized as one of these components."""
        found: list[_Element] = []
        for label in () if self._reading is None else self._reading.of(*components):
            anchor = label.paragraph.anchor
            if label.part != "document" or anchor is None or anchor.path is None:
                continue
            paragraph = _paragraph_of(self._resolve(anchor.path)[0])
            if paragraph is not None and (anchor.part or "").lower() == self._part:
                found.append(paragraph)
        return found


def _is_in_text(element: _Element) -> bool:
    """Tell whether an element stands outside every drawing and every fallback for one."""
    return all(
        ancestor.tag not in (f"{_W}txbxContent", f"{_MC}Fallback", f"{_W}del", f"{_W}moveFrom")
        for ancestor in element.iterancestors()
    )


def _paragraph_of(node: _Element) -> _Element | None:
    """Return the paragraph of the text that holds a node: the outermost one, for a text box stands in another."""
    chain = [node, *node.iterancestors()]
    return next((each for each in reversed(chain) if each.tag == f"{_W}p"), None)


def _children(node: _Element, *, is_unwrapped: bool) -> Iterator[_Element]:
    """Yield the children that paths count: through a content control, and the branch that is read."""
    inner: _Element | None = node
    if node.tag == f"{_W}sdt" and is_unwrapped:
        content = node.find(f"{_W}sdtContent")
        inner = node if content is None else content
    elif node.tag == f"{_MC}AlternateContent":
        inner = node.find(f"{_MC}Choice")
        if inner is None or not len(inner):
            inner = node.find(f"{_MC}Fallback")
    yield from () if inner is None else inner


def _only(children: Iterator[_Element], tag: str) -> Iterator[_Element]:
    return (child for child in children if child.tag == tag)


def _is_whole(excerpt: str, paragraph: _Element) -> bool:
    """Tell whether a finding is about a whole paragraph: it quotes it from the beginning, to the end or to "…"."""
    words = " ".join("".join([text.text or "" for text in paragraph.iter(f"{_W}t")]).split())
    quoted = " ".join(excerpt.split())
    return not quoted or words == quoted or (quoted.endswith("…") and words.startswith(quoted[:-1]))
