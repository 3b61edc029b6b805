"""Words and typography edited in a Word file: runs are cut where the edit stands, everything else stays."""

from patch_specimen import at, package, patched, reasons
from read_specimen import read_run

from vnadmindoc.formats.docx import read_docx
from vnadmindoc.formats.docx.patch import patch_docx
from vnadmindoc.layout import RunFormat
from vnadmindoc.layout.edits import ReplaceText, SetTypography

RUN = at("/body/p[1]/r[1]", 1)
BOLD = RunFormat(bold=True)


def typography(start, length, look=BOLD, run=RUN):
    return SetTypography(run=run, start=start, length=length, format=look)


def words(start, old, text, run=RUN):
    return ReplaceText(run=run, start=start, old=old, text=text)


def test_a_whole_run_is_styled_in_place_whatever_else_its_properties_say():
    run = (
        '<w:r w:rsidR="00AB"><w:rPr><w:rStyle w:val="x"/><w:noProof/><w:lang w:val="vi-VN"/></w:rPr><w:t>Số</w:t></w:r>'
    )
    assert patched(f"<w:p>{run}</w:p>", typography(0, 2)) == (
        '<w:p><w:r w:rsidR="00AB"><w:rPr><w:rStyle w:val="x"/><w:b/><w:bCs/><w:noProof/><w:lang w:val="vi-VN"/></w:rPr>'
        "<w:t>Số</w:t></w:r></w:p>"
    )


def test_a_run_that_is_edited_in_the_middle_is_cut_in_three():
    assert patched("<w:p><w:r><w:t>Nơi nhận</w:t></w:r></w:p>", typography(3, 1)) == (
        '<w:p><w:r><w:t>Nơi</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve"> </w:t></w:r>'
        "<w:r><w:t>nhận</w:t></w:r></w:p>"
    )


def test_a_face_takes_the_place_of_the_themes():
    fonts = '<w:rFonts w:hint="eastAsia" w:asciiTheme="minorHAnsi" w:cstheme="minorBidi" w:ascii="Calibri"/>'
    found = patched(
        f"<w:p><w:r><w:rPr>{fonts}</w:rPr><w:t>a</w:t></w:r></w:p>", typography(0, 1, RunFormat(font="Arial"))
    )
    assert '<w:rFonts w:hint="eastAsia" w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>' in found


def test_every_fact_of_a_format_is_read_back():
    look = RunFormat(
        font="Arial", size=13.5, bold=False, italic=True, underline=True, strike=False, color="00AA10", caps=True,
        vertical="subscript",
    )  # fmt: skip
    old = '<w:b/><w:smallCaps/><w:dstrike/><w:color w:val="FF0000" w:themeColor="accent1"/><w:sz w:val="20"/>'
    made = patched(f"<w:p><w:r><w:rPr>{old}</w:rPr><w:t>a</w:t></w:r></w:p>", typography(0, 1, look))
    assert read_run(made) == look
    assert "smallCaps" not in made
    assert "themeColor" not in made


def test_words_are_replaced_inside_their_own_text():
    assert patched("<w:p><w:r><w:t>Hà nội</w:t></w:r></w:p>", words(3, "n", "N")) == (
        "<w:p><w:r><w:t>Hà Nội</w:t></w:r></w:p>"
    )


def test_words_that_come_in_may_hold_tabs_breaks_and_signs_of_markup():
    assert patched("<w:p><w:r><w:t>ab</w:t></w:r></w:p>", words(1, "", "<\t&\n")) == (
        "<w:p><w:r><w:t>a&lt;</w:t><w:tab/><w:t>&amp;</w:t><w:br/><w:t>b</w:t></w:r></w:p>"
    )


def test_a_run_whose_words_all_go_goes_too():
    assert patched("<w:p><w:r><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>", words(0, "a", "")) == (
        "<w:p><w:r><w:t>b</w:t></w:r></w:p>"
    )


def test_what_stands_between_words_stays_where_it_was():
    inside = '<w:t>ab</w:t><w:lastRenderedPageBreak/><w:footnoteReference w:id="9"/><w:tab/><w:t>cd</w:t>'
    made = patched(f"<w:p><w:r>{inside}</w:r></w:p>", words(1, "b\tc", "X"))
    assert made == (
        '<w:p><w:r><w:t>a</w:t><w:lastRenderedPageBreak/><w:footnoteReference w:id="9"/><w:t>Xd</w:t></w:r></w:p>'
    )


def test_the_text_after_a_page_break_in_a_run_is_found_by_its_column():
    body = '<w:p><w:r><w:t>ab</w:t><w:br w:type="page"/><w:t>cd</w:t></w:r></w:p>'
    made = patched(body, words(1, "d", "X", at("/body/p[1]/r[1]", 3)))
    assert made == '<w:p><w:r><w:t>ab</w:t><w:br w:type="page"/><w:t>cX</w:t></w:r></w:p>'


def test_several_edits_of_one_run_all_speak_of_the_text_as_it_was():
    made = patched("<w:p><w:r><w:t>abcdef</w:t></w:r></w:p>", words(4, "e", "EE"), words(0, "a", ""), typography(3, 3))
    assert made == "<w:p><w:r><w:t>bc</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>dEEf</w:t></w:r></w:p>"


