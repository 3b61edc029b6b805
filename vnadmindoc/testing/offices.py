"""A few offices with what their papers need: names, abbreviations, posts, units."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from vnadmindoc.model import Authority, Capacity, Issuer, Signature

__all__ = ["COUNCIL", "OFFICES", "Office", "signing_chains"]


@frozen(kw_only=True)
class Office:
    """An issuing body: `head` and `deputy` are posts, `units` are abbreviations of drafting units."""

    name: str
    superior: str | None = None
    code: str
    place: str
    head: str
    deputy: str
    collective: str | None = None
    """The body in whose name its head signs, TM. ỦY BAN NHÂN DÂN."""
    unit_head: str = "CHÁNH VĂN PHÒNG"
    unit_deputy: str = "PHÓ CHÁNH VĂN PHÒNG"
    units: tuple[str, ...] = ("VP", "TCCB")
    enacting_power: str

    @property
    def issuer(self) -> Issuer:
        """The office as it is printed at the top left."""
        return Issuer(superior=self.superior, name=self.name)


OFFICES: Final = (
    Office(
        name="BỘ NỘI VỤ",
        code="BNV",
        place="Hà Nội",
        head="BỘ TRƯỞNG",
        deputy="THỨ TRƯỞNG",
        units=("VP", "TCCB", "PC"),
        enacting_power="BỘ TRƯỞNG BỘ NỘI VỤ",
    ),
    Office(
        name="CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC",
        superior="BỘ NỘI VỤ",
        code="VTLTNN",
        place="Hà Nội",
        head="CỤC TRƯỞNG",
        deputy="PHÓ CỤC TRƯỞNG",
        units=("VP", "NVĐP"),
        enacting_power="CỤC TRƯỞNG CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC",
    ),
    Office(
        name="ỦY BAN NHÂN DÂN TỈNH LÀO CAI",
        code="UBND",
        place="Lào Cai",
        head="CHỦ TỊCH",
        deputy="PHÓ CHỦ TỊCH",
        collective="ỦY BAN NHÂN DÂN",
        units=("VX", "NC", "KT"),
        enacting_power="ỦY BAN NHÂN DÂN TỈNH LÀO CAI",
    ),
    Office(
        name="ỦY BAN NHÂN DÂN XÃ AN BÌNH",
        code="UBND",
        place="An Bình",
        head="CHỦ TỊCH",
        deputy="PHÓ CHỦ TỊCH",
        collective="ỦY BAN NHÂN DÂN",
        units=("VP", "KT"),
        enacting_power="CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN BÌNH",
    ),
    Office(
        name="SỞ NỘI VỤ",
        superior="UBND TỈNH NINH BÌNH",
        code="SNV",
        place="Ninh Bình",
        head="GIÁM ĐỐC",
        deputy="PHÓ GIÁM ĐỐC",
        enacting_power="GIÁM ĐỐC SỞ NỘI VỤ TỈNH NINH BÌNH",
    ),
    Office(
        name="SỞ Y TẾ",
        superior="ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH",
        code="SYT",
        place="Thành phố Hồ Chí Minh",
        head="GIÁM ĐỐC",
        deputy="PHÓ GIÁM ĐỐC",
        units=("VP", "NVY"),
        enacting_power="GIÁM ĐỐC SỞ Y TẾ THÀNH PHỐ HỒ CHÍ MINH",
    ),
)

COUNCIL: Final = Office(
    name="HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI",
    code="HĐND",
    place="Lào Cai",
    head="CHỦ TỊCH",
    deputy="PHÓ CHỦ TỊCH",
    collective="HỘI ĐỒNG NHÂN DÂN",
    enacting_power="HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI",
)
"""A council: its resolutions are nghị quyết."""


def signing_chains(office: Office, *, delegated: bool) -> tuple[Signature, ...]:
    """Return the lawful ways to sign for an office (Điều 13), without a name; `delegated` adds TL. and TUQ."""
    for_head = Capacity(authority=Authority.FOR_HEAD, principal=office.head)
    chains = [
        Signature(position=office.head),
        Signature(capacities=(for_head,), position=office.deputy),
        Signature(capacities=(Capacity(authority=Authority.ACTING, principal=office.head),)),
    ]
    if office.collective is not None:
        on_behalf = Capacity(authority=Authority.ON_BEHALF, principal=office.collective)
        chains = [
            Signature(capacities=(on_behalf,), position=office.head),
            Signature(capacities=(on_behalf, for_head), position=office.deputy),
        ]
    if delegated:
        by_order = Capacity(authority=Authority.BY_ORDER, principal=office.head)
        for_unit = Capacity(authority=Authority.FOR_HEAD, principal=office.unit_head)
        by_delegation = Capacity(authority=Authority.BY_DELEGATION, principal=office.head)
        chains += [
            Signature(capacities=(by_order,), position=office.unit_head),
            Signature(capacities=(by_order, for_unit), position=office.unit_deputy),
            Signature(capacities=(by_delegation,), position=office.unit_head),
        ]
    return tuple(chains)
