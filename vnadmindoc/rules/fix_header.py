"""Repairs of the words above the content: national name, motto, number, date, subject, sizes in step."""

from __future__ import annotations

import calendar
import re
from difflib import SequenceMatcher
from functools import partial
from typing import Final

from vnadmindoc.layout.edits import Edit
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.fix_places import governed_stretches
from vnadmindoc.rules.fix_typography import restyled, step_sizes
from vnadmindoc.rules.fix_words import joined, rewriting, said
from vnadmindoc.rules.report import Applicability
from vnadmindoc.rules.rule import Cure, Fault, Remedy
from vnadmindoc.rules.wording import DASHES, fold

__all__ = [
    "CLOSE_UP",
    "COLON",
    "COLON_AT_END",
    "COMMA",
    "FULL_DATE",
    "FULL_PLACE",
    "FULL_YEAR",
    "HYPHENS",
    "IN_STEP",
    "ISSUER_IN_FULL",
    "MOTTO_DASHES",
    "NUMBER_WORD",
    "SLASH",
    "SUBJECT_PREFIX",
    "SYMBOL_CODE",
    "WITHOUT_CODE",
    "WITHOUT_YEAR",
    "fixed_words",
]

_ALIKE: Final = 0.85
_FEW: Final = 4
"""Letters by which a line of fixed words may be longer or shorter than them."""

_SIGN_BEFORE: Final = re.compile(r"(?:(?<!\s)\s++)?[/-]\s*+$")
_DASH: Final = re.compile(rf"(?:(?<!\s)\s++)?[{re.escape(DASHES)}]\s*+")
_BLANKS: Final = re.compile(r"\s+")
_DATE: Final = re.compile(
    r"(?P<word>ngày\s+)?(?P<day>\d{1,2})\s?[/.\-]\s?(?P<month>\d{1,2})\s?[/.\-]\s?(?P<year>\d{4})\s*$"
)
_CITY: Final = re.compile(r"(?:TP|T\.P|Tp)\s*\.?\s*(?:HCM|Hồ Chí Minh|HỒ CHÍ MINH)\b")
_FULL_CITY: Final = "Thành phố Hồ Chí Minh"
_WORD: Final = re.compile(r"\s*\w+")
_LAST_PADDED_DAY: Final = 9
_LAST_PADDED_MONTH: Final = 2


def _fixed_words(component: str, fault: Fault, _evidence: Evidence) -> Cure | None:
    """Write a line of fixed words as the law has them, where a few letters differ and nothing else stands there."""
    label, expected = fault.at, said(fault, "expected")
    if label is None or label.component != component or abs(len(label.text) - len(expected)) > _FEW:
        return None
    if SequenceMatcher(None, fold(label.text), fold(expected), autojunk=False).ratio() < _ALIKE:
        return None
    edits = rewriting(label, 0, len(label.text), expected)
    return None if edits is None else Cure(edits=edits)


def fixed_words(component: str) -> Remedy:
    """Return the repair of a line whose words are fixed: national name, motto."""
    return Remedy(
        applicability="safe",
        vi="ghi lại là “{expected}”",
        en="write “{expected}”",
        make=partial(_fixed_words, component),
    )


def _motto_dashes(fault: Fault, _evidence: Evidence) -> Cure | None:
    label = fault.at
    if label is None:
        return None
    parts = (rewriting(label, *match.span(), " - ") for match in _DASH.finditer(label.text))
    edits = joined(parts)
    return None if edits is None else Cure(edits=edits)


def _close_up(fault: Fault, _evidence: Evidence) -> Cure | None:
    """Take the blanks out of number and symbol, but not those between the colon and the number."""
    label = fault.at
    if label is None or fault.start is None or fault.end is None:
        return None
    text = label.text[: fault.end]
    start = fault.start + len(text[fault.start :]) - len(text[fault.start :].lstrip())
    edits = joined(rewriting(label, *match.span(), "") for match in _BLANKS.finditer(text.rstrip(), start))
    return None if edits is None else Cure(edits=edits)


def _colon(fault: Fault, _evidence: Evidence) -> Cure | None:
    """Put a colon behind the first word, or behind the words that the fault spans."""
    label = fault.at
    match = None if label is None else _WORD.match(label.text)
    if label is None or match is None:
        return None
    end = match.end() if fault.end is None else fault.end
    edits = rewriting(label, end, end, ":")
    return None if edits is None else Cure(edits=edits)


