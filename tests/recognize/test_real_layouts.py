"""How people really set documents: typed columns, templates, unknown titles, odd feet, several texts in one file."""

import pytest

from vnadmindoc.layout import (
    Alignment,
    HorizontalLine,
    Layout,
    Paragraph,
    ParagraphFormat,
    Run,
    RunFormat,
    Section,
    Table,
    TableCell,
    TableRow,
)
from vnadmindoc.model import Authority
from vnadmindoc.recognize import recognize
from vnadmindoc.regulations import regulation

ND30 = regulation("nd30_2020")
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PROSE = "Ủy ban nhân dân tỉnh giao các sở, ban, ngành nghiên cứu, triển khai thực hiện đúng quy định hiện hành./."
GAP = " " * 20


def line(text, *, bold=False, centred=False):
    shape = ParagraphFormat(alignment=Alignment.CENTER if centred else Alignment.LEFT)
    return Paragraph((Run(text, RunFormat(bold=bold)),), shape)


def title(text):
    return line(text, bold=True, centred=True)


def columns(*rows):
    """Return a table without borders; each row is a tuple of cells, each cell a list of lines (capitals are bold)."""
    return Table(
        rows=tuple(
            TableRow(
                cells=tuple(TableCell(blocks=tuple(line(text, bold=text.isupper()) for text in cell)) for cell in row)
            )
            for row in rows
        ),
        has_borders=False,
    )


def header(*left, date="Ninh Bình, ngày 05 tháng 02 năm 2026"):
    return columns((list(left), [NATION, MOTTO, date]))


def read(*blocks):
    blocks = tuple(line(block) if isinstance(block, str) else block for block in blocks)
    return recognize(Layout(sections=(Section(blocks=blocks),)), ND30)


def components(reading):
    return [(label.component, label.text) for label in reading.labels]


def test_a_header_typed_with_blanks_is_two_columns():
    document = read(
        f"ỦY BAN NHÂN DÂN{GAP}{NATION}",
        f"TỈNH NINH BÌNH{GAP}{MOTTO}",
        f"Số:        /UBND-VP{GAP}Ninh Bình, ngày       tháng 3 năm 2026",
        "V/v thực hiện",
        "Công điện số 12/CĐ-TTg",
        "Kính gửi: Công an tỉnh",
        PROSE,
    ).document
    assert document.kind == "công văn"
    assert document.issuer.name == "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH"
    assert str(document.number.symbol) == "UBND-VP"
    assert (document.place_date.place, document.place_date.month) == ("Ninh Bình", 3)
    assert document.subject == "thực hiện Công điện số 12/CĐ-TTg"


def test_a_header_typed_with_tabs_is_two_columns():
    document = read(
        f"SỞ NỘI VỤ\t{NATION}",
        f"\t{MOTTO}",
        "Số: 07/BC-SNV\tNinh Bình, ngày 05 tháng 02 năm 2026",
        title("BÁO CÁO"),
        title("Công tác văn thư"),
        PROSE,
    ).document
    assert (document.issuer.name, document.number.serial, document.place_date.day) == ("SỞ NỘI VỤ", 7, 5)
    assert (document.kind, document.subject) == ("báo cáo", "Công tác văn thư")


def test_a_foot_typed_with_tabs_parts_recipients_and_signature():
    reading = read(
        header("SỞ NỘI VỤ", "Số: 07/TB-SNV"),
        title("THÔNG BÁO"),
        title("Lịch nghỉ lễ"),
        PROSE,
        "Nơi nhận:\tKT. GIÁM ĐỐC",
        "- Như trên;\tPHÓ GIÁM ĐỐC",
        "- Lãnh đạo Sở;",
        "- Các phòng;\tĐã ký: Lê Ngọc Mai",
        "- Lưu: VT, VP.",
    )
    (signature,) = reading.document.signatures
    assert [capacity.authority for capacity in signature.capacities] == [Authority.FOR_HEAD]
    assert (signature.position, signature.name) == ("PHÓ GIÁM ĐỐC", "Lê Ngọc Mai")
    assert reading.document.recipients.entries == ("Như trên", "Lãnh đạo Sở", "Các phòng")


@pytest.mark.parametrize(
    ("number", "symbol"),
    [
        ("Số: {{so_van_ban}}/TTr-SNV", "TTr-SNV"),
        ("Số: [số]/TTr-[viết tắt]", "TTr-[viết tắt]"),
        ("Số: ${SO}", None),
        ("Số: ............", None),
    ],
)
def test_a_placeholder_is_a_blank_in_a_number(number, symbol):
    reading = read(header("SỞ NỘI VỤ", number), title("TỜ TRÌNH"), title("Về việc mua sắm"), PROSE)
    document = reading.document
    assert reading.first("number").text == number
    assert document.issuer.name == "SỞ NỘI VỤ"
    assert document.number.serial is None
    assert (str(document.number.symbol) if document.number.symbol else None) == symbol


