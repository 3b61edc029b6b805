"""The ledger of codes, `docs/reference/rule-codes.csv`: every code that a rule ever had, with its name.

Reports, waivers and baselines of offices name rules by code. So a code keeps its rule for ever: a rule that is given up
stays in the ledger as retired, and its code and name go to no other.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable
from typing import Final

from attrs import frozen

from vnadmindoc.rules.rule import Rule

__all__ = ["LEDGER", "Entry", "broken_promises", "format_ledger", "parse_ledger", "with_new_rules"]

LEDGER: Final = "rule-codes.csv"
"""The name of its file, beside the manual."""

_COLUMNS: Final = ("code", "name", "retired")
_RETIRED: Final = "retired"


@frozen(kw_only=True)
class Entry:
    """One code and the name of its rule; `is_retired` where that rule is no more."""

    code: str
    name: str
    is_retired: bool = False


def parse_ledger(text: str) -> tuple[Entry, ...]:
    """Read the ledger. Raises `ValueError` for a row that is no entry."""
    rows = list(csv.reader(io.StringIO(text)))
    if not rows or tuple(rows[0]) != _COLUMNS:
        raise ValueError(f"the ledger's columns are {', '.join(_COLUMNS)}")
    for number, row in enumerate(rows[1:], start=2):
        if len(row) != len(_COLUMNS) or row[2] not in ("", _RETIRED):
            raise ValueError(f"row {number} of the ledger is no entry: {row!r}")
    return tuple(Entry(code=code, name=name, is_retired=bool(retired)) for code, name, retired in rows[1:])


def format_ledger(entries: Iterable[Entry]) -> str:
    """Print the ledger by code."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for entry in sorted(entries, key=lambda entry: entry.code):
        writer.writerow((entry.code, entry.name, _RETIRED if entry.is_retired else ""))
    return out.getvalue()


def with_new_rules(entries: Iterable[Entry], rules: Iterable[Rule]) -> tuple[Entry, ...]:
    """Return the ledger with an entry for each rule whose code it does not have; nothing is changed or taken out."""
    kept = tuple(entries)
    known = {entry.code for entry in kept}
    return (*kept, *(Entry(code=rule.code, name=rule.name) for rule in rules if rule.code not in known))


def broken_promises(entries: Iterable[Entry], rules: Iterable[Rule]) -> tuple[str, ...]:
    """Return, in sentences, where codes, names and ledger disagree: each code is one rule's for ever."""
    kept = tuple(entries)
    names = {rule.code: rule.name for rule in rules}
    codes = {name: code for code, name in names.items()}
    counted = Counter(entry.code for entry in kept)
    told = (_broken(entry, names.get(entry.code), codes.get(entry.name)) for entry in kept)
    return (
        *(f"{code} stands in the ledger twice" for code, count in counted.items() if count > 1),
        *(sentence for sentence in told if sentence is not None),
        *(f"{code} {name} is not in the ledger" for code, name in names.items() if code not in counted),
    )


def _broken(entry: Entry, name: str | None, code: str | None) -> str | None:
    """Say what is wrong with an entry: `name` is what its code is called now, `code` is what its name has now."""
    match entry.is_retired, name, code:
        case True, str(), _:
            return f"{entry.code} was {entry.name}, is retired and is used again for {name}"
        case True, None, str():
            return f"{entry.name} was {entry.code}, is retired and is used again as {code}"
        case False, None, _:
            return f"{entry.code} {entry.name} has vanished; mark it as retired in the ledger"
        case False, str(), _ if name != entry.name:
            return f"{entry.code} was {entry.name} and is called {name}; a new name needs a new code"
        case _:
            return None
