"""What a rule may look at: one reading under one regulation at one stage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final, NamedTuple

from attrs import frozen

from vnadmindoc.layout import ParagraphFormat, Run, RunFormat
from vnadmindoc.recognize.cited import CitedPlace, find_citations
from vnadmindoc.recognize.reading import Label, Reading
from vnadmindoc.regulations.schema import KindSpec, Regulation
from vnadmindoc.rules.report import Stage
from vnadmindoc.rules.wording import flatten
from vnadmindoc.vietnamese import nfc

__all__ = ["CONTENT", "Evidence", "Look", "TypedRun", "prints"]

_PRINTS: Final = re.compile(r"[^\W_]")

CONTENT = (
    "enacting_power", "basis", "enacting_formula", "body", "part_number", "part_title", "chapter_number",
    "chapter_title", "section_number", "section_title", "subsection_number", "subsection_title", "article",
    "heading", "clause_titled", "clause", "point", "bullet",
)  # fmt: skip
"""The components of ô 6, in no order."""


class Look(NamedTuple):
    """The ways in which the runs of some labels, and their paragraphs, look."""

    runs: tuple[RunFormat, ...]
    shapes: tuple[ParagraphFormat, ...]


def _looks(labels: Iterable[Label]) -> dict[str, Look]:
    """Gather looks by component. Readers share one value among what looks the same, so identity tells most apart."""
    found: dict[str, tuple[dict[int, RunFormat], dict[int, ParagraphFormat]]] = {}
    for label in labels:
        runs, shapes = found.get(label.component) or found.setdefault(label.component, ({}, {}))
        paragraph = label.paragraph
        shapes[id(paragraph.format)] = paragraph.format
        for run in paragraph.runs:
            runs[id(run.format)] = run.format
    return {
        component: Look(tuple(runs.values()), tuple(shapes.values())) for component, (runs, shapes) in found.items()
    }


class TypedRun(NamedTuple):
    """A run that prints letters or digits, with its span in its label's text."""

    run: Run
    span: tuple[int, int]


def prints(run: Run) -> bool:
    """Tell whether a run prints letters or digits."""
    return _PRINTS.search(run.text) is not None


def _typed_runs(label: Label) -> Iterator[TypedRun]:
    text, runs = label.text, label.paragraph.runs
    if len(runs) == 1 and runs[0].text == text:
        if _PRINTS.search(text):
            yield TypedRun(runs[0], (0, len(text)))
        return
    pieces = [nfc(run.text) for run in runs]  # a label's text is composed, its runs are as the file has them
    own = "".join(pieces)
    position = max(0, len(text) - len(own)) if text.endswith(own) else len(text) - len(own.strip()) - _blanks(own)
    for run, piece in zip(runs, pieces, strict=True):
        end = position + len(piece)
        if _PRINTS.search(run.text):
            yield TypedRun(run, (max(0, position), end))
        position = end


def _blanks(text: str) -> int:
    return len(text) - len(text.lstrip())


