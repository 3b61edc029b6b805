"""What may be done to a page: the closed list of edits of which every fix is made.

An edit names what it changes by anchors and says the new fact. Nothing else changes: `None` in a format
leaves that fact as it is. The same edit can be carried out on a Layout and on the file the layout was
read from, and gives the same page either way.

Edits that are carried out together all speak of the page as it was before any of them. A run is found by its node and
by where its text begins there, so `start` may also count from the middle of a run whose anchor says so; a stretch
stays inside one run of the Layout.
"""

from __future__ import annotations

from attrs import frozen

from vnadmindoc.layout.formatting import Alignment, ParagraphFormat, RunFormat
from vnadmindoc.layout.page import PageSetup
from vnadmindoc.layout.place import Anchor

__all__ = [
    "DrawLine",
    "Edit",
    "InsertParagraph",
    "NumberPages",
    "RemoveParagraph",
    "ReplaceText",
    "SetLine",
    "SetPage",
    "SetShape",
    "SetTypography",
]


@frozen(kw_only=True)
class SetTypography:
    """Give a stretch of a run the facts of `format`: `length` characters from `start` (from 0) of its text.

    `run` is the anchor of the run in the Layout; `start` counts in that run's own text.
    """

    run: Anchor
    start: int
    length: int
    format: RunFormat


@frozen(kw_only=True)
class SetShape:
    """Give a paragraph the facts of `format`; its words and their typography stay."""

    paragraph: Anchor
    format: ParagraphFormat


@frozen(kw_only=True)
class ReplaceText:
    """Put `text` in the place of the `length` characters that stand at `start` in a run; `old` is what they are.

    The new text looks like the first of the old; with `length` 0 it is put in. An edit whose `old` is not
    what stands there is refused.
    """

    run: Anchor
    start: int
    old: str
    text: str


@frozen(kw_only=True)
class SetPage:
    """Give the pages of a section the facts of `page` (its page numbers apart); `anchors` are the section's."""

    anchors: tuple[Anchor, ...]
    page: PageSetup


@frozen(kw_only=True)
class SetLine:
    """Make a drawn line `length` mm long, its middle where it was; one that is aligned to a side stays there."""

    line: Anchor
    length: float


@frozen(kw_only=True)
class DrawLine:
    """Draw a line of `length` mm and `width` pt below a paragraph that has none."""

    paragraph: Anchor
    length: float
    width: float = 0.75
    alignment: Alignment = Alignment.CENTER


@frozen(kw_only=True)
class NumberPages:
    """Number the pages of a section in the middle of the top margin, none on its first page.

    Page numbers that stood elsewhere in the section's margins are taken out.
    """

    anchors: tuple[Anchor, ...]
    format: RunFormat


@frozen(kw_only=True)
class InsertParagraph:
    """Put a paragraph of one run in, before or after another."""

    beside: Anchor
    text: str
    is_before: bool = False
    shape: ParagraphFormat
    format: RunFormat


@frozen(kw_only=True)
class RemoveParagraph:
    """Take out a paragraph that holds no letter, no drawing and no break: an empty line."""

    paragraph: Anchor


Edit = (
    SetTypography
    | SetShape
    | ReplaceText
    | SetPage
    | SetLine
    | DrawLine
    | NumberPages
    | InsertParagraph
    | RemoveParagraph
)
