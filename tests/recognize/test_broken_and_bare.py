"""Lines broken in two, lists without their label, titles in text files, signers beside or below one another."""

from pathlib import Path

import pytest

from vnadmindoc import load, render
from vnadmindoc.formats.text import read_text
from vnadmindoc.layout import (
    Alignment,
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
DATE = "Quảng Ngãi, ngày 15 tháng 4 năm 2026"
PROSE = "Chi cục đề nghị các đơn vị kiểm tra lại số liệu và gửi về trước ngày 20 tháng 4 năm 2026./."
SIGNED = ["CHI CỤC TRƯỞNG", "Tô Thị Hiền"]
RECIPIENTS = ["Nơi nhận:", "- Như trên;", "- Lưu: VT, QLR."]


def line(text, *, bold=None, centred=None):
    weight = text.isupper() if bold is None else bold
    alignment = Alignment.CENTER if (text.isupper() if centred is None else centred) else Alignment.LEFT
    return Paragraph((Run(text, RunFormat(bold=weight)),), ParagraphFormat(alignment=alignment))


def table(*rows, borders=False):
    """Return a table of rows of cells, each a list of lines or of blocks."""
    return Table(
        rows=tuple(
            TableRow(
                cells=tuple(TableCell(blocks=tuple(line(b) if isinstance(b, str) else b for b in cell)) for cell in row)
            )
            for row in rows
        ),
        has_borders=borders,
    )


def read(*blocks):
    blocks = tuple(line(block) if isinstance(block, str) else block for block in blocks)
    return recognize(Layout(sections=(Section(blocks=blocks),)), ND30)


def read_lines(*lines):
    return recognize(read_text("\n".join(lines).encode()), ND30)


def head(*left, right=(NATION, MOTTO, DATE)):
    return table((list(left), list(right)))


LETTER = head("CHI CỤC KIỂM LÂM", "Số: 21/CCKL-QLR", "V/v kiểm tra số liệu")
MINUTES = (head("CHI CỤC KIỂM LÂM", "Số: 3/BB-CCKL"), "BIÊN BẢN", line("Họp giao ban", bold=True, centred=True), PROSE)


def posts_and_names(document):
    return [(signature.position, signature.name) for signature in document.signatures]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("ĐƠN", "đơn"),
        ("PHIẾU TRÌNH", "phiếu trình"),
        ("ĐƠN XIN NGHỈ VIỆC", "đơn xin nghỉ việc"),
        ("LỊCH CÔNG TÁC TUẦN", "lịch công tác tuần"),
        ("BẢNG KÊ CHỨNG TỪ", "bảng kê chứng từ"),
    ],
)
def test_a_title_outside_the_decree_in_a_text_file_is_no_personal_letter(title, kind):
    reading = read_lines(
        NATION, MOTTO, "", DATE, "", title, "", "Kính gửi: Chi cục Kiểm lâm", "", "Tôi tên là Tô Thị Hiền."
    )
    assert reading.document.kind == kind
    assert reading.verdict == "not_administrative"
    assert reading.reason


def test_a_letter_without_any_title_is_still_a_personal_letter():
    reading = read_lines(
        "CHI CỤC KIỂM LÂM", NATION, MOTTO, DATE, "", "Kính gửi: Bà con xã Ba Tơ", "", "Tôi xin chúc Tết."
    )
    assert (reading.document.kind, reading.verdict) == ("thư công", "administrative")


@pytest.mark.parametrize(
    ("printed", "serial", "symbol"),
    [
        ("Số: 130-12/PT-QLR", 130, "PT-QLR"),
        ("Số: 18-01/26/PT-QLR", 18, "26/PT-QLR"),
        ("Số: 1 234/TB-CCKL", 1234, "TB-CCKL"),
    ],
)
def test_what_stands_behind_a_hyphen_is_no_part_of_the_number(printed, serial, symbol):
    number = read(head("CHI CỤC KIỂM LÂM", printed), "THÔNG BÁO", PROSE).document.number
    assert (number.serial, str(number.symbol)) == (serial, symbol)


