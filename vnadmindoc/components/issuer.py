"""Tên cơ quan, tổ chức ban hành văn bản và cơ quan chủ quản trực tiếp (ô 2; khoản 2 Mục II)."""

from __future__ import annotations

import re
from typing import Final

from vnadmindoc.components.line import Line
from vnadmindoc.model import Issuer
from vnadmindoc.vietnamese import fold, nfc

__all__ = ["format_issuer", "opens_a_body", "parse_issuer"]

_BODY: Final = re.compile(
    r"(?:bộ|sở|ủy ban|ubnd|hđnd|hội đồng|cục|vụ|tổng cục|chi cục|trung tâm|văn phòng|ban|phòng|trường|học viện"
    r"|đại học|bệnh viện|viện|công ty|tổng công ty|tập đoàn|đảng ủy|công an|tòa án|hội|liên đoàn|kho bạc"
    r"|bảo hiểm|thanh tra|khoa|tổ|quốc hội|chính phủ|thủ tướng|chủ tịch|ngân hàng|nhà máy|xí nghiệp|chi nhánh"
    r"|trạm|đài|báo|quỹ|thư viện|bảo tàng|nhà hát|thuế|hải quan|đoàn|mặt trận|quân khu|bộ chỉ huy|kiểm toán)\b"
)
_PLACE: Final = re.compile(r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\b")
_COUNCIL: Final = re.compile(r"(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd)$")


def format_issuer(issuer: Issuer) -> tuple[Line, ...]:
    """Print the superior, if there is one, and the issuing body."""
    lines: tuple[Line, ...] = ()
    if issuer.superior:
        lines += (Line("superior_agency", issuer.superior),)
    if issuer.name:
        lines += (Line("issuing_agency", issuer.name),)
    return lines


def opens_a_body(text: str) -> bool:
    """Tell whether a line begins with a word for a kind of body (Bộ, Sở, Ủy ban, Trung tâm …)."""
    return _BODY.match(fold(text)) is not None


def parse_issuer(lines: tuple[str, ...], bold: tuple[bool | None, ...] = ()) -> tuple[Issuer, tuple[str, ...]]:
    """Read the lines of the header's left side. Returns the issuer and each line's component.

    `bold` tells for each line whether it is bold where that is known: the issuing body is, its superior
    is not (điểm b). Without that the last body named is the issuer; "ỦY BAN NHÂN DÂN" and "TỈNH X" on two
    lines are one body.
    """
    names = [nfc(line).strip() for line in lines]
    if not names:
        return Issuer(), ()
    split = _split_by_weight(bold) if len(bold) == len(names) else None
    if split is None:
        split = _split_by_words(names, is_one=len(bold) == len(names) and all(bold))
    superior = " ".join(names[:split]) or None
    name = " ".join(names[split:]) or None
    components = ("superior_agency",) * split + ("issuing_agency",) * (len(names) - split)
    return Issuer(superior=superior, name=name), components


def _split_by_weight(bold: tuple[bool | None, ...]) -> int | None:
    if None in bold:
        return None
    first = next((index for index, is_bold in enumerate(bold) if is_bold), len(bold))
    if first == len(bold) or not all(bold[first:]):
        return None
    return first if first or len(bold) == 1 else None


def _split_by_words(names: list[str], *, is_one: bool) -> int:
    """Return where the issuer begins; `is_one` tells that nothing in the look of the lines parts two bodies."""
    starts = [0]
    for index in range(1, len(names)):
        before, line = fold(names[index - 1]), fold(names[index])
        continues = _PLACE.match(line) and _COUNCIL.search(before)
        if not continues and opens_a_body(names[index]):
            starts.append(index)
    if len(starts) == 1 and len(names) > 1 and not is_one and not _PLACE.match(fold(names[1])) and len(names[0]) > 12:  # noqa: PLR2004 - shorter first lines are wrapped words
        return 1
    return starts[-1]
