"""A document as JSON values: every key of it stands there, what is absent as null or an empty list."""

from __future__ import annotations

from attrs import asdict

from vnadmindoc.exchange.dumping_body import Json, dump_body
from vnadmindoc.exchange.loading import FORMAT
from vnadmindoc.model import (
    Annex,
    AttachedText,
    CopyBlock,
    Document,
    DocumentNumber,
    Marks,
    Recipients,
    Signature,
)

__all__ = ["dump_document"]


def dump_document(document: Document) -> Json:
    """Return the JSON object of a document, in the order of the model."""
    return {
        "format": FORMAT,
        "kind": document.kind,
        "issuer": asdict(document.issuer),
        "co_issuers": [asdict(issuer) for issuer in document.co_issuers],
        "number": _number(document.number),
        "place_date": asdict(document.place_date),
        "subject": document.subject,
        "addressees": list(document.addressees),
        "enacting_power": document.enacting_power,
        "bases": list(document.bases),
        "body": dump_body(document.body),
        "signatures": [_signature(signature) for signature in document.signatures],
        "recipients": _recipients(document.recipients),
        "marks": _marks(document.marks),
        "annexes": [_annex(annex) for annex in document.annexes],
        "attachments": [_attached(text) for text in document.attachments],
        "contact": None if document.contact is None else asdict(document.contact),
        "copy_block": None if document.copy_block is None else _copy_block(document.copy_block),
    }


def _number(number: DocumentNumber) -> Json:
    return {"serial": number.serial, "symbol": None if number.symbol is None else str(number.symbol)}


def _signature(signature: Signature) -> Json:
    return {
        "capacities": [
            {"authority": capacity.authority.value, "principal": capacity.principal}
            for capacity in signature.capacities
        ],
        "position": signature.position,
        "other_position": signature.other_position,
        "name": signature.name,
    }


def _recipients(recipients: Recipients) -> Json:
    return {
        "entries": list(recipients.entries),
        "archive": None if recipients.archive is None else str(recipients.archive),
        "drafter": None if recipients.drafter is None else asdict(recipients.drafter),
    }


def _marks(marks: Marks) -> Json:
    return {
        "confidentiality": None if marks.confidentiality is None else marks.confidentiality.value,
        "urgency": None if marks.urgency is None else marks.urgency.value,
        "circulation": marks.circulation,
        "recall": marks.recall,
    }


def _annex(annex: Annex) -> Json:
    return {
        "number": annex.number,
        "title": annex.title,
        "reference": annex.reference,
        "body": dump_body(annex.body),
    }


def _attached(text: AttachedText) -> Json:
    return {
        "kind": text.kind,
        "issuer": asdict(text.issuer),
        "subject": text.subject,
        "reference": text.reference,
        "body": dump_body(text.body),
    }


def _copy_block(block: CopyBlock) -> Json:
    return {
        "form": block.form.value,
        "issuer": asdict(block.issuer),
        "number": _number(block.number),
        "place_date": asdict(block.place_date),
        "signatures": [_signature(signature) for signature in block.signatures],
        "recipients": _recipients(block.recipients),
    }
