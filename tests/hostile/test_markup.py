"""XML made to hurt: entities, encodings, depth, size."""

import http.server

import pytest
from hostile_word import FOOT, HEAD, NAMES, archive, members, paragraph, stored, word

PLAIN = members(word(paragraph("Nội dung.")))


def with_document(document, store=False):
    if isinstance(document, str):
        document = document.encode()
    return (stored if store else archive)({**PLAIN, "word/document.xml": document})


def document(body, prolog=""):
    return f"{prolog}<w:document {NAMES}><w:body>{HEAD}{body}{FOOT}</w:body></w:document>"


LAUGHS = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 12))
QUADRATIC = f'<!ENTITY a "{"a" * 100_000}">'


@pytest.mark.parametrize(
    ("doctype", "text"),
    [
        (f'<!DOCTYPE w:document [<!ENTITY l0 "lol">{LAUGHS}]>', "&l11;"),
        (f"<!DOCTYPE w:document [{QUADRATIC}]>", "&a;" * 10_000),
        ('<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;"),
        ('<!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/a.dtd">', "a"),
        ('<!DOCTYPE w:document [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p">%p;]>', "a"),
        ('<!DOCTYPE w:document PUBLIC "a" "file:///dev/zero">', "a"),
        ('<!DOCTYPE w:document [<!ATTLIST w:p w:rsid CDATA "x">]>', "a"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_in_every_encoding(judge, doctype, text, encoding):
    prolog = f'<?xml version="1.0" encoding="{encoding}"?>{doctype}'
    verdict = judge(with_document(document(paragraph(text), prolog).encode(encoding)), refused="XML")
    assert "root:" not in verdict.words


@pytest.mark.parametrize(
    "encoding", ["utf-7", "utf-32", "cp1258", "ibm037", "utf-16-le", "khong-co", "iso-2022-jp", "hz"]
)
def test_a_declared_encoding_opens_no_door(judge, encoding):
    prolog = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY l0 "lol">{LAUGHS}]>'
    try:
        data = document(paragraph("&l11;"), prolog).encode(encoding, "replace")
    except LookupError:
        data = document(paragraph("&l11;"), prolog).encode()
    judge(with_document(data), refused="XML")


def test_letters_that_xml_has_not_are_refused(judge):
    for piece in (b"\xff\xfe\xfd", b"\xc0\xaf", b"\xed\xa0\x80", b"\0", b"\x0b", b"&#0;", b"&#xFFFF;", b"&#xD800;"):
        judge(with_document(document(paragraph("@@")).encode().replace(b"@@", piece)), refused="XML")


def test_an_external_dtd_is_never_asked_for(judge):
    asked = []

    class Ear(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)

        def log_message(self, *_):
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Ear) as server:
        server.timeout = 0.3
        address = f"http://127.0.0.1:{server.server_port}/a"
        judge(with_document(document(paragraph("a"), f'<!DOCTYPE w:document SYSTEM "{address}">')))
        include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{address}"/>'
        sheet = f'<?xml-stylesheet type="text/xsl" href="{address}"?>'
        schema = f'<w:p xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a {address}"/>'
        assert judge(with_document(document(include + schema, sheet))).ended == "read"
        server.handle_request()
    assert not asked


@pytest.mark.parametrize("depth", [200, 50_000])
@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:p><w:ins>", "</w:ins></w:p>"),
        ("<w:p><w:r><w:pict><v:textbox><w:txbxContent>", "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"),
        ("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"),
    ],
)
def test_things_nested_very_deep_end_well(judge, opening, closing, depth):
    judge(with_document(document(opening * depth + paragraph("Chữ") + closing * depth), store=True))


@pytest.mark.parametrize(
    "piece",
    [
        "<w:p/>",
        "<w:p><w:r><w:t>a</w:t></w:r></w:p>",
        "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        "<w:sectPr/>",
        "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>",
        "<w:bookmarkStart/>",
        "<w:sdt/>",
        "<w:altChunk/>",
        "<w:p><w:r><w:br w:type='page'/></w:r></w:p>",
    ],
)
def test_a_million_siblings_end_well(judge, piece):
    judge(with_document(document(piece * min(1_000_000, 20_000_000 // len(piece))), store=True))


@pytest.mark.parametrize(
    "piece",
    [
        "<w:r><w:t>a</w:t></w:r>",
        "<w:r/>",
        "<w:r><w:tab/></w:r>",
        "<w:r><w:br/></w:r>",
        "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>",
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r>",
        "<w:r><w:footnoteReference w:id='1'/></w:r>",
        "<w:r><w:sym w:font='Symbol' w:char='F0B7'/></w:r>",
        "<w:hyperlink/>",
        "<w:r><w:drawing/></w:r>",
    ],
)
def test_a_paragraph_of_a_million_pieces_ends_well(judge, piece):
    many = piece * min(1_000_000, 20_000_000 // len(piece))
    judge(with_document(document(f"<w:p>{many}</w:p>"), store=True))


@pytest.mark.parametrize(
    "piece", ["<w:tab/>", "<w:br/>", "<w:t>a</w:t>", "<w:noBreakHyphen/>", "<w:br w:type='page'/>"]
)
def test_a_run_of_a_million_pieces_ends_well(judge, piece):
    judge(with_document(document(f"<w:p><w:r>{piece * 1_000_000}</w:r></w:p>"), store=True))


def test_a_run_of_forty_megabytes_is_refused(judge):
    judge(with_document(document(paragraph("căn cứ " * 4_000_000)), store=True), refused="triệu ký tự")


@pytest.mark.parametrize("words", ["a", "căn cứ ", "1.", " ", "- ", "Điều 1. ", "IV", "A", "Số: 1/QĐ- ", "…"])
def test_a_run_as_long_as_xml_allows_ends_well(judge, words):
    judge(with_document(document(paragraph(words * (9_500_000 // len(words.encode())))), store=True))


def test_a_flood_of_brackets_that_nothing_closes_is_refused(judge):
    judge(with_document(document("") + "<" * 1_000_000, store=True), refused="")


def test_huge_attributes_names_and_namespaces_end_well(judge):
    huge = "a" * 9_000_000
    for body in (
        f'<w:p><w:pPr><w:pStyle w:val="{huge}"/></w:pPr></w:p>',
        f'<w:p><w:r><w:rPr><w:rFonts w:ascii="{huge}" w:hAnsi="{huge}"/></w:rPr><w:t>a</w:t></w:r></w:p>',
        f'<w:p><w:pPr><w:ind w:left="{"1" * 9_000_000}"/></w:pPr></w:p>',
        f"<w:{'p' * 40_000}/>",
        "<w:p " + " ".join(f'a{number}="1"' for number in range(200_000)) + "/>",
        "".join(f'<a{number}:p xmlns:a{number}="urn:{number}"/>' for number in range(200_000)),
    ):
        judge(with_document(document(body), store=True))
