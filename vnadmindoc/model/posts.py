"""Posts of heads and of their deputies (chức vụ của cấp trưởng, cấp phó), as they stand in a signature.

The decree names no posts; these are the ones that the State's bodies have. A deputy's post is the head's with “phó” in
front of it; what is called otherwise is in the table.
"""

from __future__ import annotations

from collections.abc import Container
from functools import cache, lru_cache
from typing import Final

from vnadmindoc.composing import nfc

__all__ = ["deputies_of", "head_posts_in", "heads_of", "is_deputy", "is_deputy_of", "is_head", "is_led_by_one"]

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
_LED: Final = {
    "ủy ban nhân dân": ("chủ tịch",),
    "ubnd": ("chủ tịch",),
    "hội đồng nhân dân": ("chủ tịch", "chủ tọa"),
    "hđnd": ("chủ tịch", "chủ tọa"),
    "bộ": ("bộ trưởng",),
    "sở": ("giám đốc",),
    "tổng cục": ("tổng cục trưởng",),
    "chi cục": ("chi cục trưởng",),
    "cục": ("cục trưởng",),
    "vụ": ("vụ trưởng",),
}
"""The head's posts by the word with which a body's name begins, where that word leaves no doubt."""

_OTHERS: Final = (
    *("bộ chỉ huy", "bộ tư lệnh", "bộ tham mưu", "bộ môn", "bộ phận", "sở giao dịch", "sở chỉ huy"),
    *("bộ trưởng", "tổng cục trưởng", "chi cục trưởng", "cục trưởng", "vụ trưởng"),
)
"""What begins with such a word and is another kind of body, or a post."""

_LED_BY_ONE: Final = frozenset(("bộ", "sở", "tổng cục", "chi cục", "cục", "vụ", "phòng", "văn phòng", "trung tâm"))
_BODIES: Final = frozenset((*_LED, *_OTHERS, *_LED_BY_ONE))
_LONGEST: Final = 7
"""Words. No post of the table has more, and no beginning of a body's name."""

_KEPT: Final = 256
"""How many posts are remembered as they were read: an office's papers name the same few."""

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
    return _heads_of(_plain(deputy))


def is_head(post: str) -> bool:
    """Tell whether a post is known to be a head's."""
    return _known(_plain(post)) is not None


def is_deputy(post: str) -> bool:
    """Tell whether a post is known to be a deputy's."""
    return bool(heads_of(post))


def is_deputy_of(post: str, head: str) -> bool | None:
    """Tell whether a post is that of a deputy of a head; None where one of the two is not known."""
    known = _known(_plain(head))
    if known is None:
        return None
    said = _plain(post)
    heads = _heads_of(said)
    return known in heads if heads or _known(said) is not None else None


def head_posts_in(body: str) -> tuple[str, ...]:
    """Return which posts the head of a body may have, by its name: `("giám đốc",)` for a Sở; empty where not known."""
    return _LED.get(_body_word(_plain(body)) or "", ())


def is_led_by_one(body: str) -> bool:
    """Tell whether a body works under its head alone (chế độ thủ trưởng), by the word with which its name begins."""
    return _body_word(_plain(body)) in _LED_BY_ONE


@lru_cache(maxsize=_KEPT)
def _plain(post: str) -> str:
    """Return a post in lower case without the words that only say how a deputy is entrusted."""
    said = " ".join(nfc(post).lower().replace("uỷ", "ủy").replace("toạ", "tọa").split())
    for word in _QUALIFIERS:
        said = said.replace(f" {word}", "")
    return said.removeprefix("quyền ")


@lru_cache(maxsize=_KEPT)
def _body_word(said: str) -> str | None:
    """Return the word for its kind with which a body's name begins."""
    return _first_of(said, _BODIES)


@lru_cache(maxsize=_KEPT)
def _known(said: str) -> str | None:
    """Return the longest known post of a head with which a text begins."""
    return _first_of(said, _DEPUTIES)


@lru_cache(maxsize=_KEPT)
def _heads_of(said: str) -> tuple[str, ...]:
    by_deputy = _heads_by_deputy()
    return tuple([head for begun in _beginnings(said) for head in by_deputy.get(begun, ())])


@cache
def _heads_by_deputy() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for head, names in _DEPUTIES.items():
        for name in names:
            found[name] = (*found.get(name, ()), head)
    return found


def _first_of(said: str, known: Container[str]) -> str | None:
    """Return the longest beginning of a text, in whole words, that is known."""
    return next((begun for begun in _beginnings(said) if begun in known), None)


def _beginnings(said: str) -> list[str]:
    """Return the beginnings of a text in whole words, the longest first, none longer than a post is."""
    words = said.split(" ", _LONGEST)[:_LONGEST]
    return [" ".join(words[:count]).rstrip(",") for count in range(len(words), 0, -1)]
