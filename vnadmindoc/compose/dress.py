"""Lines dressed in the typography of their components."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from attrs import evolve, frozen

from vnadmindoc.components import Line
from vnadmindoc.layout import HorizontalLine, Paragraph, Run, RunFormat, Style
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
