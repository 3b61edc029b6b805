"""`word/styles.xml`: the layout's named styles as styles that a clerk can edit in Word.

A stylesheet is made once for a tuple of styles and kept: composed documents of one regulation share it.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from attrs import define, field, frozen

from vnadmindoc.formats.docx.formatting import (
    DEFAULT_PARAGRAPH,
    DEFAULT_RUN,
    overlay_paragraph,
    overlay_run,
    paragraph_properties,
    run_properties,
)
from vnadmindoc.formats.docx.markup import escape_attribute
from vnadmindoc.layout import LineSpacing, ParagraphFormat, RunFormat, Style

__all__ = ["DEFAULT_STYLE", "LINE_STYLE", "SEPARATOR_STYLE", "Shape", "Stylesheet", "stylesheet"]

DEFAULT_STYLE: Final = "Normal"
"""Word's own name of the style that a paragraph without a style has."""

LINE_STYLE: Final = Style(
    name="Đường kẻ ngang",
    paragraph=ParagraphFormat(
        space_before=0.0, space_after=0.0, line_spacing=LineSpacing(mode="exact", value=3.0), first_line_indent=0.0
    ),
    run=RunFormat(size=2.0),
)
"""The paragraph that carries a horizontal line as its lower border: three points high."""

SEPARATOR_STYLE: Final = Style(
    name="Khoảng ngăn",
    paragraph=ParagraphFormat(
        space_before=0.0, space_after=0.0, line_spacing=LineSpacing(mode="exact", value=1.0), first_line_indent=0.0
    ),
    run=RunFormat(size=1.0),
)
"""The paragraph that Word's format demands after a table, one point high so that it moves nothing."""

_MAX_SHEETS: Final = 16
_MAX_DIRECT: Final = 256
_UNSTATED_RUN: Final = RunFormat(
    bold=False, italic=False, underline=False, strike=False, color="000000", caps=False, vertical="baseline"
)
_UNSTATED_PARAGRAPH: Final = ParagraphFormat(keep_with_next=False, keep_together=False, page_break_before=False)

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@define(eq=False)
class Shape:
    """One style as the writer uses it: its id, what it states, what that comes to, and its prepared markup."""

    identifier: str
    paragraph: ParagraphFormat
    run: RunFormat
    whole_paragraph: ParagraphFormat
    whole_run: RunFormat
    pointer: str
    head: str
    opening: str = field(init=False)
    _direct_runs: dict[RunFormat, str] = field(init=False, factory=dict)
    _direct_paragraphs: dict[ParagraphFormat, str] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        """Prepare the markup up to the text of a paragraph that is one run of this style."""
        self.opening = f"{self.head}<w:r><w:t>"

    def direct_run(self, run: RunFormat) -> str:
        """Return the children of `w:rPr` of a run in a paragraph of this style."""
        found = self._direct_runs.get(run)
        if found is None:
            if len(self._direct_runs) >= _MAX_DIRECT:
                self._direct_runs.clear()
            found = self._direct_runs[run] = run_properties(run, self.whole_run)
        return found

    def direct_paragraph(self, paragraph: ParagraphFormat) -> str:
        """Return the children of `w:pPr`, the style first, of a paragraph of this style."""
        found = self._direct_paragraphs.get(paragraph)
        if found is None:
            if len(self._direct_paragraphs) >= _MAX_DIRECT:
                self._direct_paragraphs.clear()
            found = self.pointer + paragraph_properties(paragraph, self.whole_paragraph)
            self._direct_paragraphs[paragraph] = found
        return found


@frozen(kw_only=True, eq=False)
class Stylesheet:
    """The styles of one layout: the part's XML and the shape of each style by name (`None` is no style)."""

    styles: tuple[Style, ...]
    xml: str
    shapes: dict[str | None, Shape]
    line: Shape
    separator: str


_SHEETS: list[Stylesheet] = []


def stylesheet(styles: tuple[Style, ...]) -> Stylesheet:
    """Return the stylesheet of these styles: the one made before where they are the same or equal."""
    for sheet in _SHEETS:
        if sheet.styles is styles:
            return sheet
    for sheet in _SHEETS:
        if sheet.styles == styles:
            return sheet
    made = _make(styles)
    if len(_SHEETS) >= _MAX_SHEETS:
        _SHEETS.clear()
    _SHEETS.append(made)
    return made


