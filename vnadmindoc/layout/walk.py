"""Every block of a layout, however deep."""

from __future__ import annotations

from collections.abc import Iterator

from vnadmindoc.layout.blocks import Block, Table
from vnadmindoc.layout.page import Section

__all__ = ["stories", "walk"]


def stories(section: Section) -> tuple[tuple[Block, ...], ...]:
    """Return the blocks of a section's text and those of its four margins."""
    return (section.blocks, section.header, section.footer, section.first_header, section.first_footer)


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield blocks in order, those in the cells of tables after their table."""
    for block in blocks:
        yield block
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from walk(cell.blocks)
