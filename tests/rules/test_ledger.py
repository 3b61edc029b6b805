"""A code is one rule's for ever: none vanishes, is renamed or used again without the ledger saying so."""

import pytest
from attrs import evolve

from vnadmindoc.rules import all_rules, find_rule
from vnadmindoc.rules.ledger import (
    LEDGER,
    Entry,
    broken_promises,
    format_ledger,
    parse_ledger,
    with_new_rules,
)

ONE = find_rule("VB0101")
TWO = find_rule("VB0102")
ENTRIES = with_new_rules((), (ONE, TWO))


def test_the_ledger_in_the_documentation_keeps_every_promise(root):
    text = (root / "docs" / "reference" / LEDGER).read_text(encoding="utf-8")
    assert broken_promises(parse_ledger(text), all_rules()) == ()
    assert format_ledger(parse_ledger(text)) == text


def test_a_ledger_is_read_as_it_was_printed():
    entries = (*ENTRIES, Entry(code="VB9901", name="given-up", is_retired=True))
    assert parse_ledger(format_ledger(entries)) == entries


@pytest.mark.parametrize(
    "text", ["", "code,name\n", "code,name,retired\nVB0101,x\n", "code,name,retired\nVB0101,x,yes\n"]
)
def test_what_is_no_ledger_is_refused(text):
    with pytest.raises(ValueError, match="ledger"):
        parse_ledger(text)


def test_a_rule_that_vanishes_is_told_until_it_is_retired():
    (fault,) = broken_promises(ENTRIES, (ONE,))
    assert "vanished" in fault
    retired = (ENTRIES[0], evolve(ENTRIES[1], is_retired=True))
    assert broken_promises(retired, (ONE,)) == ()


def test_a_rule_that_is_called_otherwise_is_told():
    (fault,) = broken_promises((evolve(ENTRIES[0], name="old-name"),), (ONE,))
    assert "old-name" in fault
    assert "a new name needs a new code" in fault


def test_a_retired_code_and_a_retired_name_are_never_used_again():
    (code,) = broken_promises((evolve(ENTRIES[0], name="given-up", is_retired=True),), (ONE,))
    assert "used again" in code
    name, _ = broken_promises((evolve(ENTRIES[0], code="VB0199", is_retired=True),), (ONE,))
    assert "used again as VB0101" in name


def test_a_rule_that_is_not_in_the_ledger_and_a_code_that_is_twice_are_told():
    assert broken_promises((), (ONE,)) == ("VB0101 national-name-missing is not in the ledger",)
    assert "twice" in broken_promises((ENTRIES[0], ENTRIES[0]), (ONE,))[0]
