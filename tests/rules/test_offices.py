"""Whole documents in the manner of many offices: nothing is wrong with them, and one thing once it is made wrong."""

from __future__ import annotations

import pytest

import vnadmindoc as vn

_NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"

_PAPERS = {
    "a department": f"""UBND TỈNH SÔNG HỒNG
SỞ TÀI CHÍNH

Số: 1201/STC-QLG
V/v báo cáo giá cả thị trường

{_NATIONAL}Sông Hồng, ngày 12 tháng 9 năm 2025

Kính gửi: Ủy ban nhân dân các xã, phường.

Sở Tài chính đề nghị các đơn vị báo cáo giá cả thị trường trước ngày 25 tháng 9 năm 2025./.

Nơi nhận:
- Như trên;
- Lưu: VT, QLG.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
(Đã ký)
Nguyễn Thị Vân
""",
    "two departments together": f"""SỞ Y TẾ - SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH SÔNG HỒNG

Số: 77/KHLN-SYT-SGDĐT

{_NATIONAL}Sông Hồng, ngày 20 tháng 8 năm 2025

KẾ HOẠCH LIÊN NGÀNH
Triển khai công tác y tế trường học năm học 2025 - 2026

Hai Sở xây dựng kế hoạch liên ngành như sau:

I. MỤC TIÊU
1. Mọi trường học có nhân viên y tế.
2. Mọi học sinh được khám sức khỏe.
II. TỔ CHỨC THỰC HIỆN
Hai ngành phối hợp tổ chức thực hiện kế hoạch này./.

GIÁM ĐỐC SỞ Y TẾ                      GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO


Bùi Văn Minh                                 Võ Văn Hải

Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT (SYT, SGDĐT).
""",
    "a room of a university": f"""TRƯỜNG ĐẠI HỌC SÔNG HỒNG
PHÒNG QUẢN TRỊ THIẾT BỊ

{_NATIONAL}Sông Hồng, ngày 05 tháng 11 năm 2025

TỜ TRÌNH
Về việc sửa chữa giảng đường A2

Kính gửi: Hiệu trưởng.

Phòng Quản trị thiết bị kính trình Hiệu trưởng phê duyệt chủ trương sửa chữa giảng đường A2.

TRƯỞNG PHÒNG


Lê Văn Tùng
""",
    "a military command": f"""QUÂN KHU 99
BỘ CHỈ HUY QUÂN SỰ
TỈNH SÔNG HỒNG

Số: 1322/BC-BCH

{_NATIONAL}Sông Hồng, ngày 18 tháng 6 năm 2025

BÁO CÁO
Kết quả công tác tuyển quân năm 2025

Bộ Chỉ huy Quân sự tỉnh báo cáo như sau:

I. ĐẶC ĐIỂM TÌNH HÌNH
1. Thuận lợi: Được cấp ủy, chính quyền quan tâm.
2. Khó khăn: Địa bàn rộng.
II. KẾT QUẢ
Hoàn thành chỉ tiêu giao quân./.

Nơi nhận:
- Bộ Tư lệnh Quân khu (b/c);
- Lưu: VT, PTM. Đ06.

KT. CHỈ HUY TRƯỞNG
PHÓ CHỈ HUY TRƯỞNG - THAM MƯU TRƯỞNG

Đại tá Nguyễn Văn Hùng
""",
    "a council of a school": f"""TRƯỜNG CAO ĐẲNG KỸ THUẬT SÔNG HỒNG
HỘI ĐỒNG TRƯỜNG

Số: 03/NQ-HĐT

{_NATIONAL}Sông Hồng, ngày 14 tháng 3 năm 2025

NGHỊ QUYẾT
Thông qua phương hướng hoạt động năm 2025

HỘI ĐỒNG TRƯỜNG CAO ĐẲNG KỸ THUẬT SÔNG HỒNG

Căn cứ Luật Giáo dục nghề nghiệp ngày 27 tháng 11 năm 2014;
Căn cứ Biên bản họp Hội đồng trường ngày 12 tháng 3 năm 2025.

QUYẾT NGHỊ:

Điều 1. Thông qua phương hướng hoạt động năm 2025 của Trường.
Điều 2. Giao Hiệu trưởng tổ chức thực hiện.
Điều 3. Nghị quyết có hiệu lực kể từ ngày ký./.

Nơi nhận:
- Như Điều 2;
- Lưu: VT, HĐT.

TM. HỘI ĐỒNG TRƯỜNG
CHỦ TỊCH

Nguyễn Minh Trí
""",
    "leave of absence": f"""UBND TỈNH SÔNG HỒNG
SỞ XÂY DỰNG

Số: 61/GNP-SXD

{_NATIONAL}Sông Hồng, ngày 15 tháng 12 năm 2025

GIẤY NGHỈ PHÉP

Xét Đơn đề nghị nghỉ phép ngày 12 tháng 12 năm 2025 của ông (bà) Trần Minh Quân

Sở Xây dựng cấp cho:
Ông (bà): Trần Minh Quân
Nghỉ phép năm 2025 trong thời gian 05 ngày, kể từ ngày 22 tháng 12 năm 2025./.

Nơi nhận:
- Ông (bà) có tên trên;
- Lưu: VT, TCCB.

TL. GIÁM ĐỐC
CHÁNH VĂN PHÒNG

Lê Thị Bích
""",
}

_FAULTS = (
    ("a department", "Độc lập - Tự do", "Độc lập – Tự do", "motto-wrong-dash"),
    ("a department", "- Lưu: VT, QLG.\n", "- Sở Công Thương.\n", "archive-missing"),
    ("two departments together", "I. MỤC TIÊU", "I. Mục tiêu", "heading-not-capitals"),
    ("a room of a university", "ngày 05 tháng", "ngày 5 tháng", "day-not-zero-padded"),
    ("a military command", "BC-BCH", "BC - BCH", "number-spaced"),
    ("a military command", "KT. CHỈ HUY", "KT CHỈ HUY", "authority-without-stop"),
    ("a council of a school", "năm 2014;", "năm 2014,", "basis-wrong-end-mark"),
    ("a council of a school", "Số: 03/", "Số: 3/", "number-not-zero-padded"),
    ("leave of absence", "Nơi nhận:\n- Ông (bà) có tên trên;\n- Lưu: VT, TCCB.\n", "", "recipients-missing"),
)


def _errors(text: str) -> list[str]:
    report = vn.check(text.encode(), stage="issued")
    return [one.name for one in report.diagnostics if one.severity == "error"]


@pytest.mark.parametrize("text", _PAPERS.values(), ids=_PAPERS)
def test_nothing_is_held_against_a_paper_that_conforms(text):
    assert _errors(text) == []


@pytest.mark.parametrize(("name", "right", "wrong", "rule"), _FAULTS, ids=[f"{one[0]}: {one[3]}" for one in _FAULTS])
def test_one_thing_made_wrong_is_found_alone(name, right, wrong, rule):
    assert right in _PAPERS[name]
    assert _errors(_PAPERS[name].replace(right, wrong)) == [rule]


def test_leave_of_absence_has_no_subject_and_its_first_sentence_is_content():
    document = vn.read(_PAPERS["leave of absence"].encode()).document
    assert document.kind == "giấy nghỉ phép"
    assert document.subject is None
