"""Từ “Phần”, “Chương”, “Mục”, “Tiểu mục” và tiêu đề: hai dòng (điểm đ khoản 6 Mục II)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, passed, swap
from vnadmindoc.rules.rule import Finding, fault, rule_on
from vnadmindoc.rules.wording import flatten

__all__ = ["RULES"]

_BOTH: Final = re.compile(
    r"\s*(?P<number>(?:phần\s+(?:thứ\s+)?|chương\s+|mục\s+|tiểu\s+mục\s+)(?:[IVXLC]+|\d+|[^\W\d_]+))\s*[.:–—-]+\s*"
    r"(?P<title>[^\W\d_]\w*\W.*\S)",
    re.IGNORECASE | re.DOTALL,
)
"""The number, a mark behind it, and a title of two words or more."""


@rule_on(
    "part_number",
    "chapter_number",
    "section_number",
    "subsection_number",
    code="VB0630",
    name="division-title-on-number-line",
    vi="“{found}” và tiêu đề ở cùng một dòng, tiêu đề phải ở dòng ngay dưới",
    en="“{found}” and the title stand on one line; the title belongs on the line below",
    why="Từ “Phần”, “Chương”, “Mục”, “Tiểu mục” và số thứ tự trình bày trên một dòng riêng, tiêu đề ngay dưới.",
    examples=(
        passed(of="quy chế"),
        failed(drop("section_title"), swap("Mục 1", "Mục 1. PHẠM VI"), of="quy chế"),
        inapplicable(),
    ),
)
def division_title_on_number_line(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Number and title of a part, chapter, section stand on two lines, both in the middle; those of a điều on one."""
    match = _BOTH.fullmatch(label.text)
    if match is not None:
        yield fault(label, match.span(), found=flatten(match["number"]))


RULES: Final = (division_title_on_number_line,)
