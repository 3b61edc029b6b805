"""The content of a document (ô 6) as a closed union of blocks."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import Literal

from attrs import Attribute, field, frozen

from vnadmindoc.model.checks import has_lone_surrogates, is_count, is_text, is_tuple

__all__ = [
    "Bullet",
    "Cell",
    "Division",
    "Level",
    "Node",
    "PageBreak",
    "Paragraph",
    "Picture",
    "Raw",
    "Row",
    "Span",
    "Table",
    "spans",
    "text_of",
]


@frozen
class Span:
    """A stretch of text with its emphasis. `text` keeps its blanks; it holds no line break."""

    text: str = field()
    bold: bool = field(default=False, kw_only=True)
    italic: bool = field(default=False, kw_only=True)
    underline: bool = field(default=False, kw_only=True)
    script: Literal["superscript", "subscript"] | None = field(default=None, kw_only=True)

    @text.validator
    def _check(self, _attribute: Attribute[str], value: object) -> None:
        if isinstance(value, str) and value and value.isprintable():
            return  # as nearly all are: neither line breaks nor half characters are printable
        if not isinstance(value, str) or not value or any(mark in value for mark in "\n\r\v\f"):
            raise ValueError(f"a span is one line of text: {value!r}")
        if has_lone_surrogates(value):
            raise ValueError(f"half a character (a lone surrogate) in a span: {value!r}")


def spans(text: str | tuple[Span, ...]) -> tuple[Span, ...]:
    """Turn a plain text into one span; spans stay as they are. An empty text has none."""
    if isinstance(text, str):
        return (Span(text),) if text else ()
    return tuple(text)


def _spans(text: str | tuple[Span, ...]) -> tuple[Span, ...]:
    return spans(text)  # under another name: inside the classes `spans` is a field


def text_of(parts: tuple[Span, ...]) -> str:
    """Return the text of spans without their emphasis."""
    return "".join([span.text for span in parts])


class Level(StrEnum):
    """The levels into which content is divided (điểm c, đ khoản 6 Mục II; Mục V, dòng 6a, 6b).

    `HEADING` is the mục of the second layout, numbered in Roman: "I. NHỮNG KẾT QUẢ".
    """

    PART = "phần"
    CHAPTER = "chương"
    SECTION = "mục"
    SUBSECTION = "tiểu mục"
    ARTICLE = "điều"
    HEADING = "đề mục"
    CLAUSE = "khoản"
    POINT = "điểm"


@frozen
class Paragraph:
    """A paragraph of the content (đoạn văn)."""

    spans: tuple[Span, ...] = field(converter=_spans)

    @spans.validator
    def _check(self, _attribute: Attribute[tuple[Span, ...]], value: tuple[Span, ...]) -> None:
        if not text_of(value).strip():
            raise ValueError("a paragraph without text")


@frozen
class Bullet:
    """An item of an unnumbered list, with the mark it was given ("-", "+", "•")."""

    spans: tuple[Span, ...] = field(converter=_spans)
    marker: str = field(default="-", validator=is_text, kw_only=True)

    @spans.validator
    def _check(self, _attribute: Attribute[tuple[Span, ...]], value: tuple[Span, ...]) -> None:
        if not text_of(value).strip():
            raise ValueError("an item without text")


@frozen(kw_only=True)
class Division:
    """A numbered part of the content: phần, chương, mục, tiểu mục, điều, đề mục, khoản or điểm.

    `number` is as printed, without the word and the punctuation: "I", "1", "a", "5a". With a `title`
    number and title stand on a line of their own. Without one, the number opens the first child when
    that is a paragraph (a khoản without a title: "1. Quyết định này có hiệu lực").
    """

    level: Level = field(converter=Level)
    number: str | None = field(default=None, validator=is_text)
    title: tuple[Span, ...] = field(default=(), converter=_spans)
    children: tuple[Node, ...] = field(default=(), validator=is_tuple)

    @number.validator
    def _check_number(self, _attribute: Attribute[str | None], value: str | None) -> None:
        if value is not None and value.split() != [value]:
            raise ValueError(f"blanks in an ordinal: {value!r} (Phụ lục I, Phần I, Mục II, khoản 6, điểm đ)")


@frozen
class Cell:
    """A cell of a table."""

    children: tuple[Node, ...] = field(default=(), validator=is_tuple)
    column_span: int = field(default=1, validator=is_count, kw_only=True)
    row_span: int = field(default=1, validator=is_count, kw_only=True)


@frozen
class Row:
    """A row of a table."""

    cells: tuple[Cell, ...] = field(validator=is_tuple)


@frozen(kw_only=True)
class Table:
    """A table (bảng, biểu). The first `header_rows` rows repeat on each page; `widths` are relative."""

    rows: tuple[Row, ...] = field(validator=is_tuple)
    header_rows: int = field(default=0)
    widths: tuple[float, ...] | None = field(default=None)

    @header_rows.validator
    def _check_header(self, _attribute: Attribute[int], value: int) -> None:
        if not 0 <= value <= len(self.rows):
            raise ValueError(f"{value} header rows in a table of {len(self.rows)}")

    @widths.validator
    def _check_widths(self, attribute: Attribute[tuple[float, ...] | None], value: tuple[float, ...] | None) -> None:
        if value is None:
            return
        is_tuple(self, attribute, value)
        if not all(0 <= width < math.inf for width in value):
            raise ValueError(f"a column is not narrower than nothing: {value!r}")


@frozen(kw_only=True)
class Picture:
    """A picture in the content: PNG or JPEG bytes, its size in mm, its description."""

    data: bytes = field(repr=False)
    media_type: Literal["image/png", "image/jpeg"] = "image/png"
    width: float = field()
    height: float = field()
    description: str = ""

    @width.validator
    @height.validator
    def _check(self, attribute: Attribute[float], value: float) -> None:
        if not 0 < value <= 10_000:  # noqa: PLR2004 - ten metres of paper
            raise ValueError(f"a picture's {attribute.name} is in mm and above zero, not {value}")


@frozen
class PageBreak:
    """A page break that the author asked for."""


@frozen(kw_only=True)
class Raw:
    """Anything of a file's content that the model has no word for, kept with its text."""

    name: str = field(validator=is_text)
    text: str = ""
    data: bytes | None = field(default=None, repr=False)


Node = Paragraph | Bullet | Division | Table | Picture | PageBreak | Raw
"""A block of the content. `Node` and not `Block`, which is the layout's."""
