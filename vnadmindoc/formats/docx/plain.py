"""Paragraphs of plain runs, taken out of a document before it is parsed: nearly all of them are, in most files.

A paragraph is plain where it holds, after its `w:pPr`, only runs of text, tabs and line breaks, with bookmarks and
marks of the spelling checker between them. Each is cut out of the XML and an empty `w:p` with a number left in its
place, so the reader of the tree meets it where it stands and decides what it is part of. What such a paragraph
states (its `w:pPr`, the `w:rPr` of its runs) is parsed as the tree would be and kept by its markup, for files share
most of it. Whatever differs from these few forms by as much as a blank is left to the tree.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import define

from vnadmindoc.formats.docx.ooxml import W, parse_xml
from vnadmindoc.formats.docx.scan import scan, unescape
from vnadmindoc.formats.docx.stated import StatedParagraph, StatedRun, stated_paragraph, stated_run

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = [
    "PLAIN_MARK",
    "Plain",
    "PlainParagraphs",
    "take_out",
]

PLAIN_MARK: Final = "vnadmindoc-plain"
"""The attribute of an emptied `w:p` that says which paragraph was taken out of it."""

_LONGEST_STATEMENT: Final = 2000
_LONGEST: Final = 200_000
_PARAGRAPH: Final = re.compile(
    r'<w:p(?: w14:paraId="[0-9A-F]+" w14:textId="[0-9A-F]+")?(?: w:rsidR="[0-9A-F]+")?(?: w:rsidRPr="[0-9A-F]+")?'
    r'(?: w:rsidRDefault="[0-9A-F]+")?(?: w:rsidP="[0-9A-F]+")?>'
)
"""A paragraph as Word begins it."""
_TAG: Final = re.compile(r'<w:[pr](?: [A-Za-z0-9]+:[A-Za-z]+="[^"<>&]*")*>')
_NAME: Final = re.compile(r' (([A-Za-z0-9]+):[A-Za-z]+)="')
_BESIDE: Final = re.compile(
    r'(?:<w:(?:bookmarkStart w:id="[0-9]+" w:name="[^"<>&]*"'
    r'|bookmarkEnd w:id="[0-9]+"|proofErr w:type="[A-Za-z]+") ?/>)*'
)
_CONTENT: Final = re.compile(
    r'<w:t(?: xml:space="(preserve)")?(?: ?/>|>([^<]*)</w:t>)'
    r"|<w:(tab|br|cr|noBreakHyphen|softHyphen|lastRenderedPageBreak) ?/>"
)
_PARAGRAPH_END: Final = "</w:pPr>"
_RUN_END: Final = "</w:rPr>"
_EMPTY: Final = ("<w:pPr/>", "<w:pPr />")
_USUAL: Final = re.compile(
    r'<w:r(?: w:rsidR="[0-9A-F]++")?+(?: w:rsidRPr="[0-9A-F]++")?+>'
    r"(<w:rPr>(?:<w[^<>/]{1,150}+/>){0,30}+</w:rPr>)?+"
    r'(?:<w:lastRenderedPageBreak ?/>)?<w:t(?: xml:space="(preserve)")?>([^<&\n\t]*)</w:t></w:r>'
)
"""A run as Word writes it: what it states, whether blanks at its ends count, its text."""
_BLANKS: Final = str.maketrans("\t\n", "  ")
_CHARACTERS: Final = {
    "tab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "\u00ad",
    "lastRenderedPageBreak": "",
}


class Plain(NamedTuple):
    """A plain paragraph: its markup but for the end tag, what it states, its runs that have text.

    Of a run there are what it states, its text, and its number among the paragraph's runs.
    """

    markup: str
    stated: StatedParagraph
    runs: list[tuple[StatedRun, str, int]]


@define(eq=False)
class PlainParagraphs:
    """The plain paragraphs of a part in order, and the part without them."""

    rest: bytes
    root: str
    paragraphs: list[Plain]

    def restore(self, element: _Element) -> None:
        """Give every emptied paragraph under (or at) an element back what it holds."""
        for each in list(element.iter(f"{W}p")):
            number = each.get(PLAIN_MARK)
            if number is not None:
                plain = self.paragraphs[int(number)]
                whole = parse_xml(f"{self.root}{plain.markup}</w:p></w:document>".encode())[0]
                del each.attrib[PLAIN_MARK]
                each.attrib.update(whole.attrib)
                each.text = whole.text
                each.extend(list(whole))


def take_out(data: bytes) -> PlainParagraphs | None:
    """Return the plain paragraphs of `word/document.xml`, `None` where its XML is not safe to cut."""
    part = scan(data, "document")
    if part is None or PLAIN_MARK in part.text:
        return None
    cutter = _Cutter(part.prefixes)
    pieces = part.text.split("</w:p>")
    last = pieces.pop()
    out: list[str] = []
    found: list[Plain] = []
    for piece in pieces:
        start = max(piece.rfind("<w:p "), piece.rfind("<w:p>"))
        plain = cutter.read(piece[start:]) if start >= 0 and len(piece) - start <= _LONGEST else None
        if plain is None:
            out += piece, "</w:p>"
        else:
            out += piece[:start], f'<w:p {PLAIN_MARK}="{len(found)}"/>'
            found.append(plain)
    out.append(last)
    return PlainParagraphs("".join(out).encode(), part.root, found)


@define(eq=False)
class _Cutter:
    """Reads the plain paragraphs of one part, whose root declares these prefixes."""

    prefixes: frozenset[str]

    def read(self, markup: str) -> Plain | None:
        """Return a paragraph whose end tag was cut off, `None` where it is not plain."""
        opening = _PARAGRAPH.match(markup)
        place = self._tag_end(markup, 0) if opening is None else opening.end()
        if not place:
            return None
        stated: StatedParagraph | None = _NOTHING
        if markup.startswith("<w:pPr", place):
            end = markup.find(_PARAGRAPH_END, place) + len(_PARAGRAPH_END)
            if end < len(_PARAGRAPH_END):
                end = place + next((len(empty) for empty in _EMPTY if markup.startswith(empty, place)), 0)
            stated = stated_paragraph(markup[place:end]) if place < end <= place + _LONGEST_STATEMENT else None
            place = end
        if stated is None:
            return None
        runs = _usual_runs(_USUAL.split(markup[place:]))
        if runs is None:
            runs = self._runs(markup[place:])
        return None if runs is None else Plain(markup, stated, runs)

    def _runs(self, content: str) -> list[tuple[StatedRun, str, int]] | None:
        pieces = content.split("</w:r>")
        if not _BESIDE.fullmatch(pieces.pop()):
            return None
        runs: list[tuple[StatedRun, str, int]] = []
        for number, piece in enumerate(pieces, 1):
            run = self._run(piece)
            if run is None:
                return None
            if run[1]:
                runs.append((*run, number))
        return runs

    def _run(self, piece: str) -> tuple[StatedRun, str] | None:
        """Return look and text of a run whose end tag was cut off, and what stands between it and the one before."""
        start = 0
        if not piece.startswith("<w:r"):
            start = max(piece.find("<w:r>"), piece.find("<w:r "))
            if start < 0 or not _BESIDE.fullmatch(piece, 0, start):
                return None
        place = self._tag_end(piece, start)
        if not place:
            return None
        stated: StatedRun | None = _UNSTATED
        if piece.startswith("<w:rPr>", place):
            end = piece.find(_RUN_END, place) + len(_RUN_END)
            stated = stated_run(piece[place:end]) if place < end <= place + _LONGEST_STATEMENT else None
            place = end
        if stated is None:
            return None
        text = _text(piece, place)
        return None if text is None else (stated, text)

    def _tag_end(self, markup: str, start: int) -> int:
        """Return where a start tag ends whose attributes have declared prefixes, none of them twice; else 0."""
        tag = _TAG.match(markup, start)
        if tag is None:
            return 0
        names = _NAME.findall(tag[0])
        if len(set(names)) < len(names) or any(prefix not in self.prefixes for _, prefix in names):
            return 0
        return tag.end()


def _usual_runs(pieces: list[str | None]) -> list[tuple[StatedRun, str, int]] | None:
    """Return the runs of a content split at its usual runs, `None` where anything else stands between them."""
    for gap in pieces[::4]:
        if gap and not _BESIDE.fullmatch(gap):
            return None
    runs: list[tuple[StatedRun, str, int]] = []
    usual = zip(pieces[1::4], pieces[2::4], pieces[3::4], strict=True)
    for number, (properties, kept, text) in enumerate(usual, 1):
        stated = _UNSTATED if properties is None else stated_run(properties)
        if stated is None or text is None:
            return None
        shown = text if kept else text.strip(" ")
        if shown:
            runs.append((stated, shown, number))
    return runs


def _text(piece: str, place: int) -> str | None:
    """Return the text of a run's content, which begins at `place`."""
    words: list[str] = []
    while place < len(piece):
        match = _CONTENT.match(piece, place)
        if match is None:
            return None
        place = match.end()
        if match[3]:
            words.append(_CHARACTERS[match[3]])
        elif match[2]:
            text = unescape(match[2].translate(_BLANKS))
            if text is None:
                return None
            words.append(text if match[1] else text.strip(" "))
    return "".join(words)


_NOTHING: Final = StatedParagraph(None, {})
_UNSTATED: Final = StatedRun(None, {})
