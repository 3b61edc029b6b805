"""Any legal value of a document's parts: who issued it, under which number, who signs, who receives."""

from __future__ import annotations

import calendar
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st

from vnadmindoc.model import (
    ArchiveNote,
    Authority,
    Capacity,
    Confidentiality,
    ContactLine,
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
from vnadmindoc.testing.texts import texts

__all__ = [
    "archive_notes",
    "capacities",
    "contacts",
    "issuers",
    "marks",
    "maybe",
    "numbers",
    "place_dates",
    "recipients",
    "several",
    "signatures",
    "symbols",
]

_T = TypeVar("_T")


def maybe(strategy: st.SearchStrategy[_T]) -> st.SearchStrategy[_T | None]:
    """Draw a value, or None as in a draft."""
    return st.none() | strategy


def several(strategy: st.SearchStrategy[_T], *, max_size: int = 3) -> st.SearchStrategy[tuple[_T, ...]]:
    """Draw a tuple of a few values."""
    return st.lists(strategy, max_size=max_size).map(tuple)


@cache
def issuers() -> st.SearchStrategy[Issuer]:
    """Draw an issuing body with its superior; either may be missing."""
    return st.builds(Issuer, superior=maybe(texts()), name=maybe(texts()))


@cache
def symbols() -> st.SearchStrategy[Symbol]:
    """Draw a symbol of one to four groups."""
    groups = texts(max_size=6, excluded="-–—").map(lambda text: " ".join(text.split()))
    return st.builds(Symbol, st.lists(groups, min_size=1, max_size=4).map(tuple))


@cache
def numbers() -> st.SearchStrategy[DocumentNumber]:
    """Draw a number with its symbol; a draft's may be blank."""
    serials = st.integers(1, 300) | st.integers(1, 10**11 - 1)
    return st.builds(DocumentNumber, serial=maybe(serials), symbol=maybe(symbols()))


@st.composite
def place_dates(draw: st.DrawFn) -> PlaceDate:
    """Draw a place and a date that some calendar has, any part of it blank."""
    year, month = draw(maybe(st.integers(1, 9999))), draw(maybe(st.integers(1, 12)))
    longest = 31 if month is None else calendar.monthrange(year or 2000, month)[1]
    return PlaceDate(place=draw(maybe(texts())), day=draw(maybe(st.integers(1, longest))), month=month, year=year)


@cache
def capacities() -> st.SearchStrategy[Capacity]:
    """Draw a line of authority: any mark before any principal."""
    return st.builds(Capacity, authority=st.sampled_from(Authority), principal=texts())


@cache
def signatures() -> st.SearchStrategy[Signature]:
    """Draw a signature with up to three lines of authority."""
    return st.builds(
        Signature,
        capacities=several(capacities()),
        position=maybe(texts()),
        other_position=maybe(texts()),
        name=maybe(texts()),
    )


@cache
def archive_notes() -> st.SearchStrategy[ArchiveNote]:
    """Draw what stands after "Lưu:"."""
    return st.builds(ArchiveNote, st.lists(texts(max_size=10, excluded=","), min_size=1, max_size=3).map(tuple))


@cache
def recipients() -> st.SearchStrategy[Recipients]:
    """Draw a list of recipients, with or without archive note and drafter's mark."""
    drafters = st.builds(DrafterMark, notation=maybe(texts(max_size=6)), copies=maybe(st.integers(1, 10_000)))
    return st.builds(Recipients, entries=several(texts()), archive=maybe(archive_notes()), drafter=maybe(drafters))


@cache
def marks() -> st.SearchStrategy[Marks]:
    """Draw any combination of the marks stamped on a document."""
    return st.builds(
        Marks,
        confidentiality=maybe(st.sampled_from(Confidentiality)),
        urgency=maybe(st.sampled_from(Urgency)),
        circulation=maybe(texts()),
        recall=st.booleans(),
    )


@cache
def contacts() -> st.SearchStrategy[ContactLine]:
    """Draw a contact line with any of its five parts."""
    part = maybe(texts())
    return st.builds(ContactLine, address=part, phone=part, fax=part, email=part, website=part)
