"""The table of formats."""

from __future__ import annotations

from pathlib import PurePath

import pytest

import vnadmindoc as vn
from vnadmindoc.errors import UnknownName
from vnadmindoc.file_formats import FORMATS, detect_format, find_format, format_of, format_of_content


def test_names_and_suffixes_are_used_once():
    names = [row.name for row in FORMATS]
    suffixes = [suffix for row in FORMATS for suffix in row.suffixes]
    assert len(set(names)) == len(names)
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)


def test_a_row_has_functions_on_pages_or_on_data_and_not_both():
    for row in FORMATS:
        assert not (row.read or row.write) or not (row.load or row.dump)


@pytest.mark.parametrize(("name", "expected"), [("a.txt", "text"), ("a.b.JSON", "json"), ("A.DOCX", "docx")])
def test_a_suffix_names_its_format_in_either_case(name, expected):
    assert format_of(PurePath(name)).name == expected


@pytest.mark.parametrize("name", ["a", "a.xyz", ".txt", "a.txt.bak"])
def test_an_unknown_suffix_is_refused_with_the_known_ones(name):
    with pytest.raises(
        UnknownName, match=r"readable are \.txt, \.json, \.docx.* writable are \.txt, \.json, \.docx"
    ) as caught:
        format_of(PurePath(name))
    assert "đọc được .txt, .json" in caught.value.__notes__[0]


def test_an_unknown_name_is_refused_with_the_known_ones():
    with pytest.raises(UnknownName, match="text, json, docx"):
        find_format("word")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "text"),
        ("Số: 1".encode(), "text"),
        (b' \r\n{"kind": null}', "json"),
        (b"\xef\xbb\xbf{}", "json"),
        ("{}".encode("utf-16"), "json"),
        (b"PK\x03\x04rest", "docx"),
        (b"%PDF-1.7", "pdf"),
        (b"{\\rtf1", "rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "doc"),
    ],
)
def test_bytes_are_known_by_their_beginning(data, expected):
    assert detect_format(data).name == expected


ODT = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text"


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.doc", b"PK\x03\x04rest", "docx"),
        ("a.doc", b"{\\rtf1", "rtf"),
        ("a.docx", b"{\\rtf1", "rtf"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1", "doc"),
        ("a.docx", ODT, "odt"),
        ("a.odt", b"PK\x03\x04rest", "docx"),
        ("a.txt", b"PK\x03\x04rest", "docx"),
        ("a.doc", "Số: 15/BC-UBND".encode(), "text"),
        ("a.docx", b"%PDF-1.7", "pdf"),
        ("a.doc", b"<html><p>a", "html"),
        ("a.docx", b"PK\x03\x04rest", "docx"),
        ("a.docm", b"PK\x03\x04rest", "docm"),
        ("a.odt", ODT, "odt"),
        ("a.docx", b'{"detail": "no"}', "docx"),
        ("a.docx", b"\x0cWindows\0User", "docx"),
        ("a.txt", b"<html><p>a", "text"),
        ("a.json", b"{}", "json"),
    ],
)
def test_the_content_goes_before_a_suffix_that_lies(name, data, expected):
    assert format_of_content(format_of(PurePath(name)), data, suffix=PurePath(name).suffix).name == expected


def test_words_under_the_name_of_a_word_file_are_read_with_a_notice(good_text, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(good_text.read_bytes())
    reading = vn.read(path)
    assert reading.document == vn.read(good_text).document
    assert reading.layout.notices == (
        "Tệp mang đuôi .docx nhưng nội dung là văn bản thuần (.txt); đã đọc theo nội dung.",
    )
