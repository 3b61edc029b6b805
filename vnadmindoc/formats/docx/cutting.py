"""A document cut at its tokens: what of it needs no parser is taken out, numbered, and the rest put together again.

What a `w:pPr`, `w:rPr` or the properties of a table state is parsed as the tree would be and kept by its markup, for
files share most of it. Whatever differs from the few forms of `tokens` by as much as a blank is left to the tree.
"""

from __future__ import annotations

from typing import Final

from attrs import define, field

from vnadmindoc.formats.docx.plain import (
    HELD_MARK,
    MARK,
    PLAIN_MARK,
    RUN_MARK,
    SHAPE_MARK,
    CutRun,
    Plain,
    PlainParagraphs,
)
from vnadmindoc.formats.docx.scan import Scan, binds_links, could_deceive, open_part, without_comments
from vnadmindoc.formats.docx.stated import (
    Held,
    StatedParagraph,
    StatedRun,
    stated_held,
    stated_paragraph,
    stated_run,
)
from vnadmindoc.formats.docx.tokens import BESIDE, FIELDS, TOKEN, are_declared, mixed_text

__all__ = ["take_out"]

_NOTHING: Final = StatedParagraph(None, {})
_UNSTATED: Final = StatedRun(None, {})


def take_out(data: bytes) -> PlainParagraphs | None:
    """Return what is taken out of `word/document.xml`, `None` where its XML is not safe to cut."""
    part = open_part(data, "document")
    if part is None:
        return None
    cut = _Cutter(part).cut()
    if cut is not None:
        return cut
    bare = without_comments(data)
    return None if bare is None else take_out(bare)


@define(eq=False)
class _Cutter:
    """Cuts one part. The first `done` tokens are copied to `out`, or what was taken out stands for them there.

    `marked` is how much of `out` there was when an empty paragraph was put there.
    """

    part: Scan
    pieces: list[str | None] = field(init=False)
    out: list[str] = field(init=False, factory=list)
    done: int = field(init=False, default=0)
    marked: int = field(init=False, default=0)
    stretches: list[list[Plain]] = field(init=False, factory=list)
    shapes: list[StatedParagraph] = field(init=False, factory=list)
    runs: list[CutRun] = field(init=False, factory=list)
    held: list[Held] = field(init=False, factory=list)

    def cut(self) -> PlainParagraphs | None:
        """Return the part without what was taken out, `None` where what remains tells that the text deceives."""
        part = self.part
        self.pieces = TOKEN.split(part.text)
        self._read_tokens()
        self._copy(len(self.pieces) // FIELDS)
        rest = "".join(self.out)
        taken = len(self.stretches) + len(self.shapes) + len(self.runs) + len(self.held)
        if could_deceive(part, rest) or rest.count(MARK) != taken:
            return None
        return PlainParagraphs(rest.encode(), part.root, self.stretches, self.shapes, self.runs, self.held, self.pieces)

    def _read_tokens(self) -> None:  # noqa: C901, PLR0912 - the loop that all text passes: a call a token would cost most
        prefixes, beside = self.part.prefixes, BESIDE.fullmatch
        begun, stated = -1, _NOTHING
        runs: list[tuple[StatedRun, str, int]] = []
        tokens = zip(*[iter(self.pieces)] * FIELDS, strict=False)
        for at, (gap, whole, run_odd, look, kept, words, mixed, odd, shape, held) in enumerate(tokens):
            if gap and begun >= 0 and not beside(gap):
                self._spoil(begun, stated, runs)
                begun = -1
            if words is not None or mixed is not None:
                run = _UNSTATED if look is None else stated_run(look)
                text = mixed_text(mixed or "") if words is None else words if kept else words.strip(" ")
                if run is None or text is None or (run_odd and not are_declared(run_odd, prefixes)):
                    if begun >= 0:
                        self._spoil(begun, stated, runs)
                        begun = -1
                elif begun < 0:
                    self._take_run(at, run, text)
                elif text:
                    runs.append((run, text, at - begun))
            elif whole == "</w:p>":
                if begun >= 0:
                    self._take_paragraph((stated, runs, begun, at))
                    begun = -1
            else:
                if begun >= 0:
                    self._spoil(begun, stated, runs)
                    begun = -1
                if held is not None:
                    self._take_held(at, f"<{held}")
                    continue
                known = _NOTHING if shape is None else stated_paragraph(shape)
                if known is None or (odd and not are_declared(odd, prefixes)):
                    continue
                begun, stated, runs = at, known, []
                if whole is not None and whole.endswith("/>"):
                    self._take_paragraph((stated, runs, at, at))
                    begun = -1

    def _take_paragraph(self, plain: Plain) -> None:
        """Leave an empty paragraph for those tokens, one for all paragraphs that follow right upon each other."""
        _, _, first, last = plain
        if self.done < first:
            self._copy(first)
        elif gap := self.pieces[first * FIELDS]:
            self.out.append(gap)
        self.done = last + 1
        if self.marked == len(self.out):
            self.stretches[-1].append(plain)
            return
        self.out.append(f'<w:p {PLAIN_MARK}="{len(self.stretches)}"/>')
        self.marked = len(self.out)
        self.stretches.append([plain])

    def _spoil(self, begun: int, stated: StatedParagraph, runs: list[tuple[StatedRun, str, int]]) -> None:
        """Take out of a paragraph that is not plain what it states and the runs that were met in it."""
        if stated is not _NOTHING:  # else a `w:pPr` in an unknown form may follow
            self.pieces[begun * FIELDS + 1] = f'<w:p {SHAPE_MARK}="{len(self.shapes)}">'
            self.shapes.append(stated)
        for run, text, number in runs:
            self._take_run(begun + number, run, text)

    def _take_run(self, at: int, run: StatedRun, text: str) -> None:
        place = at * FIELDS + 1
        self.runs.append((run, text, self.pieces[place] or ""))
        self.pieces[place] = f'<w:r {RUN_MARK}="{len(self.runs) - 1}"/>'

    def _take_held(self, at: int, markup: str) -> None:
        is_section = markup.startswith("<w:sectPr")
        stated = None if is_section and not binds_links(self.part) else stated_held(markup)
        if stated is not None:
            tag, _, _ = markup.partition("Pr")
            self.pieces[at * FIELDS + 1] = f'{tag}Pr {HELD_MARK}="{len(self.held)}"/>'
            self.held.append(stated)

    def _copy(self, end: int) -> None:
        """Copy the tokens before number `end`, and what stands around them, to what remains."""
        out, pieces = self.out, self.pieces
        for place in range(self.done * FIELDS, end * FIELDS, FIELDS):
            out += pieces[place] or "", pieces[place + 1] or ""
        out.append(pieces[end * FIELDS] or "")
