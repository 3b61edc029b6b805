"""Who issued a document, under which number, where and when (ô 2, 3, 4)."""

from __future__ import annotations

import calendar
import re
from typing import Final

from attrs import Attribute, field, frozen

from vnadmindoc.model.checks import is_text, is_tuple

__all__ = ["DocumentNumber", "Issuer", "PlaceDate", "Symbol"]

_GROUP: Final = re.compile(r"[^\s\-–—]+(?: [^\s\-–—]+)*")
_ARTICLE_NUMBER: Final = "Phụ lục I, Phần I, Mục II, khoản 3"
_ARTICLE_PLACE: Final = "Phụ lục I, Phần I, Mục II, khoản 4"


@frozen(kw_only=True)
class Issuer:
    """An issuing body and its direct superior (tên cơ quan ban hành, cơ quan chủ quản trực tiếp; khoản 2 Mục II).

    Names are written as they are printed. Either may be `None` in a draft.
    """

    superior: str | None = field(default=None, validator=is_text)
    name: str | None = field(default=None, validator=is_text)


@frozen
class Symbol:
    """The symbol of a document (ký hiệu; điểm b khoản 3 Mục II) as its groups: `("BC", "VP")` is BC-VP.

    What a group means depends on the kind: a named kind starts with its own abbreviation, a công văn
    with its issuer's. Raises `ValueError` for a group that is empty or holds a hyphen.
    """

    groups: tuple[str, ...] = field(validator=is_tuple)

    @groups.validator
    def _check(self, _attribute: Attribute[tuple[str, ...]], value: tuple[str, ...]) -> None:
        if not value or not all(_GROUP.fullmatch(group) for group in value):
            raise ValueError(f"not the groups of a symbol: {value!r} ({_ARTICLE_NUMBER}, điểm b, c)")

    @classmethod
    def named(cls, code: str, *issuer: str) -> Symbol:
        """Build the symbol of a kind with an abbreviation: `Symbol.named("QĐ", "BNV")`."""
        return cls((code, *issuer))

    @classmethod
    def letter(cls, issuer: str, *unit_or_field: str) -> Symbol:
        """Build the symbol of a công văn: `Symbol.letter("BNV", "VP")`."""
        return cls((issuer, *unit_or_field))

    @classmethod
    def parse(cls, text: str) -> Symbol:
        """Read a symbol, forgiving blanks around its hyphens and long dashes. Raises `ValueError`."""
        return cls(tuple(group.strip() for group in re.split(r"[-–—]", text)))

    def __str__(self) -> str:
        """Print the symbol as the decree does: groups joined by hyphens without blanks."""
        return "-".join(self.groups)


@frozen(kw_only=True)
class DocumentNumber:
    """Number and symbol (số, ký hiệu; khoản 3 Mục II). A blank `serial` is a draft's: the clerk gives it."""

    serial: int | None = field(default=None)
    symbol: Symbol | None = None

    @serial.validator
    def _check(self, _attribute: Attribute[int | None], value: int | None) -> None:
        if value is not None and not 1 <= value < 10**11:
            raise ValueError(f"a document's number counts from 1: {value} ({_ARTICLE_NUMBER}, điểm a; Điều 15)")


@frozen(kw_only=True)
class PlaceDate:
    """Place and date of issue (địa danh và thời gian ban hành; khoản 4 Mục II). Any part may be blank in a draft."""

    place: str | None = field(default=None, validator=is_text)
    day: int | None = None
    month: int | None = None
    year: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a date that no calendar has; a blank part makes it only less certain."""
        if self.month is not None and not 1 <= self.month <= 12:  # noqa: PLR2004 - the months of a year
            raise ValueError(f"no month {self.month} ({_ARTICLE_PLACE}, điểm b)")
        if self.year is not None and not 1 <= self.year <= 9999:  # noqa: PLR2004 - what a calendar holds
            raise ValueError(f"no year {self.year} ({_ARTICLE_PLACE}, điểm b)")
        leap = 2000
        longest = 31 if self.month is None else calendar.monthrange(self.year or leap, self.month)[1]
        if self.day is not None and not 1 <= self.day <= longest:
            raise ValueError(f"no day {self.day} in month {self.month}/{self.year} ({_ARTICLE_PLACE}, điểm b)")
