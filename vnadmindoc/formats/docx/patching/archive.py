"""The ZIP archive, member by member: those that change are written anew, the others are copied as they lie.

Names, dates, attributes, extra fields, the order of the members and the archive's comment stay.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from attrs import frozen

from vnadmindoc.formats.docx.patching.refusing import refused

__all__ = ["replace_members"]

_LOCAL: Final = struct.Struct("<4s5H3I2H")
_CENTRAL: Final = struct.Struct("<4s6H3I5H2I")
_END: Final = struct.Struct("<4s4H2IH")
_END_MARK: Final = b"PK\x05\x06"
_DEFLATED: Final = 8
_LEVEL: Final = 6
_DESCRIPTOR: Final = 0x8
_LARGEST: Final = 0xFFFFFFFF
_MANY: Final = 0xFFFF
_UNUSUAL: Final = "gói ZIP của tệp không theo cách thường dùng", "the file's ZIP archive is laid out in an unusual way"


@frozen(eq=False)
class _Member:
    """One entry of the directory: its fields, what follows them, and where its local entry begins."""

    fields: tuple[int, ...]
    name: bytes
    tail: bytes
    offset: int


def replace_members(data: bytes, changed: Mapping[str, bytes], added: Mapping[str, bytes]) -> bytes:
    """Return an archive with the content of some members changed and others added at its end.

    Raises:
        Refused: for an archive with ZIP64 records, two members of one name, or a directory that does not add up.
    """
    members, begin, end = _directory(data)
    names = [member.name for member in members]
    wanted = {name.encode(): content for name, content in changed.items()}
    if any(names.count(name) != 1 for name in wanted) or any(name.encode() in names for name in added):
        raise refused(_UNUSUAL)
    starts = [*sorted(member.offset for member in members), begin]
    pieces = [data[: starts[0]]]
    length = starts[0]
    places: dict[int, tuple[int, tuple[int, int, int, int] | None]] = {}
    by_offset = {member.offset: member for member in members}
    for start, stop in pairwise(starts):
        member = by_offset[start]
        entry, numbers = data[start:stop], None
        if member.name in wanted:
            entry, numbers = _rewritten(data, member, wanted[member.name])
        places[start] = length, numbers
        pieces.append(entry)
        length += len(entry)
    directory = [_row(member, *places[member.offset]) for member in members]
    for name, content in added.items():
        entry, row = _new(name.encode(), content, length, members[0])
        pieces.append(entry)
        directory.append(row)
        length += len(entry)
    size = sum(map(len, directory))
    comment = data[end + _END.size :]
    count = len(members) + len(added)
    closing = _END.pack(_END_MARK, 0, 0, count, count, size, length, len(comment))
    return b"".join([*pieces, *directory, closing, comment])


def _directory(data: bytes) -> tuple[list[_Member], int, int]:
    """Return the members in the directory's order, where the directory begins, and where its end record does."""
    end = data.rfind(_END_MARK)
    if end < 0 or end + _END.size > len(data):
        raise refused(_UNUSUAL)
    _, disk, first, here, count, size, begin, comment = _END.unpack_from(data, end)
    if (
        disk
        or first
        or here != count
        or count == _MANY
        or begin + size != end
        or end + _END.size + comment != len(data)
    ):
        raise refused(_UNUSUAL)
    members: list[_Member] = []
    place = begin
    for _ in range(count):
        if place + _CENTRAL.size > end:
            raise refused(_UNUSUAL)
        signature, *fields = _CENTRAL.unpack_from(data, place)
        name, extra, note = fields[9:12]
        if signature != b"PK\x01\x02" or _LARGEST in (fields[7], fields[8], fields[15]):
            raise refused(_UNUSUAL)
        start = place + _CENTRAL.size
        place = start + name + extra + note
        members.append(_Member(tuple(fields), data[start : start + name], data[start + name : place], fields[15]))
    offsets = {member.offset for member in members}
    if place != end or not members or len(offsets) != len(members) or max(offsets) >= begin:
        raise refused(_UNUSUAL)
    return members, begin, end


def _packed(content: bytes, method: int) -> bytes:
    if method != _DEFLATED:
        return content
    deflater = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return deflater.compress(content) + deflater.flush()


def _rewritten(data: bytes, member: _Member, content: bytes) -> tuple[bytes, tuple[int, int, int, int]]:
    """Return a member's local entry with new content, and its flags, checksum and sizes."""
    signature, version, flags, method, time, date, *_, name, extra = _LOCAL.unpack_from(data, member.offset)
    if signature != b"PK\x03\x04" or method not in (0, _DEFLATED):
        raise refused(_UNUSUAL)
    packed = _packed(content, method)
    flags &= ~_DESCRIPTOR
    sizes = zlib.crc32(content), len(packed), len(content)
    start = member.offset + _LOCAL.size
    head = _LOCAL.pack(signature, version, flags, method, time, date, *sizes, name, extra)
    return head + data[start : start + name + extra] + packed, (flags, *sizes)


def _row(member: _Member, offset: int, numbers: tuple[int, int, int, int] | None) -> bytes:
    fields = list(member.fields)
    fields[15] = offset
    if numbers is not None:
        fields[2], fields[6], fields[7], fields[8] = numbers
    return _CENTRAL.pack(b"PK\x01\x02", *fields) + member.name + member.tail


def _new(name: bytes, content: bytes, offset: int, like: _Member) -> tuple[bytes, bytes]:
    """Return the local entry and the directory row of a new member, dated like another."""
    packed = _packed(content, _DEFLATED)
    date = like.fields[4:6]
    sizes = zlib.crc32(content), len(packed), len(content)
    local = _LOCAL.pack(b"PK\x03\x04", 20, 0, _DEFLATED, *date, *sizes, len(name), 0)
    row = _CENTRAL.pack(b"PK\x01\x02", 20, 20, 0, _DEFLATED, *date, *sizes, len(name), 0, 0, 0, 0, 0, offset)
    return local + name + packed, row + name
