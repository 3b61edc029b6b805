"""The style cascade of ECMA-376-1, 17.7: what a paragraph or run looks like when all that governs it is heard.

In order, each over the one before: document defaults, table style, numbering level, paragraph style, direct
formatting of the paragraph, character style, direct formatting of the run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from attrs import define, field, frozen

from vnadmindoc.formats.docx.facts import ParagraphFacts, RunFacts, Themes, paragraph_facts, run_facts
from vnadmindoc.formats.docx.ooxml import W, attribute, value
from vnadmindoc.layout import Alignment, LineSpacing, ParagraphFormat, RunFormat, Style

if TYPE_CHECKING:
    from lxml.etree import _Element

    from vnadmindoc.formats.docx.numbering import Numbering

__all__ = ["Cascade", "TableLook", "read_cascade"]

_Toggle = Literal["bold", "italic", "caps", "strike", "hidden"]

_TOGGLES: Final[tuple[_Toggle, ...]] = ("bold", "italic", "caps", "strike", "hidden")
_LONGEST_CHAIN: Final = 64
_FIRST_RUN: Final[RunFacts] = {
    "size": 10.0,
    "underline": False,
    "color": "000000",
    "vertical": "baseline",
}
"""What Word shows of a run of which nobody says anything (the face is Times New Roman)."""

_FIRST_FONT: Final = "Times New Roman"
_FIRST_PARAGRAPH: Final[ParagraphFacts] = {
    "alignment": Alignment.LEFT,
    "first": 0.0,
    "left": 0.0,
    "right": 0.0,
    "before": 0.0,
    "after": 0.0,
    "line": 240.0,
    "rule": "auto",
    "keep_with_next": False,
    "keep_together": False,
    "page_break_before": False,
}


@frozen
class TableLook:
    """The table style that a paragraph stands under, and whether its row is the first."""

    style: str | None = None
    is_first_row: bool = False


@frozen(eq=False)
class _Entry:
    """One style of the file, as it stands there."""

    name: str
    base: str | None
    element: _Element


@define(eq=False)
class Cascade:
    """The styles of one file. Every answer is kept: files use few combinations."""

    numbering: Numbering
    themes: Themes
    entries: dict[str, _Entry] = field(factory=dict)
    default_style: str | None = None
    run_defaults: RunFacts = field(factory=RunFacts)
    paragraph_defaults: ParagraphFacts = field(factory=ParagraphFacts)
    _runs: dict[tuple[str | None, bool], RunFacts] = field(init=False, factory=dict)
    _paragraphs: dict[tuple[str | None, bool], ParagraphFacts] = field(init=False, factory=dict)
    _formats: dict[object, tuple[RunFormat, bool]] = field(init=False, factory=dict)
    _shapes: dict[object, ParagraphFormat] = field(init=False, factory=dict)

    def style_name(self, identifier: str | None) -> str | None:
        """Return a style's name, without aliases; an id that no style has is its own name."""
        if identifier is None:
            return None
        entry = self.entries.get(identifier)
        return identifier if entry is None else entry.name

    def chain(self, identifier: str | None) -> list[_Element]:
        """Return a style and those that it is based on, the most basic first. A circle is cut where it closes."""
        found: list[_Element] = []
        seen: set[str] = set()
        while identifier is not None and identifier not in seen and len(found) < _LONGEST_CHAIN:
            seen.add(identifier)
            entry = self.entries.get(identifier)
            if entry is None:
                break
            found.append(entry.element)
            identifier = entry.base
        return found[::-1]

    def run_style(self, identifier: str | None, *, is_first_row: bool = False) -> RunFacts:
        """Return what a style of any kind comes to for runs."""
        key = identifier, is_first_row
        known = self._runs.get(key)
        if known is None:
            known = {}
            for element in self.chain(identifier):
                known |= run_facts(element.find(f"{W}rPr"), self.themes)
                if is_first_row and (part := _first_row(element)) is not None:
                    known |= run_facts(part.find(f"{W}rPr"), self.themes)
            self._runs[key] = known
        return known

    def paragraph_style(self, identifier: str | None, *, is_first_row: bool = False) -> ParagraphFacts:
        """Return what a style comes to for paragraphs; a list that it names speaks before the style itself."""
        key = identifier, is_first_row
        known = self._paragraphs.get(key)
        if known is None:
            known = {}
            for element in self.chain(identifier):
                own = paragraph_facts(element.find(f"{W}pPr"))
                if "list_id" in own:
                    own.setdefault("list_level", self.numbering.level_of_style(own["list_id"], identifier))
                    known |= self.numbering.paragraph_facts(own["list_id"], own.get("list_level", 0))
                known |= own
                if is_first_row and (part := _first_row(element)) is not None:
                    known |= paragraph_facts(part.find(f"{W}pPr"))
            self._paragraphs[key] = known
        return known

    def paragraph(self, style: str | None, look: TableLook, direct: ParagraphFacts) -> ParagraphFacts:
        """Return all that is stated of a paragraph with this style in a table of this look."""
        facts: ParagraphFacts = {**_FIRST_PARAGRAPH, **self.paragraph_defaults}
        if look.style is not None:
            facts |= self.paragraph_style(look.style, is_first_row=look.is_first_row)
        facts |= self.paragraph_style(style or self.default_style)
        if "list_id" in direct or "list_level" in direct:
            number = direct.get("list_id", facts.get("list_id", "0"))
            facts |= self.numbering.paragraph_facts(number, direct.get("list_level", facts.get("list_level", 0)))
        return facts | direct

    def shape(self, facts: ParagraphFacts) -> ParagraphFormat:
        """Return facts of which none is missing as the shape of a paragraph."""
        key = (facts["alignment"], facts["first"], facts["left"], facts["right"], facts["before"], facts["after"])
        rest = (facts["line"], facts["rule"], facts["keep_with_next"], facts["keep_together"])
        whole = (*key, *rest, facts["page_break_before"])
        known = self._shapes.get(whole)
        if known is None:
            known = self._shapes[whole] = ParagraphFormat(
                alignment=facts["alignment"],
                first_line_indent=facts["first"],
                left_indent=facts["left"],
                right_indent=facts["right"],
                space_before=facts["before"],
                space_after=facts["after"],
                line_spacing=_line_spacing(facts["line"], facts["rule"]),
                keep_with_next=facts["keep_with_next"],
                keep_together=facts["keep_together"],
                page_break_before=facts["page_break_before"],
            )
        return known

    def run(
        self, styles: tuple[str | None, str | None], look: TableLook, direct: RunFacts, *, is_ascii: bool
    ) -> tuple[RunFormat, bool]:
        """Return the typography of a run and whether it is hidden; `styles` are the paragraph's and its own.

        Of the two faces that a run has, the one for ASCII counts where its text is all ASCII.
        """
        key = styles, look, tuple(direct.items()), is_ascii
        known = self._formats.get(key)
        if known is None:
            known = self._formats[key] = self._resolve(styles, look, direct, is_ascii=is_ascii)
        return known

    def _resolve(
        self, styles: tuple[str | None, str | None], look: TableLook, direct: RunFacts, *, is_ascii: bool
    ) -> tuple[RunFormat, bool]:
        paragraph, character = styles
        levels: list[RunFacts] = [self.run_style(paragraph or self.default_style), self.run_style(character)]
        if look.style is not None:
            levels.insert(0, self.run_style(look.style, is_first_row=look.is_first_row))
        facts: RunFacts = {**_FIRST_RUN, **self.run_defaults}
        for level in levels:
            facts |= level
        facts |= direct
        faces = [facts.get("ascii"), facts.get("other")]
        toggles = {name: self._toggle(name, levels, direct) for name in _TOGGLES}
        return RunFormat(
            font=faces[not is_ascii] or faces[is_ascii] or _FIRST_FONT,
            size=facts["size"],
            bold=toggles["bold"],
            italic=toggles["italic"],
            underline=facts["underline"],
            strike=toggles["strike"],
            color=facts["color"],
            caps=toggles["caps"],
            vertical=facts["vertical"],
        ), toggles["hidden"]

    def _toggle(self, name: _Toggle, levels: list[RunFacts], direct: RunFacts) -> bool:
        """Resolve a toggle property: styles that state it cancel each other in pairs (17.7.3)."""
        if name in direct:
            return direct[name]
        if self.run_defaults.get(name, False):
            return True
        return sum(level.get(name, False) for level in levels) % 2 == 1

    def named(self, identifier: str) -> Style:
        """Return a paragraph style as the layout knows it."""
        facts = self.paragraph(identifier, TableLook(), {})
        run, _ = self.run((identifier, None), TableLook(), {}, is_ascii=False)
        return Style(
            name=self.style_name(identifier) or identifier,
            paragraph=self.shape(facts),
            run=run,
            outline_level=facts.get("outline"),
        )


