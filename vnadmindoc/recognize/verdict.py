"""What a file is: an administrative document, a document under another regime, or neither.

The verdict says whether the rules of the decree apply at all. It is given by evidence that adds up, so that
a form, a contract or an annex on its own is not accused of what it was never meant to have.
"""

from __future__ import annotations

import re
from typing import Final

from vnadmindoc.components.annex import parse_annex_label
from vnadmindoc.recognize.draft import Draft
from vnadmindoc.recognize.foot import Foot
from vnadmindoc.recognize.head import Head
from vnadmindoc.recognize.reading import Verdict
from vnadmindoc.recognize.spots import Spot
from vnadmindoc.regulations import Regulation
from vnadmindoc.vietnamese import fold

__all__ = ["judge"]

_NORMATIVE: Final = re.compile(r"(?:19\d\d|20[\d\s._…]{1,6})/[A-ZĐ]|VBHN\b")
_NORMATIVE_KINDS: Final = frozenset(
    {"bộ luật", "luật", "pháp lệnh", "nghị định", "thông tư", "thông tư liên tịch", "lệnh"}
)
_BOTH_KINDS: Final = frozenset({"nghị quyết", "quyết định"})
"""Kinds of Điều 7 that are normative documents where their number holds a year."""

_OF_A_LAW: Final = re.compile(r"(?:điều 1|chương i)\b|.{0,60}\b\d{1,4}/(?:19|20)\d\d/[A-ZĐ]", re.IGNORECASE)
"""A line that a normative document has and a text about one has not: its first article, its number with a year."""

_PARTY_CODE: Final = re.compile(r"\w+/\w+")
_PARTY_NUMBER: Final = re.compile(r"số\s*+(?::\s*+)?\d*+\s*+-\s*+\w++/\w++")
_FORM: Final = re.compile(r"(?:đơn|tờ khai|giấy đề nghị|bản cam kết|bản khai|sơ yếu|phiếu|giấy ủy quyền|bản kê)\b")
_FIRST_PAGE: Final = 40
_ENOUGH: Final = 3

_IS_NORMATIVE: Final = "văn bản quy phạm pháp luật: thể thức theo Nghị định 78/2025/NĐ-CP và 187/2025/NĐ-CP"
_IS_PARTY: Final = "văn bản của Đảng: thể thức theo quy định và hướng dẫn của Đảng"
_IS_ATTACHED: Final = "văn bản ban hành kèm theo văn bản khác: không có số, ký hiệu, thời gian ban hành riêng"
_IS_ANNEX: Final = "phụ lục tách rời: thể thức xét cùng văn bản mà nó kèm theo"
_IS_FORM: Final = "đơn, tờ khai hoặc biểu mẫu để điền: không do cơ quan, tổ chức ban hành"
_IS_CONTRACT: Final = "hợp đồng, biên bản giữa các bên: không có cơ quan, tổ chức ban hành"
_IS_UNLISTED: Final = "tên loại không thuộc Điều 7 và không có số, ký hiệu: không xét theo thể thức văn bản hành chính"
_IS_NOTHING: Final = "không nhận ra các thành phần thể thức của một văn bản hành chính"


def judge(draft: Draft, head: Head, foot: Foot, regulation: Regulation) -> tuple[Verdict, str | None]:
    """Return the verdict on what was recognized, with its reason in Vietnamese where it is not "administrative"."""
    texts = [item.text for item in draft.items[:_FIRST_PAGE] if isinstance(item, Spot)]
    symbol = str(head.number.symbol or "")
    may_be = head.kind in _BOTH_KINDS or regulation.find_kind(head.kind) is None
    is_law = head.kind in _NORMATIVE_KINDS and (len(head.evidence) >= _ENOUGH or any(map(_OF_A_LAW.match, texts)))
    if (may_be and _NORMATIVE.match(symbol)) or is_law:
        return "other_regime", _IS_NORMATIVE
    if _is_partys(texts, head, symbol):
        return "other_regime", _IS_PARTY
    if (head.kind or "").startswith("hợp đồng") and head.issuer.name is None:
        return "not_administrative", _IS_CONTRACT
    if symbol == "" and "number" not in head.evidence:
        reason = _why_not(texts, head, foot, regulation)
        if reason is not None:
            return "not_administrative", reason
    if _weigh(head, foot) < _ENOUGH or not (head.kind or "number" in head.evidence):
        return "not_administrative", _IS_NOTHING
    return "administrative", None


def _is_partys(texts: list[str], head: Head, symbol: str) -> bool:
    if any(fold(text) == "đảng cộng sản việt nam" for text in texts if text[:1] in "ĐđÐ" and len(text) < _FIRST_PAGE):
        return True
    if "national_name" in head.evidence:
        return False
    return _PARTY_CODE.fullmatch(symbol) is not None and any(
        _PARTY_NUMBER.fullmatch(fold(text)) for text in texts if text[:1] in "Ss"
    )


def _why_not(texts: list[str], head: Head, foot: Foot, regulation: Regulation) -> str | None:
    """Return why a page without a number is no document of an office, or None."""
    first = texts[0] if texts else ""
    kind = head.kind or ""
    is_distributed = bool(foot.recipients.entries or foot.recipients.archive)
    if parse_annex_label(first, regulation.wording)[0]:
        return _IS_ANNEX
    if head.reference is not None:
        return _IS_ATTACHED
    if _FORM.match(kind) and not is_distributed:
        return _IS_FORM
    if kind and regulation.find_kind(kind) is None and not is_distributed:
        return _IS_UNLISTED
    return _without_issuer(head, regulation) if head.issuer.name is None else None


def _without_issuer(head: Head, regulation: Regulation) -> str | None:
    kind = head.kind or ""
    if kind.startswith("biên bản"):
        return _IS_CONTRACT
    spec = regulation.find_kind(head.kind)
    if spec is not None and not spec.number:
        return None
    return _IS_FORM if kind and "national_name" in head.evidence else _IS_NOTHING


def _weigh(head: Head, foot: Foot) -> int:
    """Count the signs of a document: its frame, its issuer, number, date, title, addressees, foot."""
    signs = (
        bool({"national_name", "motto"} & head.evidence),
        head.issuer.name is not None,
        "number" in head.evidence,
        "place_date" in head.evidence or foot.place_date is not None,
        bool({"type_name", "letter_subject"} & head.evidence),
        bool(head.addressees),
        bool(foot.recipients.entries or foot.recipients.archive or foot.signatures),
    )
    return sum(signs)
