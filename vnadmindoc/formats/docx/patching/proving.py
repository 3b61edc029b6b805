"""The proof of a patch: the file, read again, says what the layout says after the same edits, word for word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vnadmindoc.collector import at_rest
from vnadmindoc.layout import Block, HorizontalLine, Layout, Opaque, PageBreak, Paragraph, Picture, Table
from vnadmindoc.layout.apply import apply_fitted
from vnadmindoc.layout.edits import DrawLine, Edit, InsertParagraph, RemoveParagraph, ReplaceText
from vnadmindoc.layout.walk import stories

__all__ = ["same_words", "words_of"]


@at_rest
def same_words(before: Layout, edits: Sequence[Edit], after: Layout) -> bool:
    """Tell whether `after` has the words and blocks that `before` has once the edits are carried out.

    The edits are some of those that `fit` found to fit `before`. A paragraph that goes as a revision is read as gone:
    its mark is deleted, so it goes on in the next one.
    """
    telling = [edit for edit in edits if isinstance(edit, DrawLine | InsertParagraph | RemoveParagraph | ReplaceText)]
    return words_of(apply_fitted(before, telling) if telling else before) == words_of(after)


def words_of(layout: Layout) -> tuple[str, ...]:
    """Return every block of a layout, in order, as what it says; blanks alone say nothing."""
    found: list[str] = []
    for section in layout.sections:
        found.append("section")
        for blocks in stories(section):
            found.append("story")
            found += _words(blocks)
    return tuple(found)


def _words(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield f"paragraph {block.label or ''}|{block.text if block.text.strip() else ''}"
            case HorizontalLine():
                yield "line"
            case Table():
                for row in block.rows:
                    yield "row"
                    for cell in row.cells:
                        yield "cell"
                        yield from _words(_without_filling(cell.blocks))
                yield "end of table"
            case Picture():
                yield f"picture {len(block.data or b'')}"
            case PageBreak():
                yield "page break"
            case Opaque():
                yield f"{block.name} {block.text}"


def _without_filling(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks of a cell, none where it has only the empty paragraph that every cell must have."""
    only = blocks[0] if len(blocks) == 1 else None
    return () if isinstance(only, Paragraph) and not only.text and not only.label else blocks
