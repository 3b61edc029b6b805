"""Ai ký dưới quyền hạn nào: cấp phó, người đứng đầu đơn vị, tập thể (Điều 13; điểm b khoản 7 Mục II)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.model.posts import deputies_of, is_deputy, is_deputy_of, is_head, is_led_by_one
from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, insert, passed, swap
from vnadmindoc.rules.rule import INAPPLICABLE, Finding, fault, rule_on
from vnadmindoc.rules.signing.marks import Link, last_link, only_signature, post_below
from vnadmindoc.rules.wording import flatten, fold

__all__ = ["RULES"]

_ASSOCIATION: Final = re.compile(
    r"\b(?:công đoàn|liên đoàn|đoàn thanh niên|đoàn tncs|hội liên hiệp|hội nông dân|hội cựu|mặt trận|đảng|tỉnh ủy"
    r"|thành ủy|huyện ủy|đảng ủy|liên hiệp|liên minh|hiệp hội)\b"
)
"""Political and social organizations, which apply the decree as it suits them (Điều 2, khoản 2)."""


def _link(label: Label, evidence: Evidence, *marks: str) -> Link | None:
    """Return the last mark of a line where it is one of these and one person signs the document."""
    found = last_link(label, evidence)
    return found if found is not None and found.row.mark in marks and only_signature(evidence) else None


@rule_on(
    "competence",
    code="VB0711",
    name="signer-not-deputy-of-head",
    vi="Dưới “KT. {head}” phải là chức vụ cấp phó ({expected}), không phải “{found}”",
    en="Below “KT. {head}” stands the post of a deputy ({expected}), not “{found}”",
    why="Ký thay người đứng đầu là cấp phó của chính người đó; “KT.” ghi trước chức vụ của người đứng đầu.",
    examples=(
        passed(),
        passed(of="quyết định"),
        failed(swap("PHÓ CHÁNH VĂN PHÒNG", "PHÓ TRƯỞNG PHÒNG", within="position")),
        failed(swap("PHÓ CHỦ TỊCH", "CHÁNH VĂN PHÒNG", within="position"), of="quyết định"),
        inapplicable(of="công văn"),
    ),
)
def signer_not_deputy_of_head(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """Who signs in a head's place is a deputy of that head; another signs by order (TL.) or delegation (TUQ.)."""
    link = _link(label, evidence, "KT.")
    below = post_below(label, evidence) if link is not None else None
    is_own = is_deputy_of(below[1], link.principal) if link is not None and below is not None else None
    if link is None or below is None or is_own is None:
        yield INAPPLICABLE
    elif not is_own:
        deputies = deputies_of(link.principal)
        posts = " ".join([fold(post.text) for post in evidence.of("position", "other_position")])
        if not any(deputy in posts for deputy in deputies):  # two posts may stand there, the deputy's second
            yield fault(below[0], head=link.principal, found=below[1], expected=deputies[0].upper())