def _make(styles: tuple[Style, ...]) -> Stylesheet:
    named = {style.name: style for style in styles}
    normal = named.pop(DEFAULT_STYLE, Style(name=DEFAULT_STYLE, paragraph=ParagraphFormat(), run=RunFormat()))
    line = _reserve(LINE_STYLE, named)
    separator = _reserve(SEPARATOR_STYLE, named)
    floor_paragraph = overlay_paragraph(normal.paragraph, DEFAULT_PARAGRAPH)
    floor_run = overlay_run(normal.run, DEFAULT_RUN)
    plain = Shape("Normal", normal.paragraph, normal.run, floor_paragraph, floor_run, "", "<w:p>")
    shapes: dict[str | None, Shape] = {None: plain, DEFAULT_STYLE: plain}
    pieces = [_PROLOG, _style_xml(normal, "Normal", _UNSTATED_PARAGRAPH, _UNSTATED_RUN, is_default=True)]
    taken = {"Normal"}
    for name, style in named.items():
        identifier = _identifier(name, taken)
        pointer = f'<w:pStyle w:val="{identifier}"/>'
        shapes[name] = Shape(
            identifier,
            style.paragraph,
            style.run,
            overlay_paragraph(style.paragraph, floor_paragraph),
            overlay_run(style.run, floor_run),
            pointer,
            f"<w:p><w:pPr>{pointer}</w:pPr>",
        )
        below_paragraph = overlay_paragraph(_stated_toggles(normal.paragraph), _UNSTATED_PARAGRAPH)
        below_run = overlay_run(_stated_effects(normal.run), _UNSTATED_RUN)
        pieces.append(_style_xml(style, identifier, below_paragraph, below_run))
    pieces.append(_EPILOG)
    return Stylesheet(
        styles=styles,
        xml="".join(pieces),
        shapes=shapes,
        line=shapes[line],
        separator=f"{shapes[separator].head}</w:p>",
    )


def _reserve(own: Style, named: dict[str, Style]) -> str:
    """Add one of the writer's own styles, under another name where the layout has a different one of that name."""
    name, serial = own.name, 1
    while name in named and (named[name].paragraph, named[name].run) != (own.paragraph, own.run):
        serial += 1
        name = f"{own.name} {serial}"
    named.setdefault(name, Style(name=name, paragraph=own.paragraph, run=own.run))
    return name


def _stated_toggles(paragraph: ParagraphFormat) -> ParagraphFormat:
    return ParagraphFormat(
        keep_with_next=paragraph.keep_with_next,
        keep_together=paragraph.keep_together,
        page_break_before=paragraph.page_break_before,
    )


def _stated_effects(run: RunFormat) -> RunFormat:
    return RunFormat(
        bold=run.bold,
        italic=run.italic,
        underline=run.underline,
        strike=run.strike,
        color=run.color,
        caps=run.caps,
        vertical=run.vertical,
    )


def _identifier(name: str, taken: set[str]) -> str:
    """Return an id of ASCII letters and digits for a style's name, unlike those taken in any case."""
    plain = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    words = "".join(
        letter if letter.isascii() and letter.isalnum() else " "
        for letter in plain
        if letter.isprintable() and not unicodedata.combining(letter)
    ).split()
    stem = "".join(word[0].upper() + word[1:] for word in words) or "Style"
    identifier, serial = stem, 1
    while identifier.lower() in {other.lower() for other in taken}:
        serial += 1
        identifier = f"{stem}{serial}"
    taken.add(identifier)
    return identifier


def _written_name(name: str) -> str:
    """Return a style's name as the file may state it.

    A comma would part the name from an alias (17.7.4.9), so its look-alike U+201A stands for it.
    """
    return escape_attribute(name.replace(",", "\u201a"))


def _style_xml(
    style: Style, identifier: str, paragraph: ParagraphFormat, run: RunFormat, *, is_default: bool = False
) -> str:
    shape = paragraph_properties(style.paragraph, paragraph)
    if style.outline_level is not None:
        shape += f'<w:outlineLvl w:val="{style.outline_level}"/>'
    typography = run_properties(style.run, run)
    return "".join(
        (
            '<w:style w:type="paragraph"',
            ' w:default="1"' if is_default else ' w:customStyle="1"',
            f' w:styleId="{identifier}"><w:name w:val="{_written_name(style.name)}"/>',
            "" if is_default else '<w:basedOn w:val="Normal"/>',
            "<w:qFormat/>",
            f"<w:pPr>{shape}</w:pPr>" if shape else "",
            f"<w:rPr>{typography}</w:rPr>" if typography else "",
            "</w:style>",
        )
    )


_PROLOG: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<w:styles xmlns:w="{_W}" xmlns:r="{_R}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman"'
    ' w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/>'
    '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
)
_EPILOG: Final = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style></w:styles>'
)
