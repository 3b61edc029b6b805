"""Chữ hoa, chữ thường trong Tiêu ngữ (điểm b khoản 1 Mục II)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, passed, swap
from vnadmindoc.rules.fix_header import fixed_words
from vnadmindoc.rules.orderly import has_orderly_motto
from vnadmindoc.rules.rule import INAPPLICABLE, Finding, fault, rule_on
from vnadmindoc.rules.wording import flatten, fold

__all__ = ["RULES"]

_WORD: Final = re.compile(r"[^\W\d_]+")


@rule_on(
    "motto",
    code="VB0107",
    name="motto-wrong-case",
    glance=has_orderly_motto,
    vi="Tiêu ngữ ghi “{found}”, chữ hoa phải như “{expected}”",
    en="The motto reads “{found}”; its capitals are those of “{expected}”",
    why="Chữ cái đầu của các cụm từ trong Tiêu ngữ được viết hoa, các chữ khác viết thường.",
    fix=fixed_words("motto"),
    examples=(
        passed(),
        failed(swap("Hạnh phúc", "Hạnh Phúc"), fixed="Độc lập - Tự do - Hạnh phúc"),
        failed(swap("Tự do", "tự do"), fixed="Độc lập - Tự do - Hạnh phúc"),
    ),
)
def motto_wrong_case(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """The first letter of each of the three phrases is a capital, and no other letter is."""
    expected = evidence.regulation.wording.motto
    if fold(label.text) != fold(expected) or flatten(label.text).isupper():
        yield INAPPLICABLE  # other words, or capitals throughout, are the business of other rules
        return
    if label.text == expected:
        return
    for match, wanted in zip(_WORD.finditer(label.text), _WORD.findall(expected), strict=False):
        if (match[0][0].isupper(), match[0][1:].islower()) != (wanted[0].isupper(), wanted[1:].islower()):
            yield fault(label, match.span(), found=flatten(label.text), expected=expected)
            return


RULES: Final = (motto_wrong_case,)
