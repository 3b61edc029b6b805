"""The parametric rules, on labels with a known look."""

import pytest
from attrs import evolve
from readings import LAW, check_changed, check_lines, composed, label, names

from vnadmindoc.layout import (
    Alignment,
    HorizontalLine,
    Layout,
    LineSpacing,
    Opaque,
    Paragraph,
    ParagraphFormat,
    Run,
    RunFormat,
    Section,
)
from vnadmindoc.layout.metrics import text_width
from vnadmindoc.model import Document
from vnadmindoc.recognize import Label, Reading, recognize
from vnadmindoc.rules import Outcome, check_reading
from vnadmindoc.rules.examples import insert, reshape, restyle
from vnadmindoc.rules.typography_table import GROUPS, TABLE

TNR = RunFormat(font="Times New Roman", size=14.0, bold=False, italic=False, color="000000", caps=False)


def styled(component, text, **facts):
    return label(component, text, fmt=evolve(TNR, **facts))


def shaped(text="Nội dung của đoạn.", component="body", **shape):
    return Label(component=component, paragraph=Paragraph((Run(text, TNR),), ParagraphFormat(**shape)), text=text)


@pytest.mark.parametrize(
    ("size", "fails"), [(13.0, False), (13.5, False), (14.0, False), (13.98, False), (12.0, True), (14.5, True)]
)
def test_sizes_are_judged_to_the_half_point(size, fails):
    assert names(check_lines(styled("body", "Nội dung.", size=size), select=["VB0665"])) == (
        ["body-size-out-of-range"] if fails else []
    )


def test_a_wrong_size_says_what_it_is_and_what_it_should_be():
    (fault,) = check_lines(styled("body", "Nội dung.", size=12.0), select=["VB0665"]).diagnostics
    assert fault.message_vi == "Nội dung cỡ chữ 12, phải là 13 - 14"
    assert fault.message_en == "The content is set in 12 pt, not 13 - 14"
    assert fault.citation == LAW.component("body").citation


def test_the_drafters_name_below_the_line_has_no_size_of_its_own():
    runs = (Run("- Lưu: VT, NC. ", evolve(TNR, size=11.0)), Run("Châu", evolve(TNR, size=8.0, vertical="subscript")))
    note = Label(component="archive_note", paragraph=Paragraph(runs), text="- Lưu: VT, NC. Châu")
    assert names(check_lines(note, select=["recipient-size-out-of-range"])) == []


def test_a_blank_run_has_no_look():
    runs = (Run("Nội dung.", TNR), Run("  ", evolve(TNR, size=8.0, font="Arial", color="FF0000")))
    line = Label(component="body", paragraph=Paragraph(runs), text="Nội dung.")
    assert names(check_lines(line, select=["VB0665", "VB0007", "VB0008"])) == []


def test_an_article_without_title_is_bold_in_its_number_only():
    runs = (Run("Điều 1. ", evolve(TNR, bold=True)), Run("Phê duyệt kế hoạch.", TNR))
    line = Label(component="article", paragraph=Paragraph(runs), text="Điều 1. Phê duyệt kế hoạch.")
    assert names(check_lines(line, select=["VB0685"])) == []
    assert names(check_lines(styled("article", "Điều 1. Phê duyệt"), select=["VB0685"])) == ["article-not-bold"]


def test_capitals_may_be_letters_or_an_effect():
    assert names(check_lines(styled("heading", "I. Đánh giá", caps=True), select=["VB0691"])) == []
    assert names(check_lines(styled("heading", "I. Đánh giá", caps=False), select=["VB0691"])) == [
        "heading-not-capitals"
    ]
    report = check_lines(styled("heading", "I. Đánh giá", caps=None), select=["VB0691"])
    assert report.outcomes["VB0691"] is Outcome.OPEN


def test_a_symbol_in_a_heading_keeps_its_own_case():
    text = "II. THỰC HIỆN QUY ĐỊNH SỐ 12/QyĐ-BNV"
    assert names(check_lines(label("heading", text), select=["VB0691"])) == []


@pytest.mark.parametrize(
    ("font", "fails"),
    [
        ("Times New Roman", False),
        ("TimesNewRomanPSMT", False),
        ("ABCDEF+TimesNewRomanPS-BoldMT", False),
        ("Cambria Math", False),
        ("Wingdings", False),
        ("Arial", True),
        ("Liberation Serif", True),
    ],
)
def test_times_new_roman_goes_by_several_names(font, fails):
    assert bool(names(check_lines(styled("body", "Nội dung.", font=font), select=["VB0007"]))) is fails


def test_type_in_tables_is_left_open():
    assert (
        names(check_lines(styled("table_text", "Số liệu", font="Arial", color="0000FF"), select=["VB0007", "VB0008"]))
        == []
    )


@pytest.mark.parametrize(("indent", "fails"), [(10.0, False), (12.7, False), (12.5, False), (11.3, True), (0.0, True)])
def test_a_first_line_is_indented_by_one_of_two_lengths(indent, fails):
    assert bool(names(check_lines(shaped(first_line_indent=indent), select=["VB0667"]))) is fails


def test_an_indent_made_with_a_tab_is_not_known():
    report = check_lines(shaped("\tNội dung.", first_line_indent=0.0), select=["VB0667"])
    assert report.outcomes["VB0667"] is Outcome.OPEN


