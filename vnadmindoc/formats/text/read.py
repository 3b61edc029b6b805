"""Reading a text file: lines become paragraphs, blocks side by side become tables, page ends become breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define, evolve, field

from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.text.decode import decode
from vnadmindoc.formats.text.gutters import Columns, find_columns
from vnadmindoc.formats.text.joining import Between, Wrapping, find_wrapping, is_marker, joins
from vnadmindoc.formats.text.lines import Line, split_lines
from vnadmindoc.formats.text.marks import take_marks
from vnadmindoc.formats.text.page_numbers import find_page_numbers
from vnadmindoc.formats.text.pipes import read_pipes
from vnadmindoc.layout import (
    Anchor,
    Block,
    HorizontalLine,
    Layout,
    PageBreak,
    Paragraph,
    Run,
    Section,
    Table,
    TableCell,
    TableRow,
)

__all__ = ["read_text"]

_RULE = re.compile(r"(?:[-–—―─━═=_‾¯]\s?){3,}")
_RECIPIENTS = re.compile(r"Nơi nhận\s*:?", re.IGNORECASE)
_MARKUP = re.compile(r"<(?:!doctype html|html|body|div|p|table)[\s>]", re.IGNORECASE)
_MARKUP_SAMPLE = 2000
_MOST_STROKES = 50_000
_MOST_SPANS = 50_000
"""The most strokes between cells, and stretches in bold or italic: two for each line of the longest file."""


def read_text(data: bytes, *, name: str | None = None) -> Layout:
    """Return what a text or Markdown file looks like; every run has its line and column in the file.

    `name` is the file's name, for messages only. Formatting is `None` (a text file shows none) but for what
    bold and italic marks say. Raises `UnreadableFile` for what is no text, and for blank and endless files.
    """
    try:
        text, notices = decode(data)
        _refuse_more(text.count("|"), _MOST_STROKES)
        _refuse_more(text.count("*"), 4 * _MOST_SPANS)
        lines = take_marks(split_lines(text))
        _refuse_more(sum(len(line.spans) for line in lines), _MOST_SPANS)
    except UnreadableFile as fault:
        raise UnreadableFile(f"{name}: {fault}" if name else str(fault)) from fault
    if all(line.is_blank for line in lines):
        raise UnreadableFile(f"{name}: Tệp không có chữ nào." if name else "Tệp không có chữ nào.")
    if _MARKUP.search(text, 0, _MARKUP_SAMPLE):
        notices = (*notices, "Tệp chứa thẻ HTML; các thẻ được giữ nguyên như chữ thường.")
    blocks = _Reader(lines=lines).read()
    return Layout(sections=(Section(blocks=blocks),), source="text", notices=notices)


def _refuse_more(count: int, most: int) -> None:
    if count > most:
        raise UnreadableFile("Tệp có quá nhiều ô bảng hoặc chữ đậm, nghiêng; không văn bản hành chính nào như vậy.")


@define
class _Reader:
    """One pass over the lines: the blocks so far, and the paragraph that may still be continued."""

    lines: Sequence[Line]
    blocks: list[Block] = field(factory=list)
    open: list[Line] = field(factory=list)
    breaks: list[PageBreak] = field(factory=list)
    blanks: int = 0
    recipients: bool = False
    plain_until: int = 0

    def read(self) -> tuple[Block, ...]:
        numbers = find_page_numbers(self.lines)
        wrapping = find_wrapping(self.lines)
        index = 0
        while index < len(self.lines):
            index = self._step(index, numbers, wrapping)
        self._close()
        last = self.blocks[-1]
        if isinstance(last, PageBreak) and last.furniture is None:
            self.blocks.pop()  # the form feed that ends the last page begins no other
        return tuple(self.blocks)

    def _step(self, index: int, numbers: dict[int, str], wrapping: Wrapping) -> int:
        line = self.lines[index]
        if line.starts_page:
            self._turn_page(Anchor(line=line.number, column=1 if not line.text else line.column(0)))
        if line.is_blank:
            self.blanks += 1
        elif index in numbers:
            self._turn_page(Anchor(line=line.number, column=line.column(line.indent)), numbers[index])
        elif (table := read_pipes(self.lines, index)) is not None:
            self._add(table[0])
            return table[1]
        elif (columns := self._columns(index)) is not None:
            self._add(_table(self.lines, columns))
            return columns.end
        elif _RULE.fullmatch(line.text.strip()):
            self._add(_rule(line))
        else:
            self._read_line(line, wrapping)
        return index + 1

    def _columns(self, index: int) -> Columns | None:
        if index < self.plain_until:
            return None
        columns, end = find_columns(self.lines, index)
        if columns is None:
            self.plain_until = end
        return columns

    def _read_line(self, line: Line, wrapping: Wrapping) -> None:
        between = Between(blanks=self.blanks, page=bool(self.breaks), recipients=self.recipients)
        if not (self.open and joins(self.open[-1], line, between, wrapping)):
            self._close()
            text = line.text.strip()
            self.recipients = bool(_RECIPIENTS.match(text)) or (self.recipients and is_marker(text))
        self.open.append(line)
        self.blanks = 0

    def _turn_page(self, anchor: Anchor, furniture: str | None = None) -> None:
        """Note a page break. A form feed and the number beside it are one break."""
        last = self.breaks[-1] if self.breaks else None
        if last is None or None not in (last.furniture, furniture):
            self.breaks.append(PageBreak(furniture=furniture, anchor=anchor))
        elif furniture is not None:
            self.breaks[-1] = evolve(last, furniture=furniture)

    def _add(self, block: Block) -> None:
        self._close()
        self.blocks.append(block)
        self.blanks, self.recipients = 0, False

    def _close(self) -> None:
        if self.open:
            self.blocks.append(_paragraph([line.runs() for line in self.open]))
        self.blocks.extend(self.breaks)
        self.open, self.breaks = [], []


def _paragraph(pieces: Sequence[tuple[Run, ...]]) -> Paragraph:
    """One paragraph of the runs of its lines; a blank stands where a line ended."""
    runs: list[Run] = []
    for piece in pieces:
        if runs:
            runs[-1] = evolve(runs[-1], text=runs[-1].text + " ")
        runs.extend(piece)
    return Paragraph(tuple(runs), anchor=runs[0].anchor)


def _rule(line: Line, start: int = 0) -> HorizontalLine:
    indent = len(line.text[start:]) - len(line.text[start:].lstrip())
    return HorizontalLine(anchor=Anchor(line=line.number, column=line.column(start + indent)))


def _table(lines: Sequence[Line], columns: Columns) -> Table:
    rows: list[TableRow] = []
    for row in columns.rows:
        cut = [(lines[index], columns.cells(lines[index])) for index in row]
        cells = [[(line, *stretches[place]) for line, stretches in cut] for place in range(len(columns.gutters) + 1)]
        rows.append(TableRow(cells=tuple(TableCell(blocks=_cell(cell)) for cell in cells)))
    first = lines[columns.rows[0][0]]
    return Table(
        rows=tuple(rows), has_borders=False, anchor=Anchor(line=first.number, column=first.column(first.indent))
    )


def _cell(stretches: Sequence[tuple[Line, int, int]]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    open_lines: list[Line] = []
    pieces: list[tuple[Run, ...]] = []
    recipients = False
    for line, start, end in stretches:
        text = line.text[start:end].strip()
        if not text:
            continue
        is_rule = _RULE.fullmatch(text) is not None
        piece = line.cut(start, end)
        if pieces and (is_rule or not joins(open_lines[-1], piece, Between(recipients=recipients), Wrapping())):
            blocks.append(_paragraph(pieces))
            open_lines, pieces = [], []
        recipients = recipients or _RECIPIENTS.match(text) is not None
        if is_rule:
            blocks.append(_rule(line, start))
        else:
            open_lines.append(piece)
            pieces.append(piece.runs())
    if pieces:
        blocks.append(_paragraph(pieces))
    return tuple(blocks)
