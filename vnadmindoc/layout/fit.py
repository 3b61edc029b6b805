"""Which edits fit a layout: each finds what it names there, and no two want the same words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from attrs import define, field, frozen

from vnadmindoc.errors import VnadmindocError
from vnadmindoc.layout.blocks import HorizontalLine, Paragraph, Run
from vnadmindoc.layout.edits import (
    DrawLine,
    Edit,
    InsertParagraph,
    NumberPages,
    RemoveParagraph,
    ReplaceText,
    SetLine,
    SetPage,
    SetShape,
    SetTypography,
)
from vnadmindoc.layout.page import Layout, Section
from vnadmindoc.layout.pieces import Stretch, node_of, stretch_of
from vnadmindoc.layout.place import Anchor
from vnadmindoc.layout.walk import stories, walk

__all__ = ["Fitted", "Fitter", "Refusal", "UnfitEdit", "fit"]

_Reason = tuple[str, str]

_NO_RUN: Final = "không tìm thấy đoạn chữ cần sửa", "the run to be edited was not found"
_NO_PARAGRAPH: Final = "không tìm thấy đoạn văn cần sửa", "the paragraph to be edited was not found"
_NO_LINE: Final = "không tìm thấy đường kẻ cần sửa", "the line to be edited was not found"
_MANY_LINES: Final = "không phân biệt được các đường kẻ ở chỗ này", "several lines stand at this place"
_NO_SECTION: Final = "không tìm thấy phần trang cần sửa", "the section to be edited was not found"
_OUTSIDE: Final = "chỗ cần sửa nằm ngoài đoạn chữ", "the stretch is not inside the run"
_OTHER_WORDS: Final = "chữ ở chỗ cần sửa không phải là chữ đã nêu", "other words stand there than the edit says"
_TAKEN: Final = "chữ ở chỗ này đã được sửa bởi một sửa đổi khác", "another edit replaces these words"
_NOT_EMPTY: Final = "đoạn văn cần xóa không trống", "the paragraph to be removed is not empty"
_NO_LENGTH: Final = "độ dài đường kẻ phải lớn hơn 0", "a line is longer than 0"


@frozen(kw_only=True)
class Refusal:
    """An edit that was not carried out, and why."""

    edit: Edit
    reason_vi: str
    reason_en: str


@frozen(kw_only=True)
class Fitted:
    """The edits that fit a layout, in their order, and the others."""

    edits: tuple[Edit, ...]
    refused: tuple[Refusal, ...]


class UnfitEdit(VnadmindocError, ValueError):
    """Edits that do not fit the layout that they were to be carried out on; `refused` says which and why."""

    def __init__(self, refused: tuple[Refusal, ...]) -> None:
        """Tell of these refusals."""
        self.refused = refused
        super().__init__("; ".join(f"{refusal.reason_en}: {refusal.edit!r}" for refusal in refused))


def fit(layout: Layout, edits: Sequence[Edit]) -> Fitted:
    """Return which edits can be carried out together on a layout; of two that clash the earlier one stays."""
    return Fitter(layout).fit(edits)


class Fitter:
    """Tells of edits, one set after another, which can be carried out together on one layout."""

    def __init__(self, layout: Layout) -> None:
        """Look through a layout once."""
        self._index = _Index()
        for section in layout.sections:
            self._index.add(section)

    def fit(self, edits: Sequence[Edit]) -> Fitted:
        """Return which edits can be carried out together; of two that clash the earlier one stays."""
        self._index.taken.clear()
        kept: list[Edit] = []
        refused: list[Refusal] = []
        for edit in edits:
            reason = self._index.reason_against(edit)
            if reason is None:
                kept.append(edit)
            else:
                refused.append(Refusal(edit=edit, reason_vi=reason[0], reason_en=reason[1]))
        return Fitted(edits=tuple(kept), refused=tuple(refused))


@define(eq=False)
class _Index:
    """What can be edited in a layout, by anchors; `taken` are the stretches whose words were promised to an edit."""

    runs: dict[Anchor, list[Run]] = field(factory=dict)
    paragraphs: dict[Anchor, list[Paragraph]] = field(factory=dict)
    lines: dict[Anchor, int] = field(factory=dict)
    sections: set[tuple[Anchor, ...]] = field(factory=set)
    taken: dict[Anchor, list[tuple[int, int]]] = field(factory=dict)

    def add(self, section: Section) -> None:
        """Note all that stands in a section."""
        if section.anchors:
            self.sections.add(section.anchors)
        for blocks in stories(section):
            for block in walk(blocks):
                if block.anchor is None:
                    continue
                if isinstance(block, Paragraph):
                    self.paragraphs.setdefault(block.anchor, []).append(block)
                elif isinstance(block, HorizontalLine):
                    self.lines[block.anchor] = self.lines.get(block.anchor, 0) + 1
                for run in block.runs if isinstance(block, Paragraph) else ():
                    if run.anchor is not None:
                        self.runs.setdefault(node_of(run.anchor), []).append(run)

    def reason_against(self, edit: Edit) -> _Reason | None:
        """Return why an edit does not fit, `None` where it does; its words are then taken."""
        match edit:
            case SetTypography() | ReplaceText():
                return self._against_words(edit)
            case SetLine() | DrawLine():
                return self._against_line(edit)
            case SetPage() | NumberPages():
                return None if edit.anchors in self.sections else _NO_SECTION
            case SetShape(paragraph=place) | InsertParagraph(beside=place):
                return None if place in self.paragraphs else _NO_PARAGRAPH
            case RemoveParagraph():
                found = self.paragraphs.get(edit.paragraph)
                is_empty = found is not None and not any(each.text.strip() or each.label for each in found)
                return None if is_empty else _NOT_EMPTY if found else _NO_PARAGRAPH

    def _against_line(self, edit: SetLine | DrawLine) -> _Reason | None:
        if edit.length <= 0:
            return _NO_LENGTH
        if isinstance(edit, DrawLine):
            return None if edit.paragraph in self.paragraphs else _NO_PARAGRAPH
        count = self.lines.get(edit.line, 0)
        return (_NO_LINE if not count else _MANY_LINES) if count != 1 else None

    def _against_words(self, edit: SetTypography | ReplaceText) -> _Reason | None:
        node, stretch = node_of(edit.run), stretch_of(edit)
        runs = [run for run in self.runs.get(node, ()) if run.anchor is not None]
        if edit.run.column is None or any(run.anchor and run.anchor.column is None for run in runs):
            runs = runs if len(runs) == 1 and runs[0].anchor == edit.run else []
        if not runs:
            return _NO_RUN
        for run in runs:
            begin = ((run.anchor and run.anchor.column) or 1) - 1
            is_inside = begin <= stretch.start <= stretch.end <= begin + len(run.text)
            # What is put in between two runs of a node belongs to the first.
            if is_inside and not 0 < begin == stretch.end:
                if isinstance(edit, SetTypography):
                    return None if stretch.end > stretch.start else _OUTSIDE
                if run.text[stretch.start - begin : stretch.end - begin] == edit.old:
                    return self._take(node, stretch)
                if edit.old:
                    return _OTHER_WORDS
        return _OUTSIDE

    def _take(self, node: Anchor, stretch: Stretch) -> _Reason | None:
        """Promise a stretch to an edit. Those that are promised do not overlap, so the two beside it tell."""
        taken, wanted = self.taken.setdefault(node, []), (stretch.start, stretch.end)
        place = bisect_left(taken, wanted)
        for start, end in taken[max(place - 1, 0) : place + 1]:
            if (stretch.start < end and start < stretch.end) or (start, end) == wanted:
                return _TAKEN
        taken.insert(place, wanted)
        return None
