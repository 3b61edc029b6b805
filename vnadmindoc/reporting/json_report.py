"""The report for programs: a JSON list with one object a file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrs import asdict

from vnadmindoc.reporting.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnadmindoc.reporting.checked import Checked
    from vnadmindoc.reporting.language import Language
    from vnadmindoc.rules.report import Diagnostic, OpenQuestion

__all__ = ["json_report"]


def json_report(results: Iterable[Checked], *, language: Language = "vi") -> str:
    """Return the results as JSON, in the order given, ending in a line break.

    Every object has every key. `conforms` is null where the file could not be read (then `error` says
    why) or not be judged (then `notices` does). `location` is null where nothing in the file is meant;
    its members are null where the format has no such notion.
    """
    listed = [_file(result, language) for result in results]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def _file(result: Checked, language: Language) -> dict[str, Any]:
    report = result.report
    return {
        "file": result.file,
        "conforms": result.conforms,
        "regulation": result.regulation.id,
        "stage": str(result.stage),
        "kind": report.kind if report else None,
        "diagnostics": [_diagnostic(found, language) for found in report.diagnostics] if report else [],
        "waived": [{**_diagnostic(each.diagnostic, language), "reason": each.reason} for each in report.waived]
        if report
        else [],
        "open": [_open(question, language) for question in report.open_questions] if report else [],
        "notices": [translate(notice, language) for notice in report.notices] if report else [],
        "error": "\n".join(result.faults) or None,
    }


def _diagnostic(found: Diagnostic, language: Language) -> dict[str, Any]:
    location = asdict(found.location)
    fix = found.fix
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity,
        "message": found.message(language),
        "citation": found.citation,
        "excerpt": found.excerpt or None,
        "location": location if any(value is not None for value in location.values()) else None,
        "fix": {"applicability": fix.applicability, "message": fix.words(language)} if fix else None,
    }


def _open(question: OpenQuestion, language: Language) -> dict[str, Any]:
    return {"code": question.code, "name": question.name, "reason": question.reason(language)}
