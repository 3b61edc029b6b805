"""What all labels of a component look like together: most rules of typography are answered at one glance.

A document has dozens of paragraphs in one size and one style. Their sizes and flags are gathered once; a rule looks
at the paragraphs one by one only where the gathered facts show that something is wrong or not observed.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from vnadmindoc.layout import Alignment
from vnadmindoc.recognize.reading import Label
from vnadmindoc.regulations.schema import ComponentSpec
from vnadmindoc.rules.evidence import Evidence, TypedRun
from vnadmindoc.rules.reach import is_judged, reach

__all__ = ["Look", "governed_runs", "has_alignment", "has_flag", "has_size", "looks"]


class Look(NamedTuple):
    """The sizes, flags and alignments of every label of a component whose typography is laid down."""

    sizes: frozenset[float | None]
    bold: frozenset[bool | None]
    italic: frozenset[bool | None]
    alignments: frozenset[Alignment | None]


_NOTHING: Final = Look(frozenset(), frozenset(), frozenset(), frozenset())


def governed_runs(label: Label, evidence: Evidence) -> tuple[TypedRun, ...]:
    """Return the runs whose typography the component governs.

    The decree makes "Điều n." bold with its title; what follows a number without title is content.
    """
    runs = evidence.typed(label)
    if label.component == "article":
        return runs[:1]
    end = reach(label)
    return runs if end >= len(label.text) else tuple(typed for typed in runs if typed.span[0] < end)


def looks(component: str, evidence: Evidence) -> Look:
    """Return what the judged labels of a component look like together, in every part of the file."""
    found = evidence.looks.get(component)
    if not isinstance(found, Look):
        found = evidence.looks[component] = _gather(component, evidence)
    return found


def _gather(component: str, evidence: Evidence) -> Look:
    labels = [label for label in evidence.everywhere(component) if is_judged(label, evidence)]
    if not labels:
        return _NOTHING
    # Readers share one value among the runs that look the same, so most are seen by their identity already.
    shared = {id(run.format): run.format for label in labels for run in label.paragraph.runs}.values()
    if len(shared) > 1 and len({(look.size, look.bold, look.italic) for look in shared}) > 1:
        shared = {
            id(typed.run.format): typed.run.format for label in labels for typed in governed_runs(label, evidence)
        }.values()
    return Look(
        sizes=frozenset([look.size for look in shared]),
        bold=frozenset([look.bold for look in shared]),
        italic=frozenset([look.italic for look in shared]),
        alignments=frozenset([label.paragraph.format.alignment for label in labels]),
    )


def has_size(look: Look, spec: ComponentSpec) -> bool | None:
    """Tell whether every size is one that the component may have; None where its row lays none down."""
    allowed = spec.size
    if allowed is None:
        return None
    return all(size is not None and round(size * 2) / 2 in allowed for size in look.sizes)


def has_flag(flag: Literal["bold", "italic"], look: Look, spec: ComponentSpec, *, wanted: bool) -> bool | None:
    """Tell whether weight or slant is the component's throughout; None where its row does not want it so."""
    return getattr(look, flag) == {wanted} if getattr(spec, flag) is wanted else None


def has_alignment(look: Look, spec: ComponentSpec) -> bool | None:
    """Tell whether every paragraph stands as the component does; None where its row lays nothing down."""
    return look.alignments == {Alignment(spec.alignment)} if spec.alignment is not None else None