@pytest.mark.parametrize(
    "date",
    [
        "Ninh Bình, ngày {{d}} tháng {{m}} năm {{y}}",
        "Ninh Bình, ngày ${D}  tháng ${M} năm ${Y}",
        "Ninh Bình, ngày ___",
        "Ninh Bình, ngày    /    /2026",
        "Ninh Bình, {{ngay_ky}}",
    ],
)
def test_a_placeholder_is_a_blank_in_a_date(date):
    reading = read(header("SỞ NỘI VỤ", "Số:     /BC-SNV", date=date), title("BÁO CÁO"), PROSE)
    assert reading.first("place_date").text == date
    assert (reading.document.place_date.place, reading.document.place_date.day) == ("Ninh Bình", None)


def test_a_number_may_say_of_what_it_is_the_number():
    reading = read(header("QUỐC HỘI", "Luật số: 15/2023/QH15"), title("LUẬT"), title("VĂN THƯ"), PROSE)
    assert (reading.document.kind, reading.document.subject) == ("luật", "VĂN THƯ")
    assert (reading.document.number.serial, str(reading.document.number.symbol)) == (15, "2023/QH15")
    assert reading.verdict == "other_regime"


def test_a_licence_is_no_decision_though_it_decides():
    document = read(
        header("SỞ CÔNG THƯƠNG", "Số:      /GP-SCT"),
        title("GIẤY PHÉP VẬN CHUYỂN HÀNG NGUY HIỂM"),
        title("GIÁM ĐỐC SỞ CÔNG THƯƠNG"),
        "Căn cứ Luật Hóa chất ngày 14 tháng 6 năm 2025;",
        "Theo đề nghị của Trưởng phòng Quản lý công nghiệp,",
        title("QUYẾT ĐỊNH:"),
        "Điều 1. Cho phép Công ty vận chuyển.",
    ).document
    assert (document.kind, document.subject) == ("giấy phép", "VẬN CHUYỂN HÀNG NGUY HIỂM")
    assert document.enacting_power == "GIÁM ĐỐC SỞ CÔNG THƯƠNG"
    assert len(document.bases) == 2


def test_who_enacts_is_no_line_of_the_subject():
    document = read(
        header("BỘ NỘI VỤ", "HỌC VIỆN HÀNH CHÍNH", "Số: 12/QĐ-HVHC"),
        title("QUYẾT ĐỊNH"),
        title("Ban hành Quy chế tuyển sinh"),
        title("GIÁM ĐỐC HỌC VIỆN HÀNH CHÍNH"),
        "Căn cứ Luật Giáo dục đại học ngày 18 tháng 6 năm 2012;",
        title("QUYẾT ĐỊNH"),
        "Điều 1. Ban hành Quy chế.",
    ).document
    assert document.subject == "Ban hành Quy chế tuyển sinh"
    assert document.enacting_power == "GIÁM ĐỐC HỌC VIỆN HÀNH CHÍNH"
    assert document.bases == ("Căn cứ Luật Giáo dục đại học ngày 18 tháng 6 năm 2012",)


def test_a_title_that_nobody_knows_is_a_doubtful_title():
    reading = read(
        header("BỆNH VIỆN ĐA KHOA"),
        title("YÊU CẦU BÁO GIÁ"),
        "Kính gửi: Các nhà thầu",
        PROSE,
        columns((["Nơi nhận:", "- Như trên;", "- Lưu: VT."], ["GIÁM ĐỐC", "Lê Ngọc Mai"])),
    )
    assert reading.document.kind == "yêu cầu báo giá"
    assert not reading.first("type_name").is_certain


def test_a_title_in_one_line_goes_on_in_capitals_below():
    document = read(
        header("SỞ NỘI VỤ", "Số: 01/BB-SNV"),
        title("BIÊN BẢN NGHIỆM THU"),
        title("PHẦN MỀM QUẢN LÝ VĂN BẢN"),
        "Hôm nay, chúng tôi gồm có:",
    ).document
    assert (document.kind, document.subject) == ("biên bản", "NGHIỆM THU PHẦN MỀM QUẢN LÝ VĂN BẢN")


