"""The blocks of a page, as a closed union."""

from __future__ import annotations

from attrs import field, frozen

from vnadmindoc.layout.formatting import Alignment, ParagraphFormat, RunFormat
from vnadmindoc.layout.place import Anchor

__all__ = [
    "Block",
    "HorizontalLine",
    "Opaque",
    "PageBreak",
    "Paragraph",
    "Picture",
    "Run",
    "Table",
    "TableCell",
    "TableRow",
]

_NO_RUN_FORMAT = RunFormat()
_NO_PARAGRAPH_FORMAT = ParagraphFormat()


@frozen(weakref_slot=False)
class Run:
    """A stretch of text of one typography. A line break inside is the character U+000A, a tab U+0009."""

    text: str
    format: RunFormat = _NO_RUN_FORMAT
    anchor: Anchor | None = field(default=None, kw_only=True)


@frozen(weakref_slot=False)
class Paragraph:
    """A paragraph: its runs, the name of its style, its effective shape.

    `label` is list text that the file computes and does not store (an automatic "1." or "-").
    """

    runs: tuple[Run, ...]
    format: ParagraphFormat = _NO_PARAGRAPH_FORMAT
    style: str | None = None
    label: str | None = field(default=None, kw_only=True)
    anchor: Anchor | None = field(default=None, kw_only=True)

    @property
    def text(self) -> str:
        """All text of the paragraph, without its computed label."""
        if len(self.runs) == 1:
            return self.runs[0].text
        return "".join([run.text for run in self.runs])


@frozen(kw_only=True)
class HorizontalLine:
    """A solid line across the page (đường kẻ ngang, nét liền). `length` in mm, `width` (weight) in pt."""

    length: float | None = None
    alignment: Alignment | None = None
    width: float | None = None
    anchor: Anchor | None = None


@frozen(kw_only=True)
class TableCell:
    """A cell of a table: blocks, and how many columns and rows it spans."""

    blocks: tuple[Block, ...]
    column_span: int = 1
    row_span: int = 1


@frozen(kw_only=True)
class TableRow:
    """A row of a table. `is_header` rows repeat on each page; `can_split` rows may break over pages."""

    cells: tuple[TableCell, ...]
    is_header: bool = False
    can_split: bool = True


@frozen(kw_only=True)
class Table:
    """A table. With `has_borders` False it only sets blocks side by side (header, signature block).

    `widths` are the columns' widths in mm; `None` where the file does not tell.
    """

    rows: tuple[TableRow, ...]
    widths: tuple[float, ...] | None = None
    has_borders: bool | None = None
    alignment: Alignment | None = None
    anchor: Anchor | None = None


@frozen(kw_only=True)
class Picture:
    """A picture: its bytes and media type (`image/png`), its size in mm, its description."""

    data: bytes | None = field(default=None, repr=False)
    media_type: str | None = None
    width: float | None = None
    height: float | None = None
    description: str = ""
    anchor: Anchor | None = None


@frozen(kw_only=True)
class PageBreak:
    """A break to a new page.

    `furniture` is text that stood at the break and belongs to the page, not to the document: a page
    number that a PDF extraction left between two paragraphs.
    """

    furniture: str | None = None
    anchor: Anchor | None = None


@frozen(kw_only=True)
class Opaque:
    """Something of the file that is none of the other blocks: kept, with its text, never dropped."""

    name: str
    text: str = ""
    data: bytes | None = field(default=None, repr=False)
    anchor: Anchor | None = None


Block = Paragraph | HorizontalLine | Table | Picture | PageBreak | Opaque
