"""Lines dressed in the typography of their components."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

from attrs import evolve, frozen

from vnadmindoc.components.line import Line, is_plain
from vnadmindoc.layout import HorizontalLine, Paragraph, ParagraphFormat, Run, RunFormat, Style
from vnadmindoc.layout.metrics import text_width, wrap
from vnadmindoc.model import Span
from vnadmindoc.regulations import HouseStyle, Regulation
from vnadmindoc.regulations.presentation import Presentation, present

__all__ = ["Wardrobe", "wardrobe"]


@lru_cache(maxsize=64)
def _emphasized(
    base: RunFormat, bold: bool, italic: bool, underline: bool, script: Literal["superscript", "subscript"] | None
) -> RunFormat:
    return evolve(
        base,
        bold=base.bold or bold,
        italic=base.italic or italic,
        underline=base.underline or underline,
        vertical=script or base.vertical,
    )


@lru_cache(maxsize=64)
def _indented(base: ParagraphFormat, indent: float) -> ParagraphFormat:
    return evolve(base, left_indent=indent, right_indent=indent)


@lru_cache(maxsize=256)
def _balanced_indent(text: str, size: float, bold: bool, italic: bool, width: float) -> float:
    """Return the indent in mm on both sides that shares a text evenly among the lines it needs anyway."""
    if text_width(text, size, bold, italic) <= width:
        return 0.0
    words = [text_width(word, size, bold, italic) for word in text.split()]
    blank = text_width(" ", size, bold, italic)
    count = _count_lines(words, blank, width)
    narrow, wide = width / 2, width
    while wide - narrow > _EVEN:
        middle = (narrow + wide) / 2
        if _count_lines(words, blank, middle) > count:
            narrow = middle
        else:
            wide = middle
    return max(0.0, round((width - wide - _EVEN) / 2, 1))


def _count_lines(words: list[float], blank: float, width: float) -> int:
    """Return how many lines words of these widths fill, broken as a word processor breaks them."""
    count, used = 1, 0.0
    for word in words:
        if used and used + blank + word > width:
            count += 1
            used = word
        else:
            used += blank + word if used else word
    return count


_FOOT_GAP: Final = 12.0
"""The distance in pt between the content and the foot, which the decree leaves open."""

_EVEN: Final = 1.0
"""How closely, in mm, lines of a centred text are made equal."""


@frozen(eq=False)
class Wardrobe:
    """Everything that dressing needs of one regulation and house style, looked up once."""

    regulation: Regulation
    presentation: Presentation
    styles: dict[str, Style]
    raised: dict[str | None, ParagraphFormat]
    """By style name, the shape of a line that opens the foot: both columns begin level, clear of the content."""

    def paragraph(self, line: Line) -> Paragraph:
        """Return a line as a paragraph with its component's formatting."""
        component, text, spans, governed = line
        style = self.styles[component]
        if not spans:
            return Paragraph((Run(text, style.run),), style.paragraph, style.name)
        if governed is not None:
            body = self.styles["body"].run
            head, *tail = spans
            return Paragraph(
                (Run(head.text, style.run), *(self._run(span, body) for span in tail)), style.paragraph, style.name
            )
        return self.words(component, spans)

    def words(self, component: str, spans: tuple[Span, ...]) -> Paragraph:
        """Return words with their emphasis as a paragraph of a component."""
        style = self.styles[component]
        if is_plain(spans):
            return Paragraph((Run(spans[0].text, style.run),), style.paragraph, style.name)
        return Paragraph(tuple([self._run(span, style.run) for span in spans]), style.paragraph, style.name)

    def centred(self, line: Line, width: float) -> Paragraph:
        """Return a centred line whose words, where they wrap, are shared evenly among its lines.

        `width` is the room in mm. Indents on both sides bring the break forward, so that no single word
        is left alone on the last line.
        """
        paragraph = self.paragraph(line)
        indent = self._balance(line.component, line.text, width)
        if not indent:
            return paragraph
        return evolve(paragraph, format=_indented(paragraph.format, indent))

    def _balance(self, component: str, text: str, width: float) -> float:
        run = self.styles[component].run
        return _balanced_indent(text, run.size or 14.0, bool(run.bold), bool(run.italic), width)

    def _run(self, span: Span, base: RunFormat) -> Run:
        if span.bold or span.italic or span.underline or span.script:
            return Run(span.text, _emphasized(base, span.bold, span.italic, span.underline, span.script))
        return Run(span.text, base)

    def line_below(self, component: str, text: str, width: float) -> HorizontalLine | None:
        """Return the line under a component's text, of the share of its length that the law asks for.

        `width` is the room in mm in which the text wraps. Of several lines of text the line's length
        keeps its share of the longest and, where it can, of the last.
        """
        share = self.presentation.line_share(component)
        if share is None:
            return None
        style = self.styles[component]
        run = style.run
        spec = self.regulation.component(component).line_below
        minimum, maximum = (spec.minimum, spec.maximum) if spec else (share, share)
        length = _line_length(
            text, run.size or 14.0, bool(run.bold), bool(run.italic), width, (minimum, share, maximum)
        )
        return HorizontalLine(length=length, alignment=style.paragraph.alignment, width=0.75)


@lru_cache(maxsize=256)
def _line_length(
    text: str, size: float, bold: bool, italic: bool, width: float, shares: tuple[float, float, float]
) -> float:
    """Return how long the line under a text is, in mm; `shares` are the least, the chosen and the greatest."""
    room = width - 2 * _balanced_indent(text, size, bold, italic, width)
    lengths = [text_width(line, size, bold, italic) for line in wrap(text, size, room, bold, italic)]
    longest, last = max(lengths), lengths[-1]
    least, chosen, greatest = shares
    length = longest * chosen
    if length > last * greatest:
        length = max(longest * least, last * greatest)
    return round(length, 2)


@lru_cache(maxsize=16)
def wardrobe(regulation: Regulation, house_style: HouseStyle) -> Wardrobe:
    """Look up the presentation of a regulation under a house style."""
    presentation = present(regulation, house_style)
    styles = {component.id: presentation.style(component.id) for component in regulation.components}
    raised: dict[str | None, ParagraphFormat] = {
        style.name: evolve(style.paragraph, space_before=_FOOT_GAP) for style in styles.values()
    }
    return Wardrobe(regulation, presentation, styles, raised)
