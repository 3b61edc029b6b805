"""Real files of the collection beside the checkout: nothing is lost, and known places come out right."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from vnadmindoc.formats.text import read_text
from vnadmindoc.layout import PageBreak, Paragraph, Table

SHARED = Path(__file__).resolve().parents[4] / "shared"
FILES = sorted(
    path
    for folder in ("seed", "corpus/files")
    for suffix in ("txt", "md")
    for path in (SHARED / folder).glob(f"*.{suffix}")
)
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FILES, reason="the collection of real documents is not beside the checkout"),
]


def words(text):
    return Counter(re.findall(r"[^\W_]+", text))


def all_text(blocks):
    for block in blocks:
        match block:
            case Paragraph():
                yield block.text
            case PageBreak():
                yield block.furniture or ""
            case Table():
                for row in block.rows:
                    for cell in row.cells:
                        yield from all_text(cell.blocks)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_word_of_a_real_file_is_lost_or_invented(path):
    data = path.read_bytes()
    assert words(" ".join(all_text(read_text(data).sections[0].blocks))) == words(data.decode())


def test_the_report_whose_sentence_was_cut_by_a_page_end_is_whole_again():
    (path,) = (SHARED / "seed").glob("000_*.txt")
    read = list(all_text(read_text(path.read_bytes()).sections[0].blocks))
    assert "Kết quả công tác hội nhập quốc tế năm 2024 và phương hướng, nhiệm vụ năm 2025" in read
    assert any("hiệu quả việc thực hiện giải quyết thủ tục" in text for text in read)
    assert read[-3:] == ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Phùng Tô Long"]
