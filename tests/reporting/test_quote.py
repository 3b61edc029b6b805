"""The line under a finding, and what is marked in it."""

from __future__ import annotations

import pytest

from vnadmindoc.reporting.quote import Quote, plain, quote
from vnadmindoc.rules.report import Diagnostic, Location


def _found(excerpt, **place):
    return Diagnostic(
        code="X", name="x", severity="error", message_vi="", message_en="", citation="", excerpt=excerpt,
        location=Location(**place),
    )  # fmt: skip


@pytest.mark.parametrize("start", [0, 1, 30, 50, 95, 199])
def test_a_long_line_is_cut_around_its_mark(start):
    text = "".join(chr(0x4E00 + i) for i in range(200))
    cut = Quote(text, start, start + 1).fitted(60)
    assert len(cut.text) <= 60
    assert cut.text[cut.start : cut.end] == text[start]


def test_a_short_line_is_left_alone():
    assert Quote("abc", 1, 2).fitted(3) == Quote("abc", 1, 2)


def test_nothing_of_a_file_steers_the_terminal():
    assert plain("a\x1b[31mb\x07\n  c\u0301") == "a\ufffd[31mb\ufffd ć"


def test_without_a_line_the_excerpt_is_quoted_alone():
    assert quote(_found("Hạnh Phúc"), None) == Quote("Hạnh Phúc")
    assert quote(_found(""), None) is None


def test_with_a_line_the_excerpt_is_marked_where_it_stands(bad_text):
    import vnadmindoc as vn

    reading = vn.read(bad_text)
    label = reading.first("motto")
    line = label.paragraph.anchor.line
    marked = quote(_found("Hạnh Phúc", component="motto", line=line, column=1), reading)
    assert marked.text.endswith("Hạnh Phúc")
    assert marked.text[marked.start : marked.end] == "Hạnh Phúc"
    repeated = quote(_found("-", component="motto", line=line, column=len(marked.text)), reading)
    assert repeated.start == marked.text.rindex("-")
