"""How far accusations carry: what the decree's forms do not bind, what may be absent in appearance only."""

import pytest
from attrs import evolve
from readings import LAW, check_changed, check_lines, composed, label, names, reading

from vnadmindoc.layout import Opaque, Picture
from vnadmindoc.model import Document, PlaceDate
from vnadmindoc.recognize import recognize
from vnadmindoc.rules import Outcome, check_reading
from vnadmindoc.rules.examples import drop, restyle, swap

ABSENCES = ["VB0101", "VB0201", "VB0301", "VB0401", "VB0905"]
HEADER = (
    label("issuing_agency", "SỞ Y TẾ"),
    label("number", "Số: 12/BC-SYT"),
    label("national_name", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
)


def severities(report):
    return {diagnostic.severity for diagnostic in report.diagnostics}


def test_a_kind_that_the_decree_does_not_name_is_warned_about_and_not_condemned():
    report = check_lines(*HEADER, label("number", "Số: 5/PT-SYT"), kind="phiếu trình", select=["VB0303"])
    assert (names(report), severities(report)) == (["number-not-zero-padded"], {"warning"})
    assert report.conforms is None
    assert any("phiếu trình" in notice for notice in report.notices)


def test_a_kind_that_the_decree_names_is_judged_in_full():
    report = check_lines(*HEADER, label("number", "Số: 5/BC-SYT"), kind="báo cáo", select=["VB0303"])
    assert severities(report) == {"error"}
    assert report.conforms is False


@pytest.mark.parametrize("kind", ["hợp đồng", "bản ghi nhớ", "phiếu trình"])
def test_what_such_a_document_seems_to_lack_stays_open(kind):
    report = check_lines(*HEADER, label("type_name", kind.upper()), kind=kind, select=ABSENCES)
    assert names(report) == []
    assert report.outcomes["VB0905"] is Outcome.OPEN
    assert report.conforms is None


def test_without_issuer_and_number_it_may_be_no_document_of_a_body():
    lines = [
        label("national_name", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        label("type_name", "BIÊN BẢN"),
    ]
    report = check_lines(*lines, kind="biên bản", select=ABSENCES)
    assert {report.outcomes[code] for code in ("VB0201", "VB0301", "VB0905")} == {Outcome.OPEN}


def test_an_enterprise_is_not_condemned():
    report = check_lines(
        label("issuing_agency", "CÔNG TY CỔ PHẦN BÌNH AN"),
        label("number", "Số: 5/BC-BA"),
        kind="báo cáo",
        select=["VB0303"],
    )
    assert severities(report) == {"warning"}


@pytest.mark.parametrize(
    ("issuer", "severity"),
    [
        ("HIỆP HỘI DOANH NGHIỆP TỈNH", "warning"),
        ("HỘI LUẬT GIA", "warning"),
        ("LIÊN ĐOÀN LAO ĐỘNG TỈNH", "warning"),
        ("BCH ĐOÀN TNCS HỒ CHÍ MINH", "warning"),
        ("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "warning"),
        ("HỘI ĐỒNG NHÂN DÂN XÃ", "error"),
        ("ĐOÀN THANH TRA", "error"),
        ("ĐOÀN ĐẠI BIỂU QUỐC HỘI", "error"),
    ],
)
def test_an_organization_that_applies_the_decree_as_it_fits_is_not_condemned(issuer, severity):
    above = label("superior_agency", "TỈNH NINH BÌNH")
    lines = (above, label("issuing_agency", issuer), label("number", "Số: 5/BC-A"))
    assert severities(check_lines(*lines, kind="báo cáo", select=["VB0303"])) == {severity}


def test_a_document_from_before_the_decree_is_not_condemned():
    lines = (*HEADER, label("number", "Số: 5/BC-SYT"))
    old = reading(*lines, kind="báo cáo")
    dated = evolve(old, document=Document(kind="báo cáo", place_date=PlaceDate(year=2019)))
    report = check_reading(dated, LAW, select=["VB0303"])
    assert severities(report) == {"warning"}


def test_a_form_that_belongs_to_a_circular_is_not_condemned():
    lines = (label("unlabelled", "Mẫu số 03"), *HEADER, label("number", "Số: 5/TB-SYT"))
    assert severities(check_lines(*lines, kind="thông báo", select=["VB0303"])) == {"warning"}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Số: {{SO}}/BC-SYT", "VB0301"),
        ("Hà Nội, ngày {{NGAY}} tháng {{THANG}}", "VB0401"),
        ("Về việc báo cáo công tác", "VB0503"),
        ("SỞ Y TẾ     CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "VB0101"),
        ("Độc lập - Tự do - Hạnh phúc     Số: 1", "VB0103"),
        ("NƠI NHẬN: Sở Y tế", "VB0905"),
    ],
)
def test_a_line_that_may_be_the_component_leaves_its_absence_open(line, code):
    lines = (label("issuing_agency", "SỞ Y TẾ"), label("unlabelled", line), label("type_name", "BÁO CÁO"))
    assert check_lines(*lines, kind="báo cáo", select=[code]).outcomes[code] is Outcome.OPEN


@pytest.mark.parametrize(
    ("block", "outcome"),
    [
        (Picture(width=40.0, height=20.0), Outcome.OPEN),
        (Opaque(name="textbox"), Outcome.OPEN),
        (Opaque(name="comment"), Outcome.FAILED),
    ],
)
def test_a_picture_may_hold_what_is_absent(block, outcome):
    layout = drop("number").apply(composed("báo cáo"), LAW)
    first = layout.sections[0]
    layout = evolve(layout, sections=(evolve(first, blocks=(*first.blocks, block)), *layout.sections[1:]))
    assert check_reading(recognize(layout, LAW), LAW, select=["VB0301"]).outcomes["VB0301"] is outcome


def test_a_title_that_says_the_subject_needs_no_other():
    lines = (*HEADER, label("type_name", "BIÊN BẢN HỌP HỘI ĐỒNG THI ĐUA"))
    assert check_lines(*lines, kind="biên bản", select=["VB0503"]).outcomes["VB0503"] is Outcome.OPEN


def test_a_conforming_document_is_not_doubted():
    report = check_changed("báo cáo")
    assert report.conforms is True
    assert report.notices == ()


def test_one_fault_in_a_bound_document_is_an_error():
    report = check_changed("báo cáo", swap("Số: 15/", "Số: 5/"), restyle("body", size=12.0))
    assert severities(report) == {"error"}
