"""A quyết định with an annex: a working group. Writes JSON beside this file, DOCX where it runs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import vnadmindoc as vn
from vnadmindoc.model import build


def document() -> vn.Document:
    """Return the quyết định."""
    return vn.Document(
        kind=vn.kinds.DECISION,
        issuer=build.issuer("UBND TỈNH NINH BÌNH", "SỞ NỘI VỤ"),
        number=build.number("347/QĐ-SNV"),
        place_date=build.place_date("Ninh Bình", date(2026, 11, 3)),
        subject="Về việc thành lập Tổ công tác số hóa tài liệu lưu trữ",
        enacting_power="GIÁM ĐỐC SỞ NỘI VỤ TỈNH NINH BÌNH",
        bases=(
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
            "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024",
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
            "Theo đề nghị của Trưởng phòng Văn thư - Lưu trữ",
        ),
        body=build.body(
            build.article(
                1,
                "Thành lập Tổ công tác",
                "Thành lập Tổ công tác số hóa tài liệu lưu trữ của Sở Nội vụ (sau đây gọi là Tổ công tác) gồm các "
                "ông, bà có tên trong Danh sách tại Phụ lục kèm theo Quyết định này.",
            ),
            build.article(
                2,
                "Nhiệm vụ của Tổ công tác",
                build.enumerate_clauses(
                    (
                        "Tổ công tác có các nhiệm vụ sau đây:",
                        build.enumerate_points(
                            "Xây dựng kế hoạch số hóa tài liệu lưu trữ giai đoạn 2026 - 2028, trình Giám đốc Sở phê "
                            "duyệt trước ngày 30 tháng 11 năm 2026;",
                            "Hướng dẫn các phòng, đơn vị thuộc Sở lập danh mục hồ sơ cần số hóa;",
                            "Kiểm tra chất lượng ảnh số và dữ liệu mô tả trước khi đưa vào hệ thống lưu trữ điện tử;",
                            "Báo cáo Giám đốc Sở kết quả thực hiện vào ngày 25 tháng cuối mỗi quý.",
                        ),
                    ),
                    "Tổ công tác làm việc theo chế độ kiêm nhiệm và tự giải thể sau khi hoàn thành nhiệm vụ.",
                ),
            ),
            build.article(
                3,
                "Quyền hạn của Tổ công tác",
                build.enumerate_clauses(
                    "Đề nghị các phòng, đơn vị thuộc Sở cung cấp hồ sơ, tài liệu, số liệu phục vụ việc số hóa.",
                    "Được sử dụng trang thiết bị, phần mềm và cơ sở dữ liệu của Sở để thực hiện nhiệm vụ tại Điều 2 "
                    "Quyết định này.",
                    "Tổ trưởng Tổ công tác phân công nhiệm vụ cho từng thành viên và mời chuyên gia tham gia ý kiến "
                    "khi cần thiết.",
                ),
            ),
            build.article(
                4,
                "Kinh phí thực hiện",
                "Kinh phí hoạt động của Tổ công tác được bố trí trong dự toán chi thường xuyên hằng năm của Sở Nội vụ. "
                "Văn phòng Sở lập dự toán, thanh toán và quyết toán theo quy định.",
            ),
            build.article(
                5,
                "Điều khoản thi hành",
                "Quyết định này có hiệu lực kể từ ngày ký.",
                "Chánh Văn phòng, Trưởng phòng Văn thư - Lưu trữ, Thủ trưởng các đơn vị thuộc Sở và các ông, bà có "
                "tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
            ),
        ),
        signatures=(build.signature("GIÁM ĐỐC", "Phạm Quốc Khánh"),),
        recipients=build.recipients(
            "Như Điều 5",
            "Ủy ban nhân dân tỉnh (để báo cáo)",
            "Các Phó Giám đốc Sở",
            "Trang thông tin điện tử của Sở",
            archive="VT, VTLT",
        ),
        annexes=(
            vn.Annex(
                title="DANH SÁCH THÀNH VIÊN TỔ CÔNG TÁC",
                reference="Kèm theo Quyết định số 347/QĐ-SNV ngày 03 tháng 11 năm 2026 của Sở Nội vụ",
                body=build.body(
                    build.table(
                        [
                            ["STT", "Họ và tên", "Chức vụ, đơn vị", "Nhiệm vụ"],
                            ["1", "Đỗ Thị Minh Hạnh", "Phó Giám đốc Sở", "Tổ trưởng"],
                            ["2", "Vũ Hữu Nghĩa", "Trưởng phòng Văn thư - Lưu trữ", "Tổ phó"],
                            ["3", "Lê Ngọc Mai", "Phó Chánh Văn phòng", "Thành viên"],
                            ["4", "Bùi Đức Giang", "Chuyên viên Văn phòng", "Thành viên"],
                            ["5", "Trần Thu Oanh", "Chuyên viên Phòng Văn thư - Lưu trữ", "Thư ký"],
                        ],
                        header_rows=1,
                        widths=(1, 4, 5, 3),
                    ),
                    "Danh sách này gồm 05 người./.",
                ),
            ),
        ),
    )


def main() -> None:
    """Write the document as JSON beside this file and as DOCX into the current folder."""
    data = Path(__file__).with_suffix(".json")
    data.write_bytes(vn.dump(document()))
    pages = Path(data.stem + ".docx")
    pages.write_bytes(vn.render(document(), "docx"))
    print(f"{data}\n{pages.resolve()}")


if __name__ == "__main__":
    main()
