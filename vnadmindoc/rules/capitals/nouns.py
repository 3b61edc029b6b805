"""Nhân dân, Nhà nước; ngày, tháng viết bằng chữ; tên loại văn bản (Phụ lục II, Mục V, khoản 1, 6, 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.capitals.words import JUDGED, capital, is_inside, rewritten
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, inapplicable, passed, swap
from vnadmindoc.rules.fix_content import CITED_WORD
from vnadmindoc.rules.rule import Finding, rule_on

__all__ = ["RULES"]

_ALONE: Final = "|".join(
    rf"(?<=\b{words} .{{8}})" for words in ("của", "cho", "tầng lớp", "đời sống", "phục vụ", "với", "đến", "trong")
)
"""What stands before a noun, of eight characters, that is no part of a name (cơ quan nhà nước, Ủy ban nhân dân)."""

# What stands before is looked at last: an expression that opens with its letters is searched far faster.
_NOUN: Final = re.compile(rf"(?:nhân dân|nhà nước)(?:{_ALONE})\b(?! ta\b)")
_DAY: Final = re.compile(
    r"thứ (?:(?<=\bngày .{4})|(?<=\bsáng .{4})|(?<=\bchiều .{4})|(?<=\btối .{4})|(?<=\bvào .{4})|(?<=\btừ .{4}))"
    r"(?P<word>hai|ba|tư|năm|sáu|bảy)\b(?=,? ngày\b|,? h[àằ]ng tuần\b| đến thứ\b|\))"
)
_MONTH: Final = re.compile(
    r"tháng (?<!\w.{6})(?P<word>giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|chạp)\b(?=(?: năm \d{4}| âm lịch))"
)
# The number is looked for first and its document's kind before it: a text has many words and few numbers.
_NUMBER: Final = re.compile(r" số \d+(?:/\d{4})?[/-][A-ZĐ]")
_KIND: Final = re.compile(
    r"(?:nghị định|nghị quyết|quyết định|thông tư|thông tư liên tịch|chỉ thị|công văn|kế hoạch|thông báo"
    r"|tờ trình|báo cáo|hướng dẫn|công điện)\Z"
)
_LONGEST_KIND: Final = len("thông tư liên tịch")


@rule_on(
    *JUDGED,
    code="VB0623",
    name="special-noun-in-lower-case",
    words=("nhân dân", "nhà nước"),
    vi="Viết “{found}”, phải viết hoa “{expected}”",
    en="“{found}” is written “{expected}”",
    why="Danh từ thuộc trường hợp đặc biệt viết hoa: Nhân dân, Nhà nước.",
    grouped=True,
    fix=CITED_WORD,
    examples=(
        passed(swap("được giao trong năm", "phục vụ Nhân dân của cơ quan nhà nước trong năm")),
        failed(swap("được giao trong năm", "phục vụ nhân dân được giao trong năm")),
        failed(swap("được giao trong năm", "theo chính sách của nhà nước trong năm")),
        inapplicable(),
    ),
)
def special_noun_in_lower_case(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Nhân dân and Nhà nước as nouns of their own; inside names of bodies and things they follow the name."""
    for match in _NOUN.finditer(label.text):
        yield from rewritten(label, match, capital(match[0]))


@rule_on(
    *JUDGED,
    code="VB0624",
    name="day-or-month-in-lower-case",
    words=("thứ ", "tháng "),
    vi="Ngày trong tuần, tháng viết bằng chữ là “{found}”, phải viết hoa “{expected}”",
    en="The day or month in words is written “{expected}”, not “{found}”",
    why="Viết hoa chữ cái đầu của âm tiết chỉ ngày và tháng trong trường hợp không dùng chữ số: thứ Hai, tháng Năm.",
    grouped=True,
    fix=CITED_WORD,
    examples=(
        passed(swap("được giao trong năm", "được giao vào thứ Hai, ngày 04 tháng 11 trong năm")),
        failed(swap("được giao trong năm", "được giao vào thứ hai, ngày 04 tháng 11 trong năm")),
        failed(swap("được giao trong năm", "được giao từ tháng tám năm 2024")),
        inapplicable(),
    ),
)
def day_or_month_in_lower_case(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Thứ Hai, tháng Tám: judged where what follows shows that a day or month is meant and no order."""
    for pattern in (_DAY, _MONTH):
        for match in pattern.finditer(label.text):
            yield from rewritten(label, match, capital(match["word"]), "word")


@rule_on(
    *JUDGED,
    code="VB0625",
    name="cited-kind-in-lower-case",
    words=(" số ",),
    vi="Tên loại của văn bản cụ thể viết “{found}”, phải viết hoa “{expected}”",
    en="The kind of a certain document is written “{expected}”, not “{found}”",
    why="Viết hoa chữ cái đầu của tên loại văn bản trong trường hợp nói đến một văn bản cụ thể.",
    grouped=True,
    fix=CITED_WORD,
    examples=(
        passed(swap("được giao trong năm", "được giao theo Quyết định số 12/QĐ-UBND trong năm")),
        failed(swap("được giao trong năm", "được giao theo quyết định số 12/QĐ-UBND trong năm")),
    ),
)
def cited_kind_in_lower_case(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Nghị định số 30/2020/NĐ-CP: a document that is named by its number is a certain one."""
    for number in _NUMBER.finditer(label.text):
        match = _KIND.search(label.text, max(0, number.start() - _LONGEST_KIND), number.start())
        if match is not None and is_inside(label, match):
            yield from rewritten(label, match, capital(match[0]))


RULES: Final = (special_noun_in_lower_case, day_or_month_in_lower_case, cited_kind_in_lower_case)
