"""`vnadmindoc.toml`: what an office decides for its own files."""

import datetime as dt
import json
from pathlib import Path

import pytest

import vnadmindoc as vn
from vnadmindoc.cli import main
from vnadmindoc.errors import InvalidProject, UnreadableFile
from vnadmindoc.project import baseline_of, dump_baseline, find_project, impose, load_project, path_in, settle, waive
from vnadmindoc.rules import all_rules

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FAULTY = EXAMPLES / "cong_van_can_sua.docx"
LAW = vn.regulation("nd30_2020")


@pytest.fixture
def project(tmp_path):
    def write(text):
        (tmp_path / "vnadmindoc.toml").write_text(text, "utf-8")
        return load_project(tmp_path / "vnadmindoc.toml")

    return write


def faults(project, text):
    with pytest.raises(InvalidProject) as caught:
        project(text)
    return caught.value.faults


def test_an_empty_file_changes_nothing(project):
    assert vn.check(FAULTY, project=project("")) == vn.check(FAULTY)


def test_the_nearest_file_upwards_is_the_project(tmp_path):
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / "vnadmindoc.toml").write_text("", "utf-8")
    assert find_project(deep) == tmp_path.resolve() / "vnadmindoc.toml"
    (deep / "vnadmindoc.toml").write_text("", "utf-8")
    assert find_project(deep) == deep.resolve() / "vnadmindoc.toml"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("stagee = 'draft'", "no such key, perhaps stage @ stagee"),
        ("stage = 'nháp'", "expected one of draft, signing, issued, found 'nháp' @ stage"),
        ("ignore = ['VB99']", "no rule 'VB99', perhaps VB0909 @ ignore"),
        ("[severity]\nVB0105 = 'fatal'", "expected one of error, warning, info, off, found 'fatal' @ severity.VB0105"),
        ("[severity]\nmotto-wrong-dahs = 'off'", "no rule 'motto-wrong-dahs', perhaps motto-wrong-dash @ severity"),
        ("[[waivers]]\nrule = 'VB0105'", "a required key is missing @ waivers[0].reason"),
        ("[[waivers]]\nrule = 'VB0105'\nreason = ' '", "a waiver says why @ waivers[0].reason"),
        ("[[waivers]]\nrule = ''\nreason = 'x'", "no rule '' @ waivers[0].rule"),
        ("[[files]]\npatterns = []", "a pattern is missing @ files[0].patterns"),
        ("= 1", "not TOML: Invalid statement (at line 1, column 1)"),
    ],
)
def test_a_fault_of_the_file_is_told_with_its_place(project, text, fault):
    assert faults(project, text) == (fault,)


def test_every_fault_is_told_at_once(project):
    assert len(faults(project, "stage = 1\nselect = 'x'\n[[waivers]]\nrule = 3\n")) == 4


def test_a_file_that_is_not_there_is_unreadable(tmp_path):
    with pytest.raises(UnreadableFile):
        load_project(tmp_path / "vnadmindoc.toml")


def test_later_rows_go_before_earlier_ones(project):
    text = (
        "stage = 'signing'\nignore = ['VB06']\n[[files]]\npatterns = ['*.docx']\nstage = 'draft'\nignore = ['VB07']\n"
    )
    text += "[[files]]\npatterns = ['ban_hanh/*']\nstage = 'issued'\nselect = ['VB01']\n"
    made = project(text)
    plain = settle(made, made.folder / "a.txt")
    draft = settle(made, made.folder / "x" / "a.docx")
    issued = settle(made, made.folder / "ban_hanh" / "2026" / "a.docx")
    assert (plain.stage, plain.ignore) == ("signing", ("VB06",))
    assert (draft.stage, draft.ignore, draft.select) == ("draft", ("VB06", "VB07"), ())
    assert (issued.stage, issued.select) == ("issued", ("VB01",))


