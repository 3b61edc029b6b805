"""A báo cáo of a commune to a department. Writes JSON beside this file, DOCX where it runs.

`bao_cao.txt` is the same report as a person would paste it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import vnadmindoc as vn
from vnadmindoc.model import build


def document() -> vn.Document:
    """Return the báo cáo."""
    return vn.Document(
        kind=vn.kinds.REPORT,
        issuer=build.issuer("ỦY BAN NHÂN DÂN XÃ AN BÌNH"),
        number=build.number("92/BC-UBND"),
        place_date=build.place_date("An Bình", date(2026, 9, 28)),
        subject="Kết quả công tác cải cách hành chính quý III năm 2026",
        addressees=("Sở Nội vụ tỉnh Ninh Bình",),
        body=build.body(
            "Thực hiện chế độ báo cáo định kỳ về cải cách hành chính, Ủy ban nhân dân xã An Bình báo cáo kết quả quý "
            "III năm 2026 như sau:",
            build.heading(
                "I",
                "KẾT QUẢ THỰC HIỆN",
                build.clause(
                    1,
                    "Công tác chỉ đạo, điều hành",
                    "Ủy ban nhân dân xã đã ban hành 06 văn bản chỉ đạo, tổ chức 02 hội nghị chuyên đề và phân công "
                    "từng thành viên phụ trách theo lĩnh vực. Nội dung cải cách hành chính được đưa vào cuộc họp giao "
                    "ban hằng tuần.",
                ),
                build.clause(
                    2,
                    "Giải quyết thủ tục hành chính",
                    "Trong quý, Trung tâm Phục vụ hành chính công xã tiếp nhận 1.482 hồ sơ, cụ thể:",
                    build.enumerate_points(
                        "Hồ sơ nộp trực tuyến: 1.215 hồ sơ, đạt 82 phần trăm;",
                        "Hồ sơ giải quyết đúng và trước hạn: 1.464 hồ sơ, đạt 98,8 phần trăm;",
                        "Hồ sơ quá hạn: 18 hồ sơ, đều đã có văn bản xin lỗi và hẹn lại thời gian trả kết quả.",
                    ),
                ),
                build.clause(
                    3,
                    "Xây dựng chính quyền số",
                    "Toàn bộ văn bản đi của Ủy ban nhân dân xã, trừ văn bản mật, được ký số và gửi qua trục liên thông "
                    "văn bản. Công chức của xã đã được cấp đủ chứng thư số.",
                ),
            ),
            build.heading(
                "II",
                "TỒN TẠI VÀ NGUYÊN NHÂN",
                "Việc số hóa kết quả giải quyết thủ tục hành chính còn chậm, mới đạt 71 phần trăm. Nguyên nhân là máy "
                "quét chưa đủ và công chức mới được bố trí lại sau khi sắp xếp đơn vị hành chính.",
            ),
            build.heading(
                "III",
                "NHIỆM VỤ QUÝ IV NĂM 2026",
                build.enumerate_clauses(
                    "Hoàn thành số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực trước ngày 15 tháng 12 năm "
                    "2026.",
                    "Tổ chức đối thoại với người dân và doanh nghiệp ít nhất một lần trong quý.",
                    "Bố trí thêm 02 máy quét và rà soát việc phân công công chức tại bộ phận tiếp nhận hồ sơ.",
                ),
            ),
            build.heading(
                "IV",
                "KIẾN NGHỊ",
                "Đề nghị Sở Nội vụ tổ chức tập huấn nghiệp vụ văn thư điện tử cho công chức cấp xã trong tháng 10 năm "
                "2026 và hướng dẫn chế độ đối với công chức kiêm nhiệm công tác số hóa.",
                "Trên đây là kết quả công tác cải cách hành chính quý III năm 2026 của Ủy ban nhân dân xã An Bình./.",
            ),
        ),
        signatures=(build.signature("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Hoàng Văn Phúc"),),
        recipients=build.recipients(
            "Như trên",
            "Thường trực Hội đồng nhân dân xã",
            "Chủ tịch, các Phó Chủ tịch UBND xã",
            archive="VT, VP",
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
