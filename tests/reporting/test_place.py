"""Places said to people: they count what the reader of the page can count."""

from __future__ import annotations

import pytest

from vnadmindoc.reporting.place import place_in_words
from vnadmindoc.rules.report import Location


@pytest.mark.parametrize(
    ("location", "vi", "en"),
    [
        (Location(), "", ""),
        (Location(line=3, column=5), "dòng 3, cột 5", "line 3, column 5"),
        (Location(page=2, line=3), "trang 2, dòng 3", "page 2, line 3"),
        (Location(part="word/document.xml", path="/body/p[12]/r[2]", column=4), "đoạn 12", "paragraph 12"),
        (
            Location(part="word/document.xml", path="/body/tbl[1]/tr[2]/tc[3]/p[4]/r[1]"),
            "bảng 1, hàng 2, ô 3, đoạn 4",
            "table 1, row 2, cell 3, paragraph 4",
        ),
        (Location(part="word/header2.xml", path="/hdr/p[1]/r[1]"), "đầu trang, đoạn 1", "page header, paragraph 1"),
        (
            Location(part="word/document.xml", path="/body/p[1]/r[1]/mc:AlternateContent[1]/txbxContent[1]/p[2]"),
            "đoạn 1, hộp văn bản, đoạn 2",
            "paragraph 1, text box, paragraph 2",
        ),
    ],
)  # fmt: skip
def test_a_place_is_said_in_both_languages(location, vi, en):
    assert place_in_words(location, "vi") == vi
    assert place_in_words(location, "en") == en
