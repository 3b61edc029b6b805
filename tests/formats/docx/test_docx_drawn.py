"""The page as LibreOffice draws it: paper, lines of the asked length, columns that hold."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from attrs import evolve
from specimen import body_texts, report

from vnadmindoc.formats.docx import write_docx
from vnadmindoc.layout import Alignment, HorizontalLine, Layout, PageSetup, Paragraph, Run, RunFormat, Section
from vnadmindoc.layout.metrics import wrap
from vnadmindoc.units import points_to_mm

pdfplumber = pytest.importorskip("pdfplumber", reason="pdfplumber measures the drawn page")

pytestmark = [
    pytest.mark.drawn,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


@pytest.fixture(scope="module")
def draw(tmp_path_factory):
    """Return a function that gives the PDF pages of a layout."""
    folder = tmp_path_factory.mktemp("drawn")
    opened = []

    def pages(name: str, layout: Layout):
        source = folder / f"{name}.docx"
        source.write_bytes(write_docx(layout))
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                str(folder),
                str(source),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        opened.append(pdfplumber.open(folder / f"{name}.pdf"))
        return opened[-1].pages

    yield pages
    for pdf in opened:
        pdf.close()


@pytest.fixture(scope="module")
def drawn_report(draw):
    return draw("report", report())


def ruled(page) -> list[tuple[float, float, float]]:
    """Return left edge, length and height on the page, in mm, of each drawn horizontal line."""
    shapes = [*page.lines, *page.rects, *page.curves]
    flat = [shape for shape in shapes if shape["width"] > 10 and shape["height"] < 3]
    found = {tuple(round(points_to_mm(float(shape[key])), 2) for key in ("x0", "width", "top")) for shape in flat}
    return sorted(found, key=lambda line: (line[2], line[0]))


def text_lines(page) -> list[str]:
    return [line["text"] for line in page.extract_text_lines()]


def test_a_report_is_two_pages_of_a4(drawn_report):
    assert [(round(points_to_mm(p.width), 1), round(points_to_mm(p.height), 1)) for p in drawn_report] == [
        (210.0, 297.0)
    ] * 2


def test_the_lines_of_a_report_have_the_asked_lengths_and_stand_in_the_middle_of_their_columns(drawn_report):
    motto, agency, subject = (
        sorted(ruled(drawn_report[0]), key=lambda line: -line[1])[0:1]
        + sorted(ruled(drawn_report[0]), key=lambda line: line[1])[:2]
    )
    assert motto[1] == pytest.approx(62.0, abs=0.5)
    assert agency[1] == pytest.approx(22.0, abs=0.5)
    assert subject[1] == pytest.approx(30.0, abs=0.5)
    assert motto[0] + motto[1] / 2 == pytest.approx(30 + 66 + 99 / 2, abs=0.5)
    assert agency[0] + agency[1] / 2 == pytest.approx(30 + 66 / 2, abs=0.5)
    assert subject[0] + subject[1] / 2 == pytest.approx(30 + 165 / 2, abs=0.5)


def test_no_line_touches_the_letters_above_or_below_it(drawn_report):
    page = drawn_report[0]
    for left, length, top in ruled(page):
        inside = [
            (points_to_mm(float(char["top"])), points_to_mm(float(char["bottom"])))
            for char in page.chars
            if left - 1 < points_to_mm(float(char["x0"])) < left + length + 1 and char["text"].strip()
        ]
        assert all(bottom <= top + 0.1 or upper >= top - 0.1 for upper, bottom in inside)


def test_the_columns_of_the_header_do_not_wrap(drawn_report):
    lines = text_lines(drawn_report[0])
    assert lines[0] == "UBND HUYỆN SÔNG TRE CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert lines[1] == "BAN QUẢN LÝ VEN SÔNG Độc lập - Tự do - Hạnh phúc"


def test_the_second_page_shows_its_number_and_the_first_does_not(drawn_report):
    first, second = drawn_report
    assert text_lines(second)[0] == "2"
    number = second.extract_text_lines()[0]
    assert points_to_mm((number["x0"] + number["x1"]) / 2) == pytest.approx(30 + 165 / 2, abs=0.5)
    assert text_lines(first)[0] != "1"


@pytest.mark.parametrize("alignment", [Alignment.LEFT, Alignment.CENTER, Alignment.RIGHT])
def test_a_line_is_as_long_as_asked_on_every_side(draw, alignment):
    lengths = (15.0, 47.3, 120.0, 165.0)
    style = RunFormat(size=14.0)
    blocks = []
    for length in lengths:
        blocks += [Paragraph((Run("Chữ ở trên", style),)), HorizontalLine(length=length, alignment=alignment)]
    page = PageSetup(width=210.0, height=297.0, top=20.0, bottom=20.0, left=30.0, right=15.0)
    (drawn,) = draw(f"lines-{alignment}", Layout(sections=(Section(blocks=tuple(blocks), page=page),)))
    found = ruled(drawn)
    assert [line[1] for line in found] == pytest.approx(lengths, abs=0.5)
    share = {Alignment.LEFT: 0.0, Alignment.CENTER: 0.5, Alignment.RIGHT: 1.0}[alignment]
    assert [line[0] for line in found] == pytest.approx([30 + (165 - length) * share for length in lengths], abs=0.5)


def test_lines_break_where_the_metrics_say(draw):
    texts = body_texts(11)[:6]
    style = RunFormat(font="Times New Roman", size=14.0)
    page = PageSetup(width=210.0, height=297.0, top=20.0, bottom=20.0, left=30.0, right=40.0)
    blocks = tuple(Paragraph((Run(text, style),)) for text in texts)
    (drawn,) = draw("wrapped", Layout(sections=(Section(blocks=blocks, page=page),)))
    assert text_lines(drawn) == [line for text in texts for line in wrap(text, 14.0, 140.0)]


def test_the_contact_line_is_ruled_above_over_the_full_width_on_page_one_only(draw):
    layout = report(4)
    (section,) = layout.sections
    contact = (HorizontalLine(), Paragraph((Run("Địa chỉ: 5 đường Bờ Kè", RunFormat(size=11.0)),)))
    first, second = draw("contact", evolve(layout, sections=(evolve(section, first_footer=contact),)))
    assert text_lines(first)[-1] == "Địa chỉ: 5 đường Bờ Kè"
    assert ruled(first)[-1][1] == pytest.approx(165.0, abs=0.5)
    assert "Địa chỉ: 5 đường Bờ Kè" not in text_lines(second)
