"""One text, one form: Unicode normalization and the comparison key of Vietnamese words.

The same word reaches a reader in several spellings that are not faults of the writer: precomposed or
combining letters (dựng sẵn, tổ hợp), the tone mark on either vowel of *oa, oe, uy* (hòa, hoà), the Icelandic
letter eth where a keyboard driver meant đ, and any of a dozen dashes. `nfc` settles the first for output;
`fold` settles all of them, and letter case, for comparison only.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from vnadmindoc.composing import nfc

__all__ = ["fold", "nfc", "tone_style"]

ToneStyle = Literal["old", "new", "neutral"]

_A, _E, _Y = "àáảãạ", "èéẻẽẹ", "ỳýỷỹỵ"
_O, _U = "òóỏõọ", "ùúủũụ"

# The tone of an open syllable in oa, oe, uy: the new style marks the second vowel, the old style the first.
_NEW_TO_OLD = {
    **{"o" + new: old + "a" for new, old in zip(_A, _O, strict=True)},
    **{"o" + new: old + "e" for new, old in zip(_E, _O, strict=True)},
    **{"u" + new: old + "y" for new, old in zip(_Y, _U, strict=True)},
}
# After q the u is a glide and never carries the tone, so "qúy" and "qúa" are slips for "quý" and "quá".
_GLIDE = {
    old + plain: "u" + new for plain, row in (("a", _A), ("e", _E), ("y", _Y)) for old, new in zip(_U, row, strict=True)
}
# What stands before is looked at last: an expression that opens with plain letters is searched far faster.
_NEW = re.compile(rf"(?:o[{_A}{_E}]|u[{_Y}])(?<!q..)(?!\w)")
_OLD = re.compile(rf"(?<!q)(?:[{_O}][ae]|[{_U}]y)(?!\w)")
_SLIP = re.compile(rf"[{_U}][aey](?<=q..)")
_CONFUSABLE = {
    **dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-"),
    ord("ð"): "đ",
    ord("ɖ"): "đ",
    ord("ƣ"): "ư",
    **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), None),
}
_HAS_CONFUSABLE = re.compile(f"[{''.join(map(chr, _CONFUSABLE))}]").search


def fold(text: str) -> str:
    """Return the key under which two spellings of the same words are equal.

    The key is in form C, without letter case, with the tone of *oa, oe, uy* on the first vowel, every dash
    as the hyphen, eth as đ, no invisible characters, and each run of blanks as one blank (none at the ends).
    It is for comparing, not for showing.

    >>> fold("CỘNG HOÀ  XÃ HỘI") == fold("Cộng hòa xã hội")
    True
    >>> fold("Uỷ ban – khoẻ, quý, hoàn")
    'ủy ban - khỏe, quý, hoàn'
    """
    return _fold_line(text) if len(text) <= _LONGEST_LINE else _fold(text)


def _fold(text: str) -> str:
    key = nfc(text).casefold()
    if not key.isascii():
        if _HAS_CONFUSABLE(key):
            key = key.translate(_CONFUSABLE)
        key = _NEW.sub(lambda found: _NEW_TO_OLD[found[0]], key)
        if "q" in key:
            key = _SLIP.sub(lambda found: _GLIDE[found[0]], key)
    return " ".join(key.split())


_LONGEST_LINE = 160
_fold_line = lru_cache(maxsize=1024)(_fold)
"""The lines of a header and a foot are compared a dozen times each, and are the same in many documents."""


def tone_style(word: str) -> ToneStyle:
    """Say where the word puts the tone mark of *oa, oe, uy*: old (hòa), new (hoà), or neutral (no such case).

    A text of several words is judged by the first of them that shows a style.

    >>> tone_style("Hòa"), tone_style("thuỷ"), tone_style("quý"), tone_style("hoàn")
    ('old', 'new', 'neutral', 'neutral')
    """
    key = nfc(word).casefold()
    old, new = _OLD.search(key), _NEW.search(key)
    if old and new:
        return "old" if old.start() < new.start() else "new"
    if old:
        return "old"
    return "new" if new else "neutral"
