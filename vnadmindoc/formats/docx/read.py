"""A DOCX file read into a Layout, with the formatting that its readers see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import evolve

from vnadmindoc.collector import at_rest
from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.docx.about import read_properties
from vnadmindoc.formats.docx.cutting import take_out
from vnadmindoc.formats.docx.facts import Themes
from vnadmindoc.formats.docx.numbering import ListCounter, read_numbering
from vnadmindoc.formats.docx.once import Once
from vnadmindoc.formats.docx.ooxml import A, BrokenPart, W, attribute, is_on, parse_xml
from vnadmindoc.formats.docx.opening import Package, open_package
from vnadmindoc.formats.docx.page_setup import Margins
from vnadmindoc.formats.docx.plain import PlainParagraphs
from vnadmindoc.formats.docx.section_facts import NO_SECTION, section_facts
from vnadmindoc.formats.docx.sharing import borrow_cascade, return_cascade
from vnadmindoc.formats.docx.source import Frame, Source
from vnadmindoc.formats.docx.story import SectionEnd, all_text, read_blocks
from vnadmindoc.layout import Block, Layout, Opaque, Section

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["read_docx", "read_thoroughly"]

_GOES_ON: Final = (
    "Có phần (section) nối tiếp trên cùng trang mà lề, đầu trang hoặc chân trang khác phần trước; "
    "chỉ xét lề, đầu trang, chân trang của phần trước."
)
_UNLINKED: Final = (
    "Tệp được đóng gói lại mà mất danh sách liên kết giữa các phần; kiểu và danh sách được lấy theo tên thường dùng, "
    "đầu trang và chân trang không đọc được."
)
_EVEN: Final = b"evenAndOddHeaders"
_NOTE: Final = re.compile(
    rb'<w:((?:foot|end)note)(?: w:id="-?[0-9]+"| w:type="(?:separator|continuationSeparator|continuationNotice)"){2}>'
)
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


@at_rest
def _read(data: bytes, *, is_cut: bool) -> Layout:
    package = open_package(data)
    body, plain = _body(package.read(package.main) or b"", is_cut=is_cut)
    notices: dict[str, None] = {}
    numbering = Once(lambda: read_numbering(_part(package, "numbering")))
    styles = _styles_to_cut(package) if is_cut else None
    cascade = borrow_cascade(styles, lambda: _part(package, "styles"), numbering, Once(lambda: _themes(package)))
    source = Source(
        package=package,
        part=package.main,
        cascade=cascade,
        counter=ListCounter(numbering),
        notices=notices,
        notes=_notes(package),
        plain=plain,
    )
    sections = _sections(body, source)
    properties = read_properties(package)
    if package.is_unlinked:
        notices[_UNLINKED] = None
    if package.broken:
        notices["Một vài phần phụ của tệp bị hỏng và đã được bỏ qua: " + ", ".join(package.broken) + "."] = None
    used = tuple([cascade.named(identifier) for identifier in source.used_styles])
    return_cascade(styles, cascade)
    return Layout(
        sections=sections,
        styles=used,
        properties=properties,
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


def _styles_to_cut(package: Package) -> bytes | None:
    name = package.related(package.main, "styles")
    return None if name is None else package.read(name)


def _themes(package: Package) -> Themes:
    root = _part(package, "theme")
    scheme = None if root is None else root.find(f"{A}themeElements/{A}fontScheme")
    found: Themes = {}
    scripts = {**_SCRIPTS, "font": _SCRIPTS["latin"]} if _is_set_for_vietnamese(package) else _SCRIPTS
    for group in [] if scheme is None else scheme:
        prefix = _SLOTS.get(str(group.tag).rpartition("}")[2])
        for face in group if prefix else ():
            for slot in scripts.get(str(face.tag).rpartition("}")[2], ()):
                if face.get("typeface") and face.get("script", "Viet") == "Viet":
                    found[f"{prefix}{slot}"] = face.get("typeface", "")
    return found


def _is_set_for_vietnamese(package: Package) -> bool:
    """Tell whether the theme's faces are those of Vietnamese (ECMA-376-1, 17.15.1.88, `w:themeFontLang`).

    A theme has a face of its own for that script, Times New Roman in those of Word; it stands in for the Latin one.
    """
    name = package.related(package.main, "settings")
    data = None if name is None else package.read(name)
    if name is None or data is None or (b"themeFontLang" not in data and b"\0" not in data):
        return False
    settings = package.parsed(name, data)
    language = None if settings is None else settings.find(f"{W}themeFontLang")
    return language is not None and (attribute(language, "val") or "").casefold().startswith("vi")


def _notes(package: Package) -> dict[tuple[str, str], _Element]:
    """Return the bodies of footnotes, endnotes and comments; the rules that part notes from text are none."""
    found: dict[tuple[str, str], _Element] = {}
    for kind in _NOTES:
        name = package.related(package.main, f"{kind}s")
        data = None if name is None else package.read(name)
        if name is None or data is None or _are_rules(data, kind):
            continue
        root = package.parsed(name, data)
        for note in [] if root is None else root.iterchildren(W + kind):
            if attribute(note, "type") in (None, "normal"):
                found[kind, attribute(note, "id") or ""] = note
    return found


def _are_rules(data: bytes, kind: str) -> bool:
    """Tell whether all notes of a part are the rules that part notes from text, as in files without any note."""
    tags = _NOTE.findall(data)
    return bool(tags) and data.count(kind.encode()) == 2 * len(tags) + 2 and b"<!" not in data


def _sections(body: _Element, source: Source) -> tuple[Section, ...]:
    ends = [source.stated(end, section_facts) for end in body.iter(f"{W}sectPr") if _ends_a_section(end)]
    source.section_widths = [end.width for end in ends]
    found = read_blocks(body, "/body", Frame(width=NO_SECTION.width), source)
    margins = Margins(source, Once(lambda: _has_even_pages(source.package)))
    sections: list[Section] = []
    blocks: list[Block] = []
    last = body.find(f"{W}sectPr")
    for block in [*found, None]:
        if isinstance(block, SectionEnd) or block is None:
            properties = last if block is None else block.properties
            path = "/body/sectPr[1]" if block is None else block.path
            anchors = () if properties is None else (source.anchor(path),)
            stated = NO_SECTION if properties is None else source.stated(properties, section_facts)
            _join(sections, margins.section(tuple(blocks), stated, anchors), source, goes_on=stated.goes_on)
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


def _join(sections: list[Section], section: Section, source: Source, *, goes_on: bool) -> None:
    """Add a section; one that goes on upon the same page (in columns, say) is part of the one before it.

    The user is told where it has margins, headers or footers of its own, which are not kept.
    """
    if sections and goes_on:
        before = sections[-1]
        if (before.page.width, before.page.height) == (section.page.width, section.page.height):
            if _set_up(before) != _set_up(section):
                source.notice(_GOES_ON)
            sections[-1] = evolve(
                before, blocks=before.blocks + section.blocks, anchors=before.anchors + section.anchors
            )
            return
    sections.append(section)


def _set_up(section: Section) -> tuple[object, ...]:
    """Return what a section says of its pages besides the number."""
    page = evolve(section.page, page_numbers=None, header_distance=None, footer_distance=None)
    return page, section.header, section.footer, section.first_header, section.first_footer
