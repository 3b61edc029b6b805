"""XML as text whose tags can be found without a parser, where nothing in it can deceive whoever looks for them.

A part qualifies when it is UTF-8 without CDATA sections, processing instructions, carriage returns and characters
that XML forbids, and binds the prefix `w` once, at its root, to the main vocabulary; comments are dropped. Then
"<w:p" begins such an element wherever it stands, for in text and in attribute values "<" is written "&lt;".
What is cut out between two tags is handed to the parser all the same before it is believed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

from attrs import frozen

from vnadmindoc.formats.docx.ooxml import STRICT_MARK, BrokenPart, R, W, parse_checked
from vnadmindoc.formats.docx.slices import read_slice

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = [
    "Scan",
    "binds_links",
    "could_deceive",
    "open_part",
    "parse_slice",
    "scan",
    "scan_children",
    "unescape",
    "without_comments",
]

_WORD_2010: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
_OPENING: Final = re.compile(
    r"""\ufeff?(?:<\?xml version=["']1\.0["'](?: encoding=["'](?:UTF|utf)-8["'])?"""
    r"""(?: standalone=["'](?:yes|no)["'])?\s*\?>\s*)?"""
    r'(<w:([A-Za-z]+)((?:\s+[A-Za-z0-9:._-]+="[^"<>&]*")*)\s*>)',
    re.ASCII,
)
_BINDING: Final = re.compile(r"xmlns:w(?:14)?\s*=", re.ASCII)
_PREFIX: Final = re.compile(r"\sxmlns:([A-Za-z0-9._-]+)=", re.ASCII)
_COMMENT: Final = re.compile(rb"<!--(?:-?[^<>-])*-->")
_CHILD: Final = re.compile(r'\s*<w:([A-Za-z]+)((?:\s+(?:w:)?[A-Za-z0-9]+="[^"<>&]*")*)\s*(/?)>', re.ASCII)
_ENTITY: Final = re.compile(r"&(?:(amp|lt|gt|quot|apos);)?")
_ENTITIES: Final = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_SPACES: Final = {"w": W, "w14": f"{{{_WORD_2010}}}"}
_LINKED: Final = {**_SPACES, "r": R}
_R_BOUND: Final = f' xmlns:r="{R[1:-1]}"'
_WRAPPING: Final = f'<w:slice xmlns:w="{W[1:-1]}" xmlns:w14="{_WORD_2010}"', ">", "</w:slice>"


@frozen
class Scan:
    """A part as text: all of it, its root's start tag, where the root's content begins, the root's prefixes."""

    text: str
    root: str
    start: int
    prefixes: frozenset[str]


def scan(data: bytes, name: str) -> Scan | None:
    """Return a part whose root is `w:name` as text, `None` where a parser has to say what is what."""
    part = open_part(data, name)
    if part is not None and could_deceive(part, part.text):
        bare = without_comments(data)
        return None if bare is None else scan(bare, name)
    return part


def open_part(data: bytes, name: str) -> Scan | None:
    """Return a part whose root is `w:name` as text that may still deceive, `None` where it is none of UTF-8."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    opening = _OPENING.match(text)
    if opening is None or opening[2] != name or f' xmlns:w="{W[1:-1]}"' not in opening[3] or STRICT_MARK in data:
        return None
    return Scan(text, opening[1], opening.end(), frozenset(_PREFIX.findall(opening[3])))


def could_deceive(part: Scan, rest: str) -> bool:
    """Tell whether a part holds what makes of tags something else, by all of it that stands between whole tags."""
    if ("!" in rest and "<!" in rest) or rest.find("<?", len("\ufeff<")) > 0:
        return True
    is_bound_2010 = f' xmlns:w14="{_WORD_2010}"' in part.root
    if not is_bound_2010 and "w14:" in part.text:
        return True
    if rest.count("xmlns:w") == part.root.count("xmlns:w"):
        rest = part.root
    bound = ["xmlns:w=", "xmlns:w14="] if is_bound_2010 else ["xmlns:w="]
    return sorted(_BINDING.findall(rest)) != sorted(bound)


def without_comments(data: bytes) -> bytes | None:
    """Return a part without its comments, `None` where there are none or some cannot be told from text."""
    # A comment without angle brackets is one wherever it stands, unless inside what also begins with "<!".
    found = len(_COMMENT.findall(data))
    return _COMMENT.sub(b"", data) if found and found == data.count(b"<!") else None


def binds_links(part: Scan) -> bool:
    """Tell whether the prefix `r` means relationships all over a part."""
    return _R_BOUND in part.root and part.text.count("xmlns:r=") == 1


def parse_slice(markup: str, *, is_linked: bool = False) -> _Element:
    """Return the one element that a slice of a scanned part is; one that `is_linked` may refer to relationships.

    Raises:
        BrokenPart: where it is not one whole element, or has prefixes of other vocabularies.
    """
    plain = read_slice(markup, _LINKED if is_linked else _SPACES)
    if plain is not None:
        return cast("_Element", plain)  # it can be asked whatever readers of properties ask of an element
    head, end, tail = _WRAPPING
    root = parse_checked(f"{head}{_R_BOUND if is_linked else ''}{end}{markup}{tail}")
    if len(root) != 1 or root.text or root[0].tail:
        raise BrokenPart(markup[:40])
    return root[0]


def scan_children(part: Scan, names: frozenset[str]) -> list[tuple[str, str, str]] | None:
    """Return name, attributes and whole markup of each child of a root, `None` where they are not these alone.

    `names` are children that never hold one of their own name.
    """
    found: list[tuple[str, str, str]] = []
    text, place = part.text, part.start
    while (child := _CHILD.match(text, place)) is not None:
        name, attributes, is_empty = child.groups()
        if name not in names:
            return None
        start = child.start(1) - len("<w:")
        place = child.end()
        if not is_empty:
            ending = f"</w:{name}>"
            place = text.find(ending, place) + len(ending)
            if place < len(ending):
                return None
        found.append((name, attributes, text[start:place]))
    is_whole = text[place:].strip(" \t\n") == part.root[: part.root.find(" ")].replace("<", "</") + ">"
    return found if is_whole else None


def unescape(text: str) -> str | None:
    """Return text with the five entities that XML itself knows, `None` where another reference stands in it."""
    if "&" not in text:
        return text
    if any(not entity for entity in _ENTITY.findall(text)):
        return None
    return _ENTITY.sub(lambda entity: _ENTITIES[entity[1]], text)
