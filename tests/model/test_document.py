"""The model: a draft may lack anything, an illegal value cannot be built and says on which ground."""

from __future__ import annotations

import unicodedata

import attrs
import pytest

from vnadmindoc.model import (
    Annex,
    ArchiveNote,
    AttachedText,
    Bullet,
    Capacity,
    Cell,
    CopyBlock,
    Division,
    Document,
    DocumentNumber,
    DrafterMark,
    Issuer,
    Level,
    Paragraph,
    Picture,
    PlaceDate,
    Recipients,
    Row,
    Signature,
    Span,
    Symbol,
    Table,
    kinds,
    spans,
    text_of,
)


@pytest.mark.parametrize(
    ("build", "article"),
    [
        (lambda: DocumentNumber(serial=0), "Phụ lục I, Phần I, Mục II, khoản 3, điểm a; Điều 15"),
        (lambda: DocumentNumber(serial=-4), "Điều 15"),
        (lambda: Symbol(()), "khoản 3, điểm b"),
        (lambda: Symbol(("BC", "")), "khoản 3, điểm b"),
        (lambda: Symbol.parse("BC--VP"), "khoản 3, điểm b"),
        (lambda: PlaceDate(day=30, month=2), "khoản 4, điểm b"),
        (lambda: PlaceDate(day=29, month=2, year=2025), "khoản 4, điểm b"),
        (lambda: PlaceDate(month=13), "khoản 4, điểm b"),
        (lambda: PlaceDate(year=0), "khoản 4, điểm b"),
        (lambda: Capacity(authority="KT.", principal=None), "khoản 7, điểm b"),
        (lambda: Division(level=Level.CLAUSE, number="1 a"), "khoản 6, điểm đ"),
        (lambda: DrafterMark(copies=0), "Mục III, khoản 3"),
        (lambda: Document(kind="Báo cáo"), "Điều 7"),
        (lambda: AttachedText(kind="quy chế 2"), "Điều 7"),
    ],
)
def test_an_illegal_value_cannot_be_built_and_names_the_article(build, article):
    with pytest.raises(ValueError, match=r"Phụ lục I|Điều") as caught:
        build()
    assert article in str(caught.value)


@pytest.mark.parametrize(
    "build",
    [
        lambda: Capacity(authority="T/M", principal="ỦY BAN NHÂN DÂN"),
        lambda: CopyBlock(form="SAO"),
        lambda: Division(level="tiết"),
        lambda: Paragraph(" "),
        lambda: Bullet(()),
        lambda: Span(""),
        lambda: Span("hai\ndòng"),
        lambda: Span("\ud800"),
        lambda: Issuer(name=""),
        lambda: Issuer(name=" BỘ NỘI VỤ"),
        lambda: Issuer(name="BỘ\nNỘI VỤ"),
        lambda: Issuer(name=unicodedata.normalize("NFD", "BỘ NỘI VỤ")),
        lambda: Document(addressees=["Bộ Nội vụ"]),
        lambda: Document(body=[Paragraph("Chữ.")]),
        lambda: Recipients(entries=("Như trên", " ")),
        lambda: ArchiveNote(()),
        lambda: ArchiveNote(("VT, HC",)),
        lambda: ArchiveNote.parse(" , "),
        lambda: Cell((), column_span=0),
        lambda: Table(rows=(), header_rows=1),
        lambda: Table(rows=(), widths=(-1.0,)),
        lambda: Table(rows=(), widths=(float("nan"),)),
        lambda: Picture(data=b"", width=0, height=1),
    ],
)
def test_what_no_document_can_hold_cannot_be_built(build):
    with pytest.raises(ValueError, match=r"\S"):
        build()


@pytest.mark.parametrize(
    "build",
    [
        Document,
        Issuer,
        DocumentNumber,
        PlaceDate,
        Signature,
        Recipients,
        Annex,
        lambda: PlaceDate(place="Hà Nội", month=2),
        lambda: PlaceDate(day=29, month=2),
        lambda: PlaceDate(day=31),
        lambda: DocumentNumber(symbol=Symbol.parse("BC-VP")),
        lambda: Signature(position="GIÁM ĐỐC"),
        lambda: Division(level=Level.CLAUSE),
        lambda: Document(kind="bản cam kết"),
    ],
)
def test_an_incomplete_draft_can_be_built(build):
    assert attrs.fields(type(build()))


def test_a_document_cannot_be_changed_under_the_hand():
    document = Document(kind=kinds.REPORT)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        document.kind = kinds.DECISION
    assert attrs.evolve(document, kind=kinds.DECISION).kind == "quyết định"


def test_the_same_words_are_the_same_value():
    first = Document(kind="báo cáo", body=(Paragraph("Chữ."),))
    assert first == Document(kind="báo cáo", body=(Paragraph((Span("Chữ."),)),))
    assert len({first, Document(kind="báo cáo", body=(Paragraph("Chữ."),))}) == 1


def test_there_are_29_kinds_in_lower_case():
    names = [value for name, value in vars(kinds).items() if name.isupper()]
    assert len(names) == len(set(names)) == 29
    assert [name for name in names if Document(kind=name).kind != name] == []


def test_a_symbol_forgives_blanks_and_long_dashes_and_prints_none():
    assert str(Symbol.parse("BC – SCT")) == "BC-SCT"
    assert Symbol.named("QĐ", "BNV") == Symbol.parse("QĐ-BNV")
    assert Symbol.letter("BNV", "VP").groups == ("BNV", "VP")


@pytest.mark.parametrize(
    ("text", "unit", "copies", "drafter"),
    [
        ("VT", None, None, None),
        ("VT, TCCB", "TCCB", None, None),
        ("VT, HC (2)", "HC", 2, None),
        ("VT, HCQT(b)", "HCQT", None, "b"),
        ("VT, CN (Lan)", "CN", None, "Lan"),
        ("VT, NVĐP (5b)", "NVĐP", 5, None),
    ],
)
def test_an_archive_note_is_read_for_unit_copies_and_drafter(text, unit, copies, drafter):
    note = ArchiveNote.parse(text)
    assert (note.office, note.unit, note.copies, note.drafter) == ("VT", unit, copies, drafter)
    assert str(note) == text


def test_an_archive_note_is_built_from_its_parts():
    assert str(ArchiveNote.of("HC", copies=2)) == "VT, HC (2)"
    assert str(ArchiveNote.of()) == "VT"


def test_spans_of_a_text_are_one_and_of_nothing_none():
    assert spans("") == ()
    assert spans("a") == (Span("a"),)
    assert text_of((Span("a"), Span("b", bold=True))) == "ab"


def test_an_enumeration_is_given_by_value_too():
    assert Division(level="khoản").level is Level.CLAUSE
    assert Row(()).cells == ()
