"""How the engine puts rules to a reading."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from readings import LAW, check_changed, check_lines, label, names, reading

from vnadmindoc.layout import Anchor, Layout, Paragraph, Run, RunFormat, Section
from vnadmindoc.model import Document
from vnadmindoc.recognize import Label, Reading
from vnadmindoc.rules import Outcome, Stage, all_rules, check_reading
from vnadmindoc.rules.examples import restyle, swap


def test_a_conforming_document_conforms():
    report = check_changed("báo cáo")
    assert report.conforms is True
    assert report.diagnostics == ()
    assert report.kind == "báo cáo"
    assert report.regulation == "nd30_2020"


def test_every_imposed_rule_has_an_outcome():
    report = check_changed("quyết định")
    assert set(report.outcomes) == {rule.code for rule in all_rules()}


def test_an_error_is_no_conformity_and_a_warning_is():
    assert check_changed("báo cáo", swap("Số: 15/", "Số: 5/")).conforms is False
    assert check_changed("báo cáo", swap("tháng 11", "tháng 09")).conforms is True


def test_errors_stand_before_warnings_and_each_in_reading_order():
    report = check_changed("báo cáo", swap("Số: 15/", "Số: 5/"), swap("tháng 11", "tháng 09"), swap("II. ", "III. "))
    assert [(d.name, d.severity) for d in report.diagnostics] == [
        ("number-not-zero-padded", "error"),
        ("month-zero-padded", "warning"),
        ("division-number-out-of-order", "warning"),
    ]


def test_a_rule_waits_for_its_stage():
    blank = swap("Số: 15/", "Số:      /")
    assert check_changed("báo cáo", blank, stage=Stage.DRAFT).outcomes["VB0302"] is Outcome.INAPPLICABLE
    assert check_changed("báo cáo", blank, stage=Stage.ISSUED).outcomes["VB0302"] is Outcome.FAILED


@pytest.mark.parametrize("pattern", ["VB0303", "vb03", "number-not-zero-padded"])
def test_rules_are_selected_and_ignored_by_code_beginning_and_name(pattern):
    line = label("number", "Số: 5/BC-VP")
    law = LAW
    chosen = check_reading(reading(line), law, select=[pattern])
    assert "number-not-zero-padded" in names(chosen)
    assert all(code.startswith("VB03") for code in chosen.outcomes)
    ignored = check_reading(reading(line), law, ignore=[pattern])
    assert "number-not-zero-padded" not in names(ignored)


def test_a_fault_on_an_uncertain_label_stays_open():
    report = check_lines(label("number", "Số: 5/BC-VP", confidence=0.6), select=["VB0303"])
    assert report.outcomes == {"VB0303": Outcome.OPEN}
    assert [question.code for question in report.open_questions] == ["VB0303"]
    assert report.open_questions[0].reason_vi
    assert report.open_questions[0].reason("en").startswith("it is not certain")


def test_a_fact_that_the_file_does_not_show_leaves_its_rule_open():
    report = check_lines(label("motto", "Độc lập - Tự do - Hạnh phúc"), select=["VB0160", "VB0162", "VB0165", "VB0007"])
    assert set(report.outcomes.values()) == {Outcome.OPEN}


def test_a_rule_that_the_regulation_does_not_name_does_not_run():
    law = evolve(LAW, rules=tuple(row for row in LAW.rules if row.name != "number-not-zero-padded"))
    report = check_reading(reading(label("number", "Số: 5/BC-VP")), law)
    assert "VB0303" not in report.outcomes


def test_severity_and_citation_are_the_regulations():
    row = evolve(LAW.rule("number-not-zero-padded"), severity="info", citation="điểm c")
    law = evolve(LAW, rules=(row,))
    (found,) = check_reading(reading(label("number", "Số: 5/BC-VP")), law).diagnostics
    assert (found.severity, found.citation) == ("info", "điểm c")


@pytest.mark.parametrize("verdict", ["other_regime", "not_administrative"])
def test_what_is_no_administrative_document_is_not_judged(verdict):
    report = check_reading(reading(label("number", "Số: 5/BC-VP"), verdict=verdict, reason="Văn bản của Đảng"), LAW)
    assert report.conforms is None
    assert report.outcomes == {}
    assert report.diagnostics == report.open_questions == ()
    assert report.notices == ("Văn bản của Đảng",)


def test_a_finding_stands_at_its_line_and_column():
    (found,) = check_lines(label("number", "Số: 5/BC-VP", line=7), select=["VB0303"]).diagnostics
    assert (found.location.line, found.location.column) == (7, 5)
    assert found.excerpt == "5"
    assert found.location.component == "number"


def test_a_column_is_counted_in_the_files_own_characters():
    decomposed = "So\u0302\u0301: 5/BC-VP"
    paragraph = Paragraph((Run("  " + decomposed, anchor=Anchor(line=1, column=1)),))
    one = Label(component="number", paragraph=paragraph, text="Số: 5/BC-VP")
    (found,) = check_lines(one, select=["VB0303"]).diagnostics
    assert found.location.column == 1 + ("  " + decomposed).index("5")


def test_a_finding_in_a_later_run_stands_at_that_run():
    runs = (Run("Số: ", anchor=Anchor(part="w", path="/r[1]")), Run("5/BC-VP", anchor=Anchor(part="w", path="/r[2]")))
    one = Label(component="number", paragraph=Paragraph(runs), text="Số: 5/BC-VP")
    (found,) = check_lines(one, select=["VB0303"]).diagnostics
    assert (found.location.part, found.location.path) == ("w", "/r[2]")


def test_the_same_fault_of_many_paragraphs_is_one_finding_with_their_number():
    report = check_changed("báo cáo", restyle("body", size=12.0))
    (found,) = report.diagnostics
    assert found.name == "body-size-out-of-range"
    assert found.message_vi.endswith("(5 chỗ)")
    assert found.message("en").endswith("(5 places)")


def test_how_runs_are_split_changes_nothing():
    whole = label("body", "Nội dung.", fmt=RunFormat(size=12.0))
    split = evolve(whole, paragraph=Paragraph((Run("Nội ", RunFormat(size=12.0)), Run("dung.", RunFormat(size=12.0)))))
    assert [d.message_vi for d in check_lines(whole, select=["VB0665"]).diagnostics] == [
        d.message_vi for d in check_lines(split, select=["VB0665"]).diagnostics
    ]


ODD_TEXTS = st.text(alphabet="Số:/.0123 -–ngàytháng,(IV)aA\n\t\u0301\u00a0Đ“", max_size=30)


@given(
    st.lists(st.tuples(st.sampled_from([*(spec.id for spec in LAW.components), "unlabelled"]), ODD_TEXTS), max_size=8),
    st.sampled_from([None, "báo cáo", "công văn", "quyết định", "không có loại này"]),
)
def test_a_check_never_raises_whatever_was_read(lines, kind):
    report = check_reading(reading(*(label(component, text) for component, text in lines), kind=kind), LAW)
    assert not [question for question in report.open_questions if "could not cope" in question.reason_en]


@pytest.mark.parametrize("sections", [(), (Section(blocks=()),)])
def test_an_empty_layout_is_checked(sections):
    report = check_reading(Reading(layout=Layout(sections=sections), document=Document(), labels=()), LAW)
    assert report.conforms is None
    assert {found.severity for found in report.diagnostics} <= {"warning"}
    assert not [question for question in report.open_questions if "could not cope" in question.reason_en]
