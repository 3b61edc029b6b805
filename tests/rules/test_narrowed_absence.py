"""What may be absent, or may follow other forms: each case that is no fault, with its neighbour that stays one."""

from __future__ import annotations

import pytest
from attrs import evolve
from readings import LAW, check_lines, label, names

from vnadmindoc.layout import (
    Alignment,
    Layout,
    PageBreak,
    PageSetup,
    Paragraph,
    ParagraphFormat,
    Run,
    RunFormat,
    Section,
)
from vnadmindoc.model import Document
from vnadmindoc.recognize import Label, Reading
from vnadmindoc.rules import Outcome, check_reading

NAME = label("national_name", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
PLAIN = RunFormat(font="Times New Roman", size=14.0, bold=False, italic=False, color="000000", caps=False)


def header(issuer, superior=None, number="Số: 12/BC-SYT"):
    above = (label("superior_agency", superior),) if superior else ()
    printed = (label("number", number),) if number else ()
    return (*above, label("issuing_agency", issuer), *printed, NAME)


@pytest.mark.parametrize(
    ("superior", "issuer", "expected"),
    [
        ("BỆNH VIỆN ĐA KHOA SÔNG HỒNG", "PHÒNG VẬT TƯ", Outcome.OPEN),
        ("TRƯỜNG ĐẠI HỌC SÔNG HỒNG", "TỔ CHUYÊN GIA", Outcome.OPEN),
        ("TRƯỜNG ĐẠI HỌC SÔNG HỒNG", "P.HÀNH CHÍNH", Outcome.OPEN),
        ("UBND QUẬN SÔNG HỒNG", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", Outcome.FAILED),
        ("BỘ Y TẾ", "BỆNH VIỆN ĐA KHOA SÔNG HỒNG", Outcome.FAILED),
        ("UBND TỈNH SÔNG HỒNG", "HỘI ĐỒNG NHÂN DÂN XÃ A", Outcome.FAILED),
    ],
)
def test_a_unit_inside_an_office_may_keep_no_register(superior, issuer, expected):
    lines = (*header(issuer, superior, number=None), label("place_date", "Hà Nội, ngày 12 tháng 5 năm 2025"))
    report = check_lines(*lines, kind="biên bản", select=["VB0301", "VB0905"])
    assert set(report.outcomes.values()) == {expected}


@pytest.mark.parametrize(
    ("subject", "severity"),
    [
        ("Xử phạt vi phạm hành chính", "warning"),
        ("Về việc đình chỉ thi hành án", "warning"),
        ("Đưa vụ án ra xét xử sơ thẩm", "warning"),
        ("Ban hành kế hoạch tuyên truyền về xử phạt vi phạm hành chính", "error"),
    ],
)
def test_papers_of_court_and_penalty_have_forms_of_their_own(subject, severity):
    title = (label("type_name", "QUYẾT ĐỊNH"), label("subject", subject))
    report = check_lines(*header("XÃ A", number="Số: 5/QĐ-A"), *title, kind="quyết định", select=["VB0303"])
    assert [one.severity for one in report.diagnostics] == [severity]


@pytest.mark.parametrize(
    ("lines", "severity"),
    [
        (("CÔNG TY TNHH MỘT THÀNH VIÊN", "CẤP NƯỚC SÔNG HỒNG"), "warning"),
        (("TRƯỜNG TIỂU HỌC TƯ THỤC SAO MAI",), "warning"),
        (("TRƯỜNG TIỂU HỌC SAO MAI",), "error"),
    ],
)
def test_an_enterprise_is_known_by_any_line_of_its_name(lines, severity):
    above = tuple(label("issuing_agency", line) for line in lines)
    report = check_lines(*above, label("number", "Số: 5/TB-A"), NAME, kind="thông báo", select=["VB0303"])
    assert [one.severity for one in report.diagnostics] == [severity]


@pytest.mark.parametrize(("line", "expected"), [("BÁO CÁO TÓM TẮT", Outcome.OPEN), ("Báo cáo gồm:", Outcome.FAILED)])
def test_a_title_that_was_not_recognized_is_not_absent(line, expected):
    report = check_lines(*header("SỞ Y TẾ"), label("body", line), kind="báo cáo", select=["VB0501"])
    assert report.outcomes["VB0501"] is expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("- Lưu VP, hồ sơ.", Outcome.OPEN),
        ("- VT (lưu: 02 bản).", Outcome.OPEN),
        ("- Trung tâm Lưu trữ quốc gia I.", Outcome.FAILED),
        ("- Lưu trữ tỉnh.", Outcome.FAILED),
    ],
)
def test_a_last_line_that_speaks_of_keeping_may_be_the_archives(last, expected):
    lines = (*header("SỞ Y TẾ"), label("recipients_label", "Nơi nhận:"), label("recipient", last))
    assert check_lines(*lines, kind="báo cáo", select=["VB0906"]).outcomes["VB0906"] is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [("Kính gửi Sở Tài chính", Outcome.OPEN), ("Thực hiện Công văn số 5/STC-VP.", Outcome.FAILED)],
)
def test_addressees_that_were_not_recognized_are_not_absent(line, expected):
    lines = (*header("SỞ Y TẾ", number="Số: 12/SYT-VP"), label("letter_subject", "V/v báo cáo"), label("body", line))
    assert check_lines(*lines, kind="công văn", select=["VB0901"]).outcomes["VB0901"] is expected


