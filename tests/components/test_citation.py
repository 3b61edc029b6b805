"""References to other documents, as running text makes them."""

import time

import pytest

from vnadmindoc.components.citation import format_citation, parse_citations
from vnadmindoc.model.citation import Citation, CitationForm, CitedNumber, PartialDate, Provision


def found(text):
    (citation,) = parse_citations(text)
    return citation


@pytest.mark.parametrize(
    ("text", "kind", "number", "groups", "date"),
    [
        ("Nghị quyết số 22/NQ-TW ngày 10/4/2013 của Bộ", "nghị quyết", "22/NQ-TW", ("NQ", "TW"), "2013-04-10"),
        ("Nghị quyết số 22-NQ/TW, ngày 10/3/2013", "nghị quyết", "22-NQ/TW", ("NQ", "TW"), "2013-03-10"),
        ("Nghị định số 3/2020/NĐ-CP ngày 5 tháng 3 năm 2020", "nghị định", "3/2020/NĐ-CP", ("NĐ", "CP"), "2020-03-05"),
        ("công văn số 1874/SNgV-ĐN", "công văn", "1874/SNgV-ĐN", ("SNgV", "ĐN"), None),
        ("Luật số 72/2025/QH15 ngày 16 tháng 6 năm 2025", "luật", "72/2025/QH15", ("QH15",), "2025-06-16"),
        ("Tờ trình số 05/TTr-SGD&ĐT ngày 01-02-2026", "tờ trình", "05/TTr-SGD&ĐT", ("TTr", "SGD&ĐT"), "2026-02-01"),
        ("Kế hoạch 12 - KH/TU ngày 01/02/2026", "kế hoạch", "12-KH/TU", ("KH", "TU"), "2026-02-01"),
        ("Quyết định số: 15 / QĐ - UBND", "quyết định", "15/QĐ-UBND", ("QĐ", "UBND"), None),
        ("Tờ trình số 02/TTr-SNV - Sở Nội vụ", "tờ trình", "02/TTr-SNV", ("TTr", "SNV"), None),
        ("Văn bản số 2/GĐN-ĐD tháng 4 năm 2026", "văn bản", "2/GĐN-ĐD", ("GĐN", "ĐD"), "2026-04"),
        ("Quyết định số 15/QĐ-UBND của Sở ngày 03/5/2016", "quyết định", "15/QĐ-UBND", ("QĐ", "UBND"), "2016-05-03"),
        ("Giấy chứng nhận đủ điều kiện số 02/GCN-SYT", None, "02/GCN-SYT", ("GCN", "SYT"), None),
    ],
)  # fmt: skip
def test_a_number_is_read_with_its_kind_and_its_date(text, kind, number, groups, date):
    citation = found(text)
    assert (citation.kind, str(citation.number), citation.number.groups) == (kind, number, groups)
    assert (citation.date.iso if citation.date else None) == date


@pytest.mark.parametrize(
    ("text", "issuer", "subject"),
    [
        ("số 590/QĐ-UBND ngày 24/4/2014 của UBND tỉnh về việc ban hành Kế hoạch.", "UBND tỉnh",
         "về việc ban hành Kế hoạch"),
        ("số 1/2024/TT-X ngày 01/02/2024 của Bộ Giáo dục và Đào tạo quy định về thi.", "Bộ Giáo dục và Đào tạo",
         "quy định về thi"),
        ("số 1/2024/TT-X của Bộ Công an và Bộ Quốc phòng hướng dẫn phối hợp;", "Bộ Công an", None),
        ("số 12/CV-SNV ngày 01/02/2024 của Sở Nội vụ, Văn phòng báo cáo như sau:", "Sở Nội vụ", None),
        ("số 12/CV-SNV ngày 01/02/2024 của Sở Nội vụ đã được triển khai.", "Sở Nội vụ", None),
        ("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 45/TTr-SNV ngày 01/02/2024.", "Giám đốc Sở Nội vụ", None),
        ("Theo quy định tại Nghị định số 30/2020/NĐ-CP.", None, None),
        ("số 33/2025/QĐ-BV ngày 01/02/2025 phê duyệt phương án, dự toán và danh mục", None,
         "phê duyệt phương án, dự toán và danh mục"),
    ],
)  # fmt: skip
def test_issuer_and_subject_end_where_their_words_end(text, issuer, subject):
    citation = found(text)
    assert (citation.issuer, citation.subject) == (issuer, subject)


@pytest.mark.parametrize(
    ("text", "title", "date"),
    [
        ("Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;", "Tổ chức Chính phủ", "2025-02-18"),
        ("theo Luật Khoáng sản năm 2010 thì", "Khoáng sản", "2010"),
        ("Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ quy định", "Phòng cháy, chữa cháy và cứu nạn, cứu hộ", None),
        ("Luật sửa đổi, bổ sung một số điều của Luật Quy hoạch, Luật Đầu tư ngày 29/11/2024;",
         "sửa đổi, bổ sung một số điều của Luật Quy hoạch, Luật Đầu tư", "2024-11-29"),
    ],
)  # fmt: skip
def test_a_law_is_cited_by_its_name(text, title, date):
    citation = found(text)
    assert (citation.kind, citation.title, citation.number) == ("luật", title, None)
    assert (citation.date.iso if citation.date else None) == date
    assert citation.form is CitationForm.NAMED


