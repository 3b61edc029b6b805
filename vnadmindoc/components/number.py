"""Số, ký hiệu của văn bản (ô 3; khoản 3 Mục II)."""

from __future__ import annotations

import re
from functools import lru_cache

from vnadmindoc.components.line import BLANK, PLACEHOLDER, Line, is_blank
from vnadmindoc.model import DocumentNumber, Symbol
from vnadmindoc.pattern import compile_pattern, fill
from vnadmindoc.regulations import Wording
from vnadmindoc.vietnamese import nfc

__all__ = ["format_number", "is_number", "parse_number"]

_SERIAL = rf"(?:(?:[\d\s._…\-–—]|{PLACEHOLDER})*?|\d{{1,5}}[a-zđ])"
_SYMBOL = rf"[^\s/;,:]?(?:{PLACEHOLDER}|[^;,:])*?"
_WITHOUT_STROKE = re.compile(r"số\s*:\s*(?=[^/]{1,30}$)(?P<words>[\w.&-]*\d[\w.&-]*\s?-\s?[\w.&-]*\w)", re.IGNORECASE)
"""A number line whose writer knew no stroke: "Số: 15-BC-VP"."""

_NAMED = re.compile(
    r"\(?(?P<named>[^\W\d_]+(?:\s[^\W\d_]+){0,2})\s+(?P<number>số\s*:\s*[\d\s._…]*/\s*[^\s;,:()]+(?:\s?-\s?[^\s;,:()]+)?)\)?",
    re.IGNORECASE,
)
"""A number line that says of what it is the number: "Luật số: 15/2023/QH15", "Hợp đồng số: 01/HĐ-CT"."""

_PARTY = re.compile(r"số\s*:?\s*(?P<party>\d*)\s*-\s*(?P<code>[^\W\d_]{1,6}/[^\W_]{1,12})", re.IGNORECASE)
"""A number line as the Party writes it: "Số 12-QC/ĐU"."""

_OPEN = re.compile(rf"\(?số\s*:\s*(?P<serial>(?:[\d\s._…]|{PLACEHOLDER})*)\)?", re.IGNORECASE)
"""A number line without a symbol, or with nothing yet: "Số: 15", "Số: ........", "Số: {{so_ky_hieu}}"."""

_HYPHEN = re.compile("[-–—]")

_BEFORE_SUBJECT = re.compile(r"(?<=\S)\s+V/v\b.*", re.IGNORECASE | re.DOTALL)
"""The subject of a công văn that was typed on the line of its number."""

_FILLED = re.compile(PLACEHOLDER)
_TEN = 10
_LONGEST = 11
_LONGEST_NAMED = 80
_LONGEST_LINE = 400
_INITIALS = frozenset("Ss(")


def format_number(number: DocumentNumber, wording: Wording) -> tuple[Line, ...]:
    """Print number and symbol; numbers below 10 get a zero in front (điểm c), a blank one stays open."""
    if number.serial is None and number.symbol is None:
        return ()
    serial = BLANK if number.serial is None else f"{number.serial:02d}" if number.serial < _TEN else str(number.serial)
    return (Line("number", fill(wording.number, serial=serial, symbol=str(number.symbol or "")).rstrip()),)


def is_number(text: str, wording: Wording) -> bool:
    """Tell whether a line is a number line, whatever it lacks."""
    return _match(text, wording) is not None


def parse_number(text: str, wording: Wording) -> DocumentNumber | None:
    """Read a number line, with or without its colon, with blanks or dots for what is not filled in.

    Without a stroke leading figures are the number and the rest is the symbol, so that no word is lost.
    """
    match = _match(text, wording)
    if match is None:
        return None
    match match.groupdict():
        case {"number": number}:
            return parse_number(number, wording)
        case {"party": serial, "code": code}:
            return DocumentNumber(serial=_serial(serial), symbol=Symbol((code,)))
        case {"words": words}:
            first, *others = _groups(words)
            serial = _serial(first) if first.isdecimal() and others else None
            return DocumentNumber(serial=serial, symbol=Symbol(tuple(others if serial else (first, *others))))
        case {"serial": serial, **rest}:
            symbol = rest.get("symbol", "").strip().rstrip(".")
            groups = () if is_blank(symbol) else _groups(symbol)
            return DocumentNumber(serial=_serial(serial), symbol=Symbol(groups) if groups else None)
    return None


def _serial(text: str) -> int | None:
    """Return the number that is filled in; behind a hyphen stands what the register adds to it: "130-12" is 130."""
    parts = (part for part in _HYPHEN.split(_FILLED.sub("", text)) if any(map(str.isdecimal, part)))
    digits = "".join(character for character in next(parts, "") if character.isdecimal())
    return int(digits) or None if 0 < len(digits) <= _LONGEST else None


def _groups(text: str) -> tuple[str, ...]:
    """Return the groups of a symbol; a hyphen with nothing behind it ("UBND-") leaves no group."""
    return tuple(group for part in _HYPHEN.split(text) if (group := " ".join(part.split())))


@lru_cache(maxsize=16)
def _pattern(template: str) -> re.Pattern[str]:
    return compile_pattern(template, serial=_SERIAL, symbol=_SYMBOL)


def _match(text: str, wording: Wording) -> re.Match[str] | None:
    if len(text) > _LONGEST_LINE:
        return None
    if text[:1].isalpha() and text[0] not in _INITIALS and "/" not in text:
        return None  # as most lines are, in whatever Unicode form
    line = nfc(text).strip()
    if line[:1] not in _INITIALS and not (len(line) < _LONGEST_NAMED and "/" in line and ":" in line):
        return None
    if "V/" in line or "v/" in line:
        line = _BEFORE_SUBJECT.sub("", line)
    line = line.rstrip("; ,")
    if line[:1] == "(" and line[-1:] == ")" and "/" in line:
        line = line[1:-1].strip()
    colon = wording.number.find(":")
    if colon > 0 and ":" not in line[: colon + 6]:
        line = (
            line[:colon] + ":" + line[colon:] if line[:colon].casefold() == wording.number[:colon].casefold() else line
        )
    found = _PARTY.fullmatch(line) or _pattern(wording.number).fullmatch(line)
    if found or len(line) >= _LONGEST_NAMED:
        return found
    return _WITHOUT_STROKE.fullmatch(line) or _OPEN.fullmatch(line) or _NAMED.fullmatch(line)
