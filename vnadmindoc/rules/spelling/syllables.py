"""Words that cannot be Vietnamese syllables, and two ways to place the tone mark in one document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, passed, swap
from vnadmindoc.rules.rule import INAPPLICABLE, Finding, fault, rule
from vnadmindoc.rules.spelling.words import JUDGED, Word, place_words, strange_words, text_of
from vnadmindoc.vietnamese import fold
from vnadmindoc.vietnamese.misspelling import WordForm, word_form
from vnadmindoc.vietnamese.phonotactics import is_possible

__all__ = ["RULES"]

_LISTED: Final = 5
_MOST_TYPED: Final = 2
"""How often a mistyped word stands in a document; what stands there more often is meant: a name, a term."""

_STRANGE_SHARE: Final = 20
"""Of how many words one may be mistyped; with more of them the text is in another language or encoding."""

_FEW: Final = 3
_REACH: Final = 24
_BEFORE: Final = re.compile(r"[ ,(“\"]*([^\W\d_]+)")
"""The word before another, in the text read backwards."""
_BEHIND: Final = re.compile(r"[ ,)”\"]*([^\W\d_]+)")
_OPENED: Final = re.compile(r"[.:;!?+–•-]|\)(?:\d|\w(?!\w))")
"""What a sentence or an item of a list begins behind, likewise."""


@rule(
    code="VB0637",
    name="impossible-syllable",
    vi="Có từ không viết được thành âm tiết tiếng Việt, có thể gõ nhầm: {found}",
    en="Words that no Vietnamese syllable is spelt like, perhaps mistyped: {found}",
    why="Nội dung văn bản phải viết đúng chính tả: vần có âm cuối c, ch, p, t chỉ mang dấu sắc hoặc dấu nặng; k, gh, "
    "ngh đứng trước e, ê, i; dấu thanh đặt trên âm chính.",
    examples=(
        passed(),
        failed(swap("được giao trong năm", "được giao theo quy định của pháp luât trong năm")),
        failed(swap("được giao trong năm", "được giao cuả các nghành trong năm")),
        passed(swap("được giao trong năm", "được giao tại Krông Búk, Đắk Lắk, xã Ê-a-sup, trong năm")),
        passed(swap("được giao trong năm", "được giao về hóa đơn, thuỷ lợi, ximăng, apatít, ôtô trong năm")),
        inapplicable(drop(*JUDGED)),
    ),
)
def impossible_syllable(evidence: Evidence) -> Iterator[Finding]:
    """A word that no Vietnamese syllable is spelt like is mistyped, unless it is a name, a loan word or a symbol.

    Judged are words in lower case or with one capital, with a Vietnamese letter, away from foreign words; a word that
    comes three times is meant as it stands. Names with a capital are left alone unless only the tone mark is astray.
    """
    text = text_of(evidence)
    if not text.labels:
        yield INAPPLICABLE
        return
    wrong = [word for word in strange_words(text.whole) if word_form(word) in ("misplaced", "impossible")]
    placed = place_words(wrong, text.whole) if wrong else ()
    found = [word for word in placed if _is_mistyped(word, text.whole)]
    if not found or (len(found) > _FEW and len(found) * _STRANGE_SHARE > text.whole.count(" ")):
        return
    label, span = text.place(found[0])
    listed = ", ".join(f"“{word.word}”" for word in found[:_LISTED])
    yield fault(label, span, found=f"{listed}, …" if len(found) > _LISTED else listed)


def _is_mistyped(word: Word, whole: str) -> bool:
    """Tell by what stands around a word whether it is no name and no foreign word."""
    if word.form == "impossible" and word.times > _MOST_TYPED:
        return False
    end = word.start + len(word.word)
    before, behind = whole[max(0, word.start - _REACH) : word.start], whole[end : end + _REACH]
    if before[-1:] in _JOINTS or (behind[:1] in _JOINTS and behind[1:2].isalnum()):
        return False
    last, following = _BEFORE.match(before[::-1]), _BEHIND.match(behind)
    word_before = "" if last is None else last[1][::-1]
    beside = [text for text in (word_before, following[1] if following else "") if text]
    if any(map(_is_foreign, beside)):
        return False
    if word.form == "misplaced" or word.word.islower():
        return True
    is_name = (word_before != "" and not word_before.islower() and not _opens(before)) or following is None
    return not is_name and following is not None and following[1].islower() and word.word[0] != "K"


def _opens(before: str) -> bool:
    """Tell whether a sentence, a line or an item of a list begins behind a text."""
    words = before.rstrip()
    return not words or "\n" in before[len(words) :] or _OPENED.match(words[::-1]) is not None


_JOINTS: Final = ("-", "‑", "'", "’", "_", "@", "&")


def _is_foreign(word: str) -> bool:
    """Tell whether a word beside another is of another language; a short form in capitals is not."""
    return not word.isupper() and len(word) > 1 and not is_possible(word) and word_form(word) == "plain"


@rule(
    code="VB0638",
    name="tone-marks-mixed",
    vi="Dấu thanh đặt theo hai cách trong cùng văn bản: {old} và {new}",
    en="The tone mark is placed in two ways in one document: {old} and {new}",
    why="Nội dung văn bản viết thống nhất: dấu thanh của vần oa, oe, uy đặt theo một cách (hòa, thủy hoặc hoà, thuỷ).",
    examples=(
        passed(swap("được giao trong năm", "được giao về hóa đơn, thủy lợi trong năm")),
        passed(swap("được giao trong năm", "được giao về hoá đơn, thuỷ lợi, quý trong năm")),
        failed(swap("được giao trong năm", "được giao về hóa đơn, văn hoá trong năm")),
        inapplicable(drop(*JUDGED)),
    ),
)
def tone_marks_mixed(evidence: Evidence) -> Iterator[Finding]:
    """One document places the tone mark of oa, oe, uy in one way.

    Both ways are in use; they are held against each other only where the same word stands in both, since a name is
    written as its bearer writes it, and words that are quoted keep their own way.
    """
    text = text_of(evidence)
    if not text.labels:
        yield INAPPLICABLE
        return
    styles: dict[str, set[WordForm]] = {}
    strange = [word for word in strange_words(text.whole) if word_form(word) in ("old", "new")]
    for word in strange:
        styles.setdefault(fold(word), set()).add(word_form(word))
    mixed = [word for word in strange if len(styles[fold(word)]) > 1]
    found = place_words(mixed, text.whole) if mixed else ()
    new = {fold(word.word): word for word in reversed(found) if word.form == "new"}
    pairs = (
        [(word, new[key]) for word in found if word.form == "old" and (key := fold(word.word)) in new] if new else []
    )
    if not pairs:
        return
    old, other = pairs[0]
    rarer = other if other.times <= old.times else old
    label, span = text.place(rarer)
    yield fault(label, span, old=f"“{old.word}” ({old.times})", new=f"“{other.word}” ({other.times})")


RULES: Final = (impossible_syllable, tone_marks_mixed)
"""The rules of this module."""
