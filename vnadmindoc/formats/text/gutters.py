"""Blocks set side by side, as plain text keeps them: by a gutter of blanks or tabs that several lines share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from attrs import evolve, frozen

from vnadmindoc.formats.text.lines import Line

__all__ = ["Columns", "find_columns", "has_gutter"]

_WIDE_BLANK = re.compile(r" {3,}")
_TAB = re.compile(r"\t[ \t]*")
_BLANK_TO_FILL_BEFORE = re.compile(r"(?:^|\W)(?:Kính gửi|Điện thoại|Fax|V/v)\s*:?$|[/(]$", re.IGNORECASE)
_NUMBER_BEFORE = re.compile(r"(?:^|\W)(?:Số(?:\s*+:)?+|ngày|tháng|năm)\s*+$", re.IGNORECASE)
_NUMBER_AFTER = re.compile(r"[\d/-]|(?:tháng|năm)(?!\w)", re.IGNORECASE)
_DATE = re.compile(r"ngày(?!\w)")
_BLANK_TO_FILL_AFTER = re.compile(r"[/,;.:)]|(?:tháng|năm)(?!\w)", re.IGNORECASE)
_BARE_MARKER = re.compile(r"[-–—+*•●]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]{1,2}|[IVXLC]{1,6})[.)]", re.IGNORECASE)

_NARROWEST = 2
_SHARED_WIDTH = 5
_LONE_WIDTH = 8
_SIGNING_GAP = 8
_MOST_COLUMNS = 16

Interval = tuple[int, int]


@frozen(kw_only=True)
class Columns:
    """Lines that stand in columns: `rows` are groups of line indexes, `end` the index after the last line.

    `cells` gives, for one of the lines, the stretch of each column.
    """

    rows: tuple[tuple[int, ...], ...]
    end: int
    gutters: tuple[Interval, ...]
    has_tabs: bool = False

    def cells(self, line: Line) -> tuple[Interval, ...]:
        """Return the stretches `start, end` of the line that belong to each column, blanks included."""
        if self.has_tabs:
            return _tab_cells(line, len(self.gutters) + 1)
        edges = [0]
        for start, end in self.gutters:
            edges += [min(start, len(line.text)), min(end, len(line.text))]
        edges.append(len(line.text))
        return tuple(zip(edges[0::2], edges[1::2], strict=True))


def find_columns(lines: Sequence[Line], start: int) -> tuple[Columns | None, int]:
    """Return the columns that begin with the line at `start` and the index after the lines looked at.

    Where no gutter begins there the columns are `None`, and none begins before that index either.
    """
    columns, end = _group(lines, start)
    if columns is None:
        return None, end
    rows, gutters, end, signing = (
        list(columns.rows),
        columns.gutters,
        columns.end,
        _has_recipients(lines, columns.rows[0]),
    )
    while not columns.has_tabs:
        more = _next_row(lines, gutters, end, signing=signing)
        if more is None:
            break
        row, gutters, end = more
        signing = signing or _has_recipients(lines, row)
        rows.append(row)
    return evolve(columns, rows=tuple(rows), gutters=gutters, end=end), end


def _group(lines: Sequence[Line], start: int) -> tuple[Columns | None, int]:
    """The columns of consecutive lines without a blank line among them."""
    if _TAB.search(lines[start].text.strip()):
        return _tab_group(lines, start)
    gaps = _gaps(lines[start].text)
    if not gaps:
        return None, start + 1
    gutters, index = gaps, start + 1
    while index < len(lines) and not lines[index].is_blank and not lines[index].starts_page:
        shared = _intersect(gutters, _free(lines[index].text))
        if not shared:
            break
        gutters, index = shared, index + 1
    if index < len(lines) and not lines[index].is_blank and not lines[index].starts_page:
        index = _last_with_gap(lines, start, index) + 1
    columns = Columns(rows=(tuple(range(start, index)),), end=index, gutters=tuple(gutters))
    return (columns if _is_convincing(lines, columns) else None), index


def _is_convincing(lines: Sequence[Line], columns: Columns) -> bool:
    widest = both = 0
    only_markers = True
    for index in columns.rows[0]:
        gaps = _gaps(lines[index].text)
        if not gaps:
            continue
        both += 1
        widest = max(widest, *(end - start for start, end in gaps))
        left = lines[index].text[: gaps[0][0]].strip()
        only_markers = only_markers and _BARE_MARKER.fullmatch(left) is not None
    if only_markers:
        return False
    return widest >= (_SHARED_WIDTH if both > 1 or len(columns.rows[0]) > 1 else _LONE_WIDTH)


def _next_row(
    lines: Sequence[Line], gutters: tuple[Interval, ...], end: int, *, signing: bool
) -> tuple[tuple[int, ...], tuple[Interval, ...], int] | None:
    """One more row: a group after a blank line that shares the gutters, or the signer's name on the right."""
    start = end
    while start < len(lines) and lines[start].is_blank and not lines[start].starts_page:
        start += 1
    blanks = start - end
    if not blanks or blanks > _SIGNING_GAP or start >= len(lines) or lines[start].starts_page:
        return None
    if blanks == 1:
        group, _ = _group(lines, start)
        if group is not None and not group.has_tabs:
            shared = _narrow(gutters, group.gutters)
            if shared:
                return group.rows[0], shared, group.end
    if not signing and blanks > 1:
        return None
    return _right_only(lines, gutters, start)


