"""Words for what stands around the content, read from the lines as they are printed.

>>> signature("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Trần Văn B").capacities[0].principal
'BỘ TRƯỞNG'
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnadmindoc.model.distribution import ArchiveNote, DrafterMark, Recipients
from vnadmindoc.model.identity import DocumentNumber, Issuer, PlaceDate, Symbol
from vnadmindoc.model.signing import Authority, Capacity, Signature

if TYPE_CHECKING:
    from datetime import date

__all__ = ["issuer", "number", "place_date", "recipients", "signature"]

_NUMBER: Final = re.compile(r"(?:Số(?:\s*+:)?+)?+\s*+(?P<serial>\d*+)\s*+/\s*+(?P<symbol>.+)", re.IGNORECASE)
_CAPACITY: Final = re.compile(r"(?P<mark>TM|Q|KT|TL|TUQ)\.\s*(?P<principal>\S.*)")
_MAX_POSTS: Final = 2


def issuer(*lines: str) -> Issuer:
    """Return the issuing body from its printed lines, its superior above it.

    >>> issuer("UBND TỈNH NINH BÌNH", "SỞ NỘI VỤ").superior
    'UBND TỈNH NINH BÌNH'
    >>> issuer("BỘ NỘI VỤ").superior is None
    True
    """
    match lines:
        case [name]:
            return Issuer(name=name)
        case [superior, name]:
            return Issuer(superior=superior, name=name)
    raise ValueError(f"an issuer has one or two lines, not {len(lines)} (Phụ lục I, Phần I, Mục II, khoản 2, điểm a)")


def number(text: str) -> DocumentNumber:
    """Return number and symbol from "15/QĐ-BNV", "Số: 05/BNV-VP" or, in a draft, "/BC-VP".

    >>> number("05/BNV-VP").serial
    5
    >>> print(number("Số: /BC-VP").symbol)
    BC-VP
    """
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"no number and symbol: {text!r} (Phụ lục I, Phần I, Mục II, khoản 3, điểm c)")
    return DocumentNumber(
        serial=int(match["serial"]) if match["serial"] else None, symbol=Symbol.parse(match["symbol"])
    )


def place_date(place: str, day: date | None = None) -> PlaceDate:
    """Return place and date; without a date, a draft's.

    >>> from datetime import date
    >>> place_date("Hà Nội", date(2026, 1, 5)).month
    1
    """
    if day is None:
        return PlaceDate(place=place)
    return PlaceDate(place=place, day=day.day, month=day.month, year=day.year)


def signature(*lines: str) -> Signature:
    """Return a signature from its printed lines: authority, position, other position, name.

    A last line that is not all in capitals is the name. Raises `ValueError` for lines in another order.

    >>> signed = signature("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thị C")
    >>> [capacity.authority.value for capacity in signed.capacities], signed.position, signed.name
    (['TM.', 'KT.'], 'PHÓ CHỦ TỊCH', 'Lê Thị C')
    >>> signature("GIÁM ĐỐC").name is None
    True
    """
    rest = [line.strip() for line in lines]
    capacities: list[Capacity] = []
    while rest and (match := _CAPACITY.fullmatch(rest[0])):
        capacities.append(Capacity(authority=Authority(match["mark"] + "."), principal=match["principal"]))
        del rest[0]
    name = rest.pop() if rest and not rest[-1].isupper() else None
    if len(rest) > _MAX_POSTS or any(_CAPACITY.match(line) for line in rest):
        raise ValueError(f"not the lines of a signature: {lines!r} (Phụ lục I, Phần I, Mục II, khoản 7)")
    position, other, *_ = (*rest, None, None)
    return Signature(capacities=tuple(capacities), position=position, other_position=other, name=name)


def recipients(*entries: str, archive: str | None = None, drafter: str | None = None) -> Recipients:
    """Return the list under "Nơi nhận"; `archive` follows "Lưu:", `drafter` is printed "PL.(300)".

    >>> print(recipients("Như trên", "Vụ Pháp chế", archive="VT, TCCB").archive)
    VT, TCCB
    >>> recipients("Như trên", archive="VT", drafter="PL.(300)").drafter.copies
    300
    """
    return Recipients(
        entries=entries,
        archive=None if archive is None else ArchiveNote.parse(archive),
        drafter=None if drafter is None else _drafter(drafter),
    )


def _drafter(text: str) -> DrafterMark:
    match = re.fullmatch(r"(?P<notation>[^().]+?)?(?:\.\s*+|(?<!\s)\s++)?(?:\((?P<copies>\d+)\))?", text.strip())
    if match is None:
        raise ValueError(f"no drafter's mark: {text!r} (Phụ lục I, Phần I, Mục III, khoản 3)")
    return DrafterMark(notation=match["notation"], copies=int(match["copies"]) if match["copies"] else None)
