"""What an office may choose inside the ranges that a regulation leaves."""

from __future__ import annotations

from attrs import field, frozen

__all__ = ["HouseStyle"]


@frozen(kw_only=True)
class HouseStyle:
    """The choices of one office; what is `None` takes the regulation's own sample.

    `sizes` maps component ids to pt. `header_size` sets the national name's size, and every header
    component moves with it (footnote 1 to Mục V). `body_size` sets the content with its headings.
    Margins and `first_line_indent` are in mm, `paragraph_gap` in pt, `line_spacing` in lines.
    """

    header_size: float | None = None
    body_size: float | None = None
    sizes: dict[str, float] = field(factory=dict, hash=False)
    margin_top: float | None = None
    margin_bottom: float | None = None
    margin_left: float | None = None
    margin_right: float | None = None
    first_line_indent: float | None = None
    paragraph_gap: float | None = None
    line_spacing: float | None = None
