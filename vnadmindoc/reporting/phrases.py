"""What the report for people says, in both languages."""

from __future__ import annotations

from typing import Final

from vnadmindoc.reporting.language import Phrase
from vnadmindoc.rules.report import Severity, Stage

FEW: Final = 4
"""So many codes are still named one by one."""

SEVERITIES: Final[dict[Severity, Phrase]] = {
    "error": Phrase("lỗi", "error"),
    "warning": Phrase("cảnh báo", "warning"),
    "info": Phrase("gợi ý", "remark"),
}
COUNTS: Final[dict[Severity, tuple[Phrase, Phrase]]] = {
    "error": (Phrase("lỗi", "error"), Phrase("lỗi", "errors")),
    "warning": (Phrase("cảnh báo", "warning"), Phrase("cảnh báo", "warnings")),
    "info": (Phrase("gợi ý", "remark"), Phrase("gợi ý", "remarks")),
}
STAGES: Final = {
    Stage.DRAFT: Phrase("giai đoạn dự thảo", "a draft"),
    Stage.SIGNING: Phrase("giai đoạn trình ký", "for signature"),
    Stage.ISSUED: Phrase("văn bản đã ban hành", "an issued document"),
}

STANDARD_INPUT: Final = Phrase("(dữ liệu vào chuẩn)", "(standard input)")
UNREADABLE: Final = Phrase("Không kiểm được tệp này:", "This file could not be checked:")
READING: Final = Phrase("đọc tệp", "reading the file")
UNKNOWN_KIND: Final = Phrase("chưa rõ loại văn bản", "kind not recognized")
WHOLE_DOCUMENT: Final = Phrase("Toàn văn bản", "The document as a whole")
OTHER_TEXT: Final = Phrase("Đoạn khác", "Other text")
CITATION: Final = Phrase("Căn cứ:", "Ground:")
OPEN: Final = Phrase("Chưa kết luận được", "Left open")
TEXT_HAS_NO_LOOK: Final = Phrase(
    "Tệp văn bản thuần không cho thấy phông chữ, cỡ chữ, kiểu chữ, căn lề, khoảng cách, đường kẻ và lề trang.",
    "A text file shows no fonts, sizes, weights, alignment, spacing, drawn lines or margins.",
)
RULE: Final = Phrase("quy tắc", "rule")
RULES: Final = Phrase("quy tắc", "rules")
OPEN_RULE: Final = Phrase("quy tắc chưa kết luận được", "rule left open")
OPEN_RULES: Final = Phrase("quy tắc chưa kết luận được", "rules left open")
WAIVED: Final = Phrase("Được miễn trừ theo cấu hình của dự án", "Waived by the project file")
NOTICES: Final = Phrase("Lưu ý", "Notices")
NOT_JUDGED: Final = Phrase(
    "KHÔNG KẾT LUẬN: văn bản không thuộc phạm vi kiểm tra.", "NOT JUDGED: outside what is checked."
)
NOT_CERTAIN: Final = Phrase(
    "KHÔNG KẾT LUẬN, vì không chắc quy định ràng buộc văn bản này",
    "NOT DECIDED, as it is not certain that the regulation binds this document",
)
FAILED: Final = Phrase("KHÔNG ĐẠT", "DOES NOT CONFORM")
PASSED: Final = Phrase("ĐẠT", "CONFORMS")
PASSED_SO_FAR: Final = Phrase("ĐẠT ở những điều kiểm được", "CONFORMS as far as could be checked")
ALL_FILES: Final = Phrase(
    "Tổng cộng {files} tệp: {passed} đạt, {failed} không đạt, {unchecked} không kiểm được.",
    "{files} files: {passed} conform, {failed} do not, {unchecked} could not be checked.",
)
