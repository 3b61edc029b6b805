"""LibreOffice called for one file: in a folder of its own, without macros or network, for a limited time."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.office.profile import write_profile

__all__ = ["TIME_LIMIT", "convert_to_docx", "find_soffice"]

TIME_LIMIT: Final = 90.0
"""Seconds after which a conversion is given up; a long document takes about five."""

_MEGABYTE: Final = 1 << 20
_LARGEST_RESULT: Final = 64 * _MEGABYTE
_MOST_MEMORY: Final = 4096 * _MEGABYTE
_TARGET: Final = "docx:MS Word 2007 XML"
_PLACES: Final = (
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.com",
    "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com",
)
_OPTIONS: Final = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo", "--nofirststartwizard")

_LIMITS: Final = 'ulimit -f "$1"; ulimit -v "$2"; shift 2; exec "$@"'
"""A shell that sets the largest file (blocks of 512 bytes) and memory (KiB) and becomes the program."""


def find_soffice() -> str | None:
    """Return the path of LibreOffice's program, `None` where it is not installed."""
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found is not None:
            return found
    return next((place for place in _PLACES if Path(place).is_file()), None)


def convert_to_docx(data: bytes, *, suffix: str, reader: str, seconds: float = TIME_LIMIT) -> bytes:
    """Return a file as LibreOffice writes it to DOCX. `reader` is the name of LibreOffice's import filter.

    Each call has its own folder and profile, so that calls at the same time do not meet.

    Raises:
        UnreadableFile: where LibreOffice is not installed, fails, takes longer than `seconds` or writes too much.
    """
    program = find_soffice()
    if program is None:
        raise UnreadableFile(
            f"Chưa đọc được tệp {suffix} vì máy chưa cài LibreOffice. Hãy cài (trên Debian hoặc Ubuntu: "
            "apt-get install libreoffice-writer), hoặc mở tệp bằng Word và lưu lại thành .docx."
        )
    with tempfile.TemporaryDirectory(prefix="vnadmindoc-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        write_profile(folder / "profile")
        source = folder / f"tep{suffix}"
        source.write_bytes(data)
        command = [
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *_OPTIONS,
            f"--infilter={reader}",
            "--convert-to",
            _TARGET,
            "--outdir",
            str(folder / "ra"),
            str(source),
        ]
        _run([*_confinement(), *command], folder, seconds)
        return _result(folder / "ra" / "tep.docx")


def _confinement() -> tuple[str, ...]:
    """Return what goes before the command to bound it: no network where the kernel allows that, files, memory."""
    if os.name != "posix":
        return ()
    bounds = ("/bin/sh", "-c", _LIMITS, "sh", str(_LARGEST_RESULT // 512), str(_MOST_MEMORY // 1024))
    return (*_without_network(), *bounds)


@cache
def _without_network() -> tuple[str, ...]:
    """Return the command that takes the network away, empty where the machine has none that works for this user."""
    program = shutil.which("unshare")
    if program is None:
        return ()
    command = (program, "--user", "--map-current-user", "--net", "--")
    try:
        ended = subprocess.run([*command, "true"], capture_output=True, timeout=10, check=False)  # noqa: S603 - fixed words
    except (OSError, subprocess.SubprocessError):
        return ()
    return command if ended.returncode == 0 else ()


def _run(command: list[str], folder: Path, seconds: float) -> None:
    """Run a command and whatever it starts; raise `UnreadableFile` where it does not end in time."""
    try:
        process = subprocess.Popen(  # noqa: S603 - no shell sees the file's name, which is ours anyway
            command,
            cwd=folder,
            env=_environment(folder),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as fault:
        raise UnreadableFile(f"Không chạy được LibreOffice: {fault.strerror}.") from fault
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as fault:
        raise UnreadableFile(f"LibreOffice không đọc xong tệp này trong {seconds:g} giây.") from fault
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process and those that it started, which may outlive it."""
    with suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def _environment(folder: Path) -> dict[str, str]:
    kept = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "FONTCONFIG_FILE", "FONTCONFIG_PATH")
    found = {name: os.environ[name] for name in kept if name in os.environ}
    home = str(folder)
    return {**found, "HOME": home, "TMPDIR": home, "TEMP": home, "LC_ALL": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"}


def _result(path: Path) -> bytes:
    try:
        size = path.stat().st_size
    except OSError as fault:
        raise UnreadableFile("LibreOffice không đọc được tệp này; tệp có lẽ đã hỏng.") from fault
    if size >= _LARGEST_RESULT:
        raise UnreadableFile("Tệp chuyển sang DOCX ra quá lớn, không văn bản hành chính nào như vậy.")
    return path.read_bytes()
