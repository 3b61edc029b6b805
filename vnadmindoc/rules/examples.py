"""Examples of a rule, written as changes of a conforming document.

`failed(swap("Số: 15/", "Số: 5/"))` reads: in the specimen, as composed, print 5 for 15, and the rule
fails. The same examples are the rule's tests, its page of the manual and what `explain` prints.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any, Literal

from attrs import evolve, field, frozen

from vnadmindoc.layout import (
    Anchor,
    Block,
    HorizontalLine,
    Layout,
    PageBreak,
    PageSetup,
    Paragraph,
    ParagraphFormat,
    Run,
    RunFormat,
    Section,
    Table,
    TableCell,
    TableRow,
)
from vnadmindoc.regulations.schema import Regulation
from vnadmindoc.rules.report import Outcome, Stage

__all__ = [
    "Change",
    "Example",
    "drop",
    "drop_line",
    "failed",
    "inapplicable",
    "insert",
    "join_sections",
    "passed",
    "recase",
    "repage",
    "reshape",
    "restyle",
    "rule_off",
    "swap",
    "turn_page",
]

_BLANK = RunFormat()


@frozen
class Change:
    """One change of a layout, with what it does in words of both languages."""

    vi: str
    en: str
    apply: Callable[[Layout, Regulation], Layout] = field(repr=False)


@frozen(kw_only=True)
class Example:
    """What a rule answers when a specimen is changed so; `specimen` names one of `rules.specimens`.

    `fixed` is the line that the rule's fix makes of the faulty one.
    """

    outcome: Outcome
    changes: tuple[Change, ...]
    specimen: str = "báo cáo"
    stage: Stage = Stage.ISSUED
    fixed: str | None = None

    def apply(self, layout: Layout, regulation: Regulation) -> Layout:
        """Return the specimen's layout, as composed under a regulation, with the changes made in order."""
        for change in self.changes:
            layout = change.apply(layout, regulation)
        return layout


def failed(*changes: Change, of: str = "báo cáo", stage: Stage = Stage.ISSUED, fixed: str | None = None) -> Example:
    """Show a fault, and the line `fixed` that its repair makes of it."""
    return Example(outcome=Outcome.FAILED, changes=changes, specimen=of, stage=stage, fixed=fixed)


def passed(*changes: Change, of: str = "báo cáo", stage: Stage = Stage.ISSUED) -> Example:
    """Show what is in order, although it may look like a fault."""
    return Example(outcome=Outcome.PASSED, changes=changes, specimen=of, stage=stage)


def inapplicable(*changes: Change, of: str = "báo cáo", stage: Stage = Stage.ISSUED) -> Example:
    """Show where the rule has nothing to judge."""
    return Example(outcome=Outcome.INAPPLICABLE, changes=changes, specimen=of, stage=stage)


def swap(old: str, new: str, *, within: str | None = None) -> Change:
    """Print `new` in place of `old`, once, in the first paragraph (of a component) that holds it."""

    def apply(layout: Layout, regulation: Regulation) -> Layout:
        done = False

        def change(block: Block) -> tuple[Block, ...]:
            nonlocal done
            if done or not isinstance(block, Paragraph) or old not in block.text:
                return (block,)
            if within is not None and block.style != _style(within, regulation):
                return (block,)
            done = True
            return (_retyped(block, block.text.replace(old, new, 1)),)

        changed = _rewrite(layout, change)
        if not done:
            raise LookupError(f"the specimen does not say {old!r}")
        return changed

    return Change(f"“{old}” → “{new}”", f"“{old}” → “{new}”", apply)


def _retyped(paragraph: Paragraph, text: str) -> Paragraph:
    if len(paragraph.runs) == 1:
        return evolve(paragraph, runs=(evolve(paragraph.runs[0], text=text),))
    old = paragraph.text
    start = next((i for i, (a, b) in enumerate(zip(old, text, strict=False)) if a != b), min(len(old), len(text)))
    kept: list[Run] = []
    position = 0
    tail = len(text) - len(old)
    for run in paragraph.runs:
        end = position + len(run.text)
        if position <= start < end or (start >= end and run is paragraph.runs[-1]):
            kept.append(evolve(run, text=text[position : max(position, end + tail)]))
        elif position > start:
            kept.append(evolve(run, text=text[max(0, position + tail) : end + tail]))
        else:
            kept.append(run)
        position = end
    return evolve(paragraph, runs=tuple(run for run in kept if run.text))


