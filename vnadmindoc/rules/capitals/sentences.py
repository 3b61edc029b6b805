"""Chữ đầu câu viết hoa (Phụ lục II, Mục I, viết hoa vì phép đặt câu)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.capitals.words import JUDGED, capital
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, passed, swap
from vnadmindoc.rules.rule import INAPPLICABLE, Finding, fault, rule
from vnadmindoc.rules.scope import is_blank_form
from vnadmindoc.vietnamese.phonotactics import is_possible

__all__ = ["RULES"]

# Each opens with the sign itself: such an expression is searched many times faster than a set of signs.
_OPENINGS: Final = tuple(re.compile(rf"\{mark}\s++([^\W\d_A-Z]{{2,8}}+)(?=,? [^\W_])") for mark in ".?!")
_LONGEST: Final = 12
"""Characters before the mark that are looked at."""

_WORD: Final = re.compile(r"(?<![\w.&@/-])([^\W\d_]{2,})\Z")
_BRACKET: Final = re.compile(r"[^\s()]{2}[^\W_]\)\Z")
"""Words in brackets; (1) and a) number what follows."""

_GAPS: Final = frozenset({"ngày", "tháng", "giờ", "phút", "số", "khoản", "điểm", "mục", "no", "co"})
"""What stands before a dot to be written over, before a number or letter, or is short for something."""


@rule(
    code="VB0636",
    name="sentence-in-lower-case",
    vi="Sau dấu kết thúc câu viết “{found}”: đầu câu phải viết hoa “{expected}”, hoặc dấu câu đặt nhầm chỗ",
    en="After the mark that ends a sentence stands “{found}”: a sentence begins “{expected}”, or the mark is wrong",
    why="Viết hoa chữ cái đầu âm tiết thứ nhất của một câu hoàn chỉnh: sau dấu chấm câu, dấu chấm hỏi, dấu chấm than "
    "và khi xuống dòng.",
    examples=(
        passed(swap("được giao trong năm", "được giao trong năm. Các kết quả chính như sau")),
        failed(swap("được giao trong năm", "được giao trong năm. các kết quả chính như sau")),
        passed(swap("được giao trong năm", "được giao tại TP. Huế, tr. năm mươi, các mục tiêu... trong năm")),
        passed(swap("được giao trong năm", "được giao tại điểm a. khoản hai, v.v. theo kế hoạch trong năm")),
        inapplicable(drop(*JUDGED)),
    ),
)
def sentence_in_lower_case(evidence: Evidence) -> Iterator[Finding]:
    """A sentence begins with a capital, after . ? and ! and on a new line below a sentence that has ended.

    Only where the word before the mark and the word behind are plain words is it certain that a sentence ended:
    abbreviations, numbers of lists, dots that mark a gap, what goes on after a quotation or a bracket are left alone.
    """
    labels = evidence.of(*JUDGED)
    if not labels:
        yield INAPPLICABLE
        return
    whole = evidence.whole(labels)
    found = sorted(
        (match.span(1) for pattern in _OPENINGS for match in pattern.finditer(whole) if _opens(match, whole)),
    )
    if found:
        yield from _faults(found, labels, evidence)


def _opens(match: re.Match[str], whole: str) -> bool:
    """Tell whether a sentence ended before this word, and whether it is a word in lower case."""
    word = match[1]
    if not word.islower() or not is_possible(word):
        return False
    before = whole[max(0, match.start() - _LONGEST) : match.start()]
    last = _WORD.search(before)
    if last is None:
        return _BRACKET.search(before) is not None
    return last[1].lower() not in _GAPS and is_possible(last[1])


def _faults(spans: list[tuple[int, int]], labels: tuple[Label, ...], evidence: Evidence) -> Iterator[Finding]:
    """Yield a fault for each stretch of all labels' text together, on the label that holds it."""
    places = iter(spans)
    span = next(places, None)
    start = 0
    above: Label | None = None
    for label in labels:
        end = start + len(label.text)
        while span is not None and span[0] < end:
            own = (span[0] - start, span[1] - start)
            if not is_blank_form(label.text) and (own[0] > 0 or _is_next(above, label, evidence)):
                word = label.text[slice(*own)]
                yield fault(label, own, found=word, expected=capital(word))
            span = next(places, None)
        if span is None:
            return
        start, above = end + 1, label


def _is_next(above: Label | None, label: Label, evidence: Evidence) -> bool:
    """Tell whether a paragraph of running text stands right below another, and is no row, note or caption."""
    return label.component == "body" and above is not None and evidence.label_before(label) is above


RULES: Final = (sentence_in_lower_case,)
