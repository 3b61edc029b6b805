"""How far an accusation carries: whether the decree's forms bind this document, and whether what is absent is absent.

Điều 7 names the kinds of administrative documents and Phụ lục III gives their forms. A form of a citizen, a text
issued with a decision or a paper whose issuer is not named may follow other rules, so nothing is held against it
with certainty. And a component is absent only where nothing in the file may be that component, unrecognized.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.layout import Opaque, Picture
from vnadmindoc.layout.walk import walk
from vnadmindoc.rules.evidence import CONTENT, Evidence
from vnadmindoc.rules.lines import WORDS
from vnadmindoc.rules.rule import Both, Doubt, Finding, fault
from vnadmindoc.rules.wording import fold
from vnadmindoc.vietnamese import is_capitals

__all__ = ["absent", "is_blank_form", "scope_doubt"]

_LONGEST_HEADER: Final = 30
"""How many of the first lines of a document its header can be, title and addressees included."""

_LONGEST_LINE: Final = 120
"""Characters of a line of the header, both columns in one; a longer one is running text."""

_FIRST_LINES: Final = 4
_LAST_LINES: Final = 15
_UNNAMED: Final = frozenset({"body", "unlabelled", "other_position"})
_ENOUGH: Final = 2
"""How many other components, beside a number, show that a body issued a document that does not name it."""

_FORM_MARK: Final = re.compile(r"\W*(?:biểu\s+)?mẫu\b", re.IGNORECASE)
_ENTERPRISE: Final = re.compile(r"\s*(?:công\s+ty|doanh\s+nghiệp|hợp\s+tác\s+xã|tập\s+đoàn)\b", re.IGNORECASE)
_UNFILLED: Final = re.compile(
    r"\s*tên\s+(?:cơ\s+quan|tổ\s+chức|đơn\s+vị|doanh\s+nghiệp|công\s+ty|trường)\b", re.IGNORECASE
)
"""What a form prints where the issuer's name is to be written."""

_GROUP: Final = re.compile(r"\s*(?:lớp|chi\s+đoàn|nhóm)\b", re.IGNORECASE)
"""Who is neither an office nor an organization: pupils, students, some people."""

_IN_PERSON: Final = re.compile(r"\W*người\s+(?:báo\s+cáo|viết|làm|kê\s+khai|khai|nộp|đề\s+nghị|lập)\b", re.IGNORECASE)
"""How a person signs who signs for nobody else."""

_TITLES: Final = frozenset({"type_name", "subject", "letter_subject", "addressees"})

_ATTACHED: Final = Doubt(
    "văn bản được ban hành kèm theo văn bản khác, các thành phần này có thể chỉ ở văn bản đó",
    "the text is issued with another document, where these components may stand",
)
_NO_ISSUER: Final = Doubt(
    "không có tên cơ quan ban hành và số, ký hiệu nên không rõ có phải văn bản của cơ quan, tổ chức hay không",
    "neither issuer nor number is printed, so it is not clear whether a body issued this document",
)
_EARLIER: Final = Doubt(
    "văn bản đề năm trước khi quy định có hiệu lực", "the document is dated before the regulation came into force"
)
_PRIVATE: Final = Doubt(
    "văn bản của doanh nghiệp, chỉ doanh nghiệp nhà nước phải theo quy định",
    "an enterprise issues the document, and only those of the State are bound",
)
_FORM: Final = Doubt("đây là biểu mẫu kèm theo văn bản khác", "this is a form that belongs to another document")
_UNTITLED: Final = Doubt("không thấy gì cho biết loại văn bản", "nothing printed tells the kind of this document")
_PERSONAL: Final = Doubt(
    "văn bản do cá nhân ký với tư cách riêng, không thay cơ quan, tổ chức",
    "a person signs for himself here, and not for a body",
)
_UNREAD: Final = Doubt(
    "có hình vẽ, hình ảnh không đọc được, có thể chứa thành phần này",
    "there is a drawing or picture that cannot be read and may hold this component",
)
_NO_FORM: Final = Doubt(
    "Nghị định không có mẫu cho loại văn bản này", "the decree gives no form for this kind of document"
)
_SIMILAR: Final = Doubt(
    "có dòng chữ có thể là thành phần này nhưng không nhận ra chắc chắn",
    "a line may be this component, and it is not certain",
)

_TRACES: Final[dict[str, re.Pattern[str]]] = {
    "number": re.compile(r"^.{0,40}\bsố\s*:|^\W*(?:số\b)?.{0,25}/\s*[A-ZĐ]{2}", re.IGNORECASE | re.DOTALL),
    "place_date": re.compile(r"\bngày\b|\d{1,2}\s*/\s*\d{1,2}\s*/\s*\d{4}\s*$", re.IGNORECASE),
    "subject": re.compile(r"^\W*(?:v\s*/\s*v|về\s+việc)\b", re.IGNORECASE),
    "signature": re.compile(
        r"^\W*(?:tm|kt|tl|tuq|q)\s*\.|^\W*(?:phó\s+)?(?:chủ\s+tịch|(?:tổng\s+|phó\s+)*giám\s+đốc|\w*trưởng|chánh)\b.{0,60}$",
        re.IGNORECASE,
    ),
    "recipients": re.compile(
        r"nơi\s+nhận|^\W*lưu(?:\s*:|\s+(?:vt|vp|văn)\b)|^\W*như\s+(?:trên|điều|kính\s+gửi)\b", re.IGNORECASE
    ),
}
"""What shows that a line may be the component, although it was not recognized."""

