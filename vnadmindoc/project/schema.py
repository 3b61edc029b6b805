"""The project file as values: one class a table of `vnadmindoc.toml`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal

from attrs import field, frozen, resolve_types

__all__ = ["FileRule", "Project", "ProjectFile", "Waiver"]

Stage = Literal["draft", "signing", "issued"]
Severity = Literal["error", "warning", "info", "off"]


@frozen(kw_only=True)
class Waiver:
    """A finding that the office accepts, and why (`[[waivers]]`).

    `rule` is a code, the beginning of codes, or a name. `files` are patterns, none of them all files. `component` and
    `text` narrow it to findings on a component, or to those that quote these words. After the day `until` the waiver
    no longer holds.
    """

    rule: str
    reason: str
    files: tuple[str, ...] = ()
    component: str | None = None
    text: str | None = None
    until: date | None = None


@frozen(kw_only=True)
class FileRule:
    """What is otherwise for some files (`[[files]]`): those that one of the patterns names.

    A stage or regulation takes the place of the project's; `select`, `ignore` and `severity` are added to them.
    """

    patterns: tuple[str, ...]
    regulation: str | None = None
    stage: Stage | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = field(factory=dict)


@frozen(kw_only=True)
class ProjectFile:
    """The whole file, as it is written."""

    regulation: str = "nd30_2020"
    stage: Stage = "issued"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = field(factory=dict)
    files: tuple[FileRule, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    baseline: str | None = None


for _class in (Waiver, FileRule, ProjectFile):
    resolve_types(_class)


@frozen(kw_only=True)
class Project:
    """A project file and the folder it stands in, from which its patterns and paths count.

    `known` are the fingerprints of the baseline: findings that were there when it was drawn up.
    """

    folder: Path
    settings: ProjectFile
    known: frozenset[str] = frozenset()
