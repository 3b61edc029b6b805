"""How much faster a report is composed and written than its peers write it: ratios, never seconds.

Every job runs on documents of its own words, in shuffled order, in one process; a ratio is the median over
the rounds of a peer's time to ours in the same round. Time is processor time, so that what else the machine
does counts as little as it can.
"""

from __future__ import annotations

import gc
import io
import time
from collections.abc import Callable
from random import Random
from statistics import median

import pytest

docx = pytest.importorskip("docx", reason="python-docx is the peer that is measured against")
pytest.importorskip("docxtpl", reason="docxtpl is the peer that is measured against")

from peers import fill_template, slim_template, write_with_python_docx  # noqa: E402 - after the skip above
from specimen import body_texts, report  # noqa: E402 - likewise

from vnadmindoc.formats.docx import write_docx  # noqa: E402 - likewise

pytestmark = pytest.mark.benchmark

_ROUNDS = 15
_OUR_BATCH = 60
_PEER_BATCH = 1


def _document(serial: int):
    """Return the logical document of the specimen's words."""
    from vnadmindoc.model import (
        ArchiveNote,
        Authority,
        Capacity,
        Division,
        Document,
        DocumentNumber,
        Issuer,
        Paragraph,
        PlaceDate,
        Recipients,
        Signature,
        Symbol,
        kinds,
    )

    texts = tuple(Paragraph(text) for text in body_texts(serial))
    titles = ("KẾT QUẢ ĐÃ ĐẠT ĐƯỢC", "TỒN TẠI, HẠN CHẾ", "NHIỆM VỤ THỜI GIAN TỚI")
    return Document(
        kind=kinds.REPORT,
        issuer=Issuer(superior="UBND HUYỆN SÔNG TRE", name="BAN QUẢN LÝ VEN SÔNG"),
        number=DocumentNumber(serial=serial + 10, symbol=Symbol.named("BC", "BQL")),
        place_date=PlaceDate(place="Bến Tre", day=serial % 18 + 10, month=10, year=2025),
        subject=f"Tình hình hoạt động quý {serial % 4 + 1} và nhiệm vụ trọng tâm đợt {serial + 1}",
        body=tuple(
            Division(level="đề mục", number="I" * (place + 1), title=title, children=texts[6 * place : 6 * place + 6])
            for place, title in enumerate(titles)
        ),
        signatures=(
            Signature(
                capacities=(Capacity(authority=Authority.FOR_HEAD, principal="TRƯỞNG BAN"),),
                position="PHÓ TRƯỞNG BAN",
                name="Huỳnh Thị Ngọc Ẩn",
            ),
        ),
        recipients=Recipients(entries=("Như trên",), archive=ArchiveNote(("VT", f"KH ({serial + 3})"))),
    )


def _sources() -> tuple[Callable[[int], object], Callable[[object], bytes]]:
    """Return what makes our input of a serial number, and what is timed: compose and write."""
    from vnadmindoc.compose import compose
    from vnadmindoc.regulations import regulation

    law = regulation("nd30_2020")
    return _document, lambda document: write_docx(compose(document, law))


def _measure(jobs: dict[str, tuple[list[object], Callable[[object], object]]]) -> dict[str, list[float]]:
    """Return the seconds an item of each job in each round; the rounds deal each job fresh items."""
    chance = Random(2020)  # noqa: S311 - the order of jobs keeps no secret
    seconds: dict[str, list[float]] = {name: [] for name in jobs}
    for turn in range(_ROUNDS):
        names = list(jobs)
        chance.shuffle(names)
        for name in names:
            items, run = jobs[name]
            share = len(items) // _ROUNDS
            gc.collect()  # nobody pays for what the one before left behind
            start = time.process_time()
            for item in items[turn * share : (turn + 1) * share]:
                run(item)
            seconds[name].append((time.process_time() - start) / share)
    return seconds


def test_composing_and_writing_a_report_is_many_times_faster_than_its_peers(record_property):
    make, write = _sources()
    layouts = [report(5000 + serial) for serial in range(3 * _ROUNDS * _PEER_BATCH)]
    template = slim_template()
    jobs = {
        "ours": ([make(serial) for serial in range(_ROUNDS * _OUR_BATCH)], write),
        "python-docx": (layouts[0::3], write_with_python_docx),
        "python-docx slim": (layouts[1::3], lambda layout: write_with_python_docx(layout, template)),
        "docxtpl": (layouts[2::3], fill_template),
    }
    for items, run in jobs.values():
        run(items[0])
    seconds = _measure(jobs)
    ratios = {
        name: median(peer / own for peer, own in zip(taken, seconds["ours"], strict=True))
        for name, taken in seconds.items()
        if name != "ours"
    }
    figures = {name: f"{median(taken) * 1e6:.0f} us" for name, taken in seconds.items()}
    print(f"\nmedians {figures}\nratios { {name: round(ratio) for name, ratio in ratios.items()} }")  # noqa: T201 - the result
    record_property("ratios", ratios)
    assert ratios["python-docx"] >= 150
    assert ratios["python-docx slim"] >= 60
    assert ratios["docxtpl"] >= 100


@pytest.mark.parametrize(
    "peer", [write_with_python_docx, fill_template, lambda layout: write_with_python_docx(layout, slim_template())]
)
def test_each_peer_writes_the_words_and_typography_of_the_same_report(peer):
    layout = report(77)
    theirs, ours = (docx.Document(io.BytesIO(data)) for data in (peer(layout), write_docx(layout)))

    def words(document):
        return [paragraph.text for paragraph in document.paragraphs if paragraph.text]

    def cells(document):
        return [cell.text.strip() for table in document.tables for row in table.rows for cell in row.cells]

    assert words(theirs) == words(ours)
    assert cells(theirs) == cells(ours)
    body = next(paragraph for paragraph in theirs.paragraphs if paragraph.text.startswith("1. "))
    assert (body.runs[0].font.name, body.runs[0].font.size.pt) == ("Times New Roman", 14.0)
