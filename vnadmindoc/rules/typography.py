"""The parametric rules: each row of the table judges one aspect of one component by the regulation's row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final, Literal

from vnadmindoc.layout import Alignment, LineSpacing
from vnadmindoc.recognize.reading import Label
from vnadmindoc.regulations.schema import Case, ComponentSpec
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import Change, Example, drop_line, failed, passed, recase, reshape, restyle, rule_off
from vnadmindoc.rules.fix_lines import DRAW, LENGTH
from vnadmindoc.rules.fix_shapes import ALIGNMENT, GAP, INDENT, SPACING
from vnadmindoc.rules.fix_typography import BOLD, CAPITALS, ITALIC, NOT_BOLD, NOT_CAPITALS, NOT_ITALIC, SIZE
from vnadmindoc.rules.lines import judge_line, judge_line_length
from vnadmindoc.rules.looks import are_indented, are_set_apart, governed_runs
from vnadmindoc.rules.paragraphs import judge_alignment, judge_gap, judge_indent, judge_spacing
from vnadmindoc.rules.reach import is_judged, reach
from vnadmindoc.rules.rule import INAPPLICABLE, NOT_OBSERVED, Doubt, Finding, Remedy, Rule, fault
from vnadmindoc.rules.running import is_subdivided, judge_running_flag
from vnadmindoc.rules.scope import is_blank_form
from vnadmindoc.rules.typography_table import GROUPS, TABLE, Aspect, Group
from vnadmindoc.rules.wording import flatten
from vnadmindoc.vietnamese import is_capitals

__all__ = ["build_rules"]

Glance = Callable[[tuple[str, ...], Evidence], bool]
Judge = Callable[[Label, ComponentSpec, Evidence], Iterator[Finding]]


_WIDER_IN_CAPITALS: Final = 1.26
"""How much wider the motto is in capitals: its line must grow with it, or a second rule objects."""

_RUNNING: Final[dict[Aspect, Literal["bold", "italic"]]] = {Aspect.BOLD: "bold", Aspect.ITALIC: "italic"}
"""The aspects of which the content is judged paragraph by paragraph, not letter by letter."""

_SHORTEST_SHOUT: Final = 2
"""Words from which on a text in capitals is no abbreviation."""

_NO_POST: Final = ("Người", "Đại diện", "Bên", "(")
"""How a line begins that says in which part somebody signs and no post: "Người lập biểu"."""

_RUN_IN: Final = Doubt(
    "không chắc đây là tiêu đề hay là lời văn", "it is not certain whether this is a title or running text"
)
_OTHER_LINE: Final = Doubt("dòng chữ in hoa có thể là thành phần khác", "the line in capitals may be another component")


def build_rules() -> tuple[Rule, ...]:
    """Return one rule for each row of the table, in the order of their codes."""
    return tuple(_build(code, stem, aspect) for code, stem, aspect in TABLE)


def _build(code: str, stem: str, aspect: Aspect) -> Rule:
    group = GROUPS[stem]
    judge, vi, en, why_vi, why_en = _ASPECTS[aspect]
    if stem == "body" and aspect in _RUNNING:
        judge = partial(judge_running_flag, _RUNNING[aspect])
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
        glance=partial(_GLANCES[aspect], group.components) if aspect in _GLANCES else None,
        fix=_REMEDIES[aspect],
        examples=_examples(group, aspect),
    )


def _check(judge: Judge, label: Label, evidence: Evidence) -> Iterator[Finding]:
    if not is_judged(label, evidence):
        return iter((INAPPLICABLE,))
    return judge(label, evidence.regulation.component(label.component), evidence)


def _judge_size(label: Label, spec: ComponentSpec, evidence: Evidence) -> Iterator[Finding]:
    if spec.size is None:
        yield INAPPLICABLE
        return
    for run, span in governed_runs(label, evidence):
        size = run.format.size
        if size is None:
            yield NOT_OBSERVED
        elif round(size * 2) / 2 not in spec.size and run.format.vertical not in ("superscript", "subscript"):
            low, high = spec.size.minimum, spec.size.maximum
            yield fault(label, span, found=f"{size:g}", expected=f"{low:g}" if low == high else f"{low:g} - {high:g}")
            return


def _judge_flag(flag: tuple[str, bool], label: Label, spec: ComponentSpec, evidence: Evidence) -> Iterator[Finding]:
    attribute, wanted = flag
    if getattr(spec, attribute) is not wanted or (attribute == "italic" and is_subdivided(label)):
        yield INAPPLICABLE
        return
    runs = governed_runs(label, evidence)
    if label.component == "basis" and not wanted and not all(getattr(run.format, attribute) for run, _ in runs):
        yield INAPPLICABLE  # a word of running text that is brought out is not its type
        return
    for run, span in runs:
        found: bool | None = getattr(run.format, attribute)
        if found is None:
            yield NOT_OBSERVED
        elif found is not wanted:
            yield fault(label, span)
            return


def _judge_not_capitals(label: Label, spec: ComponentSpec, evidence: Evidence) -> Iterator[Finding]:
    if spec.case is not Case.CAPITALS:
        yield INAPPLICABLE
        return
    text = label.text[: reach(label)]
    if text.startswith("(") or is_blank_form(text):
        yield INAPPLICABLE  # a remark in brackets is not laid down, and a gap is not the last word
        return
    if is_capitals(text):
        return
    if _may_be_prose(label, text, evidence):
        yield _RUN_IN
        return
    words = [word for word in text.split() if "/" not in word]
    effects = [run.format.caps for run in label.paragraph.runs if run.text != run.text.upper()]
    if all(word == word.upper() for word in words) or all(effects):
        return
    if None in effects and any(run.format.size is not None for run in label.paragraph.runs):
        yield NOT_OBSERVED
    else:
        yield fault(label, found=flatten(label.text))


def _may_be_prose(label: Label, text: str, evidence: Evidence) -> bool:
    """Tell whether words that are not in capitals may be none of the component's: a sentence, a part that one takes."""
    match label.component:
        case "heading":
            return len(text) < len(label.text)
        case "annex_title":
            return text.rstrip().endswith(":")
        case "enacting_power":
            return not evidence.of("subject")
        case "position":
            return text.startswith(_NO_POST)
        case _:
            return False


