"""How one file is judged: by which regulation, at which stage, by which rules, with what an office waives."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from vnadmindoc.errors import UnknownName
from vnadmindoc.files import in_vietnamese, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnadmindoc.project import Project, Settings
    from vnadmindoc.recognize.reading import Reading
    from vnadmindoc.regulations import Regulation
    from vnadmindoc.rules.report import Diagnostic, Report, Stage

__all__ = ["DEFAULT_REGULATION", "Manner", "Manners", "find_regulation", "manner_of"]

DEFAULT_REGULATION: Final = "nd30_2020"
"""The regulation that is applied when none is named: Nghị định 30/2020/NĐ-CP."""


def find_regulation(regulation: Regulation | str | os.PathLike[str]) -> Regulation:
    """Return a regulation by id or from its file; a text with a folder or a suffix is a path.

    Raises `UnknownName`, `UnreadableFile` or `InvalidRegulation`.
    """
    from vnadmindoc import regulations

    if isinstance(regulation, regulations.Regulation):
        return regulation
    if isinstance(regulation, str) and regulation in regulations.available():
        return regulations.regulation(regulation)
    path = Path(regulation)
    if not isinstance(regulation, str) or path.suffix or path.name != regulation:
        read_bytes(path, limit=1 << 24)
        return regulations.load_regulation(path)
    try:
        return regulations.regulation(regulation)
    except UnknownName as fault:
        known = ", ".join(regulations.available())
        raise in_vietnamese(fault, f"không có quy định {regulation!r}; hiện có: {known}")  # noqa: B904 - the same fault


@frozen(kw_only=True, eq=False)
class Manner:
    """How one file is judged: what the caller said, else what the project says, else what holds without either."""

    law: Regulation
    stage: Stage
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    settings: Settings | None

    def judge(self, reading: Reading, *, fixes: bool = False) -> Report:
        """Return what the rules find, without what the project waives."""
        from vnadmindoc.rules import check_reading

        return self.waive(
            check_reading(reading, self.law, stage=self.stage, select=self.select, ignore=self.ignore, fixes=fixes)
        )

    def waive(self, report: Report) -> Report:
        """Return a report without what the project waives."""
        if self.settings is None:
            return report
        from vnadmindoc.project import waive

        return waive(report, self.settings)

    def spares(self, found: Diagnostic) -> bool:
        """Tell whether a finding is waived, so that it is not repaired either."""
        return self.settings is not None and self.settings.why_waived(found) is not None


@define(kw_only=True, eq=False)
class Manners:
    """How the files of one run are judged. What was not said is `None`: then the project's settings hold, or defaults.

    Rules that the caller selects take the place of the project's; those it ignores are added. A regulation is loaded,
    and the project's severities are imposed on it, once.
    """

    regulation: Regulation | str | os.PathLike[str] | None = None
    stage: Stage | str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    project: Project | None = None
    _laws: dict[tuple[str | None, tuple[tuple[str, str], ...]], Regulation] = field(init=False, factory=dict)

    def of(self, source: object) -> Manner:
        """Return how a file is judged; what is no path is in no folder of a project.

        Raises `UnknownName`, `UnreadableFile`, `InvalidRegulation`, and `ValueError` for an unknown stage.
        """
        from vnadmindoc.rules.report import Stage

        settings = None
        if self.project is not None:
            from vnadmindoc.project import settle

            settings = settle(self.project, source if isinstance(source, str | os.PathLike) else "-")
        stage = self.stage or ("issued" if settings is None else settings.stage)
        return Manner(
            law=self._law(settings),
            stage=Stage(stage),
            select=self.select or (() if settings is None else settings.select),
            ignore=self.ignore + (() if settings is None else settings.ignore),
            settings=settings,
        )

    def _law(self, settings: Settings | None) -> Regulation:
        key = (None, ()) if settings is None else (settings.regulation, settings.severity)
        known = self._laws.get(key)
        if known is None:
            known = self._laws[key] = self._find_law(settings)
        return known

    def _find_law(self, settings: Settings | None) -> Regulation:
        if self.project is None or settings is None:
            return find_regulation(DEFAULT_REGULATION if self.regulation is None else self.regulation)
        from vnadmindoc.project import impose

        wanted = self.regulation
        if wanted is None:
            named = settings.regulation
            wanted = self.project.folder / named if named.endswith(".toml") else named
        return impose(find_regulation(wanted), settings)


def manner_of(
    source: object,
    *,
    regulation: Regulation | str | os.PathLike[str] | None,
    stage: Stage | str | None,
    select: Iterable[str],
    ignore: Iterable[str],
    project: Project | str | os.PathLike[str] | None,
) -> Manner:
    """Return how one file is judged. Raises what `Manners.of` does, and `InvalidProject`."""
    whole: Project | None = None
    if project is not None:
        from vnadmindoc import project as projects

        whole = project if isinstance(project, projects.Project) else projects.load_project(Path(project))
    manners = Manners(regulation=regulation, stage=stage, select=tuple(select), ignore=tuple(ignore), project=whole)
    return manners.of(source)
