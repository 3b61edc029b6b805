"""What a repair changed, for people: of each paragraph the old and the new words, and each fact of its look."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from vnadmindoc.layout import Alignment, LineSpacing, PageNumber, PageSetup
from vnadmindoc.reporting.language import Phrase
from vnadmindoc.reporting.numbers import format_number
from vnadmindoc.reporting.quote import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnadmindoc.recognize.reading import Label, Reading
    from vnadmindoc.regulations import Regulation
    from vnadmindoc.reporting.language import Language

__all__ = ["Change", "Fact", "changes", "format_changes"]

_RUN: Final = {
    "font": Phrase("phông chữ", "font"),
    "size": Phrase("cỡ chữ", "size"),
    "bold": Phrase("in đậm", "bold"),
    "italic": Phrase("in nghiêng", "italic"),
    "underline": Phrase("gạch chân", "underlined"),
    "color": Phrase("màu chữ", "colour"),
    "caps": Phrase("hiệu ứng in hoa", "all capitals"),
}
_SHAPE: Final = {
    "alignment": Phrase("canh", "aligned"),
    "first_line_indent": Phrase("lùi đầu dòng (mm)", "first line indent (mm)"),
    "left_indent": Phrase("lùi trái (mm)", "left indent (mm)"),
    "right_indent": Phrase("lùi phải (mm)", "right indent (mm)"),
    "space_before": Phrase("cách đoạn trước (pt)", "space before (pt)"),
    "space_after": Phrase("cách đoạn sau (pt)", "space after (pt)"),
    "line_spacing": Phrase("khoảng cách dòng", "line spacing"),
}
_PAGE: Final = {
    "width": Phrase("chiều rộng giấy (mm)", "paper width (mm)"),
    "height": Phrase("chiều cao giấy (mm)", "paper height (mm)"),
    "top": Phrase("lề trên (mm)", "top margin (mm)"),
    "bottom": Phrase("lề dưới (mm)", "bottom margin (mm)"),
    "left": Phrase("lề trái (mm)", "left margin (mm)"),
    "right": Phrase("lề phải (mm)", "right margin (mm)"),
}
_NUMBER: Final = Phrase("số trang", "page number")
_LINE: Final = Phrase("đường kẻ dưới (mm)", "line below (mm)")
_PAGE_SETUP: Final = Phrase("Trang văn bản", "Page")
_OTHER: Final = Phrase("Đoạn khác", "Other text")
_TIMES: Final = Phrase("{name} ({count} đoạn)", "{name} ({count} paragraphs)")
_NONE: Final = Phrase("không có", "none")
_YES: Final = Phrase("có", "yes")
_NO: Final = Phrase("không", "no")
_TOP: Final = Phrase("lề trên", "top margin")
_BOTTOM: Final = Phrase("lề dưới", "bottom margin")
_ON_FIRST: Final = Phrase("hiện ở trang thứ nhất", "shown on the first page")
_AT_LEAST: Final = Phrase("ít nhất {value} pt", "at least {value} pt")
_EXACTLY: Final = Phrase("đúng {value} pt", "exactly {value} pt")
_SIDES: Final = {
    Alignment.LEFT: Phrase("trái", "left"),
    Alignment.CENTER: Phrase("giữa", "centre"),
    Alignment.RIGHT: Phrase("phải", "right"),
    Alignment.JUSTIFY: Phrase("đều hai lề", "justified"),
}
_AROUND: Final = 30
_LINE_LENGTH: Final = 90
"""Characters that are shown beside a change of words, and from which length on a line is cut to them."""

_INVISIBLE: Final = 0.05
"""Millimetres and points by which a file's own units round."""


@frozen
class Fact:
    """One fact of a look, before and after."""

    name: Phrase
    old: tuple[object, ...]
    new: tuple[object, ...]


@frozen(kw_only=True)
class Change:
    """What changed in one paragraph (or, without a component, in the page): words where they did, facts.

    `old` is None for a paragraph that came in, `new` for one that went; both are the same where the words stayed.
    """

    component: str | None
    old: str | None = None
    new: str | None = None
    facts: tuple[Fact, ...] = field(default=())


def changes(was: Reading, now: Reading) -> tuple[Change, ...]:
    """Return what is different between two readings of one document, the page first, then its lines in order."""
    found = [
        Change(component=None, facts=facts)
        for before, after in zip(was.layout.sections, now.layout.sections, strict=False)
        if (facts := tuple(_page_facts(before.page, after.page)))
    ]
    for before, after in _pairs(was.labels, now.labels):
        label = after or before
        if label is None:
            continue
        facts = () if before is None or after is None else tuple(_facts(before, after))
        old, new = (None if one is None else plain(one.text) for one in (before, after))
        if facts or old != new:
            found.append(Change(component=label.component, old=old, new=new, facts=facts))
    return tuple(found)


def _pairs(was: tuple[Label, ...], now: tuple[Label, ...]) -> Iterator[tuple[Label | None, Label | None]]:
    """Yield which line became which: in order, or by their words where lines came in or went."""
    if len(was) == len(now):
        yield from zip(was, now, strict=True)
        return
    matcher = SequenceMatcher(None, [one.text for one in was], [one.text for one in now], autojunk=False)
    for _, low, high, start, stop in matcher.get_opcodes():
        old, new = was[low:high], now[start:stop]
        shared = min(len(old), len(new))
        yield from zip(old[:shared], new[:shared], strict=True)
        yield from ((one, None) for one in old[shared:])
        yield from ((None, one) for one in new[shared:])


