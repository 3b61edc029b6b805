"""The report as a page: self-contained, every finding on it, each mark where it belongs."""

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree, html

import vnadmindoc as vn
from vnadmindoc.layout import (
    Alignment,
    HorizontalLine,
    Layout,
    LineSpacing,
    Opaque,
    PageBreak,
    Paragraph,
    ParagraphFormat,
    Picture,
    Run,
    RunFormat,
    Section,
    Table,
    TableCell,
    TableRow,
)
from vnadmindoc.layout.place import Anchor
from vnadmindoc.reporting.checked import Checked
from vnadmindoc.reporting.html import html_report
from vnadmindoc.reporting.html.drawing import Drawing
from vnadmindoc.reporting.html.marks import Mark, place_marks
from vnadmindoc.rules.report import Diagnostic, Location, Stage

LAW = vn.regulation("nd30_2020")
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")


def checked(name):
    reading = vn.read(EXAMPLES / name)
    return Checked(
        file=f"examples/{name}",
        regulation=LAW,
        stage=Stage.ISSUED,
        report=vn.check(reading, fixes=True),
        reading=reading,
    )


FAULTY = checked("cong_van_can_sua.docx")
TEXT = checked("bao_cao.txt")
UNREADABLE = Checked(file="<b>hỏng</b>.docx", regulation=LAW, stage=Stage.ISSUED, faults=("tệp bị hỏng",))


def page(*results, language="vi"):
    return html.document_fromstring(html_report(results, language=language).decode())


def finding(excerpt="", **place):
    return Diagnostic(
        code="VB0301", name="x", severity="error", message_vi="Sai", message_en="Wrong", citation="c", excerpt=excerpt,
        location=Location(**place),
    )  # fmt: skip


def test_every_finding_has_a_card_and_every_mark_its_card_and_back():
    shown = page(FAULTY)
    cards = shown.xpath("//article")
    assert len(cards) == len(FAULTY.report.diagnostics)
    names = set(shown.xpath("//@id"))
    links = [link.removeprefix("#") for link in shown.xpath("//a/@href")]
    assert set(links) <= names
    placed = [found for found in FAULTY.report.diagnostics if found.location.path]
    assert len(shown.xpath("//*[@class='place']")) == len(placed) > 2


def test_a_mark_stands_on_the_words_that_are_quoted():
    shown = page(FAULTY)
    for number, found in enumerate(FAULTY.report.diagnostics):
        if found.location.path and not found.excerpt.endswith("…"):
            (place,) = shown.xpath(f"//*[@id='file-1-place-{number}']")
            words = "".join(place.getparent().itertext())
            assert " ".join(words.split()) in found.excerpt


def test_nothing_is_fetched_and_nothing_runs():
    said = html_report([FAULTY, TEXT, UNREADABLE]).decode()
    assert not page(FAULTY).xpath("//script | //link | //@onclick | //iframe")
    assert "http" not in said.replace("http-equiv", "")
    assert "url(" not in said


def test_words_of_a_file_are_words_and_no_markup():
    layout = Layout(sections=(Section(blocks=(Paragraph((Run("<script>alert(1)</script>\x00"),)),)),))
    drawn = Drawing({}, [], "f", "vi").draw(layout)
    assert drawn.xpath("string()") == "<script>alert(1)</script>\ufffd"
    assert "<b>" not in "".join(page(UNREADABLE).xpath("//h2/b/text()"))
    assert page(UNREADABLE).xpath("string(//h2)") == "<b>hỏng</b>.docx"


def test_a_fonts_name_cannot_leave_its_declaration():
    run = Run("a", RunFormat(font="x';background:url(//e)</style>"))
    drawn = Drawing({}, [], "f", "vi").draw(Layout(sections=(Section(blocks=(Paragraph((run,)),)),)))
    assert drawn.xpath("//span/@style") == ["font-family:'xbackgroundurlestyle',serif;"]


def test_a_page_says_verdict_notices_and_what_stayed_open():
    shown = page(TEXT).xpath("string()")
    assert "ĐẠT ở những điều kiểm được" in shown
    assert "Chưa kết luận được" in shown
    assert "Không có phát hiện nào." in shown
    assert "DOES NOT CONFORM" in page(FAULTY, language="en").xpath("string()")


def test_several_files_are_listed_with_their_verdicts():
    listed = [" ".join(row.xpath("string()").split()) for row in page(FAULTY, TEXT, UNREADABLE).xpath("//nav//li")]
    assert listed[0].startswith("examples/cong_van_can_sua.docx – KHÔNG ĐẠT")
    assert listed[2] == "<b>hỏng</b>.docx – Không kiểm được tệp này"


