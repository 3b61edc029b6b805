"""How much markup a file may hold: told from the bytes of its parts, before a tree is made of them.

A part of 48 MB may state three million empty paragraphs, whose tree alone would take a gigabyte. The bounds are
on what costs: marks take memory, blocks are read, recognized and judged one by one, pieces are read.
The longest real files seen have twenty thousand paragraphs, nearly all of them cells of one annex.
"""

from __future__ import annotations

import re
from typing import Final

from attrs import define, field

from vnadmindoc.errors import UnreadableFile

__all__ = [
    "MOST_BLOCKS",
    "MOST_LOOKS",
    "MOST_MARKS",
    "MOST_PIECES",
    "MOST_SECTIONS",
    "Bounds",
    "refuse_furniture_shown",
    "refuse_long_furniture",
]

MOST_MARKS: Final = 1_500_000
"""The most tags, or attributes, of all parts together."""

MOST_BLOCKS: Final = 25_000
"""The most paragraphs, broken lines and other blocks of all parts together."""

MOST_PIECES: Final = 200_000
"""The most runs, cells, tabs and breaks of all parts together."""

MOST_SECTIONS: Final = 300
"""The most sections; real files with a landscape annex or two have five."""

MOST_FURNITURE: Final = 200
"""The most paragraphs of one header or footer, which every section shows anew."""

MOST_SHOWN: Final = 5_000
"""The most paragraphs of headers and footers that all sections together show."""

MOST_DEFINITIONS: Final = 10_000
"""The most styles and lists that are defined; Word itself keeps some four thousand styles and two thousand lists."""

MOST_LOOKS: Final = 10_000
"""The most formattings that differ, of runs and paragraphs of all parts; a real file has some four hundred."""

MOST_TEXT: Final = 3 << 20
"""The most bytes of words of all parts together: a thousand pages."""

LONGEST_TEXT: Final = 1 << 20
"""The most bytes of words of one run, as of one line of a text file."""

_LARGE: Final = 3 * MOST_MARKS
"""Bytes from which the parts might hold so many attributes."""

_SHORTEST_MARK: Final = len("<p/>")
_SECTION: Final = b":sectPr"

_PREFIX: Final = rb"<(?:[\w.-]++:)?+(?:"
_ENDED: Final = rb")(?![\w.-])"
_BLOCK: Final = re.compile(
    _PREFIX + rb"p|tbl|[bc]r|altChunk|drawing|pict|o(?:bject|Math)|sdt|AlternateContent"
    rb"|comment(?:Reference)?+|(?:foot|end)note(?:Reference)?+" + _ENDED
)
_PIECE: Final = re.compile(
    _PREFIX + rb"r|t[cr]?+|tab|(?:noBreak|soft)Hyphen|sym|fld(?:Char|Simple)|hyperlink|ins|del" + _ENDED
)
_DEFINITION: Final = re.compile(_PREFIX + rb"style|(?:abstractN|n)um" + _ENDED)
_LOOKS: Final = b"rPr>", b"pPr>"
_ENDING: Final = re.compile(rb"</(?:[\w.-]{1,30}:)?\Z")
_TAG: Final = re.compile(rb"<[^<>]*+>")
_LONG: Final = re.compile(rb">[^<]{%d}" % LONGEST_TEXT)
_TOO_MUCH: Final = "Nội dung của tệp quá nhiều, không văn bản hành chính nào như vậy."