def test_a_law_may_have_its_name_before_its_number():
    citation = found("theo điểm c, khoản 1 Điều 38 Luật Hóa chất số 69/2025/QH15.")
    assert (citation.kind, citation.title, str(citation.number)) == ("luật", "Hóa chất", "69/2025/QH15")
    assert citation.provision == Provision(points=("c",), clauses=("1",), articles=("38",))


def test_a_reference_inside_anothers_name_is_a_reference_of_its_own():
    text = "Nghị định số 117/2024/NĐ-CP sửa đổi một số điều của Nghị định số 82/2020/NĐ-CP ngày 15/7/2020;"
    assert [str(one.number) for one in parse_citations(text)] == ["117/2024/NĐ-CP", "82/2020/NĐ-CP"]


@pytest.mark.parametrize(
    "text",
    [
        "Không viện dẫn gì.",
        "đường số 5/A, ngày 10/4/2013, 24/7 giờ, 60 km/h",
        "QCVN 01:2019/BCT và TCVN 9257:2012/BXD",
        "giai đoạn 2021-2025/QH",
        "pháp luật về an toàn, Đoàn Luật sư tỉnh",
        "Quyết định số      /QĐ-UBND",
    ],
)
def test_what_is_no_reference_is_not_taken_for_one(text):
    assert parse_citations(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("các Quyết định số 1/QĐ-SNV ngày 21/7/2005 và 41/QĐ-SNV ngày 30/3/2006", [("quyết định", "1/QĐ-SNV", 2005),
         ("quyết định", "41/QĐ-SNV", 2006)]),
        ("Công văn số 1/SNV-VP ngày 02/01/2024 (lần 1); 2/SNV-VP", [("công văn", "1/SNV-VP", 2024),
         ("công văn", "2/SNV-VP", None)]),
        ("gồm: Số 31/2025/TT-BCT ngày 16/5/2025", [(None, "31/2025/TT-BCT", 2025)]),
        ("Nghị quyết 66.4/2025/NQ-CP ngày 21/9/2025", [("nghị quyết", "66.4/2025/NQ-CP", 2025)]),
        ("Luật Xây dựng 50/2014/QH13", [("luật", "50/2014/QH13", None)]),
        ("Công văn số 1/SNV-VP gửi phòng 2/A-B", [("công văn", "1/SNV-VP", None)]),
    ],
)  # fmt: skip
def test_a_list_names_its_kind_once(text, expected):
    found = [(one.kind, str(one.number), one.date.year if one.date else None) for one in parse_citations(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Nghị định số 30/2020/NĐ-CP", CitationForm.SHORT),
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", CitationForm.PARTIAL),
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư", CitationForm.FULL),
    ],
)
def test_the_form_says_how_much_is_told(text, form):
    assert found(text).form is form


def test_spans_stand_where_the_words_are():
    text = "Theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, cơ quan báo cáo."
    citation = found(text)
    assert (
        text[citation.start : citation.end] == "khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"
    )
    assert text[citation.number_start : citation.number_end] == "30/2020/NĐ-CP"
    assert text[citation.date_start : citation.date_end] == "ngày 05/3/2020"


def test_a_law_is_printed_without_its_number_and_a_decree_short_or_in_full():
    law = Citation(kind="luật", title="Hóa chất", number=CitedNumber(("69", "2025", "QH15"), "//"))
    assert format_citation(law) == "Luật Hóa chất"
    decree = Citation(
        kind="nghị định", number=CitedNumber(("30", "2020", "NĐ", "CP"), "//-"),
        date=PartialDate(year=2020, month=3, day=5), issuer="Chính phủ", subject="về công tác văn thư",
        provision=Provision(articles=("5",)),
    )  # fmt: skip
    assert format_citation(decree, short=True) == "Điều 5 Nghị định số 30/2020/NĐ-CP"
    assert format_citation(decree) == (
        "Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
    )


@pytest.mark.parametrize(
    "piece",
    [
        "Nghị định số 1/2020/NĐ-CP ", "số 1/A-B của Bộ ", "1/A ", "1-A/", "/A", "Luật A, b ", "Luật sửa đổi, Luật A ",
        "khoản 1, ", "Điều 1 ", "của Sở và Bộ tại ", " tại ", "số số ", "1/2020/", "điểm a khoản 1 Điều 2 Luật A ",
    ],
)  # fmt: skip
def test_a_long_text_takes_time_in_proportion(piece):
    def seconds(length):
        text = piece * (length // len(piece))
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            parse_citations(text)
            best = min(best, time.process_time() - start)
        return best

    once, twice = seconds(20_000), seconds(80_000)
    assert twice < max(0.02, 9 * once)
