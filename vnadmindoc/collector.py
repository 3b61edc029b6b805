"""The collector of cyclic garbage, at rest while a file is read, recognized or judged.

Each of these makes some ten thousand objects that live on and no cycle of which anything is lost. The collector,
woken by every seven hundred of them, would look through them again and again: a fifth of the time of reading.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

__all__ = ["at_rest"]

P = ParamSpec("P")
T = TypeVar("T")


def at_rest(function: Callable[P, T]) -> Callable[P, T]:
    """Return a function during which no cycles are collected, unless another thread asks for it.

    Where the collector is off already, it is left off; it is never off for longer than one call lasts.
    """

    @wraps(function)
    def rested(*args: P.args, **kwargs: P.kwargs) -> T:
        if not gc.isenabled():
            return function(*args, **kwargs)
        gc.disable()
        try:
            return function(*args, **kwargs)
        finally:
            gc.enable()

    return rested
