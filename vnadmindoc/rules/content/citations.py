"""Viện dẫn văn bản (điểm b khoản 6 Mục II): one document is cited in one way, and in the form that its number has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vnadmindoc.model.citation import Citation
from vnadmindoc.recognize.cited import CitedPlace, may_be_one
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, inapplicable, passed, swap
from vnadmindoc.rules.fix_words import AS_EXPECTED_UNSAFE
from vnadmindoc.rules.rule import INAPPLICABLE, Doubt, Finding, fault, rule
from vnadmindoc.rules.wording import fold

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
_STATE_BODIES: Final = frozenset(
    {"CP", "TTg", "UBND", "HĐND", "UBTVQH", "CTN", "VPCP", "BNV", "BTC", "BTP", "BYT", "BCA"}
)
"""Symbols of bodies of the State that no body of the Party, the Front or a union shares."""

_LOCAL: Final = frozenset({"UBND", "HĐND", "TU", "ĐU", "BTV", "MTTQ", "BCĐ", "HĐQT"})
"""Symbols that bodies of many places share."""

_MOST_WAYS: Final = 40
"""In so many ways nobody cites one document: what is left is not compared."""

_NAMESAKES: Final = Doubt(
    "hai cơ quan có thể có văn bản cùng số, ký hiệu", "two bodies may have documents of the same number and symbol"
)


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
    groups: dict[object, list[CitedPlace]] = {}
    for place in evidence.numbered_citations:
        number = place.citation.number
        groups.setdefault(number.key if number is not None else None, []).append(place)
    if not groups:
        yield INAPPLICABLE
    for cited in groups.values():
        ways: dict[tuple[str, str | None], CitedPlace] = {}
        for place in cited:
            way = (place.words, place.citation.issuer)
            if way in ways or len(ways) >= _MOST_WAYS:
                continue
            earlier = next((one for one in ways.values() if _disagree(one.citation, place.citation)), None)
            ways[way] = place
            if earlier is not None and _may_be_two(earlier.citation, place.citation):
                yield _NAMESAKES
            elif earlier is not None:
                yield fault(place.label, place.words_span, first=earlier.words, found=place.words)


def _disagree(one: Citation, other: Citation) -> bool:
    """Tell whether two references to what seems one document cannot both be right."""
    if one.number is None or other.number is None or not may_be_one(one, other):
        return False
    if one.date is not None and other.date is not None and not one.date.agrees(other.date):
        return True
    return (one.number.signs, one.number.groups) != (other.number.signs, other.number.groups)


def _may_be_two(one: Citation, other: Citation) -> bool:
    """Tell whether two dates may be of two documents: every province and commune has its own number 15/QĐ-UBND."""
    is_told = one.issuer is not None or other.issuer is not None
    is_dated = one.date is not None and other.date is not None and not one.date.agrees(other.date)
    return is_dated and not is_told and one.number is not None and _LOCAL.issuperset(one.number.groups[-1:])


@rule(
    code="VB0605",
    name="party-citation-in-state-form",
    vi="Văn bản của Đảng viện dẫn là “{found}”, ký hiệu đúng là “{expected}”",
    en="The Party document is cited as “{found}”; its symbol is “{expected}”",
    why="Văn bản của Đảng ghi số, gạch nối, tên loại, gạch chéo, cơ quan: 22-NQ/TW; viện dẫn giữ nguyên cách ghi đó.",
    fix=AS_EXPECTED_UNSAFE,
    examples=(
        passed(),
        failed(
            swap(
                "Công văn số 1874/SNgV-ĐN ngày 12/8/2024 của Sở Ngoại vụ",
                "Kế hoạch số 87/KH-TU ngày 12/8/2024 của Tỉnh ủy",
            )
        ),
        passed(swap("Công văn số 1874/SNgV-ĐN", "Nghị định số 30/2020/NĐ-CP")),
        inapplicable(of="công văn"),
    ),
)
def party_citation_in_state_form(evidence: Evidence) -> Iterator[Finding]:
    """Documents of the Party write 22-NQ/TW where the State's write 22/NQ-TW; a citation keeps their form."""
    if not evidence.numbered_citations:
        yield INAPPLICABLE
    for place in evidence.numbered_citations:
        number = place.citation.number
        if number is not None and number.is_in_state_form and _is_party(place.citation):
            serial, kind, body = number.parts
            yield fault(place.label, place.number_span, found=place.number, expected=f"{serial}-{kind}/{body}")


def _is_party(cited: Citation) -> bool:
    if cited.number is not None and cited.number.groups[-1] in _PARTY_BODIES:
        return True
    return cited.issuer is not None and fold(cited.issuer).startswith(_PARTY_ISSUERS)


@rule(
    code="VB0619",
    name="state-citation-in-party-form",
    vi="Văn bản của cơ quan nhà nước viện dẫn là “{found}”, ký hiệu đúng là “{expected}”",
    en="The State's document is cited as “{found}”; its symbol is “{expected}”",
    why="Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ của ký hiệu có dấu gạch nối: 15/QĐ-UBND.",
    fix=AS_EXPECTED_UNSAFE,
    examples=(
        passed(),
        failed(swap("Công văn số 1874/SNgV-ĐN", "Kế hoạch số 187-KH/UBND")),
        passed(swap("Công văn số 1874/SNgV-ĐN", "Kế hoạch số 187-KH/ĐU")),
        inapplicable(of="công văn"),
    ),
)
def state_citation_in_party_form(evidence: Evidence) -> Iterator[Finding]:
    """The number of a document of the State has a stroke behind the serial and hyphens between its groups.

    Only bodies that are the State's alone are judged: the Front, unions and associations follow one or the other.
    """
    if not evidence.numbered_citations:
        yield INAPPLICABLE
    for place in evidence.numbered_citations:
        cited, number = place.citation, place.citation.number
        if number is None or not number.is_in_party_form or _is_party(cited) or number.groups[-1] not in _STATE_BODIES:
            continue
        serial, kind, body = number.parts
        yield fault(place.label, place.number_span, found=place.number, expected=f"{serial}/{kind}-{body}")


RULES: Final = (citation_inconsistent, party_citation_in_state_form, state_citation_in_party_form)
