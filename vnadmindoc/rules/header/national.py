"""Quốc hiệu và Tiêu ngữ (ô 1): there, and in the decree's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, passed, swap
from vnadmindoc.rules.fix_header import MOTTO_DASHES, fixed_words
from vnadmindoc.rules.orderly import has_orderly_motto, has_orderly_name
from vnadmindoc.rules.rule import INAPPLICABLE, Doubt, Finding, fault, rule, rule_on
from vnadmindoc.rules.scope import absent
from vnadmindoc.rules.wording import DASHES, flatten, fold

__all__ = ["RULES"]

_NAME: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
_HEADER: Final = 12
"""How many of the first lines of a document its header can be."""

_NEAR: Final = 0.8
_FEW: Final = 8
_LETTER: Final = re.compile(r"\w")
_SHARED_LINE: Final = Doubt("dòng này còn có chữ của thành phần khác", "the line holds words of another component too")
_LONG_DASH: Final = re.compile(rf"[{DASHES[1:]}]")


@rule(
    code="VB0101",
    name="national-name-missing",
    glance=has_orderly_name,
    vi="Không có Quốc hiệu “{expected}”",
    en="The national name “{expected}” is absent",
    why="Quốc hiệu là thành phần thể thức chính của mọi văn bản hành chính.",
    examples=(passed(), passed(swap("CỘNG HÒA", "CỘNG HOÀ")), failed(drop("national_name"))),
)
def national_name_missing(evidence: Evidence) -> Iterator[Finding]:
    """Every administrative document opens with the national name, at the top right of page one."""
    expected = evidence.regulation.wording.national_name
    if not evidence.of("national_name") and _closest(evidence, expected) is None:
        yield absent(evidence, "national_name", expected=expected)


@rule(
    code="VB0102",
    name="national-name-misspelt",
    glance=has_orderly_name,
    vi="Quốc hiệu ghi “{found}”, phải là “{expected}”",
    en="The national name reads “{found}”, not “{expected}”",
    why="Quốc hiệu có lời văn cố định; “HOÀ” và “HÒA” là một chữ.",
    fix=fixed_words("national_name"),
    examples=(
        passed(swap("CỘNG HÒA", "CỘNG HOÀ")),
        failed(swap(_NAME, f"{_NAME}."), fixed="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ),
)
def national_name_misspelt(evidence: Evidence) -> Iterator[Finding]:
    """The words of the national name are fixed; where a tone mark stands in HÒA is no difference."""
    yield from _misspelt("national_name", evidence.regulation.wording.national_name, evidence)


@rule(
    code="VB0103",
    name="motto-missing",
    glance=has_orderly_motto,
    vi="Không có Tiêu ngữ “{expected}”",
    en="The motto “{expected}” is absent",
    why="Tiêu ngữ đi liền với Quốc hiệu trên mọi văn bản hành chính.",
    examples=(passed(), failed(drop("motto"))),
)
def motto_missing(evidence: Evidence) -> Iterator[Finding]:
    """The motto stands below the national name on every administrative document."""
    expected = evidence.regulation.wording.motto
    if not evidence.of("motto") and _closest(evidence, expected) is None:
        yield absent(evidence, "motto", expected=expected)


@rule(
    code="VB0104",
    name="motto-misspelt",
    glance=has_orderly_motto,
    vi="Tiêu ngữ ghi “{found}”, phải là “{expected}”",
    en="The motto reads “{found}”, not “{expected}”",
    why="Tiêu ngữ có lời văn cố định, chữ cái đầu của mỗi cụm từ viết hoa.",
    fix=fixed_words("motto"),
    examples=(passed(), failed(swap(_MOTTO, f"{_MOTTO}."), fixed="Độc lập - Tự do - Hạnh phúc")),
)
def motto_misspelt(evidence: Evidence) -> Iterator[Finding]:
    """The words of the motto are fixed; its dashes and its case are the business of other rules."""
    yield from _misspelt("motto", evidence.regulation.wording.motto, evidence)


@rule_on(
    "motto",
    code="VB0105",
    name="motto-wrong-dash",
    glance=has_orderly_motto,
    vi="Tiêu ngữ dùng dấu “{found}”, phải là gạch nối có cách chữ: “{expected}”",
    en="The motto has “{found}” where hyphens with blanks belong: “{expected}”",
    why="Giữa các cụm từ của Tiêu ngữ là gạch nối (-), có cách chữ ở hai bên.",
    fix=MOTTO_DASHES,
    examples=(passed(), failed(swap(_MOTTO, _MOTTO.replace("-", "–"))), failed(swap("lập - Tự", "lập-Tự"))),
)
def motto_wrong_dash(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """Between the phrases of the motto stand hyphens with blanks on both sides, not dashes."""
    text, expected = flatten(label.text), evidence.regulation.wording.motto
    if fold(text) != fold(expected):
        return
    long = _LONG_DASH.search(label.text)
    if long:
        yield fault(label, long.span(), found=long[0], expected=expected)
    elif text.count(" - ") != expected.count(" - "):
        tight = re.search(r"\S-|-\S", label.text)
        yield fault(label, tight.span() if tight else None, found=tight[0] if tight else text, expected=expected)


def _misspelt(component: str, expected: str, evidence: Evidence) -> Iterator[Finding]:
    labels = evidence.of(component)
    closest = None if labels else _closest(evidence, expected)
    if not labels and closest is None:
        yield INAPPLICABLE
    for label in labels or ((closest,) if closest else ()):
        if fold(label.text) == fold(expected):
            continue
        if fold(expected) in fold(label.text) and _LETTER.search(fold(label.text).replace(fold(expected), "", 1)):
            yield _SHARED_LINE
        else:
            yield fault(label, found=flatten(label.text), expected=expected)


def _closest(evidence: Evidence, expected: str) -> Label | None:
    """Return the line of the header that reads nearly as `expected`, which recognition did not dare to name."""
    wanted = fold(expected)
    for label in evidence.reading.labels[:_HEADER]:
        if abs(len(label.text) - len(expected)) <= _FEW:
            likeness = SequenceMatcher(None, fold(label.text), wanted, autojunk=False)
            if likeness.quick_ratio() > _NEAR and likeness.ratio() > _NEAR:
                return label
    return None


RULES: Final = (national_name_missing, national_name_misspelt, motto_missing, motto_misspelt, motto_wrong_dash)
