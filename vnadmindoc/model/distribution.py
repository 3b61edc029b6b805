"""Who receives a document, and what is marked on it (ô 9b, 10, 11, 12, 13)."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from attrs import Attribute, field, frozen

from vnadmindoc.model.checks import each_is_text, is_text

__all__ = ["ArchiveNote", "Confidentiality", "ContactLine", "DrafterMark", "Marks", "Recipients", "Urgency"]

_COPIES: Final = re.compile(r"\((\d+)(?:b|bản)?\)$")
_DRAFTER: Final = re.compile(r"\(([^()]*[^()\d\s][^()]*)\)$")


@frozen
class ArchiveNote:
    """What follows "Lưu:" in the list of recipients (khoản 9 Mục II): `ArchiveNote(("VT", "HC (2)"))`.

    The entries are kept as printed; `office`, `unit`, `copies` and `drafter` read them.
    """

    entries: tuple[str, ...] = field(validator=each_is_text)

    @entries.validator
    def _check(self, _attribute: Attribute[tuple[str, ...]], value: tuple[str, ...]) -> None:
        if not value or any("," in entry for entry in value):
            raise ValueError(f"an archive note is one or more entries without commas: {value!r}")

    @classmethod
    def of(cls, unit: str | None = None, *, copies: int | None = None, office: str = "VT") -> ArchiveNote:
        """Build the note of a văn thư office, a drafting unit and a number of copies kept."""
        if unit is None:
            return cls((office,) if copies is None else (f"{office} ({copies})",))
        return cls((office, unit if copies is None else f"{unit} ({copies})"))

    @classmethod
    def parse(cls, text: str) -> ArchiveNote:
        """Read the text after "Lưu:", without its final stop. Raises `ValueError` when it is blank."""
        return cls(tuple(entry.strip() for entry in text.split(",") if entry.strip()))

    def __str__(self) -> str:
        """Print the entries with commas between."""
        return ", ".join(self.entries)

    @property
    def office(self) -> str:
        """The office that keeps the original, "VT" for Văn thư."""
        return self.entries[0]

    @property
    def unit(self) -> str | None:
        """The drafting unit's abbreviation, without copies or drafter, if there is one."""
        if len(self.entries) == 1:
            return None
        return _DRAFTER.sub("", _COPIES.sub("", self.entries[-1])).strip() or None

    @property
    def copies(self) -> int | None:
        """How many copies are kept, if it is said."""
        match = _COPIES.search(self.entries[-1])
        return int(match[1]) if match else None

    @property
    def drafter(self) -> str | None:
        """The drafter named in brackets behind the unit, a habit that the decree neither asks nor forbids."""
        match = _DRAFTER.search(self.entries[-1]) if not _COPIES.search(self.entries[-1]) else None
        return match[1].strip() if match else None


@frozen(kw_only=True)
class DrafterMark:
    """Drafter's notation and number of copies issued (ô 12; khoản 3 Mục III), printed `PL.(300)`."""

    notation: str | None = field(default=None, validator=is_text)
    copies: int | None = field(default=None)

    @copies.validator
    def _check(self, _attribute: Attribute[int | None], value: int | None) -> None:
        if value is not None and value < 1:
            raise ValueError(f"at least one copy is issued, not {value} (Phụ lục I, Phần I, Mục III, khoản 3)")


@frozen(kw_only=True)
class Recipients:
    """The list under "Nơi nhận" (ô 9b): entries without dash and end mark, the archive note, the drafter's mark."""

    entries: tuple[str, ...] = field(default=(), validator=each_is_text)
    archive: ArchiveNote | None = None
    drafter: DrafterMark | None = None


class Confidentiality(StrEnum):
    """Degree of secrecy (độ mật, ô 10a; điểm a khoản 2 Mục III), set by the law on state secrets."""

    TOP_SECRET = "TUYỆT MẬT"  # noqa: S105 - a degree of secrecy, no password
    HIGHLY_SECRET = "TỐI MẬT"  # noqa: S105
    SECRET = "MẬT"  # noqa: S105


class Urgency(StrEnum):
    """Degree of urgency (mức độ khẩn, ô 10b; điểm b khoản 2 Mục III)."""

    EXPRESS = "HỎA TỐC"
    VERY_URGENT = "THƯỢNG KHẨN"
    URGENT = "KHẨN"


@frozen(kw_only=True)
class Marks:
    """The marks stamped on a document.

    `circulation` is a direction such as LƯU HÀNH NỘI BỘ (ô 11), `recall` the stamp TÀI LIỆU THU HỒI.
    """

    confidentiality: Confidentiality | None = None
    urgency: Urgency | None = None
    circulation: str | None = field(default=None, validator=is_text)
    recall: bool = False


@frozen(kw_only=True)
class ContactLine:
    """Address, telephone, fax, e-mail and website (ô 13; khoản 4 Mục III), at the foot of page one."""

    address: str | None = field(default=None, validator=is_text)
    phone: str | None = field(default=None, validator=is_text)
    fax: str | None = field(default=None, validator=is_text)
    email: str | None = field(default=None, validator=is_text)
    website: str | None = field(default=None, validator=is_text)
