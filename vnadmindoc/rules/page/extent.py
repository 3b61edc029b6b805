"""Whether a document surely fills more than one page, judged from below: what is not known counts as nothing."""

from __future__ import annotations

from typing import Final

from vnadmindoc.layout import Block, Layout, LineSpacing, PageBreak, Paragraph, Table
from vnadmindoc.layout.metrics import wrap
from vnadmindoc.units import MM_PER_POINT

__all__ = ["has_two_pages"]

_LINE: Final = 1.15
"""The height of a single line of Times New Roman, in sizes of the type."""

_SURELY: Final = 1.1
"""So many frames must be filled: the words of a line are measured, not drawn."""


def has_two_pages(layout: Layout) -> bool:
    """Tell whether a layout has a page break, a second section, or more text than fits on one page."""
    if sum(1 for section in layout.sections if section.blocks) > 1:
        return True
    return any(_is_broken(section.blocks) for section in layout.sections) or any(
        _overflows(section.blocks, section.page.text_width, _frame_height(layout)) for section in layout.sections
    )


def _frame_height(layout: Layout) -> float | None:
    page = layout.sections[0].page
    if page.height is None or page.top is None or page.bottom is None:
        return None
    return page.height - page.top - page.bottom


def _is_broken(blocks: tuple[Block, ...]) -> bool:
    has_words = False
    for block in blocks:
        breaks = isinstance(block, PageBreak) or (isinstance(block, Paragraph) and block.format.page_break_before)
        if breaks and has_words:
            return True
        has_words = has_words or isinstance(block, Table) or (isinstance(block, Paragraph) and bool(block.text.strip()))
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
