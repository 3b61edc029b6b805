"""`vnadmindoc fix`."""

from __future__ import annotations

import pytest

import vnadmindoc as vn
from vnadmindoc.compose import compose
from vnadmindoc.formats.docx import read_docx, write_docx
from vnadmindoc.rules.examples import repage, restyle, swap

LAW = vn.regulation("nd30_2020")


@pytest.fixture
def bad_word(report_document, tmp_path):
    """A Word file with a serial number without zero, a motto that is not bold, and a margin too narrow."""
    layout = compose(report_document, LAW)
    for change in (swap("Số: 15/", "Số: 5/"), restyle("motto", bold=False), repage(left=25.4)):
        layout = change.apply(layout, LAW)
    path = tmp_path / "xau.docx"
    path.write_bytes(write_docx(layout))
    return path


def test_what_can_be_repaired_is_repaired_in_a_copy(run, bad_word, tmp_path):
    before, target = bad_word.read_bytes(), tmp_path / "tot.docx"
    outcome = run("fix", bad_word, "-o", target)
    assert outcome.code == 0
    assert outcome.out.startswith(f"Đã ghi {target}\nĐã sửa:\n")
    assert "VB0303 Số “5” nhỏ hơn 10" in outcome.out
    assert "→ ghi “05” thay “5”" in outcome.out
    assert outcome.out.endswith("Không còn lỗi nào.\n")
    assert bad_word.read_bytes() == before
    assert vn.check(target).conforms is True
    assert vn.read(target).document.number.serial == 5


def test_a_second_repair_finds_nothing_and_changes_no_byte(run, bad_word, tmp_path):
    one, two = tmp_path / "mot.docx", tmp_path / "hai.docx"
    assert run("fix", bad_word, "-o", one).code == 0
    outcome = run("fix", one, "-o", two)
    assert "Không có gì để sửa tự động." in outcome.out
    assert two.read_bytes() == one.read_bytes()


def test_a_dry_run_shows_old_and_new_and_writes_nothing(run, bad_word, tmp_path):
    files = sorted(tmp_path.iterdir())
    outcome = run("fix", bad_word, "--dry-run")
    assert outcome.code == 0
    assert outcome.out.startswith("Sẽ sửa:\n")
    for line in ("  - Số: 5/BC-VP", "  + Số: 05/BC-VP", "    lề trái (mm): 25,4 → 30", "    in đậm: không → có"):
        assert f"{line}\n" in outcome.out
    assert sorted(tmp_path.iterdir()) == files


def test_english_is_spoken_where_it_is_asked_for(run, bad_word):
    outcome = run("fix", "--lang", "en", bad_word, "--dry-run")
    assert outcome.out.startswith("Would be repaired:\n")
    assert "left margin (mm): 25.4 → 30" in outcome.out
    assert outcome.out.endswith("No faults are left.\n")


def test_only_the_selected_rules_are_repaired(run, bad_word, tmp_path):
    target = tmp_path / "ra.docx"
    outcome = run("fix", bad_word, "-o", target, "--select", "VB03")
    assert outcome.code == 1
    assert "Còn lại:\n" in outcome.out
    assert {found.code for found in vn.check(target).diagnostics} == {"VB0005", "VB0162"}


def test_what_wants_a_readers_consent_waits_for_it(run, report_document, tmp_path):
    path = tmp_path / "ten.docx"
    layout = swap("Nguyễn Văn An", "NGUYỄN VĂN AN").apply(compose(report_document, LAW), LAW)
    path.write_bytes(write_docx(layout))
    shy = run("fix", path, "--dry-run")
    assert "sửa được với --unsafe: viết họ tên bằng chữ in thường" in shy.out
    bold = run("fix", path, "-o", tmp_path / "ra.docx", "--unsafe")
    assert "Không còn lỗi nào." in bold.out
    assert vn.read(tmp_path / "ra.docx").document.signatures[0].name == "Nguyễn Văn An"


def test_tracked_changes_are_revisions(run, bad_word, tmp_path):
    import io
    import zipfile

    target = tmp_path / "ra.docx"
    assert run("fix", bad_word, "-o", target, "--tracked", "--select", "VB0303").code == 1
    with zipfile.ZipFile(io.BytesIO(target.read_bytes())) as package:
        assert "<w:ins " in package.read("word/document.xml").decode()


def test_a_target_or_a_dry_run_is_needed(run, bad_word):
    outcome = run("fix", bad_word)
    assert outcome.code == 2
    assert "-o TỆP" in outcome.err
    assert "--dry-run" in outcome.err


@pytest.mark.parametrize("arguments", [(), ("--force",)])
def test_the_source_is_never_written_over(run, bad_word, arguments):
    before = bad_word.read_bytes()
    outcome = run("fix", bad_word, "-o", bad_word, *arguments)
    assert outcome.code == 2
    assert "tệp nguồn không bao giờ bị ghi đè" in outcome.err
    assert bad_word.read_bytes() == before


def test_an_existing_target_is_replaced_only_by_force(run, bad_word, tmp_path):
    target = tmp_path / "ra.docx"
    target.write_bytes(b"quan trong")
    assert run("fix", bad_word, "-o", target).code == 2
    assert target.read_bytes() == b"quan trong"
    assert run("fix", bad_word, "-o", target, "--force").code == 0
    assert read_docx(target.read_bytes()).sections


@pytest.mark.parametrize("name", ["vao.txt", "vao.json"])
def test_only_word_files_are_repaired(run, report_document, tmp_path, name):
    source = tmp_path / name
    source.write_bytes(vn.render(report_document, "text" if name.endswith("txt") else "json"))
    outcome = run("fix", source, "-o", tmp_path / "ra.docx")
    assert outcome.code == 2
    assert "chỉ sửa được trên chính tệp Word (.docx)" in outcome.err
    assert not (tmp_path / "ra.docx").exists()


def test_what_is_no_administrative_document_is_told_and_copied_as_it_is(run, tmp_path):
    source, target = tmp_path / "thu.docx", tmp_path / "ra.docx"
    from vnadmindoc.layout import Layout, Paragraph, Run, Section

    source.write_bytes(write_docx(Layout(sections=(Section(blocks=(Paragraph((Run("Thư gửi bạn"),)),)),))))
    outcome = run("fix", source, "-o", target)
    assert outcome.code == 2
    assert "Không sửa gì: không nhận ra" in outcome.out
    assert target.read_bytes() == source.read_bytes()


def test_an_unknown_rule_is_told(run, bad_word):
    outcome = run("fix", bad_word, "--dry-run", "--select", "VB9999")
    assert outcome.code == 2
    assert "VB9999" in outcome.err


def test_the_api_repairs_bytes_without_writing(bad_word):
    done = vn.fix(bad_word.read_bytes())
    assert {found.code for found in done.applied} == {"VB0005", "VB0162", "VB0303"}
    assert (done.before.conforms, done.after.conforms) == (False, True)
    assert vn.check(done.result).conforms is True
