"""Habits of setting that people share: narrow gaps, lists without dashes, odd titles, posts and names apart."""

import pytest
from attrs import evolve

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
DATE = "Ninh Bình, ngày 05 tháng 02 năm 2026"
PROSE = "Ban Quản lý đề nghị các đơn vị rà soát, hoàn thiện hồ sơ và gửi lại trước ngày 20 tháng 02 năm 2026./."
RECIPIENTS = ["Nơi nhận:", "- Như trên;", "- Lưu: VT, KT."]
SIGNATURE = ["KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Đinh Công Tráng"]


def line(text, *, bold=None, centred=None):
    """Return a line; capitals are bold and centred unless it is said otherwise."""
    weight = text.isupper() if bold is None else bold
    alignment = Alignment.CENTER if (text.isupper() if centred is None else centred) else Alignment.LEFT
    return Paragraph((Run(text, RunFormat(bold=weight)),), ParagraphFormat(alignment=alignment))


def columns(*rows):
    """Return a table without borders: rows of cells, each a list of lines."""
    return Table(
        rows=tuple(TableRow(cells=tuple(TableCell(blocks=tuple(map(line, cell))) for cell in row)) for row in rows),
        has_borders=False,
    )


def header(*left, date=DATE):
    return columns((list(left), [NATION, MOTTO, date]))


def read(*blocks):
    blocks = tuple(line(block) if isinstance(block, str) else block for block in blocks)
    return recognize(Layout(sections=(Section(blocks=blocks),)), ND30)


REPORT = header("BAN QUẢN LÝ KHU KINH TẾ", "Số: 7/BC-BQL")
LETTER = header("BAN QUẢN LÝ KHU KINH TẾ", "Số: 7/BQL-KT", "V/v hoàn thiện hồ sơ")
FOOT = columns((RECIPIENTS, SIGNATURE))
TITLE = ("BÁO CÁO", line("Kết quả rà soát hồ sơ năm 2025", bold=True, centred=True))


def letter(*addressees, foot=FOOT):
    return read(LETTER, *addressees, PROSE, foot).document


def report(*title, foot=FOOT):
    return read(REPORT, *title, PROSE, foot).document


def test_a_header_is_parted_at_a_gap_of_two_blanks():
    document = read(
        f"BAN QUẢN LÝ KHU KINH TẾ  {NATION}", f"  {MOTTO}", f"Số:   /BC-BQL   {DATE}", *TITLE, PROSE, FOOT
    ).document
    assert document.issuer.name == "BAN QUẢN LÝ KHU KINH TẾ"
    assert str(document.number.symbol) == "BC-BQL"
    assert document.place_date.day == 5


def test_characters_without_width_do_not_hide_a_component():
    hidden = [text.replace(" ", " \u200b").replace("ư", "ư\u00ad") for text in RECIPIENTS]
    document = report(*TITLE, foot=columns((hidden, SIGNATURE)))
    assert document.recipients.entries == ("Như trên",)
    assert str(document.recipients.archive) == "VT, KT"


def test_the_issuer_is_read_from_the_page_header_beside_the_national_name():
    section = Section(blocks=tuple(map(line, ("BÁO CÁO", PROSE))), header=(REPORT,))
    assert recognize(Layout(sections=(section,)), ND30).document.issuer.name == "BAN QUẢN LÝ KHU KINH TẾ"


def test_a_draft_mark_above_the_header_is_no_superior():
    assert read("DỰ THẢO LẦN 3", REPORT, *TITLE, PROSE, FOOT).document.issuer.superior is None


def test_a_national_name_typed_as_two_paragraphs_is_no_part_of_the_issuer():
    block = columns((["BAN QUẢN LÝ KHU KINH TẾ", "Số: 7/BC-BQL"], [NATION[:-9], NATION[-8:], MOTTO, DATE]))
    assert read(block, *TITLE, PROSE, FOOT).document.issuer.name == "BAN QUẢN LÝ KHU KINH TẾ"


def test_a_company_whose_name_fills_two_bold_lines_has_no_superior():
    document = read(header("CÔNG TY CỔ PHẦN", "GẠCH NGÓI SÔNG ĐÁY", "Số: 7/BC-GN"), *TITLE, PROSE, FOOT).document
    assert document.issuer.superior is None
    assert document.issuer.name == "CÔNG TY CỔ PHẦN GẠCH NGÓI SÔNG ĐÁY"


