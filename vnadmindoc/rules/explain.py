"""The page of one rule: what it finds, why, on which ground, and examples."""

from __future__ import annotations

import re
from typing import Final, Literal

from vnadmindoc.regulations.schema import Regulation
from vnadmindoc.rules.catalogue import find_rule
from vnadmindoc.rules.examples import Example
from vnadmindoc.rules.report import Outcome, Stage
from vnadmindoc.rules.rule import Rule

__all__ = ["explain"]

Language = Literal["vi", "en"]

_PLACEHOLDER: Final = re.compile(r"\{\w+\}")
_HEADINGS: Final = {
    "vi": ("Nội dung", "Vì sao", "Căn cứ", "Sửa tự động", "Ví dụ"),
    "en": ("What it says", "Why", "Ground", "Fix", "Examples"),
}
_FIXES: Final = {
    "safe": ("an toàn", "safe"),
    "unsafe": ("chỉ sửa khi được yêu cầu (--unsafe)", "unsafe, made only when asked for (--unsafe)"),
    "display": ("chỉ gợi ý, không tự sửa", "shown only, never made"),
}
_NO_FIX: Final = ("không có", "none")
_OUTCOMES: Final = {
    Outcome.PASSED: ("đạt", "passes"),
    Outcome.FAILED: ("không đạt", "fails"),
    Outcome.INAPPLICABLE: ("không áp dụng", "does not apply"),
    Outcome.OPEN: ("để ngỏ", "stays open"),
}
_STAGES: Final = {
    Stage.DRAFT: ("bản thảo", "a draft"),
    Stage.SIGNING: ("bản trình ký", "a document for signature"),
    Stage.ISSUED: ("văn bản đã ban hành", "an issued document"),
}
_SEVERITIES: Final = {"error": "lỗi", "warning": "cảnh báo", "info": "lưu ý"}


def explain(rule: Rule | str, regulation: Regulation | None = None, language: Language = "vi") -> str:
    """Return the page of a rule in Markdown, under a regulation (without one the decree of 2020).

    `rule` is the rule itself, its code or its name. Raises `UnknownName` where there is no such rule.
    """
    if isinstance(rule, str):
        rule = find_rule(rule)
    if regulation is None:
        from vnadmindoc.regulations import regulation as load

        regulation = load("nd30_2020")
    vi = language == "vi"
    what, why, ground, fix, examples = _HEADINGS[language]
    lines = [
        f"## {rule.code} {rule.name}",
        f"**{what}.** {_blanked(rule.message_vi if vi else rule.message_en)}",
        f"**{why}.** {rule.why_vi if vi else rule.why_en}",
        f"**{ground}.** {_ground(rule, regulation, language)}",
        f"**{fix}.** {_fix(rule, language)}",
        f"**{examples}.**",
        "\n".join(f"- {_example(example, language)}" for example in rule.examples),
    ]
    return "\n\n".join(lines) + "\n"


def _blanked(message: str) -> str:
    return _PLACEHOLDER.sub("…", message)


def _ground(rule: Rule, regulation: Regulation, language: Language) -> str:
    row = regulation.rule(rule.name)
    if row is None:
        none = "không áp dụng quy tắc này" if language == "vi" else "does not impose this rule"
        return f"{regulation.short_title} {none}"
    severity = _SEVERITIES[row.severity] if language == "vi" else row.severity
    said = f"{regulation.short_title}, {row.citation} ({severity})"
    if row.since == "draft":
        return said
    since = _STAGES[Stage(row.since)][0 if language == "vi" else 1]
    return f"{said}; " + (f"từ {since}" if language == "vi" else f"from {since} on")


def _fix(rule: Rule, language: Language) -> str:
    index = 0 if language == "vi" else 1
    if rule.fix is None:
        return _NO_FIX[index]
    does = _blanked(rule.fix.vi if language == "vi" else rule.fix.en)
    return f"{does} ({_FIXES[rule.fix.applicability][index]})"


def _example(example: Example, language: Language) -> str:
    index = 0 if language == "vi" else 1
    changes = [change.vi if language == "vi" else change.en for change in example.changes]
    unchanged = "mẫu đúng quy định" if language == "vi" else "the conforming specimen"
    said = f"{'; '.join(changes) or unchanged} ({example.specimen}"
    if example.stage is not Stage.ISSUED:
        said += f", {_STAGES[example.stage][index]}"
    said = f"{said}): {_OUTCOMES[example.outcome][index]}"
    if example.fixed is None:
        return said
    return f"{said}; " + (f"sửa thành “{example.fixed}”" if language == "vi" else f"repaired: “{example.fixed}”")
