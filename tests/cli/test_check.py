"""`vnadmindoc check`."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from vnadmindoc import api

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def _json(outcome):
    return json.loads(outcome.out)


def test_a_conforming_file_exits_with_0(run, good_text):
    outcome = run("check", good_text)
    assert (outcome.code, outcome.err) == (0, "")
    assert "ĐẠT ở những điều kiểm được" in outcome.out


def test_a_faulty_file_exits_with_1_and_names_each_fault_with_its_ground(run, bad_text):
    outcome = run("check", bad_text)
    assert outcome.code == 1
    assert "KHÔNG ĐẠT" in outcome.out
    assert "Căn cứ: Phụ lục I" in outcome.out
    assert "^" in outcome.out


def test_a_draft_may_lack_its_number(run, good_text, tmp_path):
    draft = tmp_path / "du_thao.txt"
    draft.write_text(good_text.read_text(encoding="utf-8").replace("Số: 15/", "Số:    /"), encoding="utf-8")
    assert run("check", draft).code == 1
    assert run("check", draft, "--stage", "draft").code == 0


def test_json_has_one_object_a_file_with_every_key(run, good_text, bad_text):
    outcome = run("check", "--format", "json", good_text, bad_text)
    good, bad = _json(outcome)
    keys = {"file", "conforms", "regulation", "stage", "kind", "diagnostics", "waived", "open", "notices", "error"}
    assert set(good) == set(bad) == keys
    assert (good["conforms"], bad["conforms"], outcome.code) == (True, False, 1)
    assert (good["file"], good["regulation"], good["stage"], good["kind"]) == (
        str(good_text), "nd30_2020", "issued", "báo cáo",
    )  # fmt: skip
    assert good["open"]
    assert set(good["open"][0]) == {"code", "name", "reason"}
    found = next(each for each in bad["diagnostics"] if each["location"] and each["location"]["component"] == "number")
    assert set(found) == {"code", "name", "severity", "message", "citation", "excerpt", "location", "fix"}
    assert found["location"]["line"] == 1 + bad_text.read_text(encoding="utf-8").split("Số:")[0].count("\n")
    assert found["severity"] in {"error", "warning", "info"}


def test_english_is_spoken_where_it_is_asked_for(run, bad_text):
    outcome = run("check", "--lang", "en", bad_text)
    assert "DOES NOT CONFORM" in outcome.out
    assert "Ground: " in outcome.out


def test_the_language_may_come_from_the_environment(run, bad_text, monkeypatch):
    asked_for = run("check", "--lang", "en", bad_text).out
    vietnamese = run("check", bad_text).out
    monkeypatch.setenv("VNADMINDOC_LANG", "en")
    assert run("check", bad_text).out == asked_for
    assert run("check", "--lang", "vi", bad_text).out == vietnamese


def test_messages_in_json_follow_the_language(run, bad_text):
    vietnamese = _json(run("check", "--format=json", bad_text))[0]["diagnostics"][0]["message"]
    english = _json(run("check", "--format=json", "--lang=en", bad_text))[0]["diagnostics"][0]["message"]
    assert vietnamese != english


def test_one_unreadable_file_does_not_stop_the_others(run, good_text, tmp_path):
    outcome = run("check", "--format", "json", tmp_path / "mat.txt", good_text)
    missing, good = _json(outcome)
    assert outcome.code == 2
    assert (missing["conforms"], missing["error"]) == (None, "không có tệp hoặc thư mục này")
    assert good["conforms"] is True


def test_several_files_are_counted_at_the_end(run, good_text, bad_text, tmp_path):
    outcome = run("check", good_text, bad_text, tmp_path / "mat.txt")
    assert outcome.out.rstrip().endswith("Tổng cộng 3 tệp: 1 đạt, 1 không đạt, 1 không kiểm được.")


def test_standard_input_is_a_dash(run, bad_text, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(bad_text.read_bytes())))
    outcome = run("check", "-", "--format", "json")
    assert (outcome.code, _json(outcome)[0]["file"]) == (1, "-")


def test_select_and_ignore_take_codes_beginnings_and_names_repeated_or_in_lists(run, bad_text):
    found = _json(run("check", bad_text, "--format", "json"))[0]["diagnostics"]
    codes, names = {each["code"] for each in found}, {each["code"]: each["name"] for each in found}
    assert len(codes) >= 2
    first, second = sorted(codes)[:2]

    def left(*arguments):
        return {each["code"] for each in _json(run("check", bad_text, "--format=json", *arguments))[0]["diagnostics"]}

    assert left("--select", first) == {first}
    assert left("--select", f"{first},{names[second]}") == {first, second}
    assert left("--select", first, "--select", second) == {first, second}
    assert left("--ignore", names[first]) == codes - {first}
    assert left("--ignore", first.lower()) == codes - {first}


def test_a_rule_that_does_not_exist_cannot_be_selected(run, good_text):
    outcome = run("check", good_text, "--select", "khong-co-quy-tac-nay")
    assert outcome.code == 2
    assert "không quy tắc nào có mã hoặc tên “khong-co-quy-tac-nay”" in outcome.err


def test_a_json_document_is_checked_as_it_would_be_written(run, report_document, tmp_path):
    path = tmp_path / "bao_cao.json"
    path.write_bytes(api.dump(report_document))
    outcome = run("check", path)
    assert outcome.code == 0, outcome.out


def test_a_mistake_of_the_program_is_one_line_and_stops_no_other_file(run, good_text, monkeypatch):
    def fail(*_arguments, **_named):
        raise RuntimeError("hỏng")

    monkeypatch.setattr(api, "read", fail)
    outcome = run("check", good_text, good_text)
    assert outcome.code == 2
    assert outcome.out.count("RuntimeError: hỏng") == 2
    assert "Traceback" not in outcome.out + outcome.err
    monkeypatch.setenv("VNADMINDOC_DEBUG", "1")
    with pytest.raises(RuntimeError):
        run("check", good_text)


def test_output_that_is_no_terminal_has_no_colour_and_is_the_same_every_time(run, bad_text, monkeypatch):
    first = run("check", bad_text).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "40")
    assert run("check", bad_text).out == first
    assert "\x1b" not in first
    assert max(map(len, first.splitlines())) <= 100


def test_what_stayed_open_takes_few_lines(run, good_text):
    outcome = run("check", good_text)
    section = outcome.out.split("Chưa kết luận được", 1)[1].split("\n\n", 1)[0].strip().splitlines()
    assert 1 <= len(section) <= 12
    assert len(_json(run("check", good_text, "--format=json"))[0]["open"]) > len(section)


FORMS = {"text": ".txt", "json": ".json", "sarif": ".sarif", "junit": ".xml", "github": ".txt", "html": ".html"}


@pytest.mark.parametrize(("form", "suffix"), FORMS.items())
def test_every_form_of_the_report_goes_to_standard_output_or_to_a_file(run, good_text, tmp_path, form, suffix):
    target = tmp_path / f"report{suffix}"
    printed = run("check", good_text, "--format", form)
    assert printed.code == 0
    written = run("check", good_text, "--format", form, "-o", target)
    assert (written.code, written.out) == (0, f"Đã ghi {target}\n")
    assert target.read_text("utf-8") == printed.out
    again = run("check", good_text, "--format", form, "-o", target)
    assert again.code == 2
    assert "--force" in again.err
    assert run("check", good_text, "--format", form, "-o", target, "--force").code == 0


def test_a_report_is_never_written_over_what_is_checked_nor_under_another_forms_suffix(run, good_text, tmp_path):
    was = good_text.read_bytes()
    outcome = run("check", good_text, "-o", good_text, "--force")
    assert outcome.code == 2
    assert "tệp nguồn" in outcome.err
    assert good_text.read_bytes() == was
    outcome = run("check", good_text, "--format", "html", "-o", tmp_path / "b.docx")
    assert outcome.code == 2
    assert ".html" in outcome.err
    assert not (tmp_path / "b.docx").exists()


def test_sarif_has_the_fixes_of_a_word_file(run):
    outcome = run("check", EXAMPLES / "cong_van_can_sua.docx", "--format", "sarif")
    assert outcome.code == 1
    assert any("fixes" in result for result in _json(outcome)["runs"][0]["results"])


def test_the_help_names_the_suffixes_that_are_read(run):
    said = " ".join(run("check", "--help").out.split())
    assert all(suffix in said for suffix in (".txt", ".json", ".docx", ".docm", ".dotx", ".doc", ".rtf", ".odt", ".md"))
