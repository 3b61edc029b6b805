"""What is often said of the decree and is not so, in documents.

Who follows the decree hears nothing, and who follows
the claim hears which clause says otherwise. What the regulation's data say of it is kept in tests/regulations.
"""

from __future__ import annotations

import pytest
from attrs import evolve
from claims import DECISION, LETTER, REGULATIONS, REPORT, found, printed, untouched, written
from readings import LAW, check_lines, label, names

import vnadmindoc as vn
from vnadmindoc.layout import Alignment, LineSpacing, PageNumber, RunFormat
from vnadmindoc.model import Document, Issuer, Level, Urgency, kinds
from vnadmindoc.rules import all_rules, explain
from vnadmindoc.rules.examples import (
    drop,
    insert,
    recase,
    repage,
    reshape,
    restyle,
    rule_off,
    swap,
    turn_page,
)
from vnadmindoc.rules.specimens import SPECIMENS, specimen

_LAST_BASIS = "ngày 15 tháng 4 năm 2026."
_CODES = ("VB0302", "VB0303", "VB0304", "VB0305", "VB0306", "VB0307", "VB0308", "VB0309", "VB0311")


def _number(text, kind):
    return names(check_lines(label("number", text), kind=kind, select=_CODES))


@pytest.mark.parametrize("of", SPECIMENS)
def test_nothing_is_held_against_a_document_that_follows_the_decree(of):
    assert untouched(of) == frozenset()


def test_the_last_basis_ends_with_a_full_stop_and_not_with_a_comma():
    assert found(DECISION, swap(_LAST_BASIS, _LAST_BASIS[:-1] + ",")) == {"basis-wrong-end-mark"}


def test_the_bases_are_not_upright():
    assert found(DECISION, restyle("basis", italic=False)) == {"basis-not-italic"}


def test_the_line_below_the_motto_is_not_a_third_of_it():
    assert found(REPORT, rule_off("motto", 0.4)) == {"motto-line-wrong-length"}


def test_a_third_to_a_half_is_the_measure_of_the_lines_below_issuer_and_subject():
    assert found(LETTER, rule_off("issuing_agency", 0.45 / 0.4)) == set()
    assert found(LETTER, rule_off("issuing_agency", 1 / 0.4)) == {"issuer-line-wrong-length"}
    assert found(REPORT, rule_off("subject", 1 / 0.4)) == {"subject-line-wrong-length"}


def test_the_superior_body_is_not_bold():
    assert found(LETTER, restyle("superior_agency", bold=True)) == {"superior-agency-bold"}


def test_the_subject_is_bold_and_the_place_and_date_are_not_upright():
    assert found(REPORT, restyle("subject", bold=False)) == {"subject-not-bold"}
    assert found(REPORT, restyle("place_date", italic=False)) == {"place-date-not-italic"}


def test_the_words_noi_nhan_are_bold_and_12_and_not_13():
    assert found(REPORT, restyle("recipients_label", bold=False, size=13.0)) == {
        "recipients-label-not-bold",
        "recipients-label-size-out-of-range",
    }


def test_the_words_noi_nhan_are_not_underlined_by_our_writer():
    assert b"<w:u " not in _body(printed(REPORT))


def test_the_words_kinh_gui_are_not_bold():
    assert found(LETTER, restyle("addressees", bold=True)) == {"addressees-bold"}


def test_addressees_are_not_named_in_capitals():
    shouted = swap("- Sở Tài chính;", "- SỞ TÀI CHÍNH;", within="addressee")
    assert found(LETTER, shouted) == {"addressee-in-capitals"}
    assert found(LETTER, swap("- Sở Tài chính;", "- UBND TP. HCM;", within="addressee")) == set()


def test_one_addressee_stands_on_the_line_of_kinh_gui_and_several_on_lines_of_their_own():
    assert written(LETTER, addressees=("Sở Tài chính",)) == set()
    assert (
        "Kính gửi: Sở Tài chính" in vn.render(evolve(specimen(LETTER), addressees=("Sở Tài chính",)), "text").decode()
    )
    assert written(LETTER, addressees=("Sở Tài chính", "Sở Ngoại vụ")) == set()


