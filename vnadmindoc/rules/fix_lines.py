"""Repairs of the line below a component: drawn where it is absent, as long as it should be."""

from __future__ import annotations

from typing import Final

from vnadmindoc.layout import Alignment, HorizontalLine
from vnadmindoc.layout.edits import DrawLine, Edit, SetLine
from vnadmindoc.layout.walk import walk
from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.fix_places import governed_stretches
from vnadmindoc.rules.fix_shapes import lines_of_paragraph
from vnadmindoc.rules.fix_typography import restyled
from vnadmindoc.rules.lines import ONE_LINE, words_width
from vnadmindoc.rules.report import Applicability
from vnadmindoc.rules.rule import Cure, Fault, Remedy

__all__ = ["DRAW", "LENGTH"]

_HEADER: Final = 20
"""How many of the first labels of a document its header can be."""


def _draw(fault: Fault, evidence: Evidence) -> Cure | None:
    """Draw the line; words that were underlined in its stead are underlined no longer."""
    label = fault.at
    anchor = None if label is None else label.paragraph.anchor
    if label is None or anchor is None or anchor.path is None:
        return None
    lines = lines_of_paragraph(label, evidence)
    if lines[-1] is not label or any(line.component != label.component for line in lines):
        return None  # the line would stand below all of the paragraph
    if evidence.of(label.component)[-1:] != (label,):
        return None  # the component goes on in another row
    spec = evidence.regulation.component(label.component).line_below
    width, frame = words_width(label), evidence.reading.layout.sections[0].page.text_width
    stretches = governed_stretches(label)
    if spec is None or width is None or frame is None or stretches is None:
        return None
    length = round(min(width, frame * ONE_LINE.get(label.component, 0.5)) * spec.sample, 1)
    edits: list[Edit] = [DrawLine(paragraph=anchor, length=length, alignment=Alignment.CENTER)]
    edits += [restyled(stretch, underline=False) for stretch in stretches if stretch.run.format.underline]
    kind: Applicability = "unsafe" if _has_stray_line(evidence) else "safe"
    return Cure(edits=tuple(edits), words={"new": f"{length:.0f}"}, applicability=kind)


def _has_stray_line(evidence: Evidence) -> bool:
    """Tell whether a line is drawn that belongs to no component that has one: it may be the one that is missed."""
    with_line = {spec.id for spec in evidence.regulation.components if spec.line_below is not None}
    known = [label.line_below for label in evidence.reading.labels if label.component in with_line]
    sections = evidence.reading.layout.sections[:1]
    return any(
        isinstance(block, HorizontalLine) and block not in known
        for section in sections
        for block in walk(section.blocks)
    )


def _lengthen(fault: Fault, evidence: Evidence) -> Cure | None:
    label = fault.at
    line = None if label is None else label.line_below
    if label is None or line is None or line.anchor is None or line.length is None:
        return None
    if any(_shares(other, label) for other in evidence.reading.labels[:_HEADER]):
        return None  # two columns typed into one paragraph
    spec, width = evidence.regulation.component(label.component).line_below, words_width(label)
    if spec is None or width is None:
        return None
    length = round(min(max(line.length, spec.minimum * width), spec.maximum * width), 1)
    return Cure(edits=(SetLine(line=line.anchor, length=length),), words={"new": f"{length:.0f}"})


def _shares(other: Label, label: Label) -> bool:
    """Tell whether another label was found above the same line."""
    return other is not label and other.line_below is not None and other.line_below == label.line_below


DRAW: Final = Remedy(applicability="safe", vi="kẻ đường ngang dài {new} mm", en="draw a line of {new} mm", make=_draw)
LENGTH: Final = Remedy(
    applicability="safe",
    vi="đổi độ dài đường kẻ {found} mm thành {new} mm",
    en="change the length of the line from {found} to {new} mm",
    make=_lengthen,
)
