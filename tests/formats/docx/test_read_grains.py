"""Properties read one by one state what their whole states, and lists of rows what the parser sees in them."""

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnadmindoc.formats.docx.cells import cell_facts
from vnadmindoc.formats.docx.facts import paragraph_facts, run_facts
from vnadmindoc.formats.docx.making import make_paragraph, make_run
from vnadmindoc.formats.docx.ooxml import BrokenPart, R, W, parse_xml, value
from vnadmindoc.formats.docx.rows import read_rows
from vnadmindoc.formats.docx.section_facts import section_facts
from vnadmindoc.formats.docx.slices import read_slice
from vnadmindoc.formats.docx.stated import stated_held, stated_paragraph, stated_run
from vnadmindoc.formats.docx.table_facts import grid_columns, row_facts, table_facts
from vnadmindoc.layout import Anchor, Paragraph, ParagraphFormat, Run, RunFormat

LOOKS = (
    '<w:rStyle w:val="Strong"/>', '<w:rFonts w:ascii="Arial" w:hAnsi="A&amp;B"/>', '<w:rFonts w:asciiTheme="minorHAnsi"/>',
    "<w:b/>", '<w:b w:val="0"/>', '<w:b w:val="/>', "<w:i></w:i>", "<w:strike/>", '<w:dstrike w:val="0"/>', '<w:sz w:val="28"/>',
    "<w:sz w:val='26'/>", '<w:sz w:val="13pt"/>', '<w:color w:val="FF0000" w:val="0"/>', '<w:u w:val="single" />', "<w14:b/>",
    '<w14:ligatures w14:val="none"/>', "<x:b/>", "<w:ins/>", " ", "x", "<w:color><w:b/></w:color>", '<w:u w:val=">"/>', "<w:rPr/>",
)  # fmt: skip
SHAPES = (
    '<w:pStyle w:val="Body"/>', '<w:pStyle w:val="Other"/>', "<w:keepNext/>", '<w:spacing w:before="120" w:line="288" w:lineRule="auto"/>',
    '<w:spacing w:beforeAutospacing="1"/>', '<w:ind w:left="567" w:hanging="283"/>', '<w:ind w:firstLine="567"/>', '<w:jc w:val="both"/>',
    '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>', "<w:numPr><w:ins/></w:numPr>", '<w:jc w:val="',
    '<w:pBdr><w:top w:val="single" w:sz="4"/></w:pBdr>', "<w:rPr><w:b/><w:i/></w:rPr>", "<w:rPr><w:del/></w:rPr>", "<w:rPr><w:b></w:rPr>",
    '<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs>', "<w:sectPr/>", "<w:pPrChange/>", "<w:unknown/>", "<w:rPr>x</w:rPr>", " ", "<w:jc/><w:jc/>",
)  # fmt: skip


WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"


def parsed(markup):
    root = parse_xml(f'<w:x xmlns:w="{W[1:-1]}" xmlns:r="{R[1:-1]}" xmlns:w14="{WORD_2010}">{markup}</w:x>'.encode())
    if len(root) != 1 or root.text or root[0].tail:
        raise BrokenPart(markup)
    return root[0]


def whole(markup, is_plain, style, read):
    try:
        element = parsed(markup)
    except BrokenPart:
        return None
    return (value(element, style), read(element)) if is_plain(element) else None


def is_plain_paragraph(element):
    revisions = {W + name for name in ("sectPr", "pPrChange", "del", "ins", "moveFrom", "moveTo")}
    return revisions.isdisjoint(str(each.tag) for each in element.iter())


def parts(stated):
    return None if stated is None else (stated.style, stated.facts)


@given(st.lists(st.sampled_from(LOOKS), max_size=6))
@settings(max_examples=500, deadline=None)
def test_what_a_run_states_is_the_sum_of_its_properties_or_read_as_a_whole(pieces):
    markup = f"<w:rPr>{''.join(pieces)}</w:rPr>"
    expected = whole(markup, lambda element: not any(len(child) for child in element), "rStyle", run_facts)
    assert parts(stated_run(markup)) == expected