def test_about_below_a_number_is_the_subject_of_a_letter():
    document = read(
        header("CÔNG TY AN PHÚ", "Số: 03/AP-KT", "về việc rút hồ sơ"), "Kính gửi: Sở Nội vụ", PROSE
    ).document
    assert (document.kind, document.subject) == ("công văn", "rút hồ sơ")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (["ĐẠI DIỆN BÊN A", "Giám đốc", "Lê Ngọc Mai"], ["ĐẠI DIỆN BÊN B", "______"], ["Giám đốc", None]),
        (["KHOA KHÁM BỆNH"], ["PHÒNG HÀNH CHÍNH"], ["KHOA KHÁM BỆNH", "PHÒNG HÀNH CHÍNH"]),
        (["THƯ KÝ", "(Ký, ghi rõ họ tên)", "Lê Ngọc Mai"], ["CHỦ TỌA", "Vũ Đình An"], ["THƯ KÝ", "CHỦ TỌA"]),
    ],
)
def test_who_signs_is_told_from_for_whom_one_signs(left, right, expected):
    document = read(
        header("SỞ NỘI VỤ", "Số: 01/BB-SNV"),
        title("BIÊN BẢN"),
        title("Họp giao ban"),
        PROSE,
        columns((left, right)),
        "Nơi nhận:",
        "- Lưu: VT.",
    ).document
    assert [signature.position for signature in document.signatures] == expected


def test_a_unit_above_the_post_of_its_head_is_a_caption():
    reading = read(
        header("SỞ NỘI VỤ", "PHÒNG TỔ CHỨC", "Số: 01/TTr-TC"),
        title("TỜ TRÌNH"),
        PROSE,
        columns((["Nơi nhận:", "- Như trên."], ["PHÒNG TỔ CHỨC", "Trưởng phòng", "Lê Ngọc Mai"])),
    )
    (signature,) = reading.document.signatures
    assert (signature.position, signature.name) == ("Trưởng phòng", "Lê Ngọc Mai")


def test_a_lone_signer_and_the_date_above_are_a_foot():
    reading = read(
        line(NATION),
        line(MOTTO),
        title("THÔNG BÁO VỀ VIỆC TÌM VIỆC LÀM"),
        "Tôi xin thông báo kết quả tìm kiếm việc làm trong tháng như sau và xin chịu trách nhiệm về lời khai.",
        columns(([], ["Ninh Bình, ngày 3 tháng 4 năm 2026", "Người thông báo", "(Ký, ghi rõ họ tên)"])),
    )
    (signature,) = reading.document.signatures
    assert (signature.position, signature.name) == ("Người thông báo", None)
    assert reading.document.place_date.day == 3
    assert not reading.first("place_date").is_certain


def test_a_recipient_without_a_dash_carries_the_one_above_on():
    document = read(
        header("SỞ NỘI VỤ", "Số: 07/BC-SNV"),
        title("BÁO CÁO"),
        PROSE,
        columns(
            (
                ["Nơi  nhận :", "- Các sở: Tài chính, Y tế,", "Giáo dục;", "- Lưu: VT,", "VP."],
                ["GIÁM ĐỐC", "Lê Ngọc Mai"],
            )
        ),
    ).document
    assert document.recipients.entries == ("Các sở: Tài chính, Y tế, Giáo dục",)
    assert str(document.recipients.archive) == "VT, VP"


def test_a_line_drawn_in_the_cell_below_lies_below_the_cell_above():
    def cell(*blocks):
        return TableCell(blocks=blocks)

    rule = HorizontalLine(length=30.0)
    table = Table(
        rows=(
            TableRow(cells=(cell(line("SỞ NỘI VỤ", bold=True)), cell(line(NATION), line(MOTTO)))),
            TableRow(cells=(cell(rule, line("Số: 07/BC-SNV")), cell(line("Ninh Bình, ngày 5 tháng 2 năm 2026")))),
        ),
        has_borders=False,
    )
    blocks = (table, title("BÁO CÁO"), line(PROSE))
    reading = recognize(Layout(sections=(Section(blocks=blocks),)), ND30)
    assert reading.first("issuing_agency").line_below is rule