@pytest.mark.parametrize(
    ("after", "before", "outcome"),
    [
        (0.0, 6.0, Outcome.PASSED),
        (3.0, 3.0, Outcome.PASSED),
        (6.0, None, Outcome.PASSED),
        (2.0, 3.0, Outcome.FAILED),
        (2.0, None, Outcome.OPEN),
        (None, None, Outcome.OPEN),
    ],
)
def test_the_gap_between_paragraphs_is_the_space_of_both(after, before, outcome):
    report = check_lines(shaped(space_after=after), shaped(space_before=before), select=["VB0668"])
    assert report.outcomes["VB0668"] is outcome


def test_the_first_paragraph_has_no_gap_to_judge():
    report = check_lines(label("subject", "Trích yếu"), shaped(space_before=0.0), select=["VB0668"])
    assert report.outcomes["VB0668"] is Outcome.INAPPLICABLE


@pytest.mark.parametrize(
    ("spacing", "outcome"),
    [
        (LineSpacing(value=1.0), Outcome.PASSED),
        (LineSpacing(value=1.5), Outcome.PASSED),
        (LineSpacing(value=0.9), Outcome.FAILED),
        (LineSpacing(value=2.0), Outcome.FAILED),
        (LineSpacing(mode="exact", value=18.0), Outcome.PASSED),
        (LineSpacing(mode="exact", value=12.0), Outcome.FAILED),
        (LineSpacing(mode="exact", value=28.0), Outcome.FAILED),
        (LineSpacing(mode="at_least", value=12.0), Outcome.PASSED),
        (LineSpacing(mode="at_least", value=30.0), Outcome.FAILED),
        (None, Outcome.OPEN),
    ],
)
def test_line_spacing_is_judged_in_lines_or_points(spacing, outcome):
    assert check_lines(shaped(line_spacing=spacing), select=["VB0669"]).outcomes["VB0669"] is outcome


def test_points_without_a_size_of_type_say_nothing():
    line = Label(
        component="body",
        paragraph=Paragraph((Run("Nội dung."),), ParagraphFormat(line_spacing=LineSpacing(mode="exact", value=9.0))),
        text="Nội dung.",
    )
    assert check_lines(line, select=["VB0669"]).outcomes["VB0669"] is Outcome.OPEN


def test_a_line_at_the_left_may_be_justified():
    line = shaped("- Sở Nội vụ;", "recipient", alignment=Alignment.JUSTIFY)
    assert names(check_lines(line, select=["VB0973"])) == []


MOTTO = "Độc lập - Tự do - Hạnh phúc"


def _motto(length, *blocks):
    run = evolve(TNR, bold=True, size=13.0)
    paragraph = Paragraph((Run(MOTTO, run),))
    below = None if length is None else HorizontalLine(length=length * text_width(MOTTO, 13.0, bold=True))
    one = Label(component="motto", paragraph=paragraph, text=MOTTO, line_below=below)
    page = composed("báo cáo").sections[0].page
    layout = Layout(sections=(Section(blocks=(paragraph, *blocks), page=page),))
    return check_reading(Reading(layout=layout, document=Document(), labels=(one,)), LAW, select=["VB0165", "VB0166"])


@pytest.mark.parametrize(("share", "fails"), [(1.0, False), (0.96, False), (1.05, False), (0.5, True), (1.3, True)])
def test_the_line_below_the_motto_is_as_long_as_the_motto(share, fails):
    assert bool(_motto(share).diagnostics) is fails


def test_no_line_below_the_motto_is_a_fault_unless_a_drawing_may_be_it():
    assert names(_motto(None)) == ["motto-line-missing"]
    assert _motto(None, Opaque(name="drawing")).outcomes["VB0165"] is Outcome.OPEN


def test_sizes_of_the_header_move_together():
    assert names(check_changed("báo cáo", restyle("place_date", size=14.0))) == ["header-sizes-not-in-step"]
    raised = [restyle(name, size=13.0) for name in ("national_name", "superior_agency", "issuing_agency")]
    raised += [restyle("place_date", size=14.0)]
    assert "header-sizes-not-in-step" in names(check_changed("báo cáo", *raised))
    report = check_changed("báo cáo", *raised, restyle("motto", size=14.0))
    assert "header-sizes-not-in-step" not in names(report)


def test_an_alignment_is_named_in_both_languages():
    (fault,) = check_changed("báo cáo", reshape("subject", alignment=Alignment.RIGHT)).diagnostics
    assert fault.message_vi == "Trích yếu canh phải, phải canh giữa"
    assert fault.message_en == "The subject is aligned right, not centre"


def test_an_annex_is_judged_as_the_document_is():
    layout = insert("Đoạn chen.", where="after", component="annex_title", like="body").apply(
        composed("quyết định"), LAW
    )
    layout = restyle("annex_title", italic=True).apply(layout, LAW)
    assert "annex-title-italic" in names(check_reading(recognize(layout, LAW), LAW))


def test_every_row_judges_components_of_the_regulation():
    for _, stem, _ in TABLE:
        for component in GROUPS[stem].components:
            assert LAW.component(component)


def test_every_group_has_a_row():
    assert {stem for _, stem, _ in TABLE} == set(GROUPS)
