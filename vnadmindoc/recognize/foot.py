"""The foot of a document read back: signatures and recipients (ô 7, 9b)."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve, frozen

from vnadmindoc.components.divisions import parse_opening
from vnadmindoc.components.issuer import opens_a_body
from vnadmindoc.components.line import ITEM_DASHES, is_placeholder
from vnadmindoc.components.place_date import is_place_date, parse_place_date
from vnadmindoc.components.recipients import opens_recipients, parse_recipients
from vnadmindoc.components.signature import (
    is_party_caption,
    is_signing_hint,
    looks_like_position,
    names_signer,
    parse_capacity,
    parse_signature,
)
from vnadmindoc.layout import Table
from vnadmindoc.model import PlaceDate, Recipients, Signature
from vnadmindoc.recognize.draft import Draft
from vnadmindoc.recognize.parts import top_of_table
from vnadmindoc.recognize.spots import Spot
from vnadmindoc.regulations import Regulation
from vnadmindoc.vietnamese import fold, has_known_surname, is_capitals, looks_like_person_name

__all__ = ["Foot", "find_foot", "recognize_foot"]

_SHORT: Final = 90
_AFTER_END_MARK: Final = 14
_LONE_SIGNER: Final = re.compile(r"người\s+(?:\w+\s?){1,4}")
_NAME_TO_WRITE: Final = re.compile(r"họ\s+(?:và\s+)?tên\s*:[\s._…]*$", re.IGNORECASE)
_NOTES: Final = ("ghi chú", "(", "*")
_LINE: Final = 60
_POSTS_ALONE: Final = 2
_DATED_BELOW: Final = 0.7
"""How sure a place-date line above a signature is, whose place is in the head, or a name that stands over its post."""


@frozen(kw_only=True)
class Foot:
    """What a foot says, and the index of the first item after it."""

    signatures: tuple[Signature, ...]
    recipients: Recipients
    stop: int
    is_found: bool
    place_date: PlaceDate | None = None
    """A place-date line above a signature, where the head has none."""


def find_foot(draft: Draft, start: int, stop: int, regulation: Regulation) -> int:
    """Return the index at which the foot of a document begins, or `stop` where there is none."""
    wording = regulation.wording
    labels = [i for i in range(start, stop) if (spot := draft.spot(i)) and opens_recipients(spot.text, wording)]
    label = next((index for index in labels if _lists_recipients(draft, index)), labels[0] if labels else None)
    if label is not None:
        return top_of_table(draft, _signatures_above(draft, start, label), start)
    for index in range(start, stop):
        spot = draft.spot(index)
        if spot is None:
            continue
        if parse_capacity(spot.text) or (_is_post(spot) and _leads_to_name(draft, index, stop)):
            return _with_date(draft, top_of_table(draft, index, start), start, regulation)
        if spot.table is not None and spot.columns > 1 and _signs_in_cell(draft, index, stop):
            return _with_date(draft, top_of_table(draft, index, start), start, regulation)
        if stop - index < _AFTER_END_MARK and (_is_signed_unit(draft, index) or _signs_last(draft, index, stop)):
            return _with_date(draft, index, start, regulation)
    return stop


def _lists_recipients(draft: Draft, index: int) -> bool:
    """Tell whether a line "Nơi nhận" opens a list: in a table, with nothing behind its colon, or with a dash there."""
    spot = draft.spot(index)
    if spot is None:
        return False
    rest = spot.text.partition(":")[2].strip()
    return spot.table is not None or not rest or rest.startswith(ITEM_DASHES)


def _with_date(draft: Draft, index: int, start: int, regulation: Regulation) -> int:
    """Return where a foot begins: at a place-date line right above a signature, or at a list that "Lưu" closes."""
    free = [number for number in range(max(start, index - _AFTER_END_MARK), index) if draft.is_free(number)]
    above = draft.spot(index - 1) if free[-1:] == [index - 1] else None
    if above is None:
        return index
    if is_place_date(above.text, regulation.wording):
        return top_of_table(draft, index - 1, start)
    listed = _list_without_label(draft, free, regulation)
    return listed[0] if listed and listed[-1] == index - 1 else index


def _is_signed_unit(draft: Draft, index: int) -> bool:
    """Tell whether a unit's name in capitals stands right above a person's name: a signer of a biên bản."""
    spot, below = draft.spot(index), draft.spot(index + 1)
    if spot is None or below is None or len(spot.text) >= _LINE or not is_capitals(spot.text):
        return False
    return opens_a_body(spot.text) and not is_capitals(below.text) and looks_like_person_name(below.text)


def _signs_last(draft: Draft, index: int, stop: int) -> bool:
    """Tell whether a post in small letters closes the text with nothing but hints and a person's name below it."""
    spot = draft.spot(index)
    if spot is None or spot.table is not None or len(spot.text) >= _LINE or parse_opening(spot.text):
        return False
    if _is_name_over_post([other.text for number in (index, index + 1) if (other := draft.spot(number))]):
        following = [other for number in range(index + 2, stop) if (other := draft.spot(number))]
        return all(other.text.startswith(ITEM_DASHES) or is_signing_hint(other.text) for other in following)
    if not (_LONE_SIGNER.fullmatch(fold(spot.text)) or (looks_like_position(spot.text) and spot.text[0].isupper())):
        return False
    below = [other.text for number in range(index + 1, stop) if (other := draft.spot(number))]
    *hints, name = [text for text in below if not is_signing_hint(text)] or [""]
    return not hints and not looks_like_position(name) and looks_like_person_name(name, allow_rank=True)


