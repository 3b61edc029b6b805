"""Layouts of every shape, well formed or not, for the laws that must hold on any of them."""

# ruff: noqa: E501 - the list of sample lines reads better in rows than in a column

from hypothesis import strategies as st

from vnadmindoc.layout import (
    Alignment,
    Anchor,
    HorizontalLine,
    Layout,
    LineSpacing,
    Opaque,
    PageBreak,
    Paragraph,
    ParagraphFormat,
    Picture,
    Run,
    RunFormat,
    Section,
    Table,
    TableCell,
    TableRow,
)

MAYBE = st.sampled_from([None, True, False])
LINES = st.sampled_from(
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc", "UBND TỈNH LÀO CAI", "SỞ NỘI VỤ", "Số:   /BC-SNV",
        "Số: 30/2020/NĐ-CP", "Số 22-NQ/TW", "Hà Nội, ngày 31 tháng 02 năm 2026", "ngày tháng năm", "BÁO CÁO", "BÁO CÁO KẾT QUẢ", "V/v họp",
        "V/v", "Kính gửi:", "Kính gửi", "- Bộ Nội vụ;", "-", "Căn cứ", "Căn cứ Luật Lưu trữ;", "QUYẾT ĐỊNH:", "QUYẾT ĐỊNH", "Điều 1.", "Điều 1. Phạm vi",
        "Chương I", "Mục 1. ", "Phần thứ nhất", "I. KẾT QUẢ", "1.", "1. Nội dung.", "1.1 Nội dung", "a)", "đ) Điểm;", "Hết./.", "./.", "Nơi nhận:", "Nơi nhận: - Như trên;",
        "- Lưu: VT.", "Lưu", "KT. GIÁM ĐỐC", "TUQ.", "TM. ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI", "PHÓ GIÁM ĐỐC", "Nguyễn Văn An", "NGUYỄN VĂN AN", "(Đã ký)", "Phụ lục", "Phụ lục II",
        "(Kèm theo Quyết định số 1/QĐ-BNV)", "(", "SAO Y", "KHẨN", "MẬT", "Địa chỉ: Số 1", "ĐT:", "\u00a0", "", " ", "\n", "a\nb", "\t", "Cộng hòa\nĐộc lập",
    ]
)  # fmt: skip
TEXTS = st.one_of(LINES, LINES, st.text(max_size=30))
FORMATS = st.builds(
    RunFormat,
    font=st.sampled_from([None, "Times New Roman", "Arial"]),
    size=st.sampled_from([None, 0.0, 11.0, 14.0]),
    bold=MAYBE,
    italic=MAYBE,
    underline=MAYBE,
    color=st.sampled_from([None, "000000", "FF0000"]),
    vertical=st.sampled_from([None, "superscript"]),
)
RUNS = st.builds(
    Run, TEXTS, FORMATS, anchor=st.sampled_from([None, Anchor(line=1, column=1), Anchor(part="word/document.xml")])
)
SHAPES = st.builds(
    ParagraphFormat,
    alignment=st.sampled_from([None, *Alignment]),
    first_line_indent=st.sampled_from([None, 0.0, 12.7]),
    space_before=st.sampled_from([None, 0.0, 6.0]),
    space_after=st.sampled_from([None, 0.0]),
    line_spacing=st.sampled_from([None, LineSpacing(), LineSpacing(mode="exact", value=0.0)]),
)
PARAGRAPHS = st.builds(
    Paragraph, st.lists(RUNS, max_size=3).map(tuple), SHAPES, label=st.sampled_from([None, None, "1.", "-", "a)"])
)
LEAVES = st.one_of(
    PARAGRAPHS,
    PARAGRAPHS,
    st.builds(HorizontalLine, length=st.sampled_from([None, 0.0, 40.0])),
    st.builds(PageBreak, furniture=st.sampled_from([None, "2"])),
    st.builds(
        Picture,
        data=st.sampled_from([None, b"", b"\x89PNG"]),
        width=st.sampled_from([None, 0.0, 10.0]),
        height=st.just(10.0),
    ),
    st.builds(Opaque, name=st.sampled_from(["", "sdt", " "]), text=TEXTS),
)


def tables(blocks):
    """Tables of blocks, with and without borders, of no rows and of many."""
    cells = st.builds(TableCell, blocks=st.lists(blocks, max_size=4).map(tuple))
    rows = st.builds(TableRow, cells=st.lists(cells, max_size=3).map(tuple), is_header=st.booleans())
    return st.builds(
        Table,
        rows=st.lists(rows, max_size=3).map(tuple),
        widths=st.sampled_from([None, (), (70.0, 90.0)]),
        has_borders=MAYBE,
    )


BLOCKS = st.recursive(LEAVES, lambda inner: st.one_of(inner, tables(inner)), max_leaves=6)
SECTIONS = st.builds(
    Section,
    blocks=st.lists(BLOCKS, max_size=14).map(tuple),
    first_header=st.lists(PARAGRAPHS, max_size=1).map(tuple),
    first_footer=st.lists(PARAGRAPHS, max_size=1).map(tuple),
)
LAYOUTS = st.builds(
    Layout, sections=st.lists(SECTIONS, max_size=2).map(tuple), source=st.sampled_from([None, "text", "docx"])
)
