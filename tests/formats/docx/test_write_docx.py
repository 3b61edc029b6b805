"""What python-docx, a reader that shares no code with the writer, sees in a written report."""

# ruff: noqa: SLF001 - python-docx shows the XML under private names only

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from attrs import evolve
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from specimen import STYLES, body_texts, report

from vnadmindoc.formats.docx import write_docx
from vnadmindoc.layout import (
    Alignment,
    Layout,
    LineSpacing,
    Opaque,
    PageBreak,
    Paragraph,
    ParagraphFormat,
    Picture,
    Properties,
    Run,
    RunFormat,
    Section,
    Style,
)

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000100000001080200000090"
    "7753de0000000c4944415408d763f8ffff3f0005fe02fedccc59e70000000049454e44ae426082"
)


def opened(*blocks, styles=STYLES):
    return docx.Document(io.BytesIO(write_docx(Layout(sections=(Section(blocks=blocks),), styles=styles))))


def part(data: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


def test_the_words_of_a_report_come_back_in_order():
    document = docx.Document(io.BytesIO(write_docx(report(3))))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert [text for text in texts if text[:1].isdigit()] == list(body_texts(3))
    assert texts[:2][-1] == "Tình hình hoạt động quý 4 và nhiệm vụ trọng tâm đợt 4"


def test_each_style_of_the_layout_is_a_named_style_with_its_typography():
    document = docx.Document(io.BytesIO(write_docx(report())))
    for style in STYLES:
        written = document.styles[style.name]
        assert written.font.name == "Times New Roman"
        assert written.font.size.pt == style.run.size
        assert bool(written.font.bold) is style.run.bold
        assert bool(written.font.italic) is style.run.italic
        assert written.paragraph_format.first_line_indent.mm == pytest.approx(
            style.paragraph.first_line_indent, abs=0.02
        )
        assert written.paragraph_format.space_after.pt == style.paragraph.space_after


def test_a_paragraph_that_looks_like_its_style_carries_only_the_style():
    document = docx.Document(io.BytesIO(write_docx(report())))
    body = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "Nội dung"]
    assert len(body) == 16
    for paragraph in body:
        assert [child.tag for child in paragraph._p.pPr] == [qn("w:pStyle")]
        assert all(run._r.rPr is None for run in paragraph.runs)


def test_an_equal_format_that_is_another_object_is_no_direct_formatting():
    style = STYLES[9]
    twin = evolve(style.paragraph, line_spacing=LineSpacing(value=1.15))
    assert twin is not style.paragraph
    document = opened(Paragraph((Run("chữ", evolve(style.run, size=14.0)),), twin, style.name))
    assert [child.tag for child in document.paragraphs[0]._p.pPr] == [qn("w:pStyle")]


def test_only_what_differs_from_the_style_becomes_direct_formatting():
    style = STYLES[9]
    paragraph = Paragraph(
        (Run("thường ", style.run), Run("đậm", evolve(style.run, bold=True))),
        evolve(style.paragraph, alignment=Alignment.RIGHT),
        style.name,
    )
    written = opened(paragraph).paragraphs[0]
    assert [child.tag for child in written._p.pPr] == [qn("w:pStyle"), qn("w:jc")]
    assert written.alignment == WD_ALIGN_PARAGRAPH.RIGHT
    plain, bold = written.runs
    assert plain._r.rPr is None
    assert [child.tag for child in bold._r.rPr] == [qn("w:b"), qn("w:bCs")]
    assert bold.bold is True


def test_an_effect_that_the_style_has_can_be_switched_off_in_a_run():
    style = STYLES[0]
    written = opened(Paragraph((Run("nhạt", evolve(style.run, bold=False)),), style.paragraph, style.name))
    assert written.paragraphs[0].runs[0].bold is False


def test_every_effect_of_a_run_is_written():
    effects = RunFormat(
        font="Arial",
        size=10.5,
        italic=True,
        underline=True,
        strike=True,
        color="1A2B3C",
        caps=True,
        vertical="subscript",
    )
    font = opened(Paragraph((Run("x", effects),))).paragraphs[0].runs[0].font
    assert (font.name, font.size.pt, font.italic, font.underline) == ("Arial", 10.5, True, True)
    assert (font.strike, str(font.color.rgb), font.all_caps, font.subscript) == (True, "1A2B3C", True, True)


def test_every_trait_of_a_paragraph_is_written():
    shape = ParagraphFormat(
        alignment=Alignment.JUSTIFY,
        first_line_indent=-7.5,
        left_indent=20.0,
        right_indent=5.0,
        space_before=3.0,
        space_after=9.5,
        line_spacing=LineSpacing(mode="exact", value=17.0),
        keep_with_next=True,
        keep_together=True,
        page_break_before=True,
    )
    written = opened(Paragraph((Run("x"),), shape)).paragraphs[0].paragraph_format
    assert written.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert written.first_line_indent.mm == pytest.approx(-7.5, abs=0.02)
    assert (written.left_indent.mm, written.right_indent.mm) == pytest.approx((20.0, 5.0), abs=0.02)
    assert (written.space_before.pt, written.space_after.pt, written.line_spacing.pt) == (3.0, 9.5, 17.0)
    assert written.keep_with_next
    assert written.keep_together
    assert written.page_break_before


