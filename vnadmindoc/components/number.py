"""Số, ký hiệu của văn bản (ô 3; khoản 3 Mục II)."""

from __future__ import annotations

import re

from vnadmindoc.components.line import BLANK, Line, is_blank
from vnadmindoc.model import DocumentNumber, Symbol
from vnadmindoc.pattern import compile_pattern, fill
from vnadmindoc.regulations import Wording
from vnadmindoc.vietnamese import nfc

__all__ = ["format_number", "is_number", "parse_number"]

_SERIAL = r"[\d\s._…\-–—]*?"
_SYMBOL = r"[^\s/;,:]?(?:\[[^\]]*\]|[^;,:])*?"
_WITHOUT_STROKE = re.compile(r"số\s*:\s*(?=[^/]{1,30}$)(?P<words>[\w.&-]*\d[\w.&-]*\s?-\s?[\w.&-]*\w)", re.IGNORECASE)
"""A number line whose writer knew no stroke: "Số: 15-BC-VP"."""

_HYPHEN = re.compile("[-–—]")

_TEN = 10
_LONGEST = 11


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
    parts = match.groupdict()
    if "symbol" not in parts:
        first, *others = _groups(parts["words"])
        if first.isdecimal() and others:
            return DocumentNumber(serial=_serial(first), symbol=Symbol(tuple(others)))
        return DocumentNumber(symbol=Symbol((first, *others)))
    symbol = parts["symbol"].strip().rstrip(".")
    groups = () if is_blank(symbol) else _groups(symbol)
    return DocumentNumber(serial=_serial(parts["serial"]), symbol=Symbol(groups) if groups else None)


def _serial(text: str) -> int | None:
    digits = "".join(character for character in text if character.isdecimal())
    return int(digits) or None if 0 < len(digits) <= _LONGEST else None


def _groups(text: str) -> tuple[str, ...]:
    """Return the groups of a symbol; a hyphen with nothing behind it ("UBND-") leaves no group."""
    return tuple(group for part in _HYPHEN.split(text) if (group := " ".join(part.split())))


def _match(text: str, wording: Wording) -> re.Match[str] | None:
    line = nfc(text).strip()
    colon = wording.number.find(":")
    if colon > 0 and ":" not in line[: colon + 6]:
        line = (
            line[:colon] + ":" + line[colon:] if line[:colon].casefold() == wording.number[:colon].casefold() else line
        )
    pattern = compile_pattern(wording.number, serial=_SERIAL, symbol=_SYMBOL)
    return pattern.fullmatch(line) or _WITHOUT_STROKE.fullmatch(line)