def test_a_post_in_a_table_below_the_content_may_be_the_signature():
    lines = (*header("SỞ Y TẾ"), label("body", "Nội dung."), label("table_text", "PHÓ GIÁM ĐỐC"))
    rest = [label("table_text", f"Dòng {number}", part="annex 1") for number in range(30)]
    assert check_lines(*lines, *rest, kind="báo cáo", select=["VB0701"]).outcomes["VB0701"] is Outcome.OPEN
    posts = [label("table_text", "Trưởng phòng", part="annex 1")]
    assert check_lines(*lines[:-1], *posts, kind="báo cáo", select=["VB0701"]).outcomes["VB0701"] is Outcome.FAILED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Số: 15/BC-SYT (dự thảo)", []),
        ("Số: 15/BC-SYT   HỎA TỐC", []),
        ("Số: 15 /BC-SYT (dự thảo)", ["number-spaced"]),
        ("Số: 15/BC SYT", ["number-spaced"]),
    ],
)
def test_what_stands_behind_the_symbol_is_not_spacing_in_it(text, expected):
    assert names(check_lines(label("number", text), select=["VB0304"])) == expected


@pytest.mark.parametrize(
    ("symbol", "expected"),
    [("KHLN-SYT-SGDĐT", Outcome.OPEN), ("KHPH-SYT", Outcome.OPEN), ("KHXX-SYT", Outcome.FAILED)],
)
def test_several_bodies_may_mark_their_plan_as_a_joint_one(symbol, expected):
    report = check_lines(*header("SỞ Y TẾ", number=f"Số: 15/{symbol}"), kind="kế hoạch", select=["VB0306"])
    assert report.outcomes["VB0306"] is expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("15/QĐ-UBND ngày 10/01/2025", "15/QĐ-UBND ngày 20/02/2025", Outcome.OPEN),
        ("15/QĐ-UBND ngày 10/01/2025 của UBND tỉnh A", "15/QĐ-UBND ngày 20/02/2025", Outcome.FAILED),
        ("15/QĐ-BYT ngày 10/01/2025", "15/QĐ-BYT ngày 20/02/2025", Outcome.FAILED),
    ],
)
def test_two_communes_may_each_have_a_decision_of_one_number(first, second, expected):
    lines = (label("body", f"Thực hiện Quyết định số {first};"), label("body", f"Thực hiện Quyết định số {second};"))
    assert check_lines(*lines, select=["VB0604"]).outcomes["VB0604"] is expected


def test_a_word_of_a_basis_may_be_brought_out_and_a_whole_one_not():
    bold = evolve(PLAIN, bold=True, italic=True)
    words = (Run("Căn cứ ", bold), Run("Luật Lưu trữ ngày 21 tháng 6 năm 2024.", evolve(PLAIN, italic=True)))
    for runs, expected in ((words, []), ((Run("Căn cứ Luật Lưu trữ.", bold),), ["basis-bold"])):
        text = "".join(run.text for run in runs)
        basis = Label(component="basis", paragraph=Paragraph(runs), text=text)
        report = check_lines(basis, label("basis", "Căn cứ Luật A;"), kind="quyết định", select=["VB0656"])
        assert names(report) == expected


def test_a_line_in_small_letters_above_the_power_may_be_the_subject():
    power = (
        label("enacting_power", "Ban hành Quy chế làm việc", fmt=evolve(PLAIN, bold=True)),
        label("enacting_power", "GIÁM ĐỐC SỞ Y TẾ"),
    )
    title, subject = label("type_name", "QUYẾT ĐỊNH"), label("subject", "Về việc A")
    top = header("SỞ Y TẾ", number="Số: 5/QĐ-SYT")
    found = check_lines(*top, title, *power, kind="quyết định", select=["VB0651", "VB0503"])
    assert names(found) == []
    report = check_lines(*top, title, subject, *power, kind="quyết định", select=["VB0651"])
    assert names(report) == ["enacting-line-not-capitals"]


@pytest.mark.parametrize(("signs", "expected"), [(("Q. CỤC TRƯỞNG",), []), (("KT. CỤC TRƯỞNG",), ["position-missing"])])
def test_who_holds_an_office_for_the_time_signs_with_its_post_wherever_the_columns_meet(signs, expected):
    marks = [label("competence", sign) for sign in signs]
    name = label("full_name", "Trần Văn A")
    lines = (*header("CỤC LƯU TRỮ", number="Số: 5/TB-CLT"), *marks, label("recipient", "- Lưu: VT."), name)
    assert names(check_lines(*lines, kind="thông báo", select=["VB0709"])) == expected


