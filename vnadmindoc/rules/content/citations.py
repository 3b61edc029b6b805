"""Viện dẫn văn bản (điểm b khoản 6 Mục II): one document is cited in one way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vnadmindoc.rules.citing import Citation
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, inapplicable, passed, swap
from vnadmindoc.rules.fix_words import AS_EXPECTED_UNSAFE
from vnadmindoc.rules.rule import INAPPLICABLE, Doubt, Finding, fault, rule

__all__ = ["RULES"]

_PARTY_BODIES: Final = frozenset(
    {
        *("TW", "TƯ", "TU", "ĐU", "HU", "QU", "ThU", "ThiU", "ĐUK"),
        *("VPTW", "BTCTW", "UBKTTW", "BTGTW", "BDVTW", "BNCTW", "BTGDVTW", "ĐUQH", "ĐUCP"),
    }
)
"""Symbols of bodies of the Party: Trung ương, tỉnh ủy, thành ủy, đảng ủy, the offices of the Centre."""

_PARTY_ISSUERS: Final = (
    *("bộ chính trị", "ban bí thư", "ban chấp hành trung ương", "ban chấp hành đảng bộ", "văn phòng trung ương đảng"),
    *("tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy"),
    *("ban thường vụ tỉnh ủy", "ban thường vụ thành ủy", "ban thường vụ đảng ủy", "ban thường vụ huyện ủy"),
)
_LOCAL: Final = frozenset({"UBND", "HĐND", "TU", "ĐU", "BTV", "MTTQ", "BCĐ", "HĐQT"})
"""Symbols that bodies of many places share."""

_NAMESAKES: Final = Doubt(
    "hai cơ quan có thể có văn bản cùng số, ký hiệu", "two bodies may have documents of the same number and symbol"
)
_STATE_FORM: Final = "/-"


@rule(
    code="VB0604",
    name="citation-inconsistent",
    vi="Cùng một văn bản được viện dẫn khác nhau: “{first}” và “{found}”",
    en="One document is cited in two ways: “{first}” and “{found}”",
    why="Khi viện dẫn lại, số, ký hiệu và thời gian ban hành của văn bản phải như ở lần viện dẫn đầu.",
    examples=(
        passed(),
        failed(swap("Nội dung của Nghị quyết số 22-NQ/TW", "Nội dung của Nghị quyết số 22-NQ/TW ngày 10/3/2013")),
        passed(swap("Nội dung của Nghị quyết số 22-NQ/TW", "Nội dung của Nghị quyết số 22-NQ/TW ngày 10/4/2015")),
        inapplicable(of="công văn"),
    ),
)
def citation_inconsistent(evidence: Evidence) -> Iterator[Finding]:
    """A document cited again has the symbol and the date that it had the first time.

    The same digits with the same letters are taken for one document, unless issuer or year tell two apart.
    """
    groups: dict[tuple[str, str | None, tuple[str, ...]], list[Citation]] = {}
    for citation in evidence.citations:
        key = (citation.serial, citation.year_in_number, tuple(sorted(citation.groups)))
        groups.setdefault(key, []).append(citation)
    if not groups:
        yield INAPPLICABLE
    for cited in groups.values():
        ways: dict[tuple[str, str | None], Citation] = {}
        for citation in cited:
            way = (citation.words(), citation.issuer)
            if way in ways:
                continue
            earlier = next((one for one in ways.values() if _disagree(one, citation)), None)
            ways[way] = citation
            if earlier is not None and _may_be_two(earlier, citation):
                yield _NAMESAKES
            elif earlier is not None:
                span = (citation.start, citation.end)
                yield fault(citation.label, span, first=earlier.words(), found=citation.words())


def _disagree(one: Citation, other: Citation) -> bool:
    """Tell whether two references to what seems one document cannot both be right."""
    if one.issuer and other.issuer and not _same_issuer(one.issuer, other.issuer):
        return False
    if one.date and other.date:
        if one.date[2] != other.date[2]:
            return False
        if one.date != other.date:
            return True
    return (one.separators, one.groups) != (other.separators, other.groups)


def _may_be_two(one: Citation, other: Citation) -> bool:
    """Tell whether two dates may be of two documents: every province and commune has its own number 15/QĐ-UBND."""
    is_told = one.issuer is not None or other.issuer is not None
    is_dated = one.date is not None and other.date is not None and one.date != other.date
    return is_dated and not is_told and _LOCAL.issuperset(one.groups[-1:])


def _same_issuer(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


@rule(
    code="VB0605",
    name="party-citation-in-state-form",
    vi="Văn bản của Đảng viện dẫn là “{found}”, ký hiệu đúng là “{expected}”",
    en="The Party document is cited as “{found}”; its symbol is “{expected}”",
    why="Văn bản của Đảng ghi số, gạch nối, tên loại, gạch chéo, cơ quan: 22-NQ/TW; viện dẫn giữ nguyên cách ghi đó.",
    fix=AS_EXPECTED_UNSAFE,
    examples=(
        passed(),
        failed(swap("đã quán triệt Nghị quyết số 22-NQ/TW ngày", "đã quán triệt Nghị quyết số 23/NQ-TW ngày")),
        passed(swap("Công văn số 1874/SNgV-ĐN", "Nghị định số 30/2020/NĐ-CP")),
        inapplicable(of="công văn"),
    ),
)
def party_citation_in_state_form(evidence: Evidence) -> Iterator[Finding]:
    """Documents of the Party write 22-NQ/TW where the State's write 22/NQ-TW; a citation keeps their form."""
    citations = evidence.citations
    if not citations:
        yield INAPPLICABLE
    for citation in citations:
        if citation.separators == _STATE_FORM and citation.year_in_number is None and _is_party(citation):
            kind, body = citation.groups
            expected = f"{citation.number.split('/')[0].strip()}-{kind}/{body}"
            yield fault(citation.label, citation.number_span, found=citation.number, expected=expected)


def _is_party(citation: Citation) -> bool:
    if citation.groups[-1] in _PARTY_BODIES:
        return True
    return citation.issuer is not None and citation.issuer.startswith(_PARTY_ISSUERS)


RULES: Final = (citation_inconsistent, party_citation_in_state_form)
