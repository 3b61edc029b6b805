"""The logical structure: what an administrative document says, without fonts and files."""

from vnadmindoc.model import kinds
from vnadmindoc.model.body import (
    Bullet,
    Cell,
    Division,
    Level,
    Node,
    PageBreak,
    Paragraph,
    Picture,
    Raw,
    Row,
    Span,
    Table,
    spans,
    text_of,
)
from vnadmindoc.model.distribution import (
    ArchiveNote,
    Confidentiality,
    ContactLine,
    DrafterMark,
    Marks,
    Recipients,
    Urgency,
)
from vnadmindoc.model.document import Annex, AttachedText, CopyBlock, CopyForm, Document
from vnadmindoc.model.identity import DocumentNumber, Issuer, PlaceDate, Symbol
from vnadmindoc.model.office import Office
from vnadmindoc.model.signing import Authority, Capacity, Signature
from vnadmindoc.model.walk import query, walk

__all__ = [
    "Annex",
    "ArchiveNote",
    "AttachedText",
    "Authority",
    "Bullet",
    "Capacity",
    "Cell",
    "Confidentiality",
    "ContactLine",
    "CopyBlock",
    "CopyForm",
    "Division",
    "Document",
    "DocumentNumber",
    "DrafterMark",
    "Issuer",
    "Level",
    "Marks",
    "Node",
    "Office",
    "PageBreak",
    "Paragraph",
    "Picture",
    "PlaceDate",
    "Raw",
    "Recipients",
    "Row",
    "Signature",
    "Span",
    "Symbol",
    "Table",
    "Urgency",
    "kinds",
    "query",
    "spans",
    "text_of",
    "walk",
]
