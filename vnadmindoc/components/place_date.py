"""Địa danh và thời gian ban hành văn bản (ô 4; khoản 4 Mục II)."""

from __future__ import annotations

import re
from functools import lru_cache

from vnadmindoc.components.line import BLANK, PLACEHOLDER, Line, is_blank
from vnadmindoc.model import PlaceDate
from vnadmindoc.pattern import compile_pattern, fill
from vnadmindoc.regulations import Wording
from vnadmindoc.vietnamese import nfc

__all__ = ["format_place_date", "is_place_date", "parse_place_date"]

_GAP = rf"(?:[\d\s._…\-–—/,:]|{PLACEHOLDER})*?"
_PLACE = rf"(?:{PLACEHOLDER}|[^;:]{{0,80}}?)"
_FILLED = re.compile(PLACEHOLDER)
_IN_FIGURES = re.compile(
    r"(?P<place>[^;:,\d]{2,60}?)(?P<comma>,)\s*(?:ngày\s+)?(?P<day>\d{1,2})\s?[/.\-]\s?(?P<month>\d{1,2})"
    r"\s?[/.\-]\s?(?P<year>\d{4})",
    re.IGNORECASE,
)
_OPEN = re.compile(
    rf"(?P<place>[^;:,\d]{{2,60}}?)(?P<comma>,)\s*(?:ngày(?P<day>[\s._…\-]*|[\d\s._…]*/(?P<month>[\d\s._…]*)/"
    rf"(?P<year>[\d\s._…]*))|(?:{PLACEHOLDER}))",
    re.IGNORECASE,
)
"""A line whose date is for another to fill in: "Hà Nội, ngày ___", "Hà Nội, ngày   /   /2025", "Hà Nội, {{ngay}}"."""

_LONGEST_LINE = 400
_LONGEST_PLACE = 10
_LONGEST_YEAR = 4
_BEGUN_YEAR = re.compile(r"năm\s+\d{1,3}\s*[._…]+\s*$", re.IGNORECASE)
"""A year of which the last figures are for another to write: "năm 20..."."""

_LAST_ZERO_DAY, _LAST_ZERO_MONTH = 9, 2


def format_place_date(place_date: PlaceDate, wording: Wording) -> tuple[Line, ...]:
    """Print place and date: days below 10 and months 1, 2 get a zero in front (điểm b); blanks stay open."""
    if place_date == PlaceDate():
        return ()
    day, month, year = place_date.day, place_date.month, place_date.year
    text = fill(
        wording.place_date,
        place=place_date.place or BLANK.replace(" ", "."),
        day=BLANK if day is None else f"{day:02d}" if day <= _LAST_ZERO_DAY else str(day),
        month=BLANK if month is None else f"{month:02d}" if month <= _LAST_ZERO_MONTH else str(month),
        year=BLANK if year is None else str(year),
    )
    return (Line("place_date", text.rstrip()),)


def is_place_date(text: str, wording: Wording) -> bool:
    """Tell whether a line is a place-date line, whatever it lacks."""
    return _match(text, wording) is not None


def parse_place_date(text: str, wording: Wording) -> PlaceDate | None:
    """Read a place-date line, also one with a date in figures; a date that no calendar has keeps what it can."""
    match = _match(text, wording)
    if match is None:
        return None
    place = match["place"].replace("\u00ad", "").strip().rstrip(",-– ")
    parts = {name: _number((match[name] or "").partition("/")[0]) for name in ("day", "month", "year")}
    known = None if not place or is_blank(place) else " ".join(place.split())
    if _BEGUN_YEAR.search(nfc(text)):
        parts["year"] = None
    while True:
        try:
            return PlaceDate(place=known, **parts)
        except ValueError:
            wrong = next(name for name in ("day", "month", "year") if parts[name] is not None)
            parts[wrong] = None


def _number(text: str) -> int | None:
    digits = "".join(character for character in _FILLED.sub("", text) if character.isdecimal())
    return int(digits) if 0 < len(digits) <= _LONGEST_YEAR else None


@lru_cache(maxsize=16)
def _pattern(template: str) -> re.Pattern[str]:
    return compile_pattern(
        template.replace(",", "{comma}"), place=_PLACE, comma="[,;]?", day=_GAP, month=_GAP, year=_GAP
    )


def _match(text: str, wording: Wording) -> re.Match[str] | None:
    if len(text) > _LONGEST_LINE:
        return None
    line = nfc(text).strip().rstrip(".")
    if "," not in line and "ngày" not in line.lower():
        return None
    match = _pattern(wording.place_date).fullmatch(line) or _IN_FIGURES.fullmatch(line) or _OPEN.fullmatch(line)
    if match is None or len(match["place"].split()) > _LONGEST_PLACE or line.endswith("/"):
        return None
    if not match["comma"] and any(word[0].islower() for word in match["place"].split()):
        return None
    return match
