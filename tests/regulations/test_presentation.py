"""A house style chooses inside the ranges; what it chooses outside them is refused with the ground."""

from __future__ import annotations

import pytest
from attrs import evolve, fields

from vnadmindoc.errors import UnknownName
from vnadmindoc.layout import Alignment, LineSpacing, ParagraphFormat, RunFormat
from vnadmindoc.regulations import HouseStyle, regulation
from vnadmindoc.regulations.presentation import present

DECREE = regulation("nd30_2020")
HEADER = ("national_name", "motto", "superior_agency", "issuing_agency", "place_date")


def sizes(house_style, *components):
    presentation = present(DECREE, house_style)
    return [presentation.style(component).run.size for component in components]


@pytest.mark.parametrize("spec", DECREE.components, ids=lambda spec: spec.id)
def test_every_field_of_every_style_is_decided_and_agrees_with_its_row(spec):
    style = present(DECREE).style(spec.id)
    for cls, value in ((ParagraphFormat, style.paragraph), (RunFormat, style.run)):
        assert [entry.name for entry in fields(cls) if getattr(value, entry.name) is None] == []
    assert style.name == spec.style_name
    assert spec.size is None or style.run.size in spec.size
    assert spec.sample_size in (None, style.run.size)
    assert spec.bold in (None, style.run.bold)
    assert spec.italic in (None, style.run.italic)
    assert spec.alignment in (None, style.paragraph.alignment)
    assert spec.space_before in (None, style.paragraph.space_before)
    assert spec.first_line_indents is None or style.paragraph.first_line_indent in spec.first_line_indents
    assert spec.line_spacing is None or style.paragraph.line_spacing.value in spec.line_spacing
    assert style.paragraph.space_before + style.paragraph.space_after >= (spec.min_paragraph_gap or 0)
    assert (style.run.font, style.run.color, style.run.underline, style.run.caps) == (
        "Times New Roman",
        "000000",
        False,
        False,
    )


def test_the_page_lies_inside_the_ranges_and_is_numbered_from_page_two_at_the_top():
    page = present(DECREE).page
    assert page.top in DECREE.page.margin_top
    assert page.bottom in DECREE.page.margin_bottom
    assert page.left in DECREE.page.margin_left
    assert page.right in DECREE.page.margin_right
    (number,) = page.page_numbers
    assert (number.position, number.alignment, number.on_first_page, number.start) == ("header", "center", False, 1)
    assert number.format.size == 14
    assert 0 < page.header_distance < page.top


def test_the_content_is_justified_indented_and_spaced():
    body = present(DECREE, HouseStyle(first_line_indent=10, paragraph_gap=8, line_spacing=1.5)).style("body").paragraph
    assert body.alignment is Alignment.JUSTIFY
    assert (body.first_line_indent, body.space_before, body.space_after) == (10, 8, 0)
    assert body.line_spacing == LineSpacing(mode="multiple", value=1.5)


def test_a_house_style_for_content_leaves_the_header_single_spaced():
    style = present(DECREE, HouseStyle(paragraph_gap=8, line_spacing=1.5)).style("national_name")
    assert (style.paragraph.space_before, style.paragraph.line_spacing) == (0, LineSpacing())


def test_the_header_grows_together_as_footnote_1_says():
    assert sizes(HouseStyle(), *HEADER) == [12, 13, 12, 12, 13]
    assert sizes(HouseStyle(header_size=13), *HEADER) == [13, 14, 13, 13, 14]
    assert sizes(HouseStyle(header_size=12), *HEADER) == [12, 13, 12, 12, 13]


def test_the_number_stays_13_whatever_the_header_is():
    assert sizes(HouseStyle(header_size=13), "number") == sizes(HouseStyle(header_size=12), "number") == [13]


def test_the_body_takes_its_headings_along_and_nothing_else():
    moved = sizes(HouseStyle(body_size=13), "body", "basis", "article", "clause", "point", "chapter_title", "heading")
    assert moved == [13] * 7
    assert sizes(HouseStyle(body_size=13), "type_name", "position", "recipient", *HEADER) == [
        14,
        14,
        11,
        12,
        13,
        12,
        12,
        13,
    ]


def test_a_single_size_may_be_chosen():
    assert sizes(HouseStyle(sizes={"contact": 12, "urgency": 14}), "contact", "urgency") == [12, 14]


