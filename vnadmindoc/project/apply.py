"""A project put to one file: which settings hold, what they do to the law's rows, which findings they waive."""

from __future__ import annotations

from datetime import date
from fnmatch import fnmatchcase
from os import PathLike
from pathlib import Path
from typing import Final

from attrs import evolve, frozen

from vnadmindoc.project.baseline import fingerprint
from vnadmindoc.project.schema import Project, Severity, Stage, Waiver
from vnadmindoc.regulations.schema import Regulation
from vnadmindoc.rules import all_rules
from vnadmindoc.rules.report import Diagnostic, Report, Waived
from vnadmindoc.rules.rule import is_called

__all__ = ["Settings", "impose", "path_in", "settle", "waive"]

_EXPIRED: Final = "Miễn trừ quy tắc {rule} đã hết hạn từ ngày {day}: {reason}"
_IN_BASELINE: Final = "đã có trong danh sách lỗi cũ (baseline)"


@frozen(kw_only=True)
class Settings:
    """What holds for one file. `file` is its path from the project's folder, with `/`."""

    file: str
    regulation: str
    stage: Stage
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    severity: tuple[tuple[str, Severity], ...]
    waivers: tuple[Waiver, ...]
    known: frozenset[str]
    today: date

    def why_waived(self, found: Diagnostic) -> str | None:
        """Return the reason why a finding is waived, None where it is not."""
        for waiver in self.waivers:
            if _covers(waiver, found) and not _is_over(waiver, self.today):
                return waiver.reason
        return _IN_BASELINE if self.known and fingerprint(found, self.file) in self.known else None


def settle(project: Project, file: str | PathLike[str], *, today: date | None = None) -> Settings:
    """Return what a project lays down for a file; of several rows of `[[files]]` the later go before the earlier."""
    written, path = project.settings, path_in(project.folder, file)
    regulation, stage = written.regulation, written.stage
    select, ignore, severity = list(written.select), list(written.ignore), list(written.severity.items())
    for row in written.files:
        if _names(row.patterns, path):
            regulation, stage = row.regulation or regulation, row.stage or stage
            select += row.select
            ignore += row.ignore
            severity += row.severity.items()
    return Settings(
        file=path,
        regulation=regulation,
        stage=stage,
        select=tuple(select),
        ignore=tuple(ignore),
        severity=tuple(severity),
        waivers=tuple(one for one in written.waivers if not one.files or _names(one.files, path)),
        known=project.known,
        today=today or date.today(),  # noqa: DTZ011 - an office counts its own calendar's days
    )


def impose(regulation: Regulation, settings: Settings) -> Regulation:
    """Return a regulation with the severities that the office wants; rules that are "off" are not imposed.

    Where two patterns name a rule the later holds.
    """
    if not settings.severity:
        return regulation
    codes = {rule.name: rule.code for rule in all_rules()}
    rows = []
    for row in regulation.rules:
        wanted: Severity = row.severity
        for pattern, severity in settings.severity:
            if is_called(pattern, codes.get(row.name, ""), row.name):
                wanted = severity
        if wanted != "off":
            rows.append(row if wanted == row.severity else evolve(row, severity=wanted))
    return evolve(regulation, rules=tuple(rows))


def waive(report: Report, settings: Settings) -> Report:
    """Return a report without the findings that are waived; they are kept in `waived`, each with its reason.

    A waiver that has run out and would have covered a finding is told in the notices.
    """
    kept: list[Diagnostic] = []
    waived: list[Waived] = []
    for found in report.diagnostics:
        reason = settings.why_waived(found)
        if reason is None:
            kept.append(found)
        else:
            waived.append(Waived(diagnostic=found, reason=reason))
    over = [one for one in settings.waivers if _is_over(one, settings.today)]
    notices = tuple(
        _EXPIRED.format(rule=one.rule, day=f"{one.until:%d/%m/%Y}", reason=one.reason)
        for one in over
        if any(_covers(one, found) for found in kept)
    )
    conforms = report.conforms
    if conforms is False:
        conforms = not any(found.severity == "error" for found in kept)
    return evolve(
        report, diagnostics=tuple(kept), waived=tuple(waived), conforms=conforms, notices=notices + report.notices
    )


def _covers(waiver: Waiver, found: Diagnostic) -> bool:
    return (
        is_called(waiver.rule, found.code, found.name)
        and waiver.component in (None, found.location.component)
        and (waiver.text is None or " ".join(waiver.text.split()) in " ".join(found.excerpt.split()))
    )


def _is_over(waiver: Waiver, today: date) -> bool:
    return waiver.until is not None and today > waiver.until


def path_in(folder: Path, file: str | PathLike[str]) -> str:
    """Return a file's path from a folder, with `/`; the whole path where it stands elsewhere."""
    whole, folder = Path(file).resolve(), folder.resolve()
    return (whole.relative_to(folder) if whole.is_relative_to(folder) else whole).as_posix()


def _names(patterns: tuple[str, ...], path: str) -> bool:
    """Tell whether a pattern names a path: with a `/` the whole path, else the file's name; `*` is any signs."""
    name = path.rpartition("/")[2]
    return any(fnmatchcase(path if "/" in pattern else name, pattern) for pattern in patterns)
