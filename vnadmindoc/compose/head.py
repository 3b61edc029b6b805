"""What stands above the content: header, marks, title, addressees."""

from __future__ import annotations

from functools import lru_cache

from vnadmindoc.components import Line
from vnadmindoc.components.addressees import format_addressees
from vnadmindoc.components.annex import format_reference
from vnadmindoc.components.issuer import format_issuer
from vnadmindoc.components.marks import format_stamps
from vnadmindoc.components.national import format_national
from vnadmindoc.components.number import format_number
from vnadmindoc.components.place_date import format_place_date
from vnadmindoc.components.title import format_letter_subject, format_title
from vnadmindoc.compose.dress import Wardrobe
from vnadmindoc.layout import Alignment, Block, Table, TableCell, TableRow
from vnadmindoc.layout.metrics import text_width
from vnadmindoc.model import Document, DocumentNumber, Issuer, Marks, PlaceDate
from vnadmindoc.regulations import KindSpec

__all__ = ["boxed", "compose_addressees", "compose_header", "compose_stamps", "compose_title"]

_RIGHT_SHARE = 0.56
_WIDEST_RIGHT = 0.7
_SLACK = 1.5
"""Room in mm that keeps the national name on one line where a face is a hair wider than Times New Roman."""

_STAMP_WIDTHS = {"HỎA TỐC": 30.0, "THƯỢNG KHẨN": 40.0, "KHẨN": 20.0}


def compose_header(
    issuers: tuple[Issuer, ...],
    number: DocumentNumber,
    place_date: PlaceDate,
    wardrobe: Wardrobe,
    width: float,
    letter_subject: str | None = None,
) -> Table:
    """Return the header: issuer beside national name and motto, number beside place and date (ô 1 - 4, 5b).

    `width` is the text frame's in mm; the columns leave the national name on one line.
    """
    left, right, national = _national(wardrobe, width)
    wording = wardrobe.regulation.wording
    rows = [TableRow(cells=(_issuers(issuers, wardrobe, left), national), can_split=False)]
    number_lines = format_number(number, wording)
    if letter_subject:
        number_lines += format_letter_subject(letter_subject, wording)
    date_lines = format_place_date(place_date, wording)
    if number_lines or date_lines:
        rows.append(
            TableRow(cells=(_cell(number_lines, wardrobe, left), _cell(date_lines, wardrobe, right)), can_split=False)
        )
    return Table(rows=tuple(rows), widths=(left, right), has_borders=False)


@lru_cache(maxsize=256)
def _issuers(issuers: tuple[Issuer, ...], wardrobe: Wardrobe, width: float) -> TableCell:
    """Return the cell of the issuing bodies, made once for each office."""
    blocks: list[Block] = []
    for issuer in issuers:
        for line in format_issuer(issuer):
            blocks.append(wardrobe.centred(line, width))
            below = wardrobe.line_below(line.component, line.text, width)
            if below:
                blocks.append(below)
    return TableCell(blocks=tuple(blocks))


@lru_cache(maxsize=16)
def _national(wardrobe: Wardrobe, width: float) -> tuple[float, float, TableCell]:
    """Return the widths of both columns and the cell of national name and motto, the same in every document."""
    wording = wardrobe.regulation.wording
    run = wardrobe.styles["national_name"].run
    needed = text_width(wording.national_name, run.size or 13.0, bold=bool(run.bold)) + _SLACK
    right = round(min(max(width * _RIGHT_SHARE, needed), width * _WIDEST_RIGHT), 2)
    blocks: list[Block] = []
    for line in format_national(wording):
        blocks.append(wardrobe.paragraph(line))
        below = wardrobe.line_below(line.component, line.text, right)
        if below:
            blocks.append(below)
    return round(width - right, 2), right, TableCell(blocks=tuple(blocks))


def _cell(lines: tuple[Line, ...], wardrobe: Wardrobe, width: float) -> TableCell:
    return TableCell(
        blocks=tuple(
            [
                wardrobe.centred(line, width) if line.component == "letter_subject" else wardrobe.paragraph(line)
                for line in lines
            ]
        )
    )


def boxed(line: Line, wardrobe: Wardrobe, alignment: Alignment) -> Table:
    """Return a mark in its frame (khung hình chữ nhật viền đơn)."""
    run = wardrobe.styles[line.component].run
    width = _STAMP_WIDTHS.get(line.text) or text_width(line.text, run.size or 13.0, bold=True) + 8
    cell = TableCell(blocks=(wardrobe.paragraph(line),))
    return Table(
        rows=(TableRow(cells=(cell,), can_split=False),),
        widths=(round(width, 2),),
        has_borders=True,
        alignment=alignment,
    )


def compose_stamps(marks: Marks, wardrobe: Wardrobe) -> list[Block]:
    """Return the degrees of secrecy and urgency, on the left below the number (ô 10a, 10b)."""
    return [boxed(line, wardrobe, Alignment.LEFT) for line in format_stamps(marks)]


def compose_title(
    kind: KindSpec, subject: str | None, wardrobe: Wardrobe, width: float, reference: str | None = None
) -> list[Block]:
    """Return the kind's name, the subject and the line below them (ô 5a)."""
    lines = format_title(kind, subject)
    blocks: list[Block] = [wardrobe.centred(line, width) for line in lines]
    if reference:
        blocks.append(wardrobe.paragraph(format_reference(reference, "attachment_reference")))
    if lines:
        below = wardrobe.line_below("subject", lines[-1].text, width)
        if below:
            blocks.append(below)
    return blocks


def compose_addressees(document: Document, wardrobe: Wardrobe) -> list[Block]:
    """Return "Kính gửi" (ô 9a)."""
    return [wardrobe.paragraph(line) for line in format_addressees(document.addressees, wardrobe.regulation.wording)]
