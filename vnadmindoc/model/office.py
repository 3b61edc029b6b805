"""Who may sign for a body, and in which words (Điều 13; Phụ lục I, Phần I, Mục II, khoản 7)."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from vnadmindoc.model.checks import is_text
from vnadmindoc.model.posts import deputies_of, is_deputy_of
from vnadmindoc.model.signing import Authority, Capacity, Signature

__all__ = ["Office", "Regime"]


class Regime(StrEnum):
    """How a body is led, on which it depends who signs how (chế độ làm việc; Điều 13, khoản 1, 2)."""

    HEAD = "thủ trưởng"
    """The head decides and signs in the head's own name."""
    COLLECTIVE = "tập thể"
    """A collective decides, and the head signs for it: `TM.`."""


@frozen(kw_only=True)
class Office:
    """A body, or a unit of one, as far as its signatures go: the head's post, and the collective if there is one.

    `collective` is the name behind `TM.` of a body led by a collective (chế độ tập thể); without it the head signs in
    the head's own name (chế độ thủ trưởng). Posts are written as they are to stand on the page.

    >>> Office(head="CHỦ TỊCH", collective="ỦY BAN NHÂN DÂN").signed_by_deputy("Trần Văn Bình").capacities[1].principal
    'CHỦ TỊCH'
    """

    head: str = field(validator=is_text)
    collective: str | None = field(default=None, validator=is_text)

    @property
    def regime(self) -> Regime:
        """How the body is led."""
        return Regime.HEAD if self.collective is None else Regime.COLLECTIVE

    def signed_by_head(self, name: str | None = None) -> Signature:
        """Return the signature of the head (Điều 13, khoản 1, 2): the post, with `TM.` above it for a collective."""
        return Signature(capacities=self._collective(), position=self.head, name=name)

    def signed_by_acting_head(self, name: str | None = None) -> Signature:
        """Return the signature of who is entrusted with the head's powers: `Q.` before the post (khoản 7, điểm b)."""
        acting = Capacity(authority=Authority.ACTING, principal=self.head)
        return Signature(capacities=(*self._collective(), acting), name=name)

    def signed_by_deputy(self, name: str | None = None, *, post: str | None = None) -> Signature:
        """Return the signature of a deputy in the head's place: `KT.` (Điều 13, khoản 1, 2).

        A deputy who is put in charge of the body signs just so. `post` is the deputy's own, made of the head's where
        it is not given. Raises `ValueError` for a post that is not a deputy's of this head, and where the head's post
        is not known and none is given.
        """
        acting = Capacity(authority=Authority.FOR_HEAD, principal=self.head)
        return Signature(capacities=(*self._collective(), acting), position=self._deputy(post), name=name)

    def signed_by_order(
        self, unit: Office, name: str | None = None, *, by_deputy: bool = False, post: str | None = None
    ) -> Signature:
        """Return the signature of the head of a unit by the head's order: `TL.` (Điều 13, khoản 4).

        The unit's head may pass it to a deputy of the unit, who signs with `KT.` below it; `post` is then the deputy's.
        """
        order = Capacity(authority=Authority.BY_ORDER, principal=self.head)
        if not by_deputy:
            return Signature(capacities=(order,), position=unit.head, name=name)
        own = Capacity(authority=Authority.FOR_HEAD, principal=unit.head)
        return Signature(capacities=(order, own), position=unit._deputy(post), name=name)

    def signed_by_delegation(self, post: str, name: str | None = None) -> Signature:
        """Return the signature of the head of a body or unit of this one by written delegation: `TUQ.` (khoản 3).

        It is never passed on: there is no further capacity. Raises `ValueError` for the post of a deputy of this head,
        who signs with `KT.`.
        """
        if is_deputy_of(post, self.head):
            raise ValueError(f"{post!r} is a deputy of {self.head!r}, who signs with KT., not TUQ. (Điều 13, khoản 1)")
        delegation = Capacity(authority=Authority.BY_DELEGATION, principal=self.head)
        return Signature(capacities=(delegation,), position=post, name=name)

    def _collective(self) -> tuple[Capacity, ...]:
        if self.collective is None:
            return ()
        return (Capacity(authority=Authority.ON_BEHALF, principal=self.collective),)

    def _deputy(self, post: str | None) -> str:
        if post is None:
            known = deputies_of(self.head)
            if not known:
                raise ValueError(f"what a deputy of {self.head!r} is called is not known: give the post")
            return known[0].upper() if self.head.isupper() else known[0][0].upper() + known[0][1:]
        if is_deputy_of(post, self.head) is False:
            raise ValueError(f"{post!r} is no deputy of {self.head!r}, who alone signs with KT. (Điều 13, khoản 1)")
        return post
