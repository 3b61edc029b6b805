"""Where in a file a fact was found."""

from __future__ import annotations

from attrs import frozen

__all__ = ["Anchor"]


@frozen(kw_only=True, weakref_slot=False)
class Anchor:
    """The place of one fact in its file.

    `line` and `column` count from 1 and belong to files of lines; `part` and `path` name a node of a
    package (`word/document.xml`, `/body/p[3]/r[1]`). In a package the `column` of a run is where its text
    begins, from 1, among the characters of its node; it is `None` where the text was converted on the way
    and cannot be found in the file again. What a format has no notion of is `None`.
    """

    line: int | None = None
    column: int | None = None
    part: str | None = None
    path: str | None = None
    page: int | None = None
