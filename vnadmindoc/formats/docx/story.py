"""The blocks of one story, in order: paragraphs, tables and what stands between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from vnadmindoc.formats.docx.cascade import RunLook, Shaped
from vnadmindoc.formats.docx.facts import ParagraphFacts, paragraph_facts
from vnadmindoc.formats.docx.grids import read_table
from vnadmindoc.formats.docx.inline import Inline
from vnadmindoc.formats.docx.legacy import is_old_face
from vnadmindoc.formats.docx.making import make_paragraph, make_run
from vnadmindoc.formats.docx.ooxml import MC, M, W, leading, step, value
from vnadmindoc.formats.docx.plain import PLAIN_MARK, SHAPE_MARK, Plain
from vnadmindoc.formats.docx.shapes import PlacedLine, TextBox, alternatives
from vnadmindoc.formats.docx.source import Frame, PageField, Source, Unended
from vnadmindoc.formats.docx.stylesheet import SEPARATOR_STYLE
from vnadmindoc.layout import (
    Alignment,
    Anchor,
    Block,
    HorizontalLine,
    Opaque,
    Paragraph,
    ParagraphFormat,
    Picture,
    Run,
    RunFormat,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["SectionEnd", "all_text", "read_blocks"]

_P: Final = f"{W}p"
_P_PR: Final = f"{W}pPr"
_TBL: Final = f"{W}tbl"
_SHOWING_NOTHING: Final = frozenset({f"{W}tcPr", f"{W}sectPr", f"{W}bookmarkStart", f"{W}bookmarkEnd"})
_WRAPPERS: Final = frozenset({"customXml", "ins", "moveTo", "smartTag"})
_DEEPEST: Final = 24
_SIDES: Final = ("top", "bottom", "side")
_AT_TOP_MM: Final = 2.0
_NEAR_MM: Final = 0.5
_FRAME_SIDES: Final = {
    "left": Alignment.LEFT,
    "inside": Alignment.LEFT,
    "center": Alignment.CENTER,
    "right": Alignment.RIGHT,
    "outside": Alignment.RIGHT,
}
_DELETED: Final = (f"{W}rPr/{W}del", f"{W}rPr/{W}moveFrom")
"""What a `w:pPr` says of a paragraph's mark that is no more."""
_EMBEDDED: Final = "Tệp nhúng nội dung của tệp khác (altChunk); phần nhúng đó không được đọc, hãy soát riêng."
_TABBED: Final = {1: Alignment.CENTER, 2: Alignment.RIGHT}
"""What a page number's tabs say: a header's own style has a centred stop and a right one."""


@frozen
class SectionEnd:
    """The `w:sectPr` that ends a section, among its blocks, and its path."""

    properties: _Element
    path: str


def read_blocks(parent: _Element, path: str, frame: Frame, source: Source) -> list[Block | SectionEnd]:
    """Return the blocks of a body, a cell, a header, a note or a text box."""
    out: list[Block | SectionEnd] = []
    seen: dict[str, int] = {}
    paragraphs = 0
    outer, source.contextual = source.contextual, []
    plain = () if source.plain is None else source.plain.stretches
    for child in parent:
        tag: str = child.tag
        if tag == _P:
            number = child.get(PLAIN_MARK) if plain else None
            if number is None:
                paragraphs += 1
                _paragraph(child, f"{path}/p[{paragraphs}]", _framed(frame, source), source, out)
                continue
            stretch = plain[int(number)]
            _plain_paragraphs(stretch, paragraphs, path, frame, source, out)
            paragraphs += len(stretch)
            continue
        if tag in _SHOWING_NOTHING:
            continue
        _end_paragraph(source, out)
        here = path + step(child, seen)
        if tag == _TBL:
            out.append(_table(child, here, frame, source))
        elif (inner := _unwrapped(child, tag)) is not None:
            out += read_blocks(inner, here, frame, source)
        elif tag.startswith(M) or tag == f"{W}altChunk":
            text = "".join([node.text or "" for node in child.iter(f"{M}t")])
            name = "equation" if tag.startswith(M) else "altChunk"
            if name == "altChunk":
                source.notice(_EMBEDDED)
            out.append(Opaque(name=name, text=text, anchor=source.anchor(here)))
    _end_paragraph(source, out)
    if source.contextual:
        _without_space_between(out, source.contextual)
    source.contextual = outer
    return out