def test_marks_of_secrecy_and_urgency_stand_below_the_number_and_not_at_the_top():
    marks = evolve(specimen(REGULATIONS).marks, urgency=Urgency.URGENT)
    document = evolve(specimen(REGULATIONS), marks=marks)
    order = [one.component for one in vn.read(vn.render(document, "docx")).labels]
    assert order.index("number") < order.index("confidentiality") < order.index("urgency") < order.index("type_name")
    assert written(REGULATIONS, marks=marks) == set()
    at_the_top = insert("KHẨN", where="before", component="national_name", like="type_name", style="urgency")
    assert found(REPORT, drop("urgency"), at_the_top) == {"components-out-of-order"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Số: 15/QCh-BNV", "quy chế"),
        ("Số: 15/DAn-BNV", "dự án"),
        ("Số: 15/QYĐ-BNV", "quy định"),
    ],
)
def test_a_kind_has_no_other_abbreviation_than_the_decrees(text, kind):
    assert _number(text, kind) == ["symbol-code-mismatch"]


def test_the_symbol_of_a_cong_van_has_no_cv():
    assert found(LETTER, swap("215/SNV-VTLT", "215/CV-SNV")) == {"letter-with-code"}


def test_the_words_cong_van_are_no_title():
    assert "letter-with-type-name" in found(
        LETTER, insert("CÔNG VĂN", where="before", component="addressees", style="type_name")
    )


def test_months_from_march_on_have_no_zero_and_the_first_two_have():
    place_date = "Quảng Ngãi, ngày 20 tháng {} năm 2024"
    select = ["VB04"]
    assert [
        names(check_lines(label("place_date", place_date.format(month)), select=select)) for month in ("3", "01")
    ] == [
        [],
        [],
    ]
    assert names(check_lines(label("place_date", place_date.format("03")), select=select)) == ["month-zero-padded"]
    assert names(check_lines(label("place_date", place_date.format("1")), select=select)) == ["month-not-zero-padded"]


def test_the_word_phu_luc_is_not_in_capitals():
    assert "annex-label-in-capitals" in found(DECISION, recase("annex_label", capitals=True))


def test_number_and_title_of_a_section_stand_on_two_lines():
    lines = vn.render(specimen(REGULATIONS), "text").decode().splitlines()
    place = next(index for index, line in enumerate(lines) if line.strip() == "Mục 1")
    assert lines[place + 1].strip() == "PHẠM VI"
    on_one_line = swap("Mục 1", "Mục 1. PHẠM VI", within="section_number")
    assert found(REGULATIONS, drop("section_title"), on_one_line) == {"division-title-on-number-line"}


def test_paragraphs_stand_6_pt_apart_and_not_2_or_3():
    assert found(REPORT, reshape("body", space_before=0.0, space_after=3.0)) == {"body-gap-too-small"}


@pytest.mark.parametrize(("lines", "expected"), [(1.0, set()), (1.5, set()), (2.0, {"body-line-spacing-out-of-range"})])
def test_lines_are_single_to_one_and_a_half_apart_and_no_more(lines, expected):
    assert found(REPORT, reshape("body", line_spacing=LineSpacing(value=lines))) == expected


@pytest.mark.parametrize(
    ("indent", "expected"), [(10.0, set()), (12.7, set()), (11.4, {"body-indent-wrong"}), (0.0, {"body-indent-wrong"})]
)
def test_the_first_line_stands_in_by_one_of_two_measures_and_none_between(indent, expected):
    assert found(REPORT, reshape("body", first_line_indent=indent)) == expected


def test_the_motto_has_no_long_dashes():
    assert "motto-wrong-dash" in found(REPORT, swap("Độc lập - Tự do", "Độc lập – Tự do"))


def test_one_series_for_all_kinds_is_as_lawful_as_one_for_each():
    for serial in (1, 27, 1874):
        number = evolve(specimen(REPORT).number, serial=serial)
        assert written(REPORT, number=number) == set()


