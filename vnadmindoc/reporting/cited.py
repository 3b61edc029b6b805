"""The documents that a file cites: a list for people, and JSON for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from attrs import asdict

from vnadmindoc.components.citation import format_citation
from vnadmindoc.reporting.language import Phrase
from vnadmindoc.reporting.place import place_in_words
from vnadmindoc.rules.locate import locate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnadmindoc.recognize.cited import CitedDocument, CitedPlace
    from vnadmindoc.reporting.language import Language

__all__ = ["cited_json", "cited_text"]

_NONE: Final = Phrase("Không viện dẫn văn bản nào.", "No document is cited.")
_PLACES: Final = Phrase("   {count} lần: {places}", "   {count} times: {places}")
_ONCE: Final = Phrase("   1 lần: {places}", "   once: {places}")
_MOST_PLACES: Final = 6


def cited_text(found: Sequence[CitedDocument], *, language: Language = "vi") -> str:
    """Return a numbered list of the documents, each printed in full as far as it is known, with its places."""
    lines: list[str] = []
    for number, document in enumerate(found, start=1):
        lines.append(f"{number}. {format_citation(document.citation)}")
        places = [place for place in (_where(one, language) for one in document.places) if place]
        if places:
            count = len(document.places)
            more = "; …" if len(places) > _MOST_PLACES else ""
            phrase = _ONCE if count == 1 else _PLACES
            lines.append(phrase.say(language, count=count, places="; ".join(places[:_MOST_PLACES]) + more))
    return "\n".join(lines or [_NONE.say(language)]) + "\n"


def _where(place: CitedPlace, language: Language) -> str:
    return place_in_words(locate(place.label, place.citation.start), language)


def cited_json(found: Sequence[CitedDocument]) -> str:
    """Return the documents as a JSON list, one object each, ending in a line break. Every object has every key."""
    return json.dumps([_document(one) for one in found], ensure_ascii=False, indent=2) + "\n"


def _document(found: CitedDocument) -> dict[str, Any]:
    return {
        "kind": found.kind,
        "number": str(found.number) if found.number is not None else None,
        "title": found.title,
        "date": found.date.iso if found.date is not None else None,
        "issuer": found.issuer,
        "subject": found.subject,
        "text": format_citation(found.citation),
        "places": [_place(place) for place in found.places],
    }


def _place(place: CitedPlace) -> dict[str, Any]:
    provision = place.citation.provision
    return {
        "text": place.text,
        "form": place.citation.form.name.lower(),
        "provision": asdict(provision) if provision is not None else None,
        "document_part": place.label.part,
        "location": asdict(locate(place.label, place.citation.start)),
    }
