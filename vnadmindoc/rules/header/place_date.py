"""Địa danh và thời gian ban hành văn bản (ô 4)."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, passed, swap
from vnadmindoc.rules.fix_header import COMMA, FULL_DATE, FULL_PLACE
from vnadmindoc.rules.fix_words import AS_EXPECTED
from vnadmindoc.rules.orderly import has_orderly_place_date
from vnadmindoc.rules.report import Stage
from vnadmindoc.rules.rule import INAPPLICABLE, Finding, fault, rule, rule_on
from vnadmindoc.rules.scope import absent
from vnadmindoc.rules.wording import flatten

__all__ = ["RULES"]

_GAP: Final = r"[\d\s._…\-–—/]*?"
_LINE: Final = re.compile(
    rf"(?P<place>.*?)(?P<comma>\s{{0,9}},)?\s{{0,9}}ngày(?P<day>{_GAP})tháng(?P<month>{_GAP})năm(?P<year>[\d\s._…]*)",
    re.IGNORECASE | re.DOTALL,
)
_DIGIT: Final = re.compile(r"\d")
_DIGITS: Final = re.compile(r"\d+")
_SHORT: Final = re.compile(r"\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}\s*$")
_ABBREVIATED: Final = re.compile(r"\b(?:TP|T\.P|Tp|TX|TT|P|Q|H|X)\s*\.|\bTP\s?HCM\b|\bTPHCM\b|\bHCM\b|\bHN\b")
_LAST_PADDED_DAY: Final = 9
_LAST_PADDED_MONTH: Final = 2
_DECEMBER: Final = 12
_LONGEST_MONTH: Final = 31
_DATE: Final = "ngày 20 tháng 11 năm 2024"


@lru_cache(maxsize=8)
def _match(text: str) -> re.Match[str] | None:
    """Take a line apart; the last ones are kept, for one rule after another asks."""
    return _LINE.match(text)


def _digits(text: str) -> str:
    return "".join(_DIGIT.findall(text))


def _padded(label: Label, part: str) -> tuple[str, tuple[int, int]] | None:
    """Return the digits of a part of the date and their span, or None where the part is blank."""
    match = _match(label.text)
    digits = _DIGITS.search(match[part]) if match else None
    if match is None or digits is None:
        return None
    start = match.start(part) + digits.start()
    return digits[0], (start, start + len(digits[0]))


@rule(
    code="VB0401",
    name="place-date-missing",
    vi="Không có địa danh và thời gian ban hành văn bản",
    en="Place and date of issue are absent",
    why="Địa danh và thời gian ban hành là thành phần thể thức chính; mẫu biên bản không có dòng này.",
    examples=(passed(), failed(drop("place_date"))),
)
def place_date_missing(evidence: Evidence) -> Iterator[Finding]:
    """Every document says where and when it was issued, except kinds whose own form has no such line."""
    if evidence.kind is not None and not evidence.kind.place_date:
        yield INAPPLICABLE
    elif not evidence.of("place_date"):
        yield absent(evidence, "place_date")


@rule_on(
    "place_date",
    code="VB0402",
    name="day-blank",
    glance=has_orderly_place_date,
    vi="Ngày ban hành còn để trống: “{found}”",
    en="The day of issue is still blank: “{found}”",
    why="Thời gian ban hành là ngày, tháng, năm văn bản được ban hành; chỉ bản thảo mới để trống ngày.",
    examples=(
        passed(),
        failed(swap("ngày 20 tháng", "ngày      tháng")),
        inapplicable(swap("ngày 20 tháng", "ngày      tháng"), stage=Stage.SIGNING),
    ),
)
def day_blank(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """The day is filled in when the document is issued; until then it may stay open."""
    match = _match(label.text)
    if match and not _digits(match["day"]):
        yield fault(label, (match.start("day") - 4, match.end("day") + 5), found=flatten(label.text))


@rule_on(
    "place_date",
    code="VB0403",
    name="month-blank",
    glance=has_orderly_place_date,
    vi="Tháng ban hành còn để trống: “{found}”",
    en="The month of issue is still blank: “{found}”",
    why="Thời gian ban hành ghi đủ ngày, tháng, năm.",
    examples=(passed(), failed(swap("tháng 11 năm", "tháng      năm"))),
)
def month_blank(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """The date is written with day, month and year."""
    match = _match(label.text)
    if match and not _digits(match["month"]):
        yield fault(label, (match.start("month") - 5, match.end("month") + 3), found=flatten(label.text))


@rule_on(
    "place_date",
    code="VB0404",
    name="year-blank",
    glance=has_orderly_place_date,
    vi="Năm ban hành còn để trống: “{found}”",
    en="The year of issue is still blank: “{found}”",
    why="Thời gian ban hành ghi đủ ngày, tháng, năm.",
    examples=(passed(), failed(swap("năm 2024", "năm"), stage=Stage.ISSUED)),
)
def year_blank(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """The date is written with day, month and year."""
    match = _match(label.text)
    if match and not _digits(match["year"]):
        yield fault(label, (match.start("year") - 3, match.end("year")), found=flatten(label.text))


@rule_on(
    "place_date",
    code="VB0405",
    name="day-not-zero-padded",
    glance=has_orderly_place_date,
    vi="Ngày “{found}” nhỏ hơn 10 phải ghi thêm số 0 phía trước: “{expected}”",
    en="The day “{found}” is below 10 and takes a zero in front: “{expected}”",
    why="Những số thể hiện ngày nhỏ hơn 10 phải ghi thêm số 0 phía trước.",
    fix=AS_EXPECTED,
    examples=(
        passed(swap(_DATE, "ngày 05 tháng 11 năm 2024")),
        failed(swap(_DATE, "ngày 5 tháng 11 năm 2024"), fixed="Quảng Ngãi, ngày 05 tháng 11 năm 2024"),
        inapplicable(swap("ngày 20 tháng", "ngày      tháng")),
    ),
)
def day_not_zero_padded(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Days below 10 are written with a zero in front."""
    day = _padded(label, "day")
    if day is None:
        yield INAPPLICABLE
    elif len(day[0]) == 1 and 0 < int(day[0]) <= _LAST_PADDED_DAY:
        yield fault(label, day[1], found=day[0], expected=f"0{day[0]}")


