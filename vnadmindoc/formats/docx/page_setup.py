"""Sections: paper, margins and page numbers, and the headers and footers that each shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from attrs import define, evolve, field, frozen

from vnadmindoc.formats.docx.bounds import refuse_furniture_shown, refuse_long_furniture
from vnadmindoc.formats.docx.ooxml import R, W, attribute, integer, is_on, twips
from vnadmindoc.formats.docx.source import Frame, PageField, Source
from vnadmindoc.formats.docx.story import SectionEnd, read_blocks
from vnadmindoc.layout import Anchor, Block, Opaque, PageNumber, PageSetup, Paragraph, Section
from vnadmindoc.units import twips_to_mm

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["Margins", "page_setup"]

Place = Literal["header", "footer"]
_PLACES: Final[tuple[Place, ...]] = ("header", "footer")
_KINDS: Final = ("default", "first", "even")
_FALLBACK_WIDTH: Final = 160.0
_MARGINS: Final = ("top", "bottom", "left", "right", "header", "footer", "gutter")
_LONGEST_MEASURE: Final = 40
_MEMO: Final = 64
_LONGEST_KEPT: Final = 20_000


@frozen
class _Furniture:
    """The content of one header or footer part; `length` is how many paragraphs the blocks hold."""

    blocks: tuple[Block, ...] = ()
    numbers: tuple[PageField, ...] = ()
    length: int = 0
    styles: tuple[str, ...] = ()
    """The ids of the styles that it uses."""


def page_setup(properties: _Element | None) -> PageSetup:
    """Return paper and margins of a `w:sectPr`, without page numbers."""
    if properties is None:
        return PageSetup()
    size, margins = properties.find(f"{W}pgSz"), properties.find(f"{W}pgMar")
    stated = [_stated(margins, side) for side in _MARGINS]
    return _page(_stated(size, "w"), _stated(size, "h"), *stated)


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


@define(eq=False)
class Margins:
    """Reads the headers and footers of one document; a section that names none shows those before it."""

    source: Source
    has_even_pages: Callable[[], bool]
    inherited: dict[tuple[Place, str], _Furniture] = field(factory=dict)
    _parts: dict[str, _Furniture] = field(init=False, factory=dict)
    _shown: int = field(init=False, default=0)

    def section(self, blocks: tuple[Block, ...], properties: _Element | None, anchors: tuple[Anchor, ...]) -> Section:
        """Return a section of these blocks with the set-up and furniture of its `w:sectPr`, found at `anchors`."""
        page = page_setup(properties)
        if properties is not None:
            self._inherit(properties, page.text_width or _FALLBACK_WIDTH)
        title = None if properties is None else properties.find(f"{W}titlePg")
        has_first = title is not None and is_on(title)
        numbering = None if properties is None else properties.find(f"{W}pgNumType")
        start = None if numbering is None else integer(attribute(numbering, "start"))
        numbers: list[PageNumber] = []
        shown: dict[tuple[Place, str], tuple[Block, ...]] = {}
        for place in _PLACES:
            rest = self.inherited.get((place, "default"), _Furniture())
            first = self.inherited.get((place, "first"), _Furniture()) if has_first else rest
            numbers += _numbers(place, rest, first, start)
            shown[place, "rest"] = rest.blocks + self._even(place, rest)
            shown[place, "first"] = first.blocks
            self._shown += rest.length + first.length
        refuse_furniture_shown(self._shown)
        return Section(
            blocks=blocks,
            page=evolve(page, page_numbers=tuple(numbers)),
            header=shown["header", "rest"],
            footer=shown["footer", "rest"],
            first_header=shown["header", "first"],
            first_footer=shown["footer", "first"],
            anchors=anchors,
        )

    def _even(self, place: Place, rest: _Furniture) -> tuple[Block, ...]:
        """Return the words of even pages' furniture that the other pages do not have."""
        even = self.inherited.get((place, "even"))
        if even is None or not self.has_even_pages():
            return ()
        known = {block.text for block in rest.blocks if isinstance(block, Paragraph)}
        words = [block.text for block in even.blocks if isinstance(block, Paragraph) and block.text not in known]
        return (Opaque(name=f"even {place}", text="\n".join(words)),) if any(words) else ()

    def _inherit(self, properties: _Element, width: float) -> None:
        targets = self.source.package.targets(self.source.part)
        for place in _PLACES:
            for reference in properties.iterchildren(f"{W}{place}Reference"):
                target = targets.get(reference.get(f"{R}id") or "")
                kind = attribute(reference, "type") or "default"
                if target is None or target.is_external or kind not in _KINDS:
                    continue
                if target.name not in self._parts:
                    self._parts[target.name] = self._read(target.name, width)
                self.inherited[place, kind] = self._parts[target.name]

    def _read(self, part: str, width: float) -> _Furniture:
        data = self.source.package.read(part)
        if data is None:
            return _Furniture()
        kept, key = self.source.cascade.furniture, (part, data, width)
        known = kept.get(key)
        if known is None:
            own = evolve(
                self.source,
                part=part,
                is_furniture=True,
                plain=None,
                fields=[],
                page_fields=[],
                used_styles={},
                notices={},
                section_widths=[],
                notes={},
            )
            known = _furniture(data, width, own)
            self.source.notices |= own.notices
            if not own.notices and not self.source.package.was_asked_of(part) and len(data) <= _LONGEST_KEPT:
                kept[key] = known
        self.source.used_styles |= dict.fromkeys(known.styles)
        return known


def _furniture(data: bytes, width: float, own: Source) -> _Furniture:
    """Return what a header or footer shows; of a broken one nothing.

    Raises:
        UnreadableFile: for one that no page would hold.
    """
    root = own.package.parsed(own.part, data)
    if root is None:
        return _Furniture()
    length = sum(1 for _ in root.iter(f"{W}p"))
    refuse_long_furniture(length)
    found = read_blocks(root, "/" + str(root.tag).rpartition("}")[2], Frame(width=width), own)
    blocks = [block for block in found if not isinstance(block, SectionEnd)]
    has_words = any(not isinstance(block, Paragraph) or block.text.strip() for block in blocks)
    return _Furniture(
        tuple(blocks) if has_words else (),
        tuple(own.page_fields),
        length if has_words else 0,
        tuple(own.used_styles),
    )


def _numbers(place: Place, rest: _Furniture, first: _Furniture, start: int | None) -> list[PageNumber]:
    shown = rest.numbers or first.numbers
    if not shown:
        return []
    number = shown[0]
    return [
        PageNumber(
            position=place,
            alignment=number.alignment,
            format=number.format,
            on_first_page=bool(first.numbers),
            start=start,
            text=" ".join(dict.fromkeys(each.text for each in (*rest.numbers, *first.numbers) if each.text)),
            anchor=number.anchor,
        )
    ]
