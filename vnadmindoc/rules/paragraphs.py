"""How the shape of a paragraph is judged: alignment, indent, gap, line spacing (điểm e khoản 6 Mục II)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from vnadmindoc.layout import Alignment, LineSpacing
from vnadmindoc.recognize.reading import Label
from vnadmindoc.regulations.schema import ComponentSpec, Range
from vnadmindoc.rules.evidence import CONTENT, Evidence
from vnadmindoc.rules.lines import words_width
from vnadmindoc.rules.reach import is_judged
from vnadmindoc.rules.rule import INAPPLICABLE, NOT_OBSERVED, Both, Finding, fault
from vnadmindoc.rules.scope import is_blank_form

__all__ = [
    "fits_indent",
    "fits_spacing",
    "has_gaps",
    "judge_alignment",
    "judge_gap",
    "judge_indent",
    "judge_spacing",
    "shows_indent",
    "takes_indent",
]

_WORDS: Final = {
    Alignment.LEFT: Both("trái", "left"),
    Alignment.CENTER: Both("giữa", "centre"),
    Alignment.RIGHT: Both("phải", "right"),
    Alignment.JUSTIFY: Both("đều hai lề", "justified"),
}
_INDENT_TOLERANCE: Final = 0.7
"""Millimetres: 1 cm and 1.27 cm are typed in inches, centimetres and twips, dragged on the ruler, and rounded."""

_CONTENT: Final = frozenset(CONTENT)
_AT_LEFT: Final = (Alignment.LEFT, Alignment.JUSTIFY)
_PUSHED: Final = re.compile(r"[ \xa0]*\t|[ \xa0]{3}")

_SURELY: Final = 0.97
"""Share of the line up to which the words fit on it whatever face stands in for Times New Roman."""

_GAP_TOLERANCE: Final = 0.05
_SPACING_TOLERANCE: Final = 0.02
_SINGLE_LINE: Final = 1.15
"""A single line of Times New Roman in sizes of the type."""

_EXACT_TOLERANCE: Final = 0.05


def judge_alignment(label: Label, spec: ComponentSpec, evidence: Evidence) -> Iterator[Finding]:
    """Judge how the lines stand between their edges; a short justified line is a line at the left, and so it prints."""
    found = label.paragraph.format.alignment
    if spec.alignment is None:
        yield INAPPLICABLE
    elif found is None or (spec.alignment == "center" and found in _AT_LEFT and _PUSHED.match(label.paragraph.text)):
        yield NOT_OBSERVED  # what a tab or a row of blanks at its beginning does to the line is not known
    elif found is Alignment.LEFT and spec.alignment == "justify" and _is_one_line(label, evidence):
        yield INAPPLICABLE
    elif found != spec.alignment and not (found is Alignment.JUSTIFY and spec.alignment == "left"):
        yield fault(label, found=_WORDS[found], expected=_WORDS[Alignment(spec.alignment)])


def _is_one_line(label: Label, evidence: Evidence) -> bool:
    """Tell whether a paragraph is surely one line, which justified or not looks the same."""
    sections, shape = evidence.reading.layout.sections, label.paragraph.format
    width, frame = words_width(label), sections[0].page.text_width if sections else None
    if width is None or frame is None or "\n" in label.text:
        return False
    taken = (shape.left_indent or 0.0) + (shape.right_indent or 0.0) + (shape.first_line_indent or 0.0)
    return width < (frame - taken) * _SURELY


def judge_indent(label: Label, spec: ComponentSpec, _evidence: Evidence) -> Iterator[Finding]:
    """Judge the indent of the first line; what a tab or a list's own indent does is not known.

    The rest of a broken line begins no paragraph, and a line with a gap to be filled in is a form's.
    """
    found = label.paragraph.format.first_line_indent
    if spec.first_line_indents is None or not takes_indent(label):
        yield INAPPLICABLE
    elif found is None or not shows_indent(label):
        yield NOT_OBSERVED
    elif not fits_indent(found, spec.first_line_indents):
        allowed = Both(
            " hoặc ".join(map(_number, spec.first_line_indents)), " or ".join(map(_number, spec.first_line_indents))
        )
        yield fault(label, found=_number(found), expected=allowed)


def takes_indent(label: Label) -> bool:
    """Tell whether a label's text begins a paragraph, and is final."""
    return not label.text.lstrip()[:1].islower() and not is_blank_form(label.text)


