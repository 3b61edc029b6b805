"""Chữ ký đủ quyền hạn, chức vụ, họ tên (ô 7a, 7b; khoản 7 Mục II)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, passed
from vnadmindoc.rules.report import Stage
from vnadmindoc.rules.rule import INAPPLICABLE, Doubt, Finding, fault, rule
from vnadmindoc.rules.scope import absent
from vnadmindoc.rules.wording import flatten, fold

__all__ = ["RULES"]

_DEPUTY: Final = re.compile(r"\s*phó\s+\w")
_POST: Final = re.compile(
    r"\b(?:chủ tịch|giám đốc|\w*trưởng|chánh|chủ nhiệm|thủ tướng|tư lệnh|bí thư|thống đốc|tổng thanh tra)\b"
)
"""What surely is a post, and no body's name."""

_NEAR: Final = 4
"""How many lines below the post the name may stand."""

_UNNAMED: Final = ("unlabelled", "other_position", "body")
_UNCLEAR: Final = Doubt(
    "có dòng chữ có thể là thành phần này nhưng không nhận ra chắc chắn",
    "a line may be this component, and it is not certain",
)
_SEVERAL: Final = Doubt("văn bản có nhiều người ký", "several people sign this document")


@rule(
    code="VB0708",
    name="signer-name-missing",
    vi="Không có họ tên của người ký dưới chức vụ “{found}”",
    en="The signer's name is absent below the post “{found}”",
    why="Chức vụ, họ tên và chữ ký của người có thẩm quyền là thành phần thể thức chính.",
    examples=(
        passed(),
        failed(drop("full_name")),
        inapplicable(drop("full_name"), stage=Stage.DRAFT),
        inapplicable(drop("competence", "position", "full_name")),
    ),
)
def signer_name_missing(evidence: Evidence) -> Iterator[Finding]:
    """The name of the person who signs stands below the post."""
    posts = evidence.of("position", "competence")
    if not posts:
        yield INAPPLICABLE
    elif not evidence.of("full_name"):
        below = evidence.reading.labels[evidence.place(posts[-1]) + 1 :][:_NEAR]
        is_clear = all(label.component not in _UNNAMED or label.part != posts[-1].part for label in below)
        if not is_clear or not _POST.search(fold(posts[-1].text)):
            yield _UNCLEAR
        else:
            yield absent(evidence, "full_name", found=flatten(posts[-1].text))


@rule(
    code="VB0709",
    name="position-missing",
    vi="Không có chức vụ của người ký trên họ tên “{found}”",
    en="The signer's post is absent above the name “{found}”",
    why="Chức vụ ghi trên văn bản là chức vụ chính thức của người ký trong cơ quan, tổ chức.",
    examples=(passed(), failed(drop("position")), inapplicable(drop("competence", "position", "full_name"))),
)
def position_missing(evidence: Evidence) -> Iterator[Finding]:
    """The post of the person who signs stands above the name, below the mark of authority where there is one."""
    names = evidence.of("full_name")
    if not names:
        yield INAPPLICABLE
    elif len(names) > 1:
        yield _SEVERAL
    elif not evidence.of("position"):
        above = evidence.label_before(names[0])
        if any(mark.text.lstrip().startswith("Q.") for mark in evidence.of("competence")):
            return  # who holds the head's office for the time signs with the head's post
        is_clear = above is None or above.component not in ("unlabelled", "other_position", "body")
        yield absent(evidence, "position", found=flatten(names[0].text)) if is_clear else _UNCLEAR


@rule(
    code="VB0710",
    name="deputy-without-authority",
    vi="Cấp phó ký với chức vụ “{found}” nhưng không ghi “KT.” và chức vụ của cấp trưởng",
    en="A deputy signs as “{found}” without “KT.” and the head's post",
    why="Cấp phó được giao ký thay cấp trưởng thì phải ghi chữ viết tắt “KT.” vào trước chức vụ của người đứng đầu.",
    examples=(passed(), failed(drop("competence")), inapplicable(of="công văn")),
)
def deputy_without_authority(evidence: Evidence) -> Iterator[Finding]:
    """A deputy signs for the head, which the mark KT. with the head's post says above the own post."""
    posts: tuple[Label, ...] = evidence.of("position")
    if len(posts) != 1 or not _DEPUTY.match(fold(posts[0].text)):
        yield INAPPLICABLE
    elif not evidence.of("competence"):
        above = evidence.label_before(posts[0])
        is_clear = above is None or above.component not in ("unlabelled", "other_position", "issuing_agency")
        yield fault(posts[0], found=flatten(posts[0].text)) if is_clear else _UNCLEAR


RULES: Final = (signer_name_missing, position_missing, deputy_without_authority)
