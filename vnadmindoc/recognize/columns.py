"""Two columns typed on one line: a header or a foot set with tabs or runs of blanks and no table.

People without a table put "BAN A <tab> CỘNG HÒA XÃ HỘI …" on one line. Such lines are parted at their gap, and
the pieces stand in a table of two columns that nobody drew.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from attrs import evolve

from vnadmindoc.components.annex import parse_annex_opening
from vnadmindoc.components.line import ITEM_DASHES, is_blank, is_placeholder
from vnadmindoc.components.national import is_motto, is_national_name
from vnadmindoc.components.number import is_number
from vnadmindoc.components.place_date import is_place_date
from vnadmindoc.components.recipients import opens_recipients
from vnadmindoc.components.signature import is_signing_hint, looks_like_position, names_signer, parse_capacity
from vnadmindoc.layout import Paragraph, ParagraphFormat, Run
from vnadmindoc.model import Authority
from vnadmindoc.recognize.issuing import PARTY
from vnadmindoc.recognize.spots import Item, Spot, is_row_of_dashes, on_one_line
from vnadmindoc.regulations import Wording
from vnadmindoc.vietnamese import fold, is_capitals, looks_like_person_name

__all__ = ["part_columns"]

_GAP: Final = re.compile(r"[^\S\n\t]*+\t[^\S\n]*+|[^\S\n]{4,}+|\s(?=\(?[ĐđÐ](?:ã|a\u0303) k(?:ý|y\u0301)\b)")
_NARROW: Final = re.compile(r"[^\S\n\t]*+\t[^\S\n]*+|[^\S\n]{2,}+")
"""The gap in a line of a header, whose right half is told by its words."""

_ANY_GAP: Final = re.compile(r"\t|[^\S\n]{2}|\s(?=\(?[ĐđÐ](?:ã|a\u0303) k(?:ý|y\u0301)\b)")

_ABOVE: Final = 2
_HEADER: Final = 6
_FOOT: Final = 60
_SHORTEST_LINE: Final = 8
"""A shorter line below "- Lưu: VT" can be the drafter's mark: "PL.(9)"."""

_KEPT: Final = re.compile(r"[-–—+•]?\s*lưu\b")
_LONGEST: Final = 90
_FEWEST_GAPS: Final = 2
_MOST_GAPS: Final = 3
_LONGEST_LINE: Final = 400
"""No line of a header or a foot is longer, blanks and all."""


def part_columns(items: list[Item], wording: Wording) -> list[Item]:
    """Return the items with each typed header and foot parted into two columns.

    The very same list comes back where nothing was parted.
    """
    narrow = {index for index, item in enumerate(items) if isinstance(item, Spot) and _has_gap(item, _ANY_GAP)}
    wide = {index for index in narrow if isinstance(item := items[index], Spot) and _has_gap(item, _GAP)}
    if not narrow:
        return items
    parted: dict[int, tuple[Spot, ...]] = {}
    table = max((item.table or 0 for item in items if isinstance(item, Spot)), default=0)
    for index in sorted(narrow):
        if index in parted:
            continue
        table += 1
        lines = _header(items, index, narrow, table, wording)
        if not lines:
            lines = _foot(items, index, narrow if index not in wide else wide, table, wording)
        if not lines and index in wide:
            lines = _signers(items, index, wide, table, wording)
        parted.update(lines)
    if not parted:
        return items
    return [piece for index, item in enumerate(items) for piece in parted.get(index, (item,))]


def _has_gap(spot: Spot, gaps: re.Pattern[str]) -> bool:
    if spot.table is not None or spot.margin is not None:
        return False
    text = spot.paragraph.text
    if len(text) > _LONGEST_LINE:
        return False
    may = "\t" in text or "  " in text or "ã k" in text or "a\u0303 k" in text
    return may and gaps.search(text.strip()) is not None


