"""The documents that a reading cites (viện dẫn): one entry a document, with every place where it is cited."""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

from vnadmindoc.components.citation import parse_citations
from vnadmindoc.model.citation import Citation, CitationForm, CitedNumber, PartialDate
from vnadmindoc.recognize.reading import Label, Reading
from vnadmindoc.vietnamese import fold

__all__ = ["CitedDocument", "CitedPlace", "cited_documents", "find_citations", "may_be_one"]

_BESIDE: Final = 12
"""Characters within which a date stands beside a number, and not behind an issuer."""

_MOST_TOLD: Final = 8
_MOST_NAMESAKES: Final = 12
"""How many documents of one number, and ways of citing each, are compared with a further reference."""

_SILENT: Final = frozenset(
    {
        *("national_name", "motto", "superior_agency", "issuing_agency", "number", "place_date", "type_name"),
        *("annex_label", "annex_reference", "attachment_reference", "recipients_label", "recipient", "archive_note"),
        *("competence", "position", "other_position", "full_name", "page_number", "contact", "copy_form"),
    }
)
"""Components that name the document itself, or nobody's document."""


@frozen(kw_only=True, eq=False)
class CitedPlace:
    """One reference, and the paragraph in which it stands; its spans count from the start of the label's text."""

    label: Label
    citation: Citation

    @property
    def text(self) -> str:
        """The reference as it is printed, on one line."""
        return " ".join(self.label.text[self.citation.start : self.citation.end].split())

    @property
    def number_span(self) -> tuple[int, int]:
        """Where the number stands in the label's text."""
        return self.citation.number_start, self.citation.number_end

    @property
    def number(self) -> str:
        """The number as it is printed, on one line."""
        return " ".join(self.label.text[slice(*self.number_span)].split())

    @property
    def words(self) -> str:
        """Number and date as they are printed, on one line."""
        date = self.label.text[self.citation.date_start : self.citation.date_end]
        return " ".join(f"{self.number} {date}".split())

    @property
    def words_span(self) -> tuple[int, int]:
        """Where number and date stand, or the number alone where the date stands apart."""
        cited = self.citation
        is_beside = cited.number_end <= cited.date_start < cited.number_end + _BESIDE
        return cited.number_start, cited.date_end if is_beside else cited.number_end


@frozen(kw_only=True, eq=False)
class CitedDocument:
    """A cited document: what is known of it from all its places, the first word on each counting.

    `places` are in reading order; `full` is the first place with date, issuer and subject, None where none has all.
    """

    kind: str | None
    number: CitedNumber | None
    title: str | None
    date: PartialDate | None
    issuer: str | None
    subject: str | None
    places: tuple[CitedPlace, ...]

    @property
    def citation(self) -> Citation:
        """All that is known of the document as one citation, which `format_citation` prints."""
        return Citation(
            kind=self.kind,
            number=self.number,
            title=self.title,
            date=self.date,
            issuer=self.issuer,
            subject=self.subject,
        )

    @property
    def full(self) -> CitedPlace | None:
        """The first place where the document is cited in full."""
        return next((place for place in self.places if place.citation.form is CitationForm.FULL), None)


def find_citations(label: Label) -> tuple[CitedPlace, ...]:
    """Return every reference in a label's text, in order."""
    return tuple([CitedPlace(label=label, citation=citation) for citation in parse_citations(label.text)])


def may_be_one(one: Citation, other: Citation) -> bool:
    """Tell whether two references by one number may be to one document: bodies count for themselves, anew each year."""
    if one.date is not None and other.date is not None and one.date.year != other.date.year:
        return False
    if one.issuer is None or other.issuer is None:
        return True
    mine, others = fold(one.issuer), fold(other.issuer)
    return mine.startswith(others) or others.startswith(mine)


def cited_documents(reading: Reading) -> tuple[CitedDocument, ...]:
    """Return the documents that a reading cites, in the order of their first places.

    A document is told by serial, year and letters of its number, a law also by its name; a reference to the reading's
    own number is none. Two numbers are two documents where years or issuers differ.
    """
    own = _own_key(reading)
    found: list[_Gathered] = []
    by_number: dict[object, list[_Gathered]] = {}
    by_name: dict[tuple[str | None, str], list[_Gathered]] = {}
    for label in reading.labels:
        if label.component in _SILENT:
            continue
        for place in find_citations(label):
            cited = place.citation
            if cited.number is not None and cited.number.key == own:
                continue
            name = (cited.kind, fold(cited.title)) if cited.title is not None else None
            known = by_number.get(cited.number.key, []) if cited.number is not None else []
            candidates = known or (by_name.get(name, []) if name is not None else [])
            entry = next((one for one in reversed(candidates[-_MOST_NAMESAKES:]) if one.takes(cited)), None)
            if entry is None:
                entry = _Gathered()
                found.append(entry)
            entry.add(place)
            if cited.number is not None and entry not in known[-_MOST_NAMESAKES:]:
                by_number.setdefault(cited.number.key, []).append(entry)
            if name is not None and entry not in by_name.get(name, [])[-_MOST_NAMESAKES:]:
                by_name.setdefault(name, []).append(entry)
    return tuple(entry.document() for entry in found)


@frozen(eq=False)
class _Gathered:
    """The places of one document so far."""

    places: list[CitedPlace] = field(factory=list)
    told: dict[object, Citation] = field(factory=dict)
    """The first references that say something of their own of number, date and issuer, and no more than some."""

    def add(self, place: CitedPlace) -> None:
        """Add a place."""
        cited = place.citation
        self.places.append(place)
        if len(self.told) < _MOST_TOLD:
            self.told.setdefault((cited.number, cited.date, cited.issuer), cited)

    def takes(self, cited: Citation) -> bool:
        """Tell whether a further reference is to the same document."""
        for mine in self.told.values():
            if mine.number is not None and cited.number is not None and mine.number.key != cited.number.key:
                return False
            if not may_be_one(mine, cited):
                return False
            if cited.number is None and mine.date is not None and cited.date is not None:
                return mine.date.agrees(cited.date)
        return True

    def document(self) -> CitedDocument:
        """Return what is known of the document."""
        cited = [place.citation for place in self.places]
        return CitedDocument(
            kind=next((one.kind for one in cited if one.kind is not None), None),
            number=next((one.number for one in cited if one.number is not None), None),
            title=next((one.title for one in cited if one.title is not None), None),
            date=next((one.date for one in cited if one.date is not None), None),
            issuer=next((one.issuer for one in cited if one.issuer is not None), None),
            subject=next((one.subject for one in cited if one.subject is not None), None),
            places=tuple(self.places),
        )


def _own_key(reading: Reading) -> object:
    number = reading.outline.number
    if number.serial is None or number.symbol is None:
        return None
    signs = "/" + "-" * (len(number.symbol.groups) - 1)
    parts = [piece for group in number.symbol.groups for piece in group.split("/")]
    return CitedNumber((str(number.serial), *parts), signs + "-" * (len(parts) - len(signs))).key
