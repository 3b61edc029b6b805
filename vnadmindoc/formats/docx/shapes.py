"""What is drawn: lines, pictures, text boxes and the rest, in DrawingML and in its forerunner VML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from attrs import frozen

from vnadmindoc.formats.docx.ooxml import MC, OFFICE, WP, A, R, V, W, twips
from vnadmindoc.formats.docx.source import Source
from vnadmindoc.layout import Alignment, HorizontalLine, Opaque, Picture
from vnadmindoc.units import EMU_PER_MM, TWIPS_PER_MM

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["Drawn", "PlacedLine", "TextBox", "alternatives", "read_drawn"]


@frozen
class TextBox:
    """A text box: the element that holds its blocks, and that element's path."""

    content: _Element
    path: str


@frozen
class PlacedLine:
    """A drawn line and how far below the top of the paragraph that anchors it, in mm, where the file tells."""

    line: HorizontalLine
    offset: float | None


Drawn = TextBox | PlacedLine | Picture | Opaque

_EMU_PER_POINT: Final = 12_700
_LINES: Final = frozenset({"line", "straightConnector1", "lineInv"})
_THIN_MM: Final = 1.5
_SHORTEST_MM: Final = 2.0
_SLOPE: Final = 0.1
_TOLERANCE_MM: Final = 4.0
_QUARTER: Final = 5_400_000
_STRAIGHT_CONNECTOR: Final = "#_x0000_t32"
_TYPES: Final = {
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "bmp": "image/bmp",
    "emf": "image/x-emf", "wmf": "image/x-wmf", "tif": "image/tiff", "tiff": "image/tiff", "svg": "image/svg+xml",
}  # fmt: skip
_ALIGNED: Final = {
    "center": Alignment.CENTER,
    "left": Alignment.LEFT,
    "inside": Alignment.LEFT,
    "right": Alignment.RIGHT,
    "outside": Alignment.RIGHT,
}
_DECLARATION: Final = re.compile(r"(?<![a-z-])([a-z-]++)\s*+:\s*([^;]+)")


def alternatives(element: _Element) -> _Element | None:
    """Return the branch of `mc:AlternateContent` that is read: the first choice, else the fallback."""
    chosen = element.find(f"{MC}Choice")
    return element.find(f"{MC}Fallback") if chosen is None or not len(chosen) else chosen


def read_drawn(element: _Element, path: str, width: float, source: Source) -> Iterator[Drawn]:
    """Yield what a `w:drawing`, `w:pict` or `w:object` shows; it stands in a frame `width` mm wide."""
    if element.tag == f"{W}drawing":
        for frame in element:
            if frame.tag in (f"{WP}inline", f"{WP}anchor"):
                yield from _drawing(frame, path, width, source)
    else:
        if element.tag == f"{W}object":
            embedded = element.find(f"{OFFICE}OLEObject")
            name = "" if embedded is None else embedded.get("ProgID", "")
            yield Opaque(name=f"object {name}".strip(), anchor=source.anchor(path))
        for shape in element:
            yield from _vml(shape, path, source)


@frozen(kw_only=True)
class _Place:
    """Where a drawing stands and how large it is, in mm (a member of a group shares its group's place)."""

    path: str
    cx: float
    cy: float
    alignment: Alignment | None
    offset: float | None
    description: str
    scale: float = 1.0
    is_member: bool = False


def _mm(text: str | None) -> float:
    try:
        return int(text or "0") / EMU_PER_MM
    except (ValueError, OverflowError):
        return 0.0


def _drawing(frame: _Element, path: str, width: float, source: Source) -> Iterator[Drawn]:
    extent, label = frame.find(f"{WP}extent"), frame.find(f"{WP}docPr")
    cx = 0.0 if extent is None else _mm(extent.get("cx"))
    place = _Place(
        path=path,
        cx=cx,
        cy=0.0 if extent is None else _mm(extent.get("cy")),
        alignment=_alignment(frame.find(f"{WP}positionH"), cx, width),
        offset=_offset(frame.find(f"{WP}positionV")),
        description="" if label is None else label.get("descr") or "",
    )
    data = frame.find(f"{A}graphic/{A}graphicData")
    for content in [] if data is None else data:
        yield from _graphic(content, place, source)