@pytest.mark.parametrize(
    "right",
    [
        (NATION, MOTTO, "Quảng Ngãi, ngày 15", "tháng 4 năm 2026"),
        (NATION, MOTTO, "Quảng Ngãi,", "ngày 15 tháng 4 năm 2026"),
        (NATION, MOTTO, "Quảng Ngãi, ngày 15 tháng 4", "năm 2026"),
    ],
)
def test_a_date_in_two_paragraphs_is_one_date_and_nobody_is_accused_of_its_form(right):
    reading = read(head("CHI CỤC KIỂM LÂM", "Số: 3/BC-CCKL", right=right), "BÁO CÁO", PROSE)
    place_date = reading.document.place_date
    assert (place_date.place, place_date.day, place_date.month, place_date.year) == ("Quảng Ngãi", 15, 4, 2026)
    assert len(reading.of("place_date")) == 2
    assert not any(label.is_certain for label in reading.of("place_date"))


@pytest.mark.parametrize("left", [("Số: 3/BC-", "CCKL"), ("Số: 3", "/BC-CCKL"), ("Số:", "3/BC-CCKL")])
def test_a_number_in_two_paragraphs_is_one_number(left):
    document = read(head("CHI CỤC KIỂM LÂM", *left), "BÁO CÁO", PROSE).document
    assert (document.number.serial, str(document.number.symbol)) == (3, "BC-CCKL")
    assert document.issuer.name == "CHI CỤC KIỂM LÂM"


@pytest.mark.parametrize(
    "lines",
    [
        ("Kính gửi:", "1. Bộ Tài chính;", "2. Các sở, ban, ngành."),
        ("Kính gửi: 1. Bộ Tài chính;", "2. Các sở, ban, ngành."),
        ("Kính gửi: 1. Bộ Tài chính; 2. Các sở, ban, ngành",),
        (table((["Kính gửi:"], ["1. Bộ Tài chính;", "2. Các sở, ban, ngành."])),),
    ],
)
def test_addressees_may_be_numbered(lines):
    document = read(LETTER, *lines, PROSE, table((RECIPIENTS, SIGNED))).document
    assert document.addressees == ("Bộ Tài chính", "Các sở, ban, ngành")


def test_numbered_content_right_below_the_addressee_is_content():
    reading = read(LETTER, "Kính gửi:", "1. Kết quả kiểm tra rừng quý I", PROSE, table((RECIPIENTS, SIGNED)))
    assert reading.document.addressees == ()
    assert [label.text for label in reading.of("clause", "clause_titled")] == ["1. Kết quả kiểm tra rừng quý I"]


def test_a_line_of_a_form_below_the_addressee_is_no_further_addressee():
    document = read(LETTER, "Kính gửi: Chi cục trưởng", "- Họ và tên: Tô Thị Hiền", PROSE).document
    assert document.addressees == ("Chi cục trưởng",)


@pytest.mark.parametrize("label", ["Nơi nhận (để thực hiện):", "Nơi nhận văn bản:", "Nơi gửi:", "Nơi nhận như sau:"])
def test_the_label_of_the_recipients_may_say_more(label):
    recipients = read(LETTER, "Kính gửi: Bộ X", PROSE, table(([label, *RECIPIENTS[1:]], SIGNED))).document.recipients
    assert recipients.entries == ("Như trên",)
    assert str(recipients.archive) == "VT, QLR"


@pytest.mark.parametrize(
    "foot",
    [
        (table((RECIPIENTS[1:], SIGNED)),),
        (*SIGNED, *RECIPIENTS[1:]),
        (*RECIPIENTS[1:], *SIGNED),
    ],
)
def test_a_list_that_the_archive_closes_is_the_recipients_without_their_label(foot):
    document = read(LETTER, "Kính gửi: Bộ X", PROSE, *foot).document
    assert document.recipients.entries == ("Như trên",)
    assert posts_and_names(document) == [("CHI CỤC TRƯỞNG", "Tô Thị Hiền")]


@pytest.mark.parametrize("power", ["BỘ TRƯỞNG BỘ TÀI CHÍNH", "CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI"])
def test_who_enacts_may_stand_between_title_and_subject(power):
    subject = line("Về việc thành lập Tổ kiểm tra", bold=True, centred=True)
    reading = read(
        head("BỘ TÀI CHÍNH", "Số: 9/QĐ-BTC"), "QUYẾT ĐỊNH", power, subject, "Căn cứ Luật Kế toán;", "QUYẾT ĐỊNH:", PROSE
    )
    assert reading.document.subject == "Về việc thành lập Tổ kiểm tra"
    assert reading.document.enacting_power == power
    assert not reading.first("enacting_power").is_certain


