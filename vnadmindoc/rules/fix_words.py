"""Repairs of words: the faulty stretch is written anew, letter by letter where that is enough."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from vnadmindoc.layout.edits import ReplaceText
from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.fix_places import Stretch, stretches
from vnadmindoc.rules.reach import reach
from vnadmindoc.rules.rule import Cure, Fault, Remedy

__all__ = ["AS_EXPECTED", "AS_EXPECTED_UNSAFE", "END_MARK", "joined", "rewriting", "said"]

_MARKS: Final = re.compile(r"(?:(?<!\s)\s++)?(?:\./\.|(?<![,;.:])[,;.:]++)$")
"""Marks that may end a line and give way to the right one; a bracket or a quotation mark stays."""
_GOES_ON: Final = ("...", "…", "_", "}", "]")
"""What ends a line that is still to be filled in."""


def rewriting(label: Label, start: int, end: int, text: str) -> tuple[ReplaceText, ...] | None:
    """Return the edits that put `text` in the place of the characters from `start` to `end` of a label's text.

    Letters that stay are not touched, so that they keep their look. None where the place cannot be found
    exactly; an empty tuple where nothing changes.
    """
    old = label.text[start:end]
    low = _common(old, text)
    high = _common(old[low:][::-1], text[low:][::-1])
    return _put(label, start + low, end - high, text[low : len(text) - high], opens=low == 0)


def _common(one: str, other: str) -> int:
    """Return how many first characters two texts share."""
    count = 0
    for mine, yours in zip(one, other, strict=False):
        if mine != yours:
            break
        count += 1
    return count


def _put(label: Label, start: int, end: int, text: str, *, opens: bool) -> tuple[ReplaceText, ...] | None:
    if start == end:
        return _insert(label, start, text, opens=opens) if text else ()
    found = stretches(label, start, end)
    if not found:
        return None
    new = [text] + [""] * (len(found) - 1)
    return tuple(_edit(stretch, words) for stretch, words in zip(found, new, strict=True))


def _edit(stretch: Stretch, text: str) -> ReplaceText:
    return ReplaceText(run=stretch.anchor, start=stretch.start, old=stretch.text, text=text)


def _insert(label: Label, place: int, text: str, *, opens: bool) -> tuple[ReplaceText, ...] | None:
    """Put a text in between two letters: into the run of the next one where it `opens` a stretch, else of the last."""
    is_before = (opens and place < len(label.text)) or place == 0
    found = stretches(label, place, place + 1) if is_before else stretches(label, place - 1, place)
    if not found:
        return None
    stretch = found[0] if is_before else found[-1]
    at = stretch.start if is_before else stretch.start + stretch.length
    return (ReplaceText(run=stretch.anchor, start=at, old="", text=text),)


def joined(parts: Iterable[tuple[ReplaceText, ...] | None]) -> tuple[ReplaceText, ...] | None:
    """Return the edits of several stretches together, None where one of them is None."""
    edits: list[ReplaceText] = []
    for part in parts:
        if part is None:
            return None
        edits += part
    return tuple(edits)


def said(fault: Fault, name: str) -> str:
    """Return a value of the fault's message that is the same in both languages; "" where there is none."""
    value = fault.args.get(name)
    return value if isinstance(value, str) else ""


def _as_expected(fault: Fault, _evidence: Evidence) -> Cure | None:
    if fault.at is None or fault.start is None or fault.end is None or not said(fault, "expected"):
        return None
    edits = rewriting(fault.at, fault.start, fault.end, said(fault, "expected"))
    return None if edits is None else Cure(edits=edits)


def _end_mark(fault: Fault, _evidence: Evidence) -> Cure | None:
    if fault.at is None or fault.at.text.endswith(_GOES_ON) or reach(fault.at) < len(fault.at.text):
        return None  # the line goes on, or another column's words stand behind it
    text = fault.at.text.rstrip()
    kept = _MARKS.sub("", text)
    edits = rewriting(fault.at, len(kept), len(text), said(fault, "expected")) if kept else None
    return None if edits is None else Cure(edits=edits)


_WRITE: Final = ("ghi “{expected}” thay “{found}”", "write “{expected}” for “{found}”")

AS_EXPECTED: Final = Remedy(applicability="safe", vi=_WRITE[0], en=_WRITE[1], make=_as_expected)
"""Write what the message expects in the place of the faulty stretch."""

AS_EXPECTED_UNSAFE: Final = Remedy(applicability="unsafe", vi=_WRITE[0], en=_WRITE[1], make=_as_expected)
"""The same, where it may change what is said or what other places refer to."""

END_MARK: Final = Remedy(
    applicability="safe", vi="kết thúc dòng bằng “{expected}”", en="end the line with “{expected}”", make=_end_mark
)
"""Put the expected mark at the end of the line, for another mark or behind the last word."""
