"""Repairs of a paragraph's shape: alignment, indent of the first line, distance to the one before, line spacing."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Final

from vnadmindoc.layout import Alignment, Anchor, LineSpacing, ParagraphFormat
from vnadmindoc.layout.edits import Edit, ReplaceText, SetShape
from vnadmindoc.recognize.reading import Label
from vnadmindoc.regulations.schema import ComponentSpec
from vnadmindoc.rules.evidence import CONTENT, Evidence
from vnadmindoc.rules.report import Applicability
from vnadmindoc.rules.rule import Both, Cure, Fault, Remedy

__all__ = ["ALIGNMENT", "GAP", "INDENT", "SPACING", "lines_of_paragraph"]

_RUNNING: Final = frozenset({"body", "clause", "point", "article", "basis"})
_IN_THE_MIDDLE: Final = frozenset(
    {
        *("type_name", "subject", "enacting_power", "enacting_formula", "annex_label", "annex_title"),
        *("annex_reference", "attachment_reference", "part_number", "part_title", "chapter_number", "chapter_title"),
        *("section_number", "section_title", "subsection_number", "subsection_title"),
    }
)
"""What stands in the middle of the page, whatever pushes it; the rest is centred in its own half of it."""

_FEW: Final = 2
_FAR: Final = 15.0
"""Blanks, and millimetres of indent, from which on a line was pushed to its place with them."""

_NEAR: Final = 0.3
"""Millimetres by which an indent may differ from the one that it stands for."""

_EVEN: Final = 0.1
"""Millimetres of an indent that nobody sees."""


def lines_of_paragraph(label: Label, evidence: Evidence) -> tuple[Label, ...]:
    """Return the labels of one paragraph: several where line breaks stand in it, each recognized by itself."""
    anchor = label.paragraph.anchor
    if anchor is None:
        return (label,)
    found = [label]
    before = evidence.label_before(label)
    while before is not None and before.paragraph.anchor == anchor:
        found.insert(0, before)
        before = evidence.label_before(before)
    after = evidence.label_after(label)
    while after is not None and after.paragraph.anchor == anchor:
        found.append(after)
        after = evidence.label_after(after)
    return tuple(found)


def _place(label: Label | None) -> Anchor | None:
    anchor = None if label is None else label.paragraph.anchor
    return None if anchor is None or anchor.path is None else anchor


def _spec(label: Label, evidence: Evidence) -> ComponentSpec:
    """Return the row of a label's component. Raises `UnknownName` where the law has none, as of "unlabelled"."""
    return evidence.regulation.component(label.component)


def _blanks_before(label: Label) -> tuple[ReplaceText, ...] | None:
    """Return the edits that take away the blanks that push a paragraph's first line; None where that is unsure."""
    edits: list[ReplaceText] = []
    for run in label.paragraph.runs:
        kept = run.text.lstrip(" \t\u00a0")
        blanks = run.text[: len(run.text) - len(kept)]
        if blanks:
            if run.anchor is None or run.anchor.column is None:
                return None
            edits.append(ReplaceText(run=run.anchor, start=0, old=blanks, text=""))
        if kept:
            break
    return tuple(edits)


def _is_pushed(label: Label) -> bool:
    """Tell whether blanks, tabs or an indent put a line where it stands: centred it would stand elsewhere."""
    text, shape = label.paragraph.text, label.paragraph.format
    if "\t" in text.strip():
        return True
    blanks = len(text) - len(text.lstrip())
    indent = max(abs(shape.left_indent or 0.0), abs(shape.first_line_indent or 0.0))
    return (
        label.component not in _IN_THE_MIDDLE
        and label.component not in _RUNNING
        and (blanks > _FEW or "\t" in text or indent > _FAR)
    )


def _align(fault: Fault, evidence: Evidence) -> Cure | None:
    label, place = fault.at, _place(fault.at)
    if label is None or place is None:
        return None
    wanted = {_spec(line, evidence).alignment for line in lines_of_paragraph(label, evidence)}
    alignment = wanted.pop() if len(wanted) == 1 else None
    if alignment is None or _is_pushed(label):
        return None
    new, old = Alignment(alignment), label.paragraph.format
    facts = ParagraphFormat(alignment=new)
    blanks: tuple[ReplaceText, ...] | None = ()
    kind: Applicability | None = None
    if new is Alignment.CENTER:
        indents = (old.first_line_indent or 0.0, old.left_indent or 0.0, old.right_indent or 0.0)
        facts = ParagraphFormat(
            alignment=new,
            first_line_indent=0.0 if abs(indents[0]) > _EVEN else None,
            left_indent=0.0 if abs(indents[1]) > _EVEN else None,
            right_indent=0.0 if abs(indents[2]) > _EVEN else None,
        )
        blanks = _blanks_before(label)
    elif label.component in _RUNNING and old.alignment in (Alignment.CENTER, Alignment.RIGHT):
        kind = "unsafe"  # somebody wanted this line in the middle
    if blanks is None:
        return None
    return Cure(edits=(SetShape(paragraph=place, format=facts), *blanks), applicability=kind)


