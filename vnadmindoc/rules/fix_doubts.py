"""Whether a document's structure is sure enough for anything in it to be changed."""

from __future__ import annotations

from typing import Final

from vnadmindoc.recognize.reading import Reading
from vnadmindoc.rules.rule import Both

__all__ = ["doubt_about", "is_too_long"]

_HEADER: Final = ("national_name", "motto", "issuing_agency", "superior_agency", "number", "place_date")
"""What stands at the top of a document; the name of a kind that the law does not know is no doubt about the rest."""

_ANCHORS: Final = ("national_name", "motto", "number", "place_date", "type_name", "letter_subject")
_FEWEST: Final = 2
"""Components of the header that must be certain before the rest is believed to be where it seems."""

_LONGEST: Final = 5_000
"""The most paragraphs of a document that is repaired, some two hundred and fifty pages.

It is read, judged, patched, and read and judged again."""


def is_too_long(reading: Reading) -> bool:
    """Tell whether a document has more paragraphs than can be repaired in one run."""
    return len(reading.labels) > _LONGEST


def doubt_about(reading: Reading) -> Both | None:
    """Return why nothing in this document should be repaired, or None where its structure is clear.

    The looks that are put right depend on what each line is: a header that is half understood may be another
    document's, or two columns typed into one line.
    """
    if reading.verdict != "administrative":
        reason = reading.reason or "không phải văn bản hành chính"
        return Both(reason, "this is no administrative document that the regulation governs")
    if is_too_long(reading):
        most = f"{_LONGEST:,}"
        return Both(
            f"văn bản có hơn {most.replace(',', '.')} đoạn, quá dài để sửa tự động; hãy tách phụ lục ra tệp riêng",
            f"the document has more than {most} paragraphs, too many to be repaired; put annexes into other files",
        )
    own = [label for label in reading.labels if label.part == "document"]
    for label in own:
        if label.component in _HEADER and not label.is_certain:
            return Both(
                f"không chắc dòng “{_short(label.text)}” là thành phần nào của văn bản",
                f"it is not certain which component the line “{_short(label.text)}” is",
            )
    if len({label.component for label in own} & set(_ANCHORS)) < _FEWEST:
        return Both(
            "phần đầu văn bản không đủ rõ để sửa tự động", "the header is not clear enough for anything to be repaired"
        )
    return None


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else words[:59] + "…"  # noqa: PLR2004 - what a message can hold
