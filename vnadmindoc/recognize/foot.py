"""The foot of a document read back: signatures and recipients (ô 7, 9b)."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from vnadmindoc.components.divisions import parse_opening
from vnadmindoc.components.line import ITEM_DASHES
from vnadmindoc.components.recipients import opens_recipients, parse_recipients
from vnadmindoc.components.signature import looks_like_position, parse_capacity, parse_signature
from vnadmindoc.model import Recipients, Signature
from vnadmindoc.recognize.draft import Draft
from vnadmindoc.recognize.spots import Spot
from vnadmindoc.regulations import Regulation
from vnadmindoc.vietnamese import fold, is_capitals, looks_like_person_name

__all__ = ["Foot", "find_foot", "recognize_foot", "top_of_table"]

_SHORT: Final = 90
_AFTER_END_MARK: Final = 14


@frozen(kw_only=True)
class Foot:
    """What a foot says, and the index of the first item after it."""

    signatures: tuple[Signature, ...]
    recipients: Recipients
    stop: int
    is_found: bool


def find_foot(draft: Draft, start: int, stop: int, regulation: Regulation) -> int:
    """Return the index at which the foot of a document begins, or `stop` where there is none."""
    wording = regulation.wording
    label = next(
        (index for index in range(start, stop) if (spot := draft.spot(index)) and opens_recipients(spot.text, wording)),
        None,
    )
    if label is not None:
        return top_of_table(draft, _signatures_above(draft, start, label), start)
    for index in range(start, stop):
        spot = draft.spot(index)
        if spot is None:
            continue
        if parse_capacity(spot.text) or (_is_post(spot) and _leads_to_name(draft, index, stop)):
            return top_of_table(draft, index, start)
    return stop


def _is_post(spot: Spot) -> bool:
    return is_capitals(spot.text) and looks_like_position(spot.text) and not parse_opening(spot.text)


def _leads_to_name(draft: Draft, index: int, stop: int) -> bool:
    following = [spot for number in range(index + 1, min(index + 5, stop)) if (spot := draft.spot(number))]
    return any(not is_capitals(spot.text) and looks_like_person_name(spot.text) for spot in following)


def _signatures_above(draft: Draft, start: int, label: int) -> int:
    """Return where the foot begins when signatures stand above "Nơi nhận" (biên bản)."""
    for index in range(label - 1, start - 1, -1):
        spot = draft.spot(index)
        if spot is None or label - index > _AFTER_END_MARK:
            return label
        if spot.text.endswith(("./.", "/.")):
            return index + 1
        if len(spot.text) > _SHORT or spot.text.endswith((".", ";", ":")):
            posts = [number for number in range(index + 1, label) if (above := draft.spot(number)) and _opens(above)]
            return posts[0] if posts else label
    return label


def _opens(spot: Spot) -> bool:
    return parse_capacity(spot.text) is not None or _is_post(spot)


def top_of_table(draft: Draft, index: int, start: int) -> int:
    """Return the first item of the table that an item stands in, or the item itself."""
    spot = draft.spot(index)
    while spot is not None and spot.table is not None and index > start:
        above = draft.spot(index - 1)
        if above is None or above.table != spot.table:
            break
        index -= 1
    return index


def recognize_foot(draft: Draft, start: int, stop: int, regulation: Regulation, roles: tuple[str, ...] = ()) -> Foot:
    """Read the foot that begins at `start`; nothing from `stop` on belongs to it."""
    wording = regulation.wording
    free = [i for i in range(start, stop) if draft.is_free(i) and (spot := draft.spot(i)) and spot.margin is None]
    label = next((i for i in free if opens_recipients(draft.items[i].text, wording)), None)  # type: ignore[union-attr]  # free items are spots
    listed = _recipients(draft, free, label, regulation)
    recipients = Recipients()
    if listed:
        recipients, components = parse_recipients(tuple(draft.items[i].text for i in listed), wording)  # type: ignore[union-attr]
        for index, component in zip(listed, components, strict=True):
            draft.label(index, component)
    groups = _groups(draft, [index for index in free if index not in set(listed)], after=listed[-1] if listed else None)
    signatures: list[Signature] = []
    end = listed[-1] + 1 if listed else start
    for group in groups:
        signature, used = _signature(draft, group, roles)
        if signature is not None:
            signatures.append(signature)
            end = max(end, used[-1] + 1)
    return Foot(
        signatures=tuple(signatures), recipients=recipients, stop=_table_end(draft, end, stop), is_found=end > start
    )


def _recipients(draft: Draft, free: list[int], label: int | None, regulation: Regulation) -> list[int]:
    if label is None:
        return []
    first = draft.spot(label)
    listed = [label]
    archive = fold(regulation.wording.archive.split(":", maxsplit=1)[0])
    for index in free[free.index(label) + 1 :]:
        spot = draft.spot(index)
        if spot is None or first is None:
            break
        previous = draft.spot(listed[-1])
        kept = previous is not None and archive in fold(previous.text)[:12] and index != label
        if first.table is not None:
            in_column = spot.table == first.table and spot.column == first.column
            if in_column and not (kept and spot.row != first.row):
                listed.append(index)
            continue
        is_item = spot.text.startswith(ITEM_DASHES) or fold(spot.text).startswith(archive)
        if kept and not (spot.text.endswith((")", ").")) and len(spot.text) < 20 and "(" in spot.text):  # noqa: PLR2004 - "PL.(300)"
            break
        if not kept and not is_item:
            break
        listed.append(index)
    return listed


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


def _signature(draft: Draft, group: list[int], roles: tuple[str, ...]) -> tuple[Signature | None, list[int]]:
    spots = [draft.items[index] for index in group]
    texts = [spot.text for spot in spots if isinstance(spot, Spot)]
    flat = isinstance(spots[0], Spot) and spots[0].table is None
    if flat:
        texts = texts[: _flat_end(texts)]
    if not texts or not _is_signed(texts, roles, flat=flat):
        return None, []
    signature, components = parse_signature(tuple(texts))
    used = group[: len(texts)]
    for index, component in zip(used, components, strict=True):
        if component != "unlabelled":
            draft.label(index, component, 1.0 if signature.name or signature.capacities else 0.7)
    return signature, used


def _is_signed(texts: list[str], roles: tuple[str, ...], *, flat: bool) -> bool:
    """Tell whether lines are a signature: by a mark of authority, a post, or capitals over a name in a cell."""
    if any(parse_capacity(text) or looks_like_position(text) or text in roles for text in texts):
        return True
    return not flat and len(texts) > 1 and is_capitals(texts[0])


def _flat_end(texts: list[str]) -> int:
    """Return how many lines after the recipients belong to the signature: up to the first name."""
    for index, text in enumerate(texts):
        if fold(text).startswith("phụ lục"):
            return index
        if index and not is_capitals(text) and looks_like_person_name(text) and not looks_like_position(text):
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