def test_how_a_document_looks_is_laid_down_in_the_annexes_and_not_in_the_articles_on_procedure():
    looks = [row for row in LAW.rules if "; Mục V, STT" in row.citation or "Mục I, khoản" in row.citation]
    assert len(looks) > 100
    assert all(row.citation.startswith("Phụ lục I, Phần I") for row in looks)
    procedure = ("Điều 9", "Điều 10", "Điều 12", "Điều 14")
    assert not any(row.citation.startswith(procedure) for row in LAW.rules)


def test_capitals_are_of_appendix_2_and_the_forms_of_copies_of_appendix_1_and_3():
    capitals = [row for row in LAW.rules if "Phụ lục II," in row.citation]
    assert capitals
    assert all("Phụ lục II" not in copy.citation.replace("Phụ lục III", "") for copy in LAW.copies)
    assert not any("Phụ lục V," in row.citation for row in LAW.rules)


def test_it_is_a_decree_and_its_headings_are_14_and_not_15():
    assert LAW.title.startswith("Nghị định số 30/2020/NĐ-CP")
    assert found(REPORT, restyle("heading", size=15.0)) == {"heading-size-out-of-range"}


def test_the_circular_of_2011_is_no_regulation_that_applies():
    assert "Thông tư 01/2011" not in "".join(f"{row.citation}" for row in LAW.rules)
    for text, kind in (("Số: 3/GT-SNV", "giấy giới thiệu"), ("Số: 13/NP-SNV", "giấy nghỉ phép")):
        assert "symbol-code-mismatch" in _number(text, kind)


def test_the_page_number_does_not_stand_at_the_foot():
    number = composed_number()
    assert "page-number-misplaced" in found(
        REPORT, repage(page_numbers=(evolve(number, position="footer"),)), turn_page()
    )
    assert found(REPORT, repage(page_numbers=(number,)), turn_page()) == set()


def composed_number():
    look = RunFormat(font="Times New Roman", size=14.0, bold=False, italic=False, color="000000")
    return PageNumber(position="header", alignment=Alignment.CENTER, format=look, on_first_page=False, start=1)


def test_hoa_toc_hen_gio_is_not_offered():
    assert "HẸN GIỜ" not in " ".join(degree.value for degree in Urgency)
    assert found(REPORT, swap("KHẨN", "HỎA TỐC HẸN GIỜ", within="urgency")) == {"urgency-degree-unknown"}


@pytest.mark.parametrize("kind", ["NGHỊ ĐỊNH", "THÔNG TƯ"])
def test_decrees_and_circulars_are_not_judged_by_the_decree_on_administrative_documents(kind):
    text = vn.render(specimen(DECISION), "text").decode().replace("QUYẾT ĐỊNH\n", f"{kind}\n", 1)
    text = text.replace("590/QĐ-UBND", "590/2026/NĐ-CP" if kind == "NGHỊ ĐỊNH" else "590/2026/TT-BNV")
    report = vn.check(text.encode())
    assert report.conforms is None
    assert not any(one.severity == "error" for one in report.diagnostics)


def test_points_are_lettered_a_b_c_d_and_skip_the_letters_with_marks():
    def points(letters):
        lines = [label("clause", "1. Các việc sau:"), *(label("point", f"{one}) Việc;") for one in letters)]
        return names(check_lines(*lines, select=["VB0603"]))

    assert points("abcdđeghik") == []
    assert points("aăâb") == ["point-letter-out-of-order"] * 2
    assert points("abcdeg") != []


def test_there_is_no_level_tiet():
    assert "tiết" not in {str(level) for level in Level}


def test_no_rule_asks_for_a_resolution_of_copies():
    pages = "".join(explain(rule, LAW, "en") for rule in all_rules())
    assert "dpi" not in pages


def test_the_signers_name_is_not_in_capitals():
    assert "name-in-capitals" in found(REPORT, recase("full_name", capitals=True))


