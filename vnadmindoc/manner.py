"""How one file is judged: by which regulation, at which stage, by which rules, with what an office waives."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from vnadmindoc.errors import UnknownName
from vnadmindoc.files import in_vietnamese, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnadmindoc.project import Project, Settings
    from vnadmindoc.recognize.reading import Reading
    from vnadmindoc.regulations import Regulation
    from vnadmindoc.rules.report import Diagnostic, Report, Stage

__all__ = ["DEFAULT_REGULATION", "Manner", "find_regulation", "manner_of"]

DEFAULT_REGULATION: Final = "nd30_2020"
"""The regulation that is applied when none is named: Nghị định 30/2020/NĐ-CP."""


def find_regulation(regulation: Regulation | str | os.PathLike[str]) -> Regulation:
    """Return a regulation by id or from its file; a text with a folder or a suffix is a path.

    Raises `UnknownName`, `UnreadableFile` or `InvalidRegulation`.
    """
    from vnadmindoc import regulations

    if isinstance(regulation, regulations.Regulation):
        return regulation
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


def manner_of(
    project: Project | str | os.PathLike[str] | None,
    source: object,
    regulation: Regulation | str | os.PathLike[str] | None,
    stage: Stage | str | None,
    select: Iterable[str],
    ignore: Iterable[str],
) -> Manner:
    """Return how the file at `source` is judged (what is no path is in no folder of a project).

    `None` is what was not said: then the project's settings hold, and without a project the defaults. Rules that the
    caller selects take the place of the project's; those it ignores are added. Raises `UnknownName`,
    `UnreadableFile`, `InvalidRegulation`, `InvalidProject`, and `ValueError` for an unknown stage.
    """
    from vnadmindoc.rules.report import Stage

    kept, left_out = tuple(select), tuple(ignore)
    if project is None:
        law = find_regulation(DEFAULT_REGULATION if regulation is None else regulation)
        return Manner(law=law, stage=Stage(stage or "issued"), select=kept, ignore=left_out, settings=None)
    from vnadmindoc.project import Project, impose, load_project, settle

    whole = project if isinstance(project, Project) else load_project(Path(project))
    settings = settle(whole, source if isinstance(source, str | os.PathLike) else "-")
    if regulation is None:
        named = settings.regulation
        regulation = whole.folder / named if named.endswith(".toml") else named
    return Manner(
        law=impose(find_regulation(regulation), settings),
        stage=Stage(stage or settings.stage),
        select=kept or settings.select,
        ignore=left_out + settings.ignore,
        settings=settings,
    )
