"""Dates in running text and in the decree's figures."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmindoc.vietnamese.dates import find_dates, format_date, format_day, format_month


@given(st.dates(min_value=date(1945, 9, 2), max_value=date(2999, 12, 31)))
def test_a_date_in_words_is_found_where_it_stands(value):
    text = f"Hà Nội, {format_date(value)}, theo"
    (found,) = find_dates(text)
    assert (found.year, found.month, found.day) == (value.year, value.month, value.day)
    assert text[found.start : found.end] == format_date(value)
    assert found.is_real


def test_only_days_below_ten_and_the_first_two_months_take_a_zero():
    assert [format_day(day) for day in (1, 9, 10, 31)] == ["01", "09", "10", "31"]
    assert [format_month(month) for month in (1, 2, 3, 9, 12)] == ["01", "02", "3", "9", "12"]


@pytest.mark.parametrize(
    "text",
    [
        "ngày 10/4/2013",
        "ngày 10-4-2013",
        "10.4.2013",
        "Ngày 10 / 4 / 2013",
        "NGÀY 10 THÁNG 4 NĂM 2013",
        "ngày10 tháng 4 năm 2013",
    ],
)
def test_every_way_of_writing_a_date_is_understood(text):
    (found,) = find_dates(f"tại Công văn {text} của Sở")
    assert (found.day, found.month, found.year) == (10, 4, 2013)


@pytest.mark.parametrize(
    "text",
    [
        "số 30/2020/NĐ-CP",
        "1/2/3/2013",
        "ngày tháng 11 năm 2024",
        "tháng 4 năm 2013",
        "12/11/24",
        "1.2.2013.4",
        "10/4-2013",
    ],
)
def test_numbers_of_documents_and_dates_with_gaps_are_no_dates(text):
    assert find_dates(text) == ()


def test_a_day_that_the_calendar_lacks_is_found_and_is_not_real():
    (found,) = find_dates("ngày 31 tháng 02 năm 2024")
    assert (found.day, found.month, found.is_real) == (31, 2, False)


@given(st.text(alphabet="ngày thán ăm0123456789/-. "))
def test_spans_lie_within_the_text_and_do_not_overlap(text):
    end = 0
    for found in find_dates(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
