"""What one `w:rPr` or `w:pPr` states, and nothing more: the grains from which effective formatting is made.

Lengths are in mm, spacing and sizes in pt. A key that is absent was not stated there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, Literal, TypedDict

from vnadmindoc.formats.docx.ooxml import W, attribute, integer, is_on, twips, value
from vnadmindoc.layout import Alignment
from vnadmindoc.units import twips_to_mm

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = [
    "ALIGNMENTS",
    "Border",
    "ParagraphFacts",
    "RunFacts",
    "Themes",
    "Vertical",
    "border_facts",
    "margin_facts",
    "paragraph_facts",
    "read_border",
    "run_facts",
    "with_faces",
]

Border = tuple[bool, float]
"""Whether a border shows, and its weight in pt."""

Themes = dict[str, str]
"""The theme's faces by slot ("minorHAnsi")."""

Vertical = Literal["baseline", "superscript", "subscript"]


class RunFacts(TypedDict, total=False):
    """What is stated of runs. `ascii` and `other` are the faces for ASCII and for all other Latin letters.

    `ascii_slot` and `other_slot` ask for faces of the theme, which go before those named beside them.
    """

    ascii: str
    other: str
    ascii_slot: str
    other_slot: str
    size: float
    bold: bool
    italic: bool
    underline: bool
    strike: bool
    color: str
    caps: bool
    vertical: Vertical
    hidden: bool


class ParagraphFacts(TypedDict, total=False):
    """What is stated of paragraphs. `line` is in the unit that `rule` asks for (twips or 240ths)."""

    alignment: Alignment
    first: float
    left: float
    right: float
    before: float
    after: float
    line: float
    rule: str
    keep_with_next: bool
    keep_together: bool
    page_break_before: bool
    contextual: bool
    list_id: str
    list_level: int
    outline: int
    frame: str
    top: Border
    bottom: Border
    side: Border
    between: Border


ALIGNMENTS: Final = {
    "left": Alignment.LEFT,
    "start": Alignment.LEFT,
    "center": Alignment.CENTER,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "both": Alignment.JUSTIFY,
    "distribute": Alignment.JUSTIFY,
    "thaiDistribute": Alignment.JUSTIFY,
    "lowKashida": Alignment.JUSTIFY,
    "mediumKashida": Alignment.JUSTIFY,
    "highKashida": Alignment.JUSTIFY,
}
_VERTICAL: Final[dict[str, Vertical]] = {
    "baseline": "baseline",
    "superscript": "superscript",
    "subscript": "subscript",
}
_AUTOMATIC_SPACE: Final = 14.0
"""What Word leaves above and below a paragraph whose spacing is automatic, in pt."""

_SIDES: Final = {
    "top": "top", "bottom": "bottom", "left": "left", "start": "left", "right": "right", "end": "right",
    "insideH": "insideH", "insideV": "insideV",
}  # fmt: skip
_NO_BORDER: Final = frozenset({"none", "nil", ""})
_HEX_DIGITS: Final = frozenset("0123456789ABCDEF")


def run_facts(properties: Iterable[_Element] | None) -> RunFacts:
    """Return what a `w:rPr`, or some of its children, states (`None` states nothing)."""
    facts: RunFacts = {}
    if properties is None:
        return facts
    for child in properties:
        name = str(child.tag).rpartition("}")[2]
        match name:
            case "rFonts":
                _fonts(child, facts)
            case "b":
                facts["bold"] = is_on(child)
            case "i":
                facts["italic"] = is_on(child)
            case "caps":
                facts["caps"] = is_on(child)
            case "strike" | "dstrike":
                facts["strike"] = is_on(child) or (name == "dstrike" and facts.get("strike", False))
            case "vanish":
                facts["hidden"] = is_on(child)
            case _:
                _run_value(name, attribute(child, "val") or "", facts)
    return facts


def _run_value(name: str, stated: str, facts: RunFacts) -> None:
    match name:
        case "sz":
            size = twips(stated)
            if size is not None and size > 0:
                # A bare number is half-points; one with a unit came out in twentieths of a point.
                facts["size"] = size / 2 if stated.strip()[-1:].isdigit() else size / 20
        case "u":
            facts["underline"] = stated != "none"
        case "color":
            digits = stated.upper()
            is_hex = len(digits) == len("RRGGBB") and set(digits) <= _HEX_DIGITS
            facts["color"] = digits if is_hex else "000000"
        case "vertAlign" if stated in _VERTICAL:
            facts["vertical"] = _VERTICAL[stated]


def _fonts(fonts: _Element, facts: RunFacts) -> None:
    """Note the faces that `w:rFonts` names or takes from the theme (ECMA-376-1, 17.3.2.26)."""
    latin, latin_slot = attribute(fonts, "ascii"), attribute(fonts, "asciiTheme")
    other, other_slot = attribute(fonts, "hAnsi"), attribute(fonts, "hAnsiTheme")
    if latin:
        facts["ascii"] = latin
        facts.pop("ascii_slot", None)
    if other:
        facts["other"] = other
        facts.pop("other_slot", None)
    if latin_slot:
        facts["ascii_slot"] = latin_slot
    if other_slot:
        facts["other_slot"] = other_slot


