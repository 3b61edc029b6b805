"""Word files whose parts refer in circles, say absurd numbers or repeat one thing very often."""

import pytest
from hostile_word import FOOT, HEAD, NAMES, archive, members, paragraph, stored, word

from vnadmindoc.formats.docx.bounds import MOST_BLOCKS, MOST_LOOKS

SIZES = (
    "1e308",
    "-1e308",
    "NaN",
    "INF",
    "-1",
    "0",
    "9" * 4000,
    "2147483648",
    "-2147483649",
    "1.5",
    "0x10",
    "१२",
    "٣",
    "",
)


def with_document(body, base=None):
    document = f"<w:document {NAMES}><w:body>{HEAD}{body}{FOOT}</w:body></w:document>"
    return stored({**(base or members(word())), "word/document.xml": document.encode()})


def style(name, rest, kind="paragraph"):
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{rest}</w:style>'


def test_styles_based_on_each_other_end_well(judge):
    styles = style("A", '<w:basedOn w:val="B"/>') + style("B", '<w:basedOn w:val="C"/><w:link w:val="A"/>')
    styles += style("C", '<w:basedOn w:val="A"/><w:next w:val="C"/>') + style("D", '<w:basedOn w:val="D"/>')
    styles += style("T", '<w:basedOn w:val="T"/>', "table") + style("R", '<w:basedOn w:val="R"/>', "character")
    body = "".join(paragraph("Nội dung.", f'<w:pStyle w:val="{name}"/>', '<w:rStyle w:val="R"/>') for name in "ABCDTR")
    table = '<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
    assert judge(word(body + table, styles=styles)).ended == "read"


def test_a_chain_of_ten_thousand_styles_ends_well(judge):
    chain = "".join(style(f"s{number}", f'<w:basedOn w:val="s{number + 1}"/>') for number in range(11_000))
    body = "".join(paragraph("Nội dung.", f'<w:pStyle w:val="s{number}"/>') for number in range(0, 10_000, 100))
    judge(word(body, styles=chain), refused="quá nhiều kiểu")
    chain = "".join(style(f"s{number}", f'<w:basedOn w:val="s{number + 1}"/>') for number in range(9_900))
    assert judge(word(body, styles=chain)).ended == "read"


def test_lists_that_link_in_circles_end_well(judge):
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="L"/><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    )
    styles = style("L", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', "numbering")
    styles += style("P", '<w:basedOn w:val="P"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>')
    body = "".join(
        paragraph("Nội dung.", f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')
        for number in (1, 2, 3)
    )
    assert (
        judge(word(body + paragraph("a", '<w:pStyle w:val="P"/>'), styles=styles, numbering=numbering)).ended == "read"
    )


@pytest.mark.parametrize(
    "kind", ["decimal", "upperRoman", "lowerRoman", "lowerLetter", "upperLetter", "ordinalText", "chicago", "x"]
)
@pytest.mark.parametrize("start", ["2147483647", "9999999", "-5", "9" * 300])
def test_lists_that_begin_at_absurd_numbers_end_well(judge, kind, start):
    text = "%1%2%3%4%5%6%7%8%9%0%%" * 200
    level = f'<w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    body = paragraph("Nội dung.", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') * 50
    assert judge(word(body, numbering=numbering)).ended == "read"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: size[:12] or "blank")
def test_absurd_measures_everywhere_end_well(judge, size):
    body = paragraph(
        "Nội dung.",
        f'<w:ind w:left="{size}" w:firstLine="{size}" w:hanging="{size}"/>'
        f'<w:spacing w:line="{size}" w:before="{size}"/>'
        f'<w:outlineLvl w:val="{size}"/><w:numPr><w:ilvl w:val="{size}"/><w:numId w:val="{size}"/></w:numPr>'
        f'<w:tabs><w:tab w:val="left" w:pos="{size}"/></w:tabs>',
        f'<w:sz w:val="{size}"/><w:color w:val="{size}"/><w:b w:val="{size}"/><w:position w:val="{size}"/>',
    )
    table = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{size}"/></w:tblPr><w:tblGrid><w:gridCol w:w="{size}"/></w:tblGrid>'
        f'<w:tr><w:trPr><w:gridBefore w:val="{size}"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{size}"/>'
        f'<w:gridSpan w:val="{size}"/><w:vMerge w:val="{size}"/></w:tcPr>{paragraph("ô")}</w:tc></w:tr></w:tbl>'
    )
    drawing = (
        f'<w:p><w:r><w:drawing><wp:anchor><wp:extent cx="{size}" cy="{size}"/><wp:positionV><wp:posOffset>{size}'
        f"</wp:posOffset></wp:positionV><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:xfrm>"
        f'<a:ext cx="{size}" cy="{size}"/>'
        f'</a:xfrm><a:prstGeom prst="line"/><a:ln w="{size}"/></wps:spPr></wps:wsp></a:graphicData>'
        "</a:graphic></wp:anchor>"
        f'</w:drawing></w:r></w:p><w:p><w:r><w:pict><v:line from="{size},{size}" to="{size},{size}" '
        f'style="width:{size}pt;'
        f'margin-left:{size}"/></w:pict></w:r></w:p>'
    )
    section = (
        f'<w:pgSz w:w="{size}" w:h="{size}"/><w:pgMar w:top="{size}" w:right="{size}" w:bottom="{size}" w:left="{size}"'
        f' w:header="{size}" w:footer="{size}" w:gutter="{size}"/><w:pgNumType w:start="{size}"/>'
        f'<w:cols w:num="{size}"/>'
    )
    assert judge(word(body + table + drawing, section=section)).ended == "read"


