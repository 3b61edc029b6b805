"""Viện dẫn phần, chương, mục, điều, khoản, điểm của một văn bản (Phụ lục II, Mục V, khoản 7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, passed, swap
from vnadmindoc.rules.rule import INAPPLICABLE, Finding, fault, rule_on

__all__ = ["RULES"]

_JUDGED: Final = ("body", "clause", "point", "bullet", "basis")
_CAPITAL: Final = re.compile(
    r"(?<=[^\W\d_],\s|.[^\W\d_]\s)(?P<word>Khoản|Điểm)\s+(?:\d+|[a-zđ])\b(?=,?\s+(?:[Kk]hoản|Điều|điều))"
)
_LOWER: Final = re.compile(r"(?<![\w“])(?P<word>điều)\s+\d+(?=\s+(?:của|Nghị định|Luật|Thông tư|Quyết định|Bộ luật)\b)")


def _judge(label: Label, pattern: re.Pattern[str]) -> Iterator[Finding]:
    silent = True
    for match in pattern.finditer(label.text):
        silent = False
        word = match["word"]
        yield fault(label, match.span(), found=" ".join(match[0].split()), expected=word.swapcase()[0] + word[1:])
    if silent and "iều" not in label.text:
        yield INAPPLICABLE


@rule_on(
    *_JUDGED,
    code="VB0610",
    name="cited-clause-capitalised",
    vi="Viện dẫn “{found}”: giữa câu viết thường “{expected}”",
    en="In the reference “{found}” the word is written “{expected}” inside a sentence",
    why="Viện dẫn khoản, điểm của một văn bản cụ thể thì viết thường, trừ khi đứng đầu câu.",
    grouped=True,
    examples=(
        passed(swap("được giao trong năm", "được giao tại điểm a khoản 2 Điều 3 Luật Tổ chức Chính phủ trong năm")),
        failed(swap("được giao trong năm", "được giao tại Khoản 2 Điều 3 Luật Tổ chức Chính phủ trong năm")),
    ),
)
def cited_clause_capitalised(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Khoản and điểm of a text that is cited are in lower case, unless they open a sentence."""
    yield from _judge(label, _CAPITAL)


@rule_on(
    *_JUDGED,
    code="VB0611",
    name="cited-article-in-lower-case",
    vi="Viện dẫn “{found}”: phải viết hoa “{expected}”",
    en="In the reference “{found}” the word is written “{expected}”",
    why="Viện dẫn phần, chương, mục, tiểu mục, điều của một văn bản cụ thể thì viết hoa chữ cái đầu.",
    grouped=True,
    examples=(
        passed(swap("được giao trong năm", "được giao tại Điều 3 của Luật Tổ chức Chính phủ trong năm")),
        failed(swap("được giao trong năm", "được giao tại điều 3 của Luật Tổ chức Chính phủ trong năm")),
    ),
)
def cited_article_in_lower_case(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Phần, Chương, Mục, Tiểu mục and Điều of a text that is cited begin with a capital."""
    yield from _judge(label, _LOWER)


RULES: Final = (cited_clause_capitalised, cited_article_in_lower_case)
