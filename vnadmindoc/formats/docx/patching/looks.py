"""Typography, shape and page set-up, stated in `w:rPr`, `w:pPr` and `w:sectPr`; what would contradict is taken out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrs import define, field

from vnadmindoc.formats.docx.formatting import JUSTIFICATION
from vnadmindoc.formats.docx.ooxml import twips
from vnadmindoc.formats.docx.patching.properties import drop, ensure, set_toggle, set_value
from vnadmindoc.formats.docx.patching.refusing import refused
from vnadmindoc.formats.docx.patching.tree import Node, Tree
from vnadmindoc.layout import Alignment, LineSpacing, PageSetup, ParagraphFormat, RunFormat
from vnadmindoc.units import mm_to_twips

__all__ = ["Looks"]

_STRICT_SIDES: Final = {"left": "start", "right": "end"}
_RULES: Final = {"multiple": "auto", "exact": "exact", "at_least": "atLeast"}
_SINGLE: Final = {"multiple": 240, "exact": 20, "at_least": 20}
_THEMES: Final = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_FACES: Final = ("ascii", "hAnsi", "eastAsia", "cs")
_MARGINS: Final = (
    ("top", "top"),
    ("bottom", "bottom"),
    ("right", "right"),
    ("header_distance", "header"),
    ("footer_distance", "footer"),
)
_NO_PAPER: Final = (
    "phần trang này không ghi đủ khổ giấy hoặc lề trang để sửa một phần",
    "the section does not state its paper or margins, so a part of them cannot be set",
)
_NO_COLOR: Final = "màu chữ phải là sáu chữ số thập lục phân", "a colour is six hexadecimal digits"


@define(eq=False)
class Looks:
    """States looks in one part. `styles` are the bytes of the file's styles and lists, where other spacing may hide."""

    tree: Tree
    styles: bytes = b""
    _in_styles: dict[str, bool] = field(init=False, factory=dict)

    def typography(self, properties: Node, look: RunFormat) -> None:
        """State the facts of a format in a `w:rPr`."""
        if look.font is not None:
            self._font(properties, look.font)
        for name, value in (("b", look.bold), ("i", look.italic)):
            if value is not None:
                set_toggle(self.tree, properties, name, value=value)
                set_toggle(self.tree, properties, f"{name}Cs", value=value)
        for name, value, rival in (("caps", look.caps, "smallCaps"), ("strike", look.strike, "dstrike")):
            if value is not None:
                set_toggle(self.tree, properties, name, value=value)
                drop(properties, rival)
        for name, stated in _values(look):
            set_value(self.tree, properties, name, stated)

    def _font(self, properties: Node, font: str) -> None:
        fonts = ensure(self.tree, properties, "rFonts")
        for theme in _THEMES:
            fonts.set_attribute(theme, None)
        for face in _FACES:
            fonts.set_attribute(face, font)

    def shape(self, properties: Node, look: ParagraphFormat) -> None:
        """State the facts of a format in a `w:pPr`."""
        for name, value in (
            ("keepNext", look.keep_with_next),
            ("keepLines", look.keep_together),
            ("pageBreakBefore", look.page_break_before),
        ):
            if value is not None:
                set_toggle(self.tree, properties, name, value=value)
        self._spacing(properties, look)
        self._indents(properties, look)
        if look.alignment is not None:
            set_value(self.tree, properties, "jc", self._justification(look.alignment))

    def may_hide_space(self, properties: Node) -> bool:
        """Tell whether the space between this paragraph and its like may be left out (`w:contextualSpacing`)."""
        return self._is_in_styles("contextualSpacing") or properties.child("contextualSpacing") is not None

    def _is_in_styles(self, name: str) -> bool:
        known = self._in_styles.get(name)
        if known is None:
            known = self._in_styles[name] = name.encode() in self.styles
        return known

    def _justification(self, alignment: Alignment) -> str:
        stated = JUSTIFICATION[alignment]
        return _STRICT_SIDES.get(stated, stated) if self.tree.root.scope.is_strict else stated

    def _spacing(self, properties: Node, look: ParagraphFormat) -> None:
        for side, points in (("before", look.space_before), ("after", look.space_after)):
            if points is None:
                continue
            spacing = ensure(self.tree, properties, "spacing")
            spacing.set_attribute(side, str(max(round(points * 20), 0)))
            self._overrule(spacing, f"{side}Autospacing")
            self._overrule(spacing, f"{side}Lines")
            if points > 0 and self.may_hide_space(properties):
                # Word drops the space between paragraphs of one style where this is on.
                set_toggle(self.tree, properties, "contextualSpacing", value=False)
        if look.line_spacing is not None:
            self._line(ensure(self.tree, properties, "spacing"), look.line_spacing)

    def _line(self, spacing: Node, wanted: LineSpacing) -> None:
        spacing.set_attribute("line", str(round(wanted.value * _SINGLE[wanted.mode])))
        spacing.set_attribute("lineRule", _RULES[wanted.mode])

    def _overrule(self, element: Node, name: str) -> None:
        """Take out an attribute that would go before ours; say 0 where a style may state it."""
        element.set_attribute(name, "0" if self._is_in_styles(name) else None)

    def _indents(self, properties: Node, look: ParagraphFormat) -> None:
        for side, mm in (("left", look.left_indent), ("right", look.right_indent)):
            if mm is None:
                continue
            indents = ensure(self.tree, properties, "ind")
            twin = _STRICT_SIDES[side]
            written, other = (twin, side) if self.tree.root.scope.is_strict else (side, twin)
            indents.set_attribute(written, str(mm_to_twips(mm)))
            indents.set_attribute(other, None)
            self._overrule(indents, f"{side}Chars")
            self._overrule(indents, f"{twin}Chars")
        if look.first_line_indent is not None:
            indents = ensure(self.tree, properties, "ind")
            first = mm_to_twips(look.first_line_indent)
            written, other = ("firstLine", "hanging") if first >= 0 else ("hanging", "firstLine")
            indents.set_attribute(written, str(abs(first)))
            indents.set_attribute(other, None)
            self._overrule(indents, "firstLineChars")
            self._overrule(indents, "hangingChars")

    def page(self, properties: Node, page: PageSetup) -> None:
        """State paper and margins in a `w:sectPr`."""
        if page.width is not None or page.height is not None:
            self._paper(properties, page)
        sides = [(name, getattr(page, side)) for side, name in _MARGINS if getattr(page, side) is not None]
        if not sides and page.left is None:
            return
        margins = properties.child("pgMar")
        if margins is None:
            if page.left is None or len(sides) != len(_MARGINS):
                raise refused(_NO_PAPER)
            margins = ensure(self.tree, properties, "pgMar")
        for name, mm in sides:
            # A negative margin keeps a header from pushing the text down; that is not what is changed here.
            is_fixed = name in {"top", "bottom"} and (margins.attribute(name) or "").startswith("-")
            margins.set_attribute(name, str(-mm_to_twips(mm) if is_fixed else mm_to_twips(mm)))
        if page.left is not None:
            self._left(margins, mm_to_twips(page.left))
        if margins.attribute("gutter") is None:
            margins.set_attribute("gutter", "0")

    def _left(self, margins: Node, wanted: int) -> None:
        gutter = round(twips(margins.attribute("gutter")) or 0)
        if gutter > wanted:
            gutter = 0
            margins.set_attribute("gutter", "0")
        margins.set_attribute("left", str(wanted - gutter))

    def _paper(self, properties: Node, page: PageSetup) -> None:
        size = properties.child("pgSz")
        if size is None and (page.width is None or page.height is None):
            raise refused(_NO_PAPER)
        size = ensure(self.tree, properties, "pgSz")
        before = size.attribute("w"), size.attribute("h")
        for name, mm in (("w", page.width), ("h", page.height)):
            if mm is not None:
                size.set_attribute(name, str(mm_to_twips(mm)))
        width, height = twips(size.attribute("w")) or 0, twips(size.attribute("h")) or 0
        if (size.attribute("w"), size.attribute("h")) != before:
            size.set_attribute("code", None)
        is_landscape = size.attribute("orient") == "landscape"
        if is_landscape != (width > height):
            size.set_attribute("orient", "landscape" if width > height else None)


def _values(look: RunFormat) -> Iterator[tuple[str, str]]:
    """Yield the facts of a format that are told by `w:val`."""
    if look.color is not None:
        digits = look.color.removeprefix("#").upper()
        if len(digits) != len("RRGGBB") or not set(digits) <= set("0123456789ABCDEF"):
            raise refused(_NO_COLOR)
        yield "color", digits
    if look.size is not None:
        size = str(max(round(look.size * 2), 1))
        yield "sz", size
        yield "szCs", size
    if look.underline is not None:
        yield "u", "single" if look.underline else "none"
    if look.vertical is not None:
        yield "vertAlign", look.vertical
