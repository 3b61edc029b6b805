"""How the line below a component is judged: there, and as long as it should be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vnadmindoc.layout import HorizontalLine, Opaque, Picture, RunFormat
from vnadmindoc.layout.metrics import text_width
from vnadmindoc.layout.walk import walk
from vnadmindoc.recognize.reading import Label
from vnadmindoc.regulations.schema import ComponentSpec
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.rule import INAPPLICABLE, NOT_OBSERVED, Doubt, Finding, fault

__all__ = ["ONE_LINE", "judge_line", "judge_line_length", "words_width"]

_TOLERANCE: Final = 0.09
"""Share of the text's length: a line is drawn by hand, and faces that stand in for Times New Roman are a little
wider or narrower; of the motto's 60 mm nobody misses five."""

ONE_LINE: Final = {"motto": 0.55, "issuing_agency": 0.42, "subject": 0.9}
"""Share of the text frame's width up to which the component's text surely stands on one line."""

WORDS: Final = frozenset({"comment", "footnote", "endnote", "hidden", "equation", "altChunk"})
"""The opaque blocks that are words and can be no line: a comment put into a file is no reason to doubt."""

_UNKNOWN_DRAWING: Final = Doubt(
    "có hình vẽ không đọc được, có thể là đường kẻ", "there is a drawing that cannot be read and may be the line"
)
_LOOSE_LINE: Final = Doubt(
    "có đường kẻ không rõ thuộc thành phần nào", "a line is drawn, and it is not clear below which component"
)
_NEAR: Final = 8
"""Paragraphs within which the second line of a name follows the first, the other column between them."""

_WIDE: Final = 0.6
"""Share of the text frame from which on a line is no component's."""

_WRAPPED: Final = Doubt("không biết dòng chữ ngắt ở đâu", "it is not known where the text breaks into lines")


def judge_line(label: Label, spec: ComponentSpec, evidence: Evidence) -> Iterator[Finding]:
    """Judge whether the line is drawn. Where no typography is seen, no line can be seen either."""
    if spec.line_below is None or _goes_on(label, evidence):
        yield INAPPLICABLE
    elif label.line_below is None:
        if all(run.format.size is None for run in label.paragraph.runs):
            yield NOT_OBSERVED
        elif _has_unknown_drawing(evidence):
            yield _UNKNOWN_DRAWING
        elif _has_loose_line(evidence) or _has_line_further_down(label, evidence):
            yield _LOOSE_LINE
        else:
            yield fault(label)


def judge_line_length(label: Label, spec: ComponentSpec, evidence: Evidence) -> Iterator[Finding]:
    """Judge the line's length by the width of the text set in Times New Roman, if that is one line."""
    line = label.line_below
    if spec.line_below is None or line is None or _goes_on(label, evidence):
        yield INAPPLICABLE
        return
    width = words_width(label)
    frame = evidence.reading.layout.sections[0].page.text_width
    if line.length is None or width is None or frame is None:
        yield NOT_OBSERVED
    elif width > frame * ONE_LINE.get(label.component, 0.5) or "\n" in label.text or _follows(label, evidence):
        yield _WRAPPED
    elif not spec.line_below.minimum - _TOLERANCE <= line.length / width <= spec.line_below.maximum + _TOLERANCE:
        low, high = spec.line_below.minimum * width, spec.line_below.maximum * width
        expected = f"{low:.0f}" if round(low) == round(high) else f"{low:.0f} - {high:.0f}"
        yield fault(label, found=f"{line.length:.0f}", expected=expected)


def words_width(label: Label) -> float | None:
    """Return the width in mm of the label's words on one line, or None where their size is not known."""
    pieces: list[tuple[str, RunFormat]] = [(run.text, run.format) for run in label.paragraph.runs]
    while pieces and not pieces[-1][0].strip():
        pieces.pop()
    width = 0.0
    for index, (words, look) in enumerate(pieces):
        if look.size is None:
            return None
        text = words.rstrip() if index == len(pieces) - 1 else words
        text = text if width else text.lstrip()
        text = text.upper() if look.caps else text
        width += text_width(text, look.size, bold=bool(look.bold), italic=bool(look.italic))
    return width or None


def _goes_on(label: Label, evidence: Evidence) -> bool:
    """Tell whether the component goes on in a later paragraph, below which the line then stands.

    A header that is read row by row has a line of the other column between two lines of one name.
    """
    place = evidence.place(label) + 1
    near = evidence.reading.labels[place : place + _NEAR]
    return any(other.component == label.component and other.part == label.part for other in near)


def _follows(label: Label, evidence: Evidence) -> bool:
    """Tell whether the label is the last line of a component of several, another column's lines between or not."""
    place = evidence.place(label)
    near = evidence.reading.labels[max(place - _NEAR, 0) : place]
    return any(other.component == label.component and other.part == label.part for other in near)


def _has_line_further_down(label: Label, evidence: Evidence) -> bool:
    """Tell whether a line is drawn below a remark in brackets, or another line, that follows the subject."""
    place = evidence.place(label)
    below = evidence.reading.labels[place + 1 : place + 3] if label.component == "subject" else ()
    return any(other.part == label.part and other.line_below is not None for other in below)


def _has_loose_line(evidence: Evidence) -> bool:
    """Tell whether a short line is drawn that stands below no component: it may belong to any."""
    own = {id(label.line_below) for label in evidence.reading.labels}
    sections = evidence.reading.layout.sections[:1]
    frame = (sections[0].page.text_width if sections else None) or 0.0
    return any(
        isinstance(block, HorizontalLine) and id(block) not in own and (block.length or 0.0) < frame * _WIDE
        for section in sections
        for block in walk(section.blocks)
    )


def _has_unknown_drawing(evidence: Evidence) -> bool:
    blocks = evidence.reading.layout.sections[0].blocks if evidence.reading.layout.sections else ()
    return any(isinstance(block, Opaque | Picture) and getattr(block, "name", "") not in WORDS for block in blocks)
