"""The examples in the documentation of the text format are true."""

from __future__ import annotations

import doctest
from importlib import import_module

import pytest


@pytest.mark.parametrize("name", ["joining", "marks"])
def test_the_examples_of_the_module_are_there_and_hold(name):
    result = doctest.testmod(import_module(f"vnadmindoc.formats.text.{name}"))
    assert result.attempted > 0
    assert result.failed == 0
