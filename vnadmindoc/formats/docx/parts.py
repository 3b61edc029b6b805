"""The parts of a package beside the text: content types, relationships, settings, fonts, theme, properties."""

from __future__ import annotations

import re
from typing import Final

from vnadmindoc.formats.docx.markup import escape
from vnadmindoc.layout import Properties

__all__ = ["CORE_NAME", "DOCUMENT_NAME", "NAMESPACES", "XML", "Relationship", "core_properties", "fixed_parts"]

XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DOCUMENT_NAME: Final = b"word/document.xml"
CORE_NAME: Final = b"docProps/core.xml"

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPES: Final = "application/vnd.openxmlformats-officedocument"
_WORD: Final = f"{_TYPES}.wordprocessingml"

NAMESPACES: Final = f'xmlns:w="{_W}" xmlns:r="{_OFFICE}/relationships"'
"""Declared on the root of every part: some readers fail where `r` is unknown."""

Relationship = tuple[str, str, str]
"""An id, a kind ("header", "footer", "image") and the target's path below `word/`."""

_INSTANT = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?")


def core_properties(properties: Properties) -> bytes:
    """Return `docProps/core.xml`. No clock is read: what the layout does not say is left out.

    Raises:
        ValueError: where `created` is not a date or instant of ISO 8601 with its zone.
    """
    created = properties.created
    if created is not None and not _INSTANT.fullmatch(created):
        raise ValueError(f"an instant such as 2026-01-31T08:00:00+07:00 is wanted, not {created!r}")
    title, subject, creator = properties.title, properties.subject, properties.creator
    return "".join(
        (
            _CORE,
            f"<dc:title>{escape(title)}</dc:title>" if title else "",
            f"<dc:subject>{escape(subject)}</dc:subject>" if subject else "",
            f"<dc:creator>{escape(creator)}</dc:creator>" if creator else "",
            f'<dcterms:created xsi:type="dcterms:W3CDTF">{created}</dcterms:created>' if created else "",
            f"<dc:language>{escape(properties.language or 'vi-VN')}</dc:language></cp:coreProperties>",
        )
    ).encode()


_CORE: Final = (
    f'{XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)


def fixed_parts(
    styles: str, stories: tuple[tuple[str, str], ...], relationships: tuple[Relationship, ...]
) -> tuple[tuple[str, str], ...]:
    """Return the parts that surround the text.

    `styles` is `word/styles.xml`; `stories` are headers and footers by name below `word/`;
    `relationships` are those of the main part to them and to pictures.
    """
    return (
        ("[Content_Types].xml", _content_types(stories)),
        ("_rels/.rels", _PACKAGE_RELATIONSHIPS),
        ("docProps/app.xml", _APP),
        ("word/_rels/document.xml.rels", _document_relationships(relationships)),
        ("word/settings.xml", _SETTINGS),
        ("word/fontTable.xml", _FONTS),
        ("word/theme/theme1.xml", _theme()),
        ("word/styles.xml", styles),
        *((f"word/{name}", xml) for name, xml in stories),
    )


def _content_types(stories: tuple[tuple[str, str], ...]) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}" ContentType="{_WORD}.{name[: len("header")]}+xml"/>' for name, _ in stories
    )
    return (
        f'{XML}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
        f'<Override PartName="/word/settings.xml" ContentType="{_WORD}.settings+xml"/>'
        f'<Override PartName="/word/fontTable.xml" ContentType="{_WORD}.fontTable+xml"/>'
        f'<Override PartName="/word/theme/theme1.xml" ContentType="{_TYPES}.theme+xml"/>{overrides}'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f'<Override PartName="/docProps/app.xml" ContentType="{_TYPES}.extended-properties+xml"/></Types>'
    )


def _document_relationships(relationships: tuple[Relationship, ...]) -> str:
    rows = "".join(
        f'<Relationship Id="{identifier}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'
        for identifier, kind, target in (*_OWN_RELATIONSHIPS, *relationships)
    )
    return f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


_OWN_RELATIONSHIPS: Final[tuple[Relationship, ...]] = (
    ("styles", "styles", "styles.xml"),
    ("settings", "settings", "settings.xml"),
    ("fonts", "fontTable", "fontTable.xml"),
    ("theme", "theme", "theme/theme1.xml"),
)
_PACKAGE_RELATIONSHIPS: Final = (
    f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/relationships/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{_OFFICE}/relationships/extended-properties" Target="docProps/app.xml"/>'
    "</Relationships>"
)
_APP: Final = (
    f'{XML}<Properties xmlns="{_OFFICE}/extended-properties"><Application>vnadmindoc</Application></Properties>'
)
_SETTINGS: Final = (
    f'{XML}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)
_FONTS: Final = (
    f'{XML}<w:fonts {NAMESPACES}><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/>'
    '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)


def _theme() -> str:
    colors = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'
        for name, value in (
            ("dk1", "000000"),
            ("lt1", "FFFFFF"),
            ("dk2", "1F2937"),
            ("lt2", "E5E7EB"),
            ("accent1", "B91C1C"),
            ("accent2", "1D4ED8"),
            ("accent3", "15803D"),
            ("accent4", "B45309"),
            ("accent5", "6D28D9"),
            ("accent6", "0E7490"),
            ("hlink", "1D4ED8"),
            ("folHlink", "6D28D9"),
        )
    )
    face = '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(f'<a:ln w="{width}">{fill}</a:ln>' for width in (6350, 12700, 19050))
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{XML}<a:theme xmlns:a="{_A}" xmlns:r="{_OFFICE}/relationships" name="vnadmindoc"><a:themeElements>'
        f'<a:clrScheme name="vnadmindoc">{colors}</a:clrScheme>'
        f'<a:fontScheme name="vnadmindoc"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="vnadmindoc"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
