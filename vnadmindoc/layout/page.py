"""Pages: paper, margins, page number, headers and footers; and the whole layout."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from vnadmindoc.layout.blocks import Block
from vnadmindoc.layout.formatting import Alignment, RunFormat, Style
from vnadmindoc.layout.place import Anchor

__all__ = ["Layout", "PageNumber", "PageSetup", "Properties", "Section"]


@frozen(kw_only=True)
class PageNumber:
    """How pages are numbered (số trang văn bản).

    `position` is the margin that holds the number; `on_first_page` says whether page one shows it;
    `start` is the first number where the section begins anew. `text` is what the file shows in its place since it
    was last saved, "Trang 2": no fact of the page, and kept so that no word of the file is lost.
    """

    position: Literal["header", "footer"]
    alignment: Alignment | None = None
    format: RunFormat = RunFormat()
    on_first_page: bool | None = None
    start: int | None = None
    text: str = field(default="", eq=False)
    anchor: Anchor | None = None


@frozen(kw_only=True)
class PageSetup:
    """Paper and margins in mm. `header_distance` is from the paper's edge to the header's text."""

    width: float | None = None
    height: float | None = None
    top: float | None = None
    bottom: float | None = None
    left: float | None = None
    right: float | None = None
    header_distance: float | None = None
    footer_distance: float | None = None
    page_numbers: tuple[PageNumber, ...] | None = None

    @property
    def text_width(self) -> float | None:
        """The width between the side margins, in mm."""
        if self.width is None or self.left is None or self.right is None:
            return None
        return self.width - self.left - self.right


@frozen(kw_only=True)
class Section:
    """Pages of one set-up.

    `first_header` and `first_footer` are blocks that stand on the section's first page only, outside
    the text frame; `header` and `footer` stand on the other pages (a page number is in `page`).
    `anchors` are the places that set these pages up: several where the file changes columns, say, on a page.
    """

    blocks: tuple[Block, ...]
    page: PageSetup = PageSetup()
    header: tuple[Block, ...] = ()
    footer: tuple[Block, ...] = ()
    first_header: tuple[Block, ...] = ()
    first_footer: tuple[Block, ...] = ()
    anchors: tuple[Anchor, ...] = field(default=(), eq=False)


@frozen(kw_only=True)
class Properties:
    """The file's own description of itself. `created` is an ISO 8601 instant."""

    title: str | None = None
    subject: str | None = None
    creator: str | None = None
    created: str | None = None
    language: str | None = None


@frozen(kw_only=True)
class Layout:
    """What a file looks like. `styles` are the named styles that its paragraphs refer to.

    `source` is the format it was read from ("text", "docx"), `None` where it was composed. `notices`
    are sentences on what the reader had to do (an encoding guessed, marks removed), for the user.
    """

    sections: tuple[Section, ...]
    styles: tuple[Style, ...] = ()
    properties: Properties = Properties()
    source: str | None = None
    notices: tuple[str, ...] = field(default=())
