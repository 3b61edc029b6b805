"""What people hand in by mistake: each is answered in a sentence, soon, with exit code 2, and never a traceback."""

from __future__ import annotations

import json
import os
import time

import pytest

_SOON = 10
"""Seconds, on any machine; each of these takes a fraction of one."""


@pytest.fixture
def refused(run):
    """Check a file that must be refused soon and in words; return what was said."""

    def call(path, *arguments):
        start = time.monotonic()
        outcome = run("check", path, *arguments)
        assert time.monotonic() - start < _SOON
        assert outcome.code == 2, outcome.out
        assert "Traceback" not in outcome.out + outcome.err
        assert "Lỗi ngoài dự kiến" not in outcome.out + outcome.err
        assert "lỗi ngoài dự kiến" not in outcome.out
        assert "None" not in outcome.out + outcome.err
        return outcome.out + outcome.err

    return call


def test_an_empty_file_is_said_to_be_empty(refused, tmp_path):
    path = tmp_path / "rong.txt"
    path.write_bytes(b"")
    assert "rỗng" in refused(path)


def test_a_binary_file_is_said_to_be_binary(refused, tmp_path):
    path = tmp_path / "nhi_phan.txt"
    path.write_bytes(bytes(range(256)) * 64)
    assert "nhị phân" in refused(path)


@pytest.mark.parametrize("size", [3 << 20, 50 << 20])
def test_a_huge_line_is_refused_soon(refused, tmp_path, size):
    path = tmp_path / "dai.txt"
    path.write_bytes(b"a" * size)
    assert "MB" in refused(path) or "dòng" in refused(path)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "cp1258"])
def test_other_encodings_of_unicode_are_read_or_refused_in_words(run, good_text, tmp_path, encoding):
    path = tmp_path / "ma.txt"
    path.write_bytes(good_text.read_text(encoding="utf-8").encode(encoding, errors="ignore"))
    outcome = run("check", path)
    assert outcome.code in {0, 1, 2}
    assert "Traceback" not in outcome.out + outcome.err
    if encoding.startswith("utf"):
        assert outcome.code == 0, outcome.out


def test_utf_16_says_the_same_as_utf_8(run, good_text, tmp_path):
    path = tmp_path / "utf16.txt"
    path.write_bytes(good_text.read_text(encoding="utf-8").encode("utf-16"))
    wide, plain = (json.loads(run("check", each, "--format=json").out)[0]["diagnostics"] for each in (path, good_text))
    assert wide == plain


def test_text_in_an_old_vietnamese_encoding_is_read_with_a_notice(run, tmp_path):
    path = tmp_path / "tcvn3.txt"
    path.write_bytes(
        "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM\n§éc lËp - Tù do - H¹nh phóc\n\nB¸o c¸o kÕt qu¶ c«ng t¸c n¨m häc\n"
        "Ủy".replace("Ủy", "ñy ban nh©n d©n tØnh ®· chØ ®¹o c¸c së, ban, ngµnh thùc hiÖn nhiÖm vô ®­îc giao.\n").encode(
            "latin-1"
        )
    )
    outcome = run("check", path, "--format=json")
    result = json.loads(outcome.out)[0]
    assert result["error"] or any("TCVN3" in notice for notice in result["notices"])
    assert outcome.code in {1, 2}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "JSON"),
        (b'{"kind": "b\xe1', "JSON"),
        (b"[" * 100_000, "JSON"),
        (b"null", "không phải một văn bản"),
        (b'{"format": "vnadmindoc/1", "kindd": "b\xc3\xa1o c\xc3\xa1o", "body": 3}', "kindd"),
        (b"", "JSON"),
    ],
)
def test_json_that_is_no_document_is_refused_with_every_fault(refused, tmp_path, content, said):
    path = tmp_path / "sai.json"
    path.write_bytes(content)
    assert said in refused(path)


def test_a_misspelt_key_and_a_wrong_type_stand_on_lines_of_their_own_with_their_paths(refused, tmp_path):
    path = tmp_path / "sai.json"
    path.write_text(json.dumps({"format": "vnadmindoc/1", "kindd": "báo cáo", "subject": 5, "bases": [7]}), "utf-8")
    lines = refused(path).splitlines()
    for name in ("kindd", "subject", "bases"):
        assert sum(name in line for line in lines) == 1, lines


def test_a_regulation_with_three_errors_is_refused_with_all_three(refused, good_text, root, tmp_path):
    text = (root / "vnadmindoc" / "regulations" / "nd30_2020.toml").read_text(encoding="utf-8")
    path = tmp_path / "nha.toml"
    path.write_text(
        text.replace('system = "state"', 'system = "stat"')
        .replace("width = 210", 'width = "rộng"')
        .replace("[defaults]", "[defaults]\nmargin_top = 20\n[default]", 1),
        encoding="utf-8",
    )
    lines = refused(good_text, "--regulation", path).splitlines()
    for name in ("system", "width", "default"):
        assert any(name in line for line in lines), lines
    assert len(lines) >= 4


@pytest.mark.parametrize(("name", "data"), [("a.pdf", b"PK\x03\x04"), ("a.doc", b"%PDF-1.7"), ("a.doc", b"<html><p>a")])
def test_what_cannot_be_read_yet_is_said_plainly(refused, tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    assert "chưa đọc được" in refused(path)


def test_an_unknown_suffix_names_the_known_ones(refused, tmp_path):
    path = tmp_path / "a.xyz"
    path.write_bytes(b"x")
    said = refused(path)
    assert all(known in said for known in ("'.xyz'", ".txt", ".json", ".docx"))


def test_a_folder_a_missing_file_and_a_name_with_a_zero_byte_are_refused(refused, tmp_path):
    folder = tmp_path / "thu_muc.txt"
    folder.mkdir()
    assert "đây là thư mục" in refused(folder)
    assert "đây là thư mục" in refused(tmp_path)
    assert "không có tệp" in refused(tmp_path / "khong_co.txt")
    assert "tên tệp" in refused("a\0b.txt")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_refused(refused, good_text):
    good_text.chmod(0)
    assert "quyền" in refused(good_text)


def test_a_regulation_that_does_not_exist_is_refused_with_those_that_do(refused, good_text, tmp_path):
    assert "nd30_2020" in refused(good_text, "--regulation", "nd31_2020")
    assert "không có tệp" in refused(good_text, "--regulation", tmp_path / "khong_co.toml")
    assert refused(good_text, "--regulation", tmp_path)
