"""A Layout written as a DOCX file.

`word/document.xml` is joined from strings; everything around it is prepared once for each stylesheet and set of
headers and kept. The same layout gives the same bytes on every run: no clock, no random number.
"""

from __future__ import annotations

from functools import lru_cache

from attrs import evolve

from vnadmindoc.formats.docx.body import Story
from vnadmindoc.formats.docx.markup import are_plain
from vnadmindoc.formats.docx.package import LEVEL, Archive, freeze, seal
from vnadmindoc.formats.docx.parts import (
    CORE_NAME,
    DOCUMENT_NAME,
    NAMESPACES,
    XML,
    Relationship,
    core_properties,
    fixed_parts,
)
from vnadmindoc.formats.docx.pictures import Media
from vnadmindoc.formats.docx.sections import Furniture, frame_width
from vnadmindoc.formats.docx.stylesheet import stylesheet
from vnadmindoc.layout import Layout, Paragraph, ParagraphFormat, RunFormat, Section, Style, Table

__all__ = ["write_docx"]

_HEAD = f"{XML}<w:document {NAMESPACES}><w:body>"
_FOOT = "</w:body></w:document>"
_STORED = 0


def write_docx(layout: Layout) -> bytes:
    """Return a layout as the bytes of a DOCX file (Office Open XML, transitional).

    What a layout does not state is left to the file's defaults: Times New Roman 14 pt, single lines, A4
    with 20 mm margins. A list label becomes text at the head of its paragraph. The furniture of a
    `PageBreak` and an `Opaque` block without text have nothing to show and are not written.

    Raises:
        IllegalCharacter: where a text has a character that XML cannot hold.
        ValueError: for a colour that is not six hexadecimal digits, an instant that is not ISO 8601.
    """
    sheet = stylesheet(layout.styles)
    story = Story(sheet, Media())
    parts = _write_parts(layout, story)
    if not are_plain(story.trusted):
        story = Story(sheet, Media(), is_trusting=False)
        parts = _write_parts(layout, story)
    if story.missing:
        named = [Style(name=name, paragraph=ParagraphFormat(), run=RunFormat()) for name in story.missing]
        return write_docx(evolve(layout, styles=(*layout.styles, *named)))
    text, furniture = parts
    relationships = furniture.relationships
    pictures = story.media.names
    if pictures:
        relationships += tuple([(name.partition(".")[0], "image", f"media/{name}") for name in pictures.values()])
    return seal(
        _surroundings(sheet.xml, furniture.parts, relationships),
        (
            *[(f"word/media/{name}".encode(), data, _STORED) for data, name in pictures.items()],
            (CORE_NAME, core_properties(layout.properties), _STORED),
            (DOCUMENT_NAME, text.encode(), LEVEL),
        ),
    )


def _write_parts(layout: Layout, story: Story) -> tuple[str, Furniture]:
    """Return `word/document.xml` and the headers and footers that it refers to."""
    furniture = Furniture(story)
    out = [_HEAD]
    sections = layout.sections or (Section(blocks=()),)
    for section in sections[:-1]:
        _write_section(section, story, furniture, out)
    last = sections[-1]
    story.write(last.blocks, frame_width(last.page), out)
    if last.blocks and isinstance(last.blocks[-1], Table):
        out.append(story.sheet.separator)
    out += (furniture.section_properties(last), _FOOT)
    return "".join(out), furniture


@lru_cache(maxsize=32)
def _surroundings(
    styles: str, stories: tuple[tuple[str, str], ...], relationships: tuple[Relationship, ...]
) -> Archive:
    return freeze(fixed_parts(styles, stories, relationships))


def _write_section(section: Section, story: Story, furniture: Furniture, out: list[str]) -> None:
    """Append a section that another follows: its properties stand in its last paragraph."""
    properties = furniture.section_properties(section)
    ending = section.blocks[-1] if section.blocks else None
    width = frame_width(section.page)
    if isinstance(ending, Paragraph):
        story.write(section.blocks[:-1], width, out)
        out.append(story.paragraph(ending, properties))
    else:
        story.write(section.blocks, width, out)
        out.append(story.sheet.separator.replace("</w:pPr>", f"{properties}</w:pPr>"))
