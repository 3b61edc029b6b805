"""The table of formats: which suffix is read and written by what. A new format is one more row."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import PurePath
from typing import Final

from attrs import frozen

from vnadmindoc.errors import UnknownName, UnreadableFile
from vnadmindoc.files import in_vietnamese
from vnadmindoc.layout import Layout
from vnadmindoc.model import Document

__all__ = ["FORMATS", "FileFormat", "detect_format", "find_format", "format_of"]

_MEGABYTE: Final = 1 << 20


@frozen(kw_only=True)
class FileFormat:
    """One format: its name, what it is called, its suffixes, the bytes that it starts with, its functions.

    A format of pages has `read` and `write` (bytes and layout), a format of data `load` and `dump`
    (bytes and document). A function that is `None` does not exist yet. A file larger than `limit`
    bytes is refused unread.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    signature: bytes | None = None
    limit: int = 20 * _MEGABYTE
    read: Callable[[bytes], Layout] | None = None
    write: Callable[[Layout], bytes] | None = None
    load: Callable[[bytes], Document] | None = None
    dump: Callable[[Document], bytes] | None = None

    @property
    def is_readable(self) -> bool:
        """Whether files of this format can be read or loaded."""
        return self.read is not None or self.load is not None

    @property
    def is_writable(self) -> bool:
        """Whether files of this format can be written or dumped."""
        return self.write is not None or self.dump is not None


def _read_text(data: bytes) -> Layout:
    from vnadmindoc.formats.text import read_text

    return read_text(data)


def _write_text(layout: Layout) -> bytes:
    from vnadmindoc.formats.text import write_text

    return write_text(layout).encode()


def _read_docx(data: bytes) -> Layout:
    from vnadmindoc.formats.docx import read_docx

    return read_docx(data)


def _write_docx(layout: Layout) -> bytes:
    from vnadmindoc.formats.docx import write_docx

    return write_docx(layout)


def _load_json(data: bytes) -> Document:
    from vnadmindoc.exchange import load_json

    try:
        return load_json(data.decode(json.detect_encoding(data)))
    except UnicodeDecodeError as fault:
        raise in_vietnamese(
            UnreadableFile(f"not JSON: byte {fault.start} is no {fault.encoding} text"),
            f"không phải JSON: byte {fault.start} không phải ký tự {fault.encoding}",
        ) from fault
    except RecursionError as fault:
        raise in_vietnamese(UnreadableFile("JSON nested too deeply"), "JSON lồng nhau quá sâu") from fault


def _dump_json(document: Document) -> bytes:
    from vnadmindoc.exchange import dump_json

    return dump_json(document).encode()


FORMATS: Final = (
    FileFormat(name="text", title="văn bản thuần", suffixes=(".txt",), read=_read_text, write=_write_text),
    FileFormat(name="json", title="JSON", suffixes=(".json",), limit=64 * _MEGABYTE, load=_load_json, dump=_dump_json),
    FileFormat(
        name="docx",
        title="Word",
        suffixes=(".docx",),
        signature=b"PK\x03\x04",
        limit=64 * _MEGABYTE,
        read=_read_docx,
        write=_write_docx,
    ),
    FileFormat(
        name="docm",
        title="Word có macro hoặc bản mẫu Word",
        suffixes=(".docm", ".dotx", ".dotm"),
        limit=64 * _MEGABYTE,
        read=_read_docx,
    ),
    FileFormat(name="doc", title="Word 97-2003", suffixes=(".doc",), signature=b"\xd0\xcf\x11\xe0"),
    FileFormat(name="pdf", title="PDF", suffixes=(".pdf",), signature=b"%PDF-"),
    FileFormat(name="rtf", title="RTF", suffixes=(".rtf",), signature=b"{\\rtf"),
)


def find_format(name: str) -> FileFormat:
    """Return the row of a format by its name. Raises `UnknownName`."""
    for row in FORMATS:
        if row.name == name:
            return row
    known = ", ".join(row.name for row in FORMATS)
    raise in_vietnamese(
        UnknownName(f"no format {name!r}; the formats are {known}"),
        f"không có định dạng {name!r}; các định dạng là {known}",
    )


def format_of(path: PurePath) -> FileFormat:
    """Return the row of a file by its suffix, in either case. Raises `UnknownName` naming the known ones."""
    suffix = path.suffix.lower()
    for row in FORMATS:
        if suffix in row.suffixes:
            return row
    readable = ", ".join(end for row in FORMATS if row.is_readable for end in row.suffixes)
    writable = ", ".join(end for row in FORMATS if row.is_writable for end in row.suffixes)
    raise in_vietnamese(
        UnknownName(f"{path}: unknown suffix {suffix!r}; readable are {readable}, writable are {writable}"),
        f"không biết đuôi tệp {suffix!r}; đọc được {readable}; ghi được {writable}",
    )


def detect_format(data: bytes) -> FileFormat:
    """Return the row of bytes by what they start with: a signature, a JSON object, or else text."""
    for row in FORMATS:
        if row.signature is not None and data.startswith(row.signature):
            return row
    start = data[:64].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")
    return find_format("json" if start.startswith(b"{") else "text")
