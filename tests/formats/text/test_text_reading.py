"""Reading plain text and Markdown: paragraphs, columns, marks, page ends and the places of all of them."""

from __future__ import annotations

from itertools import pairwise
from unicodedata import normalize

import pytest

from vnadmindoc.formats.text import read_text
from vnadmindoc.layout import HorizontalLine, PageBreak, Paragraph, Table


def blocks(text):
    return read_text(text.encode() if isinstance(text, str) else text).sections[0].blocks


def texts(text):
    return [block.text for block in blocks(text) if isinstance(block, Paragraph)]


def cells(table):
    return [
        [[block.text for block in cell.blocks if isinstance(block, Paragraph)] for cell in row.cells]
        for row in table.rows
    ]


def test_a_sentence_broken_by_a_blank_line_is_one_paragraph_of_two_anchored_runs():
    (paragraph,) = blocks("Hiện nay công tác cải cách hiệu quả việc thực\n\nhiện giải quyết thủ tục hành chính.\n")
    assert paragraph.text == "Hiện nay công tác cải cách hiệu quả việc thực hiện giải quyết thủ tục hành chính."
    assert [(run.anchor.line, run.anchor.column) for run in paragraph.runs] == [(1, 1), (3, 1)]


def test_a_subject_of_two_lines_is_one_paragraph_and_its_type_name_stays_apart():
    assert texts("BÁO CÁO\nKết quả công tác năm 2024\nvà phương hướng, nhiệm vụ năm 2025\n") == [
        "BÁO CÁO",
        "Kết quả công tác năm 2024 và phương hướng, nhiệm vụ năm 2025",
    ]


@pytest.mark.parametrize("number", ["2", "- 2 -", "Trang 2/5", "2/5"])
def test_a_page_number_inside_a_paragraph_becomes_furniture_behind_it(number):
    paragraph, page_break = blocks(f"Triển khai hiệu quả việc thực\n\n{number}\n\nhiện giải quyết thủ tục.\n")
    assert paragraph.text == "Triển khai hiệu quả việc thực hiện giải quyết thủ tục."
    assert page_break.furniture == number
    assert page_break.anchor.line == 3


def test_a_form_feed_and_the_number_after_it_are_one_page_break():
    first, page_break, last = blocks("Trang một.\n\f     2\n\nTrang hai.\n\f")
    assert (first.text, page_break, last.text) == ("Trang một.", page_break, "Trang hai.")
    assert isinstance(page_break, PageBreak)
    assert page_break.furniture == "2"


def test_a_lone_number_without_any_sign_of_a_page_is_a_paragraph():
    assert texts("Điểm\n\n7\n\nNhận xét.") == ["Điểm", "7", "Nhận xét."]


@pytest.mark.parametrize(
    "item", ["a) lập hồ sơ", "đ) lưu trữ", "- lập hồ sơ", "+ lập hồ sơ", "1. lập hồ sơ", "v/v báo cáo"]
)
def test_an_item_never_continues_the_line_above(item):
    assert len(blocks(f"Các nội dung thực hiện trong năm\n{item}\n")) == 2


def test_lines_in_capitals_and_lines_that_are_not_stay_apart():
    assert texts("QUYẾT ĐỊNH\nvề việc phê duyệt") == ["QUYẾT ĐỊNH", "về việc phê duyệt"]


def test_hard_wrapped_text_is_unwrapped_at_capitals_and_figures_too():
    wrapped = (
        "     Công ty cổ phần Khai thác và Chế biến kim loại Thủ Đô được Bộ Nông\n"
        "nghiệp và Môi trường cho phép khai thác quặng sắt tại mỏ Quý Xa, xã Văn\n"
        "Bàn tỉnh Lào Cai tại Giấy phép khai thác khoáng sản số 199/GP-BNNMT ngày\n"
        "14/7/2026. Để bảo đảm việc hoạt động khai thác khoáng sản theo quy định.\n"
        "     Căn cứ Luật Địa chất và khoáng sản, Sở Nông nghiệp và Môi trường đề\n"
        "nghị Công ty thực hiện đầy đủ các nội dung sau:\n"
        "     - Thực hiện cắm mốc khu vực khai thác và thực hiện thủ tục báo cáo bàn\n"
        "giao mốc giới theo đúng quy định.\n"
    )
    read = texts(wrapped)
    assert [text.split()[0] for text in read] == ["Công", "Căn", "-"]
    assert read[0].endswith("ngày 14/7/2026. Để bảo đảm việc hoạt động khai thác khoáng sản theo quy định.")


