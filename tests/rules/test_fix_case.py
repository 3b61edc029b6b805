"""A line in capitals written in lower case."""

import pytest
from readings import LAW, label, reading

from vnadmindoc.rules import Stage
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.fix_case import lower_case

CONTENT = (
    "Thực hiện chỉ đạo của UBND tỉnh Quảng Ngãi, Sở Nội vụ triển khai đến các xã của tỉnh Quảng Ngãi.",
    "Phía nam của tỉnh; đề nghị Sở Nội vụ và cơ quan của Việt Nam phối hợp.",
)


@pytest.fixture
def evidence():
    labels = [label("body", text) for text in CONTENT]
    return Evidence(reading=reading(*labels), regulation=LAW, stage=Stage.ISSUED)


@pytest.mark.parametrize(
    ("capitals", "expected"),
    [
        ("TRIỂN KHAI CÔNG TÁC TẠI TỈNH QUẢNG NGÃI", "Triển khai công tác tại tỉnh Quảng Ngãi"),
        ("PHỐI HỢP CỦA SỞ NỘI VỤ, PHÍA NAM", "Phối hợp của Sở Nội vụ, phía nam"),
        ("CHỈ ĐẠO CỦA UBND TỈNH", "Chỉ đạo của UBND tỉnh"),
        ("CƠ QUAN CỦA VIỆT NAM", "Cơ quan của Việt Nam"),
        ("NĂM 2026 - 2030", "Năm 2026 - 2030"),
        ("", ""),
    ],
)
def test_names_are_written_as_the_document_writes_them(capitals, expected, evidence):
    assert lower_case(capitals, evidence) == expected


def test_a_name_that_stands_nowhere_else_is_lost_and_so_the_repair_is_unsafe(evidence):
    assert lower_case("HỘI NGHỊ TẠI CÀ MAU", evidence) == "Hội nghị tại cà mau"
