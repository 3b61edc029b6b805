"""The command line: parse, call the API, print. `main` is its entry point."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line on these arguments, or on the process's own, and return the exit code.

    0: it conforms, or what was asked for is done; 1: errors were found; 2: it could not be checked or
    done, or was asked for wrongly. No exception leaves it.
    """
    from vnadmindoc.cli.run import run

    return run(tuple(sys.argv[1:] if arguments is None else arguments))
