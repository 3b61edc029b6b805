"""Paragraphs, pages and lines edited in a Word file."""

import pytest
from patch_specimen import at, body_of, package, part_of, patched, reasons
from read_specimen import read_blocks

from vnadmindoc.formats.docx import read_docx
from vnadmindoc.formats.docx.patch import patch_docx
from vnadmindoc.layout import Alignment, HorizontalLine, LineSpacing, PageSetup, ParagraphFormat, RunFormat
from vnadmindoc.layout.edits import DrawLine, InsertParagraph, RemoveParagraph, SetLine, SetPage, SetShape

PLACE = at("/body/p[1]")
TEXT = "<w:r><w:t>a</w:t></w:r>"
ANCHORS = (at("/body/sectPr[1]"),)


def shaped(properties, look, **parts):
    made = patched(f"<w:p><w:pPr>{properties}</w:pPr>{TEXT}</w:p>", SetShape(paragraph=PLACE, format=look), **parts)
    return made.removeprefix("<w:p><w:pPr>").partition("</w:pPr>")[0]


def test_a_shape_stands_in_the_order_of_the_schema():
    look = ParagraphFormat(
        alignment=Alignment.JUSTIFY, first_line_indent=10.0, space_after=6.0, line_spacing=LineSpacing(value=1.5),
        keep_with_next=True,
    )  # fmt: skip
    assert shaped('<w:pStyle w:val="x"/><w:tabs/><w:outlineLvl w:val="1"/><w:rPr/>', look) == (
        '<w:pStyle w:val="x"/><w:keepNext/><w:tabs/><w:spacing w:after="120" w:line="360" w:lineRule="auto"/>'
        '<w:ind w:firstLine="567"/><w:jc w:val="both"/><w:outlineLvl w:val="1"/><w:rPr/>'
    )


def test_what_would_go_before_an_indent_or_a_space_is_taken_out():
    old = '<w:spacing w:beforeAutospacing="1" w:beforeLines="50"/><w:ind w:leftChars="20" w:start="9" w:hanging="7"/>'
    look = ParagraphFormat(space_before=6.0, left_indent=0.0, first_line_indent=0.0)
    assert shaped(old, look) == '<w:spacing w:before="120"/><w:ind w:left="0" w:firstLine="0"/>'


def test_automatic_space_of_a_style_is_overruled():
    spacing = '<w:pPr><w:spacing w:beforeAutospacing="1"/></w:pPr>'
    style = f'<w:style w:type="paragraph" w:default="1" w:styleId="N">{spacing}</w:style>'
    made = shaped("", ParagraphFormat(space_before=6.0), styles=style)
    assert made == '<w:spacing w:before="120" w:beforeAutospacing="0"/>'


def test_a_space_between_paragraphs_of_one_style_is_made_to_show():
    made = shaped('<w:spacing w:before="60"/><w:contextualSpacing/>', ParagraphFormat(space_after=6.0))
    assert made == '<w:spacing w:before="60" w:after="120"/><w:contextualSpacing w:val="0"/>'


@pytest.mark.parametrize("prefix", ["w", "ns0"])
def test_a_part_may_name_the_vocabulary_as_it_likes(prefix):
    file = package(f"<w:p>{TEXT}</w:p>")
    other = part_of(file).replace("w:", f"{prefix}:").replace("xmlns:w=", f"xmlns:{prefix}=")
    data = file if prefix == "w" else _with_main(file, other)
    made = patch_docx(data, [SetShape(paragraph=PLACE, format=ParagraphFormat(alignment=Alignment.CENTER))])
    assert made.refused == ()
    assert f'<{prefix}:jc {prefix}:val="center"/>' in part_of(made.data)


def _with_main(file, text):
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as source, zipfile.ZipFile(out, "w") as target:
        for row in source.infolist():
            target.writestr(row, text if row.filename == "word/document.xml" else source.read(row))
    return out.getvalue()


def test_a_page_keeps_its_gutter_and_what_is_not_said():
    section = (
        '<w:pgSz w:w="12240" w:h="15840" w:code="1"/><w:pgMar w:top="-1134" w:right="850" w:bottom="1134" w:left="1134"'
        ' w:header="567" w:footer="567" w:gutter="284"/><w:cols w:space="720"/>'
    )
    edit = SetPage(anchors=ANCHORS, page=PageSetup(width=210.0, height=297.0, top=25.0, left=30.0))
    made = part_of(patch_docx(package(f"<w:p>{TEXT}</w:p>", section=section), [edit]).data)
    assert (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="-1417" w:right="850" w:bottom="1134" w:left="1417"'
        ' w:header="567" w:footer="567" w:gutter="284"/><w:cols w:space="720"/></w:sectPr>'
    ) in made


