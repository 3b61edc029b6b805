"""The order in which a layout is recognized: head, foot, what follows, and the content between."""

from __future__ import annotations

from functools import partial

from attrs import evolve

from vnadmindoc.collector import at_rest
from vnadmindoc.components.national import is_national_name
from vnadmindoc.layout import Layout
from vnadmindoc.model import ContactLine, Document, Raw
from vnadmindoc.recognize.after import After, opening, recognize_after, recognize_contact
from vnadmindoc.recognize.body import Pieces, nodes_of, recognize_body
from vnadmindoc.recognize.columns import part_columns
from vnadmindoc.recognize.draft import Draft
from vnadmindoc.recognize.foot import Foot, find_foot, recognize_foot
from vnadmindoc.recognize.head import Head, recognize_head
from vnadmindoc.recognize.parts import top_of_table
from vnadmindoc.recognize.reading import Reading, Unbuilt
from vnadmindoc.recognize.spots import Spot, stream
from vnadmindoc.recognize.verdict import judge
from vnadmindoc.regulations import Regulation

__all__ = ["recognize"]


@at_rest
def recognize(layout: Layout, regulation: Regulation) -> Reading:
    """Recognize the document that a layout shows.

    Returns a Reading whose `document` holds what was understood and whose `labels` name every paragraph.
    Never raises on any Layout; a layout that is no administrative document gets that verdict.
    """
    draft = Draft(part_columns(stream(layout, regulation), regulation.wording))
    head = recognize_head(draft, 0, regulation)
    kind = regulation.find_kind(head.kind)
    end = _next_document(draft, head.stop, regulation)
    foot_at = find_foot(draft, head.stop, end, regulation)
    limit = min(end, _foot_limit(draft, foot_at, regulation))
    foot = recognize_foot(draft, foot_at, limit, regulation, kind.signer_roles if kind else ())
    contact, end = recognize_contact(draft, max(foot.stop, foot_at))
    after = recognize_after(draft, end, regulation)
    above, content = _unnamed(draft, 0, head.stop), recognize_body(draft, head.stop, foot_at)
    body: Pieces = (*above, content, *_unnamed(draft, foot_at, foot.stop), after.rest)
    outline = _outline(head, foot, after, contact)
    document = Unbuilt(outline=outline, build=partial(_build, outline, body, after))
    verdict, reason = judge(draft, head, foot, regulation)
    return Reading(layout=layout, document=document, labels=draft.labels(), verdict=verdict, reason=reason)


def _build(outline: Document, body: Pieces, after: After) -> Document:
    """Return the whole document: its outline, and the content of every text in it."""
    return evolve(
        outline,
        body=nodes_of(body),
        annexes=tuple(evolve(annex, body=nodes_of(pieces)) for annex, pieces in after.annexes),
        attachments=tuple(evolve(text, body=nodes_of(pieces)) for text, pieces in after.attachments),
    )


def _outline(head: Head, foot: Foot, after: After, contact: ContactLine | None) -> Document:
    is_dated_below = foot.place_date is not None and "place_date" not in head.evidence
    return Document(
        kind=head.kind,
        issuer=head.issuer,
        number=head.number,
        place_date=foot.place_date if is_dated_below and foot.place_date else head.place_date,
        subject=head.subject,
        addressees=head.addressees,
        enacting_power=head.enacting_power,
        bases=head.bases,
        signatures=foot.signatures,
        recipients=foot.recipients,
        marks=head.marks,
        contact=contact,
        copy_block=after.copy_block,
    )


def _next_document(draft: Draft, start: int, regulation: Regulation) -> int:
    """Return where another document begins behind the first head: at the top of the next national name's table."""
    for index, spot in draft.spots(start, len(draft.items)):
        if spot.margin is None and is_national_name(spot.text, regulation.wording):
            return top_of_table(draft, index, start)
    return len(draft.items)


def _foot_limit(draft: Draft, start: int, regulation: Regulation) -> int:
    """Return the first item after a foot's start that begins something else: another section or part."""
    section = next((spot.section for i in range(start, len(draft.items)) if (spot := draft.spot(i))), 0)
    for index, spot in draft.spots(start, len(draft.items)):
        if spot.section != section:
            return index
        if index > start and opening(draft, index, regulation):
            return max(start + 1, top_of_table(draft, index, start))
    return len(draft.items)


def _unnamed(draft: Draft, start: int, stop: int) -> tuple[Raw, ...]:
    """Return the paragraphs of a head or foot that nothing has claimed, so that no word is lost."""
    return tuple(
        Raw(name="unlabelled", text=item.text)
        for index in range(start, stop)
        if draft.is_free(index) and isinstance(item := draft.items[index], Spot)
    )
