"""Edits carried out on a Layout."""

import pytest

from vnadmindoc.layout import (
    Alignment,
    Anchor,
    HorizontalLine,
    Layout,
    PageNumber,
    PageSetup,
    Paragraph,
    ParagraphFormat,
    Run,
    RunFormat,
    Section,
    Table,
    TableCell,
    TableRow,
)
from vnadmindoc.layout.apply import apply
from vnadmindoc.layout.edits import (
    DrawLine,
    InsertParagraph,
    NumberPages,
    RemoveParagraph,
    ReplaceText,
    SetLine,
    SetPage,
    SetShape,
    SetTypography,
)
from vnadmindoc.layout.fit import UnfitEdit, fit


def at(path, column=None):
    return Anchor(part="word/document.xml", path=path, column=column)


def paragraph(number, text, *runs):
    place = f"/body/p[{number}]"
    made = runs or ((Run(text, RunFormat(size=14.0), anchor=at(f"{place}/r[1]", 1)),) if text else ())
    return Paragraph(made, ParagraphFormat(alignment=Alignment.LEFT), anchor=at(place))


def layout(*blocks, **page):
    return Layout(sections=(Section(blocks=blocks, page=PageSetup(**page), anchors=(at("/body/sectPr[1]"),)),))


RUN = at("/body/p[1]/r[1]", 1)


def blocks(done):
    return done.sections[0].blocks


def test_typography_is_laid_over_a_stretch_of_a_run():
    edit = SetTypography(run=RUN, start=1, length=2, format=RunFormat(bold=True))
    (done,) = blocks(apply(layout(paragraph(1, "abcd")), [edit]))
    assert [(run.text, run.format.bold, run.format.size, run.anchor.column) for run in done.runs] == [
        ("a", None, 14.0, 1),
        ("bc", True, 14.0, 2),
        ("d", None, 14.0, 4),
    ]


def test_all_edits_speak_of_the_text_as_it_was():
    edits = [
        ReplaceText(run=RUN, start=2, old="c", text="CCC"),
        ReplaceText(run=RUN, start=0, old="a", text=""),
        ReplaceText(run=RUN, start=4, old="", text="!"),
        SetTypography(run=RUN, start=2, length=1, format=RunFormat(italic=True)),
    ]
    (done,) = blocks(apply(layout(paragraph(1, "abcd")), edits))
    assert [(run.text, run.format.italic) for run in done.runs] == [
        ("b", None),
        ("CCC", True),
        ("d", None),
        ("!", None),
    ]


def test_a_stretch_is_counted_in_the_node_that_two_runs_share():
    runs = [Run("ab", anchor=at("/body/p[1]/r[1]", 1)), Run("cd", anchor=at("/body/p[1]/r[1]", 3))]
    edits = [
        ReplaceText(run=at("/body/p[1]/r[1]", 2), start=2, old="d", text="D"),
        ReplaceText(run=at("/body/p[1]/r[1]", 3), start=0, old="", text="|"),
    ]
    (done,) = blocks(apply(layout(paragraph(1, "", *runs)), edits))
    assert done.text == "ab|cD"


def test_a_shape_changes_only_what_it_says():
    edit = SetShape(paragraph=at("/body/p[1]"), format=ParagraphFormat(space_after=6.0))
    (done,) = blocks(apply(layout(paragraph(1, "a")), [edit]))
    assert done.format == ParagraphFormat(alignment=Alignment.LEFT, space_after=6.0)


def test_what_comes_in_stands_around_all_that_hangs_on_its_paragraph():
    hanging = HorizontalLine(length=9.0, anchor=at("/body/p[1]/r[1]/drawing[1]"))
    place = at("/body/p[1]")
    new = [
        InsertParagraph(beside=place, text=text, is_before=before, shape=ParagraphFormat(), format=RunFormat())
        for text, before in (("1", True), ("4", False), ("2", True), ("5", False))
    ]
    edits = [*new, DrawLine(paragraph=place, length=30.0)]
    done = blocks(apply(layout(paragraph(1, "3"), hanging, paragraph(2, "6")), edits))
    assert [getattr(block, "text", None) or block.length for block in done] == ["1", "2", "3", 9.0, 30.0, "4", "5", "6"]


def test_edits_reach_into_cells():
    inner = Paragraph((), anchor=at("/body/tbl[1]/tr[1]/tc[1]/p[1]"))
    table = Table(rows=(TableRow(cells=(TableCell(blocks=(inner,)),)),))
    (done,) = blocks(apply(layout(table), [RemoveParagraph(paragraph=inner.anchor)]))
    assert done.rows[0].cells[0].blocks == ()


def test_pages_lines_and_numbers_are_set():
    line = HorizontalLine(length=9.0, anchor=at("/body/p[1]"))
    before = layout(line, top=10.0, left=20.0, page_numbers=(PageNumber(position="footer", start=1),))
    anchors = before.sections[0].anchors
    edits = [
        SetLine(line=line.anchor, length=40.0),
        SetPage(anchors=anchors, page=PageSetup(top=20.0)),
        NumberPages(anchors=anchors, format=RunFormat(size=13.0)),
    ]
    section = apply(before, edits).sections[0]
    number = PageNumber(
        position="header", alignment=Alignment.CENTER, format=RunFormat(size=13.0), on_first_page=False, start=1
    )
    assert section.page == PageSetup(top=20.0, left=20.0, page_numbers=(number,))
    assert section.blocks[0].length == 40.0


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (ReplaceText(run=RUN, start=0, old="x", text=""), "other words"),
        (ReplaceText(run=RUN, start=9, old="", text=""), "not inside"),
        (SetTypography(run=RUN, start=0, length=0, format=RunFormat()), "not inside"),
        (SetTypography(run=at("/body/p[9]/r[1]", 1), start=0, length=1, format=RunFormat()), "run"),
        (SetShape(paragraph=at("/body/p[9]"), format=ParagraphFormat()), "paragraph"),
        (RemoveParagraph(paragraph=at("/body/p[1]")), "not empty"),
        (SetLine(line=at("/body/p[1]"), length=1.0), "line"),
        (SetLine(line=at("/body/p[1]"), length=0.0), "longer than 0"),
        (DrawLine(paragraph=at("/body/p[9]"), length=1.0), "paragraph"),
        (SetPage(anchors=(), page=PageSetup()), "section"),
    ],
)
def test_an_edit_that_does_not_fit_is_told_and_not_carried_out(edit, reason):
    before = layout(paragraph(1, "ab"))
    fitted = fit(before, [edit])
    assert fitted.edits == ()
    assert reason in fitted.refused[0].reason_en
    with pytest.raises(UnfitEdit, match=reason):
        apply(before, [edit])


def test_two_lines_at_one_place_cannot_be_told_apart():
    line = HorizontalLine(length=9.0, anchor=at("/body/p[1]"))
    fitted = fit(layout(line, line), [SetLine(line=line.anchor, length=10.0)])
    assert "several lines" in fitted.refused[0].reason_en
