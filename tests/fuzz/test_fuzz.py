"""Damaged files are read or refused, and what is read is judged: nothing else is ever raised."""

import os
import random
import time

import pytest
from harness import cases, composed_files, damaged, form_of, judge, real_files
from hypothesis import HealthCheck, Phase, given, seed, settings

SECONDS = float(os.environ.get("VNADMINDOC_FUZZ_SECONDS", "15"))
ROUND = 25
FIRST = 0 if os.environ.get("CI") else random.SystemRandom().randrange(2**32)
"""Where chance begins: CI goes the same way each time, as far as it gets."""


def fuzz(files, seconds):
    """Try random cases for so many seconds, in rounds; return how they ended."""
    ended = {}
    end = time.monotonic() + seconds

    def attempt(case):
        if time.monotonic() < end:
            outcome = judge(damaged(files, case), form_of(case[0]))
            ended[outcome] = ended.get(outcome, 0) + 1

    bounds = settings(
        max_examples=ROUND,
        database=None,
        deadline=None,
        derandomize=False,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    rounds = 0
    while time.monotonic() < end:
        seed(FIRST + rounds)(bounds(given(cases(files))(attempt)))()
        rounds += 1
    return ended


def test_damaged_files_of_its_own_are_read_or_refused():
    ended = fuzz(composed_files(), SECONDS)
    assert ended.get("read")
    assert ended.get("refused")


@pytest.mark.corpus
def test_damaged_real_files_are_read_or_refused():
    ended = fuzz(real_files(), SECONDS)
    assert ended.get("read")


def test_undamaged_files_are_read():
    for name, data in composed_files().items():
        assert judge(data, form_of(name)) == "read", name
