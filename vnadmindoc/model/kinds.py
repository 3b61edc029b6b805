"""The 29 kinds of administrative document (Điều 7), by their English names.

What each kind carries (abbreviation, title line, place-date line, subject, Kính gửi) is law and
stands in the regulation: `regulation("nd30_2020").kind(kinds.REPORT)`.
"""

from typing import Final

RESOLUTION: Final = "nghị quyết"
DECISION: Final = "quyết định"
DIRECTIVE: Final = "chỉ thị"
REGULATIONS: Final = "quy chế"
RULES: Final = "quy định"
COMMUNIQUE: Final = "thông cáo"
NOTICE: Final = "thông báo"
GUIDANCE: Final = "hướng dẫn"
PROGRAMME: Final = "chương trình"
PLAN: Final = "kế hoạch"
OPTION: Final = "phương án"
SCHEME: Final = "đề án"
PROJECT: Final = "dự án"
REPORT: Final = "báo cáo"
MINUTES: Final = "biên bản"
SUBMISSION: Final = "tờ trình"
CONTRACT: Final = "hợp đồng"
LETTER: Final = "công văn"
TELEGRAM: Final = "công điện"
MEMORANDUM: Final = "bản ghi nhớ"
AGREEMENT: Final = "bản thỏa thuận"
POWER_OF_ATTORNEY: Final = "giấy ủy quyền"
INVITATION: Final = "giấy mời"
LETTER_OF_INTRODUCTION: Final = "giấy giới thiệu"
LEAVE_PERMIT: Final = "giấy nghỉ phép"
COVER_NOTE: Final = "phiếu gửi"
TRANSFER_NOTE: Final = "phiếu chuyển"
NOTIFICATION_SLIP: Final = "phiếu báo"
OFFICIAL_PERSONAL_LETTER: Final = "thư công"