def test_a_second_document_has_labels_of_its_own_and_loses_no_word():
    reading = read(
        header("SỞ NỘI VỤ", "Số: 07/SNV-VP", "V/v mời họp"),
        "Kính gửi: Sở Y tế",
        PROSE,
        columns((["Nơi nhận:", "- Như trên;", "- Lưu: VT."], ["GIÁM ĐỐC", "Lê Ngọc Mai"])),
        header("SỞ Y TẾ", "Số: 99/PT-SYT", date="Ninh Bình, ngày 06 tháng 02 năm 2026"),
        title("TỜ TRÌNH"),
        title("Về việc cử người dự họp"),
        PROSE,
        columns((["Nơi nhận:", "- Sở Nội vụ;", "- Lưu: TC."], ["CHÁNH VĂN PHÒNG", "Vũ Đình An"])),
    )
    document = reading.document
    assert (document.number.serial, document.place_date.day) == (7, 5)
    assert [signature.name for signature in document.signatures] == ["Lê Ngọc Mai"]
    assert document.recipients.entries == ("Như trên",)
    second = {label.component: label.text for label in reading.labels if label.part == "document 2"}
    assert (second["number"], second["full_name"]) == ("Số: 99/PT-SYT", "Vũ Đình An")
    (text,) = document.attachments
    assert (text.kind, text.issuer.name) == ("tờ trình", "SỞ Y TẾ")
    held = str(text)
    assert all(word in held for word in ("99/PT-SYT", "ngày 06 tháng 02", "Vũ Đình An", "Sở Nội vụ", "TC"))


def test_a_document_without_foot_ends_where_the_next_begins():
    reading = read(
        header("VĂN PHÒNG", "Số: 5/PT-VP"),
        title("PHIẾU TRÌNH"),
        "Kính gửi: Lãnh đạo Văn phòng",
        header("SỞ NỘI VỤ", "Số: 07/SNV-VP", "V/v mời họp", date="Ninh Bình, ngày 06 tháng 02 năm 2026"),
        "Kính gửi: Sở Y tế",
        PROSE,
        columns((["Nơi nhận:", "- Như trên."], ["GIÁM ĐỐC", "Lê Ngọc Mai"])),
    )
    assert (reading.document.kind, reading.document.number.serial) == ("phiếu trình", 5)
    assert reading.document.signatures == ()
    assert {label.part for label in reading.labels} == {"document", "document 2"}


def test_an_annex_may_hold_its_title_on_the_line_of_its_label():
    document = read(
        header("SỞ NỘI VỤ", "Số: 07/BC-SNV"),
        title("BÁO CÁO"),
        PROSE,
        columns((["Nơi nhận:", "- Như trên."], ["GIÁM ĐỐC", "Lê Ngọc Mai"])),
        title("PHỤ LỤC 01: DANH MỤC HỒ SƠ"),
        "Danh mục có một hồ sơ.",
    ).document
    (annex,) = document.annexes
    assert (annex.number, annex.title) == ("01", "DANH MỤC HỒ SƠ")


def test_the_partys_title_is_no_issuer():
    reading = read(
        columns((["HUYỆN ỦY", "ĐẢNG ỦY XÃ", "*", "Số 12-QC/ĐU"], ["ĐẢNG CỘNG SẢN VIỆT NAM"])), title("QUY CHẾ"), PROSE
    )
    assert reading.document.issuer.name == "ĐẢNG ỦY XÃ"
    assert ("unlabelled", "ĐẢNG CỘNG SẢN VIỆT NAM") in components(reading)


def test_a_form_with_a_date_at_its_end_keeps_its_content():
    reading = read(
        line(NATION),
        line(MOTTO),
        title("GIẤY ĐỀ NGHỊ"),
        *(f"Mục số {number}" for number in range(12)),
        columns(([], ["Ninh Bình, ngày    tháng    năm", "Người đề nghị"])),
    )
    assert ("body", "Mục số 4") in components(reading)


def test_a_misspelt_national_name_above_the_motto_is_still_one():
    reading = read(
        columns((["SỞ NỘI VỤ", "Số: 15"], ["CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM", MOTTO])),
        title("BÁO CÁO"),
        "Kính gửi Sở Tài chính",
        PROSE,
    )
    assert reading.first("national_name").text == "CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM"
    assert reading.document.issuer.name == "SỞ NỘI VỤ"
    assert reading.document.number.serial == 15
    assert reading.document.addressees == ("Sở Tài chính",)


def test_two_signers_typed_on_one_line_are_two_signatures():
    document = read(
        header("SỞ NỘI VỤ", "Số: 01/BB-SNV"),
        title("BIÊN BẢN"),
        PROSE,
        f"Trưởng phòng Tổ chức{GAP}Trưởng phòng Tài chính",
        f"Lê Ngọc Mai{GAP}Vũ Đình An",
    ).document
    assert [(signature.position, signature.name) for signature in document.signatures] == [
        ("Trưởng phòng Tổ chức", "Lê Ngọc Mai"),
        ("Trưởng phòng Tài chính", "Vũ Đình An"),
    ]
