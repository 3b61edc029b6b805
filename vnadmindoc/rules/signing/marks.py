"""The lines of authority as the rules read them: mark, principal, the post below."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from vnadmindoc.recognize.reading import Label
from vnadmindoc.regulations.schema import AuthoritySpec, Regulation
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.wording import flatten

__all__ = ["MARK", "Link", "authority_of", "last_link", "only_signature", "post_below"]

MARK: Final = re.compile(
    r"\s*(?P<mark>[TK]/?[MTL]|T/?UQ|Q)(?P<stop>\.?)(?P<sign>\s*/?\s*)(?P<principal>\S.*)",
    re.DOTALL,
)
_KEPT: Final = 128
"""How many lines are remembered as they were read: several rules ask for each."""

_LONGEST_CHAIN: Final = 3
_BESIDE: Final = frozenset({"recipients_label", "recipient", "archive_note", "drafter_mark"})
_NEXT: Final = re.compile(r"(?<=\S)\s+(?=(?:KT|TL|TUQ|Q)\.)")
"""Where a second mark begins that stands in the same paragraph."""


class Link(NamedTuple):
    """One mark of authority: its row in the regulation, and the words behind it."""

    row: AuthoritySpec
    principal: str


@lru_cache(maxsize=_KEPT)
def authority_of(text: str, regulation: Regulation) -> Link | None:
    """Return the mark's row and the principal behind it, or None where a line has no known mark."""
    match = MARK.fullmatch(text)
    if match is None:
        return None
    mark = match["mark"].replace("/", "") + "."
    row = next((one for one in regulation.authorities if one.mark.replace("/", "") == mark), None)
    return None if row is None else Link(row, match["principal"])


def last_link(label: Label, evidence: Evidence) -> Link | None:
    """Return the last mark of a label, which may hold two on two lines, with its principal on one line."""
    return _last_link(label.text, evidence.regulation)


@lru_cache(maxsize=_KEPT)
def _last_link(text: str, regulation: Regulation) -> Link | None:
    found = authority_of(_NEXT.split(text)[-1], regulation)
    return None if found is None else Link(found.row, flatten(found.principal))


def post_below(label: Label, evidence: Evidence) -> tuple[Label, str] | None:
    """Return the post right below a line of authority, its first line; None where something else stands there.

    The recipients stand beside the signature, and in the same row of a table their lines come between.
    """
    for below in evidence.reading.labels[evidence.place(label) + 1 :]:
        if below.part != label.part or below.component not in _BESIDE:
            is_post = below.part == label.part and below.component == "position" and below.text.strip()
            return (below, flatten(below.text.strip().splitlines()[0])) if is_post else None
    return None


def only_signature(evidence: Evidence) -> bool:
    """Tell whether one person signs: lines of several signatures side by side do not follow each other in order."""
    marks = evidence.of("competence")
    tops = sum(label.text.lstrip().startswith(("TM", "T/M")) for label in marks)
    return len(evidence.of("full_name")) <= 1 and tops <= 1 and len(marks) <= _LONGEST_CHAIN
