"""Capitals: what is a name and what is part of another word, each beside the fault that it resembles."""

import pytest
from readings import check_lines, label


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Cuộc họp tổ chức tại thủ đô Hà Nội.", "VB0620"),
        ("Chi cục Thuế thành phố Hồ Chí Minh báo cáo.", "VB0620"),
        ("Trên địa bàn tỉnh Quảng ngãi và các xã.", "VB0621"),
        ("Trên địa bàn tỉnh bà rịa - vũng tàu.", "VB0621"),
        ("Trên địa bàn thành phố đà Nẵng.", "VB0621"),
        ("Địa chỉ: số 2 đường Lê Lợi, phường 4, thành phố Vũng Tàu.", "VB0622"),
        ("Nâng cao đời sống nhân dân.", "VB0623"),
        ("Chính sách của nhà nước về đất đai.", "VB0623"),
        ("Họp vào thứ hai, ngày 12 tháng 10 năm 2026.", "VB0624"),
        ("Giao ban vào sáng thứ sáu hằng tuần.", "VB0624"),
        ("Cách mạng tháng tám năm 1945.", "VB0624"),
        ("Thực hiện theo nghị định số 30/2020/NĐ-CP.", "VB0625"),
        ("Tiếp theo kế hoạch số 117-KH/TU của Ban Thường vụ.", "VB0625"),
    ],
)
def test_a_word_that_takes_a_capital_is_found_without_it(text, code):
    assert [one.code for one in check_lines(label("body", text), select=["VB062"]).diagnostics] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Cuộc họp tổ chức tại Thủ đô Hà Nội và Thành phố Hồ Chí Minh.",
        "Chủ tịch Hồ Chí Minh và thành phố Hà Nội.",
        "Trên địa bàn tỉnh Quảng Ngãi, thành phố Đà Nẵng, tỉnh Bà Rịa - Vũng Tàu.",
        "TRÊN ĐỊA BÀN TỈNH QUẢNG NGÃI",
        "Trên địa bàn tỉnh QUẢNG NGÃI.",
        "Có 12 xã, phường 4 đơn vị chưa báo cáo.",
        "Ủy ban nhân dân, Hội đồng nhân dân, Tòa án nhân dân các cấp.",
        "Cơ quan nhà nước, quản lý nhà nước, ngân sách nhà nước, doanh nghiệp nhà nước.",
        "Lần thứ hai, nội dung thứ ba và ngày tháng năm ban hành.",
        "Vào thứ hai, cần làm rõ trách nhiệm.",
        "Ban hành quyết định, kế hoạch số lượng lớn.",
        "Quyết định số 12/QĐ-UBND và Kế hoạch số 3/KH-UBND.",
        "Có báo cáo số liệu hằng tháng.",
    ],
)
def test_what_is_right_or_not_certain_is_left_alone(text):
    assert check_lines(label("body", text), select=["VB062"]).diagnostics == ()
