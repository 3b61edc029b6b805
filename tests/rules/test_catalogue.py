"""What is promised of every rule."""

import re
from string import Formatter

import pytest
from readings import LAW

from vnadmindoc.errors import UnknownName
from vnadmindoc.rules import Outcome, all_rules, explain, find_rule
from vnadmindoc.rules.specimens import SPECIMENS

RULES = all_rules()
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def _placeholders(template):
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_rules_are_sorted_by_codes_that_name_a_cell_of_the_decree():
    codes = [rule.code for rule in RULES]
    assert codes == sorted(codes)
    assert all(re.fullmatch(r"VB(?:0\d|1[0-6])\d\d", code) for code in codes)


def test_codes_and_names_are_unique():
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


def test_the_decree_imposes_every_rule_and_no_other():
    assert {row.name for row in LAW.rules} == {rule.name for rule in RULES}


def test_the_decree_lists_its_rules_once_in_the_order_of_their_codes():
    assert [row.name for row in LAW.rules] == [rule.name for rule in RULES]


@each_rule
def test_a_message_has_the_same_placeholders_in_both_languages(rule):
    assert _placeholders(rule.message_vi) == _placeholders(rule.message_en)


@each_rule
def test_a_message_is_no_sentence_with_a_full_stop(rule):
    assert not rule.message_vi.endswith(".")
    assert not rule.message_en.endswith(".")


@each_rule
def test_a_name_is_kebab_case_and_names_the_fault(rule):
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)+", rule.name)
    assert not rule.name.startswith(("avoid-", "use-", "do-not-", "no-", "must-", "check-"))


@each_rule
def test_a_rule_shows_what_fails_and_what_does_not(rule):
    outcomes = {example.outcome for example in rule.examples}
    assert Outcome.FAILED in outcomes
    assert outcomes & {Outcome.PASSED, Outcome.INAPPLICABLE}
    assert {example.specimen for example in rule.examples} <= set(SPECIMENS)


@each_rule
def test_a_rule_says_why_in_both_languages(rule):
    assert len(rule.why_vi.split()) > 3
    assert len(rule.why_en.split()) > 3


@each_rule
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_of_a_rule_says_what_why_where_and_shows_examples(rule, language):
    page = explain(rule, LAW, language)
    row = LAW.rule(rule.name)
    for said in (rule.code, rule.name, row.citation, rule.why_vi if language == "vi" else rule.why_en):
        assert said in page
    assert re.sub(r"\{\w+\}", "…", rule.message_vi if language == "vi" else rule.message_en) in page
    assert page.count("\n- ") == len(rule.examples)


def test_a_rule_is_found_by_code_in_any_case_and_by_name():
    assert find_rule("vb0303") is find_rule("VB0303") is find_rule("number-not-zero-padded")


def test_an_unknown_rule_is_a_lookup_error():
    with pytest.raises(UnknownName, match="no-such-rule"):
        find_rule("no-such-rule")
