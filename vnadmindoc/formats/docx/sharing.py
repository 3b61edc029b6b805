"""Cascades kept from one file to the next: files made from one template, or by one program, have the same styles.

A cascade is lent to one reader at a time and taken back only where all that it answers comes from the styles alone,
neither from the lists nor from the theme, nor from a tree of the styles. So what it knows is true of every file with
the same bytes of styles. A few are kept, those of few answers, the one used longest ago given up first.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from vnadmindoc.formats.docx.cascade import Cascade
from vnadmindoc.formats.docx.numbering import Numbering
from vnadmindoc.formats.docx.styles import no_tree, read_styles

if TYPE_CHECKING:
    from lxml.etree import _Element

    from vnadmindoc.formats.docx.facts import Themes

__all__ = ["borrow_cascade", "return_cascade"]

_MOST_KEPT: Final = 8
_MOST_ANSWERS: Final = 2000
_MOST_FURNITURE: Final = 32
_LONGEST: Final = 200_000
_KEPT: Final[OrderedDict[bytes, Cascade]] = OrderedDict()


def borrow_cascade(
    data: bytes | None,
    read_tree: Callable[[], _Element | None],
    read_numbering: Callable[[], Numbering],
    read_themes: Callable[[], Themes],
) -> Cascade:
    """Return the cascade of a part of styles (`None` where there is none, or a tree is to be made of it)."""
    kept = None if data is None else _KEPT.pop(data, None)
    if kept is None:
        return Cascade(read_styles(data, read_tree), read_numbering, read_themes)
    kept.styles.read_tree, kept.read_numbering, kept.read_themes = read_tree, read_numbering, read_themes
    return kept


def return_cascade(data: bytes | None, cascade: Cascade) -> None:
    """Keep a cascade that its reader needs no longer, if it may be lent again."""
    if data is None or len(data) > _LONGEST or cascade.asked_beyond or cascade.styles.is_tree:
        return
    if cascade.answers <= _MOST_ANSWERS:
        # So that nothing of the file is kept with it.
        cascade.styles.read_tree, cascade.read_numbering, cascade.read_themes = no_tree, Numbering, dict
        if len(cascade.furniture) > _MOST_FURNITURE:
            cascade.furniture.clear()
        _KEPT[data] = cascade
        if len(_KEPT) > _MOST_KEPT:
            _KEPT.popitem(last=False)
