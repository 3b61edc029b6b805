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
_SYMBOL = r"[^\s/;,:]?[^;,:]*?"
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
    """Read a number line, with or without its colon, with blanks or dots for what is not filled in."""
    match = _match(text, wording)
    if match is None:
        return None
    digits = "".join(character for character in match["serial"] if character.isdecimal())
    if len(digits) > _LONGEST:
        digits = ""
    symbol = match["symbol"].strip().rstrip(".")
    try:
        return DocumentNumber(
            serial=int(digits) if digits and int(digits) else None,
            symbol=None if not symbol or is_blank(symbol) else Symbol.parse(symbol),
        )
    except ValueError:
        return DocumentNumber(serial=int(digits) if digits and int(digits) else None)


def _match(text: str, wording: Wording) -> re.Match[str] | None:
    line = nfc(text).strip()
    colon = wording.number.find(":")
    if colon > 0 and ":" not in line[: colon + 6]:
        line = (
            line[:colon] + ":" + line[colon:] if line[:colon].casefold() == wording.number[:colon].casefold() else line
        )
    return compile_pattern(wording.number, serial=_SERIAL, symbol=_SYMBOL).fullmatch(line)
