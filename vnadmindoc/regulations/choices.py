"""A house style held against a regulation: every choice made, every choice inside its range."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from vnadmindoc.regulations.house_style import HouseStyle
from vnadmindoc.regulations.schema import ComponentSpec, Range, Regulation

__all__ = ["Choices", "choose"]

_CONTENT: Final = "6"
"""The cell of the content (ô số 6)."""

_FALLBACK: Final = {
    "margin_top": 20.0,
    "margin_bottom": 20.0,
    "margin_left": 30.0,
    "margin_right": 15.0,
    "first_line_indent": 12.7,
    "paragraph_gap": 6.0,
    "line_spacing": 1.0,
}
"""Where a regulation names neither a default nor a range."""

_PLAIN_SIZE: Final = 13.0
"""Points, for text whose size no instrument lays down (tables, stamps)."""


@frozen(kw_only=True)
class Choices:
    """What an office writes with. Margins and indent in mm, gap in pt, spacing in lines, sizes in pt by component."""

    margin_top: float
    margin_bottom: float
    margin_left: float
    margin_right: float
    first_line_indent: float
    paragraph_gap: float
    line_spacing: float
    body_size: float
    sizes: dict[str, float]


def choose(regulation: Regulation, house: HouseStyle) -> Choices:
    """Return the choices of a house style, completed by the regulation's samples and defaults.

    Raises `ValueError` for a choice outside its range (with the citation) and for header sizes that do not
    move together; `UnknownName` for a size of an unknown component.
    """
    sizes = _sizes(regulation, house)
    chosen = {name: _chosen(regulation, house, name) for name in _FALLBACK}
    _check_page(regulation, chosen)
    for component in _body_first(regulation):
        _check_paragraph(component, chosen)
    return Choices(**chosen, body_size=_body_size(regulation, house), sizes=sizes)


def _chosen(regulation: Regulation, house: HouseStyle, name: str) -> float:
    value: float | None = getattr(house, name)
    return regulation.defaults.get(name, _FALLBACK[name]) if value is None else float(value)


def _body_size(regulation: Regulation, house: HouseStyle) -> float:
    if house.body_size is not None:
        return float(house.body_size)
    body = next((component for component in regulation.components if component.id == "body"), None)
    return body.sample_size if body is not None and body.sample_size is not None else _PLAIN_SIZE


def _sizes(regulation: Regulation, house: HouseStyle) -> dict[str, float]:
    body_size = _body_size(regulation, house)
    sizes = {component.id: _size(component, house, body_size) for component in regulation.components}
    for component_id, size in house.sizes:
        sizes[regulation.component(component_id).id] = float(size)
    for component in _body_first(regulation):
        _require_inside(sizes[component.id], component.size, f"the size of {component.id}", component.citation)
    _check_steps(regulation, sizes)
    _check_body(regulation, sizes)
    return sizes


def _body_first(regulation: Regulation) -> list[ComponentSpec]:
    """Return the components so that a choice about all content is refused in the body's name."""
    return sorted(regulation.components, key=lambda component: component.id != "body")


def _size(component: ComponentSpec, house: HouseStyle, body_size: float) -> float:
    if component.size_step is not None and house.header_size is not None:
        return float(house.header_size) + component.size_step
    if component.cell == _CONTENT and house.body_size is not None:
        return body_size
    if component.sample_size is not None:
        return component.sample_size
    if component.size is not None:
        return min(max(body_size, component.size.minimum), component.size.maximum)
    return _PLAIN_SIZE


def _check_steps(regulation: Regulation, sizes: dict[str, float]) -> None:
    """Refuse header sizes that do not rise and fall together (footnote 1 to Mục V)."""
    stepped = [component for component in regulation.components if component.size_step is not None]
    for component in stepped[1:]:
        first = stepped[0]
        expected = sizes[first.id] + (component.size_step or 0) - (first.size_step or 0)
        if abs(sizes[component.id] - expected) > 0.01:  # noqa: PLR2004 - a hundredth of a point is nobody's choice
            raise ValueError(
                f"{component.id} at {sizes[component.id]:g} pt beside {first.id} at {sizes[first.id]:g} pt: sizes of"
                f" one header rise and fall together, {expected:g} is expected ({component.citation})"
            )


def _check_body(regulation: Regulation, sizes: dict[str, float]) -> None:
    """Refuse an article, clause or point whose size is not the body's (điểm đ khoản 6 Mục II)."""
    for component in regulation.components:
        model = component.same_size_as
        if model in sizes and abs(sizes[component.id] - sizes[model]) > 0.01:  # noqa: PLR2004 - as above
            raise ValueError(
                f"the size of {component.id} is {sizes[component.id]:g}, not the {sizes[model]:g} of {model}"
                f" ({component.citation})"
            )


def _check_page(regulation: Regulation, chosen: dict[str, float]) -> None:
    page = regulation.page
    citation = page.citations.get("margins", regulation.short_title)
    for name in ("margin_top", "margin_bottom", "margin_left", "margin_right"):
        _require_inside(chosen[name], getattr(page, name), name, citation)


def _check_paragraph(component: ComponentSpec, chosen: dict[str, float]) -> None:
    indent, gap = chosen["first_line_indent"], chosen["paragraph_gap"]
    indents = component.first_line_indents
    if indents is not None and not any(abs(indent - allowed) < 0.01 for allowed in indents):  # noqa: PLR2004 - a hundredth of a millimetre
        allowed_indents = " or ".join(f"{allowed:g}" for allowed in indents)
        raise ValueError(f"first_line_indent is {indent:g}, not {allowed_indents} mm ({component.citation})")
    if component.min_paragraph_gap is not None and not gap >= component.min_paragraph_gap:
        raise ValueError(f"paragraph_gap is {gap:g}, below {component.min_paragraph_gap:g} pt ({component.citation})")
    _require_inside(chosen["line_spacing"], component.line_spacing, "line_spacing", component.citation)


def _require_inside(value: float, allowed: Range | None, what: str, citation: str) -> None:
    if allowed is not None and value not in allowed:
        raise ValueError(f"{what} is {value:g}, outside {allowed.minimum:g} to {allowed.maximum:g} ({citation})")
