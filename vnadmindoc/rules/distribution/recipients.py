"""Nơi nhận (ô 9b; điểm d khoản 9 Mục II)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, passed, swap
from vnadmindoc.rules.fix_foot import RECORDS_OFFICE
from vnadmindoc.rules.fix_words import END_MARK
from vnadmindoc.rules.rule import INAPPLICABLE, Doubt, Finding, fault, rule, rule_on
from vnadmindoc.rules.scope import absent, doubt_of_absence, is_blank_form
from vnadmindoc.rules.wording import DASHES, ending, flatten

__all__ = ["RULES"]

_UNFINISHED: Final = Doubt("nơi nhận còn chỗ để trống", "the list of recipients holds gaps to be filled in")
_DRAFTER_BEHIND: Final = re.compile(r"\.\s*\(?[^\W\d_]{2,12}\)?$")
"""The drafter's name behind the stop, small or raised, as many offices print it: "Lưu: VT, NC.Châu"."""


@rule(
    code="VB0905",
    name="recipients-missing",
    vi="Không có phần “{expected}”",
    en="“{expected}” is absent",
    why="Nơi nhận là thành phần thể thức chính, kết thúc bằng dòng “Lưu”.",
    examples=(passed(), failed(drop("recipients_label", "recipient", "archive_note"))),
)
def recipients_missing(evidence: Evidence) -> Iterator[Finding]:
    """Every document says at its foot who receives it and where it is kept."""
    if not evidence.of("recipients_label", "recipient", "archive_note"):
        yield absent(evidence, "recipients", expected=evidence.regulation.wording.recipients.rstrip(":"))


@rule(
    code="VB0906",
    name="archive-missing",
    vi="Nơi nhận không có dòng “Lưu: VT, …”",
    en="The recipients have no line “Lưu: VT, …”",
    why="Dòng cuối cùng của nơi nhận là “Lưu”, chữ viết tắt “VT” và tên đơn vị soạn thảo.",
    examples=(
        passed(),
        failed(drop("archive_note"), swap("- Lãnh đạo Văn phòng;", "- Lãnh đạo Văn phòng.")),
        inapplicable(drop("recipients_label", "recipient", "archive_note")),
    ),
)
def archive_missing(evidence: Evidence) -> Iterator[Finding]:
    """The last recipient is the records office, which keeps the original."""
    listed = evidence.of("recipients_label", "recipient")
    if evidence.of("archive_note"):
        return
    if not listed:
        yield INAPPLICABLE
    elif any(is_blank_form(label.text) for label in listed):
        yield _UNFINISHED
    else:
        yield doubt_of_absence(evidence, "archive") or fault(listed[-1])


@rule(
    code="VB0907",
    name="recipient-wrong-end-mark",
    vi="Dòng nơi nhận kết thúc bằng “{found}”, phải là “{expected}”",
    en="This line of the recipients ends with “{found}” instead of “{expected}”",
    why="Cuối mỗi dòng của nơi nhận có dấu chấm phẩy, cuối dòng “Lưu” có dấu chấm.",
    fix=END_MARK,
    examples=(
        passed(),
        failed(swap("- Sở Ngoại vụ;", "- Sở Ngoại vụ,"), fixed="- Sở Ngoại vụ;"),
        failed(swap("- Lưu: VT, HCQT.", "- Lưu: VT, HCQT;"), fixed="- Lưu: VT, HCQT."),
        failed(swap("- Lưu: VT, HCQT.", "- Lưu: VT, HCQT"), fixed="- Lưu: VT, HCQT."),
    ),
)
def recipient_wrong_end_mark(evidence: Evidence) -> Iterator[Finding]:
    """Each recipient stands on a line of its own and ends with a semicolon; the archive's line with a stop."""
    labels = tuple(label for label in evidence.of("recipient", "archive_note") if label.text.strip(f" \t{DASHES}"))
    if not labels:
        yield INAPPLICABLE
    for index, label in enumerate(labels):
        is_last = index == len(labels) - 1
        if not is_last and not _opens(labels[index + 1]) and _opens(label):
            continue  # the entry goes on in the next line
        text = label.text.rstrip()
        if is_blank_form(text):
            yield _UNFINISHED
            continue
        expected = "." if is_last else ";"
        if not text.endswith((expected, "…", "...")) and not (is_last and _DRAFTER_BEHIND.search(text)):
            found = ending(text)
            yield fault(label, (len(text) - len(found), len(text)), found=found, expected=expected)


def _opens(label: Label) -> bool:
    return label.text.lstrip()[:1] in (*DASHES, "+", "•", "*")


@rule_on(
    "archive_note",
    code="VB0910",
    name="archive-without-records-office",
    vi="Dòng “{found}” không ghi “VT” (Văn thư cơ quan, tổ chức)",
    en="The line “{found}” does not name the records office, “VT”",
    why="Dòng cuối cùng của nơi nhận gồm chữ “Lưu”, dấu hai chấm, chữ viết tắt “VT”, tên đơn vị soạn thảo.",
    fix=RECORDS_OFFICE,
    examples=(passed(), failed(swap("- Lưu: VT, HCQT.", "- Lưu: HCQT."), fixed="- Lưu: VT, HCQT.")),
)
def archive_without_records_office(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """The original is kept by the records office, “VT”, which the last line names first."""
    if is_blank_form(label.text) or label.text.rstrip().endswith(":"):
        yield _UNFINISHED
    elif not re.search(r"\b(?:VT|văn thư)\b", label.text, re.IGNORECASE):
        yield fault(label, found=flatten(label.text))


RULES: Final = (recipients_missing, archive_missing, recipient_wrong_end_mark, archive_without_records_office)
