"""Rules on the content, on labelled lines."""

import pytest
from readings import LAW, check_lines, label, names

from vnadmindoc.rules import Outcome


def body(*texts, component="body"):
    return [label(component, text, line=number) for number, text in enumerate(texts, start=1)]


CITED = "Thực hiện Quyết định số 590/QĐ-UBND ngày 24/4/2014 của UBND tỉnh."


@pytest.mark.parametrize(
    ("again", "is_fault"),
    [
        ("Quyết định số 590/QĐ-UBND được triển khai.", False),
        ("Quyết định số 590/QĐ-UBND ngày 24 tháng 4 năm 2014 được triển khai.", False),
        ("Quyết định số 590/QĐ-UBND ngày 25/4/2014 được triển khai.", True),
        ("Quyết định số 590/QĐ-UBND ngày 03/5/2016 được triển khai.", False),
        ("Quyết định số 590/QĐ-UBND ngày 25/4/2014 của UBND huyện được triển khai.", False),
        ("Quyết định số 590-QĐ/UBND được triển khai.", True),
        ("Quyết định số 591/QĐ-UBND ngày 25/4/2014 được triển khai.", False),
    ],
)
def test_one_document_is_cited_in_one_way(again, is_fault):
    report = check_lines(*body(CITED, again), select=["VB0604"])
    assert names(report) == (["citation-inconsistent"] if is_fault else [])


def test_an_inconsistent_citation_names_both_and_stands_at_the_second():
    report = check_lines(*body(CITED, "Xem Quyết định số 590/QĐ-UBND ngày 25/4/2014."), select=["VB0604"])
    (fault,) = report.diagnostics
    assert "590/QĐ-UBND ngày 24/4/2014" in fault.message_vi
    assert fault.excerpt == "590/QĐ-UBND ngày 25/4/2014"
    assert (fault.location.line, fault.location.column) == (2, 19)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị quyết số 22/NQ-TW của Bộ Chính trị", "22-NQ/TW"),
        ("Kế hoạch số 5/KH-TU ngày 01/02/2026", "5-KH/TU"),
        ("Kết luận số 12/KL-BCS của Ban Thường vụ Tỉnh ủy", "12-KL/BCS"),
        ("Nghị quyết số 22-NQ/TW của Bộ Chính trị", None),
        ("Nghị định số 30/2020/NĐ-CP của Chính phủ", None),
        ("Quyết định số 590/QĐ-UBND của UBND tỉnh", None),
    ],
)
def test_party_documents_keep_their_own_form(text, expected):
    report = check_lines(*body(text), select=["VB0605"])
    assert [d.message_vi.rsplit("“", 1)[1].rstrip("”") for d in report.diagnostics] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Trung tâm Phục vụ - Kiểm soát TTTC tỉnh.",), ["TTTC"]),
        (("Trung tâm Phục vụ hành chính công (sau đây gọi tắt là TTPV) của tỉnh.", "Giao TTPV thực hiện."), []),
        (("Cải cách hành chính (CCHC) năm 2025.", "Công tác CCHC được chú trọng."), []),
        (("CCHC: cải cách hành chính.", "Công tác CCHC được chú trọng."), []),
        (("Công tác CCHC được chú trọng.", "Kết quả CCHC năm nay."), ["CCHC"]),
        (("UBND và HĐND tỉnh, Quý IV/2025, ASEAN, GDP, Công ty TNHH An Bình.",), []),
        (("Công văn số 1821/VP-HCQT ngày 09/8/2024.",), []),
        (("CÁC NHIỆM VỤ TRỌNG TÂM NĂM 2025 CỦA CƠ QUAN",), []),
        (("Điều này KHÔNG được phép.",), []),
        (("Mã XX-2025/KTAB và a.b@SNV.GOV.VN.",), []),
    ],
)
def test_abbreviations_are_explained_once(texts, expected):
    report = check_lines(*body(*texts), select=["VB0606"])
    assert [fault.excerpt for fault in report.diagnostics] == expected


def test_an_abbreviation_of_the_issuers_own_symbol_is_known():
    lines = [label("number", "Số: 15/BC-SCT"), *body("SCT đã báo cáo.")]
    assert names(check_lines(*lines, select=["VB0606"])) == []


def test_abbreviations_outside_running_text_are_left_alone():
    lines = [label("recipient", "- VPUB: CVP, PCVP, NC;"), label("heading", "I. CÔNG TÁC CCHC"), *body("Nội dung.")]
    assert names(check_lines(*lines, select=["VB0606"])) == []


@pytest.mark.parametrize(
    ("ends", "faults"),
    [((";", ";", "."), 0), ((";", ";", ","), 1), ((";", ";", ";"), 1), ((",", ".", "."), 2), (("", ";", "."), 1)],
)
def test_bases_end_with_semicolons_and_the_last_with_a_stop(ends, faults):
    lines = body(*(f"Căn cứ Luật X ngày 01 tháng 01 năm 2026{end}" for end in ends), component="basis")
    assert len(check_lines(*lines, select=["VB0601"]).diagnostics) == faults


def test_a_basis_that_opens_the_content_is_a_doubt():
    report = check_lines(*body("Căn cứ kế hoạch năm, Sở báo cáo như sau:", component="basis"), select=["VB0601"])
    assert report.outcomes["VB0601"] is Outcome.OPEN


def outline(*lines):
    return [label(component, text) for component, text in lines]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([("heading", "I. A"), ("heading", "II. B"), ("heading", "IV. C")], ["IV"]),
        ([("heading", "I. A"), ("clause", "1. A"), ("clause", "2. B"), ("heading", "II. B"), ("clause", "1. C")], []),
        ([("heading", "I. A"), ("clause", "1. A"), ("heading", "II. B"), ("clause", "2. C")], ["2"]),
        (
            [
                ("chapter_number", "Chương I"),
                ("article", "Điều 1. A"),
                ("chapter_number", "Chương II"),
                ("article", "Điều 2. B"),
            ],
            [],
        ),
        (
            [
                ("article", "Điều 1. A"),
                ("clause", "1. A"),
                ("clause", "1.1. B"),
                ("clause", "2. C"),
                ("article", "Điều 3. D"),
            ],
            ["3"],
        ),
        ([("article", "Điều 1. Sửa đổi khoản 4 như sau:"), ("clause", "4. Mới")], []),
    ],
)
def test_divisions_are_numbered_without_gaps(lines, expected):
    assert [fault.excerpt for fault in check_lines(*outline(*lines), select=["VB0602"]).diagnostics] == expected


def test_points_follow_the_decrees_own_letters():
    letters = LAW.point_letters[:9]
    right = outline(*(("point", f"{letter}) Nội dung") for letter in letters))
    assert names(check_lines(*right, select=["VB0603"])) == []
    wrong = outline(*(("point", f"{letter}) Nội dung") for letter in "abcde"))
    (fault,) = check_lines(*wrong, select=["VB0603"]).diagnostics
    assert (fault.excerpt, "đ" in fault.message_vi) == ("e", True)


def test_headings_in_lower_case_are_told_one_by_one():
    lines = outline(("heading", "I. Đánh giá chung"), ("heading", "II. PHƯƠNG HƯỚNG"), ("heading", "III. Kiến nghị"))
    report = check_lines(*lines, select=["heading-not-capitals"])
    assert [fault.excerpt for fault in report.diagnostics] == ["I. Đánh giá chung", "III. Kiến nghị"]
