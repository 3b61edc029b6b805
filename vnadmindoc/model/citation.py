"""A reference to another document, as the content makes it (viện dẫn; điểm b khoản 6 Mục II).

>>> from vnadmindoc.model.citation import Citation, CitedNumber, PartialDate
>>> number = CitedNumber(("30", "2020", "NĐ", "CP"), "//-")
>>> str(number), number.year, str(number.symbol)
('30/2020/NĐ-CP', 2020, 'NĐ-CP')
>>> Citation(kind="nghị định", number=number).form
<CitationForm.SHORT: 'rút gọn'>
"""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from typing import Final

from attrs import Attribute, field, frozen

from vnadmindoc.model.checks import each_is_text, is_text, is_tuple
from vnadmindoc.model.identity import Symbol

__all__ = ["Citation", "CitationForm", "CitedNumber", "PartialDate", "Provision"]

_PART: Final = re.compile(r"[\w&.]+")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_PARTY_FORM: Final = "-/"
_STATUTES: Final = frozenset({"hiến pháp", "bộ luật", "luật", "pháp lệnh"})
_ARTICLE: Final = "Phụ lục I, Phần I, Mục II, khoản 6, điểm b"


class CitationForm(StrEnum):
    """How much of a cited document is said (điểm b khoản 6 Mục II)."""

    FULL = "đầy đủ"
    """As a first citation is to be: kind, number, date, issuer, subject."""

    PARTIAL = "chưa đầy đủ"
    """More than kind and number, and not all."""

    SHORT = "rút gọn"
    """As a later citation is to be: kind, number and symbol."""

    NAMED = "theo tên"
    """A law or ordinance by its name, without a number."""


@frozen
class CitedNumber:
    """Number and symbol of a cited document (số, ký hiệu) as printed: its parts, and the signs between them.

    `CitedNumber(("22", "NQ", "TW"), "-/")` is 22-NQ/TW. Raises `ValueError` where parts and signs do not fit.
    """

    parts: tuple[str, ...] = field(validator=is_tuple)
    signs: str = field()

    @signs.validator
    def _check(self, _attribute: Attribute[str], value: str) -> None:
        fits = len(value) == len(self.parts) - 1 and value.strip("/-") == "" != value
        if not fits or not all(map(_PART.fullmatch, self.parts)):
            raise ValueError(f"signs {value!r} do not stand between the parts {self.parts!r} ({_ARTICLE})")

    def __str__(self) -> str:
        """Print the number without blanks."""
        return "".join([part + sign for part, sign in zip(self.parts, (*self.signs, ""), strict=True)])

    @property
    def serial(self) -> str:
        """The number (số) without zeros in front; a letter behind it belongs to it: "12a"."""
        return self.parts[0].lstrip("0") or "0"

    @property
    def year(self) -> int | None:
        """The year that normative documents have in their number: 2020 in 30/2020/NĐ-CP."""
        return next((int(part) for part in self.parts[1:] if _YEAR.fullmatch(part)), None)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of the symbol (ký hiệu) in the order of print: NĐ, CP."""
        return tuple(part for part in self.parts[1:] if not _YEAR.fullmatch(part))

    @property
    def symbol(self) -> Symbol | None:
        """The symbol as the model has it for a document's own number."""
        return Symbol(self.groups) if self.groups else None

    @property
    def is_in_party_form(self) -> bool:
        """Whether it is written as documents of the Party are: 22-NQ/TW, not 22/NQ-TW."""
        return self.signs == _PARTY_FORM and self.year is None

    @property
    def is_in_state_form(self) -> bool:
        """Whether it is written as documents of the State are: 590/QĐ-UBND, without a year."""
        return self.signs == "/-" and self.year is None

    @property
    def key(self) -> tuple[str, int | None, tuple[str, ...]]:
        """What is the same in two citations of one document, whichever form the number was given."""
        return self.serial, self.year, tuple(sorted(self.groups))


@frozen(kw_only=True)
class PartialDate:
    """The date of a cited document (thời gian ban hành), as far as it is printed; no calendar need have it."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """Print the date in figures: 10/4/2013, 4/2013, 2013."""
        return "/".join([str(part) for part in (self.day, self.month, self.year) if part is not None])

    @property
    def date(self) -> dt.date | None:
        """The day itself, or None where the date is not complete or no calendar has it."""
        if self.month is None or self.day is None:
            return None
        try:
            return dt.date(self.year, self.month, self.day)
        except ValueError:
            return None

    def is_after(self, other: PartialDate) -> bool:
        """Tell whether this date certainly lies after another, as far as both are known."""
        for mine, others in ((self.year, other.year), (self.month, other.month), (self.day, other.day)):
            if mine is None or others is None:
                return False
            if mine != others:
                return mine > others
        return False

    @property
    def iso(self) -> str:
        """The date as ISO 8601 has it, as far as it is known: 2013-04-10, 2013-04, 2013."""
        parts = [f"{self.year:04d}", *[f"{part:02d}" for part in (self.month, self.day) if part is not None]]
        return "-".join(parts)

    def agrees(self, other: PartialDate) -> bool:
        """Tell whether both may be one date: what both know is the same."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(mine is None or others is None or mine == others for mine, others in pairs)


@frozen(kw_only=True)
class Provision:
    """What is pointed at inside a document: điểm, khoản, điều, each as its numbers ("này" is this one).

    Lists stay lists: "khoản 2, 3 Điều 77" has the clauses 2 and 3. Empty is what is not named.
    """

    points: tuple[str, ...] = field(default=(), validator=each_is_text)
    clauses: tuple[str, ...] = field(default=(), validator=each_is_text)
    articles: tuple[str, ...] = field(default=(), validator=each_is_text)


@frozen(kw_only=True)
class Citation:
    """One reference to another document (viện dẫn; điểm a, b khoản 6 Mục II).

    `kind` is its Vietnamese name in lower case ("nghị định"), None where no known one is printed. `title` is the
    name of a law or ordinance. `subject` (trích yếu) has its first word: "về công tác văn thư"; where running text goes
    on behind it, its end is a guess. `start` and `end` are the span in the text it was read from, `number_start` and
    `number_end` that of the number, `date_start` and `date_end` that of the date (both 0 without one). Two citations
    are equal that say the same, wherever they stand.
    """

    kind: str | None = field(default=None, validator=is_text)
    number: CitedNumber | None = None
    title: str | None = field(default=None, validator=is_text)
    date: PartialDate | None = None
    issuer: str | None = field(default=None, validator=is_text)
    subject: str | None = field(default=None, validator=is_text)
    provision: Provision | None = None
    start: int = field(default=0, eq=False)
    end: int = field(default=0, eq=False)
    number_start: int = field(default=0, eq=False)
    number_end: int = field(default=0, eq=False)
    date_start: int = field(default=0, eq=False)
    date_end: int = field(default=0, eq=False)

    @property
    def is_statute(self) -> bool:
        """Whether a law, a code or an ordinance is cited (luật, bộ luật, pháp lệnh; the constitution too)."""
        return self.kind in _STATUTES

    @property
    def form(self) -> CitationForm:
        """How much is said of the cited document."""
        if self.number is None:
            return CitationForm.NAMED
        said = (self.date, self.issuer, self.subject)
        if all(part is not None for part in said):
            return CitationForm.FULL
        return CitationForm.SHORT if all(part is None for part in said) else CitationForm.PARTIAL
