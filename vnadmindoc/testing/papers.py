"""Any legal document, and the texts that are bound to one: annexes, attached texts, copies."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from vnadmindoc.model import Annex, AttachedText, CopyBlock, CopyForm, Document
from vnadmindoc.testing.blocks import bodies
from vnadmindoc.testing.parts import (
    contacts,
    issuers,
    marks,
    maybe,
    numbers,
    place_dates,
    recipients,
    several,
    signatures,
)
from vnadmindoc.testing.texts import kinds, texts

__all__ = ["annexes", "attached_texts", "copy_blocks", "documents"]


@cache
def annexes() -> st.SearchStrategy[Annex]:
    """Draw an annex of any content."""
    return st.builds(
        Annex, number=maybe(texts(max_size=4)), title=maybe(texts()), reference=maybe(texts()), body=bodies()
    )


@cache
def attached_texts() -> st.SearchStrategy[AttachedText]:
    """Draw a text issued with a document."""
    return st.builds(
        AttachedText,
        kind=maybe(kinds()),
        issuer=issuers(),
        subject=maybe(texts()),
        reference=maybe(texts()),
        body=bodies(),
    )


@cache
def copy_blocks() -> st.SearchStrategy[CopyBlock]:
    """Draw what a copy on paper adds below the document."""
    return st.builds(
        CopyBlock,
        form=st.sampled_from(CopyForm),
        issuer=issuers(),
        number=numbers(),
        place_date=place_dates(),
        signatures=several(signatures()),
        recipients=recipients(),
    )


@cache
def documents() -> st.SearchStrategy[Document]:
    """Draw any document that the model can hold, however unlike an office's."""
    return st.builds(
        Document,
        kind=maybe(kinds()),
        issuer=issuers(),
        co_issuers=several(issuers(), max_size=2),
        number=numbers(),
        place_date=place_dates(),
        subject=maybe(texts()),
        addressees=several(texts()),
        enacting_power=maybe(texts()),
        bases=several(texts()),
        body=bodies(),
        signatures=several(signatures(), max_size=2),
        recipients=recipients(),
        marks=marks(),
        annexes=several(annexes(), max_size=2),
        attachments=several(attached_texts(), max_size=1),
        contact=maybe(contacts()),
        copy_block=maybe(copy_blocks()),
    )
