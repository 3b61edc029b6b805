"""Plain text and Markdown: what people paste, and what OCR and PDF extraction leave behind."""

from vnadmindoc.formats.text.read import read_text
from vnadmindoc.formats.text.write import write_text

__all__ = ["read_text", "write_text"]
