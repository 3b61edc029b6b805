"""The rules of typography that need not be asked: what each row says of the looks of its component is known.

An office's documents look alike, and within one a component does: the looks of its labels are gathered once, compared
with its row once for the process, and the answers of all rules on it are two sets of codes.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache, partial
from typing import Final, NamedTuple

from vnadmindoc.regulations.schema import ComponentSpec, Regulation
from vnadmindoc.rules.evidence import Evidence, Look
from vnadmindoc.rules.looks import Facts, facts_of, has_alignment, has_flag, has_size, has_spacing, judged_look
from vnadmindoc.rules.reach import is_judged
from vnadmindoc.rules.typography_table import GROUPS, TABLE, Aspect

__all__ = ["settled_rules"]

_Comparison = Callable[[Facts, ComponentSpec], bool | None]

_COMPARISONS: Final[dict[Aspect, _Comparison]] = {
    Aspect.SIZE: has_size,
    Aspect.NOT_BOLD: partial(has_flag, "bold", wanted=True),
    Aspect.BOLD: partial(has_flag, "bold", wanted=False),
    Aspect.NOT_ITALIC: partial(has_flag, "italic", wanted=True),
    Aspect.ITALIC: partial(has_flag, "italic", wanted=False),
    Aspect.ALIGNMENT: has_alignment,
    Aspect.SPACING: has_spacing,
}
"""The aspects of which a look and a row tell whether all is right."""


class _Agreement(NamedTuple):
    """The codes of the rules that agree with a look, and of those that do not."""

    agreeing: frozenset[str]
    objecting: frozenset[str]


_UNJUDGED: Final = _Agreement(frozenset(), frozenset())


def settled_rules(evidence: Evidence) -> AbstractSet[str]:
    """Return the codes of rules of the table that pass, because the looks of all their components are the law's.

    Most rules pass so, and need not be asked: what a row says of a look is known from document to document.
    """
    passed: set[str] = set()
    failed: set[str] = set()
    aspects = _aspects()
    for component, whole in evidence.looks.items():
        if component in aspects:
            agreeing, objecting = _agreement(component, whole, evidence)
            passed |= agreeing
            failed |= objecting
    return passed - failed


def _agreement(component: str, whole: Look, evidence: Evidence) -> _Agreement:
    """Return which rules agree with all labels of a component that are judged, and which do not."""
    first = next((label for label in evidence.reading.of(component) if is_judged(label, evidence)), None)
    if first is None:
        return _UNJUDGED
    found = _compare(component, facts_of(whole), evidence.regulation)
    if found.objecting or not first.paragraph.runs:  # some of what looks otherwise may be none of the component's
        found = _compare(component, facts_of(judged_look(component, evidence)), evidence.regulation)
    return found


@lru_cache(maxsize=512)
def _compare(component: str, facts: Facts, regulation: Regulation) -> _Agreement:
    """Return which rules agree with a look, and which do not; those of which the row says nothing are in neither."""
    spec = regulation.component(component)
    answers = {code: agrees(facts, spec) if facts.runs else False for code, agrees in _aspects()[component]}
    return _Agreement(
        frozenset(code for code, answer in answers.items() if answer),
        frozenset(code for code, answer in answers.items() if answer is False),
    )


@cache
def _aspects() -> dict[str, tuple[tuple[str, _Comparison], ...]]:
    """Return the rules of each component that a look can answer."""
    found: dict[str, list[tuple[str, _Comparison]]] = {}
    for code, stem, aspect in TABLE:
        for component in GROUPS[stem].components if aspect in _COMPARISONS else ():
            found.setdefault(component, []).append((code, _COMPARISONS[aspect]))
    return {component: tuple(rows) for component, rows in found.items()}
