"""What follows the foot: annexes, attached texts, the copy block, the contact line."""

from __future__ import annotations

from typing import Final, NamedTuple

from vnadmindoc.components.annex import parse_annex_opening, parse_reference
from vnadmindoc.components.contact import is_contact, parse_contact
from vnadmindoc.components.issuer import opens_a_body
from vnadmindoc.components.national import is_national_name
from vnadmindoc.components.place_date import is_place_date
from vnadmindoc.components.recipients import opens_recipients
from vnadmindoc.components.title import parse_kind
from vnadmindoc.model import Annex, AttachedText, ContactLine, CopyBlock, CopyForm, Raw
from vnadmindoc.recognize.body import Content, Pieces, recognize_body
from vnadmindoc.recognize.draft import Draft
from vnadmindoc.recognize.foot import find_foot, recognize_foot
from vnadmindoc.recognize.head import recognize_head
from vnadmindoc.recognize.parts import top_of_table
from vnadmindoc.recognize.spots import is_all
from vnadmindoc.regulations import Regulation
from vnadmindoc.vietnamese import is_capitals

_COPIES: Final = frozenset(form.value for form in CopyForm)
_OF_A_DOCUMENT: Final = frozenset({"number", "place_date", "letter_subject", "addressees"})
"""What a text that is attached to another has not: with one of these it is a document of its own."""

_IN_ONE_LINE: Final = 0.7
_HEADER: Final = 40
"""How many lines a header may have before a title below it is another text's."""

_HELD: Final = frozenset({"national_name", "motto", "superior_agency", "issuing_agency", "type_name", "subject"})
"""What an attached text says in its other fields."""

__all__ = ["After", "opening", "recognize_after", "recognize_contact"]


class After(NamedTuple):
    """What was found behind a document's foot, each text without its body and beside it what that says.

    `rest` is content that belongs to none of the others.
    """

    annexes: tuple[tuple[Annex, Pieces], ...]
    attachments: tuple[tuple[AttachedText, Pieces], ...]
    copy_block: CopyBlock | None
    rest: Content


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
    annexes: list[tuple[Annex, Pieces]] = []
    attachments: list[tuple[AttachedText, Pieces]] = []
    copy_block: CopyBlock | None = None
    documents = 1
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
            attachment, body, is_document = _attachment(draft, index, end, regulation)
            documents += is_document
            part = f"document {documents}" if is_document else f"attachment {len(attachments) + 1}"
            draft.set_part(index, end, part)
            attachments.append((attachment, body))
    return After(tuple(annexes), tuple(attachments), copy_block, rest)


def opening(draft: Draft, index: int, regulation: Regulation) -> str | None:
    """Tell what an item begins behind the foot: "annex", "attachment", "copy" or nothing."""
    spot = draft.spot(index)
    if spot is None or spot.margin is not None:
        return None
    if spot.text in _COPIES:
        return "copy"
    if parse_annex_opening(spot.text, regulation.wording) is not None:
        return "annex"
    if is_national_name(spot.text, regulation.wording) or _heads_a_page(draft, index, regulation):
        return "attachment"
    if is_capitals(spot.text) and parse_kind(spot.text, regulation) is not None:
        following = [below.text for number in range(index + 1, index + 4) if (below := draft.spot(number))]
        if any(parse_reference(text) for text in following):
            return "attachment"
    return None


def _merge(draft: Draft, openings: list[tuple[int, str]], start: int) -> list[tuple[int, str]]:
    """Move each opening to the top of its header table, and drop a title that belongs to the header above it."""
    starts: list[tuple[int, str]] = []
    for index, what in openings:
        spot = draft.spot(index)
        first = top_of_table(draft, index, start)
        if starts and what == "attachment" and starts[-1][1] == "attachment" and spot and spot.table is None:
            between = [draft.spot(number) for number in range(max(starts[-1][0], index - _HEADER), index)]
            if all(item is None or item.table is not None or len(item.text) < 60 for item in between):  # noqa: PLR2004 - header lines are short
                continue
        if not starts or first > starts[-1][0]:
            starts.append((first, what))
    return starts


def _annex(draft: Draft, start: int, stop: int, regulation: Regulation) -> tuple[Annex, Pieces]:
    spot = draft.spot(start)
    opened = parse_annex_opening(spot.text, regulation.wording) if spot else None
    number, inline = opened or (None, None)
    draft.label(start, "annex_label", _IN_ONE_LINE if inline else 1.0)
    index = start + 1
    title: list[str] = [inline] if inline else []
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
    return Annex(number=number, title=" ".join(title) or None, reference=reference), (body,)


def _attachment(draft: Draft, start: int, stop: int, regulation: Regulation) -> tuple[AttachedText, Pieces, bool]:
    """Read a text with a header behind the first; tell whether it is a document of its own, with number or date.

    Such a document's lines that an attached text has no place for stay in its body, as they stand.
    """
    head = recognize_head(draft, start, regulation, limit=stop)
    if head.reference is not None or not head.evidence & _OF_A_DOCUMENT:
        text = AttachedText(kind=head.kind, issuer=head.issuer, subject=head.subject, reference=head.reference)
        return text, (recognize_body(draft, start, stop),), False
    kind = regulation.find_kind(head.kind)
    foot_at = find_foot(draft, head.stop, stop, regulation)
    recognize_foot(draft, foot_at, stop, regulation, kind.signer_roles if kind else ())
    body: Pieces = (
        *_raw(draft, start, head.stop),
        recognize_body(draft, head.stop, foot_at),
        *_raw(draft, foot_at, stop),
        recognize_body(draft, foot_at, stop),
    )
    return AttachedText(kind=head.kind, issuer=head.issuer, subject=head.subject), body, True


def _raw(draft: Draft, start: int, stop: int) -> tuple[Raw, ...]:
    return tuple(
        Raw(name=draft.components[index] or "unlabelled", text=spot.text)
        for index in range(start, stop)
        if (spot := draft.spot(index)) and draft.components[index] not in _HELD and not draft.is_free(index)
    )


def _heads_a_page(draft: Draft, index: int, regulation: Regulation) -> bool:
    """Tell whether a line is the date in a header without national name: right of a body's name, above a title."""
    spot = draft.spot(index)
    if spot is None or spot.table is None or spot.column == 0 or not is_place_date(spot.text, regulation.wording):
        return False
    near = [other for number in range(max(0, index - 8), index + 6) if (other := draft.spot(number))]
    beside = [other.text for other in near if other.table == spot.table and other.column == 0]
    if any(text in tuple(CopyForm) for text in (other.text for other in near)):
        return False
    if any(opens_recipients(text, regulation.wording) for text in beside):
        return False
    return any(is_capitals(text) and opens_a_body(text) for text in beside)


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
