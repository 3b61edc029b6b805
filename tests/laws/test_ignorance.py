"""The law of ignorance: forgetting observed facts never creates a failure."""

import pytest
from attrs import evolve, fields
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import LAW, composed

from vnadmindoc.layout import PageNumber, PageSetup, ParagraphFormat, RunFormat
from vnadmindoc.recognize import recognize
from vnadmindoc.rules import Outcome, all_rules, check_reading

RUN_FACTS = [field.name for field in fields(RunFormat)]
SHAPE_FACTS = [field.name for field in fields(ParagraphFormat)]
PAGE_FACTS = [field.name for field in fields(PageSetup)]
NUMBER_FACTS = ["alignment", "on_first_page", "start"]

EXAMPLES = [example for rule in all_rules() for example in rule.examples if example.outcome is Outcome.FAILED]


def _forget_label(label, runs, shapes, line):
    paragraph = label.paragraph
    paragraph = evolve(
        paragraph,
        runs=tuple(evolve(run, format=evolve(run.format, **dict.fromkeys(runs))) for run in paragraph.runs),
        format=evolve(paragraph.format, **dict.fromkeys(shapes)),
    )
    below = label.line_below
    return evolve(label, paragraph=paragraph, line_below=evolve(below, length=None) if below and line else below)


def _forget_page(page, facts, number_facts):
    numbers = page.page_numbers
    if numbers is not None:
        numbers = tuple(evolve(number, **dict.fromkeys(number_facts)) for number in numbers)
    return evolve(evolve(page, page_numbers=numbers), **dict.fromkeys(facts))


def _failures(reading, stage):
    outcomes = check_reading(reading, LAW, stage=stage).outcomes
    return {code for code, outcome in outcomes.items() if outcome is Outcome.FAILED}


@settings(max_examples=120)
@given(
    example=st.sampled_from(EXAMPLES),
    runs=st.sets(st.sampled_from(RUN_FACTS)),
    shapes=st.sets(st.sampled_from(SHAPE_FACTS)),
    page=st.sets(st.sampled_from(PAGE_FACTS)),
    number=st.sets(st.sampled_from(NUMBER_FACTS)),
    share=st.integers(1, 3),
    line=st.booleans(),
)
def test_forgetting_facts_creates_no_failure(example, runs, shapes, page, number, share, line):
    reading = recognize(example.apply(composed(example.specimen), LAW), LAW)
    labels = tuple(
        _forget_label(label, runs, shapes, line) if index % share == 0 else label
        for index, label in enumerate(reading.labels)
    )
    sections = tuple(
        evolve(section, page=_forget_page(section.page, page, number)) for section in reading.layout.sections
    )
    forgetful = evolve(reading, labels=labels, layout=evolve(reading.layout, sections=sections))
    assert _failures(forgetful, example.stage) <= _failures(reading, example.stage)


@pytest.mark.parametrize("name", ["báo cáo", "công văn", "quyết định", "quy chế"])
def test_a_document_of_which_no_look_is_known_has_no_failure(name):
    reading = recognize(composed(name), LAW)
    labels = tuple(_forget_label(label, RUN_FACTS, SHAPE_FACTS, line=True) for label in reading.labels)
    sections = tuple(evolve(section, page=PageSetup()) for section in reading.layout.sections)
    blind = evolve(reading, labels=labels, layout=evolve(reading.layout, sections=sections))
    report = check_reading(blind, LAW)
    assert report.conforms
    assert report.diagnostics == ()
    assert report.open_questions


def test_the_facts_that_are_forgotten_are_all_that_a_page_number_has():
    assert {*NUMBER_FACTS, "position", "format", "text", "anchor"} == {field.name for field in fields(PageNumber)}
