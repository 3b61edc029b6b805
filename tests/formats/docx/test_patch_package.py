"""The package around a patch: other parts, headers that come in, files that must not be edited."""

import io
import zipfile

import pytest
from patch_specimen import at, package, part_of, reasons
from read_specimen import archive

from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.docx import read_docx
from vnadmindoc.formats.docx.patch import patch_docx
from vnadmindoc.layout import Alignment, ParagraphFormat, RunFormat
from vnadmindoc.layout.edits import NumberPages, SetShape, SetTypography

TEXT = "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
BOLD = SetTypography(run=at("/body/p[1]/r[1]", 1), start=0, length=1, format=RunFormat(bold=True))
ANCHORS = (at("/body/sectPr[1]"),)
NUMBERED = NumberPages(anchors=ANCHORS, format=RunFormat(font="Arial", size=13.0))
FIELD = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
SETTINGS = '<w:documentProtection w:edit="readOnly" w:enforcement="{}"/>'


def members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.infolist(), {row.filename: file.read(row) for row in file.infolist()}, file.comment


def test_every_other_part_keeps_its_bytes_its_place_and_its_metadata():
    buffer = io.BytesIO(package(TEXT, styles="<w:style/>", comments=""))
    with zipfile.ZipFile(buffer, "a") as file:
        row = zipfile.ZipInfo("customXml/item1.bin", (2019, 5, 17, 8, 30, 2))
        row.external_attr, row.comment, row.extra = 0o600 << 16, b"kept", b"\x99\x99\x02\x00ab"
        file.writestr(row, b"\x00\x01" * 300)
        file.comment = b"a comment of the archive"
    before, after = members(buffer.getvalue()), members(patch_docx(buffer.getvalue(), [BOLD]).data)
    assert [each.filename for each in before[0]] == [each.filename for each in after[0]]
    for old, new in zip(before[0], after[0], strict=True):
        kept = ("date_time", "compress_type", "comment", "extra", "external_attr", "create_system", "flag_bits")
        assert [getattr(old, name) for name in kept] == [getattr(new, name) for name in kept]
        if old.filename != "word/document.xml":
            assert before[1][old.filename] == after[1][old.filename]
            assert old.compress_size == new.compress_size
    assert before[2] == after[2]


def test_declaration_comments_instructions_and_odd_spelling_survive():
    text = (
        "<?xml version='1.0' encoding='UTF-8'?>\r\n<!-- made by hand --><w:document\n xmlns:w = "
        "'http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:x='urn:x' x:a=\"1\"><?go on?>"
        "<w:body><x:odd b = 'c'>&#65;</x:odd>\n  <w:p><!-- here --><w:r ><w:t>a</w:t ></w:r></w:p><w:sectPr/>"
        "</w:body></w:document>\n<!-- end -->\n"
    )
    file = archive({"word/document.xml": text.encode(), "[Content_Types].xml": "<Types/>"})
    made = part_of(patch_docx(file, [BOLD]).data)
    assert made == text.replace("<w:r ><w:t>", "<w:r ><w:rPr><w:b/><w:bCs/></w:rPr><w:t>")


def test_a_part_of_another_encoding_is_refused():
    text = part_of(package(TEXT))
    file = archive({"word/document.xml": b"\xff\xfe" + text.encode("utf-16-le"), "[Content_Types].xml": "<Types/>"})
    result = patch_docx(file, [BOLD])
    assert [refusal.reason_en for refusal in result.refused] == ["this part of the file is not in UTF-8"]
    assert result.data == file


def test_a_protected_file_is_not_edited_and_one_whose_protection_is_off_is():
    (reason,) = reasons(TEXT, BOLD, settings=SETTINGS.format("1"))
    assert "protected" in reason
    assert patch_docx(package(TEXT, settings=SETTINGS.format("0")), [BOLD]).refused == ()


def test_a_signed_file_is_not_edited():
    buffer = io.BytesIO(package(TEXT))
    with zipfile.ZipFile(buffer, "a") as file:
        file.writestr("_xmlsignatures/sig1.xml", "<a/>")
    (refusal,) = patch_docx(buffer.getvalue(), [BOLD]).refused
    assert "signed" in refusal.reason_en


