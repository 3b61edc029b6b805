"""The whole page: what was asked, the verdict on each file, its document drawn, its findings."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from vnadmindoc.collector import at_rest
from vnadmindoc.reporting import phrases as common
from vnadmindoc.reporting.html import phrases
from vnadmindoc.reporting.html.drawing import Drawing
from vnadmindoc.reporting.html.element import element
from vnadmindoc.reporting.html.marks import place_marks
from vnadmindoc.reporting.place import place_in_words
from vnadmindoc.reporting.quote import plain
from vnadmindoc.reporting.summary import component_name, grouped, open_reasons, verdict, waived_reasons
from vnadmindoc.reporting.translation import translate
from vnadmindoc.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from vnadmindoc.reporting.checked import Checked
    from vnadmindoc.reporting.language import Language
    from vnadmindoc.rules.report import Diagnostic, Report

__all__ = ["html_report"]


def html_report(results: Iterable[Checked], *, language: Language = "vi") -> bytes:
    """Return one self-contained page of HTML in UTF-8: no script, and nothing that it would fetch.

    Every file has its verdict, its document drawn with the findings marked where it was read, and the findings as
    cards; a mark leads to its card and a card to its mark.
    """
    from lxml import etree

    listed = tuple(results)
    shown = [_file(result, f"file-{number}", language) for number, result in enumerate(listed, 1)]
    title = phrases.TITLE.say(language)
    page = element(
        "html",
        element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("title", title),
            element("style", (files("vnadmindoc.reporting.html") / "style.css").read_text("utf-8")),
        ),
        element("body", _top(title, listed, language), *shown),
        lang=language,
    )
    return b"<!DOCTYPE html>\n" + etree.tostring(page, encoding="utf-8", method="html") + b"\n"


def _top(title: str, results: tuple[Checked, ...], language: Language) -> _Element:
    filters = [
        element(
            "label", element("input", type="checkbox", checked="checked", identifier=f"show-{severity}"), f" {said}"
        )
        for severity, said in (
            ("error", phrases.ERRORS.say(language)),
            ("warning", phrases.WARNINGS.say(language)),
            ("info", phrases.REMARKS.say(language)),
        )
    ]
    parts = [
        element("h1", title),
        element("p", phrases.MADE_BY.say(language, version=VERSION), kind="about"),
        element("div", phrases.SHOW.say(language), *filters, kind="filters"),
    ]
    if len(results) > 1:
        rows = [
            element(
                "li",
                element("a", _file_name(result, language), href=f"#file-{number}"),
                f" – {_verdict(result, language)}",
            )
            for number, result in enumerate(results, 1)
        ]
        parts.append(element("nav", element("ol", *rows)))
    return element("header", *parts, kind="top")


@at_rest
def _file(result: Checked, prefix: str, language: Language) -> _Element:
    report = result.report
    parts = [element("h2", _file_name(result, language))]
    if report is None:
        parts.append(element("p", common.UNREADABLE.say(language), kind="verdict failed"))
        parts.append(element("ul", *(element("li", plain(fault)) for fault in result.faults), kind="plain"))
        return element("section", *parts, kind="file", identifier=prefix)
    kind = report.kind or common.UNKNOWN_KIND.say(language)
    stage = common.STAGES[report.stage].say(language)
    parts.append(element("p", f"{kind} · {result.regulation.short_title} · {stage}", kind="about"))
    tone = {True: "passed", False: "failed", None: "unknown"}[report.conforms]
    parts.append(element("p", _verdict(result, language), kind=f"verdict {tone}"))
    sheets: list[_Element] = []
    marked: set[int] = set()
    if result.reading is not None:
        layout = result.reading.layout
        severities = [found.severity for found in report.diagnostics]
        drawing = Drawing(place_marks(layout, report.diagnostics), severities, prefix, language)
        sheets = [element("div", drawing.draw(layout), element("p", phrases.DRAWN.say(language), kind="about"))]
        marked = drawing.drawn
    found = element("div", *_findings(result, report, prefix, marked, language), kind="found")
    parts.append(element("div", *sheets, found, kind="columns"))
    return element("section", *parts, kind="file", identifier=prefix)


def _file_name(result: Checked, language: Language) -> str:
    return common.STANDARD_INPUT.say(language) if result.file == "-" else plain(result.file)


def _verdict(result: Checked, language: Language) -> str:
    return common.UNREADABLE.say(language).rstrip(":") if result.report is None else verdict(result.report, language)[0]


def _findings(result: Checked, report: Report, prefix: str, marked: set[int], language: Language) -> Iterator[_Element]:
    numbers = {id(found): number for number, found in enumerate(report.diagnostics)}
    if not report.diagnostics:
        yield element("p", phrases.NONE.say(language))
    for component, group in grouped(report.diagnostics).items():
        yield element("h3", component_name(component, result, language))
        for found in group:
            number = numbers[id(found)]
            yield _card(found, prefix, number, language, is_marked=number in marked)
    reasons = open_reasons(report, language)
    if reasons:
        yield element("h3", common.OPEN.say(language))
        yield element("ul", *(element("li", reason) for reason in reasons), kind="plain")
    if report.waived:
        yield element("h3", common.WAIVED.say(language))
        yield element("ul", *(element("li", line) for line in waived_reasons(report)), kind="plain")
    if report.notices:
        yield element("h3", common.NOTICES.say(language))
        said = [element("li", plain(translate(notice, language))) for notice in report.notices]
        yield element("ul", *said, kind="plain")


def _card(found: Diagnostic, prefix: str, number: int, language: Language, *, is_marked: bool) -> _Element:
    where = place_in_words(found.location, language)
    head: list[_Element | str] = [
        element("b", common.SEVERITIES[found.severity].say(language)),
        f" {found.code} {found.name}",
    ]
    parts = [
        element("div", *head, f" · {where}" if where else "", kind="head"),
        element("p", plain(found.message(language)), kind="said"),
    ]
    if found.excerpt:
        parts.append(element("blockquote", plain(found.excerpt)))
    if found.fix is not None:
        parts.append(element("p", phrases.FIX.say(language, fix=plain(found.fix.words(language))), kind="said"))
    parts.append(element("p", f"{common.CITATION.say(language)} {found.citation}", kind="ground"))
    more: list[_Element | str] = [phrases.EXPLAIN.say(language, code=found.code)]
    if is_marked:
        more += [" · ", element("a", phrases.TO_PLACE.say(language), href=f"#{prefix}-place-{number}")]
    parts.append(element("p", *more, kind="more"))
    return element("article", *parts, kind=f"card {found.severity}", identifier=f"{prefix}-finding-{number}")
