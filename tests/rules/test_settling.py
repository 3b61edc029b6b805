"""What is known of looks and of words spares most rules the asking, and changes no answer."""

import json
import subprocess
import sys
from functools import cache
from itertools import product

import pytest
from attrs import evolve
from readings import LAW, composed

from vnadmindoc.layout import Alignment
from vnadmindoc.recognize import recognize
from vnadmindoc.rules import Outcome, Stage, all_rules, check_reading
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import reshape, restyle, swap
from vnadmindoc.rules.orderly import has_orderly_number, has_orderly_place_date, has_orderly_symbol
from vnadmindoc.rules.rule import INAPPLICABLE
from vnadmindoc.rules.settling import _aspects, settled_rules

SETTLED = {code for rows in _aspects().values() for code, _ in rows}
TYPOGRAPHY = [rule for rule in all_rules() if rule.code in SETTLED]
GLANCING = [rule for rule in all_rules() if rule.glance is not None]
NUMBERS = (
    *("05/BC-VP", "123456/BC-VP", "15/BC", "15/TB-VP", "15/BC-VPUBND", "15/TTr-UBND", "15/BC-VP-HC", "015/BC-VP"),
    *("5/BC-VP", "15/BC- VP", "15 /BC-VP", "15/BC–VP", "15/2024/BC-VP", "15/BC-VP/2024", "15-BC-VP", "15/", "/BC-VP"),
    *("…/BC-VP", "15/BCLT-VP", "15/BC-VP (2)", "15/bc-vp"),
)
DATES = (
    *("Huế, ngày 01 tháng 02 năm 2024", "Đà Nẵng, ngày 28 tháng 12 năm 2025", "Bắc Ninh, ngày 09 tháng 3 năm 1999"),
    *("Huế, ngày 1 tháng 2 năm 2024", "Huế, ngày 31 tháng 02 năm 2024", "Huế, ngày 20 tháng 03 năm 2024"),
    *("HN, ngày 20 tháng 11 năm 2024", "TP. Huế, ngày 20 tháng 11 năm 2024", "Huế ngày 20 tháng 11 năm 2024"),
    *("Huế, Ngày 20 tháng 11 năm 2024", "Huế, ngày 20 tháng 11 năm 24", "Huế, ngày    tháng 11 năm 2024"),
    *("Ngày Mới, ngày 20 tháng 11 năm 2024", "ngày 20 tháng 11 năm 2024", "Huế, ngày 20/11/2024"),
)
WORDED = [rule for rule in all_rules() if rule.words]


@cache
def _of_content():
    """What the rules on content are shown: each example once."""
    return [_evidence(example) for rule in WORDED for example in rule.examples]


def _evidence(example):
    layout = composed(example.specimen)
    for change in example.changes:
        layout = change.apply(layout, LAW)
    return Evidence(reading=recognize(layout, LAW), regulation=LAW, stage=example.stage)


@cache
def _of_headers():
    """What the rules with a glance are shown, each example once, and reports of many numbers and dates."""
    shown = [_evidence(example) for rule in GLANCING for example in rule.examples]
    return [*shown, *map(_numbered, NUMBERS), *map(_dated, DATES)]


def _changed(change):
    layout = change.apply(composed("báo cáo"), LAW)
    return Evidence(reading=recognize(layout, LAW), regulation=LAW, stage=Stage.ISSUED)


def _numbered(number):
    return _changed(swap("15/BC-VP", number))


def _dated(line):
    return _changed(swap("Quảng Ngãi, ngày 20 tháng 11 năm 2024", line))


def _others(count):
    """Two hundred reports of as many looks, so that a memo of looks is full of others."""
    layout = composed("báo cáo")
    components = ("body", "number", "motto", "subject", "full_name", "recipient", "heading", "place_date")
    looks = product(components, range(8, 12), (True, False), tuple(Alignment))
    for _, (component, size, bold, alignment) in zip(range(count), looks, strict=False):
        changed = restyle(component, size=float(size), bold=bold).apply(layout, LAW)
        yield reshape(component, alignment=alignment).apply(changed, LAW)


def _say():
    """The whole report of one document that has some faults, as JSON."""
    layout = composed("báo cáo")
    for change in (restyle("subject", size=16.0), reshape("body", line_spacing=None), swap("tháng 11", "tháng 09")):
        layout = change.apply(layout, LAW)
    report = check_reading(recognize(layout, LAW), LAW, stage=Stage.ISSUED, fixes=True)
    told = [repr(one) for one in (*report.diagnostics, *report.open_questions)]
    return json.dumps({"told": told, "outcomes": report.outcomes, "conforms": report.conforms})


def test_a_report_is_the_same_in_a_fresh_process_and_after_two_hundred_others():
    for layout in _others(200):
        check_reading(recognize(layout, LAW), LAW)
    program = "import sys; sys.path[:0] = sys.argv[1:]; import test_settling; print(test_settling._say())"
    fresh = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program, *sys.path], capture_output=True, check=True, encoding="utf-8"
    )
    assert _say() == fresh.stdout.strip()


@pytest.mark.parametrize("rule", TYPOGRAPHY, ids=lambda rule: rule.name)
def test_a_settled_rule_passes_when_it_is_asked_and_one_that_fails_is_not_settled(rule):
    for example in rule.examples:
        evidence = _evidence(example)
        if rule.code in settled_rules(evidence):
            assert rule.findings(evidence) in ([], [INAPPLICABLE])
            assert example.outcome is Outcome.PASSED
        else:
            assert example.outcome is not Outcome.PASSED


@pytest.mark.parametrize("rule", GLANCING, ids=lambda rule: rule.name)
def test_what_passes_at_a_glance_passes_when_the_rule_is_asked(rule):
    answers = [evolve(rule, glance=None).findings(evidence) for evidence in _of_headers() if rule.glance(evidence)]
    assert answers
    assert all(answer == [] for answer in answers)


def test_usual_lines_pass_at_a_glance_and_those_that_any_rule_may_object_to_do_not():
    passing = [number for number in NUMBERS if has_orderly_number(_numbered(number))]
    assert passing == [*NUMBERS[:8], "15/BCLT-VP"]
    assert [number for number in passing if not has_orderly_symbol(_numbered(number))] == [
        *("15/TB-VP", "15/TTr-UBND", "15/BCLT-VP")
    ]
    assert tuple(line for line in DATES if has_orderly_place_date(_dated(line))) == DATES[:3]


@pytest.mark.parametrize("rule", WORDED, ids=lambda rule: rule.name)
def test_lines_without_the_words_of_a_rule_hold_nothing_for_it_to_judge(rule):
    for evidence in _of_content():
        asked, skipping = evolve(rule, words=()).findings(evidence), rule.findings(evidence)
        assert [one for one in asked if one is not INAPPLICABLE] == [one for one in skipping if one is not INAPPLICABLE]
