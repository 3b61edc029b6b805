"""Nơi nhận (ô 9b; khoản 9 Mục II), with the drafter's mark (ô 12; khoản 3 Mục III)."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from vnadmindoc.components.line import Line, is_blank, strip_dash, strip_end, without_label
from vnadmindoc.model import ArchiveNote, DrafterMark, Recipients
from vnadmindoc.pattern import fill
from vnadmindoc.regulations import Wording
from vnadmindoc.vietnamese import fold, nfc

__all__ = ["format_recipients", "opens_recipients", "parse_recipients"]

_LABEL: Final = 7
"""How many times its own length the label and what decides on it can take, with blanks and decomposed letters."""

_REMARK: Final = r"(?:\([^()]{1,40}\)|(?:văn bản|bản này|như sau)\b)"
"""What people put behind the label: "Nơi nhận (để thực hiện):", "Nơi nhận văn bản:"."""

_SENT_TO: Final = r"nơi gửi\s*:\s*$"
"""Another label that some offices print, on a line of its own."""

_SENT: Final = re.compile(_SENT_TO)
_ONLY_REMARK: Final = re.compile(rf"{_REMARK}\s*:?\s*", re.IGNORECASE)
_DASHED: Final = re.compile(r"\s*[-–—•+*]")
_IN_A_ROW: Final = re.compile(r"(?<=;)\s+(?=[-–—]\s*\w)")
"""Where one recipient ends and the next begins that stands on the same line."""

_DRAFTER: Final = re.compile(
    r"(?P<notation>[A-ZĐ][A-ZĐ.]{0,11}?|[a-zđ]{1,8}(?=\s*\.))\s*+(?:\.\s*+)?\((?P<copies>\d+)\)\.?"
)
"""The mark is in capitals by khoản 3 of Mục III and in lower case by Mục V, STT 11: in either it is one."""


def format_recipients(recipients: Recipients, wording: Wording) -> tuple[Line, ...]:
    """Print the label, one recipient a line, the archive note last, the drafter's mark below."""
    if recipients == Recipients():
        return ()
    lines = [Line("recipients_label", wording.recipients)]
    last = len(recipients.entries) - 1
    for index, entry in enumerate(recipients.entries):
        ends = index == last and recipients.archive is None
        lines.append(Line("recipient", f"- {entry}{'.' if ends else ';'}"))
    if recipients.archive:
        lines.append(Line("archive_note", f"- {fill(wording.archive, archive=str(recipients.archive))}."))
    if recipients.drafter:
        lines.append(Line("drafter_mark", _format_drafter(recipients.drafter)))
    return tuple(lines)


def _format_drafter(drafter: DrafterMark) -> str:
    notation = f"{drafter.notation}." if drafter.notation else ""
    return notation + (f"({drafter.copies})" if drafter.copies else "")


def opens_recipients(text: str, wording: Wording) -> bool:
    """Tell whether a line is the label "Nơi nhận", with or without its colon, with or without an entry behind."""
    line = text.lstrip()
    if line[:1] not in _initials(wording.recipients):
        return False
    return _label(wording.recipients).match(fold(line[: _LABEL * len(wording.recipients)])) is not None


@cache
def _initials(words: str) -> frozenset[str]:
    """Return the letters with which a line may begin that begins with these words."""
    first = words[:1]
    return frozenset((first, first.upper(), first.lower()))


@cache
def _label(words: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(fold(words).rstrip(': '))}\s*(?:{_REMARK}\s*(?::|$)|:|$|-)|{_SENT_TO}")


@cache
def _archiving(words: str) -> re.Pattern[str]:
    """Return the expression of an archive note, by its words in the regulation ("Lưu: …")."""
    word = re.escape(fold(words.split(":", maxsplit=1)[0]))
    return re.compile(rf"{word}\s*(?::|\s|$)\s*(?P<kept>.*)", re.IGNORECASE)


def parse_recipients(lines: tuple[str, ...], wording: Wording) -> tuple[Recipients, tuple[str, ...]]:
    """Read the label's line and those below it. Returns the recipients and each line's component."""
    first = "" if _SENT.match(fold(lines[0]).lstrip()) else without_label(lines[0], wording.recipients)
    if (remark := _ONLY_REMARK.match(first)) and ":" not in nfc(lines[0]).partition(remark[0])[0]:
        first = first[remark.end() :]
    archiving = _archiving(wording.archive)
    entries: list[str] = []
    archive: ArchiveNote | None = None
    drafter: DrafterMark | None = None
    components = ["recipients_label"] + [""] * (len(lines) - 1)
    above = kept = before = ""
    dashed = False
    pieces = [(at, piece) for at, line in enumerate([first, *lines[1:]]) for piece in _IN_A_ROW.split(nfc(line))]
    for number, (index, piece) in enumerate(pieces):
        text = " ".join(piece.split())
        mark = _DRAFTER.fullmatch(text)
        entry = strip_end(strip_dash(text))
        if not entry or is_blank(entry):
            components[index] = components[index] or "recipient"
        elif archive is not None and mark and not above.endswith(","):
            drafter = DrafterMark(notation=mark["notation"].rstrip("."), copies=int(mark["copies"]) or None)
            components[index] = "drafter_mark"
        elif match := archiving.match(entry):
            kept = match["kept"]
            archive = _archive(kept)
            components[index] = "archive_note"
        elif number and not _DASHED.match(text) and before == "archive_note" and _is_open(above):
            kept += f"{',' if above.endswith(',') else ''} {entry}"
            archive = _archive(kept)
            components[index] = "archive_note"
        else:
            if number > 1 and entries and dashed and not _DASHED.match(text) and _is_open(above):
                entries[-1] += f"{',' if above.endswith(',') else ''} {entry}"
            else:
                entries.append(entry)
            components[index] = components[index] or "recipient"
        dashed = dashed or _DASHED.match(text) is not None
        above, before = text, components[index]
    return Recipients(entries=tuple(entries), archive=archive, drafter=drafter), tuple(components)


def _archive(kept: str) -> ArchiveNote | None:
    return None if is_blank(kept) else ArchiveNote.parse(kept)


def _is_open(text: str) -> bool:
    """Tell whether a line without an end mark goes on in the next one."""
    return not text.endswith((";", "."))
