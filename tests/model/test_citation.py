"""The values of a citation."""

import datetime as dt

import pytest

from vnadmindoc.model import Citation, CitationForm, CitedNumber, PartialDate, Symbol


def test_a_number_is_known_by_its_parts():
    number = CitedNumber(("030", "2020", "NĐ", "CP"), "//-")
    assert (number.serial, number.year, number.groups, number.symbol) == (
        "30",
        2020,
        ("NĐ", "CP"),
        Symbol(("NĐ", "CP")),
    )
    assert str(number) == "030/2020/NĐ-CP"
    assert number.key == CitedNumber(("30", "2020", "NĐ", "CP"), "/-/").key


def test_state_and_party_write_a_number_in_their_own_form():
    party, state = CitedNumber(("22", "NQ", "TW"), "-/"), CitedNumber(("22", "NQ", "TW"), "/-")
    assert (party.is_in_party_form, party.is_in_state_form) == (True, False)
    assert (state.is_in_party_form, state.is_in_state_form) == (False, True)
    assert party.key == state.key


@pytest.mark.parametrize(
    ("parts", "signs"), [(("22",), ""), (("22", "NQ"), "-/"), (("22", "N Q"), "/"), (("2", "Q"), "+")]
)
def test_parts_and_signs_must_fit(parts, signs):
    with pytest.raises(ValueError, match="do not stand between"):
        CitedNumber(parts, signs)


def test_a_date_is_as_full_as_it_is_printed():
    full, month, year = PartialDate(year=2013, month=4, day=10), PartialDate(year=2013, month=4), PartialDate(year=2013)
    assert [one.iso for one in (full, month, year)] == ["2013-04-10", "2013-04", "2013"]
    assert [str(one) for one in (full, month, year)] == ["10/4/2013", "4/2013", "2013"]
    assert (full.date, month.date, PartialDate(year=2013, month=2, day=30).date) == (dt.date(2013, 4, 10), None, None)


@pytest.mark.parametrize(
    ("one", "other", "is_after", "agrees"),
    [
        ((2013, 4, 10), (2013, 4, 9), True, False),
        ((2013, 4, 9), (2013, 4, 10), False, False),
        ((2013, 4, 10), (2013, 4, None), False, True),
        ((2013, 5, 1), (2013, 4, None), True, False),
        ((2014, None, None), (2013, 12, 31), True, False),
        ((2013, None, None), (2013, 1, 1), False, True),
    ],
)
def test_dates_are_compared_as_far_as_both_are_known(one, other, is_after, agrees):
    first, second = (PartialDate(year=year, month=month, day=day) for year, month, day in (one, other))
    assert (first.is_after(second), first.agrees(second)) == (is_after, agrees)


def test_two_citations_are_equal_that_say_the_same_wherever_they_stand():
    assert Citation(kind="luật", title="Lưu trữ", start=5, end=20) == Citation(kind="luật", title="Lưu trữ")
    assert Citation(kind="luật", title="Lưu trữ").form is CitationForm.NAMED
