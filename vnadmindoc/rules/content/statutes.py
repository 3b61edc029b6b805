"""Viện dẫn luật, pháp lệnh (điểm a, b khoản 6 Mục II): by kind and name; among the bases with the date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, inapplicable, passed, swap
from vnadmindoc.rules.rule import INAPPLICABLE, Finding, fault, rule
from vnadmindoc.rules.wording import GROUND_OF_LAW

__all__ = ["RULES"]

_DATED: Final = re.compile(r"\bngày\b|\bnăm\b|\d\s?[/.-]\s?\d|\[|\{|_|\.\.\.|…", re.IGNORECASE)


@rule(
    code="VB0618",
    name="statute-number-in-text",
    vi="Luật, pháp lệnh chỉ ghi tên loại và tên: “{title}”, không cần ghi số {found}",
    en="A law is cited by kind and name, “{title}”; its number {found} is not needed",
    why="Khi viện dẫn Luật và Pháp lệnh chỉ ghi tên loại và tên của Luật, Pháp lệnh.",
    examples=(
        passed(),
        failed(swap("về hội nhập quốc tế cho", "và Luật Thỏa thuận quốc tế số 70/2020/QH14 cho")),
        passed(swap("về hội nhập quốc tế cho", "và Luật Thỏa thuận quốc tế cho")),
        inapplicable(of="công văn"),
    ),
)
def statute_number_in_text(evidence: Evidence) -> Iterator[Finding]:
    """In the text a law or an ordinance is cited by kind and name only. Bases are judged by a rule of their own."""
    if not evidence.citations:
        yield INAPPLICABLE
    told: set[str] = set()
    for place in evidence.numbered_citations:
        cited = place.citation
        if not cited.is_statute or cited.title is None or cited.kind is None or place.label.component == "basis":
            continue
        if str(cited.number) not in told:
            told.add(str(cited.number))
            title = f"{cited.kind[:1].upper()}{cited.kind[1:]} {cited.title}"
            yield fault(place.label, place.number_span, title=title, found=place.number)


@rule(
    code="VB0628",
    name="statute-basis-without-date",
    vi="Căn cứ “{found}” chưa ghi ngày tháng năm ban hành",
    en="The basis “{found}” gives no date",
    why="Căn cứ ghi ngày tháng năm ban hành; luật, pháp lệnh chỉ không ghi số, ký hiệu và cơ quan ban hành.",
    examples=(
        passed(of="quyết định"),
        failed(swap("địa phương ngày 16 tháng 6 năm 2025;", "địa phương;"), of="quyết định"),
        inapplicable(),
    ),
)
def statute_basis_without_date(evidence: Evidence) -> Iterator[Finding]:
    """Among the bases a law or an ordinance stands without number, symbol and issuer, but with its date."""
    if not evidence.of("basis"):
        yield INAPPLICABLE
    for place in evidence.citations:
        label, cited = place.label, place.citation
        if label.component != "basis" or not cited.is_statute or cited.title is None:
            continue
        opening = GROUND_OF_LAW.match(label.text)
        if opening is not None and opening.end() == cited.start and not _DATED.search(label.text):
            yield fault(label, (cited.start, cited.end), found=label.text[cited.start : cited.end])


RULES: Final = (statute_number_in_text, statute_basis_without_date)
