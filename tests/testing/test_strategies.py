"""What `vnadmindoc.testing` promises: documents of every kind, as the decree wants them."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vnadmindoc import testing
from vnadmindoc.errors import UnknownName
from vnadmindoc.model import Authority, Bullet, Division, Level, Paragraph, query, text_of
from vnadmindoc.regulations import regulation
from vnadmindoc.testing.texts import KINDS

FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def outline(nodes, level):
    """Return the numbers of the divisions of one level that stand side by side."""
    return [node.number for node in nodes if isinstance(node, Division) and node.level == level]


def groups(nodes):
    """Yield the children of every division, the body itself first."""
    yield nodes
    for node in query(nodes, Division):
        yield node.children


def test_the_kinds_are_those_of_the_decree():
    assert set(KINDS) == {kind.name for kind in regulation().kinds}


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_of_each_kind_carries_what_its_kind_carries(kind):
    spec = regulation().kind(kind)

    @settings(max_examples=5, deadline=None, database=None)
    @given(testing.conforming_documents(kind))
    def holds(document):
        assert document.kind == kind
        assert (document.subject is not None) == spec.subject
        assert (document.place_date.place is not None) == spec.place_date
        assert (document.number.serial is not None) == spec.number
        assert (document.enacting_power is not None) == spec.enacting_power
        assert len(document.signatures) == spec.signatures
        if spec.code is not None:
            assert document.number.symbol.groups[0] == spec.code
        if spec.addressees == "required":
            assert 1 <= len(document.addressees) <= 4
        if spec.addressees == "none":
            assert document.addressees == ()

    holds()


@FEW
@given(testing.conforming_documents())
def test_the_first_recipient_is_as_above_where_someone_is_addressed(document):
    first = document.recipients.entries[:1]
    assert (first == ("Như trên",)) == bool(document.addressees)
    assert document.recipients.archive.office == "VT"


@FEW
@given(testing.conforming_documents())
def test_the_content_ends_with_the_end_mark_and_only_there(document):
    texts = [text_of(node.spans) for node in (*query(document.body, Paragraph), *query(document.body, Bullet))]
    assert sum("./." in text for text in texts) == 1
    assert all(text[0].isupper() and text.endswith((".", ";")) for text in texts)


@FEW
@given(testing.conforming_bodies())
def test_divisions_are_numbered_from_one_without_gaps(body):
    arabic = [str(number) for number in range(1, 30)]
    roman = ["I", "II", "III", "IV", "V", "VI"]
    letters = list("abcdđeghiklmnopqrstuvxy")
    orders = {
        Level.PART: roman, Level.CHAPTER: roman, Level.HEADING: roman, Level.SECTION: arabic,
        Level.SUBSECTION: arabic, Level.CLAUSE: arabic, Level.POINT: letters,
    }  # fmt: skip
    for level, order in orders.items():
        for nodes in groups(body):
            numbers = outline(nodes, level)
            assert numbers == order[: len(numbers)]
    articles = [node.number for node in query(body, Division) if node.level == Level.ARTICLE]
    assert articles == arabic[: len(articles)]


@FEW
@given(testing.conforming_bodies())
def test_in_a_division_paragraphs_stand_before_divisions(body):
    for nodes in groups(body):
        divided = [isinstance(node, Division) for node in nodes]
        assert divided == sorted(divided)


@FEW
@given(testing.conforming_bodies())
def test_titles_begin_with_a_capital_and_have_no_end_mark(body):
    for node in query(body, Division):
        title = text_of(node.title)
        if title:
            capitals = node.level not in {Level.ARTICLE, Level.CLAUSE, Level.POINT}
            assert title.isupper() == capitals
            assert title[0].isupper()
            assert title[-1].isalpha()


@FEW
@given(testing.conforming_documents())
def test_no_delegated_power_is_passed_on(document):
    for signature in document.signatures:
        marks = [capacity.authority for capacity in signature.capacities]
        assert marks[:2] != [Authority.BY_DELEGATION, Authority.FOR_HEAD]
        assert signature.name


def test_an_unknown_kind_is_refused():
    @settings(max_examples=1, database=None)
    @given(testing.conforming_documents("bản cam kết"))
    def draw(_document):
        pytest.fail("a document of no kind was drawn")

    with pytest.raises(UnknownName, match="bản cam kết"):
        draw()


@FEW
@given(testing.texts())
def test_texts_are_one_line_trimmed_and_composed(text):
    assert text == unicodedata.normalize("NFC", text.strip())
    assert len(text.splitlines()) == 1


@pytest.mark.parametrize("name", [name for name in testing.__all__ if not name.startswith("conforming")])
def test_each_strategy_draws(name):
    @settings(max_examples=5, deadline=None, database=None)
    @given(st.data())
    def draws(data):
        assert data.draw(getattr(testing, name)()) is not None

    draws()


def test_without_hypothesis_the_command_that_installs_it_is_told():
    script = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "from vnadmindoc.errors import MissingExtra\n"
        "try:\n    import vnadmindoc.testing\n"
        "except MissingExtra as fault:\n    print(fault)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == 'pip install "vnadmindoc[testing]"'
