"""A Layout without its anchors: what was read from a file that the user has not got points nowhere."""

from __future__ import annotations

from typing import assert_never

from attrs import evolve

from vnadmindoc.layout import (
    Block,
    HorizontalLine,
    Layout,
    Opaque,
    PageBreak,
    PageSetup,
    Paragraph,
    Picture,
    Section,
    Table,
)

__all__ = ["forget_anchors"]


def forget_anchors(layout: Layout) -> Layout:
    """Return the same layout with every anchor `None`."""
    return evolve(layout, sections=tuple([_section(section) for section in layout.sections]))


def _section(section: Section) -> Section:
    return evolve(
        section,
        blocks=_blocks(section.blocks),
        header=_blocks(section.header),
        footer=_blocks(section.footer),
        first_header=_blocks(section.first_header),
        first_footer=_blocks(section.first_footer),
        page=_page(section.page),
        anchors=(),
    )


def _page(page: PageSetup) -> PageSetup:
    if page.page_numbers is None:
        return page
    return evolve(page, page_numbers=tuple([evolve(number, anchor=None) for number in page.page_numbers]))


def _blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple([_block(block) for block in blocks])


def _block(block: Block) -> Block:
    match block:
        case Paragraph():
            return evolve(block, runs=tuple([evolve(run, anchor=None) for run in block.runs]), anchor=None)
        case Table():
            rows = [
                evolve(row, cells=tuple([evolve(cell, blocks=_blocks(cell.blocks)) for cell in row.cells]))
                for row in block.rows
            ]
            return evolve(block, rows=tuple(rows), anchor=None)
        case HorizontalLine() | Picture() | PageBreak() | Opaque():
            return evolve(block, anchor=None)
        case _:
            assert_never(block)
