"""Blocks as WordprocessingML: one story (the text, a header, a footer) at a time."""

from __future__ import annotations

from functools import lru_cache
from typing import assert_never

from attrs import define, field

from vnadmindoc.formats.docx.formatting import JUSTIFICATION
from vnadmindoc.formats.docx.markup import run_content
from vnadmindoc.formats.docx.pictures import Media, picture_run
from vnadmindoc.formats.docx.stylesheet import Shape, Stylesheet
from vnadmindoc.formats.docx.tables import write_table
from vnadmindoc.layout import (
    Alignment,
    Block,
    HorizontalLine,
    Opaque,
    PageBreak,
    Paragraph,
    Picture,
    Run,
    Table,
)
from vnadmindoc.units import mm_to_twips

__all__ = ["Story"]

_CENTERED = f'<w:jc w:val="{JUSTIFICATION[Alignment.CENTER]}"/>'
_CLEAR = '<w:spacing w:before="0" w:after="120" w:line="20" w:lineRule="exact"/>'
"""What keeps a table clear of a line above it."""

_BREAK = '<w:r><w:br w:type="page"/></w:r>'
_DEFAULT_WEIGHT = 0.75
_EIGHTHS = 8
_THINNEST, _THICKEST = 2, 96
_SIDES: dict[Alignment | None, float] = {Alignment.CENTER: 0.5, Alignment.RIGHT: 1.0}
"""The share of the free width that stands left of a line."""


@define(eq=False)
class Story:
    """Writes the blocks of one story.

    A text in a paragraph that looks like its style is written as it stands and noted in `trusted`; whoever
    asks for the story looks at all of them at once (`are_plain`) and, where one needs escaping, asks again
    with `is_trusting` False. `missing` gathers the names of styles that the stylesheet has not.
    """

    sheet: Stylesheet
    media: Media
    is_trusting: bool = True
    trusted: list[str] = field(factory=list)
    missing: dict[str, None] = field(factory=dict)

    def write(self, blocks: tuple[Block, ...], width: float, out: list[str]) -> None:
        """Append the markup of blocks that stand in a frame `width` mm wide.

        Raises:
            IllegalCharacter: for text that XML cannot hold.
        """
        previous: type[Block] | None = None
        shapes = self.sheet.shapes
        append, trust, is_trusting = out.append, self.trusted.append, self.is_trusting
        for block in blocks:
            kind = type(block)
            if isinstance(block, Paragraph):
                shape = shapes.get(block.style)
                runs = block.runs
                if (
                    is_trusting
                    and len(runs) == 1
                    and shape is not None
                    and block.format is shape.paragraph
                    and runs[0].format is shape.run
                    and block.label is None
                ):
                    text = runs[0].text
                    trust(text)
                    append(f"{shape.opening}{text}</w:t></w:r></w:p>")
                else:
                    append(self.paragraph(block))
            else:
                if kind is Table and previous is HorizontalLine:
                    append(self.sheet.separator.replace("</w:pPr>", f"{_CLEAR}</w:pPr>"))
                elif kind is previous and kind in (Table, HorizontalLine):
                    # Word takes two tables, or two ruled paragraphs, that touch for one.
                    append(self.sheet.separator)
                self._write_other(block, width, out)
            previous = kind

    def fill(self, blocks: tuple[Block, ...], width: float, out: list[str]) -> None:
        """Append the blocks of a table cell, which must end with a paragraph."""
        if not blocks:
            out.append("<w:p/>")
            return
        self.write(blocks, width, out)
        if isinstance(blocks[-1], Table):
            out.append(self.sheet.separator)

    def paragraph(self, paragraph: Paragraph, section: str = "") -> str:
        """Return `w:p` for a paragraph; `section` is the `w:sectPr` that it ends, if it ends one."""
        shape = self.sheet.shapes.get(paragraph.style)
        if shape is None:
            shape = self._unknown(paragraph.style or "")
        runs = paragraph.runs
        pieces = [""]
        mark = ""
        for run in runs:
            mark = "" if run.format is shape.run else shape.direct_run(run.format)
            pieces.append(_run(mark, run.text))
        if paragraph.label:
            # What the file's numbering showed becomes text, so that it stays.
            pieces.insert(1, _run(shape.direct_run(runs[0].format) if runs else "", f"{paragraph.label} "))
        pieces[0] = _head(shape, paragraph, mark if "<w:sz " in mark else "", section)
        pieces.append("</w:p>")
        return "".join(pieces)

    def _unknown(self, name: str) -> Shape:
        self.missing[name] = None
        return self.sheet.shapes[None]

    def _write_other(
        self, block: HorizontalLine | Table | Picture | PageBreak | Opaque, width: float, out: list[str]
    ) -> None:
        match block:
            case HorizontalLine():
                out.append(_ruled(self.sheet.line.pointer, block, width))
            case Table():
                write_table(block, width, out, self.fill)
            case Picture():
                run = picture_run(block, self.media)
                if run is None:
                    out.append(self.paragraph(Paragraph((Run(block.description),))))
                else:
                    out.append(f"<w:p><w:pPr>{_CENTERED}</w:pPr>{run}</w:p>")
            case PageBreak():
                out.append(self.sheet.separator.replace("</w:p>", f"{_BREAK}</w:p>"))
            case Opaque():
                if block.text:
                    out.append(self.paragraph(Paragraph((Run(block.text),))))
            case _:
                assert_never(block)


@lru_cache(maxsize=256)
def _ruled(pointer: str, line: HorizontalLine, width: float) -> str:
    """Return a tiny paragraph whose lower border is the line.

    Its indents take from the frame what the line leaves free, so the border has the line's length.
    """
    free = 0.0 if line.length is None else max(width - line.length, 0.0)
    side = _SIDES.get(line.alignment, 0.0)
    indents = f'<w:ind w:left="{mm_to_twips(free * side)}" w:right="{mm_to_twips(free * (1 - side))}"/>' if free else ""
    weight = min(max(round((line.width or _DEFAULT_WEIGHT) * _EIGHTHS), _THINNEST), _THICKEST)
    return (
        f'<w:p><w:pPr>{pointer}<w:pBdr><w:bottom w:val="single" w:sz="{weight}" w:space="0"'
        f' w:color="auto"/></w:pBdr>{indents}</w:pPr></w:p>'
    )


def _head(shape: Shape, paragraph: Paragraph, mark: str, section: str) -> str:
    """Return `w:p` up to its first run; `mark` sizes the paragraph's mark like its last run."""
    properties = shape.pointer if paragraph.format is shape.paragraph else shape.direct_paragraph(paragraph.format)
    if mark:
        properties += f"<w:rPr>{mark}</w:rPr>"
    properties += section
    return f"<w:p><w:pPr>{properties}</w:pPr>" if properties else "<w:p>"


def _run(properties: str, text: str) -> str:
    if properties:
        return f"<w:r><w:rPr>{properties}</w:rPr>{run_content(text)}</w:r>"
    return f"<w:r>{run_content(text)}</w:r>"
