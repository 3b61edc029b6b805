"""A two-page report built by hand: the layout that the tests and benchmarks of the DOCX writer share.

The agency, its people and its figures are invented. `report(serial)` words each document differently.
"""

from __future__ import annotations

from random import Random

from attrs import evolve

from vnadmindoc.layout import (
    Alignment,
    HorizontalLine,
    Layout,
    LineSpacing,
    PageNumber,
    PageSetup,
    Paragraph,
    ParagraphFormat,
    Properties,
    Run,
    RunFormat,
    Section,
    Style,
    Table,
    TableCell,
    TableRow,
)

__all__ = ["BODY_PARAGRAPHS", "HEADER_WIDTHS", "STYLES", "body_texts", "report"]

BODY_PARAGRAPHS = 16
HEADER_WIDTHS = (66.0, 99.0)

_FONT = "Times New Roman"


def _run(size: float, bold: bool = False, italic: bool = False) -> RunFormat:
    return RunFormat(
        font=_FONT,
        size=size,
        bold=bold,
        italic=italic,
        underline=False,
        strike=False,
        color="000000",
        caps=False,
        vertical="baseline",
    )


def _shape(alignment: Alignment, first: float = 0.0, before: float = 0.0, after: float = 0.0) -> ParagraphFormat:
    return ParagraphFormat(
        alignment=alignment,
        first_line_indent=first,
        left_indent=0.0,
        right_indent=0.0,
        space_before=before,
        space_after=after,
        line_spacing=LineSpacing(),
        keep_with_next=False,
        keep_together=False,
        page_break_before=False,
    )


def _style(name: str, paragraph: ParagraphFormat, run: RunFormat, outline: int | None = None) -> Style:
    return Style(name=name, paragraph=paragraph, run=run, outline_level=outline)


_CENTER = _shape(Alignment.CENTER)
_BODY = evolve(_shape(Alignment.JUSTIFY, first=10.0, after=6.0), line_spacing=LineSpacing(value=1.15))

STYLES = (
    _style("Quốc hiệu", _CENTER, _run(13, bold=True)),
    _style("Tiêu ngữ", _CENTER, _run(14, bold=True)),
    _style("Cơ quan chủ quản", _CENTER, _run(13)),
    _style("Cơ quan ban hành", _CENTER, _run(13, bold=True)),
    _style("Số và ký hiệu", _shape(Alignment.CENTER, before=6.0), _run(13)),
    _style("Địa danh và thời gian", _shape(Alignment.CENTER, before=6.0), _run(14, italic=True)),
    _style("Tên loại", _shape(Alignment.CENTER, before=18.0), _run(14, bold=True), 0),
    _style("Trích yếu", _CENTER, _run(14, bold=True)),
    _style("Đề mục", evolve(_shape(Alignment.JUSTIFY, 10.0, 6.0, 6.0), keep_with_next=True), _run(14, bold=True), 1),
    _style("Nội dung", _BODY, _run(14)),
    _style("Nơi nhận", _shape(Alignment.LEFT), _run(12, bold=True, italic=True)),
    _style("Tên nơi nhận", _shape(Alignment.LEFT), _run(11)),
    _style("Chức vụ", _CENTER, _run(14, bold=True)),
    _style("Họ và tên", _shape(Alignment.CENTER, before=72.0), _run(14, bold=True)),
)
_BY_NAME = {style.name: style for style in STYLES}

_PAGE = PageSetup(
    width=210.0,
    height=297.0,
    top=20.0,
    bottom=20.0,
    left=30.0,
    right=15.0,
    header_distance=10.0,
    footer_distance=10.0,
    page_numbers=(
        PageNumber(position="header", alignment=Alignment.CENTER, format=_run(14), on_first_page=False, start=1),
    ),
)

_SUBJECTS = (
    "Trạm quan trắc",
    "Tổ tự quản",
    "Bến thuyền",
    "Vườn ươm",
    "Đội thủy lợi",
    "Nhà văn hóa",
    "Trung tâm lưu trữ",
)
_VERBS = ("đã hoàn thành", "đang triển khai", "tiếp tục duy trì", "bước đầu thực hiện", "cơ bản khắc phục")
_OBJECTS = ("việc nạo vét kênh dẫn", "kế hoạch trồng cây chắn sóng", "hồ sơ số hóa quý trước", "công tác tập huấn")
_TAILS = (
    "bảo đảm đúng tiến độ đã cam kết với nhân dân trên địa bàn",
    "trong điều kiện nước lũ về sớm hơn dự báo gần hai tuần",
    "nhờ sự phối hợp chặt chẽ của các hợp tác xã và hộ gia đình",
    "tuy nguồn kinh phí còn hạn hẹp và nhân lực thiếu ổn định",
)


