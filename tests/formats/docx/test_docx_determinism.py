"""The same layout is the same file: in one process, in another, after other documents."""

# ruff: noqa: SLF001 - the bounded store is looked at from outside

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import zipfile
from pathlib import Path

from attrs import evolve
from specimen import STYLES, report

from vnadmindoc.formats.docx import stylesheet, write_docx

_SCRIPT = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from specimen import report
from vnadmindoc.formats.docx import write_docx
print(hashlib.sha256(write_docx(report(8))).hexdigest())
"""


def test_a_second_process_writes_the_same_bytes():
    for seed in ("1", "2"):
        other = subprocess.run(
            [sys.executable, "-c", _SCRIPT, str(Path(__file__).parent)],
            check=True,
            capture_output=True,
            text=True,
            cwd=Path(__file__).parents[3],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[3])},
        ).stdout.strip()
        assert other == hashlib.sha256(write_docx(report(8))).hexdigest()


def test_what_was_written_before_leaves_no_trace():
    before = write_docx(report(1))
    bigger = tuple(evolve(style, run=evolve(style.run, size=20.0)) for style in STYLES)
    for serial in range(40):
        write_docx(evolve(report(serial), styles=(*bigger[: serial % 14], *STYLES[serial % 14 :])))
    assert write_docx(report(1)) == before


def test_equal_styles_share_one_stylesheet_and_the_store_of_them_is_bounded():
    twins = tuple(evolve(style, run=evolve(style.run)) for style in STYLES)
    assert stylesheet.stylesheet(twins) is stylesheet.stylesheet(STYLES)
    for size in range(10, 60):
        stylesheet.stylesheet(tuple(evolve(style, run=evolve(style.run, size=float(size))) for style in STYLES))
    assert len(stylesheet._SHEETS) <= 16


def test_no_part_carries_the_time_of_writing():
    archive = zipfile.ZipFile(io.BytesIO(write_docx(report())))
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert archive.testzip() is None
    assert archive.namelist()[0] == "[Content_Types].xml"
    assert "modified" not in archive.read("docProps/core.xml").decode()
