"""Mở đầu quyết định, nghị quyết (Mẫu 1.1 - 1.3): thẩm quyền ban hành, căn cứ, lời ban hành."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, passed, swap
from vnadmindoc.rules.fix_header import COLON_AT_END
from vnadmindoc.rules.rule import INAPPLICABLE, Doubt, Finding, fault, rule, rule_on
from vnadmindoc.rules.scope import scope_doubt
from vnadmindoc.rules.wording import flatten, fold
from vnadmindoc.vietnamese import is_capitals

__all__ = ["RULES"]

_ANOTHER: Final = Doubt(
    "có dòng chữ có thể là thành phần này nhưng không nhận ra chắc chắn",
    "a line may be this component, and it is not certain",
)


@rule(
    code="VB0612",
    name="basis-missing",
    vi="{kind} không nêu căn cứ ban hành",
    en="This {kind} names no basis",
    why="Mẫu 1.1, 1.2, 1.3: trước lời ban hành là các căn cứ ban hành.",
    examples=(passed(of="quyết định"), failed(drop("basis"), of="quyết định"), inapplicable()),
)
def basis_missing(evidence: Evidence) -> Iterator[Finding]:
    """Resolutions and decisions name the law on which they rest, above the enacting formula."""
    formula = _formula(evidence)
    if formula is None:
        yield INAPPLICABLE
    elif not evidence.of("basis"):
        above = evidence.label_before(formula)
        unclear = above is not None and above.component in ("body", "unlabelled")
        yield scope_doubt(evidence) or (_ANOTHER if unclear else fault(formula, kind=_kind(evidence)))


@rule(
    code="VB0613",
    name="enacting-power-missing",
    vi="{kind} không ghi thẩm quyền ban hành (cơ quan hoặc chức vụ người ban hành) trước căn cứ",
    en="This {kind} does not say above its bases who issues it",
    why="Mẫu 1.1, 1.2, 1.3: dưới trích yếu là tên cơ quan hoặc chức vụ của người ban hành, bằng chữ in hoa.",
    examples=(passed(of="quyết định"), failed(drop("enacting_power"), of="quyết định"), inapplicable()),
)
def enacting_power_missing(evidence: Evidence) -> Iterator[Finding]:
    """Resolutions and decisions print the body, or the head's post, between the subject and the bases."""
    formula = _formula(evidence)
    if formula is None or evidence.kind is None or not evidence.kind.enacting_power:
        yield INAPPLICABLE
    elif not evidence.of("enacting_power"):
        yield scope_doubt(evidence) or (
            _ANOTHER if _has_capitals_above(formula, evidence) else fault(kind=_kind(evidence))
        )


@rule_on(
    "enacting_formula",
    code="VB0615",
    name="enacting-formula-without-colon",
    vi="Sau “{found}” không có dấu hai chấm",
    en="No colon follows “{found}”",
    why="Mẫu 1.1, 1.2, 1.3: lời ban hành là “QUYẾT NGHỊ:” hoặc “QUYẾT ĐỊNH:”, có dấu hai chấm.",
    fix=COLON_AT_END,
    examples=(passed(of="quyết định"), failed(swap("QUYẾT ĐỊNH:", "QUYẾT ĐỊNH"), of="quyết định"), inapplicable()),
)
def enacting_formula_without_colon(label: Label, evidence: Evidence) -> Iterator[Finding]:
    """The formula opens what is decided, so a colon ends it."""
    kind = evidence.kind
    if kind is None or kind.enacting_formula is None:
        yield INAPPLICABLE
    elif fold(label.text) == fold(kind.enacting_formula.rstrip(":")):
        yield fault(label, found=flatten(label.text))


def _formula(evidence: Evidence) -> Label | None:
    """Return the enacting formula of a kind that has one, or None."""
    kind = evidence.kind
    return None if kind is None or kind.enacting_formula is None else evidence.first("enacting_formula")


def _kind(evidence: Evidence) -> str:
    name = evidence.kind.name if evidence.kind is not None else ""
    return name[:1].upper() + name[1:]


def _has_capitals_above(formula: Label, evidence: Evidence) -> bool:
    """Tell whether a line in capitals between the title and the formula may be the enacting power."""
    title = evidence.first("type_name")
    start = 0 if title is None else evidence.place(title) + 1
    between = evidence.reading.labels[start : evidence.place(formula)]
    return any(
        is_capitals(line) and len(line.split()) > 1
        for label in between
        for line in label.text.split("\n")
        if line.strip()
    )


RULES: Final = (basis_missing, enacting_power_missing, enacting_formula_without_colon)
