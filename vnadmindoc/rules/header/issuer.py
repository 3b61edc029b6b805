"""Tên cơ quan, tổ chức ban hành (ô 2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, passed
from vnadmindoc.rules.rule import Finding, fault, rule

__all__ = ["RULES"]


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
    if not evidence.of("issuing_agency"):
        yield fault()


RULES: Final = (issuer_missing,)
