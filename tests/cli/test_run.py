"""Every way in which a run can end, in a process of its own where that matters."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from vnadmindoc import __version__
from vnadmindoc.cli import program
from vnadmindoc.cli import run as run_module
from vnadmindoc.cli.run import find_language


def _process(*arguments, root, **settings):
    environment = {**os.environ, "PYTHONPATH": str(root), **settings.pop("env", {})}
    command = [sys.executable, "-m", "vnadmindoc", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, timeout=60, env=environment, **settings)


def test_the_version_is_printed(run):
    outcome = run("--version")
    assert (outcome.code, outcome.out) == (0, f"vnadmindoc {__version__}\n")


@pytest.mark.parametrize("arguments", [["--help"], *([name, "--help"] for name in program.COMMANDS)])
def test_help_is_in_the_language_asked_for(run, arguments):
    vietnamese, english = run(*arguments), run("--lang", "en", *arguments)
    assert (vietnamese.code, english.code) == (0, 0)
    assert vietnamese.out.startswith("Cách dùng: vnadmindoc")
    assert english.out.startswith("Usage: vnadmindoc")
    for word in ("Options", "Commands", "Show", "Usage"):
        assert word not in vietnamese.out
    assert "Tùy chọn" not in english.out


@pytest.mark.parametrize(
    ("arguments", "vietnamese", "english"),
    [
        ((), "thiếu lệnh", "a command is missing"),
        (("chek",), "Có phải ý bạn là: check?", "Did you mean: check?"),
        (("check",), "thiếu TỆP.", "FILE is missing."),
        (("check", "--stag", "draft", "a"), "không có tùy chọn --stag", "no option --stag"),
        (("check", "--stage", "nhap", "a"), "draft, signing, issued", "draft, signing, issued"),
        (("check", "--stage"), "--stage", "--stage"),
        (("convert", "a.txt"), "thiếu ĐÍCH.", "TARGET is missing."),
        (("convert", "a.txt", "b.txt", "c.txt"), "thừa đối số", "too many arguments"),
        (("check", "--lang", "fr", "a"), "vi, en", None),
        (("explain", "motto-wordng"), "motto-wordng", "motto-wordng"),
    ],
)
def test_wrong_use_is_said_in_the_language_with_exit_code_2(run, monkeypatch, arguments, vietnamese, english):
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("Dùng sai: ")
    assert vietnamese in outcome.err
    if english is not None:
        monkeypatch.setenv("VNADMINDOC_LANG", "en")
        outcome = run(*arguments)
        assert outcome.code == 2
        assert outcome.err.startswith("Wrong use: ")
        assert english in outcome.err


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        ((), "vi"),
        (("--lang", "en"), "en"),
        (("check", "--lang=en", "a"), "en"),
        (("--lang", "en", "--lang", "vi"), "vi"),
        (("check", "--", "--lang", "en"), "vi"),
        (("check", "--lang"), "vi"),
        (("--lang", "fr"), "vi"),
    ],
)
def test_the_language_is_found_before_the_arguments_are_parsed(monkeypatch, arguments, language):
    monkeypatch.delenv("VNADMINDOC_LANG", raising=False)
    assert find_language(arguments) == language


def test_what_nobody_foresaw_is_one_sentence(run, monkeypatch):
    def fail(_language):
        raise RuntimeError("hỏng")

    monkeypatch.setattr(program, "program", fail)
    outcome = run("rules")
    assert outcome.code == 2
    assert "RuntimeError: hỏng" in outcome.err
    assert "VNADMINDOC_DEBUG=1" in outcome.err
    monkeypatch.setenv("VNADMINDOC_DEBUG", "1")
    with pytest.raises(RuntimeError):
        run("rules")


def test_an_interrupted_run_ends_quietly(run, monkeypatch):
    def interrupt(_language):
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "program", interrupt)
    outcome = run("rules")
    assert (outcome.code, outcome.out, outcome.err) == (run_module.INTERRUPTED, "", "")


def test_vietnamese_is_written_in_utf_8_whatever_the_locale(root):
    ended = _process("--help", root=root, env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert ended.returncode == 0
    assert "Cách dùng" in ended.stdout.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise on Windows")
def test_a_reader_that_goes_away_is_no_traceback(root):
    command = f'"{sys.executable}" -m vnadmindoc regulation nd30_2020 | head -c 1 >/dev/null; exit "${{PIPESTATUS[0]}}"'
    ended = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert ended.stderr == b""
    assert ended.returncode in {0, 2}


def test_help_loads_neither_rich_nor_the_rules(root):
    code = (
        "import sys; from vnadmindoc.cli import main; main(['--help']);"
        "print(sorted({'rich', 'babel', 'cattrs', 'vnadmindoc.rules', 'vnadmindoc.regulations'} & set(sys.modules)))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert ended.stdout.decode().rstrip().endswith("[]")
