"""Kính gửi (ô 9a; điểm b, d khoản 9 Mục II)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, insert, passed, swap
from vnadmindoc.rules.fix_foot import AS_ABOVE
from vnadmindoc.rules.fix_header import COLON
from vnadmindoc.rules.fix_words import END_MARK
from vnadmindoc.rules.rule import INAPPLICABLE, Doubt, Finding, fault, rule, rule_on
from vnadmindoc.rules.scope import absent, is_blank_form
from vnadmindoc.rules.wording import DASHES, ending, flatten, fold

__all__ = ["RULES"]

_WORDS: Final = re.compile(r"\s*(?:kính\s+gửi|nơi\s+nhận)", re.IGNORECASE)
_COLON: Final = re.compile(r"\s*(?:(?:\([^()]*\)|văn\s+bản|bản\s+này|như\s+sau)\s*)?:", re.IGNORECASE)
"""The colon, perhaps behind a remark: "Nơi nhận (để thực hiện):"."""

_UNFINISHED: Final = Doubt("nơi nhận còn chỗ để trống", "the list of recipients holds gaps to be filled in")
_UNKNOWN_KIND: Final = Doubt("không xác định được loại văn bản", "the kind of document is not known")


@rule(
    code="VB0901",
    name="addressees-missing",
    vi="Không có “{expected}” trong {kind}",
    en="“{expected}” is absent from this {kind}",
    why="Công văn có phần “Kính gửi” ghi cơ quan, tổ chức, cá nhân trực tiếp giải quyết công việc.",
    examples=(
        passed(of="công văn"),
        failed(drop("addressees", "addressee"), swap("Như trên", "Sở Tài chính"), of="công văn"),
        inapplicable(),
    ),
)
def addressees_missing(evidence: Evidence) -> Iterator[Finding]:
    """A công văn names those who are to act on it after “Kính gửi”."""
    kind = evidence.kind
    if kind is None:
        yield _UNKNOWN_KIND
    elif kind.addressees != "required":
        yield INAPPLICABLE
    elif not evidence.of("addressees"):
        yield absent(evidence, "addressees", expected=evidence.regulation.wording.addressees, kind=kind.name)


@rule(
    code="VB0902",
    name="addressees-not-expected",
    vi="{kind} không có phần “{found}”, chỉ có “Nơi nhận”",
    en="A document of the kind {kind} has no “{found}”, only a list of recipients",
    why="“Kính gửi” có ở công văn và ở tờ trình, báo cáo gửi cấp trên; loại khác chỉ ghi “Nơi nhận”.",
    examples=(
        passed(of="công văn"),
        passed(),
        failed(
            insert("Kính gửi: Bộ Nội vụ", where="before", component="enacting_power", like="body", style="addressees"),
            of="quyết định",
        ),
    ),
)
def addressees_not_expected(evidence: Evidence) -> Iterator[Finding]:
    """“Kính gửi” belongs to the công văn, and to a submission or a report that goes upward."""
    kind = evidence.kind
    label = evidence.first("addressees")
    if label is None:
        return
    if kind is None:
        yield _UNKNOWN_KIND
    elif kind.addressees == "none":
        words = evidence.regulation.wording.addressees
        yield fault(label, kind=kind.name, found=words.rstrip(":"))


@rule(
    code="VB0903",
    name="as-above-missing",
    vi="Văn bản có “{addressees}” thì dòng đầu của nơi nhận phải là “{expected}”",
    en="With “{addressees}” the first recipient is “{expected}”",
    why="Với văn bản có “Kính gửi”, dòng đầu của “Nơi nhận” là “- Như trên;”.",
    fix=AS_ABOVE,
    examples=(
        passed(of="công văn"),
        failed(swap("- Như trên;", "- Sở Tài chính;"), of="công văn", fixed="- Như trên;"),
        inapplicable(),
    ),
)
def as_above_missing(evidence: Evidence) -> Iterator[Finding]:
    """Where addressees are named above the content, the list of recipients begins with “Như trên”."""
    recipients = evidence.of("recipient")
    wording = evidence.regulation.wording
    if not evidence.of("addressees") or not evidence.of("recipients_label") or _names_nobody(evidence):
        yield INAPPLICABLE
    elif any(is_blank_form(label.text) for label in recipients[:1]):
        yield _UNFINISHED
    elif not any(_says_as_above(label.text, wording.as_above) for label in recipients[:1]):
        yield fault(
            recipients[0] if recipients else evidence.first("recipients_label"),
            addressees=wording.addressees.rstrip(":"),
            expected=wording.as_above,
        )


@rule(
    code="VB0904",
    name="as-above-without-addressees",
    vi="Nơi nhận ghi “{found}” nhưng văn bản không có “{expected}”",
    en="The recipients say “{found}”, but there is no “{expected}”",
    why="“Như trên” chỉ những nơi đã nêu ở “Kính gửi”; không có “Kính gửi” thì không biết là nơi nào.",
    examples=(
        passed(of="công văn"),
        failed(swap("- Sở Ngoại vụ;", "- Như trên;")),
        failed(swap("- Như Điều 2;", "- Như trên;"), of="quyết định"),
        inapplicable(of="quy chế"),
    ),
)
def as_above_without_addressees(evidence: Evidence) -> Iterator[Finding]:
    """“Như trên” points to the addressees above the content, and here there are none.

    Decisions say “Như Điều …”. Kinds whose form names its readers in the content (invitation, introduction,
    telegram) are not judged.
    """
    kind = evidence.kind
    words = evidence.regulation.wording
    said = [label for label in evidence.of("recipient") if _says_as_above(label.text, words.as_above)]
    if kind is None:
        yield _UNKNOWN_KIND
    elif kind.addressees == "none" and kind.enacting_formula is None:
        yield INAPPLICABLE
    elif said and not evidence.of("addressees") and (kind.addressees == "allowed" or kind.enacting_formula):
        yield fault(said[0], found=words.as_above, expected=words.addressees.rstrip(":"))


@rule(
    code="VB0908",
    name="addressee-wrong-end-mark",
    vi="Dòng kính gửi kết thúc bằng “{found}”, phải là “{expected}”",
    en="This line of the addressees ends with “{found}” instead of “{expected}”",
    why="Gửi từ hai nơi trở lên thì mỗi nơi xuống dòng, cuối dòng có dấu chấm phẩy, cuối dòng cuối cùng có dấu chấm.",
    fix=END_MARK,
    examples=(
        passed(of="công văn"),
        failed(swap("- Sở Tài chính;", "- Sở Tài chính,", within="addressee"), of="công văn", fixed="- Sở Tài chính;"),
        failed(swap("- Sở Ngoại vụ.", "- Sở Ngoại vụ;", within="addressee"), of="công văn", fixed="- Sở Ngoại vụ."),
        inapplicable(),
    ),
)
def addressee_wrong_end_mark(evidence: Evidence) -> Iterator[Finding]:
    """Two or more addressees stand on lines of their own, each with a semicolon, the last with a stop."""
    labels = evidence.of("addressee")
    if not labels:
        yield INAPPLICABLE
    for label, following in zip_longest(labels, labels[1:]):
        if is_blank_form(label.text):
            yield _UNFINISHED
            continue
        expected = "." if following is None else ";"
        opens = following is None or following.text.lstrip()[:1] in (*DASHES, "+", "•")
        if opens and not label.text.rstrip().endswith((expected, "…")):
            found = ending(label.text)
            end = len(label.text.rstrip())
            yield fault(label, (end - len(found), end), found=found, expected=expected)


@rule_on(
    "addressees",
    "recipients_label",
    code="VB0909",
    name="recipients-without-colon",
    vi="Sau từ “{found}” không có dấu hai chấm",
    en="No colon follows the words “{found}”",
    why="Sau từ “Kính gửi” và từ “Nơi nhận” có dấu hai chấm.",
    fix=COLON,
    examples=(
        passed(),
        failed(swap("Nơi nhận:", "Nơi nhận"), fixed="Nơi nhận:"),
    ),
)
def recipients_without_colon(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """A colon follows the words “Kính gửi” and “Nơi nhận”."""
    match = _WORDS.match(label.text)
    if match and not _COLON.match(label.text, match.end()):
        yield fault(label, match.span(), found=flatten(match[0]))


def _names_nobody(evidence: Evidence) -> bool:
    return evidence.kind is not None and evidence.kind.addressees == "none"


def _says_as_above(text: str, words: str) -> bool:
    return fold(text.lstrip(f" \t{DASHES}")).startswith(fold(words))


RULES: Final = (
    addressees_missing,
    addressees_not_expected,
    as_above_missing,
    as_above_without_addressees,
    addressee_wrong_end_mark,
    recipients_without_colon,
)
