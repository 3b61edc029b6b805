"""What the children of a run that are no text show: tabs, breaks, hyphens, signs of symbol fonts."""

from __future__ import annotations

from typing import Final

__all__ = ["CHARACTERS", "symbol"]

CHARACTERS: Final = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
"""The character of each element that stands for one, by its name in the main vocabulary."""

_SYMBOLS: Final = {0xB7: "•", 0xA7: "▪", 0xFC: "✓", 0xFE: "☑", 0xA8: "□", 0x6F: "□", 0x2D: "-", 0xE0: "→"}
_SYMBOL_FONT: Final = range(0xF000, 0xF100)
_PRINTABLE: Final = range(0x20, 0xD800)


def symbol(code: str) -> str:
    """Return the character of a `w:sym` by its hexadecimal code, none where it has none.

    Symbol fonts keep theirs from U+F000.
    """
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if number in _SYMBOL_FONT:
        number -= _SYMBOL_FONT.start
    if number in _SYMBOLS:
        return _SYMBOLS[number]
    return chr(number) if number in _PRINTABLE else ""
