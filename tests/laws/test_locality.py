"""The law of locality: a patch does to the file what the edits do to the layout, and nothing else to anything."""

import io
import re
from pathlib import Path
from random import Random

import locality
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from locality import File, accept_all, differences, edits_of, facts, parts_of, reject_all, repacked

from vnadmindoc.compose import compose
from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.docx import read_docx, write_docx
from vnadmindoc.formats.docx.patch import patch_docx
from vnadmindoc.layout import Alignment, PageSetup, ParagraphFormat, RunFormat
from vnadmindoc.layout.apply import apply
from vnadmindoc.layout.edits import (
    DrawLine,
    InsertParagraph,
    NumberPages,
    RemoveParagraph,
    ReplaceText,
    SetLine,
    SetPage,
    SetShape,
    SetTypography,
)
from vnadmindoc.regulations import regulation
from vnadmindoc.testing import conforming_documents

ND30 = regulation("nd30_2020")
QUICK = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
    phases=[Phase.explicit, Phase.generate],
    database=None,
    derandomize=True,
)
FILES = conforming_documents(extras=True).map(lambda document: File(write_docx(compose(document, ND30))))
PARAGRAPH = re.compile(rb"<w:p[ >].*?</w:p>|<w:p/>", re.DOTALL)


def carried_out(edits, patched):
    """Return the edits that the file admitted."""
    refused = [refusal.edit for refusal in patched.refused]
    return [edit for edit in edits if not any(edit is each for each in refused)]


def changed_parts(before, after):
    """Return the names of the parts that differ; their order must not."""
    old, new = parts_of(before), parts_of(after)
    assert list(old) == list(new)
    return [name for name in old if old[name] != new[name]]


def assert_square(before, after, edits, is_tracked=False):
    done = [edit for edit in edits if not (is_tracked and isinstance(edit, RemoveParagraph))]
    assert differences(facts(apply(read_docx(before), done)), facts(read_docx(after))) == []


@given(FILES, st.integers(0, 1_000_000))
@QUICK
def test_patching_the_file_does_what_the_edits_do_to_the_layout(file, seed):
    file = file.data
    layout, chance = read_docx(file), Random(seed)  # noqa: S311 - the places of edits keep no secret
    edits = fixes_of(layout, chance) + arrivals_of(layout, chance)
    patched = patch_docx(file, edits)
    assert_square(file, patched.data, carried_out(edits, patched))
    for refusal in patched.refused:
        assert refusal.reason_en != "the edited file did not read as expected, so the edit was given up"


@given(FILES, st.data())
@QUICK
def test_a_patch_leaves_every_other_part_and_paragraph_to_the_byte(file, data):
    file = file.data
    layout = read_docx(file)
    edits = data.draw(edits_of(layout, is_same=True, with_pages=False))
    patched = patch_docx(file, edits)
    assert set(changed_parts(file, patched.data)) <= {"word/document.xml"}
    old, new = (parts_of(each)["word/document.xml"] for each in (file, patched.data))
    assert PARAGRAPH.split(old) == PARAGRAPH.split(new)
    old_paragraphs, new_paragraphs = PARAGRAPH.findall(old), PARAGRAPH.findall(new)
    changed = [place for place, (a, b) in enumerate(zip(old_paragraphs, new_paragraphs, strict=True)) if a != b]
    assert len(changed) <= len(edits)


@given(FILES, st.data())
@QUICK
def test_patching_twice_with_the_same_facts_changes_nothing_more(file, data):
    file = file.data
    edits = data.draw(edits_of(read_docx(file), is_same=True))
    once = patch_docx(file, edits)
    done = carried_out(edits, once)
    assert changed_parts(once.data, patch_docx(once.data, done).data) == []


@given(FILES, st.integers(0, 1_000_000))
@QUICK
def test_accepting_all_revisions_gives_the_patch_and_rejecting_them_the_original(file, seed):
    file = file.data
    layout, chance = read_docx(file), Random(seed)  # noqa: S311 - the places of edits keep no secret
    edits = fixes_of(layout, chance) + arrivals_of(layout, chance)
    tracked = patch_docx(file, edits, tracked=True, author="Văn thư", date="2026-01-05T08:00:00Z")
    done = carried_out(edits, tracked)
    assert_square(file, tracked.data, done, is_tracked=True)
    plain = patch_docx(file, done)
    assert plain.refused == ()
    accepted = read_docx(repacked(tracked.data, accept_all))
    assert differences(facts(accepted), facts(read_docx(plain.data))) == []
    rejected = read_docx(repacked(tracked.data, reject_all))
    assert differences(facts(rejected), facts(read_docx(file))) == []


