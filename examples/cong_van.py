"""A công văn: a department asks the communes for a review. Writes JSON beside this file, DOCX where it runs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import vnadmindoc as vn
from vnadmindoc.model import build


def document() -> vn.Document:
    """Return the công văn."""
    return vn.Document(
        kind=vn.kinds.LETTER,
        issuer=build.issuer("UBND TỈNH NINH BÌNH", "SỞ NỘI VỤ"),
        number=build.number("1286/SNV-VTLT"),
        place_date=build.place_date("Ninh Bình", date(2026, 10, 12)),
        subject="rà soát, số hóa tài liệu lưu trữ tại cấp xã",
        addressees=(
            "Ủy ban nhân dân các xã, phường",
            "Trung tâm Lưu trữ lịch sử tỉnh",
        ),
        body=build.body(
            """Thực hiện Luật Lưu trữ ngày 21 tháng 6 năm 2024 và Nghị định số 113/2025/NĐ-CP ngày 03 tháng 6 năm
            2025 của Chính phủ quy định chi tiết một số điều của Luật Lưu trữ, Sở Nội vụ đề nghị Ủy ban nhân dân
            các xã, phường và Trung tâm Lưu trữ lịch sử tỉnh phối hợp rà soát, số hóa tài liệu lưu trữ hình thành
            trước ngày 01 tháng 7 năm 2025 như sau:""",
            build.clause(
                1,
                "Ủy ban nhân dân các xã, phường",
                build.enumerate_points(
                    "Thống kê số mét giá tài liệu giấy đang bảo quản, trong đó nêu rõ tài liệu đã chỉnh lý và chưa "
                    "chỉnh lý, theo bảng tại khoản 3 của Công văn này;",
                    "Lập danh mục hồ sơ có thời hạn bảo quản vĩnh viễn để ưu tiên số hóa trong năm 2027;",
                    "Bố trí một công chức làm đầu mối, gửi họ tên và số điện thoại về Sở Nội vụ trước ngày 20 tháng "
                    "10 năm 2026.",
                ),
            ),
            build.clause(
                2,
                "Trung tâm Lưu trữ lịch sử tỉnh",
                "Hướng dẫn nghiệp vụ chỉnh lý, kiểm tra chất lượng ảnh số và tiếp nhận hồ sơ đến hạn nộp lưu. Cử "
                "viên chức hỗ trợ trực tiếp các xã có từ 100 mét giá tài liệu trở lên.",
            ),
            build.clause(
                3,
                "Bảng thống kê và thời hạn báo cáo",
                build.table(
                    [
                        ["STT", "Nội dung", "Đơn vị tính", "Số lượng"],
                        ["1", "Tài liệu đã chỉnh lý", "mét giá", ""],
                        ["2", "Tài liệu chưa chỉnh lý", "mét giá", ""],
                        ["3", "Hồ sơ có thời hạn bảo quản vĩnh viễn", "hồ sơ", ""],
                        ["4", "Hồ sơ đã số hóa", "hồ sơ", ""],
                    ],
                    header_rows=1,
                    widths=(1, 5, 2, 2),
                ),
                "Số liệu tính đến hết ngày 30 tháng 9 năm 2026. Tài liệu của các xã, phường trước khi sắp xếp được "
                "thống kê theo xã, phường hiện đang quản lý.",
            ),
            build.clause(
                4,
                "Tổ chức thực hiện",
                "Kết quả rà soát gửi về Sở Nội vụ trước ngày 15 tháng 11 năm 2026 để tổng hợp, báo cáo Ủy ban nhân "
                "dân tỉnh. Kinh phí số hóa năm 2027 được xem xét, bố trí trên cơ sở kết quả rà soát này.",
                "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các đơn vị phản ánh về Phòng Văn thư - "
                "Lưu trữ, Sở Nội vụ để được hướng dẫn.",
                "Sở Nội vụ đề nghị Ủy ban nhân dân các xã, phường và Trung tâm Lưu trữ lịch sử tỉnh quan tâm, phối "
                "hợp thực hiện./.",
            ),
        ),
        signatures=(build.signature("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Đỗ Thị Minh Hạnh"),),
        recipients=build.recipients(
            "Như trên",
            "Ủy ban nhân dân tỉnh (để báo cáo)",
            "Giám đốc và các Phó Giám đốc Sở",
            "Văn phòng Sở",
            archive="VT, VTLT",
        ),
        contact=vn.ContactLine(
            address="Số 8 đường Trường Yên, phường Hoa Lư, tỉnh Ninh Bình",
            phone="0229 000 1286",
            email="sonoivu@ninhbinh.example",
            website="sonoivu.ninhbinh.example",
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
