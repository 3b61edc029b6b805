"""Cách ghi thời gian ban hành (điểm b, c khoản 4 Mục II): năm đủ bốn chữ số, từ “ngày” viết thường."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, passed, swap
from vnadmindoc.rules.fix_header import FULL_YEAR
from vnadmindoc.rules.fix_words import AS_EXPECTED
from vnadmindoc.rules.orderly import has_orderly_place_date
from vnadmindoc.rules.rule import Finding, fault, rule_on

__all__ = ["RULES"]

_YEAR: Final = re.compile(r"\bnăm\s+(?P<year>(?!19|20)\d\d)\s*$", re.IGNORECASE)
"""Two digits; "20" alone is the printed beginning of a year that is to be filled in."""
_WORD: Final = re.compile(r"(?<=,)\s*(?P<word>Ngày|NGÀY)\b|\b(?P<other>Tháng|THÁNG|Năm|NĂM)(?=\s*\d)")


@rule_on(
    "place_date",
    code="VB0413",
    name="year-not-four-digits",
    glance=has_orderly_place_date,
    vi="Năm ban hành ghi “{found}”, phải ghi đủ bốn chữ số",
    en="The year of issue reads “{found}” and takes four digits",
    why="Thời gian ban hành phải được viết đầy đủ.",
    fix=FULL_YEAR,
    examples=(passed(), failed(swap("năm 2024", "năm 24"), fixed="Quảng Ngãi, ngày 20 tháng 11 năm 2024")),
)
def year_not_four_digits(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """The date is written in full, with all the digits of its year."""
    match = _YEAR.search(label.text)
    if match:
        yield fault(label, match.span("year"), found=match["year"])


@rule_on(
    "place_date",
    code="VB0414",
    name="date-word-capitalised",
    glance=has_orderly_place_date,
    vi="Trong thời gian ban hành viết “{found}”, phải viết thường “{expected}”",
    en="The date reads “{found}”; the word is written “{expected}”",
    why="Sau địa danh có dấu phẩy, rồi đến “ngày … tháng … năm …” viết chữ thường.",
    fix=AS_EXPECTED,
    examples=(passed(), failed(swap(", ngày 20", ", Ngày 20"), fixed="Quảng Ngãi, ngày 20 tháng 11 năm 2024")),
)
def date_word_capitalised(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Behind the comma the words of the date are in lower case."""
    match = _WORD.search(label.text)
    if match:
        name = "word" if match["word"] else "other"
        yield fault(label, match.span(name), found=match[name], expected=match[name].lower())


RULES: Final = (year_not_four_digits, date_word_capitalised)
