"""What a compound file (OLE2, the container of Word 97-2003) holds, told without unpacking it ([MS-CFB])."""

from __future__ import annotations

import struct
from typing import Final

__all__ = ["COMPOUND", "refusal_of"]

COMPOUND: Final = bytes.fromhex("D0CF11E0A1B11AE1")
"""The bytes that a compound file starts with."""

_SECTOR: Final = 512
_WORD: Final = struct.Struct("<HH6xH")
_WORD_MARK: Final = 0xA5EC
_OLDEST: Final = 0x65
_NEWEST: Final = 0x112
_IS_ENCRYPTED: Final = 0x0100
_PROTECTED: Final = "Tệp được đặt mật khẩu; hãy gỡ mật khẩu rồi thử lại."
_STREAMS: Final = (
    ("EncryptedPackage", _PROTECTED),
    ("Workbook", "Đây là bảng tính Excel, không phải văn bản Word."),
    ("PowerPoint Document", "Đây là bản trình chiếu PowerPoint, không phải văn bản Word."),
    ("__properties_version1.0", "Đây là thư điện tử Outlook, không phải văn bản Word."),
)
_TEXT: Final = "WordDocument"


def refusal_of(data: bytes) -> str | None:
    """Return why a compound file cannot be read as a Word file, in Vietnamese; `None` where nothing is against it.

    Encryption is told by the flag in the head of the text's stream ([MS-DOC] 2.5.2, fEncrypted), which begins
    at some sector, or by the stream that a protected DOCX is packed into ([MS-OFFCRYPTO] 2.3.4).
    """
    if _has_stream(data, _TEXT):
        return _PROTECTED if _is_encrypted(data) else None
    for stream, sentence in _STREAMS:
        if _has_stream(data, stream):
            return sentence
    return "Đây là tệp Office đời cũ nhưng không có phần văn bản Word, hoặc tệp đã hỏng."


def _has_stream(data: bytes, name: str) -> bool:
    """Tell whether an entry of the directory bears a name: 64 bytes of UTF-16, ended by zeros, on 128-byte bounds."""
    wanted = name.encode("utf-16-le") + b"\0\0"
    place = data.find(wanted, _SECTOR)
    while place >= 0:
        if place % 128 == 0:
            return True
        place = data.find(wanted, place + 1)
    return False


def _is_encrypted(data: bytes) -> bool:
    mark = _WORD_MARK.to_bytes(2, "little")
    place = data.find(mark, _SECTOR)
    while place >= 0:
        if place % _SECTOR == 0 and place + _WORD.size <= len(data):
            _, version, flags = _WORD.unpack_from(data, place)
            if _OLDEST <= version <= _NEWEST:
                return bool(flags & _IS_ENCRYPTED)
        place = data.find(mark, place + 1)
    return False