def test_what_the_caller_says_goes_before_the_project(project):
    made = project("stage = 'draft'\nselect = ['VB01']\nignore = ['VB0105']\n")
    assert vn.check(FAULTY, project=made).stage == "draft"
    assert vn.check(FAULTY, project=made, stage="issued").stage == "issued"
    assert {one.code for one in vn.check(FAULTY, project=made, select=["VB03"]).diagnostics} == {"VB0304"}
    assert vn.check(FAULTY, project=made).diagnostics == ()


def test_severities_are_the_offices_own_and_off_is_not_imposed(project):
    made = project("[severity]\nVB00 = 'info'\nmargin-left-out-of-range = 'warning'\nVB0105 = 'off'\n")
    report = vn.check(FAULTY, project=made)
    found = {one.code: one.severity for one in report.diagnostics}
    assert (found["VB0005"], found["VB0006"]) == ("warning", "info")
    assert "VB0105" not in found
    assert "VB0105" not in report.outcomes
    imposed = impose(LAW, settle(made, FAULTY))
    assert len(imposed.rules) == len(LAW.rules) - 1
    assert impose(LAW, settle(project(""), FAULTY)) is LAW


WAIVER = "[[waivers]]\nrule = 'VB0304'\nreason = 'hệ thống cũ'\n"


@pytest.mark.parametrize(
    ("more", "is_waived"),
    [
        ("", True),
        ("files = ['*.docx']", True),
        ("files = ['*.doc']", False),
        ("component = 'number'", True),
        ("component = 'motto'", False),
        ("text = '1286  /SNV'", True),
        ("text = '1287'", False),
        ("until = 2026-11-24", True),
        ("until = 2026-11-23", False),
    ],
)
def test_a_waiver_covers_what_it_names_and_until_its_day(project, more, is_waived):
    made = project(WAIVER + more)
    settings = settle(made, FAULTY, today=dt.date(2026, 11, 24))
    report = waive(vn.check(FAULTY), settings)
    assert ("VB0304" not in {one.code for one in report.diagnostics}) == is_waived
    assert [(each.diagnostic.code, each.reason) for each in report.waived] == [("VB0304", "hệ thống cũ")] * is_waived
    is_told = any("đã hết hạn từ ngày 23/11/2026" in notice for notice in report.notices)
    assert is_told == ("11-23" in more)


def test_a_document_whose_errors_are_all_waived_conforms(project):
    made = project("[[waivers]]\nrule = 'VB'\nreason = 'bản mẫu'\n")
    report = vn.check(FAULTY, project=made)
    assert (report.conforms, report.diagnostics) == (True, ())
    assert len(report.waived) == len(vn.check(FAULTY).diagnostics)


def test_what_is_waived_is_not_repaired(project):
    whole, spared = vn.fix(FAULTY), vn.fix(FAULTY, project=project(WAIVER))
    assert "VB0304" in {one.code for one in whole.applied}
    assert {one.code for one in whole.applied} - {one.code for one in spared.applied} == {"VB0304"}
    assert [each.diagnostic.code for each in spared.after.waived] == ["VB0304"]


def test_a_waived_finding_is_no_comment(project, tmp_path):
    report = vn.annotate(FAULTY, tmp_path / "a.docx", project=project(WAIVER))
    assert "VB0304" not in {one.code for one in report.diagnostics}


def test_an_offices_own_regulation_lies_beside_the_project_file(project, tmp_path):
    from vnadmindoc.regulations.load import shipped_bytes

    (tmp_path / "rieng.toml").write_bytes(shipped_bytes("nd30_2020"))
    assert vn.check(FAULTY, project=project("regulation = 'rieng.toml'")).regulation == "nd30_2020"


def test_a_baseline_hides_what_is_known_and_shows_what_is_new(project, tmp_path):
    report = vn.check(FAULTY)
    old = [found for found in report.diagnostics if found.code != "VB0105"]
    known = baseline_of((found, path_in(tmp_path, FAULTY)) for found in old)
    (tmp_path / "cu.json").write_bytes(dump_baseline(known))
    left = vn.check(FAULTY, project=project("baseline = 'cu.json'"))
    assert [one.code for one in left.diagnostics] == ["VB0105"]
    assert len(left.waived) == len(old)


