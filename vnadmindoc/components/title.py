"""Tên loại và trích yếu nội dung văn bản (ô 5a, 5b; khoản 5 Mục II)."""

from __future__ import annotations

import re
from functools import cache

from vnadmindoc.components.line import Line
from vnadmindoc.components.once import once
from vnadmindoc.regulations import KindSpec, Regulation, Wording
from vnadmindoc.vietnamese import fold, nfc

__all__ = [
    "format_letter_subject",
    "format_title",
    "parse_bracketed_subject",
    "parse_kind",
    "parse_letter_subject",
    "parse_titled_kind",
]


_LONGEST = 60
_UNKNOWN = re.compile(r"(?:giấy|phiếu|thư|bản|đơn|tờ|lệnh|văn bản|sơ yếu|yêu cầu|danh sách|bảng|dự toán)\b")
"""With what words the title of another kind begins: giấy phép, phiếu trình, thư mời, đơn đề nghị."""


_OUTSIDE = (
    "bộ luật", "luật", "pháp lệnh", "nghị định", "thông tư liên tịch", "thông tư", "điều lệ", "nội quy", "giấy phép",
    "giấy chứng nhận", "giấy xác nhận",
)  # fmt: skip
"""Types that Điều 7 does not name, with a name or subject of their own behind or below them."""

_SPACED = re.compile(r"\w(?:\s{1,4}\w){4,}")
"""Letters set apart: "B Á O  C Á O"."""

_BRACKETED = re.compile(r"\(\s*(?:v/v|về việc)\s*[.:]?\s*(?P<subject>[^()]+?)\s*\)", re.IGNORECASE)


def format_title(kind: KindSpec, subject: str | None) -> tuple[Line, ...]:
    """Print a kind's name in capitals and the subject below it."""
    lines: tuple[Line, ...] = (Line("type_name", kind.name.upper()),) if kind.title else ()
    return lines + ((Line("subject", subject),) if subject and kind.title else ())


def format_letter_subject(subject: str, wording: Wording) -> tuple[Line, ...]:
    """Print the subject of a công văn, below its number."""
    return (Line("letter_subject", f"{wording.subject_prefix} {subject}"),)


def parse_letter_subject(text: str, wording: Wording) -> str | None:
    """Read a công văn's subject line, or None where the line is none."""
    if text.lstrip().lstrip('“"')[:1].lower() != wording.subject_prefix[:1].lower():
        return None
    match = _letter_subject(wording.subject_prefix).match(nfc(text))
    if match is None:
        return None
    subject = " ".join(match[2].split())
    return subject.rstrip(' ”"') if match[1] else subject


@cache
def _letter_subject(prefix: str) -> re.Pattern[str]:
    words = re.escape(prefix)
    return re.compile(rf"\s*([“\"]?)(?:{words}|{words.replace('/', '')})\s*[.:]?\s+(.+)", re.IGNORECASE)


def parse_kind(text: str, regulation: Regulation) -> KindSpec | None:
    """Recognize a title line that is a kind's name and nothing else."""
    if len(text) > _LONGEST:
        return None
    words = fold(text).strip(" .:")
    if words[1:2] == " " and _SPACED.fullmatch(words):
        letters = words.replace(" ", "")
        return next((kind for name, kind in _printed(regulation).items() if name.replace(" ", "") == letters), None)
    return _printed(regulation).get(words)


def parse_titled_kind(text: str, regulation: Regulation) -> tuple[str | None, str | None]:
    """Read a title in one line: a kind's name and the subject behind it, or a kind that the law does not know.

    Returns the kind's name in lower case and the subject, None for what is not there.
    """
    printed = " ".join(nfc(text).split()).strip(" .:")
    line = printed.lower()
    key = fold(line)
    for name, opening in _titles(regulation):
        if key == name or key.startswith((f"{opening} ", f"{opening}: ")):
            return name, printed[len(name) :].lstrip(":. ") or None
    if _UNKNOWN.match(line) and len(line) <= _LONGEST and not any(character.isdigit() for character in line):
        return line, None
    return None, None


def parse_bracketed_subject(text: str) -> str | None:
    """Read a subject in brackets below a title: "(V/v mua sắm thiết bị)"."""
    if text[:1] != "(":
        return None
    match = _BRACKETED.fullmatch(nfc(text).strip())
    return match["subject"] if match else None


@once
def _printed(regulation: Regulation) -> dict[str, KindSpec]:
    """Return the kinds that print a title by their folded name."""
    return {fold(kind.name): kind for kind in reversed(regulation.kinds) if kind.title}


@once
def _titles(regulation: Regulation) -> tuple[tuple[str, str], ...]:
    """Return the names of types that print a title, as they are and folded: first the law's, longer ones first."""
    names = sorted((kind.name for kind in regulation.kinds if kind.title), key=len, reverse=True)
    return tuple((name, fold(name)) for name in (*names, *_OUTSIDE))