def test_signers_in_a_drawn_table_of_many_rows_are_signers():
    signing = table(
        (["CHUYÊN VIÊN"], ["TRƯỞNG PHÒNG"]),
        ([], []),
        (["Tô Thị Hiền"], ["Võ Văn Kha"]),
        (["CHI CỤC TRƯỞNG"], ["PHÓ CHI CỤC TRƯỞNG"]),
        (["Lữ Quốc An"], ["Hà Thị Bé"]),
        borders=True,
    )
    assert posts_and_names(read(*MINUTES, signing).document) == [
        ("CHUYÊN VIÊN", "Tô Thị Hiền"), ("CHI CỤC TRƯỞNG", "Lữ Quốc An"),
        ("TRƯỞNG PHÒNG", "Võ Văn Kha"), ("PHÓ CHI CỤC TRƯỞNG", "Hà Thị Bé"),
    ]  # fmt: skip


def test_a_heading_above_a_post_in_a_drawn_table_is_no_post():
    signing = table(
        (["Ý kiến của phòng"], ["Ý kiến của lãnh đạo"]),
        (["TRƯỞNG PHÒNG", "Tô Thị Hiền"], ["CHI CỤC TRƯỞNG", "Võ Văn Kha"]),
        borders=True,
    )
    assert posts_and_names(read(*MINUTES, signing).document) == [
        ("TRƯỞNG PHÒNG", "Tô Thị Hiền"), ("CHI CỤC TRƯỞNG", "Võ Văn Kha"),
    ]  # fmt: skip


def test_a_table_of_posts_without_names_stays_a_table():
    drawn = table((["TRƯỞNG PHÒNG"], ["CHI CỤC TRƯỞNG"]), (["01 người"], ["01 người"]), borders=True)
    assert read(*MINUTES, drawn).document.signatures == ()


def test_two_signers_in_a_table_inside_the_right_cell_are_two():
    signers = table((["THƯ KÝ", "Tô Thị Hiền"], ["CHỦ TỌA", "Võ Văn Kha"]))
    document = read(*MINUTES, table((["Nơi nhận:", "- Lưu: VT."], [signers]))).document
    assert posts_and_names(document) == [("THƯ KÝ", "Tô Thị Hiền"), ("CHỦ TỌA", "Võ Văn Kha")]
    assert document.recipients.entries == ()


def test_three_signers_on_one_line_with_tabs_are_three():
    document = read(
        *MINUTES, "NGƯỜI LẬP\t\tTRƯỞNG PHÒNG\t\tCHI CỤC TRƯỞNG", "Tô Thị Hiền\t\tVõ Văn Kha\t\tLữ Quốc An"
    ).document
    assert posts_and_names(document) == [
        ("NGƯỜI LẬP", "Tô Thị Hiền"), ("TRƯỞNG PHÒNG", "Võ Văn Kha"), ("CHI CỤC TRƯỞNG", "Lữ Quốc An"),
    ]  # fmt: skip


def test_how_to_sign_is_no_part_of_the_post_on_its_line():
    document = read(*MINUTES, table((["NGƯỜI LẬP (Ký, ghi rõ họ tên)", "Tô Thị Hiền"], SIGNED))).document
    assert document.signatures[0].position == "NGƯỜI LẬP"


def test_whom_one_represents_is_the_post_where_none_is_printed_but_a_side_of_an_agreement_is_not():
    company = read(*MINUTES, table((["ĐẠI DIỆN CÔNG TY", "(Ký tên, đóng dấu)"], ["CHỦ TỌA", "Võ Văn Kha"]))).document
    sides = read(*MINUTES, table((["ĐẠI DIỆN BÊN A", "Tô Thị Hiền"], ["ĐẠI DIỆN BÊN B", "Võ Văn Kha"]))).document
    assert company.signatures[0].position == "ĐẠI DIỆN CÔNG TY"
    assert [signature.position for signature in sides.signatures] == [None, None]


