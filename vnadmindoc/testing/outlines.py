"""Content as an office lays it out: every division numbered from one, the end mark at the end.

In plain lines an unnumbered paragraph belongs to the division above it; so in every division drawn here
paragraphs and list items stand before the divisions inside it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from attrs import evolve
from hypothesis import strategies as st

from vnadmindoc.model import Bullet, Division, Level, Node, Paragraph, text_of
from vnadmindoc.testing.prose import items, sentences, titles

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["POINT_LETTERS", "Outline", "conforming_bodies"]

POINT_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
"""The letters of điểm as the decree enumerates them."""

Outline = Literal["plain", "clauses", "headings", "parts", "articles", "chapters"]
"""How content is divided: the layout by điều (Mục V, dòng 6a), by mục (6b), or hardly."""

_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI")
_IN_CAPITALS: Final = {Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION, Level.HEADING}


@st.composite
def conforming_bodies(draw: st.DrawFn, outline: Outline | None = None) -> tuple[Node, ...]:
    """Draw the content of a document, laid out by an outline or by any; the last paragraph ends with "./."."""
    chosen = outline or draw(st.sampled_from(["plain", "clauses", "headings", "parts", "articles", "chapters"]))
    writer = _Writer(draw, titled_articles=chosen == "chapters" or draw(st.booleans()))
    match chosen:
        case "plain":
            body = writer.paragraphs(1) + writer.list_items()
        case "clauses":
            body = (*writer.paragraphs(1), *writer.clauses())
        case "headings":
            body = (*writer.paragraphs(0), *writer.headings())
        case "parts":
            body = (*writer.paragraphs(0), *writer.divisions(Level.PART, writer.headings, most=2))
        case "articles":
            body = writer.articles()
        case _:
            body = writer.chapters()
    return close(body)


def close(body: tuple[Node, ...]) -> tuple[Node, ...]:
    """Return the body with "./." for the end of its last text, however deep it stands."""
    *others, last = body
    match last:
        case Division():
            return (*others, evolve(last, children=close(last.children)))
        case Paragraph() | Bullet():
            return (*others, evolve(last, spans=text_of(last.spans).rstrip(".;") + "./."))
        case _:
            raise ValueError(f"a content ends with a text, not with {type(last).__name__}")


@cache
def _runs(least: int) -> st.SearchStrategy[list[str]]:
    return st.lists(sentences(), min_size=least, max_size=2)


class _Writer:
    """Draws the levels of one document, whose articles are numbered through."""

    def __init__(self, draw: st.DrawFn, *, titled_articles: bool) -> None:
        self._draw = draw
        self._articles = 0
        self._titled_articles = titled_articles

    def paragraphs(self, least: int) -> tuple[Node, ...]:
        return tuple(Paragraph(text) for text in self._draw(_runs(least)))

    def list_items(self) -> tuple[Node, ...]:
        texts = self._draw(st.lists(items(), max_size=3, unique=True))
        stopped = [*texts[:-1], *(text.replace(";", ".") for text in texts[-1:])]
        return tuple(Bullet(text) for text in stopped)

    def divisions(
        self, level: Level, inside: Callable[[], tuple[Node, ...]], *, numbers: tuple[str, ...] = _ROMAN, most: int = 3
    ) -> tuple[Node, ...]:
        """Draw two or more divisions with titles."""
        return tuple(
            Division(level=level, number=number, title=self._title(level), children=inside())
            for number in numbers[: self._draw(st.integers(2, most))]
        )

    def _title(self, level: Level) -> str:
        title = self._draw(titles())
        return title.upper() if level in _IN_CAPITALS else title

    def points(self) -> tuple[Node, ...]:
        count = self._draw(st.sampled_from([0, 0, 0, 2, 3, 6]))
        return tuple(
            Division(level=Level.POINT, number=letter, children=(*self.paragraphs(1)[:1], *self.list_items()))
            for letter in POINT_LETTERS[:count]
        )

    def clauses(self) -> tuple[Node, ...]:
        titled = self._draw(st.booleans())
        return tuple(
            Division(
                level=Level.CLAUSE,
                number=str(number),
                title=self._title(Level.CLAUSE) if titled else (),
                children=(*self.paragraphs(1), *self.points()),
            )
            for number in range(1, self._draw(st.integers(2, 3)) + 1)
        )

    def headings(self) -> tuple[Node, ...]:
        return self.divisions(Level.HEADING, self._in_heading)

    def _in_heading(self) -> tuple[Node, ...]:
        opening = (*self.paragraphs(1), *self.list_items())
        return (*opening, *self.clauses()) if self._draw(st.booleans()) else opening

    def articles(self, least: int = 2) -> tuple[Node, ...]:
        return tuple(self._article() for _ in range(self._draw(st.integers(least, 3))))

    def _article(self) -> Node:
        self._articles += 1
        opening = self.paragraphs(1)
        return Division(
            level=Level.ARTICLE,
            number=str(self._articles),
            title=self._title(Level.ARTICLE) if self._titled_articles else (),
            children=(*opening, *self.clauses()) if self._draw(st.booleans()) else opening,
        )

    def chapters(self) -> tuple[Node, ...]:
        return self.divisions(Level.CHAPTER, self._in_chapter, most=2)

    def _in_chapter(self) -> tuple[Node, ...]:
        match self._draw(st.sampled_from([0, 0, 0, 1, 2])):
            case 0:
                return self.articles(1)
            case 1:
                return self.divisions(Level.SECTION, self._few, numbers=("1", "2"), most=2)
            case _:
                return self.divisions(Level.SECTION, self._in_section, numbers=("1", "2"), most=2)

    def _in_section(self) -> tuple[Node, ...]:
        return self.divisions(Level.SUBSECTION, self._few, numbers=("1", "2"), most=2)

    def _few(self) -> tuple[Node, ...]:
        return (self._article(),)
