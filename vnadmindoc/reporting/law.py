"""A regulation in readable form: what it lays down for the page, each component and each kind, with its ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnadmindoc.reporting.language import Phrase
from vnadmindoc.reporting.numbers import format_number

if TYPE_CHECKING:
    from datetime import date

    from rich.console import Console
    from rich.table import Table

    from vnadmindoc.regulations import ComponentSpec, Regulation
    from vnadmindoc.regulations.schema import Range
    from vnadmindoc.reporting.language import Language

__all__ = ["regulation_text"]

_NOTHING: Final = "–"

_IN_FORCE: Final = Phrase(
    "Có hiệu lực từ {start}{end}; đối chiếu ngày {checked}.", "In force from {start}{end}; checked on {checked}."
)
_UNTIL: Final = Phrase(" đến {end}", " until {end}")
_PAGE: Final = Phrase("Trang văn bản", "Page")
_PAPER: Final = Phrase("Khổ giấy", "Paper")
_TOP: Final = Phrase("Lề trên", "Top margin")
_BOTTOM: Final = Phrase("Lề dưới", "Bottom margin")
_LEFT: Final = Phrase("Lề trái", "Left margin")
_RIGHT: Final = Phrase("Lề phải", "Right margin")
_FONT: Final = Phrase("Phông chữ", "Font")
_COMPONENTS: Final = Phrase("Thành phần thể thức", "Components")
_KINDS: Final = Phrase("Loại văn bản", "Kinds")
_CELL: Final = Phrase("Ô", "Cell")
_NAME: Final = Phrase("Tên", "Name")
_VALUE: Final = Phrase("Quy định", "Value")
_SIZE: Final = Phrase("Cỡ chữ", "Size")
_CASE: Final = Phrase("Loại chữ", "Case")
_WEIGHT: Final = Phrase("Kiểu chữ", "Style")
_CODE: Final = Phrase("Viết tắt", "Code")
_FORM: Final = Phrase("Mẫu", "Form")
_GROUND: Final = Phrase("Căn cứ", "Ground")
_RULES: Final = Phrase("Số quy tắc kiểm tra: {count}", "Rules imposed: {count}")
_WEIGHTS: Final = {
    "bold": Phrase("đậm", "bold"),
    "not bold": Phrase("không đậm", "not bold"),
    "italic": Phrase("nghiêng", "italic"),
    "upright": Phrase("đứng", "upright"),
}
_CASES: Final = {"in hoa": Phrase("in hoa", "capitals"), "in thường": Phrase("in thường", "sentence")}


def regulation_text(regulation: Regulation, terminal: Console, *, language: Language = "vi") -> None:
    """Print a regulation to a Rich console. What it leaves open is a dash."""
    terminal.print(regulation.title, style="bold")
    until = regulation.effective_to
    terminal.print(
        _IN_FORCE.say(
            language,
            start=_day(regulation.effective_from, language),
            end=_UNTIL.say(language, end=_day(until, language)) if until else "",
            checked=_day(regulation.checked_on, language),
        )
    )
    for table in (_page(regulation, language), _components(regulation, language), _kinds(regulation, language)):
        terminal.print()
        terminal.print(table)
    terminal.print()
    terminal.print(_RULES.say(language, count=format_number(len(regulation.rules), language)))


def _day(day: date, language: Language) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year}" if language == "vi" else day.isoformat()


def _table(title: Phrase, columns: tuple[Phrase, ...], language: Language) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(title=title.say(language), title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, expand=True)
    for column in columns:
        table.add_column(column.say(language), overflow="fold")
    return table


def _range(allowed: Range | None, unit: str, language: Language) -> str:
    if allowed is None:
        return _NOTHING
    least, most = (format_number(value, language) for value in (allowed.minimum, allowed.maximum))
    return f"{least} {unit}" if least == most else f"{least}–{most} {unit}"


def _page(regulation: Regulation, language: Language) -> Table:
    page = regulation.page
    table = _table(_PAGE, (_NAME, _VALUE, _GROUND), language)
    width, height = (format_number(value, language) for value in (page.width, page.height))
    table.add_row(_PAPER.say(language), f"{width} × {height} mm", page.citations.get("paper", _NOTHING))
    margins = (
        (_TOP, page.margin_top),
        (_BOTTOM, page.margin_bottom),
        (_LEFT, page.margin_left),
        (_RIGHT, page.margin_right),
    )
    for name, allowed in margins:
        table.add_row(name.say(language), _range(allowed, "mm", language), page.citations.get("margins", _NOTHING))
    table.add_row(_FONT.say(language), page.font, page.citations.get("font", _NOTHING))
    return table


def _components(regulation: Regulation, language: Language) -> Table:
    table = _table(_COMPONENTS, (_CELL, _NAME, _SIZE, _CASE, _WEIGHT, _GROUND), language)
    for row in regulation.components:
        table.add_row(
            row.cell or _NOTHING,
            row.name if language == "vi" else row.id.replace("_", " "),
            _range(row.size, "pt", language),
            _CASES[row.case].say(language) if row.case else _NOTHING,
            _weight(row, language),
            row.citation,
        )
    return table


def _weight(row: ComponentSpec, language: Language) -> str:
    words: list[str] = []
    if row.italic is not None:
        words.append("italic" if row.italic else "upright")
    if row.bold is not None:
        words.append("bold" if row.bold else "not bold")
    return ", ".join(_WEIGHTS[word].say(language) for word in words) or _NOTHING


def _kinds(regulation: Regulation, language: Language) -> Table:
    table = _table(_KINDS, (_NAME, _CODE, _FORM, _GROUND), language)
    for row in regulation.kinds:
        table.add_row(row.name, row.code or _NOTHING, row.form or _NOTHING, row.citation)
    return table
