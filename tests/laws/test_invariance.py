"""The law of invariance: Unicode form, trailing blanks and the way runs are split change no label and no outcome."""

import unicodedata

from attrs import evolve
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from vnadmindoc.compose import compose
from vnadmindoc.layout import Paragraph, Run, Table
from vnadmindoc.recognize import recognize
from vnadmindoc.regulations import regulation
from vnadmindoc.rules import check_reading
from vnadmindoc.testing import conforming_documents

ND30 = regulation("nd30_2020")
QUICK = settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
)


def each_paragraph(blocks, change):
    """Return blocks with every paragraph changed, however deep it stands."""
    changed = []
    for block in blocks:
        if isinstance(block, Paragraph):
            changed.append(change(block))
        elif isinstance(block, Table):
            rows = tuple(
                evolve(row, cells=tuple(evolve(cell, blocks=each_paragraph(cell.blocks, change)) for cell in row.cells))
                for row in block.rows
            )
            changed.append(evolve(block, rows=rows))
        else:
            changed.append(block)
    return tuple(changed)


def everywhere(layout, change):
    return evolve(
        layout,
        sections=tuple(evolve(section, blocks=each_paragraph(section.blocks, change)) for section in layout.sections),
    )


def decomposed(paragraph):
    return evolve(
        paragraph, runs=tuple(evolve(run, text=unicodedata.normalize("NFD", run.text)) for run in paragraph.runs)
    )


def trailing_blanks(paragraph):
    return evolve(paragraph, runs=(*paragraph.runs, Run("  ", paragraph.runs[-1].format)))


def split_runs(paragraph):
    pieces = []
    for run in paragraph.runs:
        middle = len(run.text) // 2
        pieces += [evolve(run, text=run.text[:middle]), evolve(run, text=run.text[middle:])]
    return evolve(paragraph, runs=tuple(pieces))


CHANGES = st.sampled_from([decomposed, trailing_blanks, split_runs])


def seen(layout):
    reading = recognize(layout, ND30)
    report = check_reading(reading, ND30)
    labels = [(label.component, label.part, label.is_certain) for label in reading.labels]
    return reading.document, labels, report.outcomes


@given(conforming_documents(extras=True), CHANGES)
@QUICK
def test_nothing_changes_in_a_conforming_document(document, change):
    layout = compose(document, ND30)
    assert seen(layout) == seen(everywhere(layout, change))


@given(conforming_documents(), CHANGES, st.data())
@QUICK
def test_nothing_changes_in_a_faulty_document(document, change, data):
    layout = compose(document, ND30)
    victim = data.draw(st.integers(0, 200))

    count = 0

    def spoil(paragraph):
        nonlocal count
        count += 1
        if count % 7 != victim % 7:
            return paragraph
        return evolve(paragraph, runs=tuple(evolve(run, text=run.text.swapcase()) for run in paragraph.runs))

    spoilt = everywhere(layout, spoil)
    assert seen(spoilt) == seen(everywhere(spoilt, change))