def test_references_and_character_data_sections_are_read_as_the_text_that_they_are():
    body = "<w:p><w:r><w:t>a&#273;&amp;<![CDATA[<x>]]></w:t></w:r></w:p>"
    assert patched(body, words(1, "đ&<", "d")) == "<w:p><w:r><w:t>adx&gt;</w:t></w:r></w:p>"


def test_a_revision_that_is_there_already_may_be_edited_further():
    body = '<w:p><w:ins w:id="3" w:author="A"><w:r><w:t>ab</w:t></w:r></w:ins></w:p>'
    made = patched(body, words(1, "b", "c", at("/body/p[1]/ins[1]/r[1]", 1)))
    assert made == '<w:p><w:ins w:id="3" w:author="A"><w:r><w:t>ac</w:t></w:r></w:ins></w:p>'


def test_typography_in_a_link_is_edited():
    body = '<w:p><w:hyperlink w:anchor="x"><w:r><w:t>ab</w:t></w:r></w:hyperlink></w:p>'
    assert "<w:b/>" in patched(body, typography(0, 2, run=at("/body/p[1]/hyperlink[1]/r[1]", 1)))


def test_what_a_field_computes_is_not_rewritten():
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2026</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    edit = words(0, "2026", "2027", at("/body/p[1]/r[4]", 1))
    assert reasons(f"<w:p>{field}</w:p>", edit) == ["a field computes this text and would write it again"]


def test_a_locked_or_bound_content_control_is_not_edited():
    run, edit = "<w:r><w:t>ab</w:t></w:r>", words(0, "a", "b", at("/body/p[1]/sdt[1]/sdtContent[1]/r[1]", 1))
    locked = (
        '<w:p><w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt></w:p>'
    )
    assert reasons(locked.format(run), edit) == ["the place is in a locked content control"]
    bound = locked.replace('<w:lock w:val="sdtContentLocked"/>', '<w:dataBinding w:xpath="/a"/>')
    assert reasons(bound.format(run), edit) == ["the text comes from data that the file is bound to"]


def test_other_words_than_the_edit_says_are_not_replaced():
    body = "<w:p><w:r><w:t>ab</w:t></w:r></w:p>"
    assert reasons(body, words(0, "b", "c")) == ["other words stand there than the edit says"]
    assert reasons(body, words(0, "abc", "c")) == ["the stretch is not inside the run"]
    assert reasons(body, words(0, "", "c", at("/body/p[2]/r[1]", 1))) == ["the run to be edited was not found"]


def test_of_two_edits_that_want_the_same_words_the_second_is_refused():
    result = patch_docx(package("<w:p><w:r><w:t>abc</w:t></w:r></w:p>"), (words(0, "ab", "x"), words(1, "bc", "y")))
    assert [refusal.reason_en for refusal in result.refused] == ["another edit replaces these words"]
    assert read_docx(result.data).sections[0].blocks[0].text == "xc"


def test_a_character_that_no_file_can_hold_is_refused():
    (reason,) = reasons("<w:p><w:r><w:t>abc</w:t></w:r></w:p>", words(0, "a", "\x00"))
    assert "U+0000" in reason


def test_words_in_a_font_from_before_unicode_are_left_alone():
    body = '<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>céng hßa</w:t></w:r></w:p>'
    edit = SetTypography(run=at("/body/p[1]/r[1]", 1), start=0, length=2, format=RunFormat(font="Arial"))
    assert reasons(body, edit) == ["the run to be edited was not found"]


def test_tracked_words_are_deleted_and_inserted_beside_each_other():
    stamp = 'w:author="Văn thư" w:date="2026-01-05T08:00:00Z"'
    assert patched("<w:p><w:r><w:t>Hà nội</w:t></w:r></w:p>", words(3, "n", "N"), tracked=True) == (
        '<w:p><w:r><w:t xml:space="preserve">Hà </w:t></w:r>'
        f'<w:del w:id="1" {stamp}><w:r><w:delText>n</w:delText></w:r></w:del>'
        f'<w:ins w:id="2" {stamp}><w:r><w:t>N</w:t></w:r></w:ins><w:r><w:t>ội</w:t></w:r></w:p>'
    )


def test_tracked_typography_keeps_what_was_there():
    body = '<w:p><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t>a</w:t></w:r></w:p>'
    made = patched(body, typography(0, 1, RunFormat(size=14.0)), tracked=True)
    assert '<w:sz w:val="28"/><w:szCs w:val="28"/><w:rPrChange w:id="1" ' in made
    assert '<w:rPr><w:sz w:val="20"/></w:rPr></w:rPrChange></w:rPr>' in made


def test_ids_of_revisions_are_above_all_that_the_file_has():
    body = '<w:p><w:bookmarkStart w:id="41" w:name="x"/><w:bookmarkEnd w:id="41"/><w:r><w:t>a</w:t></w:r></w:p>'
    assert 'w:rPrChange w:id="42"' in patched(body, typography(0, 1), tracked=True)
