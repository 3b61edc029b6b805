"""The directory of a ZIP archive, read directly where it is written as everyone writes it.

The standard library opens an archive thoroughly, part by part, which for a short document takes as long as reading
it. Here the directory is read in one pass and a member inflated in one call, with the library's own checks: the
names in both headers, the size, the checksum. Whatever looks different (a comment, a stub in front, ZIP64,
encryption, another compression, disagreement) is left to the library, so that it alone decides on odd archives.
"""

from __future__ import annotations

import struct
import zlib
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

__all__ = ["read_directory", "read_member"]

_END: Final = struct.Struct("<4s4H2LH")
_ENTRY: Final = struct.Struct("<4s4B4HL2L5H2L")
_HEADER: Final = struct.Struct("<4s5H3L2H")
_ODD_FLAGS: Final = 0x2061
"""Of the flags: encrypted, patched, strongly encrypted, masked."""
_ZIP64_SIZE: Final = 0xFFFFFFFF
_ZIP64_COUNT: Final = 0xFFFF


def read_directory(data: bytes) -> list[ZipInfo] | None:
    """Return the members of an archive in the order of its directory, `None` where the library has to look."""
    place = len(data) - _END.size
    if place < 0:
        return None
    mark, disk, first_disk, here, count, size, start, comment = _END.unpack_from(data, place)
    if mark != b"PK\5\6" or disk or first_disk or here != count or comment:
        return None
    if count == _ZIP64_COUNT or start + size != place:
        return None
    found: list[ZipInfo] = []
    at = start
    for _ in range(count):
        member, at = _entry(data, at, place)
        if member is None:
            return None
        found.append(member)
    return found if at == place else None


def _entry(data: bytes, at: int, end: int) -> tuple[ZipInfo | None, int]:
    if at + _ENTRY.size > end:
        return None, at
    fields = _ENTRY.unpack_from(data, at)
    mark, flags, method = fields[0], fields[5], fields[6]
    crc, packed, size, name_length, extra, comment, disk, _, _, offset = fields[9:]
    if mark != b"PK\1\2" or flags & _ODD_FLAGS or method not in (ZIP_STORED, ZIP_DEFLATED) or disk:
        return None, at
    if _ZIP64_SIZE in (packed, size, offset):
        return None, at
    after = at + _ENTRY.size + name_length
    raw = data[at + _ENTRY.size : after]
    if not raw.isascii() or not raw or b"\0" in raw or after + extra + comment > end:
        return None, at
    member = ZipInfo(raw.decode("ascii"))
    member.flag_bits, member.compress_type, member.CRC = flags, method, crc
    member.compress_size, member.file_size, member.header_offset = packed, size, offset
    return member, after + extra + comment


def read_member(  # noqa: PLR0911 - each return is one way to be odd
    data: bytes, member: ZipInfo, most: int
) -> bytes | None:
    """Return what a member holds if that is at most `most` bytes, `None` where the library has to look."""
    if member.file_size > most or not 0 <= member.header_offset <= len(data) - _HEADER.size:
        return None
    fields = _HEADER.unpack_from(data, member.header_offset)
    mark, flags, method, name_length, extra = fields[0], fields[2], fields[3], fields[9], fields[10]
    if mark != b"PK\3\4" or flags & _ODD_FLAGS or method != member.compress_type:
        return None
    name = member.header_offset + _HEADER.size
    start = name + name_length + extra
    packed = data[start : start + member.compress_size]
    if data[name : name + name_length] != member.orig_filename.encode("ascii") or len(packed) != member.compress_size:
        return None
    if method == ZIP_STORED:
        content = packed
    else:
        inflater = zlib.decompressobj(-15)
        try:
            content = inflater.decompress(packed, member.file_size + 1)
        except zlib.error:
            return None
        if not inflater.eof:
            return None
    if len(content) != member.file_size or zlib.crc32(content) != member.CRC:
        return None
    return content
