"""Opening: whatever the bytes are, a layout or one plain sentence."""

import io
import zipfile

import pytest
from read_specimen import NAMES, archive, package

from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.docx import read_docx, write_docx
from vnadmindoc.layout import Layout, Paragraph, Run, Section

RUN = "<w:p><w:r><w:t>Chữ</w:t></w:r></w:p>"


def text(data):
    return [block.text for section in read_docx(data).sections for block in section.blocks]


def members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_the_main_part_is_found_by_its_relationship_wherever_it_is():
    assert text(package(RUN, main="noi/dung.xml")) == ["Chữ"]


def test_members_may_be_named_with_a_leading_dot_or_in_other_letter_cases():
    plain = members(package(RUN))
    assert text(archive({f"./{name}": data for name, data in plain.items()})) == ["Chữ"]
    assert text(archive({name.replace("word/document", "Word/Document"): data for name, data in plain.items()})) == [
        "Chữ"
    ]


def test_the_strict_conformance_class_is_read_like_the_transitional_one():
    strict = {
        name: data.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, data in members(package(RUN)).items()
    }
    assert text(archive(strict)) == ["Chữ"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "rỗng"),
        (b"%PDF-1.7", "PDF"),
        (b"{\\rtf1", "RTF"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600), "Word cũ"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (b"<!DOCTYPE html><html>", "HTML"),
        (b"just words", "không phải tệp DOCX"),
        (b"PK\x03\x04 and then nothing", "hỏng"),
        (archive({"a.txt": "x"}), "không phải văn bản Word"),
        (archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "OpenDocument"),
    ],
)
def test_what_is_no_word_file_is_refused_by_its_name(data, words):
    with pytest.raises(UnreadableFile, match=words):
        read_docx(data)


def test_a_workbook_is_refused_as_a_workbook():
    data = archive(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument'
            '.spreadsheetml.sheet.main+xml"/></Types>',
            "_rels/.rels": '<Relationships><Relationship Id="a" Target="xl/workbook.xml"'
            ' Type="http://x/officeDocument"/></Relationships>',
            "xl/workbook.xml": "<workbook/>",
        }
    )
    with pytest.raises(UnreadableFile, match="Excel"):
        read_docx(data)


def test_every_truncation_of_a_file_is_refused():
    data = write_docx(Layout(sections=(Section(blocks=(Paragraph((Run("Chữ"),)),)),)))
    for end in range(0, len(data) - 1, 97):
        with pytest.raises(UnreadableFile):
            read_docx(data[:end])


def test_entities_are_refused_and_nothing_outside_the_file_is_read(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("mật", encoding="utf-8")
    for declaration in (f'<!ENTITY x SYSTEM "{secret.as_uri()}">', '<!ENTITY x "y">'):
        plain = members(package())
        document = f"<!DOCTYPE w:document [{declaration}]><w:document {NAMES}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
        for encoded in (document.encode(), document.encode("utf-16")):
            with pytest.raises(UnreadableFile):
                read_docx(archive({**plain, "word/document.xml": encoded}))


def test_a_bomb_is_refused_before_it_bursts():
    plain = members(package())
    huge = b"<w:document " + NAMES.encode() + b"><w:body>" + b" " * (60 << 20) + b"</w:body></w:document>"
    with pytest.raises(UnreadableFile, match="quá lớn"):
        read_docx(archive({**plain, "word/document.xml": huge}))
    with pytest.raises(UnreadableFile, match="quá nhiều"):
        read_docx(archive({f"{number}": "" for number in range(10_001)}))


def test_a_broken_side_part_costs_a_notice_and_not_the_document():
    data = members(package(RUN, styles=""))
    layout = read_docx(archive({**data, "word/styles.xml": b"<w:styles"}))
    assert layout.sections[0].blocks[0].text == "Chữ"
    assert any("word/styles.xml" in notice for notice in layout.notices)


def test_broken_xml_and_a_missing_body_are_refused():
    plain = members(package())
    for document in (b"<w:document", b"", f"<w:document {NAMES}/>".encode(), b"<a>" * 400):
        with pytest.raises(UnreadableFile):
            read_docx(archive({**plain, "word/document.xml": document}))


def test_tables_nested_very_deep_keep_their_words():
    body = RUN
    for _ in range(60):
        body = f"<w:tbl><w:tr><w:tc>{body}<w:p/></w:tc></w:tr></w:tbl>"
    blocks = read_docx(package(body)).sections[0].blocks
    depth = 0
    while not hasattr(blocks[0], "text"):
        blocks = blocks[0].rows[0].cells[0].blocks
        depth += 1
    assert blocks[0].text == "Chữ"
    assert depth < 60


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_templates_and_files_with_macros_are_read_like_documents(kind):
    data = package("<w:p><w:r><w:t>a</w:t></w:r></w:p>")
    types = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        members = {name: file.read(name) for name in file.namelist()}
    layout = read_docx(archive({**members, "[Content_Types].xml": types}))
    assert layout.sections[0].blocks[0].text == "a"


def test_an_encrypted_member_is_said_to_need_a_password():
    data = bytearray(package("<w:p/>"))
    directory = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    data[directory + 8] |= 1
    with pytest.raises(UnreadableFile, match="mật khẩu"):
        read_docx(bytes(data))
