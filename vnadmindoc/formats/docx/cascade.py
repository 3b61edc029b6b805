"""The style cascade of ECMA-376-1, 17.7: what a paragraph or run looks like when all that governs it is heard.

In order, each over the one before: document defaults, table style, numbering level, paragraph style, direct
formatting of the paragraph, character style, direct formatting of the run.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Literal

from attrs import define, field, frozen

from vnadmindoc.formats.docx.facts import ParagraphFacts, RunFacts, Themes, Vertical, with_faces
from vnadmindoc.formats.docx.styles import StatedStyle, Styles, TablePart
from vnadmindoc.layout import Alignment, LineSpacing, ParagraphFormat, RunFormat, Style

if TYPE_CHECKING:
    from vnadmindoc.formats.docx.numbering import Numbering
    from vnadmindoc.formats.docx.stated import StatedParagraph, StatedRun

__all__ = ["Cascade", "RunLook", "Shaped", "TableLook"]

_Toggle = Literal["bold", "italic", "caps", "strike", "hidden"]
_TOGGLES: Final[tuple[_Toggle, ...]] = ("bold", "italic", "caps", "strike", "hidden")
_MEMO: Final = 4096

_LONGEST_CHAIN: Final = 64
_FIRST_RUN: Final[RunFacts] = {
    "size": 10.0,
    "underline": False,
    "color": "000000",
    "vertical": "baseline",
}
"""What Word shows of a run of which nobody says anything (the face is Times New Roman)."""

_NOT_LONE: Final = frozenset({"list_id", "contextual"})
_NOT_BARE: Final = frozenset({"top", "bottom"})
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


@frozen(cache_hash=True)
class TableLook:
    """The table style that a paragraph stands under, and the parts of the table ("firstRow") that its cell is in."""

    style: str | None = None
    parts: tuple[str, ...] = ()


RunLook = tuple[RunFormat, bool]
"""The typography of a run and whether it is hidden."""


@frozen(eq=False)
class Shaped:
    """What a paragraph comes to: its facts, its shape, its style's name.

    `looks` are those of runs met in it, of text beyond ASCII and of ASCII text, `None` where more is to be known.
    It `is_lone` where it bears no label and leaves out no space, so that it needs no neighbour to be read, and
    `is_bare` where it bears no border either.
    """

    facts: ParagraphFacts
    format: ParagraphFormat
    style: str | None
    looks: dict[StatedRun, tuple[RunFormat | None, RunFormat | None]]
    is_lone: bool
    is_bare: bool


@frozen(eq=False)
class _Ground:
    """What styles alone come to for runs: what they state, and the toggle properties that result."""

    stated: RunFacts
    toggles: RunFacts


@define(eq=False)
class Cascade:
    """The styles of one file. Every answer is kept: files use few combinations.

    `asked_beyond` tells whether an answer was taken from the lists or the theme, which are other parts of the file.
    `furniture` is for headers and footers that were read with these styles alone, by all that they depend on.
    """

    styles: Styles
    read_numbering: Callable[[], Numbering]
    read_themes: Callable[[], Themes]
    asked_beyond: bool = field(init=False, default=False)
    furniture: dict[object, Any] = field(init=False, factory=dict)
    _runs: dict[tuple[str | None, tuple[str, ...]], RunFacts] = field(init=False, factory=dict)
    _paragraphs: dict[object, ParagraphFacts] = field(init=False, factory=dict)
    _formats: dict[object, tuple[RunLook, RunLook]] = field(init=False, factory=dict)
    _shaped: dict[object, dict[StatedParagraph, Shaped]] = field(init=False, factory=dict)
    _grounds: dict[object, _Ground] = field(init=False, factory=dict)
    _bases: dict[object, ParagraphFacts] = field(init=False, factory=dict)
    _looks: dict[object, tuple[RunLook, RunLook]] = field(init=False, factory=dict)
    _named: dict[str, Style] = field(init=False, factory=dict)

    def numbering(self) -> Numbering:
        """Return the lists of the file."""
        self.asked_beyond = True
        return self.read_numbering()

    def themes(self) -> Themes:
        """Return the faces of the file's theme."""
        self.asked_beyond = True
        return self.read_themes()

    @property
    def answers(self) -> int:
        """How many answers are kept."""
        shaped = sum([len(answers) for answers in self._shaped.values()])
        return len(self._paragraphs) + len(self._formats) + len(self._looks) + shaped

    def style_name(self, identifier: str | None) -> str | None:
        """Return a style's name, without aliases; an id that no style has is its own name."""
        if identifier is None:
            return None
        style = self.styles.get(identifier)
        return (style and style.name) or identifier

    def chain(self, identifier: str | None) -> list[StatedStyle]:
        """Return a style and those that it is based on, the most basic first. A circle is cut where it closes."""
        found: list[StatedStyle] = []
        seen: set[str] = set()
        while identifier is not None and identifier not in seen and len(found) < _LONGEST_CHAIN:
            seen.add(identifier)
            style = self.styles.get(identifier)
            if style is None:
                break
            found.append(style)
            identifier = style.base
        return found[::-1]

    def run_style(self, identifier: str | None, parts: tuple[str, ...] = ()) -> RunFacts:
        """Return what a style of any kind comes to for runs, in these parts of a table."""
        key = identifier, parts
        known = self._runs.get(key)
        if known is None:
            known = {}
            chain = self.chain(identifier)
            for _, layer in _layers(chain, parts):
                known |= with_faces(layer.run, self.themes)
            self._runs[key] = known
        return known

    def paragraph_style(
        self, identifier: str | None, parts: tuple[str, ...] = (), *, is_listed: bool = True
    ) -> ParagraphFacts:
        """Return what a style comes to for paragraphs; a list that it names speaks before the style itself.

        A level of the list that names the style counts, not the level that the style states (17.9.23).
        A paragraph that leaves its style's list (`w:numId` 0) is not `is_listed`: the list does not speak.
        """
        key = identifier, parts, is_listed
        known = self._paragraphs.get(key)
        if known is None:
            known = {}
            for style, layer in _layers(self.chain(identifier), parts):
                own = layer.paragraph
                number = own.get("list_id", known.get("list_id"))
                if is_listed and number is not None and ("list_id" in own or "list_level" in own):
                    lists = self.numbering()
                    level = lists.level_of_style(number, style.identifier)
                    level = own.get("list_level", 0) if level is None else level
                    known |= lists.paragraph_facts(number, level) | own
                    known["list_level"] = level
                else:
                    known |= own
            self._paragraphs[key] = known
        return known

    def paragraph(self, style: str | None, look: TableLook, direct: ParagraphFacts) -> ParagraphFacts:
        """Return all that is stated of a paragraph with this style in a table of this look."""
        is_listed = direct.get("list_id") != "0"
        key = look.style, look.parts, style, is_listed
        base = self._bases.get(key)
        if base is None:
            base = {**_FIRST_PARAGRAPH, **self.styles.paragraph_defaults}
            if look.style is not None:
                base |= self.paragraph_style(look.style, look.parts)
            base |= self.paragraph_style(style or self.styles.default, is_listed=is_listed)
            self._bases[key] = base
        facts = base.copy()
        if "list_id" in direct or "list_level" in direct:
            number = direct.get("list_id", facts.get("list_id", "0"))
            level = direct.get("list_level", facts.get("list_level", 0))
            facts |= self.numbering().paragraph_facts(number, level)
        return facts | direct

    def shape(self, facts: ParagraphFacts) -> ParagraphFormat:
        """Return facts of which none is missing as the shape of a paragraph."""
        return _shape(
            facts["alignment"],
            facts["first"],
            facts["left"],
            facts["right"],
            facts["before"],
            facts["after"],
            facts["line"],
            facts["rule"],
            facts["keep_with_next"],
            facts["keep_together"],
            facts["page_break_before"],
        )

    def run(
        self, styles: tuple[str | None, str | None], look: TableLook, direct: RunFacts, *, is_ascii: bool
    ) -> RunLook:
        """Return the typography of a run and whether it is hidden; `styles` are the paragraph's and its own.

        Of the two faces that a run has, the one for ASCII counts where its text is all ASCII.
        """
        key = styles, look, tuple(direct.items())
        known = self._formats.get(key)
        if known is None:
            known = self._formats[key] = self._resolve(styles, look, direct)
        return known[is_ascii]

    def stated_run(self, style: str | None, look: TableLook, stated: StatedRun) -> tuple[RunLook, RunLook]:
        """Return the typography of what a run states in a paragraph of this style: of other text, of ASCII text."""
        key = style, look.style, look.parts, stated
        known = self._looks.get(key)
        if known is None:
            known = self._looks[key] = self._resolve((style, stated.style), look, stated.facts)
        return known

    def stated_paragraph(self, look: TableLook, stated: StatedParagraph) -> Shaped:
        """Return what a paragraph comes to that states this in a table of this look."""
        answers = self.shaped(look)
        known = answers.get(stated)
        if known is None:
            facts = self.paragraph(stated.style, look, stated.facts)
            is_lone = facts.keys().isdisjoint(_NOT_LONE)
            is_bare = is_lone and facts.keys().isdisjoint(_NOT_BARE)
            style = self.style_name(stated.style)
            known = answers[stated] = Shaped(facts, self.shape(facts), style, {}, is_lone, is_bare)
        return known

    def shaped(self, look: TableLook) -> dict[StatedParagraph, Shaped]:
        """Return what paragraphs in tables of this look came to so far."""
        key = look.style, look.parts
        known = self._shaped.get(key)
        if known is None:
            known = self._shaped[key] = {}
        return known

    def _resolve(
        self, styles: tuple[str | None, str | None], look: TableLook, direct: RunFacts
    ) -> tuple[RunLook, RunLook]:
        key = styles, look.style, look.parts
        ground = self._grounds.get(key)
        if ground is None:
            ground = self._grounds[key] = self._ground(styles, look)
        direct = with_faces(direct, self.themes)
        has_faces = "ascii" in direct or "ascii" in ground.stated, "other" in direct or "other" in ground.stated
        defaults = self.styles.run_defaults if all(has_faces) else with_faces(self.styles.run_defaults, self.themes)
        facts: RunFacts = {**_FIRST_RUN, **defaults, **ground.stated, **ground.toggles, **direct}
        latin, other = facts.get("ascii"), facts.get("other")
        is_hidden = facts["hidden"]
        rest = (
            facts["size"],
            facts["bold"],
            facts["italic"],
            facts["underline"],
            facts["strike"],
            facts["color"],
            facts["caps"],
            facts["vertical"],
        )
        shown = other or latin or _FIRST_FONT
        return (_look(shown, *rest), is_hidden), (_look(latin or shown, *rest), is_hidden)

    def _ground(self, styles: tuple[str | None, str | None], look: TableLook) -> _Ground:
        """Return what runs come to by the styles alone; those that state a toggle property cancel each other in pairs.

        So it is said in 17.7.3. Where the defaults of the file state one, it is on.
        """
        paragraph, character = styles
        levels: list[RunFacts] = [] if look.style is None else [self.run_style(look.style, look.parts)]
        levels.append(self.run_style(paragraph or self.styles.default))
        if character is not None:
            levels.append(self.run_style(character))
        stated: RunFacts = {}
        for level in levels:
            stated |= level
        defaults = self.styles.run_defaults
        toggles: RunFacts = {}
        for name in _TOGGLES:
            toggles[name] = defaults.get(name, False) or sum([level.get(name, False) for level in levels]) % 2 == 1
        return _Ground(stated, toggles)

    def named(self, identifier: str) -> Style:
        """Return a paragraph style as the layout knows it."""
        known = self._named.get(identifier)
        if known is None:
            known = self._named[identifier] = self._name(identifier)
        return known

    def _name(self, identifier: str) -> Style:
        facts = self.paragraph(identifier, TableLook(), {})
        run, _ = self.run((identifier, None), TableLook(), {}, is_ascii=False)
        return Style(
            name=self.style_name(identifier) or identifier,
            paragraph=self.shape(facts),
            run=run,
            outline_level=facts.get("outline"),
        )


