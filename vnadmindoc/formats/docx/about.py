"""`docProps/core.xml`: what a file says of itself, its title, author and language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnadmindoc.formats.docx.opening import Package
from vnadmindoc.formats.docx.rows import PROLOG
from vnadmindoc.formats.docx.scan import unescape
from vnadmindoc.layout import Properties

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["read_properties"]

_CP: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC: Final = "http://purl.org/dc/elements/1.1/"
_TERMS: Final = "http://purl.org/dc/terms/"
_INSTANCE: Final = "http://www.w3.org/2001/XMLSchema-instance"
_BOUND: Final = {"cp": _CP, "dc": _DC, "dcterms": _TERMS, "dcmitype": "http://purl.org/dc/dcmitype/", "xsi": _INSTANCE}
_NAMES: Final = ("dc:title", "dc:subject", "dc:creator", "dcterms:created", "dc:language")
_PLAIN: Final = re.compile(
    PROLOG + r'<cp:coreProperties((?: xmlns:[a-z]++="[a-zA-Z0-9:/.-]++")++)>'
    r'((?:<(?:dc|dcterms|cp):[A-Za-z]++(?: xsi:type="dcterms:W3CDTF")?'
    r"(?:/>|>[^<\x00-\x1f\ufffe\uffff]*+</[a-z]++:[A-Za-z]++>))*+)"
    r"</cp:coreProperties>[ \r\n]*"
)
"""The part as everyone writes it: known prefixes, one line, no property in another."""
_BINDING: Final = re.compile(r' xmlns:([a-z]+)="([^"]*)"')
_PROPERTY: Final = re.compile(r"<([a-z]+:[A-Za-z]+)(?: [^<>]*)?(?:/>|>([^<]*)</([a-z]+:[A-Za-z]+)>)")


def read_properties(package: Package) -> Properties:
    """Return what a file says of itself; nothing where it has no such part or a broken one."""
    name = package.related("", "core-properties")
    data = None if name is None else package.read(name)
    if name is None or data is None:
        return Properties()
    stated = _stated(data)
    if stated is None:
        root = package.parsed(name, data)
        stated = {} if root is None else _stated_by(root)
    title, subject, creator, created, language = [stated.get(each, "").strip() or None for each in _NAMES]
    return Properties(title=title, subject=subject, creator=creator, created=created, language=language)


def _stated_by(root: _Element) -> dict[str, str]:
    stated: dict[str, str] = {}
    for name in _NAMES:
        prefix, _, local = name.partition(":")
        stated[name] = root.findtext(f"{{{_BOUND[prefix]}}}{local}") or ""
    return stated


def _stated(data: bytes) -> dict[str, str] | None:
    """Return the properties of a part in its usual form by their names, `None` where a parser has to say."""
    try:
        match = _PLAIN.fullmatch(data.decode())
    except UnicodeDecodeError:
        return None
    if match is None:
        return None
    bindings = _BINDING.findall(match[1])
    bound = dict(bindings)
    if len(bound) < len(bindings) or bound != {prefix: _BOUND.get(prefix) for prefix in bound}:
        return None
    stated: dict[str, str] = {}
    for name, raw, ending in _PROPERTY.findall(match[2]):
        text = unescape(raw)
        if text is None or (ending and ending != name) or name.partition(":")[0] not in bound or "]]>" in raw:
            return None
        stated.setdefault(name, text)
    return stated if " xsi:" not in match[2] or "xsi" in bound else None
