"""Paragraphs that come in and go, and the line that is drawn below one."""

from __future__ import annotations

from typing import Final

from vnadmindoc.formats.docx.markup import run_content
from vnadmindoc.formats.docx.ooxml import W
from vnadmindoc.formats.docx.patching.looks import Looks
from vnadmindoc.formats.docx.patching.places import element_before, next_element
from vnadmindoc.formats.docx.patching.properties import properties_of, put
from vnadmindoc.formats.docx.patching.refusing import refused
from vnadmindoc.formats.docx.patching.revisions import Revisions
from vnadmindoc.formats.docx.patching.tree import Node
from vnadmindoc.layout import Alignment, LineSpacing, ParagraphFormat, RunFormat

__all__ = ["forbid_after", "forbid_removal", "insert_paragraph", "remove_paragraph", "ruled_paragraph"]

_ENDS_SECTION: Final = (
    "đoạn văn này kết thúc một phần trang (section)",
    "the paragraph ends a section",
)
_NO_NEXT: Final = (
    "Track Changes không ghi được một đoạn văn thêm vào hoặc bỏ đi ở cuối ô hay cuối phần",
    "a paragraph at the end of a cell cannot come in or go as a revision",
)
_HOLDS: Final = (
    "đoạn văn trống này còn giữ hình, dấu trang, ngắt trang hoặc mục lục",
    "the empty paragraph holds a drawing, a bookmark, a break or a field",
)
_NEEDED: Final = (
    "Word cần đoạn văn trống ở chỗ này (cuối ô hoặc giữa hai bảng)",
    "Word needs an empty paragraph here",
)
_NEIGHBOR: Final = (
    "ngay dưới đã có một đường kẻ làm bằng viền đoạn",
    "a line made of a paragraph's border stands right below",
)
_IDLE: Final = frozenset({"pPr", "proofErr", "r"})
_IDLE_IN_RUN: Final = frozenset({"rPr", "t", "lastRenderedPageBreak"})
_LINE_HEIGHT: Final = 3.0
_LINE_SIZE: Final = 2.0
_THINNEST, _THICKEST, _EIGHTHS = 2, 96, 8


def forbid_after(paragraph: Node, revisions: Revisions, *, is_line: bool = False) -> None:
    """Raise where nothing can be put in after a paragraph."""
    if _ends_section(paragraph):
        raise refused(_ENDS_SECTION)
    following = next_element(paragraph)
    if revisions.is_on and (following is None or following.name != f"{W}p"):
        raise refused(_NO_NEXT)
    properties = None if following is None or following.name != f"{W}p" else following.child("pPr")
    if is_line and properties is not None and properties.child("pBdr") is not None:
        raise refused(_NEIGHBOR)


def _ends_section(paragraph: Node) -> bool:
    properties = paragraph.child("pPr")
    return properties is not None and properties.child("sectPr") is not None


def insert_paragraph(
    beside: Node, text: str, look: tuple[ParagraphFormat, RunFormat], looks: Looks, revisions: Revisions
) -> Node:
    """Return a new paragraph of one run, made for the place beside another one; it still has to be put there."""
    tree = looks.tree
    paragraph = tree.parse("<w:p></w:p>", beside.scope)
    shape, format_ = look
    looks.shape(properties_of(tree, paragraph, "pPr"), shape)
    marks = properties_of(tree, properties_of(tree, paragraph, "pPr"), "rPr")
    looks.typography(marks, format_)
    if not marks.children():
        marks.replace()
    if text:
        run = tree.parse(f"<w:r>{run_content(text)}</w:r>", beside.scope)
        looks.typography(properties_of(tree, run, "rPr"), format_)
        paragraph.append(revisions.wrap(tree, [run], "ins", paragraph) if revisions.is_on else run)
    revisions.mark_paragraph(tree, paragraph, "ins")
    return paragraph


def ruled_paragraph(
    beside: Node, weight: float, indents: tuple[float, float], looks: Looks, revisions: Revisions
) -> Node:
    """Return a paragraph three points high whose lower border is a line of `weight` pt between two indents in mm."""
    tree = looks.tree
    paragraph = tree.parse("<w:p></w:p>", beside.scope)
    properties = properties_of(tree, paragraph, "pPr")
    eighths = min(max(round(weight * _EIGHTHS), _THINNEST), _THICKEST)
    border = f'<w:bottom w:val="single" w:sz="{eighths}" w:space="0" w:color="auto"/>'
    put(properties, tree.parse(f"<w:pBdr>{border}</w:pBdr>", beside.scope))
    shape = ParagraphFormat(
        alignment=Alignment.LEFT,
        first_line_indent=0.0,
        left_indent=indents[0],
        right_indent=indents[1],
        space_before=0.0,
        space_after=0.0,
        line_spacing=LineSpacing(mode="exact", value=_LINE_HEIGHT),
    )
    looks.shape(properties, shape)
    looks.typography(properties_of(tree, properties, "rPr"), RunFormat(size=_LINE_SIZE))
    revisions.mark_paragraph(tree, paragraph, "ins")
    return paragraph


def forbid_removal(paragraph: Node, revisions: Revisions) -> None:
    """Raise where a paragraph holds more than blanks, or Word needs it where it is."""
    for child in paragraph.children():
        local = child.name.removeprefix(W)
        inner = [each.name.removeprefix(W) for each in child.children()] if local == "r" else []
        if local not in _IDLE or not set(inner) <= _IDLE_IN_RUN:
            raise refused(_HOLDS)
    if _ends_section(paragraph):
        raise refused(_ENDS_SECTION)
    before, after = (
        "" if beside is None else beside.name.removeprefix(W)
        for beside in (element_before(paragraph), next_element(paragraph))
    )
    is_last = after in {"", "sectPr"}
    if (is_last and before != "p") or (before == "tbl" and after == "tbl"):
        raise refused(_NEEDED)
    if revisions.is_on and after != "p":
        raise refused(_NO_NEXT)


def remove_paragraph(paragraph: Node, looks: Looks, revisions: Revisions) -> None:
    """Take an empty paragraph out, or mark it as going."""
    if not revisions.is_on:
        paragraph.replace()
        return
    for run in [child for child in paragraph.children() if child.name == f"{W}r"]:
        run.replace(revisions.wrap(looks.tree, [run], "del", paragraph))
    revisions.mark_paragraph(looks.tree, paragraph, "del")
