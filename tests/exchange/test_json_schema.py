"""The published schema: valid itself, in both languages, with the same keys as the loader."""

from __future__ import annotations

import json
import re

import pytest
from jsonschema import Draft202012Validator

from vnadmindoc.exchange import dump_json, loading, loading_body, schema
from vnadmindoc.exchange.shapes import Place
from vnadmindoc.model import Document, Level

DEFINITIONS = schema()["$defs"]
_ARTICLE = re.compile(r"\((?:.*?)(Điều \d+|Phụ lục [IV]+|Mẫu \d)")


def described(value, path="$"):
    """Yield each description of the schema with its path."""
    if isinstance(value, dict):
        if isinstance(value.get("description"), str):
            yield path, value["description"]
        for key, inner in value.items():
            yield from described(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from described(inner, f"{path}[{index}]")


def test_the_schema_is_a_schema_of_draft_2020_12():
    Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_property_is_described():
    for name, definition in {"$": schema(), **DEFINITIONS}.items():
        for key, value in definition.get("properties", {}).items():
            assert "description" in value or "const" in value, f"{name}.{key}"


@pytest.mark.parametrize(("path", "description"), list(described(schema())))
def test_a_description_is_vietnamese_and_english_with_its_article(path, description):
    if not path.endswith((".line",)):
        assert _ARTICLE.search(description), description
    vietnamese, _, english = description.rstrip(".").rpartition(". ")
    assert re.search(r"[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđĐăâêôơưáàãéèíìĩóòõúùũý]", vietnamese)
    assert english


# A whole text is refused with one fault at the unknown key; every key of the schema must be known to the loader,
# and every key that a document is dumped with must be known to the schema.
@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("$", loading.DOCUMENT),
        *((kind, shape) for kind, shape in loading_body.NODES.items()),
    ],
)
def test_schema_and_loader_know_the_same_keys(name, shape):
    definition = schema() if name == "$" else DEFINITIONS[name]
    place = Place()
    shape({**dict.fromkeys(definition["properties"], ...), "unheard_of": ...}, place)
    unknown = [fault for fault in place.faults if fault.startswith("unknown key")]
    assert unknown == ["unknown key @ $.unheard_of"]


def test_the_levels_of_the_schema_are_those_of_the_model():
    assert DEFINITIONS["division"]["properties"]["level"]["enum"] == [level.value for level in Level]


def test_the_top_level_of_the_schema_is_what_a_document_is_dumped_with():
    assert list(schema()["properties"]) == list(json.loads(dump_json(Document())))


def test_each_call_returns_a_schema_of_its_own():
    schema().clear()
    assert schema()