def _first_row(style: _Element) -> _Element | None:
    for part in style.iterchildren(f"{W}tblStylePr"):
        if attribute(part, "type") == "firstRow":
            return part
    return None


def _line_spacing(line: float, rule: str) -> LineSpacing:
    match rule:
        case "exact":
            return LineSpacing(mode="exact", value=line / 20)
        case "atLeast":
            return LineSpacing(mode="at_least", value=line / 20)
        case _:
            return LineSpacing(mode="multiple", value=line / 240)


def read_cascade(styles: _Element | None, themes: Themes, numbering: Numbering) -> Cascade:
    """Return the cascade that `word/styles.xml` describes; without one only Word's own defaults govern."""
    cascade = Cascade(numbering, themes)
    if styles is None:
        return cascade
    defaults = styles.find(f"{W}docDefaults")
    if defaults is not None:
        cascade.run_defaults = run_facts(defaults.find(f"{W}rPrDefault/{W}rPr"), themes)
        cascade.paragraph_defaults = paragraph_facts(defaults.find(f"{W}pPrDefault/{W}pPr"))
    for style in styles.iterchildren(f"{W}style"):
        identifier = attribute(style, "styleId")
        if identifier is None:
            continue
        name = (value(style, "name") or identifier).partition(",")[0].replace("\u201a", ",").strip()
        cascade.entries[identifier] = _Entry(name or identifier, value(style, "basedOn"), style)
        is_default = (attribute(style, "default") or "0") in {"1", "true", "on"}
        if is_default and attribute(style, "type") == "paragraph":
            cascade.default_style = identifier
    return cascade
