"""Tên loại và trích yếu nội dung văn bản (ô 5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, insert, passed, swap
from vnadmindoc.rules.fix_header import SUBJECT_PREFIX
from vnadmindoc.rules.rule import INAPPLICABLE, Doubt, Finding, fault, rule, rule_on
from vnadmindoc.rules.scope import absent, doubt_of_absence
from vnadmindoc.rules.wording import flatten, fold
from vnadmindoc.vietnamese import is_capitals

__all__ = ["RULES"]

_UNKNOWN_KIND: Final = Doubt("không xác định được loại văn bản", "the kind of document is not known")

_HEADER: Final = 20
"""How many of the first lines of a document its header can be."""

_SHORT: Final = 20


@rule(
    code="VB0501",
    name="type-name-missing",
    vi="Không có tên loại văn bản, tuy ký hiệu hoặc nội dung cho biết đây là {kind}",
    en="The name of the kind is not printed, although this is a {kind} by its symbol or content",
    why="Mọi văn bản, trừ công văn, phải ghi tên loại bằng chữ in hoa.",
    examples=(passed(), failed(drop("type_name", "subject")), inapplicable(of="công văn")),
)
def type_name_missing(evidence: Evidence) -> Iterator[Finding]:
    """Every document but the công văn prints the name of its kind in capitals."""
    if evidence.of("type_name"):
        return
    code = evidence.code_in_symbol
    named = next((kind for kind in evidence.regulation.kinds if kind.code == code), None) if code else None
    if evidence.kind is not None and evidence.kind.title:
        yield doubt_of_absence(evidence, "type_name") or fault(kind=evidence.kind.name)
    elif evidence.of("letter_subject"):
        yield INAPPLICABLE
    elif named is not None:
        yield doubt_of_absence(evidence, "type_name") or fault(kind=named.name)
    elif evidence.kind is not None:
        yield INAPPLICABLE
    else:
        yield _UNKNOWN_KIND


@rule(
    code="VB0502",
    name="letter-with-type-name",
    vi="Công văn không ghi tên loại, nhưng văn bản có dòng “{found}”",
    en="A công văn prints no name of its kind, but there is a line “{found}”",
    why="Công văn là loại văn bản duy nhất không ghi tên loại; trích yếu ghi sau “V/v” dưới số, ký hiệu.",
    examples=(
        failed(
            insert("CÔNG VĂN", where="before", component="addressees", like="national_name", style="type_name"),
            of="công văn",
        ),
        passed(),
    ),
)
def letter_with_type_name(evidence: Evidence) -> Iterator[Finding]:
    """A công văn has no title line; its subject stands after “V/v” below the number."""
    untitled = {fold(kind.name) for kind in evidence.regulation.kinds if not kind.title and kind.subject_prefix}
    for label in evidence.reading.labels[:_HEADER]:
        if len(label.text) < _SHORT and is_capitals(label.text) and fold(label.text) in untitled:
            yield fault(label, found=flatten(label.text))


@rule(
    code="VB0503",
    name="subject-missing",
    vi="Không có trích yếu nội dung văn bản",
    en="The subject is absent",
    why="Trích yếu là một câu ngắn gọn hoặc một cụm từ phản ánh khái quát nội dung chủ yếu của văn bản.",
    examples=(
        passed(),
        passed(of="công văn"),
        failed(drop("subject")),
        failed(drop("letter_subject"), of="công văn"),
    ),
)
def subject_missing(evidence: Evidence) -> Iterator[Finding]:
    """A short phrase says what the document is about, below its title or, in a công văn, below its number."""
    if evidence.of("subject", "letter_subject"):
        return
    kind = evidence.kind
    if kind is None or (kind.title and not evidence.of("type_name")):
        yield _UNKNOWN_KIND
    elif not kind.subject:
        yield INAPPLICABLE
    else:
        yield absent(evidence, "subject")


@rule_on(
    "subject",
    code="VB0504",
    name="subject-with-letter-prefix",
    vi="Trích yếu của văn bản có tên loại ghi “{found}”, chỉ công văn mới ghi như vậy",
    en="The subject below a kind's name begins with “{found}”, which belongs to a công văn only",
    why="“V/v” mở đầu trích yếu công văn; dưới tên loại ghi “Về việc …” hoặc ghi thẳng nội dung.",
    fix=SUBJECT_PREFIX,
    examples=(passed(), failed(swap("Kết quả công tác", "V/v kết quả công tác", within="subject"))),
)
def subject_with_letter_prefix(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """“V/v” opens the subject of a công văn; below a kind's name the words are written out."""
    prefix = evidence.regulation.wording.subject_prefix
    if prefix and fold(label.text).startswith(fold(prefix)):
        yield fault(label, (0, len(prefix)), found=label.text[: len(prefix)])


RULES: Final = (type_name_missing, letter_with_type_name, subject_missing, subject_with_letter_prefix)
