"""The reports for other programs: SARIF, JUnit's XML and GitHub's workflow commands."""

import io
import json
import zipfile
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

import vnadmindoc as vn
from vnadmindoc.reporting.checked import Checked
from vnadmindoc.reporting.github import github_report
from vnadmindoc.reporting.junit import junit_report
from vnadmindoc.reporting.sarif import sarif_report
from vnadmindoc.rules import all_rules
from vnadmindoc.rules.report import Diagnostic, Location, OpenQuestion, Outcome, Report, Stage

LAW = vn.regulation("nd30_2020")
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SCHEMA = json.loads((Path(__file__).parent / "data" / "sarif-2.1.0.json").read_text("utf-8"))


def checked(name):
    path = EXAMPLES / name
    reading = vn.read(path)
    report = vn.check(reading, fixes=True)
    data = path.read_bytes() if path.suffix == ".docx" else None
    return Checked(
        file=f"examples/{name}", regulation=LAW, stage=Stage.ISSUED, report=report, reading=reading, data=data
    )


FAULTY = checked("cong_van_can_sua.docx")
TEXT = checked("bao_cao.txt")
UNREADABLE = Checked(file="hỏng, 100%.docx", regulation=LAW, stage=Stage.ISSUED, faults=("tệp\nbị hỏng",))


def made(severity="error", outcome=Outcome.FAILED, **place):
    found = Diagnostic(
        code="VB0301", name="number-missing", severity=severity, message_vi="Thiếu số: 100%,\nhai dòng",
        message_en="No number", citation="khoản 3", excerpt="Số:\x1b[31m", location=Location(**place),
    )  # fmt: skip
    opened = (OpenQuestion(code="VB0302", name="serial-blank", reason_vi="không rõ", reason_en="not known"),)
    report = Report(
        regulation=LAW.id, stage=Stage.ISSUED, diagnostics=(found,), open_questions=opened,
        conforms=severity != "error",
        outcomes={"VB0301": outcome, "VB0302": Outcome.OPEN, "VB0303": Outcome.PASSED, "VB0304": Outcome.INAPPLICABLE},
    )  # fmt: skip
    return Checked(file="a b.txt", regulation=LAW, stage=Stage.ISSUED, report=report)


def log(*results, language="vi"):
    said = json.loads(sarif_report(results, language=language))
    jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(said)
    return said["runs"][0]


