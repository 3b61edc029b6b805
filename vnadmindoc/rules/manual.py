"""The manual of the rules: `docs/reference/rules.md`, a page for each rule in the folder `rules`, the ledger of codes.

All of it is written from the rules and checked against them: `python -m vnadmindoc.rules.manual write
docs/reference/rules.md` writes the overview, the pages and the new codes, `check` compares them.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from vnadmindoc.regulations.schema import Regulation
from vnadmindoc.rules.catalogue import all_rules
from vnadmindoc.rules.explain import explain
from vnadmindoc.rules.ledger import LEDGER, format_ledger, parse_ledger, with_new_rules
from vnadmindoc.rules.pages import keep_pages
from vnadmindoc.rules.rule import Rule
from vnadmindoc.rules.specimens import SPECIMENS

__all__ = ["format_manual", "format_rule", "main"]

_FOLDER: Final = "rules"


def format_manual(law: Regulation) -> str:
    """Return the overview of the rules that a regulation imposes, in Markdown, with a link to the page of each."""
    imposed = [(rule, row) for rule in all_rules() if (row := law.rule(rule.name)) is not None]
    lines = [
        "# The rules",
        "",
        f"{len(imposed)} rules are imposed by {law.title}. This page and those of the rules",
        "are written by `python -m vnadmindoc.rules.manual`; change the rules, not the pages.",
        "",
        "A code is `VB`, the cell of the decree's own diagram (Phụ lục I, Phần I, Mục IV; 00 is the page, 15 annexes)",
        "and a serial; serials from 50 on come from the table of typography. Codes are never reused: each that there",
        f"ever was stands in [{LEDGER}]({LEDGER}). The examples are",
        f"changes of conforming specimens ({', '.join(SPECIMENS)}), and each is a test.",
        "",
        "A fix is made by `vnadmindoc fix`: a safe one always, an unsafe one when it is asked for; `display` is only",
        "shown.",
        "",
        "| Code | Name | Severity | From | Fix | Ground |",
        "| --- | --- | --- | --- | --- | --- |",
        *(
            f"| [{rule.code}]({_FOLDER}/{rule.code}.md) | {rule.name} | {row.severity} | {row.since} "
            f"| {rule.fix.applicability if rule.fix else '–'} | {row.citation} |"
            for rule, row in imposed
        ),
    ]
    return "\n".join(lines) + "\n"


def format_rule(rule: Rule, law: Regulation) -> str:
    """Return the page of one rule in Markdown: in Vietnamese with the clauses quoted, and beneath it in English."""
    vietnamese = explain(rule, law, "vi").rstrip().split("\n\n")[1:]
    english = [piece for piece in explain(rule, law, "en").rstrip().split("\n\n")[1:] if not piece.startswith("> ")]
    title = f"# {rule.code} {rule.name}"
    return "\n\n".join([title, *vietnamese, "## In English", *english, "[Mọi quy tắc, all rules](../rules.md)"]) + "\n"


def main(arguments: list[str]) -> int:
    """Write the manual to a file and beside it, or check that it is up to date. Returns the exit code."""
    ledger = Path(arguments[-1]).parent / LEDGER if arguments else Path(LEDGER)
    entries = parse_ledger(ledger.read_text(encoding="utf-8")) if ledger.is_file() else ()

    def pages(law: Regulation) -> dict[str, str]:
        imposed = [rule for rule in all_rules() if law.rule(rule.name) is not None]
        return {
            **{f"{_FOLDER}/{rule.code}.md": format_rule(rule, law) for rule in imposed},
            LEDGER: format_ledger(with_new_rules(entries, all_rules())),
        }

    return keep_pages("vnadmindoc.rules.manual", arguments, format_manual, pages=pages, folder=_FOLDER)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
