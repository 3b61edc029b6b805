"""Rules above the content, on labelled lines."""

import pytest
from readings import check_lines, label, names

from vnadmindoc.rules import Outcome, Stage


def faults(component, text, *codes, kind=None):
    return names(check_lines(label(component, text), kind=kind, select=codes))


@pytest.mark.parametrize(
    "name",
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG HOÀ  XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CÔ\u0323NG HO\u0300A XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ],
)
def test_the_national_name_is_right_in_any_unicode_form_and_tone_place(name):
    assert faults("national_name", name, "VB0101", "VB0102") == []


def test_a_national_name_that_recognition_did_not_know_is_misspelt_and_not_missing():
    line = label("unlabelled", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM")
    assert names(check_lines(line, select=["VB0101", "VB0102"])) == ["national-name-misspelt"]


def test_an_issuer_is_not_taken_for_a_misspelt_national_name():
    line = label("issuing_agency", "HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI")
    assert names(check_lines(line, select=["VB0101", "VB0102"])) == ["national-name-missing"]


@pytest.mark.parametrize(("motto", "found"), [("Độc lập – Tự do – Hạnh phúc", "–"), ("Độc lập-Tự do-Hạnh phúc", "p-")])
def test_dashes_of_the_motto_are_hyphens_with_blanks(motto, found):
    (fault,) = check_lines(label("motto", motto), select=["VB0104", "VB0105"]).diagnostics
    assert fault.name == "motto-wrong-dash"
    assert fault.excerpt == found


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Số: 05/QyĐ-BNV", "quy định", []),
        ("Số: 12/CTr-UBND", "chương trình", []),
        ("Số: 15/QCh-BNV", "quy chế", ["symbol-code-mismatch"]),
        ("Số: 15/CTR-UBND", "chương trình", ["symbol-code-mismatch"]),
        ("Số: 3/TTr-SNV", "tờ trình", ["number-not-zero-padded"]),
        ("Số: 03/TTr - SNV", "tờ trình", ["number-spaced"]),
        ("Số 03/TTr-SNV", "tờ trình", ["number-without-colon"]),
        ("Số: 03/", "tờ trình", ["symbol-missing"]),
        ("Số:       /TTr-SNV", "tờ trình", ["serial-blank"]),
        ("Số: ...../TTr-SNV", "tờ trình", ["serial-blank"]),
        ("Số: 120/SGD&ĐT-PC06", "công văn", []),
    ],
)
def test_a_number_is_judged_part_by_part(text, kind, expected):
    assert (
        faults("number", text, "VB0302", "VB0303", "VB0304", "VB0305", "VB0306", "VB0307", "VB0308", kind=kind)
        == expected
    )


def test_a_symbol_stays_open_where_the_kind_is_not_known():
    report = check_lines(label("number", "Số: 15/BC-VP"), select=["VB0306"])
    assert report.outcomes["VB0306"] is Outcome.OPEN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hà Nội, ngày 05 tháng 01 năm 2020", []),
        ("Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019", []),
        ("Hà Nội, ngày 5 tháng 1 năm 2020", ["day-not-zero-padded", "month-not-zero-padded"]),
        ("Hà Nội, ngày 15 tháng 03 năm 2020", ["month-zero-padded"]),
        ("Hà Nội, ngày 15 tháng 10 năm 2020", []),
        ("Hà Nội ngày 15 tháng 10 năm 2020", ["place-without-comma"]),
        ("Tp. Hồ Chí Minh, ngày 15 tháng 10 năm 2020", ["place-abbreviated"]),
        ("Hà Nội, ngày 29 tháng 02 năm 2023", ["date-impossible"]),
        ("Hà Nội, ngày 29 tháng 02 năm 2024", []),
        ("Hà Nội, ngày 31 tháng 4 năm 2024", ["date-impossible"]),
        ("Hà Nội, ngày … tháng … năm 2024", ["day-blank", "month-blank"]),
        ("......, ngày 15 tháng 10 năm 2020", ["place-blank"]),
        ("Hà Nội, ngày 15 tháng 10 năm ", ["year-blank"]),
    ],
)
def test_place_and_date_are_judged_part_by_part(text, expected):
    codes = [f"VB04{serial:02d}" for serial in range(2, 12)]
    assert sorted(faults("place_date", text, *codes)) == sorted(expected)


def test_blanks_are_no_fault_of_a_draft():
    line = label("place_date", "Hà Nội, ngày   tháng   năm 2024")
    report = check_lines(line, select=["VB0402", "VB0403"], stage=Stage.DRAFT)
    assert report.diagnostics == ()


def test_minutes_need_no_place_and_date():
    report = check_lines(label("number", "Số: 02/BB-SNV"), kind="biên bản", select=["VB0401"])
    assert report.outcomes["VB0401"] is Outcome.INAPPLICABLE


def test_a_document_of_no_known_kind_may_have_lost_its_title():
    report = check_lines(label("body", "Nội dung."), select=["VB0501", "VB0503"])
    assert report.outcomes == {"VB0501": Outcome.OPEN, "VB0503": Outcome.OPEN}
    assert report.conforms


def test_a_symbol_with_a_code_gives_a_missing_title_away():
    report = check_lines(label("number", "Số: 15/BC-VP"), label("body", "Nội dung."), select=["VB0501"])
    assert names(report) == ["type-name-missing"]
    assert "báo cáo" in report.diagnostics[0].message_vi


def test_a_superior_alone_leaves_the_issuer_open():
    report = check_lines(label("superior_agency", "UBND TỈNH LÀO CAI"), select=["VB0201"])
    assert report.outcomes["VB0201"] is Outcome.OPEN
