"""Repairs carried out on a Layout that comes from no file: every fact is given a place of its own first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from vnadmindoc.layout import Anchor, Block, HorizontalLine, Layout, Paragraph, Run, Section, Table, TableRow
from vnadmindoc.layout.apply import apply
from vnadmindoc.layout.edits import Edit
from vnadmindoc.layout.fit import fit
from vnadmindoc.recognize import recognize
from vnadmindoc.regulations.schema import Regulation
from vnadmindoc.rules.fixing import Carrier

__all__ = ["anchored", "layout_carrier"]

_PART: Final = "layout"


def layout_carrier(regulation: Regulation) -> Carrier[Layout]:
    """Return what the fix loop needs to repair layouts under a regulation."""

    def carry_out(layout: Layout, edits: Sequence[Edit]) -> tuple[Layout, tuple[tuple[Edit, str, str], ...]]:
        placed = anchored(layout)
        fitted = fit(placed, edits)
        refused = tuple([(each.edit, each.reason_vi, each.reason_en) for each in fitted.refused])
        return apply(placed, fitted.edits), refused

    return Carrier(read=lambda layout: recognize(anchored(layout), regulation), carry_out=carry_out)


def anchored(layout: Layout) -> Layout:
    """Return a layout in which every paragraph, run, line, table and section has an anchor that no other has."""
    return evolve(layout, sections=tuple([_section(each, f"/s[{n}]") for n, each in enumerate(layout.sections)]))


def _place(path: str, column: int | None = None) -> Anchor:
    return Anchor(part=_PART, path=path, column=column)


def _section(section: Section, path: str) -> Section:
    return evolve(
        section,
        blocks=_blocks(section.blocks, f"{path}/body"),
        header=_blocks(section.header, f"{path}/header"),
        footer=_blocks(section.footer, f"{path}/footer"),
        first_header=_blocks(section.first_header, f"{path}/first_header"),
        first_footer=_blocks(section.first_footer, f"{path}/first_footer"),
        anchors=(_place(path),),
    )


def _blocks(blocks: tuple[Block, ...], path: str) -> tuple[Block, ...]:
    return tuple([_block(block, f"{path}/b[{number}]") for number, block in enumerate(blocks)])


def _block(block: Block, path: str) -> Block:
    match block:
        case Paragraph():
            runs = tuple([_run(run, f"{path}/r[{number}]") for number, run in enumerate(block.runs)])
            return evolve(block, runs=runs, anchor=_place(path))
        case HorizontalLine():
            return evolve(block, anchor=_place(path))
        case Table():
            return evolve(block, rows=tuple([_row(row, f"{path}/tr[{n}]") for n, row in enumerate(block.rows)]))
        case _:
            return block


def _run(run: Run, path: str) -> Run:
    return evolve(run, anchor=_place(path, 1))


def _row(row: TableRow, path: str) -> TableRow:
    cells = [evolve(cell, blocks=_blocks(cell.blocks, f"{path}/tc[{n}]")) for n, cell in enumerate(row.cells)]
    return evolve(row, cells=tuple(cells))
