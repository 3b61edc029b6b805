"""What is cut out of the XML before it is parsed reads as the tree does: the fast way and the thorough one agree.

The reader takes plain paragraphs and single styles out of the text of their parts. Here whole files, composed and
written by hand, are changed in all the ways in which XML may say the same thing or something else, and read both ways.
"""

import io
import re
import zipfile

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from read_specimen import MAIN, NAMES, PAPER, archive, package
from specimen import report

from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.docx import read_docx, write_docx
from vnadmindoc.formats.docx.archive import read_directory, read_member
from vnadmindoc.formats.docx.cells import CellFacts
from vnadmindoc.formats.docx.cutting import take_out
from vnadmindoc.formats.docx.read import read_thoroughly
from vnadmindoc.formats.docx.section_facts import SectionFacts
from vnadmindoc.formats.docx.table_facts import RowFacts, TableFacts

WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsi="Arial"/><w:sz w:val="22"/></w:rPr>'
    '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:latentStyles w:count="2"><w:lsdException w:name="Normal" w:qFormat="1"/></w:latentStyles>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr><w:rPr><w:i/></w:rPr></w:style>'
)
BODY = (
    '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD"><w:pPr><w:pStyle w:val="Body"/><w:rPr><w:b/></w:rPr></w:pPr>'
    '<w:r w:rsidRPr="00AB12CD"><w:rPr><w:rStyle w:val="Strong"/><w:sz w:val="26"/></w:rPr><w:t>Ủy ban </w:t></w:r>'
    '<w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve"> nhân dân &amp; Sở </w:t></w:r>'
    '<w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/></w:p>'
    "<w:p><w:r><w:tab/><w:t>a</w:t><w:br/><w:lastRenderedPageBreak/><w:t>b</w:t></w:r><w:r><w:t/></w:r><w:r><w:t>c</w:t></w:r></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:pPr><w:jc w:val='right'/></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:p><w:r><w:t>mã</w:t></w:r></w:p>'
    '<w:p><w:r><w:fldChar w:fldCharType="separate"/><w:t>x</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    '<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>Céng hßa</w:t></w:r></w:p><w:p/>'
)
MIXED = (
    '<w:p w:rsidR="00AB12CD"><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>'
    '<w:hyperlink r:id="x"><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>b</w:t></w:r></w:hyperlink>'
    "<w:ins><w:r><w:t>c</w:t></w:r></w:ins><w:del><w:r><w:t>d</w:t></w:r></w:del></w:p>"
    "<w:p><w:r><w:t>e</w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>f</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>g</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"
    '<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/></w:tblBorders></w:tblPr><w:tr>'
    '<w:tc><w:tcPr><w:tcW w:w="2500" w:type="dxa"/><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>h</w:t></w:r></w:p></w:tc>'
    '<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/><w:tcBorders><w:top w:val="nil"/></w:tcBorders>'
    '<w:tcMar><w:left w:w="0" w:type="dxa"/></w:tcMar></w:tcPr><w:p/></w:tc></w:tr>'
    '<w:tr><w:tc><w:tcPr><w:tcW w:w="2500" w:type="dxa"/><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>i</w:t></w:r></w:p></w:tc>'
    '<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p><w:r><w:br w:type="page"/><w:t>j</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>k</w:t></w:r><w:fldSimple w:instr=" DATE "><w:r><w:t>l</w:t></w:r></w:fldSimple></w:p>'
    '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr><w:r><w:t>m</w:t></w:r></w:p>'
)
LIST = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    '<w:pPr><w:ind w:left="567"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
TABLED = (
    '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/><w:tblBorders><w:top w:val="single" w:sz="8"/>'
    '<w:insideV w:val="single" w:sz="4"/></w:tblBorders><w:tblCellMar><w:left w:w="0" w:type="dxa"/></w:tblCellMar>'
    '<w:tblLook w:val="04A0" w:firstRow="1" w:noVBand="1"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="6000"/></w:tblGrid>'
    '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>'
    "<w:tc><w:p/></w:tc></w:tr>"
    '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>'
    "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"
    '<w:p><w:pPr><w:sectPr w:rsidR="00AB12CD"><w:headerReference w:type="default" r:id="header1"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>'
)
GRID = (
    '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
)
PAGE = (
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
SHEET = f'<w:headerReference w:type="default" r:id="header1"/><w:headerReference r:id="header2" w:type="first"/>{PAPER}<w:pgNumType w:start="3"/><w:titlePg/>'
SEEDS = (
    write_docx(report(3)),
    write_docx(report(8)),
    package(BODY, styles=STYLES),
    package(BODY * 2, styles=STYLES),
    package(
        TABLED + BODY,
        section=SHEET,
        styles=STYLES + GRID,
        header1=PAGE,
        header2="<w:p><w:r><w:t>Dự thảo</w:t></w:r></w:p>",
    ),
    package(MIXED, styles=STYLES, numbering=LIST),
)
PARTS = ("word/document.xml", "word/styles.xml")


def facts(layout):
    """Return a layout with its places, which equality leaves out."""
    return attrs.asdict(layout)


def outcome(read, data):
    try:
        return facts(read(data))
    except UnreadableFile as fault:
        return str(fault)


def with_part(data, name, change):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        members = {each: file.read(each) for each in file.namelist()}
    members[name] = change(members[name])
    return archive(members)


def is_well_formed(data):
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(data)) as file:
        try:
            for name in PARTS:
                etree.fromstring(file.read(name))
        except etree.XMLSyntaxError:
            return False
    return True


