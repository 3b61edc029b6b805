"""What other tools get wrong, kept right here: what they blame in a right document, miss in a wrong one, or spoil."""

from __future__ import annotations

import io
import zipfile

import pytest
from attrs import evolve
from claims import DECISION, LETTER, REGULATIONS, REPORT, found, printed, untouched, written
from readings import LAW, check_lines, label, names

import vnadmindoc as vn
from vnadmindoc.layout import Alignment, LineSpacing, PageNumber, RunFormat
from vnadmindoc.model import (
    Authority,
    Capacity,
    Document,
    Issuer,
    Paragraph,
    Signature,
    kinds,
)
from vnadmindoc.rules.examples import (
    drop_line,
    join_sections,
    repage,
    reshape,
    restyle,
    rule_off,
    swap,
    turn_page,
)
from vnadmindoc.rules.specimens import SPECIMENS, specimen

_TOP = PageNumber(
    position="header",
    alignment=Alignment.CENTER,
    format=RunFormat(font="Times New Roman", size=14.0, bold=False, italic=False, color="000000"),
    on_first_page=False,
    start=1,
)
_LETTER_PAPER = repage(width=215.9, height=279.4)


def _repaired(data, **wish):
    done = vn.fix(data, **wish)
    return done.result, {one.name for one in done.after.diagnostics}


def _page(data):
    return vn.read(data).layout.sections[0].page


# Fixing: what is right stays as it is.


@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize("of", SPECIMENS)
def test_a_right_document_is_not_corrected_into_a_wrong_one(of, unsafe):
    data = printed(of)
    assert vn.fix(data, unsafe=unsafe).result == data


@pytest.mark.parametrize("unsafe", [False, True])
def test_the_recipients_stay_at_11_and_are_not_made_as_large_as_the_content(unsafe):
    data = printed(REPORT, restyle("motto", bold=False), turn_page())
    result, after = _repaired(data, unsafe=unsafe)
    assert after.isdisjoint({"recipient-size-out-of-range", "recipients-label-size-out-of-range"})
    sizes = {run.format.size for one in vn.read(result).of("recipient") for run in one.paragraph.runs}
    assert sizes == {11.0}


def test_a_document_with_its_page_number_is_given_no_second_one():
    data = printed(REPORT, repage(page_numbers=(_TOP,)), turn_page(), restyle("motto", bold=False))
    result, _ = _repaired(data, unsafe=True)
    assert len(_page(result).page_numbers) == 1


def test_a_page_number_at_the_foot_is_moved_and_not_doubled():
    data = printed(REPORT, repage(page_numbers=(evolve(_TOP, position="footer"),)), turn_page())
    result, after = _repaired(data)
    assert [one.position for one in _page(result).page_numbers] == ["header"]
    assert "page-number-misplaced" not in after


@pytest.mark.parametrize(("right", "kept"), [(15.0, 15.0), (17.5, 17.5), (20.0, 20.0)])
def test_a_right_margin_inside_its_range_stays(right, kept):
    data = printed(REPORT, repage(right=right, top=10.0))
    result, after = _repaired(data)
    assert _page(result).right == pytest.approx(kept, abs=0.1)
    assert "margin-top-out-of-range" not in after


def test_us_letter_paper_is_found_and_made_a4():
    data = printed(REPORT, _LETTER_PAPER)
    assert "paper-not-a4" in {one.name for one in vn.check(data).diagnostics}
    result, after = _repaired(data)
    assert (_page(result).width, _page(result).height) == pytest.approx((210, 297), abs=0.1)
    assert "paper-not-a4" not in after


def test_our_own_files_are_a4_and_never_us_letter():
    for of in SPECIMENS:
        assert (_page(printed(of)).width, _page(printed(of)).height) == pytest.approx((210, 297), abs=0.1)


def test_a_lost_line_is_not_drawn_with_characters():
    data = printed(REPORT, drop_line("motto"))
    result, _ = _repaired(data, unsafe=True)
    text = "\n".join(one.text for one in vn.read(result).labels)
    assert not {"─", "━", "___", "---"} & set(text.split())


# Checking: a range is a range.


@pytest.mark.parametrize("spacing", [1.0, 1.15, 1.3, 1.5])
def test_any_line_spacing_of_the_range_is_right_and_not_one_and_a_half_alone(spacing):
    assert found(REPORT, reshape("body", line_spacing=LineSpacing(value=spacing))) == set()


