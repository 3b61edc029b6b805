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

__all__ = ["absent", "doubt_of_absence", "is_blank_form", "scope_doubt"]

_LONGEST_HEADER: Final = 30
"""How many of the first lines of a document its header can be, title and addressees included."""

_LONGEST_LINE: Final = 120
"""Characters of a line of the header, both columns in one; a longer one is running text."""

_FIRST_LINES: Final = 4
_LAST_LINES: Final = 15
_UNNAMED: Final = frozenset({"body", "unlabelled", "other_position", "table_text"})
_NAMELESS: Final = frozenset({*_UNNAMED, "subject", "letter_subject"})
_ENOUGH: Final = 2
"""How many other components, beside a number, show that a body issued a document that does not name it."""

_FORM_MARK: Final = re.compile(r"\W*(?:biểu\s+)?mẫu\b", re.IGNORECASE)
_ENTERPRISE: Final = re.compile(
    r"\s*(?:công\s+ty|doanh\s+nghiệp|hợp\s+tác\s+xã|tập\s+đoàn|hộ\s+kinh\s+doanh|cửa\s+hàng|xí\s+nghiệp|nhà\s+máy"
    r"|ngân\s+hàng\s+(?:thương\s+mại|tmcp)|quỹ\s+tín\s+dụng|văn\s+phòng\s+(?:luật\s+sư|công\s+chứng)"
    r"|chi\s+nhánh\s+công\s+ty)\b|.*\b(?:tnhh|tmcp|tư\s+thục|ngoài\s+công\s+lập|tư\s+nhân)\b",
    re.IGNORECASE,
)
_COMPANY: Final = re.compile(r"\s*(?:công\s+ty|doanh\s+nghiệp|hợp\s+tác\s+xã)\b", re.IGNORECASE)
_ASSOCIATION: Final = re.compile(
    r"\s*(?:hội(?!\s+(?:đồng|nghị|thi|nhập)\b)|hiệp\s+hội|liên\s+hiệp|liên\s+đoàn|công\s+đoàn|tổng\s+hội|câu\s+lạc\s+bộ|nghiệp\s+đoàn"
    r"|mặt\s+trận\s+tổ\s+quốc|(?:ubmttq|mttq)|(?:ủy|uỷ)\s+ban\s+(?:trung\s+ương\s+)?mặt\s+trận"
    r"|(?:(?:bch|ban\s+chấp\s+hành|btv|ban\s+thường\s+vụ)\s+)?(?:(?:tỉnh|thành|huyện|xã|trung\s+ương)\s+đoàn|đoàn\s+(?:tncs|thanh\s+niên)))\b",
    re.IGNORECASE,
)
"""How the name of a political, social or professional organization begins (khoản 2 Điều 2)."""

_UNFILLED: Final = re.compile(
    r"\s*tên\s+(?:cơ\s+quan|tổ\s+chức|đơn\s+vị|doanh\s+nghiệp|công\s+ty|trường)\b", re.IGNORECASE
)
"""What a form prints where the issuer's name is to be written."""

_GROUP: Final = re.compile(r"\s*(?:lớp|chi\s+đoàn|nhóm)\b", re.IGNORECASE)
"""Who is neither an office nor an organization: pupils, students, some people."""

_UNIT: Final = re.compile(
    r"\s*(?:p\.|(?:phòng|tổ|khoa|bộ\s+(?:phận|môn)|đội|nhóm|hội\s+đồng(?!\s+nhân\s+dân))\b)", re.IGNORECASE
)
"""What is part of an office and keeps no register of its own, unless a People's Committee stands above it."""

_COMMITTEE: Final = re.compile(r"\s*(?:ubnd|ủy\s+ban|uỷ\s+ban|hđnd|hội\s+đồng\s+nhân\s+dân)\b", re.IGNORECASE)

