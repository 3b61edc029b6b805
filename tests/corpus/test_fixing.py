"""Every Word file of the collection is repaired: fewer findings, the same words but for what was announced, once."""

from collections import Counter
from pathlib import Path

import pytest

import vnadmindoc as vn
from vnadmindoc.errors import UnreadableFile, UnwritableFile
from vnadmindoc.layout.edits import InsertParagraph, ReplaceText
from vnadmindoc.rules import Outcome
from vnadmindoc.vietnamese import nfc

FILES = sorted((Path(__file__).parents[3] / "shared" / "corpus" / "files").glob("*.docx"))

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FILES, reason="the collection of real documents is not beside the checkout"),
]


def letters(*texts):
    return Counter(nfc("".join("".join(texts).split())))


def failed(report):
    return {code for code, outcome in report.outcomes.items() if outcome is Outcome.FAILED}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_real_file_is_repaired_without_harm(path):
    try:
        done = vn.fix(path.read_bytes())
    except (UnreadableFile, UnwritableFile):
        pytest.skip("no Word file, whatever its name, or none that can be read")
    assert failed(done.after) <= failed(done.before)
    assert len(done.after.diagnostics) <= len(done.before.diagnostics)
    words = letters(*(label.text for label in done.was.labels))
    for edit in done.edits:
        match edit:
            case ReplaceText():
                words.subtract(letters(edit.old))
                words.update(letters(edit.text))
            case InsertParagraph():
                words.update(letters(edit.text))
            case _:
                pass
    assert +words == letters(*(label.text for label in done.now.labels))
    assert not vn.fix(done.result).is_changed