@pytest.mark.parametrize("content", [b"[", b"{}", b'{"version": 2, "known": []}', b'{"version": 1, "known": [1]}'])
def test_a_baseline_that_is_none_is_refused(project, tmp_path, content):
    (tmp_path / "cu.json").write_bytes(content)
    assert faults(project, "baseline = 'cu.json'")


def told(capsys, *arguments):
    code = main([str(one) for one in arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_the_command_line_finds_the_project_of_the_current_folder(project, tmp_path, monkeypatch, capsys):
    project("[[waivers]]\nrule = 'VB'\nreason = 'bản mẫu'\n")
    monkeypatch.chdir(tmp_path)
    code, out, _ = told(capsys, "check", FAULTY)
    assert code == 0
    assert "Được miễn trừ theo cấu hình của dự án" in out
    assert "- bản mẫu: " in out
    assert told(capsys, "check", FAULTY, "--no-project")[0] == 1
    code, out, _ = told(capsys, "check", FAULTY, "--format", "json")
    assert {each["reason"] for each in json.loads(out)[0]["waived"]} == {"bản mẫu"}
    code, out, _ = told(capsys, "check", FAULTY, "--format", "sarif")
    results = json.loads(out)["runs"][0]["results"]
    assert {row["suppressions"][0]["justification"] for row in results if "suppressions" in row} == {"bản mẫu"}
    _, out, _ = told(capsys, "check", FAULTY, "--format", "html", "--lang", "en")
    assert "Waived by the project file" in out


def test_a_baseline_is_written_and_then_holds(project, tmp_path, monkeypatch, capsys):
    project("")
    monkeypatch.chdir(tmp_path)
    assert told(capsys, "check", FAULTY, "--write-baseline", "cu.json")[0] == 1
    project("baseline = 'cu.json'")
    assert told(capsys, "check", FAULTY)[0] == 0
    assert told(capsys, "check", FAULTY, "--write-baseline", "cu.json")[0] == 2


def test_a_wrong_project_file_stops_the_command_in_the_users_language(tmp_path, monkeypatch, capsys):
    (tmp_path / "vnadmindoc.toml").write_text("ignore = ['VB99']\n[[waivers]]\nrule = 'VB'\nreason = ''", "utf-8")
    monkeypatch.chdir(tmp_path)
    code, _, err = told(capsys, "check", FAULTY)
    assert code == 2
    assert "vnadmindoc.toml: cấu hình không hợp lệ:" in err
    assert "không có quy tắc 'VB99', có lẽ là VB0909 @ ignore" in err
    assert "miễn trừ phải nêu lý do @ waivers[0].reason" in err


def test_every_rule_can_be_named_by_code_and_name(project):
    for rule in all_rules()[::20]:
        project(f"ignore = ['{rule.code}', '{rule.name}']")


def test_a_run_over_many_files_loads_an_own_regulation_once(project, tmp_path, monkeypatch):
    from vnadmindoc import manner
    from vnadmindoc.regulations.load import shipped_bytes

    (tmp_path / "rieng.toml").write_bytes(shipped_bytes("nd30_2020"))
    made = project(
        "regulation = 'rieng.toml'\n[severity]\nVB0105 = 'off'\n[[files]]\npatterns = ['b.*']\nstage = 'draft'\n"
    )
    loaded = []
    find = manner.find_regulation
    monkeypatch.setattr(manner, "find_regulation", lambda named: loaded.append(named) or find(named))
    manners = manner.Manners(project=made)
    first, second = manners.of(tmp_path / "a.docx"), manners.of(tmp_path / "b.docx")
    assert len(loaded) == 1
    assert first.law is second.law
    assert (first.stage, second.stage) == ("issued", "draft")
