"""What all labels of a component look like together: most rules of typography are answered at one glance.

A document has dozens of paragraphs in one size and one style. How they look is gathered once for each component, and
what the component's row says of such looks is known from document to document; a rule looks at the paragraphs one by
one only where something is wrong or not observed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from vnadmindoc.layout import Alignment, LineSpacing, Run
from vnadmindoc.recognize.reading import Label
from vnadmindoc.regulations.schema import ComponentSpec
from vnadmindoc.rules.evidence import Evidence, Look, TypedRun, prints
from vnadmindoc.rules.paragraphs import fits_indent, fits_spacing, has_gaps, shows_indent, takes_indent
from vnadmindoc.rules.reach import is_judged, reach

__all__ = [
    "Facts",
    "are_indented",
    "are_set_apart",
    "facts_of",
    "governed_runs",
    "has_alignment",
    "has_flag",
    "has_size",
    "has_spacing",
    "judged_look",
]


def governed_runs(label: Label, evidence: Evidence) -> tuple[TypedRun, ...]:
    """Return the runs whose typography the component governs.

    The decree makes "Điều n." bold with its title; what follows a number without title is content.
    """
    runs = evidence.typed(label)
    if label.component == "article":
        return runs[:1]
    end = reach(label)
    return runs if end >= len(label.text) else tuple(typed for typed in runs if typed.span[0] < end)


def _governed(label: Label, evidence: Evidence) -> Iterable[Run]:
    """Return the runs whose typography the component governs; where they stand is told only where it matters."""
    if label.component == "article" or reach(label) < len(label.text):
        return [typed.run for typed in governed_runs(label, evidence)]
    return filter(prints, label.paragraph.runs)


def judged_look(component: str, evidence: Evidence) -> Look:
    """Return how those labels of a component look that are judged, their runs as far as the component governs them."""
    labels = [label for label in evidence.everywhere(component) if is_judged(label, evidence)]
    shapes = {id(label.paragraph.format): label.paragraph.format for label in labels}.values()
    runs = {id(run.format): run.format for label in labels for run in label.paragraph.runs}.values()
    if len({(run.size, run.bold, run.italic) for run in runs}) > 1:
        governed = [run.format for label in labels for run in _governed(label, evidence)]
        runs = {id(run): run for run in governed}.values()
    return Look(tuple(runs), tuple(shapes))


class Facts(NamedTuple):
    """What rows of the regulation say something of, of the ways in which some runs and paragraphs look."""

    runs: frozenset[tuple[float | None, bool | None, bool | None]]
    """Size, weight and slant of each way in which runs look."""

    shapes: frozenset[tuple[Alignment | None, LineSpacing | None]]


def facts_of(look: Look) -> Facts:
    """Return the facts of a look; fonts, colours and the like, in which offices differ, are left out."""
    return Facts(
        frozenset([(run.size, run.bold, run.italic) for run in look.runs]),
        frozenset([(shape.alignment, shape.line_spacing) for shape in look.shapes]),
    )


def has_size(facts: Facts, spec: ComponentSpec) -> bool | None:
    """Tell whether every size is one that the component may have; None where its row lays none down."""
    allowed = spec.size
    if allowed is None:
        return None
    return all(size is not None and round(size * 2) / 2 in allowed for size, _, _ in facts.runs)


def has_flag(flag: Literal["bold", "italic"], facts: Facts, spec: ComponentSpec, *, wanted: bool) -> bool | None:
    """Tell whether weight or slant is the component's throughout; None where its row does not want it so."""
    if getattr(spec, flag) is not wanted:
        return None
    return {bold if flag == "bold" else italic for _, bold, italic in facts.runs} == {wanted}


def has_alignment(facts: Facts, spec: ComponentSpec) -> bool | None:
    """Tell whether every paragraph stands as the component does; None where its row lays nothing down."""
    if spec.alignment is None:
        return None
    return {alignment for alignment, _ in facts.shapes} == {Alignment(spec.alignment)}


def has_spacing(facts: Facts, spec: ComponentSpec) -> bool | None:
    """Tell whether every paragraph's lines stand a number of lines apart that is allowed; None likewise."""
    allowed = spec.line_spacing
    return all(fits_spacing(spacing, allowed) for _, spacing in facts.shapes) if allowed is not None else None


def are_indented(components: tuple[str, ...], evidence: Evidence) -> bool:
    """Tell whether every paragraph is indented as its row says, by nothing else than its indent, and there is any."""
    seen = False
    for component in components:
        spec = _judged_row(component, evidence)
        if spec is None or spec.first_line_indents is None:
            continue
        known = {shape.first_line_indent for shape in evidence.looks[component].shapes}
        right = {indent for indent in known if fits_indent(indent, spec.first_line_indents)}
        for label in evidence.everywhere(component):
            is_right = label.paragraph.format.first_line_indent in right and shows_indent(label)
            if (not seen or not is_right) and is_judged(label, evidence):
                if not is_right:
                    return False
                seen = takes_indent(label)
    return seen


def are_set_apart(components: tuple[str, ...], evidence: Evidence) -> bool:
    """Tell whether every paragraph stands as far below the content before it as its row says, and there is any."""
    seen = False
    for component in components:
        spec = _judged_row(component, evidence)
        wanted = spec.min_paragraph_gap if spec else None
        answer = None if wanted is None else has_gaps(evidence.everywhere(component), wanted, evidence)
        if answer is False:
            return False
        seen = seen or answer is True
    return seen


def _judged_row(component: str, evidence: Evidence) -> ComponentSpec | None:
    """Return the row of a component, or None where no label of it is judged."""
    if not any(is_judged(label, evidence) for label in evidence.everywhere(component)):
        return None
    return evidence.regulation.component(component)
