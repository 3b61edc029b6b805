"""The length of a line that is drawn: a shape in DrawingML or VML, or the border of a paragraph."""

from __future__ import annotations

import re
from typing import Final

from vnadmindoc.formats.docx.ooxml import MC, WP, A, V, W, twips
from vnadmindoc.formats.docx.patching.looks import Looks
from vnadmindoc.formats.docx.patching.properties import properties_of
from vnadmindoc.formats.docx.patching.refusing import refused
from vnadmindoc.formats.docx.patching.tree import Node
from vnadmindoc.layout import Alignment, ParagraphFormat
from vnadmindoc.units import TWIPS_PER_MM, mm_to_emu

__all__ = ["share_indents", "stretch_border", "stretch_shape"]

_NOT_SIMPLE: Final = (
    "đường kẻ này thuộc một nhóm hình hoặc đặt theo cách không sửa được tự động",
    "the line belongs to a group or is placed in a way that cannot be edited",
)
_TOO_LONG: Final = "đường kẻ dài hơn chỗ có được", "the line is longer than the frame"
_POINT: Final = re.compile(r"\s*+([^,\s]*+)\s*+,\s*+([^,\s]*+)\s*+")
_NEAR_MM: Final = 0.05
"""What rounding to twips may come to."""


def stretch_shape(node: Node, length: float) -> None:
    """Make the line of a `w:drawing` or `w:pict` as long as this (mm), its middle where it was.

    A line that is aligned to a side stays at its side. What older programs draw instead follows.

    Raises:
        Refused: for a line that is not by itself, is turned, or is measured in parts of the page.
    """
    if node.name == f"{W}drawing":
        _drawing(node, length)
        choice = node.parent
        while choice is not None and choice.name not in (f"{MC}Choice", f"{W}p"):
            choice = choice.parent
        if choice is not None and choice.name == f"{MC}Choice" and choice.parent is not None:
            for branch in choice.parent.children():
                if branch.name == f"{MC}Fallback":
                    pictures = [each for each in branch.iter() if each.name == f"{W}pict"]
                    for picture in pictures:
                        _vml(picture, length)
    else:
        _vml(node, length)


def _only(found: list[Node]) -> Node:
    if len(found) != 1:
        raise refused(_NOT_SIMPLE)
    return found[0]


def _named(parent: Node, name: str) -> Node | None:
    return next((child for child in parent.children() if child.name == name), None)


def _drawing(drawing: Node, length: float) -> None:
    frame = _only([child for child in drawing.children() if child.name in (f"{WP}inline", f"{WP}anchor")])
    extent = _named(frame, f"{WP}extent")
    graphic = _named(frame, f"{A}graphic")
    data = None if graphic is None else _named(graphic, f"{A}graphicData")
    shape = _only([] if data is None else data.children())
    if not shape.name.endswith(("}wsp", "}cxnSp")) or extent is None:
        raise refused(_NOT_SIMPLE)
    properties = _only([child for child in shape.children() if child.name.endswith("}spPr")])
    transform = _named(properties, f"{A}xfrm")
    inner = None if transform is None else _named(transform, f"{A}ext")
    if (transform is not None and (transform.plain("rot") or "0") != "0") or _is_relative(frame):
        raise refused(_NOT_SIMPLE)
    try:
        before = int(extent.plain("cx") or "")
    except ValueError as fault:
        raise refused(_NOT_SIMPLE) from fault
    after = mm_to_emu(length)
    _recenter(frame, before, after)
    extent.set_plain("cx", str(after))
    if inner is not None:
        inner.set_plain("cx", str(after))


def _is_relative(frame: Node) -> bool:
    if (frame.plain("simplePos") or "0") not in {"0", "false"}:
        return True
    for child in frame.children():
        if child.name.endswith("}sizeRelH"):
            return any(share.text().strip() not in {"", "0"} for share in child.children())
    return frame.name == f"{WP}anchor" and _named(frame, f"{WP}positionH") is None


