"""Conforming documents that the rules' examples change, by the name of their kind."""

from __future__ import annotations

from functools import cache
from typing import Final

from vnadmindoc.model import (
    Annex,
    ArchiveNote,
    Authority,
    Capacity,
    Confidentiality,
    ContactLine,
    Division,
    Document,
    DocumentNumber,
    DrafterMark,
    Issuer,
    Level,
    Marks,
    Paragraph,
    PlaceDate,
    Recipients,
    Signature,
    Symbol,
    Urgency,
    kinds,
)

__all__ = ["SPECIMENS", "specimen"]

SPECIMENS: Final = (kinds.REPORT, kinds.LETTER, kinds.DECISION, kinds.REGULATIONS)
"""The names that an example may ask for."""


@cache
def specimen(name: str) -> Document:
    """Return the specimen of a kind. Raises `LookupError` where there is none."""
    match name:
        case kinds.REPORT:
            return _report()
        case kinds.LETTER:
            return _letter()
        case kinds.DECISION:
            return _decision()
        case kinds.REGULATIONS:
            return _regulations()
        case _:
            raise LookupError(f"no specimen of {name!r}; there are {', '.join(SPECIMENS)}")


def _report() -> Document:
    return Document(
        kind=kinds.REPORT,
        issuer=Issuer(superior="UBND TỈNH QUẢNG NGÃI", name="VĂN PHÒNG"),
        number=DocumentNumber(serial=15, symbol=Symbol.named("BC", "VP")),
        place_date=PlaceDate(place="Quảng Ngãi", day=20, month=11, year=2024),
        subject="Kết quả công tác hội nhập quốc tế năm 2024",
        body=(
            Paragraph(
                "Thực hiện Công văn số 1874/SNgV-ĐN ngày 12/8/2024 của Sở Ngoại vụ, Văn phòng báo cáo kết quả như sau:"
            ),
            Division(
                level=Level.HEADING,
                number="I",
                title="TÌNH HÌNH THỰC HIỆN",
                children=(
                    Division(
                        level=Level.CLAUSE,
                        number="1",
                        title="Công tác tuyên truyền",
                        children=(
                            Paragraph(
                                "Văn phòng đã quán triệt Nghị quyết số 22-NQ/TW ngày 10/4/2013 của Bộ Chính trị "
                                "về hội nhập quốc tế cho toàn thể cán bộ, công chức của cơ quan."
                            ),
                            Paragraph("Nội dung của Nghị quyết số 22-NQ/TW được phổ biến trong các buổi giao ban."),
                        ),
                    ),
                    Division(
                        level=Level.CLAUSE,
                        number="2",
                        title="Công tác phối hợp",
                        children=(Paragraph("Văn phòng phối hợp với các sở, ngành tham mưu cho lãnh đạo tỉnh."),),
                    ),
                ),
            ),
            Division(
                level=Level.HEADING,
                number="II",
                title="PHƯƠNG HƯỚNG, NHIỆM VỤ",
                children=(Paragraph("Văn phòng tiếp tục thực hiện các nhiệm vụ được giao trong năm 2025./."),),
            ),
        ),
        signatures=(
            Signature(
                capacities=(Capacity(authority=Authority.FOR_HEAD, principal="CHÁNH VĂN PHÒNG"),),
                position="PHÓ CHÁNH VĂN PHÒNG",
                name="Phùng Văn Minh",
            ),
        ),
        recipients=Recipients(entries=("Sở Ngoại vụ", "Lãnh đạo Văn phòng"), archive=ArchiveNote.of("HCQT")),
        marks=Marks(urgency=Urgency.URGENT),
    )


def _letter() -> Document:
    return Document(
        kind=kinds.LETTER,
        issuer=Issuer(superior="UBND TỈNH QUẢNG NGÃI", name="SỞ NỘI VỤ"),
        number=DocumentNumber(serial=215, symbol=Symbol.letter("SNV", "VTLT")),
        place_date=PlaceDate(place="Quảng Ngãi", day=5, month=2, year=2026),
        subject="hướng dẫn nghiệp vụ văn thư",
        addressees=("Sở Tài chính", "Sở Ngoại vụ"),
        body=(
            Paragraph("Sở Nội vụ đề nghị các cơ quan rà soát công tác văn thư năm 2025."),
            Paragraph("Kết quả gửi về Sở Nội vụ trước ngày 15/3/2026 để tổng hợp./."),
        ),
        signatures=(Signature(position="GIÁM ĐỐC", name="Nguyễn Văn An"),),
        recipients=Recipients(
            entries=("Như trên", "Lãnh đạo Sở"),
            archive=ArchiveNote.of("VTLT"),
            drafter=DrafterMark(notation="PL", copies=30),
        ),
        contact=ContactLine(address="Số 12, đường Hùng Vương", phone="0255 3822 111", email="snv@quangngai.gov.vn"),
    )


