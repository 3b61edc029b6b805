"""What is often said of the decree and is not so: each test is named for the truth that it keeps."""

from __future__ import annotations

from vnadmindoc.model import Authority, kinds
from vnadmindoc.regulations import Case, regulation
from vnadmindoc.regulations.schema import Range

DECREE = regulation("nd30_2020")
CODES = {kind.code for kind in DECREE.kinds} | {copy.code for copy in DECREE.copies}


def test_cong_van_has_no_abbreviation_cv():
    assert "CV" not in CODES
    assert DECREE.kind(kinds.LETTER).code is None


def test_the_words_cong_van_are_not_printed_as_a_title():
    assert DECREE.kind(kinds.LETTER).title is False


def test_abbreviations_are_those_of_2020_and_not_of_2011():
    assert {"GUQ", "GGT", "GNP", "BGN", "BTT", "TrS"} <= CODES
    assert not {"UQ", "GT", "NP", "GN", "TTh", "TS"} & CODES


def test_abbreviations_are_not_qch_or_dan():
    assert {"QC", "DA", "ĐA"} <= CODES
    assert not {"QCh", "DAn"} & CODES


def test_abbreviations_keep_their_small_letters():
    assert {"QyĐ", "CTr", "TTr", "TrS"} <= CODES
    assert not {"QYĐ", "CTR", "TTR", "TRS"} & CODES


def test_the_line_below_the_motto_is_as_long_as_the_motto():
    below = DECREE.component("motto").line_below
    assert (below.minimum, below.maximum) == (1.0, 1.0)


def test_the_superior_agency_is_not_bold_and_the_issuing_agency_is():
    assert DECREE.component("superior_agency").bold is False
    assert DECREE.component("issuing_agency").bold is True


def test_the_subject_is_bold_and_the_place_and_date_are_italic():
    assert DECREE.component("subject").bold is True
    assert DECREE.component("place_date").italic is True


def test_the_subject_of_a_cong_van_is_not_bold_and_12_to_13():
    spec = DECREE.component("letter_subject")
    assert (spec.bold, spec.size, spec.space_before) == (False, Range(12, 13), 6)


def test_the_word_noi_nhan_is_bold_italic_12_and_its_list_upright_11():
    label, recipient = DECREE.component("recipients_label"), DECREE.component("recipient")
    assert (label.bold, label.italic, label.size) == (True, True, Range(12, 12))
    assert (recipient.bold, recipient.italic, recipient.size) == (False, False, Range(11, 11))


def test_kinh_gui_is_neither_bold_nor_in_capitals():
    spec = DECREE.component("addressees")
    assert (spec.bold, spec.case) == (False, Case.SENTENCE)


def test_the_bases_are_italic():
    assert DECREE.component("basis").italic is True


def test_secrecy_and_urgency_stand_on_the_left_below_the_number_and_circulation_in_the_top_margin():
    assert [DECREE.component(name).cell for name in ("confidentiality", "urgency", "circulation")] == [
        "10a",
        "10b",
        "11",
    ]


def test_the_word_phu_luc_is_14_and_not_in_capitals():
    spec = DECREE.component("annex_label")
    assert (spec.case, spec.size) == (Case.SENTENCE, Range(14, 14))
    assert DECREE.wording.annex == "Phụ lục"


def test_paragraphs_stand_at_least_6_pt_apart_in_lines_of_single_to_one_and_a_half():
    spec = DECREE.component("body")
    assert (spec.min_paragraph_gap, spec.line_spacing) == (6, Range(1.0, 1.5))


def test_the_first_line_is_indented_by_one_of_two_values_and_not_by_a_range():
    assert DECREE.component("body").first_line_indents == (10, 12.7)


def test_the_motto_has_hyphens_with_blanks_and_no_dashes():
    assert DECREE.wording.motto.split(" - ") == ["Độc lập", "Tự do", "Hạnh phúc"]


def test_body_and_headings_are_13_to_14_and_never_15():
    content = [spec for spec in DECREE.components if spec.cell == "6"]
    assert {(spec.size.minimum, spec.size.maximum) for spec in content} == {(13, 14)}


def test_the_page_number_stands_in_the_middle_of_the_top_margin_and_not_on_page_one():
    page = DECREE.page
    assert (page.number_position, page.number_alignment, page.number_on_first_page) == ("header", "center", False)


def test_hoa_toc_hen_gio_is_no_degree_of_urgency():
    assert DECREE.urgency_marks == ("HỎA TỐC", "THƯỢNG KHẨN", "KHẨN")


def test_the_letters_of_points_skip_the_letters_with_marks_and_the_foreign_ones():
    assert "".join(DECREE.point_letters[:14]) == "abcdđeghiklmno"
    assert not set("ăâêôơưfjwz") & set(DECREE.point_letters)


def test_the_signer_is_named_in_small_letters():
    assert DECREE.component("full_name").case is Case.SENTENCE


def test_bien_ban_is_numbered_and_has_no_place_and_date():
    spec = DECREE.kind(kinds.MINUTES)
    assert (spec.number, spec.code, spec.place_date) == (True, "BB", False)


def test_there_are_five_marks_of_authority_and_tuq_is_never_passed_on():
    marks = {spec.mark: spec for spec in DECREE.authorities}
    assert marks.keys() == set(Authority)
    assert not {"KT.", "TL.", "TUQ."} & set(marks["TUQ."].may_be_followed_by)
    assert marks["TL."].may_be_followed_by == marks["TM."].may_be_followed_by == ("KT.", "Q.")


def test_only_tm_stands_before_a_collective():
    assert [spec.mark for spec in DECREE.authorities if spec.principal == "collective"] == ["TM."]


def test_there_is_no_level_below_the_point():
    assert not any("tiết" in spec.name.lower() for spec in DECREE.components)
