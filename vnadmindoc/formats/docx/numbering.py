"""Lists: the labels that `word/numbering.xml` lets Word compute and does not store (ECMA-376-1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from vnadmindoc.formats.docx.facts import ParagraphFacts, paragraph_facts
from vnadmindoc.formats.docx.ooxml import W, attribute, integer, is_on, value

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["ListCounter", "Numbering", "format_counter", "read_numbering"]

_LEVELS: Final = 9
_PLACEHOLDER: Final = re.compile(r"%([1-9])")
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN: Final = 3999
_PRIVATE: Final = range(0xF000, 0xF100)
_SYMBOLS: Final = {0xF0B7: "•", 0xF0A7: "▪", 0xF0FC: "✓", 0xF02B: "+", 0xF0D8: "➢", 0xF076: "❖", 0xF0B0: "°"}


@frozen(kw_only=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    style: str | None = None
    is_legal: bool = False
    paragraph: ParagraphFacts


@frozen(kw_only=True)
class _Instance:
    """One `w:num`: the abstract list behind it, and what it states otherwise."""

    abstract: str
    starts: dict[int, int]
    levels: dict[int, _Level]


@define(eq=False)
class Numbering:
    """The lists of one file. The levels of a list are read when they are first asked for: files use few of theirs."""

    instances: dict[str, _Instance] = field(factory=dict)
    abstracts: dict[str, _Element] = field(factory=dict)
    _levels: dict[str, dict[int, _Level]] = field(init=False, factory=dict)

    def levels(self, abstract: str) -> dict[int, _Level]:
        """Return the levels of an abstract list by their numbers, none where there is no such list."""
        known = self._levels.get(abstract)
        if known is None:
            element = self.abstracts.get(abstract)
            known = self._levels[abstract] = {} if element is None else _levels(element)
        return known

    def level(self, identifier: str, level: int) -> _Level | None:
        """Return a level of the list with this `w:numId`, `None` where there is none ("0" is no list)."""
        instance = self.instances.get(identifier)
        if instance is None:
            return None
        return instance.levels.get(level) or self.levels(instance.abstract).get(level)

    def paragraph_facts(self, identifier: str, level: int) -> ParagraphFacts:
        """Return what a level states of its paragraphs."""
        found = self.level(identifier, level)
        return {} if found is None else found.paragraph

    def level_of_style(self, identifier: str, style: str | None) -> int | None:
        """Return the level of a list that is linked to a paragraph style by its id, `None` where none is."""
        instance = self.instances.get(identifier)
        if instance is None or style is None:
            return None
        levels = self.levels(instance.abstract) | instance.levels
        return next((number for number, level in levels.items() if level.style == style), None)


@define(eq=False)
class ListCounter:
    """Counts the paragraphs of every list in the order of the text."""

    numbering: Callable[[], Numbering]
    _counts: dict[str, dict[int, int]] = field(init=False, factory=dict)
    _begun: set[tuple[str, int]] = field(init=False, factory=set)

    def label(self, identifier: str, level: int) -> str | None:
        """Count one paragraph of a list and return its label, `None` where the list shows none."""
        numbering = self.numbering()
        own = numbering.level(identifier, level)
        if own is None:
            return None
        instance = numbering.instances[identifier]
        counts = self._counts.setdefault(instance.abstract, {})
        if level in instance.starts and (identifier, level) not in self._begun:
            counts[level] = instance.starts[level] - 1
        self._begun.add((identifier, level))
        counts[level] = counts.get(level, own.start - 1) + 1
        for deeper in [number for number in counts if number > level]:
            below = numbering.level(identifier, deeper)
            if below is None or below.restart is None or level < below.restart:
                del counts[deeper]
        if own.format == "bullet":
            return _bullet(own.text)

        def number(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            shown = numbering.level(identifier, index)
            if shown is None:
                return ""
            return format_counter(counts.get(index, shown.start), "decimal" if own.is_legal else shown.format)

        return _PLACEHOLDER.sub(number, own.text).strip() or None


def _bullet(text: str) -> str | None:
    """Return a bullet as text: a sign of a symbol font as the character that it looks like, any other dash as "-"."""
    sign = text.strip()[:1]
    if not sign:
        return None
    if ord(sign) in _PRIVATE:
        return _SYMBOLS.get(ord(sign), "-")
    return "-" if sign in "–—−‒-" else text.strip()


def format_counter(number: int, form: str) -> str:
    """Return a counter as a list shows it; a form that is not known here counts in Arabic digits."""
    match form:
        case "none":
            return ""
        case "upperRoman" | "lowerRoman":
            letters = _roman(number)
        case "upperLetter" | "lowerLetter":
            letters = _letters(number)
        case _:
            return f"{number:02d}" if form == "decimalZero" else str(number)
    return letters.upper() if form.startswith("upper") else letters


def _roman(number: int) -> str:
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    letters = ""
    for worth, sign in _ROMAN:
        count, number = divmod(number, worth)
        letters += sign * count
    return letters


def _letters(number: int) -> str:
    """Return a, b, … z, aa, bb: the letter repeats once for each time around."""
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    around, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (around + 1)


def read_numbering(root: _Element | None) -> Numbering:
    """Return the lists that `word/numbering.xml` describes."""
    numbering = Numbering()
    if root is None:
        return numbering
    linked: dict[str, str] = {}
    links: dict[str, str] = {}
    for abstract in root.iterchildren(f"{W}abstractNum"):
        identifier = attribute(abstract, "abstractNumId") or ""
        numbering.abstracts[identifier] = abstract
        if (name := value(abstract, "styleLink")) is not None:
            linked[name] = identifier
        if (name := value(abstract, "numStyleLink")) is not None:
            links[identifier] = name
    for instance in root.iterchildren(f"{W}num"):
        abstract_id = value(instance, "abstractNumId") or ""
        abstract_id = linked.get(links.get(abstract_id, ""), abstract_id)
        starts: dict[int, int] = {}
        levels: dict[int, _Level] = {}
        for override in instance.iterchildren(f"{W}lvlOverride"):
            number = integer(attribute(override, "ilvl"))
            if number is None:
                continue
            start = integer(value(override, "startOverride"))
            if start is not None:
                starts[number] = start
            levels |= _levels(override)
        numbering.instances[attribute(instance, "numId") or ""] = _Instance(
            abstract=abstract_id, starts=starts, levels=levels
        )
    return numbering


def _levels(parent: _Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for element in parent.iterchildren(f"{W}lvl"):
        number = integer(attribute(element, "ilvl"))
        if number is None or not 0 <= number < _LEVELS:
            continue
        start = integer(value(element, "start"))
        legal = element.find(f"{W}isLgl")
        facts = paragraph_facts(element.find(f"{W}pPr"))
        found[number] = _Level(
            start=1 if start is None else start,
            format=value(element, "numFmt") or "decimal",
            text=(value(element, "lvlText") or "")[:200],
            restart=integer(value(element, "lvlRestart")),
            style=value(element, "pStyle"),
            is_legal=legal is not None and is_on(legal),
            paragraph=facts,
        )
    return found
