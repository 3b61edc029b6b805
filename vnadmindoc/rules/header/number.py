"""Số, ký hiệu của văn bản (ô 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, passed, swap
from vnadmindoc.rules.fix_header import CLOSE_UP, COLON, SLASH, SYMBOL_CODE, WITHOUT_CODE
from vnadmindoc.rules.fix_words import AS_EXPECTED
from vnadmindoc.rules.orderly import has_orderly_number, has_orderly_symbol
from vnadmindoc.rules.report import Stage
from vnadmindoc.rules.rule import INAPPLICABLE, Doubt, Finding, fault, rule, rule_on
from vnadmindoc.rules.scope import absent, is_blank_form
from vnadmindoc.rules.wording import flatten

__all__ = ["RULES"]

_NUMBER: Final = re.compile(
    r"(?P<word>\s*\w+)(?P<colon>\s*:)?(?P<serial>[^/]*)(?:(?P<slash>/)(?P<symbol>.*))?", re.DOTALL
)
_DIGIT: Final = re.compile(r"\d")
_BLANKS: Final = re.compile(r"\s+")
_JOINTS: Final = re.compile(r"[-–—/]")
_LETTER: Final = re.compile(r"[^\W\d_]")
_REMARK: Final = re.compile(
    r"(?<!\s)\s++(?:[(\[].*|(?:dự\s+thảo|bản\s+sao|hỏa\s+tốc|thượng\s+khẩn|khẩn|tuyệt\s+mật|tối\s+mật|mật)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
"""What may stand behind the symbol on its line and is no part of it: a remark in brackets, a mark that is stamped."""

_JOINT: Final = re.compile(r"LT|LN|PH|LS|LC")
"""What offices set behind the kind's abbreviation where several of them issue the document."""