@pytest.mark.parametrize("number", ["Số: 7a/BC-BQL", "(Số: 7/BC-BQL)", "Số: 7/BC-BQL;", "Số: 7/BC-BQL V/v rà soát"])
def test_a_number_is_read_whatever_people_type_around_it(number):
    document = read(header("BAN QUẢN LÝ KHU KINH TẾ", number), "BÁO CÁO", PROSE, FOOT).document
    assert (document.number.serial, str(document.number.symbol)) == (7, "BC-BQL")
    assert document.issuer.name == "BAN QUẢN LÝ KHU KINH TẾ"


@pytest.mark.parametrize(
    "date",
    [
        "Ninh Bình; ngày 5 tháng 2 năm 2026",
        "Ninh Bình, ngày 05 tháng 02, năm 2026",
        "Ninh Bình - ngày: 5 tháng 2 năm 2026",
    ],
)
def test_a_date_is_read_whatever_marks_stand_in_it(date):
    found = read(header("BAN QUẢN LÝ KHU KINH TẾ", "Số: 7/BC-BQL", date=date), "BÁO CÁO", PROSE).document.place_date
    assert (found.place, found.day, found.month, found.year) == ("Ninh Bình", 5, 2, 2026)


@pytest.mark.parametrize("subject", ["Vv rà soát hồ sơ", "“V/v rà soát hồ sơ”", "V/v: rà soát hồ sơ"])
def test_the_subject_of_a_letter_is_read_with_any_opening(subject):
    block = header("BAN QUẢN LÝ KHU KINH TẾ", "Số: 7/BQL-KT", subject)
    assert read(block, "Kính gửi: Sở Xây dựng", PROSE, FOOT).document.subject == "rà soát hồ sơ"


def test_a_subject_on_the_line_of_the_number_is_the_letters():
    block = header("BAN QUẢN LÝ KHU KINH TẾ", "Số: 7/BQL-KT V/v rà soát hồ sơ")
    document = read(block, "Kính gửi: Sở Xây dựng", PROSE, FOOT).document
    assert (document.kind, document.subject) == ("công văn", "rà soát hồ sơ")


TWO = ("Sở Xây dựng", "Sở Công Thương")
LISTS = {
    "on one line": (line("Kính gửi: Sở Xây dựng; Sở Công Thương.", centred=True),),
    "beside the label": (columns((["Kính gửi:"], ["Sở Xây dựng;", "Sở Công Thương."])),),
    "beside the label without marks": (columns((["Kính gửi:"], ["Sở Xây dựng", "Sở Công Thương"])),),
    "below, with semicolons": ("Kính gửi:", "Sở Xây dựng;", "Sở Công Thương."),
    "below, centred": (line("Kính gửi:", centred=True), *(line(name, centred=True) for name in TWO)),
    "with asterisks": ("Kính gửi:", "* Sở Xây dựng;", "* Sở Công Thương."),
}


@pytest.mark.parametrize("lines", LISTS.values(), ids=LISTS)
def test_addressees_need_no_dashes(lines):
    assert letter(*lines).addressees == TWO


def test_a_semicolon_in_brackets_parts_no_addressees():
    name = "Công ty Sông Đáy (số 4 phố Đông; điện thoại 0229)"
    assert letter(line(f"Kính gửi: {name}", centred=True)).addressees == (name,)


def test_an_addressee_goes_on_in_a_second_centred_line():
    lines = [line(text, centred=True) for text in ("Kính gửi: Ban Quản lý các dự án", "giao thông và thủy lợi tỉnh")]
    assert letter(*lines).addressees == ("Ban Quản lý các dự án giao thông và thủy lợi tỉnh",)


def test_content_below_an_open_label_is_no_addressee():
    assert letter("Kính gửi:", "Ban Quản lý báo cáo như sau:").addressees == ()
    assert letter("Kính gửi: Sở Xây dựng;", "Căn cứ Luật Xây dựng;").addressees == ("Sở Xây dựng",)


