"""The report as SARIF 2.1.0 (OASIS), which code hosts and editors read: one run, a result a finding."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote as escape

from vnadmindoc.project.baseline import fingerprint
from vnadmindoc.reporting import phrases
from vnadmindoc.reporting.place import place_in_words
from vnadmindoc.reporting.quote import plain
from vnadmindoc.reporting.sarif_fixes import Replacement, replacements
from vnadmindoc.reporting.translation import translate
from vnadmindoc.rules import all_rules
from vnadmindoc.rules.report import Outcome
from vnadmindoc.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnadmindoc.formats.docx.patching.rehearsing import Rehearsal
    from vnadmindoc.reporting.checked import Checked
    from vnadmindoc.reporting.language import Language
    from vnadmindoc.rules.report import Diagnostic, Fix, Location
    from vnadmindoc.rules.rule import Rule

__all__ = ["MOST_EDITS", "sarif_report"]

MOST_EDITS: Final = 5_000
"""The most edits of one file that are written down as replacements; no editor carries out more one by one."""

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {"error": "error", "warning": "warning", "info": "note"}
_FINGERPRINT: Final = "vnadmindoc/v1"

Json = dict[str, Any]


def sarif_report(results: Iterable[Checked], *, language: Language = "vi") -> str:
    """Return the results as a SARIF log in JSON, ending in a line break.

    A finding in a file of lines has its line and column, and so a region; one in a Word file has a logical location
    (part and path of the node) and says in words where it stands. Where a result knows the bytes of its Word file
    (`Checked.data`), a finding that can be repaired has its fix as replacements in the part, which is a nested
    artifact of the file; offsets count in the part as it is after unpacking. Where these would be thousands the finding
    says in words what its repair does (`properties.repair`). A waived finding is a suppressed result, what could not be
    answered one of the kind "open"; a file that could not be read is a notification of a run that did not succeed.
    """
    writer = _Writer(language)
    for result in results:
        writer.add(result)
    return json.dumps(writer.log(), ensure_ascii=False, indent=2) + "\n"


class _Writer:
    """Gathers the artifacts, the rules and the results of one run."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._rules = all_rules()
        self._places = {rule.code: place for place, rule in enumerate(self._rules)}
        self._artifacts: list[Json] = []
        self._nested: dict[tuple[int, str], int] = {}
        self._results: list[Json] = []
        self._faults: list[Json] = []
        self._grounds: dict[str, str] = {}
        self._tried: tuple[Checked, Rehearsal] | None = None
        self._edits = 0

    def add(self, result: Checked) -> None:
        """Take one file in."""
        self._edits = 0
        place = len(self._artifacts)
        self._artifacts.append({"location": {"uri": _uri(result.file)}})
        for fault in result.faults:
            self._faults.append(
                {
                    "level": "error",
                    "message": {"text": plain(fault)},
                    "locations": [{"physicalLocation": {"artifactLocation": self._at(place)}}],
                }
            )
        report = result.report
        if report is None:
            return
        self._artifacts[place]["properties"] = {
            "conforms": report.conforms,
            "kind": report.kind,
            "regulation": report.regulation,
            "stage": str(report.stage),
            "notices": [translate(notice, self._language) for notice in report.notices],
        }
        for row in result.regulation.rules:
            self._grounds.setdefault(row.name, row.citation)
        for found in report.diagnostics:
            self._results.append(self._finding(found, result, place))
        for each in report.waived:
            suppression = {"kind": "external", "status": "accepted", "justification": plain(each.reason)}
            self._results.append({**self._finding(each.diagnostic, result, place), "suppressions": [suppression]})
        opened = [question for question in report.open_questions if report.outcomes[question.code] is Outcome.OPEN]
        for question in opened:
            self._results.append(
                {
                    **self._of_rule(question.code),
                    "kind": "open",
                    "level": "none",
                    "message": {"text": plain(question.reason(self._language))},
                    "locations": [{"physicalLocation": {"artifactLocation": self._at(place)}}],
                }
            )

    def log(self) -> Json:
        """Return the whole log."""
        invocation: Json = {"executionSuccessful": not self._faults}
        if self._faults:
            invocation["toolExecutionNotifications"] = self._faults
        driver = {
            "name": "vnadmindoc",
            "version": VERSION,
            "semanticVersion": VERSION,
            "language": "vi" if self._language == "vi" else "en-US",
            "rules": [self._rule(rule) for rule in self._rules],
        }
        run = {
            "tool": {"driver": driver},
            "language": driver["language"],
            "columnKind": "unicodeCodePoints",
            "invocations": [invocation],
            "artifacts": self._artifacts,
            "results": self._results,
        }
        return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}

    def _rule(self, rule: Rule) -> Json:
        is_vi = self._language == "vi"
        ground = self._grounds.get(rule.name)
        descriptor: Json = {
            "id": rule.code,
            "name": rule.name,
            "shortDescription": {"text": rule.message_vi if is_vi else rule.message_en},
            "fullDescription": {"text": rule.why_vi if is_vi else rule.why_en},
        }
        if ground:
            descriptor["help"] = {"text": f"{phrases.CITATION.say(self._language)} {ground}"}
        return descriptor

    def _of_rule(self, code: str) -> Json:
        place = self._places.get(code)
        return {"ruleId": code} | ({} if place is None else {"ruleIndex": place})

    def _finding(self, found: Diagnostic, result: Checked, place: int) -> Json:
        said = plain(found.message(self._language))
        said_place = "" if found.location.line else place_in_words(found.location, self._language)
        text = f"{said} ({said_place})" if said_place else said
        listed: Json = {
            **self._of_rule(found.code),
            "level": _LEVELS[found.severity],
            "message": {"text": text},
            "locations": [self._location(found.location, plain(found.excerpt), place)],
            "partialFingerprints": {_FINGERPRINT: fingerprint(found, "")},
            "properties": {"citation": found.citation},
        }
        fix = found.fix
        if fix is not None and result.data is not None and not self._has_room(fix):
            listed["properties"]["repair"] = plain(fix.words(self._language))
        elif fix is not None and result.data is not None:
            made = [replacements(self._rehearsal(result), fix)] if fix.applicability != "display" else []
            changes = [self._change(part, rows, place) for parts in made for part, rows in parts.items()]
            if changes:
                listed["fixes"] = [
                    {
                        "description": {"text": plain(fix.words(self._language))},
                        "artifactChanges": changes,
                        "properties": {"applicability": fix.applicability},
                    }
                ]
        return listed

    def _has_room(self, fix: Fix) -> bool:
        """Tell whether the edits of one more fix are written down; where not, it is told in words only."""
        self._edits += len(fix.edits)
        if self._edits <= MOST_EDITS:
            return True
        self._edits -= len(fix.edits)
        return False

    def _rehearsal(self, result: Checked) -> Rehearsal:
        """Return the file of a result in which its fixes are tried; the last one is kept, for all its fixes."""
        from vnadmindoc.formats.docx.patching.rehearsing import Rehearsal
        from vnadmindoc.formats.docx.read import read_docx

        known = self._tried
        if known is None or known[0] is not result:
            data = result.data or b""
            layout = read_docx(data) if result.reading is None else result.reading.layout
            known = self._tried = result, Rehearsal(data, layout)
        return known[1]

    def _location(self, location: Location, excerpt: str, place: int) -> Json:
        physical: Json = {"artifactLocation": self._at(place)}
        if location.line is not None:
            region: Json = {"startLine": location.line}
            if location.column is not None:
                region["startColumn"] = location.column
            if excerpt:
                region["snippet"] = {"text": excerpt}
            physical["region"] = region
        listed: Json = {"physicalLocation": physical}
        names = [{"name": location.component, "kind": "element"}] if location.component else []
        if location.part and location.path:
            names.append({"fullyQualifiedName": f"{location.part}{location.path}", "kind": "element"})
        if names:
            listed["logicalLocations"] = names
        return listed

    def _change(self, part: str, rows: tuple[Replacement, ...], place: int) -> Json:
        if (place, part) not in self._nested:
            self._nested[place, part] = len(self._artifacts)
            self._artifacts.append({"location": {"uri": f"/{escape(part)}"}, "parentIndex": place})
        return {
            "artifactLocation": self._at(self._nested[place, part]),
            "replacements": [
                {
                    "deletedRegion": {"byteOffset": row.start, "byteLength": row.length},
                    "insertedContent": {"text": row.text},
                }
                for row in rows
            ],
        }

    def _at(self, place: int) -> Json:
        return {"uri": self._artifacts[place]["location"]["uri"], "index": place}


def _uri(file: str) -> str:
    """Return a path as a URI: relative paths stay relative, standard input has a name that no file has."""
    if file == "-":
        return "stdin:"
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else escape(path.as_posix())
