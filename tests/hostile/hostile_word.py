"""Word files with something hostile inside a document that is otherwise one: rules and recognition run on it."""

import io
import zipfile

from read_specimen import MAIN, NAMES, OFFICE, PACKAGE, PAPER, archive, package

__all__ = ["FOOT", "HEAD", "MAIN", "NAMES", "OFFICE", "PACKAGE", "archive", "members", "paragraph", "stored", "word"]


def paragraph(text, properties="", run=""):
    """Return the markup of one paragraph of one run."""
    inside = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    typography = f"<w:rPr>{run}</w:rPr>" if run else ""
    return f'<w:p>{inside}<w:r>{typography}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


HEAD = "".join(
    paragraph(text, '<w:jc w:val="center"/>', "<w:b/>")
    for text in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "UBND XÃ BÌNH AN",
        "Số: 15/BC-UBND",
        "Bình An, ngày 20 tháng 11 năm 2025",
        "BÁO CÁO",
        "Kết quả công tác năm 2025",
    )
)
FOOT = "".join(
    paragraph(text)
    for text in ("Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn An")
)


def word(body="", *, section=PAPER, **parts):
    """Return a Word file with a header and a signature around a body."""
    return package(HEAD + body + FOOT, section=section, **parts)


def members(data):
    """Return the members of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def stored(parts):
    """Return a package whose members are not deflated, so that no ratio gives them away."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return buffer.getvalue()