def test_authority_and_deputy_on_one_line_with_a_wide_gap_are_one_signer():
    chain = f"TM. ỦY BAN NHÂN DÂN{' ' * 30}KT. CHỦ TỊCH"
    document = read(*MINUTES, "Nơi nhận:", "- Lưu: VT.", chain, "PHÓ CHỦ TỊCH", "Võ Văn Kha").document
    (signature,) = document.signatures
    assert [capacity.authority for capacity in signature.capacities] == [Authority.ON_BEHALF, Authority.FOR_HEAD]
    assert (signature.position, signature.name) == ("PHÓ CHỦ TỊCH", "Võ Văn Kha")


def test_a_post_in_small_letters_over_a_name_at_the_very_end_signs():
    document = read_lines(
        "CHI CỤC KIỂM LÂM", NATION, MOTTO, "Số: 5/BC-CCKL", DATE, "BÁO CÁO", "Tuần rừng", "", PROSE, "",
        "Người báo cáo", "", "Tô Thị Hiền",
    ).document  # fmt: skip
    assert posts_and_names(document) == [("Người báo cáo", "Tô Thị Hiền")]


def test_the_subject_of_a_letter_right_below_its_number_may_lack_its_mark_in_a_text_file():
    document = read_lines(
        "CHI CỤC KIỂM LÂM", NATION, MOTTO, "Số: 5/CCKL-QLR", "Về việc kiểm tra số liệu", DATE, "", "Kính gửi: Bộ X", "",
        PROSE,
    ).document  # fmt: skip
    assert (document.kind, document.subject) == ("công văn", "kiểm tra số liệu")


@pytest.mark.parametrize("line_of_left", ["Ảnh 4 x 6", "(đóng dấu giáp lai)", "DỰ THẢO LẦN 2", "MẪU SỐ 01"])
def test_a_slot_left_of_the_national_name_names_no_body(line_of_left):
    assert read(head(line_of_left, right=(NATION, MOTTO)), "SƠ YẾU LÝ LỊCH", PROSE).document.issuer.name is None


def test_the_code_of_a_form_names_no_body():
    assert read("TP-CT-21", NATION, MOTTO, "TỜ KHAI", PROSE).document.issuer.name is None


DRAWN_ROWS = {
    "addressees": table((["Kính gửi:"], ["- Bộ X;", "- Bộ Y."]), borders=True),
    "one addressee": table((["Kính gửi:"], [], ["Bộ X"]), borders=True),
}


@pytest.mark.parametrize(("drawn", "names"), [("addressees", ("Bộ X", "Bộ Y")), ("one addressee", ("Bộ X",))])
def test_a_small_drawn_table_that_sets_addressees_is_taken_apart(drawn, names):
    assert read(LETTER, DRAWN_ROWS[drawn], PROSE, table((RECIPIENTS, SIGNED))).document.addressees == names


def test_a_small_drawn_table_that_sets_number_and_date_is_taken_apart():
    header = table((["CHI CỤC KIỂM LÂM"], [NATION, MOTTO]), borders=True)
    numbered = table((["Số: 3/BC-CCKL"], [DATE]), borders=True)
    document = read(header, numbered, "BÁO CÁO", PROSE).document
    assert (document.number.serial, document.place_date.day) == (3, 15)


def test_a_signer_alone_in_a_drawn_table_signs():
    drawn = table(([], ["CHI CỤC TRƯỞNG", "(Đã ký)", "Tô Thị Hiền"]), borders=True)
    assert posts_and_names(read(*MINUTES, drawn).document) == [("CHI CỤC TRƯỞNG", "Tô Thị Hiền")]


def test_a_data_table_with_numbers_of_documents_stays_a_table():
    rows = [(["1"], ["Số: 3/BC-CCKL"], ["15/4"], ["Đạt"])] * 3
    reading = read(*MINUTES, table(*rows, borders=True))
    assert len(reading.of("table_text")) == 12


