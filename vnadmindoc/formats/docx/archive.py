"""The directory of a ZIP archive, read directly where it is written as everyone writes it.

The standard library opens an archive thoroughly, part by part, which for a short document takes as long as reading
it. Here the directory is read in one pass and a member inflated in one call, with the library's own checks: the
names in both headers, the size, the checksum. Whatever looks different (a comment, a stub in front, ZIP64,
encryption, another compression, disagreement) is left to the library, so that it alone decides on odd archives.
"""

from __future__ import annotations

import posixpath
import struct
import zlib
from functools import lru_cache
from typing import Final, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

__all__ = ["Member", "described", "plain_name", "read_directory", "read_member"]

_END: Final = struct.Struct("<4s4H2LH")
_ENTRY: Final = struct.Struct("<4sLHHL3L4H6sL")
_HEADER: Final = struct.Struct("<4s5H3L2H")
_METHODS: Final = (ZIP_STORED, ZIP_DEFLATED)
_ODD_FLAGS: Final = 0x2061
"""Of the flags: encrypted, patched, strongly encrypted, masked."""
_ZIP64_SIZE: Final = 0xFFFFFFFF
_ZIP64_COUNT: Final = 0xFFFF
_NAMES: Final = 256
_PARTS: Final = 128
_SMALL: Final = 4096
_SMALL_INFLATED: Final = 32_768
"""So much of a part may be kept, in bytes, as it lies in the archive and inflated."""
_LONGEST_NAME: Final = 200


class Member(NamedTuple):
    """A file in an archive: its name, its name as it is looked up, and what the directory says of it."""

    filename: str
    key: str
    flag_bits: int
    compress_type: int
    checksum: int
    compress_size: int
    file_size: int
    header_offset: int


def described(row: ZipInfo) -> Member:
    """Return a member as the standard library describes it."""
    sizes = row.CRC, row.compress_size, row.file_size, row.header_offset
    return Member(row.filename, _key(row.filename), row.flag_bits, row.compress_type, *sizes)


def plain_name(name: str) -> str:
    """Return the name of a part without a leading slash, whatever strokes and dots it was packed with."""
    return posixpath.normpath("/" + name.replace("\\", "/")).lstrip("/")


def _key(name: str) -> str:
    """Return the name under which a part is looked up: its plain name in small letters."""
    return plain_name(name).lower()


@lru_cache(maxsize=_NAMES)
def _name(raw: bytes) -> tuple[str, str] | None:
    """Return a name of printable ASCII, and as it is looked up."""
    if not raw.isascii() or not raw or b"\0" in raw:
        return None
    name = raw.decode("ascii")
    return name, _key(name)


def read_directory(data: bytes) -> list[Member] | None:
    """Return the members of an archive in the order of its directory, `None` where the library has to look."""
    place = len(data) - _END.size
    if place < 0:
        return None
    mark, disk, first_disk, here, count, size, start, comment = _END.unpack_from(data, place)
    is_odd = mark != b"PK\5\6" or disk or first_disk or here != count or comment
    if is_odd or count == _ZIP64_COUNT or start + size != place:
        return None
    found: list[Member] = []
    at = start
    for _ in range(count):
        if at + _ENTRY.size > place:
            return None
        fields = _ENTRY.unpack_from(data, at)
        mark, _, flags, method, _, crc, packed, size, length, extra, comment, disk, _, offset = fields
        if mark != b"PK\1\2" or flags & _ODD_FLAGS or method not in _METHODS or disk:
            return None
        after = at + _ENTRY.size + length
        name = _name(data[at + _ENTRY.size : after]) if length <= _LONGEST_NAME else None
        at = after + extra + comment
        if name is None or at > place or _ZIP64_SIZE in (packed, size, offset):
            return None
        found.append(Member(*name, flags, method, crc, packed, size, offset))
    return found if at == place else None


def read_member(data: bytes, member: Member, most: int) -> bytes | None:
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
    if data[name : name + name_length] != member.filename.encode() or len(packed) != member.compress_size:
        return None
    if method == ZIP_STORED:
        is_whole = len(packed) == member.file_size and zlib.crc32(packed) == member.checksum
        return packed if is_whole else None
    is_small = len(packed) <= _SMALL and member.file_size <= _SMALL_INFLATED
    inflated = _inflated_once if is_small else _inflated
    return inflated(packed, member.file_size, member.checksum)


def _inflated(packed: bytes, size: int, checksum: int) -> bytes | None:
    """Return what was deflated, `None` where it is not of this size and checksum."""
    inflater = zlib.decompressobj(-15)
    try:
        content = inflater.decompress(packed, size + 1)
    except zlib.error:
        return None
    is_whole = inflater.eof and len(content) == size and zlib.crc32(content) == checksum
    return content if is_whole else None


@lru_cache(maxsize=_PARTS)
def _inflated_once(packed: bytes, size: int, checksum: int) -> bytes | None:
    """Return the same of a small part: a program writes most of them alike into all its files."""
    return _inflated(packed, size, checksum)