TITLES = {
    "plain, not centred": (("BÁO CÁO", line("Kết quả rà soát hồ sơ năm 2025")), "Kết quả rà soát hồ sơ năm 2025"),
    "letters set apart": (("B Á O  C Á O", *TITLE[1:]), "Kết quả rà soát hồ sơ năm 2025"),
    "half behind the kind": (("BÁO CÁO TỔNG KẾT", *TITLE[1:]), "TỔNG KẾT Kết quả rà soát hồ sơ năm 2025"),
    "a bracket below": (
        (*TITLE, line("(Tài liệu họp ngày 06/02/2026)", centred=True)),
        "Kết quả rà soát hồ sơ năm 2025",
    ),
    "a part below": ((*TITLE, line("Phần thứ nhất", bold=True, centred=True)), "Kết quả rà soát hồ sơ năm 2025"),
    "a light line below": (
        (*TITLE, line("Ban xin báo cáo các đồng chí", centred=True)),
        "Kết quả rà soát hồ sơ năm 2025",
    ),
}


@pytest.mark.parametrize(("lines", "subject"), TITLES.values(), ids=TITLES)
def test_a_subject_ends_where_its_look_ends(lines, subject):
    assert report(*lines).subject == subject


@pytest.mark.parametrize("lines", [("QUYẾT ĐỊNH", "CỦA TRƯỞNG BAN QUẢN LÝ"), ("QUYẾT ĐỊNH CỦA TRƯỞNG BAN QUẢN LÝ",)])
def test_whose_decision_it_is_is_no_subject(lines):
    about = line("Về việc thành lập Tổ rà soát", bold=True, centred=True)
    assert report(*lines, about).subject == "Về việc thành lập Tổ rà soát"


def test_a_power_in_small_letters_above_the_bases_is_no_subject():
    lines = [line(text, bold=True, centred=True) for text in ("Về việc thành lập Tổ rà soát", "Trưởng Ban Quản lý")]
    document = report("QUYẾT ĐỊNH", *lines, "Căn cứ Luật Đầu tư;", "QUYẾT ĐỊNH:")
    assert document.subject == "Về việc thành lập Tổ rà soát"
    assert document.enacting_power == "Trưởng Ban Quản lý"


def test_a_heading_in_the_content_of_a_letter_is_no_title():
    assert letter("Kính gửi: Sở Xây dựng", PROSE, line("THÔNG BÁO", bold=True, centred=True)).kind == "công văn"


@pytest.mark.parametrize(
    "name",
    [
        "BSCKII. Đinh Công Tráng",
        "TTƯT. Đinh Công Tráng",
        "Thượng tá, TS. Đinh Công Tráng",
        "K’Nhiên",
        "GS.TSKH. Đinh Tráng",
    ],
)
def test_a_name_is_known_with_any_title(name):
    assert report(*TITLE, foot=columns((RECIPIENTS, [*SIGNATURE[:2], name]))).signatures[0].name == name


@pytest.mark.parametrize("name", ["Đinh Công Tráng (đã ký)", "Đinh Công Tráng."])
def test_what_stands_behind_a_name_is_no_part_of_it(name):
    assert report(*TITLE, foot=columns((RECIPIENTS, [*SIGNATURE[:2], name]))).signatures[0].name == "Đinh Công Tráng"


def test_a_name_in_a_table_of_its_own_belongs_to_the_post_above():
    document = read(
        REPORT, *TITLE, PROSE, columns((RECIPIENTS, SIGNATURE[:2])), "", columns(([""], [SIGNATURE[2]]))
    ).document
    assert [(s.position, s.name) for s in document.signatures] == [("PHÓ TRƯỞNG BAN", "Đinh Công Tráng")]


SIGNERS = {
    "an authority in small letters": (
        ["KT. Trưởng Ban", "Phó Trưởng Ban", "Đinh Tráng"],
        Authority.FOR_HEAD,
        "Trưởng Ban",
        "Phó Trưởng Ban",
    ),
    "a member for a board": (["TM. HỘI ĐỒNG", "ỦY VIÊN", "Đinh Tráng"], Authority.ON_BEHALF, "HỘI ĐỒNG", "ỦY VIÊN"),
    "a body above the authority": (
        ["BAN QUẢN LÝ", *SIGNATURE[:2], "Đinh Tráng"],
        Authority.FOR_HEAD,
        "TRƯỞNG BAN",
        "PHÓ TRƯỞNG BAN",
    ),
}


