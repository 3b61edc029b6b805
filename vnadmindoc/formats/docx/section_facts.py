"""What one `w:sectPr` states: paper and margins, where its numbers start, which headers and footers it names."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from attrs import frozen

from vnadmindoc.formats.docx.ooxml import R, W, attribute, integer, is_on, twips, value
from vnadmindoc.layout import PageSetup
from vnadmindoc.units import twips_to_mm

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["NO_SECTION", "PLACES", "Place", "SectionFacts", "section_facts"]

Place = Literal["header", "footer"]

PLACES: Final[tuple[Place, ...]] = ("header", "footer")

_FALLBACK_WIDTH: Final = 160.0
_KINDS: Final = ("default", "first", "even")
_MARGINS: Final = ("top", "bottom", "left", "right", "header", "footer", "gutter")
_LONGEST_MEASURE: Final = 40
_MEMO: Final = 64


@frozen(kw_only=True, eq=False)
class SectionFacts:
    """The page without its numbers, the number they start from, the named headers and footers by their relationships.

    `references` are place, kind ("default", "first", "even") and id. A section `has_first` where its first page
    has a header and footer of its own, and `goes_on` where it begins upon the page of the one before.
    """

    page: PageSetup = PageSetup()
    width: float = _FALLBACK_WIDTH
    start: int | None = None
    references: tuple[tuple[Place, str, str], ...] = ()
    has_first: bool = False
    goes_on: bool = False


NO_SECTION: Final = SectionFacts()
"""What a text without any `w:sectPr` states."""


def section_facts(properties: _Element) -> SectionFacts:
    """Return what a `w:sectPr` states. `width` is that of its text in mm, a usual one where none is stated."""
    size, margins = properties.find(f"{W}pgSz"), properties.find(f"{W}pgMar")
    page = _page(_stated(size, "w"), _stated(size, "h"), *[_stated(margins, side) for side in _MARGINS])
    title, numbering = properties.find(f"{W}titlePg"), properties.find(f"{W}pgNumType")
    references = [
        (place, attribute(reference, "type") or "default", reference.get(f"{R}id") or "")
        for place in PLACES
        for reference in properties.iterchildren(f"{W}{place}Reference")
    ]
    return SectionFacts(
        page=page,
        width=page.text_width or _FALLBACK_WIDTH,
        start=None if numbering is None else integer(attribute(numbering, "start")),
        references=tuple([each for each in references if each[1] in _KINDS]),
        has_first=title is not None and is_on(title),
        goes_on=value(properties, "type") == "continuous",
    )


def _stated(element: _Element | None, name: str) -> str | None:
    measure = None if element is None else attribute(element, name)
    return None if measure is None else measure[:_LONGEST_MEASURE]


@lru_cache(maxsize=_MEMO)
def _page(width: str | None, height: str | None, *margins: str | None) -> PageSetup:
    """Return the page that these measures of `w:pgSz` and `w:pgMar` describe: files share them."""
    top, bottom, left, right, header, footer, gutter = [_mm(measure) for measure in margins]
    return PageSetup(
        width=_mm(width),
        height=_mm(height),
        # A negative margin only says that a header may not push the text down.
        top=None if top is None else abs(top),
        bottom=None if bottom is None else abs(bottom),
        left=None if left is None else round(left + (gutter or 0.0), 2),
        right=right,
        header_distance=header,
        footer_distance=footer,
    )


def _mm(text: str | None) -> float | None:
    measure = twips(text)
    return None if measure is None else round(twips_to_mm(measure), 2)
