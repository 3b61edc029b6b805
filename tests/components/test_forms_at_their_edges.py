"""Numbers, dates and bases at the edges of their forms: the last day with a zero, a stop behind a symbol."""

import pytest

from vnadmindoc.components.bases import looks_like_basis
from vnadmindoc.components.number import parse_number
from vnadmindoc.components.place_date import format_place_date, parse_place_date
from vnadmindoc.model import DocumentNumber, PlaceDate, Symbol
from vnadmindoc.regulations import regulation

WORDING = regulation("nd30_2020").wording


def test_a_stop_behind_the_symbol_is_no_part_of_it():
    assert parse_number("Số: 15/BC-VP.", WORDING) == DocumentNumber(serial=15, symbol=Symbol(("BC", "VP")))


@pytest.mark.parametrize(
    ("day", "month", "printed"),
    [(1, 1, "ngày 01 tháng 01"), (9, 2, "ngày 09 tháng 02"), (10, 3, "ngày 10 tháng 3"), (30, 12, "ngày 30 tháng 12")],
)
def test_days_below_10_and_the_first_two_months_have_a_zero_in_front(day, month, printed):
    (line,) = format_place_date(PlaceDate(place="Hà Nội", day=day, month=month, year=2026), WORDING)
    assert line.text == f"Hà Nội, {printed} năm 2026"


def test_a_year_that_was_only_begun_is_not_known():
    read = parse_place_date("Hà Nội, ngày 20 tháng 11 năm 20...", WORDING)
    assert read == PlaceDate(place="Hà Nội", day=20, month=11)


@pytest.mark.parametrize(
    ("text", "alone", "after_another"),
    [
        ("Căn cứ Luật Thủ đô;", True, True),
        ("Căn cứ Luật Thủ đô.", True, True),
        ("Căn cứ Luật Thủ đô./.", False, False),
        ("Căn cứ Luật Thủ đô:", False, False),
        ("Căn cứ kết quả rà soát, đề nghị các đơn vị báo cáo.", False, True),
        ("Luật;", False, False),
    ],
)
def test_a_basis_is_known_by_its_opening_and_its_end(text, alone, after_another):
    assert looks_like_basis(text, after_basis=False) is alone
    assert looks_like_basis(text, after_basis=True) is after_another
