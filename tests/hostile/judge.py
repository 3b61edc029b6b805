"""A process that judges files: for each path on its input it forks, does what is asked, and says how it went.

Asked is for reading, recognizing and checking ("check"), a repair ("fix", "tracked"), a copy with comments
("annotate"), or a report of the command line by its form ("text", "json", "sarif", "html").

The child is bounded by the kernel, so a file that takes too long or too much memory ends the child and nothing
else. What is measured is processor time and the peak of resident memory.
"""

import contextlib
import io
import json
import os
import resource
import sys
import time
from pathlib import Path

import vnadmindoc as vn

CPU_SECONDS = 30
ADDRESS_SPACE = 3 << 30
WARM = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


def main():
    warm_up()
    print("ready", flush=True)  # noqa: T201 - the voice of this program
    for line in sys.stdin:
        path, task = json.loads(line)
        print(json.dumps(judge(Path(path), task)), flush=True)  # noqa: T201 - the voice of this program


def warm_up():
    """Import and prepare everything once, so that a child pays for its file only."""
    vn.check(WARM.encode())
    document = vn.Document(kind=vn.kinds.REPORT, subject="Kết quả")
    vn.check(vn.render(document))
    vn.check(vn.dump(document))
    vn.fix(vn.render(document))


def judge(path, task):
    reading, writing = os.pipe()
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        os.close(reading)
        bound()
        said = json.dumps(attempt(path, task)).encode()
        os.write(writing, said)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        said = stream.read()
    _, status, used = os.wait4(child, 0)
    found = json.loads(said) if said else {"ended": f"killed by signal {status & 127}", "said": "", "words": ""}
    return {
        **found,
        "seconds": used.ru_utime + used.ru_stime,
        "elapsed": time.monotonic() - start,
        "megabytes": used.ru_maxrss >> 10,
    }


def bound():
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def attempt(path, task):
    """Return how a task on a file ends: read, refused, invalid (JSON), or the exception that escaped."""
    try:
        if task != "check":
            return {"ended": "read", "said": perform(path, task), "words": ""}
        reading = vn.read(path)
        report = vn.check(reading)
    except (vn.UnreadableFile, vn.UnwritableFile) as fault:
        return {"ended": "refused", "said": str(fault)[:500], "words": ""}
    except (vn.InvalidDocument, vn.UnknownName) as fault:
        return {"ended": "invalid", "said": str(fault)[:500], "words": ""}
    except BaseException as fault:  # noqa: BLE001 - whatever escapes is the answer
        return {"ended": f"{type(fault).__name__}: {fault}"[:500], "said": "", "words": ""}
    words = "".join(label.paragraph.text for label in reading.labels[:50] if label.paragraph is not None)[:500]
    return {
        "ended": "read",
        "said": " ".join(reading.layout.notices)[:500],
        "words": words,
        "faults": len(report.diagnostics),
    }


def perform(path, task):
    """Do what is asked for and return what came of it."""
    if task in {"fix", "tracked"}:
        done = vn.fix(path, tracked=task == "tracked")
        return f"{len(done.edits)} edits, {len(done.refused)} refused, {done.doubt.en if done.doubt else 'no doubt'}"
    if task == "annotate":
        target = path.with_name(f"out-{os.getpid()}.docx")
        try:
            return f"{len(vn.annotate(path, target).diagnostics)} comments"
        finally:
            target.unlink(missing_ok=True)
    from vnadmindoc.cli.run import run

    with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")) as out:
        code = run(("check", str(path), "--format", task))
        out.flush()
        return f"exit {code}, {len(out.buffer.getvalue())} bytes"


if __name__ == "__main__":
    main()