def failing(run):
    return [result for result in run["results"] if result.get("kind") != "open"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_sarif_log_keeps_to_its_schema_and_has_every_finding(language):
    run = log(FAULTY, TEXT, UNREADABLE, made(line=2, column=3), language=language)
    findings = [*FAULTY.report.diagnostics, *TEXT.report.diagnostics, *made().report.diagnostics]
    assert [result["ruleId"] for result in failing(run)] == [found.code for found in findings]
    assert len(run["tool"]["driver"]["rules"]) == len(all_rules())
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_what_stayed_open_is_an_open_result_and_no_fault():
    opened = [result for result in log(made())["results"] if result.get("kind") == "open"]
    assert [(result["ruleId"], result["level"]) for result in opened] == [("VB0302", "none")]


def test_a_file_that_could_not_be_read_is_told_by_the_invocation():
    run = log(UNREADABLE)
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "tệp bị hỏng"
    assert run["artifacts"][0]["location"]["uri"] == "h%E1%BB%8Fng%2C%20100%25.docx"


def test_a_line_is_a_region_and_a_node_of_a_word_file_is_named():
    (result,) = failing(log(made(line=2, column=3, component="number")))
    (location,) = result["locations"]
    assert location["physicalLocation"]["region"] == {
        "startLine": 2,
        "startColumn": 3,
        "snippet": {"text": "Số:\ufffd[31m"},
    }
    named = next(each for each in failing(log(FAULTY)) if each["ruleId"] == "VB0304")
    kinds = named["locations"][0]["logicalLocations"]
    assert kinds[0]["name"] == "number"
    assert kinds[1]["fullyQualifiedName"].startswith("word/document.xml/")
    assert "bảng 1, hàng 2, ô 1, đoạn 1" in named["message"]["text"]


def test_the_replacements_of_a_fix_repair_what_it_is_about():
    run = log(FAULTY)
    with zipfile.ZipFile(io.BytesIO(FAULTY.data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    fixable = [result for result in failing(run) if "fixes" in result]
    assert len(fixable) == sum(found.fix is not None for found in FAULTY.report.diagnostics) > 3
    for result in fixable:
        repaired = dict(parts)
        for change in result["fixes"][0]["artifactChanges"]:
            nested = run["artifacts"][change["artifactLocation"]["index"]]
            assert run["artifacts"][nested["parentIndex"]]["location"]["uri"] == FAULTY.file
            name = nested["location"]["uri"].removeprefix("/")
            (row,) = change["replacements"]
            start, length = row["deletedRegion"]["byteOffset"], row["deletedRegion"]["byteLength"]
            text = row["insertedContent"]["text"].encode()
            repaired[name] = parts[name][:start] + text + parts[name][start + length :]
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name, content in repaired.items():
                archive.writestr(name, content)
        left = [found.code for found in vn.check(out.getvalue()).diagnostics]
        had = [found.code for found in FAULTY.report.diagnostics]
        assert left.count(result["ruleId"]) < had.count(result["ruleId"])


def test_equal_findings_have_equal_fingerprints_wherever_their_lines_are():
    one, other = (failing(log(made(line=line)))[0]["partialFingerprints"] for line in (2, 9))
    assert one == other
    assert len({json.dumps(result["partialFingerprints"]) for result in failing(log(FAULTY))}) == len(
        failing(log(FAULTY))
    )


def suites(*results, language="vi"):
    return etree.fromstring(junit_report(results, language=language))


def test_a_rule_is_a_case_failed_skipped_or_passed():
    root = suites(made())
    (suite,) = root
    assert [(case.get("name"), [child.tag for child in case]) for case in suite] == [
        ("VB0301 number-missing", ["failure"]),
        ("VB0302 serial-blank", ["skipped"]),
        ("VB0303 number-not-zero-padded", []),
    ]
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("3", "1", "1")
    assert "Thiếu số: 100%, hai dòng" in suite[0][0].text
    assert "\x1b" not in etree.tostring(root, encoding="unicode")


def test_a_warning_fails_no_build():
    (suite,) = suites(made("warning"))
    assert [child.tag for child in suite[0]] == ["system-out"]
    assert suite.get("failures") == "0"


def test_a_file_that_could_not_be_read_is_an_error_of_its_suite():
    root = suites(UNREADABLE, FAULTY)
    assert (root.get("errors"), root[0][0][0].tag, root[0][0][0].get("message")) == ("1", "error", "tệp bị hỏng")
    errors = {found.code for found in FAULTY.report.diagnostics if found.severity == "error"}
    assert int(root.get("failures")) == len(errors)


def test_an_annotation_is_one_line_that_nothing_in_it_can_end():
    (line,) = github_report([made(line=2, column=3)])
    assert line == (
        "::error file=a b.txt,line=2,col=3,title=VB0301 number-missing::"
        "Thiếu số: 100%25, hai dòng%0A“Số:\ufffd[31m”%0ACăn cứ: khoản 3\n"
    )
    (unread,) = github_report([UNREADABLE], language="en")
    assert unread == "::error file=hỏng%2C 100%25.docx::This file could not be checked: tệp bị hỏng\n"


@pytest.mark.parametrize(("severity", "level"), [("error", "error"), ("warning", "warning"), ("info", "notice")])
def test_severities_are_githubs_levels(severity, level):
    (line,) = github_report([made(severity)])
    assert line.startswith(f"::{level} ")


def test_a_place_in_a_word_file_stands_in_the_annotations_words():
    lines = list(github_report([FAULTY]))
    assert len(lines) == len(FAULTY.report.diagnostics)
    assert any("%0ABảng 1, hàng 1, ô 2, đoạn 2%0A" in line and ",line=" not in line for line in lines)
