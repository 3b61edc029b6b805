"""What importing the package costs beside importing python-docx, each in a fresh interpreter."""

from __future__ import annotations

import subprocess
import sys
import time
from random import Random
from statistics import median

import pytest

pytest.importorskip("docx", reason="python-docx is the peer that is measured against")

pytestmark = pytest.mark.benchmark

_ROUNDS = 11
_STATEMENTS = {
    "ours": "import vnadmindoc",
    "ours used": "from vnadmindoc import Document",
    "python-docx": "import docx",
}


def _seconds(statement: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True)
    return time.perf_counter() - start


def test_importing_the_package_takes_at_most_seven_tenths_of_importing_python_docx():
    chance = Random(30)  # noqa: S311 - the order of jobs keeps no secret
    seconds: dict[str, list[float]] = {name: [] for name in _STATEMENTS}
    for statement in _STATEMENTS.values():
        _seconds(statement)  # compiles what is not compiled yet
    for _ in range(_ROUNDS):
        names = list(_STATEMENTS)
        chance.shuffle(names)
        for name in names:
            seconds[name].append(_seconds(_STATEMENTS[name]))
    ratios = {
        name: median(own / peer for own, peer in zip(seconds[name], seconds["python-docx"], strict=True))
        for name in ("ours", "ours used")
    }
    print(f"\nratios { {name: round(ratio, 2) for name, ratio in ratios.items()} }")  # noqa: T201 - the result
    assert ratios["ours"] <= 0.7
    assert ratios["ours used"] <= 1.0
