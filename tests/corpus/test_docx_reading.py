"""Every Word file of the collection is read, and no word of its text is lost."""

import io
import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.docx import read_docx
from vnadmindoc.layout import Opaque, Paragraph, Table

FILES = sorted((Path(__file__).parents[3] / "shared" / "corpus" / "files").glob("*.docx"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEFT_OUT = {
    f"{W}del",
    f"{W}moveFrom",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FILES, reason="the collection of real documents is not beside the checkout"),
]


def written(element):
    """Yield the text of every `w:t` that a reader of the page sees."""
    for child in element:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag not in LEFT_OUT:
            yield from written(child)


def read(blocks):
    """Yield the text of every block."""
    for block in blocks:
        if isinstance(block, Paragraph | Opaque):
            yield block.text
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from read(cell.blocks)


def letters(texts):
    return Counter(re.sub(r"\s", "", "".join(texts)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_letter_of_a_real_file_is_lost(path):
    data = path.read_bytes()
    if not data.startswith(b"PK"):
        with pytest.raises(UnreadableFile):
            read_docx(data)
        return
    layout = read_docx(data)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        (name,) = [name for name in file.namelist() if name.endswith("word/document.xml")]
        body = etree.fromstring(file.read(name))
    found = letters(text for section in layout.sections for text in read(section.blocks))
    lost = letters(written(body)) - found
    if any("phông" in notice for notice in layout.notices):
        # Letters of fonts before Unicode became others; digits did not.
        lost = Counter({letter: count for letter, count in lost.items() if letter.isdigit()})
    assert not lost
