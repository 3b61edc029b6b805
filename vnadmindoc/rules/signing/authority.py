"""Quyền hạn của người ký (ô 7a; điểm b khoản 7 Mục II, Điều 13)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, inapplicable, insert, passed, swap
from vnadmindoc.rules.fix_foot import AUTHORITY_MARK
from vnadmindoc.rules.rule import INAPPLICABLE, Both, Finding, fault, rule, rule_on
from vnadmindoc.rules.signing.marks import MARK, authority_of
from vnadmindoc.rules.wording import flatten, fold

__all__ = ["RULES"]

_HEAD: Final = re.compile(
    r"(?:quyền\s+)?(?:chủ tịch|bộ trưởng|thủ tướng|thủ trưởng|tổng giám đốc|giám đốc|chánh |trưởng |tổng cục trưởng"
    r"|cục trưởng|vụ trưởng|viện trưởng|hiệu trưởng|chi cục trưởng|chủ nhiệm|tư lệnh|thống đốc|tổng thanh tra"
    r"|tổng kiểm toán|tổng biên tập|bí thư|hội trưởng|trạm trưởng|đội trưởng|tổ trưởng)"
)
_BODY: Final = re.compile(
    r"(?:ủy ban|hội đồng|bộ (?!trưởng)|sở |ban |phòng |cục (?!trưởng)|tổng cục (?!trưởng)|vụ (?!trưởng)|văn phòng"
    r"|trung tâm|chi cục (?!trưởng)|viện (?!trưởng)|trường |tổng công ty|công ty|tập đoàn|liên đoàn|thường trực"
    r"|tập thể)"
)

_DEPUTY: Final = re.compile(r"phó\s")

_COLLECTIVE: Final = Both("tên tập thể hoặc cơ quan", "the name of a collective or a body")
_POST: Final = Both("chức vụ của người đứng đầu", "the head's post")


@rule_on(
    "competence",
    code="VB0702",
    name="authority-without-stop",
    vi="Chữ viết tắt quyền hạn “{found}” phải có dấu chấm theo sau: “{expected}”",
    en="The mark of authority “{found}” takes a full stop: “{expected}”",
    why="Quyền hạn ghi TM., Q., KT., TL., TUQ.; cách ghi có gạch chéo (T/M, K/T) là của văn bản Đảng.",
    fix=AUTHORITY_MARK,
    examples=(
        passed(),
        failed(swap("KT. CHÁNH", "KT CHÁNH"), fixed="KT. CHÁNH VĂN PHÒNG"),
        failed(swap("KT. CHÁNH", "K/T CHÁNH"), fixed="KT. CHÁNH VĂN PHÒNG"),
        inapplicable(of="công văn"),
    ),
)
def authority_without_stop(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """The five marks of authority are abbreviations with a full stop; T/M and K/T belong to the Party."""
    match = MARK.fullmatch(label.text)
    known = authority_of(label.text, evidence.regulation)
    if match is None or known is None:
        yield INAPPLICABLE
        return
    found = (match["mark"] + match["stop"] + match["sign"]).strip()
    if found != known[0].mark:
        yield fault(label, (match.start("mark"), match.start("principal")), found=found, expected=known[0].mark)


@rule(
    code="VB0703",
    name="delegation-passed-on",
    vi="Sau “{first}” không được ghi “{found}”",
    en="“{found}” may not follow “{first}”",
    why="Người được ủy quyền không được ủy quyền lại; chỉ sau TM. và TL. mới có thể có KT.",
    examples=(
        passed(of="quyết định"),
        failed(
            swap("KT. CHÁNH VĂN PHÒNG", "TUQ. CHỦ TỊCH"),
            insert("KT. CHÁNH VĂN PHÒNG", where="after", component="competence"),
        ),
        inapplicable(),
    ),
)
def delegation_passed_on(evidence: Evidence) -> Iterator[Finding]:
    """What was delegated is not passed on: after TUQ. no deputy signs; after TM. and TL. a deputy may."""
    chain = [
        (label, found)
        for label in evidence.of("competence")
        if (found := authority_of(label.text, evidence.regulation))
    ]
    if len(chain) < 2:  # noqa: PLR2004 - a chain has two links
        yield INAPPLICABLE
    for (above, (first, _)), (label, (second, _)) in pairwise(chain):
        if evidence.place(label) - evidence.place(above) > 2:  # noqa: PLR2004 - another signature's lines stand between
            continue
        if second.mark not in first.may_be_followed_by:
            yield fault(label, first=first.mark, found=second.mark)


@rule_on(
    "competence",
    code="VB0704",
    name="authority-before-wrong-principal",
    vi="Sau “{mark}” phải là {expected}, không phải “{found}”",
    en="“{mark}” stands before “{found}”, not {expected}",
    why="TM. ghi trước tên tập thể lãnh đạo hoặc tên cơ quan; Q., KT., TL., TUQ. ghi trước chức vụ người đứng đầu.",
    examples=(
        passed(of="quyết định"),
        failed(swap("KT. CHÁNH VĂN PHÒNG", "KT. ỦY BAN NHÂN DÂN")),
        failed(swap("KT. CHÁNH VĂN PHÒNG", "TM. CHÁNH VĂN PHÒNG")),
        failed(swap("KT. CHÁNH VĂN PHÒNG", "KT. PHÓ CHÁNH VĂN PHÒNG")),
    ),
)
def authority_before_wrong_principal(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """TM. stands before a collective or a body; Q., KT., TL. and TUQ. stand before the head's post."""
    known = authority_of(label.text, evidence.regulation)
    if known is None:
        yield INAPPLICABLE
        return
    row, principal = known
    words = fold(principal)
    is_wrong = _HEAD.match(words) if row.principal == "collective" else _BODY.match(words) or _DEPUTY.match(words)
    if is_wrong:
        expected = _COLLECTIVE if row.principal == "collective" else _POST
        yield fault(label, found=flatten(principal), mark=row.mark, expected=expected)


RULES: Final = (authority_without_stop, delegation_passed_on, authority_before_wrong_principal)
