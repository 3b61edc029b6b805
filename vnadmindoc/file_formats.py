"""The table of formats: which suffix is read and written by what. A new format is one more row."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import PurePath
from typing import Final

from attrs import evolve, frozen

from vnadmindoc.errors import UnknownName, UnreadableFile
from vnadmindoc.files import in_vietnamese
from vnadmindoc.layout import Layout
from vnadmindoc.model import Document

__all__ = [
    "FORMATS",
    "FileFormat",
    "detect_format",
    "find_format",
    "format_of",
    "format_of_content",
    "readable_suffixes",
    "writable_suffixes",
]

_MEGABYTE: Final = 1 << 20
_HEAD: Final = 1024
_BLANKS: Final = b"\xef\xbb\xbf\xff\xfe \t\r\n\0"
_ODT: Final = b"mimetypeapplication/vnd.oasis.opendocument.text"
_HTML: Final = (
    b"<!doctype html",
    b"<html",
    b"<head",
    b"<body",
    b"<div",
    b"<figure",
    b"<table",
    b"<meta",
    b"<p>",
    b"<p ",
    b"<br",
)
_WORD: Final = frozenset({"docx", "docm"})


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


def _read_doc(data: bytes) -> Layout:
    from vnadmindoc.formats.office import read_doc

    return read_doc(data)


def _read_rtf(data: bytes) -> Layout:
    from vnadmindoc.formats.office import read_rtf

    return read_rtf(data)


def _read_odt(data: bytes) -> Layout:
    from vnadmindoc.formats.office import read_odt

    return read_odt(data)


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
    FileFormat(
        name="doc",
        title="Word 97-2003",
        suffixes=(".doc", ".dot"),
        signature=b"\xd0\xcf\x11\xe0",
        limit=64 * _MEGABYTE,
        read=_read_doc,
    ),
    FileFormat(name="pdf", title="PDF", suffixes=(".pdf",), signature=b"%PDF-"),
    FileFormat(
        name="rtf",
        title="RTF",
        suffixes=(".rtf",),
        signature=b"{\\rtf",
        limit=64 * _MEGABYTE,
        read=_read_rtf,
    ),
    FileFormat(name="odt", title="OpenDocument", suffixes=(".odt",), limit=64 * _MEGABYTE, read=_read_odt),
    FileFormat(name="html", title="trang HTML", suffixes=(".html", ".htm")),
    FileFormat(name="markdown", title="Markdown", suffixes=(".md",), read=_read_text),
)


def readable_suffixes() -> str:
    """Return the suffixes of what can be read, as a list for people."""
    return ", ".join(end for row in FORMATS if row.is_readable for end in row.suffixes)


def writable_suffixes() -> str:
    """Return the suffixes of what can be written, as a list for people."""
    return ", ".join(end for row in FORMATS if row.is_writable for end in row.suffixes)


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
    readable, writable = readable_suffixes(), writable_suffixes()
    raise in_vietnamese(
        UnknownName(f"{path}: unknown suffix {suffix!r}; readable are {readable}, writable are {writable}"),
        f"không biết đuôi tệp {suffix!r}; đọc được {readable}; ghi được {writable}",
    )


def detect_format(data: bytes) -> FileFormat:
    """Return the row of bytes by what they start with: a signature, a JSON object, or else text."""
    found = _signed(data)
    if found is not None and (found.is_readable or found.signature is not None):
        return found
    return find_format("json" if data[:64].lstrip(_BLANKS).startswith(b"{") else "text")


def format_of_content(named: FileFormat, data: bytes, *, suffix: str) -> FileFormat:
    """Return the row by which a file is read whose suffix names one format while its bytes may be another.

    Offices rename files, and programs write RTF or HTML under the name .doc. Where the bytes plainly are
    another format that is read, the row returned reads that one and adds a notice. A file that should be
    a package and is plain text is read as text. Everything else stays as it was named.
    """
    found = _signed(data)
    if found is None and named.signature is not None and _is_plain_text(data):
        found = find_format("text")
    if found is None or found is named or {found.name, named.name} <= _WORD:
        return named
    if not found.is_readable:
        return named if named.signature is None else found
    return _with_notice(
        found, f"Tệp mang đuôi {suffix} nhưng nội dung là {found.title} ({found.suffixes[0]}); đã đọc theo nội dung."
    )


def _signed(data: bytes) -> FileFormat | None:
    """Return the row whose mark bytes bear at their beginning, `None` where they bear none."""
    if data.startswith(b"PK\x03\x04") and _ODT in data[:_HEAD]:
        return find_format("odt")
    start = data[:_HEAD].lstrip(_BLANKS)
    for row in FORMATS:
        if row.signature is not None and start.startswith(row.signature):
            return row
    return find_format("html") if start[:16].lower().startswith(_HTML) else None


def _is_plain_text(data: bytes) -> bool:
    """Tell whether bytes are words in UTF-8: no control characters, and not the JSON of a server's reply."""
    if not data.strip(_BLANKS) or data.lstrip(_BLANKS).startswith((b"{", b"[", b"<")):
        return False
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return all(letter.isprintable() or letter in "\t\r\n\f" for letter in text[:_HEAD]) and "\0" not in text


def _with_notice(row: FileFormat, notice: str) -> FileFormat:
    read = row.read
    if read is None:
        return row

    def read_and_tell(data: bytes) -> Layout:
        if len(data) > row.limit:
            raise in_vietnamese(
                UnreadableFile(f"larger than {row.limit >> 20} MB, which no administrative document is"),
                f"tệp lớn hơn {row.limit >> 20} MB, không văn bản hành chính nào như vậy",
            )
        layout = read(data)
        return evolve(layout, notices=(notice, *layout.notices))

    return evolve(row, read=read_and_tell)
