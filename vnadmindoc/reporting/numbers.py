"""Numbers as readers of each language write them: 13,5 and 1.250 in Vietnamese, 13.5 and 1,250 in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from vnadmindoc.reporting.language import Language, Phrase

__all__ = ["format_count", "format_number"]

_UNGROUPED: Final = 1000


def format_number(value: float, language: Language) -> str:
    """Return a number with the language's decimal mark and at most two decimals.

    Babel is loaded only for a number that the two languages write differently.
    """
    if value == int(value) and abs(value) < _UNGROUPED:
        return str(int(value))
    from babel.numbers import format_decimal

    return str(format_decimal(value, format="#,##0.##", locale=language))


def format_count(count: int, one: Phrase, many: Phrase, language: Language) -> str:
    """Return a number with the noun that it counts: "1 rule", "3 rules"; Vietnamese nouns do not change."""
    return f"{format_number(count, language)} {(one if count == 1 else many).say(language)}"
