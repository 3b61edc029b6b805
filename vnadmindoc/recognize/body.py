"""Content read back into divisions, paragraphs, lists and tables."""

from __future__ import annotations

from typing import Final

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
from vnadmindoc.recognize.spots import Spot, is_all, with_label
from vnadmindoc.vietnamese import is_capitals

__all__ = ["recognize_body"]

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


class _Open:
    """A division whose children are still being gathered."""

    def __init__(self, depth: int, division: Division | None = None) -> None:
        self.depth = depth
        self.division = division
        self.children: list[Node] = []

    def close(self) -> Division:
        assert self.division is not None  # noqa: S101 - only the root has none, and it is never closed
        opened = self.division
        return Division(level=opened.level, number=opened.number, title=opened.title, children=tuple(self.children))


def recognize_body(draft: Draft, start: int, stop: int) -> tuple[Node, ...]:
    """Read the items from `start` to `stop` as content and label them. Items that have a name are passed over."""
    stack = [_Open(-1)]
    index = start
    while index < stop:
        item = draft.items[index]
        if draft.components[index] is None or not isinstance(item, Spot):
            if isinstance(item, Spot):
                index = _append_spot(draft, index, stop, item, stack)
            else:
                node = _other(item)
                if node is not None:
                    stack[-1].children.append(node)
        index += 1
    _close(stack, 0)
    return tuple(stack[0].children)


def _close(stack: list[_Open], depth: int) -> None:
    while len(stack) > 1 and stack[-1].depth >= depth:
        done = stack.pop().close()
        stack[-1].children.append(done)


def _append_spot(draft: Draft, index: int, stop: int, spot: Spot, stack: list[_Open]) -> int:
    """Add one paragraph, or the two lines of a chapter; returns the index of the last item used."""
    opening = parse_opening(spot.text)
    if opening is None:
        marker = spot.text[0]
        if marker in _MARKERS and len(spot.text) > 1 and spot.text[1:].strip():
            draft.label(index, "bullet")
            spans = spans_of(spot.paragraph, skip=1)
            stack[-1].children.append(Bullet(spans or (Span(spot.text[1:].strip()),), marker=marker))
        else:
            draft.label(index, "body")
            stack[-1].children.append(Paragraph(spans_of(spot.paragraph) or (Span(spot.text),)))
        return index
    _close(stack, opening.depth)
    if opening.level in _TWO_LINES:
        return _open_two_lines(draft, index, stop, opening, stack)
    titled = _has_title(spot, opening)
    component = _COMPONENTS.get(opening.level) or ("clause_titled" if titled else "clause")
    governed = opening.head if opening.level is Level.ARTICLE and not titled else None
    draft.label(index, component, governed=governed)
    base_bold = titled and opening.level is not Level.POINT
    rest = spans_of(spot.paragraph, skip=opening.head, base_bold=base_bold)
    rest = rest or ((Span(opening.rest),) if opening.rest else ())
    division = Division(level=opening.level, number=opening.number, title=rest if titled else ())
    opened = _Open(opening.depth, division)
    if not titled and rest:
        opened.children.append(Paragraph(rest))
    stack.append(opened)
    return index


def _open_two_lines(draft: Draft, index: int, stop: int, opening: Opening, stack: list[_Open]) -> int:
    name = _TWO_LINES[opening.level]
    draft.label(index, f"{name}_number")
    title: tuple[Span, ...] = (Span(opening.rest),) if opening.rest else ()
    following = draft.spot(index + 1) if index + 1 < stop else None
    if not title and following is not None and draft.is_free(index + 1) and _is_title_line(following):
        index += 1
        draft.label(index, f"{name}_title")
        title = spans_of(following.paragraph, base_bold=True)
    stack.append(_Open(DEPTH[opening.level], Division(level=opening.level, number=opening.number, title=title)))
    return index


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