def test_a_page_turned_on_its_side_says_so():
    edit = SetPage(anchors=ANCHORS, page=PageSetup(width=297.0, height=210.0))
    made = part_of(patch_docx(package(f"<w:p>{TEXT}</w:p>"), [edit]).data)
    assert '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' in made


DRAWN = (
    '<w:p><w:r><w:t>a</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
    '<wp:positionH relativeFrom="column"><wp:posOffset>1000000</wp:posOffset></wp:positionH>'
    '<wp:extent cx="1080000" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="1080000" cy="0"/></a:xfrm><a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic>'
    '</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="10pt,3pt" to="95.05pt,3pt"/></w:pict>'
    "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
)


def line_of(body):
    return next(block for block in read_blocks(body) if isinstance(block, HorizontalLine))


def test_a_drawn_line_grows_around_its_middle_and_its_fallback_with_it():
    made = patched(DRAWN, SetLine(line=line_of(DRAWN).anchor, length=40.0))
    assert "<wp:posOffset>820000</wp:posOffset>" in made
    assert made.count('cx="1440000"') == 2
    assert '<v:line from="-4.17pt,3pt" to="109.22pt,3pt"/>' in made


def test_a_line_of_old_word_is_measured_by_its_ends_or_by_its_style():
    ends = '<w:p><w:r><w:pict><v:line from="10pt,0" to="95.05pt,0"/></w:pict></w:r></w:p>'
    assert 'from="-4.17pt,0" to="109.22pt,0"' in patched(ends, SetLine(line=line_of(ends).anchor, length=40.0))
    style = "position:absolute;margin-left:10pt;width:100pt;height:0"
    box = f'<w:p><w:r><w:pict><v:shape type="#_x0000_t32" style="{style}"/></w:pict></w:r></w:p>'
    made = patched(box, SetLine(line=line_of(box).anchor, length=25.4 * 110 / 72))
    assert "position:absolute;margin-left:5pt;width:110pt;height:0" in made


def test_a_line_that_is_placed_from_the_corner_of_the_page_is_left_alone():
    group = DRAWN.replace("<wp:anchor>", '<wp:anchor simplePos="1">')
    assert reasons(group, SetLine(line=line_of(group).anchor, length=40.0)) == [
        "the line belongs to a group or is placed in a way that cannot be edited"
    ]


RULED = '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr>{}</w:pPr></w:p>'


def test_a_line_made_of_a_border_is_as_long_as_its_indents_leave_it():
    body = RULED.format('<w:ind w:left="2835" w:right="2835"/>')
    made = read_blocks(patched(body, SetLine(line=PLACE, length=40.0)))
    assert made[0].length == pytest.approx(40.0, abs=0.05)
    assert made[0].alignment is Alignment.CENTER


def test_a_line_made_of_a_border_keeps_its_length_when_the_page_changes():
    body = RULED.format('<w:ind w:left="2835" w:right="2835"/>')
    edit = SetPage(anchors=ANCHORS, page=PageSetup(left=20.0))
    before = line_of(body)
    (after,) = read_docx(patch_docx(package(body), [edit]).data).sections[0].blocks
    assert after.length == pytest.approx(before.length, abs=0.05)


def test_a_paragraph_whose_border_is_a_line_is_not_indented():
    look = ParagraphFormat(left_indent=5.0)
    body = RULED.format("").replace("</w:p>", f"{TEXT}</w:p>")
    assert reasons(body, SetShape(paragraph=PLACE, format=look)) == [
        "the paragraph's border is a line whose length its indents decide"
    ]


def test_a_line_is_drawn_below_a_paragraph_also_in_a_cell():
    row = f"<w:tr><w:tc><w:p>{TEXT}</w:p></w:tc></w:tr>"
    cell = f'<w:tbl><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid>{row}</w:tbl><w:p/>'
    made = read_blocks(patched(cell, DrawLine(paragraph=at("/body/tbl[1]/tr[1]/tc[1]/p[1]"), length=30.0)))
    _, line = made[0].rows[0].cells[0].blocks
    assert line.length == pytest.approx(30.0, abs=0.05)
    assert (line.width, line.alignment) == (0.75, Alignment.CENTER)


