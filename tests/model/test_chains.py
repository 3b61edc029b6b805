"""Which chains of authority are lawful in a body, by how it is led."""

import pytest

from vnadmindoc.model import Authority, Capacity, Office, Regime, Signature
from vnadmindoc.model.chains import lawful_chains, objections
from vnadmindoc.model.posts import head_posts_in, is_led_by_one

COMMITTEE = Office(head="CHỦ TỊCH", collective="ỦY BAN NHÂN DÂN")
MINISTRY = Office(head="BỘ TRƯỞNG")
SECRETARIAT = Office(head="CHÁNH VĂN PHÒNG")
DEPARTMENT = Office(head="VỤ TRƯỞNG")
OFFICES = (COMMITTEE, MINISTRY, SECRETARIAT, Office(head="GIÁM ĐỐC"))


def signed(*chain, post=None):
    capacities = tuple(Capacity(authority=Authority(mark), principal=principal) for mark, principal in chain)
    return Signature(capacities=capacities, position=post)


def test_a_body_is_led_by_a_collective_or_by_its_head():
    assert (COMMITTEE.regime, MINISTRY.regime) == (Regime.COLLECTIVE, Regime.HEAD)


@pytest.mark.parametrize("office", OFFICES, ids=lambda office: office.head)
def test_nothing_is_objected_to_a_lawful_chain(office):
    chains = tuple(lawful_chains(office, SECRETARIAT, DEPARTMENT))
    assert len(chains) == 3 + 2 * 3
    assert len(set(chains)) == len(chains)
    assert [objections(office, chain) for chain in chains] == [()] * len(chains)


def test_a_head_of_a_body_led_by_a_collective_may_sign_what_is_the_heads_own():
    assert objections(COMMITTEE, signed(post="CHỦ TỊCH")) == ()
    assert objections(COMMITTEE, signed(("KT.", "CHỦ TỊCH"), post="PHÓ CHỦ TỊCH")) == ()


def test_a_post_that_is_not_known_is_taken_on_trust():
    assert objections(MINISTRY, signed(("KT.", "BỘ TRƯỞNG"), post="TRỢ LÝ BỘ TRƯỞNG")) == ()
    assert tuple(lawful_chains(Office(head="NGƯỜI ĐIỀU PHỐI"), Office(head="NGƯỜI GHI CHÉP"))) != ()


@pytest.mark.parametrize(
    ("office", "signature", "words"),
    [
        (MINISTRY, signed(("TM.", "BỘ NỘI VỤ"), post="BỘ TRƯỞNG"), "collective"),
        (COMMITTEE, signed(("TM.", "HỘI ĐỒNG NHÂN DÂN"), post="CHỦ TỊCH"), "TM. stands before"),
        (COMMITTEE, signed(("KT.", "CHỦ TỊCH"), ("TM.", "ỦY BAN NHÂN DÂN"), post="PHÓ CHỦ TỊCH"), "on top"),
        (COMMITTEE, signed(("TM.", "ỦY BAN NHÂN DÂN"), post="PHÓ CHỦ TỊCH"), "with KT."),
        (COMMITTEE, signed(("TM.", "ỦY BAN NHÂN DÂN"), ("TL.", "CHỦ TỊCH"), post="CHÁNH VĂN PHÒNG"), "may not follow"),
        (MINISTRY, signed(post="THỨ TRƯỞNG"), "with KT."),
        (MINISTRY, signed(("KT.", "CHỦ TỊCH"), post="PHÓ CHỦ TỊCH"), "stands before BỘ TRƯỞNG"),
        (MINISTRY, signed(("KT.", "BỘ TRƯỞNG"), post="PHÓ CỤC TRƯỞNG"), "a deputy of that head"),
        (MINISTRY, signed(("KT.", "BỘ TRƯỞNG"), post="CỤC TRƯỞNG"), "a deputy of that head"),
        (MINISTRY, signed(("TL.", "BỘ TRƯỞNG"), post="THỨ TRƯỞNG"), "head of a unit"),
        (MINISTRY, signed(("TL.", "BỘ TRƯỞNG"), post="PHÓ CHÁNH VĂN PHÒNG"), "head of a unit"),
        (MINISTRY, signed(("TUQ.", "BỘ TRƯỞNG"), post="PHÓ CỤC TRƯỞNG"), "head of a unit"),
        (MINISTRY, signed(("TUQ.", "BỘ TRƯỞNG"), ("KT.", "CỤC TRƯỞNG"), post="PHÓ CỤC TRƯỞNG"), "may not follow"),
        (MINISTRY, signed(("KT.", "BỘ TRƯỞNG"), ("TL.", "BỘ TRƯỞNG"), post="CỤC TRƯỞNG"), "may not follow"),
        (MINISTRY, signed(("Q.", "BỘ TRƯỞNG"), post="THỨ TRƯỞNG"), "no other post"),
    ],
)
def test_what_is_not_lawful_is_objected_to_with_its_ground(office, signature, words):
    found = objections(office, signature)
    assert any(words in one for one in found)
    assert all("Điều 13" in one or "khoản 7" in one for one in found)


@pytest.mark.parametrize(
    ("body", "posts"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH LÀO CAI", ("chủ tịch",)),
        ("UBND XÃ AN BÌNH", ("chủ tịch",)),
        ("SỞ NỘI VỤ", ("giám đốc",)),
        ("BỘ CÔNG THƯƠNG", ("bộ trưởng",)),
        ("CHI CỤC KIỂM LÂM", ("chi cục trưởng",)),
        ("BỘ CHỈ HUY QUÂN SỰ TỈNH", ()),
        ("SỞ GIAO DỊCH CHỨNG KHOÁN", ()),
        ("TRƯỜNG CHÍNH TRỊ", ()),
        ("BỘ TRƯỞNG BỘ NỘI VỤ", ()),
    ],
)
def test_a_bodys_name_tells_its_heads_post_where_that_leaves_no_doubt(body, posts):
    assert head_posts_in(body) == posts


def test_departments_and_units_are_led_by_one_and_committees_are_not():
    assert all(is_led_by_one(name) for name in ("SỞ Y TẾ", "PHÒNG NỘI VỤ", "VĂN PHÒNG", "CỤC THUẾ"))
    assert not any(is_led_by_one(name) for name in ("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG", "BAN CHỈ ĐẠO", "BỘ TƯ LỆNH"))