def _unwrapped(child: _Element, tag: str) -> _Element | None:
    """Return the element whose children stand for a wrapper's, `None` where it is no wrapper."""
    if tag == f"{W}sdt":
        return child.find(f"{W}sdtContent")
    if tag == f"{MC}AlternateContent":
        return alternatives(child)
    return child if tag.removeprefix(W) in _WRAPPERS else None


def _table(table: _Element, path: str, frame: Frame, source: Source) -> Block:
    if frame.depth >= _DEEPEST:
        source.restore(table)
        return Opaque(name="table", text=all_text(table), anchor=source.anchor(path))

    def fill(cell: _Element, place: str, inside: Frame) -> tuple[Block, ...]:
        found = read_blocks(cell, place, inside, source)
        return tuple([block for block in found if not isinstance(block, SectionEnd)])

    return read_table(table, path, _framed(frame, source), source, fill)


def _framed(frame: Frame, source: Source) -> Frame:
    """Return the frame of a block: outside tables that of the section which it is in."""
    if frame.depth or not source.section_widths or frame.width == source.section_widths[0]:
        return frame
    return Frame(width=source.section_widths[0], look=frame.look, depth=frame.depth)


def all_text(element: _Element) -> str:
    """Return every word under an element, a blank between paragraphs."""
    paragraphs = ["".join([node.text or "" for node in each.iter(f"{W}t")]) for each in element.iter(f"{W}p")]
    return " ".join(paragraph for paragraph in paragraphs if paragraph)


def _paragraph(element: _Element, path: str, frame: Frame, source: Source, out: list[Block | SectionEnd]) -> None:
    number = None if source.plain is None else element.get(SHAPE_MARK)
    if source.plain is not None and number is not None:
        stated = source.plain.shapes[int(number)]
        shaped = source.cascade.stated_paragraph(frame.look, stated)
        inline = Inline(source, frame, stated.style)
        inline.read(element, path)
        _finish(inline, shaped.facts, shaped.format, path, out)
        return
    properties = leading(element, _P_PR)
    identifier = value(properties, "pStyle")
    facts = source.cascade.paragraph(identifier, frame.look, paragraph_facts(properties))
    inline = Inline(source, frame, identifier)
    inline.read(element, path)
    section = None if properties is None else properties.find(f"{W}sectPr")
    shape = source.cascade.shape(facts)
    if section is None and properties is not None and any(properties.find(mark) is not None for mark in _DELETED):
        _take_up(inline, source)
        source.unended = Unended(inline, facts, shape, path)
        return
    _finish(inline, facts, shape, path, out)
    if section is not None:
        _end_section(section, f"{path}/pPr[1]/sectPr[1]", source, out)


def _take_up(inline: Inline, source: Source) -> None:
    before, source.unended = source.unended, None
    if before is not None:
        inline.take_up(before.inline)


def _end_paragraph(source: Source, out: list[Block | SectionEnd]) -> None:
    """Let a paragraph whose mark is deleted stand for itself where no other follows it."""
    before, source.unended = source.unended, None
    if before is not None:
        _finish(before.inline, before.facts, before.shape, before.path, out)


def _finish(
    inline: Inline, facts: ParagraphFacts, shape: ParagraphFormat, path: str, out: list[Block | SectionEnd]
) -> None:
    """Add the blocks that a paragraph makes whose inside was read."""
    source, frame = inline.source, inline.frame
    _take_up(inline, source)
    label = _label(facts, source)
    if inline.style is not None:
        source.used_styles[inline.style] = None
    style = source.cascade.style_name(inline.style)
    made = _assemble(inline, shape, style, label, source.anchor(path))
    made = _with_rules(made, facts, frame.width, source.anchor(path))
    made = _sharing_rules(made, facts, source, out)
    if facts.get("contextual"):
        source.contextual += [block for block in made if isinstance(block, Paragraph)]
    _page_fields(inline, facts, source)
    if inline.page_fields and source.is_furniture:
        made = [block for block in made if not (isinstance(block, Paragraph) and _is_decoration(block.text))]
    _hang(inline, made, path, frame, source)
    out += made


