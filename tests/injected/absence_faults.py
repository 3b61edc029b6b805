"""Components that are absent, empty, twice there or out of their order."""
# ruff: noqa: SLF001 - python-docx shows the XML of a paragraph or run under no other name

from __future__ import annotations

from collections.abc import Callable, Iterator

from docx.oxml.ns import qn
from injector import DECISIONS, LETTERS, Injector, injector
from word import NotHere, Word, drop, say, twin

Act = Callable[[Word], None]


def _without(*components: str) -> Act:
    def act(word: Word) -> None:
        gone = [paragraph for component in components for paragraph in word.all(component)]
        for paragraph in gone:
            drop(paragraph)

    return act


def _without_line(component: str) -> Act:
    """Drop a component and the ruled paragraph right below it."""

    def act(word: Word) -> None:
        paragraph = word.last(component)
        below = paragraph._p.getnext()
        if below is not None and below.tag == qn("w:p") and not "".join(t.text or "" for t in below.iter(qn("w:t"))):
            below.getparent().remove(below)
        drop(paragraph)

    return act


def _without_recipients(word: Word) -> None:
    for component in ("recipient", "archive_note", "recipients_label"):
        try:
            found = word.all(component)
        except NotHere:
            continue
        for paragraph in found:
            drop(paragraph)


def _without_signature(word: Word) -> None:
    for component in ("competence", "position", "full_name"):
        try:
            found = word.all(component)
        except NotHere:
            continue
        for paragraph in found:
            drop(paragraph)


def _said(component: str, text: str) -> Act:
    return lambda word: say(word.first(component), text)


def _number_after_date(word: Word) -> None:
    number, date = word.first("number"), word.first("place_date")
    number_text, date_text = number.text, date.text
    say(number, date_text)
    say(date, number_text)


def _motto_first(word: Word) -> None:
    name, motto = word.first("national_name"), word.first("motto")
    name._p.addprevious(motto._p)


def _title_below_subject(word: Word) -> None:
    title, subject = word.first("type_name"), word.first("subject")
    subject._p.addnext(title._p)


def _doubled(component: str) -> Act:
    return lambda word: twin(word.first(component)) and None


def absence_faults() -> tuple[Injector, ...]:
    """Return the faults of presence and order."""
    return tuple(_faults())


def _faults() -> Iterator[Injector]:
    yield injector("no national name", _without("national_name"), "national-name-missing")
    yield injector("no motto", _without_line("motto"), "motto-missing")
    both = _without("national_name", "motto")
    yield injector("no national name, no motto", both, "national-name-missing", entails=("motto-missing",))
    yield injector("no issuer", _without("issuing_agency"), "issuer-missing", "superior-agency-bold", "issuer-not-bold")
    yield injector("no number", _without("number"), "number-missing")
    yield injector("no place and date", _without("place_date"), "place-date-missing")
    yield injector("no name of the kind", _without("type_name"), "type-name-missing", but=LETTERS)
    yield injector("no subject", _without_line("subject"), "subject-missing", but=LETTERS)
    yield injector("no subject of the letter", _without("letter_subject"), "subject-missing", only=LETTERS)
    yield injector("no addressees", _without_addressees, "addressees-missing", only=LETTERS, entails=())
    yield injector("no enacting formula", _without("enacting_formula"), "enacting-formula-missing", only=DECISIONS)
    yield injector("no bases", _without("basis"), "basis-missing", only=DECISIONS)
    yield injector("no enacting power", _without("enacting_power"), "enacting-power-missing", only=DECISIONS)
    yield injector("no recipients at all", _without_recipients, "recipients-missing")
    yield injector("no words Nơi nhận", _without("recipients_label"), "recipients-label-missing")
    yield injector("no archive note", _without("archive_note"), "archive-missing")
    yield injector("no signature at all", _without_signature, "signature-missing")
    yield injector("no signer's name", _without("full_name"), "signer-name-missing")
    yield injector("no signer's post", _without("position"), "position-missing", "signature-missing")
    yield injector("deputy without KT.", _deputy_alone, "deputy-without-authority", only=("specimen báo cáo", "plan"))
    # Without its label an annex is a text issued with the decision, which needs none: no fault.
    yield injector("no title of the annex", _without("annex_title"), "annex-title-missing", only=DECISIONS)
    yield injector("motto above the national name", _motto_first, "components-out-of-order")
    yield injector(
        "title below the subject", _title_below_subject, "components-out-of-order", "subject-missing", but=LETTERS
    )


def _deputy_alone(word: Word) -> None:
    for paragraph in word.all("competence"):
        drop(paragraph)


def _without_addressees(word: Word) -> None:
    first = word.first("addressees")
    start = [each._p for each in word.paragraphs()].index(first._p)
    for paragraph in word.paragraphs()[start + 1 : start + 5]:
        if paragraph.text.startswith("- "):
            drop(paragraph)
    drop(first)
