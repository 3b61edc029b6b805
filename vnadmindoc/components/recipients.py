"""Nơi nhận (ô 9b; khoản 9 Mục II), with the drafter's mark (ô 12; khoản 3 Mục III)."""

from __future__ import annotations

import re
from typing import Final

from vnadmindoc.components.line import Line, is_blank, strip_dash, strip_end
from vnadmindoc.model import ArchiveNote, DrafterMark, Recipients
from vnadmindoc.pattern import fill
from vnadmindoc.regulations import Wording
from vnadmindoc.vietnamese import fold, nfc

__all__ = ["format_recipients", "opens_recipients", "parse_recipients"]

_LABEL: Final = 3
"""How many times its own length the label and what decides on it can take, with blanks and decomposed letters."""

_DRAFTER: Final = re.compile(r"(?P<notation>[A-ZĐ][A-ZĐ.]{0,11}?)\s*\.?\s*\((?P<copies>\d+)\)\.?")


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
    words = fold(wording.recipients).rstrip(": ")
    return re.match(rf"{words}\s*(?::|$|-)", fold(text[: _LABEL * len(words)]).strip()) is not None


def parse_recipients(lines: tuple[str, ...], wording: Wording) -> tuple[Recipients, tuple[str, ...]]:
    """Read the label's line and those below it. Returns the recipients and each line's component."""
    label = len(wording.recipients.rstrip(":"))
    first = re.sub(r"^\s*:?\s*", "", nfc(lines[0]).strip()[label:])
    archive_word = fold(wording.archive.split(":", maxsplit=1)[0])
    entries: list[str] = []
    archive: ArchiveNote | None = None
    drafter: DrafterMark | None = None
    components = ["recipients_label"] + [""] * (len(lines) - 1)
    for index, line in enumerate([first, *lines[1:]]):
        text = re.sub(r"\s+", " ", nfc(line)).strip()
        mark = _DRAFTER.fullmatch(text)
        entry = strip_end(strip_dash(text))
        if not entry or is_blank(entry):
            components[index] = components[index] or "recipient"
        elif archive is not None and mark:
            drafter = DrafterMark(notation=mark["notation"].rstrip("."), copies=int(mark["copies"]) or None)
            components[index] = "drafter_mark"
        elif match := re.match(rf"{archive_word}\s*(?::|\s|$)\s*(?P<kept>.*)", entry, re.IGNORECASE):
            archive = None if is_blank(match["kept"]) else ArchiveNote.parse(match["kept"])
            components[index] = "archive_note"
        else:
            entries.append(entry)
            components[index] = components[index] or "recipient"
    return Recipients(entries=tuple(entries), archive=archive, drafter=drafter), tuple(components)
