"""Formatting as OOXML properties: only what differs from a base is written.

The children of `w:rPr` and `w:pPr` stand in the order that the schema asks for (ECMA-376-1, 17.3.1 and 17.3.2).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrs import evolve, fields

from vnadmindoc.layout import Alignment, LineSpacing, ParagraphFormat, RunFormat
from vnadmindoc.units import mm_to_twips

__all__ = [
    "DEFAULT_PARAGRAPH",
    "DEFAULT_RUN",
    "JUSTIFICATION",
    "overlay_paragraph",
    "overlay_run",
    "paragraph_properties",
    "run_properties",
]

JUSTIFICATION: Final = {
    Alignment.LEFT: "left",
    Alignment.CENTER: "center",
    Alignment.RIGHT: "right",
    Alignment.JUSTIFY: "both",
}

DEFAULT_RUN: Final = RunFormat(
    font="Times New Roman",
    size=14.0,
    bold=False,
    italic=False,
    underline=False,
    strike=False,
    color="000000",
    caps=False,
    vertical="baseline",
)
"""What `w:docDefaults` of every written file says of runs."""

DEFAULT_PARAGRAPH: Final = ParagraphFormat(
    alignment=Alignment.LEFT,
    first_line_indent=0.0,
    left_indent=0.0,
    right_indent=0.0,
    space_before=0.0,
    space_after=0.0,
    line_spacing=LineSpacing(),
    keep_with_next=False,
    keep_together=False,
    page_break_before=False,
)
"""What `w:docDefaults` of every written file says of paragraphs."""

_VERTICAL: Final = {"baseline": "baseline", "superscript": "superscript", "subscript": "subscript"}


def overlay_run(upper: RunFormat, lower: RunFormat) -> RunFormat:
    """Return `upper` with each fact that it leaves open taken from `lower`."""
    known = {name: value for name in _names(RunFormat) if (value := getattr(upper, name)) is not None}
    return evolve(lower, **known)


def overlay_paragraph(upper: ParagraphFormat, lower: ParagraphFormat) -> ParagraphFormat:
    """Return `upper` with each fact that it leaves open taken from `lower`."""
    known = {name: value for name in _names(ParagraphFormat) if (value := getattr(upper, name)) is not None}
    return evolve(lower, **known)


def _names(cls: type[RunFormat | ParagraphFormat]) -> list[str]:
    return [attribute.name for attribute in fields(cls)]


def run_properties(run: RunFormat, base: RunFormat) -> str:
    """Return the children of `w:rPr` for what `run` states otherwise than `base` ("" where nothing)."""
    return "".join(_run_pieces(run, base))


def _run_pieces(run: RunFormat, base: RunFormat) -> Iterator[str]:
    if run.font is not None and run.font != base.font:
        from vnadmindoc.formats.docx.markup import escape_attribute

        font = escape_attribute(run.font)
        yield f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
    yield _toggle("b", run.bold, base.bold, complex_twin=True)
    yield _toggle("i", run.italic, base.italic, complex_twin=True)
    yield _toggle("caps", run.caps, base.caps)
    yield _toggle("strike", run.strike, base.strike)
    if run.color is not None and run.color != base.color:
        yield f'<w:color w:val="{_color(run.color)}"/>'
    if run.size is not None and run.size != base.size:
        half_points = max(round(run.size * 2), 1)
        yield f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
    if run.underline is not None and run.underline != base.underline:
        yield f'<w:u w:val="{"single" if run.underline else "none"}"/>'
    if run.vertical is not None and run.vertical != base.vertical:
        yield f'<w:vertAlign w:val="{_VERTICAL[run.vertical]}"/>'


def _color(color: str) -> str:
    digits = color.removeprefix("#").upper()
    if len(digits) != len("RRGGBB") or not set(digits) <= set("0123456789ABCDEF"):
        raise ValueError(f"a colour is six hexadecimal digits, not {color!r}")
    return digits


def _toggle(tag: str, value: bool | None, base: bool | None, *, complex_twin: bool = False) -> str:
    if value is None or value == base:
        return ""
    off = "" if value else ' w:val="0"'
    twin = f"<w:{tag}Cs{off}/>" if complex_twin else ""
    return f"<w:{tag}{off}/>{twin}"


def paragraph_properties(paragraph: ParagraphFormat, base: ParagraphFormat) -> str:
    """Return the children of `w:pPr`, without style, for what `paragraph` states otherwise than `base`."""
    return "".join(
        (
            _toggle("keepNext", paragraph.keep_with_next, base.keep_with_next),
            _toggle("keepLines", paragraph.keep_together, base.keep_together),
            _toggle("pageBreakBefore", paragraph.page_break_before, base.page_break_before),
            _spacing(paragraph, base),
            _indents(paragraph, base),
            _alignment(paragraph.alignment, base.alignment),
        )
    )


def _alignment(alignment: Alignment | None, base: Alignment | None) -> str:
    if alignment is None or alignment == base:
        return ""
    return f'<w:jc w:val="{JUSTIFICATION[alignment]}"/>'


def _spacing(paragraph: ParagraphFormat, base: ParagraphFormat) -> str:
    attributes = ""
    if paragraph.space_before is not None and paragraph.space_before != base.space_before:
        attributes += f' w:before="{max(round(paragraph.space_before * 20), 0)}"'
    if paragraph.space_after is not None and paragraph.space_after != base.space_after:
        attributes += f' w:after="{max(round(paragraph.space_after * 20), 0)}"'
    if paragraph.line_spacing is not None and paragraph.line_spacing != base.line_spacing:
        attributes += _line(paragraph.line_spacing)
    return f"<w:spacing{attributes}/>" if attributes else ""


def _line(spacing: LineSpacing) -> str:
    match spacing.mode:
        case "multiple":
            return f' w:line="{round(spacing.value * 240)}" w:lineRule="auto"'
        case "exact":
            return f' w:line="{round(spacing.value * 20)}" w:lineRule="exact"'
        case "at_least":
            return f' w:line="{round(spacing.value * 20)}" w:lineRule="atLeast"'


def _indents(paragraph: ParagraphFormat, base: ParagraphFormat) -> str:
    attributes = ""
    if paragraph.left_indent is not None and paragraph.left_indent != base.left_indent:
        attributes += f' w:left="{mm_to_twips(paragraph.left_indent)}"'
    if paragraph.right_indent is not None and paragraph.right_indent != base.right_indent:
        attributes += f' w:right="{mm_to_twips(paragraph.right_indent)}"'
    if paragraph.first_line_indent is not None and paragraph.first_line_indent != base.first_line_indent:
        twips = mm_to_twips(paragraph.first_line_indent)
        attributes += f' w:firstLine="{twips}"' if twips >= 0 else f' w:hanging="{-twips}"'
    return f"<w:ind{attributes}/>" if attributes else ""
