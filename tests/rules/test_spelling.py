"""Sentence starts and spelling: what is certainly wrong, each beside what merely looks like it."""

import time

import pytest
from readings import check_lines, label


def codes(*texts, component="body"):
    report = check_lines(*(label(component, text) for text in texts), select=["VB0636", "VB0637", "VB0638"])
    return [one.code for one in report.diagnostics]


@pytest.mark.parametrize(
    "text",
    [
        "Đơn vị đã mở lớp đào tạo. tập huấn được tổ chức hằng năm.",
        "Hoàn thành hai tổ máy (một tổ máy 300MW). khởi công dự án mở rộng.",
        "Vì sao tiến độ chậm? do thiếu vốn và thiếu mặt bằng.",
    ],
)
def test_a_sentence_that_begins_in_lower_case_is_found(text):
    assert codes(text) == ["VB0636"]


def test_a_paragraph_in_lower_case_below_a_finished_sentence_is_found():
    assert codes("Đã hoàn thành kế hoạch năm.", "các nội dung khác đang thực hiện.") == ["VB0636"]


@pytest.mark.parametrize(
    "text",
    [
        "Trụ sở tại TP. hồ sơ gửi về Sở, xem tr. năm và v.v. theo quy định.",
        "Thực hiện điểm a. khoản 1. của Điều này và 1. nội dung khác.",
        "Các mặt hàng như măng, miến... để phục vụ Nhân dân.",
        "Số tiền 1.500.000. đồng và ngày. tháng. năm ghi trong giấy.",
        "Quy định “Tổ chức thực hiện.” theo khoản 2 Điều này.",
        "Đã được thẩm định. (thực hiện theo Điều 3) và các việc khác.",
        "Gồm các bước đi kèm. ii) yêu cầu người ký ghi rõ họ tên.",
        "Liên hệ qua www.abc.gov. vn hoặc hộp thư ban. bien.tap@abc.vn của Sở.",
        "Giấy phép cấp ngày ..... tháng 3 năm ..... đăng ký lần đầu.",
    ],
)
def test_dots_that_end_no_sentence_are_left_alone(text):
    assert codes(text) == []


def test_a_paragraph_that_goes_on_or_belongs_to_a_list_is_left_alone():
    assert codes("Giao các đơn vị thực hiện:", "rà soát lại danh mục;", "tổ chức, cá nhân có liên quan.") == []
    assert codes("Đã hoàn thành kế hoạch.", "(chi tiết tại phụ lục gửi kèm).") == []


@pytest.mark.parametrize(
    "word", ["luât", "hơp", "duyêt", "nghành", "cuả", "tòan", "đưòng", "giâý", "trườngg", "vănbản"]
)
def test_a_word_that_is_no_syllable_is_found(word):
    assert codes(f"Thực hiện theo {word} đã ban hành.") == ["VB0637"]


@pytest.mark.parametrize(
    "words",
    [
        "Krông Búk và Đắk Lắk", "Êđê, Xtiêng, Mnông, Brâu", "xã Đạ Tẻh", "hồ Kông Chro", "ximăng và ôtô", "axít",
        "quặng đôlômít", "ki-lô-mét", "xì-căng-đan", "iốt", "kiốt", "LUÂT", "sđt", "website và email", "Y Thêt Niê",
        "H’Mông", "xoong, moóc, khuỷu", "nguệch ngoạc, khuếch đại", "giếng, gìn giữ, gì", "hóa đơn, thủy lợi",
        "hoá đơn, thuỷ lợi", "quý, quốc, quyết, quỳnh, quít", "yếm, yêu, ý", "thuở, huơ, khuya",
    ],
)  # fmt: skip
def test_names_loans_symbols_and_rare_syllables_are_left_alone(words):
    assert codes(f"Nội dung về {words} trong báo cáo.") == []


def test_a_strange_word_that_comes_three_times_is_meant_as_it_stands():
    assert codes("Sản phẩm luât được bán.", "Giá luât đã tăng.", "Nhu cầu luât lớn.") == []


def test_a_text_in_another_encoding_is_not_told_word_by_word():
    assert codes("diéu déi buén néu quyét nhât câp nghời chíc quố chươ trươ điể tấ đầ tậo") == []


def test_the_same_word_with_its_tone_mark_in_two_places_is_told_once():
    report = check_lines(label("body", "Hàng hóa, văn hoá, tin học hóa; ủy quyền, uỷ nhiệm."), select=["VB0638"])
    assert [one.message_en for one in report.diagnostics] == [
        "The tone mark is placed in two ways in one document: “hóa” (2) and “hoá” (1)"
    ]


def test_different_words_may_keep_the_tone_mark_each_in_its_way():
    assert codes("Bà Nguyễn Thị Thuý phụ trách hàng hóa.") == []


def test_hostile_texts_take_a_time_that_grows_with_their_length():
    for piece in (". ", "luât ", "a. ", "hóa hoá ", ".\n", "luât/", "à"):
        before = time.process_time()
        codes(piece * (300_000 // len(piece)))
        assert time.process_time() - before < 3, piece
