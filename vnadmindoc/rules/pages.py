"""Pages of the manual that are written from the rules: each is written anew, or compared with what it should be."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from vnadmindoc.regulations import regulation
from vnadmindoc.regulations.schema import Regulation

__all__ = ["keep_page"]

_ARGUMENTS: Final = 2
_WRONG_CALL: Final = 2


def keep_page(program: str, arguments: list[str], format_page: Callable[[Regulation], str]) -> int:
    """Write a page to a file ("write FILE") or check that the file is up to date ("check FILE").

    Returns the exit code: 1 where the file is not what the page should be, 2 for a wrong call.
    """
    if len(arguments) != _ARGUMENTS or arguments[0] not in {"check", "write"}:
        sys.stderr.write(f"usage: python -m {program} check|write FILE\n")
        return _WRONG_CALL
    path = Path(arguments[1])
    page = format_page(regulation("nd30_2020"))
    if arguments[0] == "write":
        path.write_text(page, encoding="utf-8")
        return 0
    if path.is_file() and path.read_text(encoding="utf-8") == page:
        return 0
    sys.stderr.write(f"{path} is not what the rules say; write it anew\n")
    return 1
