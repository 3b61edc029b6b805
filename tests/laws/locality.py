"""What the law of locality is stated with: random edits, layouts compared, revisions accepted or rejected."""

import io
import zipfile
from math import isclose

from attrs import field, frozen
from hypothesis import strategies as st
from lxml import etree

from vnadmindoc.layout import (
    Alignment,
    HorizontalLine,
    LineSpacing,
    Opaque,
    PageSetup,
    Paragraph,
    ParagraphFormat,
    Picture,
    RunFormat,
    Table,
)
from vnadmindoc.layout.edits import (
    DrawLine,
    InsertParagraph,
    RemoveParagraph,
    ReplaceText,
    SetLine,
    SetPage,
    SetShape,
    SetTypography,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAYBE = st.sampled_from([None, True, False])
TOLERANCE = 0.08
"""How far two lengths or spaces may differ, in mm or pt: a twip here or there is rounding."""

FORMATS = st.builds(
    RunFormat,
    font=st.sampled_from([None, "Times New Roman", "Arial", "Times & <New>"]),
    size=st.sampled_from([None, 11.0, 13.5, 14.0]),
    bold=MAYBE,
    italic=MAYBE,
    underline=MAYBE,
    strike=MAYBE,
    color=st.sampled_from([None, "000000", "FF0000"]),
    caps=MAYBE,
    vertical=st.sampled_from([None, "baseline", "superscript"]),
)
SHAPES = st.builds(
    ParagraphFormat,
    alignment=st.sampled_from([None, *Alignment]),
    first_line_indent=st.sampled_from([None, 0.0, 10.0, -7.5]),
    left_indent=st.sampled_from([None, 0.0, 12.7]),
    right_indent=st.sampled_from([None, 0.0, 5.0]),
    space_before=st.sampled_from([None, 0.0, 6.0]),
    space_after=st.sampled_from([None, 0.0, 3.5]),
    line_spacing=st.sampled_from(
        [
            None,
            LineSpacing(),
            LineSpacing(value=1.5),
            LineSpacing(mode="exact", value=18.0),
            LineSpacing(mode="at_least"),
        ]
    ),
    keep_with_next=MAYBE,
    keep_together=MAYBE,
    page_break_before=MAYBE,
)
WHOLE_FORMAT = RunFormat(
    font="Times New Roman", size=13.0, bold=True, italic=False, underline=False, strike=False, color="000000",
    caps=False, vertical="baseline",
)  # fmt: skip
WHOLE_SHAPE = ParagraphFormat(
    alignment=Alignment.RIGHT, first_line_indent=0.0, left_indent=1.0, right_indent=0.0, space_before=2.0,
    space_after=0.0, line_spacing=LineSpacing(), keep_with_next=False, keep_together=False, page_break_before=False,
)  # fmt: skip
PAGES = st.builds(
    PageSetup,
    width=st.sampled_from([None, 210.0, 297.0]),
    height=st.sampled_from([None, 297.0, 210.0]),
    top=st.sampled_from([None, 20.0, 25.0]),
    left=st.sampled_from([None, 30.0, 35.0]),
    header_distance=st.sampled_from([None, 10.0]),
)
WORDS = st.text(st.sampled_from("ăbc Đ & < \" ' \t\n.1"), max_size=8)


@frozen
class File:
    """The bytes of a Word file, too long to be shown where a law does not hold."""

    data: bytes = field(repr=False)


def blocks_in(blocks):
    """Yield blocks and those in their cells."""
    for block in blocks:
        yield block
        for row in block.rows if isinstance(block, Table) else ():
            for cell in row.cells:
                yield from blocks_in(cell.blocks)


def everything(layout):
    return [block for section in layout.sections for block in blocks_in(section.blocks)]


def paragraphs_of(layout):
    return [block for block in everything(layout) if isinstance(block, Paragraph)]


def lines_of(layout):
    return [block for block in everything(layout) if isinstance(block, HorizontalLine)]


@st.composite
def stretches(draw, run):
    """Draw a stretch of a run: where it begins and how long it is, at least one character."""
    start = draw(st.integers(0, len(run.text) - 1))
    return start, draw(st.integers(1, len(run.text) - start))


@st.composite
def typographies(draw, layout, is_whole=False):
    runs = [run for paragraph in paragraphs_of(layout) for run in paragraph.runs if run.anchor.column is not None]
    run = draw(st.sampled_from(runs))
    start, length = (0, len(run.text)) if is_whole else draw(stretches(run))
    return SetTypography(run=run.anchor, start=start, length=length, format=draw(FORMATS))


@st.composite
def replacements(draw, layout):
    runs = [run for paragraph in paragraphs_of(layout) for run in paragraph.runs if run.anchor.column is not None]
    run = draw(st.sampled_from(runs))
    start, length = draw(stretches(run))
    length = draw(st.sampled_from([0, length]))
    return ReplaceText(run=run.anchor, start=start, old=run.text[start : start + length], text=draw(WORDS))


@st.composite
def shapes(draw, layout):
    return SetShape(paragraph=draw(st.sampled_from(paragraphs_of(layout))).anchor, format=draw(SHAPES))


@st.composite
def pages(draw, layout):
    return SetPage(anchors=draw(st.sampled_from([each.anchors for each in layout.sections])), page=draw(PAGES))


@st.composite
def lengths(draw, layout):
    found = lines_of(layout)
    if not found:
        return draw(shapes(layout))
    return SetLine(line=draw(st.sampled_from(found)).anchor, length=draw(st.sampled_from([15.0, 30.0, 44.5])))


@st.composite
def arrivals(draw, layout):
    """Draw paragraphs and lines that come in, and empty paragraphs that go."""
    found = paragraphs_of(layout)
    empty = [paragraph for paragraph in found if not paragraph.text]
    place = draw(st.sampled_from(found)).anchor
    choice = draw(st.sampled_from(["line", "before", "after", "gone"]))
    if choice == "gone" and empty:
        return RemoveParagraph(paragraph=draw(st.sampled_from(empty)).anchor)
    if choice == "line":
        return DrawLine(paragraph=place, length=draw(st.sampled_from([20.0, 41.0])))
    text = draw(WORDS).strip()
    return InsertParagraph(
        beside=place, text=text, is_before=choice == "before", shape=WHOLE_SHAPE, format=WHOLE_FORMAT
    )


def edits_of(layout, *, is_same=False, with_pages=True):
    """Strategy: some edits of a layout; with `is_same` only those that leave every anchor where it is."""
    kinds = [typographies(layout, is_whole=is_same), shapes(layout), lengths(layout)]
    kinds += [pages(layout)] if with_pages else []
    kinds += [] if is_same else [replacements(layout), arrivals(layout)]
    return st.lists(st.one_of(kinds), min_size=1, max_size=5)


def facts(layout):
    """Return a layout as nested tuples: without anchors, with runs of one look joined."""
    return [
        (
            [getattr(section.page, name) for name in ("width", "height", "top", "bottom", "left", "right")],
            [section.page.header_distance, section.page.footer_distance],
            [(n.position, n.alignment, n.on_first_page) for n in section.page.page_numbers or ()],
            _blocks(section.blocks),
            [_blocks(each) for each in (section.header, section.footer, section.first_header)],
            _blocks(section.first_footer),
        )
        for section in layout.sections
    ]


def _blocks(blocks):
    found = []
    for block in blocks:
        match block:
            case Paragraph():
                found.append(("paragraph", block.label, block.style, _shape(block.format), _runs(block.runs)))
            case HorizontalLine():
                found.append(("line", block.length, block.width))
            case Table():
                rows = [[_blocks(_filled(cell.blocks)) for cell in row.cells] for row in block.rows]
                found.append(("table", rows))
            case Opaque():
                found.append((block.name, block.text))
            case Picture():
                found.append(("picture", block.data))
            case _:
                found.append(("page break",))
    return found


def _filled(blocks):
    only = blocks[0] if len(blocks) == 1 else None
    return () if isinstance(only, Paragraph) and not only.runs else blocks


def _shape(shape):
    spacing = shape.line_spacing
    names = [name for name in ParagraphFormat.__slots__ if name in {a.name for a in ParagraphFormat.__attrs_attrs__}]
    rest = [getattr(shape, name) for name in names if name != "line_spacing"]
    return [*rest, spacing and (spacing.mode, spacing.value)]


def _runs(runs):
    joined = []
    for run in runs:
        if joined and joined[-1][1] == run.format:
            joined[-1] = (joined[-1][0] + run.text, run.format)
        else:
            joined.append((run.text, run.format))
    return joined


def differences(left, right, path=""):
    """Return where two values of `facts` differ, by more than rounding."""
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        if len(left) != len(right):
            return [(path, left, right)]
        pairs = enumerate(zip(left, right, strict=True))
        return [each for place, (a, b) in pairs for each in differences(a, b, f"{path}/{place}")]
    if isinstance(left, float) and isinstance(right, float) and isclose(left, right, abs_tol=TOLERANCE):
        return []
    return [] if left == right else [(path, left, right)]


def parts_of(data):
    """Return the members of a package in their order: name and bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def repacked(data, change):
    """Return a package with the tree of its text changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for row in source.infolist():
            content = source.read(row)
            if row.filename == "word/document.xml":
                root = etree.fromstring(content)
                change(root)
                content = etree.tostring(root)
            target.writestr(row, content)
    return out.getvalue()


def accept_all(root):
    """Accept every revision, as a word processor does."""
    for paragraph in [p for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}rPr/{W}del") is not None]:
        paragraph.getparent().remove(paragraph)
    for name in ("rPrChange", "pPrChange", "sectPrChange", "del"):
        _remove(root, name)
    _unwrap(root, "ins")


def reject_all(root):
    """Reject every revision, as a word processor does."""
    for paragraph in [p for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}rPr/{W}ins") is not None]:
        paragraph.getparent().remove(paragraph)
    _remove(root, "ins")
    _unwrap(root, "del")
    for text in list(root.iter(f"{W}delText")):
        text.tag = f"{W}t"
    kept = {"rPr": (), "pPr": ("rPr", "sectPr"), "sectPr": ("headerReference", "footerReference")}
    for name, staying in kept.items():
        for change in list(root.iter(f"{W}{name}Change")):
            properties = change.getparent()
            old = list(change[0])
            for child in list(properties):
                if child.tag.removeprefix(W) not in staying:
                    properties.remove(child)
            for place, child in enumerate(old):
                properties.insert(place, child)


def _remove(root, name):
    for element in list(root.iter(f"{W}{name}")):
        element.getparent().remove(element)


def _unwrap(root, name):
    for element in list(root.iter(f"{W}{name}")):
        parent = element.getparent()
        place = parent.index(element)
        for child in reversed(list(element)):
            parent.insert(place, child)
        parent.remove(element)
