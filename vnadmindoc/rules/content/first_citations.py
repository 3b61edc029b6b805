"""Viện dẫn lần đầu và các lần sau (điểm a, b khoản 6 Mục II): what the first holds and a later one leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from vnadmindoc.model import kinds
from vnadmindoc.model.citation import Citation, PartialDate
from vnadmindoc.recognize.cited import CitedPlace
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, inapplicable, insert, passed, swap
from vnadmindoc.rules.rule import INAPPLICABLE, Doubt, Finding, fault, rule

__all__ = ["RULES"]

_FULLY_CITED: Final = frozenset(
    {
        *(kinds.RESOLUTION, kinds.DECISION, kinds.DIRECTIVE, kinds.NOTICE, kinds.GUIDANCE, kinds.PROGRAMME, kinds.PLAN),
        *(kinds.SCHEME, kinds.REPORT, kinds.SUBMISSION, kinds.LETTER, kinds.TELEGRAM, "nghị định", "thông tư"),
        *("thông tư liên tịch", "nghị quyết liên tịch", "kết luận"),
    }
)
"""Kinds that no one doubts to be documents in the sense of the clause; permits, contracts, minutes may be none."""

_TITLES: Final = frozenset(
    {
        *("heading", "part_title", "chapter_title", "section_title", "subsection_title", "clause_titled"),
        *("part_number", "chapter_number", "section_number", "subsection_number"),
    }
)
"""Titles are short; what they name is cited in the text."""

_DATED: Final = re.compile(
    r"\bngày\b|\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\btháng\s\d|\bnăm\s\d{4}", re.IGNORECASE
)
_KNOWN: Final = re.compile(
    r"\W*(?:nói trên|nêu trên|trên đây|ở trên|vừa nêu|này|đã nêu|\(sau đây|\(kèm|đính kèm|gửi kèm)\b", re.IGNORECASE
)
_BODY: Final = re.compile(
    r"\b(?:Chính phủ|Thủ tướng|Bộ|Sở|Ủy|Uỷ|UBND|HĐND|UBMTTQ|Hội|Hiệp|Ban|Cục|Chi|Tổng|Văn phòng|Quốc hội|Tỉnh|Thành"
    r"|Đảng|Công|Trường|Trung|Viện|Chủ|Giám|Phòng|Tòa|Liên|Đoàn|Mặt|Kho|Kiểm|Thanh|Bảo|Ngân|Bệnh|Chánh|Phó|VP|Tập|Tổ"
    r"|Quân|Quỹ|Nhà|Câu|Đại|Học|Trạm|Nhóm|Doanh|Ông|Bà|(?:tỉnh|thành phố|huyện|xã|phường)\s[A-ZĐ]\w+)\b"
)
"""First words of the names of bodies and posts."""
_NAMED_BEHIND: Final = re.compile(r"\b(?:của|do|về)\s+(?:các\s+)?(?=[A-ZĐ])")
_DAY: Final = re.compile(r"ngày\s*+\d", re.IGNORECASE)
_BEFORE: Final = 160
_AFTER: Final = 120
_LONGEST_SENTENCE: Final = 400
_LONGEST_QUOTATION: Final = 4000
_MOST_FIRST: Final = 200
"""So many documents are looked at in one document; the rest are passed over."""
_FORM: Final = re.compile(r"[\[{<«…]|\.\.\.|__")

_ABOVE: Final = Doubt(
    "văn bản có thể đã được dẫn đầy đủ ở bảng hoặc phần khác", "a table or another part may cite the document in full"
)


def _own_places(evidence: Evidence) -> Iterator[CitedPlace]:
    """Yield the references by number that are no part of another's name, titles and quotations aside."""
    before: CitedPlace | None = None
    for place in evidence.citations:
        cited = place.citation
        if before is not None and before.label is place.label and cited.start < before.citation.end:
            continue
        before = place
        if cited.number is not None and place.label.component not in _TITLES and not _is_quoted(place):
            yield place


def _first_places(evidence: Evidence) -> Iterator[CitedPlace]:
    """Yield the place where each numbered document is cited first."""
    seen: set[object] = set()
    for place in _own_places(evidence):
        number = place.citation.number
        if number is not None and number.key not in seen and place.citation.kind in _FULLY_CITED:
            yield place
        seen.add(number.key if number is not None else None)