@given(st.lists(st.sampled_from(SHAPES), max_size=6))
@settings(max_examples=500, deadline=None)
def test_what_a_paragraph_states_is_the_sum_of_its_properties_or_read_as_a_whole(pieces):
    markup = f"<w:pPr>{''.join(pieces)}</w:pPr>"
    assert parts(stated_paragraph(markup)) == whole(markup, is_plain_paragraph, "pStyle", paragraph_facts)


CELLS = (
    '<w:tcW w:w="2500" w:type="dxa"/>', '<w:tcW w:w="50" w:type="pct"/>', '<w:tcW w:w="x"/>', '<w:gridSpan w:val="3"/>', '<w:gridSpan w:val="-1"/>',
    '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:tcBorders><w:top w:val="single" w:sz="8"/><w:left w:val="nil"/></w:tcBorders>',
    '<w:tcMar><w:left w:w="10" w:type="dxa"/></w:tcMar>', "<w:tcMar>", "<mc:x/>", "x", " ", "<w:shd w:fill='>'/>", "</w:tcPr><w:tcPr>",
)  # fmt: skip


@given(st.lists(st.sampled_from(CELLS), max_size=5))
@settings(max_examples=300, deadline=None)
def test_what_a_cell_states_is_what_the_parser_sees_or_left_to_it(pieces):
    markup = f"<w:tcPr>{''.join(pieces)}</w:tcPr>"
    try:
        expected = attrs.asdict(cell_facts(parsed(markup)))
    except BrokenPart:
        expected = None
    stated = stated_held(markup)
    assert (None if stated is None else attrs.asdict(stated)) == expected


HELD = (
    "<w:cantSplit/>", '<w:tblHeader w:val="0"/>', '<w:gridBefore w:val="2"/>', "<w:del/>", '<w:tblStyle w:val="Grid"/>', '<w:jc w:val="center"/>',
    '<w:tblBorders><w:top w:val="single" w:sz="8"/></w:tblBorders>', '<w:tblLook w:val="04A0" w:firstRow="0"/>', '<w:tblLook w:val="x"/>',
    '<w:headerReference r:id="rId7" w:type="first"/>', '<w:footerReference r:id="rId8"/>', '<w:headerReference w:id="rId9" w:type="odd"/>',
    '<w:pgSz w:w="11906" w:h="16838"/>', '<w:pgMar w:top="-1134" w:left="1701" w:gutter="100"/>', '<w:pgNumType w:start="3"/>', "<w:titlePg/>",
    '<w:type w:val="continuous"/>', '<w:cols w:num="2"><w:col w:w="10"/></w:cols>', "<w:tblPrChange/>", "<w15:x/>", "x", "<w:pgSz", "<w:titlePg w:val='0'/>",
)  # fmt: skip
GRIDS = ('<w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="2cm"/></w:tblGrid>', "<w:tblGrid/>", "<w:tblGrid>")


@given(st.lists(st.sampled_from(HELD), max_size=5), st.sampled_from(GRIDS))
@settings(max_examples=500, deadline=None)
def test_what_rows_tables_and_sections_state_is_what_the_parser_sees_or_left_to_it(pieces, grid):
    inside = "".join(pieces)
    for name, read in (("trPr", row_facts), ("sectPr", section_facts), ("tblPr", table_facts)):
        markup = f"<w:{name}>{inside}</w:{name}>"
        try:
            columns = (grid_columns(parsed(grid)),) if name == "tblPr" else ()
            expected = attrs.asdict(read(parsed(markup), *columns))
        except BrokenPart:
            expected = None
        stated = stated_held(markup + grid if columns else markup)
        assert (None if stated is None else attrs.asdict(stated)) == expected


def tree(element):
    return (
        str(element.tag),
        dict(element.attrib if hasattr(element, "attrib") else element.attributes),
        [*map(tree, element)],
    )


