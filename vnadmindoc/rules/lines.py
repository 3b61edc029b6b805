"""How the line below a component is judged: there, and as long as it should be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vnadmindoc.layout import Opaque, Picture, RunFormat
from vnadmindoc.layout.metrics import text_width
from vnadmindoc.recognize.reading import Label
from vnadmindoc.regulations.schema import ComponentSpec
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.rule import INAPPLICABLE, NOT_OBSERVED, Doubt, Finding, fault

__all__ = ["judge_line", "judge_line_length"]

_TOLERANCE: Final = 0.06
"""Share of the text's length: faces that stand in for Times New Roman are a little wider or narrower."""

_ONE_LINE: Final = {"motto": 0.55, "issuing_agency": 0.42, "subject": 0.9}
"""Share of the text frame's width up to which the component's text surely stands on one line."""

_UNKNOWN_DRAWING: Final = Doubt(
    "có hình vẽ không đọc được, có thể là đường kẻ", "there is a drawing that cannot be read and may be the line"
)
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
        else:
            yield fault(label)


def judge_line_length(label: Label, spec: ComponentSpec, evidence: Evidence) -> Iterator[Finding]:
    """Judge the line's length by the width of the text set in Times New Roman, if that is one line."""
    line = label.line_below
    if spec.line_below is None or line is None or _goes_on(label, evidence):
        yield INAPPLICABLE
        return
    width = _text_width(label)
    frame = evidence.reading.layout.sections[0].page.text_width
    if line.length is None or width is None or frame is None:
        yield NOT_OBSERVED
    elif width > frame * _ONE_LINE.get(label.component, 0.5) or "\n" in label.text or _follows(label, evidence):
        yield _WRAPPED
    elif not spec.line_below.minimum - _TOLERANCE <= line.length / width <= spec.line_below.maximum + _TOLERANCE:
        low, high = spec.line_below.minimum * width, spec.line_below.maximum * width
        expected = f"{low:.0f}" if round(low) == round(high) else f"{low:.0f} - {high:.0f}"
        yield fault(label, found=f"{line.length:.0f}", expected=expected)


def _text_width(label: Label) -> float | None:
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
    """Tell whether the component goes on in the next paragraph, below which the line then stands."""
    after = evidence.label_after(label)
    return after is not None and after.component == label.component


def _follows(label: Label, evidence: Evidence) -> bool:
    before = evidence.label_before(label)
    return before is not None and before.component == label.component


def _has_unknown_drawing(evidence: Evidence) -> bool:
    blocks = evidence.reading.layout.sections[0].blocks if evidence.reading.layout.sections else ()
    return any(isinstance(block, Opaque | Picture) for block in blocks)
