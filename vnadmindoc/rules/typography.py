"""The parametric rules: each row of the table judges one aspect of one component by the regulation's row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from vnadmindoc.layout import Alignment, LineSpacing
from vnadmindoc.recognize.reading import Label
from vnadmindoc.regulations.schema import Case, ComponentSpec
from vnadmindoc.rules.evidence import Evidence, TypedRun
from vnadmindoc.rules.examples import Change, Example, drop_line, failed, passed, recase, reshape, restyle, rule_off
from vnadmindoc.rules.lines import judge_line, judge_line_length
from vnadmindoc.rules.paragraphs import judge_alignment, judge_gap, judge_indent, judge_spacing
from vnadmindoc.rules.rule import INAPPLICABLE, NOT_OBSERVED, Finding, Rule, fault
from vnadmindoc.rules.typography_table import GROUPS, TABLE, Aspect, Group
from vnadmindoc.rules.wording import flatten

__all__ = ["build_rules"]

Judge = Callable[[Label, ComponentSpec, Evidence], Iterator[Finding]]

_WIDER_IN_CAPITALS: Final = 1.26
"""How much wider the motto is in capitals: its line must grow with it, or a second rule objects."""

_SHORTEST_SHOUT: Final = 2
"""Words from which on a text in capitals is no abbreviation."""


def build_rules() -> tuple[Rule, ...]:
    """Return one rule for each row of the table, in the order of their codes."""
    return tuple(_build(code, stem, aspect) for code, stem, aspect in TABLE)


def _build(code: str, stem: str, aspect: Aspect) -> Rule:
    group = GROUPS[stem]
    judge, vi, en, why_vi, why_en = _ASPECTS[aspect]
    return Rule(
        code=code,
        name=f"{stem}-{aspect}",
        message_vi=f"{group.vi} {vi}",
        message_en=f"{group.en} {en}",
        why_vi=why_vi,
        why_en=why_en,
        components=group.components,
        every_part=aspect not in (Aspect.LINE, Aspect.LINE_LENGTH),
        grouped=True,
        check_label=partial(_check, judge),
        examples=_examples(group, aspect),
    )


def _check(judge: Judge, label: Label, evidence: Evidence) -> Iterator[Finding]:
    return judge(label, evidence.regulation.component(label.component), evidence)


def _runs(label: Label, evidence: Evidence) -> tuple[TypedRun, ...]:
    """Return the runs whose typography the component governs.

    The decree makes "Điều n." bold with its title; what follows a number without title is content.
    """
    runs = evidence.typed(label)
    return runs[:1] if label.component == "article" else runs


def _judge_size(label: Label, spec: ComponentSpec, evidence: Evidence) -> Iterator[Finding]:
    if spec.size is None:
        yield INAPPLICABLE
        return
    for run, span in _runs(label, evidence):
        size = run.format.size
        if size is None:
            yield NOT_OBSERVED
        elif round(size * 2) / 2 not in spec.size and run.format.vertical not in ("superscript", "subscript"):
            low, high = spec.size.minimum, spec.size.maximum
            yield fault(label, span, found=f"{size:g}", expected=f"{low:g}" if low == high else f"{low:g} - {high:g}")
            return


def _judge_flag(flag: tuple[str, bool], label: Label, spec: ComponentSpec, evidence: Evidence) -> Iterator[Finding]:
    attribute, wanted = flag
    if getattr(spec, attribute) is not wanted:
        yield INAPPLICABLE
        return
    for run, span in _runs(label, evidence):
        found: bool | None = getattr(run.format, attribute)
        if found is None:
            yield NOT_OBSERVED
        elif found is not wanted:
            yield fault(label, span)
            return


def _judge_not_capitals(label: Label, spec: ComponentSpec, _evidence: Evidence) -> Iterator[Finding]:
    if spec.case is not Case.CAPITALS:
        yield INAPPLICABLE
        return
    if label.text.startswith("("):
        return  # a remark in brackets is no part of what is laid down
    words = [word for word in label.text.split() if "/" not in word]
    if all(word == word.upper() for word in words):
        return
    effects = [run.format.caps for run in label.paragraph.runs if run.text != run.text.upper()]
    if all(effects):
        return
    if None in effects and any(run.format.size is not None for run in label.paragraph.runs):
        yield NOT_OBSERVED
    else:
        yield fault(label, found=flatten(label.text))


def _judge_capitals(label: Label, spec: ComponentSpec, _evidence: Evidence) -> Iterator[Finding]:
    words = [word for word in label.text.split() if word.isalpha()]
    if spec.case is not Case.SENTENCE or len(words) < _SHORTEST_SHOUT:
        yield INAPPLICABLE
    elif all(word.isupper() for word in words):
        yield fault(label, found=flatten(label.text))
    elif any(run.format.caps for run in label.paragraph.runs if run.text.strip()):
        yield fault(label, found=flatten(label.text).upper())


_ASPECTS: Final[dict[Aspect, tuple[Judge, str, str, str, str]]] = {
    Aspect.SIZE: (
        _judge_size,
        "cỡ chữ {found}, phải là {expected}",
        "is set in {found} pt, not {expected}",
        "Mỗi thành phần thể thức có cỡ chữ riêng ghi ở Mục V.",
        "Each component has sizes of its own in the table of Mục V.",
    ),
    Aspect.NOT_CAPITALS: (
        _judge_not_capitals,
        "không viết in hoa: “{found}”",
        "is not in capitals: “{found}”",
        "Thành phần này trình bày bằng chữ in hoa.",
        "This component is printed in capitals.",
    ),
    Aspect.CAPITALS: (
        _judge_capitals,
        "viết in hoa, phải viết in thường: “{found}”",
        "is in capitals instead of lower case: “{found}”",
        "Thành phần này trình bày bằng chữ in thường.",
        "This component is printed in lower case.",
    ),
    Aspect.NOT_BOLD: (
        partial(_judge_flag, ("bold", True)),
        "không in đậm",
        "is not bold",
        "Thành phần này có kiểu chữ đậm.",
        "This component is bold.",
    ),
    Aspect.BOLD: (
        partial(_judge_flag, ("bold", False)),
        "in đậm, phải không đậm",
        "is bold and should not be",
        "Kiểu chữ của thành phần này không có chữ đậm.",
        "The type of this component is not bold.",
    ),
    Aspect.NOT_ITALIC: (
        partial(_judge_flag, ("italic", True)),
        "không in nghiêng",
        "is not italic",
        "Thành phần này có kiểu chữ nghiêng.",
        "This component is italic.",
    ),
    Aspect.ITALIC: (
        partial(_judge_flag, ("italic", False)),
        "in nghiêng, phải là chữ đứng",
        "is italic and should be upright",
        "Thành phần này có kiểu chữ đứng.",
        "This component is upright.",
    ),
    Aspect.ALIGNMENT: (
        judge_alignment,
        "canh {found}, phải canh {expected}",
        "is aligned {found}, not {expected}",
        "Vị trí của thành phần trên dòng do Mục II, Mục IV quy định.",
        "Where the component stands on its line is laid down in Mục II and Mục IV.",
    ),
    Aspect.LINE: (
        judge_line,
        "không có đường kẻ ngang, nét liền phía dưới",
        "has no solid line below it",
        "Phía dưới thành phần này có đường kẻ ngang, nét liền.",
        "A solid line is drawn below this component.",
    ),
    Aspect.LINE_LENGTH: (
        judge_line_length,
        "có đường kẻ dài {found} mm, phải dài {expected} mm",
        "has a line of {found} mm below it, not {expected} mm",
        "Đường kẻ dài bằng dòng chữ (Tiêu ngữ) hoặc bằng 1/3 đến 1/2 dòng chữ.",
        "The line is as long as the text (the motto), or a third to a half of it.",
    ),
    Aspect.INDENT: (
        judge_indent,
        "lùi đầu dòng {found} mm, phải lùi {expected} mm",
        "has a first line indented by {found} mm, not {expected} mm",
        "Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm.",
        "The first line of a paragraph is indented by 1 cm or 1.27 cm.",
    ),
    Aspect.GAP: (
        judge_gap,
        "cách đoạn trước {found} pt, phải từ {expected} pt",
        "stands {found} pt below the paragraph before, not {expected} pt or more",
        "Khoảng cách giữa các đoạn văn tối thiểu là 6 pt.",
        "Paragraphs stand at least 6 pt apart.",
    ),
    Aspect.SPACING: (
        judge_spacing,
        "có khoảng cách dòng {found}, phải từ {expected} dòng",
        "has a line spacing of {found}, not {expected} lines",
        "Khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa là 1,5 lines.",
        "Lines stand single at the least and 1.5 lines apart at the most.",
    ),
}


def _examples(group: Group, aspect: Aspect) -> tuple[Example, ...]:
    component = group.components[0]
    changes = [_spoil(component, aspect)]
    if component == "motto" and aspect is Aspect.CAPITALS:
        changes.append(rule_off(component, _WIDER_IN_CAPITALS))
    return (passed(of=group.specimen), failed(*changes, of=group.specimen))


def _spoil(component: str, aspect: Aspect) -> Change:
    """Return the change of a conforming document that makes it fail in one aspect."""
    changes: dict[Aspect, Callable[[], Change]] = {
        Aspect.SIZE: lambda: restyle(component, size=12.5 if component == "motto" else 10.0),
        Aspect.NOT_CAPITALS: lambda: recase(component, capitals=False),
        Aspect.CAPITALS: lambda: recase(component, capitals=True),
        Aspect.NOT_BOLD: lambda: restyle(component, bold=False),
        Aspect.BOLD: lambda: restyle(component, bold=True),
        Aspect.NOT_ITALIC: lambda: restyle(component, italic=False),
        Aspect.ITALIC: lambda: restyle(component, italic=True),
        Aspect.ALIGNMENT: lambda: reshape(component, alignment=Alignment.RIGHT),
        Aspect.LINE: lambda: drop_line(component),
        Aspect.LINE_LENGTH: lambda: rule_off(component, 1.6),
        Aspect.INDENT: lambda: reshape(component, first_line_indent=5.0),
        Aspect.GAP: lambda: reshape(component, space_before=0.0, space_after=0.0),
        Aspect.SPACING: lambda: reshape(component, line_spacing=LineSpacing(value=2.0)),
    }
    return changes[aspect]()
