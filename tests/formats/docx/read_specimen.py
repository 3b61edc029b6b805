"""Word files made by hand for the reader's tests: only the parts that a test is about."""

import io
import zipfile

from vnadmindoc.formats.docx import read_docx
from vnadmindoc.layout import Opaque, Paragraph, Table

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMES = (
    f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
PAPER = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"'
    ' w:header="567" w:footer="567" w:gutter="0"/>'
)


def package(body="", *, section=PAPER, main="word/document.xml", **parts):
    """Return the bytes of a Word file. `parts` are further parts of `word/` by name (`styles=...`), without roots."""
    document = f"<w:document {NAMES}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>"
    roots = {"header1": "hdr", "header2": "hdr", "footer1": "ftr"}
    rows = [f'<Relationship Id="{name}" Type="{OFFICE}/{name.rstrip("12")}" Target="{name}.xml"/>' for name in parts]
    folder, _, name = main.rpartition("/")
    members = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Target="{main}"'
        f' Type="{OFFICE}/officeDocument"/></Relationships>',
        main: document,
        f"{folder}/_rels/{name}.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(rows)}</Relationships>',
    }
    for part, inside in parts.items():
        root = roots.get(part, part)
        whole = inside if part == "theme" else f"<w:{root} {NAMES}>{inside}</w:{root}>"
        members[f"{folder}/{part}.xml"] = whole
    return archive(members)


def archive(members, **options):
    """Return a ZIP archive of these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, **options) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return buffer.getvalue()


def read_blocks(body, **parts):
    """Return the blocks of a body written by hand."""
    (section,) = read_docx(package(body, **parts)).sections
    return section.blocks


def read_run(body, **parts):
    """Return the typography of the first run of a body."""
    return read_blocks(body, **parts)[0].runs[0].format


def words(blocks):
    """Return every text of some blocks, in order."""
    found = []
    for block in blocks:
        if isinstance(block, Paragraph | Opaque):
            found.append(block.text)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    found += words(cell.blocks)
    return found
