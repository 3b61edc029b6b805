"""How a document is to look: a regulation with every choice made, as page and paragraph styles."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from attrs import field, frozen

from vnadmindoc.layout import (
    Alignment,
    LineSpacing,
    PageNumber,
    PageSetup,
    ParagraphFormat,
    RunFormat,
    Style,
)
from vnadmindoc.regulations.choices import Choices, choose
from vnadmindoc.regulations.house_style import HouseStyle
from vnadmindoc.regulations.schema import Case, ComponentSpec, Regulation
from vnadmindoc.units import points_to_mm

__all__ = ["Presentation", "present"]

_DEFAULT_HOUSE: Final = HouseStyle()

_CONTENT: Final = "6"
"""The cell of the content (ô số 6)."""

_HEADER_DISTANCE: Final = 10.0
"""Millimetres from the paper's edge to the page number: what the decree's own forms have."""

# Where the decree is silent, the forms of Phụ lục III and the diagram of Mục IV decide.
_CENTERED: Final = frozenset(
    {
        *("national_name", "superior_agency", "competence", "position", "other_position"),
        *("confidentiality", "urgency", "circulation", "contact", "copy_form"),
    }
)
_JUSTIFIED: Final = frozenset({"article", "heading", "clause_titled", "unlabelled"})
_INDENTED: Final = frozenset({"heading", "clause_titled", "bullet"})
_OPENING: Final = frozenset(
    {
        *("type_name", "subject", "addressees", "enacting_power", "enacting_formula"),
        *("part_number", "part_title", "chapter_number", "chapter_title", "section_number", "section_title"),
        *("subsection_number", "subsection_title", "heading", "clause_titled"),
        *("competence", "position", "other_position", "recipients_label"),
        *("annex_label", "annex_title", "annex_reference", "attachment_reference"),
    }
)
"""What would be lost at the foot of a page without the line that follows it."""

_SPACE_BEFORE: Final = {"type_name": 12.0, "addressees": 12.0, "full_name": 60.0}
"""Points: air above the title and Kính gửi, and the room in which a signature and a seal are set."""

_ADDRESSEES_INDENT: Final = 40.0
"""Millimetres to "Kính gửi", which the diagram puts right of the page's left third."""

_LABEL_EMS: Final = 3.53
"""The width of the words "Kính gửi" in Times New Roman, in sizes: the dashes stand under the colon."""


@frozen(kw_only=True, eq=False)
class Presentation:
    """Page and styles of one regulation under one house style. Every field of them is decided."""

    page: PageSetup
    styles: tuple[Style, ...]
    _by_component: dict[str, Style] = field(alias="by_component", repr=False)
    _regulation: Regulation = field(alias="regulation", repr=False)

    def style(self, component_id: str) -> Style:
        """Return the paragraph style of a component. Raises `UnknownName`."""
        return self._by_component[self._regulation.component(component_id).id]

    def line_share(self, component_id: str) -> float | None:
        """Return how long the line below a component is to be, as a share of its text, None for no line.

        Raises `UnknownName`.
        """
        below = self._regulation.component(component_id).line_below
        return None if below is None else below.sample


@lru_cache(maxsize=32)
def present(regulation: Regulation, house_style: HouseStyle = _DEFAULT_HOUSE) -> Presentation:
    """Return the presentation of a regulation under a house style.

    Raises `ValueError` for a choice outside the regulation's ranges, with the citation of the range, and
    `UnknownName` for a size of a component that the regulation does not have.
    """
    choices = choose(regulation, house_style)
    styles = {component.id: _style(component, regulation, choices) for component in regulation.components}
    return Presentation(
        page=_page(regulation, choices, styles),
        styles=tuple(styles.values()),
        by_component=styles,
        regulation=regulation,
    )


def _page(regulation: Regulation, choices: Choices, styles: dict[str, Style]) -> PageSetup:
    spec = regulation.page
    number = styles.get("page_number")
    return PageSetup(
        width=spec.width,
        height=spec.height,
        top=choices.margin_top,
        bottom=choices.margin_bottom,
        left=choices.margin_left,
        right=choices.margin_right,
        header_distance=_HEADER_DISTANCE,
        footer_distance=_HEADER_DISTANCE,
        page_numbers=(
            PageNumber(
                position=spec.number_position,
                alignment=Alignment(spec.number_alignment),
                format=number.run if number else _run(regulation, choices.body_size),
                on_first_page=spec.number_on_first_page,
                start=spec.number_start,
            ),
        ),
    )


def _style(spec: ComponentSpec, regulation: Regulation, choices: Choices) -> Style:
    size = choices.sizes[spec.id]
    is_stamp = spec.size is None and spec.case is Case.CAPITALS
    return Style(
        name=spec.style_name,
        paragraph=_paragraph(spec, choices, size),
        run=_run(regulation, size, bold=is_stamp if spec.bold is None else spec.bold, italic=bool(spec.italic)),
    )


def _run(regulation: Regulation, size: float, *, bold: bool = False, italic: bool = False) -> RunFormat:
    return RunFormat(
        font=regulation.page.font,
        size=size,
        bold=bold,
        italic=italic,
        underline=False,
        strike=False,
        color=regulation.page.color,
        caps=False,
        vertical="baseline",
    )


def _paragraph(spec: ComponentSpec, choices: Choices, size: float) -> ParagraphFormat:
    is_indented = spec.first_line_indents is not None or spec.id in _INDENTED
    is_content = spec.cell == _CONTENT or spec.min_paragraph_gap is not None
    return ParagraphFormat(
        alignment=_alignment(spec),
        first_line_indent=choices.first_line_indent if is_indented else 0.0,
        left_indent=_left_indent(spec.id, size),
        right_indent=0.0,
        space_before=_space_before(spec, choices.paragraph_gap if is_content else 0.0),
        space_after=0.0,
        line_spacing=LineSpacing(value=choices.line_spacing if is_content else 1.0),
        keep_with_next=spec.id in _OPENING,
        keep_together=False,
        page_break_before=False,
    )


def _alignment(spec: ComponentSpec) -> Alignment:
    if spec.alignment is not None:
        return Alignment(spec.alignment)
    if spec.id in _CENTERED:
        return Alignment.CENTER
    return Alignment.JUSTIFY if spec.id in _JUSTIFIED else Alignment.LEFT


def _left_indent(component_id: str, size: float) -> float:
    if component_id == "addressees":
        return _ADDRESSEES_INDENT
    if component_id == "addressee":
        return round(_ADDRESSEES_INDENT + points_to_mm(_LABEL_EMS * size), 1)
    return 0.0


def _space_before(spec: ComponentSpec, otherwise: float) -> float:
    if spec.space_before is not None:
        return spec.space_before
    return _SPACE_BEFORE.get(spec.id, otherwise)
