"""A copy of a Word file with every finding as a comment."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile

import docx
import pytest
from docx.opc.constants import CONTENT_TYPE
from lxml import etree

import vnadmindoc as vn
from vnadmindoc.reporting.annotate import annotate_docx
from vnadmindoc.rules.report import Diagnostic, Location, Report, Stage

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAIN = "word/document.xml"
_TYPES = "[Content_Types].xml"


def _saved(document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _repacked(data: bytes, change) -> bytes:
    """Return a package whose members went through `change(name, content)`."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(*change(name, old.read(name)))
    return out.getvalue()


def _words(data: bytes) -> dict[str, list[str | None]]:
    """Return every text, deleted text and field code of each part but the comments."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist() if name.endswith(".xml")}
    kinds = (f"{_W}t", f"{_W}delText", f"{_W}instrText")
    return {
        name: [text.text for text in etree.fromstring(part).iter(*kinds)]
        for name, part in parts.items()
        if not name.endswith("comments.xml")
    }


def _commented(data: bytes) -> list[tuple[str, str]]:
    """Return the words that each comment stands on, and what it says."""
    document = docx.Document(io.BytesIO(data))
    found = []
    for comment in document.comments:
        words, is_open = "", False
        for element in document.element.iter():
            if element.get(f"{_W}id") == str(comment.comment_id):
                is_open = {f"{_W}commentRangeStart": True, f"{_W}commentRangeEnd": False}.get(element.tag, is_open)
            elif is_open and element.tag == f"{_W}t":
                words += element.text or ""
        found.append((words, comment.text))
    return found


def _report(*found: Diagnostic) -> Report:
    return Report(regulation="nd30_2020", stage=Stage.ISSUED, diagnostics=found, open_questions=())


def _finding(code="VB0665", name="body-size-out-of-range", excerpt="", **place) -> Diagnostic:
    return Diagnostic(
        code=code,
        name=name,
        severity="error",
        message_vi="Sai.",
        message_en="Wrong.",
        citation="Phụ lục I",
        excerpt=excerpt,
        location=Location(**place),
    )


@pytest.fixture
def faulty(report_document):
    """A Word file with a long dash in its motto, a narrow margin, Arial in its text, and no recipients."""
    document = docx.Document(io.BytesIO(vn.render(report_document)))
    document.sections[0].left_margin = docx.shared.Mm(10)
    for table in document.tables:
        for cell in table._cells:  # noqa: SLF001 - the one list of all cells
            for paragraph in cell.paragraphs:
                if paragraph.text.startswith("Độc lập"):
                    paragraph.runs[0].text = paragraph.text.replace(" - ", " – ")
                if paragraph.text.startswith(("Nơi nhận", "- ")):
                    paragraph._p.getparent().remove(paragraph._p)  # noqa: SLF001 - python-docx removes nothing itself
    for paragraph in document.paragraphs:
        if paragraph.text.startswith("Văn phòng"):
            paragraph.runs[0].font.name = "Arial"
    return _saved(document)


@pytest.fixture
def annotated(faulty):
    reading = vn.read(faulty)
    report = vn.check(reading)
    return annotate_docx(faulty, report, reading=reading), report


def test_every_finding_is_one_comment_that_says_what_why_and_where_to_read_more(annotated):
    copy, report = annotated
    comments = [text for _, text in _commented(copy)]
    assert len(comments) == len(report.diagnostics) >= 4
    for comment, found in zip(comments, report.diagnostics, strict=True):
        assert comment.startswith(("Lỗi ", "Cảnh báo ", "Gợi ý "))
        assert found.message_vi in comment
        assert f"Căn cứ: {found.citation}" in comment
        assert comment.endswith(f"vnadmindoc explain {found.code}")


def test_a_comment_stands_on_the_words_that_it_is_about(annotated):
    places = {text.split()[1].rstrip(":"): words for words, text in _commented(annotated[0])}
    assert places["VB0105"] == "Độc lập – Tự do – Hạnh phúc"
    assert places["VB0007"].startswith("Văn phòng đã hoàn thành")


def test_the_page_is_spoken_of_at_the_top_and_what_is_absent_where_it_should_stand(annotated):
    places = {text.split()[1].rstrip(":"): words for words, text in _commented(annotated[0])}
    assert places["VB0005"] == "UBND TỈNH QUẢNG NGÃI"
    assert places["VB0905"].startswith("Văn phòng đã hoàn thành")


def test_no_word_of_any_part_changes_and_the_copy_is_judged_like_the_original(annotated, faulty):
    copy, report = annotated
    before, after = _words(faulty), _words(copy)
    assert {name: words for name, words in after.items() if name in before} == before
    again = vn.check(copy)
    assert [(found.code, found.message_vi) for found in again.diagnostics] == [
        (found.code, found.message_vi) for found in report.diagnostics
    ]


def test_comments_that_were_there_stay(faulty):
    document = docx.Document(io.BytesIO(faulty))
    document.add_comment(document.paragraphs[-1].add_run("x"), "Chị xem lại giúp em.", "An", "A")
    with_one = _saved(document)
    reading = vn.read(with_one)
    report = vn.check(reading)
    comments = list(docx.Document(io.BytesIO(annotate_docx(with_one, report, reading=reading))).comments)
    assert (comments[0].text, comments[0].author) == ("Chị xem lại giúp em.", "An")
    assert [comment.author for comment in comments[1:]] == ["vnadmindoc"] * len(report.diagnostics)
    assert len({comment.comment_id for comment in comments}) == len(comments)


def test_the_language_and_the_author_are_the_callers(faulty):
    copy = annotate_docx(faulty, vn.check(faulty), language="en", author="Văn thư")
    comments = list(docx.Document(io.BytesIO(copy)).comments)
    assert comments[0].text.startswith("Error VB")
    assert "Ground: " in comments[0].text
    assert {comment.author for comment in comments} == {"Văn thư"}


def test_a_report_without_findings_leaves_the_file_as_it_is(report_document):
    data = vn.render(report_document)
    assert annotate_docx(data, vn.check(data)) == data


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ({"part": "word/footer1.xml", "path": "/p[1]/r[1]"}, "Vị trí: chân trang, đoạn 1."),
        ({"part": _MAIN, "path": "/body/p[1]/r[1]/drawing[1]/*:txbxContent[1]/p[2]"}, "hộp văn bản, đoạn 2."),
        ({"part": _MAIN, "path": "/body/p[99]/r[1]"}, "Vị trí: đoạn 99."),
        ({"part": _MAIN, "path": "nonsense"}, "Căn cứ: Phụ lục I."),
    ],
)
def test_what_stands_outside_the_text_is_named_in_words_at_the_nearest_paragraph(report_document, place, said):
    copy = annotate_docx(vn.render(report_document), _report(_finding(**place)))
    ((words, text),) = _commented(copy)
    assert words
    assert said in text


@pytest.mark.parametrize("code", ["VB0001", "VB0101", "VB0503", "VB0608", "VB0701", "VB0905", "VB1501"])
def test_what_is_absent_is_commented_on_with_and_without_a_reading(report_document, code):
    data = vn.render(report_document)
    for reading in (None, vn.read(data)):
        ((_, text),) = _commented(annotate_docx(data, _report(_finding(code=code)), reading=reading))
        assert text.startswith(f"Lỗi {code}: Sai.")


def test_a_paragraph_without_runs_can_bear_a_comment():
    document = docx.Document()
    document.add_paragraph()
    copy = annotate_docx(_saved(document), _report(_finding(part=_MAIN, path="/body/p[1]")))
    assert [words for words, _ in _commented(copy)] == [""]


def test_runs_inside_content_controls_links_and_tracked_insertions_are_found():
    document = docx.Document()
    wrapped = {
        "/p[1]/hyperlink[1]/r[1]": "<w:p {0}><w:hyperlink w:anchor='a'><w:r><w:t>một</w:t></w:r></w:hyperlink></w:p>",
        "/p[2]/ins[1]/r[1]": "<w:p {0}><w:ins w:id='90' w:author='A'><w:r><w:t>hai</w:t></w:r></w:ins></w:p>",
        "/sdt[1]/p[1]/r[1]": "<w:sdt {0}><w:sdtContent><w:p><w:r><w:t>ba</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        "/p[3]/sdt[1]/sdtContent[1]/r[1]": (
            "<w:p {0}><w:sdt><w:sdtContent><w:r><w:t>bốn</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        ),
    }
    for markup in wrapped.values():
        document.element.body.insert(
            len(document.element.body) - 1, etree.fromstring(markup.format(f'xmlns:w="{_W[1:-1]}"'))
        )
    found = [_finding(part=_MAIN, path=f"/body{path}") for path in wrapped]
    words = [words for words, _ in _commented(annotate_docx(_saved(document), _report(*found)))]
    assert words == ["một", "hai", "ba", "bốn"]


def test_the_paths_of_a_reading_lead_to_the_words_that_were_read(faulty):
    reading = vn.read(faulty)
    found = [
        _finding(part=run.anchor.part, path=run.anchor.path, excerpt=run.text)
        for label in reading.labels
        for run in label.paragraph.runs
    ]
    words = [words for words, _ in _commented(annotate_docx(faulty, _report(*found)))]
    assert [each.strip() for each in words] == [each.excerpt.strip() for each in found]


@pytest.mark.parametrize("prefix", ["./", "\\", "/"])
def test_a_package_with_odd_names_of_members_is_annotated(faulty, prefix):
    odd = _repacked(faulty, lambda name, content: (prefix + name, content))
    report = vn.check(odd)
    assert len(_commented(annotate_docx(odd, report))) == len(report.diagnostics)


def test_a_file_with_macros_keeps_its_type(faulty):
    macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
    data = _repacked(
        faulty,
        lambda name, content: (
            name,
            content.replace(CONTENT_TYPE.WML_DOCUMENT_MAIN.encode(), macro.encode()) if name == _TYPES else content,
        ),
    )
    copy = annotate_docx(data, vn.check(vn.read(data, format="docm")))
    with zipfile.ZipFile(io.BytesIO(copy)) as package:
        assert macro in package.read(_TYPES).decode()
        assert CONTENT_TYPE.WML_DOCUMENT_MAIN not in package.read(_TYPES).decode()
        assert "word/comments.xml" in package.namelist()


def test_a_strict_file_is_refused_with_the_way_out(faulty):
    strict = _repacked(
        faulty,
        lambda name, content: (
            name,
            content.replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            ),
        ),
    )
    with pytest.raises(vn.UnreadableFile, match="Strict Open XML") as caught:
        annotate_docx(strict, vn.check(strict))
    assert "lưu lại" in caught.value.__notes__[0]


@pytest.mark.parametrize("missing", ["_rels/.rels", "word/styles.xml", _TYPES])
def test_a_package_that_python_docx_cannot_open_is_refused_plainly(faulty, missing):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(faulty)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name != missing:
                new.writestr(name, old.read(name))
    with pytest.raises(vn.UnreadableFile, match="no comments can be put into this file"):
        annotate_docx(out.getvalue(), _report(_finding()))


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        pytest.param("word/styles.xml", b"<w:style ", b'<w:style w:type="x"/><w:style ', id="a style of no known kind"),
        pytest.param("word/styles.xml", b"<w:name w:val=", b"<w:name w:wal=", id="a style without a name"),
        pytest.param("word/styles.xml", b"w:styles", b"w:stules", id="styles that are none"),
        pytest.param(
            _TYPES, b"wordprocessingml.styles+xml", b"wordprocessingml.stules+xml", id="a part of no known kind"
        ),
    ],
)
def test_a_package_that_python_docx_stumbles_over_later_is_refused_plainly(faulty, part, old, new):
    def change(name, content):
        assert name != part or old in content
        return name, content.replace(old, new) if name == part else content

    with pytest.raises(vn.UnreadableFile, match="no comments can be put into this file"):
        annotate_docx(_repacked(faulty, change), _report(_finding()))


def test_more_findings_than_anyone_works_through_are_refused(faulty):
    with pytest.raises(vn.UnwritableFile, match="more than 1,000 findings") as caught:
        annotate_docx(faulty, _report(*[_finding()] * 1_001))
    assert "--select" in caught.value.__notes__[0]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7", "Kính gửi".encode()])
def test_what_is_no_word_file_is_refused(data):
    with pytest.raises(vn.UnreadableFile):
        annotate_docx(data, _report(_finding()))


def test_a_text_with_no_paragraph_is_refused(report_document):
    empty = f'<w:document xmlns:w="{_W[1:-1]}"><w:body/></w:document>'.encode()
    data = _repacked(vn.render(report_document), lambda name, content: (name, empty if name == _MAIN else content))
    with pytest.raises(vn.UnwritableFile, match="no paragraph"):
        annotate_docx(data, _report(_finding()))


def test_without_python_docx_the_message_is_how_to_install_it():
    script = (
        "import sys; sys.modules['docx'] = None\n"
        "from vnadmindoc.reporting.annotate import annotate_docx\n"
        "from vnadmindoc.rules.report import Diagnostic, Report, Stage\n"
        "found = Diagnostic(code='VB0001', name='n', severity='error', message_vi='', message_en='', citation='')\n"
        "report = Report(regulation='r', stage=Stage.ISSUED, diagnostics=(found,), open_questions=())\n"
        "try: annotate_docx(b'', report)\n"
        "except ImportError as fault: print(fault)"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert said == 'pip install "vnadmindoc[word]"\n'


@pytest.mark.validators
def test_the_comments_are_valid_office_open_xml(annotated, faulty, tmp_path):
    audit = pytest.importorskip("openxml_audit")
    faults = []
    for name, data in (("truoc.docx", faulty), ("sau.docx", annotated[0])):
        path = tmp_path / name
        path.write_bytes(data)
        faults.append([str(fault) for fault in audit.OpenXmlValidator().validate(path).errors])
    assert faults[0] == faults[1]


@pytest.mark.corpus
def test_real_files_are_annotated_at_every_finding_or_refused_plainly(root):
    refused = 0
    paths = sorted((root.parent / "shared" / "corpus" / "files").glob("*.docx"))[::16]
    assert paths
    for path in paths:
        data = path.read_bytes()
        try:
            reading = vn.read(data, format="docx")
            report = vn.check(reading)
            copy = annotate_docx(data, report, reading=reading)
        except vn.UnreadableFile:
            refused += 1
            continue
        if not report.diagnostics:
            continue
        assert len(_commented(copy)) >= len(report.diagnostics), path.name
        before, after = _words(data), _words(copy)
        assert all(after[name] == words for name, words in before.items() if name in after), path.name
    assert refused <= len(paths) // 10
