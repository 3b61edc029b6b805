"""Hand-made Word files for the tests of patching, and what is asked of them again and again."""

import io
import zipfile

from read_specimen import package

from vnadmindoc.formats.docx.patch import patch_docx
from vnadmindoc.layout import Anchor

MAIN = "word/document.xml"


def at(path, column=None, part=MAIN):
    return Anchor(part=part, path=path, column=column)


def body_of(data):
    """Return the markup between the tags of the body, without the section's properties."""
    text = part_of(data)
    return text[text.index("<w:body>") + 8 : text.rindex("<w:sectPr")]


def part_of(data, name=MAIN):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def patched(body, *edits, tracked=False, **parts):
    """Return the body after edits, none of which may be refused."""
    result = patch_docx(package(body, **parts), edits, tracked=tracked, author="Văn thư", date="2026-01-05T08:00:00Z")
    assert [refusal.reason_en for refusal in result.refused] == []
    return body_of(result.data)


def reasons(body, *edits, tracked=False, **parts):
    """Return why edits were refused; the file must be as it was."""
    file = package(body, **parts)
    result = patch_docx(file, edits, tracked=tracked)
    assert result.data == file
    assert all(refusal.reason_vi for refusal in result.refused)
    return [refusal.reason_en for refusal in result.refused]


__all__ = ["MAIN", "at", "body_of", "package", "part_of", "patched", "reasons"]
