"""Faults of letters: size, weight, slant, capitals and alignment of every component.

The table is Phụ lục I, Mục V of the decree, typed in here once more and by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from injector import Injector, injector
from word import Word, runs, say

LEFT, CENTER, RIGHT, JUSTIFY = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)


@dataclass(frozen=True)
class Look:
    """How a component looks under the decree, and the first word of the names of the rules on it."""

    component: str
    rule: str
    least: float
    most: float
    bold: bool
    italic: bool
    capitals: bool
    alignment: WD_ALIGN_PARAGRAPH | None = None
    every: bool = False


_LOOKS = (
    Look("national_name", "national-name", 12, 13, bold=True, italic=False, capitals=True),
    Look("motto", "motto", 13, 14, bold=True, italic=False, capitals=False, alignment=CENTER),
    Look("superior_agency", "superior-agency", 12, 13, bold=False, italic=False, capitals=True),
    Look("issuing_agency", "issuer", 12, 13, bold=True, italic=False, capitals=True, alignment=CENTER),
    Look("number", "number", 13, 13, bold=False, italic=False, capitals=False, alignment=CENTER),
    Look("place_date", "place-date", 13, 14, bold=False, italic=True, capitals=False, alignment=CENTER),
    Look("type_name", "type-name", 13, 14, bold=True, italic=False, capitals=True, alignment=CENTER),
    Look("subject", "subject", 13, 14, bold=True, italic=False, capitals=False, alignment=CENTER),
    Look("letter_subject", "letter-subject", 12, 13, bold=False, italic=False, capitals=False, alignment=CENTER),
    Look("basis", "basis", 13, 14, bold=False, italic=True, capitals=False, alignment=JUSTIFY, every=True),
    Look("enacting_power", "enacting-line", 13, 14, bold=True, italic=False, capitals=True, alignment=CENTER),
    Look("enacting_formula", "enacting-line", 13, 14, bold=True, italic=False, capitals=True, alignment=CENTER),
    Look("chapter_number", "division-number", 13, 14, bold=True, italic=False, capitals=False, alignment=CENTER),
    Look("section_number", "division-number", 13, 14, bold=True, italic=False, capitals=False, alignment=CENTER),
    Look("article", "article", 13, 14, bold=True, italic=False, capitals=False),
    Look("heading", "heading", 13, 14, bold=True, italic=False, capitals=True),
    Look("point", "body", 13, 14, bold=False, italic=False, capitals=False, alignment=JUSTIFY),
    Look("addressees", "addressees", 13, 14, bold=False, italic=False, capitals=False),
    Look("competence", "authority", 13, 14, bold=True, italic=False, capitals=True),
    Look("position", "position", 13, 14, bold=True, italic=False, capitals=True),
    Look("full_name", "signer-name", 13, 14, bold=True, italic=False, capitals=False, alignment=CENTER),
    Look("recipients_label", "recipients-label", 12, 12, bold=True, italic=True, capitals=False, alignment=LEFT),
    Look("recipient", "recipient", 11, 11, bold=False, italic=False, capitals=False, alignment=LEFT, every=True),
    Look("archive_note", "recipient", 11, 11, bold=False, italic=False, capitals=False),
    Look("urgency", "urgency-mark", 13, 14, bold=True, italic=False, capitals=True),
    Look("circulation", "circulation-mark", 13, 14, bold=True, italic=False, capitals=True),
    Look("drafter_mark", "drafter-mark", 11, 11, bold=False, italic=False, capitals=False),
    Look("contact", "contact-line", 11, 12, bold=False, italic=False, capitals=False),
    Look("annex_label", "annex-label", 14, 14, bold=True, italic=False, capitals=False, alignment=CENTER),
    Look("annex_title", "annex-title", 13, 14, bold=True, italic=False, capitals=True, alignment=CENTER),
    Look("annex_reference", "annex-reference", 13, 14, bold=False, italic=True, capitals=False, alignment=CENTER),
)

_RENAMED = {
    ("article", "size"): ("body-size-out-of-range",),
    ("competence", "capitals"): ("position-not-capitals",),
    ("full_name", "capitals"): ("name-in-capitals",),
    ("recipient", "alignment"): ("recipient-misaligned",),
}


def _each(word: Word, look: Look, change: Callable) -> None:
    for paragraph in word.all(look.component) if look.every else [word.first(look.component)]:
        for run in runs(paragraph):
            change(run)


def _sized(look: Look, size: float) -> Callable[[Word], None]:
    return lambda word: _each(word, look, lambda run: setattr(run.font, "size", Pt(size)))


def _styled(look: Look, fact: str, value: bool) -> Callable[[Word], None]:
    return lambda word: _each(word, look, lambda run: setattr(run.font, fact, value))


def _lowered(look: Look) -> Callable[[Word], None]:
    def act(word: Word) -> None:
        paragraph = word.first(look.component)
        text = paragraph.text
        say(paragraph, text[:1] + text[1:].lower())

    return act


def _raised(look: Look) -> Callable[[Word], None]:
    return lambda word: say(word.first(look.component), word.first(look.component).text.upper())


def _aligned(look: Look, alignment: WD_ALIGN_PARAGRAPH) -> Callable[[Word], None]:
    def act(word: Word) -> None:
        for paragraph in word.all(look.component) if look.every else [word.first(look.component)]:
            paragraph.alignment = alignment
            if alignment != CENTER:
                paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(0)

    return act


def _rules(look: Look, aspect: str, *names: str) -> tuple[str, ...]:
    return _RENAMED.get((look.component, aspect), tuple(f"{look.rule}-{name}" for name in names))


def _of(look: Look) -> Iterator[Injector]:
    name = look.component.replace("_", " ")
    size = _rules(look, "size", "size-out-of-range")
    yield injector(f"{name} too small", _sized(look, look.least - 2), *size)
    yield injector(f"{name} too large", _sized(look, look.most + 2), *size)
    weight = _rules(look, "weight", "not-bold" if look.bold else "bold")
    yield injector(f"{name} of the wrong weight", _styled(look, "bold", not look.bold), *weight)
    slant = _rules(look, "slant", "not-italic" if look.italic else "italic")
    yield injector(f"{name} of the wrong slant", _styled(look, "italic", not look.italic), *slant)
    if look.capitals:
        yield injector(f"{name} in small letters", _lowered(look), *_rules(look, "capitals", "not-capitals"))
    elif look.component in {"motto", "subject", "letter_subject", "full_name", "annex_label"}:
        yield injector(f"{name} in capitals", _raised(look), *_rules(look, "capitals", "in-capitals"))
    if look.alignment is not None:
        wrong = LEFT if look.alignment != LEFT else CENTER
        yield injector(f"{name} misaligned", _aligned(look, wrong), *_rules(look, "alignment", "misaligned"))


def typography_faults() -> tuple[Injector, ...]:
    """Return the faults of letters of every component."""
    return tuple(fault for look in _LOOKS for fault in _of(look))
