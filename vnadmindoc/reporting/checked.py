"""One file that was asked about, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from vnadmindoc.recognize.reading import Reading
    from vnadmindoc.regulations import Regulation
    from vnadmindoc.rules.report import Report, Stage

__all__ = ["Checked"]


@frozen(kw_only=True, eq=False)
class Checked:
    """A file and its report; or, where it could not be read, every reason why in `faults`, each one line.

    `file` is the path as it was given, "-" for standard input. `reading` lends the report the lines to
    quote; without it the report quotes the finding alone. `data` are the bytes of a Word file, for reports that say
    what a repair replaces in them.
    """

    file: str
    regulation: Regulation
    stage: Stage
    report: Report | None = None
    reading: Reading | None = None
    data: bytes | None = field(default=None, repr=False)
    faults: tuple[str, ...] = ()

    @property
    def conforms(self) -> bool | None:
        """True or False as the report says; None where the file could not be read or not be judged."""
        return None if self.report is None else self.report.conforms

    @property
    def exit_code(self) -> int:
        """0 conforms, 1 has errors, 2 could not be checked."""
        return {True: 0, False: 1, None: 2}[self.conforms]