@lru_cache(maxsize=8)
def _usual_indent(evidence: Evidence, allowed: tuple[float, ...]) -> float | None:
    """Return the allowed indent that most paragraphs of the content have, else the one that the law's data prefer."""
    used: Counter[float] = Counter()
    for label in evidence.content:
        found = label.paragraph.format.first_line_indent
        used.update(one for one in allowed if found is not None and abs(found - one) <= _NEAR)
    if used:
        return used.most_common(1)[0][0]
    usual = evidence.regulation.defaults.get("first_line_indent")
    return usual if usual in allowed else (allowed[-1] if allowed else None)


def _indent(fault: Fault, evidence: Evidence) -> Cure | None:
    label, place = fault.at, _place(fault.at)
    if label is None or place is None or lines_of_paragraph(label, evidence)[0] is not label:
        return None
    indent, blanks, old = (
        _usual_indent(evidence, _spec(label, evidence).first_line_indents or ()),
        _blanks_before(label),
        label.paragraph.format,
    )
    if indent is None or blanks is None:
        return None
    is_plain = abs(old.left_indent or 0.0) <= _EVEN and old.alignment in (Alignment.JUSTIFY, Alignment.LEFT, None)
    shape = SetShape(
        paragraph=place,
        format=ParagraphFormat(
            first_line_indent=indent, left_indent=None if abs(old.left_indent or 0.0) <= _EVEN else 0.0
        ),
    )
    words: dict[str, str | Both] = {"new": f"{indent:g}".replace(".", ",")}
    return Cure(edits=(shape, *blanks), words=words, applicability=None if is_plain else "unsafe")


def _part(fault: Fault, evidence: Evidence) -> Cure | None:
    """Widen the space above so that, with the space below the paragraph before, it is the least that is asked for."""
    label, place = fault.at, _place(fault.at)
    before = None if label is None else evidence.label_before(label)
    if label is None or place is None or before is None or before.paragraph.anchor == place:
        return None
    least = _spec(label, evidence).min_paragraph_gap
    lines = lines_of_paragraph(label, evidence)
    if least is None or any(line.component not in CONTENT for line in lines):
        return None
    above = before.paragraph.format.space_after or 0.0
    edit: Edit = SetShape(paragraph=place, format=ParagraphFormat(space_before=max(least - above, 0.0)))
    return Cure(edits=(edit,))


def _space_lines(fault: Fault, evidence: Evidence) -> Cure | None:
    label, place = fault.at, _place(fault.at)
    if label is None or place is None:
        return None
    allowed, spacing = _spec(label, evidence).line_spacing, label.paragraph.format.line_spacing
    if allowed is None or spacing is None:
        return None
    if any(_spec(line, evidence).line_spacing != allowed for line in lines_of_paragraph(label, evidence)):
        return None
    lines = spacing.value
    if spacing.mode != "multiple":
        size = max((run.format.size or 0.0 for run in label.paragraph.runs), default=0.0)
        lines = spacing.value / (size * 1.15) if size else allowed.minimum
    value = min(max(lines, allowed.minimum), allowed.maximum)
    edit = SetShape(paragraph=place, format=ParagraphFormat(line_spacing=LineSpacing(value=value)))
    return Cure(edits=(edit,), words={"new": f"{value:g}".replace(".", ",")})


ALIGNMENT: Final = Remedy(applicability="safe", vi="canh {expected}", en="align it {expected}", make=_align)
INDENT: Final = Remedy(
    applicability="safe",
    vi="lùi đầu dòng {new} mm thay {found} mm",
    en="indent the first line by {new} mm instead of {found} mm",
    make=_indent,
)
GAP: Final = Remedy(
    applicability="safe",
    vi="giãn khoảng cách với đoạn trước từ {found} pt thành {expected} pt",
    en="widen the gap to the paragraph before from {found} to {expected} pt",
    make=_part,
)
SPACING: Final = Remedy(
    applicability="safe",
    vi="đổi khoảng cách dòng {found} thành {new} dòng",
    en="change the line spacing from {found} to {new} lines",
    make=_space_lines,
)