def _is_name_over_post(texts: list[str]) -> bool:
    """Tell whether the first two lines are a person's name and, below it, the post in small letters."""
    if len(texts) < _POSTS_ALONE or not (_is_name_line(texts[0]) and has_known_surname(texts[0])):
        return False
    return not is_capitals(texts[1]) and texts[1][0].isupper() and looks_like_position(texts[1])


def _signs_in_cell(draft: Draft, index: int, stop: int) -> bool:
    """Tell whether a cell's line opens a signature that bears no capitals or no name.

    "Người lập" over a name or a hint to sign, "ĐẠI DIỆN BÊN A", a post over dots.
    """
    spot = draft.spot(index)
    if spot is None or not (
        is_party_caption(spot.text) or _LONE_SIGNER.fullmatch(fold(spot.text)) or looks_like_position(spot.text)
    ):
        return False
    following = [other for number in range(index + 1, min(index + 12, stop)) if (other := draft.spot(number))]
    below = [other.text for other in following if other.table == spot.table and other.column == spot.column]
    after = [other.text for other in following if other.table != spot.table][:2]
    return all(len(text) < _LINE for text in below) and all(
        len(text) < _SHORT or fold(text[:10]).startswith(_NOTES) for text in after
    )


def _is_post(spot: Spot) -> bool:
    return is_capitals(spot.text) and looks_like_position(spot.text) and not parse_opening(spot.text)


def _leads_to_name(draft: Draft, index: int, stop: int) -> bool:
    following = [spot for number in range(index + 1, min(index + 5, stop)) if (spot := draft.spot(number))]
    return any(_is_name_or_hint(spot.text) for spot in following)


def _is_name_or_hint(text: str) -> bool:
    """Tell whether a line is a person's name, or says where one's name is to be written."""
    if is_signing_hint(text) or _NAME_TO_WRITE.match(text):
        return True
    return not is_capitals(text) and looks_like_person_name(text)


def _signatures_above(draft: Draft, start: int, label: int) -> int:
    """Return where the foot begins when signatures stand above "Nơi nhận" (biên bản)."""
    for index in range(label - 1, start - 1, -1):
        spot = draft.spot(index)
        if label - index > _AFTER_END_MARK or (spot is None and not isinstance(draft.items[index], Table)):
            return label
        if spot is not None and spot.text.endswith(("./.", "/.")):
            return index + 1
        if spot is None or len(" ".join(spot.text.split())) > _SHORT or spot.text.endswith((".", ";", ":")):
            posts = [number for number in range(index + 1, label) if (above := draft.spot(number)) and _opens(above)]
            return posts[0] if posts else label
    return label


def _opens(spot: Spot) -> bool:
    if parse_capacity(spot.text) is not None or _is_post(spot):
        return True
    in_columns = spot.table is not None and spot.columns > 1
    return in_columns and is_capitals(spot.text) and opens_a_body(spot.text)


