"""From a stretch of a label's text to the place in the file."""

from __future__ import annotations

from typing import Final

from vnadmindoc.layout import Anchor
from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.report import Location
from vnadmindoc.vietnamese import nfc

__all__ = ["excerpt_of", "locate"]

_LONGEST: Final = 120


def excerpt_of(label: Label | None, start: int | None, end: int | None) -> str:
    """Return the faulty stretch of a label's text, or its beginning, on one line."""
    if label is None:
        return ""
    text = " ".join((label.text if start is None else label.text[start:end]).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def locate(label: Label, offset: int) -> Location:
    """Return where the character at `offset` of a label's text stands in the file.

    A label's text is NFC without outer blanks, behind the paragraph's computed list label; runs hold the
    text as the file has it. So the offset is counted on composed characters, then found in the runs.
    """
    runs = label.paragraph.runs
    own = "".join([nfc(run.text) for run in runs])
    if label.text.endswith(own):
        rest = max(0, offset - (len(label.text) - len(own)))
    else:
        stripped = own.strip()
        rest = max(0, offset - (len(label.text) - len(stripped))) + len(own) - len(own.lstrip())
    anchor, inside = label.paragraph.anchor, ""
    for run in runs:
        composed = nfc(run.text)
        if rest < len(composed) or run is runs[-1]:
            anchor = run.anchor or anchor
            inside = _raw_prefix(run.text, composed, rest)
            break
        rest -= len(composed)
    return _location(label.component, anchor, inside)


def _raw_prefix(raw: str, composed: str, length: int) -> str:
    if raw == composed:
        return raw[:length]
    end = 0
    while end < len(raw) and len(nfc(raw[:end])) < length:
        end += 1
    return raw[:end]


def _location(component: str, anchor: Anchor | None, before: str) -> Location:
    if anchor is None:
        return Location(component=component)
    line, column = anchor.line, anchor.column
    if line is not None and "\n" in before:
        line += before.count("\n")
        column = len(before) - before.rindex("\n")
    elif column is not None:
        column += len(before)
    return Location(component=component, line=line, column=column, part=anchor.part, path=anchor.path, page=anchor.page)
