"""The verbs of the package."""

from __future__ import annotations

import pytest

import vnadmindoc as vn
from vnadmindoc.rules.report import Outcome


def test_a_document_is_judged_as_it_would_be_written(report_document):
    report = vn.check(report_document)
    assert report.conforms is True
    assert report.diagnostics == ()


def test_path_text_bytes_reading_and_document_are_judged_alike(bad_text):
    reading = vn.read(bad_text)
    reports = [vn.check(source) for source in (bad_text, str(bad_text), bad_text.read_bytes(), reading)]
    assert all(report == reports[0] for report in reports)
    assert reports[0].conforms is False


def test_what_is_rendered_is_read_back(report_document):
    assert vn.read(vn.render(report_document, "text")).document == report_document
    assert vn.read(vn.render(report_document, "json")).document == report_document
    assert vn.load(vn.dump(report_document)) == report_document
    assert vn.recognize(vn.compose(report_document)).document == report_document


def test_a_reading_of_json_has_a_label_on_every_paragraph(report_document):
    reading = vn.read(vn.dump(report_document))
    assert reading.first("type_name").text == "BÁO CÁO"


def test_what_was_written_as_word_is_read_back_and_conforms(report_document):
    word_file = vn.render(report_document)
    assert vn.read(word_file).document == report_document
    report = vn.check(word_file)
    assert report.conforms
    assert not report.diagnostics


def test_a_format_that_does_not_exist_or_is_not_written_yet_is_refused(report_document):
    with pytest.raises(vn.UnknownName, match="no format 'epub'"):
        vn.render(report_document, "epub")
    with pytest.raises(vn.UnwritableFile, match="pdf files cannot be written yet"):
        vn.render(report_document, "pdf")
    with pytest.raises(vn.UnknownName):
        vn.read(b"x", format="epub")


def test_the_named_format_goes_before_the_suffix(report_document, tmp_path):
    path = tmp_path / "a.dat"
    path.write_bytes(vn.dump(report_document))
    assert vn.read(path, format="json").document == report_document
    assert vn.load(path) == report_document


def test_the_stage_may_be_named(good_text, tmp_path):
    draft = tmp_path / "du_thao.txt"
    draft.write_text(good_text.read_text(encoding="utf-8").replace("Số: 15/", "Số:    /"), encoding="utf-8")
    assert vn.check(draft, stage="draft").conforms is True
    assert vn.check(draft, stage=vn.Stage.ISSUED).conforms is False
    with pytest.raises(ValueError, match="nhap"):
        vn.check(draft, stage="nhap")


def test_select_and_ignore_choose_rules(bad_text):
    whole = vn.check(bad_text)
    code = whole.diagnostics[0].code
    assert set(vn.check(bad_text, select=[code]).outcomes) == {code}
    assert whole.outcomes.keys() - vn.check(bad_text, ignore=[code]).outcomes.keys() == {code}


def test_a_regulation_is_given_by_id_by_file_or_itself(report_document, root):
    path = root / "vnadmindoc" / "regulations" / "nd30_2020.toml"
    reports = [
        vn.check(report_document, regulation=law)
        for law in ("nd30_2020", path, str(path), vn.regulation("nd30_2020"), vn.load_regulation(path))
    ]
    assert all(report == reports[0] for report in reports)
    with pytest.raises(vn.UnknownName):
        vn.check(report_document, regulation="nd31_2020")
    with pytest.raises(vn.UnreadableFile):
        vn.check(report_document, regulation="khong_co.toml")


def test_a_house_style_moves_inside_the_ranges(report_document):
    assert vn.render(report_document) != vn.render(report_document, house_style=vn.HouseStyle(margin_left=35))
    layout = vn.compose(report_document, house_style=vn.HouseStyle(margin_left=35))
    assert layout.sections[0].page.left == 35
    with pytest.raises(ValueError, match="margin_left"):
        vn.render(report_document, house_style=vn.HouseStyle(margin_left=10))


def test_a_text_file_leaves_typography_open_and_a_document_does_not(good_text, report_document):
    seen, composed = vn.check(good_text), vn.check(report_document)
    assert Outcome.OPEN in seen.outcomes.values()
    assert len(composed.open_questions) < len(seen.open_questions)


def test_convert_returns_what_was_read(good_text, tmp_path, report_document):
    reading = vn.convert(good_text, tmp_path / "ra.json")
    assert reading.document == report_document
    with pytest.raises(vn.UnwritableFile):
        vn.convert(good_text, tmp_path / "ra.json")
    vn.convert(good_text, tmp_path / "ra.json", overwrite=True)


def test_explain_answers_to_code_and_name_in_both_languages():
    from vnadmindoc.rules import all_rules

    rule = all_rules()[0]
    assert vn.explain(rule.code) == vn.explain(rule.name)
    assert vn.explain(rule.code) != vn.explain(rule.code, language="en")
    with pytest.raises(vn.UnknownName):
        vn.explain("khong-co")


def test_a_document_without_a_kind_is_no_document_to_read_or_to_check():
    with pytest.raises(vn.InvalidDocument, match="@ kind"):
        vn.read(b'{"kind": null}', format="json")
    with pytest.raises(vn.InvalidDocument, match="@ kind"):
        vn.check(vn.Document())
    with pytest.raises(vn.UnknownName):
        vn.compose(vn.Document())
