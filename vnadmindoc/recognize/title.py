"""Type name and subject read back (ô 5a, 5b), also where the law knows no such type or the line says both."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from vnadmindoc.components.addressees import opens_addressees
from vnadmindoc.components.annex import parse_reference
from vnadmindoc.components.bases import is_enacting_formula
from vnadmindoc.components.divisions import parse_opening
from vnadmindoc.components.issuer import opens_a_body
from vnadmindoc.components.line import is_blank
from vnadmindoc.components.number import is_number
from vnadmindoc.components.place_date import is_place_date
from vnadmindoc.components.signature import looks_like_position
from vnadmindoc.components.title import parse_bracketed_subject, parse_kind, parse_letter_subject, parse_titled_kind
from vnadmindoc.layout import Alignment
from vnadmindoc.recognize.draft import Draft
from vnadmindoc.recognize.spots import Spot, is_all
from vnadmindoc.regulations import Regulation
from vnadmindoc.vietnamese import fold, is_capitals

__all__ = ["PROSE", "Title", "is_prose", "read_title", "read_unknown_title"]

PROSE: Final = 80
"""From this length on a line that ends like a sentence is prose, not a part of the header."""

_SUBJECT_LIMIT: Final = 1200
_LONGEST_UNKNOWN: Final = 60
_PREFIX: Final = re.compile(r"\(?\s*(?:về việc|v/v)\b", re.IGNORECASE)
_PART: Final = re.compile(r"(?:phần|chương|mục)\s+(?:thứ\s+\w{1,4}|[IVX]{1,5}|\d{1,2})[.:]?", re.IGNORECASE)
"""A line of content that the number of a division fills."""

_SHORTEST_SENTENCE: Final = 40
_GRANTS: Final = re.compile(r"(?:chứng nhận|xác nhận|cho phép|cấp phép)\b")
"""What stands below the name of the body that grants a certificate or a licence."""

_LINES_OF_SUBJECT: Final = 3
_ENDS: Final = (".", ";", ":", ",")
_OPEN_ENDED: Final = re.compile(
    r"(?:,|\b(?:và|của|về|cho|tại|trên|thành|từ|đến|các|những|với|theo|do|là|để|trong|ngày|tháng|năm))$"
)
"""How a line ends that cannot be the end of a subject."""

_SHORTEST_PHRASE: Final = 15
_NO_PHRASE: Final = re.compile(r"[.;:,…_]$|[:…_]|\.\.|^(?:Hôm nay|Kính|Tôi|Chúng tôi|Họ)\b")
_SURE, _IN_ONE_LINE, _GUESSED = 1.0, 0.7, 0.5
_See = Callable[[int, str, float], None]


class Title(NamedTuple):
    """A kind's name in lower case, the subject, and the first item after them."""

    kind: str | None
    subject: str | None
    stop: int


def is_prose(spot: Spot) -> bool:
    """Tell whether a paragraph can be no line of a head: a sentence, a basis, a division."""
    text = spot.text
    if len(text) >= PROSE and text.endswith((".", ";", ":", ",")):
        return not is_capitals(text)
    return text[:1] in "CcX" and fold(text[:12]).startswith(("căn cứ ", "xét "))


def read_title(draft: Draft, start: int, stop: int, regulation: Regulation, see: _See) -> Title:
    """Read the first line that names a type, and the subject below or behind it.

    A type of the regulation on a line of its own is certain; one that is read from a line that says more, or
    whose name the regulation does not know, is not.
    """
    prose = addressed = False
    for index in range(start, stop):
        spot = draft.spot(index)
        if spot is None or not draft.is_free(index):
            continue
        prose = prose or (spot.table is None and is_prose(spot))
        addressed = addressed or (not prose and opens_addressees(spot.text, regulation.wording))
        if prose and addressed:
            break
        if not (is_capitals(spot.text) or is_all(spot, "bold")) or is_enacting_formula(spot.text, regulation):
            continue
        kind = parse_kind(spot.text, regulation)
        if kind is not None:
            see(index, "type_name", _IN_ONE_LINE if prose else _SURE)
            return _with_subject(draft, index, stop, regulation, see, kind.name)
        if prose or spot.columns > 1 or not is_capitals(spot.text) or not _is_set_apart(spot):
            continue
        name, rest = parse_titled_kind(spot.text, regulation)
        if name is not None:
            see(index, "type_name", _IN_ONE_LINE)
            return _with_subject(draft, index, stop, regulation, see, name, rest)
    return Title(None, None, start)


