"""Which strings of letters can be a Vietnamese syllable as it is spelt: initials, rhymes, tones and where they stand.

Far stricter than `syllables.is_syllable`, which only tells Vietnamese from another encoding: here each rhyme is one of
those that words have, k, gh and ngh stand before e, ê, i and y only, a syllable that ends with c, ch, p or t has the
tone sắc or nặng, and the tone mark stands over the letter that carries it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final, NamedTuple
from unicodedata import normalize

__all__ = ["STARTS", "is_possible", "is_tone_misplaced"]

_INITIALS: Final = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph r s t th tr v x".split()  # noqa: SIM905 - read as one line
"""What a syllable may begin with; one may also begin with its vowel, and qu has rhymes of its own."""

STARTS: Final = frozenset({"", "q", *_INITIALS})
"""The consonants before the first vowel letter of a syllable, none among them; the u of qu is such a letter."""

_BEFORE_FRONT: Final = {"k": "c", "gh": "g", "ngh": "ng"}
"""The spellings before e, ê, i and y, and those before every other vowel."""

_RHYMES: Final = """
a ac ach ai am an ang anh ao ap at au ay  ăc ăm ăn ăng ăp ăt  âc âm ân âng âp ât âu ây
e ec em en eng eo ep et  ê êch êm ên ênh êp êt êu êng êc
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay  oăc oăm oăn oăng oăt  oc oe oem oen oeo oet oi om on ong
ooc oong op ot  ô ôc ôi ôm ôn ông ôông ôp ôt  ơ ơi ơm ơn ơp ơt
u ua uâc uân uâng uât uây uê uêch uên uênh uêu uêt uc ui um un ung uơ uô uôc uôi uôm uôn uông uôt uơn uơt up ut
uy uya uych uyên uyêt uyn uynh uyp uyt uyu  ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
y
""".split()  # noqa: SIM905 - a table to be read
"""Every rhyme (vần) with its medial, as it is written after a consonant."""

_BARE: Final = "yêm yên yêng yêt yêu".split()  # noqa: SIM905 - likewise
"""What iêm and its like are where no consonant stands before."""

_AFTER_Q: Final = """
ua uac uach uai uan uang uanh uao uap uat uau uay uăc uăm uăn uăng uăp uăt uâc uân uâng uât uâu uây ue uec uen ueo
uep uet uê uêch uên uênh uêt uêu ui uin uinh uit uơ uơi uơn uơt uôc uôn uôt uông uy uych uyên uyêt uyn uynh uyp uyt uyu
""".split()  # noqa: SIM905 - likewise

_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
_TONELESS: Final = dict.fromkeys(map(ord, _TONES))
_STOPPED_TONES: Final = "\u0301\u0323"
_HATTED: Final = "ăâêôơư"
_VOWELS: Final = "aăâeêioôơuưy"
_LONGEST: Final = 8
"""Letters of the longest syllable there is: nghiêng, and one for a mark that is typed apart."""


@cache
def _written() -> dict[str, frozenset[int]]:
    """Return every syllable without its tone, and the letters (from 0) that the tone mark may stand over."""
    found: dict[str, frozenset[int]] = {}
    for initial in ("", *_INITIALS):
        rhymes = _RHYMES if initial else [*_RHYMES, *_BARE]
        for rhyme in rhymes:
            if _fits(initial, rhyme):
                # "gi" before a rhyme with i is written with one i: gì, giếng, giết.
                word = f"g{rhyme}" if initial == "gi" and rhyme[0] == "i" else initial + rhyme
                places = _tone_places(rhyme, len(word) - len(rhyme))
                found[word] = found.get(word, frozenset()) | places
    for rhyme in _AFTER_Q:
        found[f"q{rhyme}"] = _tone_places(rhyme[1:], 2)
    return found


def _fits(initial: str, rhyme: str) -> bool:
    """Tell whether an initial is spelt so before a rhyme."""
    front = rhyme[0] in "eêiy"
    if initial == "gi" and rhyme in ("ia", "y"):
        return False
    if initial in _BEFORE_FRONT:
        return front or (initial == "k" and rhyme in ("uy", "uynh"))  # Kuy is no word, but a name is written so
    return not (front and initial in _BEFORE_FRONT.values())


def _tone_places(rhyme: str, start: int) -> frozenset[int]:
    """Return the places of the tone mark in a word whose rhyme begins at `start`: two for oa, oe, uy alone."""
    vowels = len(rhyme) - len(rhyme.lstrip(_VOWELS))
    nucleus = rhyme[:vowels]
    hats = [place for place, letter in enumerate(nucleus) if letter in _HATTED]
    if hats:
        return frozenset({start + hats[-1]})
    if rhyme in ("oa", "oe", "uy"):
        return frozenset({start, start + 1})
    if nucleus == "oo":
        return frozenset({start, start + 1})
    glides = nucleus[:2] in ("oa", "oe", "uy") and len(rhyme) > len("oa")
    return frozenset({start + 1 if glides else start})


def is_possible(word: str) -> bool:
    """Say whether a word, in any case, is spelt as one syllable of Vietnamese can be; both hòa and hoà are.

    >>> [is_possible(word) for word in ("nghiêng", "Quyết", "gì", "giếng", "thuỷ", "thủy", "khuya", "xoong")]
    [True, True, True, True, True, True, True, True]
    >>> [is_possible(word) for word in ("nghành", "luât", "hơp", "cuả", "tòan", "đưòng", "kông", "trườngg")]
    [False, False, False, False, False, False, False, False]
    """
    taken = _take_apart(word)
    return taken is not None and _bears(taken.bare, taken.tone) and (not taken.tone or taken.is_placed)


def is_tone_misplaced(word: str) -> bool:
    """Say whether a word would be a syllable if its tone mark stood over another of its letters.

    >>> [is_tone_misplaced(word) for word in ("cuả", "tòan", "Vịêt", "hòa", "luât")]
    [True, True, True, False, False]
    """
    taken = _take_apart(word)
    return taken is not None and taken.tone != "" and not taken.is_placed and _bears(taken.bare, taken.tone)


class _Syllable(NamedTuple):
    bare: str
    tone: str
    is_placed: bool


def _take_apart(word: str) -> _Syllable | None:
    """Return the letters of a syllable, its tone, and whether that stands over its letter; None for no syllable."""
    if len(word) > _LONGEST:
        return None
    tone, place, letters = "", -1, ""
    for letter, tones in map(_part, normalize("NFC", word.lower())):
        if tones:
            if tone or len(tones) > 1:
                return None
            tone, place = tones, len(letters)
        letters += letter
    places = _written().get(letters)
    return None if places is None else _Syllable(letters, tone, place in places)


@lru_cache(maxsize=512)
def _part(character: str) -> tuple[str, str]:
    """Return a letter without its tones, and these: words have few letters, and each comes again and again."""
    signs = normalize("NFD", character)
    return normalize("NFC", signs.translate(_TONELESS)), "".join([sign for sign in signs if sign in _TONES])


def _bears(bare: str, tone: str) -> bool:
    """Tell whether a syllable can have this tone, or none: with c, ch, p or t at its end it has sắc or nặng."""
    return not bare.endswith(("c", "ch", "p", "t")) or (tone != "" and tone in _STOPPED_TONES)
