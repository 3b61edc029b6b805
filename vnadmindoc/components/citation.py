"""Viện dẫn văn bản (điểm a, b khoản 6 Mục II): "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple

from vnadmindoc.components.cited_words import issuer_before, issuer_end, kind_before, subject_opening, title_end
from vnadmindoc.components.provision import FoundProvision, format_provision, parse_provisions
from vnadmindoc.model.citation import Citation, CitedNumber, PartialDate
from vnadmindoc.vietnamese import format_day, format_month

__all__ = ["format_citation", "parse_citations"]

_GROUP: Final = r"[A-ZĐƯƠÔÂĂÊ][\w&.]{0,30}"
_NUMBER: Final = re.compile(
    rf"(?P<serial>\d(?<![\w./\-–,:]\d)\d{{0,5}}(?:\.\d{{1,2}})?[a-z]?)"
    rf"(?P<symbol>(?:\s?[/\-–]\s?(?:\d{{4}}(?!\d)|{_GROUP})){{1,6}})"
)
_STROKE: Final = re.compile(r"/\s?[A-ZĐƯƠÔÂĂÊ]")
"""What every number has, and few other words: a search for it is faster than one for digits."""
_BEFORE_STROKE: Final = 48
_BEHIND_STROKE: Final = 160
_PIECE: Final = re.compile(r"\s?(?P<sign>[/\-–])\s?(?P<part>[\w&.]+)")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_WORD_NUMBER: Final = re.compile(r"[sS]ố\s{0,3}:?\s{0,3}")
_DATE: Final = re.compile(
    r"\s*+,?+\s*+\(?+(?:ký\s++)?+(?P<date>(?:ngày\s*+)?+(?P<day>\d{1,2})\s*+(?:/|-|\.|tháng)\s*+(?P<month>\d{1,2})\s*+"
    r"(?:/|-|\.|năm)\s*+(?P<year>\d{4})(?!\d)"
    r"|(?:tháng\s++(?P<month2>\d{1,2})\s*+(?:/|năm)\s*+(?P<year2>\d{4})|năm\s++(?P<year3>\d{4}))(?!\d))"
)
_LISTED: Final = re.compile(
    r"(?:,?\s?(?:ngày\s?)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|,?\s?ngày\s\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4})?"
    r"\s?(?:\([^()]{1,30}\))?\s?(?:[,;]\s?(?:và\s)?|\svà\s|và\s)"
)
_LONGEST_LINK: Final = 80
_OF: Final = re.compile(r"\s*+\)?,?+\s*+của\s++(?=[^\W\d_])")
_NAME: Final = re.compile(r"[^,;.()“”\"\n:]{2,100}+")
_STATUTE: Final = re.compile(r"(?:Bộ\s++luật|Luật|Pháp\s++lệnh)\s++(?=[A-ZĐ]|sửa\sđổi)")
_STATUTE_WITH_NUMBER: Final = re.compile(r"(?:Bộ\s++luật|[Ll](?<!pháp l)uật|Pháp\s++lệnh)\s++(?=[^\W\d_])")
_STOP: Final = re.compile(
    r"[;.](?=[\s/]|$)|,(?=\s+[A-ZĐ])|[()“”\"\n:]|v(?<=\sv)à\s(?=(?:Nghị\s(?:định|quyết)|Quyết\sđịnh|Thông\s(?:tư|báo)"
    r"|Kế\shoạch|Công\s(?:văn|điện)|Chỉ\sthị|Luật|Văn\sbản|Tờ\strình|Báo\scáo)\s)"
)
_ENDS: Final = re.compile(r"[;.](?=\s|$)|[“”\"\n:]|\./\.")
_NAMES_OF_LAWS: Final = re.compile(r"[^,;.()“”\"\n:/]++(?:,(?=\s[^\WA-ZĐ\d])[^,;.()“”\"\n:/]++)*+")
"""A name with commas before words in lower case: "Quản lý, sử dụng vũ khí"."""
_NAMES_OF_AMENDING_LAWS: Final = re.compile(r"[^,;.()“”\"\n:/]++(?:,(?=\s(?:[^\WA-ZĐ\d]|Luật))[^,;.()“”\"\n:/]++)*+")

_POINTED_AT: Final = re.compile(r"(?:\d[a-zđ]?|\s[a-zđ])\s?,?\s+(?:(?:của|tại|trong)\s+)?$")
_LINK: Final = re.compile(r"\s*+,?+\s*+(?:(?:của|tại|trong)\s++)?+")
_OF_PARLIAMENT: Final = re.compile(r"(?:UBTV)?QH\d{0,2}")
_LONGEST_SUBJECT: Final = 600
_LONGEST_TITLE: Final = 160
_WORDS_BEFORE: Final = 12
_TAI: Final = len("tại ")


class _Cited(NamedTuple):
    """A number or the name of a law, before its date and issuer are read: `end` is where they begin."""

    start: int
    end: int
    number_start: int
    number_end: int
    kind: str | None
    number: CitedNumber | None
    title: str | None


def format_citation(citation: Citation, *, short: bool = False) -> str:
    """Print a citation in full, as the first is to be, or `short`, as later ones: kind and number, a law by its name.

    A law or ordinance is printed without number and issuer wherever its name is known (điểm a, b khoản 6 Mục II).

    >>> number = CitedNumber(("22", "NQ", "TW"), "-/")
    >>> format_citation(Citation(kind="nghị quyết", number=number, date=PartialDate(year=2013, month=4, day=10)))
    'Nghị quyết số 22-NQ/TW ngày 10 tháng 4 năm 2013'
    """
    by_name = citation.is_statute and citation.title is not None
    words: list[str] = []
    if citation.provision is not None:
        words.append(format_provision(citation.provision))
    if citation.kind is not None:
        words.append(citation.kind[:1].upper() + citation.kind[1:])
    if citation.title is not None:
        words.append(citation.title)
    if citation.number is not None and not by_name:
        words.append(f"số {citation.number}")
    if short:
        return " ".join(words)
    if citation.date is not None:
        words.append(_format_date(citation.date))
    if citation.issuer is not None and not by_name:
        words.append(f"của {citation.issuer}")
    if citation.subject is not None:
        words.append(citation.subject)
    return " ".join(words)


def _format_date(date: PartialDate) -> str:
    match date:
        case PartialDate(year=year, month=int() as month, day=int() as day):
            return f"ngày {format_day(day)} tháng {format_month(month)} năm {year}"
        case PartialDate(year=year, month=int() as month):
            return f"tháng {format_month(month)} năm {year}"
        case _:
            return f"năm {date.year}"


def parse_citations(text: str) -> tuple[Citation, ...]:
    """Return every reference to another document in a text in form C, in order.

    Found are numbers with a symbol behind the word "số" or behind the name of a kind, and laws and ordinances by
    their names. Takes linear time.

    >>> cited, = parse_citations("theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.")
    >>> cited.kind, str(cited.number), str(cited.date), cited.issuer, cited.provision.articles
    ('nghị định', '30/2020/NĐ-CP', '5/3/2020', 'Chính phủ', ('5',))
    """
    cited = _numbered(text) if "/" in text else []
    if "Luật" in text or "Pháp lệnh" in text or "Bộ luật" in text:
        cited = sorted([*_named(text, cited), *cited], key=_start_of)
    if not cited:
        return ()
    provisions: tuple[FoundProvision, ...] | None = None
    found: list[Citation] = []
    for index, one in enumerate(cited):
        pointing = None
        if _POINTED_AT.search(text[max(0, one.start - _WORDS_BEFORE) : one.start]) is not None:
            provisions = parse_provisions(text) if provisions is None else provisions
            pointing = _pointing(text, one.start, provisions)
        limit = cited[index + 1].start if index + 1 < len(cited) else len(text)
        found.append(_read_on(text, one, limit, pointing))
    return tuple(found)


def _numbered(text: str) -> list[_Cited]:
    found: list[_Cited] = []
    for match in _numbers(text):
        number, end = _number(match)
        if number is None:
            continue
        start = match.start()
        word = max(text.rfind("số", max(0, start - 8), start), text.rfind("Số", max(0, start - 8), start))
        has_word = word >= 0 and _WORD_NUMBER.fullmatch(text, word, start) is not None
        before = word if has_word else start
        kind, opens = kind_before(text, before) or (None, before)
        title = None
        if kind is None and _OF_PARLIAMENT.fullmatch(number.groups[-1]):
            kind, opens, title = _statute_before(text, before) or (None, before, None)
        elif kind is None and found and _is_listed(text, found[-1].number_end, before):
            kind = found[-1].kind
        is_told = has_word and len("".join(number.groups)) > 1  # "đường số 5/A" is no document
        if kind is not None or is_told:
            found.append(_Cited(opens, end, start, end, kind, number, title))
    return found


def _is_listed(text: str, end: int, start: int) -> bool:
    """Tell whether a number goes on with a list: "các Công văn số 12/SNV-VP ngày 02/01/2024 và 15/SNV-VP"."""
    return start - end <= _LONGEST_LINK and _LISTED.fullmatch(text, end, start) is not None


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """Yield what looks like a number with its symbol, in order: what stands around the strokes of a text."""
    position = 0
    for stroke in _STROKE.finditer(text):
        begin = max(position, stroke.start() - _BEFORE_STROKE)
        while begin <= stroke.start():
            match = _NUMBER.search(text, begin, stroke.start() + _BEHIND_STROKE)
            if match is None:
                break
            begin = match.end()
            if begin > stroke.start():
                position = begin
                yield match


def _number(match: re.Match[str]) -> tuple[CitedNumber | None, int]:
    """Return the number without what was typed behind it as if it belonged to it ("02/TTr-SNV - Sở"), and its end."""
    pieces = _PIECE.findall(match["symbol"])
    kept = len(pieces)
    while kept and not _is_group(pieces[kept - 1][1]) and not _YEAR.fullmatch(pieces[kept - 1][1]):
        kept -= 1
    end = match.end()
    if kept < len(pieces):
        spans = [piece.end() for piece in _PIECE.finditer(match.string, match.start("symbol"), end)]
        end = spans[kept - 1] if kept else end
    parts = [part for _, part in pieces[:kept]]
    signs = "".join(["/" if sign == "/" else "-" for sign, _ in pieces[:kept]])
    if "/" not in signs or not any(map(_is_group, parts)):
        return None, end
    last = parts[-1]
    if "." in match["symbol"]:
        parts = [part.rstrip(".") for part in parts]
    return CitedNumber((match["serial"], *parts), signs), end - len(last) + len(parts[-1])


def _is_group(part: str) -> bool:
    """Tell whether letters are those of a symbol and no word: TTr, SNgV, P, QH15."""
    if part.isupper():
        return True
    return len([letter for letter in part if letter.isupper()]) > 1


def _statute_before(text: str, end: int) -> tuple[str, int, str | None] | None:
    """Return kind, place and name of the law whose number stands at `end`: "Luật Đấu thầu số 22/2023/QH15"."""
    opening = None
    for match in _STATUTE_WITH_NUMBER.finditer(text, max(0, end - _LONGEST_TITLE), end):
        if opening is None or not text.startswith("sửa", opening.end()):
            opening = match
    if opening is None or _ENDS.search(text, opening.end(), end) is not None:
        return None
    title = text[opening.end() : end].strip(" ,(")
    if not title or "ngày" in title:
        return None
    return " ".join(opening[0].lower().split()), opening.start(), " ".join(title.split())


def _named(text: str, numbered: list[_Cited]) -> list[_Cited]:
    """Return the laws that are cited by name and stand in no reference by number."""
    spans = [(one.start, one.number_start) for one in numbered]
    found: list[_Cited] = []
    position = 0
    for match in _STATUTE.finditer(text):
        start = match.start()
        index = bisect_left(spans, (start + 1,)) - 1
        if start < position or (index >= 0 and spans[index][0] <= start < spans[index][1]):
            continue
        pattern = _NAMES_OF_AMENDING_LAWS if text.startswith("sửa", match.end()) else _NAMES_OF_LAWS
        name = pattern.match(text, match.end(), match.end() + _LONGEST_TITLE)
        position = title_end(text, match.end(), name.end()) if name is not None else match.end()
        title = text[match.end() : position].rstrip(" ,")
        if not title:
            continue
        kind = " ".join(match[0].lower().split())
        found.append(_Cited(start, position, position, position, kind, None, " ".join(title.split())))
    return found


def _read_on(text: str, cited: _Cited, limit: int, pointing: FoundProvision | None) -> Citation:
    """Read date, issuer and subject behind a number or a name; a date may stand behind the issuer."""
    date, date_start, date_end = _date(text, cited.end)
    issuer, end = _issuer(text, max(cited.end, date_end), limit)
    if date is None and issuer is not None:
        date, date_start, date_end = _date(text, end)
        end = max(end, date_end)
    if issuer is None and text.startswith("tại", max(0, cited.start - _TAI)):
        issuer = issuer_before(text, cited.start)
    subject = None
    opening = subject_opening(text, end)
    if opening is not None and (issuer is not None or date is not None or opening[1]):
        last = min(len(text), opening[0] + _LONGEST_SUBJECT)
        if (stop := _STOP.search(text, opening[0], last)) is not None:
            last = stop.start()
        subject = " ".join(text[opening[0] : last].split()).rstrip(" ,") or None
        end = last
    return Citation(
        kind=cited.kind, number=cited.number, title=cited.title, date=date, issuer=issuer, subject=subject,
        provision=None if pointing is None else pointing.provision,
        start=cited.start if pointing is None else pointing.start, end=end,
        number_start=cited.number_start, number_end=cited.number_end, date_start=date_start, date_end=date_end,
    )  # fmt: skip


def _issuer(text: str, position: int, limit: int) -> tuple[str | None, int]:
    of = _OF.match(text, position)
    name = _NAME.match(text, of.end()) if of is not None and of.end() <= limit else None
    if of is None or name is None:
        return None, position
    end = issuer_end(text, of.end(), name.end())
    return " ".join(text[of.end() : end].split()), end


def _date(text: str, position: int) -> tuple[PartialDate | None, int, int]:
    """Return the date that begins at a position, and where it stands."""
    match = _DATE.match(text, position)
    if match is None:
        return None, 0, 0
    year = match["year"] or match["year2"] or match["year3"]
    month = match["month"] or match["month2"]
    date = PartialDate(
        year=int(year), month=int(month) if month else None, day=int(match["day"]) if match["day"] else None
    )
    return date, match.start("date"), match.end()


def _pointing(text: str, start: int, provisions: tuple[FoundProvision, ...]) -> FoundProvision | None:
    """Return the provision that ends right before a cited document, or None."""
    index = bisect_right(provisions, start, key=_end_of) - 1
    if index < 0 or start - provisions[index].end > _WORDS_BEFORE:
        return None
    named = provisions[index].provision
    if _LINK.fullmatch(text, provisions[index].end, start) is None:
        return None
    return None if "này" in (*named.articles, *named.clauses, *named.points) else provisions[index]


def _start_of(cited: _Cited) -> int:
    return cited.start


def _end_of(found: FoundProvision) -> int:
    return found.end