def _symbol_code(fault: Fault, _evidence: Evidence) -> Cure | None:
    """Write the kind's own abbreviation; where another kind's stands there, only say so."""
    label, found, expected = fault.at, said(fault, "found"), said(fault, "expected")
    if label is None or fault.start is None or fault.end is None or not found:
        return None
    kind: Applicability = "unsafe" if fold(found) == fold(expected) else "display"
    edits = rewriting(label, fault.start, fault.end, expected)
    return None if edits is None else Cure(edits=edits, applicability=kind)


def _without_code(fault: Fault, _evidence: Evidence) -> Cure | None:
    """Leave out the group and the sign behind it."""
    label = fault.at
    if label is None or fault.start is None or fault.end is None:
        return None
    behind = re.compile(rf"\s*[{re.escape(DASHES)}/]\s*").match(label.text, fault.end)
    edits = None if behind is None else rewriting(label, fault.start, behind.end(), "")
    return None if edits is None else Cure(edits=edits)


def _slash(fault: Fault, _evidence: Evidence) -> Cure | None:
    """Put a stroke for the sign behind the digits of the number."""
    label = fault.at
    if label is None or fault.start is None:
        return None
    match = re.compile(rf"\s*\d+(?P<sign>\s*[{re.escape(DASHES)}.]\s*|\s+)(?=[^\W\d_])").match(label.text, fault.start)
    edits = None if match is None else rewriting(label, *match.span("sign"), "/")
    return None if edits is None else Cure(edits=edits)


def _comma(fault: Fault, _evidence: Evidence) -> Cure | None:
    label = fault.at
    if label is None or fault.start is None or fault.end is None:
        return None
    end = fault.start + len(label.text[fault.start : fault.end].rstrip())
    edits = rewriting(label, end, end, ",")
    return None if edits is None else Cure(edits=edits)


def _full_date(fault: Fault, _evidence: Evidence) -> Cure | None:
    """Write the date out. Figures are read as day, month and year: no other order is in use in the country."""
    label = fault.at
    match = None if label is None else _DATE.search(label.text)
    if label is None or match is None:
        return None
    day, month, year = int(match["day"]), int(match["month"]), int(match["year"])
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:  # noqa: PLR2004 - December
        return None
    said_day = f"{day:02}" if day <= _LAST_PADDED_DAY else str(day)
    said_month = f"{month:02}" if month <= _LAST_PADDED_MONTH else str(month)
    words = f"{match['word'] or 'ngày '}{said_day} tháng {said_month} năm {year}"
    edits = rewriting(label, match.start(), match.start() + len(match[0].rstrip()), words)
    return None if edits is None else Cure(edits=edits, words={"new": words})


def _full_place(fault: Fault, _evidence: Evidence) -> Cure | None:
    """Write the one city out whose abbreviation can stand for no other place."""
    label = fault.at
    match = None if label is None else _CITY.search(label.text)
    edits = None if label is None or match is None else rewriting(label, *match.span(), _FULL_CITY)
    return None if edits is None else Cure(edits=edits, words={"new": _FULL_CITY})


def _subject_prefix(fault: Fault, _evidence: Evidence) -> Cure | None:
    label = fault.at
    edits = None if label is None or fault.end is None else rewriting(label, fault.start or 0, fault.end, "Về việc")
    return None if edits is None else Cure(edits=edits)


def _in_step(_fault: Fault, evidence: Evidence) -> Cure | None:
    """Give every component of the header the size that fits the most of them."""
    edits: list[Edit] = []
    for component, size in step_sizes(evidence).items():
        label = evidence.first(component)
        if label is None or not label.is_certain:
            continue
        for each in evidence.of(component):
            found = governed_stretches(each)
            if found is None:
                return None
            edits += [restyled(stretch, size=size) for stretch in found if stretch.run.format.size != size]
    return Cure(edits=tuple(edits))


def _hyphens(fault: Fault, _evidence: Evidence) -> Cure | None:
    """Put a hyphen for each dash from the first faulty one on."""
    label = fault.at
    if label is None or fault.start is None:
        return None
    found = re.compile(rf"[{re.escape(DASHES[1:])}]").finditer(label.text, fault.start)
    edits = joined(rewriting(label, *match.span(), "-") for match in found)
    return None if edits is None else Cure(edits=edits)


def _without_year(fault: Fault, _evidence: Evidence) -> Cure | None:
    """Leave the year out with the sign in front of it."""
    label = fault.at
    sign = None if label is None or fault.start is None else _SIGN_BEFORE.search(label.text[: fault.start])
    edits = (
        None if label is None or sign is None or fault.end is None else rewriting(label, sign.start(), fault.end, "")
    )
    return None if edits is None else Cure(edits=edits)


