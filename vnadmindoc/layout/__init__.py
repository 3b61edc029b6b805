"""The layout structure: what a document looks like, with effective formatting and no opinion.

`None` has one meaning here: *not observed*. A text file has no fonts, so every `font` read from
one is `None`; that is not the same as a font that is wrong.
"""

from vnadmindoc.layout.blocks import (
    Block,
    HorizontalLine,
    Opaque,
    PageBreak,
    Paragraph,
    Picture,
    Run,
    Table,
    TableCell,
    TableRow,
)
from vnadmindoc.layout.formatting import Alignment, LineSpacing, ParagraphFormat, RunFormat, Style
from vnadmindoc.layout.page import Layout, PageNumber, PageSetup, Properties, Section
from vnadmindoc.layout.place import Anchor

__all__ = [
    "Alignment",
    "Anchor",
    "Block",
    "HorizontalLine",
    "Layout",
    "LineSpacing",
    "Opaque",
    "PageBreak",
    "PageNumber",
    "PageSetup",
    "Paragraph",
    "ParagraphFormat",
    "Picture",
    "Properties",
    "Run",
    "RunFormat",
    "Section",
    "Style",
    "Table",
    "TableCell",
    "TableRow",
]
