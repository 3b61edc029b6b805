"""The words of a document that a rule on spelling must look at: the few that are not plain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import filterfalse
from typing import Final, NamedTuple

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.vietnamese.misspelling import WordForm, word_form

__all__ = ["JUDGED", "Text", "Word", "place_words", "strange_words", "text_of"]

JUDGED: Final = ("subject", "letter_subject", "basis", "body", "article", "clause_titled", "clause", "point", "bullet")
"""Components that are sentences; titles are in capitals, and tables, recipients and signers are full of names."""

_AROUND: Final = ".,;:!?()[]{}“”‘’\"'«»…*_+-–—/|"
_MOST_KNOWN: Final = 20_000
_LONGEST_TOKEN: Final = 24
_LONGEST_KEPT: Final = 60_000

_plain: Final[set[str]] = set()
"""Pieces between blanks that have nothing to be told, of all documents so far: a document has hardly a new one."""


class Word(NamedTuple):
    """A word that is not plain, where it stands in a text for the first time, and how often it does."""

    word: str
    form: WordForm
    start: int
    times: int


class Text(NamedTuple):
    """The text of some labels together, one below the other."""

    whole: str
    labels: tuple[Label, ...]

    def place(self, word: Word) -> tuple[Label, tuple[int, int]]:
        """Return the label that holds a word, and the word's span in the label's text."""
        start = 0
        for label in self.labels:
            end = start + len(label.text)
            if word.start < end:
                return label, (word.start - start, word.start - start + len(word.word))
            start = end + 1
        raise LookupError(word.word)


def text_of(evidence: Evidence) -> Text:
    """Return the sentences of the document itself."""
    labels = evidence.of(*JUDGED)
    return Text(evidence.whole(labels), labels)


def strange_words(whole: str) -> frozenset[str]:
    """Return the words of a text that are not plain."""
    return _last_found(whole) if len(whole) <= _LONGEST_KEPT else _find(whole)


def _find(whole: str) -> frozenset[str]:
    found: set[str] = set()
    for piece in set(filterfalse(_plain.__contains__, whole.split())):
        if piece.isascii() and not piece.isalpha():
            continue  # figures and signs, of which each document has its own
        words = _strange_in(piece) if len(piece) <= _LONGEST_TOKEN else _look_up(piece)
        found.update(words)
        if not words and len(piece) <= _LONGEST_TOKEN:
            if len(_plain) >= _MOST_KNOWN:
                _plain.clear()
            _plain.add(piece)
    return frozenset(found)


def _look_up(piece: str) -> tuple[str, ...]:
    return tuple([word for word in _words(piece) if word_form(word) != "plain"])


_strange_in: Final = lru_cache(maxsize=4096)(_look_up)
_last_found: Final = lru_cache(maxsize=2)(_find)
"""More than one rule asks about the same text, one after the other."""


def place_words(words: Iterable[str], whole: str) -> tuple[Word, ...]:
    """Return words of a text by where they first stand, letters neither before nor behind; in one pass."""
    first: dict[str, int] = {}
    counts: dict[str, int] = dict.fromkeys(words, 0)
    for match in _LETTERS.finditer(whole):
        word = match[0]
        if word in counts:
            first.setdefault(word, match.start())
            counts[word] += 1
    return tuple([Word(word, word_form(word), start, counts[word]) for word, start in first.items()])


def _words(piece: str) -> Iterator[str]:
    """Yield the words of a piece between blanks: one, or the sides of a stroke; what is joined otherwise is a name."""
    for part in piece.strip(_AROUND).split("/"):
        word = part.strip(_AROUND)
        if word.isalpha() and len(word) <= _LONGEST_TOKEN:
            yield word


_LETTERS: Final = re.compile(r"[^\W\d_]+")
