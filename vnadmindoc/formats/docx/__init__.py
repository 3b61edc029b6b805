"""DOCX files (Office Open XML): written from a Layout."""

from vnadmindoc.formats.docx.markup import IllegalCharacter
from vnadmindoc.formats.docx.write import write_docx

__all__ = ["IllegalCharacter", "write_docx"]
