"""The faults of use: a bad document is a value (a Report), a wrong call or an unreadable file is one of these."""

from __future__ import annotations

__all__ = [
    "InvalidDocument",
    "InvalidProject",
    "InvalidRegulation",
    "MissingExtra",
    "UnknownName",
    "UnreadableFile",
    "UnwritableFile",
    "VnadmindocError",
]


class VnadmindocError(Exception):
    """The parent of every exception that this package raises on purpose."""


class UnreadableFile(VnadmindocError, ValueError):
    """The bytes are not a document that can be read; the message says plainly why."""


class UnwritableFile(VnadmindocError, OSError):
    """The output cannot be written there (it exists as the source, or the folder refuses)."""


class _Faults(VnadmindocError, ValueError):
    """Several faults at once, each with the path at which it stands."""

    def __init__(self, subject: str, faults: tuple[str, ...]) -> None:
        self.subject = subject
        self.faults = faults
        super().__init__(f"{subject}: " + "; ".join(faults))


class InvalidDocument(_Faults):
    """JSON that does not describe a document: `faults` lists every error as `text @ path`."""


class InvalidRegulation(_Faults):
    """A regulation file that does not state a regulation: `faults` lists every error as `text @ path`."""


class InvalidProject(_Faults):
    """A project file (`vnadmindoc.toml`) or baseline that is none: `faults` lists every error as `text @ path`."""


class UnknownName(VnadmindocError, LookupError):
    """A regulation, rule, kind or format asked for by a name that does not exist."""


class MissingExtra(VnadmindocError, ImportError):
    """An optional dependency is absent; the message is the command that installs it."""
