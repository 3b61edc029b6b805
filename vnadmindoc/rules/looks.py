"""What all labels of a component look like together: most rules of typography are answered at one glance.

A document has dozens of paragraphs in one size and one style. How they look is gathered once for each component, and
what the component's row says of such looks is known from document to document; a rule looks at the paragraphs one by
one only where something is wrong or not observed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from vnadmindoc.layout import Alignment, Run
from vnadmindoc.recognize.reading import Label
from vnadmindoc.regulations.schema import ComponentSpec
from vnadmindoc.rules.evidence import Evidence, Look, TypedRun, prints
from vnadmindoc.rules.paragraphs import fits_indent, fits_spacing, has_gaps, shows_indent, takes_indent
from vnadmindoc.rules.reach import is_judged, reach

__all__ = [
    "are_indented",
    "are_set_apart",
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
    shapes = frozenset({id(label.paragraph.format): label.paragraph.format for label in labels}.values())
    runs = {id(run.format): run.format for label in labels for run in label.paragraph.runs}.values()
    if len({(run.size, run.bold, run.italic) for run in runs}) > 1:
        governed = [run.format for label in labels for run in _governed(label, evidence)]
        runs = {id(run): run for run in governed}.values()
    return Look(frozenset(runs), shapes)


def has_size(look: Look, spec: ComponentSpec) -> bool | None:
    """Tell whether every size is one that the component may have; None where its row lays none down."""
    allowed = spec.size
    if allowed is None:
        return None
    return all(run.size is not None and round(run.size * 2) / 2 in allowed for run in look.runs)


def has_flag(flag: Literal["bold", "italic"], look: Look, spec: ComponentSpec, *, wanted: bool) -> bool | None:
    """Tell whether weight or slant is the component's throughout; None where its row does not want it so."""
    return {getattr(run, flag) for run in look.runs} == {wanted} if getattr(spec, flag) is wanted else None


def has_alignment(look: Look, spec: ComponentSpec) -> bool | None:
    """Tell whether every paragraph stands as the component does; None where its row lays nothing down."""
    if spec.alignment is None:
        return None
    return {shape.alignment for shape in look.shapes} == {Alignment(spec.alignment)}


def has_spacing(look: Look, spec: ComponentSpec) -> bool | None:
    """Tell whether every paragraph's lines stand a number of lines apart that is allowed; None likewise."""
    allowed = spec.line_spacing
    return all(fits_spacing(shape.line_spacing, allowed) for shape in look.shapes) if allowed is not None else None


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