@pytest.mark.parametrize("size", [13.0, 14.0])
def test_a_title_is_13_to_14_and_not_14_to_15(size):
    assert found(REPORT, restyle("type_name", size=size), restyle("subject", size=size)) == set()
    assert "type-name-size-out-of-range" in found(REPORT, restyle("type_name", size=15.0))


@pytest.mark.parametrize("size", [13.0, 14.0])
def test_the_content_may_be_13_or_14(size):
    running = ("body", "clause", "clause_titled", "heading")
    assert found(REPORT, *(restyle(one, size=size) for one in running)) == set()


@pytest.mark.parametrize("gap", [6.0, 8.0, 12.0])
def test_paragraphs_may_stand_further_apart_than_6_pt(gap):
    assert found(REPORT, reshape("body", space_before=gap, space_after=0.0)) == set()


@pytest.mark.parametrize(
    ("component", "size", "rule"),
    [
        ("issuing_agency", 14.0, "issuer-size-out-of-range"),
        ("number", 12.0, "number-size-out-of-range"),
        ("recipient", 13.0, "recipient-size-out-of-range"),
        ("recipient", 12.0, "recipient-size-out-of-range"),
    ],
)
def test_sizes_are_not_let_pass_beyond_what_the_decree_allows(component, size, rule):
    assert rule in found(REPORT, restyle(component, size=size))


def test_content_that_is_not_justified_is_found():
    assert found(REPORT, reshape("body", alignment=Alignment.LEFT)) == {"body-misaligned"}


def test_margins_of_the_circular_of_2011_and_of_habit_are_found():
    old = repage(top=20.0, bottom=15.0, left=20.0, right=10.0)
    assert found(REPORT, old) == {
        "margin-bottom-out-of-range",
        "margin-left-out-of-range",
        "margin-right-out-of-range",
    }


def test_indent_gap_line_spacing_lines_and_page_numbers_are_all_judged():
    faults = {
        "body-indent-wrong": (reshape("body", first_line_indent=0.0),),
        "body-gap-too-small": (reshape("body", space_before=0.0, space_after=5.0),),
        "body-line-spacing-out-of-range": (reshape("body", line_spacing=LineSpacing(value=2.0)),),
        "motto-line-missing": (drop_line("motto"),),
        "motto-line-wrong-length": (rule_off("motto", 1.5),),
        "page-number-missing": (repage(page_numbers=()), turn_page()),
    }
    for rule, changes in faults.items():
        assert rule in found(REPORT, *changes), rule


def test_the_header_is_judged_although_it_stands_in_a_table():
    assert found(REPORT, restyle("national_name", bold=False)) == {"national-name-not-bold"}


def test_one_page_needs_no_number():
    assert found(REPORT, repage(page_numbers=())) == set()


def test_a_number_or_a_day_left_blank_is_no_fault_of_a_draft():
    number = evolve(specimen(REPORT).number, serial=None)
    place_date = evolve(specimen(REPORT).place_date, day=None)
    data = vn.render(evolve(specimen(REPORT), number=number, place_date=place_date), "docx")
    assert vn.check(data, stage="draft").diagnostics == ()
    assert {one.name for one in vn.check(data).diagnostics} == {"serial-blank", "day-blank"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Số: 13/GNP-SNV", "giấy nghỉ phép"),
        ("Số: 13/BGN-SNV", "bản ghi nhớ"),
        ("Số: 13/BTT-SNV", "bản thỏa thuận"),
        ("Số: 13/TTr-SNV", "tờ trình"),
        ("Số: 13/CTr-UBND", "chương trình"),
        ("Số: 13/QyĐ-BNV", "quy định"),
        ("Số: 120/SGD&ĐT-PC06", "công văn"),
        ("Số: 12/UBND-VX", "công văn"),
    ],
)
def test_no_right_symbol_is_blamed(text, kind):
    assert names(check_lines(label("number", text), kind=kind, select=["VB03"])) == []


@pytest.mark.parametrize(
    ("text", "kind", "rule"),
    [
        ("Số: 13/NP-SNV", "giấy nghỉ phép", "symbol-code-mismatch"),
        ("Số: 13/GN-SNV", "bản ghi nhớ", "symbol-code-mismatch"),
        ("Số: 13/2026/BC-SNV", "báo cáo", "number-with-year"),
    ],
)
def test_abbreviations_of_habit_and_years_in_the_number_are_found(text, kind, rule):
    assert rule in names(check_lines(label("number", text), kind=kind, select=["VB03"]))


