"""Labels, made in the numbers in which a long document has them.

A label is frozen, and filling the slots of a frozen object takes a call for each. Here the slots of an open twin are
filled by plain assignments, and the finished object is given its own class, as the reader of Word files does with runs.
"""

from __future__ import annotations

from attrs import define

from vnadmindoc.layout import HorizontalLine, Paragraph
from vnadmindoc.recognize.reading import Label

__all__ = ["make_label"]


@define(eq=False, init=False, weakref_slot=False)
class _OpenLabel:
    component: str
    paragraph: Paragraph
    text: str
    confidence: float
    part: str
    line_below: HorizontalLine | None
    governed: int | None


def make_label(
    component: str,
    paragraph: Paragraph,
    text: str,
    *,
    confidence: float = 1.0,
    part: str = "document",
    line_below: HorizontalLine | None = None,
    governed: int | None = None,
) -> Label:
    """Return the label that its own class would make of these."""
    label = _OpenLabel()
    label.component, label.paragraph, label.text = component, paragraph, text
    label.confidence, label.part, label.line_below, label.governed = confidence, part, line_below, governed
    label.__class__ = Label  # type: ignore[assignment] # the twin's own class, see above
    return label  # type: ignore[return-value] # likewise
