"""Rules on paper, margins and page number."""

import pytest
from attrs import evolve
from readings import LAW, check_changed, composed, names

from vnadmindoc.layout import Paragraph, Run, Table, TableCell, TableRow
from vnadmindoc.recognize import recognize
from vnadmindoc.rules import Outcome, check_reading
from vnadmindoc.rules.examples import repage, turn_page


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ({"width": 210.02, "height": 296.97}, []),
        ({"width": 215.9, "height": 279.4}, ["paper-not-a4"]),
        ({"top": 20.4, "bottom": 25.4}, []),
        ({"top": 19.0}, ["margin-top-out-of-range"]),
        ({"left": 25.4, "right": 25.4}, ["margin-left-out-of-range", "margin-right-out-of-range"]),
        ({"bottom": 7.5}, ["margin-bottom-out-of-range"]),
    ],
)
def test_paper_and_margins_are_judged_with_a_tolerance(page, expected):
    assert names(check_changed("báo cáo", repage(**page))) == expected


def test_a_margin_is_told_in_the_decimals_of_its_readers():
    (fault,) = check_changed("báo cáo", repage(left=25.4)).diagnostics
    assert fault.message_vi == "Lề trái 25,4 mm, phải từ 30 - 35 mm"


def test_a_page_with_a_table_may_lie():
    row = TableRow(cells=tuple(TableCell(blocks=(Paragraph((Run(text),)),)) for text in ("Cột 1", "Cột 2")))
    layout = repage(width=297.0, height=210.0).apply(composed("công văn"), LAW)
    first = layout.sections[0]
    table = Table(rows=(row, row), has_borders=True)
    wide = evolve(layout, sections=(evolve(first, blocks=(*first.blocks, table)), *layout.sections[1:]))
    assert check_reading(recognize(wide, LAW), LAW, select=["VB0002"]).outcomes["VB0002"] is Outcome.PASSED
    assert check_reading(recognize(layout, LAW), LAW, select=["VB0002"]).outcomes["VB0002"] is Outcome.FAILED


def test_a_missing_page_number_is_a_fault_from_two_pages_on():
    one = check_changed("báo cáo", repage(page_numbers=()))
    assert one.outcomes["VB0010"] is Outcome.OPEN
    two = check_changed("báo cáo", repage(page_numbers=()), turn_page())
    assert names(two) == ["page-number-missing"]


def test_page_numbers_that_cannot_be_seen_leave_their_rules_open():
    report = check_changed("báo cáo", repage(page_numbers=None), turn_page())
    assert {report.outcomes[f"VB00{serial}"] for serial in range(10, 15)} == {Outcome.OPEN}
