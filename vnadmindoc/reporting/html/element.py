"""Elements of HTML, whose text and attributes lxml escapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnadmindoc.vietnamese import nfc

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["element"]


def element(
    tag: str,
    *children: _Element | str,
    kind: str | None = None,
    identifier: str | None = None,
    style: str | None = None,
    **attributes: str | None,
) -> _Element:
    """Return an element with its children in order; `kind` is its class, and what is empty is left out.

    Signs that XML does not admit become U+FFFD; text is composed (NFC), so that fonts show it whole.
    """
    from lxml import etree

    made = etree.Element(tag)
    if kind:
        made.set("class", kind)
    if identifier:
        made.set("id", identifier)
    if style:
        made.set("style", _clean(style))
    for name, value in attributes.items():
        if value:
            made.set(name, _clean(value))
    for child in children:
        if not isinstance(child, str):
            made.append(child)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + _clean(child)
        else:
            made.text = (made.text or "") + _clean(child)
    return made


def _clean(text: str) -> str:
    composed = nfc(text)
    if composed.isprintable():
        return composed
    return "".join([sign if sign.isprintable() or sign in "\n\t\u00a0" else "\ufffd" for sign in composed])
