"""The documentation is run: every command in ```console and ```bash, every ```python snippet."""

from __future__ import annotations

import fnmatch
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "README.vi.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
FENCE = re.compile(r"^```(console|bash|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _snippets():
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for found in FENCE.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            yield pytest.param(found[1], found[2], id=f"{page.relative_to(ROOT)}:{line}")


def _runnable(command):
    """Leave out making the environment and running the tests, which whoever runs this has done and is doing."""
    steps = command.removeprefix("$ ").split(" && ")
    kept = [step for step in steps if not re.match(r"python3 -m venv |\.venv/bin/(pip|pytest)\b", step)]
    return " && ".join(kept).replace(".venv/bin/", "")


def _exchanges(kind, text):
    """Split a block into commands, each with the output shown; None where a block of bash shows none."""
    if kind == "bash":
        return [(line, None) for line in text.splitlines() if line and not line.startswith("#")]
    exchanges = []
    for line in text.splitlines():
        if line.startswith("$ "):
            exchanges.append((line, []))
        else:
            exchanges[-1][1].append(line)
    return exchanges


@pytest.fixture
def place(tmp_path):
    """A folder with the examples and an office's own regulation; a PATH on which `vnadmindoc` is this checkout's."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    shutil.copy(ROOT / "vnadmindoc" / "regulations" / "nd30_2020.toml", tmp_path / "so-noi-vu.toml")
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "vnadmindoc"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m vnadmindoc "$@"\n', encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    environment = {key: value for key, value in os.environ.items() if not key.startswith("VNADMINDOC_")}
    environment |= {"PATH": f"{programs}{os.pathsep}{environment['PATH']}", "PYTHONPATH": str(ROOT)}
    return {"cwd": tmp_path, "env": environment, "capture_output": True, "text": True, "timeout": 120}


def test_the_documentation_has_snippets():
    assert {parameter.values[0] for parameter in _snippets()} == {"console", "bash", "python"}


@pytest.mark.skipif(os.name == "nt", reason="the commands are for a shell")
@pytest.mark.parametrize(("kind", "text"), list(_snippets()))
def test_what_is_shown_works_as_shown(kind, text, place):
    if kind == "python":
        ended = subprocess.run([sys.executable, "-c", text], check=False, **place)
        assert ended.returncode == 0, ended.stderr
        return
    for command, shown in _exchanges(kind, text):
        runnable = _runnable(command)
        if not runnable:
            continue
        ended = subprocess.run(["bash", "-c", runnable], check=False, **place)
        assert ended.returncode == 0, f"{runnable}\n{ended.stdout}{ended.stderr}"
        if shown is not None:
            wanted = re.sub(r"^\.\.\.$", "*", "\n".join(shown).replace("[", "[[]"), flags=re.MULTILINE)
            assert fnmatch.fnmatchcase(ended.stdout.rstrip("\n"), wanted), ended.stdout


def test_the_two_commands_of_both_readmes_are_the_same_and_each_one_line():
    commands = []
    for page in ("README.md", "README.vi.md"):
        blocks = [text for kind, text in FENCE.findall((ROOT / page).read_text(encoding="utf-8")) if kind == "bash"]
        assert len(blocks) == 2
        assert all(block.count("\n") == 1 for block in blocks)
        commands.append(blocks)
    assert commands[0] == commands[1]
    assert commands[0][1].endswith("&& .venv/bin/pytest\n")