def tag_at(text, place):
    """Return where the tag nearest to a place begins and ends."""
    tags = [match.span() for match in re.finditer(r"<[^<>]*>", text)]
    return min(tags, key=lambda span: abs(span[0] - place))


def quote_singly(text, start, end, _):
    return text[:start] + text[start:end].replace('"', "'") + text[end:]


def widen(text, start, end, _):
    return text[:start] + text[start:end].replace("=", " = ") + text[end:]


def break_line(text, start, end, _):
    return text[:start] + text[start:end].replace(" ", "\n\t ") + text[end:]


def comment(text, start, _, word):
    return f"{text[:start]}<!-- {word} -->{text[start:]}"


def processing(text, start, _, word):
    return f"{text[:start]}<?x {word}?>{text[start:]}"


def character_data(text, start, _, word):
    return f"{text[:start]}<![CDATA[{word}]]>{text[start:]}"


def put_in(text, start, _, word):
    return text[:start] + word + text[start:]


def put_after(text, _, end, word):
    return text[:end] + word + text[end:]


def double(text, start, end, _):
    return text[:end] + text[start:end] + text[end:]


def drop(text, start, end, _):
    return text[:start] + text[end:]


def double_element(text, start, end, _):
    name = re.match(r"<([\w:]+)", text[start:end])
    closing = text.find(f"</{name[1]}>", end) if name else -1
    if text[start:end].endswith("/>") or closing < 0:
        return double(text, start, end, "")
    stop = closing + len(name[1]) + 3
    return text[:stop] + text[start:stop] + text[stop:]


def turn_attributes(text, start, end, _):
    tag = text[start:end]
    found = re.findall(r' [\w:]+="[^"]*"', tag)
    bare = re.sub(r' [\w:]+="[^"]*"', "", tag)
    cut = 2 if bare.endswith("/>") else 1
    return text[:start] + bare[:-cut] + "".join(reversed(found)) + bare[-cut:] + text[end:]


def rename_prefix(text, *_):
    return text.replace("<w:", "<q:").replace("</w:", "</q:").replace(" w:", " q:").replace("xmlns:w=", "xmlns:q=")


def default_namespace(text, *_):
    plain = re.sub(r"<(/?)w:", r"<\1", text)
    return plain.replace(f'xmlns:w="{MAIN}"', f'xmlns:w="{MAIN}" xmlns="{MAIN}"', 1)


def bind_otherwise(text, start, end, word):
    cut = 2 if text[start:end].endswith("/>") else 1
    uri = WORD_2010 if "w14" in word else "urn:x"
    return f'{text[: end - cut]} xmlns:w{"14" if "w14" in word else ""}="{uri}"{text[end - cut :]}'


def bind_links_otherwise(text, start, end, _):
    cut = 2 if text[start:end].endswith("/>") else 1
    return f'{text[: end - cut]} xmlns:r="urn:x"{text[end - cut :]}'


def swap_value(text, start, end, word):
    return text[:start] + re.sub(r'="[^"]*"', lambda _: f'="{word}"', text[start:end], count=1) + text[end:]


