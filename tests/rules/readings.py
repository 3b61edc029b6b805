"""Readings for the tests of rules: from the specimens, as recognized, and built by hand from labelled lines."""

from __future__ import annotations

from functools import cache

from vnadmindoc.compose import compose
from vnadmindoc.layout import Anchor, Layout, Paragraph, Run, Section
from vnadmindoc.model import Document
from vnadmindoc.recognize import Label, Reading, recognize
from vnadmindoc.regulations import HouseStyle, regulation
from vnadmindoc.rules import Stage, check_reading
from vnadmindoc.rules.specimens import specimen

LAW = regulation("nd30_2020")


@cache
def composed(name):
    """The specimen of a kind, as the regulation draws it."""
    return compose(specimen(name), LAW, HouseStyle())


def check_changed(name, *changes, stage=Stage.ISSUED):
    """Change a specimen's layout and check it."""
    layout = composed(name)
    for change in changes:
        layout = change.apply(layout, LAW)
    return check_reading(recognize(layout, LAW), LAW, stage=stage)


def label(component, text, *, confidence=1.0, line=None, part="document", fmt=None, **shape):
    """A labelled line; `line` is where it stands in its file."""
    anchor = None if line is None else Anchor(line=line, column=1)
    run = Run(text, anchor=anchor) if fmt is None else Run(text, fmt, anchor=anchor)
    return Label(
        component=component,
        paragraph=Paragraph((run,), anchor=anchor, **shape),
        text=text,
        confidence=confidence,
        part=part,
    )


def reading(*labels, kind=None, **about):
    """A reading of these labels and nothing else."""
    layout = Layout(sections=(Section(blocks=tuple(one.paragraph for one in labels)),), source="text")
    return Reading(layout=layout, document=Document(kind=kind), labels=labels, **about)


def names(report):
    """The names of the rules that found a fault, in the report's order."""
    return [diagnostic.name for diagnostic in report.diagnostics]


def check_lines(*labels, kind=None, select=(), stage=Stage.ISSUED):
    """Check labelled lines with some rules."""
    return check_reading(reading(*labels, kind=kind), LAW, stage=stage, select=select)
