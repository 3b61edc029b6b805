"""From bytes to characters: which encoding a text file is in, and what is no text at all."""

from __future__ import annotations

from vnadmindoc.errors import UnreadableFile
from vnadmindoc.vietnamese.encodings import convert_tcvn3, convert_vni, decode_legacy, detect_legacy

__all__ = ["LARGEST_FILE", "LONGEST_LINE", "MOST_LINES", "decode"]

LARGEST_FILE = 3 * 1024 * 1024
"""Bytes beyond which a file is refused: a thousand pages, more than any administrative document has."""
LONGEST_LINE = 1024 * 1024
"""Characters beyond which one line is refused."""
MOST_LINES = 25_000
"""Line ends and form feeds beyond which a file is refused."""

_SIGNATURES = (
    (b"PK\x03\x04", "tệp nén ZIP hoặc tệp Office (DOCX, XLSX, ODT)"),
    (b"PK\x05\x06", "tệp nén ZIP rỗng"),
    (b"%PDF", "tệp PDF"),
    (b"\xd0\xcf\x11\xe0", "tệp Office đời cũ (DOC, XLS)"),
    (b"{\\rtf", "tệp RTF"),
    (b"\x89PNG", "tệp ảnh PNG"),
    (b"\xff\xd8\xff", "tệp ảnh JPEG"),
    (b"GIF8", "tệp ảnh GIF"),
    (b"II*\x00", "tệp ảnh TIFF"),
    (b"MM\x00*", "tệp ảnh TIFF"),
    (b"\x1f\x8b", "tệp nén GZIP"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
    (b"MZ", "tệp chương trình"),
    (b"\x7fELF", "tệp chương trình"),
)
_UTF16_SAMPLE = 4096
_FEWEST_UTF16_BYTES = 4


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the characters of a text file and the notices on what had to be done to get them.

    Raises `UnreadableFile` for an empty file, for what is no text, and where the encoding cannot be told.
    """
    if not data:
        raise UnreadableFile("Tệp rỗng, không có nội dung để đọc.")
    if len(data) > LARGEST_FILE:
        raise UnreadableFile(f"Tệp quá lớn: {len(data):,} byte; chỉ đọc tệp văn bản thuần đến {LARGEST_FILE:,} byte.")
    for signature, kind in _SIGNATURES:
        if data.startswith(signature) and (signature != b"MZ" or b"\0" in data):
            raise UnreadableFile(f"Đây không phải văn bản thuần mà có vẻ là {kind}.")
    return _convert(*_characters(data))


def _characters(data: bytes) -> tuple[str, tuple[str, ...]]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _utf16(data, "utf-16"), ()
    if b"\0" in data:
        encoding = _plain_utf16(data)
        if encoding is None:
            raise UnreadableFile("Tệp chứa byte 0 nên là tệp nhị phân, không phải văn bản thuần.")
        return _utf16(data, encoding), ("Tệp không có dấu thứ tự byte (BOM); đã đọc theo bảng mã UTF-16.",)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as fault:
        return _legacy(data, fault)


def _legacy(data: bytes, fault: UnicodeDecodeError) -> tuple[str, tuple[str, ...]]:
    found = decode_legacy(data)
    if found is not None:
        text, encoding = found
        return text, (f"Tệp dùng bảng mã {encoding}; đã chuyển sang Unicode, nên soát lại các chữ có dấu.",)
    raise UnreadableFile(
        f"Không xác định được bảng mã của tệp: byte thứ {fault.start + 1} không hợp lệ trong UTF-8, "
        "và nội dung không giống tiếng Việt theo TCVN3, VNI hay Windows-1258. "
        "Hãy lưu lại tệp với bảng mã UTF-8."
    )


def _convert(text: str, notices: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Convert the words of a Unicode file that are still in an old font's encoding."""
    match encoding := detect_legacy(text):
        case "TCVN3":
            converted = convert_tcvn3(text)
        case "VNI":
            converted = convert_vni(text)
        case _:
            return text, notices
    notice = f"Chữ trong tệp viết theo phông {encoding}; đã chuyển sang Unicode, nên soát lại các chữ có dấu."
    return converted, (*notices, notice)


def _utf16(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        raise UnreadableFile(f"Tệp UTF-16 bị hỏng tại byte thứ {fault.start + 1}.") from fault


def _plain_utf16(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by its zero bytes: blanks and Latin letters have one each, all on one side."""
    if len(data) % 2 or len(data) < _FEWEST_UTF16_BYTES:
        return None
    sample = data[:_UTF16_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    pairs = len(sample) // 2
    for encoding, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if others == 0 and zeros * 3 >= pairs:
            return encoding
    return None
