"""The report as JUnit's XML, which build servers show: a suite a file, a case a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnadmindoc.reporting import phrases
from vnadmindoc.reporting.place import place_in_words
from vnadmindoc.reporting.quote import plain
from vnadmindoc.rules import all_rules
from vnadmindoc.rules.report import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from vnadmindoc.reporting.checked import Checked
    from vnadmindoc.reporting.language import Language
    from vnadmindoc.rules.report import Diagnostic, Report

__all__ = ["junit_report"]


def junit_report(results: Iterable[Checked], *, language: Language = "vi") -> bytes:
    """Return the results as an XML file in UTF-8.

    A rule with errors is a failed case, and all its findings stand in it. One that found warnings or remarks
    only is a passed case that has them as its output; one that was left open is skipped, with the reason. Rules
    that do not apply are no cases. A file that could not be read is a suite of one case with an error.
    """
    from lxml import etree

    root = etree.Element("testsuites", name="vnadmindoc")
    for result in results:
        root.append(_suite(result, language))
    for counted in ("tests", "failures", "errors", "skipped"):
        root.set(counted, str(sum(int(suite.get(counted, "0")) for suite in root)))
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _suite(result: Checked, language: Language) -> _Element:
    from lxml import etree

    suite = etree.Element("testsuite", name=plain(result.file))
    report = result.report
    if report is None:
        case = etree.SubElement(suite, "testcase", name=phrases.READING.say(language), classname=plain(result.file))
        said = [plain(fault) for fault in result.faults]
        etree.SubElement(case, "error", message=said[0] if said else "").text = "\n".join(said)
    else:
        _add_cases(suite, report, plain(result.file), language)
    tags = [child.tag for case in suite for child in case]
    suite.set("tests", str(len(suite)))
    for counted, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(counted, str(tags.count(tag)))
    return suite


def _add_cases(suite: _Element, report: Report, file: str, language: Language) -> None:
    from lxml import etree

    found: dict[str, list[Diagnostic]] = {}
    for diagnostic in report.diagnostics:
        found.setdefault(diagnostic.code, []).append(diagnostic)
    opened = {question.code: question for question in report.open_questions}
    names = {rule.code: rule.name for rule in all_rules()}
    for code, outcome in report.outcomes.items():
        if outcome is Outcome.INAPPLICABLE:
            continue
        name = " ".join((code, names.get(code, ""))).rstrip()
        case = etree.SubElement(suite, "testcase", name=name, classname=file)
        faults = found.get(code, [])
        errors = [fault for fault in faults if fault.severity == "error"]
        said = "\n\n".join(_words(fault, language) for fault in faults)
        if errors:
            failure = etree.SubElement(case, "failure", type=code, message=plain(errors[0].message(language)))
            failure.text = said
        elif faults:
            etree.SubElement(case, "system-out").text = said
        elif code in opened:
            etree.SubElement(case, "skipped", message=plain(opened[code].reason(language)))


def _words(found: Diagnostic, language: Language) -> str:
    """Return a finding as a build server's reader sees it: what, where, on which ground."""
    lines = [f"{phrases.SEVERITIES[found.severity].say(language)}: {plain(found.message(language))}"]
    if found.excerpt:
        lines.append(f"“{plain(found.excerpt)}”")
    where = place_in_words(found.location, language)
    if where:
        lines.append(where)
    lines.append(f"{phrases.CITATION.say(language)} {found.citation}")
    return "\n".join(lines)