def test_a_style_that_the_layout_does_not_describe_is_written_under_its_name():
    document = opened(Paragraph((Run("lạ"),), style="Kiểu của cơ quan"), styles=())
    assert document.paragraphs[0].style.name == "Kiểu của cơ quan"


def test_two_names_that_differ_only_by_their_marks_are_two_styles():
    styles = tuple(
        Style(name=name, paragraph=ParagraphFormat(), run=RunFormat(size=size))
        for name, size in (("Mục", 13.0), ("Múc", 12.0), ("mức", 11.0))
    )
    blocks = [Paragraph((Run(style.name, style.run),), style.paragraph, style.name) for style in styles]
    document = opened(*blocks, styles=styles)
    assert [paragraph.style.name for paragraph in document.paragraphs] == ["Mục", "Múc", "mức"]
    assert [paragraph.style.font.size.pt for paragraph in document.paragraphs] == [13.0, 12.0, 11.0]


def test_a_style_of_the_layout_named_like_the_writers_own_line_style_keeps_its_look():
    own = Style(name="Đường kẻ ngang", paragraph=ParagraphFormat(), run=RunFormat(size=16.0))
    document = opened(Paragraph((Run("chữ to", own.run),), own.paragraph, own.name), styles=(own,))
    assert document.paragraphs[0].style.font.size.pt == 16.0
    assert document.styles["Đường kẻ ngang 2"].font.size.pt == 2.0


def test_a_comma_in_a_style_name_is_written_as_its_look_alike_for_word_would_read_an_alias():
    style = Style(name="Số, ký hiệu", paragraph=ParagraphFormat(), run=RunFormat(size=13.0))
    document = opened(Paragraph((Run("Số: 1", style.run),), style.paragraph, style.name), styles=(style,))
    assert document.paragraphs[0].style.name == "Số\u201a ký hiệu"


def test_the_outline_level_of_a_style_is_written():
    assert '<w:outlineLvl w:val="1"/>' in part(write_docx(report()), "word/styles.xml")


def test_a_computed_list_label_stays_as_text():
    document = opened(Paragraph((Run("Việc thứ nhất"),), label="1."))
    assert document.paragraphs[0].text == "1. Việc thứ nhất"


def test_the_text_of_an_opaque_block_is_kept_as_a_paragraph():
    assert [p.text for p in opened(Opaque(name="w:sdt", text="Ô nhập liệu")).paragraphs] == ["Ô nhập liệu"]


def test_a_page_break_is_a_break_of_type_page():
    document = opened(Paragraph((Run("một"),)), PageBreak(), Paragraph((Run("hai"),)))
    assert len(document.element.body.xpath('.//w:br[@w:type="page"]')) == 1
    assert [paragraph.text.strip() for paragraph in document.paragraphs] == ["một", "", "hai"]


def test_one_picture_shown_twice_is_stored_once():
    picture = Picture(data=PIXEL, media_type="image/png", width=30.0, height=20.0, description='Con dấu "nổi"')
    document = opened(picture, picture)
    shapes = document.inline_shapes
    assert [(shape.width.mm, shape.height.mm) for shape in shapes] == [(30.0, 20.0), (30.0, 20.0)]
    assert [name for name in document.part.package.iter_parts() if "media" in name.partname] != []
    data = write_docx(Layout(sections=(Section(blocks=(picture, picture)),)))
    media = [name for name in zipfile.ZipFile(io.BytesIO(data)).namelist() if "media" in name]
    assert media == ["word/media/image1.png"]


def test_a_picture_without_bytes_leaves_its_description():
    assert opened(Picture(description="Bản đồ xã")).paragraphs[0].text == "Bản đồ xã"


def test_a_picture_without_a_size_keeps_its_own_proportions():
    shape = opened(Picture(data=PIXEL, media_type="image/png", width=10.0)).inline_shapes[0]
    assert (shape.width.mm, shape.height.mm) == (10.0, 10.0)


def test_the_properties_are_those_of_the_layout():
    core = docx.Document(io.BytesIO(write_docx(report(1)))).core_properties
    assert core.title.startswith("Báo cáo: Tình hình")
    assert core.author == "Ban Quản lý ven sông"
    assert core.language == "vi-VN"
    assert core.created.isoformat() == "2025-10-12T00:00:00+00:00"


def test_an_instant_that_is_none_is_refused():
    with pytest.raises(ValueError, match="hôm qua"):
        write_docx(Layout(sections=(), properties=Properties(created="hôm qua")))


def test_a_colour_that_is_none_is_refused():
    with pytest.raises(ValueError, match="đỏ"):
        opened(Paragraph((Run("x", RunFormat(color="đỏ")),)))


def test_the_defaults_of_the_file_are_vietnamese_in_times_new_roman():
    styles = part(write_docx(report()), "word/styles.xml")
    defaults = styles[: styles.index("</w:docDefaults>")]
    for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
        assert f'w:{slot}="Times New Roman"' in defaults
    assert '<w:lang w:val="vi-VN"' in defaults
    assert "autoHyphenation" not in part(write_docx(report()), "word/settings.xml")