def test_the_number_is_upright():
    assert found(REPORT, restyle("number", italic=True)) == {"number-italic"}


def test_the_subject_of_a_report_is_neither_italic_nor_opened_by_vv():
    assert found(REPORT, restyle("subject", italic=True)) == {"subject-italic"}
    opened = swap("Kết quả công tác hội nhập", "V/v kết quả công tác hội nhập", within="subject")
    assert found(REPORT, opened) == {"subject-with-letter-prefix"}


def test_two_annexes_take_roman_numerals_and_arabic_ones_are_found():
    assert "annex-number-not-roman" in found(DECISION, swap("Phụ lục II", "Phụ lục 2", within="annex_label"))


def test_pages_of_an_annex_do_not_count_on():
    assert "annex-pages-not-own" in found(DECISION, join_sections())


# Writing: nothing is lost and nothing made up.


def test_a_deputys_line_is_written_below_the_line_of_authority():
    text = vn.render(specimen(REPORT), "text").decode()
    assert text.index("KT. CHÁNH VĂN PHÒNG") < text.index("PHÓ CHÁNH VĂN PHÒNG") < text.index("Phùng Văn Minh")


def test_the_last_basis_ends_with_a_stop_also_where_nobody_proposed_the_decision():
    bases = specimen(DECISION).bases[:2]
    text = vn.render(evolve(specimen(DECISION), bases=bases), "text").decode()
    assert "về công tác văn thư." in " ".join(text.split())
    assert written(DECISION, bases=bases) == set()


@pytest.mark.parametrize("kind", LAW.kinds, ids=lambda row: row.name)
def test_every_kind_of_article_7_can_be_written(kind):
    document = Document(kind=kind.name, issuer=Issuer(name="SỞ NỘI VỤ"), body=(Paragraph("Nội dung./."),))
    assert vn.read(vn.render(document, "docx")).document.issuer.name == "SỞ NỘI VỤ"


def test_nothing_is_made_up_for_what_a_document_does_not_say():
    text = vn.render(Document(kind=kinds.LETTER, issuer=Issuer(name="SỞ NỘI VỤ")), "text").decode()
    made_up = ("Hà Nội", "[", "{", "(Ký", "đóng dấu", "CÔNG VĂN", "2026")
    assert [word for word in made_up if word in text] == []


def test_signs_of_markup_in_a_text_are_text():
    words = "Sở A & Sở B: mức 5 < 7 và “x > y”."
    body = (Paragraph(words),)
    assert words in "\n".join(
        one.text for one in vn.read(vn.render(evolve(specimen(REPORT), body=body), "docx")).labels
    )


def test_the_columns_of_the_header_have_their_widths_in_the_grid_and_in_the_cells():
    with zipfile.ZipFile(io.BytesIO(printed(REPORT))) as package:
        markup = package.read("word/document.xml").decode()
    grid = markup.partition("<w:tblGrid>")[2].partition("</w:tblGrid>")[0]
    assert grid.count("w:gridCol") == 2
    assert markup.partition("</w:tblGrid>")[2].partition("</w:tr>")[0].count("<w:tcW ") == 2


def test_fonts_come_from_named_styles_and_are_known_where_no_run_names_one():
    with zipfile.ZipFile(io.BytesIO(printed(REPORT))) as package:
        assert "Quốc hiệu" in package.read("word/styles.xml").decode()
    assert "font-not-times-new-roman" not in untouched(REPORT)


def test_a_document_keeps_its_kind_when_it_is_read_and_checked_again():
    document = evolve(
        specimen(LETTER),
        signatures=(
            Signature(
                capacities=(Capacity(authority=Authority.FOR_HEAD, principal="GIÁM ĐỐC"),),
                position="PHÓ GIÁM ĐỐC",
                name="Lê Văn Hải",
            ),
        ),
    )
    data = vn.render(document, "docx")
    assert vn.read(data).document.kind == kinds.LETTER
    assert vn.check(data).conforms


def test_a_mark_of_secrecy_that_is_stamped_on_a_regulation_changes_nothing_else():
    marks = evolve(specimen(REGULATIONS).marks, confidentiality=None)
    assert written(REGULATIONS) == written(REGULATIONS, marks=marks) == set()