@lru_cache(maxsize=_MEMO)
def _look(  # noqa: PLR0913, PLR0917 - the nine facts of a run's typography, by which it is kept
    font: str,
    size: float,
    bold: bool,
    italic: bool,
    underline: bool,
    strike: bool,
    color: str,
    caps: bool,
    vertical: Vertical,
) -> RunFormat:
    return RunFormat(
        font=font,
        size=size,
        bold=bold,
        italic=italic,
        underline=underline,
        strike=strike,
        color=color,
        caps=caps,
        vertical=vertical,
    )


@lru_cache(maxsize=_MEMO)
def _shape(  # noqa: PLR0913, PLR0917 - the eleven facts of a paragraph's shape, by which it is kept
    alignment: Alignment,
    first: float,
    left: float,
    right: float,
    before: float,
    after: float,
    line: float,
    rule: str,
    keep_with_next: bool,
    keep_together: bool,
    page_break_before: bool,
) -> ParagraphFormat:
    return ParagraphFormat(
        alignment=alignment,
        first_line_indent=first,
        left_indent=left,
        right_indent=right,
        space_before=before,
        space_after=after,
        line_spacing=_line_spacing(line, rule),
        keep_with_next=keep_with_next,
        keep_together=keep_together,
        page_break_before=page_break_before,
    )


def _layers(chain: list[StatedStyle], parts: tuple[str, ...]) -> list[tuple[StatedStyle, TablePart]]:
    """Return what a chain of styles states, of everything and then of each of these parts of a table."""
    found = [(style, style.whole) for style in chain]
    for name in parts:
        found += [(style, style.parts[name]) for style in chain if name in style.parts]
    return found


def _line_spacing(line: float, rule: str) -> LineSpacing:
    match rule:
        case "exact":
            return LineSpacing(mode="exact", value=line / 20)
        case "atLeast":
            return LineSpacing(mode="at_least", value=line / 20)
        case _:
            return LineSpacing(mode="multiple", value=line / 240)
