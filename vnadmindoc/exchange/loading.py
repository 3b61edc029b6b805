"""The JSON of a document, read: one shape for each class of the model.

The keys here, those that `dumping` writes and those of `document.schema.json` are the same; a test
compares them.
"""

from __future__ import annotations

from typing import Final

from vnadmindoc.exchange.loading_body import BODY
from vnadmindoc.exchange.shapes import (
    Place,
    Refusal,
    Shape,
    choice,
    flag,
    integer,
    line,
    list_of,
    optional,
    parsed,
    record,
)
from vnadmindoc.model import (
    Annex,
    ArchiveNote,
    AttachedText,
    Authority,
    Capacity,
    Confidentiality,
    ContactLine,
    CopyBlock,
    CopyForm,
    Document,
    DocumentNumber,
    DrafterMark,
    Issuer,
    Marks,
    PlaceDate,
    Recipients,
    Signature,
    Symbol,
    Urgency,
)

__all__ = ["DOCUMENT", "FORMAT"]

FORMAT: Final = "vnadmindoc/1"
"""The version of the form. Another number means that readers of this one would misunderstand."""

_line: Final = optional(line)
_lines: Final = list_of(line)


def _format(value: object, place: Place) -> str | Refusal:
    return FORMAT if value == FORMAT else place.refuse(f"this version reads the format {FORMAT!r} only")


def _document(*, format: str = FORMAT, **values: object) -> Document:  # noqa: A002 - the key's own name
    del format  # checked by its shape
    return Document(**values)  # type: ignore[arg-type] # each value has the type of its shape


_ISSUER: Final[Shape[Issuer]] = record(Issuer, {"superior": _line, "name": _line})
_NUMBER: Final[Shape[DocumentNumber]] = record(
    DocumentNumber, {"serial": optional(integer), "symbol": optional(parsed(Symbol.parse))}
)
_PLACE_DATE: Final[Shape[PlaceDate]] = record(
    PlaceDate,
    {"place": _line, "day": optional(integer), "month": optional(integer), "year": optional(integer)},
)
_CAPACITY: Final[Shape[Capacity]] = record(
    Capacity, {"authority": choice(Authority), "principal": line}, required=("authority", "principal")
)
_SIGNATURE: Final[Shape[Signature]] = record(
    Signature,
    {
        "capacities": list_of(_CAPACITY),
        "position": _line,
        "other_position": _line,
        "name": _line,
    },
)
_DRAFTER: Final[Shape[DrafterMark]] = record(DrafterMark, {"notation": _line, "copies": optional(integer)})
_RECIPIENTS: Final[Shape[Recipients]] = record(
    Recipients,
    {"entries": _lines, "archive": optional(parsed(ArchiveNote.parse)), "drafter": optional(_DRAFTER)},
)
_MARKS: Final[Shape[Marks]] = record(
    Marks,
    {
        "confidentiality": optional(choice(Confidentiality)),
        "urgency": optional(choice(Urgency)),
        "circulation": _line,
        "recall": flag,
    },
)
_ANNEX: Final[Shape[Annex]] = record(Annex, {"number": _line, "title": _line, "reference": _line, "body": BODY})
_ATTACHED_TEXT: Final[Shape[AttachedText]] = record(
    AttachedText,
    {
        "kind": _line,
        "issuer": _ISSUER,
        "subject": _line,
        "reference": _line,
        "body": BODY,
    },
)
_CONTACT: Final[Shape[ContactLine]] = record(
    ContactLine, dict.fromkeys(("address", "phone", "fax", "email", "website"), _line)
)
_COPY_BLOCK: Final[Shape[CopyBlock]] = record(
    CopyBlock,
    {
        "form": choice(CopyForm),
        "issuer": _ISSUER,
        "number": _NUMBER,
        "place_date": _PLACE_DATE,
        "signatures": list_of(_SIGNATURE),
        "recipients": _RECIPIENTS,
    },
    required=("form",),
)
DOCUMENT: Final[Shape[Document]] = record(
    _document,
    {
        "format": _format,
        "kind": _line,
        "issuer": _ISSUER,
        "co_issuers": list_of(_ISSUER),
        "number": _NUMBER,
        "place_date": _PLACE_DATE,
        "subject": _line,
        "addressees": _lines,
        "enacting_power": _line,
        "bases": _lines,
        "body": BODY,
        "signatures": list_of(_SIGNATURE),
        "recipients": _RECIPIENTS,
        "marks": _MARKS,
        "annexes": list_of(_ANNEX),
        "attachments": list_of(_ATTACHED_TEXT),
        "contact": optional(_CONTACT),
        "copy_block": optional(_COPY_BLOCK),
    },
)
"""The shape of a whole document."""
