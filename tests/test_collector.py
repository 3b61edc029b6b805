"""The collector of cycles rests during a call, and only then."""

from __future__ import annotations

import gc

import pytest

from vnadmindoc.collector import at_rest


@at_rest
def _is_collecting() -> bool:
    return gc.isenabled()


@at_rest
def _fail() -> None:
    raise ValueError


@pytest.fixture
def collector_off():
    gc.disable()
    yield
    gc.enable()


def test_no_cycles_are_collected_during_the_call():
    assert gc.isenabled()
    assert not _is_collecting()


def test_they_are_again_after_it():
    _is_collecting()

    assert gc.isenabled()


def test_they_are_again_after_a_call_that_raises():
    with pytest.raises(ValueError, match=r"^$"):
        _fail()

    assert gc.isenabled()


@pytest.mark.usefixtures("collector_off")
def test_a_collector_that_is_off_is_left_off():
    _is_collecting()

    assert not gc.isenabled()
