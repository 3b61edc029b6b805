"""What each remedy makes of a fault, and when it is too unsure to be made unasked."""

import pytest
from attrs import evolve
from readings import LAW, composed

from vnadmindoc.layout import (
    Alignment,
    HorizontalLine,
    LineSpacing,
    PageSetup,
    Paragraph,
    ParagraphFormat,
    Run,
    Table,
    TableCell,
    TableRow,
)
from vnadmindoc.layout.edits import DrawLine, InsertParagraph, NumberPages, ReplaceText, SetPage, SetShape
from vnadmindoc.rules.examples import drop_line, insert, repage, reshape, restyle, swap, turn_page
from vnadmindoc.rules.fix_layout import layout_carrier
from vnadmindoc.rules.fixing import Wish, repair

CARRIER = layout_carrier(LAW)


def fixes(*changes, of="báo cáo"):
    """The fixes of a changed specimen's findings, by the names of the rules."""
    layout = changes[0] if not callable(getattr(changes[0], "apply", None)) else composed(of)
    for change in changes:
        layout = change.apply(layout, LAW) if callable(getattr(change, "apply", None)) else layout
    return {found.name: found.fix for found in repair(layout, LAW, CARRIER, Wish()).before.diagnostics}


def texts(*changes, of="báo cáo"):
    """The lines of a changed specimen after every repair."""
    layout = composed(of)
    for change in changes:
        layout = change.apply(layout, LAW)
    done = repair(layout, LAW, CARRIER, Wish(unsafe=True))
    return [label.text for label in done.now.labels]


@pytest.mark.parametrize(
    ("change", "name", "applicability"),
    [
        (restyle("body", color="1F1F1F"), "color-not-black", "safe"),
        (restyle("body", color="0563C1"), "color-not-black", "safe"),
        (restyle("body", color="FF0000"), "color-not-black", "unsafe"),
        (restyle("body", bold=True), "body-bold", "unsafe"),
        (restyle("motto", bold=False), "motto-not-bold", "safe"),
        (repage(left=25.4), "margin-left-out-of-range", "safe"),
        (repage(width=215.9, height=279.4), "paper-not-a4", "safe"),
        (repage(width=279.4, height=432.0), "paper-not-a4", "unsafe"),
        (repage(width=297.0, height=210.0), "page-landscape", "unsafe"),
        (swap("15/BC-VP", "15/Bc-VP"), "symbol-code-mismatch", "unsafe"),
        (swap("15/BC-VP", "15/KH-VP"), "symbol-code-mismatch", "display"),
        (swap("I. TÌNH HÌNH THỰC HIỆN", "I. Tình hình thực hiện"), "heading-not-capitals", "safe"),
        (swap("I. TÌNH HÌNH THỰC HIỆN", "I. Đường dây 110kV"), "heading-not-capitals", "unsafe"),
        (reshape("body", first_line_indent=0.0), "body-indent-wrong", "safe"),
        (reshape("body", first_line_indent=0.0, left_indent=12.7), "body-indent-wrong", "unsafe"),
    ],
)
def test_a_fix_is_as_sure_as_its_fault(change, name, applicability):
    assert fixes(change)[name].applicability == applicability


def test_signs_that_are_letters_of_a_symbol_font_are_not_set_in_another():
    assert fixes(restyle("body", font="Symbol")).get("font-not-times-new-roman") is None
    assert fixes(restyle("body", font="Arial"))["font-not-times-new-roman"] is not None


def test_a_margin_waits_where_a_table_would_no_longer_fit():
    row = TableRow(cells=tuple(TableCell(blocks=(Paragraph((Run(text),)),)) for text in ("Cột 1", "Cột 2")))
    wide = Table(rows=(row, row), has_borders=True, widths=(85.0, 84.0))
    layout = repage(left=25.4).apply(composed("báo cáo"), LAW)
    first = layout.sections[0]
    layout = evolve(layout, sections=(evolve(first, blocks=(*first.blocks, wide)), *layout.sections[1:]))
    assert fixes(layout)["margin-left-out-of-range"].applicability == "unsafe"


def test_every_indent_becomes_the_one_that_most_paragraphs_have():
    layout = reshape("body", first_line_indent=10.0).apply(composed("báo cáo"), LAW)
    layout = insert("Đoạn thụt sai.", where="after", component="body").apply(layout, LAW)
    blocks = [
        evolve(block, format=evolve(block.format, first_line_indent=3.0))
        if isinstance(block, Paragraph) and block.text == "Đoạn thụt sai."
        else block
        for block in layout.sections[0].blocks
    ]
    layout = evolve(layout, sections=(evolve(layout.sections[0], blocks=tuple(blocks)),))
    (edit,) = [edit for edit in fixes(layout)["body-indent-wrong"].edits if isinstance(edit, SetShape)]
    assert edit.format == ParagraphFormat(first_line_indent=10.0)


