"""Lines dressed in the typography of their components."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

from attrs import evolve, frozen

from vnadmindoc.components.line import Line, is_plain
from vnadmindoc.layout import HorizontalLine, Paragraph, ParagraphFormat, Run, RunFormat, Style
from vnadmindoc.layout.metrics import text_width
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


@frozen
class _Setting:
    """How a centred text is set: the indent on both sides, the longest line and the last, in mm."""

    indent: float
    longest: float
    last: float


@lru_cache(maxsize=256)
def _set_centred(text: str, size: float, bold: bool, italic: bool, width: float) -> _Setting:
    """Share a text evenly among the lines that it needs in `width` mm anyway."""
    words = [text_width(word, size, bold, italic) for word in text.split()]
    blank = text_width(" ", size, bold, italic)
    whole = sum(words) + blank * (len(words) - 1)
    if whole <= width:
        return _Setting(0.0, whole, whole)
    lines, _ = _break(words, blank, width)
    room, even = max(whole / len(lines), *words), lines
    while room < width:
        even, wider = _break(words, blank, room)
        if len(even) <= len(lines):
            break
        room = wider
    else:
        return _Setting(0.0, max(lines), lines[-1])
    return _Setting(max(0.0, (width - room - _EVEN) // 2), max(even), even[-1])


def _break(words: list[float], blank: float, width: float) -> tuple[list[float], float]:
    """Break words of these widths into lines as a word processor does.

    Returns the lines' widths, and the least room that would have taken one more word into some line.
    """
    lines: list[float] = []
    used = words[0]
    wider = float("inf")
    for word in words[1:]:
        longer = used + blank + word
        if longer > width:
            lines.append(used)
            wider = min(wider, longer)
            used = word
        else:
            used = longer
    lines.append(used)
    return lines, wider


_FOOT_GAP: Final = 12.0
"""The distance in pt between the content and the foot, which the decree leaves open."""

_EVEN: Final = 1.0
"""Room in mm that an evenly set text is left, so that a face a hair wider breaks where it should."""


@frozen(eq=False)
class Wardrobe:
    """Everything that dressing needs of one regulation and house style, looked up once."""

    regulation: Regulation
    presentation: Presentation
    styles: dict[str, Style]
    looks: dict[str, tuple[RunFormat, ParagraphFormat, str]]
    """The styles once more, as what nearly every line asks of them."""
    raised: dict[str | None, ParagraphFormat]
    """By style name, the shape of a line that opens the foot: both columns begin level, clear of the content."""

    def paragraph(self, line: Line) -> Paragraph:
        """Return a line as a paragraph with its component's formatting."""
        component, text, spans, governed = line
        if not spans:
            run, shape, name = self.looks[component]
            return Paragraph((Run(text, run),), shape, name)
        style = self.styles[component]
        if governed is not None:
            body = self.styles["body"].run
            head, *tail = spans
            return Paragraph(
                (Run(head.text, style.run), *(self._run(span, body) for span in tail)), style.paragraph, style.name
            )
        return self.words(component, spans)

    def fixed(self, line: Line) -> Paragraph:
        """Return a line that stands in many documents alike (a post, a recipient), made once."""
        return _repeated(self, line)

    def words(self, component: str, spans: tuple[Span, ...]) -> Paragraph:
        """Return words with their emphasis as a paragraph of a component."""
        run, shape, name = self.looks[component]
        if is_plain(spans):
            return Paragraph((Run(spans[0].text, run),), shape, name)
        return Paragraph(tuple([self._run(span, run) for span in spans]), shape, name)

    def centred(self, line: Line, width: float) -> Paragraph:
        """Return a centred line whose words, where they wrap, are shared evenly among its lines.

        `width` is the room in mm. Indents on both sides bring the break forward, so that no single word
        is left alone on the last line.
        """
        paragraph = self.paragraph(line)
        indent = self._setting(line.component, line.text, width).indent
        if not indent:
            return paragraph
        return evolve(paragraph, format=_indented(paragraph.format, indent))

    def _setting(self, component: str, text: str, width: float) -> _Setting:
        run = self.styles[component].run
        return _set_centred(text, run.size or 14.0, bool(run.bold), bool(run.italic), width)

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
        setting = self._setting(component, text, width)
        spec = self.regulation.component(component).line_below
        length = setting.longest * share
        if spec is not None and length > setting.last * spec.maximum:
            length = max(setting.longest * spec.minimum, setting.last * spec.maximum)
        alignment = self.styles[component].paragraph.alignment
        return HorizontalLine(length=round(length, 2), alignment=alignment, width=0.75)


@lru_cache(maxsize=1024)
def _repeated(wardrobe: Wardrobe, line: Line) -> Paragraph:
    return wardrobe.paragraph(line)


@lru_cache(maxsize=16)
def wardrobe(regulation: Regulation, house_style: HouseStyle) -> Wardrobe:
    """Look up the presentation of a regulation under a house style."""
    presentation = present(regulation, house_style)
    styles = {component.id: presentation.style(component.id) for component in regulation.components}
    looks: dict[str, tuple[RunFormat, ParagraphFormat, str]]
    """The styles once more, as what nearly every line asks of them."""
    raised: dict[str | None, ParagraphFormat] = {
        style.name: evolve(style.paragraph, space_before=_FOOT_GAP) for style in styles.values()
    }
    looks = {component: (style.run, style.paragraph, style.name) for component, style in styles.items()}
    return Wardrobe(regulation, presentation, styles, looks, raised)
