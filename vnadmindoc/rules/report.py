"""What a check found: values to print, to send on, to act upon."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from attrs import field, frozen

__all__ = ["Diagnostic", "Location", "OpenQuestion", "Outcome", "Report", "Severity", "Stage"]

Severity = Literal["error", "warning", "info"]


class Outcome(StrEnum):
    """What one rule answered."""

    PASSED = "passed"
    FAILED = "failed"
    INAPPLICABLE = "inapplicable"
    OPEN = "open"


class Stage(StrEnum):
    """How far a document has come: a draft may lack number and day, an issued one may not."""

    DRAFT = "draft"
    SIGNING = "signing"
    ISSUED = "issued"


@frozen(kw_only=True)
class Location:
    """Where a finding stands: line and column (from 1) in a file of lines, part and path in a package."""

    component: str | None = None
    line: int | None = None
    column: int | None = None
    part: str | None = None
    path: str | None = None
    page: int | None = None


@frozen(kw_only=True)
class Diagnostic:
    """One fault: which rule, how grave, what was found and expected, on which ground, where."""

    code: str
    name: str
    severity: Severity
    message_vi: str
    message_en: str
    citation: str
    excerpt: str = ""
    location: Location = Location()

    def message(self, language: Literal["vi", "en"] = "vi") -> str:
        """Return the message in Vietnamese or English."""
        return self.message_vi if language == "vi" else self.message_en


@frozen(kw_only=True)
class OpenQuestion:
    """A rule that could not be answered, and why (in both languages)."""

    code: str
    name: str
    reason_vi: str
    reason_en: str

    def reason(self, language: Literal["vi", "en"] = "vi") -> str:
        """Return the reason in Vietnamese or English."""
        return self.reason_vi if language == "vi" else self.reason_en


@frozen(kw_only=True)
class Report:
    """All that a check of one document found, under which regulation and stage.

    `outcomes` has one outcome for each rule that the regulation imposes, by code. `conforms` is False
    with an error, None when the document could not be judged (another regime, not an administrative
    document), else True. `notices` are remarks in Vietnamese on what was done or could not be done.
    """

    regulation: str
    stage: Stage
    diagnostics: tuple[Diagnostic, ...]
    open_questions: tuple[OpenQuestion, ...]
    outcomes: dict[str, Outcome] = field(factory=dict)
    conforms: bool | None = None
    notices: tuple[str, ...] = ()
    kind: str | None = None
