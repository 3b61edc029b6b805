"""The order in which a layout is recognized: head, foot, what follows, and the content between."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from vnadmindoc.layout import Layout
from vnadmindoc.model import Document, Node, Raw
from vnadmindoc.recognize.after import After, opening, recognize_after, recognize_contact
from vnadmindoc.recognize.body import recognize_body
from vnadmindoc.recognize.draft import Draft
from vnadmindoc.recognize.foot import Foot, find_foot, recognize_foot, top_of_table
from vnadmindoc.recognize.head import Head, recognize_head
from vnadmindoc.recognize.reading import Reading, Verdict
from vnadmindoc.recognize.spots import Spot, stream
from vnadmindoc.regulations import Regulation
from vnadmindoc.vietnamese import fold

__all__ = ["recognize"]

_NORMATIVE: Final = re.compile(r"(?:19|20)\d\d/[A-ZĐ]")
_PARTY_NUMBER: Final = re.compile(r"số\s*\d*\s*-\s*\w+/\w+")
_STRONG: Final = frozenset({"national_name", "motto", "number", "place_date", "type_name", "letter_subject"})


def recognize(layout: Layout, regulation: Regulation) -> Reading:
    """Recognize the document that a layout shows.

    Returns a Reading whose `document` holds what was understood and whose `labels` name every paragraph.
    Never raises on any Layout; a layout that is no administrative document gets that verdict.
    """
    draft = Draft(stream(layout, regulation))
    head = recognize_head(draft, 0, regulation)
    kind = regulation.find_kind(head.kind)
    foot_at = find_foot(draft, head.stop, len(draft.items), regulation)
    foot = recognize_foot(
        draft, foot_at, _foot_limit(draft, foot_at, regulation), regulation, kind.signer_roles if kind else ()
    )
    contact, end = recognize_contact(draft, max(foot.stop, foot_at))
    after = recognize_after(draft, end, regulation)
    unnamed = _unnamed(draft, 0, head.stop)
    body = (*unnamed, *recognize_body(draft, head.stop, foot_at), *_unnamed(draft, foot_at, foot.stop), *after.rest)
    document = _document(head, foot, after, body)
    document = evolve(document, contact=contact)
    verdict, reason = _verdict(draft, head, foot)
    return Reading(layout=layout, document=document, labels=draft.labels(), verdict=verdict, reason=reason)


def _document(head: Head, foot: Foot, after: After, body: tuple[Node, ...]) -> Document:
    return Document(
        kind=head.kind,
        issuer=head.issuer,
        number=head.number,
        place_date=head.place_date,
        subject=head.subject,
        addressees=head.addressees,
        enacting_power=head.enacting_power,
        bases=head.bases,
        body=body,
        signatures=foot.signatures,
        recipients=foot.recipients,
        marks=head.marks,
        annexes=after.annexes,
        attachments=after.attachments,
        copy_block=after.copy_block,
    )


def _foot_limit(draft: Draft, start: int, regulation: Regulation) -> int:
    """Return the first item after a foot's start that begins something else: another section or part."""
    section = next((spot.section for i in range(start, len(draft.items)) if (spot := draft.spot(i))), 0)
    for index in range(start, len(draft.items)):
        spot = draft.spot(index)
        if spot is None:
            continue
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


def _verdict(draft: Draft, head: Head, foot: Foot) -> tuple[Verdict, str | None]:
    symbol = str(head.number.symbol or "")
    if _NORMATIVE.match(symbol):
        return "other_regime", "văn bản quy phạm pháp luật: thể thức theo Nghị định 78/2025/NĐ-CP và 187/2025/NĐ-CP"
    texts = [item.text for item in draft.items[:40] if isinstance(item, Spot)]
    if any(fold(text) == "đảng cộng sản việt nam" for text in texts) or (
        "national_name" not in head.evidence and any(_PARTY_NUMBER.fullmatch(fold(text)) for text in texts)
    ):
        return "other_regime", "văn bản của Đảng: thể thức theo quy định và hướng dẫn của Đảng"
    evidence = len(head.evidence & _STRONG) + (1 if foot.recipients.entries or foot.recipients.archive else 0)
    if evidence < 2 or (head.kind is None and "number" not in head.evidence):  # noqa: PLR2004 - one sign alone may be chance
        return "not_administrative", "không nhận ra các thành phần thể thức của một văn bản hành chính"
    return "administrative", None
