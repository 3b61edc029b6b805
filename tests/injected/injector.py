"""One fault that can be put into a conforming document, and the rule that must find it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from word import Word

LETTERS = ("specimen công văn", "example cong_van", "handmade letter")
DECISIONS = ("specimen quyết định", "example quyet_dinh", "handmade decision")
"""The documents of two kinds for which the decree lays down more than for others."""


@dataclass(frozen=True)
class Injector:
    """A fault: what it does, the rules one of which must find it, the errors that it entails of necessity.

    `only` and `but` choose the documents by the beginnings of their names; a document that has no such component is
    left out by itself (`NotHere`).
    """

    name: str
    act: Callable[[Word], None]
    rules: tuple[str, ...]
    entails: frozenset[str] = frozenset()
    only: tuple[str, ...] = ()
    but: tuple[str, ...] = ()

    def fits(self, base: str) -> bool:
        """Tell whether the fault is meant for a document."""
        wanted = not self.only or any(base.startswith(each) for each in self.only)
        return wanted and not any(base.startswith(each) for each in self.but)


def injector(
    name: str,
    act: Callable[[Word], None],
    *rules: str,
    entails: Iterable[str] = (),
    only: tuple[str, ...] = (),
    but: tuple[str, ...] = (),
) -> Injector:
    """Return an injector; a short way of writing tables of them."""
    return Injector(name, act, rules, frozenset(entails), only, but)
