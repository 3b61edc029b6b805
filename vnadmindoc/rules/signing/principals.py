"""Quyền hạn của người ký so với cơ quan ban hành (điểm b khoản 7 Mục II)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.components.issuer import opens_a_body
from vnadmindoc.model.posts import head_posts_in, is_head
from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, inapplicable, passed, swap
from vnadmindoc.rules.rule import INAPPLICABLE, Finding, fault, rule_on
from vnadmindoc.rules.signing.marks import authority_of, only_signature
from vnadmindoc.rules.wording import flatten, fold

__all__ = ["RULES"]

_COMMITTEE: Final = re.compile(r"(?:ủy ban nhân dân|ubnd)\b")
_COUNCIL: Final = re.compile(r"(?:thường trực )?(?:hội đồng nhân dân|hđnd)\b")
_SEVERAL: Final = re.compile(r"\s[-–]\s|;|/|\bvà (?:sở|bộ|[uủ][ỷy] ban)\b", re.IGNORECASE)
"""What parts the names of bodies that issue a document together."""


def _issuer(evidence: Evidence) -> str | None:
    """Return the issuing body's name on one line where its head's post follows from it, or None."""
    lines = evidence.of("issuing_agency")
    name = " ".join([flatten(label.text) for label in lines])
    if not head_posts_in(name) or not all(label.is_certain for label in lines):
        return None
    if any(opens_a_body(label.text) for label in lines[1:]):
        return None  # a unit of the body may be named below it
    return None if _SEVERAL.search(name) else name


@rule_on(
    "competence",
    code="VB0714",
    name="principal-not-of-issuer",
    vi="“{found}” trên văn bản của {issuer}, người đứng đầu là {expected}",
    en="“{found}” on a paper of {issuer}, whose head is {expected}",
    why="Quyền hạn ghi trước tên tập thể lãnh đạo, tên cơ quan ban hành hoặc chức vụ của người đứng đầu cơ quan đó.",
    examples=(
        passed(of="quyết định"),
        failed(swap("TM. ỦY BAN NHÂN DÂN", "TM. HỘI ĐỒNG NHÂN DÂN"), of="quyết định"),
        inapplicable(of="công văn"),
    ),
)
def principal_not_of_issuer(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """Who is signed for is the issuing body's own: its collective, its name, or the post of its head.

    Judged for bodies whose head's post follows from their name: people's committees and councils, ministries, general
    departments, departments.
    """
    link = authority_of(label.text, evidence.regulation)
    if link is None or (link.row.principal != "collective" and label is not evidence.first("competence")):
        yield INAPPLICABLE
        return
    issuer = _issuer(evidence)
    if issuer is None or not only_signature(evidence):
        yield INAPPLICABLE
        return
    principal, heads = fold(link.principal), head_posts_in(issuer)
    if link.row.principal == "collective":
        is_wrong = _is_of_other_body(principal, issuer)
    else:
        is_wrong = is_head(link.principal) and not principal.startswith(heads)
    if is_wrong:
        yield fault(label, found=flatten(label.text), issuer=issuer, expected=heads[0])


def _is_of_other_body(principal: str, issuer: str) -> bool:
    """Tell whether a committee or council is signed for on the paper of another body."""
    kind = _COMMITTEE if _COMMITTEE.match(principal) else _COUNCIL if _COUNCIL.match(principal) else None
    return kind is not None and kind.search(fold(issuer)) is None


RULES: Final = (principal_not_of_issuer,)