def _narrow(ours: tuple[Interval, ...], theirs: tuple[Interval, ...]) -> tuple[Interval, ...]:
    """The gutters of two rows of the same number of columns, one by one; nothing where they do not meet."""
    if len(ours) != len(theirs):
        return ()
    shared = [(max(one[0], two[0]), min(one[1], two[1])) for one, two in zip(ours, theirs, strict=True)]
    return tuple(shared) if all(end - start >= _NARROWEST for start, end in shared) else ()


def _right_only(
    lines: Sequence[Line], gutters: tuple[Interval, ...], start: int
) -> tuple[tuple[int, ...], tuple[Interval, ...], int] | None:
    """A row with nothing in its first column: every line begins to the right of it."""
    end = start
    while end < len(lines) and not lines[end].is_blank and not lines[end].starts_page:
        shared = tuple(_intersect(list(gutters), _free(lines[end].text)))
        if lines[end].indent < gutters[0][0] + _NARROWEST or len(shared) != len(gutters):
            return None
        gutters, end = shared, end + 1
    return tuple(range(start, end)), gutters, end


def _has_recipients(lines: Sequence[Line], row: tuple[int, ...]) -> bool:
    return any("nơi nhận" in lines[index].text.casefold() for index in row)


def has_gutter(text: str) -> bool:
    """Say whether a line of this text would be read as two columns."""
    return "\t" in text.strip() or bool(_gaps(text))


def _gaps(text: str) -> list[Interval]:
    """The blanks inside a line that could be a gutter: wide, and not left to be filled in by hand."""
    body = text.rstrip()
    indent = len(body) - len(body.lstrip())
    wide = list(islice(_WIDE_BLANK.finditer(body, indent), _MOST_COLUMNS))
    if len(wide) == _MOST_COLUMNS:
        return []
    return [found.span() for found in wide if not _is_to_fill(body, *found.span())]


def _is_to_fill(body: str, start: int, end: int) -> bool:
    """Say whether a wide blank is the place of a number or a date that is still to be written by hand."""
    near = max(0, start - _SIGNING_GAP * 3)
    if _BLANK_TO_FILL_AFTER.match(body, end) or _BLANK_TO_FILL_BEFORE.search(body, near, start):
        return True
    if body[start - 1] == "," and _DATE.match(body, end):
        return True
    return bool(_NUMBER_BEFORE.search(body, near, start) and _NUMBER_AFTER.match(body, end))


def _free(text: str) -> list[Interval]:
    """Where a line leaves room for a gutter: before its text, in its gaps, after its text."""
    body = text.rstrip()
    indent = len(body) - len(body.lstrip())
    return [
        (0, indent),
        *(found.span() for found in islice(_WIDE_BLANK.finditer(body, indent), _MOST_COLUMNS)),
        (len(body), 1 << 30),
    ]


def _intersect(ours: list[Interval], theirs: list[Interval]) -> list[Interval]:
    shared: list[Interval] = []
    place = 0
    for start, end in ours:
        while place < len(theirs) and theirs[place][1] <= start:
            place += 1
        probe = place
        while probe < len(theirs) and theirs[probe][0] < end:
            low, high = max(start, theirs[probe][0]), min(end, theirs[probe][1])
            if high - low >= _NARROWEST:
                shared.append((low, high))
            probe += 1
    return shared


def _last_with_gap(lines: Sequence[Line], start: int, end: int) -> int:
    return max(index for index in range(start, end) if index == start or _gaps(lines[index].text))


def _tab_group(lines: Sequence[Line], start: int) -> tuple[Columns | None, int]:
    index, counts = start, []
    signing = _has_recipients(lines, (start,))
    while index < len(lines) and not lines[index].is_blank and (index == start or not lines[index].starts_page):
        body = lines[index].text.rstrip()
        tabs = len(_TAB.findall(body.lstrip(" ")))
        if tabs:
            counts.append(tabs)
        elif not signing:
            break
        index += 1
    firsts = [_TAB.split(lines[place].text.strip(), maxsplit=1)[0] for place in range(start, index)]
    if all(_BARE_MARKER.fullmatch(first) or _BLANK_TO_FILL_BEFORE.search(first) for first in firsts):
        return None, index
    gutters = counts[0] if len(set(counts)) == 1 and counts[0] < _MOST_COLUMNS else 1
    rows = [tuple(range(start, index))]
    while signing and (name := _tabbed_name(lines, index)) is not None:
        rows.append((name,))
        index = name + 1
    return Columns(rows=tuple(rows), end=index, gutters=((0, 0),) * gutters, has_tabs=True), index


def _tabbed_name(lines: Sequence[Line], start: int) -> int | None:
    """The line of a signer's name below blank lines: set off by tabs in front of it and by nothing else."""
    index, last = start, min(start + _SIGNING_GAP, len(lines))
    while index < last and lines[index].is_blank and not lines[index].starts_page:
        index += 1
    if index >= len(lines) or lines[index].is_blank or lines[index].starts_page:
        return None
    text = lines[index].text.rstrip()
    return index if text.startswith("\t") and "\t" not in text.strip() else None


def _tab_cells(line: Line, count: int) -> tuple[Interval, ...]:
    body = line.text.rstrip()
    cuts = [found.span() for found in _TAB.finditer(body)][: count - 1]
    edges = [0, *(edge for cut in cuts for edge in cut), len(body)]
    edges += [len(body)] * (2 * count - len(edges))
    return tuple(zip(edges[0::2], edges[1::2], strict=True))