def test_minutes_are_numbered_and_have_no_place_and_date():
    lines = [label("number", "Số: 02/BB-SNV"), label("place_date", "Hà Nội, ngày 15 tháng 6 năm 2026")]
    for shown in (lines[:1], lines):
        assert names(check_lines(*shown, kind=kinds.MINUTES, select=["VB0301", "VB04"])) == []
    head = [label("issuing_agency", "SỞ NỘI VỤ"), label("national_name", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]
    unnumbered = check_lines(*head, label("type_name", "BIÊN BẢN"), kind=kinds.MINUTES, select=["VB0301"])
    assert names(unnumbered) == ["number-missing"]


@pytest.mark.parametrize(
    "chain",
    [
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        ("Q. CHỦ TỊCH",),
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
        ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ"),
    ],
)
def test_there_are_five_marks_of_authority_and_tuq_is_one(chain):
    *marks, last = chain
    lines = [label("competence", one) for one in marks]
    lines += [label("competence" if last.startswith("Q.") else "position", last), label("full_name", "Lê Thị Hoa")]
    assert names(check_lines(*lines, select=["VB07"])) == []


@pytest.mark.parametrize("line", ["- Lưu: VT, NC (2).", "- Lưu: VT, NC.", "- Lưu: VT, NC (02)."])
def test_the_number_of_kept_copies_may_stand_in_the_last_line_and_need_not(line):
    assert found(DECISION, swap("- Lưu: VT, NC (2).", line)) == set()


def test_marks_with_a_stroke_are_the_partys():
    assert found(DECISION, swap("TM. ỦY BAN", "T/M ỦY BAN")) == {"authority-without-stop"}


def test_party_documents_are_not_judged_by_the_decree():
    text = """TỈNH ỦY SÔNG HỒNG
*
Số 15-BC/TU

ĐẢNG CỘNG SẢN VIỆT NAM
Sông Hồng, ngày 20 tháng 11 năm 2025

BÁO CÁO
kết quả công tác năm 2025

Ban Thường vụ Tỉnh ủy báo cáo kết quả công tác năm 2025 như sau.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Trần Văn Nam
"""
    report = vn.check(text.encode())
    assert report.conforms is None
    assert report.diagnostics == ()


# What the decree itself says in two ways is right in both.


@pytest.mark.parametrize("name", ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
def test_the_national_name_may_have_its_tone_on_either_vowel(name):
    assert found(REPORT, swap("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", name)) == set()


@pytest.mark.parametrize("mark", ["PL.(30)", "pl.(30)"])
def test_the_drafters_mark_may_be_in_either_case(mark):
    assert found(LETTER, swap("PL.(30)", mark)) == set()


def test_the_end_mark_of_the_forms_is_no_error_where_it_is_left_out():
    report = vn.check(printed(REPORT, swap("trong năm 2025./.", "trong năm 2025.")))
    assert report.conforms
    assert {one.name for one in report.diagnostics} <= {"end-mark-missing"}


def test_an_article_of_a_decision_may_go_without_a_title():
    change = swap("Điều 2. Hiệu lực thi hành", "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.")
    assert not {name for name in found(DECISION, change) if "title" in name}


@pytest.mark.parametrize("word", ["văn bản", "Văn bản"])
def test_the_reference_of_an_annex_may_write_van_ban_in_either_case(word):
    line = "Kèm theo Quyết định số 590/QĐ-UBND"
    assert found(DECISION, swap(line, f"Kèm theo {word} số 590/QĐ-UBND")) == set()


@pytest.mark.parametrize(("kind", "code"), [("báo cáo", "BC"), ("tờ trình", "TTr")])
def test_reports_and_submissions_that_go_upward_have_kinh_gui(kind, code):
    head = [label("issuing_agency", "SỞ NỘI VỤ"), label("number", f"Số: 15/{code}-SNV")]
    lines = [*head, label("addressees", "Kính gửi: Ủy ban nhân dân tỉnh")]
    assert names(check_lines(*lines, kind=kind, select=["VB0901", "VB0902"])) == []


def _body(data):
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read("word/document.xml") + package.read("word/styles.xml")


def test_explain_says_what_the_regulation_says_of_every_claim():
    for name in ("basis-wrong-end-mark", "motto-line-wrong-length", "body-indent-wrong", "month-zero-padded"):
        assert LAW.rule(name).citation in vn.explain(name)


def test_a_document_that_says_nothing_of_a_place_is_given_none():
    text = vn.render(Document(kind=kinds.REPORT, issuer=Issuer(name="SỞ NỘI VỤ")), "text").decode()
    assert "Hà Nội" not in text
