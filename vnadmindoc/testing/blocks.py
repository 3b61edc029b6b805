"""Any legal content: blocks of every type, nested a few deep."""

from __future__ import annotations

import unicodedata
from functools import cache

from hypothesis import strategies as st

from vnadmindoc.model import (
    Bullet,
    Cell,
    Division,
    Level,
    Node,
    PageBreak,
    Paragraph,
    Picture,
    Raw,
    Row,
    Span,
    Table,
    text_of,
)
from vnadmindoc.testing.texts import letters, texts

__all__ = ["bodies", "bullets", "divisions", "nodes", "paragraphs", "pictures", "raws", "spans", "tables"]


@cache
def spans() -> st.SearchStrategy[Span]:
    """Draw a span: any text of one line, tabs and blanks at its ends included, any emphasis."""
    return st.builds(
        Span,
        st.text(letters() | st.just("\t"), min_size=1, max_size=20).map(
            lambda text: unicodedata.normalize("NFC", text)
        ),
        bold=st.booleans(),
        italic=st.booleans(),
        underline=st.booleans(),
        script=st.sampled_from([None, "superscript", "subscript"]),
    )


@cache
def _lines() -> st.SearchStrategy[tuple[Span, ...]]:
    emphasized = st.lists(spans(), min_size=1, max_size=3).map(tuple)
    plain = texts().map(lambda text: (Span(text),))
    return (plain | emphasized).filter(lambda parts: bool(text_of(parts).strip()))


@cache
def paragraphs() -> st.SearchStrategy[Paragraph]:
    """Draw a paragraph: one plain span, or several with emphasis."""
    return st.builds(Paragraph, _lines())


@cache
def bullets() -> st.SearchStrategy[Bullet]:
    """Draw an item of an unnumbered list, with any mark."""
    return st.builds(Bullet, _lines(), marker=st.sampled_from(["-", "+", "•", "*"]) | texts(max_size=3))


def divisions(children: st.SearchStrategy[Node] | None = None) -> st.SearchStrategy[Division]:
    """Draw a division of any level, numbered and titled or not; `children` are its blocks."""
    numbers = st.sampled_from(["1", "5a", "I", "IV", "đ"]) | texts(max_size=5).filter(
        lambda text: not any(character.isspace() for character in text)
    )
    return st.builds(
        Division,
        level=st.sampled_from(Level),
        number=st.none() | numbers,
        title=st.just(()) | _lines(),
        children=_several(paragraphs() if children is None else children),
    )


@st.composite
def tables(draw: st.DrawFn, children: st.SearchStrategy[Node] | None = None) -> Table:
    """Draw a table: ragged rows, merged cells, header rows, widths or none."""
    blocks = _several(paragraphs() if children is None else children)
    cells = st.builds(Cell, blocks, column_span=st.integers(1, 3), row_span=st.integers(1, 3))
    rows = draw(st.lists(st.builds(Row, st.lists(cells, max_size=3).map(tuple)), max_size=3))
    widths = st.lists(st.floats(0, 500), max_size=4).map(tuple)
    return Table(rows=tuple(rows), header_rows=draw(st.integers(0, len(rows))), widths=draw(st.none() | widths))


@cache
def pictures() -> st.SearchStrategy[Picture]:
    """Draw a picture whose bytes are anything: the model does not look into them."""
    return st.builds(
        Picture,
        data=st.binary(max_size=40),
        media_type=st.sampled_from(["image/png", "image/jpeg"]),
        width=st.floats(0.1, 300),
        height=st.floats(0.1, 300),
        description=st.just("") | texts(),
    )


@cache
def raws() -> st.SearchStrategy[Raw]:
    """Draw something of a file that the model has no word for."""
    return st.builds(
        Raw, name=texts(max_size=12), text=st.text(letters(), max_size=20), data=st.none() | st.binary(max_size=20)
    )


@cache
def nodes() -> st.SearchStrategy[Node]:
    """Draw a block of any type; divisions and tables hold further blocks."""
    leaves = paragraphs() | bullets() | pictures() | raws() | st.just(PageBreak())
    return st.recursive(leaves, lambda inner: divisions(inner) | tables(inner), max_leaves=6)


@cache
def bodies() -> st.SearchStrategy[tuple[Node, ...]]:
    """Draw a content of a few blocks."""
    return _several(nodes())


def _several(blocks: st.SearchStrategy[Node]) -> st.SearchStrategy[tuple[Node, ...]]:
    return st.lists(blocks, max_size=3).map(tuple)
