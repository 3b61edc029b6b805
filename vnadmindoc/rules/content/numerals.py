"""Chữ số La Mã của phần, chương (điểm đ khoản 6 Mục II)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, inapplicable, passed, swap
from vnadmindoc.rules.fix_words import AS_EXPECTED_UNSAFE
from vnadmindoc.rules.rule import Finding, fault, rule_on
from vnadmindoc.vietnamese import format_roman

__all__ = ["RULES"]

_ARABIC: Final = re.compile(r"\s*(?:phần|chương)\s+(?P<number>\d{1,3})\b", re.IGNORECASE)


@rule_on(
    "part_number",
    "chapter_number",
    code="VB0614",
    name="division-number-not-roman",
    vi="Phần, chương đánh số “{found}”, phải dùng chữ số La Mã “{expected}”",
    en="The part or chapter is numbered “{found}”; it takes the Roman numeral “{expected}”",
    why="Từ “Phần”, “Chương” và số thứ tự của phần, chương trình bày trên một dòng riêng; số thứ tự dùng chữ số La Mã.",
    every_part=True,
    fix=AS_EXPECTED_UNSAFE,
    examples=(
        passed(of="quy chế"),
        failed(swap("Chương I", "Chương 1", within="chapter_number"), of="quy chế", fixed="Chương I"),
        inapplicable(),
    ),
)
def division_number_not_roman(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Parts and chapters are numbered in Roman numerals, sections and articles in Arabic ones."""
    match = _ARABIC.match(label.text)
    if match and int(match["number"]):
        number = match["number"]
        yield fault(label, match.span("number"), found=number, expected=format_roman(int(number)))


RULES: Final = (division_number_not_roman,)
