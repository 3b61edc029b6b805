"""An answer that is worked out when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from attrs import define, field

__all__ = ["Once"]

Answer = TypeVar("Answer")


@define(eq=False)
class Once(Generic[Answer]):
    """Calls `find` at most once; calling it gives what that gave."""

    find: Callable[[], Answer]
    _found: list[Answer] = field(init=False, factory=list)

    def __call__(self) -> Answer:
        """Return the answer."""
        if not self._found:
            self._found.append(self.find())
        return self._found[0]
