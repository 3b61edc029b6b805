"""Tên đơn vị hành chính (Phụ lục II, Mục III, khoản 1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.capitals.words import JUDGED, capital, is_inside, is_running, rewritten
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, inapplicable, passed, swap
from vnadmindoc.rules.fix_content import CITED_WORD
from vnadmindoc.rules.rule import INAPPLICABLE, Finding, rule_on
from vnadmindoc.rules.wording import in_any_case
from vnadmindoc.vietnamese.provinces import PROVINCES

__all__ = ["RULES"]

_SPECIAL: Final = re.compile(r"(?<!\w)(?:thủ đô(?= Hà Nội\b)|thành phố(?= Hồ Chí Minh\b))")
_NUMBERED: Final = re.compile(r"(?<=[,;] )(?:phường|quận)(?= \d{1,2}(?:[,;.]|$))")
_UNIT: Final = re.compile(
    rf"[ỉỈốỐ.](?:(?<=[tT][ỉỈ])(?<!\w..){in_any_case('nh')}|(?<={in_any_case('thành phố')})(?<!\w.{{9}})"
    r"|(?<=[tT][pP]\.)(?<!\w.{3}))\s+(?=\w)"
)
"""The word before a province's name: tỉnh, thành phố, tp. in any case, found by its rarest letter."""
_TRACES: Final = ("ỉ", "Ỉ", "hố", "Hố", "hỐ", "HỐ", "p.", "P.")
"""Of these one is in every word that stands before the name of a province, in capitals or not."""


@cache
def _names() -> tuple[dict[str, str], int]:
    """Return the names of provinces by their lower case, and how long the longest is."""
    found = {row.name.lower(): row.name for row in PROVINCES}
    return found, max(map(len, found))


@rule_on(
    *JUDGED,
    code="VB0620",
    name="special-place-in-lower-case",
    words=("Hồ Chí Minh", "Hà Nội"),
    vi="Viết “{found}”, phải viết hoa “{expected}”",
    en="“{found}” is written “{expected}” here",
    why="Trường hợp viết hoa đặc biệt: Thủ đô Hà Nội, Thành phố Hồ Chí Minh.",
    grouped=True,
    fix=CITED_WORD,
    examples=(
        passed(swap("được giao trong năm", "được giao tại Thành phố Hồ Chí Minh trong năm")),
        failed(swap("được giao trong năm", "được giao tại thành phố Hồ Chí Minh trong năm")),
        failed(swap("được giao trong năm", "được giao tại thủ đô Hà Nội trong năm")),
        inapplicable(),
    ),
)
def special_place_in_lower_case(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Of all units these two carry a capital on the common noun too."""
    for match in _SPECIAL.finditer(label.text):
        yield from rewritten(label, match, capital(match[0]))


@rule_on(
    *JUDGED,
    code="VB0621",
    name="province-name-not-capitalised",
    words=_TRACES,
    vi="Tên tỉnh, thành phố viết “{found}”, phải viết “{expected}”",
    en="The name of the province or city is written “{expected}”, not “{found}”",
    why="Viết hoa chữ cái đầu của các âm tiết tạo thành tên riêng của đơn vị hành chính và không dùng gạch nối.",
    grouped=True,
    fix=CITED_WORD,
    examples=(
        passed(swap("được giao trong năm", "được giao tại tỉnh Quảng Ngãi trong năm")),
        failed(swap("được giao trong năm", "được giao tại tỉnh Quảng ngãi trong năm")),
        failed(swap("được giao trong năm", "được giao tại tỉnh quảng ngãi trong năm")),
        inapplicable(),
    ),
)
def province_name_not_capitalised(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Every syllable of a province's name has a capital; the list of names is the State's."""
    names, longest = _names()
    text, seen = label.text, False
    for unit in _UNIT.finditer(text) if is_running(label) else ():
        behind = text[unit.end() : unit.end() + longest + 1].lower()
        for length in range(min(longest, len(behind)), 1, -1):
            name = names.get(behind[:length])
            if name is None or behind[length : length + 1].isalnum():
                continue
            seen = True
            match = re.compile(r".+", re.DOTALL).fullmatch(text, unit.end(), unit.end() + length)
            if match is not None:
                yield from rewritten(label, match, name)
            break
    if not seen:
        yield INAPPLICABLE


@rule_on(
    *JUDGED,
    code="VB0622",
    name="numbered-unit-in-lower-case",
    words=("hường", "uận"),
    vi="Viết “{found}”, phải viết hoa “{expected}” trước tên bằng chữ số",
    en="“{found}” before a number that is a name is written “{expected}”",
    why="Tên đơn vị hành chính gồm danh từ chung kết hợp với chữ số, tên người, tên sự kiện lịch sử: viết hoa cả danh "
    "từ chung chỉ đơn vị hành chính đó.",
    grouped=True,
    fix=CITED_WORD,
    examples=(
        passed(swap("được giao trong năm", "được giao tại số 5 đường Lê Lợi, Phường 4, trong năm")),
        failed(swap("được giao trong năm", "được giao tại số 5 đường Lê Lợi, phường 4, trong năm")),
        inapplicable(),
    ),
)
def numbered_unit_in_lower_case(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Quận 1, Phường 4: in an address, where the number is a name and not a count."""
    for match in _NUMBERED.finditer(label.text):
        if is_inside(label, match):
            yield from rewritten(label, match, capital(match[0]))


RULES: Final = (special_place_in_lower_case, province_name_not_capitalised, numbered_unit_in_lower_case)
