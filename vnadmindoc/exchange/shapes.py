"""The shapes that JSON may have: each reads one value, or notes what is wrong with it and where.

A shape takes a value and its place and returns what it stands for, or a `Refusal`. Nothing is raised,
so that one pass finds every fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from enum import StrEnum
from math import isfinite
from typing import Final, TypeVar

from attrs import field, frozen

from vnadmindoc.model.checks import fault_of

__all__ = [
    "Place",
    "Refusal",
    "Shape",
    "choice",
    "flag",
    "integer",
    "line",
    "list_of",
    "number",
    "optional",
    "parsed",
    "record",
    "text",
]

MAX_FAULTS: Final = 1000
_PLAIN_KEY: Final = re.compile(r"[A-Za-z_]\w{0,60}", re.ASCII)
_OF_FIELD: Final = re.compile(r"[A-Z]\w*\.(\w+): (.*)", re.DOTALL)
_JSON_NAMES: Final = {dict: "an object", list: "a list", str: "a text", int: "a number", float: "a number"}
_SHORT: Final = 60
_LONGEST: Final = 300


def _short(value: object) -> str:
    printed = repr(value[:_SHORT] if isinstance(value, str) else value)
    return printed if len(printed) <= _SHORT else printed[:_SHORT] + "…"


class Refusal:
    """What a shape returns for a value that it cannot read; the fault is already noted."""


REFUSAL: Final = Refusal()


@frozen
class Place:
    """Where in the JSON a value stands, and the faults found so far in the whole text."""

    faults: list[str] = field(factory=list)
    outer: Place | None = None
    step: str | int = "$"
    """The key or the index that leads here from the outer place."""
    depth: int = 0
    """How many blocks enclose the value."""

    def key(self, name: str) -> Place:
        """Return the place of a key's value."""
        return Place(self.faults, self, name, self.depth)

    def item(self, index: int) -> Place:
        """Return the place of an item of a list."""
        return Place(self.faults, self, index, self.depth)

    def deeper(self) -> Place:
        """Return the same place, one block further in."""
        return Place(self.faults, self.outer, self.step, self.depth + 1)

    @property
    def path(self) -> str:
        """The path as it is told: `$.body[2].title`, or `$["a b"]` for a key that is no word."""
        steps: list[str] = []
        place = self
        while place.outer is not None:
            steps.append(_printed_step(place.step))
            place = place.outer
        return "$" + "".join(reversed(steps))

    def refuse(self, message: str) -> Refusal:
        """Note a fault. Past a thousand they are no longer told apart."""
        if len(self.faults) < MAX_FAULTS:
            told = message if len(message) <= _LONGEST else message[:_LONGEST] + "…"
            self.faults.append(f"{told} @ {self.path}")
        elif len(self.faults) == MAX_FAULTS:
            self.faults.append(f"and more faults than {MAX_FAULTS} @ $")
        return REFUSAL


def _printed_step(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if _PLAIN_KEY.fullmatch(step) else f"[{_short(step)}]"


_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)
Shape = Callable[[object, Place], _T | Refusal]


def _named(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    name = next((name for kind, name in _JSON_NAMES.items() if isinstance(value, kind)), None)
    if name is None:
        return str(value)
    return f"{name} ({_short(value)})" if isinstance(value, str | int | float) else name


def text(value: object, place: Place) -> str | Refusal:
    """Read a text."""
    return value if isinstance(value, str) else place.refuse(f"a text is expected, not {_named(value)}")


def line(value: object, place: Place) -> str | Refusal:
    """Read a text as the model holds it: one line, trimmed, composed."""
    printed = text(value, place)
    fault = None if isinstance(printed, Refusal) else fault_of(printed)
    return place.refuse(fault) if fault else printed


def flag(value: object, place: Place) -> bool | Refusal:
    """Read true or false."""
    return value if isinstance(value, bool) else place.refuse(f"true or false is expected, not {_named(value)}")


def integer(value: object, place: Place) -> int | Refusal:
    """Read a whole number; `1.0` is one, as in JSON Schema."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return place.refuse(f"a whole number is expected, not {_named(value)}")


def number(value: object, place: Place) -> float | Refusal:
    """Read a finite number."""
    if isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value):
        return value
    return place.refuse(f"a number is expected, not {_named(value)}")


def choice(options: type[_E]) -> Shape[_E]:
    """Make the shape of a text that is one of an enumeration's."""

    def read(value: object, place: Place) -> _E | Refusal:
        for option in options:
            if value == option.value:
                return option
        return place.refuse(f"one of {', '.join(option.value for option in options)} is expected, not {_named(value)}")

    return read


def optional(shape: Shape[_T]) -> Shape[_T | None]:
    """Make the shape of a value that may be null."""

    def read(value: object, place: Place) -> _T | Refusal | None:
        return None if value is None else shape(value, place)

    return read


def parsed(parse: Callable[[str], _T]) -> Shape[_T]:
    """Make the shape of a value that is written as a text; `parse` may raise `ValueError`."""

    def read(value: object, place: Place) -> _T | Refusal:
        printed = text(value, place)
        if isinstance(printed, Refusal):
            return printed
        try:
            return parse(printed)
        except ValueError as fault:
            return place.refuse(str(fault))

    return read


def list_of(shape: Shape[_T]) -> Shape[tuple[_T, ...]]:
    """Make the shape of a list whose items all have one shape."""

    def read(value: object, place: Place) -> tuple[_T, ...] | Refusal:
        if not isinstance(value, list):
            return place.refuse(f"a list is expected, not {_named(value)}")
        items = [shape(item, place.item(index)) for index, item in enumerate(value)]
        kept = tuple(item for item in items if not isinstance(item, Refusal))
        return kept if len(kept) == len(items) else REFUSAL

    return read


def record(
    build: Callable[..., _T],
    fields: Mapping[str, Shape[object]],
    *,
    required: tuple[str, ...] = (),
    tag: str | None = None,
) -> Shape[_T]:
    """Make the shape of an object: its keys and their shapes, read into `build(**values)`.

    Keys that are not `required` may be absent and take the default of `build`; `tag` is a key that the
    caller has read. A `ValueError` of `build` becomes a fault at the object, or at the key that its
    message names.
    """

    def read(value: object, place: Place) -> _T | Refusal:
        if not isinstance(value, dict):
            return place.refuse(f"an object is expected, not {_named(value)}")
        faults = [place.key(name).refuse("a key is missing") for name in required if name not in value]
        faults += [place.key(name).refuse("a key stands twice") for name in getattr(value, "duplicates", ())]
        values: dict[str, object] = {}
        for name, content in value.items():
            if name in fields:
                values[name] = fields[name](content, place.key(name))
            elif name != tag:
                hint = _hint(name, fields) if len(place.faults) < MAX_FAULTS else ""
                faults.append(place.key(name).refuse("unknown key" + hint))
        good = {name: content for name, content in values.items() if not isinstance(content, Refusal)}
        if any(name not in good for name in required):
            return REFUSAL
        built = _built(build, good, place)
        return built if not faults and len(good) == len(values) else REFUSAL

    return read


def _hint(name: str, fields: Mapping[str, object]) -> str:
    close = get_close_matches(name[:60], fields, n=1)
    return f", perhaps {close[0]!r} is meant" if close else ""


def _built(build: Callable[..., _T], values: dict[str, object], place: Place) -> _T | Refusal:
    try:
        return build(**values)
    except ValueError as fault:
        message = str(fault)
        of_field = _OF_FIELD.fullmatch(message)
        if of_field and of_field[1] in values:
            return place.key(of_field[1]).refuse(of_field[2])
        return place.refuse(message)