@rule_on(
    "competence",
    code="VB0712",
    name="delegation-signed-by-deputy",
    vi="Dưới “{mark} {head}” là chức vụ của người đứng đầu đơn vị, cấp phó “{found}” ký phải ghi “KT.”",
    en="Below “{mark} {head}” stands the head of a unit; a deputy, “{found}”, signs with “KT.”",
    why="Thừa lệnh, thừa ủy quyền là của người đứng đầu đơn vị; cấp phó chỉ ký thay (KT.) khi được giao lại thừa lệnh.",
    examples=(
        passed(
            swap("KT. CHÁNH VĂN PHÒNG", "TL. CHỦ TỊCH"),
            swap("PHÓ CHÁNH VĂN PHÒNG", "CHÁNH VĂN PHÒNG", within="position"),
        ),
        failed(swap("KT. CHÁNH VĂN PHÒNG", "TL. CHÁNH VĂN PHÒNG")),
        failed(swap("KT. CHÁNH VĂN PHÒNG", "TUQ. CHÁNH VĂN PHÒNG")),
        inapplicable(of="công văn"),
    ),
)
def delegation_signed_by_deputy(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """An order or a delegation goes to the head of a unit; a deputy signs with KT. below, and after TL. only."""
    link = _link(label, evidence, "TL.", "TUQ.")
    below = post_below(label, evidence) if link is not None else None
    if link is None or below is None:
        yield INAPPLICABLE
    elif is_deputy(below[1]):
        yield fault(below[0], mark=link.row.mark, head=link.principal, found=below[1])


_COLLECTIVE_ALONE: Final = (
    drop("competence"),
    insert("TM. ỦY BAN NHÂN DÂN", where="before", component="position", style="competence"),
)


@rule_on(
    "competence",
    code="VB0713",
    name="collective-signed-by-deputy-alone",
    vi="Cấp phó “{found}” ký thay mặt tập thể phải ghi “KT.” và chức vụ người đứng đầu dưới “{mark}”",
    en="A deputy, “{found}”, who signs for the collective adds “KT.” and the head's post below “{mark}”",
    why="Cấp phó được thay mặt tập thể, ký thay người đứng đầu: dưới “TM.” còn có “KT.” và chức vụ người đứng đầu.",
    examples=(
        passed(*_COLLECTIVE_ALONE, swap("PHÓ CHỦ TỊCH", "CHỦ TỊCH", within="position"), of="quyết định"),
        failed(*_COLLECTIVE_ALONE, of="quyết định"),
        inapplicable(),
    ),
)
def collective_signed_by_deputy_alone(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """Where a collective decides, the head signs with TM. alone; a deputy signs for the collective and for the head."""
    link = _link(label, evidence, "TM.")
    below = post_below(label, evidence) if link is not None else None
    if link is None or below is None or is_head(link.principal):
        yield INAPPLICABLE
    elif is_deputy(below[1]):
        issuer = " ".join(fold(one.text) for one in evidence.of("superior_agency", "issuing_agency"))
        if _ASSOCIATION.search(issuer):
            yield INAPPLICABLE
        else:
            yield fault(below[0], found=below[1], mark=flatten(label.text))


@rule_on(
    "competence",
    code="VB0715",
    name="acting-head-with-other-post",
    vi="Dưới “Q. {head}” không ghi chức vụ khác: “{found}”",
    en="No other post stands below “Q. {head}”: “{found}”",
    why="Người được giao quyền cấp trưởng ký với chữ “Q.” trước chức vụ của người đứng đầu, không với chức vụ cấp phó.",
    examples=(
        passed(swap("KT. CHÁNH VĂN PHÒNG", "Q. CHÁNH VĂN PHÒNG"), drop("position")),
        failed(swap("KT. CHÁNH VĂN PHÒNG", "Q. CHÁNH VĂN PHÒNG")),
        inapplicable(of="công văn"),
    ),
)
def acting_head_with_other_post(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """Who is entrusted with the head's powers signs with Q. and the head's post, and with no deputy's below it."""
    link = _link(label, evidence, "Q.")
    below = post_below(label, evidence) if link is not None else None
    if link is None:
        yield INAPPLICABLE
    elif below is not None and is_deputy(below[1]):
        yield fault(below[0], head=link.principal, found=below[1])


@rule_on(
    "competence",
    code="VB0716",
    name="collective-mark-of-one-head",
    vi="“{found}”: cơ quan làm việc theo chế độ thủ trưởng thì người đứng đầu ký, không ghi “TM.”",
    en="“{found}”: where the head decides alone, the head signs without “TM.”",
    why="“TM.” là ký thay mặt tập thể lãnh đạo; cơ quan theo chế độ thủ trưởng thì người đứng đầu hoặc cấp phó ký.",
    examples=(
        passed(of="quyết định"),
        failed(insert("TM. SỞ NỘI VỤ", where="before", component="position", style="competence"), of="công văn"),
        inapplicable(of="công văn"),
    ),
)
def collective_mark_of_one_head(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """TM. is for a body that a collective leads; in a ministry, a department, a unit the head decides and signs."""
    link = _link(label, evidence, "TM.")
    if link is None:
        yield INAPPLICABLE
    elif is_led_by_one(link.principal):
        yield fault(label, found=flatten(label.text))


RULES: Final = (
    signer_not_deputy_of_head,
    delegation_signed_by_deputy,
    collective_signed_by_deputy_alone,
    acting_head_with_other_post,
    collective_mark_of_one_head,
)
