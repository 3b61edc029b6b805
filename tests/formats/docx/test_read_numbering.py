"""List labels, which Word computes and does not store (ECMA-376-1, 17.9)."""

import pytest
from read_specimen import read_blocks

from vnadmindoc.formats.docx.numbering import format_counter


def level(number, form, text, extra=""):
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{extra}'
        "</w:lvl>"
    )


LISTS = (
    '<w:abstractNum w:abstractNumId="7">'
    + level(0, "upperRoman", "%1.", '<w:pPr><w:ind w:left="567"/></w:pPr>')
    + level(1, "decimal", "%1.%2.", "<w:isLgl/>")
    + level(2, "lowerLetter", "%3)")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="8">'
    + level(0, "bullet", "\uf0b7")
    + level(1, "bullet", "–")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
    "</w:lvlOverride></w:num>"
)


def item(number, depth=0, extra=""):
    return (
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>{extra}</w:pPr>'
        "<w:r><w:t>x</w:t></w:r></w:p>"
    )


def labels(*items, **parts):
    return [block.label for block in read_blocks("".join(items), numbering=LISTS, **parts)]


def test_levels_count_and_deeper_ones_begin_anew():
    items = item(1), item(1, 1), item(1, 1), item(1, 2), item(1), item(1, 1), item(1, 2)
    assert labels(*items) == ["I.", "1.1.", "1.2.", "a)", "II.", "2.1.", "a)"]


def test_bullets_are_signs_that_can_be_typed():
    assert labels(item(2), item(2, 1)) == ["•", "-"]


def test_an_override_starts_the_list_where_it_says_and_number_zero_is_no_list():
    assert labels(item(1), item(3), item(3), item(0), item(99)) == ["I.", "V.", "VI.", None, None]


def test_a_level_indents_its_paragraphs_unless_they_say_otherwise():
    body = item(1) + item(1, 0, '<w:ind w:left="0"/>')
    blocks = read_blocks(body, numbering=LISTS)
    assert blocks[0].format.left_indent == pytest.approx(10.0, abs=0.01)
    assert blocks[1].format.left_indent == 0.0


def test_a_style_brings_its_list():
    styles = (
        '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    body = '<w:p><w:pPr><w:pStyle w:val="L"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    assert labels(body, body, styles=styles) == ["I.", "II."]


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [(4, "upperRoman", "IV"), (28, "lowerLetter", "bb"), (7, "decimalZero", "07"), (3, "none", ""), (9, "xyz", "9"),
     (0, "lowerRoman", "0"), (10**7, "upperLetter", "10000000")],
)  # fmt: skip
def test_a_counter_has_many_forms(number, form, shown):
    assert format_counter(number, form) == shown


def test_a_paragraph_that_leaves_its_styles_list_leaves_the_lists_indent_too():
    styles = (
        '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        "</w:style>"
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
        '<w:pPr><w:ind w:left="1134"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    kept = '<w:p><w:pPr><w:pStyle w:val="L"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
    left = kept.replace('<w:pStyle w:val="L"/>', '<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    first, second = read_blocks(kept + left, styles=styles, numbering=numbering)
    assert (first.label, round(first.format.left_indent)) == ("1.", 20)
    assert (second.label, second.format.left_indent) == (None, 0.0)


OUTLINE = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "upperRoman", "%1.", '<w:pStyle w:val="Head1"/>')
    + level(1, "decimal", "%2.", '<w:pStyle w:val="Head2"/><w:pPr><w:ind w:left="567"/></w:pPr>')
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
HEADS = (
    '<w:style w:type="paragraph" w:styleId="Head1"><w:name w:val="h1"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Head2"><w:name w:val="h2"/>{base}<w:pPr><w:numPr>{own}</w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Copy"><w:name w:val="copy"/><w:basedOn w:val="Head2"/></w:style>'
)
NUMBER, DEPTH, BASE = '<w:numId w:val="1"/>', '<w:ilvl w:val="1"/>', '<w:basedOn w:val="Head1"/>'


@pytest.mark.parametrize(
    ("base", "own"),
    [("", NUMBER), ("", DEPTH + NUMBER), ("", '<w:ilvl w:val="0"/>' + NUMBER), (BASE, DEPTH), (BASE, NUMBER)],
    ids=["no level", "its level", "another level", "its base's list", "the same list"],
)
def test_a_style_stands_at_the_level_that_names_it_and_so_do_styles_based_on_it(base, own):
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
        for style in ("Head1", "Head2", "Copy")
    )
    blocks = read_blocks(body, numbering=OUTLINE, styles=HEADS.format(base=base, own=own))
    assert [block.label for block in blocks] == ["I.", "1.", "2."]
    assert [round(block.format.left_indent) for block in blocks] == [0, 10, 10]
