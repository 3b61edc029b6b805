"""Runs of a page as spans of a text: emphasis without fonts."""

from __future__ import annotations

from typing import Literal

from vnadmindoc.layout import Paragraph
from vnadmindoc.model import Span
from vnadmindoc.recognize.spots import on_one_line

__all__ = ["spans_of"]

_Emphasis = tuple[bool, bool, bool, Literal["superscript", "subscript"] | None]


def spans_of(
    paragraph: Paragraph,
    *,
    words: str | None = None,
    skip: int = 0,
    base_bold: bool = False,
    base_italic: bool = False,
) -> tuple[Span, ...]:
    """Return a paragraph's words with their emphasis, trimmed at both ends, neighbours of one emphasis joined.

    `words` is the paragraph's text on one line and trimmed, where the caller has it already. `skip` characters
    (not counting blanks in front) are left out: a number that has been read. Weight and slant that the component
    has anyway (`base_bold`, `base_italic`) are no emphasis.
    """
    if (skip == 0 or len(paragraph.runs) == 1) and _is_plain(paragraph, base_bold=base_bold, base_italic=base_italic):
        text = on_one_line(paragraph.text).strip() if words is None else words
        text = text[skip:].strip() if skip else text
        return (Span(text),) if text else ()
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


def _is_plain(paragraph: Paragraph, *, base_bold: bool, base_italic: bool) -> bool:
    """Tell whether no run stands out, so that the words are one span without emphasis."""
    for run in paragraph.runs:
        shape = run.format
        if (shape.bold and not base_bold) or (shape.italic and not base_italic) or shape.underline or shape.vertical:
            return False
    return True
