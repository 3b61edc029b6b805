"""Word files for the tests of claims: a conforming document, printed with one thing changed, and judged as a file."""

from __future__ import annotations

from functools import cache

from attrs import evolve
from readings import LAW, composed

import vnadmindoc as vn
from vnadmindoc.formats.docx import write_docx
from vnadmindoc.rules import Stage
from vnadmindoc.rules.specimens import specimen

REPORT, LETTER, DECISION, REGULATIONS = "báo cáo", "công văn", "quyết định", "quy chế"


def printed(of, *changes):
    """The Word file of a specimen that was changed so."""
    layout = composed(of)
    for change in changes:
        layout = change.apply(layout, LAW)
    return write_docx(layout)


def judged(of, *changes, stage=Stage.ISSUED):
    """The names of the rules that find a fault in that file."""
    return {one.name for one in vn.check(printed(of, *changes), stage=stage).diagnostics}


@cache
def untouched(of):
    """What is found in the specimen as it is."""
    return frozenset(judged(of))


def found(of, *changes):
    """What is found in the changed specimen and not in the specimen as it is."""
    return judged(of, *changes) - untouched(of)


def written(of, **about):
    """What is found in the specimen whose content was changed so, as our own writer prints it."""
    data = vn.render(evolve(specimen(of), **about), "docx")
    return {one.name for one in vn.check(data).diagnostics}
