"""Plain TOML values to the classes of the schema, strictly: no value is bent into another type.

One pass builds the value and collects every fault with its path. It is written out here and not left to
a converter library because every start of the program goes through it: importing such a library and
having it prepare itself takes several times as long as the whole pass.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Hashable, Iterable
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, Final, Literal, NamedTuple, TypeGuard, TypeVar, cast, get_args, get_origin

from attrs import NOTHING, fields, has

__all__ = ["is_measure", "structure"]

_T = TypeVar("_T")

_NAMES: Final = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    date: "a date (2020-03-05)",
    dict: "a table",
    list: "an array",
}

_BOUND: Final = 1e9
_LONGEST: Final = 60
"""Characters of a wrong value that a fault quotes."""

Reader = Callable[[object, str, list[str]], Any]
"""Takes a TOML value, its path and the list that faults are added to; returns what the schema has there.

What it returns after a fault is not used: a list that is not empty means that there is no regulation.
"""


class _Key(NamedTuple):
    """One key of a table: how its value is read, and whether it may be absent."""

    read: Reader
    is_required: bool


def structure(data: dict[str, Any], kind: type[_T]) -> tuple[_T | None, tuple[str, ...]]:
    """Return the attrs class that parsed TOML states, or None with every fault as `text @ components[3].size`."""
    faults: list[str] = []
    value: _T = _reader(cast("Hashable", kind))(data, "", faults)
    return (None, tuple(faults)) if faults else (value, ())


@cache
def _reader(kind: Any) -> Reader:  # noqa: ANN401 - a type expression
    """Return the reader of a type expression of the schema. Raises `TypeError` for one that TOML has no value for."""
    origin, arguments = get_origin(kind), get_args(kind)
    if NoneType in arguments:
        (kind,) = (argument for argument in arguments if argument is not NoneType)
        reader = _reader(kind)
    elif origin == Literal:
        reader = _choice_reader(arguments, str)
    elif origin is tuple:
        reader = _array_reader(_reader(arguments[0]))
    elif origin is dict:
        reader = _mapping_reader(_reader(arguments[1]))
    elif has(kind):
        reader = _class_reader(kind)
    elif kind in _NAMES:
        reader = _plain_reader(kind)
    elif issubclass(kind, StrEnum):
        reader = _choice_reader(tuple(member.value for member in kind), kind)
    else:
        raise TypeError(f"no TOML value is a {kind}")
    return reader


def _plain_reader(kind: type) -> Reader:
    def read(value: object, path: str, faults: list[str]) -> object:
        if kind is float and is_measure(value):
            return float(value)
        if kind is not float and type(value) is kind:
            return value
        faults.append(_wrong(_NAMES[kind], value, path))
        return None

    return read


def is_measure(value: object) -> TypeGuard[float]:
    """Tell whether a TOML value is a number that can be a length or a size: finite, not out of all bounds."""
    return isinstance(value, int | float) and not isinstance(value, bool) and -_BOUND < value < _BOUND


def _choice_reader(choices: tuple[str, ...], make: Callable[[str], object]) -> Reader:
    def read(value: object, path: str, faults: list[str]) -> object:
        if isinstance(value, str) and value in choices:
            return make(value)
        faults.append(_wrong(f"one of {', '.join(choices)}", value, path))
        return None

    return read


def _array_reader(read_entry: Reader) -> Reader:
    def read(value: object, path: str, faults: list[str]) -> object:
        if not isinstance(value, list):
            faults.append(_wrong(_NAMES[list], value, path))
            return None
        return tuple([read_entry(entry, f"{path}[{index}]", faults) for index, entry in enumerate(value)])

    return read


def _mapping_reader(read_entry: Reader) -> Reader:
    def read(value: object, path: str, faults: list[str]) -> object:
        if not isinstance(value, dict):
            faults.append(_wrong(_NAMES[dict], value, path))
            return None
        return {key: read_entry(entry, f"{path}.{key}", faults) for key, entry in value.items()}

    return read


def _class_reader(cls: type) -> Reader:
    keys = {entry.name: _Key(_reader(entry.type), entry.default is NOTHING) for entry in fields(cls)}
    required = frozenset(name for name, key in keys.items() if key.is_required)

    def read(value: object, path: str, faults: list[str]) -> object:
        if not isinstance(value, dict):
            faults.append(_wrong(_NAMES[dict], value, path))
            return None
        before = len(faults)
        prefix = f"{path}." if path else ""
        read_values = {
            name: keys[name].read(entry, prefix + name, faults) for name, entry in value.items() if name in keys
        }
        if len(read_values) < len(value):
            faults.extend(_unknown_keys(value.keys() - keys.keys(), keys, prefix))
        if not required <= read_values.keys():
            missing = sorted(required - read_values.keys())
            faults.extend(f"a required key is missing @ {prefix}{name}" for name in missing)
        return cls(**read_values) if len(faults) == before else None

    return read


def _unknown_keys(names: Iterable[str], known: Iterable[str], prefix: str) -> list[str]:
    """Say of each unknown key which known one it resembles."""
    faults: list[str] = []
    for name in sorted(names):
        near = difflib.get_close_matches(name, known, n=1)
        faults.append(f"no such key{f', perhaps {near[0]}' if near else ''} @ {prefix}{name}")
    return faults


def _wrong(expected: str, value: object, path: str) -> str:
    found = repr(value)
    if len(found) > _LONGEST:
        found = f"{found[:_LONGEST]}..."
    return f"expected {expected}, found {found} @ {path}"
