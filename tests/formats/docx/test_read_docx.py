"""The law of the round trip: reading what was written gives back every fact, and the same document."""

import subprocess
import sys

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from read_specimen import words
from specimen import report

from vnadmindoc.compose import compose
from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.docx import read_docx, write_docx
from vnadmindoc.layout import Layout, PageBreak, Paragraph, Properties, Run, RunFormat, Section
from vnadmindoc.model import Document
from vnadmindoc.recognize import recognize
from vnadmindoc.regulations import regulation
from vnadmindoc.testing import conforming_documents

ND30 = regulation("nd30_2020")
NOT_OF_THE_PAGE = {"anchor", "anchors", "source", "notices", "styles"}
WRITTEN = write_docx(report(1))


def differences(wanted, found, path=""):  # noqa: C901 - one case for each shape of value
    """Yield where two layouts differ; what the first does not state agrees with anything."""
    if wanted is None:
        return
    if isinstance(wanted, float):
        if found is None or abs(wanted - found) > 0.1:
            yield path, wanted, found
    elif isinstance(wanted, tuple):
        if len(wanted) != len(found):
            yield path, len(wanted), len(found)
        for index, (one, other) in enumerate(zip(wanted, found, strict=False)):
            yield from differences(one, other, f"{path}[{index}]")
    elif attrs.has(type(wanted)) and type(wanted) is type(found):
        for attribute in attrs.fields(type(wanted)):
            if attribute.eq and attribute.name not in NOT_OF_THE_PAGE:
                name = attribute.name
                yield from differences(getattr(wanted, name), getattr(found, name), f"{path}.{name}")
    elif wanted != found:
        yield path, wanted, found


@given(conforming_documents(extras=True))
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_what_was_written_is_read_back_with_every_fact(document: Document):
    layout = compose(document, ND30)
    assert list(differences(layout, read_docx(write_docx(layout)))) == []


@given(conforming_documents(extras=True))
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_a_document_survives_a_word_file(document: Document):
    assert document == recognize(read_docx(write_docx(compose(document, ND30))), ND30).document


def test_the_styles_in_use_are_read_by_their_names():
    layout = report(1)
    described = {style.name: style for style in layout.styles}
    for style in read_docx(write_docx(layout)).styles:
        if style.name in described:
            assert list(differences(described[style.name].run, style.run)) == []
            assert list(differences(described[style.name].paragraph, style.paragraph)) == []


def test_page_breaks_and_properties_come_back():
    layout = Layout(
        sections=(Section(blocks=(Paragraph((Run("a"),)), PageBreak(), Paragraph((Run("b"),)))),),
        properties=Properties(title="Tên", subject="Việc", creator="Sở", created="2026-01-31T08:00:00Z", language="vi"),
    )
    found = read_docx(write_docx(layout))
    assert [type(block) for block in found.sections[0].blocks] == [Paragraph, PageBreak, Paragraph]
    assert found.properties == layout.properties
    assert found.source == "docx"


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_comes_back_letter_by_letter(text: str):
    layout = Layout(sections=(Section(blocks=(Paragraph((Run(f"<{text}>", RunFormat(bold=True)),)),)),))
    (paragraph,) = read_docx(write_docx(layout)).sections[0].blocks
    assert paragraph.text == f"<{text}>"


@given(st.integers(0, len(WRITTEN) - 1), st.binary(min_size=1, max_size=6))
@settings(max_examples=150, deadline=None)
def test_a_damaged_file_is_read_or_refused(place: int, garbage: bytes):
    try:
        layout = read_docx(WRITTEN[:place] + garbage + WRITTEN[place + len(garbage) :])
    except UnreadableFile as fault:
        assert str(fault).endswith(".")  # noqa: PT017 - either outcome is right
    else:
        assert words(layout.sections[0].blocks)


@given(st.binary(max_size=200))
@settings(max_examples=60, deadline=None)
def test_bytes_of_no_kind_are_refused(data: bytes):
    with pytest.raises(UnreadableFile):
        read_docx(data)


def test_importing_the_package_loads_no_xml_library():
    code = "import sys, vnadmindoc.formats.docx; sys.exit('lxml' in sys.modules or 'lxml.etree' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
