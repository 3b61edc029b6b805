"""What a repair changed, in words."""

import pytest
from attrs import evolve

import vnadmindoc as vn
from vnadmindoc.layout import (
    Alignment,
    HorizontalLine,
    Layout,
    LineSpacing,
    PageNumber,
    PageSetup,
    ParagraphFormat,
    Run,
    RunFormat,
    Section,
)
from vnadmindoc.layout import Paragraph as Block
from vnadmindoc.model import Document
from vnadmindoc.recognize import Label, Reading
from vnadmindoc.reporting.diff import changes, format_changes

LAW = vn.regulation("nd30_2020")
LOOK = RunFormat(font="Times New Roman", size=14.0, bold=False)


def line(text, component="body", *, look=LOOK, below=None, **shape):
    paragraph = Block((Run(text, look),), ParagraphFormat(**shape))
    return Label(component=component, paragraph=paragraph, text=text, line_below=below)


def reading(*labels, page=None):
    section = Section(blocks=tuple(label.paragraph for label in labels), page=page or PageSetup())
    return Reading(layout=Layout(sections=(section,)), document=Document(), labels=labels)


def said(was, now, language="vi"):
    return format_changes(changes(was, now), LAW, language=language).splitlines()


def test_nothing_changed_is_nothing_said():
    one = reading(line("Nội dung."))
    assert said(one, one) == []


def test_words_are_told_as_they_were_and_as_they_are():
    was, now = reading(line("Số: 5/BC-VP", "number")), reading(line("Số: 05/BC-VP", "number"))
    assert said(was, now) == ["Số, ký hiệu của văn bản", "  - Số: 5/BC-VP", "  + Số: 05/BC-VP"]


def test_a_long_paragraph_is_cut_to_what_changed():
    before, after = "a" * 200 + " 5 " + "b" * 200, "a" * 200 + " 05 " + "b" * 200
    _, old, new = said(reading(line(before)), reading(line(after)))
    assert old.startswith("  - …")
    assert old.endswith("b…")
    assert len(new) < 90
    assert " 05 " in new


@pytest.mark.parametrize(
    ("old", "new", "language", "words"),
    [
        ({"size": 12.0}, {"size": 13.5}, "vi", "cỡ chữ: 12 → 13,5"),
        ({"size": 12.0}, {"size": 13.5}, "en", "size: 12 → 13.5"),
        ({"bold": False}, {"bold": True}, "vi", "in đậm: không → có"),
        ({"font": "Arial"}, {"font": "Times New Roman"}, "en", "font: Arial → Times New Roman"),
    ],
)
def test_a_fact_of_typography_is_told_before_and_after(old, new, language, words):
    was, now = (reading(line("Nội dung.", look=evolve(LOOK, **facts))) for facts in (old, new))
    assert said(was, now, language)[-1].strip() == words


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ({"alignment": Alignment.LEFT}, {"alignment": Alignment.JUSTIFY}, "canh: trái → đều hai lề"),
        ({"first_line_indent": 0.0}, {"first_line_indent": 12.7}, "lùi đầu dòng (mm): 0 → 12,7"),
        (
            {"line_spacing": LineSpacing(value=2.0)},
            {"line_spacing": LineSpacing(value=1.5)},
            "khoảng cách dòng: 2 → 1,5",
        ),
        (
            {"line_spacing": LineSpacing(mode="exact", value=12.0)},
            {"line_spacing": LineSpacing()},
            "khoảng cách dòng: đúng 12 pt → 1",
        ),
    ],
)
def test_a_fact_of_shape_is_told_before_and_after(old, new, words):
    was, now = (reading(line("Nội dung.", **facts)) for facts in (old, new))
    assert said(was, now)[-1].strip() == words


def test_what_the_files_units_round_is_no_change():
    was, now = (reading(line("Nội dung.", first_line_indent=mm)) for mm in (12.7, 12.68))
    assert said(was, now) == []


def test_paragraphs_whose_looks_changed_alike_are_told_once():
    was = reading(*(line(f"Đoạn {n}.", space_before=0.0) for n in range(3)))
    now = reading(*(line(f"Đoạn {n}.", space_before=6.0) for n in range(3)))
    head, first, fact = said(was, now)
    assert head.endswith("(3 đoạn)")
    assert first.strip() == "“Đoạn 0.” …"
    assert fact.strip() == "cách đoạn trước (pt): 0 → 6"


def test_a_line_that_was_drawn_and_a_page_that_was_set_up_are_told():
    was = reading(line("Độc lập", "motto"), page=PageSetup(left=25.4, page_numbers=()))
    number = PageNumber(position="header", alignment=Alignment.CENTER, format=LOOK, on_first_page=False)
    now = reading(
        line("Độc lập", "motto", below=HorizontalLine(length=60.0)), page=PageSetup(left=30.0, page_numbers=(number,))
    )
    assert said(was, now) == [
        "Trang văn bản",
        "    lề trái (mm): 25,4 → 30",
        "    số trang: không có → lề trên giữa 14 pt",
        "Tiêu ngữ",
        "    “Độc lập”",
        "    đường kẻ dưới (mm): không có → 60",
    ]


def test_a_paragraph_that_came_in_is_told_by_its_words_alone():
    was = reading(line("- Sở Tài chính;", "recipient"))
    now = reading(line("- Như trên;", "recipient"), line("- Sở Tài chính;", "recipient"))
    assert said(was, now)[1:] == ["  + - Như trên;"]
