"""Tên cơ quan, tổ chức ban hành (ô 2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, passed, swap
from vnadmindoc.rules.fix_header import ISSUER_IN_FULL
from vnadmindoc.rules.rule import Doubt, Finding, fault, rule, rule_on
from vnadmindoc.rules.scope import absent

__all__ = ["RULES"]

_SHORT: Final = re.compile(r"\b(?:UBND|HĐND|UBMTTQ|BQL|BCĐ)\b")
_ONLY_SUPERIOR: Final = Doubt(
    "có tên cơ quan nhưng không rõ là cơ quan ban hành hay cơ quan chủ quản",
    "a body is named, and it is not clear whether it issues the document or stands above the issuer",
)


@rule(
    code="VB0201",
    name="issuer-missing",
    vi="Không có tên cơ quan, tổ chức ban hành văn bản",
    en="The issuing body is not named",
    why="Tên cơ quan, tổ chức ban hành là thành phần thể thức chính; cơ quan chủ quản chỉ ghi nếu có.",
    examples=(passed(), passed(drop("superior_agency")), failed(drop("superior_agency", "issuing_agency"))),
)
def issuer_missing(evidence: Evidence) -> Iterator[Finding]:
    """Every document names the body that issues it, at the top left; a superior body only where there is one."""
    if evidence.of("issuing_agency"):
        return
    yield _ONLY_SUPERIOR if evidence.of("superior_agency") else absent(evidence, "issuing_agency")


@rule_on(
    "issuing_agency",
    code="VB0202",
    name="issuer-abbreviated",
    vi="Tên cơ quan ban hành viết tắt “{found}”, phải ghi đầy đủ",
    en="The issuing body's name holds the abbreviation “{found}”; it is written out",
    why="Tên cơ quan ban hành là tên chính thức, đầy đủ; chỉ tên cơ quan chủ quản được viết tắt cụm từ thông dụng.",
    fix=ISSUER_IN_FULL,
    examples=(
        passed(),
        failed(
            swap("ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", "UBND TỈNH QUẢNG NGÃI", within="issuing_agency"), of="quyết định"
        ),
    ),
)
def issuer_abbreviated(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """The issuing body bears its full official name; only the superior's may be shortened: “UBND TỈNH …”."""
    match = _SHORT.search(label.text)
    if match:
        yield fault(label, match.span(), found=match[0])


RULES: Final = (issuer_missing, issuer_abbreviated)
