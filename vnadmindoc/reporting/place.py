"""Where a finding stands, in words: a page, a line, a paragraph of a table's cell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnadmindoc.reporting.language import Phrase

if TYPE_CHECKING:
    from vnadmindoc.reporting.language import Language
    from vnadmindoc.rules.report import Location

__all__ = ["place_in_words"]

_PAGE: Final = Phrase("trang {number}", "page {number}")
_LINE: Final = Phrase("dòng {number}", "line {number}")
_COLUMN: Final = Phrase("cột {number}", "column {number}")

_STEPS: Final = {
    "tbl": Phrase("bảng {number}", "table {number}"),
    "tr": Phrase("hàng {number}", "row {number}"),
    "tc": Phrase("ô {number}", "cell {number}"),
    "p": Phrase("đoạn {number}", "paragraph {number}"),
}
_TEXT_BOX: Final = Phrase("hộp văn bản", "text box")
_PARTS: Final = {
    "header": Phrase("đầu trang", "page header"),
    "footer": Phrase("chân trang", "page footer"),
    "footnotes": Phrase("chú thích cuối trang", "footnotes"),
    "endnotes": Phrase("chú thích cuối văn bản", "endnotes"),
}
_STEP: Final = re.compile(r"/(?:\w+:|\*:)?(\w+)\[(\d+)\]")


def place_in_words(location: Location, language: Language) -> str:
    """Return a place for people: "dòng 3, cột 5", "bảng 1, hàng 1, ô 2, đoạn 3"; empty where none is known."""
    parts: list[str] = []
    if location.page is not None:
        parts.append(_PAGE.say(language, number=location.page))
    if location.line is not None:
        parts.append(_LINE.say(language, number=location.line))
        if location.column is not None:
            parts.append(_COLUMN.say(language, number=location.column))
    if location.path is not None:
        parts += _in_package(location.part or "", location.path, language)
    return ", ".join(parts)


def _in_package(part: str, path: str, language: Language) -> list[str]:
    """Return the steps of a path through a Word file that a reader can follow on the page."""
    name = part.rpartition("/")[2]
    said = [phrase.say(language) for mark, phrase in _PARTS.items() if name.startswith(mark)]
    for tag, number in _STEP.findall(path):
        if tag == "txbxContent":
            said.append(_TEXT_BOX.say(language))
        elif tag in _STEPS:
            said.append(_STEPS[tag].say(language, number=number))
    return said
