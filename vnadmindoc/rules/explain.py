"""The page of one rule: what it finds, where, why, on which ground in the instrument's own words, and examples."""

from __future__ import annotations

import re
from typing import Final, Literal

from vnadmindoc.regulations.clauses import cited_places, clause_words
from vnadmindoc.regulations.schema import Regulation
from vnadmindoc.rules.catalogue import find_rule
from vnadmindoc.rules.examples import Example
from vnadmindoc.rules.report import Outcome, Stage
from vnadmindoc.rules.rule import Rule

__all__ = ["explain"]

Language = Literal["vi", "en"]

_PLACEHOLDER: Final = re.compile(r"\{\w+\}")
_ID: Final = re.compile(r"\b[a-z]+(?:_[a-z]+)*\b")
_HEADINGS: Final = {
    "vi": ("Nội dung", "Áp dụng", "Vì sao", "Căn cứ", "Sửa", "Ví dụ"),
    "en": ("What it says", "Applies to", "Why", "Ground", "Fix", "Examples"),
}
_FIXES: Final = {
    "safe": ("an toàn", "safe"),
    "unsafe": ("chỉ sửa khi được yêu cầu (--unsafe)", "unsafe, made only when asked for (--unsafe)"),
    "display": ("chỉ gợi ý, không tự sửa", "shown only, never made"),
}
_NO_FIX: Final = (
    "không có cách sửa tự động, sửa bằng tay theo căn cứ nêu trên",
    "none is made mechanically; it is done by hand, as the ground says",
)
_WHOLE: Final = ("cả văn bản", "the document as a whole")
_PARTS: Final = (", kể cả phụ lục, văn bản kèm theo", ", in annexes and attachments too")
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

    `rule` is the rule itself, its code or its name. The clauses are quoted where the regulation's words are held,
    in Vietnamese in either language. Raises `UnknownName` where there is no such rule.
    """
    if isinstance(rule, str):
        rule = find_rule(rule)
    if regulation is None:
        from vnadmindoc.regulations import regulation as load

        regulation = load("nd30_2020")
    vi = language == "vi"
    what, applies, why, ground, fix, examples = _HEADINGS[language]
    lines = [
        f"## {rule.code} {rule.name}",
        f"**{what}.** {_blanked(rule.message_vi if vi else rule.message_en)}",
        f"**{applies}.** {_applicability(rule, regulation, language)}",
        f"**{why}.** {rule.why_vi if vi else rule.why_en}",
        f"**{ground}.** {_ground(rule, regulation, language)}",
        *_quotes(rule, regulation),
        f"**{fix}.** {_fix(rule, language)}",
        f"**{examples}.**",
        "\n".join(f"- {_example(example, regulation, language)}" for example in rule.examples),
    ]
    return "\n\n".join(lines) + "\n"


def _blanked(message: str) -> str:
    return _PLACEHOLDER.sub("…", message)


def _applicability(rule: Rule, regulation: Regulation, language: Language) -> str:
    """Say which components the rule is put to and from which stage on."""
    index = 0 if language == "vi" else 1
    known = {row.id: row for row in regulation.components}
    rows = [known[name] for name in rule.components if name in known and name != "unlabelled"]
    said = "; ".join(f"{row.name} (ô {row.cell})" if row.cell else row.name for row in rows) or _WHOLE[index]
    if rule.every_part:
        said += _PARTS[index]
    row = regulation.rule(rule.name)
    if row is None or row.since == "draft":
        return said
    since = _STAGES[Stage(row.since)][index]
    return f"{said}; " + (f"từ {since}" if language == "vi" else f"from {since} on")


def _ground(rule: Rule, regulation: Regulation, language: Language) -> str:
    row = regulation.rule(rule.name)
    if row is None:
        none = "không áp dụng quy tắc này" if language == "vi" else "does not impose this rule"
        return f"{regulation.short_title} {none}"
    severity = _SEVERITIES[row.severity] if language == "vi" else row.severity
    return f"{regulation.short_title}, {row.citation} ({severity})"


def _quotes(rule: Rule, regulation: Regulation) -> list[str]:
    """Quote each clause that the rule stands on, with its place above it."""
    row = regulation.rule(rule.name)
    found: list[str] = []
    for place in cited_places(row.citation) if row is not None else ():
        words = clause_words(regulation.id, place)
        if words:
            found.append("\n>\n".join(f"> {line}" for line in (f"*{place}*", *words)))
    return found


def _fix(rule: Rule, language: Language) -> str:
    index = 0 if language == "vi" else 1
    if rule.fix is None:
        return _NO_FIX[index]
    does = _blanked(rule.fix.vi if language == "vi" else rule.fix.en)
    return f"{does} ({_FIXES[rule.fix.applicability][index]})"


def _named(change: str, regulation: Regulation) -> str:
    """Return a change with components called as the law calls them, not by their ids."""
    names = {row.id: row.style_name for row in regulation.components}
    return _ID.sub(lambda found: names.get(found[0], found[0]), change)


def _example(example: Example, regulation: Regulation, language: Language) -> str:
    index = 0 if language == "vi" else 1
    changes = [_named(change.vi, regulation) if language == "vi" else change.en for change in example.changes]
    unchanged = "mẫu đúng quy định" if language == "vi" else "the conforming specimen"
    said = f"{'; '.join(changes) or unchanged} ({example.specimen}"
    if example.stage is not Stage.ISSUED:
        said += f", {_STAGES[example.stage][index]}"
    said = f"{said}): {_OUTCOMES[example.outcome][index]}"
    if example.fixed is None:
        return said
    return f"{said}; " + (f"sửa thành “{example.fixed}”" if language == "vi" else f"repaired: “{example.fixed}”")
