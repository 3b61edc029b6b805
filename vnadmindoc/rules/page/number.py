"""Số trang văn bản (khoản 7 Mục I)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from attrs import evolve

from vnadmindoc.layout import Alignment, PageNumber, RunFormat
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, inapplicable, passed, repage, turn_page
from vnadmindoc.rules.fix_page import PAGE_NUMBERS
from vnadmindoc.rules.page.extent import has_two_pages
from vnadmindoc.rules.rule import INAPPLICABLE, NOT_OBSERVED, Doubt, Finding, fault, rule

__all__ = ["RULES"]

_FORMAT: Final = RunFormat(font="Times New Roman", size=14.0, bold=False, italic=False, color="000000")
_AS_DECREED: Final = PageNumber(
    position="header", alignment=Alignment.CENTER, format=_FORMAT, on_first_page=False, start=1
)
"""A page number as the decree has it, for the examples to change."""

_ONE_PAGE: Final = Doubt(
    "không biết văn bản có trên một trang hay không", "it is not known whether there is more than one page"
)


def _numbers(evidence: Evidence) -> tuple[PageNumber, ...] | None:
    """Return every page number of the file, or None where the file does not show whether there is one."""
    found: list[PageNumber] = []
    observed = False
    for section in evidence.reading.layout.sections:
        if section.page.page_numbers is not None:
            observed = True
            found.extend(section.page.page_numbers)
    return tuple(found) if observed else None


def _has_two_pages(evidence: Evidence) -> bool:
    others = frozenset([id(label.paragraph) for label in evidence.reading.labels if label.part != "document"])
    if has_two_pages(evidence.reading.layout, others):
        return True
    anchors = (label.paragraph.anchor for label in evidence.reading.labels if label.part == "document")
    return any(anchor is not None and anchor.page is not None and anchor.page > 1 for anchor in anchors)


@rule(
    code="VB0010",
    name="page-number-missing",
    vi="Văn bản nhiều trang không đánh số trang",
    en="The document has more than one page and no page numbers",
    why="Số trang được đánh từ số 1 bằng chữ số Ả Rập, ở giữa phần lề trên, không hiển thị số trang thứ nhất.",
    fix=PAGE_NUMBERS,
    examples=(passed(), failed(repage(page_numbers=()), turn_page())),
)
def page_number_missing(evidence: Evidence) -> Iterator[Finding]:
    """Pages are numbered from the second on; a document of one page shows no number."""
    numbers = _numbers(evidence)
    if numbers is None:
        yield NOT_OBSERVED
    elif not numbers:
        yield fault() if _has_two_pages(evidence) else _ONE_PAGE


@rule(
    code="VB0011",
    name="page-number-misplaced",
    vi="Số trang đặt ở lề dưới, phải ở giữa lề trên",
    en="The page number stands in the bottom margin, not in the top one",
    why="Số trang được đặt canh giữa theo chiều ngang trong phần lề trên của văn bản.",
    grouped=True,
    fix=PAGE_NUMBERS,
    examples=(
        passed(repage(page_numbers=(_AS_DECREED,))),
        failed(repage(page_numbers=(evolve(_AS_DECREED, position="footer"),))),
        inapplicable(repage(page_numbers=())),
    ),
)
def page_number_misplaced(evidence: Evidence) -> Iterator[Finding]:
    """Page numbers stand in the top margin; the bottom right corner was the circular's of 2011."""
    yield from _judge(evidence, lambda number: number.position, evidence.regulation.page.number_position)


@rule(
    code="VB0012",
    name="page-number-not-centred",
    vi="Số trang không canh giữa",
    en="The page number is not centred",
    why="Số trang được đặt canh giữa theo chiều ngang.",
    grouped=True,
    fix=PAGE_NUMBERS,
    examples=(
        passed(repage(page_numbers=(_AS_DECREED,))),
        failed(repage(page_numbers=(evolve(_AS_DECREED, alignment=Alignment.RIGHT),))),
    ),
)
def page_number_not_centred(evidence: Evidence) -> Iterator[Finding]:
    """Page numbers are centred across the page."""
    wanted = evidence.regulation.page.number_alignment
    yield from _judge(evidence, lambda number: number.alignment, Alignment(wanted))


@rule(
    code="VB0013",
    name="page-number-on-first-page",
    vi="Trang thứ nhất hiển thị số trang",
    en="The first page shows its number",
    why="Số trang không hiển thị ở trang thứ nhất.",
    grouped=True,
    fix=PAGE_NUMBERS,
    examples=(
        passed(repage(page_numbers=(_AS_DECREED,))),
        failed(repage(page_numbers=(evolve(_AS_DECREED, on_first_page=True),))),
    ),
)
def page_number_on_first_page(evidence: Evidence) -> Iterator[Finding]:
    """Page one shows no number."""
    numbers = _numbers(evidence)
    if numbers is None:
        yield NOT_OBSERVED
    elif not numbers:
        yield INAPPLICABLE
    elif not evidence.regulation.page.number_on_first_page:
        shown = [number.on_first_page for number in evidence.reading.layout.sections[0].page.page_numbers or ()]
        if any(shown):
            yield fault()
        elif None in shown:
            yield NOT_OBSERVED


@rule(
    code="VB0014",
    name="page-number-size-out-of-range",
    vi="Số trang cỡ chữ {found}, phải là {expected}",
    en="The page number is set in {found} pt, not {expected}",
    why="Số trang in cỡ chữ 13 đến 14, kiểu chữ đứng.",
    grouped=True,
    fix=PAGE_NUMBERS,
    examples=(
        passed(repage(page_numbers=(_AS_DECREED,))),
        failed(repage(page_numbers=(evolve(_AS_DECREED, format=evolve(_FORMAT, size=11.0)),))),
    ),
)
def page_number_size_out_of_range(evidence: Evidence) -> Iterator[Finding]:
    """Page numbers are set in 13 to 14 pt."""
    allowed = evidence.regulation.component("page_number").size
    numbers = _numbers(evidence)
    if numbers is None:
        yield NOT_OBSERVED
    elif not numbers or allowed is None:
        yield INAPPLICABLE
    for number in numbers or ():
        size = number.format.size
        if size is None:
            yield NOT_OBSERVED
        elif allowed is not None and size not in allowed:
            yield fault(found=f"{size:g}", expected=f"{allowed.minimum:g} - {allowed.maximum:g}")


def _judge(evidence: Evidence, choose: Callable[[PageNumber], object], wanted: object) -> Iterator[Finding]:
    numbers = _numbers(evidence)
    if numbers is None:
        yield NOT_OBSERVED
    elif not numbers:
        yield INAPPLICABLE
    for number in numbers or ():
        found = choose(number)
        if found is None:
            yield NOT_OBSERVED
        elif found != wanted:
            yield fault()


RULES: Final = (
    page_number_missing,
    page_number_misplaced,
    page_number_not_centred,
    page_number_on_first_page,
    page_number_size_out_of_range,
)
