"""The labels of a stream while it is being read."""

from __future__ import annotations

from collections.abc import Iterator

from vnadmindoc.layout import Paragraph, Table
from vnadmindoc.layout.walk import walk
from vnadmindoc.recognize.naming import make_label
from vnadmindoc.recognize.reading import Label
from vnadmindoc.recognize.spots import Item, Spot, is_row_of_dashes, on_one_line, with_label

__all__ = ["Draft"]


class Draft:
    """What each item of a stream has been recognized as so far. Lives inside one call of `recognize`."""

    def __init__(self, items: list[Item]) -> None:
        """Begin with nothing named."""
        self.items = items
        self._spots = [item if isinstance(item, Spot) else None for item in items]
        self._count = len(items)
        self.components: list[str | None] = [None] * len(items)
        self.confidence: list[float] = [1.0] * len(items)
        self.governed: list[int | None] = [None] * len(items)
        self.tops: dict[int, int] = {}
        """The first item of each table that was taken apart."""
        for index, spot in self.spots(0, self._count):
            if is_row_of_dashes(spot.text):
                self.components[index] = "unlabelled"
            if spot.table is not None:
                self.tops.setdefault(spot.table, index)
        self.parts: list[str] = ["document"] * len(items)

    def spot(self, index: int) -> Spot | None:
        """Return the item at an index if it is a paragraph."""
        return self._spots[index] if 0 <= index < self._count else None

    def spots(self, start: int, stop: int) -> Iterator[tuple[int, Spot]]:
        """Yield the paragraphs among the items from `start` to `stop`, each behind its index."""
        return ((index, spot) for index, spot in enumerate(self._spots[start:stop], start) if spot is not None)

    def label(self, index: int, component: str, confidence: float = 1.0, governed: int | None = None) -> None:
        """Name an item."""
        self.components[index] = component
        self.confidence[index] = confidence
        self.governed[index] = governed

    def is_free(self, index: int) -> bool:
        """Tell whether an item is a paragraph without a name."""
        return self.components[index] is None and self._spots[index] is not None

    def set_part(self, start: int, stop: int, part: str) -> None:
        """Say to which document inside the file a stretch belongs."""
        self.parts[start:stop] = [part] * (stop - start)

    def labels(self) -> tuple[Label, ...]:
        """Return every paragraph's label, in order."""
        labels: list[Label] = []
        for index, item in enumerate(self.items):
            if isinstance(item, Spot):
                labels.append(
                    make_label(
                        self.components[index] or "unlabelled",
                        item.paragraph,
                        item.text,
                        confidence=self.confidence[index],
                        part=self.parts[index],
                        line_below=item.line_below,
                        governed=self.governed[index],
                    )
                )
            elif isinstance(item, Table):
                labels.extend(
                    make_label(
                        "table_text",
                        (shown := with_label(paragraph)),
                        on_one_line(shown.text).strip(),
                        part=self.parts[index],
                    )
                    for paragraph in walk((item,))
                    if isinstance(paragraph, Paragraph)
                )
        return tuple(labels)
