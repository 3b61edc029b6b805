"""What the hostile files share: a judge that outlives them, and what a good end is."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1] / "formats" / "docx")]

ROOT = Path(__file__).resolve().parents[2]
MOST_SECONDS = 5.0
MOST_MEGABYTES = 512


class Verdict(NamedTuple):
    """How the reading, recognizing and checking of one file ended, or what else was asked for."""

    ended: str
    said: str
    words: str
    seconds: float
    elapsed: float
    megabytes: int
    faults: int = 0


@pytest.fixture(scope="session")
def judge_process():
    if not hasattr(os, "fork"):
        pytest.skip("the judge forks, which this system cannot")
    process = subprocess.Popen(
        [sys.executable, Path(__file__).with_name("judge.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout.readline() == "ready\n"
    yield process
    process.stdin.close()
    process.wait(30)
    process.stdout.close()


@pytest.fixture
def judge(judge_process, tmp_path):
    """Return a function that judges bytes under a file name and fails unless they end well, in bounds.

    `task` is what is done with them (see `judge.py`), in so many seconds at the most.
    """

    def call(data, name="a.docx", *, refused=None, task="check", most=MOST_SECONDS):
        path = tmp_path / name
        path.write_bytes(data)
        judge_process.stdin.write(json.dumps([str(path), task]) + "\n")
        judge_process.stdin.flush()
        verdict = Verdict(**json.loads(judge_process.stdout.readline()))
        path.unlink()
        if os.environ.get("VNADMINDOC_HOSTILE_LOG"):
            test = os.environ["PYTEST_CURRENT_TEST"].partition("::")[2]
            with Path(os.environ["VNADMINDOC_HOSTILE_LOG"]).open("a", encoding="utf-8") as log:
                used = f"{verdict.seconds:6.2f} s {verdict.megabytes:5} MB"
                log.write(f"{used}  {verdict.ended:10} {task:8} {test} {verdict.said}\n")
        assert verdict.ended in ("read", "refused", "invalid")
        assert verdict.seconds <= most
        assert verdict.megabytes <= MOST_MEGABYTES
        if refused is not None:
            assert verdict.ended == "refused"
            assert refused in verdict.said
        return verdict

    return call
