"""The examples in the documentation of the language modules are true."""

from __future__ import annotations

import doctest
from importlib import import_module

import pytest

MODULES = ["case", "dates", "encodings", "letters", "names", "syllables", "unicode_form"]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_the_module_are_there_and_hold(name):
    result = doctest.testmod(import_module(f"vnadmindoc.vietnamese.{name}"))
    assert result.attempted > 0
    assert result.failed == 0