def body_texts(serial: int) -> tuple[str, ...]:
    """Return the sixteen body paragraphs of the report of that serial number."""
    chance = Random(serial)  # noqa: S311 - the words of a specimen keep no secret
    return tuple(_sentence_pair(chance, place) for place in range(BODY_PARAGRAPHS))


def _sentence_pair(chance: Random, place: int) -> str:
    sentences = [
        f"{chance.choice(_SUBJECTS)} số {chance.randint(2, 98)} {chance.choice(_VERBS)} {chance.choice(_OBJECTS)}"
        f" với {chance.randint(100, 9999)} lượt người tham gia, {chance.choice(_TAILS)}."
        for _ in range(1 + place % 2)
    ]
    return f"{place + 1}. {' '.join(sentences)}"


def _line(name: str, text: str) -> Paragraph:
    style = _BY_NAME[name]
    return Paragraph((Run(text, style.run),), style.paragraph, name)


def _table(*cells: tuple[Paragraph | HorizontalLine, ...], widths: tuple[float, ...] = HEADER_WIDTHS) -> Table:
    rows = tuple(
        TableRow(cells=tuple(TableCell(blocks=blocks) for blocks in cells[start : start + 2]), can_split=False)
        for start in range(0, len(cells), 2)
    )
    return Table(rows=rows, widths=widths, has_borders=False, alignment=Alignment.CENTER)


def report(serial: int = 0) -> Layout:
    """Return the layout of one báo cáo of about two pages; each serial number gives other words."""
    texts = body_texts(serial)
    subject = f"Tình hình hoạt động quý {serial % 4 + 1} và nhiệm vụ trọng tâm đợt {serial + 1}"
    header = _table(
        (
            _line("Cơ quan chủ quản", "UBND HUYỆN SÔNG TRE"),
            _line("Cơ quan ban hành", "BAN QUẢN LÝ VEN SÔNG"),
            HorizontalLine(length=22.0, alignment=Alignment.CENTER, width=0.75),
        ),
        (
            _line("Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            _line("Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc"),
            HorizontalLine(length=62.0, alignment=Alignment.CENTER, width=0.75),
        ),
        (_line("Số và ký hiệu", f"Số: {serial + 10}/BC-BQL"),),
        (_line("Địa danh và thời gian", f"Bến Tre, ngày {serial % 18 + 10} tháng 10 năm 2025"),),
    )
    headings = ("I. KẾT QUẢ ĐÃ ĐẠT ĐƯỢC", "II. TỒN TẠI, HẠN CHẾ", "III. NHIỆM VỤ THỜI GIAN TỚI")
    body: list[Paragraph] = []
    for place, text in enumerate(texts):
        if place % 6 == 0:
            body.append(_line("Đề mục", headings[place // 6]))
        body.append(_line("Nội dung", text))
    signature = _table(
        (
            _line("Nơi nhận", "Nơi nhận:"),
            _line("Tên nơi nhận", "- Như trên;"),
            _line("Tên nơi nhận", f"- Lưu: VT, KH ({serial + 3})."),
        ),
        (
            _line("Chức vụ", "KT. TRƯỞNG BAN"),
            _line("Chức vụ", "PHÓ TRƯỞNG BAN"),
            _line("Họ và tên", "Huỳnh Thị Ngọc Ẩn"),
        ),
        widths=(82.5, 82.5),
    )
    title = (
        _line("Tên loại", "BÁO CÁO"),
        _line("Trích yếu", subject),
        HorizontalLine(length=30.0, alignment=Alignment.CENTER, width=0.75),
    )
    section = Section(blocks=(header, *title, *body, signature), page=_PAGE)
    properties = Properties(
        title=f"Báo cáo: {subject}", subject=subject, creator="Ban Quản lý ven sông", created="2025-10-12T00:00:00Z"
    )
    return Layout(sections=(section,), styles=STYLES, properties=properties)
