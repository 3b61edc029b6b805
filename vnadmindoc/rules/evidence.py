"""What a rule may look at: one reading under one regulation at one stage."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from vnadmindoc.recognize.reading import Label, Reading
from vnadmindoc.regulations.schema import KindSpec, Regulation
from vnadmindoc.rules.report import Stage
from vnadmindoc.rules.wording import flatten

__all__ = ["CONTENT", "Evidence"]

CONTENT = (
    "enacting_power", "basis", "enacting_formula", "body", "part_number", "part_title", "chapter_number",
    "chapter_title", "section_number", "section_title", "subsection_number", "subsection_title", "article",
    "heading", "clause_titled", "clause", "point", "bullet",
)  # fmt: skip
"""The components of ô 6, in no order."""


@frozen(kw_only=True, eq=False, slots=False)
class Evidence:
    """A reading, the regulation it is judged by, and how far the document has come."""

    reading: Reading
    regulation: Regulation
    stage: Stage

    def everywhere(self, *components: str) -> tuple[Label, ...]:
        """Return the labels of these components in every part of the file, in reading order."""
        return self.reading.of(*components)

    def of(self, *components: str) -> tuple[Label, ...]:
        """Return the labels of these components in the document itself, without annexes and attachments."""
        return tuple(label for label in self.reading.of(*components) if label.part == "document")

    def first(self, component: str) -> Label | None:
        """Return the first label of a component in the document itself, or None."""
        labels = self.of(component)
        return labels[0] if labels else None

    @cached_property
    def kind(self) -> KindSpec | None:
        """The row of the document's kind, or None where the kind is not known."""
        return self.regulation.find_kind(self.reading.document.kind)

    @cached_property
    def is_known_letter(self) -> bool:
        """Whether the document is of a kind that prints no title (công văn, thư công)."""
        return self.kind is not None and not self.kind.title

    @cached_property
    def content(self) -> tuple[Label, ...]:
        """The labels of ô 6 of the document itself, in reading order."""
        return self.of(*CONTENT)

    @cached_property
    def code_in_symbol(self) -> str | None:
        """The first group of the printed symbol where it is the abbreviation of a kind: "BC" of BC-VP."""
        label = self.first("number")
        if label is None:
            return None
        group = flatten(label.text).partition("/")[2].strip().split("-")[0].strip()
        return group if any(kind.code == group for kind in self.regulation.kinds) else None