def _header(items: list[Item], index: int, wide: set[int], table: int, wording: Wording) -> dict[int, tuple[Spot, ...]]:
    """Part the lines about one that holds the national name, the motto or, beside the number, the date on its right."""

    def leads(left: str, right: str) -> bool:
        if is_national_name(right, wording) or is_motto(right, wording) or fold(right) == PARTY:
            return True
        return is_number(left, wording) and _is_dated(right, wording)

    if not _halves(items[index], leads, _NARROW):
        return {}

    def fits(left: str, right: str) -> bool:
        return (
            is_national_name(right, wording)
            or is_motto(right, wording)
            or fold(right) == PARTY
            or _is_dated(right, wording)
            or (_is_filled_number(left, wording) and len(right) < _LONGEST and not right.startswith(("/", "-", "–")))
            or is_row_of_dashes(right)
        )

    found: dict[int, tuple[Spot, ...]] = {}
    for row, number in enumerate(range(max(0, index - _ABOVE), min(len(items), index + _HEADER))):
        if number not in wide:
            continue
        dated = _halves(items[number], lambda _, right: _is_dated(right, wording, whole=True), _NARROW)
        cut = dated or _halves(items[number], fits, _NARROW)
        if cut is not None:
            found[number] = _pieces(items[number], (cut,), table, row)
    return found


def _is_filled_number(text: str, wording: Wording) -> bool:
    """Tell whether a left half is a number line that does not end with its colon: what follows may be the number."""
    return not text.endswith(":") and is_number(text, wording)


def _is_dated(text: str, wording: Wording, *, whole: bool = False) -> bool:
    """Tell whether a right half is a place-date line; a `whole` one opens with its place."""
    if not is_place_date(text, wording) or not (text[0].isalpha() or text[0] in ".…_[{$"):
        return False
    return not (whole and (fold(text[:5]).startswith("ngày") or text[0] in ".…_"))


def _foot(items: list[Item], index: int, wide: set[int], table: int, wording: Wording) -> dict[int, tuple[Spot, ...]]:
    """Part the lines from "Nơi nhận" on that hold a signature on their right; a line with nothing left is right."""
    if _halves(items[index], _signs_right, _NARROW) is None:
        return {}
    label = _label_above(items, index, wording)
    if label is None:
        return {}
    first = items[label]
    cut = _halves(first, _signs_right, _NARROW)
    assert isinstance(first, Spot)  # noqa: S101 - the label is one
    above = items[label - 1] if label else None
    found: dict[int, tuple[Spot, ...]] = {}
    if isinstance(above, Spot) and _is_set_right(above):
        found[label - 1] = (evolve(above, table=table, row=0, column=1, columns=2),)
    alone = (evolve(first, table=table, row=0, column=0, columns=2),)
    found[label] = _pieces(first, (cut,), table, 0) if cut else alone
    index = label
    kept = False
    for row, number in enumerate(range(index + 1, min(len(items), index + _FOOT)), 1):
        item = items[number]
        if not isinstance(item, Spot) or item.table is not None or item.section != first.section:
            break
        cut = _halves(item, _signs_right, _NARROW) if number in wide else None
        if cut is None and _follows_foot(item.text, wording, kept=kept):
            break
        kept = kept or _KEPT.match(fold(item.text)) is not None
        if cut is not None:
            found[number] = _pieces(item, (cut,), table, row)
        else:
            signs = _signs(item.text) or is_placeholder(item.text)
            is_right = signs and not item.text.startswith(("-", "–", "+"))
            found[number] = (evolve(item, table=table, row=row, column=1 if is_right else 0, columns=2),)
            if is_right and (looks_like_person_name(item.text) or is_placeholder(item.text)):
                break
            if not is_right and not _lists(item.text):
                del found[number]
                break
    return found


def _signs_right(left: str, right: str) -> bool:
    """Tell whether the right half of a line belongs to a signature, and the left half to the list beside it."""
    if is_placeholder(right):
        return left.startswith(ITEM_DASHES) or left.endswith(":")
    return _signs(right) and not _is_one_chain(left, right) and not (left[-1:].isalnum() and right[0].islower())


