"""Viện dẫn phần, chương, mục, điều, khoản, điểm của một văn bản (Phụ lục II, Mục V, khoản 7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, passed, swap
from vnadmindoc.rules.fix_content import CITED_WORD
from vnadmindoc.rules.rule import Finding, fault, rule_on

__all__ = ["RULES"]

_JUDGED: Final = ("body", "clause", "point", "bullet", "basis")
# What stands before is looked at afterwards: an expression that opens with a word is scanned far faster.
_CAPITAL: Final = re.compile(r"(?P<word>Khoản|Điểm)\s+(?:\d+|[a-zđ])\b(?=,?\s+(?:[Kk]hoản|[Đđ]iều))")
_LOWER: Final = re.compile(r"(?P<word>điều)\s+\d+(?=\s+(?:của|Nghị định|Luật|Thông tư|Quyết định|Bộ luật)\b)")
_CITED: Final = ("iều", "hoản")
_INSIDE: Final = re.compile(r"[^\W_][,;]?\s$")
"""What stands before a word inside a sentence."""


def _judge(label: Label, pattern: re.Pattern[str]) -> Iterator[Finding]:
    for match in pattern.finditer(label.text):
        if _INSIDE.search(label.text[max(0, match.start() - 3) : match.start()]):
            word = match["word"]
            yield fault(label, match.span(), found=word, expected=word[0].swapcase() + word[1:])


@rule_on(
    *_JUDGED,
    code="VB0610",
    name="cited-clause-capitalised",
    words=_CITED,
    vi="Viện dẫn giữa câu viết “{found}”, phải viết thường “{expected}”",
    en="A reference inside a sentence has “{found}”, which is written “{expected}” there",
    why="Viện dẫn khoản, điểm của một văn bản cụ thể thì viết thường, trừ khi đứng đầu câu.",
    grouped=True,
    fix=CITED_WORD,
    examples=(
        passed(swap("được giao trong năm", "được giao tại điểm a khoản 2 Điều 3 Luật Tổ chức Chính phủ trong năm")),
        failed(swap("được giao trong năm", "được giao tại Khoản 2 Điều 3 Luật Tổ chức Chính phủ trong năm")),
    ),
)
def cited_clause_capitalised(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Khoản and điểm of a text that is cited are in lower case, unless they open a sentence."""
    if "Khoản" in label.text or "Điểm" in label.text:
        yield from _judge(label, _CAPITAL)


@rule_on(
    *_JUDGED,
    code="VB0611",
    name="cited-article-in-lower-case",
    words=_CITED,
    vi="Viện dẫn viết “{found}”, phải viết hoa “{expected}”",
    en="A reference has “{found}”, which is written “{expected}”",
    why="Viện dẫn phần, chương, mục, tiểu mục, điều của một văn bản cụ thể thì viết hoa chữ cái đầu.",
    grouped=True,
    fix=CITED_WORD,
    examples=(
        passed(swap("được giao trong năm", "được giao tại Điều 3 của Luật Tổ chức Chính phủ trong năm")),
        failed(swap("được giao trong năm", "được giao tại điều 3 của Luật Tổ chức Chính phủ trong năm")),
    ),
)
def cited_article_in_lower_case(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Phần, Chương, Mục, Tiểu mục and Điều of a text that is cited begin with a capital."""
    yield from _judge(label, _LOWER)


RULES: Final = (cited_clause_capitalised, cited_article_in_lower_case)
