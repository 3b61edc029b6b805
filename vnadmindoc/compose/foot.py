"""What stands below the content: signatures and recipients (ô 7, 9b)."""

from __future__ import annotations

from attrs import evolve

from vnadmindoc.components.recipients import format_recipients
from vnadmindoc.components.signature import format_signature
from vnadmindoc.compose.dress import Wardrobe, raised
from vnadmindoc.layout import Block, Paragraph, Table, TableCell, TableRow
from vnadmindoc.model import Recipients, Signature

__all__ = ["compose_foot"]

_LEFT_SHARE = 0.45
_GAP = 12.0
"""The distance in pt between the content and the foot, which the decree leaves open."""


def compose_foot(
    signatures: tuple[Signature, ...],
    recipients: Recipients,
    wardrobe: Wardrobe,
    width: float,
    roles: tuple[str, ...] = (),
) -> list[Block]:
    """Return the foot: recipients on the left, one signature on the right; several signatures side by side.

    `roles` are the titles over the signatures that the kind itself gives (THƯ KÝ, CHỦ TỌA).
    """
    listed = [wardrobe.paragraph(line) for line in format_recipients(recipients, wardrobe.regulation.wording)]
    titles = roles if len(roles) == len(signatures) else (None,) * len(signatures)
    signed = [
        tuple([wardrobe.paragraph(line) for line in format_signature(signature, role)])
        for signature, role in zip(signatures, titles, strict=True)
    ]
    if len(signed) <= 1:
        if not listed and not signed:
            return []
        left = round(width * _LEFT_SHARE, 2)
        return [_side_by_side((tuple(listed), *(signed or [()])), (left, round(width - left, 2)))]
    columns = len(signed)
    return [_side_by_side(tuple(signed), (round(width / columns, 2),) * columns), *listed]


def _below_content(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return blocks with the first one moved down: both columns begin level, clear of the content."""
    if not blocks or not isinstance(first := blocks[0], Paragraph):
        return blocks
    return (evolve(first, format=raised(first.format, _GAP)), *blocks[1:])


def _side_by_side(cells: tuple[tuple[Block, ...], ...], widths: tuple[float, ...]) -> Table:
    row = TableRow(cells=tuple(TableCell(blocks=_below_content(blocks)) for blocks in cells), can_split=False)
    return Table(rows=(row,), widths=widths, has_borders=False)
