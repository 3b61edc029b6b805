"""What an OpenDocument package would inflate to, and whether it is protected, told before LibreOffice sees it."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from typing import Final

from vnadmindoc.errors import UnreadableFile

__all__ = ["refuse_unbounded"]

_MEGABYTE: Final = 1 << 20
_MOST_MEMBERS: Final = 5_000
_LARGEST_MEMBER: Final = 48 * _MEGABYTE
_LARGEST_PACKAGE: Final = 192 * _MEGABYTE
_CHUNK: Final = _MEGABYTE
_HIGHEST_RATIO: Final = 300
_HARMLESS: Final = 4 * _MEGABYTE
_FAULTS: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    NotImplementedError,
    ValueError,
    KeyError,
)
_ENCRYPTED: Final = 0x1
_PROTECTED: Final = "Tệp được đặt mật khẩu; hãy gỡ mật khẩu rồi thử lại."
_TOO_LARGE: Final = "Tệp giải nén ra quá lớn, không văn bản hành chính nào như vậy."


def refuse_unbounded(data: bytes) -> None:
    """Inflate every member of a package, counting.

    Raises:
        UnreadableFile: where it is damaged, protected by a password, or inflates beyond every bound.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            refusal = _refusal(archive)
    except _FAULTS as fault:
        raise UnreadableFile("Tệp ODT bị hỏng hoặc bị cắt cụt nên không mở được.") from fault
    if refusal is not None:
        raise UnreadableFile(refusal)


def _refusal(archive: zipfile.ZipFile) -> str | None:
    members = archive.infolist()
    if len(members) > _MOST_MEMBERS:
        return "Tệp có quá nhiều phần bên trong, không văn bản nào như vậy."
    if any(member.flag_bits & _ENCRYPTED for member in members) or _has_keys(archive):
        return _PROTECTED
    left = _LARGEST_PACKAGE
    for member in members:
        allowed = min(left, _LARGEST_MEMBER, max(_HARMLESS, _HIGHEST_RATIO * max(member.compress_size, 1)))
        count = _inflated(archive, member, allowed)
        if count > allowed:
            return _TOO_LARGE
        left -= count
    return None


def _has_keys(archive: zipfile.ZipFile) -> bool:
    """Tell whether the manifest says how members were encrypted (OpenDocument 1.2, part 3, 3.8)."""
    name = "META-INF/manifest.xml"
    if name not in archive.namelist():
        return False
    with archive.open(name) as stream:
        return b"encryption-data" in stream.read(_MEGABYTE)


def _inflated(archive: zipfile.ZipFile, member: zipfile.ZipInfo, allowed: int) -> int:
    """Return how many bytes a member inflates to, no longer counting once they are more than allowed."""
    count = 0
    with archive.open(member) as stream:
        while count <= allowed and (chunk := stream.read(_CHUNK)):
            count += len(chunk)
    return count
