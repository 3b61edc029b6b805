"""Chức vụ, họ tên của người ký (ô 7a, 7b; điểm c, d khoản 7 Mục II)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, passed, swap
from vnadmindoc.rules.fix_foot import NAME_CASE, WITHOUT_TITLE
from vnadmindoc.rules.reach import repeats_issuer
from vnadmindoc.rules.report import Stage
from vnadmindoc.rules.rule import INAPPLICABLE, NOT_OBSERVED, Doubt, Finding, fault, rule, rule_on
from vnadmindoc.rules.scope import absent
from vnadmindoc.rules.wording import flatten, fold
from vnadmindoc.vietnamese import is_capitals, looks_like_person_name

__all__ = ["RULES"]

_OF_BRANCH: Final = Doubt(
    "việc ghi học hàm, học vị do người đứng đầu cơ quan quản lý ngành quy định",
    "the head of the branch rules whether degrees stand before the name",
)
_CHARGE: Final = re.compile(r"\s*PHỤ TRÁCH\b", re.IGNORECASE)
_TITLE: Final = re.compile(
    r"\s*(?P<title>(?:(?:GS|PGS|TSKH|TS|ThS|Th\.S|BS(?:CK(?:I{1,2}|[12]))?|DS|KS|KTS|CN|LS"
    r"|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT)"
    r"(?:\s*\.\s*|\s+))+"
    r"|(?:Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Dược sĩ|Kỹ sư|Cử nhân|Luật sư|Nhà giáo)[\s,]+)(?=\S)"
)


@rule(
    code="VB0701",
    name="signature-missing",
    vi="Không có chức vụ, họ tên của người ký",
    en="Post and name of the signer are absent",
    why="Chức vụ, họ tên và chữ ký của người có thẩm quyền là thành phần thể thức chính.",
    examples=(
        passed(),
        failed(drop("competence", "position", "full_name")),
        inapplicable(drop("competence", "position", "full_name"), stage=Stage.DRAFT),
    ),
)
def signature_missing(evidence: Evidence) -> Iterator[Finding]:
    """Every document shows the post and the name of the person who signs it."""
    if not evidence.of("competence", "position", "full_name"):
        yield absent(evidence, "signature")


@rule_on(
    "full_name",
    "position",
    "other_position",
    "unlabelled",
    code="VB0705",
    name="academic-title-before-name",
    vi="Trước họ tên người ký có “{found}”, không ghi học hàm, học vị, danh hiệu",
    en="“{found}” stands before the signer's name, where no degree or title of honour is written",
    why="Không ghi học hàm, học vị và danh hiệu danh dự trước họ tên, trừ cơ quan quân đội, giáo dục, y tế, khoa học "
    "theo quy định của người đứng đầu ngành.",
    fix=WITHOUT_TITLE,
    examples=(passed(), failed(swap("Phùng Văn Minh", "ThS. Phùng Văn Minh"), fixed="Phùng Văn Minh")),
)
def academic_title_before_name(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """No degree and no title of honour stands before the name.

    Armed forces, schools, hospitals and institutes of science may, as the head of their branch rules: there it stays
    open. The label may be another than the name's: a title hides a name from recognition.
    """
    match = _TITLE.match(label.text)
    if match is None or not looks_like_person_name(label.text[match.end() :], allow_capitals=True):
        return
    names = evidence.of("superior_agency", "issuing_agency")
    if any(fold(name.text).startswith(evidence.regulation.titled_issuers) for name in names):
        yield _OF_BRANCH
    else:
        yield fault(label, match.span("title"), found=match["title"].strip(" ,"))


@rule_on(
    "full_name",
    code="VB0706",
    name="name-in-capitals",
    vi="Họ tên người ký viết in hoa “{found}”, phải viết in thường",
    en="The signer's name is in capitals: “{found}”",
    why="Họ tên người ký in thường, chữ cái đầu của mỗi âm tiết viết hoa.",
    fix=NAME_CASE,
    examples=(
        passed(),
        failed(swap("Phùng Văn Minh", "PHÙNG VĂN MINH"), fixed="Phùng Văn Minh"),
        inapplicable(drop("full_name")),
    ),
)
def name_in_capitals(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """The signer's name is in lower case with capital initials, whether by letters or by effect."""
    if " " not in flatten(label.text) or repeats_issuer(label, evidence):
        yield INAPPLICABLE
    elif is_capitals(label.text):
        yield fault(label, found=flatten(label.text))
    elif any(run.format.caps for run in label.paragraph.runs if run.text.strip()):
        yield fault(label, found=flatten(label.text).upper())
    elif any(run.format.caps is None and run.format.size is not None for run in label.paragraph.runs):
        yield NOT_OBSERVED


@rule_on(
    "competence",
    "position",
    code="VB0707",
    name="charge-without-mark",
    vi="Chức vụ ghi “{found}”; cấp phó được giao phụ trách ký như cấp phó ký thay: “KT.”",
    en="The post reads “{found}”; a deputy in charge signs as a deputy does: “KT.”",
    why="Cấp phó được giao phụ trách hoặc điều hành thì thực hiện ký như cấp phó ký thay cấp trưởng.",
    examples=(passed(), failed(swap("PHÓ CHÁNH VĂN PHÒNG", "PHỤ TRÁCH VĂN PHÒNG", within="position"))),
)
def charge_without_mark(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """A deputy who is put in charge signs as a deputy for the head: KT., the head's post, the own post."""
    match = _CHARGE.match(label.text)
    if match:
        yield fault(label, match.span(), found=flatten(label.text))


RULES: Final = (signature_missing, academic_title_before_name, name_in_capitals, charge_without_mark)
