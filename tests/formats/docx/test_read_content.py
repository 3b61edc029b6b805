"""What stands in a paragraph and between paragraphs: wrappers, fields, breaks, notes, drawings, lines."""

import pytest
from read_specimen import package, read_blocks, words

from vnadmindoc.formats.docx import read_docx
from vnadmindoc.layout import Alignment, HorizontalLine, Opaque, PageBreak, Paragraph, Picture


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*pieces, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(pieces)}</w:p>"


def field(code, result):
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> {code} </w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    "wrapped",
    [
        '<w:hyperlink r:id="x">{}</w:hyperlink>',
        "<w:ins>{}</w:ins>",
        "<w:moveTo>{}</w:moveTo>",
        "<w:smartTag><w:smartTag>{}</w:smartTag></w:smartTag>",
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:fldSimple w:instr="DATE">{}</w:fldSimple>',
        '<mc:AlternateContent><mc:Choice Requires="x">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>',
        "<w:ins><w:hyperlink><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:hyperlink></w:ins>",
    ],
)
def test_text_is_found_in_every_wrapper(wrapped):
    (block,) = read_blocks(p(run("a "), wrapped.replace("{}", run("b")), run(" c")))
    assert block.text == "a b c"


def test_removed_text_is_left_out_with_a_notice():
    body = p(
        run("giữ"), "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>", "<w:moveFrom>" + run("dời") + "</w:moveFrom>"
    )
    layout = read_docx(package(body))
    assert words(layout.sections[0].blocks) == ["giữ"]
    assert len(layout.notices) == 1
    assert "Track Changes" in layout.notices[0]


def test_a_field_shows_its_result_and_not_its_code_also_when_nested():
    (block,) = read_blocks(p(run("Ngày "), field("DATE", run("1/") + field("IF", run("2"))), run(".")))
    assert block.text == "Ngày 1/2."


def test_special_characters_become_text():
    pieces = '<w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:softHyphen/><w:cr/><w:sym w:font="Symbol" w:char="F0B7"/>'
    (block,) = read_blocks(p(f"<w:r>{pieces}</w:r>"))
    assert block.text == "\ta\nb-\u00ad\n•"


def test_blanks_at_the_edges_count_only_where_the_file_preserves_them():
    (block,) = read_blocks("<w:p><w:r><w:t> a </w:t></w:r><w:r><w:t xml:space='preserve'> b\n</w:t></w:r></w:p>")
    assert block.text == "a b "


def test_a_page_break_parts_its_paragraph():
    page = '<w:r><w:br w:type="page"/></w:r>'
    kinds = [type(block) for block in read_blocks(p(run("a"), page, run("b")) + p(page) + p(page, run("c")))]
    assert kinds == [Paragraph, PageBreak, Paragraph, PageBreak, PageBreak, Paragraph]


def test_hidden_text_is_kept_apart():
    shown, hidden = read_blocks(p(run("a"), run("b", "<w:vanish/>")))
    assert (shown.text, hidden) == ("a", Opaque(name="hidden", text="b", anchor=hidden.anchor))


def test_notes_follow_their_paragraph_and_comments_end_the_text():
    note = (
        '<w:{0} w:type="separator" w:id="0"><w:p>'
        + run("x")
        + '</w:p></w:{0}><w:{0} w:id="1">'
        + p(run("{1}"))
        + "</w:{0}>"
    )
    body = p(run("a"), '<w:r><w:footnoteReference w:id="1"/></w:r>', '<w:r><w:commentReference w:id="1"/></w:r>') + p(
        run("b")
    )
    blocks = read_blocks(body, footnotes=note.format("footnote", "chú thích"), comments=note.format("comment", "góp ý"))
    assert words(blocks) == ["a", "chú thích", "b", "góp ý"]
    assert [block.name for block in blocks if isinstance(block, Opaque)] == ["footnote", "comment"]


