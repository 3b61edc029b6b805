"""The law of exchange: what is dumped is loaded again, equal; what no document is, is refused with its place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from vnadmindoc.errors import InvalidDocument, UnreadableFile
from vnadmindoc.exchange import dump_json, load_json, schema
from vnadmindoc.testing import conforming_documents, documents

if TYPE_CHECKING:
    from collections.abc import Iterator

VALIDATOR = Draft202012Validator(schema())


@settings(max_examples=60, deadline=None)
@given(documents())
def test_any_document_is_loaded_as_it_was_dumped(document):
    assert load_json(dump_json(document)) == document


@settings(max_examples=40, deadline=None)
@given(conforming_documents(extras=True))
def test_an_office_document_is_loaded_as_it_was_dumped(document):
    text = dump_json(document)
    assert load_json(text.encode("utf-8")) == document
    assert dump_json(load_json(text)) == text


@settings(max_examples=30, deadline=None)
@given(documents())
def test_every_dumped_document_keeps_the_published_schema(document):
    faults = [fault.json_path for fault in VALIDATOR.iter_errors(json.loads(dump_json(document)))]
    assert faults == []


def places(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every value in a JSON value, the whole first."""
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places(inner, (*path, index))


def at(value: object, path: tuple[str | int, ...]) -> object:
    for step in path:
        value = value[step]
    return value


def json_path(path: tuple[str | int, ...]) -> str:
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


@settings(max_examples=30, deadline=None)
@given(documents(), st.data())
def test_an_unknown_key_is_refused_by_schema_and_loader_alike_at_its_path(document, data):
    dumped = json.loads(dump_json(document))
    path = data.draw(st.sampled_from([path for path in places(dumped) if isinstance(at(dumped, path), dict)]))
    at(dumped, path)["unheard_of"] = None
    assert not VALIDATOR.is_valid(dumped)
    with pytest.raises(InvalidDocument) as caught:
        load_json(json.dumps(dumped))
    assert [fault for fault in caught.value.faults if fault.endswith(f"@ {json_path(path)}.unheard_of")]


@settings(max_examples=30, deadline=None)
@given(documents(), st.data())
def test_a_value_of_a_wrong_type_is_refused_by_schema_and_loader_alike(document, data):
    dumped = json.loads(dump_json(document))
    path = data.draw(st.sampled_from([path for path in places(dumped) if path]))
    wrong = {"neither": "text nor list"} if not isinstance(at(dumped, path), dict) else 7.5
    at(dumped, path[:-1])[path[-1]] = wrong
    assert not VALIDATOR.is_valid(dumped)
    with pytest.raises(InvalidDocument) as caught:
        load_json(json.dumps(dumped))
    assert all(" @ $" in fault for fault in caught.value.faults)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=60) | st.text(max_size=60))
def test_any_bytes_are_a_document_or_refused_by_name(source):
    try:
        loaded = load_json(source)
    except (InvalidDocument, UnreadableFile):
        return
    assert load_json(dump_json(loaded)) == loaded
