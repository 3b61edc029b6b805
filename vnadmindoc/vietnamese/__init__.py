"""The Vietnamese language: Unicode form, letters, letter case, names, dates and the encodings before Unicode.

Everything here is a pure function of its arguments and knows neither files nor the law, apart from the
few writing habits that the decree itself prescribes for dates and points. The encodings and the shape of
syllables are imported from their own modules, since only readers of old files need them.
"""

from vnadmindoc.vietnamese.case import capital_share, is_capitals, is_sentence_start
from vnadmindoc.vietnamese.dates import FoundDate, find_dates, format_date, format_day, format_month
from vnadmindoc.vietnamese.letters import POINT_LETTERS, format_roman, next_letter, parse_roman
from vnadmindoc.vietnamese.names import RANKS, has_known_surname, looks_like_person_name, without_rank
from vnadmindoc.vietnamese.unicode_form import fold, nfc, tone_style

__all__ = [
    "POINT_LETTERS",
    "RANKS",
    "FoundDate",
    "capital_share",
    "find_dates",
    "fold",
    "format_date",
    "format_day",
    "format_month",
    "format_roman",
    "has_known_surname",
    "is_capitals",
    "is_sentence_start",
    "looks_like_person_name",
    "next_letter",
    "nfc",
    "parse_roman",
    "tone_style",
    "without_rank",
]
