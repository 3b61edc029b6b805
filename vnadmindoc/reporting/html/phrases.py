"""What the page says, in both languages."""

from __future__ import annotations

from typing import Final

from vnadmindoc.reporting.language import Phrase

TITLE: Final = Phrase("Kết quả kiểm tra thể thức văn bản", "Findings on the form of documents")
MADE_BY: Final = Phrase("vnadmindoc {version}", "vnadmindoc {version}")
SHOW: Final = Phrase("Hiện:", "Show:")
ERRORS: Final = Phrase("lỗi", "errors")
WARNINGS: Final = Phrase("cảnh báo", "warnings")
REMARKS: Final = Phrase("gợi ý", "remarks")
DRAWN: Final = Phrase(
    "Hình vẽ giúp tìm chỗ có lỗi; không phải bản in của văn bản.",
    "The drawing helps to find a place; it is not the printed document.",
)
TO_PLACE: Final = Phrase("xem trong văn bản", "see it in the document")
FIX: Final = Phrase("Sửa: {fix}", "Repair: {fix}")
PAGE_BREAK: Final = Phrase("ngắt trang", "page break")
PICTURE: Final = Phrase("hình ảnh", "picture")
NONE: Final = Phrase("Không có phát hiện nào.", "Nothing was found.")
EXPLAIN: Final = Phrase("Giải thích: vnadmindoc explain {code}", "To read more: vnadmindoc explain {code}")
