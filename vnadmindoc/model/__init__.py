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
from vnadmindoc.model.citation import Citation, CitationForm, CitedNumber, PartialDate, Provision
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
from vnadmindoc.model.office import Office, Regime
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
    "Citation",
    "CitationForm",
    "CitedNumber",
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
    "PartialDate",
    "Picture",
    "PlaceDate",
    "Provision",
    "Raw",
    "Recipients",
    "Regime",
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
