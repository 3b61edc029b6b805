"""Dấu chỉ mức độ khẩn (ô 10b; điểm b khoản 2 Mục III)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, passed, swap
from vnadmindoc.rules.rule import INAPPLICABLE, Finding, fault, rule
from vnadmindoc.rules.wording import flatten, fold
from vnadmindoc.vietnamese import is_capitals

__all__ = ["RULES"]

_HEADER: Final = 20
"""How many of the first lines can hold the mark."""

_LONGEST: Final = 40
_UNNAMED: Final = frozenset({"unlabelled", "table_text"})
_OTHER: Final = re.compile(r"\W*(?:hỏa\s+tốc\W+hẹn\s+giờ|(?:rất|tối|đặc\s+biệt)\s+khẩn|khẩn\s+cấp)\b.*")
"""Degrees that the decree does not have: the first was in Thông tư 01/2011/TT-BNV and its predecessors."""


@rule(
    code="VB1001",
    name="urgency-degree-unknown",
    vi="“{found}” không phải là mức độ khẩn, chỉ có {expected}",
    en="“{found}” is no degree of urgency; there are {expected}",
    why="Văn bản được xác định độ khẩn theo các mức: hỏa tốc, thượng khẩn, khẩn.",
    examples=(
        passed(),
        failed(swap("KHẨN", "HỎA TỐC HẸN GIỜ", within="urgency")),
        inapplicable(drop("urgency")),
    ),
)
def urgency_degree_unknown(evidence: Evidence) -> Iterator[Finding]:
    """There are three degrees of urgency; an hour of delivery is none of them."""
    found = False
    for label in evidence.reading.labels[:_HEADER]:
        if label.component not in _UNNAMED or len(label.text) > _LONGEST or not is_capitals(label.text):
            continue
        if _OTHER.fullmatch(fold(label.text)):
            found = True
            yield fault(label, found=flatten(label.text), expected=", ".join(evidence.regulation.urgency_marks))
    if not found and not evidence.of("urgency"):
        yield INAPPLICABLE


RULES: Final = (urgency_degree_unknown,)
