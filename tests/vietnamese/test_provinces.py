"""The provinces and the days on which they changed."""

from datetime import date

import pytest

from vnadmindoc.vietnamese.provinces import MERGER, PROVINCES, find_province, provinces_on


def test_there_are_34_since_the_merger_and_were_63_before():
    assert len(provinces_on(MERGER)) == len(provinces_on(date(2026, 11, 24))) == 34
    assert len(provinces_on(date(2025, 6, 30))) == len(provinces_on(date(2020, 3, 5))) == 63


@pytest.mark.parametrize(
    ("day", "cities"),
    [(date(2024, 12, 31), 5), (date(2025, 1, 1), 6), (date(2025, 7, 1), 6), (date(2026, 4, 30), 7)],
)
def test_the_cities_are_those_of_the_day(day, cities):
    assert sum(row.unit == "thành phố" for row in provinces_on(day)) == cities


def test_no_name_exists_twice_on_a_day():
    for day in (date(2020, 1, 1), date(2025, 1, 1), date(2025, 7, 1), date(2026, 4, 30)):
        names = [row.name for row in provinces_on(day)]
        assert len(names) == len(set(names))


def test_a_name_that_was_given_up_is_known_with_its_successor():
    gone = find_province("Hà Giang")
    assert (gone.until, gone.successor) == (date(2025, 6, 30), "Tuyên Quang")
    assert find_province("Hà Giang", MERGER) is None
    assert all(find_province(row.successor, MERGER) for row in PROVINCES if row.successor)


def test_a_status_is_that_of_the_day():
    assert find_province("Đồng Nai", date(2026, 4, 29)).unit == "tỉnh"
    assert find_province("Đồng Nai").unit == "thành phố"
    assert find_province("Thừa Thiên Huế", date(2024, 1, 1)).unit == "tỉnh"
    assert find_province("Huế", date(2024, 1, 1)) is None
    assert find_province("Atlantis") is None
