"""Pages of the manual that are written from the rules: each is written anew, or compared with what it should be."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from vnadmindoc.regulations import regulation
from vnadmindoc.regulations.schema import Regulation

__all__ = ["keep_page", "keep_pages"]

_ARGUMENTS: Final = 2
_WRONG_CALL: Final = 2


def keep_page(program: str, arguments: list[str], format_page: Callable[[Regulation], str]) -> int:
    """Write a page to a file ("write FILE") or check that the file is up to date ("check FILE").

    Returns the exit code: 1 where the file is not what the page should be, 2 for a wrong call.
    """
    return keep_pages(program, arguments, format_page, folder="", pages=lambda _law: {})


def keep_pages(
    program: str,
    arguments: list[str],
    format_page: Callable[[Regulation], str],
    *,
    folder: str,
    pages: Callable[[Regulation], dict[str, str]],
) -> int:
    """Write or check a page as `keep_page` does, and further pages, by their paths from the folder where it stands.

    A page in `folder` that is no longer made is removed, or told as a fault.
    """
    if len(arguments) != _ARGUMENTS or arguments[0] not in {"check", "write"}:
        sys.stderr.write(f"usage: python -m {program} check|write FILE\n")
        return _WRONG_CALL
    path = Path(arguments[1])
    law = regulation("nd30_2020")
    wanted = {path: format_page(law)}
    wanted |= {path.parent / name: text for name, text in pages(law).items()}
    stale = [page for page in sorted((path.parent / folder).glob("*.md")) if page not in wanted] if folder else []
    if arguments[0] == "write":
        _write(wanted, stale)
        return 0
    wrong = [page for page, text in wanted.items() if not page.is_file() or page.read_text(encoding="utf-8") != text]
    for page in (*wrong, *stale):
        sys.stderr.write(f"{page} is not what the rules say; write it anew\n")
    return 1 if wrong or stale else 0


def _write(pages: dict[Path, str], stale: list[Path]) -> None:
    for page, text in pages.items():
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    for page in stale:
        page.unlink()
