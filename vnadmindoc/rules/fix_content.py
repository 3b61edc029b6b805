"""Repairs of the words of the content: the final mark, statutes cited with a number."""

from __future__ import annotations

import re
from typing import Final

from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.fix_words import rewriting, said
from vnadmindoc.rules.rule import Cure, Fault, Remedy

__all__ = ["CITED_WORD", "FINAL_MARK", "WITHOUT_NUMBER"]

_STOP: Final = re.compile(r"(?<=\w)\s*[./]*$")
_MARK: Final = "./."


def _final_mark(fault: Fault, _evidence: Evidence) -> Cure | None:
    """Put the mark for the full stop of the last sentence; another end may be that of a line that goes on."""
    label, mark = fault.at, said(fault, "expected")
    text = "" if label is None else label.text.rstrip()
    match = _STOP.search(text)
    if label is None or match is None or mark != _MARK or not text.endswith((".", "/")):
        return None
    edits = rewriting(label, match.start(), len(text), mark)
    return None if edits is None else Cure(edits=edits)


def _without_number(fault: Fault, _evidence: Evidence) -> Cure | None:
    """Leave the number out, with the blank in front of it."""
    label = fault.at
    if label is None or fault.start is None or fault.end is None:
        return None
    start = len(label.text[: fault.start].rstrip())
    edits = rewriting(label, start, fault.end, "")
    return None if edits is None else Cure(edits=edits)


def _cited_word(fault: Fault, _evidence: Evidence) -> Cure | None:
    """Write the first word of the stretch as it is expected."""
    label, found, expected = fault.at, said(fault, "found"), said(fault, "expected")
    if label is None or fault.start is None or not found or not label.text.startswith(found, fault.start):
        return None
    edits = rewriting(label, fault.start, fault.start + len(found), expected)
    return None if edits is None else Cure(edits=edits)


FINAL_MARK: Final = Remedy(
    applicability="safe", vi="kết thúc bằng “{expected}”", en="end with “{expected}”", make=_final_mark
)
WITHOUT_NUMBER: Final = Remedy(
    applicability="unsafe", vi="bỏ “{found}”", en="leave “{found}” out", make=_without_number
)
CITED_WORD: Final = Remedy(
    applicability="safe",
    vi="ghi “{expected}” thay “{found}”",
    en="write “{expected}” for “{found}”",
    make=_cited_word,
)
