"""A DOCX file read into a Layout, with the formatting that its readers see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.docx.cascade import Cascade, read_cascade
from vnadmindoc.formats.docx.facts import Themes
from vnadmindoc.formats.docx.numbering import ListCounter, read_numbering
from vnadmindoc.formats.docx.ooxml import A, BrokenPart, W, attribute, is_on, parse_xml, value
from vnadmindoc.formats.docx.opening import Package, open_package
from vnadmindoc.formats.docx.page_setup import Margins, page_setup
from vnadmindoc.formats.docx.source import Frame, Source
from vnadmindoc.formats.docx.story import SectionEnd, all_text, read_blocks
from vnadmindoc.layout import Block, Layout, Opaque, Properties, Section

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["read_docx"]

_FALLBACK_WIDTH: Final = 160.0
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_TERMS: Final = "{http://purl.org/dc/terms/}"
_NOTES: Final = ("footnote", "endnote", "comment")
_SLOTS: Final = {"majorFont": "major", "minorFont": "minor"}
_SCRIPTS: Final = {"latin": ("Ascii", "HAnsi"), "ea": ("EastAsia",), "cs": ("Bidi",)}


def read_docx(data: bytes) -> Layout:
    """Return what a Word file (.docx, .docm, .dotx, .dotm) looks like; paragraphs and runs say where they stand.

    Raises:
        UnreadableFile: for bytes that are no Word file, are damaged, protected by a password, or too large.
    """
    package = open_package(data)
    main = package.read(package.main)
    try:
        root = parse_xml(main or b"")
    except BrokenPart as fault:
        raise UnreadableFile("Nội dung của tệp DOCX bị hỏng (XML không hợp lệ) nên không đọc được.") from fault
    body = root.find(f"{W}body")
    if body is None:
        raise UnreadableFile("Tệp DOCX không có phần nội dung.")
    notices: dict[str, None] = {}
    source = Source(
        package=package,
        part=package.main,
        cascade=_cascade(package),
        counter=ListCounter(read_numbering(_part(package, "numbering"))),
        notices=notices,
        notes=_notes(package),
    )
    source.counter = ListCounter(source.cascade.numbering)
    sections = _sections(body, source)
    if package.broken:
        notices["Một vài phần phụ của tệp bị hỏng và đã được bỏ qua: " + ", ".join(package.broken) + "."] = None
    return Layout(
        sections=sections,
        styles=tuple([source.cascade.named(identifier) for identifier in source.used_styles]),
        properties=_properties(package),
        source="docx",
        notices=tuple(notices),
    )


def _part(package: Package, kind: str) -> _Element | None:
    name = package.related(package.main, kind)
    return None if name is None else package.xml(name)


def _cascade(package: Package) -> Cascade:
    return read_cascade(_part(package, "styles"), _themes(package), read_numbering(_part(package, "numbering")))


def _themes(package: Package) -> Themes:
    root = _part(package, "theme")
    scheme = None if root is None else root.find(f"{A}themeElements/{A}fontScheme")
    found: Themes = {}
    for group in [] if scheme is None else scheme:
        prefix = _SLOTS.get(str(group.tag).rpartition("}")[2])
        for face in group if prefix else ():
            for slot in _SCRIPTS.get(str(face.tag).rpartition("}")[2], ()):
                if face.get("typeface"):
                    found[f"{prefix}{slot}"] = face.get("typeface", "")
    return found


def _notes(package: Package) -> dict[tuple[str, str], _Element]:
    """Return the bodies of footnotes, endnotes and comments; the rules that part notes from text are none."""
    found: dict[tuple[str, str], _Element] = {}
    for kind in _NOTES:
        root = _part(package, f"{kind}s")
        for note in [] if root is None else root.iterchildren(W + kind):
            if attribute(note, "type") in (None, "normal"):
                found[kind, attribute(note, "id") or ""] = note
    return found


def _sections(body: _Element, source: Source) -> tuple[Section, ...]:
    ends = [end for end in body.iter(f"{W}sectPr") if _ends_a_section(end)]
    source.section_widths = [page_setup(end).text_width or _FALLBACK_WIDTH for end in ends]
    found = read_blocks(body, "/body", Frame(width=_FALLBACK_WIDTH), source)
    settings = _part(source.package, "settings")
    even = None if settings is None else settings.find(f"{W}evenAndOddHeaders")
    margins = Margins(source, has_even_pages=even is not None and is_on(even))
    sections: list[Section] = []
    blocks: list[Block] = []
    last = body.find(f"{W}sectPr")
    for block in [*found, None]:
        if isinstance(block, SectionEnd) or block is None:
            properties = last if block is None else block.properties
            section = margins.section(tuple(blocks), properties)
            _join(sections, section, properties)
            blocks = []
        else:
            blocks.append(block)
    unread = [note for note in source.notes if note not in source.used_notes]
    tail = tuple([Opaque(name=kind, text=all_text(source.notes[kind, number])) for kind, number in unread])
    if tail:
        sections[-1] = evolve(sections[-1], blocks=sections[-1].blocks + tail)
    return tuple(sections)


def _ends_a_section(properties: _Element) -> bool:
    parent = properties.getparent()
    return parent is not None and parent.tag in (f"{W}pPr", f"{W}body")


def _join(sections: list[Section], section: Section, properties: _Element | None) -> None:
    """Add a section; one that goes on upon the same page (in columns, say) is part of the one before it."""
    if sections and value(properties, "type") == "continuous":
        before = sections[-1]
        if (before.page.width, before.page.height) == (section.page.width, section.page.height):
            sections[-1] = evolve(before, blocks=before.blocks + section.blocks)
            return
    sections.append(section)


def _properties(package: Package) -> Properties:
    name = package.related("", "core-properties")
    root = None if name is None else package.xml(name)
    if root is None:
        return Properties()

    def text(tag: str) -> str | None:
        return (root.findtext(tag) or "").strip() or None

    return Properties(
        title=text(f"{_DC}title"),
        subject=text(f"{_DC}subject"),
        creator=text(f"{_DC}creator"),
        created=text(f"{_TERMS}created"),
        language=text(f"{_DC}language"),
    )
