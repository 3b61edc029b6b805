"""Names of persons, as they stand under a signature."""

from __future__ import annotations

import re

from vnadmindoc.vietnamese.unicode_form import fold, nfc

__all__ = ["RANKS", "SURNAMES", "has_known_surname", "looks_like_person_name", "without_rank"]

_FEWEST, _MOST = 2, 6

RANKS = (
    "Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Chuẩn Đô đốc", "Phó Đô đốc", "Đô đốc",
    "Đại tá", "Thượng tá", "Trung tá", "Thiếu tá", "Đại úy", "Thượng úy", "Trung úy", "Thiếu úy",
    "Giáo sư", "Phó Giáo sư", "Tiến sĩ", "Thạc sĩ", "Bác sĩ", "Kỹ sư", "Luật sư",
    "PGS", "GS", "TSKH", "TS", "ThS", "Th.S", "BS", "BSCKI", "BSCKII", "BSCK1", "BSCK2", "DS", "DSCKI", "DSCKII",
    "CKI", "CKII", "CK1", "CK2", "CN", "KS", "KTS", "LS", "TTƯT", "TTND", "NGƯT", "NGND", "NSƯT", "NSND", "Ông", "Bà",
)  # fmt: skip
"""Ranks of the forces (cấp bậc hàm), academic and professional titles (học hàm, học vị) before a name."""

SURNAMES = frozenset(
    [
        "nguyễn",
        "trần",
        "lê",
        "phạm",
        "hoàng",
        "huỳnh",
        "phan",
        "vũ",
        "võ",
        "đặng",
        "bùi",
        "đỗ",
        "hồ",
        "ngô",
        "dương",
        "lý",
        "đào",
        "đoàn",
        "trịnh",
        "đinh",
        "lâm",
        "mai",
        "trương",
        "tô",
        "hà",
        "tạ",
        "cao",
        "phùng",
        "lưu",
        "lương",
        "thái",
        "châu",
        "tăng",
        "quách",
        "vương",
        "thạch",
        "kiều",
        "triệu",
        "la",
        "kim",
        "chu",
        "mạc",
        "ninh",
        "tống",
        "nghiêm",
        "văn",
        "từ",
        "giang",
        "viên",
        "lục",
        "doãn",
        "khuất",
        "thân",
        "phí",
        "lại",
        "mã",
        "ông",
        "an",
        "bạch",
        "bế",
        "cù",
        "cung",
        "diệp",
        "đàm",
        "đậu",
        "đồng",
        "giáp",
        "hứa",
        "khổng",
        "khương",
        "lò",
        "lỗ",
        "lộc",
        "lường",
        "ma",
        "nông",
        "ngọc",
        "nhâm",
        "nhan",
        "ôn",
        "phó",
        "quàng",
        "quan",
        "sầm",
        "sơn",
        "tào",
        "thi",
        "thiều",
        "tiêu",
        "tôn",
        "trà",
        "tưởng",
        "ung",
        "úc",
        "vi",
        "y",
        "ksor",
        "rơ",
        "siu",
        "hồng",
        "h'",
    ]
)
"""Folded first syllables of common family names (họ), the nations of the highlands included."""

_SYLLABLE = re.compile(r"(?:[HYK]['’ʼ`]\s?)?[^\W\d_]+(?:['’ʼ`-][^\W\d_]+)*|[HYK]['’ʼ`]")
_HIGHLAND = re.compile(r"[HYK]['’ʼ`]\s?[^\W\d_]{2}")
"""A given name of the highlands with the particle that stands for a family name: "K’Nhiên"."""

_JOINT = re.compile(r"['’ʼ`\s-]")
_RANK = re.compile(
    rf"(?:(?:{'|'.join(sorted((re.escape(rank) for rank in RANKS), key=len, reverse=True))})(?:\.\s*|,?\s+))+",
    re.IGNORECASE,
)


def without_rank(text: str) -> str:
    """Return the text without the ranks and titles that stand before a name.

    >>> without_rank("Thiếu tướng Lê Văn A"), without_rank("PGS.TS. Trần B")
    ('Lê Văn A', 'Trần B')
    """
    stripped = nfc(text).strip()
    found = _RANK.match(stripped)
    return stripped[found.end() :] if found else stripped


def looks_like_person_name(text: str, *, allow_rank: bool = False, allow_capitals: bool = False) -> bool:
    """Say whether the line could be a person's name: two to six capitalised syllables and nothing else.

    `allow_rank` accepts a rank or title before the name; `allow_capitals` a name wholly in capitals, which
    is otherwise refused because a position (CHỦ TỊCH) looks the same.

    >>> [looks_like_person_name(text) for text in ("Phùng Tô Long", "H' Hen Niê", "CHỦ TỊCH", "Sở Y tế", "Long")]
    [True, True, False, False, False]
    >>> looks_like_person_name("Thiếu tướng Lê Văn A", allow_rank=True)
    True
    """
    name = without_rank(text) if allow_rank else nfc(text).strip()
    syllables = _SYLLABLE.findall(name)
    fewest = 1 if _HIGHLAND.match(name) else _FEWEST
    if not fewest <= len(syllables) <= _MOST or " ".join(syllables) != " ".join(name.split()):
        return False
    if name.isupper():
        return allow_capitals
    return all(_is_capitalised(syllable) for syllable in syllables)


def has_known_surname(text: str) -> bool:
    """Say whether the first syllable is a common family name: it turns a maybe into a probably.

    >>> has_known_surname("Phùng Tô Long"), has_known_surname("Văn phòng"), has_known_surname("Phòng Hành")
    (True, True, False)
    """
    first = fold(without_rank(text)).replace("’", "'").split(" ", 1)[0]
    return first in SURNAMES or first.startswith("h'")


def _is_capitalised(syllable: str) -> bool:
    parts = [part for part in _JOINT.split(syllable) if part]
    return parts[0][0].isupper() and all(part[1:] == part[1:].lower() for part in parts)