def _alignment(position: _Element | None, length: float, width: float) -> Alignment | None:
    """Return how a drawing stands in its column, as far as its position tells."""
    if position is None:
        return None
    aligned, offset = position.findtext(f"{WP}align"), position.findtext(f"{WP}posOffset")
    if aligned in _ALIGNED:
        return _ALIGNED[aligned]
    if offset is None or position.get("relativeFrom") not in ("column", "margin"):
        return None
    left = _mm(offset.strip())
    if abs(left + length / 2 - width / 2) <= _TOLERANCE_MM:
        return Alignment.CENTER
    return Alignment.LEFT if abs(left) <= _TOLERANCE_MM else None


def _offset(position: _Element | None) -> float | None:
    if position is None or position.get("relativeFrom") not in ("paragraph", "line"):
        return None
    offset = position.findtext(f"{WP}posOffset")
    return None if offset is None else _mm(offset.strip())


def _graphic(content: _Element, place: _Place, source: Source) -> Iterator[Drawn]:
    match str(content.tag).rpartition("}")[2]:
        case "wsp" | "cxnSp":
            yield from _shape(content, place, source)
        case "wgp" | "grpSp" | "wpc":
            yield from _group(content, place, source)
        case "pic":
            yield _picture(content, place, source)
        case "AlternateContent":
            chosen = alternatives(content)
            for inner in [] if chosen is None else chosen:
                yield from _graphic(inner, place, source)
        case "bg" | "whole" | "cNvGrpSpPr" | "grpSpPr" | "cNvPr" | "extLst":
            return
        case name:
            source.restore(content)
            words = [text for node in content.iter(f"{A}t", f"{W}t") if (text := node.text)]
            yield Opaque(name=name, text=" ".join(words) or place.description, anchor=source.anchor(place.path))


def _group(group: _Element, place: _Place, source: Source) -> Iterator[Drawn]:
    scale = place.scale
    for properties in group:
        if str(properties.tag).endswith("}grpSpPr"):
            outer, inner = properties.find(f"{A}xfrm/{A}ext"), properties.find(f"{A}xfrm/{A}chExt")
            if outer is not None and inner is not None and _mm(inner.get("cx")):
                scale *= _mm(outer.get("cx")) / _mm(inner.get("cx"))
    member = _Place(
        path=place.path,
        cx=place.cx,
        cy=place.cy,
        alignment=None,
        offset=None,
        description=place.description,
        scale=scale,
        is_member=True,
    )
    for content in group:
        yield from _graphic(content, member, source)


def _shape(shape: _Element, place: _Place, source: Source) -> Iterator[Drawn]:
    cx, cy, kind, weight, is_drawn = place.cx, place.cy, "", None, True
    for part in shape:
        name = str(part.tag).rpartition("}")[2]
        if name == "txbx":
            for content in part.iterchildren(f"{W}txbxContent"):
                yield TextBox(content, f"{place.path}/*:txbxContent[1]")
        elif name == "spPr":
            kind, weight, is_drawn = _stroke(part)
            cx, cy = _extent(part, place)
    is_line = cx >= _SHORTEST_MM and cy <= (max(cx * _SLOPE, _THIN_MM) if kind in _LINES else _THIN_MM)
    if is_line and is_drawn:
        line = HorizontalLine(length=cx, alignment=place.alignment, width=weight, anchor=source.anchor(place.path))
        yield PlacedLine(line, place.offset)


def _stroke(properties: _Element) -> tuple[str, float | None, bool]:
    """Return a shape's geometry, the weight of its outline in pt, and whether anything of it is drawn."""
    geometry, outline = properties.find(f"{A}prstGeom"), properties.find(f"{A}ln")
    kind = "" if geometry is None else geometry.get("prst", "")
    if outline is None:
        return kind, None, True
    weight = _mm(outline.get("w")) * EMU_PER_MM / _EMU_PER_POINT or None
    has_fill = properties.find(f"{A}solidFill") is not None
    return kind, weight, outline.find(f"{A}noFill") is None or has_fill


