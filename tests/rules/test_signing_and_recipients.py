"""Rules on signature, addressees, recipients and annexes, on labelled lines."""

import pytest
from readings import check_lines, label, names

from vnadmindoc.rules import Outcome, Stage


def chain(*texts):
    return [label("competence", text) for text in texts]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], []),
        (["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG"], []),
        (["TUQ. CHỦ TỊCH", "KT. GIÁM ĐỐC SỞ NỘI VỤ"], ["delegation-passed-on"]),
        (["KT. GIÁM ĐỐC", "TL. GIÁM ĐỐC"], ["delegation-passed-on"]),
        (["KT BỘ TRƯỞNG"], ["authority-without-stop"]),
        (["T/M BAN CHỈ ĐẠO"], ["authority-without-stop"]),
        (["TM. CHỦ TỊCH"], ["authority-before-wrong-principal"]),
        (["KT. UỶ BAN NHÂN DÂN"], ["authority-before-wrong-principal"]),
        (["KT. BỘ TRƯỞNG"], []),
        (["TM. HỘI ĐỒNG"], []),
        (["Q. GIÁM ĐỐC"], []),
        (["KT. CỤC TRƯỞNG"], []),
    ],
)
def test_authority_is_judged_by_mark_and_principal(lines, expected):
    assert names(check_lines(*chain(*lines), select=["VB0702", "VB0703", "VB0704"])) == expected


def test_two_signatures_side_by_side_are_no_chain():
    lines = [
        *chain("KT. GIÁM ĐỐC"),
        label("position", "PHÓ GIÁM ĐỐC"),
        label("full_name", "Lê An"),
        *chain("KT. CHỦ TỊCH"),
    ]
    assert names(check_lines(*lines, select=["VB0703"])) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Nguyễn Văn An", []),
        ("ThS. Nguyễn Văn An", ["academic-title-before-name"]),
        ("PGS.TS. Nguyễn Văn An", ["academic-title-before-name"]),
        ("BSCKII. Nguyễn Văn An", ["academic-title-before-name"]),
        ("Đại tá Nguyễn Văn An", []),
        ("NGUYỄN VĂN AN", ["name-in-capitals"]),
    ],
)
def test_a_name_stands_alone_and_in_lower_case(name, expected):
    assert names(check_lines(label("full_name", name), select=["VB0705", "VB0706"])) == expected


def test_a_draft_may_be_unsigned():
    assert check_lines(select=["VB0701"], stage=Stage.DRAFT).outcomes["VB0701"] is Outcome.INAPPLICABLE
    issuer = label("issuing_agency", "SỞ Y TẾ")
    assert names(check_lines(issuer, select=["VB0701"], stage=Stage.SIGNING)) == ["signature-missing"]


def listed(*texts):
    return [
        label("recipients_label", "Nơi nhận:"),
        *(label("archive_note" if "Lưu" in text else "recipient", text) for text in texts),
    ]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("- Như trên;", "- Lưu: VT, NC."), []),
        (("- Như trên;", "- Lưu: VT, NC. Châu"), []),
        (("- Như trên,", "- Lưu: VT, NC."), ["recipient-wrong-end-mark"]),
        (("- Như trên;", "- Lưu: VT, NC"), ["recipient-wrong-end-mark"]),
        (("- Sở Nội vụ và", "các đơn vị;", "- Lưu: VT."), []),
        (("- Như trên.",), ["archive-missing"]),
    ],
)
def test_recipients_end_with_semicolons_and_the_archive_with_a_stop(texts, expected):
    assert names(check_lines(*listed(*texts), select=["VB0905", "VB0906", "VB0907"])) == expected


@pytest.mark.parametrize(
    ("kind", "addressees", "first", "expected"),
    [
        ("công văn", True, "- Như trên;", []),
        ("công văn", True, "- Bộ Nội vụ;", ["as-above-missing"]),
        ("công văn", False, "- Bộ Nội vụ;", ["addressees-missing"]),
        ("báo cáo", False, "- Bộ Nội vụ;", []),
        ("báo cáo", False, "- Như trên;", ["as-above-without-addressees"]),
        ("báo cáo", True, "- Như trên;", []),
        ("giấy giới thiệu", False, "- Như trên;", []),
        ("giấy mời", True, "- Như trên;", ["addressees-not-expected"]),
    ],
)
def test_addressees_and_the_first_recipient_belong_together(kind, addressees, first, expected):
    above = [label("addressees", "Kính gửi: Bộ Nội vụ")] if addressees else []
    header = label("issuing_agency", "SỞ Y TẾ")
    report = check_lines(
        header, *above, *listed(first, "- Lưu: VT."), kind=kind, select=["VB0901", "VB0902", "VB0903", "VB0904"]
    )
    assert names(report) == expected


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (("Phụ lục",), []),
        (("Phụ lục I", "Phụ lục II"), []),
        (("Phụ lục 1", "Phụ lục 2"), ["1", "2"]),
        (("PHỤ LỤC SỐ 01", "PHỤ LỤC SỐ 02"), ["01", "02"]),
    ],
)
def test_two_annexes_are_numbered_in_roman(marks, expected):
    lines = [label("annex_label", text, part=f"annex {place}") for place, text in enumerate(marks, start=1)]
    assert [fault.excerpt for fault in check_lines(*lines, select=["VB1501"]).diagnostics] == expected
