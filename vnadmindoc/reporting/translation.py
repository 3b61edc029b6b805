"""Sentences of the lower floors in the user's language.

Readers speak Vietnamese to the office whose file they refuse; loaders of JSON and TOML speak English to whoever
writes such a file. Here each of those sentences stands in both languages. A sentence that is not here is
passed on as it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from vnadmindoc.reporting.language import Phrase
from vnadmindoc.reporting.sentences import SENTENCES

if TYPE_CHECKING:
    from vnadmindoc.reporting.language import Language

__all__ = ["translate"]

_WORDS: Final = (
    Phrase("một văn bản (chuỗi)", "a text"),
    Phrase("một văn bản (chuỗi)", "text"),
    Phrase("true hoặc false", "true or false"),
    Phrase("một số nguyên", "a whole number"),
    Phrase("một số", "a number"),
    Phrase("một ngày", "a date"),
    Phrase("một bảng", "a table"),
    Phrase("một mảng", "an array"),
    Phrase("một đối tượng", "an object"),
    Phrase("một danh sách", "a list"),
    Phrase("một trong", "one of"),
    Phrase("tệp nén ZIP hoặc tệp Office", "a ZIP archive or an Office file"),
    Phrase("tệp nén ZIP rỗng", "an empty ZIP archive"),
    Phrase("tệp PDF", "a PDF file"),
    Phrase("tệp Office đời cũ", "an old Office file"),
    Phrase("tệp RTF", "an RTF file"),
    Phrase("tệp ảnh", "a picture:"),
    Phrase("tệp nén", "an archive:"),
    Phrase("tệp chương trình", "a program"),
)
"""How a value that was expected, found or guessed begins."""


def translate(sentence: str, language: Language) -> str:
    """Return a sentence of a lower floor in a language; a place behind it (`text @ path`) stays."""
    said, at, place = sentence.partition(" @ ")
    for pattern, phrase in _patterns(language):
        match = pattern.fullmatch(said)
        if match is not None:
            values = {name: _word(value, language) for name, value in match.groupdict().items()}
            return phrase.say(language, **values) + at + place
    return sentence


@cache
def _patterns(language: Language) -> tuple[tuple[re.Pattern[str], Phrase], ...]:
    """Return, in order, the expression of each sentence in the other language."""
    return tuple((_expression(phrase.en if language == "vi" else phrase.vi), phrase) for phrase in SENTENCES)


def _expression(sentence: str) -> re.Pattern[str]:
    pieces = re.split(r"\{(\w+)\}", sentence)
    return re.compile(
        "".join(f"(?P<{piece}>.+)" if index % 2 else re.escape(piece) for index, piece in enumerate(pieces)), re.DOTALL
    )


def _word(value: str, language: Language) -> str:
    for word in _WORDS:
        foreign = word.en if language == "vi" else word.vi
        if value == foreign or value.startswith((foreign + " ", foreign + ",")):
            return word.say(language) + value.removeprefix(foreign)
    return translate(value, language)