_BLANK: Final = re.compile(r"\{\{|\$\{|\{%|«|\[[^\]]*\]|_{2,}|\.{3,}|…")


def is_blank_form(text: str) -> bool:
    """Tell whether a text holds a gap or a placeholder to be filled in, so that it is not the final words."""
    return _BLANK.search(text) is not None


def scope_doubt(evidence: Evidence) -> Doubt | None:
    """Return why it is not certain that the decree's forms bind this document, or None where it is."""
    named, kind = evidence.reading.document.kind, evidence.kind
    if named and kind is None:
        return Doubt(
            f"loại văn bản “{named}” không có trong các loại mà {evidence.regulation.short_title} quy định",
            f"“{named}” is none of the kinds that the regulation names",
        )
    if kind is not None and kind.form is None and any(row.form for row in evidence.regulation.kinds):
        return _NO_FORM
    title = evidence.first("type_name")
    if title is not None and title.text.rstrip().endswith(":"):
        return _UNTITLED
    year = evidence.reading.document.place_date.year
    if year is not None and year < evidence.regulation.effective_from.year:
        return _EARLIER
    return _doubt_of_issuer(evidence) or (_ATTACHED if _is_attached(evidence) else None)


def _doubt_of_issuer(evidence: Evidence) -> Doubt | None:
    """Return why it is not certain that a body bound by the decree (Điều 2) issues this, or None where it is."""
    names = evidence.of("issuing_agency", "superior_agency")
    others = ("national_name", "motto", "place_date", "recipients_label")
    if not names and (not evidence.of("number") or sum(map(bool, map(evidence.of, others))) < _ENOUGH):
        return _NO_ISSUER
    if names and _ENTERPRISE.match(names[-1].text):
        return _PRIVATE
    if names and (_UNFILLED.match(names[0].text) or _UNFILLED.match(names[-1].text)):
        return _FORM
    signers = evidence.of("position", "competence")
    if (signers and all(_IN_PERSON.match(signer.text) for signer in signers)) or (
        names and _GROUP.match(names[-1].text)
    ):
        return _PERSONAL
    top = evidence.reading.labels[:_FIRST_LINES]
    return _FORM if any(label.component == "unlabelled" and _FORM_MARK.match(label.text) for label in top) else None


def absent(evidence: Evidence, component: str, **args: str | Both) -> Finding:
    """Return the fault that a component is absent, or why that is not certain."""
    doubt = scope_doubt(evidence) or _doubt(evidence, component)
    return doubt or fault(**args)


def _doubt(evidence: Evidence, component: str) -> Doubt | None:
    if _has_unread(evidence):
        return _UNREAD
    return _SIMILAR if _has_trace(evidence, component) else None


def _is_attached(evidence: Evidence) -> bool:
    """Tell whether the document itself says, above its content, that it comes with another."""
    reference = evidence.first("attachment_reference")
    return reference is not None and evidence.place(reference) < _LONGEST_HEADER and not evidence.of("number")


def _has_trace(evidence: Evidence, component: str) -> bool:
    if component in ("national_name", "motto"):
        wording = evidence.regulation.wording
        words = fold(wording.national_name if component == "national_name" else wording.motto)
        return any(words in fold(text) for text in _header(evidence))
    if component == "subject":
        return _may_have_subject(evidence)
    if component == "issuing_agency":
        return _may_have_issuer(evidence)
    pattern = _TRACES.get(component)
    return pattern is not None and any(pattern.search(text) for text in _where(component, evidence))


def _where(component: str, evidence: Evidence) -> Iterator[str]:
    """Yield the lines among which a component would stand that was not recognized."""
    labels = evidence.reading.labels
    match component:
        case "recipients":
            return (label.text for label in labels)
        case "signature":
            return (label.text for label in labels[-_LAST_LINES:] if label.component in _UNNAMED)
        case _:
            return _header(evidence)


def _header(evidence: Evidence) -> Iterator[str]:
    """Yield the lines of the document that stand above its content."""
    titled = False
    for label in evidence.reading.labels[:_LONGEST_HEADER]:
        if label.component in _TITLES:
            titled = True
        elif (titled or label.component == "basis") and label.component in CONTENT:
            return
        if len(label.text) <= _LONGEST_LINE:
            yield label.text


def _may_have_subject(evidence: Evidence) -> bool:
    """Tell whether the title says what the document is about, or a line below it or below the number may."""
    title, kind = evidence.first("type_name"), evidence.kind
    if title is not None and kind is not None and len(fold(title.text)) > len(fold(kind.name)) + 2:
        return True
    below = evidence.label_after(title) if title is not None else None
    if below is not None and below.component in ("unlabelled", "body") and below.paragraph.format.alignment == "center":
        return True
    pattern = _TRACES["subject"]
    return any(pattern.search(text) for text in _header(evidence))


def _may_have_issuer(evidence: Evidence) -> bool:
    top = evidence.reading.labels[: _LONGEST_HEADER // 2]
    return any(
        label.component == "unlabelled" and is_capitals(label.text) and len(label.text.split()) > 1 for label in top
    )


def _has_unread(evidence: Evidence) -> bool:
    return any(
        isinstance(block, Picture) or (isinstance(block, Opaque) and block.name not in WORDS)
        for section in evidence.reading.layout.sections[:1]
        for block in walk(section.blocks)
    )
