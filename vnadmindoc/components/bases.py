"""Thẩm quyền ban hành, căn cứ ban hành và lời ban hành (ô 6; điểm a khoản 6 Mục II; Mẫu 1.1 - 1.3)."""

from __future__ import annotations

import re

from vnadmindoc.components.line import Line, strip_end
from vnadmindoc.components.once import once
from vnadmindoc.regulations import KindSpec, Regulation
from vnadmindoc.vietnamese import fold, nfc

__all__ = ["format_bases", "is_enacting_formula", "looks_like_basis", "opens_as_basis", "parse_basis"]

_LONGEST_FORMULA = 40
_OPENING = re.compile(r"(?:căn cứ|xét|theo đề nghị|trên cơ sở)\b")
_INITIALS = frozenset("CcXxTt")
_REQUEST = re.compile(
    r", [^,;]*\b(?:ban hành|báo cáo|đề nghị|xây dựng|thông báo|kính trình|trình|có ý kiến|trả lời|hướng dẫn)\b"
)


def format_bases(enacting_power: str | None, bases: tuple[str, ...], kind: KindSpec) -> tuple[Line, ...]:
    """Print the enacting power, one basis a line (`;` behind each, `.` behind the last), the formula."""
    lines: list[Line] = []
    if enacting_power:
        lines.append(Line("enacting_power", enacting_power))
    last = len(bases) - 1
    lines += [Line("basis", f"{basis}{'.' if index == last else ';'}") for index, basis in enumerate(bases)]
    if kind.enacting_formula:
        lines.append(Line("enacting_formula", kind.enacting_formula))
    return tuple(lines)


def is_enacting_formula(text: str, regulation: Regulation, *, without_colon: bool = False) -> bool:
    """Recognize "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:" with or without letter spacing; `without_colon` below bases only."""
    if len(text) > _LONGEST_FORMULA or not (without_colon or text.rstrip().endswith(":")):
        return False
    words = fold(text).replace(" ", "").rstrip(":")
    return words in _formulas(regulation)


@once
def _formulas(regulation: Regulation) -> frozenset[str]:
    """Return the letters of every formula."""
    printed = [kind.enacting_formula for kind in regulation.kinds if kind.enacting_formula]
    return frozenset(fold(formula).replace(" ", "").rstrip(":") for formula in printed)


def looks_like_basis(text: str, *, after_basis: bool) -> bool:
    """Tell whether a paragraph is a basis by its own words, where no formula follows to prove it."""
    if text.lstrip()[:1] not in _INITIALS:
        return False
    folded = fold(text).strip()
    if not _OPENING.match(folded) or folded.endswith(":"):
        return False
    if folded.endswith((";", ",")):
        return True
    return folded.endswith(".") and not folded.endswith("./.") and (after_basis or not _REQUEST.search(folded))


def opens_as_basis(text: str) -> bool:
    """Tell whether a paragraph begins as a basis does, whatever it ends with: what a formula follows needs no more."""
    return text.lstrip()[:1] in _INITIALS and _OPENING.match(fold(text)) is not None


def parse_basis(text: str) -> str:
    """Read one basis without its end mark."""
    return " ".join(strip_end(nfc(text)).split())
