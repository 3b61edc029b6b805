"""The provinces and cities directly under the centre (tỉnh, thành phố trực thuộc Trung ương), with their days.

Since 01/7/2025 there are 34 (Nghị quyết số 202/2025/QH15); before, there were 63. A name that was given up is still
right in a document dated before that day.
"""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from attrs import frozen

__all__ = ["MERGER", "PROVINCES", "Province", "find_province", "provinces_on"]

Unit = Literal["tỉnh", "thành phố"]

MERGER: Final = date(2025, 7, 1)
"""The day on which the 63 became 34."""


@frozen(kw_only=True)
class Province:
    """One province or city under one status: its name, what it is, and from which day to which (both included)."""

    name: str
    unit: Unit
    since: date | None = None
    until: date | None = None
    successor: str | None = None
    """The name of the province that it was merged into, for one that exists no more."""

    def exists_on(self, day: date) -> bool:
        """Tell whether it was there on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


_LAST_DAY: Final = date(2025, 6, 30)
_CITIES: Final = ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh")
_TODAY: Final[dict[str, tuple[str, ...]]] = {
    "Hà Nội": (),
    "Cao Bằng": (),
    "Tuyên Quang": ("Hà Giang",),
    "Điện Biên": (),
    "Lai Châu": (),
    "Sơn La": (),
    "Lào Cai": ("Yên Bái",),
    "Thái Nguyên": ("Bắc Kạn",),
    "Lạng Sơn": (),
    "Quảng Ninh": (),
    "Bắc Ninh": ("Bắc Giang",),
    "Phú Thọ": ("Hòa Bình", "Vĩnh Phúc"),
    "Hải Phòng": ("Hải Dương",),
    "Hưng Yên": ("Thái Bình",),
    "Ninh Bình": ("Hà Nam", "Nam Định"),
    "Thanh Hóa": (),
    "Nghệ An": (),
    "Hà Tĩnh": (),
    "Quảng Trị": ("Quảng Bình",),
    "Huế": (),
    "Đà Nẵng": ("Quảng Nam",),
    "Quảng Ngãi": ("Kon Tum",),
    "Gia Lai": ("Bình Định",),
    "Khánh Hòa": ("Ninh Thuận",),
    "Đắk Lắk": ("Phú Yên",),
    "Lâm Đồng": ("Bình Thuận", "Đắk Nông"),
    "Đồng Nai": ("Bình Phước",),
    "Hồ Chí Minh": ("Bình Dương", "Bà Rịa - Vũng Tàu"),
    "Tây Ninh": ("Long An",),
    "Đồng Tháp": ("Tiền Giang",),
    "Vĩnh Long": ("Bến Tre", "Trà Vinh"),
    "An Giang": ("Kiên Giang",),
    "Cần Thơ": ("Hậu Giang", "Sóc Trăng"),
    "Cà Mau": ("Bạc Liêu",),
}
"""The 34, each with those that were merged into it on 01/7/2025."""

_CHANGES: Final = (
    Province(name="Thừa Thiên Huế", unit="tỉnh", until=date(2024, 12, 31), successor="Huế"),
    Province(name="Huế", unit="thành phố", since=date(2025, 1, 1)),
    Province(name="Đồng Nai", unit="tỉnh", until=date(2026, 4, 29)),
    Province(name="Đồng Nai", unit="thành phố", since=date(2026, 4, 30)),
)
"""Those whose name or status changed otherwise: Huế a city from 01/01/2025, Đồng Nai from 30/4/2026."""


def _all() -> tuple[Province, ...]:
    changed = {row.name for row in _CHANGES}
    found = list(_CHANGES)
    for name, merged in _TODAY.items():
        if name not in changed:
            found.append(Province(name=name, unit="thành phố" if name in _CITIES else "tỉnh"))
        found += [Province(name=old, unit="tỉnh", until=_LAST_DAY, successor=name) for old in merged]
    return tuple(sorted(found, key=lambda row: (row.name, row.since or date.min)))


PROVINCES: Final = _all()
"""Every province and city that is or was one since 2011, by name; one that changed its status stands there twice."""


def provinces_on(day: date) -> tuple[Province, ...]:
    """Return those that there were on a day, by name."""
    return tuple(row for row in PROVINCES if row.exists_on(day))


def find_province(name: str, day: date | None = None) -> Province | None:
    """Return the province or city of a name, as it was on a day; without a day as it is or last was.

    The name is written as the State writes it: "Bà Rịa - Vũng Tàu", "Hồ Chí Minh".
    """
    found = [row for row in PROVINCES if row.name == name and (day is None or row.exists_on(day))]
    return found[-1] if found else None
