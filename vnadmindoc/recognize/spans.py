"""Runs of a page as spans of a text: emphasis without fonts."""

from __future__ import annotations

from typing import Literal

from vnadmindoc.layout import Paragraph
from vnadmindoc.model import Span
from vnadmindoc.recognize.spots import on_one_line

__all__ = ["spans_of"]

_Emphasis = tuple[bool, bool, bool, Literal["superscript", "subscript"] | None]


def spans_of(
    paragraph: Paragraph, *, skip: int = 0, base_bold: bool = False, base_italic: bool = False
) -> tuple[Span, ...]:
    """Return a paragraph's words with their emphasis, trimmed at both ends, neighbours of one emphasis joined.

    `skip` characters (not counting blanks in front) are left out: a number that has been read. Weight and
    slant that the component has anyway (`base_bold`, `base_italic`) are no emphasis.
    """
    pieces: list[tuple[str, _Emphasis]] = []
    for run in paragraph.runs:
        text = on_one_line(run.text)
        if not pieces:
            text = text.lstrip()
        if skip > 0:
            taken = min(skip, len(text))
            text, skip = text[taken:], skip - taken
            if skip == 0 and not pieces:
                text = text.lstrip()
        if not text:
            continue
        shape = run.format
        vertical = shape.vertical if shape.vertical in ("superscript", "subscript") else None
        emphasis: _Emphasis = (
            bool(shape.bold) and not base_bold,
            bool(shape.italic) and not base_italic,
            bool(shape.underline),
            vertical,
        )
        if not text.strip() and pieces:
            emphasis = pieces[-1][1]
        if pieces and pieces[-1][1] == emphasis:
            pieces[-1] = (pieces[-1][0] + text, emphasis)
        else:
            pieces.append((text, emphasis))
    if pieces:
        pieces[-1] = (pieces[-1][0].rstrip(), pieces[-1][1])
    return tuple(
        Span(text, bold=bold, italic=italic, underline=underline, script=script)
        for text, (bold, italic, underline, script) in pieces
        if text
    )