_PROCEEDINGS: Final = re.compile(
    r"(?:quyết định |biên bản |thông báo |lệnh )?(?:v/v |về việc |về )?"
    r"(?:(?:xử phạt )?vi phạm hành chính|xử phạt|khởi tố|truy tố|tạm giam|tạm giữ|thụ lý|kháng nghị"
    r"|(?:đưa|đình chỉ|tạm đình chỉ|phục hồi|phân công giải quyết|chuyển) (?:vụ án|vụ việc|điều tra|xét xử)"
    r"|(?:chủ động |ủy thác |hoãn |đình chỉ |cưỡng chế )?thi hành án|công nhận (?:sự )?thuận tình)\b"
)
"""How the subject of a paper of court, prosecution, penalty or execution begins: they have forms of their own."""

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
_FITTING: Final = Doubt(
    "tổ chức chính trị - xã hội, tổ chức xã hội, nghề nghiệp áp dụng Nghị định cho phù hợp (khoản 2 Điều 2)",
    "a political, social or professional organization applies the decree as it fits (Article 2(2))",
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
_SECTOR: Final = Doubt(
    "văn bản tố tụng, thi hành án, xử phạt theo mẫu riêng của ngành",
    "papers of court, execution and penalty have forms of their own",
)
_INTERNAL: Final = Doubt(
    "đơn vị trong cơ quan, tổ chức có thể không có hệ thống số, nơi nhận riêng",
    "a unit inside an office may have neither register nor recipients of its own",
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
    "addressees": re.compile(
        r"kính\s+(?:gửi|mời|trình|đề\s+nghị)|^\W*(?:nơi\s+)?gửi\s*:|\bđiện\s*:\s*$", re.IGNORECASE
    ),
    "archive": re.compile(
        r"^\W*lưu\b(?!\s+(?:trữ|ý|thông|động|hành))|\blưu\s*:|\blưu\s+(?:vt|vp|hs|hồ\s+sơ|văn\s+(?:thư|phòng))\b",
        re.IGNORECASE,
    ),
    "signature": re.compile(
        r"^\W*(?:tm|kt|tl|tuq|q)\s*\.|^\W*(?:phó\s+)?(?:chủ\s+tịch|(?:tổng\s+|phó\s+)*giám\s+đốc|(?:\w+\s+){0,2}trưởng|chánh|chủ\s+nhiệm|bí\s+thư"
        r"|tổng\s+thư\s+ký|thủ\s+tướng|thống\s+đốc|tư\s+lệnh|chính\s+ủy|chủ\s+(?:trì|tọa)|thư\s+ký|đại\s+diện|người\s+ký)\b.{0,60}$",
        re.IGNORECASE,
    ),
    "recipients": re.compile(
        r"nơi\s+nhận|^\W*lưu(?:\s*:|\s+(?:vt|vp|văn)\b)|^\W*như\s+(?:trên|điều|kính\s+gửi)\b", re.IGNORECASE
    ),
}
"""What shows that a line may be the component, although it was not recognized."""

# Each alternative opens with a sign as it stands: such expressions are searched many times faster.
_BLANK: Final = re.compile(r"\{\{|\$\{|\{%|«|\[[^\[\]]*+\]|__|\.\.\.|…")


def is_blank_form(text: str) -> bool:
    """Tell whether a text holds a gap or a placeholder to be filled in, so that it is not the final words."""
    return _BLANK.search(text) is not None


def scope_doubt(evidence: Evidence) -> Doubt | None:
    """Return why it is not certain that the decree's forms bind this document, or None where it is."""
    named, kind = evidence.reading.outline.kind, evidence.kind
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
    if _is_of_proceedings(evidence):
        return _SECTOR
    year = evidence.reading.outline.place_date.year
    if year is not None and year < evidence.regulation.effective_from.year:
        return _EARLIER
    return _doubt_of_issuer(evidence) or (_ATTACHED if _is_attached(evidence) else None)


def _doubt_of_issuer(evidence: Evidence) -> Doubt | None:
    """Return why it is not certain that a body bound by the decree (Điều 2) issues this, or None where it is."""
    names = evidence.of("issuing_agency", "superior_agency")
    others = ("national_name", "motto", "place_date", "recipients_label")
    if not names and (not evidence.of("number") or sum(map(bool, map(evidence.of, others))) < _ENOUGH):
        return _NO_ISSUER
    issuers = evidence.of("issuing_agency") or names
    if any(_ENTERPRISE.match(name.text) for name in issuers) or any(_COMPANY.match(name.text) for name in names):
        return _PRIVATE
    if issuers and _ASSOCIATION.match(issuers[0].text):
        return _FITTING
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
    doubt = scope_doubt(evidence) or doubt_of_absence(evidence, component)
    return doubt or fault(**args)


def _is_unit(evidence: Evidence) -> bool:
    """Tell whether a unit inside an office, or a body that advises it, is printed as the issuer."""
    names, above = evidence.of("issuing_agency"), evidence.of("superior_agency")
    if not above or not any(_UNIT.match(name.text) for name in names):
        return False
    return not any(_COMMITTEE.match(name.text) for name in above)


def _is_of_proceedings(evidence: Evidence) -> bool:
    title = " ".join(" ".join(fold(label.text) for label in evidence.of("type_name", "subject")).split())
    return _PROCEEDINGS.match(title) is not None


def doubt_of_absence(evidence: Evidence, component: str) -> Doubt | None:
    """Return why it is not certain that a component is absent from this file, whatever rules bind it, or None."""
    if component in ("number", "recipients", "archive") and _is_unit(evidence):
        return _INTERNAL
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
    if component == "type_name":
        return _may_have_title(evidence)
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
        case "archive":
            own = evidence.of("recipients_label", "recipient", "unlabelled", "body", "table_text")
            return (label.text for label in own if len(label.text) <= _LONGEST_LINE)
        case "signature":
            parts = tuple(label for label in labels if label.part == "document")
            last = {id(label) for label in (*parts[-_LAST_LINES:], *labels[-_LAST_LINES:])}
            return (
                label.text
                for label in labels
                if id(label) in last
                and label.component in _UNNAMED
                and (label.component != "table_text" or label.part == "document")
            )
        case "addressees":
            return (label.text for label in labels[:_LONGEST_HEADER])
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
    if below is not None and below.component == "enacting_power" and not is_capitals(below.text):
        return True
    pattern = _TRACES["subject"]
    return any(pattern.search(text) for text in _header(evidence))


def _may_have_title(evidence: Evidence) -> bool:
    """Tell whether a line in capitals above the content holds the name of some kind: "BÁO CÁO TÓM TẮT"."""
    kinds = [fold(kind.name) for kind in evidence.regulation.kinds if kind.title]
    top = evidence.reading.labels[:_LONGEST_HEADER]
    lines = [fold(label.text) for label in top if label.component in _NAMELESS and is_capitals(label.text)]
    return any(kind in line for line in lines for kind in kinds)


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
