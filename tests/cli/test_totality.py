"""Whatever is handed in, the command line answers 0, 1 or 2 and shows no traceback."""

from __future__ import annotations

import contextlib
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnadmindoc.cli import main

WORDS = st.sampled_from(
    (
        "check", "convert", "citations", "rules", "explain", "regulation", "--help", "--version", "--force",
        "--select", "VB01",
        "--lang", "en", "vi", "--lang=xx", "--stage", "draft", "--format", "json", "--regulation", "nd30_2020",
        "", "-", "--", "-x", "khong_co.txt", "khong_co.docx", "/", "\0", "\udcff", "--=", "a,b,,", "--ignore",
    )
)  # fmt: skip
BYTES = st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "ignore"))
NAMES = ("a.txt", "a.json", "a.docx")


def _run(*arguments):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(list(arguments))
    assert code in {0, 1, 2}
    assert "Traceback" not in out.getvalue() + err.getvalue()
    assert "ngoài dự kiến" not in out.getvalue() + err.getvalue()
    return code, out.getvalue()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("bat_ky")


@settings(max_examples=80)
@given(content=BYTES)
@pytest.mark.parametrize("name", NAMES)
def test_any_bytes_are_checked_or_refused(folder, name, content):
    path = folder / name
    path.write_bytes(content)
    code, said = _run("check", "--format", "json", str(path))
    (result,) = json.loads(said)
    assert {True: 0, False: 1, None: 2}[result["conforms"]] == code
    assert (result["error"] is None) or code == 2


@settings(max_examples=150)
@given(st.lists(WORDS, max_size=6))
def test_any_arguments_are_answered(monkeypatch_stdin, arguments):
    monkeypatch_stdin(b"")
    _run(*arguments)


@pytest.fixture(scope="module")
def monkeypatch_stdin(folder):
    """Replace standard input for the module, and stand in a folder where nothing can be harmed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.delenv("VNADMINDOC_LANG", raising=False)
        patch.delenv("VNADMINDOC_DEBUG", raising=False)
        yield lambda data: patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