@define
class Bounds:
    """Counts what the parts of one file hold: closely only where there is so much that it could be too much."""

    marks: int = 0
    size: int = 0
    sections: int = 0
    _unmarked: list[bytes] = field(init=False, factory=list)
    _uncounted: list[bytes] = field(init=False, factory=list)
    _unparted: list[bytes] = field(init=False, factory=list)
    _unweighed: list[bytes] = field(init=False, factory=list)
    _attributes: int = field(init=False, default=0)
    _text: int = field(init=False, default=0)
    _blocks: int = field(init=False, default=0)
    _pieces: int = field(init=False, default=0)
    _definitions: int = field(init=False, default=0)
    _looks: int = field(init=False, default=0)

    def count(self, data: bytes) -> None:
        """Count the markup of one more part.

        Raises:
            UnreadableFile: where the parts together hold more than any administrative document.
        """
        if b"\0" in data[:4] or data.startswith((b"\xff\xfe", b"\xfe\xff")):
            data = data.replace(b"\0", b"")
        self.size += len(data)
        self._unmarked.append(data)
        if self.size >= _SHORTEST_MARK * MOST_BLOCKS:
            self._count_marks()
        self._uncounted.append(data)
        self._unparted.append(data)
        self._unweighed.append(data)
        if len(data) > LONGEST_TEXT and _LONG.search(data):
            raise UnreadableFile("Tệp có đoạn chữ dài hơn một triệu ký tự, không văn bản hành chính nào như vậy.")
        if self.marks > MOST_MARKS:
            raise UnreadableFile(_TOO_MUCH)
        if self.sections > 2 * MOST_SECTIONS:
            raise UnreadableFile(f"Tệp có hơn {MOST_SECTIONS} phần (section), không văn bản hành chính nào như vậy.")
        if self.marks > MOST_BLOCKS or self.size > _LARGE:
            self._count_closely()

    def _count_marks(self) -> None:
        for data in self._unmarked:
            self.marks += data.count(b"<")
            if data.count(_SECTION) > MOST_SECTIONS:
                self.sections += sum([data.count(_SECTION + end) for end in (b" ", b">", b"/")])
        self._unmarked.clear()

    def _count_closely(self) -> None:
        for data in self._uncounted:
            self._attributes += data.count(b"=")
            self._blocks += len(_BLOCK.findall(data))
            self._definitions += len(_DEFINITION.findall(data))
            self._looks += _looks(data)
        self._uncounted.clear()
        if self.marks > MOST_PIECES:
            self._pieces += sum([len(_PIECE.findall(data)) for data in self._unparted])
            self._unparted.clear()
        if self.size > MOST_TEXT:
            self._text += sum([len(_TAG.sub(b"", data)) for data in self._unweighed])
            self._unweighed.clear()
        if self._attributes > MOST_MARKS or self._pieces > MOST_PIECES or self._text > MOST_TEXT:
            raise UnreadableFile(_TOO_MUCH)
        if self._looks > MOST_LOOKS:
            raise UnreadableFile("Tệp có quá nhiều kiểu trình bày khác nhau, không văn bản hành chính nào như vậy.")
        if self._definitions > MOST_DEFINITIONS:
            raise UnreadableFile("Tệp định nghĩa quá nhiều kiểu và danh sách, không văn bản hành chính nào như vậy.")
        if self._blocks > MOST_BLOCKS:
            most = f"{MOST_BLOCKS:,}".replace(",", ".")
            raise UnreadableFile(f"Tệp có hơn {most} đoạn văn và hình; hãy tách các phụ lục ra tệp riêng.")


def _looks(data: bytes) -> int:
    """Return how many `w:rPr` and `w:pPr` of a part differ from each other; few are not counted."""
    found = 0
    for name in _LOOKS:
        if data.count(name) > 2 * MOST_LOOKS:
            pieces = {piece for piece in data.split(name) if _ENDING.search(piece, max(len(piece) - 40, 0))}
            found += len(pieces)
    return found


def refuse_long_furniture(paragraphs: int) -> None:
    """Raise `UnreadableFile` for a header or footer of so many paragraphs that no page would hold it."""
    if paragraphs > MOST_FURNITURE:
        raise UnreadableFile("Đầu trang hoặc chân trang của tệp dài hơn một trang giấy.")


def refuse_furniture_shown(paragraphs: int) -> None:
    """Raise `UnreadableFile` where the sections of a file together show headers and footers of so many paragraphs."""
    if paragraphs > MOST_SHOWN:
        raise UnreadableFile("Đầu trang và chân trang của các phần (section) dài quá nhiều.")
