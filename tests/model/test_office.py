"""Who signs for whom: posts, their deputies, and the chain that is derived from it."""

import pytest

from vnadmindoc.model import Office
from vnadmindoc.model.posts import deputies_of, heads_of, is_deputy, is_deputy_of, is_head

COMMITTEE = Office(head="CHỦ TỊCH", collective="ỦY BAN NHÂN DÂN")
MINISTRY = Office(head="BỘ TRƯỞNG")
SECRETARIAT = Office(head="CHÁNH VĂN PHÒNG")


def lines(signature):
    said = [f"{one.authority.value} {one.principal}" for one in signature.capacities]
    return [*said, *(line for line in (signature.position, signature.name) if line)]


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        (MINISTRY.signed_by_head("Lê An"), ["BỘ TRƯỞNG", "Lê An"]),
        (COMMITTEE.signed_by_head("Lê An"), ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê An"]),
        (MINISTRY.signed_by_deputy(), ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"]),
        (COMMITTEE.signed_by_deputy(), ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        (
            COMMITTEE.signed_by_deputy(post="PHÓ CHỦ TỊCH THƯỜNG TRỰC"),
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC"],
        ),
        (MINISTRY.signed_by_acting_head("Lê An"), ["Q. BỘ TRƯỞNG", "Lê An"]),
        (COMMITTEE.signed_by_acting_head(), ["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"]),
        (COMMITTEE.signed_by_order(SECRETARIAT), ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
        (
            COMMITTEE.signed_by_order(SECRETARIAT, by_deputy=True),
            ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
        ),
        (MINISTRY.signed_by_delegation("CỤC TRƯỞNG", "Lê An"), ["TUQ. BỘ TRƯỞNG", "CỤC TRƯỞNG", "Lê An"]),
        (Office(head="Giám đốc").signed_by_deputy(), ["KT. Giám đốc", "Phó giám đốc"]),
        (Office(head="TRƯỞNG PHÒNG").signed_by_deputy(post="PHÓ PHÒNG"), ["KT. TRƯỞNG PHÒNG", "PHÓ PHÒNG"]),
    ],
)
def test_a_chain_is_derived_from_who_signs_for_whom(signature, expected):
    assert lines(signature) == expected


def test_only_a_deputy_of_the_head_signs_in_the_heads_place():
    with pytest.raises(ValueError, match="KT"):
        MINISTRY.signed_by_deputy(post="PHÓ CỤC TRƯỞNG")
    with pytest.raises(ValueError, match="KT"):
        COMMITTEE.signed_by_order(SECRETARIAT, by_deputy=True, post="PHÓ GIÁM ĐỐC")


def test_a_deputy_is_not_delegated_to():
    with pytest.raises(ValueError, match="TUQ"):
        COMMITTEE.signed_by_delegation("PHÓ CHỦ TỊCH")


def test_an_unknown_head_needs_the_deputys_post():
    with pytest.raises(ValueError, match="not known"):
        Office(head="TRƯỞNG TIỂU BAN LỄ TÂN X").signed_by_deputy()
    assert lines(Office(head="NGƯỜI ĐIỀU PHỐI").signed_by_deputy(post="PHÓ ĐIỀU PHỐI"))[1] == "PHÓ ĐIỀU PHỐI"


@pytest.mark.parametrize(
    ("deputy", "head"),
    [
        ("PHÓ CHỦ TỊCH", "CHỦ TỊCH"),
        ("Thứ trưởng", "BỘ TRƯỞNG"),
        ("THỨ TRƯỞNG THƯỜNG TRỰC", "BỘ TRƯỞNG BỘ NỘI VỤ"),
        ("PHÓ CHÁNH VĂN PHÒNG", "CHÁNH VĂN PHÒNG"),
        ("Phó Viện trưởng", "VIỆN TRƯỞNG"),
        ("PHÓ TỔNG CỤC TRƯỞNG", "TỔNG CỤC TRƯỞNG"),
        ("PHÓ TỔNG GIÁM ĐỐC PHỤ TRÁCH", "TỔNG GIÁM ĐỐC"),
        ("CHỈ HUY PHÓ", "CHỈ HUY TRƯỞNG"),
        ("PHÓ CHỦ TỊCH HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"),
    ],
)
def test_a_deputy_is_known_as_the_heads(deputy, head):
    assert is_deputy_of(deputy, head) is True
    assert is_deputy(deputy)
    assert is_head(head)


@pytest.mark.parametrize(
    ("post", "head", "expected"),
    [
        ("PHÓ GIÁM ĐỐC", "TỔNG GIÁM ĐỐC", False),
        ("GIÁM ĐỐC", "GIÁM ĐỐC", False),
        ("CHÁNH VĂN PHÒNG", "CHỦ TỊCH", False),
        ("PHÓ CHỦ TỊCH", "NGƯỜI ĐIỀU PHỐI", None),
        ("CHUYÊN VIÊN", "CHỦ TỊCH", None),
    ],
)
def test_what_is_not_known_is_not_judged(post, head, expected):
    assert is_deputy_of(post, head) is expected


def test_posts_are_found_both_ways():
    assert deputies_of("Trưởng ban") == ("phó trưởng ban", "phó ban")
    assert heads_of("phó ban") == ("trưởng ban",)
    assert heads_of("chuyên viên") == ()
