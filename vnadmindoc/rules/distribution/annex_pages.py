"""Số trang của phụ lục (điểm đ khoản 1 Mục III)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vnadmindoc.layout import Paragraph, Section
from vnadmindoc.layout.walk import walk
from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, inapplicable, join_sections, passed, repage
from vnadmindoc.rules.rule import INAPPLICABLE, NOT_OBSERVED, Doubt, Finding, fault, rule

__all__ = ["RULES"]

_GOES_ON: Final = Doubt(
    "không chắc số trang của phụ lục có đánh lại từ đầu hay không",
    "it is not certain whether the annex's page numbers begin anew",
)


@rule(
    code="VB1503",
    name="annex-pages-not-own",
    vi="Số trang của phụ lục đánh tiếp theo phần trước, phải đánh riêng cho từng phụ lục",
    en="The annex's page numbers go on from what stands before it; each annex has numbers of its own",
    why="Số trang của Phụ lục được đánh số riêng theo từng Phụ lục.",
    examples=(
        passed(of="quyết định"),
        failed(join_sections(), of="quyết định"),
        inapplicable(repage(page_numbers=()), of="quyết định"),
        inapplicable(),
    ),
)
def annex_pages_not_own(evidence: Evidence) -> Iterator[Finding]:
    """Each annex begins a count of pages; in a file whose pages have no numbers there is nothing to judge."""
    firsts = _first_labels(evidence)
    if not firsts:
        yield INAPPLICABLE
        return
    sections = _sections(evidence)
    before: Section | None = sections.get(id(evidence.reading.labels[0].paragraph))
    for label in firsts:
        section = sections.get(id(label.paragraph))
        numbers = None if section is None else section.page.page_numbers
        if numbers is None:
            yield NOT_OBSERVED
        elif not numbers:
            yield INAPPLICABLE
        elif section is before:
            yield fault(label)
        elif all(number.start is None for number in numbers):
            yield _GOES_ON
        before = section


def _first_labels(evidence: Evidence) -> tuple[Label, ...]:
    """Return the first label of each annex."""
    found: dict[str, Label] = {}
    for label in evidence.reading.labels:
        if label.part.startswith("annex"):
            found.setdefault(label.part, label)
    return tuple(found.values())


def _sections(evidence: Evidence) -> dict[int, Section]:
    """Return the section of every paragraph of the text, by the paragraph's identity."""
    return {
        id(block): section
        for section in evidence.reading.layout.sections
        for block in walk(section.blocks)
        if isinstance(block, Paragraph)
    }


RULES: Final = (annex_pages_not_own,)
