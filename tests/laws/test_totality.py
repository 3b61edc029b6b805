"""The law of totality: whatever a page looks like, recognizing and checking it gives an answer."""

import unicodedata

from hypothesis import HealthCheck, given, settings
from layouts import LAYOUTS

from vnadmindoc.layout import Layout, Paragraph, Table
from vnadmindoc.recognize import recognize
from vnadmindoc.regulations import regulation
from vnadmindoc.rules import Stage, check_reading

ND30 = regulation("nd30_2020")


def words(block):
    if isinstance(block, Paragraph):
        return f"{block.label or ''} {block.text}".split()
    if isinstance(block, Table):
        return [word for row in block.rows for cell in row.cells for inner in cell.blocks for word in words(inner)]
    return []


UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""What leaves no trace on the page: a label's text is without it."""


def letters(found):
    """Return the letters of words, sorted, whatever their Unicode form."""
    return sorted(unicodedata.normalize("NFD", "".join(found).translate(UNSEEN)))


@given(LAYOUTS)
@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_every_paragraph_gets_exactly_one_label(layout: Layout):
    reading = recognize(layout, ND30)
    blocks = [
        block
        for section in layout.sections
        for block in (*section.first_header, *section.blocks, *section.first_footer)
    ]
    seen = [word for label in reading.labels for word in label.text.split()]
    expected = [word for block in blocks for word in words(block)]
    assert letters(expected) == letters(seen)


@given(LAYOUTS)
@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_a_check_never_raises(layout: Layout):
    for stage in Stage:
        report = check_reading(recognize(layout, ND30), ND30, stage)
        assert report.conforms in (True, False, None)