@pytest.mark.parametrize("span", [2**31, 2**31 - 1, 10**7, 70_000])
def test_cells_that_span_more_columns_than_there_can_be_end_well(judge, span):
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr><w:p/></w:tc>'
    row = f'<w:tr><w:trPr><w:gridBefore w:val="{span}"/><w:gridAfter w:val="{span}"/></w:trPr>{cell * 63}</w:tr>'
    assert judge(word(f"<w:tbl>{row * 20}</w:tbl>")).ended == "read"


def test_a_table_of_very_many_rows_and_columns_ends_well(judge):
    judge(with_document(f"<w:tbl>{('<w:tr>' + '<w:tc><w:p/></w:tc>' * 63 + '</w:tr>') * 30_000}</w:tbl>"))
    wide = f"<w:tbl><w:tblGrid>{'<w:gridCol/>' * 60_000}</w:tblGrid><w:tr>{'<w:tc/>' * 60_000}</w:tr></w:tbl>"
    judge(with_document(wide))


def test_cells_merged_downwards_through_many_rows_end_well(judge):
    cell = "<w:tc><w:tcPr><w:vMerge{}/></w:tcPr>{}</w:tc>"
    first = "<w:tr>" + cell.format(' w:val="restart"', "<w:p/>") * 10 + "</w:tr>"
    rest = ("<w:tr>" + cell.format("", "") * 10 + "</w:tr>") * 2_000
    assert judge(with_document(f"<w:tbl>{first}{rest}</w:tbl>")).ended == "read"


def test_a_header_that_includes_itself_ends_well(judge):
    header = paragraph("Đầu trang") + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    section = '<w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="header1"/>'
    assert judge(word(header1=header, section=section)).ended == "read"


