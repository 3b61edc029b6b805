"""One rule: a small function that yields faults, with everything about it beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, Literal, NamedTuple

from attrs import field, frozen

from vnadmindoc.layout.edits import Edit
from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import Example
from vnadmindoc.rules.report import Applicability, Fix

__all__ = [
    "INAPPLICABLE",
    "NOT_OBSERVED",
    "Both",
    "Cure",
    "Doubt",
    "Fault",
    "Finding",
    "NotApplicable",
    "Remedy",
    "Rule",
    "fault",
    "is_called",
    "rule",
    "rule_on",
]


class Both(NamedTuple):
    """A word of a message that is another in each language."""

    vi: str
    en: str


@frozen(kw_only=True)
class Fault:
    """One fault: the label it stands on (None: something is absent) and the stretch of its text, from 0.

    `args` fill the placeholders of the rule's message, the same in both languages.
    """

    at: Label | None = None
    start: int | None = None
    end: int | None = None
    args: dict[str, str | Both] = field(factory=dict)

    def words(self, language: Literal["vi", "en"]) -> dict[str, str]:
        """Return the values of the placeholders in one language."""
        return {
            name: value if isinstance(value, str) else getattr(value, language) for name, value in self.args.items()
        }


@frozen
class Doubt:
    """Why a rule cannot be answered, in both languages."""

    vi: str
    en: str


@frozen
class NotApplicable:
    """The answer of a rule that has nothing to judge here."""


INAPPLICABLE: Final = NotApplicable()
NOT_OBSERVED: Final = Doubt("tệp không cho biết định dạng này", "the file does not show this fact")

Finding = Fault | Doubt | NotApplicable
LabelCheck = Callable[[Label, Evidence], Iterable[Finding]]
WholeCheck = Callable[[Evidence], Iterable[Finding]]


@frozen(kw_only=True)
class Cure:
    """The edits that repair one fault, and further words for what the remedy says it does.

    `applicability` is that of this fault where it is another than the remedy's.
    """

    edits: tuple[Edit, ...]
    words: dict[str, str | Both] = field(factory=dict)
    applicability: Applicability | None = None


@frozen(kw_only=True, eq=False)
class Remedy:
    """How the faults of a rule are repaired: how surely, in which words, and by which edits.

    The templates are filled from the fault's `args` and the cure's `words`. `make` returns None where a
    fault cannot be repaired mechanically: its words cannot be found in the file again, or too much is in doubt.
    """

    applicability: Applicability
    vi: str
    en: str
    make: Callable[[Fault, Evidence], Cure | None]

    def fix(self, fault: Fault, evidence: Evidence) -> Fix | None:
        """Return the repair of one fault, or None where there is none."""
        cure = self.cure(fault, evidence)
        return None if cure is None else self.tell(fault, cure)

    def cure(self, fault: Fault, evidence: Evidence) -> Cure | None:
        """Return the edits that repair one fault, or None where there are none; the words are left to `tell`."""
        cure = self.make(fault, evidence)
        return cure if cure is not None and cure.edits else None

    def tell(self, fault: Fault, cure: Cure) -> Fix:
        """Return the repair of a fault in words."""
        said = Fault(args={**fault.args, **cure.words})
        return Fix(
            edits=cure.edits,
            applicability=cure.applicability or self.applicability,
            vi=self.vi.format_map(said.words("vi")),
            en=self.en.format_map(said.words("en")),
        )


def is_called(pattern: str, code: str, name: str) -> bool:
    """Tell whether a rule is what a user calls so: by its name, its code, or the beginning of its code."""
    return name == pattern or code.startswith(pattern.upper())


def fault(at: Label | None = None, span: tuple[int, int] | None = None, /, **args: str | Both) -> Fault:
    """Build a fault on a label, on a stretch of its text, with the values of the message's placeholders."""
    start, end = span if span is not None else (None, None)
    return Fault(at=at, start=start, end=end, args=args)


