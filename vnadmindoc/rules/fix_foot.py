"""Repairs below the content: marks of authority, names, recipients, the numbers of annexes."""

from __future__ import annotations

import re
from typing import Final

from vnadmindoc.layout.edits import InsertParagraph
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.fix_places import own_start
from vnadmindoc.rules.fix_shapes import lines_of_paragraph
from vnadmindoc.rules.fix_typography import without_caps
from vnadmindoc.rules.fix_words import joined, rewriting, said
from vnadmindoc.rules.rule import Cure, Fault, Remedy

__all__ = ["AS_ABOVE", "AUTHORITY_MARK", "DASH", "NAME_CASE", "RECORDS_OFFICE", "WITHOUT_TITLE"]

_KEPT: Final = re.compile(r"\W*Lưu\s*:\s*(?=[^\W\d_])", re.IGNORECASE)

_AS_ADDRESSED: Final = re.compile(r"\W*(?P<words>như\s+(?:kính\s+gửi|đã\s+gửi|trên))\b", re.IGNORECASE)
"""What offices write for the words that the law has."""


def _authority_mark(fault: Fault, _evidence: Evidence) -> Cure | None:
    label, expected = fault.at, said(fault, "expected")
    if label is None or fault.start is None or fault.end is None or not expected:
        return None
    edits = rewriting(label, fault.start, fault.end, f"{expected} ")
    return None if edits is None else Cure(edits=edits)


def _without_title(fault: Fault, _evidence: Evidence) -> Cure | None:
    label = fault.at
    if label is None or fault.start is None or fault.end is None:
        return None
    edits = rewriting(label, fault.start, fault.end, "")
    return None if edits is None else Cure(edits=edits)


def _name_case(fault: Fault, _evidence: Evidence) -> Cure | None:
    """Take off the effect of capitals, or give each syllable one capital where the letters themselves are capitals."""
    label = fault.at
    effect = None if label is None else without_caps(label)
    if label is None or effect is None:
        return None
    if not label.text.isupper():
        return Cure(edits=effect, applicability="safe")
    words = rewriting(label, 0, len(label.text), " ".join(word.capitalize() for word in label.text.split(" ")))
    edits = joined([words])
    return None if edits is None else Cure(edits=(*effect, *edits))


def _as_above(fault: Fault, evidence: Evidence) -> Cure | None:
    """Say it in the first line where that means it, else put the line in, in the look of the one that is first now."""
    label, expected = fault.at, said(fault, "expected")
    if label is None or label.component != "recipient" or label.paragraph.anchor is None or not label.paragraph.runs:
        return None
    if label.paragraph.anchor.path is None or lines_of_paragraph(label, evidence) != (label,):
        return None
    said_so = _AS_ADDRESSED.match(label.text)
    if said_so is not None:
        words = rewriting(label, *said_so.span("words"), expected)
        return None if words is None else Cure(edits=words)
    return Cure(
        edits=(
            InsertParagraph(
                beside=label.paragraph.anchor,
                text=f"- {expected};",
                is_before=True,
                shape=label.paragraph.format,
                format=label.paragraph.runs[0].format,
            ),
        )
    )


AUTHORITY_MARK: Final = Remedy(
    applicability="safe",
    vi="ghi “{expected}” thay “{found}”",
    en="write “{expected}” for “{found}”",
    make=_authority_mark,
)
WITHOUT_TITLE: Final = Remedy(applicability="unsafe", vi="bỏ “{found}”", en="leave “{found}” out", make=_without_title)
NAME_CASE: Final = Remedy(
    applicability="unsafe",
    vi="viết họ tên bằng chữ in thường",
    en="write the name in lower case",
    make=_name_case,
)


def _records_office(fault: Fault, _evidence: Evidence) -> Cure | None:
    """Name the records office first behind the colon."""
    label = fault.at
    match = None if label is None else _KEPT.match(label.text)
    edits = None if label is None or match is None else rewriting(label, match.end(), match.end(), "VT, ")
    return None if edits is None else Cure(edits=edits)


def _dash(fault: Fault, _evidence: Evidence) -> Cure | None:
    """Put a dash in front of the line; where the file counts or marks the list itself, its list must be changed."""
    label = fault.at
    edits = None if label is None or own_start(label) else rewriting(label, 0, 0, "- ")
    return None if edits is None else Cure(edits=edits)


DASH: Final = Remedy(applicability="safe", vi="thêm gạch đầu dòng", en="put a dash in front", make=_dash)
RECORDS_OFFICE: Final = Remedy(
    applicability="unsafe", vi="thêm “VT” sau “Lưu:”", en="add “VT” behind “Lưu:”", make=_records_office
)
AS_ABOVE: Final = Remedy(
    applicability="unsafe",
    vi="ghi “- {expected};” ở đầu nơi nhận",
    en="write “- {expected};” as the first recipient",
    make=_as_above,
)
