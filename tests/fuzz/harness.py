"""One case of fuzzing: a file, some damage, and what must hold whatever the damage was."""

import signal
import time
from contextlib import contextmanager
from pathlib import Path
from random import Random

from hypothesis import strategies as st
from mutations import MUTATIONS, mutate

import vnadmindoc as vn
from vnadmindoc.errors import InvalidDocument, UnreadableFile, UnwritableFile
from vnadmindoc.reporting.annotate import annotate_docx

__all__ = [
    "MOST_SECONDS",
    "cases",
    "composed_files",
    "damaged",
    "form_of",
    "judge",
    "judge_repair",
    "real_files",
]

MOST_SECONDS = 5.0
MOST_SECONDS_OF_REPAIR = 10.0
LARGEST = 100_000
"""Bytes of real files: a case should take a fraction of a second."""
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "files"
OF_TEXT = ("truncate", "flip_bytes", "splice", "change_lines")
OF_ELEMENTS = tuple(
    name for name in MUTATIONS if name.endswith(("element", "attribute", "attributes", "text", "texts"))
)


def composed_files():
    """Return the bytes of files that the package writes, by name."""
    found = {}
    for index, document in enumerate(_documents()):
        for form in ("docx", "text", "json"):
            found[f"composed-{index}.{form}"] = vn.render(document, form)
    return found


def _documents():
    issuer = vn.Issuer(superior="UBND TỈNH QUẢNG NGÃI", name="SỞ NỘI VỤ")
    date = vn.PlaceDate(place="Quảng Ngãi", day=20, month=11, year=2025)
    signature = (vn.Signature(position="GIÁM ĐỐC", name="Nguyễn Văn An"),)
    recipients = vn.Recipients(entries=("Như trên", "Các phòng"), archive=vn.ArchiveNote.of("VP", copies=2))
    body = (vn.Paragraph("Đơn vị đã hoàn thành nhiệm vụ được giao."), vn.Paragraph("Đề nghị các phòng thực hiện./."))
    common = {"issuer": issuer, "place_date": date, "signatures": signature, "recipients": recipients, "body": body}
    number = vn.DocumentNumber(serial=15, symbol=vn.Symbol.named("BC", "SNV"))
    yield vn.Document(kind=vn.kinds.REPORT, number=number, subject="Kết quả công tác năm 2025", **common)
    yield vn.Document(kind=vn.kinds.DECISION, number=number, subject="Về việc thành lập Tổ công tác", **common)


def real_files():
    """Return the bytes of real files beside the checkout, by name; none where there are none."""
    paths = sorted(CORPUS.glob("*")) if CORPUS.is_dir() else []
    chosen = [path for path in paths if path.suffix in (".docx", ".txt", ".md") and path.stat().st_size < LARGEST]
    return {path.name: path.read_bytes() for path in chosen}


def cases(files):
    """Return a strategy of (name of the file, steps of damage); steps are a mutation's name and a seed."""
    seeds = st.integers(0, 2**32 - 1)

    def steps(name):
        names = tuple(MUTATIONS) + OF_ELEMENTS if name.endswith("docx") else OF_TEXT
        return st.tuples(st.just(name), st.lists(st.tuples(st.sampled_from(names), seeds), min_size=1, max_size=6))

    return st.sampled_from(sorted(files)).flatmap(steps)


def damaged(files, case):
    """Return the bytes of a case."""
    name, steps = case
    return mutate(files[name], [(mutation, Random(seed)) for mutation, seed in steps])  # noqa: S311 - no secret


@contextmanager
def alarm(seconds):
    """Raise `TimeoutError` in whatever Python code runs longer, where the system has such alarms."""
    if not hasattr(signal, "SIGVTALRM"):
        yield
        return

    def ring(*_):
        raise TimeoutError(f"longer than {seconds} s")

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def judge(data, form):
    """Read, recognize and check bytes; return how it ended. Whatever else is raised is a finding."""
    with timed(MOST_SECONDS):
        try:
            reading = vn.read(data, format=form)
        except UnreadableFile as fault:
            assert str(fault).strip()  # noqa: PT017 - a refusal is one of several good ends
            ended = "refused"
        except InvalidDocument:
            assert form == "json"
            ended = "invalid"
        else:
            vn.check(reading)
            ended = "read"
    return ended


def judge_repair(data, *, unsafe, tracked):
    """Repair a Word file and write comments into it; return how both ended. What comes out can be read again."""
    with timed(MOST_SECONDS_OF_REPAIR):
        try:
            done = vn.fix(data, unsafe=unsafe, tracked=tracked)
        except (UnreadableFile, UnwritableFile) as fault:
            assert str(fault).strip()  # noqa: PT017 - a refusal is one of several good ends
            repaired = "refused"
        else:
            repaired = "unchanged" if done.result == data else "repaired"
    if repaired == "repaired":
        vn.read(done.result)
    with timed(MOST_SECONDS_OF_REPAIR):
        try:
            reading = vn.read(data, format="docx")
            copy = annotate_docx(data, vn.check(reading), reading=reading)
        except (UnreadableFile, UnwritableFile) as fault:
            assert str(fault).strip()  # noqa: PT017 - a refusal is one of several good ends
            return f"{repaired}, not commented"
    vn.read(copy, format="docx")
    return f"{repaired}, commented"


@contextmanager
def timed(most):
    """Fail where the work inside takes more seconds of processor time than that."""
    start = time.process_time()
    with alarm(4 * most):
        yield
    taken = time.process_time() - start
    assert taken < most, f"took {taken:.1f} s"


def form_of(name):
    """Return the format by which a file of this name is read."""
    suffix = name.rpartition(".")[2]
    return {"txt": "text", "md": "text"}.get(suffix, suffix)
