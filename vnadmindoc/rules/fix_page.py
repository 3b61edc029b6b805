"""Repairs of the page: paper, margins, page numbers; and of font and colour, which hold on every page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

from vnadmindoc.layout import Block, PageSetup, RunFormat, Section, Table
from vnadmindoc.layout.edits import Edit, NumberPages, SetPage
from vnadmindoc.regulations.schema import PageSpec, Range
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.fix_places import Stretch, own_start, stretches
from vnadmindoc.rules.fix_typography import restyled
from vnadmindoc.rules.report import Applicability
from vnadmindoc.rules.rule import Cure, Fault, Remedy

__all__ = ["COLOR", "FONT", "PAGE_NUMBERS", "PAPER", "UPRIGHT", "margin"]

_SIMILAR: Final = 20.0
"""Millimetres by which paper may differ from A4 and still be meant for the same page: Letter, Folio's width."""

_SYMBOLS: Final = ("symbol", "wingdings", "webdings", "marlett", "zapf", "mt extra", "bookshelf")
"""Beginnings of the names of fonts whose letters are signs: another font would print others."""

_DARK: Final = 0x60
_OF_LINKS: Final = frozenset({"0000FF", "0563C1", "0070C0"})
"""The blues that word processors give to addresses by themselves."""

_DECIMALS: Final = str.maketrans(".", ",")


def _mm(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".").translate(_DECIMALS)


# Paper and margins


def _is_lying(page: PageSetup) -> bool:
    return page.width is not None and page.height is not None and page.width > page.height


def _paper(fault: Fault, evidence: Evidence) -> Cure | None:
    spec = evidence.regulation.page
    edits: list[Edit] = []
    kind: Applicability = "safe"
    for section in evidence.reading.layout.sections:
        page = section.page
        if page.width is None or page.height is None or not section.anchors:
            continue
        if f"{_mm(page.width)} x {_mm(page.height)}" != fault.args.get("found"):
            continue
        width, height = (spec.height, spec.width) if _is_lying(page) else (spec.width, spec.height)
        if _is_lying(page) or max(abs(page.width - width), abs(page.height - height)) > _SIMILAR:
            kind = "unsafe"
        edits.append(SetPage(anchors=section.anchors, page=PageSetup(width=width, height=height)))
    return Cure(edits=tuple(edits), applicability=kind)


def _upright(_fault: Fault, evidence: Evidence) -> Cure | None:
    found = [section for section in evidence.reading.layout.sections if _is_lying(section.page) and section.anchors]
    return Cure(
        edits=tuple(
            SetPage(anchors=section.anchors, page=PageSetup(width=section.page.height, height=section.page.width))
            for section in found
        )
    )


def _set_margin(side: str, choose: Callable[[PageSpec], Range], fault: Fault, evidence: Evidence) -> Cure | None:
    allowed = choose(evidence.regulation.page)
    edits: list[Edit] = []
    kind: Applicability | None = None
    new = 0.0
    for section in evidence.reading.layout.sections:
        found: float | None = getattr(section.page, side)
        if found is None or not section.anchors or _is_lying(section.page) or _mm(found) != fault.args.get("found"):
            continue
        new = min(max(found, allowed.minimum), allowed.maximum)
        edits.append(SetPage(anchors=section.anchors, page=_page(**{side: new})))
        if side in ("left", "right") and not _has_room(section, new - found):
            kind = "unsafe"
    return Cure(edits=tuple(edits), words={"new": _mm(new)}, applicability=kind)


def _page(**facts: Any) -> PageSetup:  # noqa: ANN401 - one side of a page, by its name
    return PageSetup(**facts)


def _has_room(section: Section, narrower: float) -> bool:
    """Tell whether a frame that is so much narrower still holds the section's tables."""
    frame = section.page.text_width
    if narrower <= 0 or frame is None:
        return True
    return all(width <= frame - narrower for width in _table_widths(section.blocks))


def _table_widths(blocks: tuple[Block, ...]) -> Iterator[float]:
    for block in blocks:
        if isinstance(block, Table) and block.has_borders is not False and block.widths:
            yield sum(block.widths)


def margin(side: str, vi: str, choose: Callable[[PageSpec], Range]) -> Remedy:
    """Return the repair of one side's margin: the nearest bound of its range."""
    return Remedy(
        applicability="safe",
        vi=f"đổi lề {vi} {{found}} mm thành {{new}} mm",
        en=f"change the {side} margin from {{found}} to {{new}} mm",
        make=partial(_set_margin, side, choose),
    )


# Page numbers


def _number(_fault: Fault, evidence: Evidence) -> Cure | None:
    page, spec = evidence.regulation.page, evidence.regulation.component("page_number")
    if (page.number_position, page.number_alignment, page.number_on_first_page) != ("header", "center", False):
        return None  # the edit numbers pages in this way and in no other
    sizes = [label.paragraph.runs[0].format.size for label in evidence.of("body") if label.paragraph.runs]
    usual = max(set(sizes), key=sizes.count) if sizes else None
    size = usual if usual is not None and spec.size is not None and usual in spec.size else None
    look = RunFormat(
        font=page.font,
        size=size if size is not None or spec.size is None else spec.size.maximum,
        bold=False,
        italic=False,
        color=page.color,
    )
    sections = [section for section in evidence.reading.layout.sections if section.anchors]
    return Cure(edits=tuple(NumberPages(anchors=section.anchors, format=look) for section in sections))


# Font and colour


def _typed(fault: Fault) -> tuple[Stretch, ...] | None:
    """Return the stretches that a fault spans, without computed list text."""
    if fault.at is None or fault.start is None or fault.end is None:
        return None
    start = max(fault.start, own_start(fault.at))
    return stretches(fault.at, start, min(fault.end, len(fault.at.text))) if start < fault.end else None


def _set_font(fault: Fault, evidence: Evidence) -> Cure | None:
    found = _typed(fault)
    name = str(fault.args.get("found", "")).lower()
    if found is None or name.startswith(_SYMBOLS):
        return None
    font = evidence.regulation.page.font
    return Cure(edits=tuple(restyled(stretch, font=font) for stretch in found))


def _set_color(fault: Fault, evidence: Evidence) -> Cure | None:
    found = _typed(fault)
    if found is None:
        return None
    color = str(fault.args.get("found", ""))
    is_plain = color in _OF_LINKS or _is_dark(color)
    edits = tuple(restyled(stretch, color=evidence.regulation.page.color) for stretch in found)
    return Cure(edits=edits, applicability="safe" if is_plain else "unsafe")


def _is_dark(color: str) -> bool:
    try:
        return all(int(color[place : place + 2], 16) <= _DARK for place in (0, 2, 4))
    except ValueError:
        return False


PAPER: Final = Remedy(
    applicability="safe", vi="đổi khổ giấy thành {expected} mm", en="make the paper {expected} mm", make=_paper
)
UPRIGHT: Final = Remedy(
    applicability="unsafe", vi="xoay trang theo chiều dọc", en="turn the page upright", make=_upright
)
PAGE_NUMBERS: Final = Remedy(
    applicability="safe",
    vi="đánh số trang ở giữa lề trên, trừ trang thứ nhất",
    en="number the pages in the middle of the top margin, from the second on",
    make=_number,
)
FONT: Final = Remedy(
    applicability="safe", vi="đổi phông chữ {found} thành {expected}", en="change the font from {found} to {expected}",
    make=_set_font,
)  # fmt: skip
COLOR: Final = Remedy(
    applicability="safe", vi="đổi màu chữ #{found} thành đen", en="change the colour from #{found} to black",
    make=_set_color,
)  # fmt: skip
