"""Which line continues which: undoing hard wrapping and page breaks inside a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from vnadmindoc.formats.text.lines import Line
from vnadmindoc.vietnamese.case import is_capitals

__all__ = ["Between", "Wrapping", "find_wrapping", "is_marker", "joins"]

_MARKER = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]{1,2}|[IVXLC]{1,6})[.)]+(?:\s|$)"
    r"|\d{1,3}(?:\.\d{1,3})+\s"
    r"|[-–—+*•●○▪■◦➢✓]"
    r"|(?:Điều|Khoản|Chương|Phần|Mục|Tiểu mục|Phụ lục)\s+[\dIVXLCA-ZĐ]+(?:[.:]|\s*$)"
    r"|(?:Nơi nhận|Kính gửi|Số)\s*:",
    re.IGNORECASE,
)
_LOWER_MARKER = re.compile(r"[a-zđ]{1,2}\)|[ivx]{1,4}[.)]\s|v/v\b", re.IGNORECASE)
_NUMBER_LINE = re.compile(r"Số\s*:", re.IGNORECASE)
_PARENTHESIS = re.compile(r"\([^()]*\)")
_TERMINAL = ".;:!?…"
_CLOSING = "\"'”’»)]"

_FULL = 0.8
_NEARLY_FULL = 0.9
_WIDEST_WRAPPED = 130
_NARROWEST_WRAPPED = 40
_FEWEST_FULL_PAIRS = 3
_WRAPPED_SHARE = 0.4
_INDENTED = 4
_DEEPEST_INDENT = 15
_INDENTED_SHARE = 0.1
_FLUSH = 2
_HALF_FULL = 0.6
_SHORT = 20


@frozen(kw_only=True)
class Between:
    """What stood between two lines: how many blank lines, whether a page ended, whether they are recipients."""

    blanks: int = 0
    page: bool = False
    recipients: bool = False


@frozen
class Wrapping:
    """How a text was hard-wrapped.

    `width` is the usual width of its lines in characters, 0 where it is not wrapped; `is_indented` says that
    its paragraphs begin with an indent, so that a line at the margin continues one.
    """

    width: int = 0
    is_indented: bool = False

    def fills(self, line: Line, share: float = _FULL) -> bool:
        """Say whether the line reaches so much of the usual width that it could have been broken there."""
        return self.width > 0 and len(line.text.rstrip()) >= share * self.width


def find_wrapping(lines: Sequence[Line]) -> Wrapping:
    """Measure whether most lines were broken at about the same width, and at which."""
    lengths = sorted(len(line.text.rstrip()) for line in lines if not line.is_blank)
    if not lengths:
        return Wrapping()
    width = lengths[len(lengths) * 9 // 10 - (len(lengths) % 10 == 0)]
    if not _NARROWEST_WRAPPED <= width <= _WIDEST_WRAPPED:
        return Wrapping()
    filled = [line for line in lines if not line.is_blank]
    indented = sum(_INDENTED <= line.indent <= _DEEPEST_INDENT for line in filled)
    flush = sum(line.indent <= _FLUSH for line in filled)
    wrapping = Wrapping(
        width, is_indented=indented >= _INDENTED_SHARE * len(filled) and flush >= _WRAPPED_SHARE * len(filled)
    )
    full = sum(length >= _FULL * width for length in lengths)
    pairs = sum(
        wrapping.fills(upper) and not _is_finished(upper.text.rstrip()) and not lower.is_blank
        for upper, lower in pairwise(lines)
    )
    return wrapping if pairs >= _FEWEST_FULL_PAIRS and full >= _WRAPPED_SHARE * len(lengths) else Wrapping()


def is_marker(text: str) -> bool:
    """Say whether the text begins with what opens a new item: a number, a letter, a dash, an article, a label.

    >>> [is_marker(text) for text in ("đ) Lập hồ sơ", "- Như trên;", "Điều 61 Luật Địa chất", "2025. Sở")]
    [True, True, False, False]
    """
    return _MARKER.match(text) is not None


def joins(upper: Line, lower: Line, between: Between, wrapping: Wrapping) -> bool:
    """Say whether `lower` continues the paragraph that `upper` is the last line of."""
    head, tail = lower.text.strip(), upper.text.strip()
    if upper.is_heading or lower.is_heading or is_marker(head) or _LOWER_MARKER.match(head):
        return False
    if _NUMBER_LINE.match(tail) or _PARENTHESIS.fullmatch(head) or _differ_in_weight(upper, lower):
        return False
    if _is_finished(tail):
        return _stands_at_margin(lower, between, wrapping) and wrapping.fills(upper) and not is_capitals(head)
    last_word = bool(not between.blanks and wrapping.fills(upper, _NEARLY_FULL) and _is_finished(head))
    if is_capitals(tail) != is_capitals(head) and head.upper() != head.lower() and not last_word:
        return False
    if head[0].islower():
        return not (between.blanks and (between.recipients or len(tail) < _SHORT))
    return _continues_wrapped(upper, lower, between, wrapping)


def _continues_wrapped(upper: Line, lower: Line, between: Between, wrapping: Wrapping) -> bool:
    """A line that begins with a capital or a figure continues one that was broken at the usual width."""
    if between.recipients:
        return not between.blanks and upper.text.rstrip().endswith(",")
    if _stands_at_margin(lower, between, wrapping):
        return wrapping.fills(upper, _HALF_FULL)
    if not wrapping.fills(upper):
        return False
    if between.page:
        return wrapping.fills(upper, _NEARLY_FULL) and lower.indent <= _FLUSH and not is_capitals(lower.text)
    return not between.blanks and lower.indent < upper.indent + _INDENTED


def _stands_at_margin(lower: Line, between: Between, wrapping: Wrapping) -> bool:
    """A line at the margin in a text whose paragraphs are indented: it begins no paragraph, whatever it says."""
    return wrapping.is_indented and not between.blanks and not between.recipients and lower.indent <= _FLUSH


def _is_finished(text: str) -> bool:
    bare = text.rstrip(_CLOSING)
    return bare.endswith(tuple(_TERMINAL)) if bare else True


def _differ_in_weight(upper: Line, lower: Line) -> bool:
    """A line wholly bold and a line without any bold are two things; without marks in the file, never."""
    return _is_all_bold(upper) != _is_all_bold(lower) and not (_has_bold(upper) and _has_bold(lower))


def _has_bold(line: Line) -> bool:
    return any(span.bold for span in line.spans)


def _is_all_bold(line: Line) -> bool:
    return bool(line.spans) and all(run.format.bold for run in line.runs())
