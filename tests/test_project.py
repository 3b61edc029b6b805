"""What the project claims of itself: its names, floors, weight, sizes, and the pages that describe it."""

from __future__ import annotations

import ast
import importlib
import inspect
import os
import re
import statistics
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest

import vnadmindoc

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "vnadmindoc").rglob("*.py"))
PAGES = ["README.md", "README.vi.md", "CONTRIBUTING.md", *map(str, sorted(ROOT.glob("docs/**/*.md")))]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _python(code, *options):
    return subprocess.run(
        [sys.executable, *options, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def test_every_public_name_exists_and_is_sorted():
    assert list(vnadmindoc.__all__) == sorted(vnadmindoc.__all__)
    for name in vnadmindoc.__all__:
        assert getattr(vnadmindoc, name) is not None
    assert set(vnadmindoc.__all__) <= set(dir(vnadmindoc))
    with pytest.raises(AttributeError, match="no attribute 'khong_co'"):
        _ = vnadmindoc.khong_co


def test_the_type_checker_sees_the_same_names_as_the_interpreter():
    tree = ast.parse((ROOT / "vnadmindoc" / "__init__.py").read_text(encoding="utf-8"))
    guarded = next(node for node in tree.body if isinstance(node, ast.If))
    imported = {alias.name: node.module for node in guarded.body for alias in node.names}
    assert set(imported) == set(vnadmindoc.__all__)
    for name, module in imported.items():
        assert getattr(importlib.import_module(module), name) is getattr(vnadmindoc, name)


def test_every_public_function_and_class_is_documented():
    for name in vnadmindoc.__all__:
        value = getattr(vnadmindoc, name)
        if inspect.isclass(value) or inspect.isfunction(value):
            assert inspect.getdoc(value), name


def test_every_verb_has_its_row_in_the_manual():
    manual = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    verbs = [name for name in vnadmindoc.__all__ if inspect.isfunction(getattr(vnadmindoc, name))]
    model = importlib.import_module("vnadmindoc.model").__all__
    for name in set(verbs) - set(model):
        assert f"| `{name}` |" in manual


def test_compose_and_recognize_are_verbs_in_whatever_order_things_are_imported():
    code = (
        "import vnadmindoc.compose, vnadmindoc.recognize, vnadmindoc\n"
        "from vnadmindoc.compose import compose as module_verb\n"
        "assert callable(vnadmindoc.compose) and callable(vnadmindoc.recognize) and callable(module_verb)\n"
    )
    _python(code)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_a_module_exports_exists(module):
    name = ".".join(module.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    if name.endswith("__main__"):
        pytest.skip("running it is its purpose")
    imported = importlib.import_module(name)
    for exported in getattr(imported, "__all__", ()):
        assert hasattr(imported, exported), exported


def test_importing_the_package_loads_nothing_heavy():
    ended = _python("import sys, vnadmindoc; print(*sys.modules)")
    loaded = set(ended.stdout.split())
    assert not {"attr", "attrs", "babel", "cattrs", "click", "docx", "lxml", "rich", "hypothesis"} & loaded
    assert {name for name in loaded if name.startswith("vnadmindoc")} == {"vnadmindoc", "vnadmindoc.version"}


@pytest.mark.benchmark
def test_help_is_there_sooner_than_python_docx_is_imported():
    pytest.importorskip("docx")
    ratios = []
    for _ in range(7):
        seconds = []
        for code in ("from vnadmindoc.cli import main; main(['--help'])", "import docx"):
            start = time.perf_counter()
            _python(code)
            seconds.append(time.perf_counter() - start)
        ratios.append(seconds[0] / seconds[1])
    assert statistics.median(ratios) <= 1


def test_a_module_imports_only_from_the_floors_below_its_own():
    pytest.importorskip("importlinter")
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_every_module_stands_on_a_floor():
    named = re.findall(r"[\w.]+", " ".join(PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]))
    floors = {name.removeprefix("vnadmindoc.") for name in named}
    rooms = {path.relative_to(ROOT / "vnadmindoc").parts[0].removesuffix(".py") for path in MODULES}
    assert rooms - floors <= {"__init__", "__main__", "testing"}


def test_modules_are_small():
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert not [str(path) for path, count in lines.items() if count > 400]
    assert statistics.median(lines.values()) <= 140


def test_the_version_is_stated_once_and_the_same_everywhere():
    assert PROJECT["project"]["version"] == vnadmindoc.__version__
    assert "## Unreleased" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_dependency_has_its_reason_written_down():
    reasons = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    extras = PROJECT["project"]["optional-dependencies"]
    for requirement in [*PROJECT["project"]["dependencies"], *extras["test"], *extras["testing"]]:
        name = re.match(r"[\w.-]+", requirement)[0]
        assert re.search(rf"\b{re.escape(name)}\b", reasons), name


@pytest.mark.parametrize(
    "page", ["README.md", "README.vi.md", "CONTRIBUTING.md", *map(str, sorted(ROOT.glob("docs/**/*.md")))]
)
def test_paths_and_links_in_the_documentation_lead_somewhere(page):
    path = ROOT / page
    text = path.read_text(encoding="utf-8")
    for link in re.findall(r"\]\((?!https?:)([^)#]+)", text):
        assert (path.parent / link).exists(), link
    for named in re.findall(r"`((?:vnadmindoc|tests|docs)/[\w./]*(?:/|\.\w+))`", text):
        assert (ROOT / named).exists(), named


def test_every_page_of_reference_is_in_the_manual():
    manual = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    for page in (ROOT / "docs" / "reference").glob("*.md"):
        assert f"(reference/{page.name})" in manual
