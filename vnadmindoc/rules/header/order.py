"""Thứ tự các thành phần thể thức (sơ đồ ở Mục IV)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import Change, failed, passed, swap
from vnadmindoc.rules.rule import INAPPLICABLE, Both, Finding, fault, rule

__all__ = ["RULES"]

_PAIRS: Final = (
    ("national_name", "motto", Both("Quốc hiệu", "the national name"), Both("Tiêu ngữ", "the motto")),
    ("superior_agency", "issuing_agency", Both("cơ quan chủ quản", "the superior"), Both("cơ quan", "the issuer")),
    ("number", "confidentiality", Both("số, ký hiệu", "the number"), Both("dấu chỉ độ mật", "the mark of secrecy")),
    ("number", "urgency", Both("số, ký hiệu", "the number"), Both("dấu chỉ mức độ khẩn", "the mark of urgency")),
    ("type_name", "subject", Both("tên loại", "the name of the kind"), Both("trích yếu", "the subject")),
    ("position", "full_name", Both("chức vụ", "the post"), Both("họ tên người ký", "the signer's name")),
    ("recipients_label", "recipient", Both("từ “Nơi nhận”", "“Nơi nhận”"), Both("danh sách", "the list")),
    ("recipient", "archive_note", Both("các nơi nhận khác", "the other recipients"), Both("dòng “Lưu”", "“Lưu”")),
)
"""What stands above what, in one column of the page, and how they are called."""

_SUBJECT: Final = re.compile(r"\s*về\s+việc\s", re.IGNORECASE)
_TITLE: Final = Both("tên loại", "the name of the kind")

_ARCHIVE_FIRST: Final[tuple[Change, ...]] = (
    swap("- Sở Ngoại vụ;", "- X;"),
    swap("- Lưu: VT, HCQT.", "- Sở Ngoại vụ."),
    swap("- X;", "- Lưu: VT, HCQT;"),
)


@rule(
    code="VB0016",
    name="components-out-of-order",
    vi="{first} phải đứng trên {second}",
    en="{first} stands above {second}",
    why="Vị trí trình bày các thành phần thể thức theo sơ đồ ở Mục IV.",
    examples=(passed(), failed(*_ARCHIVE_FIRST)),
)
def components_out_of_order(evidence: Evidence) -> Iterator[Finding]:
    """Where each component stands on the page is laid down in the diagram of Mục IV."""
    judged = False
    for upper, lower, first, second in _PAIRS:
        above, below = evidence.of(upper), evidence.of(lower)
        if not above or not below:
            continue
        judged = True
        if evidence.place(below[0]) < evidence.place(above[0]) and len(below) == 1:
            yield fault(below[0], first=_capital(first), second=second)
    title = evidence.first("type_name")
    before = None if title is None else evidence.label_before(title)
    if before is not None and before.component == "unlabelled" and _SUBJECT.match(before.text):
        yield fault(before, first=_capital(_TITLE), second=Both("trích yếu", "the subject"))
    if not judged:
        yield INAPPLICABLE


def _capital(words: Both) -> Both:
    return Both(words.vi[:1].upper() + words.vi[1:], words.en[:1].upper() + words.en[1:])


RULES: Final = (components_out_of_order,)