def drop(*components: str) -> Change:
    """Leave out every paragraph of these components, with the line drawn below it."""

    def apply(layout: Layout, regulation: Regulation) -> Layout:
        gone = False
        styles = {_style(component, regulation) for component in components}

        def change(block: Block) -> tuple[Block, ...]:
            nonlocal gone
            if isinstance(block, Paragraph):
                gone = block.style in styles
            elif not isinstance(block, HorizontalLine):
                gone = False
            return () if gone else (block,)

        return _rewrite(layout, change)

    names = ", ".join(components)
    return Change(f"bỏ {names}", f"without {names}", apply)


def drop_line(component: str) -> Change:
    """Leave out the line drawn below a component."""

    def apply(layout: Layout, regulation: Regulation) -> Layout:
        below = False

        def change(block: Block) -> tuple[Block, ...]:
            nonlocal below
            if isinstance(block, HorizontalLine) and below:
                return ()
            below = isinstance(block, Paragraph) and block.style == _style(component, regulation)
            return (block,)

        return _rewrite(layout, change)

    return Change(f"bỏ đường kẻ dưới {component}", f"without the line below {component}", apply)


def rule_off(component: str, share: float) -> Change:
    """Draw the line below a component `share` times as long as it was."""

    def apply(layout: Layout, regulation: Regulation) -> Layout:
        below = False

        def change(block: Block) -> tuple[Block, ...]:
            nonlocal below
            if isinstance(block, HorizontalLine) and below and block.length is not None:
                return (evolve(block, length=block.length * share),)
            below = isinstance(block, Paragraph) and block.style == _style(component, regulation)
            return (block,)

        return _rewrite(layout, change)

    return Change(
        f"đường kẻ dưới {component} dài gấp {share:g}", f"line below {component} {share:g} times as long", apply
    )


def restyle(component: str, **typography: str | float | bool) -> Change:
    """Print every run of a component with these facts of typography: `restyle("motto", bold=False)`."""

    def apply(layout: Layout, regulation: Regulation) -> Layout:
        def change(block: Block) -> tuple[Block, ...]:
            if not isinstance(block, Paragraph) or block.style != _style(component, regulation):
                return (block,)
            return (evolve(block, runs=tuple(_set_run(run, typography) for run in block.runs)),)

        return _rewrite(layout, change)

    facts = ", ".join(f"{name}={value}" for name, value in typography.items())
    return Change(f"{component}: {facts}", f"{component}: {facts}", apply)


def _set_run(run: Run, typography: dict[str, Any]) -> Run:
    return evolve(run, format=evolve(run.format, **typography))


def recase(component: str, *, capitals: bool) -> Change:
    """Print every word of a component in capitals, or in lower case with one capital in front."""

    def apply(layout: Layout, regulation: Regulation) -> Layout:
        def change(block: Block) -> tuple[Block, ...]:
            if not isinstance(block, Paragraph) or block.style != _style(component, regulation):
                return (block,)
            runs = tuple(
                evolve(run, text=run.text.upper() if capitals else _sentence(run.text, opens=index == 0))
                for index, run in enumerate(block.runs)
            )
            return (evolve(block, runs=runs),)

        return _rewrite(layout, change)

    case_vi, case_en = ("in hoa", "in capitals") if capitals else ("in thường", "in lower case")
    return Change(f"{component} viết {case_vi}", f"{component} {case_en}", apply)


def _sentence(text: str, *, opens: bool) -> str:
    number, dot, title = text.partition(". ")
    if dot and number.isupper():
        return f"{number}. {title.capitalize()}" if title else text
    return text.capitalize() if opens else text.lower()


def reshape(component: str, **shape: object) -> Change:
    """Set every paragraph of a component with these facts of shape: `reshape("body", space_after=0.0)`."""

    def apply(layout: Layout, regulation: Regulation) -> Layout:
        def change(block: Block) -> tuple[Block, ...]:
            if not isinstance(block, Paragraph) or block.style != _style(component, regulation):
                return (block,)
            return (evolve(block, format=_set_paragraph(block.format, shape)),)

        return _rewrite(layout, change)

    facts = ", ".join(f"{name}={value}" for name, value in shape.items())
    return Change(f"{component}: {facts}", f"{component}: {facts}", apply)


def _set_paragraph(shape: ParagraphFormat, facts: dict[str, Any]) -> ParagraphFormat:
    return evolve(shape, **facts)


