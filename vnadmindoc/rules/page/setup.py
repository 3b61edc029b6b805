"""Khổ giấy, hướng giấy và lề trang (khoản 1, 2, 3 Mục I)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from vnadmindoc.layout import Block, PageSetup, Section, Table
from vnadmindoc.layout.walk import walk
from vnadmindoc.recognize.reading import Label
from vnadmindoc.regulations.schema import PageSpec, Range
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, passed, repage
from vnadmindoc.rules.fix_page import PAPER, UPRIGHT, margin
from vnadmindoc.rules.reach import is_judged
from vnadmindoc.rules.rule import NOT_OBSERVED, Doubt, Finding, Rule, fault, rule

__all__ = ["RULES"]

_LINE: Final = 5.5
"""Millimetres that a line of 13 or 14 pt takes."""

_PUSHED: Final = Doubt(
    "phần đầu hoặc cuối trang có thể đẩy chữ ra xa mép giấy hơn lề đã định",
    "the header or footer may push the text further from the edge than the margin says",
)


def _mm(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".").replace(".", ",")


def _is_landscape(page: PageSetup) -> bool:
    return page.width is not None and page.height is not None and page.width > page.height


@rule(
    code="VB0001",
    name="paper-not-a4",
    vi="Khổ giấy {found} mm, phải là {expected} mm",
    en="The paper is {found} mm, not {expected} mm",
    why="Văn bản hành chính chỉ dùng khổ giấy A4.",
    grouped=True,
    fix=PAPER,
    examples=(passed(), passed(repage(width=210.1)), failed(repage(width=215.9, height=279.4))),
)
def paper_not_a4(evidence: Evidence) -> Iterator[Finding]:
    """The paper of every page is A4, upright or, for tables, lying; Letter is what some word processors give."""
    spec = evidence.regulation.page
    expected = sorted((spec.width, spec.height))
    for section in evidence.reading.layout.sections:
        page = section.page
        if page.width is None or page.height is None:
            yield NOT_OBSERVED
            continue
        found = sorted((page.width, page.height))
        if any(abs(one - other) > spec.tolerance * 2 for one, other in zip(found, expected, strict=True)):
            yield fault(
                found=f"{_mm(page.width)} x {_mm(page.height)}", expected=f"{_mm(spec.width)} x {_mm(spec.height)}"
            )


@rule(
    code="VB0002",
    name="page-landscape",
    vi="Trang để theo chiều ngang tuy không có bảng, biểu",
    en="The page lies on its side although it holds no table",
    why="Văn bản trình bày theo chiều dài khổ A4; chỉ nội dung có bảng, biểu không làm phụ lục riêng mới để ngang.",
    grouped=True,
    fix=UPRIGHT,
    examples=(passed(), failed(repage(width=297.0, height=210.0))),
)
def page_landscape(evidence: Evidence) -> Iterator[Finding]:
    """Pages stand upright; one with a table in its content may lie."""
    for section in evidence.reading.layout.sections:
        if section.page.width is None or section.page.height is None:
            yield NOT_OBSERVED
        elif _is_landscape(section.page) and not _has_ruled_table(section):
            yield fault()


def _has_ruled_table(section: Section) -> bool:
    return any(_is_ruled(block) for block in section.blocks)


def _is_ruled(block: Block) -> bool:
    """Tell whether a block is a table of content: not a frame around a mark, not columns set side by side."""
    return isinstance(block, Table) and block.has_borders is not False and sum(len(row.cells) for row in block.rows) > 1


def _margin(code: str, side: str, vi: str, choose: Callable[[PageSpec], Range], wrong: float, *right: float) -> Rule:
    @rule(
        code=code,
        name=f"margin-{side}-out-of-range",
        vi=f"Lề {vi} {{found}} mm, phải từ {{expected}} mm",
        en=f"The {side} margin is {{found}} mm, not {{expected}} mm",
        why="Định lề trang văn bản: cách mép trên và mép dưới 20 - 25 mm, mép trái 30 - 35 mm, mép phải 15 - 20 mm.",
        grouped=True,
        fix=margin(side, vi, choose),
        examples=(
            passed(),
            *(passed(repage(**{side: value})) for value in right),
            failed(repage(**{side: wrong})),
        ),
    )
    def margin_out_of_range(evidence: Evidence) -> Iterator[Finding]:
        """The distance from the paper's edge to the text lies in the range of its side.

        Pages that lie on their side and sections of annexes alone are not judged: the decree gives no margins
        for them. A header or footer that needs more room than the margin pushes the text away from the edge.
        """
        allowed = choose(evidence.regulation.page)
        tolerance = evidence.regulation.page.tolerance
        for section in _sections_of_content(evidence):
            found: float | None = getattr(section.page, side)
            if found is None:
                yield NOT_OBSERVED
            elif _is_landscape(section.page):
                continue
            elif not allowed.minimum - tolerance <= found <= allowed.maximum + tolerance:
                if found < allowed.minimum and _furniture(section, side) >= allowed.minimum - tolerance:
                    yield _PUSHED
                else:
                    yield fault(found=_mm(found), expected=f"{_mm(allowed.minimum)} - {_mm(allowed.maximum)}")

    return margin_out_of_range


def _sections_of_content(evidence: Evidence) -> tuple[Section, ...]:
    """Return the sections that hold more than annexes and what follows the signature; all where none does."""
    sections = evidence.reading.layout.sections
    if len(sections) < 2:  # noqa: PLR2004 - nothing to choose from
        return sections
    end = evidence.foot
    own = {
        id(label.paragraph)
        for place, label in enumerate(evidence.reading.labels)
        if (place <= end if label.part == "document" else _is_laid_out(label, evidence))
    }
    return tuple(part for part in sections if any(id(one) in own for one in walk(part.blocks))) or sections


def _is_laid_out(label: Label, evidence: Evidence) -> bool:
    """Tell whether a line of another part follows this decree: no annex, and no form that another office laid out."""
    return not label.part.startswith("annex") and is_judged(label, evidence)


def _furniture(section: Section, side: str) -> float:
    """Return how far from the edge the header or footer reaches, in mm by a low guess of its lines; 0 without one."""
    if side not in ("top", "bottom"):
        return 0.0
    at_top = side == "top"
    distance = section.page.header_distance if at_top else section.page.footer_distance
    place = "header" if at_top else "footer"
    numbers = [number for number in section.page.page_numbers or () if number.position == place]
    lines = len(section.header if at_top else section.footer) + (1 if numbers else 0)
    return distance + lines * _LINE if distance is not None and lines else 0.0


_MARGINS: Final = (
    _margin("VB0003", "top", "trên", lambda page: page.margin_top, 12.5, 25.0, 20.0),
    _margin("VB0004", "bottom", "dưới", lambda page: page.margin_bottom, 15.0, 25.0),
    _margin("VB0005", "left", "trái", lambda page: page.margin_left, 25.4, 35.0),
    _margin("VB0006", "right", "phải", lambda page: page.margin_right, 25.4, 20.0),
)

RULES: Final = (paper_not_a4, page_landscape, *_MARGINS)