def test_a_subject_in_bold_lines_at_the_left_margin_goes_on():
    subject = [
        line(text, bold=True, centred=False) for text in ("Kết quả bảo vệ rừng năm 2025", "Phương hướng năm 2026")
    ]
    document = read(head("CHI CỤC KIỂM LÂM", "Số: 3/BC-CCKL"), line("BÁO CÁO", centred=False), *subject, PROSE).document
    assert document.subject == "Kết quả bảo vệ rừng năm 2025 Phương hướng năm 2026"


@pytest.mark.parametrize(
    ("first", "second"),
    [("Kết quả trồng rừng và", "Phương hướng năm 2026"), ("Kết quả trồng rừng tại huyện", "Ba Tơ năm 2026")],
)
def test_a_subject_in_a_text_file_goes_on_behind_an_open_end_or_right_above_the_bases(first, second):
    document = read_lines(
        "CHI CỤC KIỂM LÂM", NATION, MOTTO, "Số: 5/KH-CCKL", DATE, "", "KẾ HOẠCH", first, second, "",
        "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;", "Chi cục xây dựng kế hoạch như sau:", PROSE,
    ).document  # fmt: skip
    assert document.subject == f"{first} {second}"


def test_a_foot_typed_in_two_columns_ends_with_its_list_and_not_with_the_annex_below():
    reading = read(
        LETTER, "Kính gửi: Bộ X", PROSE,
        "Nơi nhận:\t\tKT. CHI CỤC TRƯỞNG", "- Như trên;\t\tPHÓ CHI CỤC TRƯỞNG",
        "- Sở Tài chính;\t\tThiếu tá Võ Văn Kha",
        "- Lưu: VT, QLR.", "Phụ lục I", "DANH MỤC LÔ RỪNG",
    )  # fmt: skip
    document = reading.document
    assert document.recipients.entries == ("Như trên", "Sở Tài chính")
    assert posts_and_names(document) == [("PHÓ CHI CỤC TRƯỞNG", "Thiếu tá Võ Văn Kha")]
    assert [annex.title for annex in document.annexes] == ["DANH MỤC LÔ RỪNG"]


def test_a_foot_may_be_typed_with_gaps_of_two_blanks():
    document = read(
        LETTER, "Kính gửi: Bộ X", PROSE, "Nơi nhận:  CHI CỤC TRƯỞNG", "- Như trên;  Tô Thị Hiền", "- Lưu: VT."
    ).document
    assert document.recipients.entries == ("Như trên",)
    assert posts_and_names(document) == [("CHI CỤC TRƯỞNG", "Tô Thị Hiền")]


def test_two_posts_over_two_names_sign_whatever_follows():
    document = read(
        *MINUTES, "THƯ KÝ\t\tCHỦ TỌA", "Tô Thị Hiền\t\tVõ Văn Kha", "Phụ lục", "DANH MỤC LÔ RỪNG", PROSE
    ).document
    assert posts_and_names(document) == [("THƯ KÝ", "Tô Thị Hiền"), ("CHỦ TỌA", "Võ Văn Kha")]


def test_a_recipient_broken_off_on_its_line_goes_on_in_the_next():
    document = read(
        LETTER,
        "Kính gửi: Bộ X",
        PROSE,
        "Nơi nhận:",
        "- Các sở: Nội vụ,",
        "Tài chính, Công Thương;",
        "- Lưu: VT.",
        *SIGNED,
    ).document
    assert document.recipients.entries == ("Các sở: Nội vụ, Tài chính, Công Thương",)
    assert posts_and_names(document) == [("CHI CỤC TRƯỞNG", "Tô Thị Hiền")]


def test_a_date_with_wide_gaps_beside_the_number_keeps_its_place():
    document = read(
        f"CHI CỤC KIỂM LÂM\t\t{NATION}", f"\t\t{MOTTO}", "Số:      /BC-CCKL\t\tBa Tơ,  ngày      tháng      năm 2026",
        "BÁO CÁO", PROSE,
    ).document  # fmt: skip
    assert (str(document.number.symbol), document.place_date.place) == ("BC-CCKL", "Ba Tơ")


@pytest.mark.parametrize("words", ["Kính gửi Bộ X.", "Kính gửi  Bộ X", "Kính gửi [tên cơ quan]"])
def test_addressees_may_lack_their_colon(words):
    document = read(LETTER, words, PROSE, table((RECIPIENTS, SIGNED))).document
    assert len(document.addressees) == 1


