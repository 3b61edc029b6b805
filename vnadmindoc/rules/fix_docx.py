"""Repairs carried out on the bytes of a Word file: read, recognize, check, patch, and again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from vnadmindoc.layout import Layout
from vnadmindoc.layout.edits import Edit
from vnadmindoc.recognize import recognize
from vnadmindoc.recognize.reading import Reading
from vnadmindoc.regulations.schema import Regulation
from vnadmindoc.rules.fixing import Carrier

__all__ = ["docx_carrier"]

_KEPT: Final = 2


def docx_carrier(regulation: Regulation, *, tracked: bool = False) -> Carrier[bytes]:
    """Return what the fix loop needs to repair Word files; with `tracked` every edit is a revision to accept.

    What it carries out raises `UnreadableFile` for bytes that are no Word file. The layout of the file that was read
    or made last is kept, so that no file is read twice.
    """
    known: dict[bytes, Layout] = {}

    def layout_of(data: bytes) -> Layout:
        from vnadmindoc.formats.docx import read_docx

        layout = known.get(data)
        if layout is None:
            layout = read_docx(data)
            known.clear()
            known[data] = layout
        return layout

    def read(data: bytes) -> Reading:
        return recognize(layout_of(data), regulation)

    def carry_out(data: bytes, edits: Sequence[Edit]) -> tuple[bytes, tuple[tuple[Edit, str, str], ...]]:
        from vnadmindoc.formats.docx.patch import patch_docx

        patched = patch_docx(data, edits, tracked=tracked, layout=layout_of(data))
        if len(known) >= _KEPT:
            known.clear()
        known[patched.data] = patched.layout
        return patched.data, tuple([(each.edit, each.reason_vi, each.reason_en) for each in patched.refused])

    return Carrier(read=read, carry_out=carry_out)