def _decision() -> Document:
    return Document(
        kind=kinds.DECISION,
        issuer=Issuer(name="ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI"),
        number=DocumentNumber(serial=590, symbol=Symbol.named("QĐ", "UBND")),
        place_date=PlaceDate(place="Quảng Ngãi", day=24, month=4, year=2026),
        subject="Phê duyệt Kế hoạch văn thư, lưu trữ năm 2026",
        enacting_power="ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI",
        bases=(
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
            "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 45/TTr-SNV ngày 15 tháng 4 năm 2026",
        ),
        body=(
            Division(
                level=Level.ARTICLE,
                number="1",
                title="Phê duyệt Kế hoạch",
                children=(
                    Division(
                        level=Level.CLAUSE,
                        number="1",
                        children=(
                            Paragraph("Phê duyệt kèm theo Quyết định này các nội dung sau:"),
                            Division(
                                level=Level.POINT,
                                number="a",
                                children=(Paragraph("Kế hoạch văn thư tại Phụ lục I;"),),
                            ),
                            Division(
                                level=Level.POINT,
                                number="b",
                                children=(Paragraph("Kế hoạch lưu trữ tại Phụ lục II."),),
                            ),
                        ),
                    ),
                    Division(
                        level=Level.CLAUSE,
                        number="2",
                        children=(Paragraph("Kinh phí thực hiện do ngân sách tỉnh bảo đảm."),),
                    ),
                ),
            ),
            Division(
                level=Level.ARTICLE,
                number="2",
                title="Hiệu lực thi hành",
                children=(Paragraph("Quyết định này có hiệu lực kể từ ngày ký./."),),
            ),
        ),
        signatures=(
            Signature(
                capacities=(
                    Capacity(authority=Authority.ON_BEHALF, principal="ỦY BAN NHÂN DÂN"),
                    Capacity(authority=Authority.FOR_HEAD, principal="CHỦ TỊCH"),
                ),
                position="PHÓ CHỦ TỊCH",
                name="Trần Thị Bình",
            ),
        ),
        recipients=Recipients(entries=("Như Điều 2", "Sở Nội vụ"), archive=ArchiveNote.of("NC", copies=2)),
        annexes=(
            Annex(
                number="I",
                title="KẾ HOẠCH VĂN THƯ",
                reference="Kèm theo Quyết định số 590/QĐ-UBND ngày 24 tháng 4 năm 2026 của UBND tỉnh Quảng Ngãi",
                body=(Paragraph("Nội dung của Kế hoạch văn thư."),),
            ),
            Annex(number="II", title="KẾ HOẠCH LƯU TRỮ", body=(Paragraph("Nội dung của Kế hoạch lưu trữ."),)),
        ),
    )


def _regulations() -> Document:
    return Document(
        kind=kinds.REGULATIONS,
        issuer=Issuer(name="BỘ NỘI VỤ"),
        number=DocumentNumber(serial=7, symbol=Symbol.named("QC", "BNV")),
        place_date=PlaceDate(place="Hà Nội", day=15, month=6, year=2026),
        subject="Làm việc của cơ quan",
        marks=Marks(confidentiality=Confidentiality.SECRET, circulation="LƯU HÀNH NỘI BỘ"),
        body=(
            Division(
                level=Level.CHAPTER,
                number="I",
                title="QUY ĐỊNH CHUNG",
                children=(
                    Division(
                        level=Level.SECTION,
                        number="1",
                        title="PHẠM VI",
                        children=(
                            Division(
                                level=Level.ARTICLE,
                                number="1",
                                title="Phạm vi điều chỉnh",
                                children=(Paragraph("Quy chế này quy định việc làm việc của cơ quan./."),),
                            ),
                        ),
                    ),
                ),
            ),
        ),
        signatures=(Signature(position="BỘ TRƯỞNG", name="Lê Văn Cường"),),
        recipients=Recipients(entries=("Các đơn vị thuộc Bộ",), archive=ArchiveNote.of("VP")),
    )
