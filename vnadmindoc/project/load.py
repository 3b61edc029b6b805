"""From `vnadmindoc.toml` to a `Project`, strictly: a key that does not exist and a rule that does not are faults."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from vnadmindoc.errors import InvalidProject, UnreadableFile
from vnadmindoc.project.baseline import load_baseline
from vnadmindoc.project.schema import Project, ProjectFile
from vnadmindoc.regulations.convert import structure
from vnadmindoc.rules import all_rules
from vnadmindoc.rules.rule import is_called

__all__ = ["NAME", "find_project", "load_project"]

NAME: Final = "vnadmindoc.toml"

_LARGEST: Final = 2_000_000
_MOST_FOLDERS: Final = 64


def find_project(start: Path) -> Path | None:
    """Return the project file of a folder: its own, or that of the nearest folder above that has one."""
    folder = start.resolve()
    for place in (folder, *folder.parents)[:_MOST_FOLDERS]:
        file = place / NAME
        if file.is_file():
            return file
    return None


def load_project(path: Path) -> Project:
    """Return the project that a file states.

    Raises `InvalidProject` with every fault at once (each as `text @ path`), also for a baseline that is none, and
    `UnreadableFile` where a file cannot be opened.
    """
    content = _read(path)
    try:
        data = tomllib.loads(content.decode("utf-8-sig"))
        settings, faults = structure(data, ProjectFile)
    except UnicodeDecodeError as fault:
        raise InvalidProject(path.name, (f"not UTF-8: byte {fault.start} is {content[fault.start]:#04x}",)) from fault
    except ValueError as fault:
        raise InvalidProject(path.name, (f"not TOML: {fault}",)) from fault
    except RecursionError as fault:
        raise InvalidProject(path.name, ("nested too deeply",)) from fault
    if settings is not None:
        faults += tuple(_faults(settings))
    if settings is None or faults:
        raise InvalidProject(path.name, faults)
    known = frozenset[str]()
    if settings.baseline is not None:
        known = load_baseline(_read(path.parent / settings.baseline), settings.baseline)
    return Project(folder=path.parent.resolve(), settings=settings, known=known)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as fault:
        raise UnreadableFile(f"{path}: {fault.strerror or fault}") from fault
    if len(content) > _LARGEST:
        raise InvalidProject(path.name, (f"larger than {_LARGEST // 1_000_000} MB",))
    return content


def _faults(settings: ProjectFile) -> Iterator[str]:
    """Yield what no reader of types sees: unknown rules, waivers without a reason, files without a pattern."""
    yield from _unknown(settings.select, "select")
    yield from _unknown(settings.ignore, "ignore")
    yield from _unknown(settings.severity, "severity")
    for index, row in enumerate(settings.files):
        path = f"files[{index}]"
        if not row.patterns:
            yield f"a pattern is missing @ {path}.patterns"
        yield from _unknown(row.select, f"{path}.select")
        yield from _unknown(row.ignore, f"{path}.ignore")
        yield from _unknown(row.severity, f"{path}.severity")
    for index, waiver in enumerate(settings.waivers):
        path = f"waivers[{index}]"
        yield from _unknown((waiver.rule,), f"{path}.rule")
        if not waiver.reason.strip():
            yield f"a waiver says why @ {path}.reason"


def _unknown(patterns: Iterable[str], path: str) -> Iterator[str]:
    rules = all_rules()
    for pattern in patterns:
        if pattern and any(is_called(pattern, rule.code, rule.name) for rule in rules):
            continue
        words = [word for rule in rules for word in (rule.code, rule.name)]
        near = difflib.get_close_matches(pattern, words, n=1)
        yield f"no rule {pattern!r}{f', perhaps {near[0]}' if near else ''} @ {path}"
