"""Tiêu đề của phụ lục (điểm b khoản 1 Mục III)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, passed
from vnadmindoc.rules.rule import INAPPLICABLE, Doubt, Finding, fault, rule
from vnadmindoc.rules.wording import flatten, fold
from vnadmindoc.vietnamese import is_capitals

__all__ = ["RULES"]

_LONGEST: Final = 4
"""Words of a label without a title: "Phụ lục số II"."""

_UNCLEAR: Final = Doubt(
    "có dòng chữ có thể là tiêu đề của phụ lục nhưng không nhận ra chắc chắn",
    "a line may be the title of the annex, and it is not certain",
)


@rule(
    code="VB1502",
    name="annex-title-missing",
    vi="“{found}” không có tiêu đề",
    en="“{found}” has no title",
    why="Tiêu đề (tên) của phụ lục trình bày thành một dòng riêng, canh giữa, bằng chữ in hoa, dưới từ “Phụ lục”.",
    examples=(passed(of="quyết định"), failed(drop("annex_title"), of="quyết định"), inapplicable()),
)
def annex_title_missing(evidence: Evidence) -> Iterator[Finding]:
    """An annex has a title of its own, in capitals below the word “Phụ lục”."""
    labels = evidence.everywhere("annex_label")
    if not labels:
        yield INAPPLICABLE
    for label in labels:
        below = evidence.label_after(label)
        if below is None or below.component == "annex_title" or len(fold(label.text).split()) > _LONGEST:
            continue
        is_unclear = below.component not in ("annex_reference", "attachment_reference", "body", "clause", "heading")
        yield _UNCLEAR if is_unclear or is_capitals(below.text) else fault(label, found=flatten(label.text))


RULES: Final = (annex_title_missing,)
