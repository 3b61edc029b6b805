"""What an office may choose inside the ranges that a regulation leaves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import field, frozen

__all__ = ["HouseStyle"]


def _pairs(sizes: Mapping[str, float] | Iterable[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    return tuple(sorted(dict(sizes).items()))


@frozen(kw_only=True)
class HouseStyle:
    """The choices of one office; what is `None` takes the regulation's own sample.

    `sizes` maps component ids to pt; it is kept as sorted pairs, so that a house style can be a key.
    `header_size` sets the national name's size, and every header component moves with it (footnote 1 to
    Mục V). `body_size` sets the content with its headings. Margins and `first_line_indent` are in mm,
    `paragraph_gap` in pt, `line_spacing` in lines. Whether a choice is allowed is decided where a
    regulation is at hand: `present` raises `ValueError`.

    >>> HouseStyle(body_size=13, sizes={"recipient": 11}).sizes
    (('recipient', 11),)
    """

    header_size: float | None = None
    body_size: float | None = None
    sizes: tuple[tuple[str, float], ...] = field(default=(), converter=_pairs)
    margin_top: float | None = None
    margin_bottom: float | None = None
    margin_left: float | None = None
    margin_right: float | None = None
    first_line_indent: float | None = None
    paragraph_gap: float | None = None
    line_spacing: float | None = None
