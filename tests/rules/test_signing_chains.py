"""Rules on who signs below which mark of authority, on labelled lines and on whole documents of lawful chains."""

from __future__ import annotations

import pytest
from attrs import evolve
from claims import DECISION, LETTER, printed
from readings import check_lines, label, names

import vnadmindoc as vn
from vnadmindoc.model import Issuer, Office
from vnadmindoc.model.chains import lawful_chains, objections
from vnadmindoc.rules import Outcome
from vnadmindoc.rules.examples import swap
from vnadmindoc.rules.specimens import specimen

CHAINS = ["VB0703", "VB0704", "VB0711", "VB0712", "VB0713", "VB0714", "VB0715", "VB0716"]
BODIES = {
    "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI": Office(head="CHỦ TỊCH", collective="ỦY BAN NHÂN DÂN"),
    "HỘI ĐỒNG NHÂN DÂN TỈNH QUẢNG NGÃI": Office(head="CHỦ TỊCH", collective="HỘI ĐỒNG NHÂN DÂN"),
    "BỘ NỘI VỤ": Office(head="BỘ TRƯỞNG"),
    "SỞ NỘI VỤ": Office(head="GIÁM ĐỐC"),
    "CHI CỤC KIỂM LÂM": Office(head="CHI CỤC TRƯỞNG"),
}
UNITS = (Office(head="CHÁNH VĂN PHÒNG"), Office(head="TRƯỞNG PHÒNG"))


def block(*lines, name="Trần Thị Bình", issuer=None):
    found = [label("issuing_agency", issuer)] if issuer else []
    *above, post = lines
    found += [label("competence", text) for text in above]
    if post:
        found.append(label("competence" if post.startswith("Q.") else "position", post))
    return [*found, label("full_name", name)]


