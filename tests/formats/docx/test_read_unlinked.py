"""A file that some program packed anew without the list of its links is read with the parts that lie in it."""

import io
import re
import zipfile

from read_specimen import PAPER, archive, package

from vnadmindoc.formats.docx import read_docx

STYLES = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style>'
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
BODY = '<w:p><w:pPr><w:pStyle w:val="H"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Mục</w:t></w:r></w:p>'
SHEET = f'<w:headerReference w:type="default" r:id="header1"/>{PAPER}'


def unlinked(data, rows=""):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        members = {each: file.read(each) for each in file.namelist()}
    name = "word/_rels/document.xml.rels"
    members[name] = re.sub(rb"<Relationship [^>]*/>", b"", members[name]).replace(b"></", f">{rows}</".encode())
    return archive(members)


def test_styles_and_lists_are_taken_by_their_usual_names_where_nothing_refers_to_them_and_that_is_said():
    whole = package(BODY, section=SHEET, styles=STYLES, numbering=NUMBERING, header1="<w:p/>")
    read = read_docx(unlinked(whole))
    (paragraph,) = read.sections[0].blocks
    assert (paragraph.runs[0].format.bold, paragraph.runs[0].format.size, paragraph.label) == (True, 15.0, "1.")
    assert any("mất danh sách liên kết" in notice for notice in read.notices)
    assert not any("mất danh sách liên kết" in notice for notice in read_docx(whole).notices)


def test_page_numbers_of_headers_that_cannot_be_found_are_not_said_to_be_missing():
    whole = package(BODY, section=SHEET, styles=STYLES, header1="<w:p/>")
    assert read_docx(whole).sections[0].page.page_numbers == ()
    assert read_docx(unlinked(whole)).sections[0].page.page_numbers is None


def test_a_file_that_links_to_some_parts_leaves_the_others_out_as_word_does():
    whole = package(BODY, styles=STYLES)
    row = '<Relationship Id="x" Type="urn:x/settings" Target="settings.xml"/>'
    (paragraph,) = read_docx(unlinked(whole, row)).sections[0].blocks
    assert paragraph.runs[0].format.bold is False
