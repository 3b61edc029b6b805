"""The lines of a text file, cleaned, each still knowing where its characters stood in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from unicodedata import combining

from attrs import evolve, field, frozen

from vnadmindoc.composing import marks_in_a_row
from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.text.decode import LONGEST_LINE, MOST_LINES
from vnadmindoc.layout import Anchor, Run, RunFormat
from vnadmindoc.vietnamese import nfc

__all__ = ["Line", "Span", "split_lines"]

_LINE_END = re.compile(r"\r\n|\n|\r")
_DIRTY = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff\ufffe\uffff]")
_PLAIN = RunFormat()
_BLANK_LIKE = frozenset("\x0b\x85\u00a0\u2028\u2029\u202f")


@frozen
class Span:
    """A marked stretch `start:end` of a line; `None` says that the mark does not speak of that fact."""

    start: int
    end: int
    bold: bool | None
    italic: bool | None


@frozen(kw_only=True)
class Line:
    """One line of the file: its number from 1, its text in form C without marks.

    `origins` has, for each character of the text, its column in the file from 1; `None` where that is
    simply its place. `starts_page` says that a form feed stood before it; `is_heading` that it had heading
    marks; `spans` are the stretches that bold or italic marks enclosed.
    """

    number: int
    text: str
    origins: Sequence[int] | None = field(default=None, repr=False)
    starts_page: bool = False
    is_heading: bool = False
    spans: tuple[Span, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on the line."""
        return not self.text or self.text.isspace()

    @property
    def indent(self) -> int:
        """How many characters of blank lead the line."""
        return len(self.text) - len(self.text.lstrip())

    def column(self, place: int) -> int:
        """Return the column in the file, from 1, of the character at `place`."""
        return place + 1 if self.origins is None else self.origins[place]

    def cut(self, start: int, end: int) -> Line:
        """Return the line of `text[start:end]` without the blanks around it."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        spans = tuple(
            evolve(span, start=max(span.start, start) - start, end=min(span.end, end) - start)
            for span in self.spans
            if span.start < end and span.end > start
        )
        origins = range(start + 1, end + 1) if self.origins is None else self.origins[start:end]
        return Line(number=self.number, text=self.text[start:end], origins=origins, spans=spans)

    def runs(self, start: int = 0, end: int | None = None) -> tuple[Run, ...]:
        """Return the runs of `text[start:end]` without the blanks around it, each with its anchor."""
        end = len(self.text) if end is None else end
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end -= len(piece) - len(piece.rstrip())
        runs: list[Run] = []
        place = start
        for span in self.spans:
            if span.end <= place or span.start >= end:
                continue
            if span.start > place:
                runs.append(self._run(place, span.start, _PLAIN))
            place = max(place, span.start)
            runs.append(self._run(place, min(span.end, end), RunFormat(bold=span.bold, italic=span.italic)))
            place = min(span.end, end)
        if place < end:
            runs.append(self._run(place, end, _PLAIN))
        return tuple(runs)

    def _run(self, start: int, end: int, look: RunFormat) -> Run:
        return Run(self.text[start:end], look, anchor=Anchor(line=self.number, column=self.column(start)))


def split_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of the text, cleaned of control characters and in form C.

    A form feed ends a line without ending its number. Raises `UnreadableFile` for a line that is too long
    and for more lines than any document has.
    """
    ends = text.count("\n") + text.count("\r") + text.count("\f")
    if ends > MOST_LINES:
        raise UnreadableFile(f"Tệp có {ends:,} dòng; chỉ đọc tệp văn bản thuần đến {MOST_LINES:,} dòng.")
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    for number, source in enumerate(_LINE_END.split(text), start=1):
        if len(source) > LONGEST_LINE:
            raise UnreadableFile(
                f"Dòng {number} dài {len(source):,} ký tự; chỉ đọc dòng đến {LONGEST_LINE:,} ký tự. "
                "Tệp này có lẽ không phải văn bản thuần."
            )
        if len(source) > _MOST_MARKS and _FLOOD.search(source):
            raise UnreadableFile(f"Dòng {number} có hàng nghìn dấu ghép liền nhau, không chữ viết nào như vậy.")
        if "\f" not in source:
            yield _clean(number, source, 0, starts_page=False)
            continue
        offset = 0
        for place, piece in enumerate(source.split("\f")):
            yield _clean(number, piece, offset, starts_page=place > 0)
            offset += len(piece) + 1


def _clean(number: int, source: str, offset: int, *, starts_page: bool) -> Line:
    if source.isascii() and source.isprintable() and not offset:
        return Line(number=number, text=source, starts_page=starts_page)
    if not _DIRTY.search(source) and nfc(source) is source:
        origins = tuple(range(offset + 1, offset + len(source) + 1)) if offset else None
        return Line(number=number, text=source, origins=origins, starts_page=starts_page)
    characters: list[str] = []
    columns: list[int] = []
    for start, cluster in _clusters(source):
        composed = _compose(cluster)
        characters.append(composed)
        columns.extend([offset + start + 1] * len(composed))
    return Line(number=number, text="".join(characters), origins=tuple(columns), starts_page=starts_page)


def _clusters(source: str) -> Iterator[tuple[int, str]]:
    """Each base character with the combining marks that follow it; invisible ones in between go along."""
    start = 0
    for place, character in enumerate(source):
        if place > start and not combining(character) and not _HANGUL_TAIL.match(character):
            yield start, source[start:place]
            start = place
    if source:
        yield start, source[start:]


_MOST_MARKS = 1000
_FLOOD = marks_in_a_row(_MOST_MARKS)
"""Combining marks on one letter; to compose so many takes a time that grows with their square."""

_HANGUL_TAIL = re.compile("[\u1160-\u11ff]")


@lru_cache(maxsize=2048)
def _compose(cluster: str) -> str:
    """Return a letter with its marks in form C, cleaned: a text is written with a few hundred of them."""
    return nfc(_DIRTY.sub(_blank_or_nothing, cluster))


def _blank_or_nothing(found: re.Match[str]) -> str:
    return " " if found[0] in _BLANK_LIKE else ""
