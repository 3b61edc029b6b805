"""Which clause of the decree is enforced by which rules, `docs/reference/coverage.md`: written from the law's rows.

`python -m vnadmindoc.rules.coverage write docs/reference/coverage.md` writes it, `check` compares it.
"""

from __future__ import annotations

import sys
import tomllib
from importlib import resources
from typing import Final, Literal

from attrs import frozen

from vnadmindoc.regulations.clauses import cited_places
from vnadmindoc.regulations.schema import Regulation
from vnadmindoc.rules.catalogue import all_rules
from vnadmindoc.rules.pages import keep_page

__all__ = ["Clause", "clauses", "cover", "enforcing", "format_coverage", "main"]

Reason = Literal["reference", "outside", "permission", "picture", "place", "procedure", "convention", "lexicon"]

_REASONS: Final[dict[str, str]] = {
    "reference": "it only refers to other clauses",
    "outside": "it needs facts that are not in the file",
    "permission": "it allows and does not oblige",
    "picture": "it is about pictures, ink or signatures that a file of text does not show",
    "place": "a file shows what follows what, not where on the paper it falls; order is judged under Mục IV",
    "procedure": "it orders the work, not the page",
    "convention": "the decree itself does not keep to it",
    "lexicon": "it needs a dictionary of names, and a name is written as its bearer writes it",
}


@frozen(kw_only=True)
class Clause:
    """One clause: its id as it is cited, what it says in a few words, and why no rule enforces it where none does."""

    id: str
    says: str
    left: Reason | None = None
    why: str | None = None


def clauses() -> tuple[Clause, ...]:
    """Return every clause that lays something on a document, in the decree's order."""
    text = resources.files(__package__).joinpath("clauses.toml").read_text("utf-8")
    return tuple(Clause(**row) for row in tomllib.loads(text)["clauses"])


def enforcing(law: Regulation) -> dict[str, tuple[str, ...]]:
    """Return, for each place of the decree that rules cite, their names; a citation of two places counts for both."""
    found: dict[str, list[str]] = {}
    for row in law.rules:
        for place in cited_places(row.citation):
            found.setdefault(place, []).append(row.name)
    return {place: tuple(names) for place, names in found.items()}


def cover(clause: Clause, cited: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the rules that cite a clause or a place inside it, each once."""
    return tuple(
        dict.fromkeys(
            name
            for place, names in cited.items()
            if place == clause.id or place.startswith(f"{clause.id}, ")
            for name in names
        )
    )


def format_coverage(law: Regulation) -> str:
    """Return the table in Markdown."""
    cited = enforcing(law)
    codes = {row.name: row for row in law.rules}
    numbers = {rule.name: rule.code for rule in all_rules()}
    lines = [
        "# What of the decree is enforced",
        "",
        "Every clause that lays something on a page, and the rules that enforce it, or why none can. This page",
        "is written by `python -m vnadmindoc.rules.coverage`; change the rules' citations or `rules/clauses.toml`, not",
        "the page.",
        "",
        "| Clause | What it lays down | Rules, or why none |",
        "| --- | --- | --- |",
    ]
    for clause in clauses():
        names = [name for name in cover(clause, cited) if name in codes]
        said = ", ".join(f"[{numbers[name]}](rules/{numbers[name]}.md)" for name in names)
        if not said and clause.left is not None:
            said = f"none: {clause.why or _REASONS[clause.left]}"
        lines.append(f"| {clause.id} | {clause.says} | {said} |")
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> int:
    """Write the table to a file or check that the file is up to date. Returns the exit code."""
    return keep_page("vnadmindoc.rules.coverage", arguments, format_coverage)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
