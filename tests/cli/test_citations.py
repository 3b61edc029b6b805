"""`vnadmindoc citations`."""

from __future__ import annotations

import json

import pytest

import vnadmindoc as vn
from vnadmindoc.rules.specimens import specimen


@pytest.fixture
def decision(tmp_path):
    path = tmp_path / "quyet_dinh.txt"
    path.write_bytes(vn.render(specimen("quyết định"), "text"))
    return path


def test_the_documents_are_listed_with_their_places(run, decision):
    outcome = run("citations", decision)
    assert outcome.code == 0
    assert "1. Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025\n   1 lần: dòng " in outcome.out
    assert "2. Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư\n" in outcome.out
    assert "   once: line " in run("citations", decision, "--lang", "en").out


def test_programs_get_every_key(run, decision):
    outcome = run("citations", "--format", "json", decision)
    law, decree, submission = json.loads(outcome.out)
    assert set(law) == set(decree) == {"kind", "number", "title", "date", "issuer", "subject", "text", "places"}
    assert (law["number"], law["title"]) == (None, "Tổ chức chính quyền địa phương")
    assert (decree["number"], decree["date"], decree["subject"]) == (
        "30/2020/NĐ-CP",
        "2020-03-05",
        "về công tác văn thư",
    )
    (place,) = submission["places"]
    assert place["location"]["component"] == "basis"
    assert (place["form"], place["provision"], place["document_part"]) == ("partial", None, "document")
    assert place["location"]["line"] is not None


def test_a_document_that_cites_nothing_says_so(run, tmp_path):
    path = tmp_path / "cong_van.txt"
    path.write_bytes(vn.render(specimen("công văn"), "text"))
    assert run("citations", path).out == "Không viện dẫn văn bản nào.\n"
    assert json.loads(run("citations", path, "--format", "json").out) == []


def test_what_cannot_be_read_is_said_on_the_other_stream(run, tmp_path):
    outcome = run("citations", tmp_path / "khong_co.txt")
    assert (outcome.code, outcome.out) == (2, "")
    assert "khong_co.txt" in outcome.err
