"""What the markup of a `w:pPr`, `w:rPr` and others states, kept by the markup of each property in it.

Files share nearly all properties ("<w:jc w:val="both"/>") and differ in how they combine them. Where properties are
written one after another, no two of a name, what they state together is the sum of what each states. Each is parsed
as the tree would be when it is first met, alone, so what is no whole element is found out; whatever is written in
another way is parsed as a whole.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from attrs import frozen

from vnadmindoc.formats.docx.cells import CellFacts, CellValues, cell_facts, cell_values
from vnadmindoc.formats.docx.facts import ParagraphFacts, RunFacts, paragraph_facts, run_facts
from vnadmindoc.formats.docx.ooxml import BrokenPart, W, attribute, value
from vnadmindoc.formats.docx.scan import parse_slice
from vnadmindoc.formats.docx.section_facts import SectionFacts, section_facts
from vnadmindoc.formats.docx.table_facts import (
    RowFacts,
    TableFacts,
    TableValues,
    grid_columns,
    row_facts,
    table_facts,
    table_values,
)

__all__ = ["Held", "StatedParagraph", "StatedRun", "stated_held", "stated_paragraph", "stated_run"]

Held = CellFacts | RowFacts | TableFacts | SectionFacts
"""What is stated of a cell, a row, a table or a section."""

_MEMO: Final = 8192
_GRAINS: Final = 8192
_EMPTY_ELEMENT: Final = r"<w(?:14)?:([A-Za-z0-9]+)(?: [^<>]*)?/>"
_OF_RUN: Final = re.compile(f"({_EMPTY_ELEMENT})", re.ASCII)
_OF_PARAGRAPH: Final = re.compile(
    rf"({_EMPTY_ELEMENT}|<w:(rPr|numPr|pBdr|tabs)>((?:<w(?:14)?:[^<>]+/>)*)</w:\3>)", re.ASCII
)
_OF_CELL: Final = re.compile(rf"({_EMPTY_ELEMENT}|<w:(tcBorders|tcMar)>((?:<w(?:14)?:[^<>]+/>)*)</w:\3>)", re.ASCII)
_OF_TABLE: Final = re.compile(
    rf"({_EMPTY_ELEMENT}|<w:(tblBorders|tblCellMar)>((?:<w(?:14)?:[^<>]+/>)*)</w:\3>)", re.ASCII
)
_CELL_WIDTH: Final = re.compile('<w:tcW w:w="([0-9]{1,6})" w:type="dxa" ?/>', re.ASCII)
_GRID: Final = re.compile('<w:tblGrid>(?:<w:gridCol w:w="[0-9]{1,6}" ?/>)*+</w:tblGrid>', re.ASCII)
_COLUMN_WIDTH: Final = re.compile('w:w="([0-9]+)"', re.ASCII)
_TABLE_FRAME: Final = "<w:tblPr>", "</w:tblPr>"
_CELL_FRAME: Final = "<w:tcPr>", "</w:tcPr>"
_RUN_FRAME: Final = "<w:rPr>", "</w:rPr>"
_PARAGRAPH_FRAME: Final = "<w:pPr>", "</w:pPr>"
_REVISIONS: Final = frozenset({"sectPr", "pPrChange", "del", "ins", "moveFrom", "moveTo"})
_NOT_PLAIN: Final = frozenset(W + name for name in _REVISIONS)
_ENTANGLED: Final = frozenset({"dstrike"})
"""Properties that mean something else where another one stands before them."""


@frozen(eq=False)
class StatedParagraph:
    """What a `w:pPr` states: the style it names and the rest."""

    style: str | None
    facts: ParagraphFacts


@frozen(eq=False)
class StatedRun:
    """What a `w:rPr` states: the character style it names and the rest."""

    style: str | None
    facts: RunFacts


@lru_cache(maxsize=_MEMO)
def stated_paragraph(markup: str) -> StatedParagraph | None:
    """Return what a `w:pPr` states, `None` where its paragraph is not plain."""
    summed = _paragraph_sum(markup)
    if summed is not None:
        return summed
    try:
        properties = parse_slice(markup)
    except BrokenPart:
        return None
    kinds = {str(child.tag) for child in properties.iter()}
    if properties.tag != f"{W}pPr" or not kinds.isdisjoint(_NOT_PLAIN):
        return None
    return StatedParagraph(value(properties, "pStyle"), paragraph_facts(properties))


@lru_cache(maxsize=_MEMO)
def stated_run(markup: str) -> StatedRun | None:
    """Return what a `w:rPr` states, `None` where its run is not plain."""
    summed = _run_sum(markup)
    if summed is not None:
        return summed
    try:
        properties = parse_slice(markup)
    except BrokenPart:
        return None
    if properties.tag != f"{W}rPr" or any(len(child) for child in properties):
        return None
    return StatedRun(value(properties, "rStyle"), run_facts(properties))


@lru_cache(maxsize=_MEMO)
def stated_held(markup: str) -> Held | None:
    """Return what a `w:tcPr`, `w:trPr`, `w:tblPr` with its `w:tblGrid` or `w:sectPr` states.

    It is `None` where the tree has to say. Relationships in it are taken to be in the prefix `r`.
    """
    summed = _table_sum(markup) if markup.startswith("<w:tblPr") else _cell_sum(markup)
    if summed is not None:
        return summed
    properties, end, grid = markup.partition("</w:tblPr>")
    try:
        element = parse_slice(properties + end, is_linked=True)
        match str(element.tag)[len(W) :]:
            case "tcPr":
                return cell_facts(element)
            case "trPr":
                return row_facts(element)
            case "tblPr":
                return table_facts(element, grid_columns(parse_slice(grid)))
            case _:
                return section_facts(element)
    except BrokenPart:
        return None


def _cell_sum(markup: str) -> CellFacts | None:
    """Return what a `w:tcPr` of properties written one after another states, `None` where it is to be parsed whole."""
    values: CellValues = {}
    found = _one_by_one(markup, _CELL_FRAME, _OF_CELL)
    for whole, *_ in found or ():
        width = _CELL_WIDTH.fullmatch(whole)  # hardly two tables have the same
        grain = _cell_grain(whole) if width is None else CellValues(width=float(width[1]))
        if grain is None:
            return None
        values |= grain
    return None if found is None else CellFacts(**values)


def _table_sum(markup: str) -> TableFacts | None:
    """Return what a `w:tblPr` of properties written one after another and its `w:tblGrid` state, likewise."""
    values: TableValues = {}
    properties, end, grid = markup.partition("</w:tblPr>")
    if _GRID.fullmatch(grid) is None:
        return None
    found = _one_by_one(properties + end, _TABLE_FRAME, _OF_TABLE)
    for whole, *_ in found or ():
        grain = _table_grain(whole)
        if grain is None:
            return None
        values |= grain
    columns = tuple([float(width) for width in _COLUMN_WIDTH.findall(grid)])
    return None if found is None else TableFacts(**values, columns=columns)


def _run_sum(markup: str) -> StatedRun | None:
    """Return what a `w:rPr` of empty properties states, `None` where it is to be parsed as a whole."""
    style: str | None = None
    facts: RunFacts = {}
    found = _one_by_one(markup, _RUN_FRAME, _OF_RUN)
    for whole, *_ in found or ():
        grain = _run_grain(whole)
        if grain is None:
            return None
        style = style if grain.style is None else grain.style
        facts |= grain.facts
    return None if found is None else StatedRun(style, facts)


def _paragraph_sum(markup: str) -> StatedParagraph | None:
    """Return what a `w:pPr` of properties written one after another states, `None` where it is to be parsed whole."""
    style: str | None = None
    facts: ParagraphFacts = {}
    found = _one_by_one(markup, _PARAGRAPH_FRAME, _OF_PARAGRAPH)
    for whole, _, group, inner in found or ():
        if group == "rPr":
            if not _is_plain_look(inner):
                return None
            continue
        grain = _paragraph_grain(whole)
        if grain is None:
            return None
        style = style if grain.style is None else grain.style
        facts |= grain.facts
    return None if found is None else StatedParagraph(style, facts)


def _one_by_one(markup: str, frame: tuple[str, str], properties: re.Pattern[str]) -> list[tuple[str, ...]] | None:
    """Return the properties in a frame, `None` where there is more in it, or two of a name.

    Of each there is its markup, its name, or behind that the name of its group and what the group holds.
    """
    head, tail = frame
    if not (markup.startswith(head) and markup.endswith(tail)):
        return None
    found: list[tuple[str, ...]] = properties.findall(markup[len(head) : -len(tail)])
    if sum([len(row[0]) for row in found]) != len(markup) - len(head) - len(tail):
        return None
    return found if len({row[1] or row[2] for row in found}) == len(found) else None


def _is_plain_look(properties: str) -> bool:
    """Tell whether what the mark at a paragraph's end looks like is whole, and tells of no revision."""
    found = _OF_RUN.findall(properties)
    return sum([len(whole) for whole, _ in found]) == len(properties) and all(
        name not in _REVISIONS and _run_grain(whole) is not None for whole, name in found
    )


