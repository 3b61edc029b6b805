"""From a TOML file to a `Regulation`: the shipped instruments by id, a user's own file by path or bytes."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

from vnadmindoc.errors import InvalidRegulation, UnknownName, UnreadableFile
from vnadmindoc.regulations.consistency import check_consistency
from vnadmindoc.regulations.convert import structure
from vnadmindoc.regulations.schema import Regulation

__all__ = ["available", "load_regulation", "regulation", "shipped_bytes"]

_LARGEST: Final = 2_000_000
"""Bytes. The shipped instrument has about 30 000; what is a hundred times larger is not a regulation."""


@cache
def available() -> tuple[str, ...]:
    """Return the ids of the shipped instruments, sorted."""
    folder = resources.files(__package__)
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml")))


def regulation(regulation_id: str = "nd30_2020") -> Regulation:
    """Return a shipped instrument. Loaded once a process. Raises `UnknownName` with the ids that exist."""
    return _shipped(regulation_id)


@cache
def _shipped(regulation_id: str) -> Regulation:
    return _load(f"{regulation_id}.toml", shipped_bytes(regulation_id))


def shipped_bytes(regulation_id: str) -> bytes:
    """Return the TOML of a shipped instrument, to copy and to change. Raises `UnknownName`."""
    if regulation_id not in available():
        raise UnknownName(f"no regulation {regulation_id!r}; there are: {', '.join(available())}")
    return resources.files(__package__).joinpath(f"{regulation_id}.toml").read_bytes()


def load_regulation(source: Path | str | bytes) -> Regulation:
    """Return the instrument that a file states: its path, or the bytes of its TOML.

    Raises `InvalidRegulation` with every fault of the file at once (each as `text @ path`), and
    `UnreadableFile` where the path cannot be opened. A file over 2 MB is refused unread.
    """
    if isinstance(source, bytes):
        return _load("regulation", source)
    path = Path(source)
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise UnreadableFile(f"{path}: {error.strerror or error}") from error
    return _load(path.name, content)


def _load(subject: str, content: bytes) -> Regulation:
    if len(content) > _LARGEST:
        raise InvalidRegulation(subject, (f"larger than {_LARGEST // 1_000_000} MB",))
    try:
        data = tomllib.loads(content.decode("utf-8-sig"))
        value, faults = structure(data, Regulation)
        faults += check_consistency(data)
    except UnicodeDecodeError as error:
        raise InvalidRegulation(subject, (f"not UTF-8: byte {error.start} is {content[error.start]:#04x}",)) from error
    except ValueError as error:  # beside TOMLDecodeError: a number of more digits than Python reads
        raise InvalidRegulation(subject, (f"not TOML: {error}",)) from error
    except RecursionError as error:
        raise InvalidRegulation(subject, ("not TOML of a regulation: nested too deeply",)) from error
    if value is None or faults:
        raise InvalidRegulation(subject, faults)
    return value
