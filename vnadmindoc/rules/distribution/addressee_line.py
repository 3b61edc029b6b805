"""Dòng kính gửi: một nơi trên cùng một dòng, tên nơi nhận in thường (điểm d khoản 9 Mục II)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, insert, passed, swap
from vnadmindoc.rules.rule import INAPPLICABLE, Finding, fault, rule, rule_on
from vnadmindoc.rules.scope import is_blank_form
from vnadmindoc.rules.wording import DASHES, flatten, fold
from vnadmindoc.vietnamese import is_capitals

__all__ = ["RULES"]

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_MANY: Final = 2
"""How many words with marks, which no abbreviation has, show that a name is in capitals throughout."""


@rule(
    code="VB0913",
    name="single-addressee-on-own-line",
    vi="Gửi một nơi thì ghi cùng dòng: “{expected}”",
    en="A single addressee stands on the line of “Kính gửi”: “{expected}”",
    why="Văn bản gửi một cơ quan, tổ chức, cá nhân thì từ “Kính gửi” và tên nơi nhận trình bày trên cùng một dòng.",
    examples=(
        passed(of="công văn"),
        failed(
            drop("addressee"),
            insert("- Sở Tài chính.", where="after", component="addressees", style="addressee"),
            of="công văn",
        ),
        inapplicable(),
    ),
)
def single_addressee_on_own_line(evidence: Evidence) -> Iterator[Finding]:
    """One addressee follows “Kính gửi” on its line; only two or more stand below, each behind a dash."""
    words = evidence.regulation.wording.addressees
    lines, entries = evidence.of("addressees"), evidence.of("addressee")
    if len(lines) != 1 or not entries:
        yield INAPPLICABLE
        return
    entry = entries[0].text
    alone = len(entries) == 1 and fold(lines[0].text).rstrip(" :") == fold(words).rstrip(" :")
    if alone and entry.lstrip()[:1] in DASHES and ";" not in entry and not is_blank_form(entry):
        name = flatten(entry).lstrip(f" {DASHES}").rstrip(" .,;")
        yield fault(entries[0], expected=f"{words} {name}")


@rule_on(
    "addressees",
    "addressee",
    code="VB0914",
    name="addressee-in-capitals",
    vi="Tên nơi nhận “{found}” viết in hoa, phải viết in thường",
    en="The addressee “{found}” is in capitals and belongs in lower case",
    why="Từ “Kính gửi” và tên cơ quan, tổ chức, cá nhân nhận văn bản được trình bày bằng chữ in thường.",
    examples=(
        passed(swap("- Sở Tài chính;", "- UBND TP. HCM;", within="addressee"), of="công văn"),
        failed(swap("- Sở Tài chính;", "- SỞ TÀI CHÍNH;", within="addressee"), of="công văn"),
        inapplicable(),
    ),
)
def addressee_in_capitals(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """Addressees are named in lower case with the capitals of their names; abbreviations stand as they are."""
    words = evidence.regulation.wording.addressees.rstrip(":")
    text = label.text.lstrip()
    start = len(label.text) - len(text)
    if text[: len(words)].casefold() == words.casefold():
        start += len(words)
    name = label.text[start:]
    shouted = [word for word in _WORD.findall(name) if not word.isascii()]
    if len(shouted) >= _MANY and is_capitals(name) and not is_blank_form(name):
        first = next(place for place, sign in enumerate(name, start) if sign.isalnum())
        yield fault(label, (first, len(label.text.rstrip())), found=flatten(label.text[first:]).rstrip(".;,"))


RULES: Final = (single_addressee_on_own_line, addressee_in_capitals)
