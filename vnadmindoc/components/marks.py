"""Dấu chỉ độ mật, mức độ khẩn, phạm vi lưu hành (ô 10a, 10b, 11; khoản 2 Mục III)."""

from __future__ import annotations

from functools import cache

from vnadmindoc.components.line import Line
from vnadmindoc.model import Confidentiality, Marks, Urgency
from vnadmindoc.regulations import Regulation
from vnadmindoc.vietnamese import fold

__all__ = ["format_circulation", "format_stamps", "parse_mark"]

_LONGEST = 60
_RECALL = "TÀI LIỆU THU HỒI"


def format_stamps(marks: Marks) -> tuple[Line, ...]:
    """Print degree of secrecy over degree of urgency (ô 10a, 10b)."""
    lines: tuple[Line, ...] = ()
    if marks.confidentiality:
        lines += (Line("confidentiality", marks.confidentiality.value),)
    if marks.urgency:
        lines += (Line("urgency", marks.urgency.value),)
    return lines


def format_circulation(marks: Marks) -> tuple[Line, ...]:
    """Print what stands in the top margin (ô 11)."""
    lines: tuple[Line, ...] = ()
    if marks.circulation:
        lines += (Line("circulation", marks.circulation),)
    if marks.recall:
        lines += (Line("circulation", _RECALL),)
    return lines


def parse_mark(text: str, regulation: Regulation) -> dict[str, object] | None:
    """Read a mark as the field of `Marks` that it sets, or None where the words are none."""
    if len(text) > _LONGEST:
        return None
    found = _marks(regulation.circulation_marks).get(fold(text).strip(" ."))
    return dict([found]) if found else None


@cache
def _marks(circulation: tuple[str, ...]) -> dict[str, tuple[str, object]]:
    """Return every mark's field and value by its folded words."""
    marks: dict[str, tuple[str, object]] = {fold(mark): ("circulation", mark) for mark in reversed(circulation)}
    marks[fold(_RECALL)] = ("recall", True)
    marks |= {fold(urgency.value): ("urgency", urgency) for urgency in Urgency}
    marks |= {fold(degree.value): ("confidentiality", degree) for degree in Confidentiality}
    return marks
