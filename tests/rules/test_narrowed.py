"""What looks like a fault and is none, or cannot be told: each with its neighbour that stays a fault."""

import pytest
from attrs import evolve
from readings import LAW, check_changed, check_lines, composed, label, names

from vnadmindoc.layout import Alignment, Layout, PageSetup, Paragraph, ParagraphFormat, Run, RunFormat, Section
from vnadmindoc.model import Document
from vnadmindoc.recognize import Label, Reading, recognize
from vnadmindoc.rules import Outcome, Stage, check_reading
from vnadmindoc.rules.examples import swap

TNR = RunFormat(font="Times New Roman", size=14.0, bold=False, italic=False, color="000000", caps=False)
SHORT = "Các đơn vị báo cáo kết quả."
LONG = "Các cơ quan, đơn vị, địa phương báo cáo kết quả thực hiện về cơ quan thường trực để tổng hợp, trình cấp trên."
HEADER = (
    label("issuing_agency", "SỞ Y TẾ"),
    label("number", "Số: 12/BC-SYT"),
    label("national_name", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
)


def shaped(text, **shape):
    return Label(component="body", paragraph=Paragraph((Run(text, TNR),), ParagraphFormat(**shape)), text=text)


def on_paper(one, select):
    section = Section(blocks=(one.paragraph,), page=PageSetup(width=210.0, height=297.0, left=30.0, right=20.0))
    layout = Layout(sections=(section,), source="docx")
    return names(check_reading(Reading(layout=layout, document=Document(), labels=(one,)), LAW, select=select))


@pytest.mark.parametrize(("text", "expected"), [(SHORT, []), (LONG, ["body-misaligned"])])
def test_one_line_at_the_left_prints_as_a_justified_line_does(text, expected):
    assert on_paper(shaped(text, alignment=Alignment.LEFT), ["VB0666"]) == expected


def test_a_short_line_in_the_middle_of_content_is_not_the_same():
    assert on_paper(shaped("1. " + SHORT, alignment=Alignment.RIGHT), ["VB0666"]) == []
    assert on_paper(shaped(LONG, alignment=Alignment.CENTER), ["VB0666"]) == ["body-misaligned"]
    assert on_paper(shaped(LONG.upper(), alignment=Alignment.CENTER), ["VB0666"]) == []


@pytest.mark.parametrize(
    ("text", "indent", "expected"),
    [
        (LONG, 12.1, []),
        (LONG, 9.5, []),
        (LONG, 0.0, ["body-indent-wrong"]),
        (LONG, 15.0, ["body-indent-wrong"]),
        ("địa phương báo cáo kết quả.", 0.0, []),
        ("Địa chỉ: ………………", 0.0, []),
    ],
)
def test_an_indent_is_judged_where_a_paragraph_begins_and_by_what_can_be_seen(text, indent, expected):
    assert on_paper(shaped(text, first_line_indent=indent), ["VB0667"]) == expected


@pytest.mark.parametrize(
    ("name", "post"),
    [
        ("TÊN CƠ QUAN, TỔ CHỨC", "GIÁM ĐỐC"),
        ("TÊN DOANH NGHIỆP", "GIÁM ĐỐC"),
        ("LỚP 12A", "LỚP TRƯỞNG"),
        ("PHÒNG TÀI CHÍNH", "NGƯỜI BÁO CÁO"),
        ("PHÒNG TÀI CHÍNH", "Người lập biểu"),
    ],
)
def test_a_form_and_a_paper_of_some_person_are_not_condemned(name, post):
    lines = (
        label("issuing_agency", name),
        label("number", "Số: 5/BC-TC"),
        label("national_name", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        label("position", post),
    )
    report = check_lines(*lines, kind="báo cáo", select=["VB0303"])
    assert [(one.name, one.severity) for one in report.diagnostics] == [("number-not-zero-padded", "warning")]
    assert report.conforms is None


@pytest.mark.parametrize(
    ("last", "expected"),
    [("Chủ tịch Ủy ban nhân dân", Outcome.OPEN), ("- Chủ tịch Ủy ban nhân dân;", Outcome.FAILED)],
)
def test_a_post_in_the_last_lines_may_be_the_signature(last, expected):
    component = "recipient" if last.startswith("-") else "body"
    report = check_lines(*HEADER, label(component, last), kind="báo cáo", select=["VB0701"])
    assert report.outcomes["VB0701"] is expected


@pytest.mark.parametrize(("last", "expected"), [("- Lưu VT.", Outcome.OPEN), ("- Sở Tài chính.", Outcome.FAILED)])
def test_a_list_that_ends_with_the_archive_may_be_the_recipients(last, expected):
    report = check_lines(*HEADER, label("bullet", last), kind="báo cáo", select=["VB0905"])
    assert report.outcomes["VB0905"] is expected


@pytest.mark.parametrize(
    ("font", "expected"),
    [
        ("Times New Roman", []),
        ("Arimo;Times New Roman", []),
        ("Arimo", ["font-not-times-new-roman"]),
        ("Arimo;Carlito", ["font-not-times-new-roman"]),
    ],
)
def test_a_list_of_faces_is_judged_by_all_of_them(font, expected):
    assert names(check_lines(label("body", LONG, fmt=evolve(TNR, font=font)), select=["VB0007"])) == expected


def test_a_decision_may_have_headings_inside_an_article():
    lines = [
        ("article", "Điều 1. Phê duyệt kế hoạch"),
        ("heading", "I. DỰ TOÁN"),
        ("clause", "1. Tên dự toán."),
        ("heading", "II. KẾ HOẠCH"),
        ("article", "Điều 2. Tổ chức thực hiện"),
    ]
    assert names(check_lines(*(label(*line) for line in lines), select=["VB0602"])) == []
    assert names(check_lines(*(label(*line) for line in lines[:4]), label("article", "Điều 3. X"), select=["VB0602"]))


def test_the_provisions_that_a_letter_quotes_are_not_its_own():
    lines = [label("article", "Điều 57. Biện pháp quản lý"), label("clause", "3. Chỉ áp dụng một lần.")]
    report = check_lines(*lines, kind="công văn", select=["VB0602"])
    assert report.outcomes["VB0602"] is Outcome.OPEN


def test_one_letter_that_is_none_of_the_alphabet_is_one_fault():
    lines = [label("point", f"{letter}) Nội dung;") for letter in "abcdđefgh"]
    assert names(check_lines(*lines, select=["VB0603"])) == ["point-letter-out-of-order"]


@pytest.mark.parametrize("text", ["- ……………", "- {{noi_nhan}}", "- Lưu: ……"])
def test_a_gap_among_the_recipients_is_not_judged_by_its_end(text):
    component = "archive_note" if "Lưu" in text else "recipient"
    lines = (label("recipients_label", "Nơi nhận:"), label("recipient", "- Sở Y tế;"), label(component, text))
    assert names(check_lines(*lines, select=["VB0907", "VB0910"])) == []


def test_an_abbreviation_is_only_remarked_on_for_no_article_names_it():
    (found,) = check_lines(label("body", "Công tác CCHC được chú trọng."), select=["VB0606"]).diagnostics
    assert found.severity == "info"


DRAFT = "Số và ngày còn để trống"


@pytest.mark.parametrize(
    ("stage", "changes", "said"),
    [
        (Stage.ISSUED, ("number", "day"), True),
        (Stage.ISSUED, ("number",), False),
        (Stage.ISSUED, ("day",), False),
        (Stage.ISSUED, (), False),
        (Stage.DRAFT, ("number", "day"), False),
    ],
)
def test_what_looks_like_a_draft_and_is_judged_as_issued_says_so(stage, changes, said):
    day = composed("báo cáo")
    text = next(one.text for one in recognize(day, LAW).labels if one.component == "place_date")
    words = text.split("ngày ")[1].split()[0]
    known = {"number": swap("Số: 15/", "Số:      /"), "day": swap(f"ngày {words} ", "ngày      ")}
    report = check_changed("báo cáo", *(known[change] for change in changes), stage=stage)
    assert any(notice.startswith(DRAFT) for notice in report.notices) is said