def test_a_closing_sentence_that_asks_is_no_addressee():
    document = read(LETTER, PROSE, "Kính gửi Bộ X xem xét, quyết định.", table((RECIPIENTS, SIGNED))).document
    assert document.addressees == ()


def test_sums_and_headings_of_a_table_do_not_sign():
    rows = (["TỔNG CỘNG", "TỔNG SỐ TIỀN"], ["HỌC PHẦN", "Vật Lý Đại Cương"])
    assert read(*MINUTES, table(rows)).document.signatures == ()


def test_the_title_of_an_organization_right_of_its_bodys_name_names_no_issuer():
    header = table((["BCH ĐOÀN TỈNH QUẢNG NGÃI", "Số: 9-CV/TĐTN"], ["ĐOÀN TNCS HỒ CHÍ MINH", DATE]))
    issuer = read(header, "Kính gửi: Bộ X", PROSE, table((RECIPIENTS, ["BÍ THƯ", "Tô Thị Hiền"]))).document.issuer
    assert (issuer.superior, issuer.name) == (None, "BCH ĐOÀN TỈNH QUẢNG NGÃI")


def test_the_term_of_a_body_below_its_name_is_part_of_whom_one_signs_for():
    signed = ["TM. BAN CHẤP HÀNH", "Nhiệm kỳ 2025 - 2030", "CHỦ TỊCH", "Tô Thị Hiền"]
    (signature,) = read(*MINUTES, table((RECIPIENTS, signed))).document.signatures
    assert signature.position == "CHỦ TỊCH"
    assert signature.capacities[0].principal == "BAN CHẤP HÀNH Nhiệm kỳ 2025 - 2030"


def test_the_archive_note_goes_on_behind_a_comma_and_a_drafters_mark_stands_behind_a_full_stop():
    broken = read(LETTER, "Kính gửi: Bộ X", PROSE, table((["Nơi nhận:", "- Lưu: VT,", "KHTC (05)."], SIGNED))).document
    marked = read(LETTER, "Kính gửi: Bộ X", PROSE, table((["Nơi nhận:", "- Lưu: VT.", "PL.(05)"], SIGNED))).document
    assert str(broken.recipients.archive) == "VT, KHTC (05)"
    assert (str(marked.recipients.archive), marked.recipients.drafter.copies) == ("VT", 5)


def test_who_certifies_below_the_title_of_a_certificate_is_no_part_of_its_subject():
    lines = ("GIẤY CHỨNG NHẬN", "CƠ SỞ ĐỦ ĐIỀU KIỆN ƯƠM GIỐNG", "CHI CỤC KIỂM LÂM QUẢNG NGÃI", "Chứng nhận", PROSE)
    document = read(NATION, MOTTO, *lines).document
    assert (document.kind, document.subject) == ("giấy chứng nhận", "CƠ SỞ ĐỦ ĐIỀU KIỆN ƯƠM GIỐNG")


def test_a_name_over_its_post_signs_where_nothing_but_the_list_follows():
    lines = ("CHI CỤC KIỂM LÂM", NATION, MOTTO, "Số: 5/BC-CCKL", DATE, "BÁO CÁO", "Tuần rừng", "", PROSE, "")
    document = read_lines(*lines, "Hồ Thị Hiền", "", "Chi cục trưởng", "", "- Sở Tài chính;", "- Lưu VP.").document
    assert posts_and_names(document) == [("Chi cục trưởng", "Hồ Thị Hiền")]
    assert document.recipients.entries == ("Sở Tài chính",)


@pytest.mark.parametrize("end", ["", ":"])
def test_the_first_basis_is_one_whatever_it_ends_with_where_the_formula_follows(end):
    text = render(load(Path(__file__).parents[2] / "examples" / "quyet_dinh.json"), "text").decode()
    first = next(line for line in text.splitlines() if line.startswith("Căn cứ"))
    reading = recognize(read_text(text.replace(first, first.rstrip(";") + end).encode()), ND30)
    bases = [label.text for label in reading.labels if label.component == "basis"]
    assert bases[0] == first.rstrip(";") + end
    assert len(bases) == text.count("\nCăn cứ") + text.count("\nTheo đề nghị")
