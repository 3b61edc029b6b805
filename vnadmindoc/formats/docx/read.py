"""A DOCX file read into a Layout, with the formatting that its readers see."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import evolve

from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.docx.cascade import Cascade
from vnadmindoc.formats.docx.facts import Themes
from vnadmindoc.formats.docx.numbering import ListCounter, read_numbering
from vnadmindoc.formats.docx.ooxml import A, BrokenPart, W, attribute, is_on, parse_xml, value
from vnadmindoc.formats.docx.opening import Package, open_package
from vnadmindoc.formats.docx.page_setup import Margins, page_setup
from vnadmindoc.formats.docx.plain import PlainParagraphs, take_out
from vnadmindoc.formats.docx.source import Frame, Source
from vnadmindoc.formats.docx.story import SectionEnd, all_text, read_blocks
from vnadmindoc.formats.docx.styles import Styles, read_styles
from vnadmindoc.layout import Block, Layout, Opaque, Properties, Section

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["read_docx", "read_thoroughly"]

_FALLBACK_WIDTH: Final = 160.0
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_TERMS: Final = "{http://purl.org/dc/terms/}"
_EVEN: Final = b"evenAndOddHeaders"
_NOTES: Final = ("footnote", "endnote", "comment")
_SLOTS: Final = {"majorFont": "major", "minorFont": "minor"}
_SCRIPTS: Final = {"latin": ("Ascii", "HAnsi"), "ea": ("EastAsia",), "cs": ("Bidi",)}


def read_docx(data: bytes) -> Layout:
    """Return what a Word file (.docx, .docm, .dotx, .dotm) looks like; paragraphs and runs say where they stand.

    Raises:
        UnreadableFile: for bytes that are no Word file, are damaged, protected by a password, or too large.
    """
    return _read(data, is_cut=True)


def read_thoroughly(data: bytes) -> Layout:
    """Return the same as `read_docx`, from trees of whole parts: slower; what the quick way is measured against.

    Raises:
        UnreadableFile: likewise.
    """
    return _read(data, is_cut=False)


def _read(data: bytes, *, is_cut: bool) -> Layout:
    package = open_package(data)
    body, plain = _body(package.read(package.main) or b"", is_cut=is_cut)
    notices: dict[str, None] = {}
    numbering = cache(lambda: read_numbering(_part(package, "numbering")))
    source = Source(
        package=package,
        part=package.main,
        cascade=Cascade(_styles(package, is_cut=is_cut), numbering, cache(lambda: _themes(package))),
        counter=ListCounter(numbering),
        notices=notices,
        notes=_notes(package),
        plain=plain,
    )
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


def _body(data: bytes, *, is_cut: bool) -> tuple[_Element, PlainParagraphs | None]:
    """Return the body of the text, and the paragraphs that were taken out of it before it was parsed.

    Raises:
        UnreadableFile: where it is no XML, or has no body.
    """
    plain = take_out(data) if is_cut else None
    try:
        root = parse_xml(data if plain is None else plain.rest)
    except BrokenPart as fault:
        raise UnreadableFile("Nội dung của tệp DOCX bị hỏng (XML không hợp lệ) nên không đọc được.") from fault
    body = root.find(f"{W}body")
    if body is None:
        raise UnreadableFile("Tệp DOCX không có phần nội dung.")
    return body, plain


def _styles(package: Package, *, is_cut: bool) -> Styles:
    name = package.related(package.main, "styles")
    data = None if name is None or not is_cut else package.read(name)
    return read_styles(data, lambda: _part(package, "styles"))


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
    margins = Margins(source, cache(lambda: _has_even_pages(source.package)))
    sections: list[Section] = []
    blocks: list[Block] = []
    last = body.find(f"{W}sectPr")
    for block in [*found, None]:
        if isinstance(block, SectionEnd) or block is None:
            properties = last if block is None else block.properties
            path = "/body/sectPr[1]" if block is None else block.path
            anchors = () if properties is None else (source.anchor(path),)
            section = margins.section(tuple(blocks), properties, anchors)
            _join(sections, section, properties)
            blocks = []
        else:
            blocks.append(block)
    unread = [note for note in source.notes if note not in source.used_notes]
    tail = tuple([Opaque(name=kind, text=all_text(source.notes[kind, number])) for kind, number in unread])
    if tail:
        sections[-1] = evolve(sections[-1], blocks=sections[-1].blocks + tail)
    return tuple(sections)


def _has_even_pages(package: Package) -> bool:
    name = package.related(package.main, "settings")
    data = None if name is None else package.read(name)
    if name is None or data is None or (_EVEN not in data and b"\0" not in data):
        return False
    settings = package.parsed(name, data)
    even = None if settings is None else settings.find(f"{W}evenAndOddHeaders")
    return even is not None and is_on(even)


def _ends_a_section(properties: _Element) -> bool:
    parent = properties.getparent()
    return parent is not None and parent.tag in (f"{W}pPr", f"{W}body")


def _join(sections: list[Section], section: Section, properties: _Element | None) -> None:
    """Add a section; one that goes on upon the same page (in columns, say) is part of the one before it."""
    if sections and value(properties, "type") == "continuous":
        before = sections[-1]
        if (before.page.width, before.page.height) == (section.page.width, section.page.height):
            sections[-1] = evolve(
                before, blocks=before.blocks + section.blocks, anchors=before.anchors + section.anchors
            )
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