@frozen(kw_only=True, eq=False)
class Rule:
    """One rule: code, name, messages, reasons, examples and the function that judges.

    `components` are the labels it is put to one by one (`check_label`); a rule on the whole reading has
    none (`check_whole`). Of `words`, as they stand, a label's text must hold one, or there is nothing in it to judge.
    `grouped` faults of the same message are reported once, with their number.
    `glance` tells quickly, where it can, that there is something to judge and nothing is wrong with it.
    `fix` repairs them, where they can be repaired.
    Severity, citation and stage are the regulation's and stand there.
    """

    code: str
    name: str
    message_vi: str
    message_en: str
    why_vi: str
    why_en: str
    components: tuple[str, ...] = ()
    every_part: bool = False
    words: tuple[str, ...] = ()
    grouped: bool = False
    check_label: LabelCheck | None = None
    check_whole: WholeCheck | None = None
    glance: Callable[[Evidence], bool] | None = None
    fix: Remedy | None = None
    examples: tuple[Example, ...] = ()

    def looks_at(self, present: frozenset[str]) -> bool:
        """Tell whether the rule has anything to look at in a file of these components."""
        return not self.components or not present.isdisjoint(self.components)

    def findings(self, evidence: Evidence) -> list[Finding]:
        """Judge a reading: every fault and doubt, and whether anything was there to judge."""
        if self.glance is not None and self.glance(evidence):
            return []
        check = self.check_label
        if check is None:
            return [INAPPLICABLE] if self.check_whole is None else list(self.check_whole(evidence))
        labels = evidence.everywhere(*self.components) if self.every_part else evidence.of(*self.components)
        if self.words and labels:
            labels = evidence.holding(self.words, labels)
        found: list[Finding] = []
        judged = False
        for label in labels:
            answers = list(check(label, evidence))
            if answers and answers[0] is INAPPLICABLE and len(answers) == 1:
                continue
            judged = True
            found += answers
        return found if judged else [INAPPLICABLE]


def rule(  # noqa: PLR0913 - the parts of a rule, each by its name
    *,
    code: str,
    name: str,
    vi: str,
    en: str,
    why: str,
    grouped: bool = False,
    glance: Callable[[Evidence], bool] | None = None,
    fix: Remedy | None = None,
    examples: tuple[Example, ...] = (),
) -> Callable[[WholeCheck], Rule]:
    """Make a rule on the whole reading of the decorated function, whose docstring says why in English."""

    def declare(function: WholeCheck) -> Rule:
        return Rule(
            code=code,
            name=name,
            message_vi=vi,
            message_en=en,
            why_vi=why,
            why_en=_first_paragraph(function.__doc__),
            grouped=grouped,
            glance=glance,
            check_whole=function,
            fix=fix,
            examples=examples,
        )

    return declare


def rule_on(  # noqa: PLR0913 - the parts of a rule, each by its name
    *components: str,
    code: str,
    name: str,
    vi: str,
    en: str,
    why: str,
    every_part: bool = False,
    words: tuple[str, ...] = (),
    grouped: bool = False,
    glance: Callable[[Evidence], bool] | None = None,
    fix: Remedy | None = None,
    examples: tuple[Example, ...] = (),
) -> Callable[[LabelCheck], Rule]:
    """Make a rule put to each label of these components; the function's docstring says why in English.

    With `words` only labels whose text holds one of them, as it stands, are asked.
    """

    def declare(function: LabelCheck) -> Rule:
        return Rule(
            code=code,
            name=name,
            message_vi=vi,
            message_en=en,
            why_vi=why,
            why_en=_first_paragraph(function.__doc__),
            components=components,
            every_part=every_part,
            words=words,
            grouped=grouped,
            glance=glance,
            check_label=function,
            fix=fix,
            examples=examples,
        )

    return declare


def _first_paragraph(docstring: str | None) -> str:
    return " ".join((docstring or "").split("\n\n")[0].split())
