"""Reading raises nothing but `UnreadableFile`, says why, and takes time in proportion to the file."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.text import read_text, write_text
from vnadmindoc.formats.text.decode import LARGEST_FILE, LONGEST_LINE, MOST_LINES

SIGNS = st.text(alphabet="aĂ1 .;:,\n\f\t|*_#\\-–=()<br>\u0301\u00a0\ufeffSốngày/", max_size=200)


@settings(deadline=None)
@given(st.binary(max_size=300) | SIGNS.map(str.encode))
def test_any_bytes_are_read_or_refused(data):
    with suppress(UnreadableFile):
        layout = read_text(data)
        assert layout.sections[0].blocks
        write_text(layout)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "rỗng"),
        (b" \n\t\r\n\f", "không có chữ"),
        (b"\xef\xbb\xbf", "không có chữ"),
        (b"PK\x03\x04" + bytes(30), "DOCX"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC"),
        (b"{\\rtf1 abc}", "RTF"),
        (b"\x89PNG\r\n", "PNG"),
        (b"abc\0def", "nhị phân"),
        (b"\xff\xfe\x00\xd8", "UTF-16"),
        ("Le château près de la forêt".encode("latin-1"), "bảng mã"),
        (b"x" * (LONGEST_LINE + 1), "Dòng 1"),
        (b"x" * (LARGEST_FILE + 1), "quá lớn"),
        (b"x\n" * (MOST_LINES + 1), "dòng"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason_and_the_name_of_the_file(data, reason):
    with pytest.raises(UnreadableFile, match=reason) as fault:
        read_text(data, name="bao-cao.txt")
    assert str(fault.value).startswith("bao-cao.txt: ")


TRAPS = {
    "short lines": lambda n: b"ab\n" * n,
    "separate lines": lambda n: b"Ab.\n\n" * n,
    "stars": lambda n: b"x " + b"*" * n,
    "unclosed stars": lambda n: b"**a " * n,
    "unclosed underscores": lambda n: b"_a\n" * n,
    "blanks within": lambda n: b"x" + b" " * n + b"y",
    "blanks before a tab": lambda n: b"x" + b" " * n + b"y\tz",
    "gutters": lambda n: b"aaa          bbb\n\n" * n,
    "gutters of markers": lambda n: b"1.          bbb\n" * n,
    "names on the right": lambda n: "Nơi nhận:        A\n".encode() + b"\n\n               xx\n" * n,
    "pipes": lambda n: b"|" * n,
    "form feeds": lambda n: b"a\n\f" * n,
    "numbers": lambda n: b"1\n\n" * n,
    "decomposed": lambda n: "e\u0302\u0323 ".encode() * n,
    "many marks on each letter": lambda n: (b"a" + "\u0323".encode() * 400 + b" ") * (n // 400 + 1),
    "dashes": lambda n: b"- " * n + b"x",
    "dots": lambda n: b"1." * n,
}


@pytest.mark.parametrize("trap", TRAPS)
def test_eight_times_the_file_takes_no_more_than_about_eight_times_as_long(trap):
    small, large = (_seconds(TRAPS[trap](size)) for size in (500, 4_000))
    assert large < max(0.25, small * 24)  # quadratic would be 64 times


def _seconds(data):
    begun = time.process_time()
    read_text(data)
    return time.process_time() - begun