def recognize_foot(draft: Draft, start: int, stop: int, regulation: Regulation, roles: tuple[str, ...] = ()) -> Foot:
    """Read the foot that begins at `start`; nothing from `stop` on belongs to it."""
    wording = regulation.wording
    free = [i for i in range(start, stop) if draft.is_free(i) and (spot := draft.spot(i)) and spot.margin is None]
    label = next((i for i in free if opens_recipients(draft.items[i].text, wording)), None)  # type: ignore[union-attr]  # free items are spots
    listed = _recipients(draft, free, label, regulation) or _list_without_label(draft, free, regulation)
    recipients = Recipients()
    if listed:
        lines = tuple(draft.items[i].text for i in listed)  # type: ignore[union-attr]
        recipients, components = parse_recipients(("", *lines) if label is None else lines, wording)
        for index, component in zip(listed, components[-len(listed) :], strict=True):
            draft.label(index, component)
    groups = _groups(draft, [index for index in free if index not in set(listed)], after=listed[-1] if listed else None)
    signatures: list[Signature] = []
    place_date: PlaceDate | None = None
    end = listed[-1] + 1 if listed else start
    for group in groups:
        dated = next((i for i in group if is_place_date(draft.items[i].text, wording)), None)  # type: ignore[union-attr]
        if dated is not None and place_date is None and "place_date" not in draft.components[:start]:
            place_date = parse_place_date(draft.items[dated].text, wording)  # type: ignore[union-attr]
            draft.label(dated, "place_date", _DATED_BELOW)
        left = [index for index in group if index != dated]
        while (found := _signature(draft, left, roles)) is not None:
            signature, used = found
            signatures.append(signature)
            end = max(end, used[-1] + 1)
            left = [index for index in left if index > used[-1]]
            if draft.items[used[0]].table is not None and not _signs_again(draft, left):  # type: ignore[union-attr]
                break
    if signatures and signatures[-1].name is None and (named := _name_apart(draft, free, end)) is not None:
        draft.label(named, "full_name")
        signatures[-1] = evolve(signatures[-1], name=draft.items[named].text)  # type: ignore[union-attr]
        end = named + 1
    return Foot(
        signatures=tuple(signatures),
        recipients=recipients,
        stop=_table_end(draft, end, stop),
        is_found=end > start,
        place_date=place_date,
    )


def _name_apart(draft: Draft, free: list[int], end: int) -> int | None:
    """Return the signer's name that stands by itself below the table which holds the post, if one does."""
    below = next((index for index in free if index >= end and draft.is_free(index)), None)
    spot = draft.spot(below) if below is not None else None
    if spot is None or is_capitals(spot.text) or looks_like_position(spot.text):
        return None
    return below if looks_like_person_name(spot.text, allow_rank=True) else None


def _recipients(draft: Draft, free: list[int], label: int | None, regulation: Regulation) -> list[int]:
    if label is None:
        return []
    first = draft.spot(label)
    listed = [label]
    archive = fold(regulation.wording.archive.split(":", maxsplit=1)[0])
    for index in free[free.index(label) + 1 :]:
        spot = draft.spot(index)
        previous = draft.spot(listed[-1])
        if spot is None or first is None or previous is None:
            break
        kept = archive in fold(previous.text)[:12] and index != label
        if first.table is not None:
            in_column = spot.table == first.table and spot.column == first.column
            if in_column and not (kept and spot.row != first.row):
                listed.append(index)
            continue
        is_item = spot.text.startswith(ITEM_DASHES) or fold(spot.text).startswith(archive)
        if kept and not (spot.text.endswith((")", ").")) and len(spot.text) < 20 and "(" in spot.text):  # noqa: PLR2004 - "PL.(300)"
            break
        if not kept and not is_item and not _carries_on(previous.text, spot.text):
            break
        listed.append(index)
    return listed


def _carries_on(above: str, text: str) -> bool:
    """Tell whether a line outside any table carries on an item of the list that was broken off above it."""
    if not above.startswith(ITEM_DASHES) or above.endswith((";", ".", ":")) or len(text) >= _SHORT:
        return False
    return not (is_capitals(text) or names_signer(text) or looks_like_person_name(text, allow_rank=True))


def _list_without_label(draft: Draft, free: list[int], regulation: Regulation) -> list[int]:
    """Return a list of dashes that no "Nơi nhận" heads and that the line "- Lưu: VT" closes."""
    archive = fold(regulation.wording.archive.split(":", maxsplit=1)[0])
    closes = re.compile(rf"[-–—+•]\s*{archive}\s*(?::|(?:vt|vp|văn|hs|hồ sơ)\b)")
    last = next((i for i in reversed(free) if (spot := draft.spot(i)) and closes.match(fold(spot.text))), None)
    end = draft.spot(last) if last is not None else None
    if last is None or end is None:
        return []
    first = last
    while (
        first - 1 in free
        and (above := draft.spot(first - 1))
        and above.text.startswith(ITEM_DASHES)
        and (above.table, above.column) == (end.table, end.column)
    ):
        first -= 1
    return list(range(first, last + 1))


