"""What a check found: values to print, to send on, to act upon."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from attrs import field, frozen

from vnadmindoc.layout.edits import Edit

__all__ = [
    "Applicability",
    "Diagnostic",
    "Fix",
    "Location",
    "OpenQuestion",
    "Outcome",
    "Report",
    "Severity",
    "Stage",
    "Waived",
]

Severity = Literal["error", "warning", "info"]
Applicability = Literal["safe", "unsafe", "display"]
"""How sure a fix is: "safe" cannot change what the document says, "unsafe" wants a reader's consent, "display"
is never carried out, only shown."""


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
    """Where a finding stands: line and column in a file of lines; part, path and column in a package.

    Lines and columns count from 1. In a package the column counts the characters of the node at `path`.
    """

    component: str | None = None
    line: int | None = None
    column: int | None = None
    part: str | None = None
    path: str | None = None
    page: int | None = None


@frozen(kw_only=True)
class Fix:
    """How a fault can be repaired: the edits, how sure they are, and what they do, in both languages."""

    edits: tuple[Edit, ...] = field(repr=False)
    applicability: Applicability
    vi: str
    en: str

    def words(self, language: Literal["vi", "en"] = "vi") -> str:
        """Return what the fix does in Vietnamese or English."""
        return self.vi if language == "vi" else self.en


@frozen(kw_only=True)
class Diagnostic:
    """One fault: which rule, how grave, what was found and expected, on which ground, where.

    `fix` says how to repair it, if that was asked for and can be done.
    """

    code: str
    name: str
    severity: Severity
    message_vi: str
    message_en: str
    citation: str
    excerpt: str = ""
    location: Location = Location()
    fix: Fix | None = None

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
class Waived:
    """A finding that the office accepts, and the reason that it gives."""

    diagnostic: Diagnostic
    reason: str


@frozen(kw_only=True)
class Report:
    """All that a check of one document found, under which regulation and stage.

    `outcomes` has one outcome for each rule that the regulation imposes, by code. `conforms` is False
    with an error, None when the document could not be judged (another regime, not an administrative
    document, or one that the regulation's forms may not bind: then nothing graver than a warning is found), else
    True. `notices` are remarks in Vietnamese on what was done or could not be done. `waived` are findings that an
    office's project file accepts; they do not count.
    """

    regulation: str
    stage: Stage
    diagnostics: tuple[Diagnostic, ...]
    open_questions: tuple[OpenQuestion, ...]
    outcomes: dict[str, Outcome] = field(factory=dict)
    conforms: bool | None = None
    notices: tuple[str, ...] = ()
    kind: str | None = None
    waived: tuple[Waived, ...] = ()