@rule_on(
    "place_date",
    code="VB0406",
    name="month-not-zero-padded",
    glance=has_orderly_place_date,
    vi="Tháng “{found}” phải ghi thêm số 0 phía trước: “{expected}”",
    en="The month “{found}” takes a zero in front: “{expected}”",
    why="Tháng 1 và tháng 2 phải ghi thêm số 0 phía trước.",
    fix=AS_EXPECTED,
    examples=(
        passed(swap(_DATE, "ngày 20 tháng 02 năm 2025")),
        passed(swap(_DATE, "ngày 20 tháng 3 năm 2025")),
        failed(swap(_DATE, "ngày 20 tháng 2 năm 2025"), fixed="Quảng Ngãi, ngày 20 tháng 02 năm 2025"),
    ),
)
def month_not_zero_padded(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Months 1 and 2 are written with a zero in front, so that nobody can make 11 or 12 of them."""
    month = _padded(label, "month")
    if month is None:
        yield INAPPLICABLE
    elif len(month[0]) == 1 and 0 < int(month[0]) <= _LAST_PADDED_MONTH:
        yield fault(label, month[1], found=month[0], expected=f"0{month[0]}")


@rule_on(
    "place_date",
    code="VB0407",
    name="month-zero-padded",
    glance=has_orderly_place_date,
    vi="Tháng “{found}” không cần số 0 phía trước: “{expected}”",
    en="The month “{found}” needs no zero in front: “{expected}”",
    why="Chỉ ngày nhỏ hơn 10 và tháng 1, tháng 2 có số 0; mẫu của Nghị định ghi “tháng 6”.",
    fix=AS_EXPECTED,
    examples=(passed(swap(_DATE, "ngày 20 tháng 6 năm 2025")), failed(swap(_DATE, "ngày 20 tháng 06 năm 2025"))),
)
def month_zero_padded(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Only months 1 and 2 take a zero; the decree's own sample writes “tháng 6”."""
    month = _padded(label, "month")
    if month is None:
        yield INAPPLICABLE
    elif month[0].startswith("0") and int(month[0]) > _LAST_PADDED_MONTH:
        yield fault(label, month[1], found=month[0], expected=str(int(month[0])))


@rule_on(
    "place_date",
    code="VB0408",
    name="place-without-comma",
    glance=has_orderly_place_date,
    vi="Sau địa danh không có dấu phẩy: “{found}”",
    en="No comma follows the place: “{found}”",
    why="Sau địa danh có dấu phẩy.",
    fix=COMMA,
    examples=(passed(), failed(swap("Quảng Ngãi, ngày", "Quảng Ngãi ngày"))),
)
def place_without_comma(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """A comma separates the place from the date."""
    match = _match(label.text)
    if match is None or not match["place"].strip(" \t.…_"):
        yield INAPPLICABLE
    elif not match["comma"] and not match["place"].rstrip().endswith(","):
        yield fault(label, match.span("place"), found=flatten(label.text))


@rule_on(
    "place_date",
    code="VB0409",
    name="place-abbreviated",
    glance=has_orderly_place_date,
    vi="Địa danh viết tắt “{found}”, phải ghi tên gọi chính thức của đơn vị hành chính",
    en="The place is abbreviated as “{found}”; the official name of the administrative unit is written",
    why="Địa danh là tên gọi chính thức; đơn vị mang tên người, chữ số, sự kiện lịch sử ghi tên đầy đủ.",
    fix=FULL_PLACE,
    examples=(
        passed(swap("Quảng Ngãi, ngày", "Thành phố Hồ Chí Minh, ngày")),
        failed(swap("Quảng Ngãi, ngày", "TP. Hồ Chí Minh, ngày")),
        failed(swap("Quảng Ngãi, ngày", "TPHCM, ngày"), fixed="Thành phố Hồ Chí Minh, ngày 20 tháng 11 năm 2024"),
    ),
)
def place_abbreviated(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """The place is the official name of an administrative unit, written out: “Thành phố Hồ Chí Minh”."""
    match = _match(label.text)
    short = _ABBREVIATED.search(match["place"]) if match else None
    if match and short:
        yield fault(label, match.span("place"), found=flatten(match["place"]))


@rule_on(
    "place_date",
    code="VB0410",
    name="date-impossible",
    glance=has_orderly_place_date,
    vi="Không có ngày {found} trong lịch",
    en="There is no day {found} in the calendar",
    why="Thời gian ban hành phải là một ngày có thật.",
    examples=(
        passed(swap(_DATE, "ngày 29 tháng 02 năm 2024")),
        failed(swap(_DATE, "ngày 30 tháng 02 năm 2024")),
        failed(swap(_DATE, "ngày 20 tháng 13 năm 2024")),
    ),
)
def date_impossible(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Day, month and year make a date that the calendar has."""
    match = _match(label.text)
    day, month, year = (_padded(label, part) for part in ("day", "month", "year"))
    if match is None or (day is None and month is None):
        yield INAPPLICABLE
        return
    number = int(month[0]) if month else 1
    longest = _LONGEST_MONTH
    if 1 <= number <= _DECEMBER and month is not None:
        longest = calendar.monthrange(int(year[0]) if year and 0 < int(year[0]) <= 9999 else 2000, number)[1]  # noqa: PLR2004 - what a calendar holds, and a leap year for want of one
    if not 1 <= number <= _DECEMBER or (day is not None and not 1 <= int(day[0]) <= longest):
        found = "/".join(part[0] if part else "…" for part in (day, month, year))
        yield fault(label, (match.start("day"), match.end("year")), found=found)


@rule_on(
    "place_date",
    code="VB0411",
    name="place-blank",
    glance=has_orderly_place_date,
    vi="Địa danh còn để trống: “{found}”",
    en="The place is still blank: “{found}”",
    why="Trước thời gian ban hành là địa danh nơi cơ quan đóng trụ sở.",
    examples=(passed(), failed(swap("Quảng Ngãi, ngày", "ngày"))),
)
def place_blank(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """The name of the place where the issuer is seated stands before the date."""
    match = _match(label.text)
    if match and not match["place"].strip(" \t.…_,"):
        yield fault(label, found=flatten(label.text))


@rule_on(
    "place_date",
    code="VB0412",
    name="date-not-written-out",
    glance=has_orderly_place_date,
    vi="Thời gian ban hành không viết đầy đủ ngày, tháng, năm: “{found}”",
    en="The date of issue is not written out with day, month and year: “{found}”",
    why="Thời gian ban hành văn bản phải được viết đầy đủ: ngày … tháng … năm …",
    fix=FULL_DATE,
    examples=(passed(), failed(swap(_DATE, "20/11/2024")), failed(swap(_DATE, "ngày 20/11/2024"))),
)
def date_not_written_out(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """The words ngày, tháng and năm stand before their figures; 20/11/2024 is for running text."""
    short = _SHORT.search(label.text)
    if short:
        yield fault(label, short.span(), found=flatten(short[0]))


RULES: Final = (
    place_date_missing,
    day_blank,
    month_blank,
    year_blank,
    day_not_zero_padded,
    month_not_zero_padded,
    month_zero_padded,
    place_without_comma,
    place_abbreviated,
    date_impossible,
    place_blank,
    date_not_written_out,
)
