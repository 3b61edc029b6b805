"""Cỡ chữ trong cùng một văn bản tăng, giảm cùng nhau (ghi chú 1 của Mục V)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, passed, restyle
from vnadmindoc.rules.fix_header import IN_STEP
from vnadmindoc.rules.rule import INAPPLICABLE, NOT_OBSERVED, Finding, fault, rule

__all__ = ["RULES"]


def _size(label: Label) -> float | None:
    sizes = {run.format.size for run in label.paragraph.runs if run.text.strip()}
    return sizes.pop() if len(sizes) == 1 else None


@rule(
    code="VB0106",
    name="header-sizes-not-in-step",
    vi="Cỡ chữ phần đầu văn bản không tăng, giảm cùng nhau: {found}",
    en="The sizes of the header do not move together: {found}",
    why="Trong cùng một văn bản cỡ chữ tăng, giảm phải thống nhất: Quốc hiệu 13, Tiêu ngữ 14, "
    "địa danh và thời gian 14; hoặc 12, 13, 13.",
    fix=IN_STEP,
    examples=(
        passed(),
        failed(restyle("place_date", size=14.0)),
        passed(of="công văn"),
    ),
)
def header_sizes_not_in_step(evidence: Evidence) -> Iterator[Finding]:
    """Sizes of one document rise and fall together: 12, 13, 13 or 13, 14, 14, never mixed.

    A size outside its own range is another rule's business.
    """
    steps: dict[float, list[tuple[str, float]]] = {}
    unseen = False
    for spec in evidence.regulation.components:
        label = evidence.first(spec.id) if spec.size_step is not None else None
        if label is None or spec.size_step is None or not label.is_certain:
            continue
        size = _size(label)
        if size is None:
            unseen = True
        elif spec.size is None or size in spec.size:
            steps.setdefault(size - spec.size_step, []).append((spec.style_name, size))
    if len(steps) > 1:
        said = ", ".join(f"{name} {size:g}" for sizes in steps.values() for name, size in sizes)
        yield fault(evidence.first("motto"), found=said)
    elif unseen:
        yield NOT_OBSERVED
    elif not steps:
        yield INAPPLICABLE


RULES: Final = (header_sizes_not_in_step,)
