"""The issuer and its superior read back (ô 2): capitals above the number, or what stands left of the nation's name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from vnadmindoc.components.issuer import opens_a_body, parse_issuer
from vnadmindoc.components.line import is_placeholder
from vnadmindoc.model import Issuer
from vnadmindoc.recognize.draft import Draft
from vnadmindoc.recognize.spots import Spot, is_all
from vnadmindoc.recognize.title import PROSE
from vnadmindoc.vietnamese import fold, is_capitals

__all__ = ["PARTY", "read_issuer"]

_LONGEST: Final = 2 * PROSE
_SURE, _BESIDE_NOTHING = 0.9, 0.7

PARTY: Final = "đảng cộng sản việt nam"
"""The title of the Party's documents, right of its body's name."""

_NO_BODY: Final = re.compile(r"\(?\s*(?:dự thảo|(?:(?:dán|hình)\s+)?ảnh|(?:biểu\s+)?mẫu)\b", re.IGNORECASE)
"""What stands beside or above the names and names no body: "DỰ THẢO LẦN 2", "Ảnh 3 x 4", "MẪU SỐ 01"."""

_FORM_CODE: Final = re.compile(r"(?=\D*\d)[^\W_]+(?:[-/.][^\W_]+)+")
"""The code of a form, in capitals above everything else: "TP-HT-12"."""

_IS_BODY: Final = re.compile(
    r"\(?(?:tên|đơn vị|cơ quan|tổ chức|doanh nghiệp|hợp tác xã|lớp|thành viên)\b|[._…]", re.IGNORECASE
)
"""How the left of a header may begin otherwise that is not in capitals: a form's slot, some people."""


def read_issuer(
    draft: Draft,
    start: int,
    stop: int,
    seen: Mapping[str, Sequence[int]],
    see: Callable[[int, str, float], None],
) -> Issuer:
    """Read the issuer from the lines of a head that no other component has claimed; `seen` are those that have."""
    anchor = min(
        (indexes[0] for name, indexes in seen.items() if name in ("number", "type_name", "place_date")), default=stop
    )
    number = seen.get("number")
    framed = bool({"national_name", "number"} & seen.keys())
    national = [spot for index in seen.get("national_name", ()) if (spot := draft.spot(index))]
    beside = {spot.table for spot in national} - {None}
    found: list[int] = []
    for index in range(start, max(anchor, number[0] if number else 0)):
        spot = draft.spot(index)
        if spot is None or not draft.is_free(index) or (spot.margin and spot.table not in beside):
            continue
        if not any(map(str.isalpha, spot.text)) or fold(spot.text) == PARTY or _NO_BODY.match(spot.text):
            continue
        if (
            found
            and spot.column > 0
            and (left := draft.spot(found[0]))
            and (left.table, left.column) == (spot.table, 0)
        ):
            continue  # beside the names: the title of an organization whose documents the left column issues
        if _is_named_left(
            spot, draft.spot(found[-1]) if found else None, follows=found[-1:] == [index - 1]
        ) or _is_named(spot, framed=framed):
            found.append(index)
    spots = [spot for index in found if (spot := draft.spot(index))]
    issuer, components = parse_issuer(tuple(spot.text for spot in spots), tuple(is_all(spot, "bold") for spot in spots))
    sure = all(spot.table is not None for spot in spots) or "national_name" in seen
    for index, component in zip(found, components, strict=True):
        see(index, component, _SURE if sure else _BESIDE_NOTHING)
    return issuer


def _is_named(spot: Spot, *, framed: bool) -> bool:
    """Tell whether a line in capitals names a body; in a header without national name and number by its first word."""
    if not is_capitals(spot.text) or len(spot.text) >= _LONGEST or _FORM_CODE.fullmatch(spot.text):
        return False
    return framed or opens_a_body(spot.text)


def _is_named_left(spot: Spot, above: Spot | None, *, follows: bool) -> bool:
    """Tell whether a line of the header's left cell is part of a body's name, in capitals or not.

    `above` is the line that is part of it already, and `follows` whether it stands right above.
    """
    if spot.table is None or spot.column != 0 or spot.columns == 1:
        return False
    if is_capitals(spot.text) or opens_a_body(spot.text):
        return True
    if above is not None:
        return follows and (is_placeholder(spot.text) or not is_capitals(above.text))
    return is_placeholder(spot.text) or _IS_BODY.match(spot.text) is not None