def test_old_fonts_are_converted_run_by_run_with_one_notice():
    body = p(
        run("Céng hßa", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'),
        run(" x· héi", '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>'),
        run(" Cộng hòa", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'),
        run(" hoøa", '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>'),
        run(" hoøa", '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'),
    )
    layout = read_docx(package(body))
    assert words(layout.sections[0].blocks) == ["Cộng hòa XÃ HỘI Cộng hòa hòa hoøa"]
    assert len(layout.notices) == 2


VNI = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>'


def test_a_letter_and_its_tone_sign_in_two_runs_of_vni_are_one_letter():
    layout = read_docx(package(p(*(run(text, VNI) for text in ("Co", "äng ho", "ø", "a xa", "õ hoäi", " quy", "eát")))))
    (paragraph,) = layout.sections[0].blocks
    assert paragraph.text == "Cộng hòa xã hội quyết"
    assert [piece.text for piece in paragraph.runs] == ["Cộ", "ng hò", "a xã", " hội", " quy", "ết"]
    assert [piece.anchor.path for piece in paragraph.runs[1:3]] == ["/body/p[1]/r[2]", "/body/p[1]/r[4]"]


def test_a_tone_sign_of_vni_joins_no_letter_of_another_face_or_paragraph():
    arial = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
    body = p(run("o", arial), run("äng", VNI)) + p(run("o", VNI)) + p(run("äng", VNI))
    assert words(read_blocks(body)) == ["oäng", "o", "äng"]


DELETED = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'


def test_a_paragraph_whose_mark_is_deleted_goes_on_in_the_next_one():
    left = '<w:jc w:val="left"/>'
    body = p(run("một "), properties=DELETED) + p(run("hai "), properties=DELETED)
    layout = read_docx(package(body + p(run("ba"), properties=left) + p(run("bốn"))))
    joined, other = layout.sections[0].blocks
    assert (joined.text, other.text) == ("một hai ba", "bốn")
    assert joined.format.alignment is Alignment.LEFT
    assert [piece.anchor.path for piece in joined.runs] == [f"/body/p[{number}]/r[1]" for number in (1, 2, 3)]
    assert any("Track Changes" in notice for notice in layout.notices)


def test_a_deleted_mark_before_a_table_or_at_the_end_joins_nothing():
    table = f"<w:tbl><w:tr><w:tc>{p(run('ô'), properties=DELETED)}</w:tc></w:tr></w:tbl>"
    blocks = read_blocks(p(run("trước"), properties=DELETED) + table + p(run("sau"), properties=DELETED))
    assert words(blocks) == ["trước", "ô", "sau"]


def test_a_paragraph_that_is_deleted_whole_leaves_nothing():
    gone = p("<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>", properties=DELETED)
    (block,) = read_blocks(gone + p(run("giữ")))
    assert block.text == "giữ"


def test_content_that_a_file_embeds_is_told_of():
    layout = read_docx(package(p(run("a")) + '<w:altChunk r:id="x"/>' + p(run("b"))))
    assert [type(block) for block in layout.sections[0].blocks] == [Paragraph, Opaque, Paragraph]
    assert any("altChunk" in notice for notice in layout.notices)


def shape(cx, cy, preset="line", offset=None, inside=""):
    vertical = (
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{offset}</wp:posOffset></wp:positionV>'
        if offset is not None
        else ""
    )
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        f'<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>{vertical}'
        f'<wp:extent cx="{cx}" cy="{cy}"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:xfrm><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        f'<a:prstGeom prst="{preset}"/><a:ln w="9525"/></wps:spPr>{inside}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>'
        '</mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="99pt,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    )


@pytest.mark.parametrize("preset", ["line", "straightConnector1", "rect"])
def test_a_drawn_line_counts_once_and_follows_its_paragraph(preset):
    words_, line = read_blocks(p(run("SỞ NỘI VỤ"), shape(1_440_000, 0, preset)))
    assert words_.text == "SỞ NỘI VỤ"
    assert line == HorizontalLine(length=40.0, alignment=Alignment.CENTER, width=0.75, anchor=line.anchor)


def test_a_line_drawn_at_the_top_of_its_paragraph_stands_above_it():
    above, words_ = read_blocks(p(run("Số: 1/BC"), shape(1_440_000, 0, offset=12_700)))
    assert isinstance(above, HorizontalLine)
    assert words_.text == "Số: 1/BC"


@pytest.mark.parametrize(("cx", "cy"), [(0, 1_440_000), (1_440_000, 1_440_000)])
def test_a_vertical_line_and_a_slanting_one_are_no_rule(cx, cy):
    assert not any(isinstance(block, HorizontalLine) for block in read_blocks(p(run("a"), shape(cx, cy))))


@pytest.mark.parametrize(
    "drawn",
    [
        '<v:line from="10pt,2pt" to="123.4pt,2pt"/>',
        '<v:shape type="#_x0000_t32" style="position:absolute;width:113.4pt;height:0"/>',
        '<v:rect style="width:4cm;height:1pt"/>',
        '<v:group><v:line from="0,2pt" to="113.4pt,2pt"/></v:group>',
    ],
)
def test_a_line_of_the_old_kind_is_a_line(drawn):
    _, line = read_blocks(p(run("a"), f"<w:r><w:pict>{drawn}</w:pict></w:r>"))
    assert line.length == pytest.approx(40.0, abs=0.05)


def border(*sides):
    return "<w:pBdr>" + "".join(f'<w:{side} w:val="single" w:sz="6"/>' for side in sides) + "</w:pBdr>"


def test_a_border_below_an_empty_paragraph_is_a_line_as_long_as_its_frame_allows():
    (line,) = read_blocks(p(properties=border("bottom") + '<w:ind w:left="1701" w:right="1701"/>'))
    assert line.length == pytest.approx(160.0 - 60.0, abs=0.1)
    assert (line.alignment, line.width) == (Alignment.CENTER, 0.75)


def test_a_border_below_words_is_a_line_after_them_and_a_box_is_none():
    title, line = read_blocks(p(run("a"), properties=border("bottom")))
    assert (title.text, isinstance(line, HorizontalLine)) == ("a", True)
    (boxed,) = read_blocks(p(run("KHẨN"), properties=border("top", "left", "bottom", "right")))
    assert boxed.text == "KHẨN"


def test_a_text_box_gives_its_paragraphs_once_after_the_one_that_anchors_it():
    box = f"<wps:txbx><w:txbxContent>{p(run('trong khung'))}{p(run('dòng hai'))}</w:txbxContent></wps:txbx>"
    assert words(read_blocks(p(run("a"), shape(1_440_000, 1_440_000, "rect", inside=box)) + p(run("b")))) == [
        "a", "trong khung", "dòng hai", "b",
    ]  # fmt: skip


def test_pictures_equations_and_embedded_things_are_kept():
    body = p(
        "<w:r><w:pict><v:shape style='width:72pt;height:36pt'><v:imagedata r:id='none'/></v:shape></w:pict></w:r>",
        '<w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r>',
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=1</m:t></m:r></m:oMath>',
    )
    picture, embedded, equation = read_blocks(body)
    assert isinstance(picture, Picture)
    assert (picture.width, picture.height) == (25.4, 12.7)
    assert (embedded.name, equation.name, equation.text) == ("object Equation.3", "equation", "x=1")


def test_runs_and_paragraphs_say_where_they_stand():
    first, second = read_blocks(p(run("a")) + p(run("b"), "<w:hyperlink>" + run("c") + "</w:hyperlink>"))
    assert (first.anchor.part, first.anchor.path) == ("word/document.xml", "/body/p[1]")
    assert [each.anchor.path for each in second.runs] == ["/body/p[2]/r[1]", "/body/p[2]/hyperlink[1]/r[1]"]


def columns(body, **parts):
    """Return the text, path and column of every run of a body."""
    return [
        (run.text, run.anchor.path, run.anchor.column)
        for block in read_blocks(body, **parts)
        if isinstance(block, Paragraph)
        for run in block.runs
    ]


def test_a_run_says_at_which_character_of_its_node_its_text_begins():
    cut = '<w:r><w:tab/><w:t>ab</w:t><w:br w:type="page"/><w:noBreakHyphen/><w:t>c</w:t></w:r>'
    assert columns(p(cut, run("d"))) == [
        ("\tab", "/body/p[1]/r[1]", 1),
        ("-c", "/body/p[1]/r[1]", 4),
        ("d", "/body/p[1]/r[2]", 1),
    ]


def test_hidden_characters_of_a_node_count_for_the_columns_after_them():
    whole = (
        '<w:r><w:t>Số </w:t><w:fldChar w:fldCharType="begin"/><w:t>mã</w:t><w:fldChar w:fldCharType="separate"/>'
        '<w:t>12</w:t><w:fldChar w:fldCharType="end"/><w:t>.</w:t></w:r>'
    )
    assert columns(p(whole)) == [
        ("Số", "/body/p[1]/r[1]", 1),
        ("12", "/body/p[1]/r[1]", 5),
        (".", "/body/p[1]/r[1]", 7),
    ]


def test_converted_text_has_no_column_for_it_is_not_in_the_file():
    old = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    assert columns(p(run("Céng hßa", old), run("2025", old))) == [
        ("Cộng hòa", "/body/p[1]/r[1]", None),
        ("2025", "/body/p[1]/r[2]", 1),
    ]


def test_paragraphs_of_the_same_borders_share_one_line():
    ruled = border("bottom")
    blocks = read_blocks(p(run("a"), properties=ruled) + p(run("b"), properties=ruled) + p(run("c")))
    assert [type(block) for block in blocks] == [Paragraph, Paragraph, HorizontalLine, Paragraph]
    apart = read_blocks(p(run("a"), properties=ruled) + p(run("b")) + p(run("c"), properties=ruled))
    assert sum(isinstance(block, HorizontalLine) for block in apart) == 2


def test_a_border_between_paragraphs_parts_them():
    ruled = border("bottom", "between")
    blocks = read_blocks(p(run("a"), properties=ruled) + p(run("b"), properties=ruled))
    assert sum(isinstance(block, HorizontalLine) for block in blocks) == 2


def test_contextual_spacing_leaves_out_the_space_between_paragraphs_of_one_style():
    spaced = '<w:spacing w:before="120" w:after="240"/>'
    close = f"<w:contextualSpacing/>{spaced}"
    other = '<w:pStyle w:val="Khac"/>' + spaced
    first, second, third = read_blocks(
        p(run("a"), properties=close) + p(run("b"), properties=close) + p(run("c"), properties=other)
    )
    assert (first.format.space_before, first.format.space_after) == (6.0, 0.0)
    assert (second.format.space_before, second.format.space_after) == (0.0, 12.0)
    assert (third.format.space_before, third.format.space_after) == (6.0, 12.0)
