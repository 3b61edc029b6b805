"""Hình thức của nơi nhận (điểm d khoản 9 Mục II): từ “Nơi nhận”, gạch đầu dòng."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, passed, swap
from vnadmindoc.rules.fix_foot import DASH
from vnadmindoc.rules.rule import INAPPLICABLE, Finding, fault, rule
from vnadmindoc.rules.wording import DASHES, flatten

__all__ = ["RULES"]

_KEPT: Final = re.compile(r"\s*+(?:[-–—+•*]\s*+)?lưu\s*+:\s*+\S", re.IGNORECASE)
_WORDS: Final = re.compile(r"nơi\s+nhận|^\W*(?:nơi\s+)?gửi\s*:", re.IGNORECASE)


@rule(
    code="VB0911",
    name="recipients-label-missing",
    vi="Trên danh sách nơi nhận không có từ “{expected}”",
    en="The word “{expected}” is absent above the list of recipients",
    why="Từ “Nơi nhận” trình bày trên một dòng riêng, sau có dấu hai chấm.",
    examples=(
        passed(),
        failed(drop("recipients_label")),
        inapplicable(drop("recipients_label", "recipient", "archive_note")),
    ),
)
def recipients_label_missing(evidence: Evidence) -> Iterator[Finding]:
    """The word “Nơi nhận” stands on a line of its own above the list.

    Without it the list itself may not be recognized; its last line, “- Lưu: VT, …”, says that it is there.
    """
    labels = [label for label in evidence.reading.labels if label.part == "document"]
    kept = next((label for label in reversed(labels) if _KEPT.match(label.text)), None)
    if kept is None:
        yield INAPPLICABLE
    elif not evidence.of("recipients_label") and not any(_WORDS.search(label.text) for label in labels):
        yield fault(kept, expected=evidence.regulation.wording.recipients.rstrip(":"))


@rule(
    code="VB0912",
    name="recipient-without-dash",
    vi="Đầu dòng nơi nhận “{found}” không có gạch đầu dòng (-)",
    en="No dash opens the line “{found}” of the recipients",
    why="Mỗi nơi nhận trình bày trên một dòng riêng, đầu dòng có gạch đầu dòng (-) sát lề trái.",
    grouped=True,
    fix=DASH,
    examples=(
        passed(),
        failed(swap("- Sở Ngoại vụ;", "Sở Ngoại vụ;"), fixed="- Sở Ngoại vụ;"),
        inapplicable(drop("recipients_label", "recipient", "archive_note")),
    ),
)
def recipient_without_dash(evidence: Evidence) -> Iterator[Finding]:
    """Each recipient stands on a line of its own behind a dash; a line that goes on has none."""
    labels = evidence.of("recipients_label", "recipient", "archive_note")
    if not evidence.of("recipient", "archive_note"):
        yield INAPPLICABLE
    for above, label in pairwise(labels):
        starts = above.component == "recipients_label" or above.text.rstrip().endswith(";")
        text = label.text.lstrip()
        if label.component != "recipients_label" and starts and text[:1] not in DASHES and text.endswith((";", ".")):
            yield fault(label, (0, len(label.text)), found=flatten(label.text))


RULES: Final = (recipients_label_missing, recipient_without_dash)