def test_blanks_typed_for_an_indent_go_when_the_indent_comes():
    said = texts(swap("Văn phòng phối hợp", "     Văn phòng phối hợp"), reshape("body", first_line_indent=0.0))
    assert any(text.startswith("Văn phòng phối hợp") for text in said)
    edits = fixes(swap("Văn phòng phối hợp", "     Văn phòng phối hợp"), reshape("body", first_line_indent=0.0))[
        "body-indent-wrong"
    ].edits
    assert [(edit.old, edit.text) for edit in edits if isinstance(edit, ReplaceText)] == [("     ", "")]


def test_the_gap_counts_what_the_paragraph_before_leaves():
    edits = fixes(reshape("body", space_before=0.0, space_after=2.0))["body-gap-too-small"].edits
    assert {edit.format.space_before for edit in edits} <= {4.0, 6.0}


@pytest.mark.parametrize(
    ("spacing", "lines"),
    [
        (LineSpacing(value=2.0), 1.5),
        (LineSpacing(value=0.8), 1.0),
        (LineSpacing(mode="exact", value=10.0), 1.0),
        (LineSpacing(mode="exact", value=40.0), 1.5),
    ],
)
def test_line_spacing_goes_to_the_nearest_bound(spacing, lines):
    (edit, *_) = fixes(reshape("body", line_spacing=spacing))["body-line-spacing-out-of-range"].edits
    assert edit.format.line_spacing == LineSpacing(value=lines)


def test_a_line_pushed_to_its_place_with_blanks_stays_there():
    changes = (swap("PHÓ CHÁNH", " " * 40 + "PHÓ CHÁNH"), swap("Phùng Văn", " " * 40 + "Phùng Văn"))
    found = fixes(*changes, reshape("full_name", alignment=Alignment.LEFT))
    assert found.get("signer-name-misaligned") is None


def test_a_missing_line_is_drawn_as_long_as_the_law_says():
    (edit,) = fixes(drop_line("motto"))["motto-line-missing"].edits
    assert isinstance(edit, DrawLine)
    assert edit.length == pytest.approx(58, abs=4)


def test_underlined_words_lose_their_stroke_when_the_line_is_drawn():
    layout = restyle("motto", underline=True).apply(drop_line("motto").apply(composed("báo cáo"), LAW), LAW)
    done = repair(layout, LAW, CARRIER, Wish())
    (motto,) = done.now.of("motto")
    assert motto.line_below is not None
    assert {run.format.underline for run in motto.paragraph.runs} == {False}


def test_no_line_is_drawn_while_another_lies_about():
    layout = drop_line("motto").apply(composed("báo cáo"), LAW)
    first = layout.sections[0]
    stray = HorizontalLine(length=50.0, alignment=Alignment.CENTER)
    layout = evolve(layout, sections=(evolve(first, blocks=(stray, *first.blocks)), *layout.sections[1:]))
    assert not any(isinstance(edit, DrawLine) for edit in repair(layout, LAW, CARRIER, Wish()).edits)


def test_pages_are_numbered_in_the_size_of_the_content():
    for size in (13.0, 14.0):
        (edit,) = fixes(repage(page_numbers=()), turn_page(), restyle("body", size=size))["page-number-missing"].edits
        assert isinstance(edit, NumberPages)
        assert (edit.format.font, edit.format.size, edit.format.italic) == ("Times New Roman", size, False)


def test_a_page_that_lies_is_turned():
    (edit,) = fixes(repage(width=297.0, height=210.0))["page-landscape"].edits
    assert edit == SetPage(anchors=edit.anchors, page=PageSetup(width=210.0, height=297.0))


def test_as_above_is_said_in_the_look_of_the_other_recipients():
    (edit,) = fixes(swap("- Như trên;", "- Sở Tài chính;"), of="công văn")["as-above-missing"].edits
    assert isinstance(edit, InsertParagraph)
    assert (edit.text, edit.is_before) == ("- Như trên;", True)


def test_other_words_for_as_above_become_the_laws():
    said = texts(swap("- Như trên;", "- Như kính gửi;"), of="công văn")
    assert "- Như trên;" in said
    assert "- Như kính gửi;" not in said


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        ("Quảng Ngãi, ngày 5 tháng 2 năm 2024", "Quảng Ngãi, ngày 05 tháng 02 năm 2024"),
        ("Quảng Ngãi, ngày 05 tháng 06 năm 2024", "Quảng Ngãi, ngày 05 tháng 6 năm 2024"),
        ("Quảng Ngãi, ngày 5/2/2024", "Quảng Ngãi, ngày 05 tháng 02 năm 2024"),
        ("TP. HCM, ngày 20 tháng 11 năm 2024", "Thành phố Hồ Chí Minh, ngày 20 tháng 11 năm 2024"),
    ],
)
def test_a_date_is_written_as_the_law_has_it(typed, repaired):
    assert repaired in texts(swap("Quảng Ngãi, ngày 20 tháng 11 năm 2024", typed))
