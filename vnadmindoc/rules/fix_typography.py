"""Repairs of typography: size, weight, slope and letter case of what a component governs."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache, partial
from typing import Any, Final

from vnadmindoc.layout import RunFormat
from vnadmindoc.layout.edits import Edit, ReplaceText, SetTypography
from vnadmindoc.recognize.reading import Label
from vnadmindoc.regulations.schema import ComponentSpec
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.fix_case import lower_case
from vnadmindoc.rules.fix_columns import column_width, line_width
from vnadmindoc.rules.fix_places import Stretch, governed_stretches
from vnadmindoc.rules.fix_words import rewriting
from vnadmindoc.rules.rule import Cure, Fault, Remedy
from vnadmindoc.rules.wording import fold

__all__ = [
    "BOLD",
    "CAPITALS",
    "ITALIC",
    "NOT_BOLD",
    "NOT_CAPITALS",
    "NOT_ITALIC",
    "SIZE",
    "restyled",
    "step_sizes",
    "without_caps",
]


def restyled(stretch: Stretch, **facts: Any) -> SetTypography:  # noqa: ANN401 - facts of typography, each of its own type
    """Return the edit that gives a stretch of a run these facts."""
    return SetTypography(run=stretch.anchor, start=stretch.start, length=stretch.length, format=RunFormat(**facts))


# Size

_FEW: Final = 32
"""How many answers about one document are kept while its findings are repaired."""


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def _sizes(label: Label) -> set[float]:
    return {
        _rounded(run.format.size) for run in label.paragraph.runs if run.format.size is not None and run.text.strip()
    }


@lru_cache(maxsize=2)
def step_sizes(evidence: Evidence) -> dict[str, float]:
    """Return the size of each component of the header whose sizes move together, as most of them have it.

    Only sizes inside their own ranges count. A size at which a line would no longer fit into its column gives way
    to one at which all do; among equals the smaller wins.
    """
    specs = [spec for spec in evidence.regulation.components if spec.size_step is not None and spec.size is not None]
    found: Counter[float] = Counter()
    for spec in specs:
        label = evidence.first(spec.id)
        sizes = set() if label is None or not label.is_certain else _sizes(label)
        if len(sizes) == 1 and spec.size is not None and (size := sizes.pop()) in spec.size:
            found[size - (spec.size_step or 0)] += 1
    bases = _bases(specs)
    bases.sort(key=lambda base: (-found[base], base))
    base = next((one for one in bases if _fits(specs, one, evidence)), bases[0] if bases else 0.0)
    return {spec.id: base + (spec.size_step or 0) for spec in specs}


def _bases(specs: list[ComponentSpec]) -> list[float]:
    """Return the sizes of the smallest component, in whole points, at which every other is inside its range."""
    ranges = [
        (spec.size.minimum - spec.size_step, spec.size.maximum - spec.size_step)
        for spec in specs
        if spec.size is not None and spec.size_step is not None
    ]
    low, high = max((one[0] for one in ranges), default=0.0), min((one[1] for one in ranges), default=-1.0)
    return [low + step for step in range(int(high - low) + 1)] if low <= high else []


def _fits(specs: list[ComponentSpec], base: float, evidence: Evidence) -> bool:
    """Tell whether every line of the header that would grow still stands on one line in its column."""
    for spec in specs:
        for label in evidence.of(spec.id):
            size, width, room = base + (spec.size_step or 0), line_width(label), column_width(label, evidence)
            sizes = _sizes(label)
            if width is None or room is None or not sizes or max(sizes) >= size:
                continue
            if width <= room < width * size / max(sizes):
                return False
    return True


def _wanted_size(label: Label, spec: ComponentSpec, evidence: Evidence, found: float) -> float | None:
    """Return a component's new size: in step with the header's, as it is elsewhere, else the nearest bound."""
    if spec.size is None:
        return None
    stepped = step_sizes(evidence).get(spec.id) if spec.size_step is not None else None
    if stepped is not None:
        return stepped
    group = ("body", "clause", "point", "article") if spec.same_size_as or spec.id == "body" else (label.component,)
    usual = next((size for size in _usual_sizes(evidence, group) if size in spec.size), None)
    return min(max(found, spec.size.minimum), spec.size.maximum) if usual is None else usual


@lru_cache(maxsize=_FEW)
def _usual_sizes(evidence: Evidence, components: tuple[str, ...]) -> tuple[float, ...]:
    """Return the sizes in which whole lines of these components are set, the most frequent first."""
    used = Counter(
        sizes.pop()
        for label in evidence.everywhere(*components)
        if label.is_certain and len(sizes := _sizes(label)) == 1
    )
    return tuple(sorted(used, key=lambda size: (-used[size], size)))


def _set_size(fault: Fault, evidence: Evidence) -> Cure | None:
    label = fault.at
    found = None if label is None else governed_stretches(label)
    if label is None or found is None:
        return None
    spec = evidence.regulation.component(label.component)
    edits: list[Edit] = []
    new: float | None = None
    for stretch in found:
        size = stretch.run.format.size
        if size is None or spec.size is None or _rounded(size) in spec.size or _is_raised(stretch):
            continue
        new = _wanted_size(label, spec, evidence, size) if new is None else new
        if new is not None:
            edits.append(restyled(stretch, size=new))
    return None if new is None else Cure(edits=tuple(edits), words={"new": f"{new:g}"})


def _is_raised(stretch: Stretch) -> bool:
    return stretch.run.format.vertical in ("superscript", "subscript")


# Weight and slope

_RUNNING: Final = frozenset({"body", "clause", "clause_titled", "point", "bullet", "article"})
"""Where bold or italic words may be an emphasis that somebody meant."""


def _set_flag(flag: tuple[str, bool], fault: Fault, _evidence: Evidence) -> Cure | None:
    name, wanted = flag
    found = None if fault.at is None else governed_stretches(fault.at)
    if found is None:
        return None
    wrong = [stretch for stretch in found if getattr(stretch.run.format, name) is not wanted]
    may_be_meant = not wanted and fault.at is not None and fault.at.component in _RUNNING
    return Cure(
        edits=tuple(restyled(stretch, **{name: wanted}) for stretch in wrong),
        applicability="unsafe" if may_be_meant else None,
    )


# Letter case


def _capitalise(fault: Fault, _evidence: Evidence) -> Cure | None:
    """Write every small letter as a capital; a unit or a code of both cases may mean something else then."""
    found = None if fault.at is None else governed_stretches(fault.at)
    if fault.at is None or found is None:
        return None
    edits = (
        ReplaceText(run=stretch.anchor, start=stretch.start, old=stretch.text, text=stretch.text.upper())
        for stretch in found
        if not stretch.run.format.caps and stretch.text != stretch.text.upper()
    )
    return Cure(edits=tuple(edits), applicability="unsafe" if _CASED.search(fault.at.text) else None)


def without_caps(label: Label) -> tuple[SetTypography, ...] | None:
    """Return the edits that take the all-capitals effect off a label's words."""
    found = governed_stretches(label)
    if found is None:
        return None
    return tuple(restyled(stretch, caps=False) for stretch in found if stretch.run.format.caps)


