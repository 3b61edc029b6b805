"""Prose as an office writes it, drawn from short lists of Vietnamese phrases."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import Final

from hypothesis import strategies as st

__all__ = ["items", "names", "sentences", "subjects", "titles"]

_ACTIONS: Final = (
    *("tổ chức thực hiện", "rà soát", "kiểm tra", "hướng dẫn", "đôn đốc", "tổng hợp", "triển khai", "báo cáo"),
    *("đề nghị bố trí", "phối hợp giải quyết", "tăng cường quản lý", "đẩy mạnh", "theo dõi", "đánh giá"),
)
_MATTERS: Final = (
    *("công tác văn thư, lưu trữ", "cải cách hành chính", "chuyển đổi số", "công tác thi đua, khen thưởng"),
    *("việc tiếp nhận hồ sơ", "kế hoạch đào tạo", "nâng bậc lương năm 2026", "việc số hóa tài liệu"),
    *("công tác phòng cháy, chữa cháy", "việc sử dụng tài sản công", "chế độ báo cáo định kỳ"),
    *("công tác tiếp công dân", "dự toán kinh phí quý III", "việc cấp chữ ký số cho 15 viên chức"),
)
_MANNERS: Final = (
    *("theo quy định", "đúng tiến độ", "trong quý IV năm 2026", "tại các đơn vị trực thuộc", "bảo đảm chất lượng"),
    *("trên địa bàn tỉnh", "trước ngày 15 tháng 12 năm 2026", "cho đội ngũ viên chức", "bằng hình thức trực tuyến"),
)
_ACTORS: Final = (
    "Văn phòng",
    "Phòng Tổ chức cán bộ",
    "Các đơn vị trực thuộc",
    "Phòng Kế hoạch",
    "Thanh tra",
    "Bộ phận một cửa",
)
_TITLES: Final = (
    *("Kết quả thực hiện", "Thuận lợi và khó khăn", "Phương hướng, nhiệm vụ", "Mục đích, yêu cầu", "Tổ chức thực hiện"),
    *("Nội dung công việc", "Kinh phí thực hiện", "Trách nhiệm của các đơn vị", "Phạm vi và đối tượng áp dụng"),
    *("Đánh giá chung", "Những kết quả nổi bật", "Tồn tại và nguyên nhân", "Tiến độ và thời gian"),
)
_SUBJECTS: Final = (
    *("Về công tác phòng, chống thiên tai", "Kết quả công tác văn thư năm 2026", "Về cải cách hành chính quý III"),
    *("Triển khai chuyển đổi số năm 2026", "Về việc tiếp nhận và xử lý hồ sơ", "Về thực hiện chế độ báo cáo"),
    *("Công tác thi đua, khen thưởng năm 2026", "Về đào tạo, bồi dưỡng viên chức"),
)
_LETTER_SUBJECTS: Final = (
    *("nâng bậc lương năm 2026", "góp ý dự thảo kế hoạch", "cử viên chức tham dự tập huấn", "báo cáo công tác văn thư"),
    *("phối hợp rà soát hồ sơ, tài liệu", "bố trí kinh phí quý III"),
)
_DECISION_SUBJECTS: Final = (
    *("Về việc nâng bậc lương đối với viên chức", "Về việc thành lập Tổ công tác chuyển đổi số"),
    *("Về việc khen thưởng năm 2026", "Về việc giao dự toán kinh phí", "Ban hành Quy chế công tác văn thư"),
)
_FAMILY_NAMES: Final = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Lý", "Hồ")
_MIDDLE_NAMES: Final = ("Văn", "Thị", "Minh", "Đức", "Thu", "Quốc", "Ngọc", "Hữu", "Thanh", "Thị Thu")
_GIVEN_NAMES: Final = (
    "An",
    "Bình",
    "Chi",
    "Dũng",
    "Giang",
    "Hạnh",
    "Khánh",
    "Lan",
    "Mai",
    "Nghĩa",
    "Oanh",
    "Phúc",
    "Yến",
)


def _capitalized(text: str) -> str:
    return text[0].upper() + text[1:]


@cache
def _clauses() -> st.SearchStrategy[str]:
    return st.sampled_from([" ".join(words) for words in product(_ACTIONS, _MATTERS, _MANNERS)])


@cache
def _sentence() -> st.SearchStrategy[str]:
    return st.builds(_said, st.sampled_from(["", *_ACTORS]), _clauses())


def _said(actor: str, clause: str) -> str:
    return f"{actor} {clause}." if actor else f"{_capitalized(clause)}."


@cache
def sentences() -> st.SearchStrategy[str]:
    """Draw one or two sentences: each begins with a capital, each ends with a stop."""
    return _sentence() | st.tuples(_sentence(), _sentence()).map(" ".join)


@cache
def items() -> st.SearchStrategy[str]:
    """Draw an item of a list, capitalized, with a semicolon."""
    return _clauses().map(lambda text: f"{_capitalized(text)};")


@cache
def titles() -> st.SearchStrategy[str]:
    """Draw a title of a division in sentence case, without end mark."""
    return st.sampled_from(_TITLES)


def subjects(*, letter: bool = False, decision: bool = False) -> st.SearchStrategy[str]:
    """Draw a trích yếu: a công văn's stands behind V/v and begins small, a decision's says "Về việc"."""
    if letter:
        return st.sampled_from(_LETTER_SUBJECTS)
    return st.sampled_from(_DECISION_SUBJECTS if decision else _SUBJECTS)


@cache
def names() -> st.SearchStrategy[str]:
    """Draw a person's name: family, middle and given name."""
    parts = (_FAMILY_NAMES, _MIDDLE_NAMES, _GIVEN_NAMES)
    return st.tuples(*(st.sampled_from(part) for part in parts)).map(" ".join)