@pytest.mark.parametrize(("lines", "authority", "principal", "position"), SIGNERS.values(), ids=SIGNERS)
def test_authority_and_post_are_told_apart(lines, authority, principal, position):
    (signature,) = report(*TITLE, foot=columns((RECIPIENTS, lines))).signatures
    assert [(c.authority, c.principal) for c in signature.capacities] == [(authority, principal)]
    assert signature.position == position


def test_two_signers_one_above_the_other_are_two():
    cell = ["CHỦ TỌA", "Đinh Công Tráng", "THƯ KÝ", "Phạm Thị Trân"]
    signatures = report(*TITLE, foot=columns((RECIPIENTS, cell))).signatures
    assert [(s.position, s.name) for s in signatures] == [("CHỦ TỌA", "Đinh Công Tráng"), ("THƯ KÝ", "Phạm Thị Trân")]


def test_a_list_of_persons_above_the_foot_is_no_signature():
    members = columns((["Họ tên"], ["Chức vụ"]), (["Tổ một"], ["Trưởng phòng"]), (["Tổ hai"], ["Phó Trưởng phòng"]))
    assert len(read(REPORT, *TITLE, PROSE, members, FOOT).document.signatures) == 1


def test_an_authority_pushed_right_above_the_label_belongs_to_the_signature():
    document = read(
        REPORT, *TITLE, PROSE,
        line("\t\t\t\tKT. TRƯỞNG BAN", centred=False), line("Nơi nhận:\t\t\tPHÓ TRƯỞNG BAN"),
        "- Như trên;", line("- Lưu: VT, KT.\t\tĐinh Công Tráng"),
    ).document  # fmt: skip
    assert [(s.position, s.name, len(s.capacities)) for s in document.signatures] == [
        ("PHÓ TRƯỞNG BAN", "Đinh Công Tráng", 1)
    ]


def test_a_drawn_table_of_posts_over_names_holds_signatures():
    table = columns((["THƯ KÝ", "Phạm Thị Trân"], ["CHỦ TỌA", "Đinh Công Tráng"]))
    signatures = report(*TITLE, foot=evolve(table, has_borders=True)).signatures
    assert [(s.position, s.name) for s in signatures] == [("THƯ KÝ", "Phạm Thị Trân"), ("CHỦ TỌA", "Đinh Công Tráng")]


def test_recipients_in_a_row_are_parted_at_their_dashes():
    found = report(
        *TITLE, foot=columns((["Nơi nhận:", "- Như trên;      - Sở Y tế; - Lưu: VT, KT."], SIGNATURE))
    ).recipients
    assert found.entries == ("Như trên", "Sở Y tế")
    assert str(found.archive) == "VT, KT"


def test_a_place_of_receipt_in_the_content_opens_no_recipients():
    found = read(REPORT, *TITLE, "Nơi nhận: Bộ phận Một cửa, số 4 phố Đông.", PROSE, FOOT).document.recipients
    assert found.entries == ("Như trên",)


def test_a_reference_far_below_the_title_is_none_of_the_head():
    details = [f"Thông tin thứ {number}: đã rà soát" for number in ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy")]
    reading = read(
        REPORT, "GIẤY XÁC NHẬN", *details, columns(([""], SIGNATURE)), "(Kèm theo Giấy xác nhận số 7/BC-BQL)"
    )
    assert reading.document.signatures[0].name == "Đinh Công Tráng"


VERDICTS = {
    "a decision whose year is open": (
        (header("ỦY BAN NHÂN DÂN TỈNH", "Số:     /20.../QĐ-UBND"), "QUYẾT ĐỊNH", PROSE),
        "other_regime",
    ),
    "a law without its header": (("LUẬT", "GIẾNG NƯỚC", "Điều 1. Phạm vi", PROSE), "other_regime"),
    "a circular without its header": (("THÔNG TƯ", "CỦA BỘ XÂY DỰNG SỐ 4/1999/TT-BXD", PROSE), "other_regime"),
}


@pytest.mark.parametrize(("lines", "verdict"), VERDICTS.values(), ids=VERDICTS)
def test_a_normative_document_is_told_by_what_it_holds(lines, verdict):
    assert read(*lines).verdict == verdict
