"""How wide a text stands on paper in Times New Roman, and where its lines break.

The widths are those of the metric-compatible Liberation Serif 2 faces, in `times.json` beside this module.
Accented letters are not in the table: a precomposed letter is as wide as its base letter (a test holds the
fonts to it), and only ơ and ư, whose horn widens them, have entries of their own.

A character that the table lacks counts as one em where East Asian typography sets it full width, as nothing
where it is a combining mark or a control, and as half an em, the width of a digit, otherwise.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from vnadmindoc.composing import nfc
from vnadmindoc.units import MM_PER_POINT

__all__ = ["text_width", "wrap"]

_UNITS_PER_EM: Final = 2048
_MEMO: Final = 4096
_CHUNK: Final = re.compile(r"[^ \t]*?[-–—](?=[^\W\d])|[^ \t]+|[ \t]+")


class _Face(dict[str, int]):
    """Advance widths by character, in units of which an em has 2048."""

    def __missing__(self, character: str) -> int:
        width = self._width(character)
        if len(self) < _MEMO:
            self[character] = width
        return width

    def _width(self, character: str) -> int:
        """Return the width of a character that the table has not."""
        base = unicodedata.normalize("NFD", character)
        if "\u031b" in base:  # the horn of ơ and ư under a tone mark
            return self[unicodedata.normalize("NFC", base[0] + "\u031b")]
        if base[0] != character:
            return self[base[0]]
        if unicodedata.east_asian_width(character) in "WF":
            return _UNITS_PER_EM
        if unicodedata.category(character) in ("Mn", "Me", "Cc", "Cf"):
            return 0
        return _UNITS_PER_EM // 2


@cache
def _faces() -> dict[tuple[bool, bool], _Face]:
    from importlib.resources import files

    table = json.loads(files("vnadmindoc.layout").joinpath("times.json").read_text(encoding="utf-8"))
    names = {(False, False): "regular", (True, False): "bold", (False, True): "italic", (True, True): "bold_italic"}
    return {key: _Face(zip(table["characters"], table[name], strict=True)) for key, name in names.items()}


@lru_cache(maxsize=_MEMO)
def text_width(text: str, size_pt: float, bold: bool = False, italic: bool = False) -> float:
    """Return the width in mm of one line of text set in Times New Roman of `size_pt` points, without kerning."""
    return _units(text, bold, italic) * size_pt * MM_PER_POINT / _UNITS_PER_EM


def _units(text: str, bold: bool, italic: bool) -> int:
    return sum(map(_faces()[bold, italic].__getitem__, nfc(text)))


@lru_cache(maxsize=_MEMO)
def wrap(text: str, size_pt: float, width_mm: float, bold: bool = False, italic: bool = False) -> tuple[str, ...]:
    """Return the lines into which a word processor breaks a text in a frame `width_mm` wide.

    Greedy: a line takes each word that fits. Lines break at blanks, which hang over the edge and are dropped,
    and after a hyphen or dash before a letter; a no-break space (U+00A0) holds its words together; a line feed
    always breaks; a word wider than the frame breaks where it must. Text without words
    gives one empty line. The lines come back in Unicode normal form C.
    """
    limit = width_mm * _UNITS_PER_EM / (size_pt * MM_PER_POINT) + 0.5
    face = _faces()[bold, italic]
    lines: list[str] = []
    for stretch in nfc(text).split("\n"):
        if sum(map(face.__getitem__, stretch)) <= limit:
            lines.append(stretch.strip(" \t"))
        else:
            lines += _lines(stretch, limit, face)
    return tuple(lines)


def _lines(text: str, limit: float, face: _Face) -> list[str]:
    lines: list[str] = []
    line, taken = "", 0
    for chunk in _CHUNK.findall(text):
        width = sum(map(face.__getitem__, chunk))
        if chunk.isspace() and chunk[0] in " \t":
            line, taken = (line + chunk, taken + width) if line else ("", 0)
        elif taken + width <= limit:
            line, taken = line + chunk, taken + width
        else:
            if line:
                lines.append(line.rstrip(" \t"))
            line, taken = chunk, width
            while taken > limit and len(line) > 1:
                head = _fitting(line, limit, face)
                lines.append(line[:head])
                line = line[head:]
                taken = sum(map(face.__getitem__, line))
    lines.append(line.rstrip(" \t"))
    return lines


def _fitting(word: str, limit: float, face: _Face) -> int:
    """Return how many of a word's characters fit, at least one."""
    taken = 0
    for count, character in enumerate(word):
        taken += face[character]
        if taken > limit:
            return max(count, 1)
    return len(word)
