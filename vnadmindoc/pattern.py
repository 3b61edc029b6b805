r"""Wordings as data: one template prints a line and recognizes it.

A template is text with slots in braces: `"{place}, ngày {day} tháng {month} năm {year}"`. `fill` prints
it; `compile_pattern` makes the expression that reads it back, with blanks and dashes forgiven.

>>> compile_pattern("Số: {serial}/{symbol}", serial=r"\d*", symbol=r"\S+").fullmatch("Số:   /BC-VP")["symbol"]
'BC-VP'
"""

from __future__ import annotations

import re
from functools import cache

__all__ = ["compile_pattern", "fill"]

_SLOT = re.compile(r"\{(\w+)\}")
_DASHES = "[-–—‐‑−]"


def fill(template: str, **values: str) -> str:
    """Print a template. Raises `KeyError` for a slot without a value."""
    return "".join([values[piece] if is_slot else piece for is_slot, piece in _pieces(template)])


@cache
def _pieces(template: str) -> tuple[tuple[bool, str], ...]:
    """Return a template as its literals and its slots, in order."""
    pieces: list[tuple[bool, str]] = []
    position = 0
    for slot in _SLOT.finditer(template):
        pieces += ((False, template[position : slot.start()]), (True, slot[1]))
        position = slot.end()
    return (*pieces, (False, template[position:]))


def compile_pattern(template: str, **slots: str) -> re.Pattern[str]:
    """Return the forgiving expression of a template; `slots` are the expressions of its slots.

    Blanks match any run of blanks or none where punctuation stands; any dash matches any dash; letters
    match in either case.
    """
    return _compile(template, tuple(sorted(slots.items())))


@cache
def _compile(template: str, slots: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    expressions = dict(slots)
    pieces: list[str] = []
    position = 0
    for slot in _SLOT.finditer(template):
        pieces.append(_literal(template[position : slot.start()]))
        pieces.append(rf"\s*+(?P<{slot[1]}>{expressions[slot[1]]})\s*+")
        position = slot.end()
    pieces.append(_literal(template[position:]))
    return re.compile("".join(pieces), re.IGNORECASE)


def _literal(text: str) -> str:
    pieces: list[str] = []
    for token in re.findall(r"\s+|[-–—]|\w+|[^\w\s]", text):
        if token.isspace():
            pieces.append(r"\s*+")
        elif re.fullmatch("[-–—]", token):
            pieces.append(rf"\s*+{_DASHES}\s*+")
        elif re.fullmatch(r"\w+", token):
            pieces.append(re.escape(token))
        else:
            pieces.append(rf"\s*+{re.escape(token)}")
    return "".join(pieces)
