"""Sections: paper, margins and page numbers, and the headers and footers that each shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from attrs import define, evolve, field, frozen

from vnadmindoc.formats.docx.bounds import refuse_furniture_shown, refuse_long_furniture
from vnadmindoc.formats.docx.ooxml import W
from vnadmindoc.formats.docx.section_facts import PLACES, Place, SectionFacts
from vnadmindoc.formats.docx.source import Frame, PageField, Source
from vnadmindoc.formats.docx.story import SectionEnd, read_blocks
from vnadmindoc.layout import Anchor, Block, Opaque, PageNumber, Paragraph, Section

__all__ = ["Margins"]

_LONGEST_KEPT: Final = 20_000


@frozen
class _Furniture:
    """The content of one header or footer part; `length` is how many paragraphs the blocks hold."""

    blocks: tuple[Block, ...] = ()
    numbers: tuple[PageField, ...] = ()
    length: int = 0
    styles: tuple[str, ...] = ()
    """The ids of the styles that it uses."""


@define(eq=False)
class Margins:
    """Reads the headers and footers of one document; a section that names none shows those before it."""

    source: Source
    has_even_pages: Callable[[], bool]
    inherited: dict[tuple[Place, str], _Furniture] = field(factory=dict)
    _parts: dict[str, _Furniture] = field(init=False, factory=dict)
    _shown: int = field(init=False, default=0)

    def section(self, blocks: tuple[Block, ...], stated: SectionFacts, anchors: tuple[Anchor, ...]) -> Section:
        """Return a section of these blocks with the set-up and furniture that its `w:sectPr`, at `anchors`, states."""
        is_unseen = bool(stated.references) and not self._inherit(stated)
        numbers: list[PageNumber] = []
        shown: dict[tuple[Place, str], tuple[Block, ...]] = {}
        for place in PLACES:
            rest = self.inherited.get((place, "default"), _Furniture())
            first = self.inherited.get((place, "first"), _Furniture()) if stated.has_first else rest
            numbers += _numbers(place, rest, first, stated.start)
            shown[place, "rest"] = rest.blocks + self._even(place, rest)
            shown[place, "first"] = first.blocks
            self._shown += rest.length + first.length
        refuse_furniture_shown(self._shown)
        return Section(
            blocks=blocks,
            page=evolve(stated.page, page_numbers=None if is_unseen else tuple(numbers)),
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

    def _inherit(self, stated: SectionFacts) -> bool:
        """Take up the headers and footers that a section names; tell whether the text refers to any part at all."""
        targets = self.source.package.targets(self.source.part)
        for place, kind, identifier in stated.references:
            target = targets.get(identifier)
            if target is None or target.is_external:
                continue
            if target.name not in self._parts:
                self._parts[target.name] = self._read(target.name, stated.width)
            self.inherited[place, kind] = self._parts[target.name]
        return bool(targets)

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
