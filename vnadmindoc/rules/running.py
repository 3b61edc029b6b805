"""How the weight and slant of the content are judged: only where a long paragraph is bold or italic as a whole.

A word or a sentence may be brought out; a title without a number, a caption, a quotation or a note is not what the
decree means by content in upright letters (điểm e khoản 6 Mục II).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal

from vnadmindoc.recognize.reading import Label
from vnadmindoc.regulations.schema import ComponentSpec
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.rule import INAPPLICABLE, NOT_OBSERVED, Finding, fault
from vnadmindoc.rules.scope import is_blank_form

__all__ = ["is_subdivided", "judge_running_flag"]

_SENTENCE: Final = re.compile(r".{30,}[.;]|.{160,}[^:]", re.DOTALL)
"""What is no title and no caption: it ends as sentences do, or is several lines long."""

_SUBDIVIDED: Final = re.compile(r"\s*\d+\.\d")

_ASIDE: Final = re.compile(
    r"""\W*(?:ghi chú|lưu ý|chú thích|căn cứ|theo|xét|trích|nguồn|ví dụ|bảng|biểu|hình|sơ đồ|chi tiết|kèm theo)\b"""
    r"""|["“'‘(*\[{]|\w{1,6}\s*(?:[:=]|[-–—]\s)""",
    re.IGNORECASE,
)


def judge_running_flag(
    flag: Literal["bold", "italic"], label: Label, spec: ComponentSpec, evidence: Evidence
) -> Iterator[Finding]:
    """Judge whether a paragraph of the content is bold, or italic, from its first word to its last."""
    if getattr(spec, flag) is not False or not _is_running(label, evidence):
        yield INAPPLICABLE
        return
    found = [getattr(run.format, flag) for run, _ in evidence.typed(label) if run.text.strip()]
    if None in found and False not in found:
        yield NOT_OBSERVED
    elif found and all(found):
        yield fault(label)


def _is_running(label: Label, evidence: Evidence) -> bool:
    """Tell whether a paragraph is running text by its words. Both flags ask it, so the answer is kept."""
    known = evidence.running.get(id(label))
    if known is None:
        text = label.text.strip()
        # What begins in small letters is the rest of another line, or says what a formula's letters mean.
        goes_on = label.component == "body" and text[:1].islower()
        is_sentence = not goes_on and _SENTENCE.fullmatch(text) is not None and not is_blank_form(text)
        known = is_sentence and not text.isupper() and not _ASIDE.match(text)
        evidence.running[id(label)] = known
    return known


def is_subdivided(label: Label) -> bool:
    """Tell whether a line is numbered "1.1", a level that the decree does not know and gives no looks."""
    return label.component == "clause_titled" and _SUBDIVIDED.match(label.text) is not None
