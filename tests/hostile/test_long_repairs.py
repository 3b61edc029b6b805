"""Repairs, comments and reports of long Word files with a fault everywhere: time in proportion, memory in bounds."""

import io
import re
import zipfile

import pytest
from hostile_word import paragraph

import vnadmindoc as vn
from vnadmindoc.rules.fix_doubts import _LONGEST as MOST_REPAIRED

TASKS = ("fix", "tracked", "annotate", "text", "json", "sarif", "html")
MOST_SECONDS_OF_REPAIR = 20.0
"""Alone on a machine it is a third of that; two may share a core here."""


def report(body):
    """Return a báo cáo whose structure is beyond doubt, with this markup for its content."""
    written = vn.Document(
        kind=vn.kinds.REPORT,
        issuer=vn.Issuer(superior="UBND TỈNH QUẢNG NGÃI", name="SỞ NỘI VỤ"),
        number=vn.DocumentNumber(serial=15, symbol=vn.Symbol.named("BC", "SNV")),
        place_date=vn.PlaceDate(place="Quảng Ngãi", day=20, month=11, year=2025),
        subject="Kết quả công tác năm 2025",
        body=(vn.Paragraph("Nội dung."),),
        signatures=(vn.Signature(position="GIÁM ĐỐC", name="Nguyễn Văn An"),),
        recipients=vn.Recipients(entries=("Như trên",), archive=vn.ArchiveNote.of("VP", copies=2)),
    )
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(vn.render(written))) as file, zipfile.ZipFile(out, "w") as target:
        for name in file.namelist():
            data = file.read(name)
            if name == "word/document.xml":
                data, count = re.subn(rb"<w:p>(?:(?!<w:p>).)*?N\xe1\xbb\x99i dung\..*?</w:p>", body.encode(), data)
                assert count == 1
            target.writestr(name, data)
    return out.getvalue()


def look(number):
    return (
        f'<w:rFonts w:ascii="F{number % 97}" w:hAnsi="F{number % 97}"/><w:color w:val="{number:06x}"/>'
        f'<w:sz w:val="{16 + number % 40}"/>'
    )


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


BORDER = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr><w:ind w:left="500"/>'
PAGE = '<w:pgSz w:w="12000" w:h="16800"/><w:pgMar w:left="900" w:right="900"/>'
WIDE = f"<w:p><w:pPr><w:sectPr>{PAGE}</w:sectPr></w:pPr></w:p>"


def runs(size, text, properties):
    return f"<w:p>{''.join(run(text, properties(number)) for number in range(size))}</w:p>"


FAULTY = {
    "the same fault in each paragraph": lambda size: paragraph("Nội dung ,thực hiện .") * size,
    "the same number for each điều": lambda size: paragraph("Điều 1. Phạm vi") * size,
    "other looks in each paragraph": lambda size: "".join(
        paragraph("Nội dung", run=look(each)) for each in range(size)
    ),
    "other looks in each run": lambda size: runs(size, "chữ ", look),
    "faults in each run of a paragraph": lambda size: runs(
        size, "chữ ,sai . ", lambda number: f'<w:sz w:val="{26 + number % 2}"/>'
    ),
    "faults in one run": lambda size: paragraph("chữ ,sai . " * size),
    "lines to be measured": lambda size: (paragraph("", BORDER) + paragraph("Nội dung")) * (size // 2) + WIDE,
    "cells": lambda size: "<w:tbl>" + f"<w:tr><w:tc>{paragraph('Xã Bình ,An')}</w:tc></w:tr>" * size + "</w:tbl>",
}


@pytest.mark.parametrize("name", FAULTY)
def test_what_is_done_with_a_faulty_file_takes_time_in_proportion_to_its_size(judge, name):
    few, many = report(FAULTY[name](300)), report(FAULTY[name](1_500))
    for task in ("fix", "sarif"):
        once, five = (judge(data, task=task, most=MOST_SECONDS_OF_REPAIR).seconds for data in (few, many))
        assert five <= 15 * once + 0.5


@pytest.mark.parametrize("task", TASKS)
def test_a_file_with_a_fault_in_each_of_its_paragraphs_is_dealt_with_in_bounds(judge, task):
    data = report(FAULTY["the same fault in each paragraph"](2_500))
    assert judge(data, task=task, most=MOST_SECONDS_OF_REPAIR).ended == "read"


@pytest.mark.benchmark
@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("name", FAULTY)
def test_the_longest_files_that_are_repaired_are_dealt_with_in_bounds(judge, name, task):
    verdict = judge(report(FAULTY[name](MOST_REPAIRED - 100)), task=task, most=MOST_SECONDS_OF_REPAIR)
    assert verdict.ended == "read"


@pytest.mark.parametrize("task", ["fix", "tracked"])
def test_a_file_too_long_to_be_repaired_comes_back_as_it_was_with_the_reason(judge, task):
    verdict = judge(report(paragraph("Nội dung ,thực hiện .") * (MOST_REPAIRED + 100)), task=task, most=2 * 5.0)
    assert verdict.said.startswith("0 edits")
    assert "too many to be repaired" in verdict.said
