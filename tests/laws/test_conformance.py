"""The law of conformance: what the library composes, it has nothing against."""

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from vnadmindoc.compose import compose
from vnadmindoc.formats.text import read_text, write_text
from vnadmindoc.recognize import recognize
from vnadmindoc.regulations import HouseStyle, regulation
from vnadmindoc.rules import Stage, check_reading
from vnadmindoc.testing import conforming_documents

ND30 = regulation("nd30_2020")
QUICK = settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
)
HOUSES = st.builds(
    HouseStyle,
    header_size=st.sampled_from([None, 12, 13]),
    body_size=st.sampled_from([None, 13, 13.5, 14]),
    margin_top=st.sampled_from([None, 20, 25]),
    margin_left=st.sampled_from([None, 30, 35]),
    margin_right=st.sampled_from([None, 15, 20]),
    first_line_indent=st.sampled_from([None, 10, 12.7]),
    paragraph_gap=st.sampled_from([None, 6, 8]),
    line_spacing=st.sampled_from([None, 1.0, 1.15, 1.5]),
)


def failures(report):
    return [(found.code, found.name, found.message_vi) for found in report.diagnostics]


@given(conforming_documents(extras=True), HOUSES)
@QUICK
def test_a_composed_document_has_no_fault(document, house):
    report = check_reading(recognize(compose(document, ND30, house), ND30), ND30, Stage.ISSUED)
    assert failures(report) == []
    assert report.conforms is True


@given(conforming_documents(extras=True))
@QUICK
def test_a_composed_document_as_plain_text_has_no_fault(document):
    text = write_text(compose(document, ND30))
    report = check_reading(recognize(read_text(text.encode()), ND30), ND30, Stage.ISSUED)
    assert failures(report) == []
