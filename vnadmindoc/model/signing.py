"""Who signs, on whose authority (ô 7a, 7b)."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from vnadmindoc.model.checks import is_text, is_tuple

__all__ = ["Authority", "Capacity", "Signature"]


class Authority(StrEnum):
    """The five marks of signing authority (quyền hạn của người ký; điểm b khoản 7 Mục II, Điều 13)."""

    ON_BEHALF = "TM."
    """Thay mặt: for a collective; before the collective's or the body's name."""
    ACTING = "Q."
    """Quyền: entrusted with the head's powers; before the head's position."""
    FOR_HEAD = "KT."
    """Ký thay: a deputy for the head; before the head's position."""
    BY_ORDER = "TL."
    """Thừa lệnh: a unit's head by order of the body's head; before the head's position."""
    BY_DELEGATION = "TUQ."
    """Thừa ủy quyền: by written delegation, never passed on; before the head's position."""


@frozen(kw_only=True)
class Capacity:
    """One line of authority: the mark and whom it stands for, `KT.` and `CHÁNH VĂN PHÒNG`."""

    authority: Authority = field(converter=Authority)
    principal: str = field(validator=is_text)

    @principal.validator
    def _check(self, _attribute: object, value: str | None) -> None:
        if value is None:
            raise ValueError(
                "a mark of authority stands before a principal (Phụ lục I, Phần I, Mục II, khoản 7, điểm b)"
            )


@frozen(kw_only=True)
class Signature:
    """One signature: the chain of capacities from the top, the signer's position, the name.

    `other_position` is the post printed above the name (chức vụ khác, ô 7b). A head who signs as such
    has no capacities. In a draft position and name may be `None`.
    """

    capacities: tuple[Capacity, ...] = field(default=(), validator=is_tuple)
    position: str | None = field(default=None, validator=is_text)
    other_position: str | None = field(default=None, validator=is_text)
    name: str | None = field(default=None, validator=is_text)