def shows_indent(label: Label) -> bool:
    """Tell whether the indent of a label's first line is all that pushes its words to the right."""
    return label.paragraph.label is None and not label.paragraph.text.startswith("\t")


def fits_indent(found: float | None, allowed: tuple[float, ...]) -> bool:
    """Tell whether an indent is known and one of those that are allowed, in mm."""
    return found is not None and not all(abs(found - each) > _INDENT_TOLERANCE for each in allowed)


def judge_gap(label: Label, spec: ComponentSpec, evidence: Evidence) -> Iterator[Finding]:
    """Judge the distance to the paragraph before, which is content too.

    Word processors add the space after one and before the next, or take the larger: less than the sum
    is nowhere, so only a sum that is too small is a fault.
    """
    before = evidence.label_before(label)
    if spec.min_paragraph_gap is None or before is None or before.component not in _CONTENT:
        yield INAPPLICABLE
        return
    above, below = before.paragraph.format.space_after, label.paragraph.format.space_before
    if (above or 0.0) + (below or 0.0) >= spec.min_paragraph_gap - _GAP_TOLERANCE:
        return
    if above is None or below is None:
        yield NOT_OBSERVED
    else:
        yield fault(label, found=_number(above + below), expected=_number(spec.min_paragraph_gap))


def has_gaps(labels: Iterable[Label], wanted: float, evidence: Evidence) -> bool | None:
    """Tell whether those of the labels that are judged stand far enough below content; None where none does."""
    seen = None
    for label in labels:
        before = evidence.label_before(label)
        if before is None or before.component not in _CONTENT:
            continue
        above, below = before.paragraph.format.space_after, label.paragraph.format.space_before
        is_apart = (above or 0.0) + (below or 0.0) >= wanted - _GAP_TOLERANCE
        if (seen is None or not is_apart) and is_judged(label, evidence):
            if not is_apart:
                return False
            seen = True
    return seen


def judge_spacing(label: Label, spec: ComponentSpec, _evidence: Evidence) -> Iterator[Finding]:
    """Judge the distance between lines: in lines, or in points against the size of the type."""
    spacing = label.paragraph.format.line_spacing
    if spec.line_spacing is None:
        yield INAPPLICABLE
    elif spacing is None:
        yield NOT_OBSERVED
    elif spacing.mode == "multiple":
        if not fits_spacing(spacing, spec.line_spacing):
            yield fault(label, found=_number(spacing.value), expected=_range(spec.line_spacing))
    else:
        yield from _judge_points(label, spacing, spec.line_spacing)


def fits_spacing(found: LineSpacing | None, allowed: Range) -> bool:
    """Tell whether lines stand a number of lines apart, and one that is allowed."""
    return found is not None and found.mode == "multiple" and _is_inside(found.value, allowed, _SPACING_TOLERANCE)


def _judge_points(label: Label, spacing: LineSpacing, allowed: Range) -> Iterator[Finding]:
    sizes = [run.format.size for run in label.paragraph.runs if run.text.strip()]
    known = [size for size in sizes if size is not None]
    if not known or len(known) < len(sizes):
        yield NOT_OBSERVED
        return
    lines = spacing.value / (max(known) * _SINGLE_LINE)
    if spacing.mode == "at_least":
        lines = max(lines, 1.0)
    if not _is_inside(lines, allowed, _EXACT_TOLERANCE):
        yield fault(label, found=f"{_number(spacing.value)} pt", expected=_range(allowed))


def _is_inside(value: float, allowed: Range, tolerance: float) -> bool:
    return allowed.minimum - tolerance <= value <= allowed.maximum + tolerance


def _range(allowed: Range) -> str:
    return f"{_number(allowed.minimum)} - {_number(allowed.maximum)}"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")