_CASED: Final = re.compile(r"\d[^\W\d_]|[^\W\d_]\d|\b[a-zđ]+[A-ZĐ]|[µ°{}$]")
"""Signs that tell by their case: kV, m3, pH; and placeholders."""

_ANNEX: Final = re.compile(r"\s*PHỤ\s+LỤC")


def _lower(fault: Fault, evidence: Evidence) -> Cure | None:
    """Write a text in capitals in lower case: the motto and "Phụ lục" as their words are laid down.

    Of other words nobody can be sure which are names. Where only the effect of capitals hides letters that are typed
    as they should be, it is taken off.
    """
    label = fault.at
    if label is None:
        return None
    wording = evidence.regulation.wording
    effect = without_caps(label)
    if effect is None:
        return None
    if not label.text.isupper():
        return Cure(edits=effect)
    if fold(label.text) == fold(wording.motto):
        words = rewriting(label, 0, len(label.text), wording.motto)
    elif label.component == "annex_label" and (match := _ANNEX.match(label.text)):
        words = rewriting(label, match.start(), match.end(), wording.annex)
    else:
        words = rewriting(label, 0, len(label.text), lower_case(label.text, evidence))
        return None if words is None else Cure(edits=(*effect, *words), applicability="unsafe")
    return None if words is None else Cure(edits=(*effect, *words))


SIZE: Final = Remedy(
    applicability="safe",
    vi="đổi cỡ chữ {found} thành {new}",
    en="change the size from {found} to {new} pt",
    make=_set_size,
)
NOT_BOLD: Final = Remedy(applicability="safe", vi="in đậm", en="set it bold", make=partial(_set_flag, ("bold", True)))
BOLD: Final = Remedy(
    applicability="safe", vi="bỏ in đậm", en="set it without bold", make=partial(_set_flag, ("bold", False))
)
NOT_ITALIC: Final = Remedy(
    applicability="safe", vi="in nghiêng", en="set it italic", make=partial(_set_flag, ("italic", True))
)
ITALIC: Final = Remedy(
    applicability="safe", vi="đổi sang chữ đứng", en="set it upright", make=partial(_set_flag, ("italic", False))
)
NOT_CAPITALS: Final = Remedy(applicability="safe", vi="viết in hoa", en="write it in capitals", make=_capitalise)
CAPITALS: Final = Remedy(applicability="safe", vi="viết in thường", en="write it in lower case", make=_lower)
