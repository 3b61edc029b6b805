"""Phụ lục (điểm a, b khoản 1 Mục III)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, inapplicable, passed, swap
from vnadmindoc.rules.fix_words import AS_EXPECTED_UNSAFE
from vnadmindoc.rules.rule import INAPPLICABLE, Finding, fault, rule
from vnadmindoc.vietnamese import format_roman, parse_roman

__all__ = ["RULES"]

_ORDINAL: Final = re.compile(r"phụ\s+lục\s*(?:số\s*)?[:.]?\s*(?P<number>\w*)", re.IGNORECASE)


@rule(
    code="VB1501",
    name="annex-number-not-roman",
    vi="Phụ lục ghi “{found}”, từ hai phụ lục trở lên phải đánh số bằng chữ số La Mã: “{expected}”",
    en="The annex is marked “{found}”; two or more annexes take Roman numerals: “{expected}”",
    why="Văn bản có từ hai phụ lục trở lên thì các phụ lục được đánh số thứ tự bằng chữ số La Mã.",
    fix=AS_EXPECTED_UNSAFE,
    examples=(
        passed(of="quyết định"),
        failed(swap("Phụ lục II", "Phụ lục 2", within="annex_label"), of="quyết định", fixed="Phụ lục II"),
        inapplicable(),
    ),
)
def annex_number_not_roman(evidence: Evidence) -> Iterator[Finding]:
    """From two annexes on each has a Roman number; a single one has none."""
    labels = evidence.everywhere("annex_label")
    if len(labels) < 2:  # noqa: PLR2004 - two annexes, as the decree says
        yield INAPPLICABLE
        return
    for position, label in enumerate(labels, start=1):
        match = _ORDINAL.search(label.text)
        number = match["number"] if match else ""
        if parse_roman(number) is None or not number.isupper():
            expected = format_roman(int(number) if number.isdigit() and 0 < int(number) < 100 else position)  # noqa: PLR2004 - beyond it is no ordinal
            yield fault(
                label, match.span("number") if match and number else None, found=number or "—", expected=expected
            )


RULES: Final = (annex_number_not_roman,)
