"""Rules on what a citation holds, on laws, on dates, and on references inside the document."""

import pytest
from readings import LAW, check_lines, label, names, reading

import vnadmindoc as vn
from vnadmindoc.recognize import Reading
from vnadmindoc.rules import Outcome, check_reading

DATE, ISSUER = ["VB0616"], ["VB0617"]


def body(*texts, component="body"):
    return [label(component, text, line=number) for number, text in enumerate(texts, start=1)]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["Thực hiện Nghị định số 30/2020/NĐ-CP của Chính phủ."], ["Nghị định số 30/2020/NĐ-CP"]),
        (["Theo khoản 2 Điều 5 Nghị định 30/2020/NĐ-CP thì."], ["Nghị định 30/2020/NĐ-CP"]),
        (["Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020.", "Nghị định số 30/2020/NĐ-CP quy định."], []),
        (["Ngày 05/3/2020, Chính phủ ban hành Nghị định số 30/2020/NĐ-CP."], []),
        (["Nghị định số 30/2020/NĐ-CP của Chính phủ, ban hành ngày 05/3/2020."], []),
        (["Nghị định số 30/2020/NĐ-CP nêu trên."], []),
        (["Nghị định số 30/2020/NĐ-CP [trích yếu]."], []),
        (["Báo cáo ghi: “theo Nghị định số 30/2020/NĐ-CP”."], []),
        (["Nghị định số 1/2024/NĐ-CP ngày 02/01/2024 của Chính phủ sửa đổi Nghị định số 30/2020/NĐ-CP."], []),
        (["Luật số 57/2024/QH15 quy định."], []),
        (["Hợp đồng số 12/HĐ-BV đã ký."], []),
        (["Kế hoạch số 12-KH/TU của Tỉnh ủy", "Kế hoạch số 12-KH/TU"], ["Kế hoạch số 12-KH/TU"]),
    ],
)  # fmt: skip
def test_a_first_citation_has_its_date(texts, found):
    assert [fault.excerpt for fault in check_lines(*body(*texts), select=DATE).diagnostics] == found


def test_what_a_title_or_a_table_cites_before_leaves_it_open():
    lines = [
        label("table_text", "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"),
        *body("Theo Nghị định số 30/2020/NĐ-CP."),
    ]
    assert check_lines(*lines, select=DATE).outcomes["VB0616"] is Outcome.OPEN
    titled = [label("heading", "I. THỰC HIỆN NGHỊ ĐỊNH SỐ 30/2020/NĐ-CP"), *body("Theo Nghị định số 30/2020/NĐ-CP.")]
    assert names(check_lines(*titled, select=DATE)) == ["first-citation-without-date"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 về công tác văn thư.", ["Nghị định số 30/2020/NĐ-CP"]),
        ("Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.", []),
        ("Chính phủ ban hành Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 về công tác văn thư.", []),
        ("Theo đề nghị của Hội An Bình tại Công văn số 12/CV-HAB ngày 05/3/2020.", []),
        ("Các Công điện số 1/CĐ-TTg ngày 05/3/2020 và số 2/CĐ-TTg ngày 06/3/2020 của Thủ tướng.", []),
        ("Thực hiện Nghị định số 30/2020/NĐ-CP.", []),
    ],
)
def test_a_first_citation_names_its_issuer(text, found):
    assert [fault.excerpt for fault in check_lines(*body(text), select=ISSUER).diagnostics] == found


def test_a_document_cited_in_full_again_is_told_once():
    full = "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"
    lines = body(f"Thực hiện {full}.", f"Theo {full} thì.", f"Vẫn theo {full} thì.")
    report = check_lines(*lines, select=["VB0629"])
    assert [(one.location.line, one.severity) for one in report.diagnostics] == [(2, "info")]
    short = body(f"Thực hiện {full}.", "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 thì.")
    assert names(check_lines(*short, select=["VB0629"])) == []


