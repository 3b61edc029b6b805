"""Text in composed Unicode (NFC), in linear time whatever it holds."""

from __future__ import annotations

import re
from itertools import groupby
from unicodedata import combining, is_normalized, normalize

__all__ = ["marks_in_a_row", "nfc"]


def marks_in_a_row(least: int) -> re.Pattern[str]:
    """Return the expression of so many combining marks in a row or more; rows of ornaments match it too."""
    mark = r"[^\w\s\x00-\x7f\u2000-\u2fff\u3000-\u303f]"
    # The first of them stands in front of what must not come before it: so a text is skimmed for one many times faster.
    return re.compile(rf"{mark}(?<!{mark}{mark}){mark}{{{least - 1}}}")


_PIECE = 400
_FLOOD = marks_in_a_row(_PIECE).search


def nfc(text: str) -> str:
    r"""Return the text in normalization form C; the very same object when it is in that form already.

    >>> nfc("Vie\u0323\u0302t")
    'Việt'
    """
    if text.isascii():
        return text
    if len(text) > _PIECE and _FLOOD(text):
        settled = normalize("NFC", _in_order(text))
        return text if settled == text else settled
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def _in_order(text: str) -> str:
    """Return a text taken apart with its combining marks in canonical order.

    The standard library puts a flood of marks in order in a time that grows with its square, and one that is in
    order already at once.
    """
    pieces = [normalize("NFD", text[start : start + _PIECE]) for start in range(0, len(text), _PIECE)]
    ordered: list[str] = []
    for _, letters in groupby("".join(pieces), key=lambda letter: combining(letter) > 0):
        ordered += sorted(letters, key=combining)
    return "".join(ordered)
