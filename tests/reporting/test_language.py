"""What is said is said in both languages, with the same placeholders."""

from __future__ import annotations

import re

import pytest

from vnadmindoc.cli import phrases as cli_phrases
from vnadmindoc.reporting import phrases
from vnadmindoc.reporting.language import Phrase


def _phrases(value):
    match value:
        case Phrase():
            yield value
        case dict():
            for each in value.values():
                yield from _phrases(each)
        case tuple():
            for each in value:
                yield from _phrases(each)


ALL = [phrase for module in (phrases, cli_phrases) for value in vars(module).values() for phrase in _phrases(value)]


def test_there_are_phrases_to_compare():
    assert len(ALL) > 60


@pytest.mark.parametrize("phrase", ALL, ids=lambda phrase: phrase.en)
def test_both_languages_have_the_same_placeholders(phrase):
    slots = [sorted(re.findall(r"\{(\w+)\}", text)) for text in (phrase.vi, phrase.en)]
    assert slots[0] == slots[1]
    assert phrase.vi.strip()
    assert phrase.en.strip()


def test_a_phrase_is_said_with_its_values():
    assert Phrase("trang {page}", "page {page}").say("en", page=3) == "page 3"
    assert Phrase("{}", "{}").say("vi") == "{}"
