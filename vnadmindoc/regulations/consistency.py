"""What a schema cannot say of a regulation file: names given once, ranges that hold something, slots in place.

Works on parsed TOML, not on a `Regulation`, so that these faults and the schema's are reported together.
A value of the wrong type is passed over here: the schema reports it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from vnadmindoc.regulations.convert import is_measure

__all__ = ["check_consistency"]

_UNIQUE: Final = (
    ("components", "id"),
    ("components", "style_name"),
    ("kinds", "name"),
    ("kinds", "code"),
    ("copies", "name"),
    ("copies", "code"),
    ("authorities", "mark"),
    ("rules", "name"),
)
_SLOTS: Final = {
    "number": {"serial", "symbol"},
    "place_date": {"place", "day", "month", "year"},
    "archive": {"archive"},
}
_MARGINS: Final = ("margin_top", "margin_bottom", "margin_left", "margin_right")
_BODY_DEFAULTS: Final = ("first_line_indent", "paragraph_gap", "line_spacing")


def check_consistency(data: dict[str, Any]) -> tuple[str, ...]:
    """Return the faults of a parsed regulation file beyond its schema, each as `text @ path`."""
    return (
        *_ranges(data, ""),
        *_repeated(data),
        *_samples(data),
        *_sizes_together(data),
        *_slots(data),
        *_followers(data),
        *_defaults(data),
    )


def _ranges(value: object, path: str) -> Iterator[str]:
    """Yield the ranges, at any depth, whose minimum is above their maximum."""
    if isinstance(value, dict):
        low, high = value.get("minimum"), value.get("maximum")
        if is_measure(low) and is_measure(high) and low > high:
            yield f"minimum {low:g} is above maximum {high:g} @ {path}"
        for key, inner in value.items():
            yield from _ranges(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _ranges(inner, f"{path}[{index}]")


def _repeated(data: dict[str, Any]) -> Iterator[str]:
    for rows, key in _UNIQUE:
        first: dict[str, int] = {}
        for index, row in _rows(data, rows):
            name = row.get(key)
            if not isinstance(name, str):
                continue
            if name in first:
                yield f"{name!r} stands already in {rows}[{first[name]}] @ {rows}[{index}].{key}"
            first.setdefault(name, index)


def _samples(data: dict[str, Any]) -> Iterator[str]:
    for index, row in _rows(data, "components"):
        for holder, key, path in (
            (row.get("size"), row.get("sample_size"), "sample_size"),
            (row.get("line_below"), _table(row.get("line_below")).get("sample"), "line_below.sample"),
        ):
            if _is_outside(holder, key):
                yield f"{key:g} is outside its own range @ components[{index}].{path}"


def _sizes_together(data: dict[str, Any]) -> Iterator[str]:
    """Yield the specimens that break what the file itself says of sizes that go together."""
    rows = {row["id"]: row for _, row in _rows(data, "components") if isinstance(row.get("id"), str)}
    bases = Counter(
        row["sample_size"] - row["size_step"]
        for row in rows.values()
        if is_measure(row.get("sample_size")) and is_measure(row.get("size_step"))
    )
    smallest = bases.most_common(1)[0][0] if bases else 0
    for index, row in _rows(data, "components"):
        size, step, model = row.get("sample_size"), row.get("size_step"), row.get("same_size_as")
        if is_measure(size) and is_measure(step) and size - step != smallest:
            yield f"{size:g} is not {step:g} above the smallest, {smallest:g} @ components[{index}].sample_size"
        if isinstance(model, str) and model not in rows:
            yield f"no component {model!r} @ components[{index}].same_size_as"
        elif isinstance(model, str) and rows[model].get("sample_size") != size:
            yield f"{size} is not the size of {model} @ components[{index}].sample_size"


def _slots(data: dict[str, Any]) -> Iterator[str]:
    wording = _table(data.get("wording"))
    for key, wanted in _SLOTS.items():
        template = wording.get(key)
        if isinstance(template, str) and set(re.findall(r"\{(\w+)\}", template)) != wanted:
            yield f"the slots must be {', '.join(f'{{{name}}}' for name in sorted(wanted))} @ wording.{key}"


def _followers(data: dict[str, Any]) -> Iterator[str]:
    marks = {row.get("mark") for _, row in _rows(data, "authorities") if isinstance(row.get("mark"), str)}
    for index, row in _rows(data, "authorities"):
        following = row.get("may_be_followed_by")
        for place, mark in enumerate(following if isinstance(following, list) else ()):
            if isinstance(mark, str) and mark not in marks:
                yield f"no authority has the mark {mark!r} @ authorities[{index}].may_be_followed_by[{place}]"


def _defaults(data: dict[str, Any]) -> Iterator[str]:
    defaults, page = _table(data.get("defaults")), _table(data.get("page"))
    body: dict[str, Any] = next((row for _, row in _rows(data, "components") if row.get("id") == "body"), {})
    for key in defaults.keys() - {*_MARGINS, *_BODY_DEFAULTS}:
        yield f"a house style has no such choice @ defaults.{key}"
    for key in _MARGINS:
        if _is_outside(page.get(key), defaults.get(key)):
            yield f"{defaults[key]:g} is outside page.{key} @ defaults.{key}"
    if _is_outside(body.get("line_spacing"), defaults.get("line_spacing")):
        yield f"{defaults['line_spacing']:g} is outside the body's line_spacing @ defaults.line_spacing"
    indent, indents = defaults.get("first_line_indent"), body.get("first_line_indents")
    if is_measure(indent) and isinstance(indents, list) and indent not in indents:
        yield f"{indent:g} is none of the body's first_line_indents @ defaults.first_line_indent"
    gap, smallest = defaults.get("paragraph_gap"), body.get("min_paragraph_gap")
    if is_measure(gap) and is_measure(smallest) and gap < smallest:
        yield f"{gap:g} is below the body's min_paragraph_gap @ defaults.paragraph_gap"


def _rows(data: dict[str, Any], key: str) -> Iterator[tuple[int, dict[str, Any]]]:
    rows = data.get(key)
    for index, row in enumerate(rows if isinstance(rows, list) else ()):
        if isinstance(row, dict):
            yield index, row


def _table(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _is_outside(holder: object, value: Any) -> bool:  # noqa: ANN401 - any TOML value
    low, high = _table(holder).get("minimum"), _table(holder).get("maximum")
    return is_measure(low) and is_measure(high) and is_measure(value) and low <= high and not low <= value <= high
