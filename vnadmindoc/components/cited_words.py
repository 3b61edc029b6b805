"""The words around a citation: kinds that are cited, where an issuer's name ends, how a subject begins."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from vnadmindoc.model import kinds

__all__ = ["CITED_KINDS", "issuer_before", "issuer_end", "kind_before", "subject_opening", "title_end"]

CITED_KINDS: Final = frozenset(
    {
        *(kinds.RESOLUTION, kinds.DECISION, kinds.DIRECTIVE, kinds.REGULATIONS, kinds.RULES, kinds.COMMUNIQUE),
        *(kinds.NOTICE, kinds.GUIDANCE, kinds.PROGRAMME, kinds.PLAN, kinds.OPTION, kinds.SCHEME, kinds.PROJECT),
        *(kinds.REPORT, kinds.MINUTES, kinds.SUBMISSION, kinds.CONTRACT, kinds.LETTER, kinds.TELEGRAM),
        *(kinds.MEMORANDUM, kinds.AGREEMENT, kinds.POWER_OF_ATTORNEY, kinds.INVITATION, kinds.COVER_NOTE),
        *("phiếu chuyển", "hiến pháp", "bộ luật", "luật", "pháp lệnh", "lệnh", "sắc lệnh", "nghị định", "thông tư"),
        *("thông tư liên tịch", "nghị quyết liên tịch", "kết luận", "điều lệ", "thông tri", "văn bản", "giấy phép"),
        *("giấy chứng nhận", "giấy xác nhận", "phiếu trình", "bản án", "công thư"),
    }
)
"""Kinds whose name stands right in front of a number: of Điều 7, of the law on normative documents, of the Party."""

_LAST_WORDS: Final = frozenset(kind.rsplit(" ", 1)[-1] for kind in CITED_KINDS)
_MOST_WORDS: Final = max(kind.count(" ") + 1 for kind in CITED_KINDS)
_LONGEST: Final = max(map(len, CITED_KINDS)) + 6

_SUBJECT_VERBS: Final = frozenset((
    "quy định", "hướng dẫn", "phê duyệt", "ban hành", "sửa đổi", "bổ sung", "công bố", "triển khai", "thực hiện",
    "thành lập", "phân công", "công nhận", "kiện toàn", "điều chỉnh", "ủy quyền", "uỷ quyền", "phân cấp",
    "thông báo", "thông qua", "bãi bỏ", "thay thế", "chấp thuận", "hợp nhất", "đề nghị", "báo cáo", "trả lời",
    "xác nhận", "kết luận", "chỉ đạo", "tổ chức", "giải quyết", "góp ý", "cho phép", "cho ý", "tăng cường",
    "đính chính", "chi tiết", "xin ý", "chấn chỉnh", "đẩy mạnh", "tổng kết", "cung cấp", "rà soát", "tiếp tục",
    "phối hợp", "đôn đốc", "xử lý", "hủy bỏ", "về việc",
))  # fmt: skip
"""The first two words of a subject that does not open with "về"."""

_SUBJECT_WORDS: Final = frozenset(("về", "v/v", "giao", "trình", "mời"))
_AFTER_ISSUER: Final = _SUBJECT_WORDS.union((
    "tại", "theo", "để", "thì", "đã", "là", "có", "đến", "cho", "trong", "với", "kèm", "nêu", "trên", "gửi", "do",
    "như", "được", "phải", "nhằm", "khi", "từ", "ra", "đang", "sẽ", "vào", "bị", "nếu", "mà", "hoặc", "còn", "cần",
    "ngày", "năm", "số", "gồm", "lập", "này", "đó", "không", "cũng", "hay", "ký", "V/v", "những",
))  # fmt: skip
_PAIRS_AFTER_ISSUER: Final = _SUBJECT_VERBS.union((
    "yêu cầu", "hiện hành", "nêu trên", "Ban hành", "Quy định", "Phê duyệt", "Về việc", "Sửa đổi", "Hướng dẫn",
    "Kết luận", "Quyết định", "Cho phép", "đúng thời",
))  # fmt: skip
_NEW_NAMES: Final = frozenset((
    "Bộ", "Sở", "Ủy", "Uỷ", "UBND", "HĐND", "Ban", "Chủ", "Thủ", "Chính", "Văn", "Tỉnh", "Thành", "Cục", "Trung",
    "Giám", "Nghị", "Quyết", "Thông", "Kế", "Luật", "Tờ", "Báo", "Hội", "Giấy",
))  # fmt: skip
"""Words that open the name of a further body or document behind "và"; "Bộ Giáo dục và Đào tạo" is one body."""

_AFTER_TITLE: Final = frozenset((
    "ngày", "năm", "số", "được", "đã", "thì", "nêu", "trên", "này", "để", "theo", "tại", "nếu", "phải", "do", "là",
    "khi", "với", "cho", "trong", "bằng", "vào", "không", "chưa", "hoặc", "cũng", "về", "có", "mà", "nhưng", "gồm",
))  # fmt: skip
_PAIRS_AFTER_TITLE: Final = frozenset(
    ("quy định", "hiện hành", "hướng dẫn", "đối với", "thay thế", "ban hành", "hết hiệu")
)
_NEW_TITLES: Final = frozenset((
    "Luật", "Bộ", "Pháp", "các", "Nghị", "Thông", "Quyết", "những", "khoản", "Điều", "điểm", "văn", "Khoản", "quy",
    "nghị", "thông", "được",
))  # fmt: skip
_AFTER_AMENDING_TITLE: Final = frozenset(("ngày", "được", "đã"))
_PAIRS_AFTER_AMENDING_TITLE: Final = frozenset(("có hiệu", "quy định"))
_WORD: Final = re.compile(r"\S++")
_AT: Final = re.compile(r"(?<=\w)\s{1,3}tại\s{1,3}$")
_OPENS_ISSUER: Final = re.compile(r"(?:(?<=\s)(?:của|và)|[;,:])\s{1,3}")
_BREAKS: Final = re.compile(r"[;,.():“”\"]|\s(?:tại|theo|ngày|số|về)\s")
_LONGEST_BEFORE: Final = 120
_BEFORE_DIGITS: Final = ("số", "tháng")
_DIGITS: Final = frozenset("0123456789")
_BEFORE_SUBJECT: Final = re.compile(
    r"[\s,]{0,8}(?P<first>[^\W\d_]{2,6}+(?:/v)?+|v/v)(?:\s++(?P<second>[^\W\d_]{1,6}+))?+", re.IGNORECASE
)


class _Ends(NamedTuple):
    """What ends a name: words, pairs of words, and behind "và" the first words of another name.

    `marked` are the words that may end it at all, for a quick look; `lower` tells whether "và" before a word in small
    letters ends it too.
    """

    words: frozenset[str]
    pairs: frozenset[str]
    others: frozenset[str]
    lower: bool
    marked: frozenset[str]

    @classmethod
    def of(cls, words: frozenset[str], pairs: frozenset[str], others: frozenset[str], *, lower: bool = False) -> _Ends:
        """Build it with the quick look."""
        marked = words.union([pair.split(" ")[0] for pair in pairs], ("và", *_BEFORE_DIGITS))
        return cls(words, pairs, others, lower, marked)

    def end(self, word: str, following: str) -> bool:
        """Tell whether a name ends before a marked word, by the word behind it."""
        if word in self.words or f"{word} {following}" in self.pairs:
            return True
        if word == "và":
            return following in self.others or (self.lower and not following[:1].isupper())
        return word in _BEFORE_DIGITS and following[:1].isdecimal()


_ISSUER_ENDS: Final = _Ends.of(_AFTER_ISSUER, _PAIRS_AFTER_ISSUER, _NEW_NAMES, lower=True)
_TITLE_ENDS: Final = _Ends.of(_AFTER_TITLE, _PAIRS_AFTER_TITLE, _NEW_TITLES)
_AMENDING_TITLE_ENDS: Final = _Ends.of(_AFTER_AMENDING_TITLE, _PAIRS_AFTER_AMENDING_TITLE, frozenset())


def issuer_end(text: str, start: int, end: int) -> int:
    """Return where an issuer's name ends that begins at `start` and no further than `end`.

    >>> text = "của Bộ Giáo dục và Đào tạo về tuyển sinh"
    >>> text[4 : issuer_end(text, 4, len(text))]
    'Bộ Giáo dục và Đào tạo'
    """
    return _name_end(text, start, end, _ISSUER_ENDS)


def issuer_before(text: str, end: int) -> str | None:
    """Return who is said to speak "tại" the document whose name begins at a place, None where nobody plainly is.

    >>> issuer_before("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số", 40)
    'Giám đốc Sở Nội vụ'
    """
    before = _AT.search(text, max(0, end - _LONGEST_BEFORE), end)
    if before is None:
        return None
    opening = None
    for found in _OPENS_ISSUER.finditer(text, max(0, end - _LONGEST_BEFORE), before.start()):
        if found[0][:2] != "và" or text[found.end() : found.end() + 8].split(" ", maxsplit=1)[0] in _NEW_NAMES:
            opening = found
    name = text[opening.end() : before.start()].strip() if opening is not None else ""
    is_name = name[:1].isupper() and issuer_end(name, 0, len(name)) == len(name) and not _BREAKS.search(name)
    return " ".join(name.split()) if is_name else None


def title_end(text: str, start: int, end: int) -> int:
    """Return where the name of a law ends, which in running text is a guess."""
    return _name_end(text, start, end, _AMENDING_TITLE_ENDS if text.startswith("sửa", start) else _TITLE_ENDS)


def _name_end(text: str, start: int, end: int, ends: _Ends) -> int:
    """Return the end of the last word before one that does not belong to a name; the first word always does."""
    last, before, word = start, start, ""
    for match in _WORD.finditer(text, start, end):
        following = match[0]
        if last > start and (word[0] in _DIGITS or (word in ends.marked and ends.end(word, following))):
            return last
        last, before, word = before, match.end(), following
    return last if last > start and (word in ends.words or word[0] in _DIGITS) else before


def subject_opening(text: str, position: int) -> tuple[int, bool] | None:
    """Return where a subject begins behind date or issuer, and whether it does so with "về"; None where none does."""
    match = _BEFORE_SUBJECT.match(text, position)
    if match is None:
        return None
    first = match["first"].lower()
    if first in _SUBJECT_WORDS:
        return match.start("first"), first in ("về", "v/v")
    pair = f"{first} {(match['second'] or '').lower()}"
    return (match.start("first"), False) if pair in _SUBJECT_VERBS else None


def kind_before(text: str, end: int) -> tuple[str, int] | None:
    """Return the kind that is named right before a place, blanks aside, and where its name begins.

    >>> kind_before("theo Thông tư  số", 15)
    ('thông tư', 5)
    """
    window = text[max(0, end - _LONGEST) : end]
    words = window.split()
    if not words or words[-1].lower() not in _LAST_WORDS:
        return None
    lowered = [word.lower() for word in words[-_MOST_WORDS:]]
    for count in range(len(lowered), 0, -1):
        kind = " ".join(lowered[-count:])
        if kind in CITED_KINDS:
            start = end
            for word in reversed(words[-count:]):
                start = text.rindex(word, 0, start)
            return kind, start
    return None
