"""`word/styles.xml`: the styles of a file, each parsed when it is first asked for.

Files carry dozens of styles and use a few. Where the part's text allows it (see `scan`), the styles are cut out
of it by their heads, and what one states is kept by its markup: Word's own styles are the same in most files.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from vnadmindoc.formats.docx.facts import (
    Border,
    ParagraphFacts,
    RunFacts,
    border_facts,
    margin_facts,
    paragraph_facts,
    run_facts,
)
from vnadmindoc.formats.docx.ooxml import BrokenPart, W, attribute, value
from vnadmindoc.formats.docx.scan import parse_slice, scan, scan_children

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["StatedStyle", "Styles", "TablePart", "no_tree", "read_styles"]

_MEMO: Final = 512
_LONGEST: Final = 8000
_CHILDREN: Final = frozenset({"docDefaults", "latentStyles", "style"})
_ATTRIBUTE: Final = re.compile(r'(?<![A-Za-z:])([A-Za-z:]++)="([^"]*+)"', re.ASCII)
_HEAD: Final = re.compile(
    r' w:type="([a-z]++)"(?: w:default="([a-z0-9]++)")?(?: w:customStyle="[a-z0-9]++")? w:styleId="([^"&]*+)"', re.ASCII
)
"""The attributes of a style as Word writes them: type, whether it is the default, id."""
_KEYS: Final = ("styleId", "type", "default")
_TRUE: Final = frozenset({"1", "true", "on"})


@frozen(kw_only=True, eq=False)
class TablePart:
    """What a table style states of one part of a table ("firstRow"), or of all of it."""

    run: RunFacts
    paragraph: ParagraphFacts
    borders: dict[str, Border]
    cell_borders: dict[str, Border]
    margins: dict[str, float]


@frozen(kw_only=True, eq=False)
class StatedStyle:
    """What one style states by itself: its id, its name without aliases, the style it is based on, its formatting."""

    identifier: str | None
    name: str | None
    base: str | None
    whole: TablePart
    parts: dict[str, TablePart]


def no_tree() -> None:
    """Stand for the tree of a part that is not at hand."""


@define(eq=False)
class Styles:
    """The styles of one file by their ids, and what all of them start from.

    A style is its markup or its element until it is asked for. `read_tree` gives the whole part as a tree;
    `is_tree` tells whether it was asked for.
    """

    read_tree: Callable[[], _Element | None]
    is_tree: bool = field(init=False, default=False)
    default: str | None = None
    run_defaults: RunFacts = field(factory=RunFacts)
    paragraph_defaults: ParagraphFacts = field(factory=ParagraphFacts)
    _sources: dict[str, str | _Element] = field(init=False, factory=dict)
    _stated: dict[str, StatedStyle] = field(init=False, factory=dict)

    def get(self, identifier: str) -> StatedStyle | None:
        """Return what a style states, `None` where there is no style of this id."""
        known = self._stated.get(identifier)
        if known is None:
            known = self._state(identifier)
            if known is not None:
                self._stated[identifier] = known
        return known

    def _state(self, identifier: str) -> StatedStyle | None:
        source = self._sources.get(identifier)
        if source is None:
            return None
        if not isinstance(source, str):
            return _stated(source)
        try:
            return _stated_once(source) if len(source) <= _LONGEST else _stated(parse_slice(source))
        except BrokenPart:  # it speaks other vocabularies, whose prefixes the root declares
            self.index_tree()
            source = self._sources.get(identifier)
            return None if source is None or isinstance(source, str) else _stated(source)

    def index_markup(self, data: bytes) -> bool:
        """Note the styles of a part by their heads; tell whether its text allows that."""
        part = scan(data, "styles")
        children = None if part is None else scan_children(part, _CHILDREN)
        defaults: list[str] = []
        for name, attributes, markup in children or ():
            if name == "docDefaults":
                defaults.append(markup)
            elif name == "style":
                usual = _HEAD.fullmatch(attributes)
                if usual is not None:
                    self._note(usual[3], usual[1], usual[2], source=markup)
                    continue
                if "&" in attributes:
                    return False
                stated = dict(_ATTRIBUTE.findall(attributes))
                self._note(*[stated.get(f"w:{key}", stated.get(key)) for key in _KEYS], source=markup)
        try:
            self.run_defaults, self.paragraph_defaults = _defaults_once(defaults[0]) if defaults else ({}, {})
        except BrokenPart:
            return False
        return children is not None

    def index_tree(self) -> None:
        """Note the styles of the part as the parser gives it."""
        self.is_tree = True
        self._sources.clear()
        self.default = None
        root = self.read_tree()
        if root is None:
            return
        self.run_defaults, self.paragraph_defaults = _defaults(root.find(f"{W}docDefaults"))
        for style in root.iterchildren(f"{W}style"):
            self._note(*[attribute(style, key) for key in _KEYS], source=style)

    def _note(self, identifier: str | None, kind: str | None, default: str | None, *, source: str | _Element) -> None:
        if identifier is None:
            return
        self._sources[identifier] = source
        if default in _TRUE and kind == "paragraph":
            self.default = identifier


def read_styles(data: bytes | None, read_tree: Callable[[], _Element | None]) -> Styles:
    """Return the styles of a part, by its text (where there is any) or by the tree that `read_tree` makes of it."""
    styles = Styles(read_tree)
    if data is None or not styles.index_markup(data):
        styles.index_tree()
    return styles


def _defaults(defaults: _Element | None) -> tuple[RunFacts, ParagraphFacts]:
    if defaults is None:
        return {}, {}
    run, paragraph = defaults.find(f"{W}rPrDefault/{W}rPr"), defaults.find(f"{W}pPrDefault/{W}pPr")
    return run_facts(run), paragraph_facts(paragraph)


@lru_cache(maxsize=_MEMO)
def _defaults_once(markup: str) -> tuple[RunFacts, ParagraphFacts]:
    return _defaults(parse_slice(markup))


@lru_cache(maxsize=_MEMO)
def _stated_once(markup: str) -> StatedStyle:
    return _stated(parse_slice(markup))


def _stated(style: _Element) -> StatedStyle:
    parts: dict[str, TablePart] = {}
    for part in style.iterchildren(f"{W}tblStylePr"):
        parts.setdefault(attribute(part, "type") or "", _part(part))
    name = value(style, "name")
    return StatedStyle(
        identifier=attribute(style, "styleId"),
        name=None if name is None else name.partition(",")[0].replace("\u201a", ",").strip(),
        base=value(style, "basedOn"),
        whole=_part(style),
        parts=parts,
    )


def _part(element: _Element) -> TablePart:
    return TablePart(
        run=run_facts(element.find(f"{W}rPr")),
        paragraph=paragraph_facts(element.find(f"{W}pPr")),
        borders=border_facts(element.find(f"{W}tblPr/{W}tblBorders")),
        cell_borders=border_facts(element.find(f"{W}tcPr/{W}tcBorders")),
        margins=margin_facts(element.find(f"{W}tblPr/{W}tblCellMar")),
    )
