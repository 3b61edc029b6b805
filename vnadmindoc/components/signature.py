"""Quyền hạn, chức vụ, họ tên của người ký (ô 7a, 7b; khoản 7 Mục II)."""

from __future__ import annotations

import re
from typing import Final

from vnadmindoc.components.issuer import opens_a_body
from vnadmindoc.components.line import Line, is_blank, is_placeholder
from vnadmindoc.model import Authority, Capacity, Signature
from vnadmindoc.vietnamese import fold, is_capitals, looks_like_person_name, nfc

__all__ = [
    "format_signature",
    "is_party_caption",
    "is_signing_hint",
    "looks_like_position",
    "names_signer",
    "parse_capacity",
    "parse_signature",
]

_MARK: Final = re.compile(r"(?P<mark>TUQ|T/?M|K/?T|T/?L|T/?UQ|Q)(?:\s*+[./]\s*+|\s++)(?P<principal>\S.*)")
_MARK_INITIALS: Final = frozenset("TKQ")
_RAW_INITIALS: Final = _MARK_INITIALS | {"\u212a"}
"""The same in whatever Unicode form: the sign of the kelvin is a K in form C."""
_NEXT_MARK: Final = re.compile(r"(?<!\s)\s++(?=(?:TUQ|KT|TL|Q)\.\s*\S)")
_STOPPED: Final = re.compile(r"(?P<mark>TUQ|TM|KT|TL|Q)\.(?P<principal>\S.*)")
_POSITION: Final = re.compile(
    r"(?:phó\s+)?(?:chủ tịch|giám đốc|tổng giám đốc|bộ trưởng|thứ trưởng|thủ tướng|chánh|trưởng|cục trưởng|vụ trưởng"
    r"|chi cục trưởng|tổng cục trưởng|viện trưởng|hiệu trưởng|thủ trưởng|tư lệnh|chính ủy|chủ nhiệm|thống đốc"
    r"|tổng (?:biên tập|thư ký|bí thư|thanh tra|kiểm toán|tham mưu|chỉ huy|lãnh sự|công trình sư|phụ trách|quản lý|đội)"
    r"|tổ trưởng|đội trưởng|trạm trưởng|hạt trưởng|bí thư|thư ký|chủ tọa|chủ trì|người|kế toán|hội trưởng|đại diện"
    r"|phụ trách|lãnh đạo|ủy viên|chuyên viên|kiểm soát viên|quyền (?:chủ tịch|giám đốc|hiệu trưởng|trưởng))\b"
    r"|phó\b"
)
_HALF_LINE: Final = 90
"""Half a page is too narrow for a post's name of so many letters."""

_HINTS: Final = "(ĐđKk"
_HINT: Final = re.compile(
    r"(?:\((?:chữ ký|ký|đã ký|họ và tên|họ tên|họ, tên|ghi rõ)[^()]*\)\s?)+|(?:đã ký|ký tên)[.:]?"
)
_HINT_BEHIND: Final = re.compile(
    r"(?<=[^\s)])\s*(?:\((?:chữ ký|ký|kí|họ và tên|họ tên|họ, tên|ghi rõ)[^()]*\)\s?)+$", re.IGNORECASE
)
"""How to sign, on the line of the post: "Người lập (Ký, ghi rõ họ tên)"."""

_SIGNED_NAME: Final = re.compile(r"^\(?\s*[ĐđÐ]ã ký\s*\)?\s*[:.]\s*(?=\S)|(?<=\w)\s*\(\s*[ĐđÐ]ã ký\s*\)$")
"""What stands before or behind the name in a copy that says it was signed: "Đã ký: Lê Văn A", "Lê Văn A (đã ký)"."""

_TERM: Final = re.compile(r"(?:nhiệm kỳ|khóa)\s+(?:[ivxlc]+|\d[\d\s–-]*)\b")
"""The term of a body that signs, below its name."""

_SIDE: Final = re.compile(r"\bbên\b")
"""What names a side of an agreement, and no body: "ĐẠI DIỆN BÊN B"."""

_PARTY: Final = re.compile(r"đại diện\b(?!.*\b(?:giám đốc|trưởng)\b)")


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
    if text[:1].isalpha() and text[0] not in _RAW_INITIALS:
        return None
    line = nfc(text).strip()
    if line[:1] not in _MARK_INITIALS:
        return None
    match = _STOPPED.fullmatch(line) or _MARK.fullmatch(line)
    if match is None or not (is_capitals(match["principal"][:60]) or _is_post_in_lower_case(line, match)):
        return None
    mark = match["mark"].replace("/", "") + "."
    return Capacity(authority=Authority(mark), principal=" ".join(match["principal"].split()).strip(" -–"))


def _is_post_in_lower_case(line: str, match: re.Match[str]) -> bool:
    """Tell whether a line sets its principal in small letters: "KT. Giám đốc", a line that is no sentence."""
    principal = match["principal"]
    return (
        line[len(match["mark"]) : len(match["mark"]) + 1] == "."
        and principal[0].isupper()
        and looks_like_position(principal)
        and not line.endswith((".", ";", ",", ":"))
    )