def with_faces(facts: RunFacts, themes: Callable[[], Themes]) -> RunFacts:
    """Return facts with the theme's faces in the place of its slots; a slot that the theme leaves open says nothing."""
    if "ascii_slot" not in facts and "other_slot" not in facts:
        return facts
    made = facts.copy()
    latin, other = themes().get(made.pop("ascii_slot", "")), themes().get(made.pop("other_slot", ""))
    if latin:
        made["ascii"] = latin
    if other:
        made["other"] = other
    return made


def paragraph_facts(properties: Iterable[_Element] | None) -> ParagraphFacts:
    """Return what a `w:pPr`, or some of its children, states (`None` states nothing)."""
    facts: ParagraphFacts = {}
    if properties is None:
        return facts
    for child in properties:
        name = str(child.tag).rpartition("}")[2]
        match name:
            case "ind":
                _indents(child, facts)
            case "spacing":
                _spacing(child, facts)
            case "numPr":
                _list(child, facts)
            case "pBdr":
                _borders(child, facts)
            case "keepNext":
                facts["keep_with_next"] = is_on(child)
            case "keepLines":
                facts["keep_together"] = is_on(child)
            case "pageBreakBefore":
                facts["page_break_before"] = is_on(child)
            case _:
                _paragraph_value(child, name, facts)
    return facts


def _paragraph_value(child: _Element, name: str, facts: ParagraphFacts) -> None:
    match name:
        case "jc":
            alignment = ALIGNMENTS.get(attribute(child, "val") or "")
            if alignment is not None:
                facts["alignment"] = alignment
        case "contextualSpacing":
            facts["contextual"] = is_on(child)
        case "outlineLvl":
            level = integer(attribute(child, "val"))
            if level is not None:
                facts["outline"] = level
        case "framePr":
            facts["frame"] = attribute(child, "xAlign") or ""


def _indents(indents: _Element, facts: ParagraphFacts) -> None:
    left = twips(attribute(indents, "left") or attribute(indents, "start"))
    right = twips(attribute(indents, "right") or attribute(indents, "end"))
    first = twips(attribute(indents, "firstLine"))
    hanging = twips(attribute(indents, "hanging"))
    if left is not None:
        facts["left"] = twips_to_mm(left)
    if right is not None:
        facts["right"] = twips_to_mm(right)
    if hanging is not None:
        facts["first"] = 0.0 - twips_to_mm(hanging)  # never a negative zero
    elif first is not None:
        facts["first"] = twips_to_mm(first)


def _spacing(spacing: _Element, facts: ParagraphFacts) -> None:
    before, after = twips(attribute(spacing, "before")), twips(attribute(spacing, "after"))
    line, rule = twips(attribute(spacing, "line")), attribute(spacing, "lineRule")
    if (attribute(spacing, "beforeAutospacing") or "0") in {"1", "true", "on"}:
        facts["before"] = _AUTOMATIC_SPACE
    elif before is not None:
        facts["before"] = before / 20
    if (attribute(spacing, "afterAutospacing") or "0") in {"1", "true", "on"}:
        facts["after"] = _AUTOMATIC_SPACE
    elif after is not None:
        facts["after"] = after / 20
    if line is not None:
        facts["line"] = line
    if rule is not None:
        facts["rule"] = rule


def _list(properties: _Element, facts: ParagraphFacts) -> None:
    identifier, level = value(properties, "numId"), integer(value(properties, "ilvl"))
    if identifier is not None:
        facts["list_id"] = identifier
    if level is not None:
        facts["list_level"] = level


def _borders(borders: _Element, facts: ParagraphFacts) -> None:
    for side in borders:
        match str(side.tag).rpartition("}")[2]:
            case "top":
                facts["top"] = read_border(side)
            case "bottom":
                facts["bottom"] = read_border(side)
            case "left" | "right" | "start" | "end":
                facts["side"] = read_border(side)
            case "between":
                facts["between"] = read_border(side)


def read_border(side: _Element) -> Border:
    """Return whether a border shows, and its weight in pt (`w:sz` counts eighths)."""
    weight = twips(side.get(W + "sz"))
    return (attribute(side, "val") or "") not in _NO_BORDER, (weight or 0) / 8


def border_facts(borders: _Element | None) -> dict[str, Border]:
    """Return each side that a `w:tblBorders` or `w:tcBorders` states."""
    found: dict[str, Border] = {}
    for side in [] if borders is None else borders:
        name = str(side.tag).rpartition("}")[2]
        if name in _SIDES:
            found[_SIDES[name]] = read_border(side)
    return found


def margin_facts(margins: _Element | None) -> dict[str, float]:
    """Return the left and right margin in mm that a `w:tblCellMar` or `w:tcMar` states."""
    found: dict[str, float] = {}
    for side in [] if margins is None else margins:
        name = _SIDES.get(str(side.tag).rpartition("}")[2])
        width = twips(attribute(side, "w"))
        if name in {"left", "right"} and width is not None and attribute(side, "type") in (None, "dxa"):
            found[name] = twips_to_mm(width)
    return found