def test_short_lines_of_an_unwrapped_text_are_not_glued():
    assert texts("Nguyễn Văn A\nChủ tịch\n") == ["Nguyễn Văn A", "Chủ tịch"]


def test_bold_around_two_lines_marks_both_and_leaves_the_rest_unobserved():
    first, second, name = blocks("**KT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG**\n\nPhùng Tô Long")
    assert [block.text for block in (first, second, name)] == [
        "KT. CHÁNH VĂN PHÒNG",
        "PHÓ CHÁNH VĂN PHÒNG",
        "Phùng Tô Long",
    ]
    assert [block.runs[0].format.bold for block in (first, second, name)] == [True, True, None]
    assert (first.runs[0].anchor.line, first.runs[0].anchor.column) == (1, 3)


def test_marks_inside_a_line_cut_it_into_runs_with_their_columns():
    (paragraph,) = blocks("**Căn cứ** Luật, _theo_ đề nghị")
    assert [(run.text, run.format.bold, run.format.italic, run.anchor.column) for run in paragraph.runs] == [
        ("Căn cứ", True, None, 3),
        (" Luật, ", None, None, 11),
        ("theo", None, True, 19),
        (" đề nghị", None, None, 24),
    ]


@pytest.mark.parametrize(
    "text", ["(*) Ghi chú", "5 * 3 * 2", "** không đóng", "Họ tên: ____", "a_b_c", "***", "__/__/2024"]
)
def test_stars_and_underscores_that_enclose_nothing_are_text(text):
    assert texts(text) == [text]


def test_headings_and_escapes_lose_their_marks_and_no_words():
    assert texts("## I. MỤC ĐÍCH\n\n1\\. Yêu cầu \\*") == ["I. MỤC ĐÍCH", "1. Yêu cầu *"]


HEADER = """\
      UBND TỈNH LÀO CAI                       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
   SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG                   Độc lập - Tự do - Hạnh phúc
        --------------                             ------------------------

      Số:      /SNNMT-KS                      Lào Cai, ngày      tháng     năm 2026
V/v thực hiện các quy định
  sau khi được cấp phép
"""


