"""Reading one XML part: parsed without entities, its names and its measures understood.

Files of the strict conformance class use other namespaces for the same vocabulary; they are read as the
transitional ones (ECMA-376-1, annex A; ISO/IEC 29500-4).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import XMLParser, _Element

__all__ = [
    "MC",
    "OFFICE",
    "STRICT_MARK",
    "WP",
    "A",
    "BrokenPart",
    "M",
    "R",
    "V",
    "W",
    "attribute",
    "integer",
    "is_on",
    "leading",
    "parse_checked",
    "parse_xml",
    "step",
    "twips",
    "value",
]

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006"

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = f"{{{_OFFICE}/relationships}}"
M: Final = f"{{{_OFFICE}/math}}"
A: Final = f"{{{_DRAWING}/main}}"
WP: Final = f"{{{_DRAWING}/wordprocessingDrawing}}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V: Final = "{urn:schemas-microsoft-com:vml}"
OFFICE: Final = "{urn:schemas-microsoft-com:office:office}"

STRICT_MARK: Final = b"http://purl.oclc.org/ooxml/"
_STRICT: Final = tuple(
    (f"http://purl.oclc.org/ooxml/{strict}".encode(), transitional.encode())
    for strict, transitional in (
        ("wordprocessingml/main", W[1:-1]),
        ("officeDocument/", f"{_OFFICE}/"),
        ("drawingml/", f"{_DRAWING}/"),
    )
)
_DOCTYPE: Final = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_DECLARED: Final = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']*)""")
_ENCODINGS: Final = frozenset({b"utf-8", b"utf8", b"utf-16", b"utf-16le", b"utf-16be", b"us-ascii", b"ascii"})
"""What a part may be written in (ECMA-376-2, 9.1.3.1, with ASCII, which is UTF-8)."""
_OFF: Final = frozenset({"0", "false", "off"})
_LIMIT: Final = 10_000_000
_MEASURE: Final = re.compile(r"\s*([+-]?\d+(?:\.\d+)?)(pt|pc|pi|in|cm|mm)?\s*")
_TWIPS: Final = {
    None: 1.0,
    "pt": 20.0,
    "pc": 240.0,
    "pi": 240.0,
    "in": 1440.0,
    "cm": 1440 / 2.54,
    "mm": 144 / 2.54,
}
_PREFIXES: Final = {W: "", MC: "mc:", M: "m:", V: "v:", OFFICE: "o:", A: "a:", WP: "wp:"}


class BrokenPart(ValueError):
    """A part that is not well-formed XML, or declares a document type."""


def parse_xml(data: bytes) -> _Element:
    """Return the root of a part. Nothing outside it is fetched, no entity is expanded, comments are left out.

    Raises:
        BrokenPart: where it is not well formed, is nested too deeply, or has a document type declaration.
    """
    from lxml import etree

    if _is_foreign(data):
        raise BrokenPart("encoding")
    if any(mark in data for mark in _DOCTYPE):
        raise BrokenPart("document type declaration")
    if STRICT_MARK in data:
        for strict, transitional in _STRICT:
            data = data.replace(strict, transitional)
    try:
        root = etree.fromstring(data, _parser())
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise BrokenPart(str(fault)) from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise BrokenPart("document type declaration")
    return root


def parse_checked(text: str) -> _Element:
    """Return the root of XML that holds no declaration of any kind and was found free of what could deceive.

    Raises:
        BrokenPart: where it is not well formed.
    """
    from lxml import etree

    try:
        return etree.fromstring(text.encode(), _parser())
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise BrokenPart(str(fault)) from fault


def _is_foreign(data: bytes) -> bool:
    """Tell whether a part is in an encoding in which its markup could not be seen (UTF-7, EBCDIC, UTF-32)."""
    head = data[:300].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"")
    declared = _DECLARED.match(head)
    if declared is not None and declared[1].lower() not in _ENCODINGS:
        return True
    return not head.lstrip().startswith(b"<") or b"\0\0\0" in data[:8]


@cache
def _parser() -> XMLParser:
    from lxml import etree

    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def attribute(element: _Element, name: str) -> str | None:
    """Return an attribute of the main vocabulary, also where the file left its prefix out."""
    found = element.get(W + name)
    return element.get(name) if found is None else found


def leading(parent: _Element, tag: str) -> _Element | None:
    """Return the first child of a tag, which nearly always is the first child of all."""
    for child in parent:
        return child if child.tag == tag else parent.find(tag)
    return None


def value(parent: _Element | None, name: str) -> str | None:
    """Return `w:val` of a child of the main vocabulary, `None` where there is none."""
    child = None if parent is None else parent.find(W + name)
    return None if child is None else attribute(child, "val")


def is_on(element: _Element) -> bool:
    """Tell whether an on-off property is on: it is, unless it says no (ECMA-376-1, 17.17.4)."""
    return (attribute(element, "val") or "1").strip().lower() not in _OFF


def integer(text: str | None) -> int | None:
    """Return a whole number of sensible size, else `None`."""
    number = twips(text)
    return None if number is None else round(number)


def twips(text: str | None) -> float | None:
    """Return a measure in twentieths of a point ("240", "12pt", "2.5cm"), `None` where it is none."""
    return _twips(text[:40]) if text else None


@lru_cache(maxsize=1024)
def _twips(text: str) -> float | None:
    match = _MEASURE.fullmatch(text)
    if match is None:
        return None
    number = float(match[1]) * _TWIPS[match[2]]
    return number if abs(number) <= _LIMIT else None


def step(element: _Element, seen: dict[str, int]) -> str:
    """Return the step of a path that names an element among its siblings, counting it in `seen`."""
    tag: str = element.tag
    count = seen[tag] = seen.get(tag, 0) + 1
    return f"{_step_name(tag)}[{count}]"


@lru_cache(maxsize=512)
def _step_name(tag: str) -> str:
    space, _, name = tag.rpartition("}")
    return f"/{_PREFIXES.get(space + '}', '*:') if space else ''}{name}"
