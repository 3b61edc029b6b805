"""A .doc, .rtf or .odt file read into a Layout by way of LibreOffice."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.docx import read_docx
from vnadmindoc.formats.office.compound import COMPOUND, refusal_of
from vnadmindoc.formats.office.convert import convert_to_docx
from vnadmindoc.formats.office.forget import forget_anchors
from vnadmindoc.formats.office.opendocument import refuse_unbounded
from vnadmindoc.layout import Layout

__all__ = ["read_doc", "read_odt", "read_rtf"]

_NOTICE: Final = (
    "Tệp {} được LibreOffice chuyển sang DOCX để đọc; phông chữ, cỡ chữ, lề và khoảng cách là theo cách LibreOffice "
    "hiểu tệp, có thể khác khi mở bằng Word."
)
_RTF: Final = b"{\\rtf"
_ZIP: Final = b"PK\x03\x04"
_ODT: Final = b"application/vnd.oasis.opendocument.text"
_HEAD: Final = 4096


def read_doc(data: bytes) -> Layout:
    """Return what a Word 97-2003 file looks like, as LibreOffice understands it; nothing has an anchor.

    Raises:
        UnreadableFile: for what is no such file, is damaged or protected, or where LibreOffice is missing.
    """
    if not data.startswith(COMPOUND):
        raise UnreadableFile("Đây không phải tệp Word 97-2003 (.doc).")
    refusal = refusal_of(data)
    if refusal is not None:
        raise UnreadableFile(refusal)
    return _read(data, suffix=".doc", reader="MS Word 97")


def read_rtf(data: bytes) -> Layout:
    """Return what an RTF file looks like, as LibreOffice understands it; nothing has an anchor.

    Raises:
        UnreadableFile: for what is no such file, or where LibreOffice is missing or cannot read it.
    """
    start = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith(_RTF):
        raise UnreadableFile("Đây không phải tệp RTF.")
    return _read(data[len(data[:_HEAD]) - len(start) :], suffix=".rtf", reader="Rich Text Format")


def read_odt(data: bytes) -> Layout:
    """Return what an OpenDocument text looks like, as LibreOffice understands it; nothing has an anchor.

    Raises:
        UnreadableFile: for what is no such file, is damaged or protected, or where LibreOffice is missing.
    """
    if not data.startswith(_ZIP) or _ODT not in data[:_HEAD]:
        raise UnreadableFile("Đây không phải tệp văn bản OpenDocument (.odt).")
    refuse_unbounded(data)
    return _read(data, suffix=".odt", reader="writer8")


def _read(data: bytes, *, suffix: str, reader: str) -> Layout:
    layout = forget_anchors(read_docx(convert_to_docx(data, suffix=suffix, reader=reader)))
    return evolve(layout, source=suffix[1:], notices=(_NOTICE.format(suffix), *layout.notices))
