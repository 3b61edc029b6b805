"""What an office decides for its own files, in `vnadmindoc.toml`: rules, severities, waivers, a baseline."""

from vnadmindoc.project.apply import Settings, impose, path_in, settle, waive
from vnadmindoc.project.baseline import baseline_of, dump_baseline, load_baseline
from vnadmindoc.project.load import NAME, find_project, load_project
from vnadmindoc.project.schema import FileRule, Project, Waiver

__all__ = [
    "NAME",
    "FileRule",
    "Project",
    "Settings",
    "Waiver",
    "baseline_of",
    "dump_baseline",
    "find_project",
    "impose",
    "load_baseline",
    "load_project",
    "path_in",
    "settle",
    "waive",
]
