"""The clauses that rules cite: a citation taken apart, and the instrument's own words for each place.

The words stand in `words/<id>.toml` beside the shipped instruments and are read when a page of a rule is asked for.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Final

__all__ = ["cited_places", "clause_words"]

_POINT: Final = re.compile(r", điểm (?P<points>\w(?:(?:, | và điểm | - )\w)*)$")
_LETTER: Final = re.compile(r"(?<!\w)\w(?!\w)")


def cited_places(citation: str) -> tuple[str, ...]:
    """Take a citation apart: `; ` stands between places, what is not said again goes on, several điểm are several.

    >>> cited_places("Phụ lục I, Phần I, Mục II, khoản 6, điểm a và điểm e; Mục V, STT 6")[2]
    'Phụ lục I, Phần I, Mục V, STT 6'
    """
    found: list[str] = []
    before = ""
    for piece in citation.split("; "):
        place = piece
        if piece.startswith("Mục ") and ", Mục " in before:
            place = before[: before.rindex(", Mục ") + 2] + piece
        elif piece.startswith("Mẫu "):
            place = f"Phụ lục III, Mục II, {piece}"
        before = place
        points = _POINT.search(place)
        if points is None:
            found.append(place)
        else:
            found += [f"{place[: points.start()]}, điểm {letter}" for letter in _LETTER.findall(points["points"])]
    return tuple(found)


def clause_words(regulation_id: str, place: str) -> tuple[str, ...]:
    """Return an instrument's own words at a place, paragraph by paragraph; none where they are not held."""
    return _words(regulation_id).get(place, ())


@cache
def _words(regulation_id: str) -> dict[str, tuple[str, ...]]:
    folder = resources.files(__package__).joinpath("words")
    shipped = {entry.name: entry for entry in folder.iterdir()}
    file = shipped.get(f"{regulation_id}.toml")
    if file is None:
        return {}
    rows = tomllib.loads(file.read_text("utf-8"))["clauses"]
    return {row["id"]: tuple(row["text"].splitlines()) for row in rows}
