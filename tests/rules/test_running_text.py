"""The weight and slant of the content: a paragraph as a whole, not a word in it."""

from __future__ import annotations

import pytest
from attrs import evolve
from readings import LAW

import vnadmindoc as vn
from vnadmindoc.compose import compose
from vnadmindoc.layout import Paragraph
from vnadmindoc.rules.specimens import specimen

_TEXT = "Văn phòng phối hợp với các sở, ngành tham mưu cho lãnh đạo tỉnh."


def _found(text: str, *, share: float = 1.0, **look: bool) -> set[str]:
    """Return what is found when a paragraph of the content reads so and its first `share` looks so."""

    def change(block):
        if not isinstance(block, Paragraph) or block.text != _TEXT:
            return block
        run, cut = block.runs[0], round(len(text) * share)
        first = evolve(run, text=text[:cut], format=evolve(run.format, **look))
        return evolve(block, runs=(first, evolve(run, text=text[cut:])) if cut < len(text) else (first,))

    layout = compose(specimen("báo cáo"), LAW)
    sections = tuple(evolve(each, blocks=tuple(map(change, each.blocks))) for each in layout.sections)
    report = vn.check(vn.recognize(evolve(layout, sections=sections)))
    return {found.name for found in report.diagnostics}


@pytest.mark.parametrize("look", ["bold", "italic"])
def test_a_sentence_that_is_bold_or_italic_throughout_is_found(look):
    assert _found(_TEXT, **{look: True}) == {f"body-{look}"}


@pytest.mark.parametrize("look", ["bold", "italic"])
def test_some_words_may_be_brought_out(look):
    assert _found(_TEXT, share=0.5, **{look: True}) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ghi chú: số liệu được tổng hợp đến hết ngày 15 tháng 11 năm 2024.",
        "“Cán bộ, công chức phải tận tụy phục vụ Nhân dân, hết lòng vì công việc.”",
        "(Số liệu chi tiết tại phụ lục kèm theo báo cáo này của Văn phòng.)",
        "Công tác phối hợp với các sở, ngành trong năm 2024",
        "Kết quả phối hợp với các sở, ngành như sau:",
        "Tên cơ quan phối hợp là ______________ và các đơn vị trực thuộc.",
        "Rtb - bán kính trung bình của vùng được bảo vệ, tính bằng mét;",
    ],
)
def test_a_note_a_quotation_a_title_and_a_gap_are_no_running_text(text):
    assert not _found(text, italic=True) & {"body-bold", "body-italic"}