def _plain_paragraphs(
    stretch: list[Plain], before: int, path: str, frame: Frame, source: Source, out: list[Block | SectionEnd]
) -> None:
    """Add paragraphs that were taken out of the tree one right after another; `before` is how many stand before."""
    shaped = source.cascade.shaped(frame.look)
    for number, taken in enumerate(stretch, before + 1):
        known = shaped.get(taken[0]) or source.cascade.stated_paragraph(frame.look, taken[0])
        _plain_paragraph(taken, known, f"{path}/p[{number}]", frame, source, out)


def _plain_paragraph(
    plain: Plain, shaped: Shaped, path: str, frame: Frame, source: Source, out: list[Block | SectionEnd]
) -> None:
    """Add a paragraph that was taken out of the tree: what is said of others, without what it cannot hold."""
    style = plain[0].style
    runs = None
    if shaped.is_lone and not source.fields and source.unended is None:
        runs = _plain_runs(plain, shaped, path, frame, source)
    if runs is None:
        inline = Inline(source, _framed(frame, source), style)
        inline.read_plain(plain, path)
        _finish(inline, shaped.facts, shaped.format, path, out)
        return
    if style is not None:
        source.used_styles[style] = None
    made: list[Block] = []
    if runs or not _is_separator(shaped.style):
        made.append(make_paragraph(tuple(runs), shaped.format, shaped.style, source.part, path))
    if not shaped.is_bare:
        made = _with_rules(made, shaped.facts, _framed(frame, source).width, source.anchor(path))
        made = _sharing_rules(made, shaped.facts, source, out)
    out += made


def _plain_runs(plain: Plain, shaped: Shaped, path: str, frame: Frame, source: Source) -> list[Run] | None:
    """Return the runs of a plain paragraph, `None` where a run is hidden or its face may be from before Unicode."""
    looks, part = shaped.looks, source.part
    runs: list[Run] = []
    for stated, text, number in plain[1]:
        known = looks.get(stated)
        if known is None:
            known = looks[stated] = _bare(source.cascade.stated_run(plain[0].style, frame.look, stated))
        look = known[text.isascii()]
        if look is None:
            return None
        runs.append(make_run(text, look, part, f"{path}/r[{number}]"))
    return runs


def _bare(looks: tuple[RunLook, RunLook]) -> tuple[RunFormat | None, RunFormat | None]:
    """Return looks of runs that are shown as they stand; `None` for others."""
    other, ascii_ = (None if is_hidden or is_old_face(look.font) else look for look, is_hidden in looks)
    return other, ascii_


def _end_section(section: _Element, path: str, source: Source, out: list[Block | SectionEnd]) -> None:
    out.append(SectionEnd(section, path))
    if source.section_widths:
        del source.section_widths[0]


def _label(facts: ParagraphFacts, source: Source) -> str | None:
    if "list_id" not in facts:
        return None
    return source.counter.label(facts["list_id"], facts.get("list_level", 0))


def _assemble(
    inline: Inline, shape: ParagraphFormat, style: str | None, label: str | None, anchor: Anchor
) -> list[Block]:
    """Return a paragraph cut at its page breaks; one that only carries breaks or drawings leaves no trace itself."""
    made: list[Block] = []
    runs: list[Run] = []
    for piece in [*inline.pieces, None]:
        if isinstance(piece, Run):
            runs.append(piece)
            continue
        if runs or (piece is None and label):
            made.append(Paragraph(tuple(runs), shape, style, label=label, anchor=anchor))
            runs, label = [], None
        if piece is not None:
            made.append(piece)
    if not made and not inline.hanging and not _is_separator(style):
        made.append(Paragraph((), shape, style, label=label, anchor=anchor))
    return made


def _is_separator(style: str | None) -> bool:
    """Tell whether paragraphs of a style stand only between what needs one between, as two tables do."""
    return style is not None and style.startswith(SEPARATOR_STYLE.name)


def _with_rules(made: list[Block], facts: ParagraphFacts, width: float, anchor: Anchor) -> list[Block]:
    """Return a paragraph's blocks with its upper and lower border as lines; a box around it is no line."""
    top, bottom = facts.get("top", (False, 0.0)), facts.get("bottom", (False, 0.0))
    if facts.get("side", (False, 0.0))[0] or not (top[0] or bottom[0]):
        return made
    left, right = facts["left"], facts["right"]
    if abs(left - right) <= _NEAR_MM:
        alignment = Alignment.CENTER
    else:
        alignment = Alignment.LEFT if left < right else Alignment.RIGHT

    def line(weight: float) -> HorizontalLine:
        length = round(max(width - left - right, 0.0), 2)
        return HorizontalLine(length=length, alignment=alignment, width=weight or None, anchor=anchor)

    words = [
        block for block in made if not (isinstance(block, Paragraph) and (not block.runs or not block.text.strip()))
    ]
    if top[0] and bottom[0] and any(isinstance(block, Paragraph) for block in words):
        return [line(top[1]), *made, line(bottom[1])]
    if bottom[0]:
        return [*words, line(bottom[1])]
    return [line(top[1]), *words]