@pytest.mark.parametrize(
    ("house_style", "citation"),
    [
        (HouseStyle(header_size=14), "khoản 1, điểm a"),
        (HouseStyle(header_size=11), "khoản 1, điểm a"),
        (HouseStyle(body_size=12), "khoản 6, điểm e"),
        (HouseStyle(body_size=15), "khoản 6, điểm e"),
        (HouseStyle(sizes={"number": 14}), "khoản 3, điểm c"),
        (HouseStyle(sizes={"recipient": 12}), "khoản 9, điểm d"),
        (HouseStyle(margin_top=15), "Mục I, khoản 3"),
        (HouseStyle(margin_bottom=26), "Mục I, khoản 3"),
        (HouseStyle(margin_left=25), "Mục I, khoản 3"),
        (HouseStyle(margin_right=25), "Mục I, khoản 3"),
        (HouseStyle(first_line_indent=11), "khoản 6, điểm e"),
        (HouseStyle(first_line_indent=0), "khoản 6, điểm e"),
        (HouseStyle(paragraph_gap=3), "khoản 6, điểm e"),
        (HouseStyle(line_spacing=0.9), "khoản 6, điểm e"),
        (HouseStyle(line_spacing=1.6), "khoản 6, điểm e"),
        (HouseStyle(paragraph_gap=float("nan")), "khoản 6, điểm e"),
        (HouseStyle(margin_left=float("nan")), "Mục I, khoản 3"),
    ],
)
def test_a_choice_outside_the_range_is_refused_with_its_citation(house_style, citation):
    with pytest.raises(ValueError, match=citation):
        present(DECREE, house_style)


def test_a_motto_that_does_not_move_with_the_national_name_is_refused():
    with pytest.raises(ValueError, match="rise and fall together, 13 is expected"):
        present(DECREE, HouseStyle(sizes={"motto": 14}))


def test_a_header_may_be_given_size_by_size_when_the_sizes_agree():
    chosen = dict(zip(HEADER, (13, 14, 13, 13, 14), strict=True))
    assert sizes(HouseStyle(sizes=chosen), *HEADER) == sizes(HouseStyle(header_size=13), *HEADER)


def test_a_clause_that_is_not_as_large_as_the_body_is_refused():
    with pytest.raises(ValueError, match="the size of clause is 13, not the 14 of body"):
        present(DECREE, HouseStyle(sizes={"clause": 13}))


def test_a_size_of_an_unknown_component_is_refused():
    with pytest.raises(UnknownName, match="no component 'title'"):
        present(DECREE, HouseStyle(sizes={"title": 14}))


def test_an_unknown_component_has_no_style_and_no_line():
    for look_up in (present(DECREE).style, present(DECREE).line_share):
        with pytest.raises(UnknownName):
            look_up("nobody")


def test_lines_below_have_their_share_of_the_text():
    presentation = present(DECREE)
    assert [presentation.line_share(name) for name in ("motto", "issuing_agency", "subject")] == [1.0, 0.4, 0.4]
    assert presentation.line_share("national_name") is None


def test_house_styles_are_keys_and_equal_by_their_choices():
    first = HouseStyle(sizes={"contact": 12, "urgency": 14})
    second = HouseStyle(sizes={"urgency": 14, "contact": 12})
    assert first == second
    assert hash(first) == hash(second)
    assert present(DECREE, first) is present(DECREE, second)
    assert evolve(first, body_size=13).sizes == first.sizes


def test_the_same_choices_under_two_regulations_are_two_presentations():
    other = evolve(DECREE, page=evolve(DECREE.page, font="Liberation Serif"))
    assert present(other).style("body").run.font == "Liberation Serif"
    assert present(DECREE).style("body").run.font == "Times New Roman"


def test_the_dashes_of_several_addressees_stand_under_the_colon_of_kinh_gui():
    label, dash = (present(DECREE).style(name).paragraph for name in ("addressees", "addressee"))
    assert dash.left_indent - label.left_indent == pytest.approx(17.4, abs=0.5)  # "Kính gửi" in 14 pt, in mm


def test_a_regulation_without_defaults_or_ranges_is_presented_too():
    bare = tuple(
        evolve(spec, size=None, sample_size=None, size_step=None, same_size_as=None) for spec in DECREE.components
    )
    presentation = present(evolve(DECREE, components=bare, defaults={}))
    assert {style.run.size for style in presentation.styles} == {13}
