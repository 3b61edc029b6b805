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
from vnadmindoc.rules.wording import GROUND_OF_LAW, ending, flatten

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


_NUMBER_ALONE: Final = re.compile(r"\W*(?:$|ngày\b|và\b|năm\b)|\s*[;,.)]", re.IGNORECASE)
"""What follows the number of a law that is cited by nothing else: without it the law would not be known."""


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
    for place in evidence.numbered_citations:
        label, cited = place.label, place.citation
        if label.component != "basis" or not cited.is_statute:
            continue
        if cited.title is None and _NUMBER_ALONE.match(label.text, cited.number_end) is not None:
            continue
        start = label.text.rfind("số", cited.start, cited.number_start)
        span = (start if start >= 0 else cited.number_start, cited.number_end)
        yield fault(label, span, found=flatten(label.text[slice(*span)]))


_BY_LAW: Final = re.compile(r"\s*căn\s+cứ\b", re.IGNORECASE)
_BY_REQUEST: Final = re.compile(r"\s*(?:theo|xét)\s+đề\s+nghị\b", re.IGNORECASE)


@rule(
    code="VB0631",
    name="basis-below-proposal",
    vi="Căn cứ đứng sau dòng “{proposal}”",
    en="A basis stands below the line “{proposal}”",
    why="Mẫu 1.2, 1.3: các dòng “Căn cứ …” đứng trước, dòng “Theo đề nghị của …” đứng cuối.",
    examples=(
        passed(of="quyết định"),
        failed(
            swap(
                "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
                "Theo đề nghị của Sở Tài chính tại Tờ trình số 44/TTr-STC ngày 10 tháng 4 năm 2026;",
            ),
            of="quyết định",
        ),
        inapplicable(),
    ),
)
def basis_below_proposal(evidence: Evidence) -> Iterator[Finding]:
    """The forms give the documents that a decision rests on first, and last at whose proposal it is made."""
    labels = evidence.of("basis")
    kind = evidence.kind
    if not labels or kind is None or kind.enacting_formula is None:
        yield INAPPLICABLE
        return
    proposal: Label | None = None
    for label in labels:
        if _BY_REQUEST.match(label.text):
            proposal = proposal or label
        elif proposal is not None and _BY_LAW.match(label.text):
            yield fault(label, proposal=" ".join(proposal.text.split()[:5]) + " …")
            return


@rule(
    code="VB0632",
    name="basis-without-subject",
    vi="Căn cứ “{found}” chưa ghi trích yếu nội dung",
    en="The basis “{found}” does not say what it is about",
    why="Căn cứ ghi đầy đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày tháng năm ban hành và trích yếu nội dung.",
    examples=(
        passed(of="quyết định"),
        failed(swap("của Chính phủ về công tác văn thư;", "của Chính phủ;"), of="quyết định"),
        inapplicable(),
    ),
)
def basis_without_subject(evidence: Evidence) -> Iterator[Finding]:
    """A basis ends with the subject of the document that it names.

    Only one that names a single document and nothing behind its date and issuer is judged.
    """
    if not evidence.of("basis"):
        yield INAPPLICABLE
    for place in evidence.numbered_citations:
        label, cited = place.label, place.citation
        if label.component != "basis" or cited.is_statute or cited.subject is not None or cited.kind is None:
            continue
        opening = GROUND_OF_LAW.match(label.text)
        is_alone = opening is not None and opening.end() == cited.start
        if is_alone and cited.date is not None and not label.text[cited.end :].strip(" ;,.\t"):
            yield fault(label, (cited.start, cited.end), found=place.text)


RULES: Final = (
    basis_wrong_end_mark,
    enacting_formula_missing,
    statute_cited_with_number,
    basis_below_proposal,
    basis_without_subject,
)