_OF_SEVERAL: Final = Doubt(
    "văn bản có thể do nhiều cơ quan cùng ban hành", "several bodies may issue this document together"
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_TEN: Final = 10
_FREE_CODES: Final = ("CV", "CVAN", "CVĐ")
"""What offices put into the symbol of a công văn as if it had an abbreviation."""


class _Parts(NamedTuple):
    """The printed parts of a number line, with where they start in its text."""

    colon: bool
    serial: str
    serial_at: int
    symbol: str
    symbol_at: int
    digits: str


def _parts(label: Label) -> _Parts | None:
    return _parse(label.text)


@lru_cache(maxsize=8)
def _parse(text: str) -> _Parts | None:
    """Take a line apart; the last ones are kept, for one rule after another asks."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    symbol = match["symbol"] or ""
    return _Parts(
        colon=match["colon"] is not None,
        serial=match["serial"],
        serial_at=match.start("serial"),
        symbol=symbol,
        symbol_at=match.start("symbol") if match["slash"] else len(text),
        digits="".join(_DIGIT.findall(match["serial"])),
    )


@rule(
    code="VB0301",
    name="number-missing",
    vi="Không có số, ký hiệu của văn bản",
    en="Number and symbol are absent",
    why="Số, ký hiệu là thành phần thể thức chính; ở bản thảo có thể để trống số nhưng vẫn có dòng “Số:”.",
    examples=(passed(), failed(drop("number"))),
)
def number_missing(evidence: Evidence) -> Iterator[Finding]:
    """Every kind that is registered has a line of number and symbol; a draft leaves only the number open."""
    if evidence.kind is not None and not evidence.kind.number:
        yield INAPPLICABLE
    elif not evidence.of("number"):
        yield absent(evidence, "number")


@rule_on(
    "number",
    code="VB0302",
    name="serial-blank",
    glance=has_orderly_number,
    vi="Số của văn bản còn để trống trước “{symbol}”",
    en="The number before “{symbol}” is still blank",
    why="Số của văn bản do Văn thư cấp khi đăng ký; văn bản đã ban hành không thể thiếu số.",
    examples=(
        passed(),
        failed(swap("Số: 15/", "Số:      /")),
        inapplicable(swap("Số: 15/", "Số:      /"), stage=Stage.DRAFT),
    ),
)
def serial_blank(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """The clerk gives the number at registration, so a draft may lack it and an issued document may not."""
    parts = _parts(label)
    if parts and not parts.digits:
        yield fault(label, symbol=f"/{flatten(parts.symbol)}")


@rule_on(
    "number",
    code="VB0303",
    name="number-not-zero-padded",
    glance=has_orderly_number,
    vi="Số “{found}” nhỏ hơn 10 phải ghi thêm số 0 phía trước: “{expected}”",
    en="The number “{found}” is below 10 and takes a zero in front: “{expected}”",
    why="Với những số nhỏ hơn 10 phải ghi thêm số 0 phía trước.",
    fix=AS_EXPECTED,
    examples=(passed(swap("Số: 15/", "Số: 05/")), failed(swap("Số: 15/", "Số: 5/"), fixed="Số: 05/BC-VP")),
)
def number_not_zero_padded(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """Numbers below 10 are written with a zero in front, so that no digit can be added."""
    parts = _parts(label)
    if parts is None or not parts.digits:
        yield INAPPLICABLE
    elif len(parts.digits) == 1 and 0 < int(parts.digits) < _TEN:
        start = parts.serial_at + parts.serial.index(parts.digits)
        yield fault(label, (start, start + 1), found=parts.digits, expected=f"0{parts.digits}")


@rule_on(
    "number",
    code="VB0304",
    name="number-spaced",
    glance=has_orderly_number,
    vi="Số, ký hiệu có khoảng trắng: “{found}”, phải viết liền “{expected}”",
    en="Number and symbol hold blanks: “{found}” is written “{expected}”",
    why="Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ có dấu gạch nối, đều không cách chữ.",
    fix=CLOSE_UP,
    examples=(
        passed(swap("Số: 15/", "Số:      /")),
        failed(swap("15/BC-VP", "15/BC - VP"), fixed="Số: 15/BC-VP"),
        failed(swap("15/BC-VP", "15 /BC-VP"), fixed="Số: 15/BC-VP"),
    ),
)
def number_spaced(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """The stroke between number and symbol and the hyphens between groups stand without blanks.

    A blank number is a gap to be filled in and no fault of spacing.
    """
    parts = _parts(label)
    if parts is None or not parts.symbol.strip() or is_blank_form(parts.symbol):
        yield INAPPLICABLE
        return
    before = parts.serial if parts.digits else ""
    symbol = _REMARK.sub("", parts.symbol).rstrip()
    found = f"{before.strip()}{' ' if before != before.rstrip() else ''}/{symbol}"
    expected = _BLANKS.sub("", found)
    if found != expected:
        yield fault(
            label,
            (parts.serial_at if parts.digits else parts.symbol_at, parts.symbol_at + len(symbol)),
            found=found,
            expected=expected,
        )


@rule_on(
    "number",
    code="VB0305",
    name="number-without-colon",
    glance=has_orderly_number,
    vi="Sau từ “Số” không có dấu hai chấm: “{found}”",
    en="No colon follows the word “Số”: “{found}”",
    why="Sau từ “Số” có dấu hai chấm; cách ghi không có dấu hai chấm là của văn bản Đảng.",
    fix=COLON,
    examples=(passed(), failed(swap("Số: 15", "Số 15"), fixed="Số: 15/BC-VP")),
)
def number_without_colon(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """A colon follows the word “Số”; leaving it out is the custom of Party documents."""
    parts = _parts(label)
    if parts is None or ":" not in evidence.regulation.wording.number:
        yield INAPPLICABLE
    elif not parts.colon:
        yield fault(label, found=flatten(label.text))


@rule_on(
    "number",
    code="VB0306",
    name="symbol-code-mismatch",
    glance=has_orderly_symbol,
    vi="Ký hiệu bắt đầu bằng “{found}”, văn bản là {kind} nên phải là “{expected}”",
    en="The symbol begins with “{found}”, but the abbreviation of {kind} is “{expected}”",
    why="Ký hiệu của văn bản có tên loại bắt đầu bằng chữ viết tắt tên loại theo Phụ lục III, đúng cả chữ hoa, thường.",
    fix=SYMBOL_CODE,
    examples=(
        passed(),
        failed(swap("15/BC-VP", "15/BCao-VP")),
        failed(swap("15/BC-VP", "15/KH-VP")),
        inapplicable(of="công văn"),
    ),
)
def symbol_code_mismatch(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """The symbol of a named kind begins with that kind's abbreviation, in the case of the decree's list."""
    parts, kind = _parts(label), evidence.kind
    if kind is None:
        yield Doubt("không xác định được loại văn bản", "the kind of document is not known")
        return
    if parts is None or kind.code is None or not parts.symbol.strip() or is_blank_form(parts.symbol):
        yield INAPPLICABLE
        return
    found = _JOINTS.split(flatten(parts.symbol))[0].strip()
    if _YEAR.fullmatch(found):
        yield INAPPLICABLE  # number-with-year says so
    elif found.startswith(kind.code) and _JOINT.fullmatch(found.removeprefix(kind.code)):
        yield _OF_SEVERAL
    elif found != kind.code:
        start = parts.symbol_at + len(parts.symbol) - len(parts.symbol.lstrip())
        yield fault(label, (start, start + len(found)), found=found, kind=kind.name, expected=kind.code)


@rule_on(
    "number",
    code="VB0307",
    name="letter-with-code",
    vi="Ký hiệu công văn có chữ viết tắt “{found}”, công văn không có chữ viết tắt tên loại",
    en="The symbol of this công văn holds “{found}”, but a công văn has no abbreviation of its kind",
    why="Ký hiệu công văn gồm chữ viết tắt tên cơ quan và đơn vị soạn thảo hoặc lĩnh vực, không có tên loại.",
    fix=WITHOUT_CODE,
    examples=(
        passed(of="công văn"),
        failed(swap("215/SNV-VTLT", "215/CV-SNV"), of="công văn", fixed="Số: 215/SNV"),
        inapplicable(),
    ),
)
def letter_with_code(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """The symbol of a công văn is made of the issuer and the drafting unit or the field, of no kind's name."""
    parts = _parts(label)
    if parts is None or not evidence.is_known_letter or not evidence.of("letter_subject"):
        yield INAPPLICABLE
        return
    groups = [group.strip() for group in _JOINTS.split(flatten(parts.symbol))]
    found = next((group for group in groups if group.upper() in _FREE_CODES), None)
    if found is not None:
        start = parts.symbol_at + parts.symbol.index(found)
        yield fault(label, (start, start + len(found)), found=found)


@rule_on(
    "number",
    code="VB0308",
    name="symbol-missing",
    glance=has_orderly_symbol,
    vi="Số văn bản không có ký hiệu: “{found}”",
    en="The number has no symbol: “{found}”",
    why="Sau số và dấu gạch chéo là ký hiệu của văn bản.",
    examples=(passed(), failed(swap("15/BC-VP", "15/"))),
)
def symbol_missing(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """A number is followed by a stroke and the symbol of the document."""
    parts = _parts(label)
    if parts is None or (evidence.kind is not None and evidence.kind.code is None and not evidence.is_known_letter):
        yield INAPPLICABLE
    elif not parts.symbol.strip() and not _LETTER.search(parts.serial):
        yield fault(label, found=flatten(label.text))


@rule_on(
    "number",
    code="VB0309",
    name="number-without-slash",
    glance=has_orderly_number,
    vi="Giữa số và ký hiệu không có dấu gạch chéo: “{found}”",
    en="No stroke stands between number and symbol: “{found}”",
    why="Giữa số và ký hiệu văn bản có dấu gạch chéo (/).",
    fix=SLASH,
    examples=(passed(), failed(swap("15/BC-VP", "15-BC-VP"), fixed="Số: 15/BC-VP")),
)
def number_without_slash(label: Label, _evidence: Evidence) -> Iterator[Finding]:
    """A stroke parts the number from the symbol."""
    parts = _parts(label)
    if parts is None:
        yield INAPPLICABLE
    elif not parts.symbol and "/" not in label.text and _LETTER.search(parts.serial) and not is_blank_form(label.text):
        yield fault(label, (parts.serial_at, len(label.text)), found=flatten(label.text))


RULES: Final = (
    number_missing,
    serial_blank,
    number_not_zero_padded,
    number_spaced,
    number_without_colon,
    symbol_code_mismatch,
    letter_with_code,
    symbol_missing,
    number_without_slash,
)