STRAY = (
    "</w:b>",
    "<w:b>",
    "<w:a w:b='c'/>",
    '<w:a  w:b="c"/>',
    '<w:a w:b = "c"/>',
    '<w:a b="c"/>',
    '<x:a w:b="c"/>',
    '<w:a w:b="&#65;"/>',
    "<!-- -->",
)


@given(
    st.lists(st.sampled_from((*LOOKS, *SHAPES, *CELLS, *STRAY)), max_size=4), st.sampled_from(("rPr", "pPr", "tcPr"))
)
@settings(max_examples=500, deadline=None)
def test_a_slice_read_without_the_parser_is_what_the_parser_makes_of_it(pieces, name):
    markup = f"<w:{name}>{''.join(pieces)}</w:{name}>"
    read = read_slice(markup, {"w": W, "w14": f"{{{WORD_2010}}}"})
    if read is not None:
        assert tree(read) == tree(parsed(markup))


def test_ordinary_slices_need_no_parser():
    for markup in (
        '<w:rPr><w:b/><w:sz w:val="28" /></w:rPr>',
        '<w:pPr><w:pBdr><w:top w:val="single"/></w:pBdr></w:pPr>',
    ):
        read = read_slice(markup, {"w": W, "w14": f"{{{WORD_2010}}}"})
        assert read is not None
        assert tree(read) == tree(parsed(markup))


def test_runs_and_paragraphs_made_in_numbers_are_what_the_layout_makes():
    run = make_run("a", RunFormat(bold=True), "word/document.xml", "/body/p[1]/r[1]")
    anchor = Anchor(part="word/document.xml", path="/body/p[1]/r[1]", column=1)
    assert (type(run), type(run.anchor), run) == (Run, Anchor, Run("a", RunFormat(bold=True), anchor=anchor))
    paragraph = make_paragraph((run,), ParagraphFormat(), "Normal", "word/document.xml", "/body/p[1]")
    place = Anchor(part="word/document.xml", path="/body/p[1]")
    assert (type(paragraph), paragraph) == (Paragraph, Paragraph((run,), ParagraphFormat(), "Normal", anchor=place))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        run.text = "b"


RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
ROWS = (
    '<Relationship Id="r1" Type="a/styles" Target="styles.xml"/>', '<Relationship Target="x" Id="r2" />', "<Relationship/>", " ",
    '<Relationship Id="r3" Target="a&amp;b"/>', '<Relationship Id="r4" Id="r5"/>', "<Relationship Id='r6'/>", "<!-- x -->", "<x/>",
    '<Relationship Id="r7" Target="&#65;"/>', '<Relationship Id="r8" Target="đ"/>', '<Relationship Id="r9" Target=">"/>', "<![CDATA[]]>",
    '<Relationship Id="r10"></Relationship>', '<Override Id="r11"/>', '<Relationship Id="\t" />', '<Relationship xmlns="urn:x" Id="r12"/>',
)  # fmt: skip


@given(
    st.lists(st.sampled_from(ROWS), max_size=4),
    st.sampled_from(("", '<?xml version="1.0" encoding="UTF-8"?>\r\n', "\ufeff", " ")),
)
@settings(max_examples=400, deadline=None)
def test_rows_read_directly_are_the_rows_of_the_parser(pieces, head):
    data = f'{head}<Relationships xmlns="{RELATIONS}">{"".join(pieces)}</Relationships>'.encode()
    rows = read_rows(data)
    if rows is not None:
        assert rows == [dict(row.attrib) for row in parse_xml(data)]


def test_ordinary_rows_are_read_directly():
    data = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="{RELATIONS}">{ROWS[0]}{ROWS[1]}</Relationships>'
    assert read_rows(data.encode()) == [
        {"Id": "r1", "Type": "a/styles", "Target": "styles.xml"},
        {"Target": "x", "Id": "r2"},
    ]


@pytest.mark.parametrize("root", ["Types", "Relationships xmlns='urn:x'", "w:Types"])
def test_lists_of_another_kind_are_left_to_the_parser(root):
    assert read_rows(f"<{root}></{root.split()[0]}>".encode()) is None
