"""DOCX files (Office Open XML): written from a Layout, read into one."""

from vnadmindoc.formats.docx.markup import IllegalCharacter
from vnadmindoc.formats.docx.read import read_docx
from vnadmindoc.formats.docx.write import write_docx

__all__ = ["IllegalCharacter", "read_docx", "write_docx"]
