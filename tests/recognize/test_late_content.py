"""The content of a document is built where somebody asks for it, and once."""

import pickle

from attrs import evolve

from vnadmindoc.compose import compose
from vnadmindoc.model import Division, Document, Level, Paragraph, Span
from vnadmindoc.recognize import recognize
from vnadmindoc.recognize.reading import Unbuilt
from vnadmindoc.regulations import regulation
from vnadmindoc.rules import check_reading

LAW = regulation("nd30_2020")
BODY = (Division(level=Level.CLAUSE, number="1", children=(Paragraph((Span("Các đơn vị báo cáo trước ngày 05."),)),)),)
REPORT = Document(kind="báo cáo", subject="Công tác năm", body=BODY)


def read():
    return evolve(recognize(compose(REPORT, LAW), LAW), verdict="administrative", reason=None)


def counted(reading):
    """Return a reading that notes each time its document is built, and the notes."""
    unbuilt, built = reading._document, []  # noqa: SLF001 - what is counted has no other name
    assert isinstance(unbuilt, Unbuilt)
    late = Unbuilt(outline=unbuilt.outline, build=lambda: built.append(True) or unbuilt.build())
    return evolve(reading, document=late), built


def test_a_check_builds_no_content():
    reading, built = counted(read())
    assert check_reading(reading, LAW).outcomes
    assert not built
    assert reading.outline.kind == "báo cáo"
    assert reading.outline.body == ()


def test_the_document_is_whole_and_built_once():
    reading, built = counted(read())
    assert reading.document.body == BODY
    assert reading.document is reading.document
    assert len(built) == 1


def test_a_reading_that_is_given_its_document_shows_that_one():
    reading = evolve(read(), document=REPORT)
    assert reading.document is REPORT
    assert reading.outline is REPORT


def test_a_reading_travels_between_processes_before_its_document_is_built():
    assert pickle.loads(pickle.dumps(read())).document == read().document  # noqa: S301 - the bytes are our own
