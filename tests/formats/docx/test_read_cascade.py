"""Effective formatting: who is heard, in which order (ECMA-376-1, 17.7)."""

import pytest
from read_specimen import read_blocks, read_run

from vnadmindoc.layout import Alignment, LineSpacing

RUN = "<w:p><w:r><w:t>Chữ</w:t></w:r></w:p>"
STYLED = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr><w:r>{}<w:t>Chữ</w:t></w:r></w:p>'


def style(identifier, properties="", *, kind="paragraph", base="", default=False):
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    mark = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}"{mark} w:styleId="{identifier}"><w:name w:val="{identifier} tên"/>{based}'
        f"{properties}</w:style>"
    )


def defaults(run="", paragraph=""):
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{paragraph}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def test_a_file_that_says_nothing_shows_what_word_shows():
    run = read_run(RUN)
    assert (run.font, run.size, run.bold, run.color, run.vertical) == (
        "Times New Roman",
        10.0,
        False,
        "000000",
        "baseline",
    )
    shape = read_blocks(RUN)[0].format
    assert (shape.alignment, shape.space_after, shape.line_spacing) == (Alignment.LEFT, 0.0, LineSpacing())


def test_the_document_defaults_are_under_the_default_style_and_that_under_the_run():
    styles = defaults('<w:sz w:val="22"/><w:rFonts w:ascii="A" w:hAnsi="A"/>') + style(
        "N", '<w:rPr><w:sz w:val="28"/></w:rPr>', default=True
    )
    assert read_run(RUN, styles=styles).size == 14.0
    assert read_run(RUN, styles=styles).font == "A"
    direct = '<w:p><w:r><w:rPr><w:sz w:val="25"/></w:rPr><w:t>x</w:t></w:r></w:p>'
    assert read_run(direct, styles=styles).size == 12.5


def test_a_style_takes_from_those_it_is_based_on_what_it_does_not_say():
    styles = style("A", '<w:pPr><w:jc w:val="center"/><w:ind w:firstLine="567"/></w:pPr><w:rPr><w:i/></w:rPr>') + style(
        "B", '<w:pPr><w:jc w:val="both"/></w:pPr>', base="A"
    )
    (block,) = read_blocks(STYLED.format("B", ""), styles=styles)
    assert block.style == "B tên"
    assert block.format.alignment is Alignment.JUSTIFY
    assert block.format.first_line_indent == pytest.approx(10.0, abs=0.01)
    assert block.runs[0].format.italic is True


def test_a_circle_of_base_styles_is_cut():
    styles = style("A", "<w:rPr><w:b/></w:rPr>", base="B") + style("B", '<w:rPr><w:sz w:val="30"/></w:rPr>', base="A")
    run = read_run(STYLED.format("A", ""), styles=styles)
    assert (run.bold, run.size) == (True, 15.0)


@pytest.mark.parametrize(
    ("paragraph", "character", "direct", "bold"),
    [
        ("<w:b/>", "", "", True),
        ("<w:b/>", "<w:b/>", "", False),
        ("", "<w:b/>", "", True),
        ("<w:b/>", "<w:b/>", "<w:b/>", True),
        ("<w:b/>", "", '<w:b w:val="0"/>', False),
        ("<w:b/>", '<w:b w:val="false"/>', "", True),
    ],
)
def test_toggle_properties_of_two_styles_cancel_and_direct_formatting_decides(paragraph, character, direct, bold):
    styles = style("P", f"<w:rPr>{paragraph}</w:rPr>") + style("C", f"<w:rPr>{character}</w:rPr>", kind="character")
    body = STYLED.format("P", f'<w:rPr><w:rStyle w:val="C"/>{direct}</w:rPr>')
    assert read_run(body, styles=styles).bold is bold


def test_a_toggle_that_the_document_defaults_switch_on_stays_on():
    styles = defaults("<w:b/>") + style("P", "<w:rPr><w:b/></w:rPr>")
    assert read_run(STYLED.format("P", ""), styles=styles).bold is True


THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
    '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)


