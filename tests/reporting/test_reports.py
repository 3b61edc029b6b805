"""The report for people and the report for programs."""

from __future__ import annotations

import io
import json

import pytest

import vnadmindoc as vn
from vnadmindoc.reporting.checked import Checked
from vnadmindoc.reporting.json_report import json_report
from vnadmindoc.reporting.text import console, text_report
from vnadmindoc.rules.report import Diagnostic, Location, OpenQuestion, Report, Stage

LAW = vn.regulation("nd30_2020")


def _diagnostic(severity="error", code="N301", **place):
    return Diagnostic(
        code=code, name="number-missing", severity=severity, message_vi="Thiếu số.", message_en="No number.",
        citation="khoản 3 Mục II", excerpt="Số:\x1b[31m", location=Location(**place),
    )  # fmt: skip


def _checked(**report):
    settings = {"regulation": LAW.id, "stage": Stage.ISSUED, "diagnostics": (), "open_questions": (), "conforms": True}
    return Checked(file="a.txt", regulation=LAW, stage=Stage.ISSUED, report=Report(**settings | report))


def _text(*results, language="vi"):
    stream = io.StringIO()
    text_report(results, console(stream), language=language)
    return stream.getvalue()


def test_findings_are_grouped_by_component_in_the_order_of_codes():
    said = _text(
        _checked(
            conforms=False,
            diagnostics=(
                _diagnostic(code="N302", component="motto", line=2, column=3),
                _diagnostic(code="N303", component="number"),
                _diagnostic(code="N301", component="motto", page=1, severity="warning"),
                _diagnostic(code="N304", severity="info"),
                _diagnostic(code="N305", component="không có", part="word/document.xml", path="/body/p[1]"),
            ),
        )
    )
    order = [
        said.index(word) for word in ("Tiêu ngữ (ô 1)", "N301", "N302", "N303", "Toàn văn bản", "N304", "Đoạn khác")
    ]
    assert order == sorted(order)
    for word in ("dòng 2, cột 3", "trang 1", "đoạn 1", "3 lỗi, 1 cảnh báo, 1 gợi ý", "KHÔNG ĐẠT"):
        assert word in said
    assert "\x1b" not in said


def test_a_hundred_open_rules_with_three_reasons_are_three_lines():
    reasons = ("không thấy phông chữ", "không thấy lề", "không chắc")
    questions = tuple(
        OpenQuestion(code=f"P{i:03}", name="x", reason_vi=reasons[i % 3], reason_en="unseen") for i in range(150)
    )
    said = _text(_checked(open_questions=questions))
    section = said.split("Chưa kết luận được\n")[1].split("\n\n")[0].splitlines()
    assert section == [f"    - {reason}: 50 quy tắc" for reason in reasons]
    assert "ĐẠT ở những điều kiểm được: 0 lỗi, 0 cảnh báo, 0 gợi ý; 150 quy tắc chưa kết luận được." in said


@pytest.mark.parametrize(
    ("conforms", "vietnamese", "english"),
    [(True, "ĐẠT: 0 lỗi", "CONFORMS: 0 errors"), (None, "KHÔNG KẾT LUẬN", "NOT JUDGED")],
)
def test_the_verdict_is_said_in_both_languages(conforms, vietnamese, english):
    result = _checked(conforms=conforms, notices=("Văn bản của Đảng.",))
    assert vietnamese in _text(result)
    assert english in _text(result, language="en")
    assert "- Văn bản của Đảng." in _text(result)


def test_an_unreadable_file_says_every_reason_on_its_own_line():
    said = _text(Checked(file="-", regulation=LAW, stage=Stage.DRAFT, faults=("một", "hai")))
    assert said == "(dữ liệu vào chuẩn)\n  Không kiểm được tệp này:\n    một\n    hai\n"


def test_no_line_ends_in_blanks_or_is_too_wide():
    said = _text(_checked(notices=("rất dài " * 40,), diagnostics=(_diagnostic(component="motto"),), conforms=False))
    for line in said.splitlines():
        assert line == line.rstrip()
        assert len(line) <= 100


def test_json_says_null_where_nothing_is_known():
    unreadable = Checked(file="b.doc", regulation=LAW, stage=Stage.DRAFT, faults=("một", "hai"))
    judged = _checked(diagnostics=(_diagnostic(), _diagnostic(line=3)), conforms=False)
    first, second = json.loads(json_report([unreadable, judged], language="en"))
    assert (first["conforms"], first["error"], first["diagnostics"], first["stage"]) == (None, "một\nhai", [], "draft")
    whole, placed = second["diagnostics"]
    assert whole["location"] is None
    assert placed["location"] == {
        "component": None, "line": 3, "column": None, "part": None, "path": None, "page": None,
    }  # fmt: skip
    assert (second["error"], whole["message"], whole["severity"]) == (None, "No number.", "error")


def test_the_exit_code_follows_from_what_became_of_the_file():
    unreadable = Checked(file="b", regulation=LAW, stage=Stage.DRAFT, faults=("x",))
    codes = [_checked(conforms=value).exit_code for value in (True, False, None)]
    assert [*codes, unreadable.exit_code] == [0, 1, 2, 2]