def read_unknown_title(draft: Draft, start: int, stop: int, regulation: Regulation, see: _See) -> Title:
    """Read a lone line of capitals below a header as a title of a type that nobody knows: "YÊU CẦU BÁO GIÁ"."""
    for index in range(start, stop):
        spot = draft.spot(index)
        if spot is None or not draft.is_free(index) or spot.columns > 1:
            continue
        text = spot.text
        if is_prose(spot) or opens_addressees(text, regulation.wording) or parse_opening(text):
            break
        if not is_capitals(text) or len(text) > _LONGEST_UNKNOWN or any(character.isdigit() for character in text):
            continue
        if not _is_set_apart(spot) or opens_a_body(text) or looks_like_position(text):
            continue
        see(index, "type_name", _GUESSED)
        return _with_subject(draft, index, stop, regulation, see, " ".join(text.split()).strip(" .:").lower())
    return Title(None, None, start)


def _is_set_apart(spot: Spot) -> bool:
    """Tell whether a line is set like a title: centred or bold, or of no observed look, as in a text file."""
    bold = is_all(spot, "bold")
    return _is_centred(spot) or bold is True or (bold is None and spot.paragraph.format.alignment is None)


def _is_light(spot: Spot) -> bool:
    """Tell whether no word of a spot is bold, as far as that was observed."""
    weights = {run.format.bold for run in spot.paragraph.runs if run.text.strip()}
    return weights == {False}


def _is_centred(spot: Spot) -> bool:
    return spot.paragraph.format.alignment is Alignment.CENTER


def _with_subject(
    draft: Draft, index: int, stop: int, regulation: Regulation, see: _See, kind: str, rest: str | None = None
) -> Title:
    above = draft.spot(index)
    if above is not None and above.line_below is not None:
        return Title(kind, rest, index + 1)
    rest = None if rest and _names_enactor(rest) else rest
    lines = [rest] if rest else []
    about = heavy = False
    spec = regulation.find_kind(kind)
    enacts = spec is not None and spec.enacting_formula is not None
    index += 1
    while index < stop and (spot := draft.spot(index)) and draft.is_free(index):
        about = about or _PREFIX.match(spot.text) is not None
        if not about and rest and not (is_capitals(spot.text) or _is_heavy_line(spot)):
            break
        if lines == ([rest] if rest else []) and _is_enactor(draft, index, see if enacts else None):
            index += 1
            continue
        if not (_continues(draft, index, lines, regulation) or (about and lines == [rest])):
            break
        if lines and enacts and _is_post_above_bases(draft, index):
            break
        if not lines and not about and spec is not None and not (spec.subject or _is_centred(spot)):
            break  # below "GIẤY NGHỈ PHÉP", whose form has no subject, the content begins
        if heavy and lines and _is_light(spot) and not spot.text[0].islower():
            break
        heavy = heavy or is_all(spot, "bold") is True
        see(index, "subject", _SURE)
        lines.append(spot.text)
        index += 1
        if spot.line_below is not None:
            break
    subject = " ".join(" ".join(lines).split())
    subject = parse_letter_subject(subject, regulation.wording) or parse_bracketed_subject(subject) or subject
    return Title(kind, subject or None, index)


def _continues(draft: Draft, index: int, lines: list[str], regulation: Regulation) -> bool:
    """Tell whether a line carries the subject on: by its words, then by how it is set."""
    spot = draft.spot(index)
    text = spot.text if spot else ""
    if spot is None or _is_other(text, regulation) or sum(map(len, lines)) + len(text) > _SUBJECT_LIMIT:
        return False
    if not lines and _PREFIX.match(text):
        return True
    if (text.startswith("(") and not (lines and is_all(spot, "bold"))) or _is_power(draft, index, lines):
        return False
    return _is_set_on(draft, index, spot, lines)


def _is_set_on(draft: Draft, index: int, spot: Spot, lines: list[str]) -> bool:
    """Tell whether a line carries the subject on by how it is set, or by how it and the one above it end."""
    text, bold, centred = spot.text, is_all(spot, "bold"), _is_centred(spot)
    if bold is not None and spot.paragraph.format.alignment is not None:
        if lines:
            return centred or (bold and _looks_alike(draft, index) and not text.endswith(_ENDS))
        return bold or centred or _is_phrase(text)
    if lines:
        return text[0].islower() or _OPEN_ENDED.search(fold(lines[-1])) is not None or _is_last_of_head(draft, index)
    return not text.endswith((".", ";", ":"))


