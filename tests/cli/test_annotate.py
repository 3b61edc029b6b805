"""`vnadmindoc annotate`."""

from __future__ import annotations

import io

import docx
import pytest

import vnadmindoc as vn


@pytest.fixture
def word(report_document, tmp_path):
    """A Word file with one fault: its left margin."""
    document = docx.Document(io.BytesIO(vn.render(report_document)))
    document.sections[0].left_margin = docx.shared.Mm(25)
    path = tmp_path / "bao_cao.docx"
    document.save(str(path))
    return path


def _comments(path):
    return [comment.text for comment in docx.Document(str(path)).comments]


def test_the_copy_has_the_findings_and_the_source_stays(run, word, tmp_path):
    before = word.read_bytes()
    target = tmp_path / "ra.docx"
    outcome = run("annotate", word, "-o", target, "--select", "VB0005")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == f"Đã ghi {target}\nSố chú thích: 1\n"
    assert [text.splitlines()[0] for text in _comments(target)] == ["Lỗi VB0005: Lề trái 25 mm, phải từ 30 - 35 mm"]
    assert word.read_bytes() == before


def test_rules_can_be_left_out_and_english_is_spoken(run, word, tmp_path):
    target = tmp_path / "ra.docx"
    assert run("annotate", word, "--output", target, "--ignore", "margin-left-out-of-range").code == 0
    assert all("VB0005" not in text for text in _comments(target))
    outcome = run("annotate", "--lang", "en", word, "-o", target, "--force", "--select", "VB0005")
    assert outcome.out.startswith("Wrote ")
    assert _comments(target)[0].startswith("Error VB0005: ")


def test_a_draft_may_lack_its_day(run, report_document, tmp_path):
    source, target = tmp_path / "a.docx", tmp_path / "ra.docx"
    document = docx.Document(io.BytesIO(vn.render(report_document)))
    paragraph = next(each for each in document.tables[0]._cells if "ngày 20" in each.text)  # noqa: SLF001 - all cells
    for each in paragraph.paragraphs:
        for text in each.runs:
            text.text = text.text.replace("ngày 20", "ngày    ")
    document.save(str(source))
    run("annotate", source, "-o", target)
    assert any("VB0402" in text for text in _comments(target))
    run("annotate", source, "-o", target, "--stage", "draft", "--force")
    assert not any("VB0402" in text for text in _comments(target))


@pytest.mark.parametrize("arguments", [(), ("--force",)])
@pytest.mark.parametrize("how", ["same", "hard link", "symbolic link"])
def test_the_source_is_never_written_over(run, word, tmp_path, arguments, how):
    before = word.read_bytes()
    target = tmp_path / "khac.docx"
    match how:
        case "same":
            target = word
        case "hard link":
            target.hardlink_to(word)
        case _:
            target.symlink_to(word)
    outcome = run("annotate", word, "-o", target, *arguments)
    assert outcome.code == 2
    assert "tệp nguồn không bao giờ bị ghi đè" in outcome.err
    assert word.read_bytes() == before


def test_an_existing_target_is_replaced_only_by_force(run, word, tmp_path):
    target = tmp_path / "ra.docx"
    target.write_bytes(b"quan trong")
    outcome = run("annotate", word, "-o", target)
    assert (outcome.code, target.read_bytes()) == (2, b"quan trong")
    assert "--force" in outcome.err
    assert run("annotate", word, "-o", target, "--force").code == 0


@pytest.mark.parametrize("target", ["ra.txt", "ra.docm", "ra.pdf"])
def test_the_target_is_a_word_file_of_the_same_kind(run, word, tmp_path, target):
    outcome = run("annotate", word, "-o", tmp_path / target)
    assert outcome.code == 2
    assert "cùng đuôi với tệp nguồn" in outcome.err
    assert not (tmp_path / target).exists()


def test_a_text_file_is_refused(run, good_text, tmp_path):
    outcome = run("annotate", good_text, "-o", tmp_path / "ra.txt")
    assert outcome.code == 2
    assert "tệp Word (.docx)" in outcome.err


def test_a_target_is_asked_for_and_unknown_rules_are_named(run, word, tmp_path):
    assert run("annotate", word).code == 2
    outcome = run("annotate", word, "-o", tmp_path / "ra.docx", "--select", "margin-left-out-of-rang")
    assert outcome.code == 2
    assert "margin-left-out-of-range" in outcome.err


def test_the_call_returns_the_report(word, tmp_path):
    report = vn.annotate(word, tmp_path / "ra.docx")
    assert [found.code for found in report.diagnostics if found.severity == "error"] == ["VB0005"]
    with pytest.raises(vn.UnwritableFile, match="exists already"):
        vn.annotate(word, tmp_path / "ra.docx")
    assert vn.annotate(word, tmp_path / "ra.docx", overwrite=True) == report
