"""Which words and which lines the typography of a component reaches."""

import pytest
from attrs import evolve
from readings import LAW, check_lines, composed, label, names, reading

from vnadmindoc.layout import Alignment, Anchor, PageNumber, Paragraph, ParagraphFormat, Run, RunFormat, Section
from vnadmindoc.recognize import Label, recognize
from vnadmindoc.rules import Outcome, check_reading
from vnadmindoc.rules.examples import repage

SMALL = RunFormat(font="Times New Roman", size=11.0, bold=False, italic=False)
HEADER = (label("issuing_agency", "SỞ Y TẾ"), label("number", "Số: 12/BC-SYT"))
LONG = "Các cơ quan, đơn vị tổ chức thực hiện nhiệm vụ được giao và gửi báo cáo kết quả đúng thời hạn đã nêu ở trên."


def check(*lines, select, kind="báo cáo"):
    return names(check_lines(*HEADER, *lines, kind=kind, select=select))


@pytest.mark.parametrize(
    ("text", "part", "alignment", "fails"),
    [
        (LONG, "document", None, True),
        (LONG, "attachment 1", None, False),
        (LONG, "annex 1", None, False),
        ("(Ký, ghi rõ họ tên)", "document", None, False),
        ("{% for việc in danh_sách %}", "document", None, False),
        ("DANH SÁCH HỌC SINH", "document", Alignment.CENTER, False),
        ("STTTên gói thầuGiá gói thầuNguồn vốnHình thức lựa chọnThời gian", "document", None, False),
    ],
)
def test_the_size_of_content_is_judged_where_it_is_running_text(text, part, alignment, fails):
    line = label("body", text, part=part, fmt=SMALL, format=ParagraphFormat(alignment=alignment))
    assert bool(check(line, select=["VB0665"])) is fails


def test_what_stands_below_the_signature_is_no_content():
    line = label("body", LONG, fmt=SMALL)
    name = label("full_name", "Nguyễn Văn An")
    assert check(line, name, select=["VB0665"]) == ["body-size-out-of-range"]
    assert check(name, line, select=["VB0665"]) == []


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("I. TÌNH HÌNH CHUNG", Outcome.PASSED),
        ("I. Tình hình chung", Outcome.FAILED),
        ("I. KIẾN NGHỊ, ĐỀ XUẤT: Không.", Outcome.PASSED),
        ("I. NỘI DUNG TRÌNH (tóm tắt các giải pháp chủ yếu)", Outcome.PASSED),
        ("I. Bên giao: Trường Trung học phổ thông số 1", Outcome.OPEN),
    ],
)
def test_a_heading_reaches_to_its_colon_or_bracket(text, outcome):
    report = check_lines(*HEADER, label("heading", text), kind="báo cáo", select=["VB0691"])
    assert report.outcomes["VB0691"] is outcome


def test_a_text_that_is_issued_with_the_document_is_judged_as_it_is():
    lines = (
        label("attachment_reference", "(Kèm theo Quyết định số 5/QĐ-SYT)", part="attachment 1"),
        label("body", LONG, part="attachment 1", fmt=SMALL),
    )
    assert check(*lines, select=["VB0665"]) == ["body-size-out-of-range"]


@pytest.mark.parametrize(("title", "expected"), [("PHIẾU TRÌNH", []), ("BÁO CÁO", ["body-size-out-of-range"])])
def test_a_second_document_is_judged_where_the_decree_names_its_kind(title, expected):
    lines = (label("type_name", title, part="document 2"), label("body", LONG, part="document 2", fmt=SMALL))
    assert check(*lines, select=["VB0665"]) == expected


def two_columns(component, left, right):
    bold = RunFormat(size=14.0, bold=True, italic=False)
    fitting = RunFormat(size=12.0 if component == "recipients_label" else 11.0, bold=component == "recipients_label",
                        italic=component == "recipients_label")  # fmt: skip
    runs = (Run(left, fitting), Run("\t\t", fitting), Run(right, bold))
    return Label(component=component, paragraph=Paragraph(runs), text=f"{left}\t\t{right}")


@pytest.mark.parametrize(
    "line",
    [two_columns("recipients_label", "Nơi nhận:", "GIÁM ĐỐC"), two_columns("recipient", "- Như trên;", "GIÁM ĐỐC")],
)
def test_the_column_beside_the_recipients_is_no_part_of_them(line):
    assert check(line, select=["VB0960", "VB0962", "VB0970", "VB0971"]) == []


def test_a_line_of_the_recipients_without_dash_may_be_something_else():
    bold = RunFormat(size=11.0, bold=True)
    assert check(label("recipient", "Nguyễn Văn An", fmt=bold), select=["VB0971"]) == []
    assert check(label("recipient", "- Như trên;", fmt=bold), select=["VB0971"]) == ["recipient-bold"]


@pytest.mark.parametrize("text", ["[Tên cơ quan]", "{{ten_co_quan}}", "Phòng: ________", "(TÊN CƠ QUAN)"])
def test_a_gap_to_be_filled_in_is_not_judged_by_its_letters(text):
    assert names(check_lines(label("issuing_agency", text), HEADER[1], kind="báo cáo", select=["VB0261"])) == []


