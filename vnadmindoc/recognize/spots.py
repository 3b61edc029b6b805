"""A layout as one stream of items in reading order, each paragraph with its place on the page."""

from __future__ import annotations

from typing import Final

from attrs import define, evolve, field

from vnadmindoc.components.addressees import opens_addressees
from vnadmindoc.components.line import is_placeholder
from vnadmindoc.components.marks import parse_mark
from vnadmindoc.components.national import is_motto, is_national_name
from vnadmindoc.components.number import is_number
from vnadmindoc.components.place_date import is_place_date
from vnadmindoc.components.recipients import opens_recipients
from vnadmindoc.components.signature import is_signing_hint, names_signer
from vnadmindoc.layout import (
    Anchor,
    Block,
    HorizontalLine,
    Layout,
    Opaque,
    PageBreak,
    Paragraph,
    Picture,
    Run,
    RunFormat,
    Table,
)
from vnadmindoc.regulations import Regulation, Wording
from vnadmindoc.vietnamese import is_capitals, looks_like_person_name, nfc

__all__ = ["Item", "Spot", "is_all", "is_row_of_dashes", "on_one_line", "stream", "with_label"]

_HEADER_ROWS: Final = 6
_SIGNING_ROWS: Final = 6
_SIGNING_LINES: Final = 5
_SIDES: Final = 3
"""The most cells in a row that sets text side by side: two columns and a gap."""

