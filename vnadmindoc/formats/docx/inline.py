"""The inside of a paragraph: runs in all their wrappings, as runs of one typography, breaks and drawings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, evolve, field

from vnadmindoc.formats.docx.cascade import RunLook
from vnadmindoc.formats.docx.characters import CHARACTERS, symbol
from vnadmindoc.formats.docx.facts import RunFacts, run_facts
from vnadmindoc.formats.docx.legacy import convert_legacy, is_vni_face
from vnadmindoc.formats.docx.ooxml import MC, M, W, attribute, leading, step, value
from vnadmindoc.formats.docx.plain import RUN_MARK, Plain
from vnadmindoc.formats.docx.shapes import Drawn, alternatives, read_drawn
from vnadmindoc.formats.docx.source import Field, Frame, Source
from vnadmindoc.layout import Anchor, Opaque, PageBreak, Run, RunFormat

if TYPE_CHECKING:
    from lxml.etree import _Element

    from vnadmindoc.formats.docx.stated import StatedRun

__all__ = ["Inline"]

_R: Final = f"{W}r"
_R_PR: Final = f"{W}rPr"
_WRAPPERS: Final = frozenset({"hyperlink", "ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "sdtContent"})
_REMOVED: Final = frozenset({"del", "moveFrom"})
_PAGE: Final = re.compile(r"\s*PAGE(?:\s|\\|$)", re.IGNORECASE)
_COUNT: Final = re.compile(r"\s*(?:NUM|SECTION)PAGES(?:\s|\\|$)", re.IGNORECASE)
_BLANKS: Final = re.compile(r"[\t\r\n]")
_DRAWINGS: Final = frozenset({"drawing", "pict", "object"})
_NOTES: Final = {"footnoteReference": "footnote", "endnoteReference": "endnote", "commentReference": "comment"}
_REVISED: Final = "Tệp có sửa đổi được theo dõi (Track Changes): phần thêm được giữ, phần xóa bị bỏ."


@define(eq=False)
class Inline:
    """Gathers one paragraph: its pieces in order, and what hangs on it (drawings, notes, hidden text)."""

    source: Source
    frame: Frame
    style: str | None
    pieces: list[Run | PageBreak] = field(factory=list)
    hanging: list[Drawn] = field(factory=list)
    notes: list[tuple[str, str]] = field(factory=list)
    page_fields: list[tuple[RunFormat, Anchor]] = field(factory=list)
    tabs_before_page: int = 0
    shown: list[str] = field(factory=list)
    """In a header or footer: all words, the numbers of fields too."""
    _words: list[str] = field(factory=list)
    _sign_of: str = ""
    """The last character of the run before, as its VNI face wrote it, to which the next run may bring a tone sign."""
    _passed: int = 0
    """How many characters of the run being read stand in the pieces made of it so far."""

    def read(self, parent: _Element, path: str) -> None:
        """Read the children of a paragraph or of a wrapper in it."""
        seen: dict[str, int] = {}
        taken = () if self.source.plain is None else self.source.plain.runs
        for child in parent:
            tag = str(child.tag)
            here = path + step(child, seen)
            if tag == _R:
                number = child.get(RUN_MARK) if taken else None
                if number is None:
                    self._run(child, here)
                else:
                    stated, text, _ = taken[int(number)]
                    self._stated_run(stated, text, here)
            elif tag.startswith(W):
                self._wrapper(child, tag[len(W) :], here)
            elif tag == f"{MC}AlternateContent":
                chosen = alternatives(child)
                if chosen is not None:
                    self.read(chosen, here)
            elif tag.startswith(M):
                self.source.restore(child)
                text = "".join([node.text or "" for node in child.iter(f"{M}t", f"{W}t")])
                self.hanging.append(Opaque(name="equation", text=text, anchor=self.source.anchor(here)))

    def read_plain(self, plain: Plain, path: str) -> None:
        """Read the runs of a paragraph that was taken out of the tree."""
        for stated, text, number in plain[1]:
            self._stated_run(stated, text, f"{path}/r[{number}]")

    def _stated_run(self, stated: StatedRun, text: str, path: str) -> None:
        """Read a run of nothing but text that was taken out of the tree."""
        if text and self.source.shows_text:
            looks = self.source.cascade.stated_run(self.style, self.frame.look, stated)
            self._show(text, looks[text.isascii()], path, 1)

    def _keep(self, text: str, look: RunFormat, anchor: Anchor, *, is_hidden: bool) -> None:
        """Keep a run that its reader may not see, or whose letters an old font may have made."""
        is_vni = not is_hidden and is_vni_face(look.font)
        if is_vni and self._composes_across(text[0], look):
            shown = convert_legacy(text[1:], look.font, self.source)
        else:
            shown = convert_legacy(text, look.font, self.source)
        self._sign_of = text[-1] if is_vni else ""
        if not shown:
            return
        if is_hidden:
            self.hanging.append(Opaque(name="hidden", text=shown, anchor=evolve(anchor, column=None)))
        else:
            self.pieces.append(Run(shown, look, anchor=anchor if shown == text else evolve(anchor, column=None)))

    def _composes_across(self, sign: str, look: RunFormat) -> bool:
        """Give a tone sign that a VNI run begins with to the letter that ends the run before it."""
        before = self.pieces[-1] if self.pieces else None
        if not self._sign_of or not isinstance(before, Run):
            return False
        both = convert_legacy(self._sign_of + sign, look.font, self.source)
        if len(both) != 1:
            return False
        anchor = None if before.anchor is None else evolve(before.anchor, column=None)
        self.pieces[-1] = evolve(before, text=before.text[:-1] + both, anchor=anchor)
        return True

    def take_up(self, before: Inline) -> None:
        """Begin with what stands in a paragraph whose mark is deleted: the two are one."""
        self.source.notice(_REVISED)
        self.pieces[:0] = before.pieces
        self.hanging[:0] = before.hanging
        self.notes[:0] = before.notes
        self.page_fields[:0] = before.page_fields
        self.shown[:0] = before.shown

    def _wrapper(self, child: _Element, name: str, path: str) -> None:
        if name in _WRAPPERS:
            if name in {"ins", "moveTo"}:
                self.source.notice(_REVISED)
            self.read(child, path)
        elif name == "sdt":
            content = child.find(f"{W}sdtContent")
            if content is not None:
                self.read(content, f"{path}/sdtContent[1]")
        elif name == "fldSimple":
            self.source.fields.append(Field(attribute(child, "instr") or "", is_result=True))
            depth = len(self.source.fields)
            self.read(child, path)
            self._end_field(path, depth)
        elif name in _REMOVED:
            self.source.notice(_REVISED)

    def _run(self, run: _Element, path: str) -> None:
        properties = leading(run, _R_PR)
        facts: RunFacts = {}
        style = None
        if properties is not None:
            facts = run_facts(properties)
            style = value(properties, "rStyle")
        self._passed = 0
        self._contents(run, path, style, facts)
        self._flush(path, style, facts)

    def _contents(self, run: _Element, path: str, style: str | None, facts: RunFacts) -> None:
        seen: dict[str, int] = {}
        for child in run:
            tag = str(child.tag)
            if not tag.startswith(W):
                chosen = alternatives(child) if tag == f"{MC}AlternateContent" else None
                if chosen is not None:
                    self._contents(chosen, path + step(child, seen), style, facts)
                continue
            name = tag[len(W) :]
            if name == "t":
                self._text(child)
            elif name in CHARACTERS:
                self._words.append(CHARACTERS[name])
            elif name in _DRAWINGS:
                self._flush(path, style, facts)
                here = path + step(child, seen)
                self.hanging.extend(read_drawn(child, here, self.frame.width, self.source))
            else:
                self._special(child, name, path, style, facts)

    def _text(self, element: _Element) -> None:
        text = _BLANKS.sub(" ", element.text or "")
        if element.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve":
            text = text.strip(" ")
        self._words.append(text)

    def _special(self, child: _Element, name: str, path: str, style: str | None, facts: RunFacts) -> None:
        match name:
            case "br":
                if attribute(child, "type") == "page":
                    self._flush(path, style, facts)
                    self.pieces.append(PageBreak(anchor=self.source.anchor(path)))
                else:
                    self._words.append("\n")
            case "sym":
                self._words.append(symbol(attribute(child, "char") or ""))
            case "footnoteReference" | "endnoteReference" | "commentReference":
                self.notes.append((_NOTES[name], attribute(child, "id") or ""))
            case "ruby":
                self.source.restore(child)
                for text in child.iterfind(f"{W}rubyBase/{W}r/{W}t"):
                    self._text(text)
            case "delText" | "delInstrText":
                self.source.notice(_REVISED)
            case "instrText" | "fldChar" | "pgNum":
                self._field_mark(child, name, path, style, facts)

    def _field_mark(self, mark: _Element, name: str, path: str, style: str | None, facts: RunFacts) -> None:
        """Follow a complex field: begun, its instruction, its result, ended (ECMA-376-1, 17.16.18)."""
        fields = self.source.fields
        if name == "pgNum":
            self.page_fields.append((self._format(style, facts), self.source.anchor(path)))
        elif name == "instrText":
            if fields:
                fields[-1].code += mark.text or ""
        else:
            self._flush(path, style, facts)
            match attribute(mark, "fldCharType"):
                case "begin":
                    fields.append(Field(format=self._format(style, facts)))
                case "separate" if fields:
                    fields[-1].is_result = True
                case "end" if fields:
                    self._end_field(path, len(fields))

    def _end_field(self, path: str, depth: int) -> None:
        """Close the field that was opened as number `depth`, and what was left open inside it."""
        fields = self.source.fields
        if len(fields) < depth:
            return
        ended = fields[depth - 1]
        del fields[depth - 1 :]
        if _PAGE.match(ended.code):
            before = "".join([piece.text for piece in self.pieces if isinstance(piece, Run)])
            self.tabs_before_page = before.count("\t")
            self.page_fields.append((ended.format, self.source.anchor(path)))

    def _format(self, style: str | None, facts: RunFacts) -> RunFormat:
        return self.source.cascade.run((self.style, style), self.frame.look, facts, is_ascii=True)[0]

    def _flush(self, path: str, style: str | None, facts: RunFacts) -> None:
        """Make a run of the text gathered so far, unless a field hides it."""
        text = "".join(self._words)
        self._words.clear()
        column = self._passed + 1
        self._passed += len(text)
        if not text or not self.source.shows_text:
            return
        looks = self.source.cascade.run((self.style, style), self.frame.look, facts, is_ascii=text.isascii())
        self._show(text, looks, path, column)

    def _show(self, text: str, looks: RunLook, path: str, column: int) -> None:
        """Make a run of text, unless it is the number that a field of a header or footer shows."""
        look, is_hidden = looks
        if self.source.is_furniture:
            self.shown.append(text)
        number = next((opened for opened in self.source.fields if _PAGE.match(opened.code)), None)
        if self.source.is_furniture and (number or any(_COUNT.match(opened.code) for opened in self.source.fields)):
            if number:
                number.format = look
            return
        self._keep(text, look, Anchor(part=self.source.part, path=path, column=column), is_hidden=is_hidden)
