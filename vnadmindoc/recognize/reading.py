"""What was recognized in a layout: a document, and a label on every paragraph."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Final, Literal

from attrs import field, frozen

from vnadmindoc.layout import HorizontalLine, Layout, Paragraph
from vnadmindoc.model import Document

__all__ = ["CERTAIN", "Label", "Reading", "Unbuilt", "Verdict"]

CERTAIN: Final = 0.75
"""From this confidence on a label is certain: rules may fail on it. Below it they answer `open`."""

Verdict = Literal["administrative", "other_regime", "not_administrative"]


@frozen(kw_only=True, eq=False, weakref_slot=False)
class Label:
    """One paragraph and the component that it was recognized as.

    `component` is a component id of the regulation, or "unlabelled". `text` is the paragraph's text in
    NFC, with its list label in front, blanks as they stand; characters without a trace on the page (soft
    hyphens, what has no width) are left out. `part` names the document inside the file:
    "document", "annex 1", "attachment 1", "document 2" (a second document with a header, number or date of its
    own), "copy". `line_below` is the drawn line found under it.
    `governed` is how many leading characters the component's typography governs, None for all of them:
    an untitled điều is bold in "Điều 1." only.
    """

    component: str
    paragraph: Paragraph
    text: str
    confidence: float = 1.0
    part: str = "document"
    line_below: HorizontalLine | None = None
    governed: int | None = None

    @property
    def is_certain(self) -> bool:
        """Whether rules may fail on this label."""
        return self.confidence >= CERTAIN


@frozen(kw_only=True, eq=False)
class Unbuilt:
    """A document of which only the outline is built: everything but the content of its texts.

    A check looks at labels, and at nothing of the document but its outline.
    """

    outline: Document
    build: Callable[[], Document]


@frozen(kw_only=True, eq=False, slots=False)
class Reading:
    """A layout with its recognized document. Every paragraph of the layout has exactly one label, in order."""

    layout: Layout
    _document: Document | Unbuilt = field(alias="document", repr=False)
    labels: tuple[Label, ...]
    verdict: Verdict = "administrative"
    reason: str | None = field(default=None)
    """Why the verdict is not "administrative", in Vietnamese, for the user."""

    @cached_property
    def document(self) -> Document:
        """The recognized document, built when it is asked for first."""
        found = self._document
        return found.build() if isinstance(found, Unbuilt) else found

    @property
    def outline(self) -> Document:
        """The document as far as it is built: kind, issuer, number, date and the like, perhaps without content."""
        found = self._document
        return found.outline if isinstance(found, Unbuilt) else found

    @cached_property
    def _by_component(self) -> dict[str, tuple[Label, ...]]:
        found: dict[str, list[Label]] = {}
        for label in self.labels:
            found.setdefault(label.component, []).append(label)
        return {component: tuple(labels) for component, labels in found.items()}

    @cached_property
    def components(self) -> frozenset[str]:
        """The components that the layout has."""
        return frozenset(self._by_component)

    def of(self, *components: str) -> tuple[Label, ...]:
        """Return the labels of these components, in reading order."""
        if len(components) == 1:
            return self._by_component.get(components[0], ())
        present = tuple([component for component in components if component in self._by_component])
        if len(present) < 2:  # noqa: PLR2004 - of one component there is an index, and of none nothing
            return self._by_component[present[0]] if present else ()
        found = self._together.get(present)
        if found is None:
            found = self._together[present] = tuple([label for label in self.labels if label.component in present])
        return found

    @cached_property
    def _together(self) -> dict[tuple[str, ...], tuple[Label, ...]]:
        """The labels of several components, by those of them that the layout has."""
        return {}

    def first(self, component: str) -> Label | None:
        """Return the first label of a component, or None."""
        labels = self._by_component.get(component)
        return labels[0] if labels else None