def test_what_cannot_be_read_cannot_be_patched():
    with pytest.raises(UnreadableFile):
        patch_docx(b"nothing", [BOLD])


def test_a_header_with_the_number_comes_in_and_the_first_page_shows_none():
    result = patch_docx(package(TEXT), [NUMBERED])
    assert result.refused == ()
    (number,) = read_docx(result.data).sections[0].page.page_numbers
    assert (number.position, number.alignment, number.on_first_page) == ("header", Alignment.CENTER, False)
    assert (number.format.font, number.format.size) == ("Arial", 13.0)
    assert "/word/header1.xml" in part_of(result.data, "[Content_Types].xml")
    assert 'Target="header1.xml"' in part_of(result.data, "word/_rels/document.xml.rels")


SECTION = (
    '<w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"'
    ' w:header="567" w:footer="567" w:gutter="0"/>'
)


def test_a_number_in_the_footer_goes_and_the_words_of_the_margins_stay_on_every_page():
    parts = {
        "header1": "<w:p><w:r><w:t>Mẫu 1</w:t></w:r></w:p>",
        "footer1": f"<w:p><w:r><w:t>Trang </w:t></w:r>{FIELD}</w:p><w:p><w:r><w:t>Lưu nội bộ</w:t></w:r></w:p>",
    }
    file = package(TEXT, section=SECTION, **parts)
    result = patch_docx(file, [NUMBERED])
    assert result.refused == ()
    (section,) = read_docx(result.data).sections
    texts = [
        [block.text for block in blocks]
        for blocks in (section.header, section.footer, section.first_header, section.first_footer)
    ]
    assert texts == [["Mẫu 1"], ["Lưu nội bộ"], ["Mẫu 1"], ["Lưu nội bộ"]]
    assert [number.position for number in section.page.page_numbers] == ["header"]
    assert part_of(result.data, "word/footer1.xml") == part_of(file, "word/footer1.xml")


def test_a_later_section_shows_what_it_showed():
    first = f"<w:p><w:pPr><w:sectPr>{SECTION}</w:sectPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>{TEXT}"
    parts = {"header1": "<w:p/>", "footer1": f"<w:p>{FIELD}</w:p>"}
    file = package(first, **parts)
    edit = NumberPages(anchors=read_docx(file).sections[0].anchors, format=RunFormat())
    result = patch_docx(file, [edit])
    assert result.refused == ()
    numbers = [section.page.page_numbers for section in read_docx(result.data).sections]
    assert [[number.position for number in each] for each in numbers] == [["header"], ["footer"]]


def test_an_id_that_a_reference_names_in_vain_is_not_given_to_a_new_header():
    section = SECTION.replace('"footer1"', '"rId1"')
    result = patch_docx(package(TEXT, section=section, header1="<w:p/>"), [NUMBERED])
    assert result.refused == ()
    assert [number.position for number in read_docx(result.data).sections[0].page.page_numbers] == ["header"]


def test_a_number_among_words_is_not_taken_out():
    parts = {"header1": "<w:p/>", "footer1": f"<w:p><w:r><w:t>Tờ trình số 4, tờ </w:t></w:r>{FIELD}</w:p>"}
    assert reasons(TEXT, NUMBERED, section=SECTION, **parts) == [
        "the page number stands among words or drawings of its margin"
    ]


def test_page_numbers_cannot_be_tracked():
    assert reasons(TEXT, NUMBERED, tracked=True) == ["page numbers cannot come in as a revision"]


def test_an_edit_that_is_refused_does_not_keep_the_others_from_being_done():
    bad = SetTypography(run=at("/body/p[1]/r[1]", 1), start=0, length=1, format=RunFormat(color="red"))
    good = SetShape(paragraph=at("/body/p[1]"), format=ParagraphFormat(alignment=Alignment.CENTER))
    result = patch_docx(package(TEXT), [bad, good])
    assert [refusal.edit for refusal in result.refused] == [bad]
    assert read_docx(result.data).sections[0].blocks[0].format.alignment is Alignment.CENTER
