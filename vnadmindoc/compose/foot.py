"""What stands below the content: signatures and recipients (ô 7, 9b)."""

from __future__ import annotations

from functools import lru_cache

from vnadmindoc.components import Line
from vnadmindoc.components.recipients import format_recipients
from vnadmindoc.components.signature import format_signature
from vnadmindoc.compose.dress import Wardrobe
from vnadmindoc.layout import Block, Paragraph, Table, TableCell, TableRow
from vnadmindoc.model import Recipients, Signature

__all__ = ["compose_foot"]

_LEFT_SHARE = 0.45


@lru_cache(maxsize=256)
def compose_foot(
    signatures: tuple[Signature, ...],
    recipients: Recipients,
    wardrobe: Wardrobe,
    width: float,
    roles: tuple[str, ...] = (),
) -> tuple[Block, ...]:
    """Return the foot: recipients on the left, one signature on the right; several signatures side by side.

    `roles` are the titles over the signatures that the kind itself gives (THƯ KÝ, CHỦ TỌA). An office's
    documents end alike, so each foot is made once and kept (by value, a bounded number of them).
    """
    lines = format_recipients(recipients, wardrobe.regulation.wording)
    listed = _dressed(lines, wardrobe)
    titles = roles if len(roles) == len(signatures) else (None,) * len(signatures)
    signed = [
        _dressed(format_signature(signature, role), wardrobe)
        for signature, role in zip(signatures, titles, strict=True)
    ]
    if len(signed) <= 1:
        if not listed and not signed:
            return ()
        left = round(width * _LEFT_SHARE, 2)
        return (_side_by_side((listed, *(signed or [()])), (left, round(width - left, 2))),)
    columns = len(signed)
    return (_side_by_side(tuple(signed), (round(width / columns, 2),) * columns), *listed)


def _dressed(lines: tuple[Line, ...], wardrobe: Wardrobe) -> tuple[Block, ...]:
    """Return lines as paragraphs, the first moved clear of the content."""
    paragraphs = [wardrobe.fixed(line) for line in lines]
    if paragraphs:
        first = paragraphs[0]
        paragraphs[0] = Paragraph(first.runs, wardrobe.raised[first.style], first.style)
    return tuple(paragraphs)


def _side_by_side(cells: tuple[tuple[Block, ...], ...], widths: tuple[float, ...]) -> Table:
    row = TableRow(cells=tuple(TableCell(blocks=blocks) for blocks in cells), can_split=False)
    return Table(rows=(row,), widths=widths, has_borders=False)
