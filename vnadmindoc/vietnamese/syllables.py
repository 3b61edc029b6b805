"""The shape of a Vietnamese syllable: which strings of letters can be one.

Used to tell Vietnamese from the same bytes read under a wrong encoding, where hardly a word has this shape.
"""

from __future__ import annotations

import re
from unicodedata import normalize

__all__ = ["is_syllable"]

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"[{_TONES}]")
_SYLLABLE = re.compile(
    "(?:ngh?|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?"
    "(?:uyê|uyu|uya|uây|uôi|ươi|ươu|iêu|yêu|oai|oay|oao|oeo"
    "|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|ui|uê|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])?"
    "(?:ch|nh|ng|[cmnpt])?"
)
_VOWEL = re.compile("[aăâeêioôơuưy]")
# c and k, g and gh, ng and ngh share the vowels between them; a stopped syllable has the tone sắc or nặng only.
_MISSPELT = re.compile("c[eêiy]|k[aăâoôơuư]|ngh[aăâoôơuư]|gh[aăâoôơuư]|ng[eêiy]")
_STOPPED = re.compile("(?:[cpt]|ch)$")
_STOPPED_TONES = ("\u0301", "\u0323")


def is_syllable(word: str) -> bool:
    """Say whether the letters could be one Vietnamese syllable with at most one tone; case is ignored.

    >>> [is_syllable(word) for word in ("Nghiêng", "giữ", "quyết", "gì", "Céng", "hßa", "strong")]
    [True, True, True, True, False, False, False]
    """
    decomposed = normalize("NFD", word.casefold())
    tones = _TONE.findall(decomposed)
    bare = normalize("NFC", _TONE.sub("", decomposed))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(bare) or not _VOWEL.search(bare) or _MISSPELT.match(bare):
        return False
    return len(tones) == 1 and tones[0] in _STOPPED_TONES if _STOPPED.search(bare) else True
