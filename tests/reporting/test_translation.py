"""Sentences of readers and loaders, in both languages; a fault that no row knows would be passed on unchanged."""

from __future__ import annotations

import ast
import re

import pytest

import vnadmindoc as vn
from vnadmindoc.reporting.sentences import SENTENCES
from vnadmindoc.reporting.translation import translate


def _faults(call, *arguments):
    with pytest.raises(vn.VnadmindocError) as caught:
        call(*arguments)
    return getattr(caught.value, "faults", (str(caught.value),))


WRONG_JSON = b"""{"format": "vnadmindoc/1", "kindd": "x", "zzzz": 1, "subject": 5, "bases": 7, "issuer": [],
"kind": " x", "number": {"serial": "mot", "symbol": "BC--VP"}, "place_date": {"day": 31, "month": 2, "year": 2025},
"marks": {"urgency": "NHANH", "recall": 1}, "body": [{"type": "sach"}, 3, {"type": "paragraph"}],
"signatures": [{"capacities": [{}]}], "recipients": {"entries": ["a\\nb", ""]}, "enacting_power": "a\\u0301"}"""


def test_every_fault_of_a_wrong_document_is_said_in_vietnamese():
    faults = _faults(vn.load, WRONG_JSON)
    assert len(faults) > 12
    for fault in faults:
        said = translate(fault, "vi")
        assert said.rpartition(" @ ")[2] == fault.rpartition(" @ ")[2]
        if "Phụ lục" not in fault:
            assert said != fault


@pytest.mark.parametrize(
    "text", [b"{", b"[" * 100_000, b'{"format": "vnadmindoc/9"}', b'{"kind": "a", "kind": "b"}', b"3"]
)
def test_broken_json_is_said_in_vietnamese(text):
    assert all(translate(fault, "vi") != fault for fault in _faults(vn.load, text))


def test_every_fault_of_a_wrong_regulation_is_said_in_vietnamese(root):
    text = (root / "vnadmindoc" / "regulations" / "nd30_2020.toml").read_text(encoding="utf-8")
    for old, new in (
        ('system = "state"', 'system = "stat"'),
        ("width = 210", 'width = "rong"'),
        ("margin_top = 20", "margin_topp = 20"),
        ("margin_left = 30\n", "margin_left = 50\n"),
        ("bold = true", "bold = 1"),
        ('id = "motto"', 'id = "national_name"'),
        ("size = { minimum = 12, maximum = 13 }", "size = { minimum = 14, maximum = 13 }"),
        ('number = "Số: {serial}/{symbol}"', 'number = "Số: {serial}"'),
        ('may_be_followed_by = ["KT.", "Q."]', 'may_be_followed_by = ["KY.", "Q."]'),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    faults = _faults(vn.load_regulation, text.encode())
    assert len(faults) >= 8
    for fault in faults:
        assert translate(fault, "vi") != fault


@pytest.mark.parametrize("content", [b"= 1", b"\xff", b"x = " + b"[" * 10_000])
def test_a_broken_regulation_is_said_in_vietnamese(content):
    for fault in _faults(vn.load_regulation, content):
        assert translate(fault, "vi") != fault


@pytest.mark.parametrize(
    "data", [b"", b" \n", b"a\0b", b"a\n" * 300_000, b"a" * (2 << 20), b"\x81\x8d\x8f\x90" * 9, b"\xff\xfea", b"GIF89a"]
)
def test_what_a_reader_of_text_refuses_is_said_in_english(data):
    with pytest.raises(vn.UnreadableFile) as caught:
        vn.read(data, format="text")
    assert translate(str(caught.value), "en").isascii()


def test_why_a_document_was_not_judged_is_said_in_english():
    report = vn.check("Xin chào các bạn.\n".encode())
    assert report.conforms is None
    assert all(translate(notice, "en").isascii() for notice in report.notices)


@pytest.mark.parametrize("phrase", SENTENCES, ids=lambda phrase: phrase.en)
def test_a_sentence_is_said_in_both_languages_with_its_values(phrase):
    slots = re.findall(r"\{(\w+)\}", phrase.en)
    values = {name: f"<{name}>" for name in slots}
    english, vietnamese = phrase.say("en", **values), phrase.say("vi", **values)
    assert translate(vietnamese, "vi") == vietnamese
    assert translate(english, "en") == english
    assert translate(f"{english} @ a.b[3]", "vi") == f"{vietnamese} @ a.b[3]"


def test_a_sentence_that_no_row_knows_is_passed_on():
    assert translate("something else @ $", "vi") == "something else @ $"


def _sentences_of_readers(package):
    """Every Vietnamese sentence that a reader may say, with its blanks filled in."""
    for path in sorted((package / "formats").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
        docstrings = {ast.get_docstring(node, clean=False) for node in ast.walk(tree) if isinstance(node, documented)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value not in docstrings:
                said = re.sub(r"\{\w*\}", "7", node.value).strip()
                if said.endswith(".") and len(said.split()) > 2 and not said.isascii() and said[0].isupper():
                    yield path.name, said


def test_every_sentence_of_a_reader_stands_in_english_too(root):
    said = list(_sentences_of_readers(root / "vnadmindoc"))
    assert len(said) > 15
    assert [pair for pair in said if translate(pair[1], "en") == pair[1]] == []
