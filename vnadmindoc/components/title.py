"""Tên loại và trích yếu nội dung văn bản (ô 5a, 5b; khoản 5 Mục II)."""

from __future__ import annotations

import re

from vnadmindoc.components.line import Line
from vnadmindoc.regulations import KindSpec, Regulation, Wording
from vnadmindoc.vietnamese import fold, nfc

__all__ = ["format_letter_subject", "format_title", "parse_kind", "parse_letter_subject", "parse_titled_kind"]


_LONGEST = 60
_UNKNOWN = re.compile(r"(?:giấy|phiếu|thư|bản|đơn|tờ|lệnh|nghị định|thông tư|điều lệ|nội quy|hợp đồng|văn bản)\b")
"""With what words the title of another kind begins: giấy phép, phiếu trình, thư mời, đơn đề nghị."""


def format_title(kind: KindSpec, subject: str | None) -> tuple[Line, ...]:
    """Print a kind's name in capitals and the subject below it."""
    lines: tuple[Line, ...] = (Line("type_name", kind.name.upper()),) if kind.title else ()
    return lines + ((Line("subject", subject),) if subject and kind.title else ())


def format_letter_subject(subject: str, wording: Wording) -> tuple[Line, ...]:
    """Print the subject of a công văn, below its number."""
    return (Line("letter_subject", f"{wording.subject_prefix} {subject}"),)


def parse_letter_subject(text: str, wording: Wording) -> str | None:
    """Read a công văn's subject line, or None where the line is none."""
    prefix = re.escape(wording.subject_prefix)
    match = re.match(rf"\s*{prefix}\s*[.:]?\s+(.+)", nfc(text), re.IGNORECASE)
    return re.sub(r"\s+", " ", match[1]).strip() if match else None


def parse_kind(text: str, regulation: Regulation) -> KindSpec | None:
    """Recognize a title line that is a kind's name and nothing else."""
    if len(text) > _LONGEST:
        return None
    name = fold(text).strip(" .:")
    return next((kind for kind in regulation.kinds if kind.title and fold(kind.name) == name), None)


def parse_titled_kind(text: str, regulation: Regulation) -> tuple[str | None, str | None]:
    """Read a title in one line: a kind's name and the subject behind it, or a kind that the law does not know.

    Returns the kind's name in lower case and the subject, None for what is not there.
    """
    line = " ".join(nfc(text).split()).strip(" .:").lower()
    kinds = sorted((kind.name for kind in regulation.kinds if kind.title), key=len, reverse=True)
    for name in kinds:
        if fold(line).startswith(f"{fold(name)} "):
            return name, line[len(name) :].strip() or None
    if _UNKNOWN.match(line) and len(line) <= _LONGEST and not any(character.isdigit() for character in line):
        return line, None
    return None, None
