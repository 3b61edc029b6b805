"""Cách ghi số, ký hiệu (điểm c khoản 3 Mục II): từ “Số”, gạch nối, năm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, inapplicable, passed, swap
from vnadmindoc.rules.fix_header import HYPHENS, NUMBER_WORD, WITHOUT_YEAR
from vnadmindoc.rules.orderly import has_orderly_number, has_orderly_symbol
from vnadmindoc.rules.rule import INAPPLICABLE, Finding, fault, rule_on
from vnadmindoc.rules.scope import is_blank_form
from vnadmindoc.rules.wording import flatten

__all__ = ["RULES"]

_SYMBOL: Final = re.compile(r"/(?P<symbol>.*)", re.DOTALL)
_LONG_DASH: Final = re.compile(r"(?<=\w)\s*(?P<dash>[–—−])\s*(?=\w)")
_YEAR: Final = re.compile(r"/\s*(?P<year>(?:19|20)\d\d)\s*(?:/|$)")
_SHOUTED: Final = re.compile(r"\s*(?P<word>SỐ)\b(?=\s*:)")


@rule_on(
    "number",
    code="VB0310",
    name="symbol-wrong-dash",
    glance=has_orderly_number,
    vi="Ký hiệu dùng dấu “{found}”, giữa các nhóm chữ viết tắt là gạch nối: “{expected}”",
    en="The symbol has “{found}”; hyphens part its groups of letters: “{expected}”",
    why="Giữa các nhóm chữ viết tắt trong ký hiệu văn bản có dấu gạch nối (-), không cách chữ.",
    fix=HYPHENS,
    examples=(passed(), failed(swap("15/BC-VP", "15/BC–VP"), fixed="Số: 15/BC-VP")),
)
def symbol_wrong_dash(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """The groups of a symbol are parted by hyphens, not by dashes."""
    symbol = _SYMBOL.search(label.text)
    if symbol is None or is_blank_form(symbol["symbol"]):
        yield INAPPLICABLE
        return
    dash = _LONG_DASH.search(label.text, symbol.start("symbol"))
    if dash:
        expected = _LONG_DASH.sub("-", flatten(label.text))
        yield fault(label, dash.span("dash"), found=dash["dash"], expected=expected)


@rule_on(
    "number",
    code="VB0311",
    name="number-with-year",
    glance=has_orderly_symbol,
    vi="Số, ký hiệu của {kind} có năm “{found}”, chỉ văn bản quy phạm pháp luật mới ghi năm",
    en="Number and symbol of this {kind} hold the year “{found}”, as only legal normative documents do",
    why="Số, ký hiệu của văn bản hành chính gồm số và ký hiệu; số lấy lại từ 01 mỗi năm mà không ghi năm.",
    fix=WITHOUT_YEAR,
    examples=(passed(), failed(swap("15/BC-VP", "15/BC-VP/2024")), inapplicable(swap("15/BC-VP", "15/"))),
)
def number_with_year(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """Number and symbol of an administrative document hold no year; those of normative ones do."""
    symbol, kind = _SYMBOL.search(label.text), evidence.kind
    if symbol is None or not symbol["symbol"].strip() or kind is None or (kind.code is None and kind.title):
        yield INAPPLICABLE
        return
    year = _YEAR.search(label.text)
    if year:
        yield fault(label, year.span("year"), kind=kind.name, found=year["year"])


@rule_on(
    "number",
    code="VB0312",
    name="number-word-in-capitals",
    glance=has_orderly_number,
    vi="Từ “{found}” viết in hoa, phải viết in thường: “Số”",
    en="The word “{found}” is in capitals and belongs in lower case: “Số”",
    why="Từ “Số” được trình bày bằng chữ in thường.",
    fix=NUMBER_WORD,
    examples=(passed(), failed(swap("Số: 15", "SỐ: 15"), fixed="Số: 15/BC-VP")),
)
def number_word_in_capitals(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """The word “Số” is printed in lower case with a capital initial."""
    match = _SHOUTED.match(label.text)
    if match:
        yield fault(label, match.span("word"), found=match["word"])


RULES: Final = (symbol_wrong_dash, number_with_year, number_word_in_capitals)
