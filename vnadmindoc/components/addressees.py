"""Kính gửi (ô 9a; điểm d khoản 9 Mục II)."""

from __future__ import annotations

import re
from functools import cache

from vnadmindoc.components.line import Line, is_blank, strip_dash, strip_end, without_label
from vnadmindoc.regulations import Wording
from vnadmindoc.vietnamese import fold, nfc

__all__ = ["format_addressees", "opens_addressees", "parse_addressees"]

_SENTENCE = 100
_LABEL = 3
"""How many times its own length the label and what decides on it can take, with blanks and decomposed letters."""


_NUMBERED = re.compile(r"(?<!\s)\s*+(\d{1,2})\s?[.)]\s*+(?=[^\W\d_])")
"""What stands in front of an addressee where they are numbered."""

_ASKS = re.compile(
    r"\b(?:xem xét|quyết định|chỉ đạo|biết|giúp đỡ|theo dõi|thực hiện|phê duyệt|cho ý kiến|tổng hợp|báo cáo|lời)\b"
)
"""What a closing sentence asks of those whom it addresses: "Kính gửi Sở … xem xét, quyết định."."""

_BETWEEN = re.compile(r";\s+(?![^()]{0,120}\))")
"""What parts several addressees on one line; not a semicolon in brackets."""


def format_addressees(addressees: tuple[str, ...], wording: Wording) -> tuple[Line, ...]:
    """Print one addressee on the line of "Kính gửi:", several on lines of their own below it."""
    if not addressees:
        return ()
    if len(addressees) == 1:
        return (Line("addressees", f"{wording.addressees} {addressees[0]}"),)
    ends = [";"] * (len(addressees) - 1) + ["."]
    items = (Line("addressee", f"- {name}{end}") for name, end in zip(addressees, ends, strict=True))
    return (Line("addressees", wording.addressees), *items)


def opens_addressees(text: str, wording: Wording) -> bool:
    """Tell whether a line begins with the words "Kính gửi" as a label."""
    line = text.lstrip()
    if line[:1].casefold() != wording.addressees[:1].casefold():
        return False
    match = _label(wording.addressees).match(fold(line[: _LABEL * len(wording.addressees)]))
    return match is not None and (match[0].endswith(":") or match.end() == len(match.string) or _is_short(line))


def _is_short(line: str) -> bool:
    """Tell whether a line without the colon is too short for a sentence and ends like none, or asks for nothing."""
    if len(line) >= _SENTENCE or line.rstrip().endswith((";", ",")):
        return False
    return not line.rstrip().endswith(".") or _ASKS.search(fold(line)) is None


@cache
def _label(words: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(fold(words).rstrip(': '))}\s*(?::|$|(?<=\s)(?=[\w[{{$«<(“]))")


def parse_addressees(lines: tuple[str, ...], wording: Wording) -> tuple[str, ...]:
    """Read the label's line and the lines below it."""
    first = without_label(lines[0], wording.addressees)
    names = [*(_BETWEEN.split(nfc(first)) if len(lines) == 1 else (first,)), *lines[1:]]
    names = [name for name in names if name.strip()]
    if len(names) > 1 and all(_is_numbered(name, number) for number, name in enumerate(names, 1)):
        names = [_NUMBERED.sub("", name, count=1) for name in names]
    return tuple(clean for name in names if (clean := _clean(name)) and not is_blank(clean))


def _is_numbered(name: str, number: int) -> bool:
    found = _NUMBERED.match(name)
    return found is not None and int(found[1]) == number


def _clean(text: str) -> str:
    return " ".join(strip_end(strip_dash(nfc(text))).split())