def _recenter(frame: Node, before: int, after: int) -> None:
    position = _named(frame, f"{WP}positionH")
    offset = None if position is None else _named(position, f"{WP}posOffset")
    if offset is not None:
        try:
            place = int(offset.text().strip())
        except ValueError as fault:
            raise refused(_NOT_SIMPLE) from fault
        offset.set_text(str(place - round((after - before) / 2)))


def _vml(picture: Node, length: float) -> None:
    shapes = [child for child in picture.children() if child.name.startswith(V) and child.name != f"{V}shapetype"]
    shape = _only(shapes)
    style = _declarations(shape.plain("style") or "")
    if style.get("mso-width-percent", "0") != "0" or (shape.plain("o:hrpct") or "0") != "0" or "rotation" in style:
        raise refused(_NOT_SIMPLE)
    if shape.name == f"{V}line":
        _line(shape, length)
    elif shape.name in (f"{V}shape", f"{V}rect"):
        _box(shape, style, length)
    else:
        raise refused(_NOT_SIMPLE)


def _line(shape: Node, length: float) -> None:
    start, end = (_POINT.fullmatch(shape.plain(name) or "") for name in ("from", "to"))
    if start is None or end is None:
        raise refused(_NOT_SIMPLE)
    left, right = _points(start[1] or "0"), _points(end[1] or "0")
    middle, half = (left + right) / 2, length * TWIPS_PER_MM / 40
    if left > right:
        half = -half
    shape.set_plain("from", f"{_number(middle - half)}pt,{start[2] or '0'}")
    shape.set_plain("to", f"{_number(middle + half)}pt,{end[2] or '0'}")


def _box(shape: Node, style: dict[str, str], length: float) -> None:
    if "width" not in style:
        raise refused(_NOT_SIMPLE)
    width = length * TWIPS_PER_MM / 20
    before = _points(style["width"])
    if "margin-left" in style and style.get("mso-position-horizontal", "absolute") == "absolute":
        style["margin-left"] = f"{_number(_points(style['margin-left']) - (width - before) / 2)}pt"
    style["width"] = f"{_number(width)}pt"
    shape.set_plain("style", ";".join(f"{name}:{value}" for name, value in style.items()))


def _declarations(style: str) -> dict[str, str]:
    pairs = (each.partition(":") for each in style.split(";"))
    return {name.strip(): value.strip() for name, colon, value in pairs if colon}


def _points(text: str) -> float:
    """Return a length of VML in points; a bare number counts pixels of 1/96 inch."""
    text = text.strip().removesuffix("px")
    text = f"0{text}" if text.startswith(".") else text.replace("-.", "-0.")
    measure = twips(text)
    if measure is None:
        raise refused(_NOT_SIMPLE)
    return (measure * 15 if text[-1:].isdigit() else measure) / 20


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def share_indents(free: float, alignment: Alignment | None) -> tuple[float, float]:
    """Return the left and right indent in mm that leave a line standing so in a frame with `free` mm to spare.

    Raises:
        Refused: where there is less than nothing to spare.
    """
    if free < -_NEAR_MM:
        raise refused(_TOO_LONG)
    free = max(free, 0.0)
    match alignment:
        case Alignment.CENTER:
            return free / 2, free / 2
        case Alignment.RIGHT:
            return free, 0.0
        case _:
            return 0.0, free


def stretch_border(
    paragraph: Node, sides: tuple[float, float], change: float, alignment: Alignment | None, looks: Looks
) -> None:
    """Make a paragraph's border longer by `change` mm; `sides` are its left and right indent as they are, in mm."""
    if abs(change) < _NEAR_MM:
        return
    left, right = sides
    match alignment:
        case Alignment.LEFT:
            right -= change
        case Alignment.RIGHT:
            left -= change
        case _:
            left, right = left - change / 2, right - change / 2
    if min(left, right) < -_NEAR_MM:
        raise refused(_TOO_LONG)
    properties = properties_of(looks.tree, paragraph, "pPr")
    looks.shape(properties, ParagraphFormat(left_indent=max(left, 0.0), right_indent=max(right, 0.0)))
