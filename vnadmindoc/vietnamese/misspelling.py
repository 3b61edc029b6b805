"""Which words of running Vietnamese are surely mistyped, and which merely look strange: loans, names, symbols.

The question is not whether a word is Vietnamese but whether anybody can have meant it as it stands; in doubt it is let
pass.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal
from unicodedata import normalize

from vnadmindoc.vietnamese.phonotactics import STARTS, is_possible, is_tone_misplaced
from vnadmindoc.vietnamese.unicode_form import tone_style

__all__ = ["WordForm", "word_form"]

WordForm = Literal["plain", "old", "new", "impossible", "misplaced"]
"""What is to be said of a word: nothing; that its tone mark shows a style (hòa is old, hoà is new); that no syllable
is spelt so; that it would be one if the tone mark stood over the right letter (cuả, tòan)."""

_LETTERS: Final = "[a-eghiklm-vxyàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]"
_WORD: Final = re.compile(rf"{_LETTERS}{{2,14}}+")
_TONES: Final = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_VOWELS: Final = "aăâeêioôơuưy"
_PARTED: Final = re.compile(f"([^{_VOWELS}]*)([{_VOWELS}]+)([^{_VOWELS}]*)")

_CLUSTER: Final = re.compile(r"[bcdđgkpvms][lr]|[mtnhl][lr]\Z|s[bcdđghklmnpqtv]|[bkm][bcdđgmnpstv]")
"""Consonants that open no Vietnamese syllable but those of many names and loans: Krông, brôm, Mlô, Bdơr."""

_FOREIGN_END: Final = re.compile("[bdđhklqrsvx]")
"""A consonant that ends no Vietnamese syllable but those of many names and loans: Đắk, Tẻh, bôl."""

_FOREIGN_RHYME: Final = re.compile("i[oôơ].*|ic")
"""A rhyme of loans that are written as one syllable, with and without a hyphen: kiốt, bô níc."""

_NEVER_IN_LOANS: Final = "\u0300\u0303\u0309\u0323"
"""Tones that no loan word has: huyền, ngã, hỏi, nặng."""

_SHORTEST_HALF: Final = 3
"""Letters of each of two words typed as one; shorter ones are syllables of loans: ôtô, ximăng, apatít."""


@lru_cache(maxsize=8192)
def word_form(word: str) -> WordForm:
    """Say what is to be said of a word in form C; capitals, and words without a Vietnamese letter, are plain.

    >>> [word_form(word) for word in ("hòa", "hoà", "cuả", "nghành", "Môitrường", "luât")]
    ['old', 'new', 'misplaced', 'impossible', 'impossible', 'impossible']
    >>> words = ("trường", "Krông", "Đắk", "apatít", "kiốt", "ôtô", "website", "sđt", "LUÂT")
    >>> {word_form(word) for word in words}
    {'plain'}
    """
    key = word.lower()
    if word.isascii() or word[1:] != key[1:] or not _WORD.fullmatch(key):
        return "plain"
    if is_possible(word):
        style = tone_style(word)
        return "plain" if style == "neutral" else style
    if is_tone_misplaced(word):
        return "misplaced"
    return "impossible" if _is_mistyped(key, may_be_name=word != key) else "plain"


def _is_mistyped(key: str, *, may_be_name: bool) -> bool:
    """Tell whether an impossible word, in lower case, is no loan, name or symbol."""
    if key.replace("đ", "d").isascii():
        return False  # a short form: sđt
    bare = normalize("NFC", normalize("NFD", key).translate(_TONES))
    parted = _PARTED.fullmatch(bare)
    if parted is None:
        return _is_two_words(key)
    start, nucleus, end = parted.groups()
    if start not in STARTS and (may_be_name or _CLUSTER.match(start)):
        return False
    return not (_FOREIGN_END.match(end) or _FOREIGN_RHYME.fullmatch(nucleus + end))


def _is_two_words(key: str) -> bool:
    """Tell whether two Vietnamese words were typed as one: a loan word has but few of the tones."""
    if not any(sign in _NEVER_IN_LOANS for sign in normalize("NFD", key)):
        return False
    cuts = range(_SHORTEST_HALF, len(key) - _SHORTEST_HALF + 1)
    return any(is_possible(key[:cut]) and is_possible(key[cut:]) for cut in cuts)
