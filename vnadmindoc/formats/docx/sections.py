"""Sections: paper, margins, page numbers, and the headers and footers that hang on them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

from attrs import define, field

from vnadmindoc.formats.docx.body import Story
from vnadmindoc.formats.docx.formatting import DEFAULT_RUN, JUSTIFICATION, run_properties
from vnadmindoc.formats.docx.parts import NAMESPACES, XML, Relationship
from vnadmindoc.formats.docx.pictures import Media
from vnadmindoc.formats.docx.stylesheet import stylesheet
from vnadmindoc.layout import Alignment, Block, PageNumber, PageSetup, Section
from vnadmindoc.units import mm_to_twips

__all__ = ["Furniture", "frame_width"]

_A4: Final = (210.0, 297.0)
_MARGIN: Final = 20.0
_DISTANCE: Final = 10.0

Place = Literal["header", "footer"]
_PLACES: Final[tuple[Place, ...]] = ("header", "footer")


def frame_width(page: PageSetup) -> float:
    """Return the width in mm of the text frame. A page that is not described is A4 with 20 mm margins."""
    left = _MARGIN if page.left is None else page.left
    right = _MARGIN if page.right is None else page.right
    return (page.width or _A4[0]) - left - right


@define(eq=False)
class Furniture:
    """The headers and footers of one package: each distinct content is one part, whoever shows it.

    `inherited` are the kinds that some section has, which every later section must state as well, for
    a section that is silent repeats the one before it.
    """

    story: Story
    stories: dict[tuple[Place, str], str] = field(factory=dict)
    inherited: set[tuple[Place, str]] = field(factory=set)

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """The parts' names below `word/` and their XML."""
        return tuple([(name, xml) for (_, xml), name in self.stories.items()])

    @property
    def relationships(self) -> tuple[Relationship, ...]:
        """How the main part refers to them."""
        return tuple([(name[:-4], place, name) for (place, _), name in self.stories.items()])

    def section_properties(self, section: Section) -> str:
        """Return `w:sectPr` and keep the parts that it refers to."""
        if not (self.stories or section.header or section.footer or section.first_header or section.first_footer):
            properties, stories, inherited = _bare(section.page)
            self.stories.update(stories)
            self.inherited.update(inherited)
            return properties
        return self.describe(section)

    def describe(self, section: Section) -> str:
        """Do as `section_properties` does, without the shortcut for the first section with no words of its own."""
        numbers = section.page.page_numbers or ()
        differs = (
            any(number.on_first_page is False for number in numbers)
            or section.first_header != section.header
            or section.first_footer != section.footer
        )
        references = ""
        for place in _PLACES:
            own = tuple([number for number in numbers if number.position == place])
            rest = section.header if place == "header" else section.footer
            references += self._reference(place, "default", rest, own, section.page)
            if differs:
                first = section.first_header if place == "header" else section.first_footer
                shown = tuple([number for number in own if number.on_first_page is not False])
                references += self._reference(place, "first", first, shown, section.page)
        start = next((number.start for number in numbers if number.start is not None), None)
        numbering = "" if start is None else f'<w:pgNumType w:start="{start}"/>'
        title = "<w:titlePg/>" if differs else ""
        return f"<w:sectPr>{references}{_paper(section.page)}{numbering}{title}</w:sectPr>"

    def _reference(
        self, place: Place, kind: str, blocks: tuple[Block, ...], numbers: tuple[PageNumber, ...], page: PageSetup
    ) -> str:
        if not blocks and not numbers and (place, kind) not in self.inherited:
            return ""
        self.inherited.add((place, kind))
        out: list[str] = [_number(number) for number in numbers] if place == "header" else []
        self.story.fill(blocks, frame_width(page), out) if blocks else None
        if place == "footer":
            out += [_number(number) for number in numbers]
        tag = "hdr" if place == "header" else "ftr"
        xml = f"{XML}<w:{tag} {NAMESPACES}>{''.join(out) or '<w:p/>'}</w:{tag}>"
        name = self.stories.setdefault((place, xml), f"{place}{len(self.stories) + 1}.xml")
        return f'<w:{place}Reference w:type="{kind}" r:id="{name[:-4]}"/>'


@lru_cache(maxsize=64)
def _bare(page: PageSetup) -> tuple[str, dict[tuple[Place, str], str], set[tuple[Place, str]]]:
    """Return the `w:sectPr` of a page without headers or footers but its number, and what Furniture keeps of it."""
    furniture = Furniture(Story(stylesheet(()), Media()))
    properties = furniture.describe(Section(blocks=(), page=page))
    return properties, furniture.stories, furniture.inherited


@lru_cache(maxsize=64)
def _number(number: PageNumber) -> str:
    """Return the paragraph of a page number: a PAGE field, recomputed by the program that shows it."""
    typography = run_properties(number.format, DEFAULT_RUN)
    run = f"<w:r><w:rPr>{typography}</w:rPr>" if typography else "<w:r>"
    alignment = JUSTIFICATION[number.alignment or Alignment.LEFT]
    mark = f"<w:rPr>{typography}</w:rPr>" if typography else ""
    return (
        f'<w:p><w:pPr><w:jc w:val="{alignment}"/>{mark}</w:pPr>{run}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'{run}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        f'{run}<w:fldChar w:fldCharType="separate"/></w:r>{run}<w:t>{number.start or 1}</w:t></w:r>'
        f'{run}<w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


@lru_cache(maxsize=64)
def _paper(page: PageSetup) -> str:
    width, height = page.width or _A4[0], page.height or _A4[1]
    orientation = ' w:orient="landscape"' if width > height else ""
    sides = "".join(
        f' w:{side}="{mm_to_twips(default if value is None else value)}"'
        for side, value, default in (
            ("top", page.top, _MARGIN),
            ("right", page.right, _MARGIN),
            ("bottom", page.bottom, _MARGIN),
            ("left", page.left, _MARGIN),
            ("header", page.header_distance, _DISTANCE),
            ("footer", page.footer_distance, _DISTANCE),
        )
    )
    return (
        f'<w:pgSz w:w="{mm_to_twips(width)}" w:h="{mm_to_twips(height)}"{orientation}/><w:pgMar{sides} w:gutter="0"/>'
    )
