"""Đánh số phần, chương, mục, điều, khoản, điểm (điểm đ khoản 6 Mục II), and how the content ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, inapplicable, passed, swap
from vnadmindoc.rules.fix_content import FINAL_MARK
from vnadmindoc.rules.rule import INAPPLICABLE, Doubt, Finding, fault, rule
from vnadmindoc.vietnamese import format_roman, parse_roman

__all__ = ["RULES"]

_NUMBER: Final = re.compile(
    r"\s*(?:(?:phần|chương|mục|tiểu\s+mục|điều)\s+(?:thứ\s+)?)?(?P<number>[IVXLC]+|\d+)(?![\d\w])(?!\.\d)",
    re.IGNORECASE,
)
_FIGURE: Final = re.compile(r"(?P<number>\d+)(?![\d\w])(?!\.\d)")
"""The same of a line that begins with a figure, as most do."""
_LONGEST_FIGURE: Final = 6
"""The first letters of a line that tell of a figure among them where it ends."""

_POINT: Final = re.compile(r"\s*(?P<number>[^\W\d_])\s*\)")
_DEPTHS: Final = {
    "part_number": 0,
    "chapter_number": 1,
    "section_number": 2,
    "subsection_number": 3,
    "heading": 4,
    "article": 5,
    "clause_titled": 6,
    "clause": 6,
    "point": 7,
}
"""How deep each level lies; a điều of a long decision may hold headings of its own, and is not counted with them."""
_NUMBERED: Final = tuple(_DEPTHS)
_RUNNING_ON: Final = (_DEPTHS["chapter_number"], _DEPTHS["article"])
"""Depths that may count on through the document wherever a higher level begins anew."""
_AMENDS: Final = re.compile(r"(?:sửa đổi|bổ sung|thay thế)\b.*\bnhư sau:?\s*$", re.IGNORECASE)
_AMENDING: Final = Doubt(
    "văn bản dẫn nguyên văn điều, khoản được sửa đổi", "the document quotes the provisions that it amends"
)


class _Numbered(NamedTuple):
    """A numbered line: its number, the span of that, and whether it is Roman."""

    value: int
    span: tuple[int, int]
    roman: bool


def _numbered(text: str) -> _Numbered | None:
    beginning = text[:_LONGEST_FIGURE]
    if beginning[:1].isdecimal() and not beginning[:-2].isdecimal():  # a mark and a figure behind it count too
        return _figure(beginning)
    match = _FIGURE.match(text) if text[:1].isdecimal() else _NUMBER.match(text)
    return None if match is None else _read_number(match)


def _read_number(match: re.Match[str]) -> _Numbered | None:
    text = match["number"]
    if text.isdigit():
        return _Numbered(int(text), match.span("number"), roman=False)
    value = parse_roman(text)
    return None if value is None else _Numbered(value, match.span("number"), roman=True)


@lru_cache(maxsize=1024)
def _figure(beginning: str) -> _Numbered | None:
    """Read a figure and what stands right behind it: lists begin alike in all documents."""
    match = _FIGURE.match(beginning)
    return None if match is None else _read_number(match)


@rule(
    code="VB0602",
    name="division-number-out-of-order",
    vi="Số thứ tự “{found}” không nối tiếp, chờ “{expected}”",
    en="The number “{found}” is out of order; “{expected}” was to follow",
    why="Phần, chương, mục, điều, khoản được đánh số liên tục.",
    examples=(
        passed(),
        failed(swap("II. PHƯƠNG HƯỚNG", "III. PHƯƠNG HƯỚNG")),
        failed(swap("Điều 2. Hiệu lực", "Điều 3. Hiệu lực"), of="quyết định"),
        inapplicable(of="công văn"),
    ),
)
def division_number_out_of_order(evidence: Evidence) -> Iterator[Finding]:
    """Divisions of one level are numbered in sequence; a level begins again at 1 below a new higher division.

    A list that begins again at 1 in the same division is let pass, for it may be a list of its own; not so a
    second 1 right behind the first.
    """
    if _quotes_amendments(evidence):
        yield _AMENDING
        return
    last: dict[int, int] = {}
    above = None
    for label in evidence.of(*_NUMBERED):
        depth = _DEPTHS[label.component]
        here = _numbered(label.text) if label.component != "point" else None
        if here is None:
            continue
        previous = last.get(depth, 0)
        if here.value not in (1, previous + 1) or (here.value == previous and _stands_alone(label, evidence)):
            number = format_roman(previous + 1) if here.roman else str(previous + 1)
            yield fault(label, here.span, found=label.text[slice(*here.span)], expected=number)
        last[depth] = here.value
        if depth != above:  # between two lines of one level nothing deeper was counted
            for deeper in [level for level in last if level > depth and level not in _RUNNING_ON]:
                del last[deeper]
        above = depth
    if above is None:
        yield INAPPLICABLE


def _stands_alone(label: Label, evidence: Evidence) -> bool:
    """Tell whether a second 1 begins no list of its own: no line above it may be a title for one.

    Only what is numbered itself, or is running text, stands between it and the first.
    """
    labels = evidence.reading.labels
    for place in range(evidence.place(label) - 1, -1, -1):
        above = labels[place]
        if above.component == label.component:
            return True
        if above.component not in ("clause", "point", "bullet", "body") or (
            above.component == "body" and not above.text.rstrip().endswith((".", ";"))
        ):
            return False
    return False


@rule(
    code="VB0603",
    name="point-letter-out-of-order",
    vi="Điểm “{found})” không nối tiếp, chờ “{expected})”",
    en="Point “{found})” is out of order; “{expected})” was to follow",
    why="Điểm dùng các chữ cái tiếng Việt theo thứ tự a, b, c, d, đ, e, g, h…, sau chữ cái có dấu đóng ngoặc đơn.",
    examples=(
        passed(of="quyết định"),
        failed(swap("b) Kế hoạch lưu trữ", "c) Kế hoạch lưu trữ"), of="quyết định"),
        inapplicable(),
    ),
)
def point_letter_out_of_order(evidence: Evidence) -> Iterator[Finding]:
    """Points take the letters that the decree's own lists take: d is followed by đ, e by g."""
    if _quotes_amendments(evidence):
        yield _AMENDING
        return
    letters = evidence.regulation.point_letters
    expected = 0
    seen = False
    for label in evidence.of(*_NUMBERED):
        match = _POINT.match(label.text) if label.component == "point" else None
        if match is None:
            expected = 0
            continue
        seen = True
        letter = match["number"].lower()
        place = letters.index(letter) if letter in letters else None
        if place not in (0, expected):
            following = letters[expected] if expected < len(letters) else letters[-1]
            yield fault(label, match.span("number"), found=match["number"], expected=following)
        expected = expected if place is None else place + 1
    if not seen:
        yield INAPPLICABLE


