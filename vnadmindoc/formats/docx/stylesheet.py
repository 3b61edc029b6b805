"""`word/styles.xml`: the layout's named styles as styles that a clerk can edit in Word.

A stylesheet is made once for a tuple of styles and kept: composed documents of one regulation share it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Final, Generic, TypeVar

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


_Format = TypeVar("_Format", RunFormat, ParagraphFormat)


@define(eq=False)
class _Memo(Generic[_Format]):
    """The markup of formats seen before: found by the object itself, else by its value. Bounded."""

    render: Callable[[_Format], str]
    _objects: dict[int, tuple[_Format, str]] = field(init=False, factory=dict)
    _values: dict[_Format, str] = field(init=False, factory=dict)

    def __call__(self, look: _Format) -> str:
        """Return the markup of a format."""
        kept = self._objects.get(id(look))
        # The object is kept with its markup, so its id is not given to another one.
        if kept is not None and kept[0] is look:
            return kept[1]
        markup = self._values.get(look)
        if markup is None:
            if len(self._values) >= _MAX_DIRECT:
                self._values.clear()
            markup = self._values[look] = self.render(look)
        if len(self._objects) >= _MAX_DIRECT:
            self._objects.clear()
        self._objects[id(look)] = (look, markup)
        return markup


@define(eq=False)
class Shape:
    """One style as the writer uses it: what it states and the markup of paragraphs that bear it.

    `pointer` is the `w:pStyle`, `head` opens a paragraph that looks like the style, `opening` also its only
    run; `direct_paragraph` and `direct_run` give the children of `w:pPr` and `w:rPr` of others.
    """

    paragraph: ParagraphFormat
    run: RunFormat
    pointer: str
    head: str
    opening: str
    direct_paragraph: Callable[[ParagraphFormat], str]
    direct_run: Callable[[RunFormat], str]


def _shape(style: Style, pointer: str, paragraph: ParagraphFormat, run: RunFormat) -> Shape:
    """Return a style's shape; `paragraph` and `run` are what the style comes to with all that is below it."""
    head = f"<w:p><w:pPr>{pointer}</w:pPr>" if pointer else "<w:p>"
    return Shape(
        style.paragraph,
        style.run,
        pointer,
        head,
        f"{head}<w:r><w:t>",
        _Memo[ParagraphFormat](lambda look: pointer + paragraph_properties(look, paragraph)),
        _Memo[RunFormat](lambda look: run_properties(look, run)),
    )


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
    plain = _shape(normal, "", floor_paragraph, floor_run)
    shapes: dict[str | None, Shape] = {None: plain, DEFAULT_STYLE: plain}
    pieces = [_PROLOG, _style_xml(normal, "Normal", _UNSTATED_PARAGRAPH, _UNSTATED_RUN, is_default=True)]
    taken = {"Normal"}
    for name, style in named.items():
        identifier = _identifier(name, taken)
        shapes[name] = _shape(
            style,
            f'<w:pStyle w:val="{identifier}"/>',
            overlay_paragraph(style.paragraph, floor_paragraph),
            overlay_run(style.run, floor_run),
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