def test_a_line_in_capitals_below_a_subject_in_lower_case_may_be_the_power_to_issue():
    lines = (label("subject", "Về việc khen thưởng"), label("subject", "GIÁM ĐỐC SỞ Y TẾ"))
    report = check_lines(*HEADER, *lines, kind="quyết định", select=["VB0561"])
    assert report.outcomes["VB0561"] is Outcome.OPEN
    assert check(label("subject", "VỀ VIỆC KHEN THƯỞNG"), select=["VB0561"]) == ["subject-in-capitals"]


def test_a_subject_in_capitals_on_two_lines_is_one_fault():
    lines = (label("subject", "VỀ VIỆC KHEN THƯỞNG"), label("subject", "NĂM HỌC 2025 - 2026"))
    assert check(*lines, select=["VB0561"]) == ["subject-in-capitals"]


def test_a_remark_behind_a_recipient_may_look_as_it_likes():
    upright, slanted = RunFormat(size=11.0, italic=False), RunFormat(size=11.0, italic=True)
    runs = (Run("- Sở Y tế ", upright), Run("(để báo cáo);", slanted))
    line = Label(component="recipient", paragraph=Paragraph(runs), text="- Sở Y tế (để báo cáo);")
    assert check(line, select=["VB0972"]) == []


def test_an_article_in_a_letter_is_quoted():
    line = label("article", "Điều 57. Thẩm quyền", fmt=evolve(SMALL, size=14.0))
    assert check(line, select=["VB0685"], kind="công văn") == []
    assert check(line, select=["VB0685"], kind="quyết định") == ["article-not-bold"]


def test_one_basis_alone_may_be_the_first_sentence():
    upright = label("basis", "Căn cứ Kế hoạch số 12/KH-UBND, đơn vị đã tổ chức thực hiện.", fmt=SMALL)
    assert check(upright, select=["VB0657"]) == []
    assert check(upright, upright, select=["VB0657"]) == ["basis-not-italic"]


@pytest.mark.parametrize(
    ("second", "third", "expected"),
    [
        ("Căn cứ Kế hoạch số 12/KH-SYT;", "Sở Y tế báo cáo như sau:", ["basis-wrong-end-mark"]),
        ("Căn cứ Kế hoạch số 12/KH-SYT.", "Sở Y tế báo cáo như sau:", []),
        ("Căn cứ Kế hoạch số 12/KH-SYT;", "Căn cứ kết quả kiểm tra, Sở Y tế báo cáo như sau:", []),
    ],
)
def test_the_last_basis_ends_with_a_stop_unless_another_ground_follows(second, third, expected):
    lines = (label("basis", "Căn cứ Luật Dược;"), label("basis", second), label("body", third))
    assert check(*lines, select=["VB0601"]) == expected


def test_a_basis_that_goes_on_in_the_next_paragraph_needs_no_mark():
    lines = (label("basis", "Căn cứ Quyết định số 5/QĐ-UBND về lĩnh"), label("basis", "vực y tế."))
    assert check(*lines, select=["VB0601"]) == []


@pytest.mark.parametrize(
    ("column", "expected"), [(None, ["text-not-unicode"]), (1, ["font-not-times-new-roman"])]
)  # fmt: skip
def test_letters_that_had_to_be_converted_were_no_unicode(column, expected):
    run = Run(
        "Tình hình chung", RunFormat(font=".VnTime"), anchor=Anchor(part="document.xml", path="/p", column=column)
    )
    line = Label(component="body", paragraph=Paragraph((run,)), text="Tình hình chung")
    assert check(line, select=["VB0007", "VB0009"]) == expected


def test_a_tall_header_may_push_the_text_down_to_where_it_belongs():
    number = PageNumber(position="header", alignment=Alignment.CENTER, format=RunFormat(size=14.0))
    low = repage(top=15.0, header_distance=15.0, page_numbers=(number,)).apply(composed("báo cáo"), LAW)
    high = repage(top=15.0, header_distance=5.0, page_numbers=(number,)).apply(composed("báo cáo"), LAW)
    outcomes = [
        check_reading(recognize(layout, LAW), LAW, select=["VB0003"]).outcomes["VB0003"] for layout in (low, high)
    ]
    assert outcomes == [Outcome.OPEN, Outcome.FAILED]


def test_the_margins_of_a_section_of_annexes_are_left_open():
    own, annexed = label("body", LONG), label("body", LONG, part="annex 1")
    layout = composed("báo cáo")
    page = evolve(layout.sections[0].page, width=210.0, height=297.0, left=30.0)
    sections = (
        Section(page=page, blocks=(own.paragraph,)),
        Section(page=evolve(page, left=20.0), blocks=(annexed.paragraph,)),
    )
    read = evolve(reading(*HEADER, own, annexed, kind="báo cáo"), layout=evolve(layout, sections=sections))
    assert check_reading(read, LAW, select=["VB0005"]).outcomes["VB0005"] is Outcome.PASSED


def test_a_line_that_holds_the_national_name_and_more_is_not_misspelt():
    name = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    shared = check_lines(*HEADER, label("national_name", f"SỞ Y TẾ    {name}"), kind="báo cáo", select=["VB0102"])
    assert shared.outcomes["VB0102"] is Outcome.OPEN
    assert check(label("national_name", f"{name}."), select=["VB0102"]) == ["national-name-misspelt"]