def names_signer(text: str) -> bool:
    """Tell whether a line says who signs or for whom: a mark of authority with its principal, or a post."""
    return looks_like_position(text) or parse_capacity(text) is not None


def parse_capacities(text: str) -> tuple[Capacity, ...]:
    """Read a line that may hold the whole chain: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH" typed on one line."""
    pieces = _NEXT_MARK.split(nfc(text).strip())
    read = tuple(capacity for piece in pieces if (capacity := parse_capacity(piece)))
    return read if len(read) == len(pieces) else ((whole,) if (whole := parse_capacity(text)) else ())


def looks_like_position(text: str) -> bool:
    """Tell whether a line is a post by its words: GIÁM ĐỐC, PHÓ CHỦ TỊCH, Trưởng phòng."""
    return len(text) < _HALF_LINE and _POSITION.match(fold(text)) is not None


def is_signing_hint(text: str) -> bool:
    """Tell whether a line says only how or that it is signed: "(Ký, ghi rõ họ tên)", "Đã ký"."""
    return text[:1] in _HINTS and _HINT.fullmatch(fold(text)) is not None


def parse_signature(lines: tuple[str, ...]) -> tuple[Signature, tuple[str, ...]]:
    """Read the lines of one signature from the top. Returns it with each line's component.

    A line that is neither authority, post nor name is "unlabelled": "(Đã ký)", dots, and the caption that says
    for whom one signs ("ĐẠI DIỆN BÊN A", the name of a department above the post of its head).
    """
    texts = [_HINT_BEHIND.sub("", " ".join(nfc(line).split())) for line in lines]
    components = ["unlabelled"] * len(texts)
    capacities: list[Capacity] = []
    position: list[str] = []
    other: list[str] = []
    name_at = _name_at(texts)
    for index, text in enumerate(texts):
        if index == name_at or is_signing_hint(text) or is_blank(text):
            continue
        found = parse_capacities(text) if not position else ()
        if found:
            capacities += found
            components[index] = "competence"
        elif (name_at is not None and index > name_at) or (
            not capacities and not position and (_is_caption(texts, index) or _is_heading(texts, index))
        ):
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
    if not position and not capacities and (caption := _caption_for_post(texts[:name_at])) is not None:
        position.append(texts[caption])
        components[caption] = "position"
    if name_at is not None:
        components[name_at] = "full_name"
    signature = Signature(
        capacities=tuple(capacities),
        position=" ".join(position) or None,
        other_position=" ".join(other) or None,
        name=_SIGNED_NAME.sub("", texts[name_at]).rstrip(".") or None if name_at is not None else None,
    )
    return signature, tuple(components)


def is_party_caption(text: str) -> bool:
    """Tell whether a line names the party for whom one signs: "ĐẠI DIỆN BÊN A"."""
    return is_capitals(text) and _PARTY.match(fold(text)) is not None


def _is_caption(texts: list[str], index: int) -> bool:
    """Tell whether a line says for whom one signs: a party, or a unit above a post."""
    text = texts[index]
    if is_party_caption(text) or (index and is_party_caption(texts[index - 1]) and fold(text).startswith("của ")):
        return True
    following = next((line for line in texts[index + 1 :] if not is_blank(line)), "")
    if not (is_capitals(text) and opens_a_body(text)) or looks_like_position(text):
        return False
    return names_signer(following)


def _caption_for_post(texts: list[str]) -> int | None:
    """Return the caption that says as what one signs where no post does: "ĐẠI DIỆN CÔNG TY", not a side's."""
    return next((at for at, text in enumerate(texts) if is_party_caption(text) and not _SIDE.search(fold(text))), None)


def _is_heading(texts: list[str], index: int) -> bool:
    """Tell whether a line in small letters only heads the column of a signer: "Ý kiến của phòng" above a post."""
    if is_capitals(texts[index]) or looks_like_position(texts[index]):
        return False
    return any(is_capitals(text) and looks_like_position(text) for text in texts[index + 1 :])


def _continues(components: list[str], index: int, capacities: list[Capacity], text: str, is_post: bool) -> bool:
    """Tell whether a line carries on the principal above it: "TM. ỦY BAN …" / "TỈNH X", "TM. BAN …" / "Khóa II"."""
    return (
        bool(capacities)
        and components[index - 1] == "competence"
        and (is_capitals(text) or _TERM.match(fold(text)) is not None)
        and not is_post
        and (capacities[-1].authority is Authority.ON_BEHALF)
    )


def _name_at(texts: list[str]) -> int | None:
    for index in range(len(texts) - 1, -1, -1):
        signed = _SIGNED_NAME.sub("", texts[index])
        text = signed.rstrip(".")
        if is_signing_hint(text) or is_blank(text) or parse_capacity(text):
            continue
        if not is_capitals(text) and looks_like_person_name(text, allow_rank=True) and not looks_like_position(text):
            return index
        if signed != texts[index] and text:
            return index
        if index == 0 or any(not is_blank(line) for line in texts[index + 1 :] if not is_signing_hint(line)):
            continue
        if is_placeholder(text):
            return index
        if is_capitals(text) and looks_like_person_name(text.title()) and not looks_like_position(text):
            return index
    return None
