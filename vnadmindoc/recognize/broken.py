"""A number or a place-date line that was typed as two paragraphs, or broken within its cell."""

from __future__ import annotations

import re
from typing import Final

from vnadmindoc.components.number import is_number, parse_number
from vnadmindoc.components.place_date import is_place_date
from vnadmindoc.recognize.spots import Spot
from vnadmindoc.regulations import Wording
from vnadmindoc.vietnamese import is_capitals

__all__ = ["whole_date", "whole_number"]

_SHORT: Final = 60
_OPEN_NUMBER: Final = re.compile(r"số\s*+:?[\d\s._…]*+", re.IGNORECASE)
_CUT_NUMBER: Final = re.compile(r"số[^;,]*[-–/]", re.IGNORECASE)
_SYMBOL: Final = re.compile(r"[\d\s._…]*/\s*[^\W\d_][^;,:]*")
_CUT_DATE: Final = re.compile(r"[^\d;:]{2,60},(?:\s*ngày\b.{0,30})?", re.IGNORECASE)
_REST_OF_DATE: Final = re.compile(r"(?:ngày|tháng|năm|[\d\s._…]{1,12}tháng)\b", re.IGNORECASE)


def whole_number(spot: Spot, below: Spot | None, wording: Wording) -> str | None:
    """Return a number line that the line below completes: "Số: 12/BC-" over "SỞ", "Số: 12" over "/BC-SỞ"."""
    text = spot.text
    if below is None or text[:1] not in "Ss" or len(text) > _SHORT or not _carries_on(spot, below):
        return None
    if _OPEN_NUMBER.fullmatch(text) and _SYMBOL.fullmatch(below.text):
        whole = f"{text} {below.text}"
    elif _CUT_NUMBER.fullmatch(text) and is_capitals(below.text) and " " not in below.text:
        whole = f"{text}{below.text}"
    else:
        return None
    number = parse_number(whole, wording) if is_number(whole, wording) else None
    return whole if number is not None and number.symbol is not None else None


def whole_date(spot: Spot, below: Spot | None, wording: Wording) -> str | None:
    """Return a place-date line that the line below completes: "Huế, ngày 05" over "tháng 02 năm 2026"."""
    if below is None or len(spot.text) > _SHORT or not _carries_on(spot, below):
        return None
    if not _CUT_DATE.fullmatch(spot.text) or not _REST_OF_DATE.match(below.text):
        return None
    whole = f"{spot.text} {below.text}"
    return whole if is_place_date(whole, wording) else None


def _carries_on(spot: Spot, below: Spot) -> bool:
    """Tell whether a line stands right under another, in one column or outside any table."""
    if len(below.text) > _SHORT or below.section != spot.section:
        return False
    return (spot.table, spot.column, spot.margin) == (below.table, below.column, below.margin)
