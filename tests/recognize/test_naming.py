"""Labels made in numbers are what their own class makes."""

import attrs
import pytest

from vnadmindoc.layout import HorizontalLine, Paragraph, Run
from vnadmindoc.recognize.naming import make_label
from vnadmindoc.recognize.reading import Label


def test_a_label_made_in_numbers_is_one_that_its_class_makes_and_as_frozen():
    paragraph, line = Paragraph((Run("Điều 1."),)), HorizontalLine()
    made = make_label("article", paragraph, "Điều 1.", confidence=0.9, part="annex 1", line_below=line, governed=7)
    own = Label(
        component="article",
        paragraph=paragraph,
        text="Điều 1.",
        confidence=0.9,
        part="annex 1",
        line_below=line,
        governed=7,
    )
    assert type(made) is Label
    assert attrs.asdict(made, recurse=False) == attrs.asdict(own, recurse=False)
    assert attrs.asdict(make_label("body", paragraph, "a"), recurse=False) == attrs.asdict(
        Label(component="body", paragraph=paragraph, text="a"), recurse=False
    )
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.text = "b"