@frozen(kw_only=True, eq=False, slots=False)
class Evidence:
    """A reading, the regulation it is judged by, and how far the document has come."""

    reading: Reading
    regulation: Regulation
    stage: Stage

    def everywhere(self, *components: str) -> tuple[Label, ...]:
        """Return the labels of these components in every part of the file, in reading order."""
        found = self._everywhere.get(components)
        if found is None:
            found = self._everywhere[components] = self.reading.of(*components)
        return found

    def of(self, *components: str) -> tuple[Label, ...]:
        """Return the labels of these components in the document itself, without annexes and attachments."""
        found = self._own.get(components)
        if found is None:
            found = self.everywhere(*components)
            if self._has_parts:
                found = self._own[components] = tuple([label for label in found if label.part == "document"])
        return found

    @cached_property
    def _has_parts(self) -> bool:
        return any(label.part != "document" for label in self.reading.labels)

    @cached_property
    def _everywhere(self) -> dict[tuple[str, ...], tuple[Label, ...]]:
        return {}

    @cached_property
    def _own(self) -> dict[tuple[str, ...], tuple[Label, ...]]:
        return {} if self._has_parts else self._everywhere

    @property
    def present(self) -> frozenset[str]:
        """The components that the file has, in any part."""
        return self.reading.components

    def holding(self, words: tuple[str, ...], labels: tuple[Label, ...]) -> tuple[Label, ...]:
        """Return those of the labels whose text holds one of the words as it stands."""
        key = (id(labels), words)
        known = self._held.get(key)
        if known is None:
            known = self._held[key] = self._find_holding(words, labels)
        return known

    def _find_holding(self, words: tuple[str, ...], labels: tuple[Label, ...]) -> tuple[Label, ...]:
        whole = self.whole(labels)
        found: dict[int, Label] = {}
        for word in words:
            if word in whole:
                found |= {place: label for place, label in enumerate(labels) if word in label.text}
        return tuple([found[place] for place in sorted(found)])

    def whole(self, labels: tuple[Label, ...]) -> str:
        """Return the text of labels together, one below the other; of the same labels it is joined once."""
        kept = self._whole.get(id(labels))
        if kept is None:
            kept = self._whole[id(labels)] = labels, "\n".join([label.text for label in labels])
        return kept[1]

    @cached_property
    def _held(self) -> dict[tuple[int, tuple[str, ...]], tuple[Label, ...]]:
        """The labels that hold a word, by the identity of the tuple they were looked for in, and the words."""
        return {}

    @cached_property
    def _whole(self) -> dict[int, tuple[tuple[Label, ...], str]]:
        """The text of labels together, by the identity of the tuple that holds them, which is kept with it."""
        return {}

    @cached_property
    def looks(self) -> dict[str, Look]:
        """What the labels of each component look like together, in every part of the file."""
        return _looks(self.reading.labels)

    @cached_property
    def judged(self) -> dict[int, bool]:
        """Whether the typography of a label is laid down, by the label's identity, as `rules.reach` has found."""
        return {}

    @cached_property
    def judged_parts(self) -> dict[str, bool]:
        """Whether the typography of another part of the file is laid down, as `rules.reach` has found."""
        return {}

    @cached_property
    def running(self) -> dict[int, bool]:
        """Whether a label is running text by its words, by the label's identity, as `rules.running` has found."""
        return {}

    @cached_property
    def orderly(self) -> dict[str, bool]:
        """Whether a component's lines are written so that no rule objects, by a name, as `rules.orderly` has found."""
        return {}

    @cached_property
    def _typed(self) -> dict[int, tuple[TypedRun, ...]]:
        return {}

    def typed(self, label: Label) -> tuple[TypedRun, ...]:
        """Return the runs of a label that print letters or digits."""
        found = self._typed.get(id(label))
        if found is None:
            found = self._typed[id(label)] = tuple(_typed_runs(label))
        return found

    @cached_property
    def citations(self) -> tuple[CitedPlace, ...]:
        """Every reference to another document in the content, by number or a law by its name, in reading order."""
        return tuple([place for label in self.content for place in find_citations(label)])

    @cached_property
    def numbered_citations(self) -> tuple[CitedPlace, ...]:
        """The references to documents by number."""
        return tuple([place for place in self.citations if place.citation.number is not None])

    def first(self, component: str) -> Label | None:
        """Return the first label of a component in the document itself, or None."""
        labels = self.of(component)
        return labels[0] if labels else None

    @cached_property
    def _places(self) -> dict[int, int]:
        return {id(label): place for place, label in enumerate(self.reading.labels)}

    def place(self, label: Label) -> int:
        """Return which of the reading's labels a label is, from 0."""
        return self._places[id(label)]

    def label_before(self, label: Label) -> Label | None:
        """Return the label before another in the same part, or None."""
        place = self.place(label) - 1
        found = self.reading.labels[place] if place >= 0 else None
        return found if found is not None and found.part == label.part else None

    def label_after(self, label: Label) -> Label | None:
        """Return the label after another in the same part, or None."""
        place = self.place(label) + 1
        found = self.reading.labels[place] if place < len(self.reading.labels) else None
        return found if found is not None and found.part == label.part else None

    @cached_property
    def kind(self) -> KindSpec | None:
        """The row of the document's kind, or None where the kind is not known."""
        return self.regulation.find_kind(self.reading.outline.kind)

    @cached_property
    def foot(self) -> int:
        """The place of the first line of the signature or the recipients, below which no content stands."""
        lines = self.of("competence", "position", "full_name", "recipients_label")
        return self.place(lines[0]) if lines else len(self.reading.labels)

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
