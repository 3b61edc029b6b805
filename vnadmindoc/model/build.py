r"""Words for writing a document by hand: headings, articles, clauses, points, lists, tables, signatures.

Wherever a builder takes content, a text is a paragraph, in which `**bold**` and `*italic*` are emphasis
(`\*` is a star). Texts are composed (NFC) and their runs of blanks, line breaks too, become one blank.

>>> from vnadmindoc.model.build import clause, heading
>>> print(heading("I", "KẾT QUẢ", clause(1, "Thuận lợi", "Đoạn văn.")).children[0].title[0].text)
Thuận lợi
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from vnadmindoc.model.body import Bullet, Cell, Division, Level, Node, Paragraph, Row, Span, Table
from vnadmindoc.model.build_frame import issuer, number, place_date, recipients, signature

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "Content",
    "article",
    "body",
    "bullets",
    "chapter",
    "clause",
    "enumerate_articles",
    "enumerate_clauses",
    "enumerate_points",
    "heading",
    "issuer",
    "number",
    "paragraph",
    "part",
    "place_date",
    "point",
    "recipients",
    "section",
    "signature",
    "subsection",
    "table",
]

Content = str | Node | Iterable["Content"]
"""What stands in a division: a text, a block, or several of them."""

_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
_EMPHASIS: Final = re.compile(
    r"\\(?P<literal>[*\\])"
    r"|\*\*\*(?P<both>[^\s*](?:[^*]*[^\s*])?)\*\*\*"
    r"|\*\*(?P<bold>[^\s*](?:[^*]*[^\s*])?)\*\*"
    r"|\*(?P<italic>[^\s*](?:[^*]*[^\s*])?)\*"
)


def _clean(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _spans(text: str) -> tuple[Span, ...]:
    parts: list[Span] = []
    plain = ""
    position = 0
    cleaned = _clean(text)
    for mark in _EMPHASIS.finditer(cleaned):
        plain += cleaned[position : mark.start()]
        position = mark.end()
        if mark["literal"]:
            plain += mark["literal"]
            continue
        parts += [Span(plain)] if plain else []
        plain = ""
        inner = mark["both"] or mark["bold"] or mark["italic"]
        parts.append(Span(inner, bold=mark["italic"] is None, italic=mark["bold"] is None))
    plain += cleaned[position:]
    return (*parts, Span(plain)) if plain else tuple(parts)


def body(*content: Content) -> tuple[Node, ...]:
    """Return content as blocks: texts become paragraphs, groups are opened.

    >>> [type(node).__name__ for node in body("Một đoạn.", bullets("ý một;", "ý hai."))]
    ['Paragraph', 'Bullet', 'Bullet']
    """
    blocks: list[Node] = []
    for item in content:
        if isinstance(item, str):
            blocks.append(paragraph(item))
        elif isinstance(item, Iterable):
            blocks.extend(body(*item))
        else:
            blocks.append(item)
    return tuple(blocks)


def paragraph(text: str) -> Paragraph:
    """Return a paragraph, its `**bold**` and `*italic*` as emphasis. Raises `ValueError` for a blank one.

    >>> [(span.text, span.bold) for span in paragraph("Hạn cuối: **ngày 15**.").spans]
    [('Hạn cuối: ', False), ('ngày 15', True), ('.', False)]
    """
    return Paragraph(_spans(text))


def bullets(*texts: str, marker: str = "-") -> tuple[Bullet, ...]:
    """Return the items of an unnumbered list.

    >>> [item.spans[0].text for item in bullets("Rà soát;", "Tổng hợp.")]
    ['Rà soát;', 'Tổng hợp.']
    """
    return tuple(Bullet(_spans(text), marker=marker) for text in texts)


def _division(level: Level, number: str | int | None, title: str | None, content: tuple[Content, ...]) -> Division:
    return Division(
        level=level,
        number=None if number is None else str(number),
        title=_spans(title) if title else (),
        children=body(*content),
    )


def part(number: str | int | None, title: str | None, *content: Content) -> Division:
    """Return a phần, numbered in Roman: "Phần I", with its title in capitals.

    >>> part("I", "TÌNH HÌNH THỰC HIỆN", "Đoạn văn.").level.value
    'phần'
    """
    return _division(Level.PART, number, title, content)


def chapter(number: str | int | None, title: str | None, *content: Content) -> Division:
    """Return a chương, numbered in Roman: "Chương I", with its title in capitals.

    >>> chapter("II", "QUẢN LÝ VĂN BẢN").number
    'II'
    """
    return _division(Level.CHAPTER, number, title, content)


def section(number: str | int | None, title: str | None, *content: Content) -> Division:
    """Return a mục inside a chapter, numbered in Arabic: "Mục 1", with its title in capitals.

    >>> section(1, "QUẢN LÝ VĂN BẢN ĐI").number
    '1'
    """
    return _division(Level.SECTION, number, title, content)


def subsection(number: str | int | None, title: str | None, *content: Content) -> Division:
    """Return a tiểu mục: "Tiểu mục 1", with its title in capitals.

    >>> subsection(1, "ĐĂNG KÝ VĂN BẢN").level.value
    'tiểu mục'
    """
    return _division(Level.SUBSECTION, number, title, content)


def article(number: str | int | None, title: str | None, *content: Content) -> Division:
    """Return a điều: "Điều 1. Phạm vi điều chỉnh"; with no title the number opens the first paragraph.

    >>> article(1, "Phạm vi điều chỉnh", "Quy chế này quy định về công tác văn thư.").number
    '1'
    """
    return _division(Level.ARTICLE, number, title, content)


def heading(number: str | int | None, title: str | None, *content: Content) -> Division:
    """Return a mục of the second layout, numbered in Roman with its title in capitals: "I. KẾT QUẢ".

    >>> heading("I", "KẾT QUẢ", clause(1, "Thuận lợi", "Đoạn văn.")).children[0].number
    '1'
    """
    return _division(Level.HEADING, number, title, content)


def clause(number: str | int | None, title: str | None, *content: Content) -> Division:
    """Return a khoản: "1. Thuận lợi" on its own line, or with no title "1. Quyết định này có hiệu lực".

    >>> clause(1, None, "Quyết định này có hiệu lực kể từ ngày ký.").title
    ()
    """
    return _division(Level.CLAUSE, number, title, content)


def point(letter: str | None, *content: Content, title: str | None = None) -> Division:
    """Return a điểm: "a) Đối với văn bản giấy".

    >>> point("đ", "Đối với văn bản điện tử;").number
    'đ'
    """
    return _division(Level.POINT, letter, title, content)


def enumerate_articles(*articles: Content, start: int = 1) -> tuple[Division, ...]:
    """Return untitled điều numbered from `start`, one for each content.

    >>> [node.number for node in enumerate_articles("Nội dung.", ("Đoạn một.", "Đoạn hai."))]
    ['1', '2']
    """
    return tuple(article(number, None, content) for number, content in enumerate(articles, start))


def enumerate_clauses(*clauses: Content, start: int = 1) -> tuple[Division, ...]:
    """Return untitled khoản numbered from `start`, one for each content.

    >>> [node.number for node in enumerate_clauses("Nội dung.", "Nội dung khác.", start=3)]
    ['3', '4']
    """
    return tuple(clause(number, None, content) for number, content in enumerate(clauses, start))


def enumerate_points(*points: Content) -> tuple[Division, ...]:
    """Return điểm lettered a, b, c, d, đ, e, g, … as the decree does. Raises `ValueError` beyond its 23 letters.

    >>> [node.number for node in enumerate_points("một;", "hai;", "ba;", "bốn;", "năm.")]
    ['a', 'b', 'c', 'd', 'đ']
    """
    if len(points) > len(_LETTERS):
        raise ValueError(f"{len(points)} points, and {len(_LETTERS)} letters (Phụ lục I, Phần I, Mục II, khoản 6)")
    return tuple(point(letter, content) for letter, content in zip(_LETTERS, points, strict=False))


def table(
    rows: Sequence[Sequence[Content | Cell]], *, header_rows: int = 0, widths: tuple[float, ...] | None = None
) -> Table:
    """Return a table from its rows; an empty text is an empty cell, `widths` are relative.

    >>> table([["Chỉ tiêu", "Kết quả"], ["Hồ sơ", "152"]], header_rows=1).rows[1].cells[1].children[0].spans[0].text
    '152'
    """
    return Table(
        rows=tuple(Row(tuple(_cell(content) for content in row)) for row in rows),
        header_rows=header_rows,
        widths=widths,
    )


def _cell(content: Content | Cell) -> Cell:
    if isinstance(content, Cell):
        return content
    return Cell(()) if content == "" else Cell(body(content))