@pytest.mark.parametrize(
    ("text", "alignment", "expected"),
    [
        ("\tTrần Văn A", Alignment.LEFT, []),
        ("          Trần Văn A", Alignment.JUSTIFY, []),
        ("Trần Văn A", Alignment.LEFT, ["signer-name-misaligned"]),
    ],
)
def test_a_line_that_blanks_push_to_the_middle_is_not_at_the_left(text, alignment, expected):
    paragraph = Paragraph((Run(text, PLAIN),), ParagraphFormat(alignment=alignment))
    one = Label(component="full_name", paragraph=paragraph, text=text.strip())
    layout = Layout(sections=(Section(blocks=(paragraph,)),), source="docx")
    report = check_reading(Reading(layout=layout, document=Document(), labels=(one,)), LAW, select=["VB0773"])
    assert names(report) == expected


@pytest.mark.parametrize(("part", "expected"), [("annex 1", Outcome.OPEN), ("document", Outcome.FAILED)])
def test_a_break_that_opens_an_annex_is_no_second_page_of_the_document(part, expected):
    page = PageSetup(width=210.0, height=297.0, page_numbers=())
    first, second = (Paragraph((Run(text, PLAIN),)) for text in ("Nội dung.", "Phụ lục"))
    layout = Layout(sections=(Section(blocks=(first, PageBreak(), second), page=page),), source="docx")
    labels = (
        Label(component="body", paragraph=first, text="Nội dung."),
        Label(component="body", paragraph=second, text="Phụ lục", part=part),
    )
    report = check_reading(Reading(layout=layout, document=Document(), labels=labels), LAW, select=["VB0010"])
    assert report.outcomes["VB0010"] is expected


def test_a_bold_line_below_a_light_superior_may_begin_the_issuers_name():
    bold = evolve(PLAIN, bold=True)
    light = label("superior_agency", "UBND XÃ SÔNG HỒNG", fmt=PLAIN)
    heavy = label("superior_agency", "BAN CHỈ ĐẠO", fmt=bold)
    issuer = label("issuing_agency", "PHÒNG CHỐNG DỊCH BỆNH", fmt=bold)
    assert names(check_lines(light, heavy, issuer, select=["VB0252"])) == []
    assert names(check_lines(heavy, issuer, select=["VB0252"])) == ["superior-agency-bold"]


@pytest.mark.parametrize("post", ["HIỆU TRƯỞNG", "Phó Viện trưởng", "Bí thư", "Chủ nhiệm"])
def test_every_post_at_the_foot_may_be_the_signature(post):
    lines = (*header("SỞ Y TẾ"), label("body", "Nội dung."), label("unlabelled", post))
    assert check_lines(*lines, kind="báo cáo", select=["VB0701"]).outcomes["VB0701"] is Outcome.OPEN


def test_a_finding_on_decomposed_letters_shows_its_words():
    pieces = ("N", "o\u031b", "i nh", "a\u0323\u0302", "n:")
    paragraph = Paragraph(tuple(Run(piece, evolve(PLAIN, size=14.0)) for piece in pieces))
    one = Label(component="recipients_label", paragraph=paragraph, text="Nơi nhận:")
    layout = Layout(sections=(Section(blocks=(paragraph,)),), source="docx")
    report = check_reading(Reading(layout=layout, document=Document(), labels=(one,)), LAW, select=["VB0960"])
    assert [found.excerpt for found in report.diagnostics] == ["N"]


@pytest.mark.parametrize(("mentions", "expected"), [(False, []), (True, ["margin-top-out-of-range"])])
def test_the_margins_of_a_form_that_lies_in_the_file_are_its_own(mentions, expected):
    first, second = (Paragraph((Run(text, PLAIN),)) for text in ("Nội dung.", "Nội dung của quy chế."))
    wide, narrow = PageSetup(width=210.0, height=297.0, top=20.0), PageSetup(width=210.0, height=297.0, top=10.0)
    layout = Layout(sections=(Section(blocks=(first,), page=wide), Section(blocks=(second,), page=narrow)))
    reference = label("attachment_reference", "(Kèm theo Quyết định số 5/QĐ-A)", part="attachment 1")
    labels = (
        Label(component="body", paragraph=first, text="Nội dung."),
        *((reference,) if mentions else ()),
        Label(component="body", paragraph=second, text="Nội dung của quy chế.", part="attachment 1"),
    )
    report = check_reading(Reading(layout=layout, document=Document(), labels=labels), LAW, select=["VB0003"])
    assert names(report) == expected


def test_a_subject_above_the_title_is_out_of_place_and_not_ill_set():
    slanted = evolve(PLAIN, bold=True, italic=True)
    above, title = label("subject", "V/v tổ chức hội nghị", fmt=slanted), label("type_name", "KẾ HOẠCH")
    assert names(check_lines(above, title, kind="kế hoạch", select=["VB0563"])) == []
    below = label("subject", "Tổ chức hội nghị", fmt=slanted)
    assert names(check_lines(title, below, kind="kế hoạch", select=["VB0563"])) == ["subject-italic"]
