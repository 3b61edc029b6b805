"""Page numbers that stand alone on a line: furniture of the page, not words of the document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vnadmindoc.formats.text.lines import Line

__all__ = ["find_page_numbers"]

_DRESSED = re.compile(
    r"(?:[-–—]\s*(\d{1,4})\s*[-–—]|(?:Trang|Page)\s*+(?::\s*+)?(\d{1,4})(?:\s*(?:/|of)\s*\d{1,4})?|(\d{1,4})/\d{1,4})",
    re.IGNORECASE,
)
_BARE = re.compile(r"\d{1,4}")
_FEWEST_LINES_ON_A_PAGE = 8


def find_page_numbers(lines: Sequence[Line]) -> dict[int, str]:
    """Return the lines that are page numbers: their index and their text.

    A number with dashes or the word "Trang" is one wherever it stands alone. A bare number needs a form feed
    beside it, or blank lines around it and its place in the sequence, a page's worth of lines after the last.
    """
    found: dict[int, str] = {}
    last_number, last_index = 0, -_FEWEST_LINES_ON_A_PAGE
    for index, line in enumerate(lines):
        text = line.text.strip()
        if not text or len(text) > len("Trang: 1234 / 1234"):
            continue
        dressed = _DRESSED.fullmatch(text)
        if dressed and _stands_alone(lines, index):
            number = int(dressed[1] or dressed[2] or dressed[3])
        elif (
            _BARE.fullmatch(text)
            and text.isascii()
            and _is_bare_number(lines, index, int(text), last_number, last_index)
        ):
            number = int(text)
        else:
            continue
        found[index] = text
        last_number, last_index = number, index
    return found


def _is_bare_number(lines: Sequence[Line], index: int, number: int, last_number: int, last_index: int) -> bool:
    if _touches_page_end(lines, index):
        return True
    if not _stands_alone(lines, index) or index - last_index < _FEWEST_LINES_ON_A_PAGE:
        return False
    return number == last_number + 1 or (last_number == 0 and number == 2)  # noqa: PLR2004 - page one is not numbered


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    before = index == 0 or lines[index - 1].is_blank or lines[index].starts_page
    after = index + 1 == len(lines) or lines[index + 1].is_blank or lines[index + 1].starts_page
    return before and after


def _touches_page_end(lines: Sequence[Line], index: int) -> bool:
    """Whether only blank lines stand between the line and a form feed, before it or after it."""
    place = index
    while place > 0 and not lines[place].starts_page and index - place < _FEWEST_LINES_ON_A_PAGE:
        if not lines[place - 1].is_blank:
            break
        place -= 1
    if lines[place].starts_page:
        return True
    place = index + 1
    while place < len(lines) and lines[place].is_blank and not lines[place].starts_page:
        if place - index > _FEWEST_LINES_ON_A_PAGE:
            return False
        place += 1
    return place < len(lines) and lines[place].starts_page
