"""Dates as administrative documents write them.

Days below 10 and the months 1 and 2 take a leading zero (Phụ lục I, Phần I, Mục II, khoản 4): a 5 could be
turned into a 15 with one stroke, and a 1 or 2 into 11 or 12, while 3 could not become a month any more.
"""

from __future__ import annotations

import re
from datetime import date

from attrs import frozen

__all__ = ["FoundDate", "find_dates", "format_date", "format_day", "format_month"]

_FIRST_DAY_OF_TWO_DIGITS = 10
_LAST_MONTH_WITH_ZERO = 2

_WORDS = r"ng[àa]y\s*(?P<d1>\d{1,2})\s*tháng\s*(?P<m1>\d{1,2})\s*n[ăa]m\s*(?P<y1>\d{4})"
_FIGURES = r"(?:ngày\s+)?(?<![\d/.\-])(?P<d2>\d{1,2})\s?(?P<sep>[/.\-–])\s?(?P<m2>\d{1,2})\s?(?P=sep)\s?(?P<y2>\d{4})"
_DATE = re.compile(rf"(?<!\w)(?:{_WORDS}|{_FIGURES})(?![\w/\-]|\.\d)", re.IGNORECASE)


@frozen(kw_only=True)
class FoundDate:
    """A date in running text: its span (`text[start:end]`, the word "ngày" included) and its three numbers.

    The numbers are as written; `is_real` says whether the calendar has such a day.
    """

    start: int
    end: int
    day: int
    month: int
    year: int

    @property
    def is_real(self) -> bool:
        """Whether the calendar has this day."""
        try:
            date(self.year, self.month, self.day)
        except ValueError:
            return False
        return True


def format_day(day: int) -> str:
    """Return the day of the month as the decree writes it.

    >>> format_day(5), format_day(12)
    ('05', '12')
    """
    return f"{day:02d}" if day < _FIRST_DAY_OF_TWO_DIGITS else str(day)


def format_month(month: int) -> str:
    """Return the month as the decree writes it: a leading zero for 1 and 2 only.

    >>> format_month(2), format_month(3)
    ('02', '3')
    """
    return f"{month:02d}" if month <= _LAST_MONTH_WITH_ZERO else str(month)


def format_date(value: date) -> str:
    """Return the date in words, as it stands after the place name.

    >>> format_date(date(2020, 3, 5))
    'ngày 05 tháng 3 năm 2020'
    """
    return f"ngày {format_day(value.day)} tháng {format_month(value.month)} năm {value.year}"


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Return every complete date of a running text, in order.

    Understood are "ngày 10 tháng 4 năm 2013", "ngày 10/4/2013" and the figures alone, with strokes, hyphens
    or full stops. The text is expected in normalization form C.

    >>> [(d.day, d.month, d.year) for d in find_dates("Luật ngày 19 tháng 6 năm 2015, sửa 22-11-2019")]
    [(19, 6, 2015), (22, 11, 2019)]
    >>> find_dates("Nghị định số 30/2020/NĐ-CP")
    ()
    """
    return tuple(
        FoundDate(
            start=found.start(),
            end=found.end(),
            day=int(found["d1"] or found["d2"]),
            month=int(found["m1"] or found["m2"]),
            year=int(found["y1"] or found["y2"]),
        )
        for found in _DATE.finditer(text)
    )