def _is_quoted(place: CitedPlace) -> bool:
    start = place.citation.start
    before = place.label.text[max(0, start - _LONGEST_QUOTATION) : start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _around(place: CitedPlace) -> tuple[str, str]:
    """Return the text before and behind a reference, as far as it may speak of it."""
    text, cited = place.label.text, place.citation
    return text[max(0, cited.start - _BEFORE) : cited.start], text[cited.number_end : cited.number_end + _AFTER]


def _is_open(place: CitedPlace, evidence: Evidence) -> bool:
    """Tell whether something above the reference, or a form's gap beside it, may hold what it lacks."""
    _, behind = _around(place)
    if _FORM.search(behind) or _KNOWN.match(behind):
        return True
    number = place.number
    end = evidence.place(place.label)
    return any(number in label.text for label in evidence.reading.labels[:end] if label.component not in _TITLES)


@rule(
    code="VB0616",
    name="first-citation-without-date",
    vi="Viện dẫn lần đầu “{found}” chưa ghi thời gian ban hành",
    en="“{found}” is cited for the first time without its date",
    why="Căn cứ và lần viện dẫn đầu ghi đầy đủ: tên loại, số, ký hiệu, thời gian, cơ quan ban hành và trích yếu.",
    examples=(
        passed(),
        failed(swap("22-NQ/TW ngày 10/4/2013 của", "22-NQ/TW của")),
        failed(swap("30/2020/NĐ-CP ngày 05 tháng 3 năm 2020", "30/2020/NĐ-CP"), of="quyết định"),
        passed(swap("22-NQ/TW ngày 10/4/2013 của Bộ Chính trị", "22-NQ/TW của Bộ Chính trị ngày 10/4/2013")),
        inapplicable(of="công văn"),
    ),
)
def first_citation_without_date(evidence: Evidence) -> Iterator[Finding]:
    """A basis, and the first citation of any document, give kind, number, symbol, date, issuer and subject.

    Laws and ordinances have only their name. Documents in titles, in quotations and in the names of others are
    passed over, and what has a date anywhere near.
    """
    if not evidence.numbered_citations:
        yield INAPPLICABLE
    for place in islice(_first_places(evidence), _MOST_FIRST):
        before, behind = _around(place)
        if place.citation.date is not None or _DATED.search(before) or _DATED.search(behind):
            continue
        yield _ABOVE if _is_open(place, evidence) else fault(place.label, _named_span(place), found=_named(place))


@rule(
    code="VB0617",
    name="first-citation-without-issuer",
    vi="Viện dẫn lần đầu “{found}” chưa ghi cơ quan, tổ chức ban hành",
    en="“{found}” is cited for the first time without its issuer",
    why="Căn cứ và lần viện dẫn đầu ghi đầy đủ: tên loại, số, ký hiệu, thời gian, cơ quan ban hành và trích yếu.",
    examples=(
        passed(),
        failed(
            swap("Văn phòng đã quán triệt Nghị quyết số 22-NQ/TW ngày 10/4/2013 của Bộ Chính trị", "Đã quán triệt "
                 "Nghị quyết số 22-NQ/TW ngày 10/4/2013")
        ),
        passed(swap("Thực hiện Công văn số 1874/SNgV-ĐN ngày 12/8/2024 của Sở Ngoại vụ", "Sở Ngoại vụ có Công văn số "
                    "1874/SNgV-ĐN ngày 12/8/2024")),
        inapplicable(of="công văn"),
    ),
)  # fmt: skip
def first_citation_without_issuer(evidence: Evidence) -> Iterator[Finding]:
    """The first citation names the body that issued the document, although its symbol hints at it.

    Where any body is named in the same paragraph before the reference, it may be the one.
    """
    if not evidence.numbered_citations:
        yield INAPPLICABLE
    for place in islice(_first_places(evidence), _MOST_FIRST):
        cited = place.citation
        if cited.issuer is not None or cited.date is None or _names_a_body(place):
            continue
        yield _ABOVE if _is_open(place, evidence) else fault(place.label, _named_span(place), found=_named(place))


def _names_a_body(place: CitedPlace) -> bool:
    """Tell whether a body is named in the paragraph before a reference, or in its sentence behind it."""
    text, cited = place.label.text, place.citation
    if _BODY.search(text, max(0, cited.start - _LONGEST_QUOTATION), cited.start) is not None:
        return True
    sentence = text[cited.number_end : cited.number_end + _LONGEST_SENTENCE].partition(";")[0]
    return any(_BODY.match(sentence, found.end()) is not None for found in _NAMED_BEHIND.finditer(sentence))


def _named_span(place: CitedPlace) -> tuple[int, int]:
    """Return where kind and number stand."""
    cited = place.citation
    if cited.provision is None or cited.kind is None:
        return cited.start, cited.number_end
    lowered = place.label.text[cited.start : cited.number_start].lower()
    return cited.start + max(0, lowered.rfind(cited.kind)), cited.number_end


def _named(place: CitedPlace) -> str:
    return " ".join(place.label.text[slice(*_named_span(place))].split())


@rule(
    code="VB0626",
    name="cited-date-after-own",
    vi="Văn bản được viện dẫn đề ngày {found}, sau ngày của chính văn bản này ({own})",
    en="A document is cited with the date {found}, which lies after this document's own ({own})",
    why="Văn bản được viện dẫn đã ban hành trước văn bản viện dẫn; ngày sau đó cho thấy một trong hai ngày ghi sai.",
    examples=(
        passed(),
        failed(swap("ngày 10/4/2013", "ngày 10/4/2031")),
        failed(swap("ngày 12/8/2024", "ngày 12/12/2024")),
        inapplicable(of="công văn"),
    ),
)
def cited_date_after_own(evidence: Evidence) -> Iterator[Finding]:
    """What is cited was issued before, so a later date is a slip in one of the two."""
    own = _own_date(evidence)
    if own is None or not evidence.citations:
        yield INAPPLICABLE
        return
    for place in evidence.citations:
        cited = place.citation
        date = cited.date
        if date is None or date.date is None or not date.is_after(own) or _is_quoted(place):
            continue
        span = (cited.date_start, cited.date_end)
        yield fault(place.label, span, found=str(date), own=str(own))


def _own_date(evidence: Evidence) -> PartialDate | None:
    """Return the date of the document itself, where it is certain which it is."""
    labels = evidence.of("place_date")
    printed = evidence.reading.outline.place_date
    if len(labels) != 1 or not labels[0].is_certain or printed.year is None or printed.month is None:
        return None
    text = labels[0].text
    if f"{printed.year:04d}" not in text or (printed.day is None and _DAY.search(text) is not None):
        return None  # a day that no calendar has, or a year of two digits, is a fault of its own
    return PartialDate(year=printed.year, month=printed.month, day=printed.day)


@rule(
    code="VB0629",
    name="citation-repeated-in-full",
    vi="“{found}” đã được viện dẫn ở trên; ở đây chỉ cần ghi tên loại, số, ký hiệu",
    en="“{found}” was cited above; kind, number and symbol are enough here",
    why="Trong các lần viện dẫn tiếp theo, chỉ ghi tên loại và số, ký hiệu của văn bản.",
    examples=(
        passed(),
        failed(
            swap("Nội dung của Nghị quyết số 22-NQ/TW được",
                 "Nội dung của Nghị quyết số 22-NQ/TW ngày 10/4/2013 của Bộ Chính trị được")
        ),
        inapplicable(of="công văn"),
        passed(
            insert("Nội dung của Nghị quyết số 22-NQ/TW ngày 10/4/2013 đã được phổ biến.", where="after",
                   component="body")
        ),
    ),
)  # fmt: skip
def citation_repeated_in_full(evidence: Evidence) -> Iterator[Finding]:
    """A later citation gives kind, number and symbol only; a date alone, which helps a reader, is let pass.

    The first place is told. Documents in the names of others, as a decree that another amends, are passed over.
    """
    if not evidence.numbered_citations:
        yield INAPPLICABLE
    first: dict[object, Citation] = {}
    for place in _own_places(evidence):
        cited = place.citation
        earlier = first.setdefault(cited.number.key if cited.number is not None else None, cited)
        if earlier is cited or place.label.component == "basis" or cited.kind not in _FULLY_CITED:
            continue
        is_full = cited.date is not None and " của " in place.label.text[cited.number_end : cited.end]
        if is_full and earlier.issuer is not None and earlier.date == cited.date:
            yield fault(place.label, (cited.start, cited.end), found=_named(place))
            return


RULES: Final = (
    first_citation_without_date,
    first_citation_without_issuer,
    cited_date_after_own,
    citation_repeated_in_full,
)
