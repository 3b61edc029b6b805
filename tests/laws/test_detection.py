"""The law of detection: a failed example is reported by its own rule and by no other."""

import pytest
from readings import LAW, check_changed, names

from vnadmindoc.rules import Outcome, all_rules

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{number}")
    for rule in all_rules()
    for number, example in enumerate(rule.examples)
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_has_the_outcome_that_it_claims_and_no_other_rule_objects(rule, example):
    report = check_changed(example.specimen, *example.changes, stage=example.stage)
    assert report.outcomes[rule.code] is example.outcome
    if example.outcome is Outcome.FAILED:
        assert set(names(report)) == {rule.name}


def test_every_rule_of_the_decree_has_a_failed_example():
    shown = {rule.name for rule in all_rules() for example in rule.examples if example.outcome is Outcome.FAILED}
    assert shown == {row.name for row in LAW.rules}