def test_every_kind_of_block_is_drawn():
    cell = TableCell(blocks=(Paragraph((Run("ô"),)),), column_span=2, row_span=3)
    blocks = (
        Paragraph(
            (
                Run(
                    "đ",
                    RunFormat(
                        size=13.5, bold=True, italic=True, underline=True, strike=True, color="FF0000", caps=True
                    ),
                ),
                Run("2", RunFormat(vertical="superscript")),
            ),
            ParagraphFormat(
                alignment=Alignment.JUSTIFY, first_line_indent=10.0, left_indent=5.0, space_after=6.0,
                line_spacing=LineSpacing(mode="exact", value=18.0),
            ),
            label="1.",
        ),
        HorizontalLine(length=40.0, alignment=Alignment.CENTER, width=0.75),
        Table(rows=(TableRow(cells=(cell,)),), widths=(30.0, 40.0), has_borders=False),
        Picture(data=b"\x89PNG", media_type="image/png", width=20.0, height=10.0, description="dấu"),
        Picture(data=b"<svg/>", media_type="image/svg+xml", description="hình"),
        PageBreak(),
        Opaque(name="chart", text="biểu đồ"),
    )  # fmt: skip
    drawn = Drawing({}, [], "f", "vi").draw(Layout(sections=(Section(blocks=blocks),)))
    said = etree.tostring(drawn, encoding="unicode")
    for piece in (
        "text-align:justify;", "text-indent:10mm;", "margin-left:5mm;", "margin-bottom:6pt;", "line-height:18pt;",
        "font-size:13.5pt;", "font-weight:bold;", "font-style:italic;", "text-decoration:underline line-through;",
        "color:#FF0000;", "text-transform:uppercase;", "vertical-align:super;", "width:40mm;border-top-width:0.75pt;",
        'colspan="2" rowspan="3"', 'class="plain"', "data:image/png;base64,iVBORw==", "ngắt trang", "chart: biểu đồ",
    ):  # fmt: skip
        assert piece in said
    assert "svg" not in said
    assert drawn.xpath("string(//p)").startswith("1. đ2")


def anchored(text, line=None, path=None, column=1):
    anchor = Anchor(line=line, column=column, part=path and "word/document.xml", path=path and f"{path}/r[1]")
    outer = Anchor(line=line, part=path and "word/document.xml", path=path)
    return Paragraph((Run(text, anchor=anchor),), anchor=outer)


def marks_of(paragraphs, *found):
    layout = Layout(sections=(Section(blocks=tuple(paragraphs)),))
    placed = place_marks(layout, found)
    return [placed.get(id(paragraph), ()) for paragraph in paragraphs]


def test_a_word_that_stands_twice_is_marked_where_the_column_says():
    text = "Sở Y tế và Sở Y tế"
    (marks,) = marks_of(
        [anchored(text, path="/body/p[1]")], finding("Sở", part="word/document.xml", path="/body/p[1]/r[1]", column=12)
    )
    assert marks == (Mark(11, 13, 0),)


def test_lines_are_found_in_their_paragraph_and_columns_in_their_line():
    whole, left, right = anchored("một\nhai ba", line=1), anchored("trái", line=5), anchored("phải", line=5, column=40)
    marks = marks_of(
        [whole, left, right],
        finding("ba", line=2, column=5), finding("", line=5, column=41), finding("", line=5, column=2),
        finding("x", line=99),
    )  # fmt: skip
    assert marks == [(Mark(8, 10, 0),), (Mark(0, 4, 2),), (Mark(0, 4, 1),)]


def test_a_quotation_that_was_cut_runs_to_the_end_and_a_lost_one_marks_all():
    paragraph = anchored("một hai  ba bốn", path="/body/p[1]")
    place = {"part": "word/document.xml", "path": "/body/p[1]/r[1]", "column": 1}
    (marks,) = marks_of([paragraph], finding("hai ba…", **place), finding("không có", **place))
    assert marks == (Mark(4, 15, 0), Mark(0, 15, 1))


def test_marks_that_overlap_are_cut_and_lead_to_the_gravest():
    paragraph = anchored("một hai ba", path="/body/p[1]")
    marks = {id(paragraph): (Mark(0, 10, 0), Mark(4, 7, 1))}
    drawn = Drawing(marks, ["warning", "error"], "f", "vi").draw(Layout(sections=(Section(blocks=(paragraph,)),)))
    assert [(link.text, link.get("class")) for link in drawn.iter("a")] == [
        ("một ", "warning"), ("hai", "error"), (" ba", "warning"),
    ]  # fmt: skip
    assert len(drawn.xpath("//*[@class='place']")) == 2


@pytest.mark.drawn
@pytest.mark.skipif(BROWSER is None or shutil.which("pdftotext") is None, reason="no Chromium or no pdftotext here")
def test_a_browser_shows_the_page(tmp_path):
    (tmp_path / "report.html").write_bytes(html_report([FAULTY, TEXT]))
    subprocess.run(
        [
            *(BROWSER, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"),
            *(f"--print-to-pdf={tmp_path / 'report.pdf'}", (tmp_path / "report.html").as_uri()),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    said = subprocess.run(
        ["pdftotext", tmp_path / "report.pdf", "-"], check=True, capture_output=True, text=True
    ).stdout
    words = " ".join(said.split())
    assert "KHÔNG ĐẠT: 7 lỗi, 0 cảnh báo, 0 gợi ý." in words
    for found in FAULTY.report.diagnostics:
        assert found.code in words
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in words
