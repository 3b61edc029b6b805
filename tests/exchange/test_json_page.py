"""The manual's page on JSON: what it shows is so."""

from __future__ import annotations

import json
import re
from pathlib import Path

from jsonschema import Draft202012Validator

from vnadmindoc.exchange import load_json, schema
from vnadmindoc.exchange.loading_body import NODES

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "json.md").read_text(encoding="utf-8")


def test_the_document_on_the_page_is_one_and_keeps_the_schema():
    (shown,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert load_json(shown).number.serial == 5
    Draft202012Validator(schema()).validate(json.loads(shown))


def test_the_program_on_the_page_runs():
    (shown,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    exec(compile(shown, "json.md", "exec"), {})  # noqa: S102 - the page's own lines


def test_the_table_of_blocks_has_each_block_with_its_keys():
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", PAGE, re.MULTILINE))
    assert list(rows) == list(NODES)
    for name, keys in rows.items():
        assert set(re.findall(r"`(\w+)`", keys)) == set(schema()["$defs"][name]["properties"]) - {"type"}