def test_a_font_of_the_theme_goes_before_a_name_beside_it_but_not_before_one_above_it():
    styles = defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:ascii="X" w:hAnsi="X"/>')
    assert read_run(RUN, styles=styles, theme=THEME).font == "Calibri"
    named = '<w:p><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t>Chữ</w:t></w:r></w:p>'
    assert read_run(named, styles=styles, theme=THEME).font == "Arial"


def test_a_theme_set_for_vietnamese_gives_the_face_that_it_has_for_that_script():
    viet = THEME.replace("</a:majorFont>", '<a:font script="Viet" typeface="Times New Roman"/></a:majorFont>')
    viet = viet.replace("<a:minorFont>", '<a:minorFont><a:font script="Thai" typeface="Tahoma"/>', 1)
    styles = defaults('<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>')
    for language, face in (("vi-VN", "Times New Roman"), ("en-US", "Cambria")):
        settings = f'<w:themeFontLang w:val="{language}"/>'
        assert read_run(RUN, styles=styles, theme=viet, settings=settings).font == face
    assert read_run(RUN, styles=styles, theme=viet).font == "Cambria"
    minor = defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>')
    assert read_run(RUN, styles=minor, theme=viet, settings='<w:themeFontLang w:val="vi-VN"/>').font == "Calibri"


def test_vietnamese_letters_have_the_face_for_high_ansi_and_plain_ones_that_for_ascii():
    fonts = '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Times New Roman"/></w:rPr>'
    assert read_run(f"<w:p><w:r>{fonts}<w:t>Nội vụ</w:t></w:r></w:p>").font == "Times New Roman"
    assert read_run(f"<w:p><w:r>{fonts}<w:t>VT, NV</w:t></w:r></w:p>").font == "Arial"


def test_a_hanging_indent_above_replaces_a_first_line_indent_below():
    styles = style("A", '<w:pPr><w:ind w:firstLine="567"/></w:pPr>')
    body = '<w:p><w:pPr><w:pStyle w:val="A"/><w:ind w:left="567" w:hanging="284"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    shape = read_blocks(body, styles=styles)[0].format
    assert shape.first_line_indent == pytest.approx(-5.0, abs=0.02)
    assert shape.left_indent == pytest.approx(10.0, abs=0.01)


@pytest.mark.parametrize(
    ("stated", "spacing"),
    [
        ('w:line="276" w:lineRule="auto"', LineSpacing(value=1.15)),
        ('w:line="360" w:lineRule="exact"', LineSpacing(mode="exact", value=18.0)),
        ('w:line="19pt" w:lineRule="atLeast"', LineSpacing(mode="at_least", value=19.0)),
    ],
)
def test_line_spacing_is_a_multiple_or_points(stated, spacing):
    body = f"<w:p><w:pPr><w:spacing {stated}/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
    assert read_blocks(body)[0].format.line_spacing == spacing


def test_a_table_style_is_under_the_paragraph_style_and_its_first_row_under_neither_of_them():
    styles = style(
        "T",
        '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>',
        kind="table",
    )
    row = "<w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>"
    body = f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:firstRow="1"/></w:tblPr>{row}{row}</w:tbl>'
    (table,) = read_blocks(body, styles=styles)
    first, second = (row.cells[0].blocks[0] for row in table.rows)
    assert first.format.alignment is Alignment.CENTER
    assert (first.runs[0].format.size, first.runs[0].format.bold, second.runs[0].format.bold) == (12.0, True, False)


def test_formatting_of_all_kinds_is_read():
    properties = (
        '<w:rPr><w:i/><w:caps/><w:strike/><w:color w:val="ff0000"/><w:u w:val="single"/>'
        '<w:vertAlign w:val="superscript"/></w:rPr>'
    )
    run = read_run(f"<w:p><w:r>{properties}<w:t>x</w:t></w:r></w:p>")
    assert (run.italic, run.caps, run.strike, run.color, run.underline) == (True, True, True, "FF0000", True)
    assert run.vertical == "superscript"
    assert read_run('<w:p><w:r><w:rPr><w:color w:val="auto"/></w:rPr><w:t>x</w:t></w:r></w:p>').color == "000000"