def _instead(words: str, fault: Fault, _evidence: Evidence) -> Cure | None:
    """Write fixed words for the faulty stretch, or in front of it where they end in "…"."""
    label, kept = fault.at, words.endswith("…")
    if label is None or fault.start is None or fault.end is None:
        return None
    end = fault.start if kept else fault.end
    edits = rewriting(label, fault.start, end, words.rstrip("…"))
    return None if edits is None else Cure(edits=edits)


def _colon_at_end(fault: Fault, _evidence: Evidence) -> Cure | None:
    label = fault.at
    edits = None if label is None else rewriting(label, len(label.text), len(label.text), ":")
    return None if edits is None else Cure(edits=edits)


_IN_FULL: Final = {
    "UBND": "ỦY BAN NHÂN DÂN",
    "HĐND": "HỘI ĐỒNG NHÂN DÂN",
    "UBMTTQ": "ỦY BAN MẶT TRẬN TỔ QUỐC",
    "BQL": "BAN QUẢN LÝ",
    "BCĐ": "BAN CHỈ ĐẠO",
}


def _in_full(fault: Fault, _evidence: Evidence) -> Cure | None:
    """Write an abbreviated word of the issuer's name out."""
    label, full = fault.at, _IN_FULL.get(said(fault, "found"))
    if label is None or fault.start is None or fault.end is None or full is None:
        return None
    edits = rewriting(label, fault.start, fault.end, full)
    return None if edits is None else Cure(edits=edits, words={"new": full})


ISSUER_IN_FULL: Final = Remedy(
    applicability="unsafe", vi="ghi “{new}” thay “{found}”", en="write “{new}” for “{found}”", make=_in_full
)
MOTTO_DASHES: Final = Remedy(
    applicability="safe",
    vi="dùng gạch nối có cách chữ: “{expected}”",
    en="use hyphens with blanks: “{expected}”",
    make=_motto_dashes,
)
CLOSE_UP: Final = Remedy(
    applicability="safe", vi="viết liền “{expected}”", en="write “{expected}” without blanks", make=_close_up
)
COLON_AT_END: Final = Remedy(applicability="safe", vi="thêm dấu hai chấm", en="add the colon", make=_colon_at_end)
HYPHENS: Final = Remedy(applicability="safe", vi="dùng gạch nối", en="use hyphens", make=_hyphens)
NUMBER_WORD: Final = Remedy(
    applicability="safe", vi="ghi “Số” thay “{found}”", en="write “Số” for “{found}”", make=partial(_instead, "Số")
)
WITHOUT_YEAR: Final = Remedy(
    applicability="unsafe", vi="bỏ năm “{found}”", en="leave the year “{found}” out", make=_without_year
)
FULL_YEAR: Final = Remedy(
    applicability="unsafe", vi="ghi “20{found}”", en="write “20{found}”", make=partial(_instead, "20…")
)
COLON: Final = Remedy(applicability="safe", vi="thêm dấu hai chấm", en="add the colon", make=_colon)
SYMBOL_CODE: Final = Remedy(
    applicability="display",
    vi="ghi chữ viết tắt tên loại là “{expected}”",
    en="write the abbreviation of the kind as “{expected}”",
    make=_symbol_code,
)
WITHOUT_CODE: Final = Remedy(
    applicability="unsafe", vi="bỏ “{found}” khỏi ký hiệu", en="take “{found}” out of the symbol", make=_without_code
)
SLASH: Final = Remedy(
    applicability="unsafe",
    vi="đặt dấu gạch chéo giữa số và ký hiệu",
    en="put a stroke between number and symbol",
    make=_slash,
)
COMMA: Final = Remedy(
    applicability="safe", vi="thêm dấu phẩy sau địa danh", en="add the comma behind the place", make=_comma
)
FULL_DATE: Final = Remedy(applicability="safe", vi="ghi “{new}”", en="write “{new}”", make=_full_date)
FULL_PLACE: Final = Remedy(applicability="unsafe", vi="ghi “{new}”", en="write “{new}”", make=_full_place)
SUBJECT_PREFIX: Final = Remedy(
    applicability="safe", vi="ghi “Về việc” thay “{found}”", en="write “Về việc” for “{found}”", make=_subject_prefix
)
IN_STEP: Final = Remedy(
    applicability="safe",
    vi="chỉnh cỡ chữ phần đầu văn bản cho thống nhất",
    en="bring the sizes of the header in step",
    make=_in_step,
)