def test_one_long_header_shown_by_a_thousand_sections_ends_well(judge):
    reference = '<w:headerReference w:type="{}" r:id="header1"/>'
    section = "".join(reference.format(kind) for kind in ("default", "first", "even")) + "<w:titlePg/>"
    body = f"<w:p><w:pPr><w:sectPr>{section}</w:sectPr></w:pPr></w:p>" * 900
    judge(word(body, header1=paragraph("Chữ đầu trang") * 10_000))
    judge(word(body[: len(body) // 9], header1=paragraph("Chữ đầu trang") * 100), refused="Đầu trang")
    assert judge(word(body[: len(body) // 9], header1=paragraph("Chữ đầu trang") * 15)).ended == "read"


def test_notes_that_refer_to_themselves_or_very_often_end_well(judge):
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    notes = f'<w:footnote w:id="1"><w:p>{reference}<w:r><w:t>{"chú thích " * 1000}</w:t></w:r></w:p></w:footnote>'
    assert judge(word(f"<w:p>{reference}</w:p>", footnotes=notes)).ended == "read"
    judge(word(f"<w:p>{reference * 5_000}</w:p>", footnotes=notes))


def test_fields_that_never_end_or_nest_very_deep_end_well(judge):
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    for run in (begin * 5_000, end * 5_000, begin * 5_000 + end * 5_000):
        judge(word(f"<w:p>{run}<w:r><w:t>sau</w:t></w:r></w:p>" + paragraph("Nội dung.")))
    many = f"<w:p>{begin}</w:p>" * 1_000 + "<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 1_000
    judge(word(many))


LONG = {
    "short paragraphs": paragraph("a"),
    "prose": paragraph("Các cơ quan, đơn vị thực hiện nhiệm vụ theo quy định của pháp luật. " * 3),
    "cells": "<w:tbl>" + ("<w:tr>" + f"<w:tc>{paragraph('1.000')}</w:tc>" * 10 + "</w:tr>") + "</w:tbl>",
    "tables": f"<w:tbl><w:tr><w:tc>{paragraph('a')}</w:tc></w:tr></w:tbl>",
    "articles": paragraph("Điều 1. Phạm vi"),
    "dashes": paragraph("- Sở Nội vụ;"),
    "documents in a document": HEAD + FOOT,
    "recipients": paragraph("Nơi nhận:"),
    "capitals": paragraph("NGUYỄN VĂN AN"),
}


def repeated(name, paragraphs):
    """Return a file with a piece of `LONG` repeated until it has so many paragraphs."""
    return with_document(LONG[name] * (paragraphs // LONG[name].count("<w:p>")))


@pytest.mark.parametrize("name", LONG)
def test_long_files_are_read_in_time(judge, name):
    judge(repeated(name, 2_500))


def test_a_paragraph_of_very_many_runs_is_read_in_time(judge):
    judge(
        with_document(
            "<w:p>" + "<w:r><w:rPr><w:b/></w:rPr><w:t>a </w:t></w:r><w:r><w:t>b </w:t></w:r>" * 10_000 + "</w:p>"
        )
    )


@pytest.mark.benchmark
@pytest.mark.parametrize("name", LONG)
def test_the_longest_files_that_are_read_are_read_in_time(judge, name):
    assert judge(repeated(name, MOST_BLOCKS // 2 - 100 if name == "tables" else MOST_BLOCKS - 2_600)).ended == "read"


@pytest.mark.parametrize("name", LONG)
def test_files_longer_than_any_document_are_refused(judge, name):
    judge(repeated(name, MOST_BLOCKS + 2_000), refused="quá nhiều" if name == "prose" else "phụ lục")


MOTTO = paragraph("Độc lập - Tự do - Hạnh phúc")
CITED = "Căn cứ Luật số 15/2025/QH15 ngày 20 tháng 11 năm 2025; "


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(MOTTO * 8_000, id="one component in every paragraph"),
        pytest.param(paragraph(CITED * 8_000), id="thousands of findings in one paragraph"),
        pytest.param(paragraph("e\u0323\u0302 ngày 1/1/2025 " * 10_000), id="findings in a paragraph of loose marks"),
        pytest.param(paragraph("a" + "\u0301\u0323" * 200_000), id="a flood of marks out of order"),
        pytest.param(
            paragraph(
                "Noäi dung " + "\u0301\u0323" * 200_000, run='<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>'
            ),
            id="a flood of marks in an old face",
        ),
        pytest.param(paragraph("một ", '<w:rPr><w:del w:id="1"/></w:rPr>') * 20_000, id="paragraphs joined"),
    ],
)
def test_what_once_took_the_square_of_its_size_takes_its_size(judge, body):
    assert judge(with_document(body)).ended == "read"


def test_very_many_broken_lines_are_refused_like_paragraphs(judge):
    judge(with_document(f"<w:p><w:r>{'<w:t>a b</w:t><w:br/>' * 90_000}</w:r></w:p>"), refused="phụ lục")


def test_strings_that_are_no_part_of_the_vocabulary_end_well(judge):
    strange = "<w:khongco w:val='1'><w:p><w:r><w:t>lạ</w:t></w:r></w:p></w:khongco>"
    inner = (
        f"<w:p><w:p>{paragraph('trong')}</w:p></w:p><w:r><w:t>rời</w:t></w:r><w:t>chữ</w:t><w:tc><w:p/></w:tc><w:body/>"
    )
    data = members(word(strange + inner))
    assert judge(archive(data)).ended == "read"
    document = data["word/document.xml"].replace(b"w:body", b"w:than")
    judge(archive({**data, "word/document.xml": document}), refused="nội dung")


@pytest.mark.parametrize("kind", ["paragraph", "run"])
def test_more_different_formattings_than_any_document_has_are_refused(judge, kind):
    def body(count):
        if kind == "run":
            runs = (f'<w:r><w:rPr><w:color w:val="{each:06x}"/></w:rPr><w:t>chữ </w:t></w:r>' for each in range(count))
            return f"<w:p>{''.join(runs)}</w:p>"
        return "".join(paragraph("Nội dung.", f'<w:ind w:left="{each}"/>') for each in range(count))

    judge(with_document(body(MOST_LOOKS + 100)), refused="quá nhiều")
    assert judge(with_document(body(MOST_LOOKS // 2))).ended == "read"
