"""The law of repair: fixing converges, is idempotent, removes what it claims and adds nothing."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from readings import LAW, composed

from vnadmindoc.compose import compose
from vnadmindoc.formats.docx import write_docx
from vnadmindoc.layout import Alignment, LineSpacing
from vnadmindoc.layout.edits import InsertParagraph, ReplaceText
from vnadmindoc.rules import Outcome, all_rules
from vnadmindoc.rules.examples import drop_line, recase, repage, reshape, restyle, rule_off
from vnadmindoc.rules.fix_docx import docx_carrier
from vnadmindoc.rules.fix_layout import layout_carrier
from vnadmindoc.rules.fixing import Wish, repair
from vnadmindoc.testing import conforming_documents

CARRIER = layout_carrier(LAW)
EVERYTHING = Wish(unsafe=True)

HEADER = ("national_name", "motto", "issuing_agency", "superior_agency", "number", "place_date", "type_name", "subject")
FOOT = ("position", "full_name", "competence", "recipients_label", "recipient", "archive_note", "addressees")
CONTENT = ("body", "clause", "point", "article", "heading", "basis")
CHANGES = st.one_of(
    st.builds(
        lambda component, size: restyle(component, size=size),
        st.sampled_from(HEADER + FOOT + CONTENT),
        st.sampled_from([9.0, 11.5, 13.0, 16.0]),
    ),
    st.builds(
        lambda component, fact, value: restyle(component, **{fact: value}),
        st.sampled_from(HEADER + FOOT),
        st.sampled_from(["bold", "italic"]),
        st.booleans(),
    ),
    st.builds(lambda component: restyle(component, font="Arial"), st.sampled_from(HEADER + FOOT + CONTENT)),
    st.builds(lambda component: restyle(component, color="1F1F1F"), st.sampled_from(HEADER + FOOT + CONTENT)),
    st.builds(
        lambda component, alignment: reshape(component, alignment=alignment),
        st.sampled_from(HEADER + FOOT + CONTENT),
        st.sampled_from(Alignment),
    ),
    st.builds(
        lambda component, indent: reshape(component, first_line_indent=indent),
        st.sampled_from(CONTENT),
        st.sampled_from([0.0, 5.0, 20.0]),
    ),
    st.builds(lambda component: reshape(component, space_before=0.0, space_after=0.0), st.sampled_from(CONTENT)),
    st.builds(
        lambda component, value: reshape(component, line_spacing=LineSpacing(value=value)),
        st.sampled_from(CONTENT),
        st.sampled_from([0.8, 2.0]),
    ),
    st.builds(
        lambda side, value: repage(**{side: value}),
        st.sampled_from(["top", "bottom", "left", "right"]),
        st.sampled_from([10.0, 26.0, 40.0]),
    ),
    st.just(repage(width=215.9, height=279.4)),
    st.builds(drop_line, st.sampled_from(["motto", "issuing_agency", "subject"])),
    st.builds(rule_off, st.sampled_from(["motto", "issuing_agency", "subject"]), st.sampled_from([0.3, 2.0])),
    st.builds(
        lambda component: recase(component, capitals=False),
        st.sampled_from(["national_name", "issuing_agency", "type_name", "heading", "position"]),
    ),
)


def failed(report):
    return {code for code, outcome in report.outcomes.items() if outcome is Outcome.FAILED}


def wanted(found):
    return found.fix is not None and found.fix.applicability != "display"


def texts(reading):
    return [label.text for label in reading.labels]


EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{number}")
    for rule in all_rules()
    for number, example in enumerate(rule.examples)
    if example.outcome is Outcome.FAILED and rule.fix is not None and rule.fix.applicability != "display"
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_failed_example_is_repaired_and_nothing_else_fails(rule, example):
    data = write_docx(example.apply(composed(example.specimen), LAW))
    done = repair(data, LAW, docx_carrier(LAW), Wish(stage=example.stage, unsafe=True))
    assert rule.code in failed(done.before)
    assert failed(done.after) == set()
    assert done.refused == ()
    assert done.applied[0].code == rule.code
    if example.fixed is not None:
        assert example.fixed in texts(done.now)


@given(conforming_documents(extras=True), st.lists(CHANGES, min_size=1, max_size=3))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_repair_removes_what_it_claims_and_adds_nothing(document, changes):
    layout = compose(document, LAW)
    for change in changes:
        layout = change.apply(layout, LAW)
    done = repair(layout, LAW, CARRIER, EVERYTHING)
    assert failed(done.after) <= failed(done.before)
    assert [found.message_vi for found in done.after.diagnostics if wanted(found)] == [
        found.message_vi for found, _, _ in done.refused
    ]
    if not any(isinstance(edit, ReplaceText | InsertParagraph) for edit in done.edits):
        assert texts(done.was) == texts(done.now)
    again = repair(done.result, LAW, CARRIER, EVERYTHING)
    assert not again.is_changed


@given(conforming_documents(extras=True))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_conforming_document_is_not_touched(document):
    done = repair(compose(document, LAW), LAW, CARRIER, EVERYTHING)
    assert (done.is_changed, done.applied, done.refused, done.doubt) == (False, (), (), None)
