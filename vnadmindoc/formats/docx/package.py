"""The ZIP package: parts that never change are deflated once, the date is fixed, so bytes repeat on every run."""

from __future__ import annotations

import struct
import zlib
from typing import Final

from attrs import frozen

__all__ = ["LEVEL", "Archive", "freeze", "seal"]

SMALL: Final = 24 * 1024
"""Up to so many bytes a part is stored as it is: deflating a two-page text would cost more time than all the rest
of writing it, to save a few kilobytes (docs/decisions/0003-docx-writer.md has the measurement)."""

LEVEL: Final = 1
"""zlib's level for the part that differs in each document (docs/decisions/0003-docx-writer.md has the measurement)."""

_WINDOW: Final = -13
_MEMORY: Final = 7
"""A window of 8 KiB and tables to match: the state stays small enough to be allocated without a trip to the kernel."""

_BEST: Final = 9
_STORED: Final = 0
_DEFLATED: Final = 8
_VERSION: Final = 20
_UTF8_NAMES: Final = 0x800
_DATE: Final = (1 << 5) | 1  # 1 January 1980, the first day that ZIP knows
_LOCAL: Final = struct.Struct("<4s5H3I2H")
_CENTRAL: Final = struct.Struct("<4s6H3I5H2I")
_END: Final = struct.Struct("<4s4H2IH")


@frozen
class Archive:
    """The beginning of a package: its entries, their directory, how many there are."""

    entries: bytes
    directory: bytes
    count: int


Part = tuple[str, str | bytes]
"""A part's name in the package and its content; text is encoded as UTF-8."""


def freeze(parts: tuple[Part, ...]) -> Archive:
    """Return the archive of these parts, each deflated as tightly as zlib can."""
    entries = bytearray()
    directory = bytearray()
    for name, content in parts:
        data = content.encode() if isinstance(content, str) else content
        local, central = _entry(name.encode(), data, _BEST, len(entries))
        entries += local
        directory += central
    return Archive(bytes(entries), bytes(directory), len(parts))


def seal(archive: Archive, parts: tuple[tuple[bytes, bytes, int], ...]) -> bytes:
    """Return the whole package: the archive and then these parts (name, content, level; 0 stores)."""
    pieces = [archive.entries]
    directory = [archive.directory]
    offset = len(archive.entries)
    for name, data, level in parts:
        local, central = _entry(name, data, level if len(data) > SMALL else _STORED, offset)
        pieces.append(local)
        directory.append(central)
        offset += len(local)
    pieces += directory
    count = archive.count + len(parts)
    size = sum(map(len, directory))
    pieces.append(_END.pack(b"PK\x05\x06", 0, 0, count, count, size, offset, 0))
    return b"".join(pieces)


def _deflate(data: bytes, level: int) -> bytes:
    deflater = zlib.compressobj(level, zlib.DEFLATED, _WINDOW, _MEMORY)
    return deflater.compress(data) + deflater.flush()


def _entry(name: bytes, data: bytes, level: int, offset: int) -> tuple[bytes, bytes]:
    crc = zlib.crc32(data)
    packed, method = (_deflate(data, level), _DEFLATED) if level else (data, _STORED)
    sizes = (crc, len(packed), len(data), len(name))
    local = _LOCAL.pack(b"PK\x03\x04", _VERSION, _UTF8_NAMES, method, 0, _DATE, *sizes, 0)
    central = _CENTRAL.pack(
        b"PK\x01\x02", _VERSION, _VERSION, _UTF8_NAMES, method, 0, _DATE, *sizes, 0, 0, 0, 0, 0, offset
    )
    return b"".join((local, name, packed)), central + name
