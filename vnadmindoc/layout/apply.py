"""Edits carried out on a Layout.

All edits of one call speak of the layout as it was given: an anchor, a `start` and an `old` mean what they meant
there, whatever the other edits do. Where two state the same fact the later one counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from attrs import define, evolve, field

from vnadmindoc.layout.blocks import Block, HorizontalLine, Paragraph, Run, Table
from vnadmindoc.layout.edits import (
    DrawLine,
    Edit,
    InsertParagraph,
    NumberPages,
    RemoveParagraph,
    ReplaceText,
    SetLine,
    SetPage,
    SetShape,
    SetTypography,
)
from vnadmindoc.layout.fit import UnfitEdit, fit
from vnadmindoc.layout.formatting import Alignment, ParagraphFormat
from vnadmindoc.layout.page import Layout, PageNumber, PageSetup, Section
from vnadmindoc.layout.pieces import Stretch, cut, node_of, overlay_run, overlay_shape, stretch_of
from vnadmindoc.layout.place import Anchor

__all__ = ["apply", "apply_fitted"]

_SIDES: Final = (
    "width",
    "height",
    "top",
    "bottom",
    "left",
    "right",
    "header_distance",
    "footer_distance",
)


def apply(layout: Layout, edits: Sequence[Edit]) -> Layout:
    """Return a layout with the edits carried out; what they bring in has no anchor.

    Raises:
        UnfitEdit: for an edit that does not fit the layout (`fit` tells which do).
    """
    fitted = fit(layout, edits)
    if fitted.refused:
        raise UnfitEdit(fitted.refused)
    return apply_fitted(layout, edits)


def apply_fitted(layout: Layout, edits: Sequence[Edit]) -> Layout:
    """Return a layout with edits carried out of which `fit` has told that they fit it, these or more of them."""
    work = _Work()
    for edit in edits:
        work.note(edit)
    return evolve(layout, sections=tuple([work.section(section) for section in layout.sections]))


@define(eq=False)
class _Work:
    """The edits of one call, by what they change."""

    stretches: dict[Anchor, list[Stretch]] = field(factory=dict)
    shapes: dict[Anchor, ParagraphFormat] = field(factory=dict)
    lengths: dict[Anchor, float] = field(factory=dict)
    pages: list[SetPage | NumberPages] = field(factory=list)
    before: dict[Anchor, list[Block]] = field(factory=dict)
    below: dict[Anchor, list[Block]] = field(factory=dict)
    after: dict[Anchor, list[Block]] = field(factory=dict)
    removed: set[Anchor] = field(factory=set)

    @property
    def moves(self) -> bool:
        """Whether a block comes in anywhere."""
        return bool(self.before or self.below or self.after)

    def note(self, edit: Edit) -> None:
        """Keep an edit where it will be looked for."""
        match edit:
            case SetTypography() | ReplaceText():
                self.stretches.setdefault(node_of(edit.run), []).append(stretch_of(edit))
            case SetShape():
                known = self.shapes.get(edit.paragraph, ParagraphFormat())
                self.shapes[edit.paragraph] = overlay_shape(edit.format, known)
            case SetLine():
                self.lengths[edit.line] = edit.length
            case DrawLine():
                line = HorizontalLine(length=edit.length, alignment=edit.alignment, width=edit.width)
                self.below.setdefault(edit.paragraph, []).append(line)
            case InsertParagraph():
                runs = (Run(edit.text, edit.format),) if edit.text else ()
                side = self.before if edit.is_before else self.after
                side.setdefault(edit.beside, []).append(Paragraph(runs, edit.shape))
            case RemoveParagraph():
                self.removed.add(edit.paragraph)
            case SetPage() | NumberPages():
                self.pages.append(edit)

    def section(self, section: Section) -> Section:
        """Return one section with all that concerns it done."""
        page = section.page
        for edit in self.pages:
            if edit.anchors == section.anchors:
                page = _paper(edit.page, page) if isinstance(edit, SetPage) else _numbered(edit, page)
        return evolve(
            section,
            blocks=self._blocks(section.blocks),
            page=page,
            header=self._blocks(section.header),
            footer=self._blocks(section.footer),
            first_header=self._blocks(section.first_header),
            first_footer=self._blocks(section.first_footer),
        )

    def _blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        made: list[Block] = []
        first, last = _extents(blocks) if self.moves else ({}, {})
        for place, block in enumerate(blocks):
            for anchor in first.get(place, ()):
                made += self.before.get(anchor, ())
            if not (isinstance(block, Paragraph) and block.anchor in self.removed):
                made.append(self._block(block))
            for anchor in last.get(place, ()):
                made += self.below.get(anchor, ())
                made += self.after.get(anchor, ())
        return tuple(made)

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph():
                shape = self.shapes.get(block.anchor) if self.shapes and block.anchor else None
                runs = block.runs
                if self.stretches and any(self._stretches(run) for run in runs):
                    runs = tuple([piece for run in runs for piece in self._run(run)])
                if shape is None:
                    return block if runs is block.runs else evolve(block, runs=runs)
                return evolve(block, runs=runs, format=overlay_shape(shape, block.format))
            case HorizontalLine(anchor=Anchor() as anchor) if anchor in self.lengths:
                return evolve(block, length=self.lengths[anchor])
            case Table():
                return _within(block, self._blocks)
            case _:
                return block

    def _stretches(self, run: Run) -> list[Stretch] | None:
        return self.stretches.get(node_of(run.anchor)) if run.anchor else None

    def _run(self, run: Run) -> Iterable[Run]:
        stretches = self._stretches(run)
        if not stretches or run.anchor is None:
            return (run,)
        begin = (run.anchor.column or 1) - 1
        made: list[Run] = []
        for piece in cut(begin, begin + len(run.text), stretches):
            text = run.text[piece.start - begin : piece.end - begin] if piece.text is None else piece.text
            column = None if piece.text is not None else piece.start + 1
            anchor = evolve(run.anchor, column=column if run.anchor.column else None)
            if text:
                made.append(Run(text, overlay_run(piece.format, run.format), anchor=anchor))
        return made


def _within(table: Table, change: Callable[[tuple[Block, ...]], tuple[Block, ...]]) -> Table:
    rows = [
        evolve(row, cells=tuple([evolve(cell, blocks=change(cell.blocks)) for cell in row.cells])) for row in table.rows
    ]
    return evolve(table, rows=tuple(rows))


def _extents(blocks: tuple[Block, ...]) -> tuple[dict[int, list[Anchor]], dict[int, list[Anchor]]]:
    """Return at which places paragraphs begin and end, with the blocks that hang on them."""
    bounds: dict[Anchor, list[int]] = {
        block.anchor: [] for block in blocks if isinstance(block, Paragraph) and block.anchor
    }
    for place, block in enumerate(blocks):
        for anchor in _ancestry(block.anchor):
            if anchor in bounds:
                bounds[anchor].append(place)
    first: dict[int, list[Anchor]] = {}
    last: dict[int, list[Anchor]] = {}
    for anchor, places in bounds.items():
        first.setdefault(places[0], []).append(anchor)
        last.setdefault(places[-1], []).insert(0, anchor)
    return first, last


def _ancestry(anchor: Anchor | None) -> list[Anchor]:
    """Return an anchor and those of the nodes that its node stands in."""
    if anchor is None:
        return []
    if anchor.path is None:
        return [anchor]
    steps = anchor.path.split("/")
    return [evolve(anchor, path="/".join(steps[:count])) for count in range(len(steps), 1, -1)]


def _paper(wanted: PageSetup, page: PageSetup) -> PageSetup:
    return evolve(page, **{side: value for side in _SIDES if (value := getattr(wanted, side)) is not None})


def _numbered(edit: NumberPages, page: PageSetup) -> PageSetup:
    start = page.page_numbers[0].start if page.page_numbers else None
    number = PageNumber(
        position="header", alignment=Alignment.CENTER, format=edit.format, on_first_page=False, start=start
    )
    return evolve(page, page_numbers=(number,))
