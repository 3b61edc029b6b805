"""Older and other word processors' files (.doc, .rtf, .odt): LibreOffice turns them into DOCX, which is read."""

from vnadmindoc.formats.office.read import read_doc, read_odt, read_rtf

__all__ = ["read_doc", "read_odt", "read_rtf"]