def _follows_foot(text: str, wording: Wording, *, kept: bool) -> bool:
    """Tell whether a line begins something else: an annex, or any line that is no signature behind "- Lưu: …"."""
    if parse_annex_opening(text, wording) is not None:
        return True
    if not kept or text.startswith(ITEM_DASHES) or len(text) < _SHORTEST_LINE:
        return False
    return not (_signs(text) or is_placeholder(text))


def _is_set_right(spot: Spot) -> bool:
    """Tell whether a line is an authority or a post that tabs or blanks push to the right half."""
    text = spot.paragraph.text
    pushed = text.startswith(("\t\t", " " * 20))
    return pushed and spot.table is None and names_signer(spot.text)


def _label_above(items: list[Item], index: int, wording: Wording) -> int | None:
    """Return the line "Nơi nhận" at or a little above a line, where nothing but lines of the list lies between."""
    for number in range(index, max(-1, index - _HEADER), -1):
        item = items[number]
        if not isinstance(item, Spot) or item.table is not None:
            return None
        if opens_recipients(item.text, wording):
            return number
        if not item.text.startswith(("-", "–", "+", "•")):
            return None
    return None


def _signers(
    items: list[Item], index: int, wide: set[int], table: int, wording: Wording
) -> dict[int, tuple[Spot, ...]]:
    """Part a line that names two signers' posts or units, and the hints and names below it."""
    several = _several(items[index], lambda piece: _are_signers(piece, piece))
    cut = _halves(items[index], _are_signers) if several is None else several[0]
    if cut is None or not (_are_over_names(items, index, wide) or _ends_soon(items, index, wide, wording)):
        return {}
    if several is not None:
        return _rows_of_several(items, index, wide, table, several)
    found = {index: _pieces(items[index], (cut,), table, 0)}
    for row, number in enumerate(range(index + 1, min(len(items), index + _HEADER)), 1):
        cut = _halves(items[number], lambda left, right: _completes(left) and _completes(right))
        if number not in wide or cut is None:
            break
        found[number] = _pieces(items[number], (cut,), table, row)
    return found


def _rows_of_several(
    items: list[Item], index: int, wide: set[int], table: int, cuts: tuple[tuple[int, int], ...]
) -> dict[int, tuple[Spot, ...]]:
    """Part a line that names three or four signers, and below it each line that has as many hints or names."""
    found = {index: _pieces(items[index], cuts, table, 0)}
    for row, number in enumerate(range(index + 1, min(len(items), index + _HEADER)), 1):
        below = _several(items[number], _completes) if number in wide else None
        if below is None or len(below) != len(cuts):
            break
        found[number] = _pieces(items[number], below, table, row)
    return found


def _several(item: Item, fits: Callable[[str], bool]) -> tuple[tuple[int, int], ...] | None:
    """Return where the gaps of a line begin and end if they part it into three or four pieces that all fit."""
    if not isinstance(item, Spot):
        return None
    text = item.paragraph.text
    gaps = [gap.span() for gap in _GAP.finditer(text.rstrip()) if text[: gap.start()].strip()]
    if not _FEWEST_GAPS <= len(gaps) <= _MOST_GAPS:
        return None
    pieces = [on_one_line(text[start:stop]).strip() for start, stop in _between(gaps, len(text))]
    return tuple(gaps) if all(piece and fits(piece) for piece in pieces) else None


