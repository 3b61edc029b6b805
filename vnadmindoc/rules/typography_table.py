"""Which facts of typography are judged, of which components: one row a rule.

A row is a code, the stem of the rule's name and the aspect. Codes are never reused; serials from 50 on
belong to this table. What "wrong" is stands in the regulation's row of the component, not here.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

__all__ = ["GROUPS", "TABLE", "Aspect", "Group"]


class Aspect(StrEnum):
    """One fact of typography, by the end of the rule's name: what is wrong with it."""

    SIZE = "size-out-of-range"
    NOT_CAPITALS = "not-capitals"
    CAPITALS = "in-capitals"
    NOT_BOLD = "not-bold"
    BOLD = "bold"
    NOT_ITALIC = "not-italic"
    ITALIC = "italic"
    ALIGNMENT = "misaligned"
    LINE = "line-missing"
    LINE_LENGTH = "line-wrong-length"
    INDENT = "indent-wrong"
    GAP = "gap-too-small"
    SPACING = "line-spacing-out-of-range"


class Group(NamedTuple):
    """Components that are judged by one rule, each by its own row; how they are called; where to see one."""

    components: tuple[str, ...]
    vi: str
    en: str
    specimen: str = "báo cáo"


_RUNNING = ("body", "clause", "point", "article")

GROUPS: Final[dict[str, Group]] = {
    "national-name": Group(("national_name",), "Quốc hiệu", "The national name"),
    "motto": Group(("motto",), "Tiêu ngữ", "The motto"),
    "superior-agency": Group(("superior_agency",), "Tên cơ quan chủ quản", "The superior body's name"),
    "issuer": Group(("issuing_agency",), "Tên cơ quan ban hành", "The issuing body's name", "công văn"),
    "number": Group(("number",), "Số, ký hiệu", "Number and symbol"),
    "place-date": Group(("place_date",), "Địa danh và thời gian", "Place and date"),
    "type-name": Group(("type_name",), "Tên loại văn bản", "The name of the kind"),
    "subject": Group(("subject",), "Trích yếu", "The subject"),
    "letter-subject": Group(("letter_subject",), "Trích yếu công văn", "The subject of the công văn", "công văn"),
    "enacting-line": Group(
        ("enacting_formula", "enacting_power"),
        "Dòng thẩm quyền và lời ban hành", "The enacting power or formula", "quyết định",
    ),
    "basis": Group(("basis",), "Căn cứ ban hành", "The basis", "quyết định"),
    "body": Group(_RUNNING, "Nội dung", "The content"),
    "division-number": Group(
        ("chapter_number", "part_number", "section_number", "subsection_number"),
        "Dòng số thứ tự phần, chương, mục", "The number of the division", "quy chế",
    ),
    "division-title": Group(
        ("chapter_title", "part_title", "section_title", "subsection_title"),
        "Tiêu đề phần, chương, mục", "The title of the division", "quy chế",
    ),
    "article": Group(("article",), "Điều", "The article's heading", "quyết định"),
    "heading": Group(("heading",), "Số thứ tự và tiêu đề mục", "The heading"),
    "clause-title": Group(("clause_titled",), "Khoản có tiêu đề", "The title of the clause"),
    "authority": Group(("competence",), "Quyền hạn của người ký", "The signer's authority"),
    "position": Group(("position",), "Chức vụ của người ký", "The signer's post"),
    "signer-name": Group(("full_name",), "Họ tên người ký", "The signer's name"),
    "addressees": Group(("addressees", "addressee"), "Kính gửi và nơi nhận", "The addressees", "công văn"),
    "recipients-label": Group(("recipients_label",), "Từ “Nơi nhận”", "The words “Nơi nhận”"),
    "recipient": Group(("recipient", "archive_note"), "Danh sách nơi nhận", "The list of recipients"),
    "secrecy-mark": Group(("confidentiality",), "Dấu chỉ độ mật", "The mark of secrecy", "quy chế"),
    "urgency-mark": Group(("urgency",), "Dấu chỉ mức độ khẩn", "The mark of urgency"),
    "circulation-mark": Group(("circulation",), "Chỉ dẫn phạm vi lưu hành", "The mark of circulation", "quy chế"),
    "drafter-mark": Group(("drafter_mark",), "Ký hiệu người soạn thảo", "The drafter's mark", "công văn"),
    "contact-line": Group(("contact",), "Dòng địa chỉ, thư điện tử", "The line of addresses", "công văn"),
    "annex-label": Group(("annex_label",), "Từ “Phụ lục”", "The word “Phụ lục”", "quyết định"),
    "annex-title": Group(("annex_title",), "Tiêu đề phụ lục", "The title of the annex", "quyết định"),
    "annex-reference": Group(
        ("annex_reference", "attachment_reference"), "Chỉ dẫn kèm theo", "The reference of the annex", "quyết định"
    ),
}  # fmt: skip

