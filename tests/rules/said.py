"""What the rules say of their failed examples, word for word: where, what is found and expected, how it is repaired.

`python tests/rules/said.py` writes `said.txt` anew after a message was reworded; read the difference before it is kept.
"""

from __future__ import annotations

from pathlib import Path

from readings import LAW, composed

from vnadmindoc.recognize import recognize
from vnadmindoc.rules import Outcome, all_rules, check_reading
from vnadmindoc.rules.fix_layout import anchored

KEPT = Path(__file__).with_name("said.txt")


def said_of(rule):
    """The lines on one rule: for each failed example its number, then what each finding says."""
    lines = [rule.name]
    for number, example in enumerate(rule.examples):
        if example.outcome is not Outcome.FAILED:
            continue
        layout = anchored(example.apply(composed(example.specimen), LAW))
        report = check_reading(recognize(layout, LAW), LAW, stage=example.stage, select=[rule.code], fixes=True)
        for found in report.diagnostics:
            lines.append(f"  {number}. {found.location.component or '-'}: {found.excerpt or '-'}")
            lines += [f"     {found.message_vi}", f"     {found.message_en}"]
            if found.fix is not None:
                lines.append(f"     {found.fix.applicability}: {found.fix.vi} / {found.fix.en}")
    return "\n".join(lines)


def kept():
    """What was kept on each rule, by its name."""
    parts = KEPT.read_text(encoding="utf-8").split("\n\n")
    return {part.split("\n", 1)[0]: part.strip("\n") for part in parts}


if __name__ == "__main__":
    KEPT.write_text("\n\n".join(said_of(rule) for rule in all_rules()) + "\n", encoding="utf-8")
