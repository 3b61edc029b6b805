"""Text made fit for XML: escaped where it must be, left alone where it need not be.

A character that XML 1.0 cannot hold (a NUL, a bell, half of a surrogate pair) is refused, not replaced: an
official document must not be altered by the program that writes it down.
"""

from __future__ import annotations

import re

from vnadmindoc.errors import VnadmindocError

__all__ = ["IllegalCharacter", "are_plain", "escape", "escape_attribute", "is_plain", "run_content"]

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CARE = bytes(range(0x20)) + b"&<>"
_BREAKS = re.compile("(\t|\r\n?|\n)")
_EDGES = (" ", "\n", "\t")
_CONTEXT = 20


class IllegalCharacter(VnadmindocError, ValueError):
    """A character that no XML file can hold; the message names it and shows the words around it."""


def is_plain(text: str) -> bool:
    """Tell whether a text needs nothing to stand in `w:t`: no escape, no `xml:space`, no tab or break."""
    return (
        text.isprintable()
        and "&" not in text
        and "<" not in text
        and ">" not in text
        and text[:1] != " "
        and text[-1:] != " "
    )


def are_plain(texts: list[str]) -> bool:
    """Tell whether every text of a list can stand in `w:t` as it is, at the cost of one look at them all.

    The look is at bytes: removing what would need care must remove nothing.
    """
    for text in texts:
        if text[:1] == " " or text[-1:] == " ":
            return False
    joined = "".join(texts)
    if "\ufffe" in joined or "\uffff" in joined:
        return False
    try:
        data = joined.encode()
    except UnicodeEncodeError:
        return False
    return len(data.translate(None, _CARE)) == len(data)


def escape(text: str) -> str:
    """Return text as the content of an XML element.

    Raises:
        IllegalCharacter: for a character outside XML 1.0.
    """
    if text.isprintable() and "&" not in text and "<" not in text and ">" not in text:
        return text
    illegal = _ILLEGAL.search(text)
    if illegal is not None:
        start = max(illegal.start() - _CONTEXT, 0)
        raise IllegalCharacter(
            f"U+{ord(illegal[0]):04X} cannot be written to a DOCX file, near {text[start : illegal.end() + _CONTEXT]!r}"
        )
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_attribute(text: str) -> str:
    """Return text as the value of a double-quoted XML attribute. Raises as `escape` does."""
    return escape(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")


def run_content(text: str) -> str:
    """Return what stands in `w:r` for a text: `w:t`, with `w:tab` and `w:br` for U+0009 and line breaks.

    Raises:
        IllegalCharacter: for a character outside XML 1.0.
    """
    if text and is_plain(text):
        return f"<w:t>{text}</w:t>"
    return "".join([_piece(piece) for piece in _BREAKS.split(escape(text)) if piece])


def _piece(piece: str) -> str:
    match piece:
        case "\t":
            return "<w:tab/>"
        case "\n" | "\r" | "\r\n":
            return "<w:br/>"
        case _:
            space = ' xml:space="preserve"' if piece.startswith(_EDGES) or piece.endswith(_EDGES) else ""
            return f"<w:t{space}>{piece}</w:t>"
