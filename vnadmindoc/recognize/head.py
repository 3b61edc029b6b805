"""The head of a document read back: ô 1 - 5b, 9a, 10, 11, and the căn cứ."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeVar

from attrs import field, frozen

from vnadmindoc.components.addressees import opens_addressees
from vnadmindoc.components.annex import parse_annex_label, parse_reference
from vnadmindoc.components.bases import is_enacting_formula, looks_like_basis, opens_as_basis, parse_basis
from vnadmindoc.components.divisions import parse_opening
from vnadmindoc.components.issuer import opens_a_body
from vnadmindoc.components.marks import parse_mark
from vnadmindoc.components.national import is_motto, is_national_name, resembles_motto, resembles_national_name
from vnadmindoc.components.number import is_number, parse_number
from vnadmindoc.components.place_date import is_place_date, parse_place_date
from vnadmindoc.components.recipients import opens_recipients
from vnadmindoc.components.signature import looks_like_position
from vnadmindoc.components.title import parse_bracketed_subject, parse_letter_subject
from vnadmindoc.layout import Alignment
from vnadmindoc.model import DocumentNumber, Issuer, Marks, PlaceDate
from vnadmindoc.recognize.addressed import number_of, opens_numbered, read_addressees
from vnadmindoc.recognize.broken import whole_date, whole_number
from vnadmindoc.recognize.draft import Draft
from vnadmindoc.recognize.issuing import read_issuer
from vnadmindoc.recognize.parts import top_of_table
from vnadmindoc.recognize.spots import Spot, is_all
from vnadmindoc.recognize.title import PROSE, Title, is_prose, read_title, read_unknown_title
from vnadmindoc.regulations import Regulation, Wording
from vnadmindoc.vietnamese import is_capitals

__all__ = ["Head", "recognize_head"]

_T = TypeVar("_T")
_FEW_LINES: Final = 5
"""How many lines that are no part of it a header may hold before what looks like a number or a date is content."""

_BASIS_ENDS: Final = (";", ",", ".")
_MISSPELT: Final = 0.8
_IN_TWO_LINES: Final = 0.7
"""How sure each half of a component is that was typed as two paragraphs: neither says the whole."""

_ON_NUMBER: Final = re.compile(r"(?<=\S)\sV/v\s+(?P<subject>\S.*)", re.IGNORECASE)
"""The subject of a công văn that was typed on the line of its number."""

_ABOUT: Final = re.compile(r"về việc\s+(?P<subject>.+)", re.IGNORECASE)
"""How the subject of a công văn begins that is set under its number without "V/v"."""


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
        self.whole: dict[str, str] = {}
        """The words of a component that was typed as two paragraphs."""

    def read(self) -> Head:
        marks = self._cues()
        kind, subject, subject_stop = read_title(self.draft, self.start, self.stop, self.regulation, self._see)
        addressees, addressees_stop = read_addressees(
            self.draft, self.start, self.stop, self.regulation.wording, self._see
        )
        reference = self._reference()
        number = self._parsed("number", parse_number) or DocumentNumber()
        place_date = self._parsed("place_date", parse_place_date) or PlaceDate()
        letter = self._letter_subject()
        if letter is not None and subject is None:
            subject = letter
        kind = kind or self._kind_by_code(number, has_letter_subject=letter is not None)
        if kind is None:
            kind, guessed, guessed_stop = self._guessed(number, addressees)
            subject, subject_stop = subject or guessed, max(subject_stop, guessed_stop)
        named = self.seen.keys()
        issuer = read_issuer(self.draft, self.start, self.stop, self.seen, self._see)
        last = max((index for indexes in self.seen.values() for index in indexes), default=self.start - 1)
        stop = max(last + 1, subject_stop, addressees_stop)
        power, bases, stop = self._bases(stop, kind)
        power = power or self._power_above()
        return Head(
            kind=kind, issuer=issuer, number=number, place_date=place_date, subject=subject, addressees=addressees,
            enacting_power=power, bases=bases, marks=marks, reference=reference, stop=stop, evidence=frozenset(named),
        )  # fmt: skip

    def _reach(self, start: int, limit: int) -> int:
        """Return the first item that is content or foot by its own words."""
        wording = self.regulation.wording
        framed = False
        numbered = 0  # lines of "Kính gửi" with a number in front so far, and the one after them
        for index in range(start, limit):
            spot = self.draft.spot(index)
            if spot is None:
                continue
            if opens_addressees(spot.text, wording):
                numbered = opens_numbered(spot.text, wording)
            elif numbered and number_of(spot.text) == numbered:
                numbered += 1
                continue
            if is_national_name(spot.text, wording):
                if framed:
                    return top_of_table(self.draft, index, start)
                framed = True
            if opens_recipients(spot.text, wording) or (index > start and parse_annex_label(spot.text, wording)[0]):
                return index
            if spot.margin is None and parse_opening(spot.text) and not is_number(spot.text, wording):
                return index
        return limit

    def _cues(self) -> Marks:
        wording = self.regulation.wording
        marks: dict[str, object] = {}
        prose = False
        passed = 0
        for index in range(self.start, self.stop):
            spot = self.draft.spot(index)
            if spot is None:
                continue
            text = spot.text
            if is_national_name(text, wording):
                self._see(index, "national_name")
                prose = False
            elif is_motto(text, wording):
                self._see(index, "motto")
            elif prose or (passed <= _FEW_LINES and self._see_broken(index, spot)):
                continue
            elif passed <= _FEW_LINES and "number" not in self.seen and is_number(text, wording):
                self._see(index, "number")
            elif passed <= _FEW_LINES and "place_date" not in self.seen and is_place_date(text, wording):
                self._see(index, "place_date")
            elif found := parse_mark(text, self.regulation):
                marks.update(found)
                name = next(iter(found))
                self._see(index, "circulation" if name == "recall" else name)
            elif spot.table is None and spot.margin is None:
                prose = is_prose(spot)
                passed += not is_capitals(text)
        self._misspelt()
        return Marks(**marks)  # type: ignore[arg-type]  # the keys are the class's own fields

    def _see_broken(self, index: int, spot: Spot) -> bool:
        """Take two lines for the number or the place-date line that they are together; the second is passed over."""
        if self.draft.components[index] in self.whole:
            return True
        below = self.draft.spot(index + 1) if index + 1 < self.stop else None
        for component, read_whole in (("number", whole_number), ("place_date", whole_date)):
            whole = read_whole(spot, below, self.regulation.wording) if component not in self.seen else None
            if whole is not None:
                self.whole[component] = whole
                self._see(index, component, _IN_TWO_LINES)
                self._see(index + 1, component, _IN_TWO_LINES)
                return True
        return False

    def _misspelt(self) -> None:
        """Take a line that must be meant for the national name or the motto for it: the other stands beside it."""
        wording = self.regulation.wording
        known = self.seen.get("motto", []) if "national_name" not in self.seen else []
        for index in known[:1]:
            above = self.draft.spot(index - 1)
            first = self.draft.spot(index - 2)
            if above and self.draft.is_free(index - 1) and resembles_national_name(above.text, wording):
                self._see(index - 1, "national_name", _MISSPELT)
            elif above and first and is_national_name(f"{first.text} {above.text}", wording):
                self._see(index - 2, "national_name", _IN_TWO_LINES)
                self._see(index - 1, "national_name", _IN_TWO_LINES)
        known = self.seen["national_name"] if "national_name" in self.seen and "motto" not in self.seen else []
        for index in known[:1]:
            below = self.draft.spot(index + 1)
            if (
                below
                and index + 1 < self.stop
                and self.draft.is_free(index + 1)
                and resembles_motto(below.text, wording)
            ):
                self._see(index + 1, "motto", _MISSPELT)

    def _see(self, index: int, component: str, confidence: float = 1.0) -> None:
        self.draft.label(index, component, confidence)
        self.seen.setdefault(component, []).append(index)

    def _parsed(self, component: str, parse: Callable[[str, Wording], _T | None]) -> _T | None:
        indexes = self.seen.get(component)
        spot = self.draft.spot(indexes[0]) if indexes else None
        return parse(self.whole.get(component, spot.text), self.regulation.wording) if spot else None

    def _letter_subject(self) -> str | None:
        numbered = self.draft.spot(self.seen["number"][0]) if "number" in self.seen else None
        if numbered is not None and (match := _ON_NUMBER.search(numbered.text)):
            return match["subject"]
        for index in range(self.start, self.stop):
            spot = self.draft.spot(index)
            if spot is None or not self.draft.is_free(index):
                continue
            subject = parse_letter_subject(spot.text, self.regulation.wording) or parse_bracketed_subject(spot.text)
            if subject is None and self._is_below_number(index, spot):
                about = _ABOUT.fullmatch(spot.text) if "type_name" not in self.seen else None
                subject = about["subject"] if about else None
            if subject is None:
                continue
            lines = [subject]
            component = "subject" if "type_name" in self.seen else "letter_subject"
            self._see(index, component)
            following = index + 1
            closed = self._closed_by_addressees(following) if spot.table is None else following
            while (below := self.draft.spot(following)) and self.draft.is_free(following):
                if not (following < closed or _same_cell(spot, below)):
                    break
                self._see(following, component)
                lines.append(below.text)
                following += 1
            return " ".join(" ".join(lines).split())
        return None

    def _is_below_number(self, index: int, spot: Spot) -> bool:
        """Tell whether a line stands in the column of the number, or right below it outside any table."""
        if spot.table is not None:
            return spot.column == 0 and "number" in self.seen
        above = index - 2 if index - 1 in self.seen.get("place_date", ()) else index - 1
        return above in self.seen.get("number", ())

    def _closed_by_addressees(self, index: int) -> int:
        """Return the item of "Kính gửi" that closes a subject of short lines set in no table, else `index`."""
        for following in range(index, min(index + _FEW_LINES, self.stop)):
            spot = self.draft.spot(following)
            if spot is None or spot.table is not None or len(spot.text) > PROSE:
                return index
            if opens_addressees(spot.text, self.regulation.wording):
                return following
            if not self.draft.is_free(following):
                return index
        return index

    def _reference(self) -> str | None:
        passed = 0
        for index in range(self.start, self.stop):
            spot = self.draft.spot(index)
            if spot is None or not self.draft.is_free(index):
                continue
            if found := parse_reference(spot.text):
                self._see(index, "attachment_reference")
                return found
            passed += spot.table is None and spot.margin is None and not is_capitals(spot.text)
            if passed > _FEW_LINES:
                break
        return None

    def _kind_by_code(self, number: DocumentNumber, *, has_letter_subject: bool) -> str | None:
        """Return the kind of a document that prints none: a công văn by its subject, others by their symbol's code."""
        if has_letter_subject:
            return self._letter_kind()
        first = number.symbol.groups[0] if number.symbol else None
        return next((kind.name for kind in self.regulation.kinds if kind.code and kind.code == first), None)

    def _letter_kind(self) -> str | None:
        return next((kind.name for kind in self.regulation.kinds if kind.code is None and kind.number), None)

    def _guessed(self, number: DocumentNumber, addressees: tuple[str, ...]) -> Title:
        """Return what can be guessed of a document that neither title nor symbol names."""
        if addressees and number.symbol:
            return Title(self._letter_kind(), None, self.start)
        frame = [index for name in ("national_name", "motto") for index in self.seen.get(name, ())]
        frame = frame or self.seen.get("number", [])
        if frame:
            title = read_unknown_title(self.draft, max(frame) + 1, self.stop, self.regulation, self._see)
            if title.kind is not None:
                return title
        bare = next((kind.name for kind in self.regulation.kinds if not kind.title and not kind.number), None)
        is_letter = {"national_name", "motto", "place_date"} <= self.seen.keys() and "number" not in self.seen
        return Title(bare if is_letter else None, None, self.start)

    def _power_above(self) -> str | None:
        """Return the enacting power where it stands above the subject."""
        spots = map(self.draft.spot, self.seen.get("enacting_power", ()))
        return " ".join(spot.text for spot in spots if spot) or None

    def _bases(self, start: int, kind: str | None) -> tuple[str | None, tuple[str, ...], int]:
        stop = self.stop
        formula = self._formula(start, stop)
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

    def _formula(self, start: int, stop: int) -> int | None:
        """Return the line "QUYẾT ĐỊNH:"; below bases it may lack its colon."""
        based = False
        for index in range(start, stop):
            spot = self.draft.spot(index)
            if spot is None:
                continue
            bare = based and is_capitals(spot.text)
            if is_enacting_formula(spot.text, self.regulation, without_colon=bare):
                return index
            based = based or looks_like_basis(spot.text, after_basis=False)
        return None

    def _bases_before(self, start: int, formula: int) -> tuple[str | None, tuple[str, ...], int]:
        power: list[str] = []
        bases: list[str] = []
        for index in range(start, formula):
            spot = self.draft.spot(index)
            if spot is None or not self.draft.is_free(index):
                continue
            if not bases and (is_capitals(spot.text) or _names_power(spot)):
                self.draft.label(index, "enacting_power")
                power.append(spot.text)
            elif bases or spot.text.endswith(_BASIS_ENDS) or opens_as_basis(spot.text):
                self.draft.label(index, "basis")
                bases.append(parse_basis(spot.text))
        self.draft.label(formula, "enacting_formula")
        return " ".join(power) or None, tuple(basis for basis in bases if basis), formula + 1


def _names_power(spot: Spot) -> bool:
    """Tell whether a line above the bases says who enacts though it is not in capitals."""
    is_set_apart = spot.paragraph.format.alignment is Alignment.CENTER or is_all(spot, "bold") is True
    names = looks_like_position(spot.text) or opens_a_body(spot.text)
    return is_set_apart and names and not spot.text.endswith(_BASIS_ENDS)


def _same_cell(spot: Spot, other: Spot) -> bool:
    """Tell whether two neighbours stand in one cell, or the second carries on the first outside any table."""
    if spot.table is None:
        return other.table is None and other.text[0].islower()
    return (spot.table, spot.row, spot.column) == (other.table, other.row, other.column)