def dated(*texts, day=20, month=11, year=2024, printed="Hà Nội, ngày 20 tháng 11 năm 2024"):
    labels = (label("place_date", printed), *body(*texts))
    whole = reading(*labels)
    document = vn.Document(place_date=vn.PlaceDate(place="Hà Nội", day=day, month=month, year=year))
    return check_reading(
        Reading(layout=whole.layout, document=document, labels=labels), LAW, select=["cited-date-after-own"]
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Công văn số 1/SNV-VP ngày 21/11/2024 của Sở Nội vụ.", ["ngày 21/11/2024"]),
        ("Công văn số 1/SNV-VP ngày 20/11/2024 của Sở Nội vụ.", []),
        ("Luật Đất đai ngày 18 tháng 01 năm 2042.", ["ngày 18 tháng 01 năm 2042"]),
        ("Kế hoạch thực hiện trước ngày 31/12/2025.", []),
        ("Đề án đến năm 2030 theo Kế hoạch số 5/KH-SNV năm 2030.", []),
    ],
)
def test_what_is_cited_is_not_younger_than_the_document(text, found):
    assert [fault.excerpt for fault in dated(text).diagnostics] == found


def test_a_draft_without_a_day_is_judged_by_its_month():
    cited = ("Công văn số 1/SNV-VP ngày 21/11/2024; Công văn số 2/SNV-VP ngày 01/12/2024.",)
    draft = dated(*cited, day=None, printed="Hà Nội, ngày    tháng 11 năm 2024")
    assert [fault.excerpt for fault in draft.diagnostics] == ["ngày 01/12/2024"]


def test_a_document_whose_own_date_is_none_is_not_judged():
    impossible = dated("Công văn số 1/SNV-VP ngày 21/12/2024.", day=None, printed="Hà Nội, ngày 31 tháng 11 năm 2024")
    assert names(impossible) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kế hoạch số 187-KH/UBND của UBND tỉnh", "187/KH-UBND"),
        ("Kế hoạch số 187-KH/ĐU của Đảng ủy UBND tỉnh", None),
        ("Kế hoạch số 187-KH/TĐTN của Tỉnh đoàn", None),
        ("Kế hoạch số 187/KH-UBND của UBND tỉnh", None),
    ],
)
def test_state_documents_keep_their_own_form(text, expected):
    report = check_lines(*body(text), select=["VB0619"])
    assert [d.message_vi.rsplit("“", 1)[1].rstrip("”") for d in report.diagnostics] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Căn cứ Luật Hóa chất số 69/2025/QH15 ngày 14/6/2025;", ["số 69/2025/QH15"]),
        ("Căn cứ Luật số 69/2025/QH15 Hóa chất ngày 14/6/2025;", ["số 69/2025/QH15"]),
        ("Căn cứ Luật Đấu thầu ngày 23/6/2023, được sửa đổi bởi Luật số 57/2024/QH15 ngày 29/11/2024;", []),
        ("Căn cứ Luật Đất đai ngày 18/01/2024 và Nghị quyết số 74/2022/QH15 của Quốc hội;", []),
    ],
)
def test_only_a_law_that_is_named_is_better_without_its_number(text, found):
    report = check_lines(*body(text, component="basis"), select=["VB0609"])
    assert [fault.excerpt for fault in report.diagnostics] == found


def test_a_law_in_the_text_is_told_once():
    report = check_lines(*body(*["Theo Luật Hóa chất số 69/2025/QH15 thì."] * 2), select=["VB0618"])
    assert [(one.excerpt, one.location.line) for one in report.diagnostics] == [("69/2025/QH15", 1)]
    assert "Luật Hóa chất" in report.diagnostics[0].message_vi


@pytest.mark.parametrize(
    ("text", "is_fault"),
    [
        ("Căn cứ Luật Hóa chất;", True),
        ("Căn cứ khoản 2 Điều 5 Luật Hóa chất;", True),
        ("Căn cứ Luật Hóa chất ngày 14 tháng 6 năm 2025;", False),
        ("Căn cứ Luật Hóa chất năm 2025;", False),
        ("Căn cứ Luật Hóa chất [ngày ban hành];", False),
        ("Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;", False),
    ],
)
def test_a_law_among_the_bases_has_its_date(text, is_fault):
    report = check_lines(*body(text, component="basis"), select=["VB0628"])
    assert names(report) == (["statute-basis-without-date"] if is_fault else [])


ARTICLES = (
    ("article", "Điều 1. Nội dung"),
    ("clause", "1. Một;"),
    ("clause", "2. Hai:"),
    ("point", "a) Nhỏ;"),
    ("point", "b) Nhỏ hơn."),
    ("article", "Điều 2. Thi hành"),
)