@given(FILES)
@settings(QUICK, max_examples=20)
def test_pages_are_numbered_anew_in_the_header_whatever_numbered_them_before(file):
    file = file.data
    layout = read_docx(file)
    edits = [NumberPages(anchors=section.anchors, format=locality.WHOLE_FORMAT) for section in layout.sections]
    patched = patch_docx(file, edits)
    assert patched.refused == ()
    assert_square(file, patched.data, edits)
    for section in read_docx(patched.data).sections:
        assert [number.format for number in section.page.page_numbers] == [locality.WHOLE_FORMAT]


@given(FILES)
@settings(QUICK, max_examples=20)
def test_no_edit_at_all_gives_the_very_same_bytes(file):
    file = file.data
    assert changed_parts(file, patch_docx(file, ()).data) == []
    lines = [block for block in locality.lines_of(read_docx(file)) if block.length]
    same = [SetLine(line=line.anchor, length=line.length) for line in lines]
    assert changed_parts(file, patch_docx(file, same).data) == []


REAL = sorted((Path(__file__).parents[3] / "shared" / "corpus" / "files").glob("*.docx"))
LARGEST = 120_000
"""Files beyond so many bytes take seconds to read, and are read many times here."""


def fixes_of(layout, chance):
    """Return edits such as fixes are made of, at random places."""
    paragraphs = [paragraph for paragraph in locality.paragraphs_of(layout) if paragraph.text.strip()]
    edits = []
    for _ in range(8 if paragraphs else 0):
        paragraph = chance.choice(paragraphs)
        look = ParagraphFormat(alignment=chance.choice([*Alignment]), first_line_indent=10.0, space_before=6.0)
        edits.append(SetShape(paragraph=paragraph.anchor, format=look))
        run = chance.choice(paragraph.runs)
        if run.anchor.column is not None:
            start = chance.randrange(len(run.text))
            place = {"run": run.anchor, "start": start}
            look = RunFormat(font="Times New Roman", size=13.5, bold=chance.choice([True, False]))
            edits.append(SetTypography(**place, length=len(run.text) - start, format=look))
            edits.append(ReplaceText(**place, old=run.text[start], text=chance.choice(["", "X", "Đ ", "\t"])))
    edits += [SetLine(line=line.anchor, length=31.0) for line in locality.lines_of(layout)]
    edits += [SetPage(anchors=each.anchors, page=PageSetup(top=20.0, bottom=20.0)) for each in layout.sections]
    return edits


def arrivals_of(layout, chance):
    """Return a line and two paragraphs that come in, and an empty paragraph that goes."""
    found = locality.paragraphs_of(layout)
    new = [
        InsertParagraph(
            beside=chance.choice(found).anchor,
            text=text,
            is_before=chance.random() < 0.5,
            shape=locality.WHOLE_SHAPE,
            format=locality.WHOLE_FORMAT,
        )
        for text in ("Mới", "")
    ]
    gone = [RemoveParagraph(paragraph=each.anchor) for each in found if not each.text][:1]
    return [*new, *gone, DrawLine(paragraph=chance.choice(found).anchor, length=20.0)]


@pytest.mark.corpus
@pytest.mark.skipif(not REAL, reason="the collection of real documents is not beside the checkout")
@pytest.mark.parametrize("path", REAL[::4], ids=lambda path: path.stem)
@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
def test_the_square_holds_on_real_files_which_other_programs_still_open(path, tracked):
    file = path.read_bytes()
    try:
        layout = read_docx(file)
    except UnreadableFile:
        pytest.skip("not a Word file")
    if len(file) > LARGEST:
        pytest.skip("large")
    edits = fixes_of(layout, Random(path.stem))  # noqa: S311 - the places of edits keep no secret
    patched = patch_docx(file, edits, tracked=tracked)
    assert_square(file, patched.data, carried_out(edits, patched), is_tracked=tracked)
    before, after = parts_of(file), parts_of(patched.data)
    changed = {name.removeprefix("./") for name in before if before[name] != after[name]}
    assert list(before) == list(after)
    assert changed <= {edit.run.part for edit in edits if isinstance(edit, SetTypography)} | {"word/document.xml"}
    if "[Content_Types].xml" in after:  # python-docx finds no part whose name begins with a dot
        pytest.importorskip("docx").Document(io.BytesIO(patched.data))
