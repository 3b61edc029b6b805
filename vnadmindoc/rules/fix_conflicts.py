"""Which repairs can be made together: what each edit states, and whether two state different things of one place."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import Final, NamedTuple

from attrs import fields

from vnadmindoc.layout import Anchor
from vnadmindoc.layout.edits import (
    DrawLine,
    Edit,
    InsertParagraph,
    NumberPages,
    RemoveParagraph,
    ReplaceText,
    SetLine,
    SetPage,
    SetShape,
    SetTypography,
)
from vnadmindoc.layout.pieces import node_of
from vnadmindoc.rules.report import Diagnostic

__all__ = ["compatible"]

_STRETCH: Final = 256
"""Characters of a run whose claims are compared with each other."""


class _Claim(NamedTuple):
    """What an edit states: of `subject`, of the characters from `start` to `end` where it is text, the fact `value`."""

    subject: Hashable
    value: object
    start: int = 0
    end: int = 0

    def contradicts(self, other: _Claim) -> bool:
        """Tell whether both cannot be done."""
        if (self.value, self.start, self.end) == (other.value, other.start, other.end):
            return False
        if self.value == other.value and not isinstance(self.value, ReplaceText):
            return False
        return self.start <= other.end and other.start <= self.end

    def near(self) -> list[tuple[Hashable, int]]:
        """Return where to look for what might contradict: the subject, stretch by stretch of its characters."""
        return [(self.subject, stretch) for stretch in range(self.start // _STRETCH, self.end // _STRETCH + 1)]


def compatible(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return those whose fixes can be made at once: of two that contradict each other the first one's.

    Every diagnostic given has a fix. The others can be looked at again when these are done.
    """
    claims: dict[tuple[Hashable, int], list[_Claim]] = {}
    chosen: list[Diagnostic] = []
    for diagnostic in found:
        own = [claim for edit in (diagnostic.fix.edits if diagnostic.fix else ()) for claim in _claims(edit)]
        if any(claim.contradicts(other) for claim in own for near in claim.near() for other in claims.get(near, ())):
            continue
        chosen.append(diagnostic)
        for claim in own:
            for near in claim.near():
                claims.setdefault(near, []).append(claim)
    return tuple(chosen)


def _claims(edit: Edit) -> Iterator[_Claim]:
    match edit:
        case SetTypography():
            node, start = node_of(edit.run), _place(edit.run) + edit.start
            for name, value in _facts(edit.format):
                yield _Claim((node, name), value, start, start + edit.length - 1)
        case ReplaceText():
            start = _place(edit.run) + edit.start
            yield _Claim((node_of(edit.run), "text"), edit, start, start + len(edit.old))
        case SetShape():
            yield from (_Claim((edit.paragraph, name), value) for name, value in _facts(edit.format))
        case SetPage():
            yield from (_Claim((edit.anchors, name), value) for name, value in _facts(edit.page))
        case NumberPages():
            yield _Claim((edit.anchors, "number"), edit)
        case SetLine():
            yield _Claim((edit.line, "line"), edit)
        case DrawLine() | RemoveParagraph():
            yield _Claim((edit.paragraph, type(edit)), edit)
        case InsertParagraph():
            yield _Claim((edit.beside, edit.is_before), edit)


def _place(anchor: Anchor) -> int:
    return anchor.column or 1


def _facts(stated: object) -> Iterator[tuple[str, object]]:
    """Yield the facts of a format that are stated, by their names."""
    for each in fields(type(stated)):  # type: ignore[arg-type]  # every format is an attrs class
        value = getattr(stated, each.name)
        if value is not None:
            yield each.name, value