def faults(*lines, issuer=None):
    return names(check_lines(*block(*lines, issuer=issuer), select=CHAINS))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"), []),
        (("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC"), []),
        (("KT. CHỈ HUY TRƯỞNG", "PHÓ CHỈ HUY TRƯỞNG - THAM MƯU TRƯỞNG"), []),
        (("KT. TRƯỞNG PHÒNG", "PHÓ PHÒNG"), []),
        (("KT. GIÁM ĐỐC", "P. GIÁM ĐỐC"), []),
        (("KT. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ - PHÓ CHỦ TỊCH HỘI ĐỒNG"), []),
        (("KT. BỘ TRƯỞNG", "PHÓ BỘ TRƯỞNG"), []),
        (("KT. BỘ TRƯỞNG", "PHÓ CỤC TRƯỞNG"), ["signer-not-deputy-of-head"]),
        (("KT. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), ["signer-not-deputy-of-head"]),
        (("KT. GIÁM ĐỐC", "GIÁM ĐỐC"), ["signer-not-deputy-of-head"]),
        (("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), []),
        (("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), []),
        (("TL. CHỦ TỊCH", "PHÓ CHÁNH VĂN PHÒNG"), ["delegation-signed-by-deputy"]),
        (("TL. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ["delegation-signed-by-deputy"]),
        (("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ"), []),
        (("TUQ. CHỦ TỊCH", "PHÓ GIÁM ĐỐC SỞ NỘI VỤ"), ["delegation-signed-by-deputy"]),
        (("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"), []),
        (("TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"), []),
        (("TM. BAN CHỈ ĐẠO", "PHÓ TRƯỞNG BAN"), ["collective-signed-by-deputy-alone"]),
        (("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), []),
        (("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", "PHÓ GIÁM ĐỐC"), ["signer-not-deputy-of-head"]),
        (("Q. GIÁM ĐỐC", ""), []),
        (("Q. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ["acting-head-with-other-post"]),
        (("TM. SỞ TÀI CHÍNH", "GIÁM ĐỐC"), ["collective-mark-of-one-head"]),
        (("TM. BỘ TƯ LỆNH", "TƯ LỆNH"), []),
    ],
)
def test_a_mark_is_judged_with_the_post_below_it(lines, expected):
    assert faults(*lines) == expected


@pytest.mark.parametrize(
    ("issuer", "lines", "expected"),
    [
        ("SỞ NỘI VỤ", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), []),
        ("SỞ NỘI VỤ", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ["principal-not-of-issuer"]),
        ("SỞ NỘI VỤ", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ["principal-not-of-issuer"]),
        ("ỦY BAN NHÂN DÂN TỈNH X", ("TM. UBND TỈNH", "CHỦ TỊCH"), []),
        ("ỦY BAN NHÂN DÂN TỈNH X", ("TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"), ["principal-not-of-issuer"]),
        ("HỘI ĐỒNG NHÂN DÂN TỈNH X", ("TM. THƯỜNG TRỰC HĐND", "CHỦ TỊCH"), []),
        ("HỘI ĐỒNG NHÂN DÂN TỈNH X", ("KT. CHỦ TỌA", "THƯ KÝ"), []),
        ("BỘ NỘI VỤ", ("TL. BỘ TRƯỞNG", "VỤ TRƯỞNG"), []),
        ("BỘ CHỈ HUY QUÂN SỰ", ("KT. CHỈ HUY TRƯỞNG", "PHÓ CHỈ HUY TRƯỞNG"), []),
        ("SỞ Y TẾ - SỞ TÀI CHÍNH", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), []),
        ("VĂN PHÒNG", ("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), []),
    ],
)
def test_who_is_signed_for_is_the_issuers_own(issuer, lines, expected):
    assert faults(*lines, issuer=issuer) == expected


def test_an_association_signs_as_its_own_rules_say():
    assert faults("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH", issuer="CÔNG ĐOÀN NGÀNH Y TẾ") == []


def test_recipients_beside_the_signature_do_not_part_a_mark_from_its_post():
    lines = [
        label("recipients_label", "Nơi nhận:"),
        label("competence", "KT. BỘ TRƯỞNG"),
        label("recipient", "- Như trên;"),
        label("archive_note", "- Lưu: VT."),
        label("position", "PHÓ CỤC TRƯỞNG"),
        label("full_name", "Lê An"),
    ]
    assert names(check_lines(*lines, select=CHAINS)) == ["signer-not-deputy-of-head"]


def test_of_several_who_sign_side_by_side_nothing_is_said():
    lines = [
        label("competence", "KT. GIÁM ĐỐC"),
        label("competence", "KT. CHỦ TỊCH"),
        label("position", "PHÓ GIÁM ĐỐC"),
        label("position", "PHÓ CHỦ TỊCH"),
        label("full_name", "Lê An"),
        label("full_name", "Trần Bình"),
    ]
    assert names(check_lines(*lines, select=["VB0711", "VB0712", "VB0713", "VB0714"])) == []


@pytest.mark.parametrize("body", BODIES)
def test_a_document_with_a_lawful_chain_has_no_finding_on_who_signs(body):
    document = evolve(specimen(LETTER), issuer=Issuer(name=body))
    for chain in lawful_chains(BODIES[body], *UNITS):
        data = vn.render(evolve(document, signatures=(evolve(chain, name="Trần Thị Bình"),)), "docx")
        assert [one.name for one in vn.check(data, select=["VB07"]).diagnostics] == [], chain


@pytest.mark.parametrize(
    ("old", "new"),
    [("PHÓ CHỦ TỊCH", "PHÓ GIÁM ĐỐC"), ("KT. CHỦ TỊCH", "TL. CHỦ TỊCH"), ("TM. ỦY BAN NHÂN DÂN", "TM. SỞ NỘI VỤ")],
)
def test_what_the_model_objects_to_the_rules_find_in_the_file(old, new):
    data = printed(DECISION, swap(old, new))
    office = BODIES["ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI"]
    assert objections(office, vn.read(data).document.signatures[0])
    assert vn.check(data, select=["VB07"]).diagnostics


@pytest.mark.parametrize(
    ("issuer", "name", "outcome"),
    [
        ("SỞ NỘI VỤ", "TS. Nguyễn Văn An", Outcome.FAILED),
        ("TRƯỜNG ĐẠI HỌC SÔNG HỒNG", "PGS.TS. Nguyễn Văn An", Outcome.OPEN),
        ("BỆNH VIỆN ĐA KHOA TỈNH", "BSCKII. Nguyễn Văn An", Outcome.OPEN),
        ("BỘ CHỈ HUY QUÂN SỰ TỈNH", "ThS. Nguyễn Văn An", Outcome.OPEN),
        ("TRƯỜNG ĐẠI HỌC SÔNG HỒNG", "Nguyễn Văn An", Outcome.PASSED),
    ],
)
def test_degrees_before_a_name_are_left_to_the_branch_where_the_decree_leaves_them(issuer, name, outcome):
    lines = [label("issuing_agency", issuer), label("full_name", name)]
    assert check_lines(*lines, select=["VB0705"]).outcomes["VB0705"] is outcome


@pytest.mark.parametrize(
    ("issuer", "posts", "expected"),
    [
        ("BAN CHỈ ĐẠO QUỐC GIA VỀ CHUYỂN ĐỔI SỐ", ("PHÓ TRƯỞNG BAN",), ["council-signer-without-own-post"]),
        ("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TRUNG ƯƠNG", ("PHÓ CHỦ TỊCH",), ["council-signer-without-own-post"]),
        ("BAN CHỈ ĐẠO QUỐC GIA VỀ CHUYỂN ĐỔI SỐ", ("PHÓ TRƯỞNG BAN", "BỘ TRƯỞNG BỘ NỘI VỤ"), []),
        ("BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ TỈNH", ("PHÓ TRƯỞNG BAN",), []),
        ("ỦY BAN CHỨNG KHOÁN NHÀ NƯỚC", ("CHỦ TỊCH",), []),
        ("HỘI ĐỒNG ĐẠI HỌC QUỐC GIA HÀ NỘI", ("CHỦ TỊCH",), []),
    ],
)
def test_who_signs_for_a_council_of_the_state_names_the_own_post_too(issuer, posts, expected):
    lines = [label("issuing_agency", issuer), *(label("position", post) for post in posts)]
    assert names(check_lines(*lines, label("full_name", "Lê An"), select=["VB0717"])) == expected


def test_a_unit_named_below_its_body_may_have_another_head():
    lines = [label("issuing_agency", "HỘI ĐỒNG NHÂN DÂN TỈNH X"), label("issuing_agency", "BAN PHÁP CHẾ")]
    assert names(check_lines(*lines, *block("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"), select=CHAINS)) == []
