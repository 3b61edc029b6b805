"""A layout drawn in HTML: sections as sheets of paper, paragraphs in their shape, findings marked in place.

The drawing is an aid to find a place, not a proof: it is not broken into pages, and what the file does not tell is
drawn in the style sheet's own way.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Final, assert_never

from vnadmindoc.layout import Alignment, HorizontalLine, Opaque, PageBreak, Paragraph, Picture, Table
from vnadmindoc.reporting.html import phrases
from vnadmindoc.reporting.html.element import element

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from vnadmindoc.layout import Block, Layout, LineSpacing, ParagraphFormat, RunFormat, Section
    from vnadmindoc.reporting.html.marks import Mark
    from vnadmindoc.reporting.language import Language

__all__ = ["Drawing"]

_SAFE_PICTURES: Final = frozenset({"image/png", "image/jpeg", "image/gif"})
_LARGEST_PICTURE: Final = 2 << 20
_LONGEST_LINE: Final = 170.0
_GRAVITY: Final = {"error": 0, "warning": 1, "info": 2}
_SINGLE: Final = 1.15
"""The height of a single line of Times New Roman, as a multiple of its size."""


class Drawing:
    """Draws one layout. `marks` are those of each paragraph by identity, `severities` those of the findings.

    `prefix` sets the names of places apart from those of another file on the same page.
    """

    def __init__(
        self, marks: Mapping[int, Sequence[Mark]], severities: Sequence[str], prefix: str, language: Language
    ) -> None:
        """Keep what is marked. What shapes and looks are in CSS is written once a value, while the layout lives."""
        self._marks = marks
        self._severities = severities
        self._prefix = prefix
        self._language = language
        self._looks: dict[int, str] = {}
        self._shapes: dict[int, str] = {}
        self.drawn: set[int] = set()
        """The findings that were marked so far."""

    def draw(self, layout: Layout) -> _Element:
        """Return the sheets of a layout."""
        return element("div", *(self._sheet(section) for section in layout.sections), kind="sheets")

    def _sheet(self, section: Section) -> _Element:
        page = section.page
        style = _css(
            ("width", page.width, "mm"),
            ("padding-top", page.top, "mm"),
            ("padding-bottom", page.bottom, "mm"),
            ("padding-left", page.left, "mm"),
            ("padding-right", page.right, "mm"),
        )
        parts: list[_Element] = []
        for kind, story in (
            ("margin-text", section.first_header),
            ("margin-text", section.header),
            ("", section.blocks),
            ("margin-text", section.first_footer),
            ("margin-text", section.footer),
        ):
            if story:
                parts.append(element("div", *self._blocks(story), kind=kind))
        return element("section", *parts, kind="sheet", style=style)

    def _blocks(self, blocks: Sequence[Block]) -> Iterator[_Element]:
        for block in blocks:
            yield self._block(block)

    def _block(self, block: Block) -> _Element:
        match block:
            case Paragraph():
                return self._paragraph(block)
            case HorizontalLine():
                return _line(block)
            case Table():
                return self._table(block)
            case Picture():
                return self._picture(block)
            case PageBreak():
                return element("div", phrases.PAGE_BREAK.say(self._language), kind="page-break")
            case Opaque():
                return element("div", f"{block.name}: {block.text}" if block.text else block.name, kind="opaque")
            case _:
                assert_never(block)

    def _paragraph(self, paragraph: Paragraph) -> _Element:
        marks = self._marks.get(id(paragraph), ())
        cuts = {edge for mark in marks for edge in (mark.start, mark.end)}
        pieces: list[_Element | str] = [f"{paragraph.label} "] if paragraph.label else []
        offset = 0
        for run in paragraph.runs:
            style = self._looks.get(id(run.format))
            if style is None:
                style = self._looks[id(run.format)] = _run_css(run.format)
            if not marks:
                pieces.append(element("span", run.text, style=style))
                continue
            ends = sorted({cut - offset for cut in cuts if offset < cut < offset + len(run.text)} | {len(run.text)})
            start = 0
            for end in ends:
                inside = [mark for mark in marks if mark.start < offset + end and offset + start < mark.end]
                pieces.append(self._piece(run.text[start:end], style, inside))
                start = end
            offset += len(run.text)
        shape = self._shapes.get(id(paragraph.format))
        if shape is None:
            shape = self._shapes[id(paragraph.format)] = _shape_css(paragraph.format)
        return element("p", *pieces, style=shape)

    def _piece(self, text: str, style: str, marks: Sequence[Mark]) -> _Element:
        """Return a stretch of text of one look; where it is marked it leads to the gravest finding on it."""
        if not marks:
            return element("span", text, style=style)
        new = [mark.finding for mark in marks if mark.finding not in self.drawn]
        self.drawn.update(new)
        gravest = min(marks, key=lambda mark: (_GRAVITY[self._severities[mark.finding]], mark.finding)).finding
        link = element(
            "a", text, style=style, kind=self._severities[gravest], href=f"#{self._prefix}-finding-{gravest}"
        )
        places = [element("span", identifier=f"{self._prefix}-place-{finding}", kind="place") for finding in new]
        return element("mark", *places, link)

    def _table(self, table: Table) -> _Element:
        columns = [element("col", style=_css(("width", width, "mm"))) for width in table.widths or ()]
        rows = [
            element(
                "tr",
                *(
                    element(
                        "td",
                        *self._blocks(cell.blocks),
                        colspan=str(cell.column_span) if cell.column_span > 1 else None,
                        rowspan=str(cell.row_span) if cell.row_span > 1 else None,
                    )
                    for cell in row.cells
                ),
            )
            for row in table.rows
        ]
        kind = "plain" if table.has_borders is False else "ruled"
        return element("table", element("colgroup", *columns), *rows, kind=kind)

    def _picture(self, picture: Picture) -> _Element:
        style = _css(("width", picture.width, "mm"), ("height", picture.height, "mm"))
        data = picture.data
        if data is None or picture.media_type not in _SAFE_PICTURES or len(data) > _LARGEST_PICTURE:
            said = picture.description or phrases.PICTURE.say(self._language)
            return element("div", said, kind="opaque", style=style)
        source = f"data:{picture.media_type};base64,{base64.b64encode(data).decode()}"
        return element("img", src=source, alt=picture.description, style=style)


def _line(line: HorizontalLine) -> _Element:
    length = None if line.length is None else min(line.length, _LONGEST_LINE)
    side = {Alignment.CENTER: "auto", Alignment.RIGHT: "0 0 0 auto"}.get(line.alignment or Alignment.LEFT, "0")
    style = _css(("width", length, "mm"), ("border-top-width", line.width, "pt")) + f"margin-inline:{side};"
    return element("hr", style=style)


def _shape_css(shape: ParagraphFormat) -> str:
    said = _css(
        ("text-indent", shape.first_line_indent, "mm"),
        ("margin-left", shape.left_indent, "mm"),
        ("margin-right", shape.right_indent, "mm"),
        ("margin-top", shape.space_before, "pt"),
        ("margin-bottom", shape.space_after, "pt"),
    )
    if shape.alignment is not None:
        said += f"text-align:{shape.alignment.value};"
    if shape.line_spacing is not None:
        said += f"line-height:{_line_height(shape.line_spacing)};"
    return said


def _line_height(spacing: LineSpacing) -> str:
    if spacing.mode == "multiple":
        return f"{spacing.value * _SINGLE:.3g}"
    return f"{spacing.value:.4g}pt"


def _run_css(look: RunFormat) -> str:
    said = _css(("font-size", look.size, "pt"))
    if look.font is not None:
        said += f"font-family:{_quoted(look.font)},serif;"
    if look.color is not None and look.color != "000000":
        said += f"color:#{look.color};"
    lines = " ".join(word for word, is_on in (("underline", look.underline), ("line-through", look.strike)) if is_on)
    for name, value in (
        ("font-weight", look.bold and "bold"),
        ("font-style", look.italic and "italic"),
        ("text-transform", look.caps and "uppercase"),
        ("text-decoration", lines),
        ("vertical-align", {"superscript": "super", "subscript": "sub"}.get(look.vertical or "")),
    ):
        if value:
            said += f"{name}:{value};"
    return said


def _css(*rows: tuple[str, float | None, str]) -> str:
    """Return declarations of the lengths that are known."""
    return "".join(f"{name}:{value:.4g}{unit};" for name, value, unit in rows if value is not None)


def _quoted(name: str) -> str:
    """Return a face's name as a string of CSS, without the signs that could end it."""
    return "'" + "".join(sign for sign in name if sign.isalnum() or sign in " -_.") + "'"
