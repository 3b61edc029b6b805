"""The documents that a reading cites, each once."""

import time

import pytest

import vnadmindoc as vn
from vnadmindoc.layout import Layout, Paragraph, Run, Section
from vnadmindoc.recognize import Label, Reading
from vnadmindoc.recognize.cited import cited_documents

FULL = "Thực hiện Quyết định số 590/QĐ-UBND ngày 24/4/2014 của UBND tỉnh về việc ban hành Kế hoạch."


def reading(*lines, number=None):
    labels = tuple(
        Label(component=component, paragraph=Paragraph((Run(text),)), text=text)
        for component, text in (line if isinstance(line, tuple) else ("body", line) for line in lines)
    )
    layout = Layout(sections=(Section(blocks=tuple(label.paragraph for label in labels)),), source="text")
    return Reading(layout=layout, document=vn.Document(number=number or vn.DocumentNumber()), labels=labels)


def test_one_document_is_one_entry_with_all_its_places():
    (cited,) = cited_documents(reading("Quyết định số 590/QĐ-UBND đã nêu.", FULL, ("table_text", "QĐ số 590/QĐ-UBND")))
    assert (cited.kind, str(cited.number), cited.date.iso, cited.issuer) == (
        "quyết định", "590/QĐ-UBND", "2014-04-24", "UBND tỉnh",
    )  # fmt: skip
    assert cited.subject == "về việc ban hành Kế hoạch"
    assert [place.label.component for place in cited.places] == ["body", "body", "table_text"]
    assert cited.full is cited.places[1]
    assert cited.citation.form is vn.CitationForm.FULL


@pytest.mark.parametrize(
    ("again", "entries"),
    [
        ("Quyết định số 590/QĐ-UBND ngày 25/4/2014 được triển khai.", 1),
        ("Quyết định số 590-QĐ/UBND được triển khai.", 1),
        ("Quyết định số 590/QĐ-UBND ngày 24/4/2016 được triển khai.", 2),
        ("Quyết định số 590/QĐ-UBND của Sở Nội vụ được triển khai.", 2),
        ("Quyết định số 591/QĐ-UBND được triển khai.", 2),
    ],
)
def test_a_document_is_told_by_its_number_its_year_and_its_issuer(again, entries):
    assert len(cited_documents(reading(FULL, again))) == entries


def test_a_law_is_one_entry_by_its_name_and_by_its_number():
    cited = cited_documents(
        reading(
            "Căn cứ Luật Hóa chất số 69/2025/QH15 ngày 14/6/2025;",
            "Theo Luật Hóa chất thì; theo Luật Hóa chất năm 2007 thì",
            "Luật số 69/2025/QH15 quy định.",
        )
    )
    assert [(one.title, str(one.number), one.date.iso, len(one.places)) for one in cited] == [
        ("Hóa chất", "69/2025/QH15", "2025-06-14", 3),
        ("Hóa chất", "None", "2007", 1),
    ]


def test_neither_the_own_number_nor_header_and_recipients_are_cited():
    number = vn.DocumentNumber(serial=590, symbol=vn.Symbol.named("QĐ", "UBND"))
    own = reading(
        ("number", "Số: 15/QĐ-BNV"),
        ("annex_reference", "(Kèm theo Quyết định số 16/QĐ-BNV)"),
        ("recipient", "- Như Quyết định số 17/QĐ-BNV;"),
        "Điều lệ kèm theo Quyết định số 590/QĐ-UBND này.",
        number=number,
    )
    assert cited_documents(own) == ()


@pytest.mark.parametrize(
    "line",
    [
        lambda index: f"Nghị định số 1/2020/NĐ-CP ngày 01/02/{1950 + index % 70} của Bộ A{index},",
        lambda index: f"Nghị định số {index + 1}/2020/NĐ-CP và",
        lambda index: f"Luật Đất đai năm {1900 + index % 90},",
    ],
)
def test_many_references_take_time_in_proportion(line):
    def seconds(count):
        whole = reading(*(line(index) for index in range(count)))
        start = time.process_time()
        cited_documents(whole)
        return time.process_time() - start

    once, four_times = min(seconds(500) for _ in range(3)), min(seconds(2000) for _ in range(3))
    assert four_times < max(0.05, 9 * once)
