"""Tên cơ quan, tổ chức ban hành (ô 2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, passed
from vnadmindoc.rules.rule import Doubt, Finding, fault, rule

__all__ = ["RULES"]

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
    yield _ONLY_SUPERIOR if evidence.of("superior_agency") else fault()


RULES: Final = (issuer_missing,)