def _quotes_amendments(evidence: Evidence) -> bool:
    """Tell whether the content quotes provisions, to amend them or in a công văn, which has no điều of its own."""
    announcing = evidence.holding(("như sau",), evidence.of(*_NUMBERED))
    return (evidence.is_known_letter and bool(evidence.of("article"))) or any(
        "như sau" in label.text[-12:] and _AMENDS.search(label.text) is not None for label in announcing
    )


@rule(
    code="VB0607",
    name="end-mark-missing",
    vi="Nội dung không kết thúc bằng “{expected}” như trong các mẫu văn bản",
    en="The content does not end with “{expected}” as the sample forms do",
    why="Mọi mẫu văn bản ở Phụ lục III kết thúc nội dung bằng “./.”; lời văn của Nghị định không nhắc đến dấu này.",
    fix=FINAL_MARK,
    examples=(passed(), failed(swap("trong năm 2025./.", "trong năm 2025."))),
)
def end_mark_missing(evidence: Evidence) -> Iterator[Finding]:
    """Every sample form ends its content so, although no article says it: a custom, not a fault in law."""
    mark = evidence.regulation.wording.end_mark
    labels = tuple(label for label in evidence.content if label.text.strip())
    if not labels or not mark:
        yield INAPPLICABLE
    elif not any(_ends_with(label.text, mark) for label in reversed(labels)):
        last = labels[-1]
        start = max(0, len(last.text.rstrip()) - 1)
        yield fault(last, (start, start + 1), expected=mark)


def _ends_with(text: str, mark: str) -> bool:
    end = text[-12:]
    return mark[len(mark) // 2] in end and "".join(end.split()).rstrip('”"').endswith(mark)


RULES: Final = (division_number_out_of_order, point_letter_out_of_order, end_mark_missing)
