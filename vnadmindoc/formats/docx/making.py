"""Runs, paragraphs and their places, made in the numbers in which a long document has them.

The layout's classes are frozen, and filling the slots of a frozen object takes a call for each: of reading a long
file that was a tenth. Here the slots of an open twin are filled by plain assignments, and the finished object is given
its own class, which the interpreter allows between classes of the same slots (and refuses between any others).
"""

from __future__ import annotations

from attrs import define

from vnadmindoc.layout import Anchor, Paragraph, ParagraphFormat, Run, RunFormat

__all__ = ["make_paragraph", "make_run"]


@define(eq=False, init=False, weakref_slot=False)
class _OpenAnchor:
    line: int | None
    column: int | None
    part: str | None
    path: str | None
    page: int | None


@define(eq=False, init=False, weakref_slot=False)
class _OpenRun:
    text: str
    format: RunFormat
    anchor: object


@define(eq=False, init=False, weakref_slot=False)
class _OpenParagraph:
    runs: tuple[Run, ...]
    format: ParagraphFormat
    style: str | None
    label: str | None
    anchor: object


def make_run(text: str, look: RunFormat, part: str, path: str) -> Run:
    """Return a run whose text begins its node."""
    run, anchor = _OpenRun(), _OpenAnchor()
    anchor.line = anchor.page = None
    anchor.column, anchor.part, anchor.path = 1, part, path
    anchor.__class__ = Anchor  # type: ignore[assignment] # the twin's own class, see above
    run.text, run.format, run.anchor = text, look, anchor
    run.__class__ = Run  # type: ignore[assignment] # likewise
    return run  # type: ignore[return-value] # likewise


def make_paragraph(runs: tuple[Run, ...], shape: ParagraphFormat, style: str | None, part: str, path: str) -> Paragraph:
    """Return a paragraph without a label."""
    paragraph, anchor = _OpenParagraph(), _OpenAnchor()
    anchor.line = anchor.column = anchor.page = None
    anchor.part, anchor.path = part, path
    anchor.__class__ = Anchor  # type: ignore[assignment] # likewise
    paragraph.runs, paragraph.format, paragraph.style, paragraph.label = runs, shape, style, None
    paragraph.anchor = anchor
    paragraph.__class__ = Paragraph  # type: ignore[assignment] # likewise
    return paragraph  # type: ignore[return-value] # likewise
