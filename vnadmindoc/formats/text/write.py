"""Writing a layout as plain text that people can read and `read_text` reads back.

Nothing is wrapped: a paragraph is one line, and a column is as wide as its longest line, so that no line end
has to be guessed away. What plain text cannot show (fonts, sizes, bold) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from attrs import frozen

from vnadmindoc.formats.text.gutters import has_gutter
from vnadmindoc.formats.text.marks import escape_marks
from vnadmindoc.layout import (
    Alignment,
    Block,
    HorizontalLine,
    Layout,
    Opaque,
    PageBreak,
    Paragraph,
    Picture,
    Section,
    Table,
    TableRow,
)

__all__ = ["write_text"]

_WIDTH = 100
_GUTTER = 8
_LEFT_COLUMN = 40
_RULE = "-" * 15
_WIDE_BLANK = re.compile(r" {3,}")


@frozen
class _Line:
    """One line to be placed within its column."""

    text: str
    alignment: Alignment | None = None

    def within(self, width: int) -> str:
        match self.alignment:
            case Alignment.CENTER:
                return (" " * ((width - len(self.text)) // 2) + self.text).ljust(width)
            case Alignment.RIGHT:
                return self.text.rjust(width)
            case _:
                return self.text.ljust(width)


def write_text(layout: Layout) -> str:
    """Return the text of a layout: about a hundred characters wide, wider where a line has to be.

    Running headers and page numbers belong to pages, which text has not, and are left out; the blocks that
    stand on the first page only are kept. The text ends with a line feed, unless there are no blocks at all.
    """
    blocks = [block for section in layout.sections for block in _section_blocks(section)]
    written = [(block, text) for block in blocks if (text := _block(block))]
    if not written:
        return ""
    pieces = [written[0][1]]
    for (upper, _), (lower, text) in pairwise(written):
        pieces += [_between(upper, lower), text]
    return "".join([*pieces, "\n"])


def _section_blocks(section: Section) -> tuple[Block, ...]:
    return section.first_header + section.blocks + section.first_footer


def _between(upper: Block, lower: Block) -> str:
    """The line ends between two blocks: centred lines keep together, and what follows a table keeps apart."""
    match upper, lower:
        case Table(), _:
            return "\n\n\n"
        case (Paragraph(), HorizontalLine()):
            return "\n"
        case (Paragraph(), Paragraph()) if lower.text.startswith("- ") and upper.text.startswith(("- ", "Nơi nhận")):
            return "\n"
        case (Paragraph(), Paragraph()) if upper.format.alignment == lower.format.alignment == Alignment.CENTER:
            return "\n"
        case _:
            return "\n\n"


def _block(block: Block) -> str:
    match block:
        case Table(has_borders=False) if _column_count(block) > 1:
            return _side_by_side(block)
        case Table():
            return "\n".join(_pipes(block))
        case PageBreak():
            return "\f" + (_Line(block.furniture, Alignment.CENTER).within(_WIDTH).rstrip() if block.furniture else "")
        case _:
            return "\n".join(line.within(_WIDTH).rstrip() for line in _lines((block,)))


def _lines(blocks: Sequence[Block]) -> Iterator[_Line]:
    """The lines of blocks in a column; tables inside are taken apart into their lines."""
    for block in blocks:
        match block:
            case Paragraph():
                text = f"{block.label} {block.text}" if block.label else block.text
                yield from _text_lines(text, block.format.alignment)
            case HorizontalLine():
                yield _Line(_RULE, block.alignment or Alignment.CENTER)
            case Picture():
                yield _Line(f"[Hình: {block.description}]" if block.description else "[Hình]")
            case Opaque():
                yield from _text_lines(block.text, None)
            case Table():
                for row in block.rows:
                    for cell in row.cells:
                        yield from _lines(cell.blocks)
            case PageBreak():
                pass


def _text_lines(text: str, alignment: Alignment | None) -> Iterator[_Line]:
    for line in text.splitlines():
        stripped = line.strip()
        if has_gutter(stripped):
            stripped = _WIDE_BLANK.sub("  ", stripped.replace("\t", " "))
        if stripped:
            yield _Line(escape_marks(stripped), alignment)


def _column_count(table: Table) -> int:
    return max((len(row.cells) for row in table.rows), default=0)


def _side_by_side(table: Table) -> str:
    rows = [[_cell_lines(cell.blocks) for cell in row.cells] for row in table.rows]
    widths = [0] * _column_count(table)
    for row in rows:
        for place, cell in enumerate(row):
            widths[place] = max(widths[place], *(len(line.text) for line in cell), 0)
    if len(widths) == 2:  # noqa: PLR2004 - the header and the signature block: the agency, then the State
        widths[0] = max(widths[0], _LEFT_COLUMN)
        widths[1] = max(widths[1], _WIDTH - _GUTTER - widths[0])
    return "\n\n".join(text for row in rows if (text := _row(row, widths)))


def _cell_lines(blocks: Sequence[Block]) -> tuple[_Line, ...]:
    """The lines of one cell, all aligned alike: lines that do not overlap would look like further columns."""
    lines = tuple(_lines(blocks))
    alike = {line.alignment for line in lines} in ({Alignment.CENTER}, {Alignment.RIGHT})
    return lines if alike else tuple(_Line(line.text) for line in lines)


def _row(row: Sequence[Sequence[_Line]], widths: Sequence[int]) -> str:
    empty = _Line("")
    return "\n".join(
        (" " * _GUTTER).join(line.within(width) for line, width in zip(lines, widths, strict=False)).rstrip()
        for lines in zip_longest(*row, fillvalue=empty)
    )


def _pipes(table: Table) -> Iterator[str]:
    width = max((sum(cell.column_span for cell in row.cells) for row in table.rows), default=0)
    for place, row in enumerate(table.rows):
        yield _pipe_row(row, width)
        if place == 0 and row.is_header:
            yield "|" + " --- |" * width


def _pipe_row(row: TableRow, width: int) -> str:
    texts: list[str] = []
    for cell in row.cells:
        text = "<br>".join(line.text for line in _lines(cell.blocks)).replace("|", "\\|")
        texts += [text, *[""] * (cell.column_span - 1)]
    texts += [""] * (width - len(texts))
    return "| " + " | ".join(texts) + " |"
