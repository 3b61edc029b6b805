"""The shipped decree against second transcriptions of its tables, typed anew from the appendices."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from vnadmindoc.model import kinds
from vnadmindoc.regulations import Case, regulation
from vnadmindoc.regulations.schema import Range

DATA = Path(__file__).parent / "data"
DECREE = regulation("nd30_2020")


def read_table(name):
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


TYPE_STYLES = read_table("muc_v.csv")
CODES = read_table("muc_i_codes.csv")
FORMS = read_table("muc_ii_forms.csv")

CONTRACT = [
    "national_name",
    "motto",
    "superior_agency",
    "issuing_agency",
    "number",
    "place_date",
    "type_name",
    "subject",
    "letter_subject",
    "enacting_power",
    "basis",
    "enacting_formula",
    "body",
    "part_number",
    "part_title",
    "chapter_number",
    "chapter_title",
    "section_number",
    "section_title",
    "subsection_number",
    "subsection_title",
    "article",
    "heading",
    "clause_titled",
    "clause",
    "point",
    "bullet",
    "competence",
    "position",
    "other_position",
    "full_name",
    "addressees",
    "addressee",
    "recipients_label",
    "recipient",
    "archive_note",
    "drafter_mark",
    "annex_label",
    "annex_title",
    "annex_reference",
    "attachment_reference",
    "confidentiality",
    "urgency",
    "circulation",
    "contact",
    "page_number",
    "copy_form",
    "table_text",
    "unlabelled",
]


@pytest.mark.parametrize("row", TYPE_STYLES, ids=[f"{row['stt']}-{row['component']}" for row in TYPE_STYLES])
def test_every_row_of_muc_v_is_in_the_file_as_it_was_typed_a_second_time(row):
    spec = DECREE.component(row["component"])
    bounds = [float(bound) for bound in row["size"].split(" - ")]
    assert spec.size == Range(bounds[0], bounds[-1])
    assert spec.sample_size == float(row["specimen_size"])
    assert spec.bold is ("đậm" in row["style"].lower())
    assert spec.italic is row["style"].lower().startswith("nghiêng")
    if spec.id not in {"drafter_mark", "page_number"}:
        assert spec.case == row["case"].lower()
    if row["specimen"]:
        assert set(row["specimen"].split(" | ")) <= set(spec.samples)
    assert f"STT {row['stt'].rstrip('ab')}" in spec.citation


def test_every_size_with_a_specimen_in_the_file_has_a_row_in_the_second_transcription():
    without_row = {spec.id for spec in DECREE.components if spec.sample_size} - {
        row["component"] for row in TYPE_STYLES
    }
    assert without_row == {"enacting_power", "enacting_formula", "basis", "bullet"}


@pytest.mark.parametrize("row", CODES, ids=[row["code"] for row in CODES])
def test_every_abbreviation_is_the_one_of_phu_luc_iii_letter_for_letter(row):
    kind = DECREE.kind(row["kind"].lower().removesuffix(" (cá biệt)"))
    assert kind.code == row["code"]
    assert f"STT {row['stt']}" in kind.citation.replace(";", "").replace(" Mẫu", "")


def test_only_cong_van_and_thu_cong_have_no_abbreviation():
    assert {kind.name for kind in DECREE.kinds if kind.code is None} == {kinds.LETTER, kinds.OFFICIAL_PERSONAL_LETTER}
    assert len(CODES) == 27


@pytest.mark.parametrize("row", FORMS, ids=[row["kind"] for row in FORMS])
def test_every_kind_names_its_sample_form(row):
    assert DECREE.kind(row["kind"]).form == (row["forms"] or None)


def test_the_29_kinds_stand_in_the_order_of_dieu_7():
    assert [kind.name for kind in DECREE.kinds] == [row["kind"] for row in FORMS]
    assert len(DECREE.kinds) == 29


def test_every_kind_that_the_model_names_is_in_the_decree():
    named = {value for name, value in vars(kinds).items() if name.isupper()}
    assert named == {kind.name for kind in DECREE.kinds}


def test_the_file_has_exactly_the_components_that_the_package_speaks_of():
    assert sorted(spec.id for spec in DECREE.components) == sorted(CONTRACT)


@pytest.mark.parametrize("spec", DECREE.components, ids=lambda spec: spec.id)
def test_every_component_says_where_it_stands_and_its_sample_fits_its_range(spec):
    assert spec.citation.startswith(("Phụ lục I, Phần I", "Phụ lục III, Mục II"))
    if spec.sample_size is not None:
        assert spec.sample_size in spec.size
    if spec.line_below is not None:
        assert spec.line_below.minimum <= spec.line_below.sample <= spec.line_below.maximum


def test_style_names_are_unique():
    names = [spec.style_name for spec in DECREE.components]
    assert len(set(names)) == len(names)


def test_capitals_in_the_file_are_written_in_capitals_by_their_samples():
    wrong = [
        (spec.id, sample)
        for spec in DECREE.components
        if spec.case is Case.CAPITALS
        for sample in spec.samples
        if sample != sample.upper()
    ]
    assert wrong == []


def test_the_page_is_that_of_muc_i():
    page = DECREE.page
    assert (page.width, page.height) == (210, 297)
    assert page.margin_top == page.margin_bottom == Range(20, 25)
    assert (page.margin_left, page.margin_right) == (Range(30, 35), Range(15, 20))
    assert (page.font, page.color) == ("Times New Roman", "000000")


def test_the_content_paragraph_is_that_of_diem_e():
    for component in ("basis", "body", "clause", "point"):
        spec = DECREE.component(component)
        assert spec.alignment == "justify"
        assert spec.first_line_indents == (10, 12.7)
        assert spec.min_paragraph_gap == 6
        assert spec.line_spacing == Range(1.0, 1.5)


def test_the_lines_below_have_the_lengths_of_muc_ii_and_nothing_else_has_a_line():
    shares = {spec.id: spec.line_below for spec in DECREE.components if spec.line_below}
    assert shares.keys() == {"motto", "issuing_agency", "subject"}
    for component in ("issuing_agency", "subject"):
        assert shares[component].minimum == pytest.approx(1 / 3, abs=0.001)
        assert shares[component].maximum == 0.5


def test_the_decree_is_in_force_since_its_day_of_signing():
    assert DECREE.effective_from == date(2020, 3, 5)
    assert DECREE.effective_to is None


def test_copies_are_sao_y_trich_sao_sao_luc():
    assert {copy.code: copy.words for copy in DECREE.copies} == {"SY": "SAO Y", "TrS": "TRÍCH SAO", "SL": "SAO LỤC"}


@pytest.mark.parametrize(
    ("kind", "forms_own"),
    [
        (kinds.MINUTES, {"place_date": False, "signatures": 2, "signer_roles": ("THƯ KÝ", "CHỦ TỌA"), "number": True}),
        (kinds.LETTER_OF_INTRODUCTION, {"subject": False, "place_date": True}),
        (kinds.LEAVE_PERMIT, {"subject": False, "place_date": True}),
        (kinds.DECISION, {"enacting_power": True, "enacting_formula": "QUYẾT ĐỊNH:"}),
        (kinds.RESOLUTION, {"enacting_power": True, "enacting_formula": "QUYẾT NGHỊ:"}),
        (kinds.LETTER, {"title": False, "subject_prefix": "V/v", "addressees": "required"}),
        (kinds.SUBMISSION, {"addressees": "allowed", "title": True}),
        (kinds.REPORT, {"addressees": "allowed"}),
        (kinds.INVITATION, {"addressees": "none"}),
    ],
)
def test_a_kind_carries_what_its_form_carries(kind, forms_own):
    spec = DECREE.kind(kind)
    assert {name: getattr(spec, name) for name in forms_own} == forms_own