def _groups(draft: Draft, rest: list[int], after: int | None) -> list[list[int]]:
    """Return the items of each signature: a column of a table is one; outside tables one after another."""
    columns: dict[tuple[int | None, int], list[int]] = {}
    for index in rest:
        spot = draft.spot(index)
        if spot is None:
            continue
        if spot.table is None and after is not None and after < index and index - after > _AFTER_END_MARK:
            continue
        place = (spot.table, spot.column)
        if spot.table is not None and spot.columns == 1:
            # A row across the table carries on the signature that stands last above it.
            place = next((above for above in reversed(columns) if above[0] == spot.table), place)
        columns.setdefault(place, []).append(index)
    return list(columns.values())


def _signature(draft: Draft, group: list[int], roles: tuple[str, ...]) -> tuple[Signature, list[int]] | None:
    """Read one signature from the top of a group; returns it with the items that it used."""
    if not group:
        return None
    spots = [draft.items[index] for index in group]
    texts = [spot.text for spot in spots if isinstance(spot, Spot)]
    flat = isinstance(spots[0], Spot) and spots[0].table is None
    if flat and _is_name_over_post(texts):
        signature, _ = parse_signature((texts[1], texts[0]))
        draft.label(group[0], "full_name", _DATED_BELOW)
        draft.label(group[1], "position", _DATED_BELOW)
        return signature, group[:2]
    texts = texts[: _flat_end(texts) if flat else _stacked_end(texts)]
    if not texts or not _is_signed(texts, roles, flat=flat):
        return None
    signature, components = parse_signature(tuple(texts))
    used = group[: len(texts)]
    for index, component in zip(used, components, strict=True):
        if component != "unlabelled":
            draft.label(index, component, 1.0 if signature.name or signature.capacities else 0.7)
    return signature, used


def _is_signed(texts: list[str], roles: tuple[str, ...], *, flat: bool) -> bool:
    """Tell whether lines are a signature: by a mark of authority, a post, or capitals over a name in a cell."""
    if not flat and len(texts) > _POSTS_ALONE and not any(map(_is_of_a_signer, texts)):
        return False
    if any(names_signer(text) or text in roles for text in texts):
        return True
    if not is_capitals(texts[0]) or len(texts[0]) >= _LINE:
        return False
    if flat:
        return len(texts) > 1 and looks_like_person_name(texts[1])
    return _names_side(texts[0]) or any(map(_is_name_line, texts[1:])) or any(map(is_placeholder, texts))


def _names_side(text: str) -> bool:
    """Tell whether capitals name those for whom one signs: a unit, a body, a side of an agreement."""
    return opens_a_body(text) or is_party_caption(text) or fold(text).startswith(("bên ", "p. ", "tm "))


def _is_of_a_signer(text: str) -> bool:
    """Tell whether a line is one that a column of posts in a list of persons does not hold."""
    is_name = looks_like_person_name(text, allow_rank=True) or is_placeholder(text)
    return is_name or is_capitals(text) or text[0] in "(.…_"


def _signs_again(draft: Draft, left: list[int]) -> bool:
    """Tell whether what is left of a column holds one more signer, with a post and a name."""
    texts = [spot.text for index in left if (spot := draft.spot(index))]
    return bool(texts) and names_signer(texts[0]) and any(map(_is_name_line, texts[1:]))


def _stacked_end(texts: list[str]) -> int:
    """Return how many lines of a column belong to its first signer: up to a name with another signer below it."""
    for index in range(1, len(texts) - 2):
        is_last = _is_name_line(texts[index]) and names_signer(texts[index + 1])
        if is_last and any(map(_is_name_line, texts[index + 2 :])):
            return index + 1
    return len(texts)


def _is_name_line(text: str) -> bool:
    return not is_capitals(text) and not looks_like_position(text) and looks_like_person_name(text, allow_rank=True)


def _flat_end(texts: list[str]) -> int:
    """Return how many lines after the recipients belong to the signature: up to the first name."""
    for index, text in enumerate(texts):
        if fold(text).startswith("phụ lục"):
            return index
        if index and not is_capitals(text) and looks_like_person_name(text) and not looks_like_position(text):
            return index + 1
        if index and is_placeholder(text):
            return index + 1
    return len(texts)


def _table_end(draft: Draft, end: int, stop: int) -> int:
    last = draft.spot(end - 1)
    while end < stop and last is not None and last.table is not None:
        spot = draft.spot(end)
        if spot is None or spot.table != last.table:
            break
        end += 1
    return end
