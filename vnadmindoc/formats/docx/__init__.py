"""DOCX files (Office Open XML): written from a Layout, read into one; `patch` edits one where it is.

Patching is imported from its own module, so that who only reads does not load it.
"""

from vnadmindoc.formats.docx.markup import IllegalCharacter
from vnadmindoc.formats.docx.read import read_docx
from vnadmindoc.formats.docx.write import write_docx

__all__ = ["IllegalCharacter", "read_docx", "write_docx"]