def test_a_line_that_does_not_fit_is_not_drawn():
    assert reasons(f"<w:p>{TEXT}</w:p>", DrawLine(paragraph=PLACE, length=400.0)) == [
        "the line is longer than the frame"
    ]


def test_paragraphs_come_in_before_and_after_in_the_order_of_the_edits():
    def new(text, *, is_before):
        return InsertParagraph(
            beside=PLACE, text=text, is_before=is_before, shape=ParagraphFormat(), format=RunFormat(bold=True)
        )

    edits = [
        new("1", is_before=True),
        new("4", is_before=False),
        new("2", is_before=True),
        new("5", is_before=False),
        DrawLine(paragraph=PLACE, length=9.0),
    ]
    found = read_blocks(patched(f"<w:p>{TEXT}</w:p>", *edits))
    assert [getattr(block, "text", "line") for block in found] == ["1", "2", "a", "line", "4", "5"]


def test_a_paragraph_that_comes_in_has_its_properties_in_the_order_of_the_schema():
    look = ParagraphFormat(alignment=Alignment.CENTER, keep_with_next=True)
    new = InsertParagraph(beside=PLACE, text="b", shape=look, format=RunFormat(bold=True))
    mark = "<w:rPr><w:b/><w:bCs/></w:rPr>"
    assert patched(f"<w:p>{TEXT}</w:p>", new).removeprefix(f"<w:p>{TEXT}</w:p>") == (
        f'<w:p><w:pPr><w:keepNext/><w:jc w:val="center"/>{mark}</w:pPr><w:r>{mark}<w:t>b</w:t></w:r></w:p>'
    )


def test_an_empty_paragraph_goes_but_not_one_that_word_needs():
    body = f"<w:p>{TEXT}</w:p><w:p><w:r><w:t> </w:t></w:r></w:p><w:p>{TEXT}</w:p>"
    assert patched(body, RemoveParagraph(paragraph=at("/body/p[2]"))) == f"<w:p>{TEXT}</w:p>" * 2
    cell = "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/><w:p/></w:tc></w:tr></w:tbl><w:p/>"
    edit = RemoveParagraph(paragraph=at("/body/p[1]"))
    assert reasons(cell, edit) == ["Word needs an empty paragraph here"]


def test_a_paragraph_with_a_bookmark_is_not_removed():
    body = f'<w:p><w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/></w:p><w:p>{TEXT}</w:p>'
    assert reasons(body, RemoveParagraph(paragraph=PLACE)) == [
        "the empty paragraph holds a drawing, a bookmark, a break or a field"
    ]


def test_nothing_comes_in_after_a_paragraph_that_ends_a_section():
    body = f"<w:p><w:pPr><w:sectPr/></w:pPr>{TEXT}</w:p><w:p>{TEXT}</w:p>"
    edit = InsertParagraph(beside=PLACE, text="b", shape=ParagraphFormat(), format=RunFormat())
    assert reasons(body, edit) == ["the paragraph ends a section"]


def test_tracked_paragraphs_bear_their_mark():
    body = f"<w:p>{TEXT}</w:p><w:p/><w:p>{TEXT}</w:p>"
    new = InsertParagraph(beside=PLACE, text="b", is_before=True, shape=ParagraphFormat(), format=RunFormat())
    made = patched(body, new, RemoveParagraph(paragraph=at("/body/p[2]")), tracked=True)
    assert made.count("<w:rPr><w:ins ") == 1
    assert made.count("<w:rPr><w:del ") == 1


def test_what_cannot_be_kept_as_a_revision_is_refused():
    assert reasons(DRAWN, SetLine(line=line_of(DRAWN).anchor, length=40.0), tracked=True) == [
        "the length of a shape cannot change as a revision"
    ]


def test_a_tracked_shape_and_page_keep_what_was_there():
    edits = (
        SetShape(paragraph=PLACE, format=ParagraphFormat(alignment=Alignment.CENTER)),
        SetPage(anchors=ANCHORS, page=PageSetup(top=25.0)),
    )
    result = patch_docx(package(f"<w:p><w:pPr><w:keepNext/></w:pPr>{TEXT}</w:p>"), edits, tracked=True)
    assert "<w:pPrChange" in body_of(result.data)
    assert "<w:pPr><w:keepNext/></w:pPr></w:pPrChange>" in body_of(result.data)
    assert "</w:sectPr></w:sectPrChange></w:sectPr>" in part_of(result.data)
    assert read_docx(result.data).sections[0].page.top == pytest.approx(25.0, abs=0.02)