def _sharing_rules(
    made: list[Block], facts: ParagraphFacts, source: Source, out: list[Block | SectionEnd]
) -> list[Block]:
    """Return a paragraph's blocks without what it shares: around paragraphs of the same borders one line is drawn."""
    rules = [block for block in made if isinstance(block, HorizontalLine)]
    if not rules:
        return made
    sides = *(facts.get(side) for side in _SIDES), facts["left"], facts["right"]
    before = source.ruled
    source.ruled = sides, rules[-1]
    is_shared = before is not None and before[0] == sides and bool(out) and out[-1] is before[1]
    if not is_shared or facts.get("between", (False, 0.0))[0] or not facts.get("bottom", (False, 0.0))[0]:
        return made
    del out[-1]
    return made[1:] if made[0] is not made[-1] and isinstance(made[0], HorizontalLine) else made


def _without_space_between(out: list[Block | SectionEnd], contextual: list[Paragraph]) -> None:
    """Take out the space that paragraphs leave out between themselves and neighbours of the same style."""
    wanted = {id(paragraph) for paragraph in contextual}
    styles = [block.style if isinstance(block, Paragraph) else block for block in out]
    for index, block in enumerate(out):
        if not isinstance(block, Paragraph) or id(block) not in wanted:
            continue
        shape = block.format
        if index and isinstance(out[index - 1], Paragraph) and styles[index - 1] == block.style:
            shape = evolve(shape, space_before=0.0)
        if index + 1 < len(out) and isinstance(out[index + 1], Paragraph) and styles[index + 1] == block.style:
            shape = evolve(shape, space_after=0.0)
        if shape is not block.format:
            out[index] = evolve(block, format=shape)


def _page_fields(inline: Inline, facts: ParagraphFacts, source: Source) -> None:
    for look, anchor in inline.page_fields:
        alignment: Alignment | None = facts["alignment"]
        if facts.get("frame"):
            alignment = _FRAME_SIDES.get(facts["frame"], alignment)
        elif alignment in (Alignment.LEFT, Alignment.JUSTIFY) and inline.tabs_before_page:
            alignment = _TABBED.get(inline.tabs_before_page, Alignment.RIGHT)
        source.page_fields.append(PageField(alignment, look, anchor, "".join(inline.shown).strip()))


def _is_decoration(text: str) -> bool:
    """Tell whether what stands around a page number says nothing: "Trang", dashes, "/"."""
    return not any(letter.isalnum() for letter in text.lower().replace("trang", "").replace("page", ""))


def _hang(inline: Inline, made: list[Block], path: str, frame: Frame, source: Source) -> None:
    """Add to a paragraph's blocks what hangs on it: drawings after it, or before it where they stand above."""
    for drawn in inline.hanging:
        match drawn:
            case PlacedLine(line, offset):
                is_above = offset is not None and offset <= _AT_TOP_MM and any(isinstance(b, Paragraph) for b in made)
                made.insert(0, line) if is_above else made.append(line)
            case TextBox(content, place):
                inside = Frame(width=frame.width, depth=frame.depth + 1)
                if inside.depth >= _DEEPEST:
                    source.restore(content)
                    made.append(Opaque(name="textbox", text=all_text(content), anchor=source.anchor(place)))
                    continue
                found = read_blocks(content, place, inside, source)
                made += [block for block in found if not isinstance(block, SectionEnd)]
            case Picture() | Opaque():
                made.append(drawn)
    for kind, identifier in inline.notes:
        note = source.notes.get((kind, identifier))
        if note is not None and (kind, identifier) not in source.used_notes and kind != "comment":
            source.used_notes.add((kind, identifier))
            made.append(Opaque(name=kind, text=all_text(note), anchor=source.anchor(path)))