@lru_cache(maxsize=_GRAINS)
def _run_grain(markup: str) -> StatedRun | None:
    """Return what one property of a run states, `None` where it is no whole element or depends on others."""
    try:
        element = parse_slice(markup)
    except BrokenPart:
        return None
    if len(element) or str(element.tag).rpartition("}")[2] in _ENTANGLED:
        return None
    style = attribute(element, "val") if element.tag == f"{W}rStyle" else None
    return StatedRun(style, run_facts((element,)))


@lru_cache(maxsize=_GRAINS)
def _paragraph_grain(markup: str) -> StatedParagraph | None:
    """Return what one property of a paragraph states, `None` where it is no whole element or tells of a revision."""
    try:
        element = parse_slice(markup)
    except BrokenPart:
        return None
    if not {str(each.tag) for each in element.iter()}.isdisjoint(_NOT_PLAIN):
        return None
    style = attribute(element, "val") if element.tag == f"{W}pStyle" else None
    return StatedParagraph(style, paragraph_facts((element,)))


@lru_cache(maxsize=_GRAINS)
def _cell_grain(markup: str) -> CellValues | None:
    """Return what one property of a cell states, `None` where it is no whole element."""
    try:
        return cell_values((parse_slice(markup),))
    except BrokenPart:
        return None


@lru_cache(maxsize=_GRAINS)
def _table_grain(markup: str) -> TableValues | None:
    """Return what one property of a table states, `None` where it is no whole element."""
    try:
        return table_values((parse_slice(markup),))
    except BrokenPart:
        return None
