"""What a rule says of its failed examples is kept word for word in `said.txt`."""

import pytest
from said import kept, said_of

from vnadmindoc.rules import all_rules

KEPT = kept()


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_a_rule_says_of_its_failed_examples_what_was_kept_of_it(rule):
    assert said_of(rule) == KEPT[rule.name]


def test_nothing_is_kept_of_a_rule_that_does_not_exist():
    assert set(KEPT) == {rule.name for rule in all_rules()}


def test_no_message_tells_a_value_that_is_none():
    assert not [name for name, words in KEPT.items() if "None" in words]
