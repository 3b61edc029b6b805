"""From a label's text back to the runs of its file, and what is written there."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import LAW

from vnadmindoc.layout import Anchor, Layout, Paragraph, Run, Section
from vnadmindoc.layout.apply import apply
from vnadmindoc.recognize import Label, recognize
from vnadmindoc.recognize.spots import on_one_line
from vnadmindoc.rules.fix_layout import anchored
from vnadmindoc.rules.fix_places import governed_stretches, own_start, stretches
from vnadmindoc.rules.fix_words import rewriting
from vnadmindoc.vietnamese import nfc


def place(number, column=1):
    return Anchor(part="word/document.xml", path=f"/body/p[1]/r[{number}]", column=column)


def line(*texts, component="body", column=1, **about):
    """A label of one paragraph of these runs."""
    runs = tuple(Run(text, anchor=place(number, column)) for number, text in enumerate(texts, start=1))
    raw = "".join(texts)
    return Label(component=component, paragraph=Paragraph(runs), text=on_one_line(raw).strip(), **about)


def nfd(text):
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize("form", [nfc, nfd])
def test_a_stretch_is_found_in_either_unicode_form(form):
    label = line(form("  Số: 5/BC-"), form("SNgV-Đối ngoại "))
    start = label.text.index("Đối")
    found = stretches(label, start, start + 3)
    assert [(one.anchor, nfc(one.text)) for one in found] == [(place(2), "Đối")]


def test_a_stretch_over_three_runs_is_three_stretches():
    label = line("Số", ": ", "15/BC")
    assert [(one.start, one.length) for one in stretches(label, 1, 6)] == [(1, 1), (0, 2), (0, 2)]


def test_a_mark_that_stands_in_the_run_behind_its_letter_belongs_to_both():
    label = line("Hoa", "\u0300 B\u00ecnh")
    assert [one.text for one in stretches(label, 2, 3)] == ["a", "\u0300"]


def test_tabs_and_hard_blanks_count_as_the_blanks_that_a_label_shows():
    label = line("\t1.\u00a0Nội\tdung")
    (found,) = stretches(label, 3, 6)
    assert (found.start, found.text) == (4, "Nội")


def test_computed_list_text_is_nowhere_in_the_file():
    runs = (Run("1. "), Run("Nội dung", anchor=place(1)))
    label = Label(component="clause", paragraph=Paragraph(runs), text="1. Nội dung")
    assert own_start(label) == 3
    assert stretches(label, 0, 4) is None
    assert [one.text for one in governed_stretches(label)] == ["Nội dung"]


def test_converted_letters_cannot_be_found_again():
    runs = (Run("Số: ", anchor=place(1)), Run("15", anchor=place(2, column=None)))
    label = Label(component="number", paragraph=Paragraph(runs), text="Số: 15")
    assert stretches(label, 0, 3) is not None
    assert stretches(label, 3, 6) is None


def test_a_label_that_says_something_else_than_its_runs_is_refused():
    runs = (Run("Số: 15", anchor=place(1)),)
    assert stretches(Label(component="number", paragraph=Paragraph(runs), text="Số: 16"), 0, 2) is None


def test_only_the_governed_letters_are_styled():
    label = line("Điều 1. ", "Quyết định này có hiệu lực.", component="article", governed=7)
    assert [one.text for one in governed_stretches(label)] == ["Điều 1."]


def test_a_zero_is_put_in_and_the_digit_stays():
    label = line("Số: 5/BC")
    (edit,) = rewriting(label, 4, 5, "05")
    assert (edit.start, edit.old, edit.text) == (4, "", "0")


def test_a_mark_is_put_in_behind_the_last_letter_of_its_run():
    label = line("- Như trên", " ")
    (edit,) = rewriting(label, 10, 10, ";")
    assert (edit.run, edit.start, edit.old, edit.text) == (place(1), 10, "", ";")


def test_nothing_changes_where_nothing_is_to_be_changed():
    assert rewriting(line("Số: 15"), 0, 6, "Số: 15") == ()


WORDS = st.text(alphabet="Sốà bĐỷ–-.:\u00a0", max_size=6)


@given(st.lists(st.tuples(WORDS, st.booleans()), min_size=1, max_size=4), WORDS, st.data())
def test_what_is_rewritten_reads_as_it_should(pieces, new, data):
    """Whatever the runs and their Unicode form: the line reads as if its text itself had been cut and joined."""
    texts = [(nfd if is_decomposed else nfc)(text) for text, is_decomposed in pieces]
    layout = anchored(Layout(sections=(Section(blocks=(Paragraph(tuple(map(Run, texts))),)),)))
    labels = recognize(layout, LAW).labels
    if not labels:
        return
    (label,) = labels
    start = data.draw(st.integers(0, len(label.text)))
    end = data.draw(st.integers(start, len(label.text)))
    edits = rewriting(label, start, end, new)
    assert edits is not None
    ((paragraph,),) = [section.blocks for section in apply(layout, edits).sections]
    raw = on_one_line("".join(texts))
    lead = len(raw) - len(raw.lstrip())
    wanted = raw[: lead + start] + new + raw[lead + end :]
    assert on_one_line(paragraph.text) == on_one_line(wanted)
