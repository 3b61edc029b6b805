"""`vnadmindoc convert`."""

from __future__ import annotations

import io
import os
import zipfile

import pytest

import vnadmindoc as vn


def test_text_becomes_word(run, good_text, tmp_path):
    target = tmp_path / "ra.docx"
    outcome = run("convert", good_text, target)
    assert (outcome.code, outcome.out) == (0, f"Đã ghi {target}\n")
    with zipfile.ZipFile(io.BytesIO(target.read_bytes())) as package:
        assert "CHÁNH VĂN PHÒNG" in package.read("word/document.xml").decode()


def test_text_becomes_json_and_the_same_text_again(run, good_text, tmp_path, report_document):
    assert run("convert", good_text, tmp_path / "ra.json").code == 0
    assert vn.load(tmp_path / "ra.json") == report_document
    assert run("convert", tmp_path / "ra.json", tmp_path / "lai.txt").code == 0
    assert (tmp_path / "lai.txt").read_bytes() == good_text.read_bytes()


@pytest.mark.parametrize("arguments", [(), ("--force",)])
@pytest.mark.parametrize("how", ["same", "relative", "hard link", "symbolic link"])
def test_the_source_is_never_written_over(run, good_text, tmp_path, monkeypatch, arguments, how):
    before = good_text.read_bytes()
    target = tmp_path / "khac.txt"
    match how:
        case "same":
            target = good_text
        case "relative":
            monkeypatch.chdir(tmp_path)
            target = os.path.join(os.curdir, good_text.name)  # noqa: PTH118 - a Path would drop the dot
        case "hard link":
            target.hardlink_to(good_text)
        case _:
            target.symlink_to(good_text)
    outcome = run("convert", good_text, target, *arguments)
    assert outcome.code == 2
    assert "tệp nguồn không bao giờ bị ghi đè" in outcome.err
    assert good_text.read_bytes() == before


def test_an_existing_target_is_replaced_only_by_force(run, good_text, tmp_path):
    target = tmp_path / "ra.docx"
    target.write_bytes(b"quan trong")
    outcome = run("convert", good_text, target)
    assert (outcome.code, target.read_bytes()) == (2, b"quan trong")
    assert "--force" in outcome.err
    assert run("convert", good_text, target, "--force").code == 0
    assert target.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("target", ["ra.pdf", "ra.doc", "ra.xyz", "ra", "khong_co/ra.docx"])
def test_what_cannot_be_written_is_refused_and_leaves_nothing_behind(run, good_text, tmp_path, target):
    before = sorted(tmp_path.iterdir())
    outcome = run("convert", good_text, tmp_path / target)
    assert outcome.code == 2
    assert outcome.err.count("\n") >= 2
    assert sorted(tmp_path.iterdir()) == before


def test_english_is_spoken_where_it_is_asked_for(run, good_text, tmp_path):
    assert run("convert", "--lang", "en", good_text, tmp_path / "ra.docx").out.startswith("Wrote ")
    assert "exists already" in run("convert", "--lang", "en", good_text, tmp_path / "ra.docx").err


def test_the_same_document_gives_the_same_bytes(run, good_text, tmp_path):
    for name in ("a.docx", "b.docx"):
        assert run("convert", good_text, tmp_path / name).code == 0
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