CHANGES = (
    quote_singly, widen, break_line, comment, processing, character_data, put_in, put_after, double, drop,
    double_element, turn_attributes, rename_prefix, default_namespace, bind_otherwise, bind_links_otherwise, swap_value,
)  # fmt: skip
WORDS = st.sampled_from(
    ("", "x", " ", "\n", "\r\n", "&amp;", "&#65;", "&#x9;", "&unknown;", "]]>", "--", "<w:p>", "</w:p>", "<w:r>", "</w:r>",
     "<w:rPr><w:b/></w:rPr>", "<w:p><w:r><w:t>y</w:t></w:r></w:p>", "<w:b/>", "<w:b w:val='0'/>", "<w14:b/>", "<w:del/>",
     "<w:tab/>", "<w:t>z</w:t>", "<w:t xml:space='preserve'> z </w:t>", "<w:r><w:t>r</w:t></w:r>", "<w:ins><w:r><w:t>i</w:t></w:r></w:ins>",
     "<w:p/>", "<w:r/>", "<w:tcPr/>", "<w:hyperlink><w:r><w:t>h</w:t></w:r></w:hyperlink>", "</w:tcPr><w:tcPr>", "vnadmindoc-run='0'",
     "Normal", "Body", "28", "true", "w14", "<w:sectPr/>", "<w:pPr/>", "<w:rPrChange><w:rPr/></w:rPrChange>", "\u00a0", "\ufffe")
)  # fmt: skip
MUTATIONS = st.lists(st.tuples(st.sampled_from(CHANGES), st.floats(0, 1), WORDS), min_size=1, max_size=3)


def changed(data, part, mutations):
    def change(content):
        text = content.decode()
        for mutate, where, word in mutations:
            start, end = tag_at(text, int(where * len(text)))
            text = mutate(text, start, end, word)
        return text.encode()

    return with_part(data, part, change)


@given(st.sampled_from(SEEDS), st.sampled_from(PARTS), MUTATIONS)
@settings(max_examples=400, suppress_health_check=list(HealthCheck), deadline=None)
def test_a_changed_file_reads_the_same_both_ways(seed, part, mutations):
    data = changed(seed, part, mutations)
    quick, thorough = outcome(read_docx, data), outcome(read_thoroughly, data)
    if quick != thorough:
        # Only in what no parser accepts may the quick way be the more lenient: it does not look at what nobody uses.
        assert not is_well_formed(data)


@pytest.mark.parametrize("seed", SEEDS, ids=["report 3", "report 8", "by hand", "by hand twice", "tables", "mixed"])
def test_files_that_nobody_changed_read_the_same_both_ways_and_are_cut(seed):
    assert facts(read_docx(seed)) == facts(read_thoroughly(seed))
    with zipfile.ZipFile(io.BytesIO(seed)) as file:
        plain = take_out(file.read("word/document.xml"))
    assert plain is not None
    assert sum(len(stretch) for stretch in plain.stretches) >= 3


def test_runs_properties_and_cells_are_cut_out_of_what_is_not_plain():
    with zipfile.ZipFile(io.BytesIO(SEEDS[-1])) as file:
        plain = take_out(file.read("word/document.xml"))
    assert [text for _, text, _ in plain.runs] == ["a", "b", "c", "d", "e", "f", "g", "k", "l", "m"]
    assert len(plain.shapes) == 2
    assert [held.span for held in plain.held if isinstance(held, CellFacts)] == [2, 1, 2, 1]


def test_properties_of_tables_rows_and_sections_are_cut_out_where_links_mean_what_they_mean_at_the_root():
    with zipfile.ZipFile(io.BytesIO(SEEDS[-2])) as file:
        text = file.read("word/document.xml")
    kinds = [type(held) for held in take_out(text).held]
    assert kinds == [TableFacts, RowFacts, CellFacts, RowFacts, RowFacts, SectionFacts]
    elsewhere = text.replace(b"<w:body>", b'<w:body xmlns:r="urn:x">')
    assert SectionFacts not in [type(held) for held in take_out(elsewhere).held]