def repage(**page: object) -> Change:
    """Set up the pages of every section so: `repage(top=10.0)`."""

    def apply(layout: Layout, _regulation: Regulation) -> Layout:
        return evolve(layout, sections=tuple(evolve(part, page=_set_page(part.page, page)) for part in layout.sections))

    facts = ", ".join(f"{name}={_brief(value)}" for name, value in page.items())
    return Change(f"trang: {facts}", f"page: {facts}", apply)


def _set_page(page: PageSetup, facts: dict[str, Any]) -> PageSetup:
    return evolve(page, **facts)


def _brief(value: object) -> str:
    return "()" if value == () else str(value) if isinstance(value, int | float) else "…"


def join_sections() -> Change:
    """Put all pages into one section, the first one's, so that its page numbers go on to the end."""

    def apply(layout: Layout, _regulation: Regulation) -> Layout:
        first, *others = layout.sections
        further = tuple(block for section in others for block in (PageBreak(anchor=Anchor()), *section.blocks))
        return evolve(layout, sections=(evolve(first, blocks=(*first.blocks, *further)),))

    return Change("tất cả các trang trong một phần (section)", "with all pages in one section", apply)


def turn_page() -> Change:
    """Break the last section to a second page."""

    def apply(layout: Layout, _regulation: Regulation) -> Layout:
        last = layout.sections[-1]
        further = (PageBreak(anchor=Anchor()), Paragraph((Run("(Trang sau)"),)))
        return evolve(layout, sections=(*layout.sections[:-1], evolve(last, blocks=(*last.blocks, *further))))

    return Change("thêm trang thứ hai", "with a second page", apply)


def insert(
    text: str,
    *,
    where: Literal["before", "after"],
    component: str,
    like: str | None = None,
    style: str | None = None,
) -> Change:
    """Print one more paragraph before or after the first of a component.

    It looks like that component or like `like`; `style` is the name of its style where that is another.
    """

    def apply(layout: Layout, regulation: Regulation) -> Layout:
        done = False
        model = _find(layout, _style(like or component, regulation))

        def change(block: Block) -> tuple[Block, ...]:
            nonlocal done
            if done or not isinstance(block, Paragraph) or block.style != _style(component, regulation):
                return (block,)
            done = True
            run = evolve((model.runs or (Run(""),))[0], text=text)
            added = evolve(model, runs=(run,), style=_style(style, regulation) if style else model.style, label=None)
            return (added, block) if where == "before" else (block, added)

        return _rewrite(layout, change)

    side_vi, side_en = ("trước", "before") if where == "before" else ("sau", "after")
    return Change(f"thêm “{text}” {side_vi} {component}", f"“{text}” added {side_en} {component}", apply)


def _style(component: str, regulation: Regulation) -> str:
    return regulation.component(component).style_name


def _find(layout: Layout, style: str) -> Paragraph:
    found: list[Paragraph] = []

    def change(block: Block) -> tuple[Block, ...]:
        if isinstance(block, Paragraph) and block.style == style:
            found.append(block)
        return (block,)

    _rewrite(layout, change)
    if not found:
        raise LookupError(f"the specimen has no paragraph of the style {style!r}")
    return found[0]


def _rewrite(layout: Layout, change: Callable[[Block], tuple[Block, ...]]) -> Layout:
    """Return the layout with every block, however deep, replaced by what `change` makes of it, in order."""

    def blocks(parts: tuple[Block, ...]) -> tuple[Block, ...]:
        out: list[Block] = []
        for block in parts:
            if isinstance(block, Table):
                rows = tuple(row(part) for part in block.rows)
                out.append(evolve(block, rows=rows))
                continue
            out.extend(change(_composed(block)))
        return tuple(out)

    def row(part: TableRow) -> TableRow:
        return evolve(part, cells=tuple(cell(one) for one in part.cells))

    def cell(part: TableCell) -> TableCell:
        return evolve(part, blocks=blocks(part.blocks))

    def section(part: Section) -> Section:
        return evolve(
            part,
            blocks=blocks(part.blocks),
            header=blocks(part.header),
            footer=blocks(part.footer),
            first_header=blocks(part.first_header),
            first_footer=blocks(part.first_footer),
        )

    return evolve(layout, sections=tuple(section(part) for part in layout.sections))


def _composed(block: Block) -> Block:
    if isinstance(block, Paragraph) and not unicodedata.is_normalized("NFC", block.text):
        return evolve(block, runs=tuple(evolve(run, text=unicodedata.normalize("NFC", run.text)) for run in block.runs))
    return block
