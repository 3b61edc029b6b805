"""What follows the foot: annexes, attached texts, the copy block, the contact line."""

from __future__ import annotations

from typing import NamedTuple

from vnadmindoc.components.annex import parse_annex_label, parse_reference
from vnadmindoc.components.contact import is_contact, parse_contact
from vnadmindoc.components.national import is_national_name
from vnadmindoc.components.title import parse_kind
from vnadmindoc.model import Annex, AttachedText, ContactLine, CopyBlock, CopyForm, Node
from vnadmindoc.recognize.body import recognize_body
from vnadmindoc.recognize.draft import Draft
from vnadmindoc.recognize.foot import find_foot, recognize_foot
from vnadmindoc.recognize.head import recognize_head
from vnadmindoc.recognize.spots import is_all
from vnadmindoc.regulations import Regulation
from vnadmindoc.vietnamese import is_capitals

__all__ = ["After", "opening", "recognize_after", "recognize_contact"]


class After(NamedTuple):
    """What was found behind a document's foot. `rest` is content that belongs to none of the others."""

    annexes: tuple[Annex, ...]
    attachments: tuple[AttachedText, ...]
    copy_block: CopyBlock | None
    rest: tuple[Node, ...]


def recognize_contact(draft: Draft, stop: int) -> tuple[ContactLine | None, int]:
    """Read the contact line from the foot of page one, or from right below the document, which ends at `stop`.

    Returns it with the index of the first item after the document and it.
    """
    indexes = [i for i in range(len(draft.items)) if (spot := draft.spot(i)) and spot.margin == "first_footer"]
    contact = _contact(draft, indexes)
    if contact is not None or indexes:
        return contact, stop
    end = stop
    while (spot := draft.spot(end)) and draft.is_free(end) and is_contact(spot.text):
        end += 1
    return (_contact(draft, list(range(stop, end))), end) if end > stop else (None, stop)


def _contact(draft: Draft, indexes: list[int]) -> ContactLine | None:
    contact = parse_contact(tuple(spot.text for i in indexes if (spot := draft.spot(i))))
    if contact is not None:
        for index in indexes:
            draft.label(index, "contact")
    return contact


def recognize_after(draft: Draft, start: int, regulation: Regulation) -> After:
    """Read everything from `start` to the end."""
    stop = len(draft.items)
    openings = [
        (index, what)
        for index in range(start, stop)
        if (what := opening(draft, index, regulation)) is not None and draft.is_free(index)
    ]
    starts = _merge(draft, openings, start)
    annexes: list[Annex] = []
    attachments: list[AttachedText] = []
    copy_block: CopyBlock | None = None
    rest = recognize_body(draft, start, starts[0][0] if starts else stop)
    for number, (index, what) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else stop
        if what == "annex":
            draft.set_part(index, end, f"annex {len(annexes) + 1}")
            annexes.append(_annex(draft, index, end, regulation))
        elif what == "copy":
            draft.set_part(index, end, "copy")
            copy_block = _copy(draft, index, end, regulation)
        else:
            draft.set_part(index, end, f"attachment {len(attachments) + 1}")
            attachments.append(_attachment(draft, index, end, regulation))
    return After(tuple(annexes), tuple(attachments), copy_block, rest)


def opening(draft: Draft, index: int, regulation: Regulation) -> str | None:
    """Tell what an item begins behind the foot: "annex", "attachment", "copy" or nothing."""
    spot = draft.spot(index)
    if spot is None or spot.margin is not None:
        return None
    if spot.text in tuple(CopyForm) and is_capitals(spot.text):
        return "copy"
    if parse_annex_label(spot.text, regulation.wording)[0]:
        return "annex"
    if is_national_name(spot.text, regulation.wording):
        return "attachment"
    kind = parse_kind(spot.text, regulation)
    if kind is not None and is_capitals(spot.text):
        following = [below.text for number in range(index + 1, index + 4) if (below := draft.spot(number))]
        if any(parse_reference(text) for text in following):
            return "attachment"
    return None


def _merge(draft: Draft, openings: list[tuple[int, str]], start: int) -> list[tuple[int, str]]:
    """Move each opening to the top of its header table, and drop a title that belongs to the header above it."""
    starts: list[tuple[int, str]] = []
    for index, what in openings:
        spot = draft.spot(index)
        first = index
        while spot and spot.table is not None and first > start:
            above = draft.spot(first - 1)
            if above is None or above.table != spot.table:
                break
            first -= 1
        if starts and what == "attachment" and starts[-1][1] == "attachment" and spot and spot.table is None:
            between = [draft.spot(number) for number in range(starts[-1][0], index)]
            if all(item is None or item.table is not None or len(item.text) < 60 for item in between):  # noqa: PLR2004 - header lines are short
                continue
        starts.append((first, what))
    return starts


def _annex(draft: Draft, start: int, stop: int, regulation: Regulation) -> Annex:
    spot = draft.spot(start)
    number = parse_annex_label(spot.text, regulation.wording)[1] if spot else None
    draft.label(start, "annex_label")
    index = start + 1
    title: list[str] = []
    while index < stop and (below := draft.spot(index)) is not None:
        if parse_reference(below.text) or not (is_capitals(below.text) or (is_all(below, "bold") and not title)):
            break
        draft.label(index, "annex_title")
        title.append(below.text)
        index += 1
        if below.line_below is not None:
            break
    reference = None
    below = draft.spot(index) if index < stop else None
    if below is not None and (reference := parse_reference(below.text)):
        draft.label(index, "annex_reference")
        index += 1
    body = recognize_body(draft, index, stop)
    return Annex(number=number, title=" ".join(title) or None, reference=reference, body=body)


def _attachment(draft: Draft, start: int, stop: int, regulation: Regulation) -> AttachedText:
    head = recognize_head(draft, start, regulation, limit=stop)
    body = recognize_body(draft, start, stop)
    return AttachedText(kind=head.kind, issuer=head.issuer, subject=head.subject, reference=head.reference, body=body)


def _copy(draft: Draft, start: int, stop: int, regulation: Regulation) -> CopyBlock:
    words = next(i for i in range(start, stop) if (spot := draft.spot(i)) and spot.text in tuple(CopyForm))
    form = CopyForm(draft.items[words].text)  # type: ignore[union-attr]  # found as a spot just above
    draft.label(words, "copy_form")
    foot_at = find_foot(draft, start, stop, regulation)
    head = recognize_head(draft, start, regulation, limit=foot_at)
    foot = recognize_foot(draft, max(foot_at, head.stop), stop, regulation)
    return CopyBlock(
        form=form,
        issuer=head.issuer,
        number=head.number,
        place_date=head.place_date,
        signatures=foot.signatures,
        recipients=foot.recipients,
    )
