"""A baseline: what was found on the day it was drawn up, so that only what is new is reported."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Final

from vnadmindoc.errors import InvalidProject
from vnadmindoc.rules.report import Diagnostic

__all__ = ["baseline_of", "dump_baseline", "fingerprint", "load_baseline"]

_VERSION: Final = 1
_LENGTH: Final = 32


def fingerprint(found: Diagnostic, file: str) -> str:
    """Return what tells a finding from others though lines move: file, rule, component, words quoted and said."""
    told = (file, found.code, found.location.component or "", " ".join(found.excerpt.split()), found.message_vi)
    return hashlib.sha256("\x1f".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def baseline_of(findings: Iterable[tuple[Diagnostic, str]]) -> frozenset[str]:
    """Return the fingerprints of findings, each with the path of its file from the project's folder."""
    return frozenset(fingerprint(found, file) for found, file in findings)


def dump_baseline(known: Iterable[str]) -> bytes:
    """Return a baseline as JSON in UTF-8, sorted, so that a change of it can be read."""
    return (json.dumps({"version": _VERSION, "known": sorted(known)}, indent=1) + "\n").encode()


def load_baseline(content: bytes, subject: str) -> frozenset[str]:
    """Return the fingerprints of a baseline. Raises `InvalidProject`."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError) as fault:
        raise InvalidProject(subject, (f"not JSON: {fault}",)) from fault
    match data:
        case {"version": 1, "known": [*known]} if all(isinstance(one, str) for one in known):
            return frozenset(known)
    raise InvalidProject(subject, ('not a baseline: {"version": 1, "known": [...]}',))