def _extent(properties: _Element, place: _Place) -> tuple[float, float]:
    extent, transform = properties.find(f"{A}xfrm/{A}ext"), properties.find(f"{A}xfrm")
    if extent is None or transform is None:
        return place.cx, place.cy
    # A shape by itself is as large as its frame; what belongs to a group is measured in the group's units.
    cx, cy = _mm(extent.get("cx")) * place.scale, _mm(extent.get("cy")) * place.scale
    if not place.is_member and not transform.get("rot"):
        cx, cy = place.cx, place.cy
    try:
        turned = round(int(transform.get("rot") or "0") / _QUARTER) % 2 == 1
    except (ValueError, OverflowError):
        turned = False
    return (cy, cx) if turned else (cx, cy)


def _picture(picture: _Element, place: _Place, source: Source) -> Picture:
    blip = picture.find(f".//{A}blip")
    identifier = None if blip is None else blip.get(f"{R}embed") or blip.get(f"{R}link")
    return _embedded(identifier, source, place.path, (place.cx or None, place.cy or None), place.description)


def _embedded(
    identifier: str | None, source: Source, path: str, size: tuple[float | None, float | None], description: str
) -> Picture:
    target = source.package.targets(source.part).get(identifier or "")
    data = media_type = None
    if target is not None:
        media_type = _TYPES.get(target.name.rpartition(".")[2].lower())
        if not target.is_external:
            data = source.package.read(target.name)
    return Picture(
        data=data,
        media_type=media_type,
        width=size[0],
        height=size[1],
        description=description,
        anchor=source.anchor(path),
    )


def _vml(shape: _Element, path: str, source: Source) -> Iterator[Drawn]:
    """Yield what one VML element shows (ECMA-376-4, 19.1)."""
    name = str(shape.tag).removeprefix(V)
    if name in {"shapetype", "formulas", "path", "stroke", "fill", "shadow"} or not str(shape.tag).startswith(V):
        return
    style = {match[1]: match[2].strip() for match in _DECLARATION.finditer((shape.get("style") or "")[:2000])}
    line = _vml_line(shape, name, style, path, source)
    if line is not None:
        yield line
    for part in shape:
        match str(part.tag).rpartition("}")[2]:
            case "textbox":
                for content in part.iter(f"{W}txbxContent"):
                    yield TextBox(content, f"{path}/*:txbxContent[1]")
                    break
            case "imagedata":
                size = _length(style.get("width")), _length(style.get("height"))
                description = shape.get("alt") or ""
                yield _embedded(part.get(f"{R}id") or part.get(f"{R}pict"), source, path, size, description)
            case "textpath" if part.get("string"):
                yield Opaque(name="wordart", text=part.get("string", ""), anchor=source.anchor(path))
            case _ if str(part.tag).startswith(V) and name == "group":
                yield from _vml(part, path, source)


def _vml_line(shape: _Element, name: str, style: dict[str, str], path: str, source: Source) -> PlacedLine | None:
    length, height = _length(style.get("width")), _length(style.get("height"))
    if name == "line":
        start, end = _point(shape.get("from")), _point(shape.get("to"))
        if start and end:
            length, height = abs(end[0] - start[0]), abs(end[1] - start[1])
    elif not (shape.get(f"{OFFICE}hr") or shape.get("type") == _STRAIGHT_CONNECTOR or name == "rect"):
        return None
    if shape.get(f"{OFFICE}hr"):
        length, height = length or None, 0.0
    elif length is None or height is None or length < _SHORTEST_MM or height > _THIN_MM:
        return None
    weight = _length(shape.get("strokeweight"))
    side = style.get("mso-position-horizontal", "")
    alignment = Alignment(side) if side in {"left", "center", "right"} else None
    line = HorizontalLine(
        length=length,
        alignment=alignment,
        width=None if weight is None else weight * 72 / 25.4,
        anchor=source.anchor(path),
    )
    return PlacedLine(line, _length(style.get("margin-top")))


def _point(text: str | None) -> tuple[float, float] | None:
    across, _, down = (text or "").partition(",")
    x, y = _length(across or "0"), _length(down or "0")
    return None if x is None or y is None else (x, y)


def _length(text: str | None) -> float | None:
    """Return a length of VML in mm; a bare number counts pixels of 1/96 inch."""
    if text is None:
        return None
    text = text.strip().removesuffix("px")
    text = f"0{text}" if text.startswith(".") else text.replace("-.", "-0.")
    measure = twips(text)
    if measure is None:
        return None
    return (measure * 15 if text[-1:].isdigit() else measure) / TWIPS_PER_MM
