"""Hypothesis strategies for the model: any legal value, and documents as an office would write them.

Needs Hypothesis: `pip install "vnadmindoc[testing]"`. `documents` and its parts are arbitrary legal values;
`conforming_documents` draws documents that keep Nghị định 30/2020/NĐ-CP.
"""

from importlib.util import find_spec

from vnadmindoc.errors import MissingExtra

if find_spec("hypothesis") is None:
    raise MissingExtra('pip install "vnadmindoc[testing]"')

from vnadmindoc.testing.blocks import bodies, bullets, divisions, nodes, paragraphs, pictures, raws, spans, tables
from vnadmindoc.testing.conforming import conforming_documents
from vnadmindoc.testing.outlines import conforming_bodies
from vnadmindoc.testing.papers import annexes, attached_texts, copy_blocks, documents
from vnadmindoc.testing.parts import (
    archive_notes,
    capacities,
    contacts,
    issuers,
    marks,
    numbers,
    place_dates,
    recipients,
    signatures,
    symbols,
)
from vnadmindoc.testing.texts import kinds, texts

__all__ = [
    "annexes",
    "archive_notes",
    "attached_texts",
    "bodies",
    "bullets",
    "capacities",
    "conforming_bodies",
    "conforming_documents",
    "contacts",
    "copy_blocks",
    "divisions",
    "documents",
    "issuers",
    "kinds",
    "marks",
    "nodes",
    "numbers",
    "paragraphs",
    "pictures",
    "place_dates",
    "raws",
    "recipients",
    "signatures",
    "spans",
    "symbols",
    "tables",
    "texts",
]
