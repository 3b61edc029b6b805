"""Files in and out: reading within bounds, writing all or nothing, never over the source."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeVar

from vnadmindoc.errors import UnreadableFile, UnwritableFile, VnadmindocError

__all__ = ["in_vietnamese", "read_bytes", "refuse_target", "write_bytes"]

_F = TypeVar("_F", bound=VnadmindocError)

_REASONS: Final = {
    errno.ENOENT: ("no such file or folder", "không có tệp hoặc thư mục này"),
    errno.EACCES: ("permission denied", "không có quyền truy cập"),
    errno.EPERM: ("permission denied", "không có quyền truy cập"),
    errno.EISDIR: ("it is a folder, not a file", "đây là thư mục, không phải tệp"),
    errno.ENOTDIR: ("a part of the path is not a folder", "một phần của đường dẫn không phải thư mục"),
    errno.ENOSPC: ("no space left on the disk", "đĩa đã đầy"),
    errno.EROFS: ("the disk is read-only", "đĩa chỉ cho đọc"),
    errno.ENAMETOOLONG: ("the name is too long", "tên quá dài"),
    errno.ELOOP: ("the link leads back to itself", "liên kết dẫn về chính nó"),
}


def in_vietnamese(fault: _F, sentence: str) -> _F:
    """Attach the Vietnamese wording of a fault to it, as its note (PEP 678), and return it.

    The message itself is English, as Python's own are; the command line prints the note.
    """
    fault.add_note(sentence)
    return fault


def _reason(fault: OSError) -> tuple[str, str]:
    plain = fault.strerror or str(fault)
    return _REASONS.get(fault.errno or 0, (plain, plain))


def read_bytes(path: Path, *, limit: int) -> bytes:
    """Return a file's bytes, at most `limit` of them. Raises `UnreadableFile`, also for a larger file."""
    try:
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except (OSError, ValueError) as fault:
        english, vietnamese = _reason(fault) if isinstance(fault, OSError) else (str(fault), "tên tệp không hợp lệ")
        raise in_vietnamese(UnreadableFile(f"{path}: {english}"), vietnamese) from fault
    if len(data) > limit:
        raise in_vietnamese(
            UnreadableFile(f"{path}: larger than {limit >> 20} MB, which no administrative document is"),
            f"tệp lớn hơn {limit >> 20} MB, không văn bản hành chính nào như vậy",
        )
    return data


def refuse_target(target: Path, *, source: Path | None, overwrite: bool) -> None:
    """Raise `UnwritableFile` where `target` must not be written.

    The source itself is never written over, by whatever name, hard link or symbolic link it is reached;
    an existing other file only with `overwrite`; a folder or a device never.
    """
    try:
        found = target.stat()
    except FileNotFoundError:
        return
    except (OSError, ValueError) as fault:
        english, vietnamese = _reason(fault) if isinstance(fault, OSError) else (str(fault), "tên tệp không hợp lệ")
        raise in_vietnamese(UnwritableFile(f"{target}: {english}"), vietnamese) from fault
    if source is not None and source.exists() and target.samefile(source):
        raise in_vietnamese(
            UnwritableFile(f"{target}: this is the source, which is never written over"),
            "đây chính là tệp nguồn; tệp nguồn không bao giờ bị ghi đè",
        )
    if not stat.S_ISREG(found.st_mode):
        raise in_vietnamese(UnwritableFile(f"{target}: not an ordinary file"), "đây không phải một tệp thường")
    if not overwrite:
        raise in_vietnamese(
            UnwritableFile(f"{target}: exists already; it is replaced only when that is asked for"),
            "tệp đã có; chỉ ghi đè khi được yêu cầu (--force)",
        )


def write_bytes(target: Path, data: bytes, *, source: Path | None = None, overwrite: bool = False) -> None:
    """Write a file whole or not at all. Raises `UnwritableFile`; then nothing is left behind.

    The bytes go to a new file in the same folder, which then takes the target's place; a target that is
    a symbolic link keeps being one. What `refuse_target` refuses is not written.
    """
    refuse_target(target, source=source, overwrite=overwrite)
    place = Path(os.path.realpath(target))
    try:
        _replace(place, data)
    except OSError as fault:
        english, vietnamese = _reason(fault)
        raise in_vietnamese(UnwritableFile(f"{target}: {english}"), vietnamese) from fault


def _replace(place: Path, data: bytes) -> None:
    mode = stat.S_IMODE(place.stat().st_mode) if place.exists() else 0o666 & ~_umask()
    descriptor, name = tempfile.mkstemp(dir=place.parent, prefix=".vnadmindoc-")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(mode)
        temporary.replace(place)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
