"""A line in capitals written in lower case, with the names and abbreviations that the document itself shows."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Final

from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.vietnamese.syllables import is_syllable

__all__ = ["lower_case"]

_WORD: Final = re.compile(r"[^\W\d_]+")
_OPENS: Final = re.compile(r"(?:^|[.:;?!“\"(\n-])\s{0,3}$")
_Beside = tuple[str, str, str]
"""A word between its neighbours, one of them left out: ("tỉnh", "quảng", ""), ("", "quảng", "ngãi")."""


def lower_case(text: str, evidence: Evidence) -> str:
    """Return a text in capitals as a sentence; letters and signs stay as many as they were.

    A word is written as the content of the document writes it beside the same neighbour; one that is no Vietnamese
    syllable is an abbreviation and stays; any other is in lower case. Names that stand nowhere else are lost.
    """
    forms = _forms(evidence)
    words = list(_WORD.finditer(text))
    pieces: list[str] = []
    end = 0
    for number, match in enumerate(words):
        own = match[0].casefold()
        before = words[number - 1][0].casefold() if number else ""
        after = words[number + 1][0].casefold() if number + 1 < len(words) else ""
        seen = forms.get((before, own, ""), Counter()) + forms.get(("", own, after), Counter())
        pieces += [text[end : match.start()], _form(match[0], seen, opens=number == 0)]
        end = match.end()
    return "".join([*pieces, text[end:]])


def _form(word: str, seen: Counter[str], *, opens: bool) -> str:
    if not is_syllable(word):
        return word
    form = seen.most_common(1)[0][0] if seen else word.lower()
    return form[:1].upper() + form[1:] if opens else form


@lru_cache(maxsize=1)
def _forms(evidence: Evidence) -> dict[_Beside, Counter[str]]:
    """Return how the content writes a word inside a sentence beside each neighbour."""
    found: dict[_Beside, Counter[str]] = {}
    for label in evidence.content:
        if label.text.isupper():
            continue
        words = list(_WORD.finditer(label.text))
        for number, match in enumerate(words):
            if not number or _OPENS.search(label.text[max(0, match.start() - 3) : match.start()]):
                continue
            own = match[0].casefold()
            before = words[number - 1][0].casefold()
            after = words[number + 1][0].casefold() if number + 1 < len(words) else ""
            for beside in ((before, own, ""), ("", own, after)):
                found.setdefault(beside, Counter())[match[0]] += 1
    return found
