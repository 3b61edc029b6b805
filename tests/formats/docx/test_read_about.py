"""What a file says of itself is read without a parser where it is written as everyone writes it, and the same."""

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnadmindoc.formats.docx import read_docx
from vnadmindoc.formats.docx.about import read_properties
from vnadmindoc.formats.docx.ooxml import BrokenPart, parse_xml
from vnadmindoc.formats.docx.opening import open_package
from vnadmindoc.layout import Properties

CORE = "http://schemas.openxmlformats.org/package/2006"
NAMES = (
    f'xmlns:cp="{CORE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
PIECES = (
    "<dc:title>Quyết định về việc bổ nhiệm</dc:title>", "<dc:title>hai</dc:title>", "<dc:subject/>", "<dc:creator> Văn phòng </dc:creator>",
    "<cp:lastModifiedBy>A &amp; B</cp:lastModifiedBy>", "<dc:creator>A &#38; B</dc:creator>", "<dc:language>vi-VN</dc:language>",
    '<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-31T08:00:00Z</dcterms:created>', "<dc:title>x<dc:y/>z</dc:title>", "<!-- x -->", " ",
    "<dc:subject>]]></dc:subject>", "<dc:subject><![CDATA[a]]></dc:subject>", "<dc:language>vi</dc:title>", "<dc:subject>\n</dc:subject>", "x",
    "<x:title>a</x:title>", "<dc:title xml:lang='vi'>b</dc:title>",
)  # fmt: skip


def package(about):
    from read_specimen import MAIN, OFFICE, archive

    rows = (
        f'<Relationship Id="a" Target="word/document.xml" Type="{OFFICE}/officeDocument"/>'
        f'<Relationship Id="b" Target="docProps/core.xml" Type="{CORE}/relationships/metadata/core-properties"/>'
    )
    return archive(
        {
            "[Content_Types].xml": f'<Types xmlns="{CORE}/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{CORE}/relationships">{rows}</Relationships>',
            "word/document.xml": f'<w:document xmlns:w="{MAIN}"><w:body><w:p/></w:body></w:document>',
            "docProps/core.xml": about,
        }
    )


def by_tree(about):
    try:
        root = parse_xml(about.encode())
    except BrokenPart:
        return Properties()
    spaces = {"dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/"}

    def text(prefix, name):
        return (root.findtext(f"{{{spaces[prefix]}}}{name}") or "").strip() or None

    return Properties(
        title=text("dc", "title"),
        subject=text("dc", "subject"),
        creator=text("dc", "creator"),
        created=text("dcterms", "created"),
        language=text("dc", "language"),
    )


@given(st.lists(st.sampled_from(PIECES), max_size=5), st.sampled_from((NAMES, NAMES.replace("xsi", "xs"))))
@settings(max_examples=400, deadline=None)
def test_properties_read_directly_are_those_of_the_parser(pieces, names):
    about = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<cp:coreProperties {names}>{"".join(pieces)}</cp:coreProperties>'
    assert attrs.asdict(read_properties(open_package(package(about)))) == attrs.asdict(by_tree(about))


@pytest.mark.parametrize(
    "names",
    [
        NAMES.replace("http://purl.org/dc/elements/1.1/", "urn:x"),
        NAMES.replace(" xmlns:dc=", " xmlns:dd="),
        NAMES + ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ],
)
def test_prefixes_that_mean_something_else_are_left_to_the_parser(names):
    about = f"<cp:coreProperties {names}><dc:title>a</dc:title></cp:coreProperties>"
    assert read_properties(open_package(package(about))) == by_tree(about) == Properties()


def test_a_broken_part_is_told_of_and_says_nothing():
    layout = read_docx(package("<cp:coreProperties"))
    assert layout.properties == Properties()
    assert any("docProps/core.xml" in notice for notice in layout.notices)
