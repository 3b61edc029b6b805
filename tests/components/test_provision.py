"""Điểm, khoản, điều that a text points at."""

import pytest

from vnadmindoc.components.provision import format_provision, parse_provisions
from vnadmindoc.model.citation import Provision


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("điểm a, b khoản 2 Điều 5 của Nghị định", [Provision(points=("a", "b"), clauses=("2",), articles=("5",))]),
        ("theo điểm c, khoản 2, điều 18, Nghị định", [Provision(points=("c",), clauses=("2",), articles=("18",))]),
        ("khoản 1, khoản 2 Điều 15", [Provision(clauses=("1", "2"), articles=("15",))]),
        ("Điều 46, 47 và 48", [Provision(articles=("46", "47", "48"))]),
        (
            "khoản 3 Điều này và khoản 1 Điều 4",
            [Provision(clauses=("3",), articles=("này",)), Provision(clauses=("1",), articles=("4",))],
        ),
        ("khoản 5a Điều 3", [Provision(clauses=("5a",), articles=("3",))]),
        ("điều hành, khoản tiền, 10 điểm, điều a", []),
        ("khoản 1.2 và Điều 5/2020", []),
    ],
)
def test_provisions_are_read_from_the_smallest_part_up(text, expected):
    assert [found.provision for found in parse_provisions(text)] == expected


def test_a_provision_is_printed_as_it_is_read():
    provision = Provision(points=("a", "đ"), clauses=("2",), articles=("5",))
    printed = format_provision(provision)
    assert printed == "điểm a, đ khoản 2 Điều 5"
    (found,) = parse_provisions(printed)
    assert (found.start, found.end, found.provision) == (0, len(printed), provision)
