"""Tables made once for a regulation: remembered by which object it is, for comparing it whole takes too long."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Final, Generic, TypeVar

from attrs import frozen

__all__ = ["Same", "once"]

_K = TypeVar("_K")
_V = TypeVar("_V")
_MOST: Final = 16


@frozen(eq=False)
class Same(Generic[_K]):
    """Equal to another only where both hold the very same object."""

    held: _K

    def __eq__(self, other: object) -> bool:
        """Tell whether another holds the very same object."""
        return isinstance(other, Same) and other.held is self.held

    def __hash__(self) -> int:
        """Return what the object is told by."""
        return id(self.held)


def once(function: Callable[[_K], _V]) -> Callable[[_K], _V]:
    """Remember a function's answers for the last few objects that it was asked about."""

    @lru_cache(maxsize=_MOST)
    def remembered(same: Same[_K]) -> _V:
        return function(same.held)

    @wraps(function)
    def ask(held: _K) -> _V:
        return remembered(Same(held))

    return ask