def _looks_alike(draft: Draft, index: int) -> bool:
    """Tell whether a bold line stands as the bold line above it does, which is part of the subject."""
    spot, above = draft.spot(index), draft.spot(index - 1)
    if spot is None or above is None or is_all(above, "bold") is not True:
        return False
    return above.paragraph.format.alignment is spot.paragraph.format.alignment


def _is_last_of_head(draft: Draft, index: int) -> bool:
    """Tell whether nothing but short lines without an end mark stands between a line and the bases or addressees."""
    for number in range(index, index + _LINES_OF_SUBJECT):
        spot = draft.spot(number)
        if spot is None or len(spot.text) >= PROSE or spot.text.endswith(_ENDS) or parse_opening(spot.text):
            return False
        below = draft.spot(number + 1)
        if below is not None and fold(below.text[:12]).startswith(("căn cứ ", "kính gửi")):
            return True
        if below is not None and _is_power(draft, number + 1, []):
            return True
    return False


def _is_phrase(text: str) -> bool:
    """Tell whether a plain line right below a title is a phrase, not a sentence, an item or a slot to fill in."""
    is_short = PROSE > len(text) >= _SHORTEST_PHRASE
    return is_short and text[0].isupper() and not _NO_PHRASE.search(text) and not parse_opening(text)


def _is_post_above_bases(draft: Draft, index: int) -> bool:
    """Tell whether a line that names a post stands right above the bases: it says who enacts, in small letters."""
    spot, below = draft.spot(index), draft.spot(index + 1)
    if spot is None or below is None or not looks_like_position(spot.text):
        return False
    return fold(below.text[:12]).startswith(("căn cứ ", "xét "))


def _is_heavy_line(spot: Spot) -> bool:
    """Tell whether a line below a title that has its subject behind it is set like the title: bold, centred."""
    return _is_centred(spot) and is_all(spot, "bold") is True and not spot.text.startswith("(")


def _names_enactor(text: str) -> bool:
    """Tell whether words behind or below a title say whose decision it is: "CỦA GIÁM ĐỐC SỞ X"; they are no subject."""
    words = fold(text)
    if not (words.startswith("của ") and is_capitals(text)) or any(map(str.isdigit, words)):
        return False
    return looks_like_position(words[4:]) or (len(text) < PROSE and opens_a_body(words[4:]))


def _is_enactor(draft: Draft, index: int, see: _See | None) -> bool:
    """Tell whether a line between title and subject says who enacts; `see` names it where the kind has that line."""
    spot = draft.spot(index)
    if spot is None or not (_names_enactor(spot.text) or _enacts_above(draft, index)):
        return False
    if see is not None:
        see(index, "enacting_power", _IN_ONE_LINE)
    return True


def _enacts_above(draft: Draft, index: int) -> bool:
    """Tell whether capitals above a subject "Về việc …" say who enacts: a post or a body."""
    spot, below = draft.spot(index), draft.spot(index + 1)
    if spot is None or below is None or not is_capitals(spot.text) or not _PREFIX.match(below.text):
        return False
    return looks_like_position(spot.text) or opens_a_body(spot.text)


def _is_other(text: str, regulation: Regulation) -> bool:
    """Tell whether a line is by its own words something else than a subject."""
    wording = regulation.wording
    return (
        opens_addressees(text, wording)
        or is_enacting_formula(text, regulation)
        or parse_reference(text) is not None
        or is_number(text, wording)
        or is_place_date(text, wording)
        or is_blank(text)
        or fold(text[:12]).startswith("căn cứ ")
        or _PART.fullmatch(text) is not None
    )


def _is_power(draft: Draft, index: int, lines: list[str]) -> bool:
    """Tell whether a line of capitals says who enacts: a post or a body right above the bases, or below a subject."""
    spot = draft.spot(index)
    if spot is None or not is_capitals(spot.text) or not (looks_like_position(spot.text) or opens_a_body(spot.text)):
        return False
    below = next((other for number in range(index + 1, index + 3) if (other := draft.spot(number))), None)
    if below is not None and is_prose(below) and fold(below.text[:12]).startswith(("căn cứ ", "xét ")):
        return True
    if lines and below is not None and len(below.text) < _SHORTEST_SENTENCE and _GRANTS.match(fold(below.text)):
        return True
    return bool(lines) and not is_capitals(lines[-1])
