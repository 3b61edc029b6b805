"""Whether a document surely fills more than one page, judged from below: what is not known counts as nothing."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Final

from attrs import evolve

from vnadmindoc.layout import Block, Layout, LineSpacing, PageBreak, Paragraph, Section, Table
from vnadmindoc.layout.metrics import wrap
from vnadmindoc.layout.walk import walk
from vnadmindoc.units import MM_PER_POINT

__all__ = ["has_two_pages"]

_LINE: Final = 1.15
"""The height of a single line of Times New Roman, in sizes of the type."""

_SURELY: Final = 1.1
"""So many frames must be filled: the words of a line are measured, not drawn."""


def has_two_pages(layout: Layout, others: AbstractSet[int] = frozenset()) -> bool:
    """Tell whether a layout has a page break, a second section, or more text than fits on one page.

    `others` are the paragraphs, by identity, that belong to an annex or to another document: with the first of them
    another count of pages begins.
    """
    if others:
        layout = _before(layout, others)
    if sum(1 for section in layout.sections if _has_words(section.blocks)) > 1:
        return True
    return any(_is_broken(section.blocks) for section in layout.sections) or any(
        _overflows(section.blocks, section.page.text_width, _frame_height(layout)) for section in layout.sections
    )


def _before(layout: Layout, others: AbstractSet[int]) -> Layout:
    """Return the layout up to the first block that holds one of these paragraphs."""
    sections: list[Section] = []
    for section in layout.sections:
        own: list[Block] = []
        for block in section.blocks:
            if any(id(one) in others for one in walk((block,))):
                return evolve(layout, sections=(*sections, evolve(section, blocks=tuple(own))))
            own.append(block)
        sections.append(section)
    return layout


def _has_words(blocks: tuple[Block, ...]) -> bool:
    return any(not isinstance(one, Paragraph) or one.text.strip() for one in walk(blocks))


def _frame_height(layout: Layout) -> float | None:
    page = layout.sections[0].page
    if page.height is None or page.top is None or page.bottom is None:
        return None
    return page.height - page.top - page.bottom


def _is_broken(blocks: tuple[Block, ...]) -> bool:
    has_words = is_broken = False
    for block in blocks:
        breaks = isinstance(block, PageBreak) or (isinstance(block, Paragraph) and bool(block.format.page_break_before))
        is_broken = is_broken or (breaks and has_words)
        if isinstance(block, Table) or (isinstance(block, Paragraph) and block.text.strip()):
            if is_broken:
                return True
            has_words = True
    return False


def _overflows(blocks: tuple[Block, ...], width: float | None, height: float | None) -> bool:
    if width is None or height is None:
        return False
    taken = 0.0
    for block in blocks:
        taken += _height(block, width)
        if taken > height * _SURELY:
            return True
    return False


def _height(block: Block, width: float) -> float:
    """Return at least how high a block stands, in mm."""
    match block:
        case Paragraph():
            return _paragraph_height(block, width)
        case Table():
            return sum(
                max((sum(_height(each, width) for each in cell.blocks) for cell in row.cells), default=0.0)
                for row in block.rows
            )
        case _:
            return 0.0


def _paragraph_height(paragraph: Paragraph, width: float) -> float:
    sizes = [run.format.size for run in paragraph.runs if run.format.size is not None]
    if not sizes:
        return 0.0
    size = min(sizes)
    spacing = paragraph.format.line_spacing or LineSpacing()
    line = spacing.value if spacing.mode == "exact" else size * _LINE
    if spacing.mode == "multiple":
        line *= spacing.value
    gap = max(paragraph.format.space_before or 0.0, paragraph.format.space_after or 0.0)
    return (len(wrap(paragraph.text, size, width)) * line + gap) * MM_PER_POINT
