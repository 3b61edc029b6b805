"""What all tests share: where things are, what is skipped where its tools are absent, a document, the command line."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, settings

import vnadmindoc as vn
from vnadmindoc.cli import main

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"

# A machine shared with others has no steady clock; CI must not fail by luck.
settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("default"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


def _missing(marker):
    match marker:
        case "corpus":
            return None if CORPUS.is_dir() else f"the collection of real documents is not at {CORPUS}"
        case "drawn":
            absent = [tool for tool in ("soffice", "pdftoppm") if shutil.which(tool) is None]
            return f"not installed: {', '.join(absent)}" if absent else None
        case _:
            return None


def pytest_collection_modifyitems(items):
    for marker in ("corpus", "drawn"):
        if reason := _missing(marker):
            for item in items:
                if item.get_closest_marker(marker):
                    item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture
def root():
    """The checkout."""
    return ROOT


@pytest.fixture
def report_document():
    """A short report that keeps the decree."""
    return vn.Document(
        kind=vn.kinds.REPORT,
        issuer=vn.Issuer(superior="UBND TỈNH QUẢNG NGÃI", name="VĂN PHÒNG"),
        number=vn.DocumentNumber(serial=15, symbol=vn.Symbol.named("BC", "VP")),
        place_date=vn.PlaceDate(place="Quảng Ngãi", day=20, month=11, year=2025),
        subject="Kết quả công tác hội nhập quốc tế năm 2025",
        body=(vn.Paragraph("Văn phòng đã hoàn thành các nhiệm vụ hội nhập quốc tế được giao trong năm 2025./."),),
        signatures=(vn.Signature(position="CHÁNH VĂN PHÒNG", name="Nguyễn Văn An"),),
        recipients=vn.Recipients(entries=("Sở Ngoại vụ",), archive=vn.ArchiveNote.of("HCQT", copies=2)),
    )


@pytest.fixture
def good_text(report_document, tmp_path):
    """A text file that keeps the decree."""
    path = tmp_path / "tot.txt"
    path.write_bytes(vn.render(report_document, "text"))
    return path


@pytest.fixture
def bad_text(good_text, tmp_path):
    """The same file with its serial number blank, its day without a zero and a capital too many in the motto."""
    path = tmp_path / "xau.txt"
    text = good_text.read_text(encoding="utf-8").replace("Số: 15/BC-VP", "Số:    /BC-VP")
    text = text.replace("ngày 20 tháng", "ngày 5 tháng")
    path.write_text(text.replace("Độc lập - Tự do - Hạnh phúc", "Độc lập - Tự do - Hạnh Phúc"), encoding="utf-8")
    return path


class Run(NamedTuple):
    """How a run of the command line ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys, monkeypatch):
    """Run the command line inside this process."""
    monkeypatch.delenv("VNADMINDOC_LANG", raising=False)
    monkeypatch.delenv("VNADMINDOC_DEBUG", raising=False)

    def call(*arguments):
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Run(code, said.out, said.err)

    return call
