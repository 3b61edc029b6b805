"""Chữ viết tắt trong nội dung: a reader must be able to find out what an abbreviation stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, passed, swap
from vnadmindoc.rules.rule import INAPPLICABLE, Finding, fault, rule
from vnadmindoc.vietnamese import parse_roman
from vnadmindoc.vietnamese.syllables import is_syllable

__all__ = ["RULES"]

_JUDGED: Final = ("body", "clause", "point", "bullet")
"""Running text. Headings, titles, bases, signature and recipients have abbreviations of their own."""

_KNOWN: Final = frozenset(
    {
        # State bodies that the decree's own samples abbreviate (Mục II, khoản 3; Mục V, STT 3).
        *("UBND", "HĐND", "UBMTTQ", "MTTQ"),
        # International names, which keep their own abbreviation (Phụ lục II, Mục IV, khoản 2, điểm b).
        *("UN", "WHO", "WTO", "UNDP", "UNESCO", "UNICEF", "ASEAN", "APEC", "EU", "WB", "IMF", "ADB", "FTA", "COVID"),
        # Measures of economics and technical standards that no Vietnamese words have replaced.
        *("GDP", "GRDP", "CPI", "FDI", "ODA", "PPP", "USD", "VND", "EUR", "ISO", "TCVN", "QCVN", "PDF", "XML"),
        # Papers, schools, zones and organs that everyday language calls so.
        *("CMND", "CCCD", "BHXH", "BHYT", "PCCC", "CAND", "QĐND", "ĐBQH", "QPPL", "NSNN", "CNTT", "XHCN", "TW"),
        *("THPT", "THCS", "GDĐT", "KCN", "KKT", "HTX", "QĐ", "NĐ", "VT", "BCĐ"),
        # Generic words of places and of ages, everywhere in official names.
        *("TP", "TX", "TT", "VN", "STT"),
        # Forms of company, a fixed part of official names.
        *("TNHH", "MTV", "CP", "TMCP"),
        # What has no Vietnamese name in common use.
        *("AI", "QR", "GIS", "HIV", "AIDS", "ADN"),
    }
)
# What stands before is looked at afterwards: an expression that opens with its letters is scanned far faster.
_CAPITALS: Final = "[A-ZĐƯƠÔÂĂÊ][A-ZĐƯƠÔÂĂÊ]{1,8}"
_EXPLAINED: Final = re.compile(rf"({_CAPITALS})[”\"']?\s{{0,3}}(?:\)|\(\s?\w|[:=]|là\b)")
_TOKEN: Final = re.compile(rf"{_CAPITALS}(?![\w/\-–&@]|\.\w)")
_BOUND: Final = re.compile(r"[\w/\-–.&@]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_NEIGHBOUR_BEFORE: Final = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,}+)[\s,]*+$")
_NEIGHBOUR_AFTER: Final = re.compile(r"^[\s,]*([^\W\d_]{2,})")


@rule(
    code="VB0606",
    name="abbreviation-unexplained",
    vi="Chữ viết tắt “{found}” không được giải thích trong văn bản",
    en="The abbreviation “{found}” is explained nowhere in the document",
    why="Văn bản dùng từ ngữ phổ thông; chữ viết tắt phải được giải thích ở lần dùng đầu: “… (sau đây gọi tắt là …)”.",
    grouped=True,
    examples=(
        passed(),
        failed(swap("các sở, ngành", "Trung tâm TTTC, các sở, ngành")),
        passed(swap("các sở, ngành", "Trung tâm thủ tục hành chính (TTTC), các sở, TTTC")),
        passed(swap("các sở, ngành", "các sở, ngành, UBND và HĐND tỉnh trong Quý IV/2025")),
        passed(swap("các sở, ngành", "Thành viên WTO")),
    ),
)
def abbreviation_unexplained(evidence: Evidence) -> Iterator[Finding]:
    """What is abbreviated is written out once, with the short form beside it.

    Roman numerals, the symbols of cited documents, words in a line of capitals and a short list of
    abbreviations that everybody knows are left alone.
    """
    labels = evidence.of(*_JUDGED)
    if not labels:
        yield INAPPLICABLE
        return
    if not any(True for _ in _abbreviations(evidence.whole(labels))):
        return
    own = {word for label in evidence.of("number") for word in _WORD.findall(label.text)}
    cited: dict[int, list[tuple[int, int]]] = {}
    for place in evidence.numbered_citations:
        cited.setdefault(id(place.label), []).append(place.number_span)
    verdicts: dict[str, bool] = {}
    explained: frozenset[str] | None = None
    for label in labels:
        for token, span in _abbreviations(label.text):
            if any(start <= span[0] < end for start, end in cited.get(id(label), ())):
                continue
            if token not in verdicts:
                if explained is None:
                    explained = _explained("\n".join(one.text for one in evidence.content))
                verdicts[token] = token in own or token in explained or _is_word(token)
            if not verdicts[token] and not _shouts(label.text, span):
                yield fault(label, span, found=token)


def _abbreviations(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield words in capitals that not everybody knows, with their spans; a symbol that is cited may be among them."""
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token in _KNOWN or _BOUND.match(text[match.start() - 1 : match.start()]) or parse_roman(token) is not None:
            continue
        yield token, match.span()


def _is_word(token: str) -> bool:
    """Tell whether the letters can be read as one Vietnamese syllable: a word in capitals for emphasis."""
    return len(token) > 2 and is_syllable(token)  # noqa: PLR2004 - two letters are nearly always initials


def _shouts(text: str, span: tuple[int, int]) -> bool:
    """Tell whether the words beside are in capitals too: a title or an emphasis, no abbreviation."""
    before = _NEIGHBOUR_BEFORE.search(text[max(0, span[0] - 24) : span[0]])
    after = _NEIGHBOUR_AFTER.search(text[span[1] : span[1] + 24])
    return any(
        found is not None and found[1].isupper() and found[1] not in _KNOWN and parse_roman(found[1]) is None
        for found in (before, after)
    )


def _explained(whole: str) -> frozenset[str]:
    """Return what a text explains: "… (CCHC)", "CCHC (cải cách hành chính)", "CCHC: cải cách hành chính"."""
    return frozenset(
        match[1] for match in _EXPLAINED.finditer(whole) if not whole[match.start() - 1 : match.start()].isalnum()
    )


RULES: Final = (abbreviation_unexplained,)
