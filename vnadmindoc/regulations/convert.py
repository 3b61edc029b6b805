"""Plain TOML values to the classes of the schema, strictly: no value is bent into another type.

Two passes: the quick one stops at the first fault and is all that a sound file ever needs; the
detailed one runs only after it failed and collects every fault with its path.
"""

from __future__ import annotations

import difflib
import math
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from attrs import fields_dict, has

from vnadmindoc.regulations.schema import Case, Regulation

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["list_faults", "structure"]

_NAMES = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    date: "a date (2020-03-05)",
    dict: "a table",
    list: "an array",
}


class _WrongType(ValueError):
    """A TOML value of another type than the schema's; the message is complete."""


def structure(data: dict[str, Any]) -> Regulation:
    """Return the regulation of parsed TOML. Raises on the first fault, with no promise how."""
    return _converter(detailed=False).structure(data, Regulation)


def list_faults(data: dict[str, Any]) -> tuple[str, ...]:
    """Return every fault of parsed TOML against the schema, as `text @ components[3].size.minimum`."""
    from cattrs import BaseValidationError

    try:
        _converter(detailed=True).structure(data, Regulation)
    except BaseValidationError as error:
        return tuple(_walk(error, ""))
    except _WrongType as error:
        return (str(error),)
    return ()


def _walk(error: BaseException, path: str) -> Iterator[str]:
    """Yield the leaves of a tree of validation errors, each with the path that leads to it."""
    from cattrs import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

    if isinstance(error, ClassValidationError):
        pairs, rest = error.group_exceptions()
        for inner, note in pairs:
            yield from _walk(inner, f"{path}.{note.name}" if path else note.name)
        for inner in rest:
            yield from _walk(inner, path)
    elif isinstance(error, IterableValidationError):
        items, rest = error.group_exceptions()
        for inner, item in items:
            yield from _walk(inner, f"{path}.{item.index}" if isinstance(item.index, str) else f"{path}[{item.index}]")
        for inner in rest:
            yield from _walk(inner, path)
    elif isinstance(error, ForbiddenExtraKeysError):
        known = list(fields_dict(error.cl))
        for key in sorted(error.extra_fields):
            near = difflib.get_close_matches(key, known, n=1)
            hint = f", perhaps {near[0]}" if near else ""
            yield f"no such key{hint} @ {f'{path}.{key}' if path else key}"
    elif isinstance(error, KeyError):
        yield f"a required key is missing @ {path}"
    else:
        yield f"{error} @ {path}"


@cache
def _converter(*, detailed: bool) -> Converter:
    """Build the strict converter: exact TOML types, no unknown keys, `detailed` collects all faults."""
    from cattrs import Converter
    from cattrs.gen import make_dict_structure_fn

    converter = Converter(forbid_extra_keys=True, detailed_validation=detailed)

    def tuple_hook(kind: Any) -> Callable[[object, Any], object]:  # noqa: ANN401 - a type expression
        member = get_args(kind)[0]
        inner = converter.get_structure_hook(member)

        def structure_tuple(value: object, _kind: object) -> object:
            return tuple(
                entry for _, entry in _each(enumerate(_require(value, list)), inner, member, detailed=detailed)
            )

        return structure_tuple

    def mapping_hook(kind: Any) -> Callable[[object, Any], object]:  # noqa: ANN401 - a type expression
        member = get_args(kind)[1]
        inner = converter.get_structure_hook(member)

        def structure_mapping(value: object, _kind: object) -> object:
            return dict(_each(_require(value, dict).items(), inner, member, detailed=detailed))

        return structure_mapping

    def class_hook(cls: type[Any]) -> Callable[[object, Any], object]:
        plain = make_dict_structure_fn(
            cls, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=detailed
        )
        return lambda value, kind: plain(_require(value, dict), kind)

    for kind in (str, bool, int, float, date):
        converter.register_structure_hook(kind, _structure_exactly)
    converter.register_structure_hook(Case, _structure_case)
    converter.register_structure_hook_func(_is_made_of(Literal), _structure_literal)
    converter.register_structure_hook_factory(_is_made_of(tuple), tuple_hook)
    converter.register_structure_hook_factory(_is_made_of(dict), mapping_hook)
    converter.register_structure_hook_factory(has, class_hook)
    return converter


def _is_made_of(origin: object) -> Callable[[Any], bool]:
    return lambda kind: get_origin(kind) == origin


def _each(
    entries: Iterable[tuple[Any, object]], inner: Callable[[Any, Any], Any], member: object, *, detailed: bool
) -> list[tuple[Any, Any]]:
    """Structure the entries of an array or table; `detailed` goes on after a fault, to report them together."""
    from cattrs import IterableValidationError, IterableValidationNote

    done: list[tuple[Any, Any]] = []
    faults: list[Exception] = []
    for key, entry in entries:
        try:
            done.append((key, inner(entry, member)))
        except Exception as error:  # any fault is kept for the report, none is swallowed
            if not detailed:
                raise
            error.add_note(IterableValidationNote(f"entry {key}", key, member))
            faults.append(error)
    if faults:
        raise IterableValidationError("entries with faults", faults, list)
    return done


def _structure_exactly(value: object, kind: type) -> object:
    if isinstance(value, float) and not math.isfinite(value):
        raise _WrongType(f"{value} is no measure")
    if type(value) is kind:
        return value
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    raise _WrongType(f"expected {_NAMES[kind]}, found {value!r}")


def _structure_literal(value: object, kind: object) -> object:
    return _one_of(value, get_args(kind))


def _structure_case(value: object, kind: type[Case]) -> Case:
    return kind(str(_one_of(value, tuple(member.value for member in kind))))


def _one_of(value: object, choices: tuple[object, ...]) -> object:
    if value not in choices:
        raise _WrongType(f"expected one of {', '.join(map(str, choices))}, found {value!r}")
    return value


def _require(value: object, kind: type) -> Any:  # noqa: ANN401 - narrowed to `kind` at run time
    if not isinstance(value, kind):
        raise _WrongType(f"expected {_NAMES[kind]}, found {value!r}")
    return value
