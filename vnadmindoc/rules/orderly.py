"""Lines of the header that are written as nearly everybody writes them, so that no rule on them needs to be asked.

A dozen rules each take apart the line of the number, and another dozen that of the place and the date. One expression
tells that a line has a form to which none of them objects; a line that has not may be right too, and is put to each.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.wording import DASHES, flatten

__all__ = [
    "has_orderly_motto",
    "has_orderly_name",
    "has_orderly_number",
    "has_orderly_place_date",
    "has_orderly_symbol",
]

_NUMBER: Final = re.compile(r"Số: [0-9]{2,6}/(?P<code>[A-ZĐ][A-Za-zĐđƯư]*)(?:-[A-ZĐƯ][A-Za-zĐđƯư]*){0,4}")
_PLACE_DATE: Final = re.compile(
    r"(?P<place>[^\W\d_]+(?: [^\W\d_]+){0,5}), ngày (?:0[1-9]|1[0-9]|2[0-8])"
    r" tháng (?:0[12]|[3-9]|1[0-2]) năm (?:19|20)[0-9]{2}"
)
"""Days that every month has; place names have a capital in each word here, and so are no short forms."""


def has_orderly_number(evidence: Evidence) -> bool:
    """Tell whether every line of the number reads "Số: 15/BC-VP": two figures or more, no blanks, no year, no gaps."""
    return _once("number", _is_number_orderly, evidence)


def has_orderly_symbol(evidence: Evidence) -> bool:
    """Tell whether besides the symbol begins with the abbreviation of the document's kind."""
    return _once("symbol", _is_symbol_orderly, evidence)


def has_orderly_place_date(evidence: Evidence) -> bool:
    """Tell whether every line of place and date reads "Quảng Ngãi, ngày 20 tháng 11 năm 2024"."""
    return _once("place_date", _is_place_date_orderly, evidence)


def has_orderly_name(evidence: Evidence) -> bool:
    """Tell whether the national name is there, letter by letter."""
    name = evidence.regulation.wording.national_name
    labels = evidence.of("national_name")
    return bool(labels) and all(label.text == name for label in labels)


def has_orderly_motto(evidence: Evidence) -> bool:
    """Tell whether the motto is there, letter by letter, and is such a line itself."""
    return _once("motto", _is_motto_orderly, evidence)


def _once(name: str, test: Callable[[Evidence], bool], evidence: Evidence) -> bool:
    known = evidence.orderly.get(name)
    if known is None:
        known = evidence.orderly[name] = test(evidence)
    return known


def _is_number_orderly(evidence: Evidence) -> bool:
    labels = evidence.of("number")
    is_usual = ":" in evidence.regulation.wording.number
    return bool(labels) and is_usual and all(_NUMBER.fullmatch(label.text) for label in labels)


def _is_symbol_orderly(evidence: Evidence) -> bool:
    kind = evidence.kind
    if kind is None or not kind.code or not has_orderly_number(evidence):
        return False
    codes = {match["code"] for label in evidence.of("number") if (match := _NUMBER.fullmatch(label.text))}
    return codes == {kind.code}


def _is_place_date_orderly(evidence: Evidence) -> bool:
    labels = evidence.of("place_date")
    return bool(labels) and all(
        (match := _PLACE_DATE.fullmatch(label.text)) and match["place"].istitle() and "Ngày" not in match["place"]
        for label in labels
    )


def _is_motto_orderly(evidence: Evidence) -> bool:
    motto = evidence.regulation.wording.motto
    labels = evidence.of("motto")
    return bool(labels) and all(label.text == motto for label in labels) and _is_usual(motto)


@lru_cache(maxsize=16)
def _is_usual(motto: str) -> bool:
    return flatten(motto) == motto and not motto.isupper() and not any(dash in motto for dash in DASHES[1:])