def _between(cuts: Iterable[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    """Yield where the stretches between the gaps of a line begin and end."""
    start = 0
    for begin, end in cuts:
        yield start, begin
        start = end
    yield start, length


def _completes(text: str) -> bool:
    return _signs(text) or is_placeholder(text) or is_blank(text)


def _signs(text: str) -> bool:
    """Tell whether a piece belongs to a signature: authority, post, name, "(Đã ký)"."""
    return (
        names_signer(text)
        or looks_like_person_name(text, allow_rank=True)
        or is_signing_hint(text)
        or fold(text[:8]).startswith("đã ký")
    )


def _lists(text: str) -> bool:
    return text.startswith(("-", "–", "+", "•")) or len(text) < _LONGEST


def _are_signers(left: str, right: str) -> bool:
    """Tell whether two halves are posts, or units in capitals."""
    if max(len(left), len(right)) >= _LONGEST or _is_one_chain(left, right):
        return False
    return (is_capitals(left) and is_capitals(right)) or (looks_like_position(left) and looks_like_position(right))


def _is_one_chain(left: str, right: str) -> bool:
    """Tell whether two halves are one signer's: for whom, and in whose place: "TM. ỦY BAN …", "KT. CHỦ TỊCH"."""
    first, second = parse_capacity(left), parse_capacity(right)
    if first is None or second is None:
        return False
    return first.authority is Authority.ON_BEHALF and second.authority is not Authority.ON_BEHALF


def _are_over_names(items: list[Item], index: int, wide: set[int]) -> bool:
    """Tell whether the next line with a gap below signers' posts, hints apart, parts into persons' names."""
    for number in range(index + 1, min(len(items), index + _HEADER)):
        item = items[number]
        if number not in wide or not isinstance(item, Spot):
            return False
        if _halves(item, lambda left, right: _is_name(left) and _is_name(right)) or _several(item, _is_name):
            return True
        if _halves(item, lambda left, right: _completes(left) and _completes(right)) is None:
            return False
    return False


def _is_name(text: str) -> bool:
    return is_placeholder(text) or (
        not is_capitals(text) and not names_signer(text) and looks_like_person_name(text, allow_rank=True)
    )


def _ends_soon(items: list[Item], index: int, wide: set[int], wording: Wording) -> bool:
    """Tell whether nothing but the recipients, names and hints comes after a line of signers' posts or units."""
    for number in range(index + 1, len(items)):
        item = items[number]
        if not isinstance(item, Spot):
            continue
        if opens_recipients(item.text, wording):
            return True
        if number - index > _FOOT or not (number in wide or _completes(item.text)):
            return False
    return True


def _halves(item: Item, fits: Callable[[str, str], bool], gaps: re.Pattern[str] = _GAP) -> tuple[int, int] | None:
    """Return where the gap begins and ends that parts a line into two halves that fit, the last such gap first."""
    if not isinstance(item, Spot):
        return None
    text = item.paragraph.text
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    for gap in reversed(list(gaps.finditer(text, start, end))):
        left, right = on_one_line(text[start : gap.start()]).strip(), on_one_line(text[gap.end() : end]).strip()
        if left and right and fits(left, right):
            return gap.start(), gap.end()
    return None


def _pieces(item: Item, cuts: tuple[tuple[int, int], ...], table: int, row: int) -> tuple[Spot, ...]:
    """Return a line's pieces. Where a piece stands on the page was not observed, so it has no alignment."""
    assert isinstance(item, Spot)  # noqa: S101 - only spots have pieces
    shape: ParagraphFormat = evolve(item.paragraph.format, alignment=None, first_line_indent=None, left_indent=None)
    pieces = []
    for column, (start, stop) in enumerate(_between(cuts, len(item.paragraph.text))):
        paragraph = evolve(item.paragraph, runs=_cut(item.paragraph, start, stop), format=shape)
        text = on_one_line(paragraph.text).strip()
        place = evolve(item, table=table, row=row, column=column, columns=len(cuts) + 1)
        pieces.append(evolve(place, paragraph=paragraph, text=text))
    return tuple(pieces)


def _cut(paragraph: Paragraph, start: int, stop: int) -> tuple[Run, ...]:
    runs: list[Run] = []
    position = 0
    for run in paragraph.runs:
        first, last = max(start - position, 0), min(stop - position, len(run.text))
        position += len(run.text)
        if first >= last:
            continue
        anchor = run.anchor
        if anchor is not None and anchor.column is not None:
            anchor = evolve(anchor, column=anchor.column + first)
        runs.append(evolve(run, text=run.text[first:last], anchor=anchor))
    return tuple(runs)
