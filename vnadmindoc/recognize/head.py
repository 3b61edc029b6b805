"""The head of a document read back: ô 1 - 5b, 9a, 10, 11, and the căn cứ."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeVar

from attrs import field, frozen

from vnadmindoc.components.addressees import opens_addressees, parse_addressees
from vnadmindoc.components.annex import parse_annex_label, parse_reference
from vnadmindoc.components.bases import is_enacting_formula, looks_like_basis, parse_basis
from vnadmindoc.components.divisions import parse_opening
from vnadmindoc.components.issuer import parse_issuer
from vnadmindoc.components.line import ITEM_DASHES
from vnadmindoc.components.marks import parse_mark
from vnadmindoc.components.national import is_motto, is_national_name
from vnadmindoc.components.number import is_number, parse_number
from vnadmindoc.components.place_date import is_place_date, parse_place_date
from vnadmindoc.components.recipients import opens_recipients
from vnadmindoc.components.title import parse_kind, parse_letter_subject, parse_titled_kind
from vnadmindoc.layout import Alignment
from vnadmindoc.model import DocumentNumber, Issuer, Marks, PlaceDate
from vnadmindoc.recognize.draft import Draft
from vnadmindoc.recognize.spots import Spot, is_all
from vnadmindoc.regulations import Regulation, Wording
from vnadmindoc.vietnamese import fold, is_capitals

__all__ = ["Head", "recognize_head"]

_T = TypeVar("_T")
_PROSE: Final = 80
"""From this length on a line that ends like a sentence is prose, not a part of the header."""

_SUBJECT_LIMIT: Final = 1200
_PREFIX: Final = re.compile(r"(?:về việc|v/v)\b", re.IGNORECASE)


@frozen(kw_only=True)
class Head:
    """What a head says, and the index of the first item after it."""

    kind: str | None
    issuer: Issuer
    number: DocumentNumber
    place_date: PlaceDate
    subject: str | None
    addressees: tuple[str, ...]
    enacting_power: str | None
    bases: tuple[str, ...]
    marks: Marks
    reference: str | None
    stop: int
    evidence: frozenset[str] = field(default=frozenset())
    """Which components were seen, for the verdict."""


def recognize_head(draft: Draft, start: int, regulation: Regulation, *, limit: int | None = None) -> Head:
    """Read a head that begins at `start`; `limit` is the first item that cannot belong to it."""
    reader = _HeadReader(draft, start, len(draft.items) if limit is None else limit, regulation)
    return reader.read()


class _HeadReader:
    def __init__(self, draft: Draft, start: int, limit: int, regulation: Regulation) -> None:
        self.draft = draft
        self.regulation = regulation
        self.start = start
        self.stop = self._reach(start, limit)
        self.seen: dict[str, list[int]] = {}

    def read(self) -> Head:
        marks = self._cues()
        kind, subject, subject_stop = self._title()
        addressees, addressees_stop = self._addressees()
        reference = self._reference()
        number = self._parsed("number", parse_number) or DocumentNumber()
        place_date = self._parsed("place_date", parse_place_date) or PlaceDate()
        letter = self._letter_subject()
        if letter is not None and subject is None:
            subject = letter
        named = self.seen.keys()
        issuer = self._issuer()
        last = max((index for indexes in self.seen.values() for index in indexes), default=self.start - 1)
        stop = max(last + 1, subject_stop, addressees_stop)
        kind = kind or self._kind_without_title(number, has_letter_subject=letter is not None, addressees=addressees)
        power, bases, stop = self._bases(stop, kind)
        return Head(
            kind=kind, issuer=issuer, number=number, place_date=place_date, subject=subject, addressees=addressees,
            enacting_power=power, bases=bases, marks=marks, reference=reference, stop=stop, evidence=frozenset(named),
        )  # fmt: skip

    def _reach(self, start: int, limit: int) -> int:
        """Return the first item that is content or foot by its own words."""
        for index in range(start, limit):
            spot = self.draft.spot(index)
            if spot is None:
                continue
            wording = self.regulation.wording
            if opens_recipients(spot.text, wording) or (index > start and parse_annex_label(spot.text, wording)[0]):
                return index
            if spot.margin is None and parse_opening(spot.text) and not is_number(spot.text, wording):
                return index
        return limit

    def _cues(self) -> Marks:
        wording = self.regulation.wording
        marks: dict[str, object] = {}
        prose = False
        for index in range(self.start, self.stop):
            spot = self.draft.spot(index)
            if spot is None:
                continue
            text = spot.text
            if is_national_name(text, wording):
                self._see(index, "national_name")
            elif is_motto(text, wording):
                self._see(index, "motto")
            elif prose and spot.table is None:
                continue
            elif "number" not in self.seen and is_number(text, wording):
                self._see(index, "number")
            elif "place_date" not in self.seen and is_place_date(text, wording):
                self._see(index, "place_date")
            elif found := parse_mark(text, self.regulation):
                marks.update(found)
                name = next(iter(found))
                self._see(index, "circulation" if name == "recall" else name)
            elif len(text) >= _PROSE and text.endswith((".", ";", ":")) and spot.table is None:
                prose = True
        return Marks(**marks)  # type: ignore[arg-type]  # the keys are the class's own fields

    def _see(self, index: int, component: str, confidence: float = 1.0) -> None:
        self.draft.label(index, component, confidence)
        self.seen.setdefault(component, []).append(index)

    def _parsed(self, component: str, parse: Callable[[str, Wording], _T | None]) -> _T | None:
        indexes = self.seen.get(component)
        spot = self.draft.spot(indexes[0]) if indexes else None
        return parse(spot.text, self.regulation.wording) if spot else None

    def _title(self) -> tuple[str | None, str | None, int]:
        for index in range(self.start, self.stop):
            spot = self.draft.spot(index)
            if spot is None or not self.draft.is_free(index):
                continue
            kind = parse_kind(spot.text, self.regulation)
            if kind is None or not (is_capitals(spot.text) or is_all(spot, "bold")):
                continue
            self._see(index, "type_name")
            if spot.line_below is not None:
                return kind.name, None, index + 1
            subject, stop = self._subject(index + 1)
            return kind.name, subject, stop
        return self._title_in_one_line()

    def _title_in_one_line(self) -> tuple[str | None, str | None, int]:
        """Read a title that holds the subject too ("BIÊN BẢN THANH LÝ HỢP ĐỒNG"), or one of no kind of the law's."""
        for index in range(self.start, self.stop):
            spot = self.draft.spot(index)
            if spot is None or not self.draft.is_free(index) or spot.columns > 1 or not is_capitals(spot.text):
                continue
            centred = spot.paragraph.format.alignment is Alignment.CENTER
            if not (centred or is_all(spot, "bold")):
                continue
            kind, rest = parse_titled_kind(spot.text, self.regulation)
            if kind is None:
                continue
            self._see(index, "type_name", 0.7)
            return kind, rest, index + 1
        return None, None, self.start

    def _subject(self, index: int) -> tuple[str | None, int]:
        lines: list[str] = []
        while index < self.stop and (spot := self.draft.spot(index)) and self.draft.is_free(index):
            if not self._continues_subject(spot, lines):
                break
            self._see(index, "subject")
            lines.append(spot.text)
            index += 1
            if spot.line_below is not None:
                break
        subject = " ".join(" ".join(lines).split())
        return parse_letter_subject(subject, self.regulation.wording) or subject or None, index

    def _continues_subject(self, spot: Spot, lines: list[str]) -> bool:
        text = spot.text
        wording = self.regulation.wording
        if opens_addressees(text, wording) or is_enacting_formula(text, self.regulation) or parse_reference(text):
            return False
        if fold(text).startswith("căn cứ ") or sum(map(len, lines)) + len(text) > _SUBJECT_LIMIT:
            return False
        bold, centred = is_all(spot, "bold"), spot.paragraph.format.alignment is Alignment.CENTER
        if bold is not None and spot.paragraph.format.alignment is not None:
            return centred if lines else bold or centred
        if lines:
            return text[0].islower()
        return not text.endswith((".", ";", ":")) or bool(_PREFIX.match(text))

    def _letter_subject(self) -> str | None:
        for index in range(self.start, self.stop):
            spot = self.draft.spot(index)
            if spot is None or not self.draft.is_free(index):
                continue
            subject = parse_letter_subject(spot.text, self.regulation.wording)
            if subject is None:
                continue
            lines = [subject]
            self._see(index, "letter_subject")
            following = index + 1
            while (below := self.draft.spot(following)) and self.draft.is_free(following) and _same_cell(spot, below):
                self._see(following, "letter_subject")
                lines.append(below.text)
                following += 1
            return " ".join(" ".join(lines).split())
        return None

    def _addressees(self) -> tuple[tuple[str, ...], int]:
        for index in range(self.start, self.stop):
            spot = self.draft.spot(index)
            if (
                spot is None
                or not self.draft.is_free(index)
                or not opens_addressees(spot.text, self.regulation.wording)
            ):
                continue
            self._see(index, "addressees")
            lines = [spot.text]
            following = index + 1
            while (item := self.draft.spot(following)) and self.draft.is_free(following) and following < self.stop:
                if len(lines) > 1 and lines[-1].endswith("."):
                    break
                if item.text.startswith(ITEM_DASHES):
                    lines.append(item.text)
                elif len(lines) > 1 and not lines[-1].endswith(";") and len(item.text) < _PROSE:
                    lines[-1] = f"{lines[-1]} {item.text}"
                else:
                    break
                self._see(following, "addressee")
                following += 1
            return parse_addressees(tuple(lines), self.regulation.wording), following
        return (), self.start

    def _reference(self) -> str | None:
        for index in range(self.start, self.stop):
            spot = self.draft.spot(index)
            if spot and self.draft.is_free(index) and (found := parse_reference(spot.text)):
                self._see(index, "attachment_reference")
                return found
        return None

    def _issuer(self) -> Issuer:
        """Read the issuer from the capitals above the number that no other component has claimed."""
        anchor = min(
            (indexes[0] for name, indexes in self.seen.items() if name in ("number", "type_name", "place_date")),
            default=self.stop,
        )
        number = self.seen.get("number")
        found: list[int] = []
        for index in range(self.start, max(anchor, number[0] if number else 0)):
            spot = self.draft.spot(index)
            if spot is None or not self.draft.is_free(index) or spot.margin is not None:
                continue
            in_left_cell = spot.table is not None and spot.column == 0 and spot.columns > 1
            if in_left_cell or (is_capitals(spot.text) and len(spot.text) < 2 * _PROSE):
                found.append(index)
        spots = [spot for index in found if (spot := self.draft.spot(index))]
        issuer, components = parse_issuer(
            tuple(spot.text for spot in spots), tuple(is_all(spot, "bold") for spot in spots)
        )
        sure = all(spot.table is not None for spot in spots) or "national_name" in self.seen
        for index, component in zip(found, components, strict=True):
            self._see(index, component, 0.9 if sure else 0.7)
        return issuer

    def _kind_without_title(
        self, number: DocumentNumber, *, has_letter_subject: bool, addressees: tuple[str, ...]
    ) -> str | None:
        """Return the kind of a document that prints none: by its symbol's code, else công văn or thư công."""
        letter = next((kind.name for kind in self.regulation.kinds if kind.code is None and kind.number), None)
        if has_letter_subject:
            return letter
        first = number.symbol.groups[0] if number.symbol else None
        coded = next((kind.name for kind in self.regulation.kinds if kind.code and kind.code == first), None)
        if coded or (addressees and number.symbol):
            return coded or letter
        bare = next((kind.name for kind in self.regulation.kinds if not kind.title and not kind.number), None)
        framed = {"national_name", "motto", "place_date"} <= self.seen.keys()
        return bare if framed and "number" not in self.seen else None

    def _bases(self, start: int, kind: str | None) -> tuple[str | None, tuple[str, ...], int]:
        stop = self.stop
        formula = next(
            (
                index
                for index in range(start, stop)
                if (spot := self.draft.spot(index)) and is_enacting_formula(spot.text, self.regulation)
            ),
            None,
        )
        if formula is not None:
            return self._bases_before(start, formula)
        spec = self.regulation.find_kind(kind)
        if spec is None or not spec.title:
            return None, (), start
        bases: list[str] = []
        index = start
        while (
            (spot := self.draft.spot(index)) and index < stop and looks_like_basis(spot.text, after_basis=bool(bases))
        ):
            self.draft.label(index, "basis", 0.9)
            bases.append(parse_basis(spot.text))
            index += 1
        return None, tuple(bases), index

    def _bases_before(self, start: int, formula: int) -> tuple[str | None, tuple[str, ...], int]:
        power: list[str] = []
        bases: list[str] = []
        for index in range(start, formula):
            spot = self.draft.spot(index)
            if spot is None or not self.draft.is_free(index):
                continue
            if not bases and is_capitals(spot.text):
                self.draft.label(index, "enacting_power")
                power.append(spot.text)
            else:
                self.draft.label(index, "basis")
                bases.append(parse_basis(spot.text))
        self.draft.label(formula, "enacting_formula")
        return " ".join(power) or None, tuple(basis for basis in bases if basis), formula + 1


def _same_cell(spot: Spot, other: Spot) -> bool:
    """Tell whether two neighbours stand in one cell, or the second carries on the first outside any table."""
    if spot.table is None:
        return other.table is None and other.text[0].islower()
    return (spot.table, spot.row, spot.column) == (other.table, other.row, other.column)
