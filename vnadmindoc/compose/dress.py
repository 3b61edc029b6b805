"""Lines dressed in the typography of their components."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

from attrs import evolve, frozen

from vnadmindoc.components import Line
from vnadmindoc.layout import HorizontalLine, Paragraph, ParagraphFormat, Run, RunFormat, Style
from vnadmindoc.layout.metrics import text_width, wrap
from vnadmindoc.model import Span
from vnadmindoc.regulations import HouseStyle, Regulation
from vnadmindoc.regulations.presentation import Presentation, present

__all__ = ["Wardrobe", "raised", "wardrobe"]


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


@lru_cache(maxsize=64)
def raised(base: ParagraphFormat, space_before: float) -> ParagraphFormat:
    """Return a paragraph format with so many pt above it."""
    return evolve(base, space_before=space_before)


_EVEN: Final = 1.0
"""How closely, in mm, lines of a centred text are made equal."""


@frozen(eq=False)
class Wardrobe:
    """Everything that dressing needs of one regulation and house style, looked up once."""

    regulation: Regulation
    presentation: Presentation
    styles: dict[str, Style]

    def paragraph(self, line: Line) -> Paragraph:
        """Return a line as a paragraph with its component's formatting."""
        component, text, spans, governed = line
        style = self.styles[component]
        if not spans:
            return Paragraph((Run(text, style.run),), style.paragraph, style.name)
        if len(spans) == 1:
            return Paragraph((self._run(spans[0], style.run),), style.paragraph, style.name)
        if governed is not None:
            body = self.styles["body"].run
            head, *tail = spans
            return Paragraph(
                (Run(head.text, style.run), *(self._run(span, body) for span in tail)), style.paragraph, style.name
            )
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
        size, bold, italic = run.size or 14.0, bool(run.bold), bool(run.italic)
        if text_width(text, size, bold=bold, italic=italic) <= width:
            return 0.0
        count = len(wrap(text, size, width, bold=bold, italic=italic))
        narrow, wide = width / 2, width
        while wide - narrow > _EVEN:
            middle = (narrow + wide) / 2
            if len(wrap(text, size, middle, bold=bold, italic=italic)) > count:
                narrow = middle
            else:
                wide = middle
        return max(0.0, round((width - wide - _EVEN) / 2, 1))

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
        run = self.styles[component].run
        size, bold, italic = run.size or 14.0, bool(run.bold), bool(run.italic)
        width -= 2 * self._balance(component, text, width)
        lengths = [
            text_width(line, size, bold=bold, italic=italic)
            for line in wrap(text, size, width, bold=bold, italic=italic)
        ]
        longest, last = max(lengths), lengths[-1]
        length = longest * share
        spec = self.regulation.component(component).line_below
        if spec is not None and length > last * spec.maximum:
            length = max(longest * spec.minimum, last * spec.maximum)
        return HorizontalLine(length=round(length, 2), alignment=self.styles[component].paragraph.alignment, width=0.75)


@lru_cache(maxsize=16)
def wardrobe(regulation: Regulation, house_style: HouseStyle) -> Wardrobe:
    """Look up the presentation of a regulation under a house style."""
    presentation = present(regulation, house_style)
    styles = {component.id: presentation.style(component.id) for component in regulation.components}
    return Wardrobe(regulation, presentation, styles)
