"""The law of recognition: what was composed is recognized as it was."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vnadmindoc.compose import compose
from vnadmindoc.formats.text import read_text, write_text
from vnadmindoc.model import Document, kinds
from vnadmindoc.recognize import recognize
from vnadmindoc.regulations import HouseStyle, regulation
from vnadmindoc.testing import conforming_documents

ND30 = regulation("nd30_2020")
HOUSES = st.sampled_from([HouseStyle(), HouseStyle(header_size=13, body_size=13, first_line_indent=10)])


@given(conforming_documents(extras=True), HOUSES)
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_a_composed_document_is_recognized_as_itself(document: Document, house: HouseStyle):
    reading = recognize(compose(document, ND30, house), ND30)
    assert document == reading.document
    assert reading.verdict == "administrative"


@given(conforming_documents(extras=True))
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_every_paragraph_of_a_composed_document_has_a_name(document: Document):
    reading = recognize(compose(document, ND30), ND30)
    assert [label.text for label in reading.of("unlabelled")] == []


def test_every_kind_of_article_seven_is_recognized():
    assert len(ND30.kinds) == 29
    assert kinds.REPORT in {kind.name for kind in ND30.kinds}


@given(conforming_documents(extras=True))
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_a_document_survives_plain_text(document: Document):
    text = write_text(compose(document, ND30))
    assert document == recognize(read_text(text.encode()), ND30).document
