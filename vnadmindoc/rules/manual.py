"""The manual of the rules, `docs/reference/rules.md`: written from the rules, and checked against them.

`python -m vnadmindoc.rules.manual write docs/reference/rules.md` writes it, `check` compares it.
"""

from __future__ import annotations

import sys

from vnadmindoc.regulations.schema import Regulation
from vnadmindoc.rules.catalogue import all_rules
from vnadmindoc.rules.explain import explain
from vnadmindoc.rules.pages import keep_page
from vnadmindoc.rules.specimens import SPECIMENS

__all__ = ["format_manual", "main"]


def format_manual(law: Regulation) -> str:
    """Return the manual under a regulation, in Markdown: an overview, then a page for each rule."""
    imposed = [(rule, row) for rule in all_rules() if (row := law.rule(rule.name)) is not None]
    lines = [
        "# The rules",
        "",
        f"{len(imposed)} rules are imposed by {law.title}. This page is written by",
        "`python -m vnadmindoc.rules.manual`; change the rules, not the page.",
        "",
        "A code is `VB`, the cell of the decree's own diagram (Phụ lục I, Phần I, Mục IV; 00 is the page, 15 annexes)",
        "and a serial; serials from 50 on come from the table of typography. Codes are never reused. The examples are",
        f"changes of conforming specimens ({', '.join(SPECIMENS)}), and each is a test.",
        "",
        "A fix is made by `vnadmindoc fix`: a safe one always, an unsafe one when it is asked for; `display` is only",
        "shown.",
        "",
        "| Code | Name | Severity | From | Fix | Ground |",
        "| --- | --- | --- | --- | --- | --- |",
        *(
            f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.name} | {row.severity} | {row.since} "
            f"| {rule.fix.applicability if rule.fix else '–'} | {row.citation} |"
            for rule, row in imposed
        ),
        "",
    ]
    pages = [explain(rule, law, "en") for rule, _ in imposed]
    return "\n".join(lines) + "\n" + "\n".join(pages)


def main(arguments: list[str]) -> int:
    """Write the manual to a file or check that the file is up to date. Returns the exit code."""
    return keep_page("vnadmindoc.rules.manual", arguments, format_manual)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
