"""The law of components: each reads back what it printed, under every regulation that ships."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmindoc import testing
from vnadmindoc.components.addressees import format_addressees, parse_addressees
from vnadmindoc.components.annex import format_annex_label, format_reference, parse_annex_label, parse_reference
from vnadmindoc.components.bases import format_bases, is_enacting_formula, parse_basis
from vnadmindoc.components.contact import format_contact, parse_contact
from vnadmindoc.components.divisions import format_opening, parse_opening
from vnadmindoc.components.issuer import format_issuer, parse_issuer
from vnadmindoc.components.marks import format_circulation, format_stamps, parse_mark
from vnadmindoc.components.national import format_national, is_motto, is_national_name
from vnadmindoc.components.number import format_number, parse_number
from vnadmindoc.components.place_date import format_place_date, parse_place_date
from vnadmindoc.components.recipients import format_recipients, parse_recipients
from vnadmindoc.components.signature import format_signature, parse_signature
from vnadmindoc.components.title import format_letter_subject, format_title, parse_kind, parse_letter_subject
from vnadmindoc.model import (
    ArchiveNote,
    ContactLine,
    Division,
    DocumentNumber,
    DrafterMark,
    Level,
    Marks,
    PlaceDate,
    Recipients,
    Symbol,
    Urgency,
    text_of,
)
from vnadmindoc.regulations import available, regulation

REGULATIONS = [regulation(name) for name in available()]
REPORTS = testing.conforming_documents(extras=True)


def texts(lines):
    return tuple(line.text for line in lines)


@pytest.mark.parametrize("law", REGULATIONS, ids=lambda law: law.id)
def test_the_national_name_and_motto(law):
    name, motto = texts(format_national(law.wording))
    assert is_national_name(name, law.wording)
    assert is_motto(motto, law.wording)
    assert not is_motto(name, law.wording)


@pytest.mark.parametrize("spelling", ["CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam"])
def test_the_national_name_is_known_however_it_is_spelt(spelling):
    assert is_national_name(spelling, REGULATIONS[0].wording)


@given(REPORTS)
def test_the_issuer(document):
    for law in REGULATIONS:
        lines = format_issuer(document.issuer)
        issuer, components = parse_issuer(texts(lines), tuple(line.component == "issuing_agency" for line in lines))
        assert document.issuer == issuer
        assert components == tuple(line.component for line in lines)
        assert law is not None


@given(testing.conforming_documents(), st.booleans())
def test_the_number(document, blank):
    number = DocumentNumber(serial=None if blank else document.number.serial, symbol=document.number.symbol)
    for law in REGULATIONS:
        for line in format_number(number, law.wording):
            assert number == parse_number(line.text, law.wording)


@pytest.mark.parametrize(
    ("line", "serial", "symbol"),
    [
        ("Số: /BC-VP", None, "BC-VP"),
        ("Số:        /QĐ-UBND", None, "QĐ-UBND"),
        ("Số:……/TTr-STP", None, "TTr-STP"),
        ("Số 15/QĐ-BNV", 15, "QĐ-BNV"),
        ("Số: 05 / BC - SCT", 5, "BC-SCT"),
        ("Số: 21/TTr-CAX(PX01)", 21, "TTr-CAX(PX01)"),
        ("Số: 30/2020/NĐ-CP", 30, "2020/NĐ-CP"),
        ("Số: 07/SGD&ĐT-VP", 7, "SGD&ĐT-VP"),
        ("Số:     /UBND-", None, "UBND"),
        ("Số: 15-BC-VP", 15, "BC-VP"),
        ("Số: UBND-789-BC", None, "UBND-789-BC"),
    ],
)
def test_numbers_as_people_type_them(line, serial, symbol):
    number = parse_number(line, REGULATIONS[0].wording)
    assert number == DocumentNumber(serial=serial, symbol=Symbol.parse(symbol))


@given(
    st.sampled_from(["Hà Nội", "Thành phố Hồ Chí Minh", "Quảng Ngãi"]),
    st.dates(),
    st.tuples(st.booleans(), st.booleans(), st.booleans()),
)
def test_the_place_and_date(place, day, blanks):
    parts = {"day": day.day, "month": day.month, "year": day.year}
    kept = {name: None if blank else value for (name, value), blank in zip(parts.items(), blanks, strict=True)}
    value = PlaceDate(place=place, **kept)
    for law in REGULATIONS:
        for line in format_place_date(value, law.wording):
            assert value == parse_place_date(line.text, law.wording)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Quảng Ngãi, ngày tháng 11 năm 2024", PlaceDate(place="Quảng Ngãi", month=11, year=2024)),
        ("Hà Nội, ngày ... tháng ... năm 2026", PlaceDate(place="Hà Nội", year=2026)),
        ("Lào Cai,ngày      tháng 6 năm 2026", PlaceDate(place="Lào Cai", month=6, year=2026)),
        ("Hà Nội, ngày 31 tháng 02 năm 2026", PlaceDate(place="Hà Nội", month=2, year=2026)),
        ("Hà Nội, 31/12/2025", PlaceDate(place="Hà Nội", day=31, month=12, year=2025)),
    ],
)
def test_places_and_dates_as_people_type_them(line, value):
    assert value == parse_place_date(line, REGULATIONS[0].wording)


@pytest.mark.parametrize(
    "prose",
    [
        "Rà soát công tác văn thư, lưu trữ trước ngày 15 tháng 12 năm 2026./.",
        "Báo cáo kết quả về Sở Nội vụ trước ngày 15 tháng 12 năm 2026",
    ],
)
def test_prose_with_a_date_is_no_place_date_line(prose):
    assert parse_place_date(prose, REGULATIONS[0].wording) is None


@given(REPORTS)
def test_the_title_and_the_subject(document):
    for law in REGULATIONS:
        kind = law.kind(document.kind)
        lines = format_title(kind, document.subject)
        if kind.title:
            assert kind == parse_kind(lines[0].text, law)
            assert [document.subject] * (len(lines) - 1) == [line.text for line in lines[1:]]
        if document.subject:
            (line,) = format_letter_subject(document.subject, law.wording)
            assert document.subject == parse_letter_subject(line.text, law.wording)


@given(REPORTS)
def test_the_addressees(document):
    for law in REGULATIONS:
        lines = format_addressees(document.addressees, law.wording)
        if lines:
            assert document.addressees == parse_addressees(texts(lines), law.wording)


@given(REPORTS)
def test_the_bases(document):
    for law in REGULATIONS:
        kind = law.kind(document.kind)
        lines = format_bases(document.enacting_power, document.bases, kind)
        assert document.bases == tuple(parse_basis(line.text) for line in lines if line.component == "basis")
        for line in lines:
            assert is_enacting_formula(line.text, law) == (line.component == "enacting_formula")


@given(
    st.sampled_from(list(Level)),
    st.sampled_from(["Phạm vi điều chỉnh", "Đối tượng áp dụng", ""]),
)
def test_the_opening_of_a_division(level, title):
    numbers = {Level.POINT: "đ", Level.ARTICLE: "12", Level.CLAUSE: "1", Level.SECTION: "2", Level.SUBSECTION: "3"}
    number = numbers.get(level, "IV")
    on_two_lines = level in (Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION)
    shown = title.upper() if on_two_lines else title
    division = Division(level=level, number=number, title=shown)
    first, *others = format_opening(division)
    opening = parse_opening(first.text if title or on_two_lines else f"{first.text} Nội dung.")
    assert opening is not None
    assert (opening.level, opening.number) == (level, number)
    assert opening.rest == ("" if on_two_lines else title or "Nội dung.")
    assert [line.text for line in others] == ([text_of(division.title)] if others else [])


@given(REPORTS)
def test_the_signatures(document):
    for signature in document.signatures:
        lines = format_signature(signature)
        parsed, components = parse_signature(texts(lines))
        assert signature == parsed
        assert components == tuple(line.component for line in lines)


@given(REPORTS, st.sampled_from([None, DrafterMark(notation="PL", copies=300)]))
def test_the_recipients(document, drafter):
    value = Recipients(
        entries=document.recipients.entries,
        archive=document.recipients.archive or ArchiveNote(("VT",)),
        drafter=drafter,
    )
    for law in REGULATIONS:
        lines = format_recipients(value, law.wording)
        parsed, components = parse_recipients(texts(lines), law.wording)
        assert value == parsed
        assert components == tuple(line.component for line in lines)


@pytest.mark.parametrize(
    ("lines", "entries", "archive"),
    [
        (("Nơi nhận:", "- Như trên;", "- Lưu VT, CN (Loan)./."), ("Như trên",), "VT, CN (Loan)"),
        (("Nơi nhận", "Như Điều 3;", "Lưu: VT, TCG."), ("Như Điều 3",), "VT, TCG"),
        (("Nơi nhận: - Như trên;", "- Lưu: ……"), ("Như trên",), None),
    ],
)
def test_recipients_as_people_type_them(lines, entries, archive):
    recipients, _ = parse_recipients(lines, REGULATIONS[0].wording)
    assert entries == recipients.entries
    assert archive == (str(recipients.archive) if recipients.archive else None)


@given(st.sampled_from([None, *Urgency]), st.sampled_from([None, "LƯU HÀNH NỘI BỘ"]), st.booleans())
def test_the_marks(urgency, circulation, recall):
    value = Marks(urgency=urgency, circulation=circulation, recall=recall)
    for law in REGULATIONS:
        found = {}
        for line in (*format_stamps(value), *format_circulation(value)):
            found.update(parse_mark(line.text, law))
        assert value == Marks(**found)


@given(st.sampled_from([None, "I", "IV", "XII"]))
def test_the_label_of_an_annex(number):
    for law in REGULATIONS:
        assert parse_annex_label(format_annex_label(number, law.wording).text, law.wording) == (True, number)


def test_the_reference_of_an_annex():
    reference = "Kèm theo Quyết định số 15/QĐ-BNV ngày 05 tháng 01 năm 2026 của Bộ trưởng Bộ Nội vụ"
    assert reference == parse_reference(format_reference(reference, "annex_reference").text)


@given(
    st.sampled_from([None, "Số 1 phố X, Hà Nội"]), st.sampled_from([None, "024 1234"]), st.sampled_from([None, "a.vn"])
)
def test_the_contact_line(address, phone, website):
    value = ContactLine(address=address, phone=phone, website=website)
    parsed = parse_contact(texts(format_contact(value)))
    assert (None if value == ContactLine() else value) == parsed
