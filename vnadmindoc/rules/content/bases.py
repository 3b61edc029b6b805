"""Căn cứ ban hành và lời ban hành (điểm a khoản 6 Mục II; Mẫu 1.1 - 1.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, passed, swap
from vnadmindoc.rules.fix_content import WITHOUT_NUMBER
from vnadmindoc.rules.fix_words import END_MARK
from vnadmindoc.rules.rule import INAPPLICABLE, Doubt, Finding, fault, rule
from vnadmindoc.rules.wording import ending, flatten

__all__ = ["RULES"]

_GROUND: Final = re.compile(r"\s*(?:căn\s+cứ|theo|xét|thực\s+hiện|trên\s+cơ\s+sở)\b", re.IGNORECASE)
_OPENS_CONTENT: Final = Doubt(
    "không chắc đoạn này là căn cứ hay đã là nội dung", "the paragraph may be a basis or open the content already"
)


@rule(
    code="VB0601",
    name="basis-wrong-end-mark",
    vi="Căn cứ kết thúc bằng “{found}”, phải là “{expected}”",
    en="The basis ends with “{found}” instead of “{expected}”",
    why="Mỗi căn cứ xuống dòng và kết thúc bằng dấu chấm phẩy, dòng cuối cùng kết thúc bằng dấu chấm.",
    fix=END_MARK,
    examples=(
        passed(of="quyết định"),
        failed(swap("ngày 15 tháng 4 năm 2026.", "ngày 15 tháng 4 năm 2026,"), of="quyết định"),
        failed(swap("ngày 16 tháng 6 năm 2025;", "ngày 16 tháng 6 năm 2025."), of="quyết định"),
        inapplicable(),
    ),
)
def basis_wrong_end_mark(evidence: Evidence) -> Iterator[Finding]:
    """Each basis stands on a line of its own and ends with a semicolon, the last one with a full stop.

    The circular of 2011 ended the last one with a comma; the decree does not.
    """
    labels = evidence.of("basis")
    if not labels:
        yield INAPPLICABLE
    for index, label in enumerate(labels):
        text = label.text.rstrip()
        expected = "." if index == len(labels) - 1 else ";"
        if text.isupper() or (index == 0 and not _GROUND.match(text)):
            continue  # a title or the enacting power, not recognized as what it is
        if expected == "." and (text.endswith(":") or (text.endswith(";") and _goes_on(label, evidence))):
            yield _OPENS_CONTENT
        elif index < len(labels) - 1 and labels[index + 1].text.lstrip()[:1].islower():
            continue  # the basis goes on in the next paragraph
        elif not text.endswith(expected):
            found = ending(text)
            yield fault(label, (len(text) - len(found), len(text)), found=found, expected=expected)


def _goes_on(label: Label, evidence: Evidence) -> bool:
    """Tell whether the line below gives another ground, which opens the content and was not read as a basis."""
    below = evidence.label_after(label)
    return below is not None and below.component != "basis" and _GROUND.match(below.text) is not None


@rule(
    code="VB0608",
    name="enacting-formula-missing",
    vi="Không có dòng “{expected}” sau căn cứ ban hành của {kind}",
    en="The line “{expected}” is absent below the bases of this {kind}",
    why="Mẫu 1.1, 1.2, 1.3: sau căn cứ là “QUYẾT NGHỊ:” hoặc “QUYẾT ĐỊNH:”.",
    examples=(
        passed(of="quyết định"),
        failed(drop("enacting_formula", "enacting_power"), of="quyết định"),
        inapplicable(),
    ),
)
def enacting_formula_missing(evidence: Evidence) -> Iterator[Finding]:
    """In resolutions and decisions a line of its own follows the bases and opens what is decided."""
    kind = evidence.kind
    if kind is None or kind.enacting_formula is None:
        yield INAPPLICABLE
    elif not evidence.of("enacting_formula"):
        yield fault(expected=kind.enacting_formula, kind=kind.name)


_STATUTE: Final = re.compile(
    r"\b(?:Luật|Bộ luật|Pháp lệnh)\b[^;]{0,300}?\b(?P<number>số\s+\d+/\d{4}/(?:QH|PL-UBTVQH)\d+)"
)


@rule(
    code="VB0609",
    name="statute-cited-with-number",
    vi="Căn cứ là luật, pháp lệnh không cần ghi “{found}”",
    en="A law or ordinance among the bases needs no “{found}”",
    why="Căn cứ ghi đầy đủ số, ký hiệu, cơ quan ban hành; riêng Luật, Pháp lệnh không ghi.",
    fix=WITHOUT_NUMBER,
    examples=(
        passed(of="quyết định"),
        failed(
            swap("địa phương ngày 16 tháng 6", "địa phương số 72/2025/QH15 ngày 16 tháng 6"),
            of="quyết định",
        ),
        inapplicable(),
    ),
)
def statute_cited_with_number(evidence: Evidence) -> Iterator[Finding]:
    """Laws and ordinances are named among the bases without number, symbol and issuing body."""
    labels = evidence.of("basis")
    if not labels:
        yield INAPPLICABLE
    for label in labels:
        for match in _STATUTE.finditer(label.text):
            yield fault(label, match.span("number"), found=flatten(match["number"]))


RULES: Final = (basis_wrong_end_mark, enacting_formula_missing, statute_cited_with_number)
