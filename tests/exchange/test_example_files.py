"""The examples: each builder's document is the JSON beside it, and the pasted report is the built one."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import vnadmindoc as vn
from vnadmindoc.exchange import dump_json, load_json, schema

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ["bao_cao", "cong_van", "quyet_dinh"]


def example(name):
    spec = importlib.util.spec_from_file_location(f"example_{name}", EXAMPLES / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_example_is_tested():
    assert sorted(path.stem for path in EXAMPLES.glob("*.py")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_json_beside_an_example_is_what_its_builder_dumps(name):
    text = (EXAMPLES / f"{name}.json").read_text(encoding="utf-8")
    document = example(name).document()
    assert text == dump_json(document)
    assert load_json(text) == document
    Draft202012Validator(schema()).validate(json.loads(text))


@pytest.mark.parametrize("name", NAMES)
def test_running_an_example_writes_its_pages_into_the_current_folder(name, tmp_path, monkeypatch, capsys):
    module = example(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(module, "__file__", str(tmp_path / "beside" / f"{name}.py"))
    (tmp_path / "beside").mkdir()
    module.main()
    assert (tmp_path / f"{name}.docx").read_bytes()[:2] == b"PK"
    assert load_json((tmp_path / "beside" / f"{name}.json").read_bytes()) == module.document()
    assert f"{name}.docx" in capsys.readouterr().out


def test_the_report_as_a_person_pastes_it_is_the_report_as_it_is_built():
    assert vn.read(EXAMPLES / "bao_cao.txt").document == example("bao_cao").document()
