"""Content read back into divisions, paragraphs, lists and tables.

Its lines are named at once; its nodes are built where somebody asks for the document. A check does not.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from attrs import frozen

from vnadmindoc import layout
from vnadmindoc.components.divisions import DEPTH, Opening, parse_opening
from vnadmindoc.model import (
    Bullet,
    Cell,
    Division,
    Level,
    Node,
    PageBreak,
    Paragraph,
    Picture,
    Raw,
    Row,
    Span,
    Table,
    text_of,
)
from vnadmindoc.recognize.draft import Draft
from vnadmindoc.recognize.spans import spans_of
from vnadmindoc.recognize.spots import Item, Spot, is_all, with_label
from vnadmindoc.vietnamese import is_capitals

__all__ = ["Content", "Pieces", "nodes_of", "recognize_body"]

_TWO_LINES: Final = {
    Level.PART: "part",
    Level.CHAPTER: "chapter",
    Level.SECTION: "section",
    Level.SUBSECTION: "subsection",
}
_COMPONENTS: Final = {Level.ARTICLE: "article", Level.HEADING: "heading", Level.POINT: "point"}
_MARKERS: Final = "-–—+•*"
_PAPER: Final = 10_000
_SENTENCE_ENDS: Final = (".", ";", ":", ",", "!", "?", "…")


class _Step(NamedTuple):
    """One item of the content, the division that it opens, whether a title follows its number, or on which line."""

    item: Item
    opening: Opening | None = None
    is_titled: bool = False
    title: Spot | None = None


@frozen(eq=False)
class Content:
    """A stretch of content whose lines are named and whose nodes are still to be built."""

    steps: tuple[_Step, ...]

    def nodes(self) -> tuple[Node, ...]:
        """Build the nodes."""
        stack = [_Open(-1)]
        for step in self.steps:
            _build(step, stack)
        _close(stack, 0)
        return tuple(stack[0].children)


Pieces = tuple[Content | Raw, ...]
"""What a text says, in order: stretches of content, and between them lines that are kept as they stand."""


def nodes_of(pieces: Iterable[Content | Raw]) -> tuple[Node, ...]:
    """Build the nodes of a whole text."""
    return tuple(node for piece in pieces for node in (piece.nodes() if isinstance(piece, Content) else (piece,)))


class _Open:
    """A division whose children are still being gathered."""

    def __init__(
        self, depth: int, level: Level | None = None, number: str | None = None, title: tuple[Span, ...] = ()
    ) -> None:
        self.depth = depth
        self.level = level
        self.number = number
        self.title = title
        self.children: list[Node] = []

    def close(self) -> Division:
        assert self.level is not None  # noqa: S101 - only the root has none, and it is never closed
        return Division(level=self.level, number=self.number, title=self.title, children=tuple(self.children))


def recognize_body(draft: Draft, start: int, stop: int) -> Content:
    """Read the items from `start` to `stop` as content and label them. Items that have a name are passed over."""
    steps: list[_Step] = []
    index = start
    while index < stop:
        item = draft.items[index]
        if not isinstance(item, Spot):
            steps.append(_Step(item))
        elif draft.components[index] is None:
            steps.append(step := _label(draft, index, stop, item))
            index += step.title is not None
        index += 1
    return Content(tuple(steps))


def _label(draft: Draft, index: int, stop: int, spot: Spot) -> _Step:
    """Name one paragraph, or the two lines of a chapter."""
    opening = parse_opening(spot.text)
    if opening is None:
        draft.label(index, "bullet" if _is_bullet(spot.text) else "body")
        return _Step(spot)
    if opening.level in _TWO_LINES:
        return _label_two_lines(draft, index, stop, spot, opening)
    titled = _has_title(spot, opening)
    component = _COMPONENTS.get(opening.level) or ("clause_titled" if titled else "clause")
    governed = opening.head if opening.level is Level.ARTICLE and not titled else None
    draft.label(index, component, governed=governed)
    return _Step(spot, opening, titled)


def _label_two_lines(draft: Draft, index: int, stop: int, spot: Spot, opening: Opening) -> _Step:
    name = _TWO_LINES[opening.level]
    draft.label(index, f"{name}_number")
    following = draft.spot(index + 1) if index + 1 < stop and not opening.rest else None
    if following is None or not draft.is_free(index + 1) or not _is_title_line(following):
        return _Step(spot, opening)
    draft.label(index + 1, f"{name}_title")
    return _Step(spot, opening, title=following)


def _is_bullet(text: str) -> bool:
    return text[0] in _MARKERS and len(text) > 1 and not text[1:].isspace()


def _close(stack: list[_Open], depth: int) -> None:
    while len(stack) > 1 and stack[-1].depth >= depth:
        done = stack.pop().close()
        stack[-1].children.append(done)


def _build(step: _Step, stack: list[_Open]) -> None:
    """Add one item, or the two lines of a chapter."""
    item, opening, _, _ = step
    if not isinstance(item, Spot):
        node = _other(item)
        if node is not None:
            stack[-1].children.append(node)
    elif opening is None:
        stack[-1].children.append(_line(item))
    else:
        _close(stack, opening.depth)
        stack.append(_open_two_lines(step, opening) if opening.level in _TWO_LINES else _open(item, step, opening))


def _line(spot: Spot) -> Node:
    if _is_bullet(spot.text):
        spans = spans_of(spot.paragraph, words=spot.text, skip=1)
        return Bullet(spans or (Span(spot.text[1:].strip()),), marker=spot.text[0])
    return Paragraph(spans_of(spot.paragraph, words=spot.text) or (Span(spot.text),))


def _open(spot: Spot, step: _Step, opening: Opening) -> _Open:
    titled = step.is_titled
    base_bold = titled and opening.level is not Level.POINT
    rest = spans_of(spot.paragraph, words=spot.text, skip=opening.head, base_bold=base_bold)
    rest = rest or ((Span(opening.rest),) if opening.rest else ())
    opened = _Open(opening.depth, opening.level, opening.number, rest if titled else ())
    if not titled and rest:
        opened.children.append(Paragraph(rest))
    return opened


def _open_two_lines(step: _Step, opening: Opening) -> _Open:
    title: tuple[Span, ...] = (Span(opening.rest),) if opening.rest else ()
    if step.title is not None:
        title = spans_of(step.title.paragraph, words=step.title.text, base_bold=True)
    return _Open(DEPTH[opening.level], opening.level, opening.number, title)


def _is_title_line(spot: Spot) -> bool:
    if parse_opening(spot.text):
        return False
    centred = spot.paragraph.format.alignment is layout.Alignment.CENTER
    return is_capitals(spot.text) or (centred and bool(is_all(spot, "bold")))


def _has_title(spot: Spot, opening: Opening) -> bool:
    """Tell whether what follows the number is a title: by its weight where that is known, else by its words."""
    if not opening.rest:
        return False
    if opening.level is Level.HEADING:
        return True
    if opening.level is not Level.POINT:
        weight = _weight_after(spot, opening.head)
        if weight is not None:
            return weight
    return not opening.rest.endswith(_SENTENCE_ENDS)


def _weight_after(spot: Spot, head: int) -> bool | None:
    """Tell whether the words after the number are all bold; None where weights were not observed."""
    if len(spot.paragraph.runs) == 1:
        return spot.paragraph.runs[0].format.bold
    is_observed, weights = True, []
    skip, begun = head, False
    for run in spot.paragraph.runs:
        text = run.text if begun else run.text.lstrip()
        if not text.strip():
            skip -= len(text) if begun else 0
            continue
        begun = True
        is_observed = is_observed and run.format.bold is not None
        if text[max(skip, 0) :].strip():
            weights.append(bool(run.format.bold))
        skip -= len(text)
    is_bold = bool(weights) and all(weights)
    return is_bold if is_observed or is_bold else None


def _other(item: object) -> Node | None:
    match item:
        case layout.Table():
            return _table(item)
        case layout.Picture(data=bytes() as data, width=float() as width, height=float() as height) if (
            0 < width <= _PAPER and 0 < height <= _PAPER
        ):
            jpeg = item.media_type == "image/jpeg"
            return Picture(
                data=data,
                media_type="image/jpeg" if jpeg else "image/png",
                width=width,
                height=height,
                description=item.description,
            )
        case layout.Picture():
            return Raw(name="picture", text=item.description, data=item.data)
        case layout.PageBreak():
            return None if item.furniture is not None else PageBreak()
        case layout.Opaque():
            return Raw(name=item.name.strip() or "unlabelled", text=item.text, data=item.data)
        case _:
            return None


def _table(table: layout.Table) -> Table:
    rows = []
    for row in table.rows:
        cells = []
        for cell in row.cells:
            children: list[Node] = []
            for block in cell.blocks:
                if isinstance(block, layout.Paragraph):
                    children.extend(_cell_paragraph(block, is_heading=row.is_header))
                else:
                    node = _other(block)
                    if node is not None:
                        children.append(node)
            cells.append(Cell(tuple(children), column_span=max(1, cell.column_span), row_span=max(1, cell.row_span)))
        rows.append(Row(tuple(cells)))
    header_rows = 0
    for row in table.rows:
        if not row.is_header:
            break
        header_rows += 1
    return Table(rows=tuple(rows), header_rows=header_rows, widths=_shares(table.widths))


def _shares(widths: tuple[float, ...] | None) -> tuple[float, ...] | None:
    """Return widths as shares, or None where all columns are equally wide."""
    if not widths or min(widths) < 0 or max(widths) - min(widths) < 0.1:  # noqa: PLR2004 - a tenth of a millimetre
        return None
    return widths


def _cell_paragraph(paragraph: layout.Paragraph, *, is_heading: bool) -> list[Node]:
    spans = spans_of(with_label(paragraph), base_bold=is_heading)
    return [Paragraph(spans)] if text_of(spans).strip() else []
