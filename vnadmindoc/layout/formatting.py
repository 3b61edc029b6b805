"""Effective formatting of runs and paragraphs. Every field is `None` until it was observed."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from attrs import frozen

__all__ = ["Alignment", "LineSpacing", "ParagraphFormat", "RunFormat", "Style"]


class Alignment(StrEnum):
    """How the lines of a paragraph stand between its edges (canh lề)."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@frozen(kw_only=True, cache_hash=True)
class LineSpacing:
    """The distance between lines (khoảng cách giữa các dòng).

    `mode` says what `value` is: a multiple of the single line (`multiple`, 1.0 is single), or points
    that are fixed (`exact`) or a minimum (`at_least`).
    """

    mode: Literal["multiple", "exact", "at_least"] = "multiple"
    value: float = 1.0


@frozen(kw_only=True, cache_hash=True)
class RunFormat:
    """The typography of one run.

    `font` is the face's name, `size` is in pt, `color` is six upper-case hexadecimal digits (automatic
    colour is read as "000000"), `caps` is the all-capitals effect, `vertical` raises or lowers the run.
    """

    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    strike: bool | None = None
    color: str | None = None
    caps: bool | None = None
    vertical: Literal["baseline", "superscript", "subscript"] | None = None


@frozen(kw_only=True, cache_hash=True)
class ParagraphFormat:
    """The shape of one paragraph. Indents are in mm from the text frame, spacing in pt."""

    alignment: Alignment | None = None
    first_line_indent: float | None = None
    left_indent: float | None = None
    right_indent: float | None = None
    space_before: float | None = None
    space_after: float | None = None
    line_spacing: LineSpacing | None = None
    keep_with_next: bool | None = None
    keep_together: bool | None = None
    page_break_before: bool | None = None


@frozen(kw_only=True)
class Style:
    """A named style of the file: what a paragraph of this name looks like unless it says otherwise."""

    name: str
    paragraph: ParagraphFormat
    run: RunFormat
    outline_level: int | None = None