def _facts(before: Label, after: Label) -> Iterator[Fact]:
    for name, phrase in _RUN.items():
        yield from _fact(phrase, _looks(before, name), _looks(after, name))
    for name, phrase in _SHAPE.items():
        yield from _fact(phrase, (getattr(before.paragraph.format, name),), (getattr(after.paragraph.format, name),))
    lines = [None if one.line_below is None else one.line_below.length for one in (before, after)]
    yield from _fact(_LINE, (lines[0],), (lines[1],))


def _looks(label: Label, name: str) -> tuple[object, ...]:
    """Return the values of a fact of typography in a label's words, each once, in order."""
    runs = [run for run in label.paragraph.runs if run.text.strip()]
    return tuple(dict.fromkeys(getattr(run.format, name) for run in runs))


def _page_facts(before: PageSetup, after: PageSetup) -> Iterator[Fact]:
    for name, phrase in _PAGE.items():
        yield from _fact(phrase, (getattr(before, name),), (getattr(after, name),))
    yield from _fact(_NUMBER, before.page_numbers or (None,), after.page_numbers or (None,))


def _fact(name: Phrase, old: tuple[object, ...], new: tuple[object, ...]) -> Iterator[Fact]:
    if len(old) != len(new) or any(_differ(one, other) for one, other in zip(old, new, strict=True)):
        yield Fact(name, old, new)


def _differ(one: object, other: object) -> bool:
    if isinstance(one, float | int) and isinstance(other, float | int) and not isinstance(one, bool):
        return abs(one - other) > _INVISIBLE
    if isinstance(one, PageNumber) and isinstance(other, PageNumber):
        return _key(one) != _key(other)
    return one != other


def _key(number: PageNumber) -> tuple[object, ...]:
    return number.position, number.alignment, number.on_first_page, number.format.size


def format_changes(found: Iterable[Change], regulation: Regulation, *, language: Language = "vi") -> str:
    """Return changes as lines of text; paragraphs of one component whose looks changed alike are told once."""
    alike: dict[object, list[Change]] = {}
    for position, change in enumerate(found):
        is_told_once = change.old == change.new
        alike.setdefault((change.component, change.facts) if is_told_once else position, []).append(change)
    lines: list[str] = []
    for group in alike.values():
        lines += _lines(group[0], len(group), regulation, language)
    return "".join(f"{line}\n" for line in lines)


def _lines(change: Change, count: int, regulation: Regulation, language: Language) -> Iterator[str]:
    name = _PAGE_SETUP.say(language) if change.component is None else _name(change.component, regulation, language)
    yield _TIMES.say(language, name=name, count=count) if count > 1 else name
    if change.old == change.new:
        if change.new:
            yield f"    “{_short(change.new)}”" + (" …" if count > 1 else "")
    else:
        old, new = _cut(change.old, change.new)
        yield from (f"  {sign} {words}" for sign, words in (("-", old), ("+", new)) if words is not None)
    for fact in change.facts:
        before, after = (", ".join(_said(value, language) for value in values) for values in (fact.old, fact.new))
        yield f"    {fact.name.say(language)}: {before or _NONE.say(language)} → {after or _NONE.say(language)}"


def _cut(old: str | None, new: str | None) -> tuple[str | None, str | None]:
    """Return two long texts cut to where they differ, with some words around it."""
    if old is None or new is None:
        return old, new
    longest = max(len(old), len(new))
    low = next(
        (n for n, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new))
    )
    pairs = zip(reversed(old[low:]), reversed(new[low:]), strict=False)
    high = next((n for n, (one, other) in enumerate(pairs) if one != other), min(len(old), len(new)) - low)
    first = max(0, low - _AROUND)
    ends = (min(len(text), len(text) - high + _AROUND) for text in (old, new))
    if longest <= _LINE_LENGTH:
        return old, new
    cut_old, cut_new = (
        ("…" if first else "") + text[first:end] + ("…" if end < len(text) else "")
        for text, end in zip((old, new), ends, strict=True)
    )
    return cut_old, cut_new


def _name(component: str, regulation: Regulation, language: Language) -> str:
    row = next((row for row in regulation.components if row.id == component), None)
    if row is None:
        return _OTHER.say(language)
    return row.name if language == "vi" else row.id.replace("_", " ")


def _short(text: str) -> str:
    return text if len(text) <= 70 else text[:69] + "…"  # noqa: PLR2004 - what a line of a terminal can hold


def _said(value: object, language: Language) -> str:
    match value:
        case None:
            said = _NONE.say(language)
        case bool():
            said = (_YES if value else _NO).say(language)
        case Alignment():
            said = _SIDES[value].say(language)
        case float() | int():
            said = format_number(round(value, 2), language)
        case LineSpacing(mode="multiple"):
            said = format_number(round(value.value, 2), language)
        case LineSpacing():
            phrase = _EXACTLY if value.mode == "exact" else _AT_LEAST
            said = phrase.say(language, value=format_number(value.value, language))
        case PageNumber():
            said = _number(value, language)
        case _:
            said = str(value)
    return said


def _number(number: PageNumber, language: Language) -> str:
    parts = [(_TOP if number.position == "header" else _BOTTOM).say(language)]
    if number.alignment is not None:
        parts.append(_SIDES[number.alignment].say(language))
    if number.format.size is not None:
        parts.append(f"{format_number(number.format.size, language)} pt")
    if number.on_first_page:
        parts.append(_ON_FIRST.say(language))
    return " ".join(parts)
