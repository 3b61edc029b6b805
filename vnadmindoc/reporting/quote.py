"""The line to quote under a finding, and the stretch of it to mark."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from attrs import frozen

from vnadmindoc.vietnamese import nfc

if TYPE_CHECKING:
    from vnadmindoc.recognize.reading import Reading
    from vnadmindoc.rules.report import Diagnostic

__all__ = ["Quote", "plain", "quote"]


@frozen
class Quote:
    """One line of text and the stretch of it that is meant, `start` to `end` from 0; equal: nothing to mark."""

    text: str
    start: int = 0
    end: int = 0

    def fitted(self, width: int) -> Quote:
        """Return the quote cut to a width, with "…" where something was cut and the mark kept in view."""
        if len(self.text) <= width:
            return self
        first = max(0, min(self.start - width // 3, len(self.text) - width + 2))
        left, right = ("…" if first else ""), ("…" if first + width - 2 < len(self.text) else "")
        shift = first - len(left)
        text = left + self.text[first : first + width - 2] + right
        return Quote(text, max(0, self.start - shift), min(len(text), self.end - shift))


def plain(text: str) -> str:
    """Return a text on one line in NFC, with no character that could steer a terminal."""
    flat = " ".join(nfc(text).split())
    return "".join("\ufffd" if unicodedata.category(character) in {"Cc", "Cs"} else character for character in flat)


def quote(found: Diagnostic, reading: Reading | None) -> Quote | None:
    """Return what to quote under a finding: the line of the file that holds it, or its excerpt; None without one."""
    excerpt = plain(found.excerpt)
    if not excerpt:
        return None
    line = _line(found, reading)
    wanted = excerpt.removesuffix("…")
    start = _nearest(line, wanted, (found.location.column or 1) - 1)
    if start < 0:
        return Quote(excerpt)
    return Quote(line, start, start + len(wanted)) if wanted != line else Quote(line)


def _line(found: Diagnostic, reading: Reading | None) -> str:
    if reading is None or found.location.line is None:
        return ""
    for label in reading.of(found.location.component) if found.location.component else reading.labels:
        pieces = [(label.paragraph.anchor, label.text), *((run.anchor, run.text) for run in label.paragraph.runs)]
        for anchor, text in reversed(pieces):
            lines = text.split("\n")
            if anchor is not None and anchor.line is not None and 0 <= found.location.line - anchor.line < len(lines):
                return plain(lines[found.location.line - anchor.line])
    return ""


def _nearest(line: str, wanted: str, column: int) -> int:
    """Return where `wanted` stands in `line`, nearest to a column; -1 where it does not."""
    best, start = -1, line.find(wanted)
    while start >= 0:
        if best < 0 or abs(start - column) < abs(best - column):
            best = start
        start = line.find(wanted, start + 1)
    return best