def test_a_flattened_header_is_a_table_whose_rows_are_the_groups_of_lines():
    (table,) = blocks(HEADER)
    assert table.has_borders is False
    assert cells(table) == [
        [
            ["UBND TỈNH LÀO CAI", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"],
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
        ],
        [
            ["Số:      /SNNMT-KS", "V/v thực hiện các quy định sau khi được cấp phép"],
            ["Lào Cai, ngày      tháng     năm 2026"],
        ],
    ]
    assert all(isinstance(cell.blocks[-1], HorizontalLine) for cell in table.rows[0].cells)
    assert table.rows[0].cells[1].blocks[0].runs[0].anchor.column == 47


def test_tabs_make_columns_too():
    (table,) = blocks("UBND TỈNH X\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ\tĐộc lập - Tự do - Hạnh phúc\n")
    assert cells(table) == [
        [["UBND TỈNH X", "SỞ Y TẾ"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]]
    ]


@pytest.mark.parametrize(
    "line",
    ["Số:      /QĐ-UBND", "Hà Nội, ngày      tháng     năm 2025", "1.        Mục đích", "Kính gửi:       Sở Y tế"],
)
def test_blanks_to_be_filled_in_are_no_gutter(line):
    assert texts(line) == [line]


def test_tabbed_recipients_keep_lines_without_a_tab_and_the_name_below():
    (table,) = blocks("Nơi nhận:\tGIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\n\n\n\tPhạm Văn B\n")
    assert cells(table) == [[["Nơi nhận:", "- Như trên;", "- Lưu: VT."], ["GIÁM ĐỐC"]], [[], ["Phạm Văn B"]]]


def test_recipients_beside_a_signature_keep_their_sides_and_the_name_below_joins_them():
    (table,) = blocks(
        "Nơi nhận:                          KT. GIÁM ĐỐC\n"
        "- Như trên;                        PHÓ GIÁM ĐỐC\n"
        "- Các Sở: Xây dựng,\n"
        "Tài chính;\n"
        "- Lưu: VT.\n\n\n\n"
        "                                  Phạm Văn B\n"
    )
    assert cells(table) == [
        [
            ["Nơi nhận:", "- Như trên;", "- Các Sở: Xây dựng, Tài chính;", "- Lưu: VT."],
            ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
        ],
        [[], ["Phạm Văn B"]],
    ]


@pytest.mark.parametrize("rule", ["---", "--------", "____", "────", "– – –", "====="])
def test_a_line_of_dashes_is_a_horizontal_line_of_unknown_length(rule):
    title, line = blocks(f"BÁO CÁO\n{rule}\n")
    assert (title.text, line.length) == ("BÁO CÁO", None)
    assert isinstance(line, HorizontalLine)


def test_a_pipe_table_has_borders_and_its_header_row():
    (table,) = blocks("| TT | Nội dung |\n|---|:---:|\n| 1 | Một \\| hai<br>Ba |\n")
    assert isinstance(table, Table)
    assert (table.has_borders, [row.is_header for row in table.rows]) == (True, [True, False])
    assert cells(table) == [[["TT"], ["Nội dung"]], [["1"], ["Một | hai", "Ba"]]]


def test_decomposed_text_reads_as_composed_with_the_columns_of_the_file():
    text = "**Hội đồng** nhân dân"
    (composed,), (decomposed,) = blocks(text), blocks(normalize("NFD", text))
    assert composed.text == decomposed.text
    assert composed.runs[1].anchor.column == 13
    assert decomposed.runs[1].anchor.column == len(normalize("NFD", "**Hội đồng**")) + 1


def test_control_characters_vanish_and_foreign_blanks_are_blanks():
    assert texts("Hà\u00a0Nội\x07\u200b,\x0bngày\r\nĐiều 1.\r") == ["Hà Nội, ngày", "Điều 1."]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding_of_unicode_reads_the_same(encoding):
    text = "Hà Nội, ngày 05 tháng 3 năm 2020\n"
    assert texts(text.encode(encoding)) == [text.strip()]


def test_old_encodings_are_converted_with_a_notice():
    layout = read_text("C¨n cø NghÞ ®Þnh sè 30/2020/N§-CP cña ChÝnh phñ vÒ c«ng t¸c v¨n th­".encode("latin-1"))
    assert layout.sections[0].blocks[0].text == "Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư"
    assert [("TCVN3" in notice, "Unicode" in notice) for notice in layout.notices] == [(True, True)]


def test_anchors_rise_through_the_file():
    anchors = [run.anchor for block in blocks("Một.\n\nHai, **ba**.\nBốn.") for run in block.runs]
    assert all((a.line, a.column) < (b.line, b.column) for a, b in pairwise(anchors))


def test_marks_beside_a_break_in_a_cell_are_taken_off():
    (table,) = read_text("| ***Nơi nhận:***<br>- A;<br>*B* | **GIÁM ĐỐC** |\n|---|:---:|\n".encode()).sections[0].blocks
    cell = table.rows[0].cells[0]
    assert [block.text for block in cell.blocks] == ["Nơi nhận:", "- A;", "B"]
    assert (cell.blocks[0].runs[0].format.bold, cell.blocks[0].runs[0].format.italic) == (True, True)