def test_headers_of_the_same_bytes_are_read_by_the_styles_and_lists_of_their_own_files():
    listed = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Mục</w:t></w:r></w:p>'
    tracked = "<w:p><w:ins><w:r><w:t>Dự thảo</w:t></w:r></w:ins></w:p>"
    files = [
        package(BODY, section=SHEET, styles=styles, header1=header, header2=PAGE, numbering=numbering)
        for styles in (STYLES, STYLES.replace('w:val="28"', 'w:val="26"'))
        for header in (listed, tracked, '<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:t>Sở</w:t></w:r></w:p>')
        for numbering in (LIST, LIST.replace("%1.", "%1)"))
    ]
    for data in (*files, *files):
        assert outcome(read_docx, data) == outcome(read_thoroughly, data)


def test_files_of_the_same_styles_are_read_by_their_own_lists_and_themes():
    styles = STYLES + (
        '<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:style>'
    )
    body = '<w:p><w:pPr><w:pStyle w:val="Item"/></w:pPr><w:r><w:t>ủy</w:t></w:r></w:p>' + BODY
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
        '<a:minorFont><a:latin typeface="{}"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
    )
    files = [
        package(body, styles=styles, numbering=LIST, theme=theme.format("Arial")),
        package(BODY, styles=styles),
        package(body, styles=styles, numbering=LIST.replace("%1.", "%1)"), theme=theme.format("Tahoma")),
        package(body, styles=styles),
        package(body, styles=styles, numbering="<w:", theme="<a:"),
    ]
    for data in (*files, *reversed(files)):
        assert outcome(read_docx, data) == outcome(read_thoroughly, data)


@pytest.mark.parametrize(
    "document",
    [
        "<w:document {names}><w:body>{body}</w:body></w:document><!-- <w:p> -->",
        "<w:document {names}><w:body><![CDATA[]]>{body}</w:body></w:document>",
        '<?xml version="1.0" encoding="utf-16"?><w:document {names}><w:body>{body}</w:body></w:document>',
        '<w:document {names}><w:body><w:x xmlns:w="urn:other">{body}</w:x></w:body></w:document>',
        '<w:document {names} vnadmindoc-plain="0"><w:body>{body}</w:body></w:document>',
    ],
)
def test_xml_that_could_deceive_is_not_cut(document):
    assert take_out(document.format(names=NAMES, body=BODY).encode()) is None


def test_what_was_taken_out_is_put_back_where_a_field_hides_it():
    layout = read_docx(package(BODY, styles=STYLES))
    texts = [block.text for block in layout.sections[0].blocks if hasattr(block, "text")]
    assert "mã" not in texts
    assert "x" in texts


def test_paragraphs_one_after_another_are_all_put_back_where_tables_are_too_deep_to_walk():
    words = "".join(f"<w:p><w:r><w:t>{word}</w:t></w:r></w:p>" for word in ("một", "hai", "ba"))
    body = "<w:tbl><w:tr><w:tc>" * 30 + words + "<w:p/></w:tc></w:tr></w:tbl>" * 30 + words
    data = package(body)
    assert facts(read_docx(data)) == facts(read_thoroughly(data))
    assert repr(facts(read_docx(data))).count("một hai ba") == 1


def test_a_style_with_other_vocabularies_is_read_from_the_tree():
    odd = '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="B"/><mc:x/><w:rPr><w:sz w:val="40"/></w:rPr></w:style>'
    data = package('<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>', styles=odd)
    assert read_docx(data).sections[0].blocks[0].runs[0].format.size == 20.0


def test_ordinary_archives_are_read_directly_and_odd_ones_by_the_library():
    data = package(BODY, section=PAPER)
    assert [member.filename for member in read_directory(data)] == zipfile.ZipFile(io.BytesIO(data)).namelist()
    commented = data[:-2] + b"\x02\x00hi"
    assert read_directory(commented) is None
    assert read_directory(b"#!stub" + data) is None
    assert facts(read_docx(commented)) == facts(read_docx(b"PK" + b"-" * 9 + data)) == facts(read_docx(data))


@given(st.sampled_from(SEEDS), st.integers(1, 60), st.binary(min_size=1, max_size=3))
@settings(max_examples=80, deadline=None)
def test_a_damaged_directory_never_gives_other_bytes_than_the_library(seed, back, garbage):
    place = len(seed) - back
    data = seed[:place] + garbage + seed[place + len(garbage) :]
    for member in read_directory(data) or ():
        content = read_member(data, member, 1 << 20)
        if content is not None:
            assert content == zipfile.ZipFile(io.BytesIO(data)).read(member.filename)