_FEWEST_DASHES: Final = 3
_DRAWN: Final = "-–—_─━=*. "
_BLANKS: Final = str.maketrans(dict.fromkeys("\t\n\r\v\f\x1c\x1d\x1e\x85\u00a0\u2028\u2029", " "))
_UNSEEN: Final = str.maketrans(dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Characters that leave no trace on the page: soft hyphens and what has no width."""


@define(kw_only=True, eq=False)
class Spot:
    """A paragraph in the stream: its text in NFC, trimmed, and the table cell it stands in, if any.

    Nobody changes one. It is not frozen because there is one for each line of a file, and a frozen class is filled by a
    call for each field.
    """

    paragraph: Paragraph
    text: str
    section: int
    table: int | None = None
    row: int = 0
    column: int = 0
    columns: int = 1
    margin: str | None = None
    """ "first_header" or another margin that holds it, None in the text frame."""
    line_below: HorizontalLine | None = field(default=None)


Item = Spot | Table | Picture | PageBreak | Opaque


def is_all(spot: Spot, name: str) -> bool | None:
    """Tell whether a run property ("bold", "italic") holds for all of a spot's words; None where not observed."""
    values = {getattr(run.format, name) for run in spot.paragraph.runs if run.text.strip()}
    if not values or None in values:
        return None
    return values == {True}


def stream(layout: Layout, regulation: Regulation) -> list[Item]:
    """Return the items of a layout. Tables that only set text side by side are taken apart into their cells."""
    items: list[Item] = []
    tables = 0
    repeated: tuple[object, object] = (None, None)  # the very header and footer of the section before
    for number, section in enumerate(layout.sections):
        header = () if section.header is repeated[0] or section.header == section.first_header else section.header
        footer = () if section.footer is repeated[1] or section.footer == section.first_footer else section.footer
        repeated = (section.header, section.footer)
        tables = _append(section.first_header, regulation, items, number, tables, "first_header")
        tables = _append(header, regulation, items, number, tables, "header")
        tables = _append(section.blocks, regulation, items, number, tables, None)
        tables = _append(section.first_footer, regulation, items, number, tables, "first_footer")
        tables = _append(footer, regulation, items, number, tables, "footer")
    return items


def _append(
    blocks: tuple[Block, ...], regulation: Regulation, items: list[Item], section: int, tables: int, margin: str | None
) -> int:
    for block in blocks:
        match block:
            case Paragraph():
                for spot in _spots(block, section, margin):
                    _draw_below(items, spot)
                    items.append(spot)
            case HorizontalLine():
                if items and isinstance(items[-1], Spot) and items[-1].table is None:
                    items[-1] = evolve(items[-1], line_below=block)
            case Table():
                if block.has_borders is False or _sets_side_by_side(block, regulation):
                    tables += 1
                    _take_apart(block, items, section, tables, margin)
                else:
                    items.append(block)
            case _:
                items.append(block)
    return tables


def _draw_below(items: list[Item], spot: Spot) -> None:
    """Take a row of dashes for the line below the paragraph above it."""
    if spot.text[0] not in _DRAWN or not is_row_of_dashes(spot.text) or not items:
        return
    if isinstance(above := items[-1], Spot) and above.section == spot.section:
        items[-1] = evolve(above, line_below=HorizontalLine())


def is_row_of_dashes(text: str) -> bool:
    """Tell whether a line was typed to be drawn: three or more dashes or underscores and nothing else."""
    return text[:1] in _DRAWN and len(text) >= _FEWEST_DASHES and not text.strip(_DRAWN) and "." not in text


def _spots(
    paragraph: Paragraph,
    section: int,
    margin: str | None,
    cell: tuple[int | None, int, int, int] = (None, 0, 0, 1),
) -> list[Spot]:
    """Return a paragraph's lines that say anything; `cell` is the table, row, column and the row's columns."""
    table, row, column, columns = cell
    return [
        Spot(
            paragraph=piece, text=text, section=section, margin=margin,
            table=table, row=row, column=column, columns=columns,
        )
        for piece, text in _lines(paragraph)
        if text
    ]  # fmt: skip


def _lines(paragraph: Paragraph) -> list[tuple[Paragraph, str]]:
    """Return a paragraph's lines and their texts; most paragraphs are one line, without any sign that is not seen."""
    text = paragraph.text
    if text.isprintable() and not paragraph.label:
        return [(paragraph, nfc(text).strip())]
    return [(piece, _text(piece)) for piece in _at_line_breaks(with_label(paragraph))]


def _text(line: Paragraph) -> str:
    text = on_one_line(line.text)
    return (text if text.isprintable() else text.translate(_UNSEEN)).strip()


def on_one_line(text: str) -> str:
    """Return a text in NFC with plain blanks for tabs, breaks and blanks that do not break."""
    return nfc(text if text.isprintable() else text.translate(_BLANKS))


def with_label(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph whose computed list label, if it has one, is text like the rest."""
    if not paragraph.label:
        return paragraph
    shape = paragraph.runs[0].format if paragraph.runs else RunFormat()
    return evolve(paragraph, runs=(Run(f"{paragraph.label} ", shape), *paragraph.runs), label=None)


def _at_line_breaks(paragraph: Paragraph) -> list[Paragraph]:
    """Return a paragraph as one paragraph a line: people break lines inside the header."""
    if "\n" not in paragraph.text:
        return [paragraph]
    lines: list[list[Run]] = [[]]
    for run in paragraph.runs:
        column = run.anchor.column if run.anchor else None
        for index, piece in enumerate(run.text.split("\n")):
            if index:
                lines.append([])
            anchor: Anchor | None = run.anchor
            if anchor is not None and column is not None:
                anchor = evolve(anchor, column=column)
                column += len(piece) + 1
            lines[-1].append(evolve(run, text=piece, anchor=anchor))
    return [evolve(paragraph, runs=tuple(runs)) for runs in lines]


def _take_apart(table: Table, items: list[Item], section: int, number: int, margin: str | None, left: int = 0) -> None:
    """Append the lines of a table's cells; `left` columns of the table around it stand left of a nested one."""
    for row_number, row in enumerate(table.rows):
        columns = left + sum(max(1, cell.column_span) for cell in row.cells)
        start = left
        for cell in row.cells:
            column, start = start, start + max(1, cell.column_span)
            for block in cell.blocks:
                match block:
                    case Paragraph():
                        for spot in _spots(block, section, margin, (number, row_number, column, columns)):
                            _draw_below(items, spot)
                            items.append(spot)
                    case HorizontalLine():
                        _draw_in_column(items, block, number, column)
                    case Table():
                        _take_apart(block, items, section, number, margin, column)
                    case _:
                        items.append(block)


def _draw_in_column(items: list[Item], line: HorizontalLine, table: int, column: int) -> None:
    """Take a line for the one below the last paragraph in a table's column, be it in the row above."""
    for index in range(len(items) - 1, -1, -1):
        spot = items[index]
        if not isinstance(spot, Spot) or spot.table != table:
            return
        if spot.column == column:
            items[index] = evolve(spot, line_below=spot.line_below or line)
            return


def _sets_side_by_side(table: Table, regulation: Regulation) -> bool:
    """Tell whether a table with (or perhaps with) borders is a header, a foot or a mark's frame by its words."""
    wording = regulation.wording
    for row in table.rows[:_HEADER_ROWS]:
        for cell in row.cells:
            for block in cell.blocks:
                if not isinstance(block, Paragraph):
                    continue
                for line in block.text.split("\n"):
                    if is_national_name(line, wording) or is_motto(line, wording) or opens_recipients(line, wording):
                        return True
    if _sets_a_line(table, wording):
        return True
    cells = [cell for row in table.rows for cell in row.cells]
    if len(cells) == 1 and len(cells[0].blocks) == 1 and isinstance(cells[0].blocks[0], Paragraph):
        return parse_mark(cells[0].blocks[0].text, regulation) is not None
    return len(table.rows) <= _SIGNING_ROWS and _holds_signatures(table)


def _sets_a_line(table: Table, wording: Wording) -> bool:
    """Tell whether a small drawn table only sets addressees, a number or a date beside something else."""
    if len(table.rows) > _SIGNING_ROWS or any(len(row.cells) > _SIDES for row in table.rows):
        return False
    first = table.rows[0].cells if table.rows else ()
    lines = [on_one_line(block.text).strip() for cell in first for block in cell.blocks if isinstance(block, Paragraph)]
    return any(
        opens_addressees(line, wording) or is_place_date(line, wording) or is_number(line, wording) for line in lines
    )


def _holds_signatures(table: Table) -> bool:
    """Tell whether a drawn table holds nothing but signers side by side: in each column a post over a name."""
    columns: dict[int, list[str]] = {}
    for row in table.rows:
        for column, cell in enumerate(row.cells):
            lines = columns.setdefault(column, [])
            for block in cell.blocks:
                if not isinstance(block, Paragraph):
                    return False
                lines += [line for part in block.text.split("\n") if (line := on_one_line(part).strip())]
    filled = [lines for lines in columns.values() if lines]
    return bool(filled) and len(columns) > 1 and all(map(_are_posts_over_names, filled))


def _are_posts_over_names(lines: list[str]) -> bool:
    """Tell whether a column holds signers one below another, each a post in capitals over a name."""
    above: list[str] = []
    for line in lines:
        if not _is_signers_name(line):
            above.append(line)
        elif 0 < len(above) <= _SIGNING_LINES and _names_somebody(above):
            above = []
        else:
            return False
    return not above or (is_signing_hint(above[-1]) and len(above) > 1 and _names_somebody(above))


def _names_somebody(lines: list[str]) -> bool:
    return any(is_capitals(line) and names_signer(line) for line in lines)


def _is_signers_name(line: str) -> bool:
    if is_placeholder(line):
        return True
    return not is_capitals(line) and not names_signer(line) and looks_like_person_name(line, allow_rank=True)