def pointing(component, text, *, articles=ARTICLES, kind="quyết định"):
    lines = [label(one, words) for one, words in (*articles, (component, text))]
    return check_lines(*lines, kind=kind, select=["VB0627"])


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Thực hiện Điều 3 Quyết định này.", "Điều 3"),
        ("Thực hiện khoản 3 Điều 1 của Quyết định này.", "khoản 3 Điều 1"),
        ("Thực hiện điểm c khoản 2 Điều 1 Quyết định này.", "điểm c khoản 2 Điều 1"),
        ("Thực hiện khoản 2 Điều 1 Quyết định này.", None),
        ("Thực hiện điểm a, b khoản 2 Điều 1 Quyết định này.", None),
        ("Thực hiện khoản 5 Điều 2 Quyết định này.", None),
        ("Thực hiện Điều 3 Quy chế này.", None),
        ("Thực hiện Điều 30 Nghị định số 30/2020/NĐ-CP.", None),
        ("Bãi bỏ “Điều 7 Quyết định này”.", None),
    ],
)
def test_a_reference_inside_the_document_points_at_something(text, absent):
    report = pointing("body", text)
    assert [one.message_vi.rsplit("không có ", 1)[1] for one in report.diagnostics] == ([absent] if absent else [])


def test_this_article_is_the_one_that_the_line_stands_in():
    in_first = (*ARTICLES[:5], ("body", "Theo khoản 3 Điều này."), ARTICLES[5])
    assert [one.excerpt for one in pointing("body", "x", articles=in_first).diagnostics] == ["khoản 3 Điều này"]
    assert names(pointing("body", "Theo khoản 3 Điều này.")) == []  # whose clauses may not have been recognized


@pytest.mark.parametrize(
    ("text", "found"),
    [("- Như Điều 3;", ["Điều 3"]), ("- Như Điều 2 (để thực hiện);", []), ("- Như Điều 1, 2, 3;", ["Điều 1, 2, 3"])],
)
def test_recipients_are_named_in_an_article_that_is_there(text, found):
    assert [one.excerpt for one in pointing("recipient", text).diagnostics] == found


@pytest.mark.parametrize(
    "articles",
    [
        (ARTICLES[0], ("article", "Điều 3. Thi hành")),
        (ARTICLES[0], ARTICLES[0]),
        (("article", "Điều 1. Sửa đổi Điều 5 như sau:"), ("article", "Điều 2. Thi hành")),
    ],
)
def test_where_the_articles_are_not_certain_nothing_is_said(articles):
    report = pointing("body", "Thực hiện Điều 9 Quyết định này.", articles=articles)
    assert report.outcomes["VB0627"] is Outcome.OPEN


@pytest.mark.parametrize(
    ("bases", "is_fault"),
    [
        (("Căn cứ Luật A;", "Căn cứ Luật B;", "Theo đề nghị của Sở Nội vụ."), False),
        (("Căn cứ Luật A;", "Theo đề nghị của Sở Nội vụ;", "Căn cứ Luật B."), True),
        (("Theo đề nghị của Sở Nội vụ;", "Xét đề nghị của Sở Tài chính."), False),
    ],
)
def test_the_proposal_is_the_last_of_the_bases(bases, is_fault):
    report = check_lines(*body(*bases, component="basis"), kind="quyết định", select=["VB0631"])
    assert names(report) == (["basis-below-proposal"] if is_fault else [])


@pytest.mark.parametrize(
    ("text", "is_fault"),
    [
        ("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;", True),
        ("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;", False),
        ("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ và Kế hoạch năm 2026;", False),
        ("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 45/TTr-SNV ngày 15/4/2026.", False),
        ("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;", False),
    ],
)
def test_a_basis_says_what_it_is_about(text, is_fault):
    report = check_lines(*body(text, component="basis"), select=["VB0632"])
    assert names(report) == (["basis-without-subject"] if is_fault else [])


def test_an_attached_text_is_judged_by_its_own_articles():
    attached = [
        label("type_name", "QUY CHẾ", part="attachment 1"),
        label("article", "Điều 1. Phạm vi", part="attachment 1"),
        label("article", "Điều 2. Theo Điều 1 và Điều 3 Quy chế này.", part="attachment 1"),
        label("article", "Điều 2. Theo Điều 9 Quy chế này.", part="document"),
    ]
    lines = [label("article", "Điều 1. Ban hành Quy chế"), attached[3], *attached[:3]]
    report = check_lines(*lines, kind="quyết định", select=["VB0627"])
    assert [one.excerpt for one in report.diagnostics] == ["Điều 1 và Điều 3"]
