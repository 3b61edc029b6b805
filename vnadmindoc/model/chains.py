"""Which chains of signing authority are lawful in a body, by how it is led (Điều 13; khoản 7 Mục II).

Where the head decides (chế độ thủ trưởng) the head signs as such, a deputy with `KT.`, the head of a unit with `TL.` or
`TUQ.`. Where a collective decides (chế độ tập thể) `TM.` and the collective's name stand above; the head of such a body
may also sign what is the head's own to decide, without `TM.`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from vnadmindoc.composing import nfc
from vnadmindoc.model.office import Office
from vnadmindoc.model.posts import deputies_of, is_deputy, is_deputy_of, is_head
from vnadmindoc.model.signing import Authority, Capacity, Signature

__all__ = ["lawful_chains", "objections"]

_PASSED_ON: Final = {
    Authority.ON_BEHALF: (Authority.FOR_HEAD, Authority.ACTING),
    Authority.BY_ORDER: (Authority.FOR_HEAD, Authority.ACTING),
    Authority.BY_DELEGATION: (Authority.ACTING,),
}
"""What may stand below: a deputy signs for the collective, an order may be passed to a deputy, a delegation never; and
who holds a post for the time holds it.
"""


def lawful_chains(office: Office, *units: Office) -> Iterator[Signature]:
    """Yield every chain in which a body may sign, without names: head, acting head, deputy, and those of its units.

    Chains of deputies are left out where it is not known how the head's deputy is called.
    """
    yield office.signed_by_head()
    yield office.signed_by_acting_head()
    if deputies_of(office.head):
        yield office.signed_by_deputy()
    for unit in units:
        yield office.signed_by_order(unit)
        if deputies_of(unit.head):
            yield office.signed_by_order(unit, by_deputy=True)
        yield office.signed_by_delegation(unit.head)


def objections(office: Office, signature: Signature) -> tuple[str, ...]:
    """Return why a body may not sign so, each in a sentence with its ground; none where the chain is lawful.

    Posts that are not known, of head or deputy, are taken on trust.
    """
    chain = signature.capacities
    found = [*_on_behalf(office, chain), *_further(chain)]
    if chain and chain[0].authority is Authority.ON_BEHALF:
        chain = chain[1:]
    if not chain:
        if signature.position is not None and is_deputy_of(signature.position, office.head):
            found.append(f"{signature.position} signs for {office.head}, with KT. (Điều 13, khoản 1, 2)")
        return tuple(found)
    found += _principal(office, chain[0])
    found += _signer(chain[-1], signature.position)
    return tuple(found)


def _on_behalf(office: Office, chain: tuple[Capacity, ...]) -> Iterator[str]:
    for place, one in enumerate(chain):
        if one.authority is not Authority.ON_BEHALF:
            continue
        if place:
            yield "TM. stands on top of a chain (Phụ lục I, Phần I, Mục II, khoản 7, điểm b)"
        elif office.collective is None:
            yield f"TM. is for a body led by a collective, and {office.head} decides alone (Điều 13, khoản 1, 2)"
        elif _plain(one.principal) != _plain(office.collective):
            yield f"TM. stands before {office.collective}, not {one.principal} (khoản 7, điểm b)"


def _principal(office: Office, first: Capacity) -> Iterator[str]:
    if first.authority is not Authority.ON_BEHALF and _plain(first.principal) != _plain(office.head):
        yield f"{first.authority} stands before {office.head}, not {first.principal} (khoản 7, điểm b)"


def _further(chain: tuple[Capacity, ...]) -> Iterator[str]:
    for above, one in pairwise(chain):
        if one.authority is not Authority.ON_BEHALF and one.authority not in _PASSED_ON.get(above.authority, ()):
            yield f"{one.authority} may not follow {above.authority} (Điều 13, khoản 3, 4)"


def _signer(last: Capacity, post: str | None) -> Iterator[str]:
    """Say what is wrong with the post below the last mark."""
    if post is None:
        return
    match last.authority:
        case Authority.FOR_HEAD if is_deputy_of(post, last.principal) is False:
            yield f"KT. {last.principal} is signed by a deputy of that head, not by {post} (Điều 13, khoản 1)"
        case Authority.BY_ORDER | Authority.BY_DELEGATION if is_deputy(post):
            yield f"{last.authority} is signed by the head of a unit, not by {post} (Điều 13, khoản 3, 4)"
        case Authority.ACTING if is_deputy(post) or (is_head(post) and _plain(post) != _plain(last.principal)):
            yield f"who signs Q. {last.principal} has no other post below it (khoản 7, điểm b)"


def _plain(words: str) -> str:
    return " ".join(nfc(words).lower().replace("uỷ", "ủy").split())
