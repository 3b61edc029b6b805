"""Documents that keep Nghị định 30/2020/NĐ-CP, of every kind of Điều 7."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from attrs import evolve
from hypothesis import strategies as st

from vnadmindoc.model import (
    Annex,
    ArchiveNote,
    ContactLine,
    Document,
    DocumentNumber,
    Marks,
    Node,
    PlaceDate,
    Recipients,
    Signature,
    Symbol,
    Urgency,
)
from vnadmindoc.testing.offices import COUNCIL, OFFICES, Office, signing_chains
from vnadmindoc.testing.outlines import Outline, conforming_bodies
from vnadmindoc.testing.prose import names, subjects
from vnadmindoc.testing.texts import KINDS

if TYPE_CHECKING:
    from vnadmindoc.regulations import KindSpec

__all__ = ["conforming_documents"]

_BASES: Final = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024",
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
)
_PROPOSALS: Final = ("Theo đề nghị của Chánh Văn phòng", "Theo đề nghị của Trưởng phòng Tổ chức cán bộ")
_ADDRESSEES: Final = (
    *("Bộ Tài chính", "Ủy ban nhân dân tỉnh Ninh Bình", "Sở Khoa học và Công nghệ", "Thanh tra tỉnh"),
    *("Các đơn vị trực thuộc", "Văn phòng Chính phủ", "Trường Chính trị tỉnh", "Ủy ban nhân dân các xã, phường"),
)
_RECIPIENTS: Final = ("Lãnh đạo cơ quan", "Các đơn vị trực thuộc", "Cổng Thông tin điện tử", "Phòng Kế hoạch")
_WITH_BASES: Final = ("quyết định", "nghị quyết", "kế hoạch")
_BY_ARTICLES: Final = ("quyết định", "nghị quyết", "hợp đồng", "bản thỏa thuận")
_BY_CHAPTERS: Final = ("quy chế", "quy định")
_BY_HEADINGS: Final = ("báo cáo", "kế hoạch", "chương trình", "phương án", "đề án", "dự án", "hướng dẫn", "chỉ thị")
_ISSUED_BY_HEAD: Final = ("quyết định", "nghị quyết", "giấy ủy quyền", "thư công")
# Since this day there are two levels of local government, as in the offices drawn here.
_FIRST_DAY: Final = date(2025, 7, 1)
_LAST_DAY: Final = date(2026, 12, 31)
_CONTACT: Final = ContactLine(
    address="Số 12 phố Hòa Bình, phường Hoa Lư, tỉnh Ninh Bình",
    phone="0229 000 1234",
    email="vanthu@coquan.example",
    website="coquan.example",
)


@st.composite
def conforming_documents(draw: st.DrawFn, kind: str | None = None, *, extras: bool = False) -> Document:
    """Draw a complete document of a kind (of any, without one) that the decree has nothing against.

    With `extras` it may carry marks, annexes and a contact line too. Raises `UnknownName` for a kind that
    is none of the 29.
    """
    from vnadmindoc.regulations import regulation

    spec = regulation("nd30_2020").kind(kind or draw(st.sampled_from(KINDS)))
    office = COUNCIL if spec.name == "nghị quyết" else draw(st.sampled_from(OFFICES))
    addressees = draw(_addressees(spec))
    body = draw(conforming_bodies(_outline(draw, spec)))
    document = Document(
        kind=spec.name,
        issuer=office.issuer,
        number=draw(_numbers(spec, office)),
        place_date=draw(_place_dates(office)) if spec.place_date else PlaceDate(),
        subject=_subject(draw, spec),
        addressees=addressees,
        enacting_power=office.enacting_power if spec.enacting_power else None,
        bases=draw(_bases(spec)),
        body=body,
        signatures=draw(_signatures(spec, office)),
        recipients=draw(_recipients(spec, office, addressees, body)),
    )
    return _with_extras(draw, document) if extras else document


def _outline(draw: st.DrawFn, spec: KindSpec) -> Outline:
    if spec.name in _BY_ARTICLES:
        return "articles"
    if spec.name in _BY_CHAPTERS:
        return draw(st.sampled_from(["chapters", "articles"]))
    if spec.name in _BY_HEADINGS:
        return draw(st.sampled_from(["headings", "headings", "parts", "clauses"]))
    return draw(st.sampled_from(["plain", "clauses"]))


def _subject(draw: st.DrawFn, spec: KindSpec) -> str | None:
    if not spec.subject:
        return None
    return draw(subjects(letter=spec.subject_prefix is not None, decision=spec.enacting_power))


def _addressees(spec: KindSpec) -> st.SearchStrategy[tuple[str, ...]]:
    if spec.addressees == "none":
        return st.just(())
    least = 1 if spec.addressees == "required" else 0
    return st.lists(st.sampled_from(_ADDRESSEES), min_size=least, max_size=4, unique=True).map(tuple)


def _numbers(spec: KindSpec, office: Office) -> st.SearchStrategy[DocumentNumber]:
    if not spec.number:
        return st.just(DocumentNumber())
    units = st.sampled_from(office.units)
    if spec.code is None:
        symbols = units.map(lambda unit: Symbol.letter(office.code, unit))
    else:
        symbols = st.just(Symbol.named(spec.code, office.code))
    return st.builds(DocumentNumber, serial=st.integers(1, 2500), symbol=symbols)


def _place_dates(office: Office) -> st.SearchStrategy[PlaceDate]:
    return st.dates(_FIRST_DAY, _LAST_DAY).map(
        lambda day: PlaceDate(place=office.place, day=day.day, month=day.month, year=day.year)
    )


@st.composite
def _bases(draw: st.DrawFn, spec: KindSpec) -> tuple[str, ...]:
    if spec.name not in _WITH_BASES:
        return ()
    laws = draw(st.lists(st.sampled_from(_BASES), min_size=1, max_size=3, unique=True))
    return (*laws, draw(st.sampled_from(_PROPOSALS))) if spec.name == "quyết định" else tuple(laws)


@st.composite
def _signatures(draw: st.DrawFn, spec: KindSpec, office: Office) -> tuple[Signature, ...]:
    signers = draw(st.lists(names(), min_size=spec.signatures, max_size=spec.signatures, unique=True))
    if spec.signer_roles:
        return tuple(Signature(position=role, name=name) for role, name in zip(spec.signer_roles, signers, strict=True))
    chains = signing_chains(office, delegated=spec.name not in _ISSUED_BY_HEAD)
    return tuple(evolve(draw(st.sampled_from(chains)), name=name) for name in signers)


@st.composite
def _recipients(
    draw: st.DrawFn, spec: KindSpec, office: Office, addressees: tuple[str, ...], body: tuple[Node, ...]
) -> Recipients:
    if spec.signer_roles:
        return Recipients(archive=ArchiveNote(("VT", "Hồ sơ")))
    first: tuple[str, ...] = ("Như trên",) if addressees else ()
    if spec.enacting_power:
        first = (f"Như Điều {len(body)}",)
    others = draw(st.lists(st.sampled_from(_RECIPIENTS), min_size=0 if first else 1, max_size=3, unique=True))
    unit = draw(st.sampled_from(office.units))
    copies = draw(st.sampled_from([None, None, 2, 5]))
    return Recipients(entries=(*first, *others), archive=ArchiveNote.of(unit, copies=copies))


def _with_extras(draw: st.DrawFn, document: Document) -> Document:
    count = draw(st.integers(0, 2))
    annexes = tuple(
        Annex(
            number="I" * number if count > 1 else None,
            title="DANH MỤC HỒ SƠ, TÀI LIỆU",
            reference=f"Kèm theo Văn bản số {document.number.serial}/{document.number.symbol}"
            if document.number.symbol
            else None,
            body=draw(conforming_bodies("plain")),
        )
        for number in range(1, count + 1)
    )
    marks = Marks(
        urgency=draw(st.sampled_from([None, *Urgency])),
        circulation=draw(st.sampled_from([None, "LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI"])),
    )
    return evolve(document, annexes=annexes, marks=marks, contact=draw(st.sampled_from([None, _CONTACT])))