def _judge_capitals(label: Label, spec: ComponentSpec, evidence: Evidence) -> Iterator[Finding]:
    words = [word for word in label.text[: reach(label)].split() if word.isalpha()]
    if spec.case is not Case.SENTENCE or len(words) < _SHORTEST_SHOUT:
        yield INAPPLICABLE
    elif all(word.isupper() for word in words):
        if _may_be_other(label, evidence):
            yield _OTHER_LINE
        elif not _goes_on_in_capitals(label, evidence):
            yield fault(label, found=flatten(label.text))
    elif any(run.format.caps for run in label.paragraph.runs if run.text.strip()):
        yield fault(label, found=flatten(label.text).upper())


def _goes_on_in_capitals(label: Label, evidence: Evidence) -> bool:
    """Tell whether the line before is of the same component and in capitals: one fault of two lines is told once."""
    before = evidence.label_before(label)
    return before is not None and before.component == label.component and is_capitals(before.text)


def _may_be_other(label: Label, evidence: Evidence) -> bool:
    """Tell whether a line in capitals may not be its component: it follows one that is in lower case.

    The subject of a text that is issued with another may be a proper name alone: the association whose statutes it is.
    """
    before = evidence.label_before(label)
    if label.component == "subject" and label.part != "document":
        return True
    return before is not None and before.component == label.component and not is_capitals(before.text)


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


_GLANCES: Final[dict[Aspect, Glance]] = {Aspect.INDENT: are_indented, Aspect.GAP: are_set_apart}
"""The aspects that can be answered for all labels at once, though a look alone does not tell."""

_REMEDIES: Final[dict[Aspect, Remedy]] = {
    Aspect.SIZE: SIZE,
    Aspect.NOT_CAPITALS: NOT_CAPITALS,
    Aspect.CAPITALS: CAPITALS,
    Aspect.NOT_BOLD: NOT_BOLD,
    Aspect.BOLD: BOLD,
    Aspect.NOT_ITALIC: NOT_ITALIC,
    Aspect.ITALIC: ITALIC,
    Aspect.ALIGNMENT: ALIGNMENT,
    Aspect.LINE: DRAW,
    Aspect.LINE_LENGTH: LENGTH,
    Aspect.INDENT: INDENT,
    Aspect.GAP: GAP,
    Aspect.SPACING: SPACING,
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
