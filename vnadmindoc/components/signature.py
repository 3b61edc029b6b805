"""Quyền hạn, chức vụ, họ tên của người ký (ô 7a, 7b; khoản 7 Mục II)."""

from __future__ import annotations

import re
from typing import Final

from vnadmindoc.components.line import Line
from vnadmindoc.model import Authority, Capacity, Signature
from vnadmindoc.vietnamese import fold, is_capitals, looks_like_person_name, nfc

__all__ = ["format_signature", "looks_like_position", "parse_capacity", "parse_signature"]

_MARK: Final = re.compile(r"(?P<mark>TUQ|T/?M|K/?T|T/?L|T/?UQ|Q)\s*(?:\.\s*|/\s*|\s+)(?P<principal>\S.*)")
_NEXT_MARK: Final = re.compile(r"\s+(?=(?:TUQ|KT|TL|Q)\.\s*\S)")
_STOPPED: Final = re.compile(r"(?P<mark>TUQ|TM|KT|TL|Q)\.(?P<principal>\S.*)")
_POSITION: Final = re.compile(
    r"(?:phó\s+)?(?:chủ tịch|giám đốc|tổng giám đốc|bộ trưởng|thứ trưởng|thủ tướng|chánh|trưởng|cục trưởng|vụ trưởng"
    r"|chi cục trưởng|tổng cục trưởng|viện trưởng|hiệu trưởng|thủ trưởng|tư lệnh|chính ủy|chủ nhiệm|tổng|thống đốc"
    r"|tổ trưởng|đội trưởng|trạm trưởng|bí thư|thư ký|chủ tọa|chủ trì|người|kế toán|hội trưởng|đại diện|phụ trách)\b"
    r"|phó\b"
)
_PLACEHOLDER: Final = re.compile(r"\[[^\[\]]+\]")
"""What a template leaves to be filled in: "[họ tên người ký]"."""

_HINT: Final = re.compile(r"\((?:chữ ký|ký|đã ký)[^()]*\)$")


def format_signature(signature: Signature, role: str | None = None) -> tuple[Line, ...]:
    """Print a signature from the top: role, capacities, position, other position, name."""
    lines = [Line("position", role)] if role and signature.position != role else []
    lines += [Line("competence", f"{capacity.authority} {capacity.principal}") for capacity in signature.capacities]
    if signature.position:
        lines.append(Line("position", signature.position))
    if signature.other_position:
        lines.append(Line("other_position", signature.other_position))
    if signature.name:
        lines.append(Line("full_name", signature.name))
    return tuple(lines)


def parse_capacity(text: str) -> Capacity | None:
    """Read a line of authority: "KT. GIÁM ĐỐC", also "KT.GIÁM ĐỐC", "TM GIÁM ĐỐC", "T/M BAN …"."""
    line = nfc(text).strip()
    match = _STOPPED.fullmatch(line) or _MARK.fullmatch(line)
    if match is None or not is_capitals(match["principal"][:60]):
        return None
    mark = match["mark"].replace("/", "") + "."
    return Capacity(authority=Authority(mark), principal=re.sub(r"\s+", " ", match["principal"]).strip())


def parse_capacities(text: str) -> tuple[Capacity, ...]:
    """Read a line that may hold the whole chain: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH" typed on one line."""
    pieces = _NEXT_MARK.split(nfc(text).strip())
    read = tuple(capacity for piece in pieces if (capacity := parse_capacity(piece)))
    return read if len(read) == len(pieces) else ((whole,) if (whole := parse_capacity(text)) else ())


def looks_like_position(text: str) -> bool:
    """Tell whether a line is a post by its words: GIÁM ĐỐC, PHÓ CHỦ TỊCH, Trưởng phòng."""
    return len(text) < 90 and _POSITION.match(fold(text).strip()) is not None  # noqa: PLR2004 - a line of a half page


def parse_signature(lines: tuple[str, ...]) -> tuple[Signature, tuple[str, ...]]:
    """Read the lines of one signature from the top. Returns it with each line's component.

    A line that is neither authority, post nor name ("(Đã ký)") is "unlabelled".
    """
    texts = [re.sub(r"\s+", " ", nfc(line)).strip() for line in lines]
    components = ["unlabelled"] * len(texts)
    capacities: list[Capacity] = []
    position: list[str] = []
    other: list[str] = []
    name_at = _name_at(texts)
    for index, text in enumerate(texts):
        if index == name_at or _HINT.fullmatch(fold(text)):
            continue
        found = parse_capacities(text) if not position else ()
        if found:
            capacities += found
            components[index] = "competence"
        elif name_at is not None and index > name_at:
            continue
        elif position and not is_capitals(text):
            other.append(text)
            components[index] = "other_position"
        elif _continues(components, index, capacities, text, looks_like_position(text)):
            last = capacities[-1]
            capacities[-1] = Capacity(authority=last.authority, principal=f"{last.principal} {text}")
            components[index] = "competence"
        else:
            position.append(text)
            components[index] = "position"
    if name_at is not None:
        components[name_at] = "full_name"
    signature = Signature(
        capacities=tuple(capacities),
        position=" ".join(position) or None,
        other_position=" ".join(other) or None,
        name=texts[name_at] if name_at is not None else None,
    )
    return signature, tuple(components)


def _continues(components: list[str], index: int, capacities: list[Capacity], text: str, is_post: bool) -> bool:
    """Tell whether a capitals line carries on the principal above it: "TM. ỦY BAN NHÂN DÂN" / "TỈNH X"."""
    return (
        bool(capacities)
        and components[index - 1] == "competence"
        and is_capitals(text)
        and not is_post
        and (capacities[-1].authority is Authority.ON_BEHALF)
    )


def _name_at(texts: list[str]) -> int | None:
    for index in range(len(texts) - 1, -1, -1):
        text = texts[index]
        if _HINT.fullmatch(fold(text)) or parse_capacity(text):
            continue
        if not is_capitals(text) and looks_like_person_name(text, allow_rank=True) and not looks_like_position(text):
            return index
        if index and _PLACEHOLDER.fullmatch(text) and index == len(texts) - 1:
            return index
        if index == len(texts) - 1 and index > 0 and is_capitals(text) and looks_like_person_name(text.title()):
            return None if looks_like_position(text) else index
    return None
