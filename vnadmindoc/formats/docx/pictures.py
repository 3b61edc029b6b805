"""Pictures: inline DrawingML, and the media parts that hold each picture's bytes once."""

from __future__ import annotations

import struct
from typing import Final

from attrs import define, field

from vnadmindoc.formats.docx.markup import escape_attribute
from vnadmindoc.layout import Picture
from vnadmindoc.units import mm_to_emu

__all__ = ["Media", "picture_run"]

_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006"
_MM_PER_PIXEL: Final = 25.4 / 96
_FALLBACK: Final = (40.0, 30.0)
_EXTENSIONS: Final = {"image/png": "png", "image/jpeg": "jpeg", "image/jpg": "jpeg"}


@define
class Media:
    """The pictures of one package: each distinct content once, numbered as it came."""

    names: dict[bytes, str] = field(factory=dict)
    drawn: int = 0

    def name(self, data: bytes, extension: str) -> str:
        """Return the name of the part that holds these bytes (`image1.png`)."""
        return self.names.setdefault(data, f"image{len(self.names) + 1}.{extension}")


def picture_run(picture: Picture, media: Media) -> str | None:
    """Return the run that draws a picture, or `None` where its bytes are not a PNG or JPEG.

    A side that the layout does not know follows from the other and the picture's own proportions, at
    96 pixels an inch where it knows neither.
    """
    extension = _EXTENSIONS.get(picture.media_type or _sniff(picture.data))
    if picture.data is None or extension is None:
        return None
    name = media.name(picture.data, extension)
    media.drawn += 1
    width, height = _size(picture, picture.data)
    extent = f'cx="{mm_to_emu(width)}" cy="{mm_to_emu(height)}"'
    label = f'id="{media.drawn}" name="{name}" descr="{escape_attribute(picture.description)}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0"'
        f' distR="0"><wp:extent {extent}/><wp:docPr {label}/><a:graphic xmlns:a="{_DRAWING}/main">'
        f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr>'
        f'<pic:cNvPr {label}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{name.partition(".")[0]}"/>'
        f'<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def _sniff(data: bytes | None) -> str:
    if data is not None and data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    return "image/jpeg" if data is not None and data.startswith(b"\xff\xd8") else ""


def _size(picture: Picture, data: bytes) -> tuple[float, float]:
    width, height = picture.width, picture.height
    if width is not None and height is not None:
        return width, height
    pixels = _png_pixels(data) if _sniff(data) == "image/png" else _jpeg_pixels(data)
    own = (pixels[0] * _MM_PER_PIXEL, pixels[1] * _MM_PER_PIXEL) if pixels and all(pixels) else _FALLBACK
    if width is not None:
        return width, width * own[1] / own[0]
    if height is not None:
        return height * own[0] / own[1], height
    return own


def _png_pixels(data: bytes) -> tuple[int, int] | None:
    try:
        width, height = struct.unpack_from(">II", data, 16)
    except struct.error:
        return None
    return width, height


def _jpeg_pixels(data: bytes) -> tuple[int, int] | None:
    """Return width and height from the first frame header (SOF0 to SOF15) of a JPEG."""
    position = 2
    while position + 9 <= len(data) and data[position] == 0xFF:  # noqa: PLR2004 - the byte that opens every marker
        marker = data[position + 1]
        length, _, height, width = struct.unpack_from(">HBHH", data, position + 2)
        if marker in _FRAME_HEADERS:
            return width, height
        position += 2 + length
    return None


_FRAME_HEADERS: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
