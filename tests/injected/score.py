"""Put every fault into every document that it fits, check, and count: found, missed, and errors besides.

`python tests/injected/score.py [libreoffice]` prints the table.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import bases
from absence_faults import absence_faults
from injector import Injector
from page_faults import page_faults
from typography_faults import typography_faults
from word import NotHere, Word
from wording_faults import wording_faults

import vnadmindoc as vn


@dataclass(frozen=True)
class Trial:
    """One fault in one document: whether it was found, the errors besides, all that was said."""

    fault: Injector
    base: str
    found: bool
    besides: tuple[str, ...]
    said: tuple[str, ...]


def faults() -> tuple[Injector, ...]:
    """Return every fault."""
    return (*page_faults(), *typography_faults(), *wording_faults(), *absence_faults())


def attempt(fault: Injector, base: str, data: bytes) -> Trial | None:
    """Put a fault into a document and check it; `None` where the document cannot have the fault."""
    word = Word(data, bases.facts(base))
    try:
        fault.act(word)
    except NotHere:
        return None
    report = vn.check(word.saved())
    names = {found.name for found in report.diagnostics}
    errors = {found.name for found in report.diagnostics if found.severity == "error"}
    besides = tuple(sorted(errors - set(fault.rules) - fault.entails))
    return Trial(fault, base, bool(names & set(fault.rules)), besides, tuple(sorted(names)))


def trials(chosen: Iterable[Injector], source: Callable[[str], bytes], *, most: int | None = None) -> tuple[Trial, ...]:
    """Return the trials of faults in the documents that a source gives, in at most so many documents a fault."""
    done: list[Trial] = []
    names = bases.names()
    for position, fault in enumerate(chosen):
        count = 0
        for base in names[position % len(names) :] + names[: position % len(names)]:
            trial = attempt(fault, base, source(base)) if fault.fits(base) and (most is None or count < most) else None
            if trial is not None:
                count += 1
                done.append(trial)
    return tuple(done)


def table(done: Iterable[Trial]) -> str:
    """Return the trials that went wrong, one a line, and the figures."""
    lines, found, clean, every, faults_seen = [], 0, 0, 0, set()
    for trial in done:
        every += 1
        faults_seen.add(trial.fault.name)
        found += trial.found
        clean += trial.found and not trial.besides
        if not trial.found or trial.besides:
            verdict = "found, but also" if trial.found else f"MISSED {'/'.join(trial.fault.rules)}; said"
            said = trial.besides if trial.found else trial.said
            lines.append(f"{trial.fault.name} [{trial.base}]: {verdict} {', '.join(said) or 'nothing'}")
    lines.append(
        f"{len(faults_seen)} faults in {every} documents: {found} found ({found / max(every, 1):.1%}), "
        f"{clean} of them under the right code with no other error ({clean / max(every, 1):.1%})"
    )
    return "\n".join(lines)


def main() -> None:
    """Print the table for the written files, or for those of LibreOffice."""
    source = bases.by_libreoffice().__getitem__ if "libreoffice" in sys.argv else bases.written
    chosen = [each for each in faults() if not sys.argv[2:] or any(word in each.name for word in sys.argv[2:])]
    sys.stdout.write(table(trials(chosen, source)) + "\n")


if __name__ == "__main__":
    main()