TABLE: Final[tuple[tuple[str, str, Aspect], ...]] = (
    ("VB0150", "national-name", Aspect.SIZE),
    ("VB0151", "national-name", Aspect.NOT_CAPITALS),
    ("VB0152", "national-name", Aspect.NOT_BOLD),
    ("VB0153", "national-name", Aspect.ITALIC),
    ("VB0160", "motto", Aspect.SIZE),
    ("VB0161", "motto", Aspect.CAPITALS),
    ("VB0162", "motto", Aspect.NOT_BOLD),
    ("VB0163", "motto", Aspect.ITALIC),
    ("VB0164", "motto", Aspect.ALIGNMENT),
    ("VB0165", "motto", Aspect.LINE),
    ("VB0166", "motto", Aspect.LINE_LENGTH),
    ("VB0250", "superior-agency", Aspect.SIZE),
    ("VB0251", "superior-agency", Aspect.NOT_CAPITALS),
    ("VB0252", "superior-agency", Aspect.BOLD),
    ("VB0253", "superior-agency", Aspect.ITALIC),
    ("VB0260", "issuer", Aspect.SIZE),
    ("VB0261", "issuer", Aspect.NOT_CAPITALS),
    ("VB0262", "issuer", Aspect.NOT_BOLD),
    ("VB0263", "issuer", Aspect.ITALIC),
    ("VB0264", "issuer", Aspect.ALIGNMENT),
    ("VB0265", "issuer", Aspect.LINE),
    ("VB0266", "issuer", Aspect.LINE_LENGTH),
    ("VB0350", "number", Aspect.SIZE),
    ("VB0351", "number", Aspect.BOLD),
    ("VB0352", "number", Aspect.ITALIC),
    ("VB0353", "number", Aspect.ALIGNMENT),
    ("VB0450", "place-date", Aspect.SIZE),
    ("VB0451", "place-date", Aspect.BOLD),
    ("VB0452", "place-date", Aspect.NOT_ITALIC),
    ("VB0453", "place-date", Aspect.ALIGNMENT),
    ("VB0550", "type-name", Aspect.SIZE),
    ("VB0551", "type-name", Aspect.NOT_CAPITALS),
    ("VB0552", "type-name", Aspect.NOT_BOLD),
    ("VB0553", "type-name", Aspect.ITALIC),
    ("VB0554", "type-name", Aspect.ALIGNMENT),
    ("VB0560", "subject", Aspect.SIZE),
    ("VB0561", "subject", Aspect.CAPITALS),
    ("VB0562", "subject", Aspect.NOT_BOLD),
    ("VB0563", "subject", Aspect.ITALIC),
    ("VB0564", "subject", Aspect.ALIGNMENT),
    ("VB0565", "subject", Aspect.LINE),
    ("VB0566", "subject", Aspect.LINE_LENGTH),
    ("VB0570", "letter-subject", Aspect.SIZE),
    ("VB0571", "letter-subject", Aspect.BOLD),
    ("VB0572", "letter-subject", Aspect.ITALIC),
    ("VB0573", "letter-subject", Aspect.ALIGNMENT),
    ("VB0574", "letter-subject", Aspect.CAPITALS),
    ("VB0650", "enacting-line", Aspect.SIZE),
    ("VB0651", "enacting-line", Aspect.NOT_CAPITALS),
    ("VB0652", "enacting-line", Aspect.NOT_BOLD),
    ("VB0653", "enacting-line", Aspect.ALIGNMENT),
    ("VB0654", "enacting-line", Aspect.ITALIC),
    ("VB0655", "basis", Aspect.SIZE),
    ("VB0656", "basis", Aspect.BOLD),
    ("VB0657", "basis", Aspect.NOT_ITALIC),
    ("VB0658", "basis", Aspect.ALIGNMENT),
    ("VB0659", "basis", Aspect.INDENT),
    ("VB0660", "basis", Aspect.GAP),
    ("VB0661", "basis", Aspect.SPACING),
    ("VB0665", "body", Aspect.SIZE),
    ("VB0666", "body", Aspect.ALIGNMENT),
    ("VB0667", "body", Aspect.INDENT),
    ("VB0668", "body", Aspect.GAP),
    ("VB0669", "body", Aspect.SPACING),
    ("VB0670", "body", Aspect.BOLD),
    ("VB0671", "body", Aspect.ITALIC),
    ("VB0672", "division-number", Aspect.SIZE),
    ("VB0673", "division-number", Aspect.NOT_BOLD),
    ("VB0674", "division-number", Aspect.ALIGNMENT),
    ("VB0675", "division-number", Aspect.ITALIC),
    ("VB0677", "division-title", Aspect.SIZE),
    ("VB0678", "division-title", Aspect.NOT_CAPITALS),
    ("VB0679", "division-title", Aspect.NOT_BOLD),
    ("VB0680", "division-title", Aspect.ALIGNMENT),
    ("VB0681", "division-title", Aspect.ITALIC),
    ("VB0685", "article", Aspect.NOT_BOLD),
    ("VB0686", "article", Aspect.ITALIC),
    ("VB0690", "heading", Aspect.SIZE),
    ("VB0691", "heading", Aspect.NOT_CAPITALS),
    ("VB0692", "heading", Aspect.NOT_BOLD),
    ("VB0693", "heading", Aspect.ITALIC),
    ("VB0695", "clause-title", Aspect.SIZE),
    ("VB0696", "clause-title", Aspect.ITALIC),
    ("VB0750", "authority", Aspect.SIZE),
    ("VB0752", "authority", Aspect.NOT_BOLD),
    ("VB0753", "authority", Aspect.ITALIC),
    ("VB0760", "position", Aspect.SIZE),
    ("VB0761", "position", Aspect.NOT_CAPITALS),
    ("VB0762", "position", Aspect.NOT_BOLD),
    ("VB0763", "position", Aspect.ITALIC),
    ("VB0770", "signer-name", Aspect.SIZE),
    ("VB0771", "signer-name", Aspect.NOT_BOLD),
    ("VB0772", "signer-name", Aspect.ITALIC),
    ("VB0773", "signer-name", Aspect.ALIGNMENT),
    ("VB0950", "addressees", Aspect.SIZE),
    ("VB0951", "addressees", Aspect.BOLD),
    ("VB0952", "addressees", Aspect.ITALIC),
    ("VB0960", "recipients-label", Aspect.SIZE),
    ("VB0961", "recipients-label", Aspect.NOT_BOLD),
    ("VB0962", "recipients-label", Aspect.NOT_ITALIC),
    ("VB0963", "recipients-label", Aspect.ALIGNMENT),
    ("VB0970", "recipient", Aspect.SIZE),
    ("VB0971", "recipient", Aspect.BOLD),
    ("VB0972", "recipient", Aspect.ITALIC),
    ("VB0973", "recipient", Aspect.ALIGNMENT),
    ("VB1050", "secrecy-mark", Aspect.NOT_CAPITALS),
    ("VB1060", "urgency-mark", Aspect.SIZE),
    ("VB1061", "urgency-mark", Aspect.NOT_CAPITALS),
    ("VB1062", "urgency-mark", Aspect.NOT_BOLD),
    ("VB1063", "urgency-mark", Aspect.ITALIC),
    ("VB1150", "circulation-mark", Aspect.SIZE),
    ("VB1151", "circulation-mark", Aspect.NOT_CAPITALS),
    ("VB1152", "circulation-mark", Aspect.NOT_BOLD),
    ("VB1153", "circulation-mark", Aspect.ITALIC),
    ("VB1250", "drafter-mark", Aspect.SIZE),
    ("VB1251", "drafter-mark", Aspect.BOLD),
    ("VB1252", "drafter-mark", Aspect.ITALIC),
    ("VB1350", "contact-line", Aspect.SIZE),
    ("VB1351", "contact-line", Aspect.BOLD),
    ("VB1352", "contact-line", Aspect.ITALIC),
    ("VB1550", "annex-label", Aspect.SIZE),
    ("VB1551", "annex-label", Aspect.CAPITALS),
    ("VB1552", "annex-label", Aspect.NOT_BOLD),
    ("VB1553", "annex-label", Aspect.ITALIC),
    ("VB1554", "annex-label", Aspect.ALIGNMENT),
    ("VB1560", "annex-title", Aspect.SIZE),
    ("VB1561", "annex-title", Aspect.NOT_CAPITALS),
    ("VB1562", "annex-title", Aspect.NOT_BOLD),
    ("VB1563", "annex-title", Aspect.ITALIC),
    ("VB1564", "annex-title", Aspect.ALIGNMENT),
    ("VB1570", "annex-reference", Aspect.SIZE),
    ("VB1571", "annex-reference", Aspect.BOLD),
    ("VB1572", "annex-reference", Aspect.NOT_ITALIC),
    ("VB1573", "annex-reference", Aspect.ALIGNMENT),
)
"""The rows, in the order of their codes."""
