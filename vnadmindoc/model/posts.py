"""Posts of heads and of their deputies (chức vụ của cấp trưởng, cấp phó), as they stand in a signature.

The decree names no posts; these are the ones that the State's bodies have. A deputy's post is the head's with “phó” in
front of it; what is called otherwise is in the table.
"""

from __future__ import annotations

from typing import Final

from vnadmindoc.composing import nfc

__all__ = ["deputies_of", "heads_of", "is_deputy", "is_deputy_of", "is_head"]

_HEADS: Final = (
    *("chủ tịch", "chủ nhiệm", "giám đốc", "tổng giám đốc", "hiệu trưởng", "viện trưởng", "chánh án", "thống đốc"),
    *("thủ tướng", "bộ trưởng", "tổng thanh tra", "tổng kiểm toán nhà nước", "kiểm toán trưởng", "tổng thư ký"),
    *("tổng cục trưởng", "cục trưởng", "vụ trưởng", "chi cục trưởng", "đội trưởng", "tổ trưởng", "trạm trưởng"),
    *("hạt trưởng", "trưởng ban", "trưởng phòng", "trưởng khoa", "trưởng đoàn", "trưởng bộ môn", "trưởng công an"),
    *("trưởng trạm", "trưởng cơ quan đại diện", "trưởng thôn", "trưởng chi nhánh", "chánh văn phòng"),
    *("chánh thanh tra", "tổng biên tập", "tổng lãnh sự", "tư lệnh", "chính ủy", "chỉ huy trưởng", "tham mưu trưởng"),
    *("bí thư", "hội trưởng", "đại sứ", "chủ tọa", "tổng cục trưởng", "giám thị", "trưởng bưu điện", "xã đội trưởng"),
)
_ODD: Final = {
    "bộ trưởng": ("thứ trưởng",),
    "chỉ huy trưởng": ("phó chỉ huy trưởng", "chỉ huy phó"),
    "xã đội trưởng": ("phó xã đội trưởng", "xã đội phó"),
    "tham mưu trưởng": ("phó tham mưu trưởng", "tham mưu phó"),
    "trưởng phòng": ("phó trưởng phòng", "phó phòng"),
    "trưởng ban": ("phó trưởng ban", "phó ban"),
    "trưởng khoa": ("phó trưởng khoa", "phó khoa"),
    "trưởng thôn": ("phó trưởng thôn", "phó thôn"),
}
"""Deputies that are not called “phó” and the head's post, or are called so only in part."""

_DEPUTIES: Final = {head: _ODD.get(head, (f"phó {head}",)) for head in _HEADS}
_QUALIFIERS: Final = ("thường trực", "phụ trách", "điều hành", "thứ nhất")


def deputies_of(head: str) -> tuple[str, ...]:
    """Return how a head's deputies are called, in lower case: `deputies_of("BỘ TRƯỞNG")` is `("thứ trưởng",)`.

    Behind the post may stand what it is the head of: that of “CHÁNH VĂN PHÒNG” is a “phó chánh văn phòng”. Empty for a
    post that is not known.
    """
    known = _known(_plain(head))
    return _DEPUTIES[known] if known is not None else ()


def heads_of(deputy: str) -> tuple[str, ...]:
    """Return the posts whose deputy one is, in lower case; empty where that is not known."""
    said = _plain(deputy)
    return tuple(head for head, names in _DEPUTIES.items() if any(_begins(said, name) for name in names))


def is_head(post: str) -> bool:
    """Tell whether a post is known to be a head's."""
    return _known(_plain(post)) is not None


def is_deputy(post: str) -> bool:
    """Tell whether a post is known to be a deputy's."""
    return bool(heads_of(post))


def is_deputy_of(post: str, head: str) -> bool | None:
    """Tell whether a post is that of a deputy of a head; None where one of the two is not known."""
    known = _known(_plain(head))
    if known is None or not (is_deputy(post) or is_head(post)):
        return None
    said = _plain(post)
    return any(_begins(said, name) for name in _DEPUTIES[known])


def _plain(post: str) -> str:
    """Return a post in lower case without the words that only say how a deputy is entrusted."""
    said = " ".join(nfc(post).lower().replace("uỷ", "ủy").replace("toạ", "tọa").split())
    for word in _QUALIFIERS:
        said = said.replace(f" {word}", "")
    return said.removeprefix("quyền ")


def _known(said: str) -> str | None:
    """Return the longest known post of a head with which a text begins."""
    found = [head for head in _HEADS if _begins(said, head)]
    return max(found, key=len, default=None)


def _begins(said: str, post: str) -> bool:
    return said == post or said.startswith((f"{post} ", f"{post},"))
